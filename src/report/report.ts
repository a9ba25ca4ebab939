import { affiliationsOf } from '../ledger/affiliations.ts';
import { heldMeetings, type Period } from '../ledger/attendance.ts';
import type { Archive } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Args } from '../model/finding.ts';
import type { Cell, Chart, Document, DocumentReport, Inline, Part, Phrase, Row, Table } from '../model/table.ts';
import { sharedDays } from './attendance.ts';
import {
  dateCell,
  isWithheld,
  lacksOf,
  numberCell,
  peopleCell,
  phrase,
  phraseCell,
  textCell,
  withheldCell,
} from './cells.ts';
import { decisionsReport, noDecisionFilters } from './decisions.ts';
import { toldAppointment } from './meetings.ts';
import {
  actionsAtEnd,
  byOrganisation,
  figures,
  filtered,
  medianDays,
  openOn,
  openProposals,
  type PeriodActions,
  type ReportJson,
} from './period-figures.ts';

/** The summary of a period for an assembly or a funder: every figure is the number of rows of a register. */
export function periodReport(archive: Archive, period: Period, audience: Audience): DocumentReport {
  return {
    data: figures(archive, period, 'board'),
    get document(): Document {
      return documentOf(archive, period, figures(archive, period, audience), audience);
    },
  };
}

function documentOf(archive: Archive, period: Period, data: ReportJson, audience: Audience): Document {
  const parts: Part[] = [];
  const { meetings, attendance, decisions, actions } = data;
  const all = actionsAtEnd(archive, period);
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
  const unread = attendance.byMeeting.filter(({ present }) => present === 0).length;
  parts.push(
    sentence(
      phrase(attendance.mean === null ? 'report/meetings' : 'report/meetings-rate', {
        n: meetings.held,
        rate: attendance.mean,
      }),
      ...(unread > 0 ? [phrase('report/unread', { n: unread })] : []),
      ...(meetings.written > 0 ? [phrase('report/written', { n: meetings.written })] : []),
      ...(meetings.moved > 0 ? [phrase('report/moved', { n: meetings.moved })] : []),
      ...(meetings.cancelled > 0 ? [phrase('report/cancelled', { n: meetings.cancelled })] : []),
      phrase('report/decisions', { n: decisions.adopted, pending: decisions.pending }),
      phrase(actions.cancelled > 0 ? 'report/actions-dropped' : 'report/actions', {
        opened: actions.opened,
        done: actions.done,
        dropped: actions.cancelled,
        open: actions.openAtEnd,
        overdue: lacksOf(all.open, audience).overdue,
      }),
    ),
  );
  if (meetings.held === 0) return { id: 'report', title: titleOf(archive, period), parts };

  if (attendance.byPerson.length > 0) {
    parts.push(heading('report/attendance'));
    const rates = attendanceChart(data);
    if (rates.points.length > 1) parts.push({ kind: 'chart', chart: rates });
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

  const proposals = openProposals(archive, period);
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
  // Where nobody noted who came, nobody knows.
  const noted = byMeeting.filter(({ present }) => present > 0);
  return {
    kind: 'bars',
    title: phrase('report/chart-attendance'),
    unit: 'rate',
    max: 1,
    points: noted.map(({ meeting, date, present, listed }) => ({
      ...(shared.has(date) ? { label: meeting } : { label: '', date }),
      value: present / listed,
    })),
  };
}

/** Open actions after each day of the period on which meetings were held, and at its end where some were closed by then. */
function openChart(archive: Archive, period: Period): Chart {
  const { until } = period;
  const days = [...new Set(heldMeetings(archive, period).map(({ date }) => date))];
  const isOver = until !== null && until < archive.today && days.length > 1 && days.at(-1) !== until;
  const all = openOn(archive, isOver ? [...days, until] : days);
  const points = isOver && all.at(-1)?.value === all.at(-2)?.value ? all.slice(0, -1) : all;
  return {
    kind: 'line',
    title: phrase('report/chart-open'),
    unit: 'count',
    max: null,
    points,
  };
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

/** The word for actions that a copy keeps back together. */
function wordOfAll({ opened, closed, open }: PeriodActions): Cell {
  return withheldCell({ internal: [...opened, ...closed, ...open].every(({ internal }) => internal) });
}

/** What each organisation was given; what is internal is nobody's, as far as a copy tells, and never late. */
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
