import { describe, expect, it } from 'vitest';
import { pages } from '../../src/check/all-pages.ts';
import { allWords } from '../../src/check/all-words.ts';
import { examplesOf, isFindings, markdownOf, partsOf } from '../../src/check/rule-page.ts';
import type { help as english } from '../../src/language/en/help.ts';
import { help as french } from '../../src/language/fr/help.ts';
import { help as dutch } from '../../src/language/nl/help.ts';

const rules = Object.keys(pages).sort();
const proseOf = (page: string) => partsOf(page).flatMap((part) => (part.kind === 'prose' ? [part.text] : []));
const spans = (chunk: string) => chunk.match(/`[^`]+`/g) ?? [];
const listLines = (chunk: string) => chunk.split('\n').map((line) => /^ {0,4}(?:- |\d\. )?/.exec(line)?.[0] ?? '');
const commands = (help: typeof english) => new Set(Object.values(help.commands).flatMap(({ name }) => name));

describe('a page taken apart', () => {
  const page =
    '# a\n\none\ntwo\n\n```markdown not-ok\n# no title\n\nno prose\n```\n\n```findings\n1:1 error a un\n```\n\n<!-- rule: today=2020-05-02 -->\n\n- three\n';

  it('has chunks of prose between its examples', () => {
    expect(proseOf(page)).toEqual(['one\ntwo', '- three']);
  });

  it('is put together as it was, without its title and days', () => {
    expect(markdownOf(partsOf(page))).toBe(page.slice(5, -1).replace('<!-- rule: today=2020-05-02 -->\n\n', ''));
    for (const rule of rules) {
      const whole = (pages[rule] as string).replace(/^# .*\n\n/, '').replace(/^<!-- rule: .* -->\n\n/gm, '');
      expect(markdownOf(partsOf(pages[rule] as string)), rule).toBe(whole.trimEnd());
    }
  });

  it('has examples, with what is found in them', () => {
    const [example] = examplesOf(partsOf(page));
    expect(example?.files).toEqual([
      {
        file: 'minutes/2020-03-05.md',
        content: '---\ndate: 2020-03-05\n---\n# no title\n\nno prose\n',
        added: 3,
      },
    ]);
    expect(example?.findings?.lines).toEqual(['1:1 error a un']);
    const none = partsOf(page).filter((part) => !isFindings(part));
    expect(examplesOf(none)[0]?.findings).toBeNull();
  });

  it('is refused where it is not written as it should be', () => {
    expect(() => partsOf('# a\n\n```markdown ok\nx\n')).toThrow('line 3: this block is not closed');
    expect(() => examplesOf(partsOf('# a\n\n```findings\nx\n```\n'))).toThrow('no not-ok block before');
  });
});

describe.each([
  ['fr', french],
  ['nl', dutch],
] as const)('the prose of every page in %s', (language, help) => {
  const proseIn = (rule: string) => (allWords[rule]?.page ?? []).map((chunk) => chunk[language]);

  it.each(rules)('%s: says as much as the page, of the same things', (rule) => {
    const said = proseIn(rule);
    const page = proseOf(pages[rule] as string);
    expect(said).toHaveLength(page.length);
    for (const [at, chunk] of page.entries()) {
      const translated = said[at] as string;
      expect(translated).not.toBe(chunk);
      expect(spans(translated), translated).toHaveLength(spans(chunk).length);
      // A list stays a list; prose may be wrapped otherwise.
      const marks = (lines: readonly string[]) => lines.filter((mark) => mark.trim() !== '');
      expect(marks(listLines(translated)), translated).toEqual(marks(listLines(chunk)));
    }
  });

  it('names commands as its readers type them', () => {
    const known = commands(help);
    const named = [
      ...rules
        .flatMap(proseIn)
        .join('\n')
        .matchAll(/`czs ([\p{Ll}-]+)/gu),
    ].map((match) => match[1] as string);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
