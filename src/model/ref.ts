import type { Entry, IdLetter, MeetingId, Ref } from './minutes.ts';

export function refIn(meeting: MeetingId, letter: IdLetter, number: number): Ref {
  return `${meeting}/${letter}${number}`;
}

/** How an entry of a PV is cited from anywhere: as the one that it updates, or by its own number; null for what has none. */
export function refOf(meeting: MeetingId, { updates, letter, number }: Entry): Ref | null {
  if (updates !== null) return updates;
  return letter === null || number === null ? null : refIn(meeting, letter, number);
}

/** The letter of a ref: what kind of entry it cites. */
export function letterOf(ref: Ref): IdLetter {
  return ref.charAt(ref.lastIndexOf('/') + 1) as IdLetter;
}
