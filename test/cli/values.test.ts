import { describe, expect, it } from 'vitest';
import { readDate, readDayOfYear, readTime } from '../../src/cli/values.ts';

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
    ['31 March 2026', null, '2026-03-31'],
    ['1st of June, 2026', null, '2026-06-01'],
    ['March 31, 2026', null, '2026-03-31'],
    ['1er août 2026', null, '2026-08-01'],
    ['2 mrt 2026', null, '2026-03-02'],
    ['31 June 2026', null, null],
    ['31 Marches 2026', null, null],
    ['31 March', null, null],
    ['February 2020', 'first', '2020-02-01'],
    ['février 2020', 'last', '2020-02-29'],
    ['February 2020', null, null],
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
    ['7.30pm', '19:30'],
    ['7:30 pm', '19:30'],
    ['7 p.m.', '19:00'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['13pm', null],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
});

describe('readDayOfYear', () => {
  it('is in the year of the nearest such day, of the next or of the last', () => {
    expect(readDayOfYear('30/06', '2024-06-20', 'nearest')).toBe('2024-06-30');
    expect(readDayOfYear('30-6', '2024-01-10', 'nearest')).toBe('2024-06-30');
    expect(readDayOfYear('30.12', '2024-01-10', 'nearest')).toBe('2023-12-30');
    expect(readDayOfYear('10/01', '2024-12-20', 'next')).toBe('2025-01-10');
    expect(readDayOfYear('10/01', '2024-01-10', 'next')).toBe('2024-01-10');
    expect(readDayOfYear('20/12', '2024-01-10', 'last')).toBe('2023-12-20');
    expect(readDayOfYear('10 January', '2024-12-20', 'next')).toBe('2025-01-10');
    expect(readDayOfYear('29/02', '2024-06-20', 'next')).toBeNull();
    expect(readDayOfYear('32/01', '2024-06-20', 'nearest')).toBeNull();
    expect(readDayOfYear('2024', '2024-06-20', 'nearest')).toBeNull();
  });
});
