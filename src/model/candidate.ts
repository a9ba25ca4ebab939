import type { IsoDate } from './iso-date.ts';
import type { Mode, Move, Ref } from './minutes.ts';
import type { Place } from './place.ts';

/** What a sentence may be that reads like an entry and carries no label. */
export type CandidateRole =
  | 'decision'
  | 'rejected'
  | 'pending'
  | 'action'
  | 'proposal'
  | 'postponed'
  | 'outcome'
  | 'next-meeting'
  | 'presence'
  | 'agenda'
  | 'correction';

/** A day or some days as somebody wrote them. */
export interface CandidateDue {
  /** The words. */
  readonly written: string;
  /** The day; null where several are meant, or nobody can tell. */
  readonly date: IsoDate | null;
  /** The first and the last of several days. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly place: Place;
}

/** Who is to do something: a person or an organisation by the name that the lists have, or everybody in the words that say so. */
export interface CandidateOwner {
  readonly name: string;
  /** null: not in the sentence, but above it. */
  readonly place: Place | null;
}

/** What weighed, in the order of its weight: `known-name`, `duty`, `due`. */
type EvidenceCode = string;

/** A sentence that reads like an entry and might be none: it is in no register. */
export interface Candidate {
  readonly role: CandidateRole;
  /** The sentence, the list item or the line. */
  readonly place: Place;
  /** Its words, without marks, arrows and boxes before them. */
  readonly text: string;
  readonly owners: readonly CandidateOwner[];
  readonly due: CandidateDue | null;
  readonly mode: Mode | null;
  /** The entry that it updates, where item or words point at one. */
  readonly ref: Ref | null;
  /** The text of that entry. */
  readonly about: string | null;
  /** outcome: what became of that entry. */
  readonly outcome: 'done' | 'cancelled' | 'in-progress' | 'adopted' | 'rejected' | null;
  /** presence: whether somebody comes or goes, and when, where it begins with who. */
  readonly move: Pick<Move, 'kind' | 'time'> | null;
  readonly certainty: 'high' | 'medium';
  /** The evidence that weighed most: how often it is right stands in recognise/weights.ts. */
  readonly family: EvidenceCode;
  readonly evidence: readonly EvidenceCode[];
}
