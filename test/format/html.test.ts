import fc from 'fast-check';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { RenderOptions } from '../../src/format/format.ts';
import { html } from '../../src/format/html.ts';
import { safeHref } from '../../src/format/links.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import { messages as nl } from '../../src/language/nl/messages.ts';
import type { Cell, Document, Part } from '../../src/model/table.ts';
import { escapeControls } from '../../src/text/controls.ts';
import { anyDocument, anyReport, anyText } from './arbitrary.ts';
import { decisions, home, matrix, text, year } from './samples.ts';
import { wholeOf } from './whole.ts';

const options: RenderOptions = { words: fr, today: null, width: null, color: 0 };
const render = (what: Parameters<typeof html.render>[0], more: Partial<RenderOptions> = {}): string =>
  wholeOf(html.render(what, { ...options, ...more }));

const parser = unified().use(rehypeParse);

/** Elements of a page that we write, and no other. */
const known = new Set(
  'html head meta title style body main header h1 h2 h3 h4 p div table thead tbody tr th td span time a strong em del code pre br hr ul ol li blockquote dl dt dd figure figcaption svg desc rect line polyline circle text'.split(
    ' ',
  ),
);

/** Throws where a page holds an element, an attribute or an address that we do not write. */
function inspect(page: string): string[] {
  const texts: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') texts.push(node.value);
    if (node.type === 'comment') throw new Error('comment');
    if (node.type === 'element') {
      if (!known.has(node.tagName)) throw new Error(`element ${node.tagName}`);
      for (const [name, value] of Object.entries(node.properties)) {
        if (/^on/i.test(name) || /^(src|srcset|action|formaction|background|style|xlinkHref)$/i.test(name))
          throw new Error(`attribute ${name}`);
        if (name === 'href' && !/^(https?:\/\/|mailto:|#)/i.test(String(value))) throw new Error(`address ${value}`);
      }
    }
    if ('children' in node) node.children.forEach(visit);
  };
  const root = parser.parse(page);
  visit(root);
  return texts;
}

describe('html', () => {
  test('one page, in its language, that may fetch and run nothing', () => {
    const page = render(decisions);
    expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    );
    expect(page).toContain('<title>Décisions</title>');
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
    expect(render(decisions, { words: nl })).toContain('<html lang="nl">');
    inspect(page);
  });

  test('states are words with a shape; dates and heads are marked up', () => {
    const page = render(decisions);
    expect(page).toContain('<span class="state good"><span aria-hidden="true">✔</span>\u00a0prise</span>');
    expect(page).toContain('<th scope="col" class="short">Réf.</th>');
    expect(page).toContain('<div class="sub">Proposée par Adrien Lenoble</div>');
    expect(page).toContain('<p class="summary">2 prises, 1 à prendre. Source\u00a0: PV du 05/03/2020');
    expect(render({ records: [], table: matrix })).toContain(
      '<div class="scroll" role="region" tabindex="0" aria-label="Présences"><table class="matrix">',
    );
    expect(render({ records: [], table: matrix })).toContain('<p class="summary">✔\u00a0présent.</p>');
    expect(render(decisions)).toContain('<div class="scroll"><table>');
    expect(render({ records: [], table: matrix })).toContain(
      '<span class="state good" role="img" aria-label="présent" title="présent">✔</span>',
    );
  });

  test('a sign has its word: a late day, a box', () => {
    const late: Cell = { kind: 'date', date: '2020-03-05', late: true };
    const document: Document = {
      id: 'minutes',
      title: null,
      parts: [
        { kind: 'paragraph', children: [{ kind: 'cell', cell: late }] },
        {
          kind: 'list',
          ordered: false,
          start: 1,
          items: [
            { box: 'done', children: [] },
            { box: 'open', children: [] },
          ],
        },
      ],
    };
    const page = render(document);
    expect(page).toContain('\u00a0<span role="img" aria-label="en retard" title="en retard">▲</span></span>');
    expect(page).toContain('<span class="box"><span role="img" aria-label="faite" title="faite">☑</span></span>');
    expect(page).toContain('aria-label="ouverte" title="ouverte">☐</span>');
  });

  test('what was asked about is in the title', () => {
    const page = render({ records: [], table: { ...matrix, id: 'history', subject: 'la <serre>' } });
    expect(page).toContain('<title>Historique\u00a0: la &lt;serre&gt;</title>');
    expect(page).toContain('<h1>Historique\u00a0: la &lt;serre&gt;</h1>');
  });

  test('what is written in another language than that of the page says so; what is ours in it is of the page', () => {
    const paragraph: Part = {
      kind: 'paragraph',
      children: [
        { kind: 'text', text: 'Het lidgeld' },
        { kind: 'phrase', phrase: { code: 'internal', args: {} }, tone: 'quiet' },
      ],
    };
    const document: Document = {
      id: 'minutes',
      title: [{ kind: 'text', text: 'Verslag' }],
      language: 'nl',
      parts: [
        { kind: 'facts', facts: [{ label: [{ kind: 'text', text: 'Lieu' }], lines: [] }] },
        { kind: 'heading', level: 1, children: [{ kind: 'text', text: 'Rekeningen' }] },
        paragraph,
        { kind: 'rule' },
      ],
    };
    const page = render(document);
    expect(page).toContain('<h1 lang="nl">Verslag</h1>');
    expect(page).toContain('<dl>\n<dt>Lieu</dt>');
    expect(page).toContain('<h2 lang="nl">Rekeningen</h2>');
    expect(page).toContain('<p lang="nl">Het lidgeld<span class="quiet" lang="fr">huis clos</span></p>');
    expect(render(document, { words: nl }).match(/lang="\w+"/g)).toEqual(['lang="nl"']);
    expect(render({ ...document, title: null })).toContain('<h1>Procès-verbal</h1>');
  });

  test('a document with charts, lists, boxes', () => {
    const page = render(year, { caption: 'Une <association>' });
    expect(page).toContain('<p class="caption">Une &lt;association&gt;</p>');
    // Each is a paragraph under the title, on a line of its own; the day comes last.
    const dated = render(
      { ...year.document, aside: [{ kind: 'text', text: 'en mai' }] },
      { caption: 'Une association' },
    );
    expect(dated).toMatch(
      /<header>\n<h1>.*<\/h1>\n<p class="caption">Une association<\/p>\n<p class="aside">en mai<\/p>\n<\/header>/,
    );
    // What the title says is not said again.
    const named = render(
      { ...year.document, title: [{ kind: 'text', text: 'Rapport – Une Association' }] },
      { caption: 'Une association' },
    );
    expect(named).not.toContain('class="caption"');
    expect(page).toContain('<h2>Présence</h2>');
    expect(page).toMatch(
      /<svg viewBox="0 0 720 \d+" role="img" aria-labelledby="chart-1"><desc>04\/01\/2021\u00a0: 92\u00a0%/,
    );
    expect(page.match(/<rect /g)).toHaveLength(12);
    expect(page.match(/<circle /g)).toHaveLength(12);
    expect(page).toContain('<a href="https://example.org/czs" rel="noreferrer">');
    expect(page).toContain('<li class="task">');
    inspect(page);
    expect(render(home)).toContain('<dt>Prochaine réunion</dt>');
  });

  test('a chart of many points with long labels stays in its frame', () => {
    const points = Array.from({ length: 80 }, (_, at) => ({ label: `réunion numéro ${at}`, value: at }));
    const chart = { kind: 'bars' as const, title: { code: 'x', args: {} }, points, max: null, unit: 'count' as const };
    const page = render({ id: 'report', title: null, parts: [{ kind: 'chart', chart }] });
    const [, left, width] = /viewBox="(-?\d+) 0 (\d+) /.exec(page) ?? [];
    expect(Number(left)).toBeLessThan(0);
    expect(Number(width)).toBe(720 - Number(left));
    inspect(page);
  });

  test('only addresses that are safe to follow', () => {
    expect(safeHref('https://example.org/é?a=b c"')).toBe('https://example.org/%C3%A9?a=b%20c%22');
    expect(safeHref('mailto:a@example.org')).toBe('mailto:a@example.org');
    expect(safeHref('#d1')).toBe('#d1');
    expect(safeHref('HTTPS://example.org')).toBe('HTTPS://example.org');
    for (const href of [
      'javascript:alert(1)',
      ' javascript:x',
      'java\nscript:x',
      'data:text/html,x',
      'vbscript:x',
      '//x',
      'minutes/a.md',
      'file:///etc/passwd',
      'https:///x',
      '#',
      '',
      'http:x',
    ]) {
      expect(safeHref(href)).toBe(null);
    }
    expect(safeHref('file:///srv/a.md', true)).toBe('file:///srv/a.md');
  });
});

