import {
  type AttendanceRecord,
  attendanceByOrganisation,
  attendanceByPerson,
  type Came,
  heldMeetings,
  type Period,
  tellsWhoCame,
} from '../ledger/attendance.ts';
import { quorumAt } from '../ledger/quorum.ts';
import { type There, votersOf } from '../ledger/seats.ts';
import type { Archive, Meeting, Person } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Presence } from '../model/minutes.ts';
import type { Cell, Column, Phrase, Report, Row, ShownColumn, Table, Tone } from '../model/table.ts';
import { internalContentIn } from '../redaction/internal-content.ts';
import { besideCells, besideRecord } from './attendees.ts';
import {
  dateCell,
  emptiness,
  itemCell,
  listCell,
  numberCell,
  phrase,
  phraseCell,
  stateCell,
  tellsWhole,
  textCell,
} from './cells.ts';

export type AttendanceBy = 'person' | 'organisation' | 'meeting' | 'item';

/** A row of `czs attendance --format json`, by person or organisation. */
type AttendanceJson = Omit<AttendanceRecord, 'streak' | 'first' | 'presence'>;

/** Who came: by person, by organisation, or meeting by meeting as a matrix; of a PV whose lists are in doubt, a copy tells nothing. */
export function attendanceReport(archive: Archive, by: AttendanceBy, period: Period, audience: Audience): Report {
  const told = { ...period, counts: tellsWhole(archive, audience) };
  if (by === 'meeting') return matrix(archive, period, told);
  if (by === 'item') return itemMatrix(archive, period, told, audience);
  const of = by === 'person' ? attendanceByPerson : attendanceByOrganisation;
  return {
    records: of(archive, period).map(json),
    get table(): Table {
      const found = of(archive, told);
      const meetings = heldMeetings(archive, told);
      return {
        id: 'attendance',
        columns: [
          { id: by },
          ...(by === 'person' ? [{ id: 'organisation' }] : []),
          ...counted.map((id): Column => ({ id, align: 'right' })),
          { id: 'rate', align: 'right' },
          { id: 'lastPresent' },
          { id: 'streak', align: 'right' },
        ],
        shown: [
          { head: by, cells: by === 'person' ? [by, 'organisation'] : [by], grow: true },
          { head: 'present', cells: ['ofMeetings', 'others'] },
          { head: 'rate', cells: ['rate'], align: 'right' },
          { head: 'streak', cells: ['shownStreak'] },
        ],
        rows: found.map((one) => row(one, by, meetings)),
        summary:
          found.length === 0
            ? []
            : [summary(archive, meetings, found.length, by, by === 'person' ? undefined : meanOf(found))],
        empty: emptiness(archive, 'meetings', archive.meetings.length),
      };
    },
  };
}

const counted = ['meetings', 'present', 'excused', 'absent', 'represented', 'replaced'] as const;

function json(one: AttendanceRecord): AttendanceJson {
  const { name, organisation, meetings, present, excused, absent, represented, replaced, rate, lastPresent } = one;
  return { name, organisation, meetings, present, excused, absent, represented, rate, lastPresent, replaced };
}

function row(one: AttendanceRecord, by: 'person' | 'organisation', meetings: readonly Meeting[]): Row {
  const isNew = meetings.length > 1 && one.first === meetings[meetings.length - 1]?.date;
  const streak: Cell = isNew
    ? phraseCell('attendance/first-time')
    : one.streak <= -2
      ? phraseCell('attendance/missing-since', { meetings: -one.streak }, 'waiting')
      : one.streak >= 3
        ? phraseCell('attendance/in-a-row', { meetings: one.streak })
        : null;
  return {
    cells: {
      organisation: textCell(one.organisation),
      [by]: textCell(one.name),
      ofMeetings: phraseCell('attendance/of', { present: one.present, meetings: one.meetings }),
      others: listCell(
        (['excused', 'absent', 'represented', 'replaced'] as const)
          .filter((how) => one[how] > 0)
          .map((how) => phraseCell(`attendance/${how}`, { n: one[how] })),
      ),
      meetings: numberCell(one.meetings),
      present: numberCell(one.present),
      excused: numberCell(one.excused),
      absent: numberCell(one.absent),
      represented: numberCell(one.represented),
      replaced: numberCell(one.replaced),
      rate: { kind: 'rate', value: one.rate },
      lastPresent: dateCell(one.lastPresent),
      streak: numberCell(one.streak),
      shownStreak: streak,
    },
  };
}

