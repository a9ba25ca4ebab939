import { describe, expect, it } from 'vitest';
import { readPage, wordsOf } from './scenario.ts';

const page = (text: string) => readPage('page.md', text.replace(/^ {4}/gm, ''));

describe('a page', () => {
  it('is its files and commands, in order, with the settings that hold there', () => {
    const { steps } = page(`
    # Words
    \`\`\`\`markdown file: minutes/a.md
    \`\`\`js
    code
    \`\`\`
    \`\`\`\`
    <!-- scenario: today=2021-01-02 lang=nl columns=60 -->
    \`\`\`console
    $ czs a 'b c'
    one

    $ czs d
    \`\`\`
    \`\`\`sh
    $ npm ci
    \`\`\`
    <!-- scenario: empty lang= -->
    \`\`\`console
    $ czs e
    [exit 2]
    \`\`\``);
    const settings = { today: '2021-01-02', lang: 'nl', columns: 60 };
    expect(steps).toEqual([
      { kind: 'file', path: 'minutes/a.md', content: '```js\ncode\n```\n' },
      { kind: 'command', text: "czs a 'b c'", settings, expected: ['one', ''], from: 10, to: 12 },
      { kind: 'command', text: 'czs d', settings, expected: [], from: 13, to: 13 },
      { kind: 'begin', archive: null },
      {
        kind: 'command',
        text: 'czs e',
        settings: { ...settings, lang: null },
        expected: ['[exit 2]'],
        from: 20,
        to: 21,
      },
    ]);
  });

  it('says where it is written wrong', () => {
    expect(() => page('\n```console\n$ czs')).toThrow('page.md:2: this block is not closed');
    expect(() => page('<!-- scenario: colour=red -->')).toThrow('page.md:1: no such setting: colour=red');
  });
});

describe('a command line', () => {
  it('is parted at blanks, and quotes hold words together', () => {
    expect(wordsOf(`A=b czs show "x y" --title='it is' z`)).toEqual([
      'A=b',
      'czs',
      'show',
      'x y',
      '--title=it is',
      'z',
    ]);
    expect(wordsOf(`czs "" ''`)).toEqual(['czs', '', '']);
  });
});
