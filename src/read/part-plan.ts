import type { IsoDate } from '../model/iso-date.ts';
import type { Mode, OutcomeKind, WrittenDue } from '../model/minutes.ts';
import type { TakenDate } from '../text/dates.ts';
import type { PersonParts } from './person.ts';

/** What a part says wherever it stands, told by its words alone: the same people act in meeting after meeting, and most decide alike. */
export interface PartPlan {
  /** `name`: only where that is certain; `other`: who is known here, or what the meeting is, has a say in it. */
  readonly says: 'name' | 'mode' | 'outcome' | 'internal' | 'everyone' | 'purpose' | 'due' | 'other';
  /** As written, white space folded. */
  readonly text: string;
  readonly folded: string;
  /** Bits of `qualifier`. */
  readonly kinds: number;
  /** It may be one with the part before it. */
  readonly joins: boolean;
  /** It may be one with the part after it: it ends in a day of the week. */
  readonly leads: boolean;
  /** No bracket, semicolon or mark of bold or italics is in it: where it stands between commas, it is a part. */
  readonly alone: boolean;
  /** As `looksLikeName` says. */
  readonly nameLike: boolean;
  /** One word, which may be a first name even if it is a month (`Mei`) or a day of the week too. */
  readonly mayBeFirstName: boolean;
  readonly person: PersonParts | null;
  readonly mode: Mode | null;
  readonly outcome: OutcomeKind | null;
  /** The date that the part is, and the date after its first words where those ask for one; null before they were asked for. */
  dates: readonly TakenDate[] | null;
  /** The last meeting in which it was due, undefined before the first, and when that is. */
  meeting: IsoDate | null | undefined;
  due: Due | null;
}

export type Due = Pick<WrittenDue, 'date' | 'anchor' | 'reason'>;