function summary(
  archive: Archive,
  meetings: readonly Meeting[],
  n: number,
  by: 'person' | 'organisation',
  rate: number | null = meanRate(meetings),
): Phrase[] {
  const parts = [phrase(`attendance/${by}s`, { n }), phrase('attendance/meetings', { n: meetings.length })];
  if (rate !== null) parts.push(phrase('attendance/mean', { rate }));
  const unread = meetings.filter((meeting) => !tellsWhoCame(meeting)).length;
  if (unread > 0) parts.push(phrase('attendance/unread', { n: unread }));
  const reached = meetings.map((meeting) => quorumAt(archive, meeting)).filter((quorum) => quorum !== null);
  if (reached.length > 0)
    parts.push(
      phrase('attendance/quorum', { n: reached.filter((quorum) => quorum.reached).length, of: reached.length }),
    );
  return parts;
}

/** The mean of the rates of organisations: of each, one of several people is enough. */
function meanOf(organisations: readonly AttendanceRecord[]): number {
  return organisations.reduce((sum, { rate }) => sum + rate, 0) / organisations.length;
}

/** The mean over the meetings of the share of those listed (other than guests) who were present; null where nobody is listed. */
export function meanRate(meetings: readonly Meeting[]): number | null {
  const rates = meetings.filter(tellsWhoCame).flatMap((meeting) => {
    const listed = meeting.people.filter(
      ({ written }) => written.presence !== 'guest' && written.presence !== 'invited',
    );
    if (listed.length === 0) return [];
    return [listed.filter(({ written }) => written.presence === 'present').length / listed.length];
  });
  return rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}

const tones: Readonly<Partial<Record<Came, Tone>>> = {
  present: 'good',
  excused: 'waiting',
  absent: 'bad',
  represented: 'plain',
};

/** People down, meetings across. */
function matrix(archive: Archive, period: Period, told: Period): Report {
  return {
    records: heldMeetings(archive, period).map((meeting) => ({
      meeting: meeting.id,
      date: meeting.date,
      present: countOf(meeting, 'present'),
      excused: countOf(meeting, 'excused'),
      absent: countOf(meeting, 'absent'),
      represented: countOf(meeting, 'represented'),
      guests: countOf(meeting, 'guest'),
      quorum: quorumAt(archive, meeting),
      people: meeting.people.map(({ person, written }) => ({
        name: person.name,
        organisation: person.organisation,
        presence: written.presence,
        ...besideRecord(written),
      })),
    })),
    get table(): Table {
      const meetings = heldMeetings(archive, told);
      const people = attendanceByPerson(archive, told);
      const shared = sharedDays(meetings);
      const columns: Column[] = meetings.map(({ id, date }) => ({
        id,
        label: shared.has(date) ? textCell(id) : dateCell(date),
      }));
      return {
        id: 'attendance',
        columns: [{ id: 'person' }, { id: 'organisation' }, ...columns, { id: 'rate', align: 'right' }],
        shown: [
          { head: 'person', cells: ['person'], grow: true },
          ...columns.map(
            (column): ShownColumn => ({
              head: column.id,
              cells: [column.id],
              ...(column.label ? { label: column.label } : {}),
            }),
          ),
          { head: 'rate', cells: ['rate'], align: 'right' },
        ],
        rows: people.map((one) => ({
          cells: {
            person: textCell(one.name),
            organisation: textCell(one.organisation),
            rate: { kind: 'rate', value: one.rate },
            ...Object.fromEntries([...one.presence].map(([id, how]) => [id, presenceCell(how)])),
          },
        })),
        unset: phrase('attendance/unlisted'),
        summary: people.length === 0 ? [] : [summary(archive, meetings, people.length, 'person')],
        empty: emptiness(archive, 'meetings', archive.meetings.length),
      };
    },
  };
}

