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
import type { ReportJson } from '../../src/report/period-figures.ts';
import { proposalsReport } from '../../src/report/proposals.ts';
import { periodReport } from '../../src/report/report.ts';
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
        const last = points.at(-1);
        const shown =
          last?.date === period.until && !within.includes(period.until) ? [...within, period.until] : within;
        expect(points.map(({ date }) => date)).toEqual(within.length > 1 ? shown : []);
        // What the chart ends with is what the summary says.
        if (last !== undefined && period.until < today) expect(data.actions.openAtEnd).toBe(last.value);
        for (const { date, value } of points) {
          const day = date as string;
          expect(value).toBe(actions.filter((one) => one.date <= day && (one.closed ?? '9999') > day).length);
          told.push(value);
        }

        const proposals = [...proposalsReport(archive, { all: false, since: null, until: null }, 'public').records] as {
          date: string;
        }[];
        expect(data.proposals.open).toBe(proposals.filter((one) => one.date <= period.until).length);

        const people = attendanceReport(archive, 'person', period, 'public').records as {
          name: string;
          present: number;
        }[];
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

  it('lists what is to come as its file says: not what a file cancels, and what was moved where nobody announced it', async () => {
    const pv = (date: string, front: string, body = '') => [
      `minutes/${date}.md`,
      `---\ndate: ${date}\n${front}---\n${body}`,
    ];
    const files = Object.fromEntries([
      pv('2025-04-10', '', '## Prochaines réunions\n\n- 15/05/2025 à 19h, au Moulin\n- 12/06/2025 à 19h, au Moulin\n'),
      pv('2025-05-15', 'statut: annulée\n'),
      pv('2025-05-22', 'statut: convoquée\ndébut: "20:00"\nlieu: Atelier\n'),
    ]);
    const { data } = periodReport(await archiveOf(files, '2025-05-01'), { since: null, until: null }, 'public');
    expect((data as ReportJson).next).toEqual([
      { date: '2025-05-22', start: '20:00', place: 'Atelier' },
      { date: '2025-06-12', start: '19:00', place: 'Moulin' },
    ]);
  });

  it('counts what falls on the first and the last day of its period, and nothing outside', async () => {
    const pv = (date: string, front: string, body: string) => [
      `minutes/${date}.md`,
      `---\ndate: ${date}\n${front}---\n${body}`,
    ];
    const people = (...lines: string[]) => `présents:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
    const files = Object.fromEntries([
      pv('2024-12-19', 'statut: annulée\n', ''),
      pv(
        '2025-01-16',
        `${people('Zoé Roux (Moulin)', 'Ada Blum (Atelier)')}invités:\n  - Iris Noël\nexcusés:\n  - Max Petit\n`,
        `## Jardin

- [ ] **Action A1 (Zoé Roux, pour le 01/02/2025) :** tondre
- [ ] **Action A2 (Ada Blum) :** semer
- [ ] **Action A3 :** arroser
- [ ] **Action A4 (Max Petit, pour le 01/12/2025) :** peindre

**Groupe de travail Fête (Zoé Roux) :**

**Groupe de travail Haie (Ada Blum) :** le samedi

**Proposition P1 :** un banc
`,
      ),
      pv(
        '2025-02-13',
        people('Zoé Roux (Moulin)'),
        `## Suivi des actions

- [x] **Action 2025-01-16/A2 (fait le 18/01/2025) :** semé
- [x] **Action 2025-01-16/A4 (sans suite) :** trop tard
- [x] **Action A1 (Ada Blum, fait le 20/02/2025) :** planter
- [x] **Action A2 (Ada Blum, fait le 15/02/2025) :** tailler

**Groupe de travail FÊTE (Ada Blum) :**

**Proposition P1 :** une mare
`,
      ),
      pv('2025-03-13', 'statut: annulée\n', ''),
      pv(
        '2025-04-10',
        people('Zoé Roux (Moulin)'),
        `## Suivi des actions

- [x] **Action 2025-01-16/A3 (fait le 16/03/2025) :** arrosé

**Proposition P1 :** un four

## Prochaines réunions

- 15/05/2025 à 19h, au Moulin
- 12/06/2025
- 10/07/2025 : annulée
- 11/09/2025 : déplacée au 18/09/2025
`,
      ),
    ]);
    const small = await archiveOf(files, '2025-05-15');
    const of = (since: string | null, until: string | null) => {
      const { data, document } = periodReport(small, { since, until }, 'public');
      return { ...(data as ReportJson), title: JSON.stringify(document?.title), said: JSON.stringify(document?.parts) };
    };
    const median = (said: string) => /"report\/median","args":\{"days":([\d.]+)\}/.exec(said)?.[1];
    const rows = ({ actions }: ReportJson) =>
      actions.byOrganisation.map((one) => [one.organisation, one.opened, one.done, one.open, one.overdue].join(' '));

    const first = of('2025-01-16', '2025-02-13');
    expect(first.title).toContain('report/title-period');
    expect(first.meetings).toEqual({ held: 2, cancelled: 0, moved: 0, written: 0 });
    expect(first.attendance.byMeeting.map(({ present, listed }) => `${present}/${listed}`)).toEqual(['2/3', '1/1']);
    expect(first.actions).toMatchObject({ opened: 6, done: 1, cancelled: 1, open: 1, overdue: 1, medianDays: 2 });
    expect(rows(first)).toEqual(['Atelier 3 1 0 0', 'Moulin 1 0 1 1', ' 2 0 0 0']);
    expect(median(first.said)).toBe(undefined);
    expect(first.proposals.open).toBe(2);
    expect([first.said.includes('une mare'), first.said.includes('un four')]).toEqual([true, false]);
    expect(first.workingGroups.map(({ name, since, members }) => `${name} ${since} ${members[0]?.name}`)).toEqual([
      'FÊTE 2025-01-16 Ada Blum',
      'Haie 2025-01-16 Ada Blum',
    ]);

    const then = of('2025-02-14', null);
    expect(then.title).toContain('report/title-since');
    expect(then.meetings).toEqual({ held: 1, cancelled: 1, moved: 0, written: 0 });
    expect(then.actions).toMatchObject({ opened: 0, done: 3, cancelled: 0, open: 1, medianDays: 7 });
    expect(rows(then)).toEqual(['Atelier 0 2 0 0', 'Moulin 0 0 1 1', ' 0 1 0 0']);
    expect([median(then.said), then.said.includes('report/chart-attendance')]).toEqual(['7', false]);
    expect(then.next.map(({ date, start, place }) => [date, start, place].join(' '))).toEqual([
      '2025-05-15 19:00 Moulin',
      '2025-06-12  ',
      '2025-09-18  ',
    ]);
    expect(then.said.match(/status\/appointment(?:-at)?"/g)).toEqual([
      'status/appointment-at"',
      'status/appointment"',
      'status/appointment"',
    ]);

    const before = of(null, '2025-02-12');
    expect(before.title).toContain('report/title-until');
    expect(before.meetings).toEqual({ held: 1, cancelled: 1, moved: 0, written: 0 });
    expect(before.actions).toMatchObject({ opened: 4, done: 1, cancelled: 0, open: 1, medianDays: 2 });
    expect(before.proposals.open).toBe(1);

    const all = of(null, null);
    expect([
      all.title.includes('report/title-all'),
      of('2025-01-01', '2025-12-30').title.includes('title-period'),
    ]).toEqual([true, true]);
    expect(all.meetings).toEqual({ held: 3, cancelled: 2, moved: 0, written: 0 });
    expect([all.actions.medianDays, median(all.said)]).toEqual([4.5, '4.5']);
    expect(all.proposals.open).toBe(3);
    const chart = all.said.indexOf('report/chart-open');
    expect(
      [...all.said.slice(chart).matchAll(/"date":"([\d-]+)","value":(\d+)/g)].slice(0, 3).map((one) => one[2]),
    ).toEqual(['4', '4', '1']);
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

  it('charts no attendance of a meeting whose minutes list nobody as present, and says so', async () => {
    const minutes = (date: string, more: string) => ({ [`minutes/${date}.md`]: `---\ndate: ${date}\n${more}---\n` });
    const some = await archiveOf(
      {
        ...minutes('2025-01-16', 'présents: [Zoé Roux]\n'),
        ...minutes('2025-02-16', 'convoqués: [Zoé Roux]\n'),
        ...minutes('2025-03-16', 'excusés: [Zoé Roux]\n'),
        ...minutes('2025-03-26', 'présents: [Zoé Roux]\nabsents: [Tom Bec]\n'),
      },
      '2025-04-01',
    );
    const { document, data } = periodReport(some, { since: null, until: null }, 'public');
    expect((data as ReportJson).attendance.mean).toBe(0.75);
    expect(JSON.stringify(document)).toContain('"code":"report/unread","args":{"n":2}');
    const parts = document?.parts ?? [];
    const chart = parts.find((one) => one.kind === 'chart' && one.chart.title.code === 'report/chart-attendance');
    const days = chart?.kind === 'chart' ? chart.chart.points.map(({ date, value }) => [date, value]) : [];
    expect(days).toEqual([
      ['2025-01-16', 1],
      ['2025-03-26', 0.5],
    ]);
  });
});
