import { type AffiliationOf, affiliationsOf } from '../ledger/affiliations.ts';
import {
  type AttendanceRecord,
  attendanceByOrganisation,
  attendanceByPerson,
  heldMeetings,
  type Period,
} from '../ledger/attendance.ts';
import type { Action, Archive, Meeting, Person } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Args } from '../model/finding.ts';
import { daysBetween, type IsoDate } from '../model/iso-date.ts';
import type { Cell, Chart, Document, DocumentReport, Inline, Part, Phrase, Row, Table } from '../model/table.ts';
import { type InternalContent, internalContentIn } from '../redaction/internal-content.ts';
import { meanRate, sharedDays } from './attendance.ts';
import {
  dateCell,
  isWithheld,
  lacksOf,
  numberCell,
  peopleCell,
  phrase,
  phraseCell,
  tellsWhole,
  textCell,
  withheldCell,
} from './cells.ts';
import { decisionsReport, noDecisionFilters, selectDecisions } from './decisions.ts';
import { toldAppointment, upcomingMeetings } from './meetings.ts';

/** `czs report --format json`: every figure, and below them the rows that it counts. */
export interface ReportJson {
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
  readonly meetings: { readonly held: number; readonly cancelled: number };
  readonly attendance: {
    readonly mean: number | null;
    readonly byMeeting: readonly {
      readonly meeting: string;
      readonly date: IsoDate;
      readonly present: number;
      readonly listed: number;
    }[];
    readonly byOrganisation: readonly {
      readonly name: string;
      readonly present: number;
      readonly meetings: number;
      readonly rate: number;
    }[];
    readonly byPerson: readonly {
      readonly name: string;
      readonly organisation: string | null;
      readonly present: number;
      readonly meetings: number;
      readonly rate: number;
    }[];
  };
  readonly decisions: {
    readonly adopted: number;
    readonly rejected: number;
    readonly superseded: number;
    readonly repealed: number;
    readonly pending: number;
    /** Of those taken in the period, still in force today. */
    readonly inForce: number;
  };
  readonly actions: {
    /** First written in the period. */
    readonly opened: number;
    readonly done: number;
    readonly cancelled: number;
    /** Open today, of those opened up to the end of the period. */
    readonly open: number;
    readonly overdue: number;
    /** From the meeting that gave an action to the day it was closed, of those closed in the period; null without any. */
    readonly medianDays: number | null;
    readonly byOrganisation: readonly {
      readonly organisation: string | null;
      readonly opened: number;
      readonly done: number;
      readonly open: number;
      readonly overdue: number;
    }[];
  };
  readonly proposals: { readonly open: number };
  readonly workingGroups: readonly {
    readonly name: string;
    readonly since: IsoDate;
    readonly members: readonly Person[];
  }[];
  readonly next: readonly { readonly date: IsoDate; readonly start: string | null; readonly place: string | null }[];
}

/** The summary of a period for an assembly or a funder: every figure is the number of rows of a register. */
export function periodReport(archive: Archive, period: Period, audience: Audience): DocumentReport {
  return {
    data: figures(archive, period, 'board'),
    get document(): Document {
      return documentOf(archive, period, figures(archive, period, audience), audience);
    },
  };
}

/** The civil year of the last held meeting: what a report is of where nothing is said. */
export function lastYear(archive: Archive): Period {
  const last = archive.meetings.findLast((meeting) => meeting.held)?.date ?? archive.today;
  const year = last.slice(0, 4);
  return { since: `${year}-01-01`, until: `${year}-12-31` };
}

const inPeriod = (date: IsoDate | null, { since, until }: Period): boolean =>
  date !== null && (since === null || date >= since) && (until === null || date <= until);

