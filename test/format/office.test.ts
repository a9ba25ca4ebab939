/** The two formats of word processors: the same words in the same order, well formed whatever is in them, and the same bytes each time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import type { Format, Renderable, RenderOptions } from '../../src/format/format.ts';
import { loadFormat } from '../../src/format/index.ts';
import type { Pages } from '../../src/format/pages.ts';
import { type Picture, pictureOf } from '../../src/format/picture.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import { messages as nl } from '../../src/language/nl/messages.ts';
import type { Document, Part, Report } from '../../src/model/table.ts';
import { jpegOf, pngOf } from '../helpers/pictures.ts';
import { documentText, unzipped } from '../helpers/zip-text.ts';
import { anyDocument, anyReport } from './arbitrary.ts';
import { decisions, followUps, home, matrix, text, year } from './samples.ts';
import { pageText, wholeOf, wordsIn } from './whole.ts';

const options: RenderOptions = { words: fr, today: null, width: null, color: 0, caption: 'Ateliers du Canal' };
const pictures: Readonly<Record<string, Picture>> = {
  'plan.png': pictureOf(pngOf(40, 20), 'plan.png') as Picture,
  'photo.jpg': pictureOf(jpegOf({ orientation: 6 }), 'photo.jpg') as Picture,
};
/** Options of a copy in which there are pictures. */
const pictured: RenderOptions = { ...options, picture: ({ src }) => pictures[src] ?? null };
const markdown = await loadFormat('markdown');

const bytesIn = (format: Format, what: Renderable, more: Partial<RenderOptions> = {}): Uint8Array => {
  const [bytes] = format.render(what, { ...options, ...more }) as Iterable<Uint8Array>;
  return bytes as Uint8Array;
};

const paragraph = (words: string): Part => ({ kind: 'paragraph', children: [{ kind: 'text', text: words }] });
const documentOf = (...parts: Part[]): Document => ({ id: 'minutes', title: [{ kind: 'text', text: 'PV' }], parts });
const samples: Record<string, Renderable> = {
  decisions,
  followUps,
  matrix: { records: [], table: matrix } as Report,
  home,
  year,
};

