/** Every figure of the report is the number of rows of a register, for any period of the simulated year. */
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/model/archive.ts';
import { addDays } from '../../src/model/iso-date.ts';
import { attendanceReport } from '../../src/report/attendance.ts';
import { decisionsReport, noDecisionFilters } from '../../src/report/decisions.ts';
import { type ActionRecord, followUpsReport, openActions } from '../../src/report/follow-ups.ts';
import { type MeetingRecord, meetingsReport } from '../../src/report/meetings.ts';
import { proposalsReport } from '../../src/report/proposals.ts';
import { periodReport, type ReportJson } from '../../src/report/report.ts';
import { archiveOf, filesOf } from '../helpers/archives.ts';
import { root } from '../helpers/root.ts';

describe('czs report', () => {
  let archive: Archive;
  beforeAll(async () => {
    const { files, settings } = filesOf(join(root, 'test/fixtures/year'));
    archive = await archiveOf(files, '2026-01-10', settings);
  });

  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2024-12-15', days));

  it('agrees with the registers', () => {
    /** What its charts say was open. */
    const told: number[] = [];
    fc.assert(
      fc.property(day, day, (a, b) => {
        const period = a < b ? { since: a, until: b } : { since: b, until: a };
        const data = periodReport(archive, period, 'public').data as ReportJson;

        const meetings = meetingsReport(archive, period, 'public').records as MeetingRecord[];
        const today = archive.today;
        expect(data.meetings.held).toBe(
          meetings.filter((one) => (one.status === 'draft' || one.status === 'approved') && one.date <= today).length,
        );
        expect(data.meetings.cancelled).toBe(meetings.filter((one) => one.status === 'cancelled').length);

        for (const status of ['adopted', 'pending', 'rejected', 'superseded', 'repealed'] as const) {
          const rows = decisionsReport(
            archive,
            { ...noDecisionFilters, ...period, status: [status] },
            'public',
          ).records;
          expect(data.decisions[status]).toBe([...rows].length);
        }
        const inForce = decisionsReport(archive, { ...noDecisionFilters, ...period, inForce: true }, 'public').records;
        expect(data.decisions.inForce).toBe([...inForce].length);

        const opened = followUpsReport(archive, { ...openActions, status: [], ...period }, 'public').records;
        expect(data.actions.opened).toBe([...opened].length);
        const until = { ...openActions, until: period.until };
        const open = [...followUpsReport(archive, until, 'public').records] as ActionRecord[];
        expect(data.actions.open).toBe(open.length);
        expect(data.actions.overdue).toBe(open.filter((one) => one.overdue).length);

        const { document } = periodReport(archive, period, 'public');
        const chart = document?.parts.find(
          (one) => one.kind === 'chart' && one.chart.title.code === 'report/chart-open',
        );
        const points = chart?.kind === 'chart' ? chart.chart.points : [];
        const { actions } = archive;
        const days = new Set(archive.meetings.filter((one) => one.held).map((one) => one.date));
        const within = [...days].filter((day) => period.since <= day && day <= period.until);
        expect(points.map(({ date }) => date)).toEqual(within.length > 1 ? within : []);
        for (const { date, value } of points) {
          const day = date as string;
          expect(value).toBe(actions.filter((one) => one.date <= day && (one.closed ?? '9999') > day).length);
          told.push(value);
        }

        const proposals = [...proposalsReport(archive, { all: false, since: null, until: null }, 'public').records] as {
          date: string;
        }[];
        expect(data.proposals.open).toBe(proposals.filter((one) => one.date <= period.until).length);

        const people = attendanceReport(archive, 'person', period).records as { name: string; present: number }[];
        expect(data.attendance.byPerson.map(({ name, present }) => ({ name, present }))).toEqual(
          people.map(({ name, present }) => ({ name, present })),
        );
        const present = data.attendance.byMeeting.reduce((sum, one) => sum + one.present, 0);
        expect(present).toBe(people.reduce((sum, one) => sum + one.present, 0));
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(new Set(told).size).toBeGreaterThan(3);
  });

  it('shows nothing internal in a public copy, and all of it to the board', () => {
    const period = { since: null, until: null };
    const said = (audience: 'public' | 'board') => JSON.stringify(periodReport(archive, period, audience).document);
    expect(said('public')).not.toContain('médiateur');
    expect(said('board')).toContain('médiateur');
  });

  it('has no table of organisations where nobody is said to be of one', async () => {
    const alone = await archiveOf(
      { 'minutes/2025-01-16.md': '---\ndate: 2025-01-16\nprésents: [Zoé Roux]\n---\n' },
      '2025-02-01',
    );
    const said = JSON.stringify(periodReport(alone, { since: null, until: null }, 'public').document);
    expect(said).toContain('Zoé Roux');
    expect(said).not.toContain('"head":"organisation"');
  });
});