/** `audience`: for whom; of a PV whose lists are in doubt, a copy does not tell who came. */
function figures(archive: Archive, period: Period, audience: Audience): ReportJson {
  const told = { ...period, counts: tellsWhole(archive, audience) };
  const listed = heldMeetings(archive, told);
  const held = heldMeetings(archive, period);
  const decisions = selectDecisions(archive, { ...noDecisionFilters, ...period });
  const count = (status: string) => decisions.filter((decision) => decision.status === status).length;
  const { opened, closed, open } = actionsOf(archive, period);
  const rates = (one: AttendanceRecord) => ({
    name: one.name,
    organisation: one.organisation,
    present: one.present,
    meetings: one.meetings,
    rate: one.rate,
  });
  return {
    since: period.since,
    until: period.until,
    meetings: {
      held: held.length,
      cancelled: archive.meetings.filter((meeting) => meeting.status === 'cancelled' && inPeriod(meeting.date, period))
        .length,
    },
    attendance: {
      mean: meanRate(listed),
      byMeeting: listed.map((meeting) => ({ meeting: meeting.id, date: meeting.date, ...presence(meeting) })),
      byOrganisation: attendanceByOrganisation(archive, told).map(({ name, present, meetings, rate }) => ({
        name,
        present,
        meetings,
        rate,
      })),
      byPerson: attendanceByPerson(archive, told).map(rates),
    },
    decisions: {
      adopted: count('adopted'),
      rejected: count('rejected'),
      superseded: count('superseded'),
      repealed: count('repealed'),
      pending: count('pending'),
      inForce: count('adopted'),
    },
    actions: {
      opened: opened.length,
      done: closed.filter((action) => action.status === 'done').length,
      cancelled: closed.filter((action) => action.status === 'cancelled').length,
      open: open.length,
      overdue: lacksOf(open, 'board').overdue,
      medianDays: medianDays(closed),
      byOrganisation: byOrganisation({ opened, closed, open }, affiliationsOf(archive)),
    },
    proposals: {
      open: archive.proposals.filter(
        (one) => one.status === 'open' && (period.until === null || one.date <= period.until),
      ).length,
    },
    workingGroups: workingGroups(held, internalContentIn(archive)),
    next: upcomingMeetings(archive)
      .filter((one) => one.date > (held[held.length - 1]?.date ?? ''))
      .map(({ date, start, place }) => ({ date, start, place })),
  };
}

/** The actions that were given in a period, those closed in it, and those of it or before that are open today. */
interface PeriodActions {
  readonly opened: readonly Action[];
  readonly closed: readonly Action[];
  readonly open: readonly Action[];
}

function actionsOf({ actions }: Archive, period: Period): PeriodActions {
  const { until } = period;
  return {
    opened: actions.filter((action) => inPeriod(action.date, period)),
    closed: actions.filter((action) => action.status !== 'open' && inPeriod(action.closed, period)),
    open: actions.filter((action) => action.status === 'open' && (until === null || action.date <= until)),
  };
}

function filtered({ opened, closed, open }: PeriodActions, passes: (action: Action) => boolean): PeriodActions {
  return { opened: opened.filter(passes), closed: closed.filter(passes), open: open.filter(passes) };
}

function medianDays(closed: readonly Action[], least = 1): number | null {
  const done = closed.filter((action) => action.status === 'done');
  if (done.length < least) return null;
  return median(done.map((action) => daysBetween(action.date, action.closed as IsoDate)));
}

function presence(meeting: Meeting): { present: number; listed: number } {
  const listed = meeting.people.filter(({ written }) => written.presence !== 'guest' && written.presence !== 'invited');
  return { present: listed.filter(({ written }) => written.presence === 'present').length, listed: listed.length };
}

