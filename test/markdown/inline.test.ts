import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseFast } from '../../src/markdown/fast-parser.ts';
import { inlines, plainText } from '../../src/markdown/inline.ts';
import type { Inline } from '../../src/model/table.ts';
import { squeeze } from '../../src/text/normalize.ts';
import { foreignMinutes } from '../helpers/corpus.ts';
import { bodyStart, readSamples } from './blocks-lines.ts';

const words: readonly (readonly [source: string, plain: string])[] = [
  ['rien de spécial', 'rien de spécial'],
  ['  deux   blancs\u00a0: \n  et une ligne ', 'deux blancs : et une ligne'],
  ['e\u0301te\u0301', 'été'],
  ['**Décision** *D1* __et__ _a_', 'Décision D1 et a'],
  ['***tout***, **un *deux* trois**, *un **deux** trois*', 'tout, un deux trois, un deux trois'],
  ['2 * 3 * 4, a_b_c, 5*6', '2 * 3 * 4, a_b_c, 5*6'],
  ['un*deux*trois, **un, _deux', 'undeuxtrois, **un, _deux'],
  ['*foo**bar*', 'foo**bar'],
  ['~~barré~~ et ~aussi~, ~~~non~~~', 'barré et aussi, ~~~non~~~'],
  ['`code *sans* marques` et ``a ` b``, ` seul', 'code *sans* marques et a ` b, ` seul'],
  ['[le texte](https://example.org "titre"), [*a*](<b c>), [x](y(z))', 'le texte, a, x'],
  ['[a](b c), [a][b], [a], [^1], [a](', '[a](b c), [a][b], [a], [^1], [a]('],
  ['[un [deux](b) trois](c)', '[un deux trois](c)'],
  ['![une *photo*](x.png) et [![y](z)](t)', 'une photo et y'],
  ['<https://example.org/a_b_c> et <nom@example.org>', 'https://example.org/a_b_c et nom@example.org'],
  ['https://example.org/*a*b, www.example.org/_a_.', 'https://example.org/*a*b, www.example.org/_a_.'],
  ['*https://example.org*', 'https://example.org'],
  ['<b>gras</b><br>ligne<!-- caché --> 1 < 2 <a b>', 'gras ligne 1 < 2'],
  ['[15:31] <danali> oui, <my-tag> <zz a="b">non</zz>', '[15:31] <danali> oui, non</zz>'],
  ['\\*pas gras\\* \\[ \\a \\', '*pas gras* [ \\a \\'],
  ['un\\\ndeux  \ntrois', 'un deux trois'],
  ['&eacute;t&#233; &amp; &#x41; &nbsp;x &rien; &#0;', 'été & A x &rien; \ufffd'],
  ['AT&T, R&D; 3 > 2', 'AT&T, R&D; 3 > 2'],
];

