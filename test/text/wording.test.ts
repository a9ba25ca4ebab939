import { describe, expect, test } from 'vitest';
import { messages as en } from '../../src/language/en/messages.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import type { DateStyle } from '../../src/language/messages.ts';
import { messages as nl } from '../../src/language/nl/messages.ts';
import {
  capitalised,
  fill,
  formatDate,
  formatDateNear,
  formatNumber,
  formatRate,
  formatTime,
  isSingular,
  joinWords,
  quoted,
  sayPhrase,
  stateWord,
  typeset,
  wordOf,
} from '../../src/text/wording.ts';

const locale = { words: fr, today: '2020-04-14' };

describe('dates', () => {
  test.each<[DateStyle, string, string, string]>([
    ['full', 'jeudi 23\u00a0avril 2020', 'donderdag 23\u00a0april 2020', 'Thursday 23\u00a0April 2020'],
    ['weekday', 'jeudi 23\u00a0avril', 'donderdag 23\u00a0april', 'Thursday 23\u00a0April'],
    ['long', '23\u00a0avril 2020', '23\u00a0april 2020', '23\u00a0April 2020'],
    ['day', '23\u00a0avril', '23\u00a0april', '23\u00a0April'],
    ['month', 'avril 2020', 'april 2020', 'April 2020'],
    ['abbreviated', 'jeu.\u00a023/04/2020', 'do\u00a023/04/2020', 'Thu\u00a023\u00a0Apr\u00a02020'],
    ['short', 'jeu.\u00a023/04', 'do\u00a023/04', 'Thu\u00a023\u00a0Apr'],
    ['numeric', '23/04/2020', '23/04/2020', '23\u00a0Apr\u00a02020'],
    ['brief', '23/04', '23/04', '23\u00a0Apr'],
  ])('%s', (style, french, dutch, english) => {
    expect(formatDate('2020-04-23', fr, style)).toBe(french);
    expect(formatDate('2020-04-23', nl, style)).toBe(dutch);
    expect(formatDate('2020-04-23', en, style)).toBe(english);
  });

  test('the first of a month, in French', () => {
    expect(formatDate('2020-04-01', fr, 'long')).toBe('1er\u00a0avril 2020');
    expect(formatDate('2020-04-01', fr, 'short')).toBe('mer.\u00a001/04');
    expect(formatDate('2020-04-01', nl, 'long')).toBe('1\u00a0april 2020');
  });

  test('every day of the week and month has its word', () => {
    const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
    for (const [at, day] of days.entries())
      expect(formatDate(`2020-06-0${at + 1}`, fr, 'weekday')).toMatch(new RegExp(`^${day} `));
    for (const words of [fr, nl, en]) {
      const months = Array.from({ length: 12 }, (_, at) =>
        formatDate(`2020-${String(at + 1).padStart(2, '0')}-02`, words, 'month'),
      );
      expect(new Set(months).size).toBe(12);
      expect(months.join()).not.toContain('undefined');
    }
  });

  test('without the year only in the year of today', () => {
    expect(formatDateNear('2020-04-23', locale, 'short')).toBe('jeu.\u00a023/04');
    expect(formatDateNear('2021-04-23', locale, 'short')).toBe('ven.\u00a023/04/2021');
    expect(formatDateNear('2020-04-23', { ...locale, today: null }, 'day')).toBe('23\u00a0avril 2020');
  });

  test('times', () => {
    expect([fr, nl, en].map((words) => formatTime('09:30', words))).toEqual(['9h30', '9u30', '9:30']);
    expect([fr, nl, en].map((words) => formatTime('09:00', words))).toEqual(['9h', '9u', '9:00']);
  });
});

describe('numbers', () => {
  test('plurals: 0 and 1 are singular in French', () => {
    expect([0, 1, 2].map((n) => isSingular(n, fr))).toEqual([true, true, false]);
    expect([0, 1, 2].map((n) => isSingular(n, en))).toEqual([false, true, false]);
    expect(isSingular(1.5, fr)).toBe(true);
    expect(isSingular(1.5, nl)).toBe(false);
  });

  test('grouped from five figures on', () => {
    expect([fr, nl, en].map((words) => formatNumber(1234567.891, words))).toEqual([
      '1\u202f234\u202f567,89',
      '1.234.567,89',
      '1,234,567.89',
    ]);
    expect(formatNumber(2020, fr)).toBe('2020');
    expect(formatNumber(-3, fr)).toBe('\u22123');
  });

  test('rates never round to none or to all', () => {
    expect([fr, nl, en].map((words) => formatRate(0.87, words))).toEqual(['87\u00a0%', '87%', '87%']);
    expect([0, 0.001, 0.999, 1].map((rate) => formatRate(rate, en))).toEqual(['0%', '1%', '99%', '100%']);
  });

  test('lists', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((list) => joinWords(list, fr))).toEqual([
      '',
      'A',
      'A et B',
      'A, B et C',
    ]);
    expect(joinWords(['A', 'B'], nl)).toBe('A en B');
    expect(joinWords(['A', 'B'], fr, 'or')).toBe('A ou B');
  });
});

