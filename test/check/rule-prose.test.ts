import { describe, expect, it } from 'vitest';
import { pages } from '../../src/check/all-pages.ts';
import { allWords } from '../../src/check/all-words.ts';
import { proseOf, withFindings, withProse } from '../../src/check/rule-prose.ts';
import type { help as english } from '../../src/language/en/help.ts';
import { help as french } from '../../src/language/fr/help.ts';
import { help as dutch } from '../../src/language/nl/help.ts';

const rules = Object.keys(pages).sort();
const spans = (chunk: string) => chunk.match(/`[^`]+`/g) ?? [];
const listLines = (chunk: string) => chunk.split('\n').map((line) => /^ {0,4}(?:- |\d\. )?/.exec(line)?.[0] ?? '');
const commands = (help: typeof english) => new Set(Object.values(help.commands).flatMap(({ name }) => name));

describe('a page taken apart', () => {
  const page =
    '# a\n\none\ntwo\n\n```markdown ok\n# no title\n\nno prose\n```\n\n<!-- rule: today=2020-05-02 -->\n\n- three\n';

  it('has chunks of prose between its examples', () => {
    expect(proseOf(page)).toEqual(['one\ntwo', '- three']);
  });

  it('is itself, whatever its prose is replaced by', () => {
    expect(withProse(page, (chunk) => chunk)).toBe(page);
    expect(withProse(page, (_, at) => `said ${at}`)).toBe(
      page.replace('one\ntwo', 'said 0').replace('- three', 'said 1'),
    );
    for (const rule of rules)
      expect(
        withProse(pages[rule] as string, (chunk) => chunk),
        rule,
      ).toBe(pages[rule]);
  });
});

describe('the findings of a page', () => {
  const page = '# a\n\none\n\n```markdown not-ok\nx\n```\n\n```findings\n1:1 error a un\n```\n\n```findings\n```\n';

  it('are said anew, and nothing else', () => {
    expect(withFindings(page, (block) => block)).toBe(page);
    expect(withFindings(page, (block, at) => (at === 0 ? '1:1 error a one' : block))).toBe(page.replace('un', 'one'));
    for (const rule of rules)
      expect(
        withFindings(pages[rule] as string, (block) => block),
        rule,
      ).toBe(pages[rule]);
  });

  it('are left out, with their fences', () => {
    expect(withFindings(page, () => null)).toBe('# a\n\none\n\n```markdown not-ok\nx\n```\n\n\n');
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
