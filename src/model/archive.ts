import type { Config, Registry } from './config.ts';
import type { Problem } from './finding.ts';
import type { IsoDate } from './iso-date.ts';
import type {
  Attendee,
  Cast,
  Entry,
  Language,
  Majority,
  MeetingId,
  Minutes,
  Mode,
  NextMeeting,
  Ref,
  Status,
  ToldApproval,
  WrittenPerson,
} from './minutes.ts';
import type { Span } from './place.ts';

/** A name after resolution over the archive; the JSON contract's person. */
export interface Person {
  readonly kind: 'person' | 'organisation' | 'group' | 'everyone' | 'unresolved';
  readonly name: string;
  readonly organisation: string | null;
}

/** The JSON contract's source. */
export interface Source extends Span {
  readonly file: string;
}

export interface Due {
  readonly text: string;
  readonly date: IsoDate | null;
}

export interface ItemRef {
  readonly number: number;
  readonly title: string;
}

export interface Update {
  readonly meeting: MeetingId;
  /** The status of the record after it. */
  readonly status: string;
  readonly text: string;
  readonly source: Source;
}

/** What a later PV corrects of an entry, or of a PV as a whole. */
export interface Correction {
  readonly meeting: MeetingId;
  readonly date: IsoDate;
  readonly text: string;
  readonly internal: boolean;
  readonly source: Source;
}

interface LedgerRecord {
  readonly ref: Ref;
  readonly meeting: MeetingId;
  /** The date of the meeting it was first written in. */
  readonly date: IsoDate;
  readonly text: string;
  /** That of the PV whose words the text is. */
  readonly lang: Language;
  /** By what it was recognised: by a label, a box or an id, or by what stands around it (a table, a list under a heading, a count of votes). */
  readonly source_kind: Entry['sourceKind'];
  /** The family of evidence by which it was: docs/recognition.md. */
  readonly family: Entry['family'];
  readonly internal: boolean;
  readonly item: ItemRef | null;
  readonly updates: readonly Update[];
  /** In the order of the meetings; what is corrected stays as it was written. */
  readonly corrections: readonly Correction[];
  readonly source: Source;
  /** The entry it begins with. */
  readonly entry: Entry;
  /** False while its id is provisional. */
  readonly idWritten: boolean;
  /** Something that it says of itself is from a PV in doubt: see {@link Archive.doubts}. */
  readonly doubtful: boolean;
}

/** Who voted what. */
export interface NamedVote {
  readonly person: Person;
  readonly vote: Cast;
  /** Who voted in his or her place. */
  readonly by: Person | null;
}

/** How a decision was taken, and who voted what where that is told. */
export type DecidedMode = Mode & { readonly votes?: readonly NamedVote[] };

/** What majority a decision needed, and what it had. */
export interface MajorityFound {
  readonly needed: Majority;
  /** Of which votes: those for and against, those of all who were there, those of all members. */
  readonly of: 'expressed' | 'present' | 'members';
  /** Which votes were counted. */
  readonly by: 'heads' | 'shares';
  readonly for: number | null;
  /** Of how many; null: nobody can tell. */
  readonly base: number | null;
  readonly reached: boolean | null;
}

export type DecisionStatus = 'adopted' | 'pending' | 'rejected' | 'superseded' | 'repealed';

export interface Decision extends LedgerRecord {
  readonly decided: IsoDate | null;
  readonly status: DecisionStatus;
  readonly question: string | null;
  readonly mode: DecidedMode | null;
  /** null: no majority was asked of it. */
  readonly majority: MajorityFound | null;
  readonly proposers: readonly Person[];
  readonly due: Due | null;
  readonly supersedes: readonly Ref[];
  readonly supersededBy: readonly Ref[];
}

export type ActionStatus = 'open' | 'done' | 'cancelled';

export interface Action extends LedgerRecord {
  readonly status: ActionStatus;
  /** Open, with a due date before today; due today is not overdue. */
  readonly overdue: boolean;
  readonly owners: readonly Person[];
  readonly due: Due | null;
  /** The held meetings later than its own. */
  readonly ageInMeetings: number;
  /** When it was closed: the date said, else that of the meeting that closed it. */
  readonly closed: IsoDate | null;
}

export type ProposalStatus = 'open' | 'adopted' | 'rejected';

export interface Proposal extends LedgerRecord {
  readonly status: ProposalStatus;
  /** What people say became of it: a proposal that is `rejected`, and that nobody refused, was dropped. */
  readonly became: ProposalStatus | 'dropped';
  readonly proposers: readonly Person[];
}

/** Carried over so many times without an outcome, a proposal is asked about. */
export const oftenCarried = 3;