describe('typography', () => {
  test('French spaces and apostrophes', () => {
    expect(typeset("Source : l'« axe » ; quoi ? 87 %", fr)).toBe(
      'Source\u00a0: l’«\u00a0axe\u00a0»\u202f; quoi\u202f? 87\u00a0%',
    );
    expect(typeset('9:30 https://example.org', fr)).toBe('9:30 https://example.org');
    expect(typeset("it's: fine", en)).toBe('it’s: fine');
  });

  test('quotations and capitals', () => {
    expect([fr, nl, en].map((words) => quoted('x', words))).toEqual(['«\u00a0x\u00a0»', '“x”', '“x”']);
    expect(capitalised('état', fr)).toBe('État');
    expect(capitalised('ijs', nl)).toBe('IJs');
    expect(capitalised('', fr)).toBe('');
  });
});

describe('sentences', () => {
  test('holes', () => {
    expect(fill("{n} {n|prise|prises} d'ici {day:short}", { n: 2, day: '2020-04-23' }, locale)).toBe(
      '2 prises d’ici jeu.\u00a023/04',
    );
    expect(fill('{n|aucune action|une action|# actions}', { n: 0 }, locale)).toBe('aucune action');
    expect(fill('{n|aucune action|une action|# actions}', { n: 1 }, locale)).toBe('une action');
    expect(fill('{n|aucune action|une action|# actions}', { n: 12000 }, locale)).toBe('12\u202f000 actions');
    expect(fill('{who}{of? (#)}', { who: 'Léa', of: 'CZS' }, locale)).toBe('Léa (CZS)');
    expect(fill('{who}{of? (#)}', { who: 'Léa', of: null }, locale)).toBe('Léa');
    expect(fill('{who}{of? (#)}', { who: ['A', 'B'], of: [] }, locale)).toBe('A et B');
    expect(
      fill(
        '{q:quoted} {t:time} {r:rate} {s:state} {l:or}',
        { q: 'x', t: '09:30', r: 0.5, s: 'decision/adopted', l: ['a', 'b'] },
        locale,
      ),
    ).toBe('«\u00a0x\u00a0» 9h30 50\u00a0% prise a ou b');
  });

  test('a name in a command is one word of it', () => {
    const names = ['minutes/été-2020.md', 'pv 5 mars.md', "l'été.md", 'a $HOME "b".md', "c'$d.md"];
    expect(names.map((file) => fill('czs check {file:word}', { file }, locale).slice(10))).toEqual([
      'minutes/été-2020.md',
      '"pv 5 mars.md"',
      '"l\'été.md"',
      '\'a $HOME "b".md\'',
      "'c'\\''$d.md'",
    ]);
  });

  test('arguments are never read as sentences, nor set', () => {
    expect(fill('« {text} »', { text: "l'{n} : # $& \\1" }, locale)).toBe("«\u00a0l'{n} : # $& \\1\u00a0»");
    expect(['Inès', 'Élise', 'Yves', 'Yann', 'Hugo', 'Luc'].map((x) => fill('{x:de}', { x }, locale))).toEqual([
      'd’Inès',
      'd’Élise',
      'd’Yves',
      'de Yann',
      'de Hugo',
      'de Luc',
    ]);
    expect(fill('{x?#}', { x: '$& $1 #' }, locale)).toBe('$& $1 #');
    expect(fill('{day:short}', { day: 'jamais' }, locale)).toBe('jamais');
    expect(fill('{constructor}{toString}', {}, locale)).toBe('');
  });

  test('unknown codes are shown, not lost', () => {
    expect(sayPhrase({ code: 'not-there', args: {} }, locale)).toBe('not-there');
    expect(sayPhrase({ code: 'constructor', args: {} }, locale)).toBe('constructor');
    expect(sayPhrase({ code: 'decisions/adopted', args: { n: 2 } }, locale)).toBe('2 prises');
    expect(stateWord('action/overdue', nl)).toBe('te laat');
    expect(wordOf('heads', 'number', fr)).toBe('N°');
  });
});