const thereTones: Readonly<Record<There, Tone>> = {
  present: 'good',
  left: 'waiting',
  represented: 'plain',
  unknown: 'waiting',
  away: 'quiet',
};

/** Item by item: of each meeting in JSON, of the last one as a table. */
function itemMatrix(archive: Archive, period: Period, told: Period, audience: Audience): Report {
  return {
    records: heldMeetings(archive, period).flatMap((meeting) =>
      meeting.minutes.items.map((item, index) => ({
        meeting: meeting.id,
        date: meeting.date,
        item: { number: item.number, title: item.title },
        ...countsOf(meeting, index),
        people: votersOf(meeting).map(({ person, at }) => ({
          name: person.name,
          organisation: person.organisation,
          presence: at[index] as There,
        })),
      })),
    ),
    get table(): Table {
      const meeting = heldMeetings(archive, told).at(-1);
      const items = meeting?.minutes.items ?? [];
      const internalContent = internalContentIn(archive);
      const columns = items.map(
        ({ number }): Column => ({ id: `item-${number}`, label: numberCell(number), align: 'right' }),
      );
      const titles = items.map(({ number, title }) => ({
        item: numberCell(number),
        title: itemCell({ number, title }, internalContent, audience),
      }));
      return {
        id: 'attendance',
        columns: [{ id: 'person' }, { id: 'organisation' }, ...columns, { id: 'presence' }],
        shown: [
          { head: 'person', cells: ['person', 'presence'], grow: true },
          ...columns.map(
            ({ id, label }): ShownColumn => ({ head: id, cells: [id], align: 'right', ...(label ? { label } : {}) }),
          ),
        ],
        rows: (meeting === undefined ? [] : votersOf(meeting)).map(({ person, at }) => ({
          cells: {
            person: textCell(person.name),
            organisation: textCell(person.organisation),
            presence: listCell(besideIn(meeting, person)),
            ...Object.fromEntries(
              items.map(({ number }, index) => [`item-${number}`, thereCell(at[index] as There)] as const),
            ),
          },
        })),
        summary:
          meeting === undefined
            ? []
            : [
                [phrase('attendance/items-of', { date: meeting.date })],
                ...titles.map(({ item, title }) =>
                  phrase('attendance/item', {
                    n: item?.kind === 'number' ? item.value : 0,
                    title: title?.kind === 'text' ? title.text : '–',
                  }),
                ),
              ],
        empty: emptiness(archive, 'meetings', archive.meetings.length),
      };
    },
  };
}

/** What the lists of a meeting say beside the name of somebody. */
function besideIn(meeting: Meeting | undefined, { name }: Person): Cell[] {
  const listed = meeting?.people.find(({ person }) => person.name === name);
  return listed === undefined ? [] : besideCells(listed.written);
}

function countsOf(meeting: Meeting, index: number): Record<Exclude<There, 'away'>, number> {
  const counts = { present: 0, left: 0, represented: 0, unknown: 0 };
  for (const { at } of votersOf(meeting)) {
    const there = at[index] as There;
    if (there !== 'away') counts[there]++;
  }
  return counts;
}

function thereCell(there: There): Cell {
  const cell = stateCell(`there/${there}`, thereTones[there]);
  return cell?.kind === 'state' ? { ...cell, short: true } : cell;
}

/** The days on which several of these meetings were held: their dates do not tell them apart. */
export function sharedDays(meetings: readonly Pick<Meeting, 'date'>[]): ReadonlySet<IsoDate> {
  const seen = new Set<IsoDate>();
  const shared = new Set<IsoDate>();
  for (const { date } of meetings) (seen.has(date) ? shared : seen).add(date);
  return shared;
}

function presenceCell(how: Came): Cell {
  const cell = stateCell(`presence/${how}`, tones[how] ?? 'plain');
  return cell?.kind === 'state' ? { ...cell, short: true } : cell;
}

function countOf(meeting: Meeting, how: Presence): number {
  return meeting.people.filter(({ written }) => written.presence === how).length;
}
