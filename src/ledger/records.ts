import type {
  Action,
  ActionStatus,
  Decision,
  DecisionStatus,
  Due,
  ItemRef,
  Person,
  Proposal,
  ProposalStatus,
  Source,
  Update,
} from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type {
  Entry,
  IdLetter,
  Language,
  MeetingId,
  Mode,
  Ref,
  WrittenDue,
  WrittenOwner,
  WrittenPerson,
} from '../model/minutes.ts';
import { refIn } from '../model/ref.ts';
import { type FoldedMeeting, sourceOf } from './meeting.ts';
import { boxOf, isIdWritten, isInternal, outcomeOf, roleOf } from './shelf.ts';

/*
 * The fold keeps of an entry only what later ones say of it; what stands of it is told when somebody asks. So a register of decisions
 * costs nothing for actions, and a long archive holds no records but those that are looked at.
 */

/** What a later entry did to a record. */
export type Change =
  | {
      readonly kind: 'update';
      readonly by: FoldedMeeting;
      readonly at: number;
      readonly was: string;
      readonly status: string;
    }
  | {
      /** A link acted: in the meeting `by`, which adopted its carrier; the link stands in the entry `at` of `from`. */
      readonly kind: 'link';
      readonly by: FoldedMeeting;
      readonly from: FoldedMeeting;
      readonly at: number;
      readonly carrier: FoldedRecord;
      /** How many changes the carrier had by then. */
      readonly carrierChanges: number;
      readonly status: string;
    };

/** What became of an entry that a later one speaks of. */
export interface State {
  status: string;
  /** A later entry marks it as internal. */
  internal: boolean;
  readonly changes: Change[];
  readonly supersedes: Ref[];
  readonly supersededBy: Ref[];
}

/** What records ask of the ledger they are of. */
export interface Teller {
  readonly today: IsoDate;
  people(written: readonly WrittenPerson[], meeting: FoldedMeeting): Person[];
  owners(written: readonly WrittenOwner[], meeting: FoldedMeeting): Person[];
  due(due: WrittenDue, meeting: FoldedMeeting): Due;
  /** The held meetings later than a day. */
  heldAfter(date: IsoDate): number;
  /** What is told of a record; the last answers are kept. */
  told(record: FoldedRecord): Told;
}

/** What changes tell of a record: the entries and meetings whose word stands. */
export interface Told {
  readonly entry: Entry;
  text: string;
  /** Whose words the text is. */
  words: FoldedMeeting;
  question: string | null;
  decided: IsoDate | null;
  closed: IsoDate | null;
  mode: Mode | null;
  item: ItemRef | null;
  proposers: { readonly entry: Entry; readonly meeting: FoldedMeeting };
  owners: { readonly entry: Entry; readonly meeting: FoldedMeeting };
  due: { readonly entry: Entry; readonly meeting: FoldedMeeting };
  /** Those of its owners or proposers that the names mean, and its due date, once they were asked for. */
  people?: readonly Person[];
  day?: Due | null;
}

const nothing: readonly never[] = [];

/** An entry with what stands of it. */
export abstract class FoldedRecord {
  readonly home: FoldedMeeting;
  /** Its position among the entries of its PV. */
  readonly at: number;
  protected readonly marks: number;
  protected readonly number: number;
  protected readonly state: State | null;
  protected readonly teller: Teller;

  constructor(home: FoldedMeeting, at: number, teller: Teller) {
    const { marks, numbers } = home.kept.heads;
    this.home = home;
    this.at = at;
    this.marks = marks[at] as number;
    this.number = numbers[at] as number;
    this.state = home.states?.get(at) ?? null;
    this.teller = teller;
  }

  protected abstract get letter(): IdLetter;

  protected get told(): Told {
    return this.teller.told(this);
  }

  get ref(): Ref {
    return refIn(this.home.id, this.letter, this.number);
  }

  get meeting(): MeetingId {
    return this.home.id;
  }

  get date(): IsoDate {
    return this.home.date;
  }

  get entry(): Entry {
    return this.home.kept.entry(this.at);
  }

  get idWritten(): boolean {
    return isIdWritten(this.marks);
  }

  get text(): string {
    return this.told.text;
  }

  get lang(): Language {
    return (this.state === null ? this.home : this.told.words).kept.language;
  }

  get internal(): boolean {
    return isInternal(this.marks) || this.state?.internal === true;
  }

