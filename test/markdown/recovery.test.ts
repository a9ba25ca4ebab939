import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../src/markdown/block.ts';
import { parseFast } from '../../src/markdown/fast-parser.ts';
import { recoverMarks } from '../../src/markdown/recovery.ts';
import { loadReferenceParser, type ReferenceParser } from '../../src/markdown/reference-parser.ts';
import { applyEdits } from '../../src/model/place.ts';
import { bodyStart, readSamples, show } from './blocks-lines.ts';

let remark: ReferenceParser;
beforeAll(async () => {
  remark = await loadReferenceParser();
});

const heading = 'markup-near-miss/heading';
const bullet = 'markup-near-miss/bullet';
const boxSpace = 'markup-near-miss/box';
const box = 'task-box-malformed';

/** ⍽ is a no-break space, ⎵ a narrow one. */
const typed = (text: string): string => text.replaceAll('⍽', '\u00a0').replaceAll('⎵', '\u202f');

/** What is typed, the text that its fixes give, and its problems. */
const near: readonly (readonly [text: string, fixed: string, codes: readonly string[]])[] = [
  ['##⍽Budget', '## Budget', [heading]],
  ['#⍽Réunion du 14 mars', '# Réunion du 14 mars', [heading]],
  ['##⎵Budget', '## Budget', [heading]],
  ['##⍽ Budget', '## Budget', [heading]],
  ['###Budget', '### Budget', [heading]],
  ['##Été', '## Été', [heading]],
  ['##3. Budget', '## 3. Budget', [heading]],
  ['Le budget est lu.\n##Divers\nRien.', 'Le budget est lu.\n## Divers\nRien.', [heading]],
  ['- un\n- deux\n##⍽Divers\n- trois', '- un\n- deux\n## Divers\n- trois', [heading]],
  ['· un\n· deux', '- un\n- deux', [bullet, bullet]],
  ['Présents :\n·⍽⍽⍽un\n•\tdeux', 'Présents :\n- un\n- deux', [bullet, bullet]],
  ['•Un', '- Un', [bullet]],
  ['\uf0b7       un', '- un', [bullet]],
  ['· un\n  · deux\n    suite\n· trois', '- un\n  - deux\n    suite\n- trois', [bullet, bullet, bullet]],
  ['· un\n\n    · deux', '- un\n\n    - deux', [bullet, bullet]],
  ['1. un\n   · deux', '1. un\n   - deux', [bullet]],
  ['- [ ]⍽un', '- [ ] un', [boxSpace]],
  ['- [x]⍽un', '- [x] un', [boxSpace]],
  ['- [] un', '- [ ] un', [box]],
  ['- [⍽] un', '- [ ] un', [box]],
  ['- [ ]un', '- [ ] un', [box]],
  ['- []un', '- [ ] un', [box]],
  ['- [ ]**un** deux', '- [ ] **un** deux', [box]],
  ['- [V] un', '- [x] un', [box]],
  ['- [x ] un', '- [x] un', [box]],
  ['- [✓]⍽un', '- [x] un', [box]],
  ['1. [] un', '1. [ ] un', [box]],
  ['· [] un', '- [ ] un', [bullet, box]],
  ['## Point\n\n##⍽Divers\n\n- [] un\n', '## Point\n\n## Divers\n\n- [ ] un\n', [heading, box]],
];

/** What is text, and stays it. */
const far: readonly string[] = [
  '#hashtag en tête de ligne',
  '#1 est fermé',
  '##1er essai',
  'voir ##Divers',
  '####### Sept',
  '##',
  '##⍽',
  '·e·s',
  '·',
  '• ',
  'un · deux',
  '- · un',
  '- [ ]',
  '- []',
  '- [V]ous êtes venus',
  '- [x](https://example.org)',
  '- [](https://example.org)',
  '- [ ]: rien',
  '- [-] annulé',
  '- [oui] venir',
  '> ##Citation',
  '> · un',
  '```\n##Code\n· un\n```',
  '    ##Code',
  '| ##a |\n| --- |\n| · b |',
  '<!--\n##Titre\n-->',
  '– un tiret',
  'o un rond',
];

/** Blocks without their places, to be compared across texts. */
const shape = (text: string, blocks: readonly Block[]) =>
  blocks.map(({ kind, depth, list, ordered, number, box, boxStart, lines }) => {
    const said = lines.flatMap((at, index) => (index % 2 === 0 ? [text.slice(at, lines[index + 1])] : []));
    return { kind, depth, list, ordered, number, box, boxed: text[boxStart], said };
  });

