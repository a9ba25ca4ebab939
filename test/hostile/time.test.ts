/** Calendar dates, in no zone: every day of four centuries. */
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDayNumber, dayNumber, daysInMonth, isIsoDate, weekdayOf } from '../../src/model/iso-date.ts';

describe('calendar dates', () => {
  it('agree with the calendar of the machine, each day from 1900 to 2300', () => {
    for (let days = dayNumber('1900-01-01'); days <= dayNumber('2300-12-31'); days++) {
      const date = dateOfDayNumber(days);
      const theirs = new Date(days * 86_400_000);
      if (date !== theirs.toISOString().slice(0, 10) || weekdayOf(date) !== (theirs.getUTCDay() || 7))
        expect(date).toBe(theirs.toISOString());
    }
    expect(dateOfDayNumber(dayNumber('2024-02-29'))).toBe('2024-02-29');
  });

  it('leap years, year ends', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(['2023-02-29', '2024-02-29', '2024-02-30', '2020-13-01', '2020-00-10'].map(isIsoDate)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });
});
