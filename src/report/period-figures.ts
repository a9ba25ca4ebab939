import { type AffiliationOf, affiliationsOf } from '../ledger/affiliations.ts';
import { attendanceByOrganisation, attendanceByPerson, heldMeetings, type Period } from '../ledger/attendance.ts';
import type { Action, Archive, Meeting, Person, Proposal } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import { daysBetween, type IsoDate } from '../model/iso-date.ts';
import type { Chart } from '../model/table.ts';
import { type InternalContent, internalContentIn } from '../redaction/internal-content.ts';
import { meanRate } from './attendance.ts';
import { lacksOf, tellsWhole } from './cells.ts';
import { noDecisionFilters, selectDecisions } from './decisions.ts';
import { upcomingMeetings } from './meetings.ts';

/** What is counted of a period: the figures of its report, and the records behind them. */

/** `czs report --format json`: every figure, and below them the rows that it counts. */
export interface ReportJson {
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
  readonly meetings: {
    readonly held: number;
    readonly cancelled: number;
    readonly moved: number;
    readonly written: number;
  };
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
    /** Open at the end of the period, or today where it is not over. */
    readonly openAtEnd: number;
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

/** The civil year of the last held meeting: what a report is of where nothing is said. */
export function lastYear(archive: Archive): Period {
  const last = archive.meetings.findLast((meeting) => meeting.held)?.date ?? archive.today;
  const year = last.slice(0, 4);
  return { since: `${year}-01-01`, until: `${year}-12-31` };
}

const inPeriod = (date: IsoDate | null, { since, until }: Period): boolean =>
  date !== null && (since === null || date >= since) && (until === null || date <= until);

/** `audience`: for whom; of a PV whose lists are in doubt, a copy does not tell who came. */
export function figures(archive: Archive, period: Period, audience: Audience): ReportJson {
  const told = { ...period, counts: tellsWhole(archive, audience) };
  const listed = heldMeetings(archive, told);
  const held = heldMeetings(archive, period);
  const decisions = selectDecisions(archive, { ...noDecisionFilters, ...period });
  const count = (status: string) => decisions.filter((decision) => decision.status === status).length;
  const { opened, closed, open } = actionsOf(archive, period);
  const ofPeriod = archive.meetings.filter(({ date }) => inPeriod(date, period));
  const calledOff = ofPeriod.filter(({ status }) => status === 'cancelled');
  return {
    since: period.since,
    until: period.until,
    meetings: {
      held: held.length,
      cancelled: calledOff.filter(({ minutes }) => minutes.movedTo === null).length,
      moved: calledOff.filter(({ minutes }) => minutes.movedTo !== null).length,
      written: ofPeriod.filter(({ held, minutes }) => held && minutes.kind === 'written').length,
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
      byPerson: attendanceByPerson(archive, told).map(({ name, organisation, present, meetings, rate }) => ({
        name,
        organisation,
        present,
        meetings,
        rate,
      })),
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
      openAtEnd: actionsAtEnd(archive, period).open.length,
      medianDays: medianDays(closed),
      byOrganisation: byOrganisation({ opened, closed, open }, affiliationsOf(archive)),
    },
    proposals: {
      open: openProposals(archive, period).length,
    },
    workingGroups: workingGroups(held, internalContentIn(archive)),
    next: upcomingMeetings(archive)
      .filter((one) => one.date > (held[held.length - 1]?.date ?? ''))
      .map(({ date, start, place }) => ({ date, start, place })),
  };
}

/** The actions that were given in a period, those closed in it, and those of it or before that are open today. */
export interface PeriodActions {
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

/** The same with those that were open at its end, as they were then; it ends today at the latest. */
export function actionsAtEnd(archive: Archive, period: Period): PeriodActions {
  const { actions, today } = archive;
  const { until } = period;
  if (until === null || until >= today) return actionsOf(archive, period);
  const wasOpen = ({ date, closed }: Action): boolean =>
    date <= until && (closed === null || (closed > until && closed > date));
  const open = actions.filter(wasOpen).map(
    (action): Action => ({
      ...action,
      status: 'open',
      closed: null,
      overdue: action.due?.date != null && action.due.date < until,
    }),
  );
  return { ...actionsOf(archive, period), open };
}

/** Those of a period or before that are open today. */
export function openProposals({ proposals }: Archive, { until }: Period): readonly Proposal[] {
  return proposals.filter((one) => one.status === 'open' && (until === null || one.date <= until));
}

export function filtered({ opened, closed, open }: PeriodActions, passes: (action: Action) => boolean): PeriodActions {
  return { opened: opened.filter(passes), closed: closed.filter(passes), open: open.filter(passes) };
}

export function medianDays(closed: readonly Action[], least = 1): number | null {
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
export function byOrganisation({ opened, closed, open }: PeriodActions, affiliationOf: AffiliationOf) {
  type Counts = { organisation: string | null; opened: number; done: number; open: number; overdue: number };
  const rows = new Map<string | null, Counts>();
  const each = (actions: readonly Action[], add: (row: Counts, action: Action) => void) => {
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
function workingGroups(held: readonly Meeting[], internalContent: InternalContent): ReportJson['workingGroups'] {
  const groups = new Map<string, ReportJson['workingGroups'][number]>();
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
