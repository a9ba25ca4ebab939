import { heldMeetings } from '../ledger/attendance.ts';
import type { Archive } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Chart, Table } from '../model/table.ts';
import { addTo } from '../text/group.ts';
import { meanRate } from './attendance.ts';
import { phrase, tellsWhole, textCell } from './cells.ts';
import { openOn } from './period-figures.ts';

/** A plot, and its figures as a table. */
export interface Figure {
  readonly chart: Chart;
  readonly table: Table;
}

/** With so many meetings a plot is of years. */
const most = 30;

/** What an archive looks like over time: decisions taken, who came, actions that are open. By meeting, or by year where there are many. */
export function figuresOf(archive: Archive): Figure[] {
  const whole = { since: null, until: null };
  const held = heldMeetings(archive, whole);
  if (held.length < 2) return [];
  const byYear = held.length > most;
  const groups = new Map<string, (typeof held)[number][]>();
  for (const meeting of held) {
    const key = byYear ? meeting.date.slice(0, 4) : meeting.id;
    addTo(groups, key, meeting);
  }
  const days = new Set<IsoDate>();
  const shared = held.some(({ date }) => (days.has(date) ? true : !days.add(date)));
  const label = (key: string) => (byYear || shared ? { label: key } : { label: '', date: key.slice(0, 10) });
  const onDay = new Map(held.map(({ date, id }) => [date, id]));
  const taken = new Map<string, number>();
  for (const { decided, date, meeting, status } of archive.decisions) {
    if (status === 'pending' || status === 'rejected') continue;
    const later = decided !== null && decided !== date ? onDay.get(decided) : undefined;
    const key = byYear ? (decided ?? date).slice(0, 4) : (later ?? meeting);
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  const tells = tellsWhole(archive, 'public');
  const decisions: Chart = {
    kind: 'bars',
    title: phrase(byYear ? 'figures/decisions-year' : 'figures/decisions'),
    unit: 'count',
    max: null,
    points: [...groups.keys()].map((key) => ({ ...label(key), value: taken.get(key) ?? 0 })),
  };
  const attendance: Chart = {
    kind: 'bars',
    title: phrase(byYear ? 'figures/attendance-year' : 'report/chart-attendance'),
    unit: 'rate',
    max: 1,
    points: [...groups].flatMap(([key, meetings]) => {
      const rate = meanRate(meetings.filter(tells));
      return rate === null ? [] : [{ ...label(key), value: rate }];
    }),
  };
  const ends = [...groups.values()].flatMap((meetings) => meetings.at(-1)?.date ?? []);
  const open: Chart = {
    kind: 'line',
    title: phrase(byYear ? 'figures/open-year' : 'report/chart-open'),
    unit: 'count',
    max: null,
    points: openOn(archive, ends).map((point) =>
      byYear ? { label: point.date?.slice(0, 4) ?? '', value: point.value } : point,
    ),
  };
  const shown = [decisions, attendance, ...(archive.actions.length > 0 ? [open] : [])];
  return shown
    .filter(({ points }) => points.length > 1 && points.some(({ value }) => value > 0))
    .map((chart) => ({ chart, table: tableOf(chart, byYear ? 'year' : 'meeting') }));
}

function tableOf({ points, unit }: Chart, by: 'year' | 'meeting'): Table {
  return {
    id: 'figures',
    columns: [{ id: by }, { id: 'value', align: 'right' }],
    shown: [
      { head: by, cells: [by] },
      { head: 'value', cells: ['value'], align: 'right' },
    ],
    rows: points.map(({ label, date, value }) => ({
      cells: {
        [by]: date === undefined ? textCell(label) : { kind: 'date', date },
        value: unit === 'rate' ? { kind: 'rate', value } : { kind: 'number', value },
      },
    })),
    summary: [],
    empty: [],
  };
}
