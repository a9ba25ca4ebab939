import { describe, expect, it } from 'vitest';
import { readDate, readTime } from '../../src/cli/values.ts';

describe('a date as typed', () => {
  it.each([
    ['2020-03-05', null, '2020-03-05'],
    ['2020-3-5', null, '2020-03-05'],
    ['05/03/2020', null, '2020-03-05'],
    ['5.3.2020', null, '2020-03-05'],
    ['2020-02-30', null, null],
    ['29/02/2019', null, null],
    ['2020', null, null],
    ['2020', 'first', '2020-01-01'],
    ['2020', 'last', '2020-12-31'],
    ['2020-02', 'first', '2020-02-01'],
    ['2020-02', 'last', '2020-02-29'],
    ['2020-13', 'last', null],
    ['05/03', 'first', null],
    ['', 'first', null],
  ] as const)('%s (%s) is %s', (typed, edge, date) => {
    expect(readDate(typed, edge)).toBe(date);
  });
});

describe('a time as typed', () => {
  it.each([
    ['9h30', '09:30'],
    ['9u30', '09:30'],
    ['09:30', '09:30'],
    ['9H', '09:00'],
    ['9', '09:00'],
    ['24:00', null],
    ['9h60', null],
    ['9h3', null],
    ['19.30', '19:30'],
    ['19.30 uur', '19:30'],
    ['19.30 u.', '19:30'],
    ['19:30u', '19:30'],
    ['19 h 30', '19:30'],
    ['19 uur 30', '19:30'],
    ['19 uur', '19:00'],
    ['19.75 uur', null],
    ['19.3', null],
    ['2,5 u', null],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
});