/** In how many later meetings a proposal stood again and got no outcome. */
export function timesCarried({ updates }: Pick<Proposal, 'updates'>): number {
  return new Set(updates.filter(({ status }) => status === 'open').map(({ meeting }) => meeting)).size;
}

/** Somebody in a meeting's lists, resolved. */
export interface ResolvedAttendee {
  readonly written: Attendee;
  readonly person: Person;
}

/** What a later PV says of the approval of one. */
export interface MeetingApproval {
  readonly by: MeetingId;
  readonly result: ToldApproval['result'];
  /** The item of that PV that says it; -1: none. */
  readonly item: number;
}

/** A PV in its place in the archive. */
export interface Meeting {
  readonly minutes: Minutes;
  readonly file: string;
  readonly status: Status;
  readonly id: MeetingId;
  readonly date: IsoDate;
  /** `draft` or `approved`, with a date not after today. */
  readonly held: boolean;
  /** How its text is not what it says it is; null: it is, as far as anybody can tell. */
  readonly alteration: Alteration['kind'] | null;
  readonly people: readonly ResolvedAttendee[];
  readonly chair: Person | null;
  readonly secretary: Person | null;
  /** What later PVs correct of it as a whole: « Correction du PV du 23/04 : … ». */
  readonly corrections: readonly Correction[];
  /** What later PVs say of its approval, in the order of the meetings; also the agenda of one to come, which says nothing of it yet. */
  readonly approvals: readonly MeetingApproval[];
  /**
   * Which of the entries of its PV, counted from 0, begin no action though they cite none, and the action of an earlier meeting that they carry on;
   * null: they say what became of nobody knows which.
   */
  readonly told: ReadonlyMap<number, Ref | null>;
  /** Contacts and members of working groups, resolved: those of an entry of this PV. */
  peopleOf(entry: Entry): readonly Person[];
  /** Whom a name that stands anywhere in this PV means. */
  personOf(written: WrittenPerson): Person;
}

/** A meeting of the series that some PV announced, as the last PV that speaks of it says. */
export interface Announced {
  readonly date: IsoDate;
  readonly next: NextMeeting;
  /** The PV that announces it last. */
  readonly by: MeetingId;
  /** The PV whose agenda stands in `next`: `agenda[].entry` counts its entries. */
  readonly agendaBy: MeetingId;
  readonly source: Source;
  /** `null`: it has no file. */
  readonly meeting: MeetingId | null;
  readonly cancelled: boolean;
  readonly movedTo: IsoDate | null;
}

/** Words of a PV that say or nearly say that something is internal, and mark nothing: it is open what of the PV may be told to others. */
export interface Doubt {
  readonly problem: Problem;
  readonly line: number;
  /** What says so, and nothing of what is said. */
  readonly words: string;
  /** Such words are said of the PV as a whole, too: in its front matter, or its title. */
  readonly ofWhole: boolean;
}

/** A text that is not what its PV says it is: it was changed after it was approved, or git left two versions of a passage in it. */
export interface Alteration {
  readonly kind: 'changed' | 'conflict';
  readonly meeting: MeetingId;
  /** Of the first mark of a conflict. */
  readonly line: number;
}

/** What the whole archive says, as of today: the ledger. */
export interface Archive {
  readonly config: Config;
  readonly registry: Registry;
  readonly today: IsoDate;
  /** In the order of (date, start or nothing, id); only files with a date. */
  readonly meetings: readonly Meeting[];
  /** Files without a date: in no register. */
  readonly undated: readonly string[];
  /** Files whose id another file has already: in no register. */
  readonly duplicates: readonly string[];
  /** By file, the PVs of which no copy is made but the board's, and whose passages a register leaves out. */
  readonly doubts: ReadonlyMap<string, Doubt>;
  /** By file, the PVs whose text is not what they say it is. */
  readonly alterations: ReadonlyMap<string, Alteration>;
  /** Refs that a second entry of the same PV has, too: that one is in no register. */
  readonly doubles: readonly Ref[];
  /** By meeting, then by number. */
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  readonly proposals: readonly Proposal[];
  readonly announced: readonly Announced[];
  /** Meetings of other series, as announced. */
  readonly elsewhere: readonly { readonly next: NextMeeting; readonly by: MeetingId; readonly source: Source }[];
  /** Whether a word, normalized and without its full stop, is a title before names and no part of them: `mme`. */
  isTitle(word: string): boolean;
  /** What replaying and resolving found, each with the file it is in. */
  readonly problems: readonly ArchiveProblem[];
}

export interface ArchiveProblem {
  readonly file: string;
  readonly problem: Problem;
}
