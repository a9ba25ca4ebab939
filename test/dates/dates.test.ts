import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateContext, DateProblem, FoundDate } from '../../src/dates/dates.ts';
import { createDateReader, dateTables } from '../../src/dates/dates.ts';
import { allDateWords } from '../../src/language/all-date-words.ts';
import { messages as en } from '../../src/language/en/messages.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import type { DateStyle } from '../../src/language/messages.ts';
import { messages as nl } from '../../src/language/nl/messages.ts';
import type { IsoDate } from '../../src/model/iso-date.ts';
import { addDays, dateOfDayNumber, isIsoDate, weekdayOf } from '../../src/model/iso-date.ts';
import type { Language } from '../../src/model/minutes.ts';
import { squeeze } from '../../src/text/normalize.ts';
import { formatDate, formatTime } from '../../src/text/wording.ts';
import { foreignMinutes } from '../helpers/corpus.ts';
import { thorough } from '../helpers/thorough.ts';

const reader = createDateReader(dateTables(allDateWords));
const page = readFileSync('src/dates/dates.md', 'utf8');
const messages = { fr, nl, en };
const languages: Language[] = ['fr', 'nl', 'en'];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The marks of the page to what they stand for, and back. */
function typed(cell: string): string {
  return cell.replaceAll('⏎', '\n').replaceAll('⍽', '\u00a0').replaceAll('⎵', '\u202f').replaceAll('\\u0301', '\u0301');
}

function problemCell(problem: DateProblem | null): string {
  if (problem === null) return '–';
  switch (problem.kind) {
    case 'impossible':
      return `impossible, last is ${problem.last ?? 'none'}`;
    case 'weekday-mismatch': {
      const fits = problem.fits === null ? '' : `, ${problem.fits} fits`;
      return `weekday-mismatch, ${problem.date} is a ${weekdays[problem.actual - 1]}${fits}`;
    }
    case 'ambiguous':
      return `ambiguous, ${problem.candidates.join(' or ')}`;
    case 'reversed':
      return `reversed, ${problem.date} to ${problem.until}`;
    default:
      return problem.kind;
  }
}

function dateCell(found: FoundDate): string {
  if (found.anchor !== null) return found.anchor;
  if (found.date === null) return '–';
  if (found.precision === 'days') return found.days.join(', ');
  return found.until === null ? found.date : `${found.date} … ${found.until}`;
}

function timeCell(time: { start: string; end: string | null } | null): string {
  return time === null ? '–' : time.end === null ? time.start : `${time.start}–${time.end}`;
}

function cellsOf(found: FoundDate): string[] {
  const { words, precision, preposition } = found;
  const written = words.replaceAll('\u0301', '\\u0301');
  return [written, dateCell(found), precision, preposition ?? '–', timeCell(found.time), problemCell(found.problem)];
}

/** The tables of the page: their first head, and their rows with those that go on with `″` under the row they go on. */
function tables(): { head: string; rows: string[][][] }[] {
  const found: { head: string; rows: string[][][] }[] = [];
  let open = false;
  for (const line of page.split('\n')) {
    if (!line.startsWith('|')) {
      open = false;
      continue;
    }
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    if (!open) found.push({ head: cells.slice(0, 2).join(' | '), rows: [] });
    else if (cells[0] === '″') found.at(-1)?.rows.at(-1)?.push(cells);
    else if (!cells.every((cell) => cell === '---')) found.at(-1)?.rows.push([cells]);
    open = true;
  }
  return found;
}

function contextOf(cell: string): DateContext {
  const [meeting, language] = cell.split(' ');
  return { meeting: meeting === '–' ? null : meeting, language: language as Language, acronyms: ['CZS'] };
}

const found = tables();
const rowsOf = (head: string): string[][][] =>
  found.filter((table) => table.head === head).flatMap((table) => table.rows);

describe('the page', () => {
  test('has its examples', () => {
    const examples = ['text | seen from', 'whole text | seen from', 'whole text | time', 'text | times'].map(rowsOf);
    expect(examples.map((rows) => rows.length > 5)).toEqual([true, true, true, true]);
    expect(examples.flat().length).toBeGreaterThan(200);
  });

  test.each(rowsOf('text | seen from').map((rows) => [rows[0][0], rows] as const))('%s', (text, rows) => {
    const dates = reader.findDates(typed(text), contextOf(rows[0][1]));
    expect(dates.map(cellsOf)).toEqual(rows.filter((row) => row[2] !== '–').map((row) => row.slice(2)));
  });

  test.each(rowsOf('whole text | seen from').map((rows) => [rows[0][0], rows[0]] as const))(
    'whole: %s',
    (text, row) => {
      const date = reader.readDate(typed(text), contextOf(row[1]));
      expect(date === null ? ['–', '', '', '', '', ''] : cellsOf(date)).toEqual(row.slice(2));
      const mayBe = reader.couldBeDue(typed(text), contextOf(row[1]), []) && reader.mayHoldDue(typed(text));
      if (date !== null) expect(mayBe).toBe(true);
    },
  );

  test.each(rowsOf('whole text | time').map((rows) => rows[0]))('time: %s', (text, time) => {
    expect(timeCell(reader.readTime(typed(text)))).toBe(time);
  });

  test.each(rowsOf('text | times').map((rows) => rows[0]))('times: %s', (text, times) => {
    const cells = reader.findTimes(typed(text)).map((one) => `${one.words} = ${timeCell(one.time)}`);
    expect(cells.length === 0 ? '–' : cells.join('; ')).toBe(times);
  });
});