  get item(): ItemRef | null {
    return this.told.item;
  }

  get source(): Source {
    return sourceOf(this.home.kept, this.entry.extent);
  }

  get updates(): readonly Update[] {
    return this.state === null ? nothing : this.state.changes.map(updateOf);
  }

  /** What is told of it after so many changes. */
  tell(changes = this.state?.changes.length ?? 0): Told {
    const { home, entry } = this;
    const first = { entry, meeting: home };
    const told: Told = {
      entry,
      text: entry.text,
      words: home,
      question: null,
      decided: firstDecided(this.marks, home),
      closed: null,
      mode: entry.mode,
      item: itemOf(home, entry),
      proposers: first,
      owners: first,
      due: first,
    };
    this.begin(told);
    for (let at = 0; at < changes; at++) {
      const change = this.state?.changes[at] as Change;
      if (change.kind === 'update') this.change(told, change.by.kept.entry(change.at), change.by, change);
    }
    return told;
  }

  protected begin(_told: Told): void {}

  protected abstract change(told: Told, entry: Entry, by: FoldedMeeting, change: Change & { kind: 'update' }): void;

  protected common() {
    const { ref, meeting, date, text, lang, internal, item, updates, source, entry, idWritten } = this;
    return { ref, meeting, date, text, lang, internal, item, updates, source, entry, idWritten };
  }
}

function updateOf(change: Change): Update {
  const { by, status } = change;
  const [{ kept }, text] =
    change.kind === 'update'
      ? [by, by.kept.entry(change.at).text]
      : [change.from, change.carrier.tell(change.carrierChanges).text];
  return { meeting: by.id, status, text, source: sourceOf(kept, kept.entry(change.at).extent) };
}

function itemOf({ kept }: FoldedMeeting, entry: Entry): ItemRef | null {
  const item = kept.items[entry.item];
  return item ? { number: item.number, title: item.title } : null;
}

function firstDecided(marks: number, home: FoldedMeeting): IsoDate | null {
  return roleOf(marks) === 'pending' ? null : home.date;
}

export class FoldedDecision extends FoldedRecord implements Decision {
  protected get letter(): IdLetter {
    return 'D';
  }

  get status(): DecisionStatus {
    return (this.state?.status ?? firstDecisionStatus(this.marks)) as DecisionStatus;
  }

  get decided(): IsoDate | null {
    return this.state === null ? firstDecided(this.marks, this.home) : this.told.decided;
  }

  get question(): string | null {
    return this.told.question;
  }

  get mode(): Mode | null {
    return this.told.mode;
  }

  get proposers(): readonly Person[] {
    const { told } = this;
    const { entry, meeting } = told.proposers;
    told.people ??= this.teller.people(entry.proposers, meeting);
    return told.people;
  }

  get due(): Due | null {
    return dueOf(this.told, this.teller);
  }

  get supersedes(): readonly Ref[] {
    return this.state?.supersedes ?? nothing;
  }

  get supersededBy(): readonly Ref[] {
    return this.state?.supersededBy ?? nothing;
  }

  protected change(told: Told, entry: Entry, by: FoldedMeeting, { was }: Change & { kind: 'update' }): void {
    if (!by.held) return;
    // « Décision (annulée) : … » says why, and not what is decided.
    const decides = entry.role === 'decision' && entry.outcome?.kind !== 'cancelled';
    if (decides || entry.role === 'rejected') {
      if (was === 'pending') told.question = told.text;
      if (entry.text !== '') {
        told.text = entry.text;
        told.words = by;
      }
      told.decided = by.date;
      told.item = itemOf(by, entry) ?? told.item;
    } else if (entry.outcome?.kind === 'reopened') told.decided = null;
    if (entry.mode) told.mode = entry.mode;
    if (entry.proposers.length > 0) told.proposers = { entry, meeting: by };
    if (entry.due) told.due = { entry, meeting: by };
  }

  toJSON(): Decision {
    const { decided, status, question, mode, proposers, due, supersedes, supersededBy } = this;
    return { ...this.common(), decided, status, question, mode, proposers, due, supersedes, supersededBy };
  }
}

export class FoldedAction extends FoldedRecord implements Action {
  protected get letter(): IdLetter {
    return 'A';
  }

  get status(): ActionStatus {
    return (this.state?.status ?? firstActionStatus(this.marks)) as ActionStatus;
  }