describe('plainText', () => {
  for (const [source, plain] of words) test(JSON.stringify(source), () => expect(plainText(source)).toBe(plain));

  test('text that was read once has no marks left to be read, if it had none escaped', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('*', '**', '_', '[', '](u)', '~', ' ', 'a', 'é', '<b>')), (parts) => {
        const once = plainText(`a${parts.join('')}a`);
        expect(once.length).toBeLessThanOrEqual(parts.join('').length + 2);
        expect(once.replace(/[^aé]/g, '')).toBe(`a${parts.filter((one) => one === 'a' || one === 'é').join('')}a`);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** The words of what remark reads; null where it reads more than one paragraph. */
function reference(source: string): string | null {
  const tree: Root = processor.parse(`x ${source}`);
  if (tree.children.length !== 1 || tree.children[0]?.type !== 'paragraph') return null;
  const said = (node: Nodes): string => {
    if (node.type === 'break') return ' ';
    if (node.type === 'html') return /^<br/i.test(node.value) ? ' ' : '';
    if ('value' in node) return node.value;
    if (node.type === 'image') return node.alt ?? '';
    return 'children' in node ? node.children.map(said).join('') : '';
  };
  return squeeze(said(tree).slice(2)).normalize('NFC');
}

const flat = (children: readonly Inline[]): string =>
  children
    .map((one) => {
      if (one.kind === 'text' || one.kind === 'code') return one.text;
      if (one.kind === 'break') return ' ';
      return 'children' in one ? flat(one.children) : '';
    })
    .join('');

/** How many of the sources are read as remark reads them; `inlines` always has the words of `plainText`. */
function agreement(sources: readonly string[]): number {
  let same = 0;
  let all = 0;
  for (const source of sources) {
    const expected = reference(source);
    if (expected === null) continue;
    all++;
    const plain = plainText(source);
    if (plain === expected) same++;
    expect(squeeze(flat(inlines(source)))).toBe(plain);
  }
  return same / all;
}

/** The paragraphs, items and headings of a text. */
function sourcesOf(text: string): string[] {
  const sources: string[] = [];
  for (const { kind, lines } of parseFast(text, bodyStart(text)) ?? []) {
    if (lines.length === 0 || (kind !== 'paragraph' && kind !== 'item' && kind !== 'heading')) continue;
    const said: string[] = [];
    for (let at = 0; at < lines.length; at += 2) said.push(text.slice(lines[at], lines[at + 1]));
    sources.push(said.join('\n'));
  }
  return sources;
}

// biome-ignore format: a list of what is tricky
const parts = [
  '*', '**', '***', '_', '__', '`', '``', '~', '~~', '[', '](u)', '](u "t")', '](<u v>)', '](', '![', ']', '<b>', '</b>', '<br>',
  '<https://a.b>', '<a@b.c>', '<', '>', '<!-- c -->', '&amp;', '&eacute;', '&#233;', '&foo;', '&', '\\', '\\*', '\\\n', '  \n',
  '\n', ' ', ' ', 'a', 'b', 'é', 'word', '(', ')', '"', "'", '!', '.', 'https://a.b/c_d*e', 'www.x.y', ':', '«', '\u00a0',
  '[x][y]', '[^1]', 'a_b', 'x*y', '<a href="*">', '’', '|', '😀', 'e\u0301',
];

describe('plainText and remark', () => {
  test('agree on all of the samples', () => {
    expect(agreement(readSamples().flatMap(({ text }) => sourcesOf(text)))).toBe(1);
  });

  // Where they do not: tags in the text of an image are dropped, bare addresses end at the first `]`, a `/` may stand in
  // a tag's attribute without quotes (CommonMark says so, micromark not), and entities are those of HTML 4.
  test('agree on nearly all heaps of marks', () => {
    const heap = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 12 }).map((all) => all.join(''));
    expect(agreement(fc.sample(heap, { numRuns: 3000, seed: 2 }))).toBeGreaterThan(0.98);
  });

  const corpus = foreignMinutes(/\.(?:md|txt)$/);
  test.skipIf(corpus.length === 0)('agree on minutes of others', { timeout: 60_000 }, () => {
    // On all 8,984 texts when this was written.
    expect(agreement(corpus.flatMap(({ text }) => sourcesOf(text)))).toBeGreaterThan(0.999);
  });
});

describe('inlines', () => {
  test('strong, emphasis, code, links, breaks', () => {
    expect(inlines('**un *deux*** `trois` [quatre](https://example.org/?a=1&amp;b=2)  \ncinq')).toEqual([
      {
        kind: 'strong',
        children: [
          { kind: 'text', text: 'un ' },
          { kind: 'em', children: [{ kind: 'text', text: 'deux' }] },
        ],
      },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'trois' },
      { kind: 'text', text: ' ' },
      { kind: 'link', href: 'https://example.org/?a=1&b=2', children: [{ kind: 'text', text: 'quatre' }] },
      { kind: 'break' },
      { kind: 'text', text: 'cinq' },
    ]);
  });

  test('strikethrough', () => {
    expect(inlines('~~300 **€**~~ 280 €')).toEqual([
      {
        kind: 'struck',
        children: [
          { kind: 'text', text: '300 ' },
          { kind: 'strong', children: [{ kind: 'text', text: '€' }] },
        ],
      },
      { kind: 'text', text: ' 280 €' },
    ]);
  });

  test('no-break spaces stay, other blanks are normalized', () => {
    expect(inlines('  Décision\u00a0:  \t oui \n non  ')).toEqual([{ kind: 'text', text: 'Décision\u00a0: oui non' }]);
  });

  for (const href of ['https://example.org/a', 'HTTP://example.org', 'mailto:nom@example.org']) {
    test(`a link to ${href}`, () => {
      expect(inlines(`[a](${href})`)).toEqual([{ kind: 'link', href, children: [{ kind: 'text', text: 'a' }] }]);
    });
  }

  test('bare addresses and addresses in <> are links', () => {
    expect(inlines('www.example.org, <nom@example.org>')).toEqual([
      { kind: 'link', href: 'http://www.example.org', children: [{ kind: 'text', text: 'www.example.org' }] },
      { kind: 'text', text: ', ' },
      { kind: 'link', href: 'mailto:nom@example.org', children: [{ kind: 'text', text: 'nom@example.org' }] },
    ]);
  });

  for (const href of [
    'javascript:alert(1)',
    'JaVaScript:alert(1)',
    '&#106;avascript:alert(1)',
    'java\\script:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    '//example.org',
    '../secret.md',
    '<https://example.org/a b>',
    '<https://example.org/&#10;x>',
    '',
  ]) {
    test(`no link to ${href || 'nothing'}`, () => {
      expect(inlines(`[a](${href})`)).toEqual([{ kind: 'text', text: 'a' }]);
    });
  }

  test('a link in a link is text, HTML and images leave their words', () => {
    expect(
      inlines('[un https://example.org](https://example.net) <b onclick="x">deux</b> ![trois](https://x.y/z)'),
    ).toEqual([
      { kind: 'link', href: 'https://example.net', children: [{ kind: 'text', text: 'un https://example.org' }] },
      { kind: 'text', text: ' deux trois' },
    ]);
  });

  test('depth is bounded', () => {
    const depthOf = (children: readonly Inline[]): number =>
      Math.max(0, ...children.map((one) => ('children' in one ? 1 + depthOf(one.children) : 0)));
    const deep = inlines(`${'*a **b '.repeat(5000)}c${'** d*'.repeat(5000)}`);
    expect(depthOf(deep)).toBeLessThanOrEqual(100);
  });
});

test('nothing that is typed makes either throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom(...parts)).map((all) => all.join('')),
      ),
      (text) => {
        expect(typeof plainText(text)).toBe('string');
        expect(Array.isArray(inlines(text))).toBe(true);
      },
    ),
    { numRuns: 500, seed: 4 },
  );
});