const aDay = fc.integer({ min: -20_000, max: 40_000 }).map(dateOfDayNumber);
const aLanguage = fc.constantFrom(...languages);

describe('what czs writes it reads', () => {
  const dated: DateStyle[] = ['full', 'long', 'abbreviated', 'numeric'];
  const yearless: DateStyle[] = ['weekday', 'day', 'short', 'brief'];

  test('every day of a leap year and of the next, in every style and language', () => {
    for (let day = '2020-01-01'; day < '2022-01-01'; day = addDays(day, 1)) {
      for (const language of languages) {
        const near = addDays(day, -(weekdayOf(day) * 40));
        for (const style of [...dated, ...yearless]) {
          const text = formatDate(day, messages[language], style);
          const read = reader.readDate(text, { meeting: near, language });
          // A leap day without its year is looked for in the next February only.
          if (read?.problem?.kind === 'impossible' && day.endsWith('-02-29')) continue;
          expect([text, read?.date, read?.problem, read?.yearWritten]).toEqual([
            text,
            day,
            null,
            dated.includes(style),
          ]);
        }
      }
    }
  });

  test('whatever the language of the file, after a word, with a time, in running text', () => {
    fc.assert(
      fc.property(
        aDay,
        aLanguage,
        aLanguage,
        fc.constantFrom<DateStyle>('full', 'long', 'numeric'),
        fc.nat(1439),
        (day, own, other, style, minute) => {
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          const words = messages[own];
          const cue = { fr: 'avant le', nl: 'uiterlijk op', en: 'no later than' }[own];
          const at = { fr: 'à', nl: 'om', en: 'at' }[own];
          const text = `Note (12 pages), ${cue} ${formatDate(day, words, style)} ${at} ${formatTime(time, words)}. Page 3/5.`;
          const [date, ...more] = reader.findDates(text, { meeting: '2020-03-05', language: other });
          expect(more).toEqual([]);
          expect([date?.date, date?.time?.start, date?.preposition]).toEqual([
            day,
            time,
            own === 'fr' ? 'before' : 'at-latest',
          ]);
        },
      ),
      { seed: 5, numRuns: 500 },
    );
  });

  test('a date with another weekday is named, never taken', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 6 }), aLanguage, (day, shift, language) => {
        const wrong = formatDate(addDays(day, shift), messages[language], 'full').split(' ')[0];
        const text = `${wrong} ${formatDate(day, messages[language], 'long')}`;
        const read = reader.readDate(text, { meeting: null, language });
        expect(read?.date).toBe(null);
        expect(read?.problem).toMatchObject({ kind: 'weekday-mismatch', date: day, actual: weekdayOf(day) });
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});

/** Phrases of the language lists, numbers and marks in any order: nearer to dates than any text. */
const phrases: string[] = [];
(function collect(words: unknown): void {
  if (typeof words === 'string') phrases.push(words);
  else if (typeof words === 'object' && words !== null) Object.values(words).forEach(collect);
})(allDateWords);
const pieces = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...phrases) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2020', '2021', '05', '1er', '9h30', '23/04', '2020-04-23', 'CZS', 'Anne', 'points'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '/',
      '-',
      '.',
      ',',
      ':',
      '(',
      ')',
      '–',
      '*',
      '_',
      '«',
      "'",
      '@',
      '://',
      '\n',
      '\n\n',
      '\u00a0',
    ),
  },
);
const prose = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', ' ', ' ', '', '\u202f')), { maxLength: 25 })
  .map((list) => list.flat().join(''));
const anyText = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));
const anyContext = fc.record({
  meeting: fc.option(aDay),
  language: aLanguage,
  acronyms: fc.constantFrom<readonly string[] | undefined>(undefined, ['CZS'], ['', '…', 'C.A.']),
});

function expectSound(text: string, date: FoundDate): void {
  const { start, end, words, until, days, anchor, problem, precision } = date;
  expect(start >= 0 && start < end && end <= text.length).toBe(true);
  expect(words).toBe(squeeze(text.slice(start, end)));
  // A date, an anchor or a problem: one of them and no other.
  expect([date.date, anchor, problem].filter((one) => one !== null)).toHaveLength(1);
  const all = [date.date, until, ...days].filter((day) => day !== null);
  for (const day of all) expect(isIsoDate(day), day).toBe(true);
  if (until !== null) expect(until > (date.date as IsoDate)).toBe(true);
  if (precision === 'days' && date.date !== null) expect(days.length).toBeGreaterThan(1);
  if (problem?.kind === 'ambiguous') expect(problem.candidates.length).toBeGreaterThan(1);
}

