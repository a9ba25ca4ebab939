import type { Archive, Meeting, Person } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Attendee, Minutes, Presence } from '../model/minutes.ts';
import { exactOf } from '../names/form.ts';
import { compareText } from '../text/compare-text.ts';
import { normalize } from '../text/normalize.ts';
import { affiliationsOf } from './affiliations.ts';
import { membersOn } from './majority.ts';
import { namedIn, seatsOf } from './seats.ts';

/** Who came to the held meetings of a period. */
export interface AttendanceRecord {
  readonly name: string;
  readonly organisation: string | null;
  /** The held meetings in which it is listed other than as a guest, or named as somebody in whose place another came. Unlisted never means absent. */
  readonly meetings: number;
  readonly present: number;
  readonly excused: number;
  readonly absent: number;
  /** By a proxy: neither present nor excused. */
  readonly represented: number;
  /** Somebody else came in his or her place. */
  readonly replaced: number;
  /** present / meetings, to three decimals. */
  readonly rate: number;
  readonly lastPresent: IsoDate | null;
  /** The meetings in a row, up to the last one that lists it, with the same answer to "was it there?"; negative: was not. */
  readonly streak: number;
  /** The first meeting that lists it. */
  readonly first: IsoDate;
  /** What each meeting says of it, by meeting id. */
  readonly presence: ReadonlyMap<string, Came>;
}

export interface Period {
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
  /** Which meetings count; all, where nothing is said. */
  readonly counts?: (meeting: Meeting) => boolean;
}

/** The held meetings of a period at which people sat together, in their order. */
export function heldMeetings(archive: Archive, period: Period): Meeting[] {
  return archive.meetings.filter(
    (meeting) =>
      meeting.held &&
      meeting.minutes.kind === 'meeting' &&
      (period.since === null || meeting.date >= period.since) &&
      (period.until === null || meeting.date <= period.until) &&
      (period.counts === undefined || period.counts(meeting)),
  );
}

/** Whether a meeting says who was there; where it names nobody, or those only who were not, it is in no average. */
export function tellsWhoCame(meeting: Meeting): boolean {
  return cameTo(meeting).some(({ presence }) => presence === 'present');
}

/** Attendance by person; somebody who changed affiliation has the last one. Sorted by name. */
export function attendanceByPerson(archive: Archive, period: Period): AttendanceRecord[] {
  return count(heldMeetings(archive, period), (person) =>
    person.kind === 'person' ? [person.name, person.organisation] : null,
  );
}

/** Attendance by organisation: present where one of its people was, also where the list does not say whose they are. */
export function attendanceByOrganisation(archive: Archive, period: Period): AttendanceRecord[] {
  const affiliationOf = affiliationsOf(archive);
  return count(heldMeetings(archive, period), (person, { date }) => {
    const name = affiliationOf(person, date);
    return name === null ? null : [name, null];
  });
}

/** What the lists of a meeting say of somebody: `replaced` where they name who came in his or her place. */
export type Came = Presence | 'replaced';

/** What somebody was to a meeting that asked for him or her: guests, and people whom nobody says more of than that they were invited, count in none. */
type Counted = Exclude<Came, 'guest' | 'invited'>;

/** Who counts most for an organisation of which several people are listed. */
const rank: Readonly<Record<Counted, number>> = {
  present: 4,
  represented: 3,
  excused: 2,
  absent: 1,
  replaced: 0,
};

/** Who came to a meeting, by its lists; who came after the opening, or in the place of somebody, was there, too. */
function cameTo(meeting: Meeting): { readonly person: Person; readonly presence: Came }[] {
  const listed = meeting.people.flatMap(({ person, written }): { person: Person; presence: Came }[] => [
    { person, presence: written.presence },
    ...(written.replaces === null || written.presence !== 'present'
      ? []
      : [{ person: namedIn(meeting, written.replaces, written), presence: 'replaced' as const }]),
    ...standIn(meeting, written).map((one) => ({ person: one, presence: 'present' as const })),
  ]);
  if (!meeting.minutes.moves.some(({ kind }) => kind === 'arrival')) return listed;
  const arrived = new Map<string, Person>();
  for (const { person, moves } of seatsOf(meeting))
    if (moves.some(({ kind }) => kind === 'arrival')) arrived.set(exactOf(person.name), person);
  const came = listed.map(({ person, presence }) => {
    const isLate = arrived.delete(exactOf(person.name));
    return { person, presence: isLate && presence !== 'guest' ? ('present' as const) : presence };
  });
  return [...came, ...[...arrived.values()].map((person) => ({ person, presence: 'present' as const }))];
}

