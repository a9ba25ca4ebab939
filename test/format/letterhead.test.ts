/** Minutes in somebody's own document for Word: its styles, head and foot stay, ours come where it says. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { docx } from '../../src/format/docx.ts';
import { letterheadProblem } from '../../src/format/docx-letterhead.ts';
import { type Picture, pictureOf } from '../../src/format/picture.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import type { Document, Part } from '../../src/model/table.ts';
import { pngOf } from '../helpers/pictures.ts';
import { documentText, unzipped } from '../helpers/zip-text.ts';

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

/** As a Word in French writes it: ids of styles in French, words in pieces, lists of its own. */
const hers: Record<string, string> = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="${relations}/header" Target="header2.xml"/></Relationships>`,
  'word/styles.xml': `<w:styles ${space}><w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Fact"><w:name w:val="Autre"/></w:style></w:styles>`,
  'word/numbering.xml': `<w:numbering ${space}><w:abstractNum w:abstractNumId="4"/><w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num></w:numbering>`,
  'word/header2.xml': `<w:hdr ${space}><w:p>${run('Maison du Canal')}</w:p></w:hdr>`,
  'word/document.xml': `<w:document ${space}><w:body><w:p>${run('{{')}${run('ti')}${run('tre}} !')}</w:p><w:p>${run('{{ Corps }}')}</w:p><w:p>${run('Avec nos salutations')}</w:p><w:sectPr/></w:body></w:document>`,
};

const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])));

const paragraph = (text: string): Part => ({ kind: 'paragraph', children: [{ kind: 'text', text }] });
const list: Part = { kind: 'list', ordered: true, start: 3, items: [{ box: null, children: [paragraph('trois')] }] };
const minutes: Document = {
  id: 'minutes',
  title: [{ kind: 'text', text: 'PV & annexes' }],
  notice: { code: 'notice/draft', args: {} },
  date: '2025-03-06',
  parts: [
    { kind: 'heading', level: 1, children: [{ kind: 'text', text: 'Le puits' }] },
    { kind: 'facts', facts: [{ label: [{ kind: 'text', text: 'Lieu' }], lines: [[{ kind: 'text', text: 'Quai' }]] }] },
    list,
    {
      kind: 'paragraph',
      children: [{ kind: 'link', href: 'https://example.org/', children: [{ kind: 'text', text: 'ici' }] }],
    },
  ],
};

function into(letterhead: Uint8Array, what: Document = minutes): Uint8Array {
  const options = { words: fr, today: null, width: null, color: 0, caption: 'Maison du Canal', letterhead } as const;
  const [bytes] = docx.render(what, options) as Iterable<Uint8Array>;
  return bytes as Uint8Array;
}

