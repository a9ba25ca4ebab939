/** What stands in the bracket of an entry: each outcome of the vocabulary, in each language, alone and with a day; and how long a bracket may be. */
import { beforeAll, describe, expect, it } from 'vitest';
import { vocabularies } from '../../src/language/vocabularies.ts';
import type { Language } from '../../src/model/minutes.ts';
import { printEntry } from '../helpers/notation.ts';
import { type ReadFile, readers } from '../helpers/readers.ts';

let read: ReadFile;
beforeAll(async () => {
  read = (await readers()).fast;
});

function entries(language: Language, entry: string): string[] {
  const head = `date: 2020-03-05\nlanguage: ${language}\nattendees:\n  - Camille Renard\n  - Tom Baker\n`;
  return read('minutes/2020-03-05.md', `---\n${head}---\n\n${entry}\n`).minutes.entries.map(printEntry);
}

const typed: Readonly<Record<Language, (qualifier: string) => string>> = {
  fr: (qualifier) => `Action A1 (${qualifier}) : la salle`,
  nl: (qualifier) => `Actie A1 (${qualifier}): la salle`,
  en: (qualifier) => `Action A1 (${qualifier}): la salle`,
};
const day: Readonly<Record<Language, string>> = { fr: 'le 2 mars 2020', nl: 'op 2 maart 2020', en: 'on 2 March 2020' };

const outcomes = Object.entries(vocabularies).flatMap(([language, words]) =>
  Object.entries(words.outcomes).flatMap(([kind, forms]) =>
    forms.map((form) => ({ language: language as Language, kind, form })),
  ),
);

describe('outcomes', () => {
  it.each(outcomes)('$language: “$form” is $kind', ({ language, kind, form }) => {
    expect(entries(language, typed[language](form))).toEqual([
      expect.stringMatching(new RegExp(`^action A1 · (?:\\[.\\] · )?${kind} · “la salle”$`)),
    ]);
  });

  // A day is looked for behind at most three words.
  it.each(outcomes.filter(({ form }) => form.split(' ').length <= 3))('$language: “$form” with its day', (one) => {
    const [found] = entries(one.language, typed[one.language](`${one.form} ${day[one.language]}`));
    expect(found).toContain(`${one.kind} 2020-03-02`);
  });
});

describe('a bracket that ends the text', () => {
  const names = `${'Camille, '.repeat(43)}Camille`;
  const isRead = (length: number) =>
    entries('fr', `Action A1 : la salle (${names.padEnd(length)})`)[0]?.endsWith(' · “la salle”');

  it('holds up to 399 characters', () => expect([399, 400].map(isRead)).toEqual([true, false]));
});

describe('the ends of a text', () => {
  const names = `${'Camille, '.repeat(21)}Camille`;
  const endsAt = (length: number) =>
    entries('fr', `Action A1 : la salle –${' '.repeat(length - 2 - names.length)}${names}`)[0]?.endsWith(
      ' · “la salle”',
    );
  const beginsAt = (length: number) =>
    entries('fr', `Action A1 : ${'x'.repeat(length - 2)}. Tom va préparer la salle.`)[0]?.includes('for Tom');

  it('are looked for in the last 200 characters', () => expect([200, 201].map(endsAt)).toEqual([true, false]));
  it('and in the first 300', () => expect([299, 300].map(beginsAt)).toEqual([true, false]));
});
