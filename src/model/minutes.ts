import type { Problem } from './finding.ts';
import type { IsoDate, IsoTime } from './iso-date.ts';
import type { LineStarts, Place } from './place.ts';

/** `YYYY-MM-DD` or `YYYY-MM-DD-slug`: a file's name without `.md`. */
export type MeetingId = string;

/** `<meeting id>/<letter><number>`: cites one entry of an archive. */
export type Ref = string;

/** The languages of minutes, which are those that czs speaks, too. */
export const languages = ['fr', 'nl', 'en'] as const;

export type Language = (typeof languages)[number];

/** planned: an agenda, to come; draft: held, not approved. */
export type Status = 'planned' | 'draft' | 'approved' | 'cancelled';

/** written: people answer in writing until it closes, and nobody is present. */
export type MeetingKind = 'meeting' | 'written';

/** A person or an organisation as somebody wrote it, not resolved. At least one of name and organisation is there. */
export interface WrittenPerson {
  /** As typed, white space normalized; null where only an organisation is named. */
  readonly name: string | null;
  readonly organisation: string | null;
  readonly email: string | null;
  /** Of whom only this is said: what he or she does for the meeting, « le secrétaire ». */
  readonly office?: Office;
  readonly place: Place;
}

export type Presence = 'present' | 'excused' | 'absent' | 'guest' | 'invited' | 'represented';

/** What somebody does for a meeting. */
export type Office = 'chair' | 'secretary';

/** Somebody in a list of the front matter. */
export interface Attendee extends WrittenPerson {
  /** The list it stands in; `represented` where a proxy is named (`represented-by`). */
  readonly presence: Presence;
  readonly role: string | null;
  /** Those that the role says: « présidente, trésorière », `host, notes`. */
  readonly offices: readonly Office[];
  /** What the role says beside these. */
  readonly roleBesideOffice: string | null;
  readonly representedBy: string | null;
  /** Partial presence. */
  readonly from: IsoTime | null;
  readonly until: IsoTime | null;
  readonly familyName: string | null;
  /** In whose place he or she is there. */
  readonly replaces: string | null;
  /** How many shares stand beside the name: « (252 quotités) ». */
  readonly shares?: number;
}

export type ItemRole =
  | 'agenda'
  | 'presence'
  | 'approval'
  | 'review'
  | 'any-other-business'
  | 'next-meetings'
  | 'appendix';

export type Purpose = 'decision' | 'information' | 'discussion';

/** An agenda item: a level-2 heading and what is under it. */
export interface AgendaItem {
  /** Its position among the items, from 1. */
  readonly number: number;
  /** The number typed before the title, if any. */
  readonly typedNumber: number | null;
  /** Plain text, without number and qualifiers. */
  readonly title: string;
  /** null: an ordinary item. `agenda` and `presence` headings are no items. */
  readonly role: Exclude<ItemRole, 'agenda' | 'presence'> | null;
  readonly purpose: Purpose | null;
  /** How long it is to take. */
  readonly minutes: number | null;
  readonly internal: boolean;
  /** postponed: it says so; empty: nothing under the heading. */
  readonly state: 'treated' | 'postponed' | 'empty';
  /** The heading's line. */
  readonly place: Place;
  readonly titlePlace: Place;
  /** The item with all that is under it. */
  readonly extent: Place;
}

