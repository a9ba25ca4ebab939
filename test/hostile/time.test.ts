/** Calendar dates, in no zone: every day of four centuries, and the same registers wherever the machine is. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dateOfDayNumber, dayNumber, daysInMonth, isIsoDate, weekdayOf } from '../../src/model/iso-date.ts';
import { type BuiltCzs, builtCzs } from '../helpers/built.ts';

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

describe('the registers in every zone', () => {
  let czs: BuiltCzs;
  let folder: string;
  beforeAll(async () => {
    czs = await builtCzs();
    folder = mkdtempSync(join(tmpdir(), 'czs-time-'));
    mkdirSync(join(folder, 'minutes'));
    writeFileSync(
      join(folder, 'minutes', '2020-03-28.md'),
      '---\ndate: 2020-03-28\n---\n## Divers\n- [ ] Action (pour le 29/03) : un\n- [ ] Action (pour le 25/10) : deux\n- [ ] Action (pour le 29 février 2024) : trois\n- [ ] Action (pour le 31 décembre) : quatre\n',
    );
  }, 60_000);
  afterAll(() => {
    czs.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are the same bytes', () => {
    const zones = [
      'Etc/GMT+12',
      'America/New_York',
      'UTC',
      'Europe/Brussels',
      'Asia/Kolkata',
      'Pacific/Kiritimati',
      'Pacific/Chatham',
    ];
    const said = zones.map((TZ) =>
      execFileSync(process.execPath, [czs.bin, 'suivis', '--format', 'json', '--today', '2020-03-29'], {
        cwd: folder,
        env: { PATH: process.env.PATH ?? '', TZ },
        encoding: 'utf8',
      }),
    );
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toContain('"date": "2020-03-29"');
    expect(said[0]).toContain('"date": "2024-02-29"');
  }, 60_000);
});
