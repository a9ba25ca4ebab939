/** Capitals, with their accents or without, in whichever form: what is read in small letters is read alike. */
import { beforeAll, describe, expect, it } from 'vitest';
import { vocabularies } from '../../src/language/vocabularies.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';
import { type ReadFile, readers } from '../helpers/readers.ts';
import { oneOf } from '../helpers/thorough.ts';

let read: Readonly<Record<'fast' | 'reference', ReadFile>>;
beforeAll(async () => {
  read = await readers({ language: 'fr' });
});

/** Each way of typing the words; the first is as they are. */
const ways: Readonly<Record<string, (words: string) => string>> = {
  'as they are': (words) => words,
  capitals: (words) => words.toUpperCase(),
  'capitals without accents': (words) => words.toUpperCase().normalize('NFD').replace(/\p{M}/gu, ''),
  'capitals, accents apart': (words) => words.toUpperCase().normalize('NFD'),
};

/** What of a PV its heads and headings decide. */
function facts(how: keyof typeof read, text: string): unknown {
  const { minutes } = read[how]('minutes/2025-02-13.md', text);
  return {
    entries: minutes.entries.map(({ role, mode, outcome, internal, number }) => ({
      role,
      mode,
      outcome: outcome?.kind ?? null,
      internal,
      number,
    })),
    items: minutes.items.map(({ role, purpose, internal }) => ({ role, purpose, internal })),
    people: minutes.people.map(({ presence }) => presence),
    problems: minutes.problems.map(({ code }) => code).sort(),
    status: minutes.status,
    next: minutes.next.length,
  };
}

const pv = (body: string, front = ''): string => `---\ndate: 2025-02-13\n${front}---\n\n${body}\n`;

/** A text with each word of a vocabulary in its place, `say` applied to that word alone. */
const texts: Readonly<Record<string, (words: Vocabulary, say: (word: string) => string) => string[]>> = {
  'labels of entries': ({ labels }, say) =>
    Object.values(labels).flatMap(({ one }) =>
      one.flatMap((word) => [pv(`${say(word)} : un mot`), pv(`**${say(word)} :** un mot`)]),
    ),
  'plural labels': ({ labels }, say) =>
    Object.values(labels).flatMap(({ many }) =>
      many.flatMap((word) => [pv(`${say(word)} :\n\n- un mot\n- deux`), pv(`### ${say(word)}\n\n- un mot\n- deux`)]),
    ),
  headings: ({ headings }, say) =>
    Object.values(headings).flatMap((all) =>
      all.map((word) => pv(`## 2. ${say(word.replace('…', '').trim())}\n\nUn mot.`)),
    ),
  qualifiers: (words, say) =>
    [
      ...words.unanimous,
      ...words.consensus,
      ...words.majority,
      ...words.internal,
      ...Object.values(words.outcomes).flat(),
      ...words.everyone,
    ].map((word) => pv(`**Action A1 (${say(word)}) :** un mot`)),
  'qualifiers of headings': ({ purposes, internal }, say) =>
    [...Object.values(purposes).flat(), ...internal].map((word) => pv(`## Budget (${say(word)})\n\nUn mot.`)),
  'keys of the front matter': ({ keys }, say) =>
    [...keys.attendees, ...keys.excused, ...keys.absent, ...keys.guests, ...keys.invited].map((word) =>
      pv('## Divers', `${say(word)}:\n  - Anne Martin\n`),
    ),
  statuses: ({ statuses }, say) =>
    Object.values(statuses).flatMap((all) => all.map((word) => pv('## Divers', `status: ${say(word)}\n`))),
};

const alternatives = (['fast', 'reference'] as const).flatMap((how) =>
  Object.keys(ways)
    .slice(1)
    .map((way) => ({ how, way })),
);

describe.each(Object.keys(texts))('%s', (what) => {
  it.each(alternatives)('in $way, $how', ({ how, way }) => {
    for (const words of Object.values(vocabularies)) {
      const typed = texts[what]?.(words, ways[way] as (word: string) => string) ?? [];
      texts[what]?.(words, ways['as they are'] as (word: string) => string).forEach((small, at) => {
        if (!oneOf(alternatives, at).some((one) => one.how === how && one.way === way)) return;
        expect(facts(how, typed[at] as string), typed[at]).toEqual(facts(how, small));
      });
    }
  });
});
