import { describe, expect, test } from 'vitest';
import { createDateReader, dateTables } from '../../src/dates/dates.ts';
import { allDateWords } from '../../src/language/all-date-words.ts';

const reader = createDateReader(dateTables(allDateWords));
/** A Thursday. */
const meeting = '2026-03-05';

const counted: readonly (readonly [text: string, day: string])[] = [
  ['within two weeks', '2026-03-19'],
  ['within the next 10 days', '2026-03-15'],
  ['in a month', '2026-04-05'],
  ['two weeks from now', ''],
  ['in two weeks from now', '2026-03-19'],
  ['by tomorrow', '2026-03-06'],
  ['EOM', '2026-03-31'],
  ['by EOY', '2026-12-31'],
  ['within a fortnight', '2026-03-19'],
  ['for two weeks', ''],
  ['two weeks', ''],
  ['in the cellar', ''],
  ['within reach', ''],
  ["d'ici quinze jours", '2026-03-20'],
  ['D’ICI\u00a0QUINZE JOURS', '2026-03-20'],
  ['sous huitaine', '2026-03-13'],
  ['dans la quinzaine', '2026-03-20'],
  ['la quinzaine', ''],
  ['endéans les deux semaines', '2026-03-19'],
  ['au plus tard dans 10 jours', '2026-03-15'],
  ["d'ici 2 semaines maximum", '2026-03-19'],
  ['sous 48h', '2026-03-07'],
  ['dans un an', '2027-03-05'],
  ['dans 15 jours ouvrables', ''],
  ['dans 2 à 3 semaines', ''],
  ['dans 0 jours', ''],
  ['demain', '2026-03-06'],
  ['binnen twee weken', '2026-03-19'],
  ['binnen de maand', '2026-04-05'],
  ['over één maand', '2026-04-05'],
  ['uiterlijk binnen 14 dagen', '2026-03-19'],
  ['tegen morgen', '2026-03-06'],
  ['over de straat', ''],
];

/** What is asked of a text before it is read as a day. */
const mayBe = (text: string): boolean[] => [reader.couldBeDue(text, {}, []), reader.mayHoldDue(text)];

test('what holds no day is not read', () => {
  expect(mayBe('la salle du fond')).toEqual([true, false]);
  expect(mayBe('salle du 5 mai')).toEqual([false, true]);
  expect(reader.couldBeDue('échéance : plus tard', {}, ['echeance'])).toBe(true);
});

describe('what counts days from where it stands', () => {
  for (const [text, day] of counted)
    test(`${text} → ${day || 'no count'}`, () => {
      expect(reader.choices(text, { meeting, language: 'fr' })).toEqual(day === '' ? [] : [day]);
      expect(reader.isRelative(text)).toBe(day !== '');
      if (day !== '') expect(mayBe(text)).toEqual([true, true]);
    });

  test('a month is never longer than the next one', () => {
    expect(reader.choices('dans un mois', { meeting: '2026-01-31', language: 'fr' })).toEqual(['2026-02-28']);
    expect(reader.choices('in 13 months', { meeting: '2023-01-31', language: 'en' })).toEqual(['2024-02-29']);
  });

  test('a weekday that is to come is one, too', () => {
    for (const text of ['next Friday', 'this Monday', 'volgende vrijdag'])
      expect(reader.isRelative(text), text).toBe(true);
    for (const text of ['next door', 'volgende keer', 'ce soir']) expect(reader.isRelative(text), text).toBe(false);
  });

  test('no meeting, no day', () => {
    expect(reader.choices('within two weeks', { meeting: null, language: 'en' })).toEqual([]);
  });
});

describe('days to choose from', () => {
  const choices: readonly (readonly [text: string, ...days: string[]])[] = [
    ['by Friday', '2026-03-06', '2026-03-13'],
    ['by next Friday', '2026-03-06', '2026-03-13'],
    ['tegen volgende vrijdag', '2026-03-06', '2026-03-13'],
    ['vendredi prochain', '2026-03-06', '2026-03-13'],
    ['pour juin', '2026-06-01', '2026-06-30'],
    ['pour le 30', '2026-03-30'],
    ['pour le 4', '2026-04-04'],
    // What is over by the meeting is nobody's choice.
    ['cette semaine', '2026-03-08'],
    ['by the end of next week', '2026-03-15'],
    ['fin de semaine prochaine', '2026-03-15'],
    ['eind volgende week', '2026-03-15'],
    ['pour la rentrée'],
  ];
  for (const [text, ...days] of choices)
    test(text, () => {
      expect(reader.choices(text, { meeting, language: 'fr' })).toEqual(days);
      if (days.length > 0) expect(mayBe(text)).toEqual([true, true]);
    });
});

test('a count in running text keeps its words; of two, none is told', () => {
  expect(reader.countedIn('Camille écrit à la commune, d’ici deux semaines.', meeting)).toEqual({
    words: 'd’ici deux semaines',
    date: '2026-03-19',
  });
  expect(reader.countedIn('rappeler dans un mois, puis dans deux mois', meeting)).toBeNull();
  expect(reader.countedIn('louer la salle deux semaines', meeting)).toBeNull();
  expect(reader.countedIn('relancer la commune sous huitaine.', meeting)?.words).toBe('sous huitaine');
  expect(reader.countedIn('call the council (within the next 10 days)', meeting)?.words).toBe(
    'within the next 10 days',
  );
  for (const text of [
    'répondre dans les 15 jours suivant la réception du devis',
    'send the minutes within 5 days after each meeting',
    'antwoorden binnen 14 dagen na ontvangst',
    'invite the people who moved in a month ago',
    'prévoir un atelier dans une semaine de stage',
    'look at what changed in 10 years.',
  ])
    expect(reader.countedIn(text, meeting), text).toBeNull();
  expect(reader.countedIn('a'.repeat(20_000), meeting)).toBeNull();
});