describe.each(['docx', 'odt'] as const)('%s', (id) => {
  const format = loadFormat(id);
  const main = id === 'docx' ? 'word/document.xml' : 'content.xml';
  const head = id === 'docx' ? 'word/header1.xml' : 'styles.xml';

  test.each(Object.entries(samples))('has the words of Markdown, in their order: %s', async (_, what) => {
    const expected = wordsIn(wholeOf(markdown.render(what, options)));
    expect(wordsIn(documentText(bytesIn(await format, what)))).toEqual(expected);
  });

  test('is the same bytes each time, of no clock and no zone', async () => {
    const zone = process.env.TZ;
    const first = bytesIn(await format, year);
    try {
      process.env.TZ = 'Pacific/Kiritimati';
      expect(bytesIn(await format, year)).toEqual(first);
    } finally {
      process.env.TZ = zone;
    }
  });

  test('is well formed, whatever is in it', async () => {
    const { render } = await format;
    const wellFormed = (what: Renderable): void => {
      const [bytes] = render(what, pictured) as Iterable<Uint8Array>;
      for (const [name, content] of Object.entries(unzipped(bytes as Uint8Array)))
        if (/\.(?:xml|rels)$/.test(name)) fromXml(content);
    };
    fc.assert(fc.property(anyDocument, wellFormed), { numRuns: 60 });
    fc.assert(fc.property(anyReport, wellFormed), { numRuns: 60 });
  });

  test('says on every page and of itself that it is a draft, and of what day it is', async () => {
    const draft = { ...documentOf(paragraph('Un.')), notice: { code: 'notice/draft', args: {} }, date: '2025-03-06' };
    const files = unzipped(bytesIn(await format, draft));
    expect(files[head]).toContain('Projet – non approuvé');
    const about = (files['docProps/core.xml'] ?? files['meta.xml']) as string;
    expect(about).toContain('Projet – non approuvé');
    expect(about).toContain('2025-03-06T00:00:00');
    expect(about).toContain('Ateliers du Canal');
    expect(unzipped(bytesIn(await format, documentOf()))[head]).not.toContain('Projet');
  });

  test('skips no level of headings, and counts from where a list begins', async () => {
    const heading = (level: 1 | 2 | 3): Part => ({
      kind: 'heading',
      level,
      children: [{ kind: 'text', text: `H${level}` }],
    });
    const list: Part = {
      kind: 'list',
      ordered: true,
      start: 4,
      items: [{ box: null, children: [paragraph('quatre')] }],
    };
    const files = unzipped(bytesIn(await format, documentOf(heading(3), heading(1), heading(3), list)));
    const levels = files[main]?.match(/(?<=pStyle w:val="Heading|outline-level=")\d/g);
    expect(levels).toEqual(['1', '1', '2']);
    expect(files['word/numbering.xml'] ?? files[main]).toMatch(/startOverride w:val="4"|start-value="4"/);
  });

  test('says what is in another language, and leads nowhere but to the web and to mail', async () => {
    const link = (href: string): Part => ({
      kind: 'paragraph',
      children: [{ kind: 'link', href, children: [{ kind: 'text', text: href }] }],
    });
    const what: Document = {
      ...documentOf(
        paragraph('Un mot.'),
        link('https://example.org/a?b=1&c=2'),
        link('javascript:alert(1)'),
        link('#D1'),
        link('file:///etc/passwd'),
      ),
      language: 'fr',
    };
    const files = unzipped(bytesIn(await format, what, { words: nl }));
    expect(files[main]).toMatch(/w:lang w:val="fr-BE"|fo:language="fr" fo:country="BE"/);
    const targets = Object.values(files).flatMap(
      (content) => content.match(/(?<=(?:Target|xlink:href)=")[^"]*(?=" Target|")/g) ?? [],
    );
    expect(targets.filter((one) => !/^[\w/]+\d?\.xml$/.test(one))).toEqual(['https://example.org/a?b=1&amp;c=2']);
  });

  test('a table in a list, an item that begins with one, and an empty cell lose nothing', async () => {
    const table: Part = {
      kind: 'table',
      table: {
        ...decisions.table,
        shown: [
          { head: 'ref', cells: ['a'] },
          { head: 'text', cells: ['b'] },
        ],
        rows: [{ cells: { a: text('cellule'), b: null } }],
        summary: [],
      },
    };
    const list: Part = {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [{ box: 'open', children: [table, paragraph('après')] }],
    };
    expect(wordsIn(documentText(bytesIn(await format, documentOf(list))))).toEqual([
      'PV',
      'Ateliers',
      'du',
      'Canal',
      'Réf',
      'Texte',
      'cellule',
      'après',
    ]);
  });
});

test('pdf is set of the same words, in the same order', async () => {
  const { render } = await loadFormat('pdf');
  for (const what of Object.values(samples)) {
    let pages = '';
    const typeset: NonNullable<RenderOptions['typeset']> = (job) => {
      pages = job.pages;
      return new Uint8Array();
    };
    expect([...(render(what, { ...options, typeset }) as Iterable<Uint8Array>)]).toHaveLength(1);
    const set = JSON.parse(pages) as Pages;
    expect(wordsIn(pageText(set.blocks))).toEqual(wordsIn(wholeOf(markdown.render(what, options))));
  }
});

test('odt says first, and in the clear, what it is', async () => {
  const bytes = bytesIn(await loadFormat('odt'), documentOf());
  expect(new TextDecoder('latin1').decode(bytes.subarray(30, 85))).toMatch(
    /^mimetypeapplication\/vnd\.oasis\.opendocument\.text/,
  );
});