describe('a table of a name and a figure or two', () => {
  const table = (shown: { head: string; cells: string[]; align?: 'right'; grow?: true }[]) =>
    render({
      records: [],
      table: {
        id: 'attendance',
        columns: shown.map(({ head }) => ({ id: head })),
        shown,
        rows: [{ cells: { person: text('Zoé'), present: text('1 sur 1'), rate: text('100 %') } }],
        summary: [],
        empty: [],
      },
    });
  const [person, present] = [
    { head: 'person', cells: ['person'] },
    { head: 'present', cells: ['present'] },
  ];
  const rate = { head: 'rate', cells: ['rate'], align: 'right' as const };

  test('stays a table on a small screen, and no other does', () => {
    expect(table([person, present, rate])).toContain('<table class="slim">');
    expect(table([person, present])).toContain('<table>');
    expect(table([{ ...person, grow: true }, rate])).toContain('<table>');
    expect(table([person, present, rate, rate])).toContain('<table>');
  });
});

describe('for any text', () => {
  test('a report is a page of known elements, with no handler and no address of another kind', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const page = render(report);
        expect(page).not.toMatch(/<script/i);
        expect(() => inspect(page)).not.toThrow();
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test('so is a document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const page = render(document);
        expect(page).not.toMatch(/<script/i);
        expect(() => inspect(page)).not.toThrow();
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  test('text is read back as it was', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const page = render({
          id: 'report',
          title: [{ kind: 'text', text: 'T' }],
          parts: [
            { kind: 'codeblock', text: `x${words}` },
            { kind: 'paragraph', children: [{ kind: 'text', text: words }] },
          ],
        });
        const line = escapeControls(words.replace(/[ \t\n\r]+/g, ' '));
        const texts = inspect(page);
        if (line !== '') expect(texts).toContain(line);
        const table = render({ ...decisions, table: { ...decisions.table, rows: [{ cells: { text: text(words) } }] } });
        if (words.trim() !== '') expect(inspect(table)).toContain(line.replace(/^ | $/g, ''));
      }),
      { seed: 3, numRuns: 150 },
    );
  });
});
