import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Block } from '../../src/markdown/block.ts';

/** Blocks as one line each: what they are, where their lines stand, and what stands there. */
export function show(text: string, blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    const { kind, depth, list, lines } = block;
    const number = block.ordered ? ` ${block.number}.` : '';
    const box = block.box === null ? '' : ` ${block.box} at ${block.boxStart}`;
    const where = list === 0 && kind !== 'heading' ? '' : ` depth ${depth} list ${list}`;
    const said: string[] = [];
    for (let at = 0; at < lines.length; at += 2) said.push(text.slice(lines[at], lines[at + 1]));
    return `${kind} ${block.start}-${block.end}${where}${number}${box}${lines.length > 0 ? ` “${said.join('|')}”` : ''}`;
  });
}

const samples = new URL('samples/', import.meta.url);

/** Invented minutes, by name. */
export function readSamples(): { readonly name: string; readonly text: string }[] {
  return readdirSync(samples).map((name) => ({ name, text: readFileSync(new URL(name, samples), 'utf8') }));
}

/** Where the body starts: after the front matter, if any. */
export function bodyStart(text: string): number {
  return /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(\r?\n|$)/.exec(text)?.[0].length ?? 0;
}

const indents = ['', '', '', '', '', ' ', '  ', '  ', '   ', '    ', '    ', '     ', '      ', '       ', '        '];
const tabs = ['\t', ' \t', '\t\t', '  \t'];
// biome-ignore format: a list of what is tricky
const marks = [
  '- ', '- ', '* ', '+ ', '1. ', '2. ', '1) ', '10. ', '01. ', '-  ', '-    ', '-     ', '-      ', '-', '*', '1.', '+',
  '> ', '>', '> > ', '>  ', '- [ ] ', '- [x] ', '- [X] ', '- [ ]', '1. [ ] ', '[ ] ', '-\t', '1.\t', '- \t', '>\t',
  '1.  ', '3. - ', '- - ', '* - ', '- > ', '> - ', '>     ', '- 1. ', '123456789. ', '1234567890. ',
];
// biome-ignore format: a list of what is tricky
const texts = [
  'a', 'b c', 'foo bar', '**Décision :** le texte', '10/03/2020 x', '·\u00a0x', '##\u00a0x', '\u00a0', 'é', 'a  ', 'a\\',
  'a\t', '&amp;', 'a | b', '| a | b |', '| a |', '|-|', '|---|---|', '---|---', ':-:|-', '-|-', '- | -', '|', '||', '| - |',
  'a\\|b | c', '\\', '|:|', ':', '::', ':-', '-:', '|a', 'a|', '::-', '# t', '## t ##', '#', '##', '####### x', '#x',
  '# a \\#', '## #', '### x #y', '---', '--', '-', '***', '* * *', '- - -', '___', '_ _', '===', '=', '= =', '--- ', '- --',
  '```', '```js', '``` a`b', '~~~', '~~~~', '````', '~~~ x ~', '`c`', '~x~', '[a]: b', '[a] b', '[a]', '[^a]: n', '[^1] n',
  '[ ]', '[x] y', '[', '[a\\]: b]', '\\[a]: b', '[a]:', '"t"', '<!-- a -->', '<!-- a', 'b -->', '<!-->', '<!--->',
  '<!-- a --> b', '-->', '<div>', '</div>', '<div', '<hr/', '<hr />', '<b>x</b>', '<b', 'a <b>', '</b>', '</b> x', '<x>',
  '<br>', '<https://a.b>', '<a@b.c>', '< a', '<', '<?x', '<!X', '<x', '<pre', '</pre>', '1.x', '5. x', '*x*', '**x', '_x_',
  '+x', '-x', '>x', '=x', 'http://x.y', '    ',
];

const line = fc
  .tuple(
    fc.constantFrom(...indents, ...tabs),
    fc.array(fc.constantFrom(...marks), { maxLength: 3 }),
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a', 'b c', 'x y z') },
      { weight: 5, arbitrary: fc.constantFrom(...texts) },
    ),
  )
  .map(([indent, typed, text]) => indent + typed.join('') + text);

/** Documents of lines that make blocks, or nearly make them. */
export const trickyDocument = fc
  .tuple(
    fc.array(
      fc.oneof({ weight: 6, arbitrary: line }, { weight: 1, arbitrary: fc.constantFrom('', '', ' ', '  ', '      ') }),
      { minLength: 1, maxLength: 9 },
    ),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
    fc.boolean(),
    // A tab here and there makes the scanner give up: most documents have none.
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([lines, eol, ended, keepTabs]) => {
    const text = lines.join(eol) + (ended ? eol : '');
    return keepTabs === 0 ? text : text.replaceAll('\t', ' ');
  });

/** Any string of the characters that mean something. */
export const markSoup = fc.string({
  unit: fc.constantFrom(...'-  \n\n*>#1.)`~|:[]ab=_+\t<!\\x^'),
  minLength: 1,
  maxLength: 40,
});

/** Some lines of a text, a few of them changed. */
export function mutated(bodies: readonly string[]): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.constantFrom('indent', 'outdent', 'mark', 'drop', 'blank', 'insert', 'type', 'delete'),
    fc.nat(30),
    fc.nat(200),
    fc.constantFrom(...indents),
    fc.constantFrom(...marks, ...texts),
  );
  return fc
    .tuple(fc.constantFrom(...bodies), fc.nat(), fc.integer({ min: 4, max: 30 }), fc.array(change, { maxLength: 4 }))
    .map(([body, at, count, changes]) => {
      const all = body.split('\n');
      const lines = all.slice(at % all.length, (at % all.length) + count);
      for (const [how, row, column, indent, typed] of changes) {
        const index = row % (lines.length || 1);
        const old = lines[index] ?? '';
        if (how === 'indent') lines[index] = indent + old;
        else if (how === 'outdent') lines[index] = old.trimStart();
        else if (how === 'mark') lines[index] = typed + old;
        else if (how === 'drop') lines.splice(index, 1);
        else if (how === 'blank') lines.splice(index, 0, '');
        else if (how === 'insert') lines.splice(index, 0, typed);
        else if (how === 'type') lines[index] = old.slice(0, column) + typed.slice(0, 1) + old.slice(column);
        else lines[index] = old.slice(0, column) + old.slice(column + 1);
      }
      return lines.join('\n');
    });
}
