import type { DateReader } from '../dates/dates.ts';
import type { IsoDate, IsoTime } from '../model/iso-date.ts';
import type { Attendee, Language, MeetingKind } from '../model/minutes.ts';
import type { Lexicon } from './lexicon.ts';
import type { Words } from './words.ts';

/** What the reader can tell about a name while it reads one file: the meeting's own lists, then the registry. */
export interface KnownNames {
  /** True where the words are a person, an organisation or one of several (`Camille`, `Mission Locale`). */
  isKnown(words: string): boolean;
  /** The same, but for words that several organisations begin with: those name nobody who does something. */
  mayAct(words: string): boolean;
  /** The organisation of the one person the words name, normalized; null where unknown. */
  organisationOf(words: string): string | null;
  /** The full name of the one person the words name, normalized; null where unknown. */
  nameOf(words: string): string | null;
  /** Those in the lists of the meeting. */
  readonly listed: readonly Attendee[];
}

/** The place and the hour of a meeting, as far as they are known. */
export interface Here {
  readonly place: string | null;
  readonly start: IsoTime | null;
}

/** What reading minutes needs: the words of all languages, the meeting's date, the names. */
export interface ReadContext {
  readonly lexicon: Lexicon;
  readonly words: Words;
  readonly dates: DateReader;
  readonly names: KnownNames;
  /** The meeting's date, for dates without a year; null where it is not known. */
  readonly meeting: IsoDate | null;
  readonly meetingId: string;
  /** `written`: people answer in writing. */
  readonly kind: MeetingKind;
  /** Where and when it is, for one that is announced at the same place, or the same hour. */
  readonly here: Here;
  readonly language: Language;
  /** The organisation's name and acronym: `la prochaine CZS`, `CZS : 23/04`. */
  readonly acronyms: readonly string[];
  /**
   * Whether « le conseil approuve … » is a decision and « Nadia enverra … » an action without a label: where a document is imported, which labels
   * them. As people type minutes they are candidates: of 20 such decisions in labelled minutes 3 told of something else.
   */
  readonly byVerb: boolean;
}

/** What a due date is read with. */
export type DueContext = Pick<ReadContext, 'lexicon' | 'dates' | 'meeting' | 'language' | 'acronyms'>;