/** Who came in the place of somebody, and is in no list of his or her own. */
function standIn(meeting: Meeting, { representedBy, place }: Attendee): Person[] {
  if (representedBy === null) return [];
  const person = namedIn(meeting, representedBy, { place });
  return meeting.people.some((one) => exactOf(one.person.name) === exactOf(person.name)) ? [] : [person];
}

interface Counting {
  name: string;
  organisation: string | null;
  readonly presence: Map<string, Counted>;
}

function count(
  meetings: readonly Meeting[],
  keyOf: (person: Person, meeting: Meeting) => readonly [string, string | null] | null,
): AttendanceRecord[] {
  const all = new Map<string, Counting>();
  for (const meeting of meetings) {
    for (const { presence, person } of cameTo(meeting)) {
      const key = keyOf(person, meeting);
      if (key === null || presence === 'guest' || presence === 'invited') continue;
      const normalized = exactOf(key[0]);
      let one = all.get(normalized);
      if (one === undefined) {
        one = { name: key[0], organisation: key[1], presence: new Map() };
        all.set(normalized, one);
      }
      one.organisation = key[1] ?? one.organisation;
      const before = one.presence.get(meeting.id);
      if (before === undefined || rank[presence] > rank[before]) one.presence.set(meeting.id, presence);
    }
  }
  const dates = new Map(meetings.map((meeting) => [meeting.id, meeting.date]));
  return [...all.values()]
    .map((one) => record(one, dates))
    .sort((a, b) => compareText(normalize(a.name), normalize(b.name)) || compareText(exactOf(a.name), exactOf(b.name)));
}

function record({ name, organisation, presence }: Counting, dates: ReadonlyMap<string, IsoDate>): AttendanceRecord {
  const counts: Record<Counted, number> = { present: 0, represented: 0, excused: 0, absent: 0, replaced: 0 };
  let lastPresent: IsoDate | null = null;
  let first: IsoDate | null = null;
  let streak = 0;
  for (const [id, how] of presence) {
    counts[how]++;
    const date = dates.get(id) as IsoDate;
    first ??= date;
    if (how === 'present') {
      lastPresent = date;
      streak = streak > 0 ? streak + 1 : 1;
    } else streak = streak < 0 ? streak - 1 : -1;
  }
  const meetings = presence.size;
  return {
    name,
    organisation,
    meetings,
    present: counts.present,
    excused: counts.excused,
    absent: counts.absent,
    represented: counts.represented,
    replaced: counts.replaced,
    rate: Math.round((counts.present / meetings) * 1000) / 1000,
    lastPresent,
    streak,
    first: first as IsoDate,
    presence,
  };
}

/**
 * Whether a meeting reached its quorum: those present or represented against what `czs.yaml` asks; null where it asks nothing. Its members are
 * those of the registry on that day; without one, those of its lists who are no guests, or those invited, where they are more.
 */
export function quorumOf(
  { config: { quorum }, registry }: Pick<Archive, 'config' | 'registry'>,
  { people, date }: Pick<Minutes, 'people' | 'date'>,
): { readonly needed: number; readonly there: number; readonly reached: boolean } | null {
  if (quorum === null) return null;
  const count = (...as: readonly Presence[]) => people.filter(({ presence }) => as.includes(presence)).length;
  const there = count('present', 'represented');
  if ('count' in quorum) return { needed: quorum.count, there, reached: there >= quorum.count };
  const members =
    registry.people.length > 0
      ? membersOn(registry, date ?? '').length
      : Math.max(count('present', 'represented', 'excused', 'absent'), count('invited'));
  const needed = Math.ceil(quorum.share * members - 1e-9);
  return { needed, there, reached: there >= needed };
}
