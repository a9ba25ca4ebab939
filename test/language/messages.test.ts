import { describe, expect, test } from 'vitest';
import { loadFindings } from '../../src/cli/words.ts';
import { help as englishHelp } from '../../src/language/en/help.ts';
import { lifeWords as englishLife } from '../../src/language/en/life.ts';
import { messages as en } from '../../src/language/en/messages.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import type { Messages, Sentences } from '../../src/language/messages.ts';
import { help as dutchHelp } from '../../src/language/nl/help.ts';
import { lifeWords as dutchLife } from '../../src/language/nl/life.ts';
import { messages as nl } from '../../src/language/nl/messages.ts';
import { typeset } from '../../src/text/wording.ts';

const languages: readonly Messages[] = [fr, nl, en];
const apart = new Set(['language', 'typography', 'dates']);

/** Every sentence of a language by section and id. */
function sentencesOf(words: Messages): Map<string, string> {
  const found = new Map<string, string>();
  for (const [section, sentences] of Object.entries(words)) {
    if (apart.has(section)) continue;
    for (const [id, sentence] of Object.entries(sentences as Sentences)) found.set(`${section}.${id}`, sentence);
  }
  return found;
}

/** The arguments a sentence speaks of. */
function holesOf(sentence: string): string[] {
  return [...new Set(Array.from(sentence.matchAll(/\{(\w+)[^{}]*\}/g), (match) => match[1] as string))].sort();
}

const styles = new Set(['time', 'rate', 'quoted', 'word', 'de', 'or', 'state', ...Object.keys(fr.dates.shapes)]);

describe.each(languages)('what czs says in $language', (words) => {
  const all = sentencesOf(words);

  test('speaks of nothing that French does not', () => {
    for (const [id, sentence] of sentencesOf(fr)) {
      const holes = new Set(holesOf(sentence));
      expect([id, holesOf(all.get(id) ?? '').filter((hole) => !holes.has(hole))]).toEqual([id, []]);
    }
  });

  test('has well-formed holes, of known styles', () => {
    for (const [id, sentence] of all) {
      const rest = sentence.replace(/\{\w{1,40}(?::\w{1,40}|\|[^{}]{0,400}|\?[^{}]{0,400})?\}/g, '');
      expect([id, rest]).toEqual([id, expect.not.stringMatching(/[{}|]/)]);
      for (const [, style] of sentence.matchAll(/\{\w+:(\w+)\}/g))
        expect([id, styles.has(style as string)]).toEqual([id, true]);
      for (const [, forms] of sentence.matchAll(/\{\w+\|([^{}]*)\}/g))
        expect([id, (forms as string).split('|').length]).toEqual([
          id,
          expect.toSatisfy((n: number) => n === 2 || n === 3),
        ]);
    }
  });

  test('has no word after the number of an optional part that would have to agree: « et 1 autres »', () => {
    for (const [id, sentence] of all)
      for (const [, part] of sentence.matchAll(/\{\w+\?([^{}]*)\}/g))
        expect([id, part]).toEqual([id, expect.not.stringMatching(/# \p{L}+s\b/u)]);
  });

  test('is typed plainly, with a blank before French double marks', () => {
    for (const [id, sentence] of all) {
      expect([id, sentence]).toEqual([id, expect.not.stringMatching(/ {2}|^ | $|"/)]);
      if (words.language !== 'fr') {
        // Quotes and blanks before marks as French has them.
        expect([id, sentence]).toEqual([id, expect.not.stringMatching(/[«»]| [:;!?](?=\s|$)/)]);
        continue;
      }
      const said = sentence.replace(/\{\w+[?|]/g, '{');
      expect([id, said]).toEqual([id, expect.not.stringMatching(/[^\s][:;!?](?=\s|$)|«(?!\s)|[^\s]»/)]);
      expect([id, typeset(said, words)]).toEqual([id, expect.not.stringMatching(/ [:;!?»%]|« |'/)]);
    }
  });

  test('has all the words of a calendar', () => {
    expect([words.dates.months, words.dates.shortMonths].map((list) => new Set(list).size)).toEqual([12, 12]);
    expect([words.dates.weekdays, words.dates.shortWeekdays].map((list) => new Set(list).size)).toEqual([7, 7]);
  });
});

/** Every text in some words, however deep. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

test.each([
  ['nl', await loadFindings('nl'), dutchHelp, dutchLife],
  ['en', await loadFindings('en'), englishHelp, englishLife],
])('findings, help and commands in %s have no French quotes, nor blanks before marks', (_, ...words) => {
  for (const text of words.flatMap(textsOf)) expect(text).not.toMatch(/[«»]| [:;!?](?=\s|$|\})/);
});