/** The days by which something is named: one, or all of a period (« de janvier »). */
export interface Days {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** What minutes say of the approval of earlier ones. */
export interface ToldApproval {
  /** By which days they name them; none: those of the meeting before. */
  readonly of: readonly Days[];
  /** `not`: put off, refused, or nothing stands there; `unsaid`: something stands there that says neither. */
  readonly result: 'approved' | 'not' | 'unsaid';
  /** The item in which they say it; -1: none. */
  readonly item: number;
}

/** A line of the list under *Ordre du jour*. */
export interface AgendaLine {
  readonly typedNumber: number | null;
  readonly title: string;
  /** It ends in an internal qualifier, or stands in a list that does. */
  readonly internal: boolean;
  readonly place: Place;
}

export type EntryRole =
  | 'decision'
  | 'pending'
  | 'rejected'
  | 'proposal'
  | 'action'
  | 'postponed'
  | 'contact'
  | 'working-group'
  | 'information'
  | 'correction'
  | 'internal';

export type IdLetter = 'D' | 'A' | 'P';

/** What a decision needs: more votes for than against, more than half, or at least so much of them. */
export const majorities = ['simple', 'absolute', 'two-thirds', 'three-quarters', 'four-fifths', 'unanimous'] as const;

export type Majority = (typeof majorities)[number];

/** What minutes call a majority. */
export type NamedMajority = Exclude<Majority, 'unanimous'>;

/** How a vote was taken, beside its counts; each is there only where somebody says so. */
interface Polling {
  readonly secret?: true;
  /** The counts are of shares, and not of people. */
  readonly shares?: true;
  /** « à la majorité des deux tiers » */
  readonly needed?: NamedMajority;
  /** The chair's vote broke a tie. */
  readonly casting?: true;
}

export type Mode = Polling & ModeKind;

type ModeKind =
  | { readonly kind: 'unanimous' | 'consensus' /** « moins une abstention » */; readonly abstain?: number }
  | {
      readonly kind: 'majority' /** Where they are counted and those for are not. */;
      readonly against?: number;
      readonly abstain?: number;
    }
  | {
      readonly kind: 'vote' /** null: nobody wrote how many; never 0 for that. */;
      readonly for: number | null;
      readonly against: number | null;
      readonly abstain: number | null;
    };

/** A due date as written, resolved as far as its own file allows. */
export interface WrittenDue {
  /** The words, white space normalized. */
  readonly text: string;
  /** null: not resolved, or resolved by the ledger (`anchor`). */
  readonly date: IsoDate | null;
  /**
   * What the ledger looks up. `next-meeting`: « à la prochaine réunion », the next one of the series that is announced or held.
   * `announced`: the meeting of the day `date`, on whose agenda it stands, wherever that is moved to.
   */
  readonly anchor: 'next-meeting' | 'announced' | null;
  /** Why there is no date: a period (« pour juin »), a day that does not exist, a weekday that does not match, a day from which on, or words that are no date. */
  readonly reason: 'period' | 'impossible' | 'weekday' | 'ambiguous' | 'start' | 'words' | null;
  readonly place: Place;
}

export type OutcomeKind = 'done' | 'cancelled' | 'in-progress' | 'postponed' | 'reopened';

export interface Outcome {
  readonly kind: OutcomeKind;
  readonly date: IsoDate | null;
  readonly place: Place;
  /** Of a proposal that is cancelled: it was refused, « rejetée », and not given up. */
  readonly refused?: true;
}

export type LinkKind = 'supersedes' | 'repeals' | 'adopts' | 'follows';

export interface EntryLink {
  readonly kind: LinkKind;
  /** A full ref, as cited; `D3 du 5 mars` is resolved to a date, which the ledger turns into a meeting. */
  readonly ref: Ref;
  readonly place: Place;
}

/** A ref in running text. */
export interface Mentioned {
  readonly ref: Ref;
  /** `A1 of 5 March`: perhaps of no meeting of this archive. */
  readonly spelt: boolean;
  readonly place: Place;
  /** The lines about it, up to a blank one, or to where a point of a list or a row of a table begins. */
  readonly passage: Place;
}

/** What a correction is about. */
export interface Correcting {
  /** The entry, or the meeting whose PV it is, by its id or its day alone. */
  readonly to: Ref | MeetingId;
  readonly place: Place;
}

/** Who is to do something, as written: a name or organisation, or everyone. */
export type WrittenOwner =
  | { readonly kind: 'person'; readonly person: WrittenPerson }
  | { readonly kind: 'everyone'; readonly text: string; readonly place: Place };

/** What an entry may be recognised by; docs/recognition.md says how often each is right. */
export const entryFamilies = [
  'label',
  'id',
  'box',
  'list',
  'share',
  'table',
  'keyed',
  'participle',
  'resolution',
  'commitment',
  'vote-line',
  'vote-sentence',
  'approval',
  'passage',
  'told',
] as const;

export type EntryFamily = (typeof entryFamilies)[number];

/** What somebody did in a vote. Who was present and gave no vote, and who took no part, abstains from nothing. */
export const casts = ['for', 'against', 'abstain', 'present', 'not-voting'] as const;

export type Cast = (typeof casts)[number];

/** Who voted what, as written under a decision. */
export interface WrittenVote {
  readonly person: WrittenPerson;
  readonly vote: Cast;
  /** How many votes stand beside the name, and how many shares; null where nothing does. */
  readonly count: number | null;
  readonly shares: number | null;
  /** Who votes in his or her place. */
  readonly by: string | null;
  /** The day of an answer, in a written consultation. */
  readonly on: IsoDate | null;
}

/** Anything that czs counts: one labelled text of a PV. */
export interface Entry {
  readonly role: EntryRole;
  /** What says that it is one: a label, a box or an id; or what stands around it: a table, a list under a heading, a count of votes. */
  readonly sourceKind: 'label' | 'context';
  /** The family of evidence by which it was recognised: `label`, `box`, `table`, `vote` … */
  readonly family: EntryFamily;
  /** Index into `Minutes.items`; -1 before the first. */
  readonly item: number;
  /** The label as typed; null for a bare box, id or ref, and in a list under a plural label. */
  readonly label: string | null;
  readonly letter: IdLetter | null;
  /** Written or provisional number within the meeting; null for roles that are not numbered and for updates. */
  readonly number: number | null;
  /** false: the number is provisional. */
  readonly idWritten: boolean;
  /** The entry it updates, where its id is a full ref. */
  readonly updates: Ref | null;
  /** Plain text, Markdown marks removed. */
  readonly text: string;
  readonly owners: readonly WrittenOwner[];
  readonly due: WrittenDue | null;
  readonly mode: Mode | null;
  /** Who voted what, where the PV names them. */
  readonly votes: readonly WrittenVote[];
  /** Where its vote is told, if that is before the entry. */
  readonly voteAbove: Place | null;
  readonly proposers: readonly WrittenPerson[];
  readonly outcome: Outcome | null;
  readonly links: readonly EntryLink[];
  /** correction: what it corrects; null for every other role. */
  readonly corrects: Correcting | null;
  readonly internal: boolean;
  readonly box: 'open' | 'done' | null;
  /**
   * Under a heading of follow-up, without label and ref: `told` what became of an action that it does not name, `open` what may be such an action or a
   * new one, as a ticked box is under any heading; null elsewhere.
   */
  readonly reviews: 'told' | 'open' | null;
  /** contact: its people; working-group: its members. */
  readonly people: readonly WrittenPerson[];
  /** working-group: its name; postponed: the point that its words name, « *Point* Budget *reporté au 4/9* ». */
  readonly name: string | null;
  /** The first line, from the label on: what a finding underlines. */
  readonly place: Place;
  /** All of it, for copies and edits. */
  readonly extent: Place;
  /** From the label to the colon; where an id or a qualifier would be written. */
  readonly head: Place;
  /** Where the id stands, or (empty) would be written. */
  readonly idPlace: Place;
  readonly textPlace: Place;
}

/** A line of the agenda of a meeting announced. */
export interface NextLine {
  readonly text: string;
  /** The text without a bracket at its end that says what the point is for and how long it takes. */
  readonly title: string;
  /** It says so itself, or stands under what does. */
  readonly internal: boolean;
  /** What that bracket says. */
  readonly purpose: Purpose | null;
  readonly minutes: number | null;
  readonly place: Place;
  readonly entry: number | null;
}

/** A meeting announced under *Prochaines réunions*. */
export interface NextMeeting {
  /** null: of this series. */
  readonly title: string | null;
  readonly date: IsoDate | null;
  readonly start: IsoTime | null;
  readonly end: IsoTime | null;
  readonly meetingPlace: string | null;
  readonly agenda: readonly NextLine[];
  /** « déplacée au … »: the date it is moved to; « annulée ». */
  readonly movedTo: IsoDate | null;
  readonly cancelled: boolean;
  /** Its line says so, or it stands under an internal heading or label. */
  readonly internal: boolean;
  readonly place: Place;
}

export const moveKinds = ['arrival', 'departure', 'suspension'] as const;

export type MoveKind = (typeof moveKinds)[number];

/** Somebody who comes or goes while the meeting is on, or a break of it. The list of those present stays what it was when the meeting opened. */
export interface Move {
  readonly kind: MoveKind;
  /** null: a break is of all. */
  readonly person: WrittenPerson | null;
  readonly time: IsoTime | null;
  /** When a break ends. */
  readonly until: IsoTime | null;
  /** Index into `Minutes.items`; -1 before the first. */
  readonly item: number;
  /** departure: who votes in his or her place from then on. */
  readonly representedBy: string | null;
  readonly internal: boolean;
  /** Its line. */
  readonly place: Place;
}

export interface Approval {
  readonly on: IsoDate | null;
  readonly in: MeetingId | null;
  readonly digest: string | null;
  readonly place: Place;
}

/** One PV as read: names as written, dates as far as this file tells. Keeps no source. */
export interface Minutes {
  /** Relative to the archive's root, with `/`. */
  readonly file: string;
  readonly id: MeetingId;
  /** Without one a file is in no register. */
  readonly date: IsoDate | null;
  readonly start: IsoTime | null;
  readonly end: IsoTime | null;
  readonly meetingPlace: string | null;
  readonly title: string | null;
  readonly status: Status;
  readonly kind: MeetingKind;
  /** The days between which a written consultation is answered. */
  readonly opened: IsoDate | null;
  readonly closes: IsoDate | null;
  readonly language: Language;
  readonly chair: WrittenPerson | null;
  readonly secretary: WrittenPerson | null;
  readonly people: readonly Attendee[];
  /** Those in a list of the text (« Présents : … ») that the front matter has, too: its own counts. */
  readonly peopleInText: readonly Attendee[];
  readonly approval: Approval | null;
  /** The day on which it was called. */
  readonly sent: IsoDate | null;
  /** Where a meeting that was called off went. */
  readonly movedTo: MeetingId | null;
  readonly items: readonly AgendaItem[];
  /** The agenda list; null where there is none. */
  readonly agenda: readonly AgendaLine[] | null;
  readonly entries: readonly Entry[];
  readonly approvals: readonly ToldApproval[];
  readonly next: readonly NextMeeting[];
  /** Who came and went, and breaks, in their order. */
  readonly moves: readonly Move[];
  /** Refs anywhere in the body that are not an entry's own id. */
  readonly mentions: readonly Mentioned[];
  readonly problems: readonly Problem[];
  readonly lines: LineStarts;
  /** Where the front matter's values stand, by English key; `status`, `approved` … for edits and findings. */
  readonly keys: Readonly<Partial<Record<FrontMatterKey, Place>>>;
}

export type FrontMatterKey =
  | 'date'
  | 'status'
  | 'kind'
  | 'opened'
  | 'closes'
  | 'title'
  | 'start'
  | 'end'
  | 'place'
  | 'chair'
  | 'secretary'
  | 'invited'
  | 'attendees'
  | 'excused'
  | 'absent'
  | 'guests'
  | 'proxies'
  | 'sent'
  | 'approved'
  | 'language';

/** Where a PV says its date; its beginning where only the name of its file does. */
export function datePlace({ keys }: Pick<Minutes, 'keys'>): Place {
  return keys.date ?? { start: 0, end: 0 };
}
