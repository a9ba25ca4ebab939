import fc from 'fast-check';
import type { Table as MdTable, Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { RenderOptions } from '../../src/format/format.ts';
import { markdown } from '../../src/format/markdown.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import type { Document, Inline, Part, Report } from '../../src/model/table.ts';
import { escapeControls } from '../../src/text/controls.ts';
import { anyDocument, anyReport, anyText, inlinesArbitrary } from './arbitrary.ts';
import { decisions, home, text, year } from './samples.ts';
import { wholeOf } from './whole.ts';

const options: RenderOptions = { words: fr, today: null, width: null, color: 0 };
const parser = unified().use(remarkParse).use(remarkGfm);

const parse = (source: string): Root => parser.runSync(parser.parse(source)) as Root;
const render = (what: Parameters<typeof markdown.render>[0], more: Partial<RenderOptions> = {}): string =>
  wholeOf(markdown.render(what, { ...options, ...more }));

/** What a text is once it is on one line and harmless. */
const expected = (words: string): string => escapeControls(words.replace(/[ \t\n\r]+/g, ' ')).replace(/^ +| +$/g, '');

function paragraph(children: readonly Inline[]): Document {
  return { id: 'report', title: [{ kind: 'text', text: 'T' }], parts: [{ kind: 'paragraph', children }] };
}

function types(node: Nodes, found = new Set<string>()): Set<string> {
  found.add(node.type);
  if ('children' in node) for (const child of node.children) types(child, found);
  return found;
}

describe('markdown', () => {
  test('a register', () => {
    expect(render(decisions)).toBe(`\
# Décisions

| Réf. | État | Décision |
| --- | --- | --- |
| 2020-03-05/D1 | ✔\u00a0prise<br>unanimité | Le Partner Day sera une journée qui crée des liens, où l’on tente des actions faisables et évaluables.<br>Proposée par Adrien Lenoble |
| 2020-03-05/D2 | ✔\u00a0prise | La prochaine édition cherchera des synergies nouvelles entre participants. |
| 2020-03-05/D3 | ○\u00a0à prendre<br>le\u00a023/04/2020 | Ou bien la CZS se tient au plus près du public, ou bien elle quitte cet axe. |

2 prises, 1 à prendre. Source\u00a0: PV du 05/03/2020 (projet, non approuvé).
`);
  });

  test('links where they lead somewhere', () => {
    const link = (href: string): string => `https://example.org/blob/main/${href}`;
    expect(render(decisions, { link })).toContain(
      '| [2020-03-05/D1](https://example.org/blob/main/minutes/2020-03-05.md) |',
    );
    expect(render(decisions)).not.toContain('](');
  });

  test('a document reads as one would write it', () => {
    const out = render(year);
    expect(out).toContain(
      '## Présence\n\n**Présence par réunion**\n\n- 04/01/2021\u00a0: 92\u00a0% ██████████████████\n',
    );
    expect(out).toContain('**Trois actions** restent ouvertes');
    expect(out).toContain('[la page de l’association](https://example.org/czs)');
    expect(out).toContain('\n   - [x] réserver la salle\n   - [ ] inviter les partenaires\n');
    expect(out).toContain('> Un jour pour créer des liens.\\\n> Deux, si possible.\n');
    expect(render(home)).toContain('**Prochaine réunion\u00a0:** jeudi 23\u00a0avril');
  });

  test('an exclamation mark before a link does not make an image of it', () => {
    const link: Inline = { kind: 'link', href: 'https://example.org/', children: [{ kind: 'text', text: 'lien' }] };
    const root = parse(render(paragraph([{ kind: 'text', text: 'Bravo!' }, link])));
    expect(types(root).has('image')).toBe(false);
    expect(plainText(root.children[1] as Nodes)).toBe('Bravo!lien');
  });

  test('a blank at the end of a link parts it from what follows', () => {
    const link: Inline = { kind: 'link', href: 'https://example.org/', children: [{ kind: 'text', text: 'le lien ' }] };
    const root = parse(render(paragraph([link, { kind: 'text', text: 'mène' }])));
    expect(plainText(root.children[1] as Nodes)).toBe('le lien mène');
  });

  test('addresses become links and keep their letters', () => {
    const out = render(
      paragraph([{ kind: 'text', text: 'voir https://example.org/a_b_c?x=1, ou écrire à a_b@example.org.' }]),
    );
    expect(out).toContain('voir <https://example.org/a_b_c?x=1>, ou écrire à <a_b@example.org>.');
  });
});

describe('for any text', () => {
  test('a table keeps its rows and columns, and its cells their text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 4 }), (rows) => {
        const report: Report = {
          records: [],
          table: {
            id: 'decisions',
            columns: [],
            shown: [
              { head: 'ref', cells: ['a'] },
              { head: 'text', cells: ['b'] },
            ],
            rows: rows.map(([a, b]) => ({ cells: { a: text(a), b: text(b) } })),
            summary: [],
            empty: [],
          },
        };
        const root = parse(render(report));
        expect(root.children.map((node) => node.type)).toEqual(['heading', 'table']);
        const table = root.children[1] as MdTable;
        expect(table.children.map((row) => row.children.map((cell) => plainText(cell)))).toEqual([
          ['Réf.', 'Texte'],
          ...rows.map((row) => row.map((words) => (words.trim() === '' ? '–' : expected(words)))),
        ]);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  test('any report is a title, a table and its summary', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const root = parse(render(report));
        const [, table, ...rest] = root.children;
        expect(table?.type).toBe('table');
        expect((table as MdTable).children).toHaveLength(report.table.rows.length + 1);
        expect(rest.every((node) => node.type === 'paragraph')).toBe(true);
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  test('a paragraph is one paragraph with that text, and a heading that heading', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        fc.pre(words.trim() !== '');
        const document: Document = {
          id: 'report',
          title: [{ kind: 'text', text: words }],
          parts: [
            { kind: 'paragraph', children: [{ kind: 'text', text: words }] },
            {
              kind: 'list',
              ordered: false,
              start: 1,
              items: [{ box: null, children: [{ kind: 'paragraph', children: [{ kind: 'text', text: words }] }] }],
            },
          ],
        };
        const root = parse(render(document));
        expect(root.children.map((node) => node.type)).toEqual(['heading', 'paragraph', 'list']);
        for (const node of root.children) expect(plainText(node)).toBe(expected(words));
        const allowed = new Set(['root', 'heading', 'paragraph', 'list', 'listItem', 'text', 'link']);
        expect([...types(root)].filter((type) => !allowed.has(type))).toEqual([]);
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  test('inline text in emphasis, code and links keeps every letter', () => {
    const lettersOf = (inlines: readonly Inline[]): string =>
      inlines
        .map((inline): string => {
          if (inline.kind === 'text' || inline.kind === 'code') return expectedLetters(inline.text);
          if (inline.kind === 'break') return '';
          return 'children' in inline ? lettersOf(inline.children) : '';
        })
        .join('');
    const expectedLetters = (words: string): string => escapeControls(words.replace(/[ \t\n\r]+/g, ' '));
    const onlyText = (inlines: readonly Inline[]): readonly Inline[] =>
      inlines
        .filter((inline) => inline.kind !== 'cell' && inline.kind !== 'phrase')
        .map((inline) => ('children' in inline ? { ...inline, children: onlyText(inline.children) } : inline));
    fc.assert(
      fc.property(inlinesArbitrary, (inlines) => {
        const children = onlyText(inlines);
        const root = parse(render(paragraph(children)));
        const bare = (words: string): string => words.replace(/\s+/g, '');
        expect(bare(plainText({ type: 'root', children: root.children.slice(1) }))).toBe(bare(lettersOf(children)));
        expect(
          [...types(root)].filter((type) => ['html', 'image', 'footnoteReference', 'table'].includes(type)),
        ).toEqual([]);
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  test('no document holds HTML, images, or links elsewhere than http, https, mailto and fragments', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const check = (node: Nodes): void => {
          expect(node.type).not.toMatch(/^(image|imageReference|linkReference|definition|footnote)/);
          if (node.type === 'html') expect(node.value).toBe('<br>');
          if (node.type === 'link') expect(node.url).toMatch(/^(https?:\/\/|mailto:|#)/i);
          if ('children' in node) node.children.forEach(check);
        };
        check(parse(render(document)));
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  test('blocks nest as they were given', () => {
    const parts: fc.Arbitrary<Part[]> = fc.letrec<{ parts: Part[]; part: Part }>((tie) => ({
      parts: fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
      part: fc.oneof(
        { depthSize: 'small', maxDepth: 4 },
        fc.constant<Part>({
          kind: 'paragraph',
          children: [{ kind: 'text', text: '1. a' }, { kind: 'break' }, { kind: 'text', text: '- b' }],
        }),
        fc.constant<Part>({ kind: 'heading', level: 2, children: [{ kind: 'text', text: 'h #' }] }),
        fc.constant<Part>({ kind: 'codeblock', text: '```\n\n    - a\n' }),
        fc.constant<Part>({ kind: 'rule' }),
        fc.record({ kind: fc.constant('quote' as const), children: tie('parts') }),
        fc.record({
          kind: fc.constant('list' as const),
          ordered: fc.boolean(),
          start: fc.constantFrom(1, 3, 10),
          items: fc.array(fc.record({ box: fc.constant(null), children: tie('parts') }), {
            minLength: 1,
            maxLength: 3,
          }),
        }),
      ),
    })).parts;
    const names = { codeblock: 'code', quote: 'blockquote', rule: 'thematicBreak' } as Record<string, string>;
    const given = (part: Part): unknown => {
      if (part.kind === 'quote') return ['blockquote', ...part.children.map(given)];
      if (part.kind === 'list')
        return ['list', part.ordered ? part.start : null, ...part.items.map((item) => item.children.map(given))];
      return [names[part.kind] ?? part.kind];
    };
    const read = (node: Nodes): unknown => {
      if (node.type === 'blockquote') return [node.type, ...node.children.map(read)];
      if (node.type === 'list') return [node.type, node.start, ...node.children.map((item) => item.children.map(read))];
      return [node.type];
    };
    fc.assert(
      fc.property(parts, (given_) => {
        const root = parse(render({ id: 'report', title: [{ kind: 'text', text: 'T' }], parts: given_ }));
        expect(root.children.slice(1).map(read)).toEqual(given_.map(given));
      }),
      { seed: 6, numRuns: 150 },
    );
  });
});
