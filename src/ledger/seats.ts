import type { Meeting, Person } from '../model/archive.ts';
import type { Entry, Minutes, Move, Presence, WrittenPerson } from '../model/minutes.ts';
import { exactOf } from '../names/form.ts';
import { oncePer } from '../text/memo.ts';

/**
 * Whether somebody is there while an item is treated: `left` goes during it, which counts as there and proves nothing of its votes; of `unknown` nobody
 * can tell (who comes at ten, where no line says during which item that was).
 */
export type There = 'present' | 'left' | 'represented' | 'unknown' | 'away';

/** Somebody who may be at a meeting, and who comes and goes. */
export interface Seat {
  readonly person: Person;
  /** The list at the opening; null: in none. */
  readonly listed: Presence | null;
  /** Who votes in his or her place, from the opening on. */
  readonly by: Person | null;
  /** In the order of the PV. */
  readonly moves: readonly Move[];
  /** While each item is treated, as `Minutes.items` counts. */
  readonly at: readonly There[];
}

/** All who are in a list of a meeting, or come or go in it; in the order of the lists. Whom no name resolves to has no seat. */
export const seatsOf = oncePer((meeting: Meeting): readonly Seat[] => findSeats(meeting));

/** The seat of somebody; undefined: there is none. */
export function seatOf(meeting: Meeting, person: Person): Seat | undefined {
  const key = exactOf(person.name);
  return seatsOf(meeting).find((seat) => exactOf(seat.person.name) === key);
}

/** A name as a meeting resolves it. */
export function namedIn(meeting: Meeting, name: string, near: { readonly place: WrittenPerson['place'] }): Person {
  return meeting.personOf({ name, organisation: null, email: null, place: near.place });
}

interface Open {
  readonly person: Person;
  readonly listed: Presence | null;
  readonly by: Person | null;
  readonly isPartly: boolean;
  readonly moves: Move[];
}

function findSeats(meeting: Meeting): Seat[] {
  const { minutes } = meeting;
  const open = new Map<string, Open>();
  for (const { person, written } of meeting.people) {
    const key = exactOf(person.name);
    const before = open.get(key)?.listed;
    // Who is in two lists, « Maya » here and « Maya Lindqvist » there, is there if one of them says so.
    if (before !== undefined && (isThere(before) || !isThere(written.presence))) continue;
    const by = written.representedBy === null ? null : namedIn(meeting, written.representedBy, written);
    open.set(key, { person, listed: written.presence, by, isPartly: isPartly(written, minutes), moves: [] });
  }
  for (const move of minutes.moves) {
    if (move.person === null) continue;
    const person = meeting.personOf(move.person);
    if (person.kind === 'unresolved') continue;
    const key = exactOf(person.name);
    const one = open.get(key) ?? { person, listed: null, by: null, isPartly: false, moves: [] };
    one.moves.push(move);
    open.set(key, one);
  }
  const seats = [...open.values()].map((one) => ({ ...one, at: whileItems(one, minutes) }));
  return seats.map(({ isPartly: _, ...seat }) => ({ ...seat, at: withHolder(seat, seats) }));
}

function isThere(listed: Presence | null): boolean {
  return listed === 'present' || listed === 'represented';
}

/** Whether an hour beside a name says that somebody was there for a part, of which no line says during which items it was. */
function isPartly(
  { from, until }: { readonly from: string | null; readonly until: string | null },
  minutes: Minutes,
): boolean {
  const { start, end } = minutes;
  return (from !== null && (start === null || from > start)) || (until !== null && (end === null || until < end));
}

/** Whether it is known during which item a move is: one before the first item is at the opening, unless its hour is later. */
function isPlaced({ item, time }: Move, { start }: Minutes): boolean {
  return item !== -1 || time === null || (start !== null && time <= start);
}

function atOpening({ listed, moves, isPartly: partly }: Open): There {
  const [first] = moves;
  if (listed === 'represented') return 'represented';
  if (listed === 'present')
    return first?.kind === 'arrival' ? 'away' : partly && first === undefined ? 'unknown' : 'present';
  return first?.kind === 'departure' ? 'unknown' : 'away';
}

function whileItems(one: Open, minutes: Minutes): There[] {
  let state = atOpening(one);
  const isClear = one.moves.every((move) => isPlaced(move, minutes));
  return [
    ...minutes.items.map((_, index): There => {
      if (!isClear) return 'unknown';
      let here: There = state;
      for (const move of one.moves) {
        if (Math.max(move.item, 0) !== index) continue;
        if (move.kind === 'departure') here = state === 'unknown' ? 'unknown' : 'left';
        state = after(move);
        if (move.kind === 'arrival') here = 'present';
      }
      return here;
    }),
  ];
}

function after({ kind, representedBy }: Move): There {
  return kind === 'arrival' ? 'present' : representedBy === null ? 'away' : 'represented';
}

/** Who is represented by somebody who has left is represented by nobody can tell whom. */
function withHolder(
  seat: Omit<Seat, 'at'> & { readonly at: readonly There[] },
  seats: readonly Seat[],
): readonly There[] {
  if (seat.by === null) return seat.at;
  const key = exactOf(seat.by.name);
  const holder = seats.find(({ person }) => exactOf(person.name) === key);
  if (holder === undefined) return seat.at;
  return seat.at.map((there, index) => (there === 'represented' && holder.at[index] === 'away' ? 'unknown' : there));
}

/**
 * Whether somebody is there when a decision is taken: what a line before it says is so; who comes or goes later in the same item may have been there, or
 * not.
 */
export function thereAt(seat: Seat, { minutes }: Pick<Meeting, 'minutes'>, { item, place }: Entry): There {
  const start = seat.moves.filter((move) => Math.max(move.item, 0) === Math.max(item, 0));
  const last = start.findLast((move) => move.place.start < place.start);
  const isClear = seat.moves.every((move) => isPlaced(move, minutes));
  const later = start.some((move) => move.place.start > place.start);
  if (!isClear || later) return seat.at[Math.max(item, 0)] === 'away' ? 'away' : 'unknown';
  if (last !== undefined) return after(last);
  return seat.at[Math.max(item, 0)] ?? (seat.listed === 'present' ? 'present' : 'away');
}

/** How many are there when a decision is taken, guests aside: for sure, and at most. */
export function countAt(meeting: Meeting, entry: Entry): { readonly sure: number; readonly most: number } {
  let sure = 0;
  let most = 0;
  for (const seat of votersOf(meeting)) {
    const there = thereAt(seat, meeting, entry);
    if (there === 'present' || there === 'represented') sure++;
    if (there !== 'away') most++;
  }
  return { sure, most };
}

/** How many of those who have a vote in a meeting, by its list or since they came, have none when a decision is taken: they left, or came later. */
export function goneAt(meeting: Meeting, entry: Entry): number {
  const isCounted = ({ listed, moves }: Seat): boolean =>
    moves.length > 0 &&
    (listed === 'present' || listed === 'represented' || moves.some(({ kind }) => kind === 'arrival'));
  return votersOf(meeting).filter((seat) => isCounted(seat) && thereAt(seat, meeting, entry) === 'away').length;
}

/** Those who have a vote: guests have none. */
export function votersOf(meeting: Meeting): readonly Seat[] {
  return seatsOf(meeting).filter(({ listed }) => listed !== 'guest');
}