describe('any text', () => {
  test('is read without an exception, and what is found is sound', () => {
    fc.assert(
      fc.property(anyText, anyContext, (text, context) => {
        let last = 0;
        for (const date of reader.findDates(text, context)) {
          expectSound(text, date);
          expect(date.start).toBeGreaterThanOrEqual(last);
          last = date.end;
        }
        const whole = reader.readDate(text, context);
        if (whole !== null) expectSound(text, whole);
        for (const time of reader.findTimes(text)) {
          expect(time.words).toBe(squeeze(text.slice(time.start, time.end)));
          expect(time.time.start).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        }
        reader.readTime(text);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  test('reads a time that is written as it is kept as it reads the same with a full stop', () => {
    for (let minute = 0; minute < 25 * 60; minute++) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect(reader.readTime(time), time).toEqual(reader.readTime(`${time}.`));
    }
  });

  test('is the same with combining accents, no-break blanks, other apostrophes and capitals', () => {
    const gist = ({ words: _, start: __, end: ___, ...rest }: FoundDate): unknown => rest;
    fc.assert(
      fc.property(prose, aLanguage, (text, language) => {
        const context = { meeting: '2020-03-05', language };
        const plain = text.normalize('NFC').replace(/[\u00a0\u202f]/g, ' ');
        const expected = reader.findDates(plain, context).map(gist);
        const variants = [plain.normalize('NFD'), plain.replaceAll(' ', '\u00a0'), plain.replaceAll("'", '\u2019')];
        for (const variant of variants) expect(reader.findDates(variant, context).map(gist)).toEqual(expected);
        expect(reader.findDates(plain.replaceAll('\n', '\r\n'), context).map(gist)).toEqual(expected);
      }),
      { seed: 8, numRuns: 1500 },
    );
  });

  test('keeps its dates when lines come before it', () => {
    fc.assert(
      fc.property(
        prose,
        fc.array(fc.constantFrom('Bonjour.', 'le 5 mai', '12', ''), { maxLength: 4 }),
        (text, lines) => {
          const before = `${lines.map((line) => `${line}\n`).join('')}\n`;
          const context = { meeting: '2020-03-05', language: 'fr' as const };
          const moved = reader.findDates(before + text, context).filter((date) => date.start >= before.length);
          const expected = reader.findDates(text, context);
          expect(moved).toEqual(
            expected.map((date) => ({ ...date, start: date.start + before.length, end: date.end + before.length })),
          );
        },
      ),
      { seed: 9, numRuns: 1000 },
    );
  });
});

describe('hostile texts', () => {
  const units = [
    '1 ',
    '1',
    '1-',
    '1/',
    '1/1 ',
    '5 mai-',
    '3 et ',
    '3, ',
    'le ',
    'lundi ',
    'a',
    'e\u0301',
    '\u0301',
    '*',
    '*1',
    ' ',
    '\n',
    '\n1',
    '@ ',
    'a@',
    'http://',
    'pour le ',
    "d'ici la fin du mois ",
    'mai ',
    'fin ',
    '9h ',
    '9h-',
    '1 mai 9h ',
    'du 3 au ',
    '16 avril, ',
    'prochaine ',
    '😀',
    "d'",
    '5 mai 2020 et ',
  ];

  /** Processor time in milliseconds of the fastest of three runs, or of the first that takes as little as is asked. */
  function cost(text: string, enough = 0): number {
    let best = Infinity;
    for (let run = 0; run < 3 && best > enough; run++) {
      const before = process.cpuUsage();
      reader.findDates(text, { meeting: '2020-03-05', language: 'fr', acronyms: ['CZS'] });
      reader.readDate(text, { meeting: null, language: 'en' });
      reader.findTimes(text);
      const { user, system } = process.cpuUsage(before);
      best = Math.min(best, (user + system) / 1000);
    }
    return best;
  }

  test.each(units)('%j over and over takes time in proportion', (unit) => {
    const long = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
    // 16 times the text: 16 times the time where it is linear, 256 where it is quadratic.
    const bound = 80 * Math.max(cost(long(2_000)), 1);
    expect(cost(long(32_000), bound)).toBeLessThan(bound);
  });
});

const corpus = foreignMinutes(/\.(?:md|txt)$/);

describe.skipIf(corpus.length === 0)('real minutes', () => {
  test('are read without an exception, and what is found is sound', () => {
    let dates = 0;
    for (const language of languages) {
      for (const { text } of corpus.filter(({ name }) => name.startsWith(`${language}/`))) {
        let last = 0;
        for (const date of reader.findDates(text, { meeting: '2020-03-05', language })) {
          expectSound(text, date);
          expect(date.start).toBeGreaterThanOrEqual(last);
          last = date.end;
          dates++;
        }
      }
    }
    expect(dates).toBeGreaterThan(thorough ? 400 : 20);
  });
});