describe('a letterhead', () => {
  test('has the text where it says, once, and the title; all else stays', () => {
    const bytes = into(zip(hers));
    expect(documentText(bytes)).toBe(
      'PV & annexes !\nLe puits\nLieu :\tQuai\ntrois\nici\nAvec nos salutations\n'.replace(' :', '\u00a0:'),
    );
    const files = unzipped(bytes);
    for (const [name, content] of Object.entries(files)) if (/\.(?:xml|rels)$/.test(name)) fromXml(content);
    expect(into(zip(hers))).toEqual(bytes);
  });

  test('keeps its own styles by the names that Word gives them, and gets those that it has not', () => {
    const files = unzipped(into(zip(hers)));
    expect(files['word/document.xml']).toContain('<w:pStyle w:val="Titre1"/>');
    expect(files['word/styles.xml']).not.toContain('w:styleId="Heading1"');
    // « Fact » is the id of something else there.
    expect(files['word/document.xml']).toContain('<w:pStyle w:val="czsFact"/>');
    expect(files['word/styles.xml']).toMatch(
      /w:styleId="czsFact"><w:name w:val="Fact"\/><w:basedOn w:val="Standaard"\/>/,
    );
  });

  test('has pictures as wide as its own margins let them be', () => {
    const picture = pictureOf(pngOf(4000, 100), 'plan') as Picture;
    const image: Part = { kind: 'paragraph', children: [{ kind: 'image', src: 'plan', file: 'a.md', children: [] }] };
    const size =
      '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="2880" w:bottom="1440" w:left="2880"/>';
    const wide = {
      ...hers,
      'word/document.xml': (hers['word/document.xml'] as string).replace('<w:sectPr/>', `<w:sectPr>${size}</w:sectPr>`),
    };
    const acrossIn = (letterhead: Record<string, string>): number => {
      const options = { words: fr, today: null, width: null, color: 0, letterhead: zip(letterhead) } as const;
      const what = { ...minutes, parts: [image] };
      const [bytes] = docx.render(what, { ...options, picture: () => picture }) as Iterable<Uint8Array>;
      return Number(/<wp:extent cx="(\d+)"/.exec(unzipped(bytes as Uint8Array)['word/document.xml'] as string)?.[1]);
    };
    expect(acrossIn(wide)).toBe((12240 - 2 * 2880) * 635);
    expect(acrossIn(hers)).toBe((11906 - 2 * 1134) * 635);
  });

  test('counts lists beside its own, and leads where links lead', () => {
    const files = unzipped(into(zip(hers)));
    expect(files['word/numbering.xml']).toMatch(
      /abstractNumId="4"\/><w:abstractNum w:abstractNumId="5">[\s\S]*<w:num w:numId="9">[\s\S]*<w:num w:numId="12">[\s\S]*startOverride w:val="3"/,
    );
    expect(files['word/document.xml']).toContain('<w:numId w:val="12"/>');
    expect(files['word/document.xml']).toContain('xmlns:r=');
    expect(files['word/_rels/document.xml.rels']).toContain('Id="czsLink1"');
    const { 'word/numbering.xml': _, ...without } = hers;
    const made = unzipped(into(zip(without)));
    expect(made['word/numbering.xml']).toContain('w:numId="2"');
    expect(made['[Content_Types].xml']).toContain('/word/numbering.xml');
  });

  test('says on every page that it is a draft: in its own head, or in one of ours', () => {
    expect(unzipped(into(zip(hers)))['word/header2.xml']).toMatch(/Maison du Canal[\s\S]*Projet – non approuvé/);
    const bare = { ...hers, 'word/_rels/document.xml.rels': hers['_rels/.rels'] as string };
    const files = unzipped(into(zip(bare)));
    expect(files['word/header1.xml']).toContain('Projet – non approuvé');
    expect(files['word/document.xml']).toContain('<w:sectPr><w:headerReference w:type="default" r:id="czsHeader"/>');
    const approved = unzipped(into(zip(hers), { ...minutes, notice: null }));
    expect(approved['word/header2.xml']).toBe(hers['word/header2.xml']);
  });

  test('may be a document that czs wrote', () => {
    const options = { words: fr, today: null, width: null, color: 0 } as const;
    const empty: Document = {
      id: 'minutes',
      title: [{ kind: 'text', text: '{{titel}}' }],
      parts: [paragraph('{{inhoud}}')],
    };
    const [template] = docx.render(empty, options) as Iterable<Uint8Array>;
    expect(letterheadProblem(template as Uint8Array)).toBeNull();
    expect(documentText(into(template as Uint8Array)).trimStart()).toMatch(/^PV & annexes\nLe puits\n/);
  });

  test.each([
    ['no zip', new TextEncoder().encode('Bonjour'), 'no-docx'],
    ['another zip', zip({ 'content.xml': '<a/>' }), 'no-docx'],
    ['half a document', zip({ ...hers, 'word/document.xml': '<html/>' }), 'no-docx'],
    ['macros', zip({ ...hers, 'word/vbaProject.bin': 'x' }), 'macros'],
    [
      'no place for the text',
      zip({
        ...hers,
        'word/document.xml': `<w:document ${space}><w:body><w:p>${run('{{titre}}')}</w:p></w:body></w:document>`,
      }),
      'no-body',
    ],
    ['what it should be', zip(hers), null],
  ])('%s', (_, bytes, problem) => {
    expect(letterheadProblem(bytes)).toBe(problem);
  });
});