  get overdue(): boolean {
    if (this.status !== 'open') return false;
    const { due } = this;
    return due?.date != null && due.date < this.teller.today;
  }

  get owners(): readonly Person[] {
    const { told } = this;
    const { entry, meeting } = told.owners;
    told.people ??= this.teller.owners(entry.owners, meeting);
    return told.people;
  }

  get due(): Due | null {
    return dueOf(this.told, this.teller);
  }

  get ageInMeetings(): number {
    return this.teller.heldAfter(this.home.date);
  }

  get closed(): IsoDate | null {
    return this.status === 'open' ? null : this.told.closed;
  }

  protected override begin(told: Told): void {
    if (firstActionStatus(this.marks) !== 'open') told.closed = told.entry.outcome?.date ?? this.home.date;
  }

  protected change(told: Told, entry: Entry, by: FoldedMeeting, { was, status }: Change & { kind: 'update' }): void {
    if (by.held) {
      if (entry.owners.length > 0) told.owners = { entry, meeting: by };
      if (entry.due) told.due = { entry, meeting: by };
    }
    if (status === 'open') told.closed = null;
    else if (was === 'open') told.closed = entry.outcome?.date ?? by.date;
  }

  toJSON(): Action {
    const { status, overdue, owners, due, ageInMeetings, closed } = this;
    return { ...this.common(), status, overdue, owners, due, ageInMeetings, closed };
  }
}

export class FoldedProposal extends FoldedRecord implements Proposal {
  protected get letter(): IdLetter {
    return 'P';
  }

  get status(): ProposalStatus {
    return (this.state?.status ?? firstProposalStatus(this.marks)) as ProposalStatus;
  }

  get proposers(): readonly Person[] {
    const { told } = this;
    told.people ??= this.teller.people(told.entry.proposers, this.home);
    return told.people;
  }

  /** Its words are those of its first entry, whatever is said of it. */
  protected change(): void {}

  toJSON(): Proposal {
    const { status, proposers } = this;
    return { ...this.common(), status, proposers };
  }
}

function dueOf(told: Told, teller: Teller): Due | null {
  const { entry, meeting } = told.due;
  if (told.day === undefined) told.day = entry.due === null ? null : teller.due(entry.due, meeting);
  return told.day;
}

// --- states: of an entry's marks alone, so that nothing is made of it

export function firstDecisionStatus(marks: number): DecisionStatus {
  const role = roleOf(marks);
  if (role === 'rejected') return 'rejected';
  if (outcomeOf(marks) === 'cancelled') return 'repealed';
  return role === 'pending' ? 'pending' : 'adopted';
}

export function firstActionStatus(marks: number): ActionStatus {
  return nextActionStatus('open', marks, true);
}

export function firstProposalStatus(marks: number): ProposalStatus {
  return outcomeOf(marks) === 'cancelled' ? 'rejected' : 'open';
}

/** The status of a decision after an entry that updates it. */
export function nextDecisionStatus(before: DecisionStatus, marks: number, held: boolean): DecisionStatus {
  const role = roleOf(marks);
  const outcome = outcomeOf(marks);
  if (outcome === 'cancelled' && role !== 'rejected')
    return before === 'pending' || (before === 'adopted' && role === 'decision') ? 'repealed' : before;
  if (held && (role === 'decision' || role === 'rejected')) return role === 'decision' ? 'adopted' : 'rejected';
  return held && outcome === 'reopened' ? 'pending' : before;
}

/** The status of an action after an entry: an explicit outcome beats a ticked box; an empty box never reopens. */
export function nextActionStatus(before: ActionStatus, marks: number, held: boolean): ActionStatus {
  switch (outcomeOf(marks)) {
    case null:
      break;
    case 'done':
      return 'done';
    case 'cancelled':
      return 'cancelled';
    case 'reopened':
      return 'open';
    default:
      return before;
  }
  if (!held || roleOf(marks) === 'postponed') return before;
  return boxOf(marks) === 'done' && before === 'open' ? 'done' : before;
}

/** The status of a proposal after an entry that updates it. */
export function nextProposalStatus(before: ProposalStatus, marks: number, held: boolean): ProposalStatus {
  const outcome = outcomeOf(marks);
  if (outcome === 'cancelled' || (held && roleOf(marks) === 'rejected')) return 'rejected';
  if (outcome === 'reopened') return 'open';
  return held && roleOf(marks) === 'decision' ? 'adopted' : before;
}