function median(days: number[]): number | null {
  if (days.length === 0) return null;
  const sorted = days.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** An action counts for each organisation among its owners; one of nobody's, or of everybody's, for none. */
function byOrganisation({ opened, closed, open }: PeriodActions, affiliationOf: AffiliationOf) {
  const rows = new Map<
    string | null,
    { organisation: string | null; opened: number; done: number; open: number; overdue: number }
  >();
  const each = (
    actions: readonly Action[],
    add: (row: { opened: number; done: number; open: number; overdue: number }, action: Action) => void,
  ) => {
    for (const action of actions) {
      const affiliations = new Set(action.owners.map((owner) => affiliationOf(owner, action.date)));
      if (affiliations.size === 0) affiliations.add(null);
      for (const organisation of affiliations) {
        const row = rows.get(organisation) ?? { organisation, opened: 0, done: 0, open: 0, overdue: 0 };
        rows.set(organisation, row);
        add(row, action);
      }
    }
  };
  each(opened, (row) => {
    row.opened++;
  });
  each(closed, (row, action) => {
    if (action.status === 'done') row.done++;
  });
  each(open, (row, action) => {
    row.open++;
    if (action.overdue) row.overdue++;
  });
  return [...rows.values()].sort((a, b) => ((a.organisation ?? '\uffff') < (b.organisation ?? '\uffff') ? -1 : 1));
}

/** Each group as the last PV that names it has it, with the date of the first. */
function workingGroups(
  held: readonly Meeting[],
  internalContent: InternalContent,
): { name: string; since: IsoDate; members: readonly Person[] }[] {
  const groups = new Map<string, { name: string; since: IsoDate; members: readonly Person[] }>();
  for (const meeting of held) {
    for (const entry of meeting.minutes.entries) {
      if (entry.role !== 'working-group' || entry.name === null || internalContent.entry(entry, meeting.minutes))
        continue;
      const key = entry.name.toLowerCase();
      const members = meeting.peopleOf(entry);
      const known = groups.get(key);
      groups.set(key, {
        name: entry.name,
        since: known?.since ?? meeting.date,
        members: members.length > 0 ? members : (known?.members ?? []),
      });
    }
  }
  return [...groups.values()];
}

function documentOf(archive: Archive, period: Period, data: ReportJson, audience: Audience): Document {
  const parts: Part[] = [];
  const { meetings, attendance, decisions, actions } = data;
  const all = actionsOf(archive, period);
  const told = filtered(all, (action) => !isWithheld(action, audience));
  const withheld = filtered(all, (action) => isWithheld(action, audience));
  const days = medianDays(told.closed, 2);
  const sentence = (...phrases: Phrase[]): Part => ({
    kind: 'paragraph',
    children: phrases.flatMap((one, at): Inline[] => [
      ...(at === 0 ? [] : [{ kind: 'text', text: ' ' } as const]),
      { kind: 'phrase', phrase: one },
    ]),
  });
  const heading = (code: string): Part => ({
    kind: 'heading',
    level: 1,
    children: [{ kind: 'phrase', phrase: phrase(code) }],
  });
  parts.push(
    sentence(
      phrase(attendance.mean === null ? 'report/meetings' : 'report/meetings-rate', {
        n: meetings.held,
        rate: attendance.mean,
      }),
      ...(meetings.cancelled > 0 ? [phrase('report/cancelled', { n: meetings.cancelled })] : []),
      phrase('report/decisions', { n: decisions.adopted, pending: decisions.pending }),
      phrase('report/actions', {
        opened: actions.opened,
        done: actions.done,
        open: actions.open,
        overdue: lacksOf(all.open, audience).overdue,
      }),
    ),
  );
  if (meetings.held === 0) return { id: 'report', title: titleOf(archive, period), parts };

  if (attendance.byPerson.length > 0) {
    parts.push(heading('report/attendance'));
    if (attendance.byMeeting.length > 1) parts.push({ kind: 'chart', chart: attendanceChart(data) });
    if (attendance.byOrganisation.length > 0)
      parts.push({ kind: 'table', table: rateTable('organisation', attendance.byOrganisation) });
    parts.push({ kind: 'table', table: rateTable('person', attendance.byPerson) });
  }

  parts.push(heading('report/decisions-title'));
  const register = decisionsReport(archive, { ...noDecisionFilters, ...period }, audience).table;
  parts.push({ kind: 'table', table: register });

  parts.push(heading('report/actions-title'));
  parts.push(
    sentence(
      phrase('report/closed', { done: actions.done, cancelled: actions.cancelled }),
      ...(days === null ? [] : [phrase('report/median', { days })]),
    ),
  );
  const chart = openChart(archive, period);
  if (chart.points.length > 1) parts.push({ kind: 'chart', chart });
  if (actions.byOrganisation.length > 0) {
    const rows = byOrganisation(told, affiliationsOf(archive));
    parts.push({
      kind: 'table',
      table: actionTable(rows, byOrganisation(withheld, () => null)[0], wordOfAll(withheld)),
    });
  }

  const proposals = archive.proposals.filter(
    (one) => one.status === 'open' && (period.until === null || one.date <= period.until),
  );
  if (proposals.length > 0) {
    parts.push(heading('report/proposals-title'));
    parts.push({
      kind: 'list',
      ordered: false,
      start: 1,
      items: proposals.map((one) => ({
        box: null,
        children: [
          {
            kind: 'paragraph',
            children: [
              { kind: 'cell', cell: { kind: 'ref', ref: one.ref } },
              { kind: 'text', text: ' ' },
              { kind: 'cell', cell: isWithheld(one, audience) ? withheldCell(one) : textCell(one.text) },
            ],
          },
        ],
      })),
    });
  }
  if (data.workingGroups.length > 0) {
    parts.push(heading('report/groups-title'));
    parts.push({
      kind: 'table',
      table: {
        id: 'report',
        columns: [{ id: 'group' }, { id: 'first' }, { id: 'members' }],
        shown: [
          { head: 'group', cells: ['group'] },
          { head: 'first', cells: ['first'] },
          { head: 'members', cells: ['members'], grow: true },
        ],
        rows: data.workingGroups.map((group) => ({
          cells: { group: textCell(group.name), first: dateCell(group.since), members: peopleCell(group.members) },
        })),
        summary: [],
        empty: [],
      },
    });
  }
  if (data.next.length > 0) {
    parts.push(heading('report/next-title'));
    parts.push({
      kind: 'list',
      ordered: false,
      start: 1,
      items: data.next.map(toldAppointment(archive, audience)).map(({ date, start, place }) => ({
        box: null,
        children: [
          sentence(
            start
              ? phrase('status/appointment-at', { date, start, place })
              : phrase('status/appointment', { date, place }),
          ),
        ],
      })),
    });
  }
  return { id: 'report', title: titleOf(archive, period), parts };
}

function titleOf(archive: Archive, { since, until }: Period): Inline[] {
  const year = since?.endsWith('-01-01') && until === `${since.slice(0, 4)}-12-31` ? since.slice(0, 4) : null;
  const args: Args = { organisation: archive.config.organisation, year, since, until };
  const code =
    year !== null
      ? 'report/title-year'
      : since !== null && until !== null
        ? 'report/title-period'
        : since !== null
          ? 'report/title-since'
          : until !== null
            ? 'report/title-until'
            : 'report/title-all';
  return [{ kind: 'phrase', phrase: phrase(code, args) }];
}

function attendanceChart({ attendance: { byMeeting } }: ReportJson): Chart {
  const shared = sharedDays(byMeeting);
  return {
    kind: 'bars',
    title: phrase('report/chart-attendance'),
    unit: 'rate',
    max: 1,
    points: byMeeting.map(({ meeting, date, present, listed }) => ({
      ...(shared.has(date) ? { label: meeting } : { label: '', date }),
      value: listed === 0 ? 0 : present / listed,
    })),
  };
}

/** Open actions after each day of the period on which meetings were held. */
function openChart(archive: Archive, period: Period): Chart {
  const days = new Set(heldMeetings(archive, period).map(({ date }) => date));
  return {
    kind: 'line',
    title: phrase('report/chart-open'),
    unit: 'count',
    max: null,
    points: openOn(archive, [...days]),
  };
}

/** How many actions were open at the end of each of these days, which are in order: one pass over all of them. */
export function openOn({ actions }: Archive, days: readonly IsoDate[]): Chart['points'] {
  const changes = new Map<IsoDate, number>();
  const change = (date: IsoDate, by: number) => changes.set(date, (changes.get(date) ?? 0) + by);
  for (const { date, closed } of actions) {
    // What is said to have been done before it was given was never open.
    if (closed !== null && closed <= date) continue;
    change(date, 1);
    if (closed !== null) change(closed, -1);
  }
  const dates = [...changes.keys()].sort();
  let next = 0;
  let open = 0;
  return days.map((date) => {
    for (; next < dates.length && (dates[next] as IsoDate) <= date; next++)
      open += changes.get(dates[next] as IsoDate) as number;
    return { label: '', date, value: open };
  });
}

function rateTable(
  by: 'organisation' | 'person',
  rows: readonly { name: string; present: number; meetings: number; rate: number }[],
): Table {
  return {
    id: 'report',
    columns: [
      { id: by },
      { id: 'present', align: 'right' },
      { id: 'meetings', align: 'right' },
      { id: 'rate', align: 'right' },
    ],
    shown: [
      { head: by, cells: [by] },
      { head: 'present', cells: ['of'] },
      { head: 'rate', cells: ['rate'], align: 'right' },
    ],
    rows: rows.map(
      (one): Row => ({
        cells: {
          [by]: textCell(one.name),
          present: numberCell(one.present),
          meetings: numberCell(one.meetings),
          of: phraseCell('attendance/of', { present: one.present, meetings: one.meetings }),
          rate: { kind: 'rate', value: one.rate },
        },
      }),
    ),
    summary: [],
    empty: [],
  };
}

type OrganisationRow = ReportJson['actions']['byOrganisation'][number];

/** What each organisation was given; what is internal is nobody's, as far as a copy tells, and never late. */
/** The word for actions that a copy keeps back together. */
function wordOfAll({ opened, closed, open }: PeriodActions): Cell {
  return withheldCell({ internal: [...opened, ...closed, ...open].every(({ internal }) => internal) });
}

function actionTable(rows: readonly OrganisationRow[], withheld: OrganisationRow | undefined, word: Cell): Table {
  const numbers = ['opened', 'done', 'open', 'overdue'] as const;
  const cellsOf = ({ opened, done, open }: OrganisationRow) => ({
    'actions-opened': numberCell(opened),
    'actions-done': numberCell(done),
    'actions-open': numberCell(open),
  });
  return {
    id: 'report',
    columns: [
      { id: 'organisation' },
      ...numbers.map((id) => ({ id: id === 'overdue' ? id : `actions-${id}`, align: 'right' as const })),
    ],
    shown: [
      { head: 'organisation', cells: ['organisation'] },
      ...numbers.map((id) => ({
        head: id === 'overdue' ? id : `actions-${id}`,
        cells: [id === 'overdue' ? id : `actions-${id}`],
        align: 'right' as const,
      })),
    ],
    rows: [
      ...rows.map((row) => ({
        cells: {
          organisation: row.organisation === null ? phraseCell('report/nobody') : textCell(row.organisation),
          ...cellsOf(row),
          overdue: numberCell(row.overdue),
        },
      })),
      ...(withheld === undefined ? [] : [{ cells: { organisation: word, ...cellsOf(withheld) } }]),
    ],
    summary: [],
    empty: [],
  };
}