describe('near marks', () => {
  for (const [text, fixed, codes] of near) {
    test(JSON.stringify(text), () => {
      const source = typed(text);
      const read = recoverMarks(source, remark(source, 0).blocks);
      expect(read.problems.map((one) => one.code)).toEqual(codes);
      const mended = applyEdits(
        source,
        read.problems.flatMap((one) => one.edits),
      );
      expect(mended).toBe(fixed);
      expect(shape(source, read.blocks)).toEqual(shape(fixed, remark(fixed, 0).blocks));
    });
  }

  for (const text of far) {
    test(`${JSON.stringify(text)} is none`, () => {
      const { blocks } = remark(typed(text), 0);
      const read = recoverMarks(typed(text), blocks);
      expect(read.problems).toEqual([]);
      expect(read.blocks).toBe(blocks);
    });
  }

  test('a problem stands at its mark, and says how it is typed and meant', () => {
    const text = 'Texte.\n\n- [V]\u00a0fait\n';
    const [problem] = recoverMarks(text, remark(text, 0).blocks).problems;
    expect(problem).toMatchObject({ place: { start: 10, end: 14 }, args: { typed: '[V]\u00a0', meant: '[x] ' } });
  });

  test('blocks keep their places in the file as it is', () => {
    const text = 'Début\n##Titre\n- []un\n\nsuite';
    expect(show(text, recoverMarks(text, remark(text, 0).blocks).blocks)).toEqual([
      'paragraph 0-5 “Début”',
      'heading 6-13 depth 2 list 0 “Titre”',
      'item 14-20 depth 1 list 1 open at 16 “un”',
      'paragraph 22-27 “suite”',
    ]);
  });

  test('lists are numbered on in the sections after', () => {
    const text = '## Un\n\n· a\n\n1. b\n\n## Deux\n\n- c\n\n1. d\n';
    expect(recoverMarks(text, remark(text, 0).blocks).blocks.map((block) => block.list)).toEqual([0, 1, 2, 0, 3, 4]);
  });

  test('where the scanner is not certain, the problem is said and the text stays as it was read', () => {
    const text = '## Un\n\n· a\n\n[b]: c\n\n## Deux\n\n· d\n';
    const { blocks, problems } = recoverMarks(text, remark(text, 0).blocks);
    expect(problems.map((one) => one.code)).toEqual([bullet, bullet]);
    expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'definition', 'heading', 'item']);
  });

  test('a section goes on where the heading after it would be none any more', () => {
    const text = '- a\n#\u00a0Un\n  <div>\n## Deux\n\n- []b\n';
    const { blocks, problems } = recoverMarks(text, remark(text, 0).blocks);
    expect(problems.map((one) => one.code)).toEqual([heading, box]);
    expect(show(text, blocks)).toEqual([
      'item 0-3 depth 1 list 1 “a”',
      'heading 4-8 depth 1 list 0 “Un”',
      'html 11-24 “<div>|## Deux”',
      'item 26-31 depth 1 list 2 open at 28 “b”',
    ]);
  });

  test('there are none in samples of minutes', () => {
    for (const { text } of readSamples()) {
      const blocks = parseFast(text, bodyStart(text)) ?? [];
      expect(recoverMarks(text, blocks).blocks).toBe(blocks);
    }
  });
});

// biome-ignore format: a list of what is tricky
const lines = [
  '## T', '##⍽T', '#⍽T', '###T', '##1. T', '#t', '#1 x', '##1x', '####### x', '##', '##⍽', '###T ##', '##*x*', '## ⍽x', '##⎵T',
  '- a', '- ', '· a', '•a', '•⍽b', '·a', '·⍽⍽  c', '◦ d', '\uf0b7 e', '·', '• - x', '* a', '1. a', '2) b', '· · x', '· [ ] x',
  '· []x', '· ##T', '- [ ] a', '- []', '- [] a', '- [ ]a', '- [ ]⍽a', '- [x]⍽a', '- [V] a', '- [v]a', '- [x ] a', '- [ x ]a',
  '- [✓] a', '- [✓]a', '- [x](u)', '- []: a', '- [ ](u)', '- [  ] a', '- [⍽] a', '- [ ]', '- [V]', '1. [] a', '- [ ]\t a',
  '- [x]y', '[] a', '- [ ]2 c', '- - [] x', '- [ ]**a** b', '- [][ref]', '- [ ]:x', 'a b', 'texte⍽: x', '> q', '> · a', '```',
  '    code', '| a |', '|-|', '---', '===', '<!-- x -->', '<div>', '<x', '**Décision :** x', 'a·b', '[a]: b', '', '', '', '  ',
].map(typed);

const nearDocument = fc
  .array(fc.tuple(fc.constantFrom('', '', '', '', '  ', '    ', '   ', '      '), fc.constantFrom(...lines)), {
    minLength: 1,
    maxLength: 9,
  })
  .map((all) => all.map((line) => line.join('')).join('\n'));

test('what is read is what the fixes give, whoever made the blocks, and fixed text has no near marks', () => {
  fc.assert(
    fc.property(nearDocument, (text) => {
      const { blocks } = remark(text, 0);
      const read = recoverMarks(text, blocks);
      const scanned = parseFast(text, 0);
      if (scanned !== null) expect(recoverMarks(text, scanned)).toEqual(read);
      if (read.problems.length === 0) {
        expect(read.blocks).toBe(blocks);
        return;
      }
      const fixed = applyEdits(
        text,
        read.problems.flatMap((one) => one.edits),
      );
      // Where the scanner gives up, the text is not read as fixed.
      if (parseFast(fixed, 0) === null) return;
      const again = recoverMarks(fixed, remark(fixed, 0).blocks);
      expect(again.problems).toEqual([]);
      expect(shape(text, read.blocks)).toEqual(shape(fixed, again.blocks));
    }),
    { numRuns: 1000, seed: 2 },
  );
});
