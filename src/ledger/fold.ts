import type { Archive, ArchiveProblem, Due, Meeting, Person } from '../model/archive.ts';
import type { Config, Registry } from '../model/config.ts';
import { problem } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type {
  Entry,
  EntryLink,
  EntryRole,
  IdLetter,
  MeetingId,
  Ref,
  WrittenDue,
  WrittenOwner,
  WrittenPerson,
} from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { NameReader } from '../text/name-form.ts';
import { isResolved, type NameAnswer } from '../text/names.ts';
import { announcedMeetings, movedMeetings, nextMeetings } from './announced.ts';
import { FoldedMeeting } from './meeting.ts';
import {
  FoldedAction,
  FoldedDecision,
  FoldedProposal,
  type FoldedRecord,
  firstActionStatus,
  firstDecisionStatus,
  firstProposalStatus,
  nextActionStatus,
  nextDecisionStatus,
  nextProposalStatus,
  type State,
  type Teller,
  type Told,
} from './records.ts';
import { createResolver, type Resolver } from './resolve.ts';
import { hasLinks, isIdWritten, isInternal, isUpdate, type KeptMinutes, letterOf, outcomeOf, roleOf } from './shelf.ts';

/** What the ledger is made from. */
export interface LedgerInput {
  readonly minutes: readonly KeptMinutes[];
  readonly config: Config;
  readonly registry: Registry;
  readonly today: IsoDate;
  /** Takes names apart; the reader's own, so that it has seen them already. */
  readonly names: NameReader;
}

/**
 * Folds the meetings into what stands today: every decision, action and proposal with its state. The archive is the ledger; the
 * order of the files does not matter. Records, and problems but those of duplicates, are made when somebody asks. Pure; never throws.
 */
export function foldArchive(input: LedgerInput): Archive {
  const { config, registry, today } = input;
  const undated = input.minutes.filter((one) => one.date === null).map(({ file }) => file);
  const sorted = input.minutes.filter((one) => one.date !== null).sort(byTime);
  const problems: ArchiveProblem[] = [];
  const dated = withoutDuplicates(sorted, problems);
  const duplicates = problems.map((one) => one.file);
  const resolver = createResolver(dated, registry, config, input.names);
  const held = (one: KeptMinutes) =>
    (one.status === 'draft' || one.status === 'approved') && (one.date as IsoDate) <= today;
  const meetings = dated.map((one, index) => new FoldedMeeting(one, held(one), index, resolver));
  const announced = announcedMeetings(meetings);
  const next = nextMeetings(meetings, announced.series);
  const heldOn = movedMeetings(meetings, announced.series, next);
  const fold = new Fold(meetings, next, heldOn, resolver, today, problems);
  fold.run();
  return new FoldedArchive(input, meetings, undated, duplicates, announced, fold);
}

/** The archive; what somebody asks for is made once. */
class FoldedArchive implements Archive {
  readonly config: Config;
  readonly registry: Registry;
  readonly today: IsoDate;
  readonly meetings: readonly Meeting[];
  readonly undated: readonly string[];
  readonly duplicates: readonly string[];
  readonly doubles: readonly Ref[];
  readonly announced: Archive['announced'];
  readonly elsewhere: Archive['elsewhere'];
  readonly #fold: Fold;
  #decisions: readonly FoldedDecision[] | null = null;
  #actions: readonly FoldedAction[] | null = null;
  #proposals: readonly FoldedProposal[] | null = null;
  #openActions: readonly FoldedAction[] | null = null;
  #pendingDecisions: readonly FoldedDecision[] | null = null;
  #problems: readonly ArchiveProblem[] | null = null;

  constructor(
    { config, registry, today }: LedgerInput,
    meetings: readonly Meeting[],
    undated: readonly string[],
    duplicates: readonly string[],
    { series, elsewhere }: ReturnType<typeof announcedMeetings>,
    fold: Fold,
  ) {
    this.config = config;
    this.registry = registry;
    this.today = today;
    this.meetings = meetings;
    this.undated = undated;
    this.duplicates = duplicates;
    this.doubles = fold.doubles;
    this.announced = series;
    this.elsewhere = elsewhere;
    this.#fold = fold;
  }

  get decisions(): readonly FoldedDecision[] {
    this.#decisions ??= this.#fold.records('D', newDecision);
    return this.#decisions;
  }

  get actions(): readonly FoldedAction[] {
    this.#actions ??= this.#fold.records('A', newAction);
    return this.#actions;
  }

  get proposals(): readonly FoldedProposal[] {
    this.#proposals ??= this.#fold.records('P', newProposal);
    return this.#proposals;
  }

  decisionsOf(meeting: MeetingId): readonly FoldedDecision[] {
    return this.#fold.recordsOf(meeting, 'D', newDecision);
  }

  get openActions(): readonly FoldedAction[] {
    this.#openActions ??= this.#fold.records('A', newAction, 'open');
    return this.#openActions;
  }

  get pendingDecisions(): readonly FoldedDecision[] {
    this.#pendingDecisions ??= this.#fold.records('D', newDecision, 'pending');
    return this.#pendingDecisions;
  }

  get problems(): readonly ArchiveProblem[] {
    this.#problems ??= this.#fold.problems();
    return this.#problems;
  }
}

type Make<T> = (home: FoldedMeeting, at: number, teller: Teller) => T;

const newDecision: Make<FoldedDecision> = (home, at, teller) => new FoldedDecision(home, at, teller);
const newAction: Make<FoldedAction> = (home, at, teller) => new FoldedAction(home, at, teller);
const newProposal: Make<FoldedProposal> = (home, at, teller) => new FoldedProposal(home, at, teller);

/** Meetings are ordered by (date, start or nothing, id). */
export function byTime(a: KeptMinutes, b: KeptMinutes): number {
  return (
    compare(a.date ?? '', b.date ?? '') ||
    compare(a.start ?? '', b.start ?? '') ||
    compare(a.id, b.id) ||
    compare(a.file, b.file)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two files with one id: the one that is named so, else the first in the order of their paths, is the meeting, the other a finding. */
function withoutDuplicates(sorted: readonly KeptMinutes[], problems: ArchiveProblem[]): KeptMinutes[] {
  const chosen = new Map<string, KeptMinutes>();
  const doubles: KeptMinutes[] = [];
  for (const one of [...sorted].sort((a, b) => compare(a.file, b.file))) {
    const known = chosen.get(one.id);
    if (known === undefined) {
      chosen.set(one.id, one);
      continue;
    }
    const isBetter = !isNamed(known) && isNamed(one);
    doubles.push(isBetter ? known : one);
    if (isBetter) chosen.set(one.id, one);
  }
  if (doubles.length === 0) return [...sorted];
  for (const one of doubles) {
    const known = chosen.get(one.id) as KeptMinutes;
    problems.push({
      file: one.file,
      problem: problem(
        'duplicate-meeting',
        one.minutes.keys.date ?? { start: 0, end: 3 },
        { id: one.id, other: known.file },
        {
          related: [
            {
              code: 'related-meeting',
              args: { id: one.id },
              file: known.file,
              place: known.minutes.keys.date ?? { start: 0, end: 3 },
            },
          ],
        },
      ),
    });
  }
  return sorted.filter((one) => chosen.get(one.id) === one);
}

/** False for `2020-03-05 (1).md`, which has its id from its front matter. */
function isNamed({ id, file }: KeptMinutes): boolean {
  const name = `${id}.md`;
  return file.endsWith(name) && (file.length === name.length || file.charCodeAt(file.length - name.length - 1) === 47);
}

/** An entry that is cited, with its meeting. */
interface Origin {
  readonly meeting: FoldedMeeting;
  readonly at: number;
}

/** A link that waits for its carrier to be adopted. */
interface Waiting {
  readonly carrier: FoldedRecord;
  readonly carrierState: State;
  readonly target: Origin;
  readonly kind: EntryLink['kind'];
  /** Of the ref, in the PV `from`, whose entry `at` has the link. */
  readonly place: Place;
  readonly from: FoldedMeeting;
  readonly at: number;
}

/** How a list that is not the meeting's own writes the whole name of a person; null where that is no other writing, or the meeting lists him or her. */
function variantOf({ known, via, differences }: Extract<NameAnswer, { kind: 'variant' }>): string | null {
  if (known.kind !== 'person' || known.source === 'meeting' || (via !== 'name' && via !== 'alias')) return null;
  // Accents that a keyboard lacks are nobody's mistake.
  return differences.every((one) => one === 'accent' || one === 'punctuation') ? null : known.name;
}

/** The labels that are counted: the others only say something of what they cite. */
const labelLetters: ReadonlySet<EntryRole> = new Set(['decision', 'pending', 'rejected', 'action', 'proposal']);

/** Those of them that do something to an entry of a letter. */
const updatedBy: Readonly<Record<IdLetter, readonly EntryRole[]>> = {
  D: ['decision', 'pending', 'rejected'],
  A: ['action'],
  P: ['proposal', 'decision', 'rejected'],
};

/** What findings choose their words by. */
const kindOf: Readonly<Record<IdLetter, number>> = { D: 0, A: 1, P: 2 };
const linkOf = { supersedes: 0, repeals: 1, adopts: 2, follows: 3 } as const;

/** How a decision is no longer in force, or never was. */
const endings: readonly string[] = ['superseded', 'repealed', 'rejected'];

/** A ref shorter than this was written without its date: `D1`. */
const dateLength = 10;

class Fold implements Teller {
  readonly today: IsoDate;
  /** Refs of entries of held meetings that are in no register, since one before them has their id. */
  readonly doubles: Ref[] = [];
  private readonly meetings: readonly FoldedMeeting[];
  private readonly nextAfter: (date: IsoDate) => IsoDate | null;
  private readonly heldOn: (date: IsoDate) => IsoDate;
  private readonly byDate = new Map<IsoDate, FoldedMeeting[]>();
  private readonly byId = new Map<string, FoldedMeeting>();
  private readonly resolver: Resolver;
  private readonly found: ArchiveProblem[];
  /** How many meetings were held by the end of a day, and in all. */
  private readonly heldBy = new Map<IsoDate, number>();
  private held = 0;
  /** Links whose carrier is not adopted yet, by what became of it. */
  private readonly waiting = new Map<State, Waiting[]>();
  private last: { readonly of: FoldedRecord; readonly told: Told } | null = null;

  constructor(
    meetings: readonly FoldedMeeting[],
    nextAfter: (date: IsoDate) => IsoDate | null,
    heldOn: (date: IsoDate) => IsoDate,
    resolver: Resolver,
    today: IsoDate,
    found: ArchiveProblem[],
  ) {
    this.meetings = meetings;
    this.nextAfter = nextAfter;
    this.heldOn = heldOn;
    this.resolver = resolver;
    this.today = today;
    this.found = found;
  }

  run(): void {
    for (const meeting of this.meetings) {
      const same = this.byDate.get(meeting.date);
      if (same) same.push(meeting);
      else this.byDate.set(meeting.date, [meeting]);
      if (meeting.held) this.held++;
      this.heldBy.set(meeting.date, this.held);
      if (meeting.status === 'cancelled') continue;
      this.byId.set(meeting.id, meeting);
      this.findDoubles(meeting);
    }
    for (const meeting of this.meetings) {
      const { kept, held, status } = meeting;
      if (!kept.cites || status === 'cancelled') continue;
      const { marks } = kept.heads;
      for (let at = 0; at < marks.length; at++) {
        const mark = marks[at] as number;
        if (isUpdate(mark)) this.update(meeting, at, mark);
        else if (!held && hasLinks(mark)) this.checkLinks(meeting, at);
      }
      if (held) this.follow(meeting);
    }
    for (const meeting of this.meetings) if (meeting.kept.cites && meeting.kept.hasInternal) this.close(meeting);
  }

  /** Entries with an id that another has before them are findings, and in no register. */
  private findDoubles(meeting: FoldedMeeting): void {
    const { marks, numbers } = meeting.kept.heads;
    const highest: Record<string, number> = { D: -1, A: -1, P: -1 };
    for (let at = 0; at < marks.length; at++) {
      const letter = letterOf(marks[at] as number);
      const number = numbers[at] as number | null;
      if (letter === null || number === null) continue;
      if (number > (highest[letter] as number)) {
        highest[letter] = number;
        continue;
      }
      // Numbers that do not rise, as nearly all do: only here they are remembered.
      this.collectDoubles(meeting);
      return;
    }
  }

  private collectDoubles(meeting: FoldedMeeting): void {
    const { entries, file } = meeting.minutes;
    const first = new Map<string, Entry>();
    const doubles = new Set<number>();
    for (const [at, entry] of entries.entries()) {
      if (entry.number === null || entry.letter === null) continue;
      const id = `${entry.letter}${entry.number}`;
      const other = first.get(id);
      if (other === undefined) {
        first.set(id, entry);
        continue;
      }
      doubles.add(at);
      if (meeting.held) this.doubles.push(`${meeting.id}/${id}`);
      const place = entry.idPlace.end > entry.idPlace.start ? entry.idPlace : entry.place;
      const related = [{ code: 'related-first', args: { key: id }, file: null, place: other.place }];
      this.found.push({ file, problem: problem('id-duplicate', place, { id }, { related }) });
    }
    if (doubles.size > 0) meeting.doubles = doubles;
  }

  /**
   * The records of a kind, by meeting, then by number: a provisional id does not move when an entry before it is given one. With a status,
   * only those that have it are made.
   */
  records<T>(letter: IdLetter, make: Make<T>, status: string | null = null): readonly T[] {
    const all: T[] = [];
    for (const meeting of this.meetings) this.addRecords(meeting, letter, make, status, all);
    return all;
  }

  /** Those of one meeting. */
  recordsOf<T>(id: MeetingId, letter: IdLetter, make: Make<T>): readonly T[] {
    const all: T[] = [];
    const meeting = this.byId.get(id);
    if (meeting !== undefined) this.addRecords(meeting, letter, make, null, all);
    return all;
  }

  private addRecords<T>(meeting: FoldedMeeting, letter: IdLetter, make: Make<T>, status: string | null, to: T[]): void {
    if (!meeting.held) return;
    const { marks, numbers } = meeting.kept.heads;
    const found: number[] = [];
    let sorted = true;
    for (let at = 0; at < marks.length; at++) {
      if (!isOf(marks[at] as number, letter) || numbers[at] === null || meeting.doubles?.has(at)) continue;
      if (status !== null && statusAt(meeting, at) !== status) continue;
      const before = found.at(-1);
      if (before !== undefined && (numbers[before] as number) > (numbers[at] as number)) sorted = false;
      found.push(at);
    }
    if (!sorted) found.sort((a, b) => (numbers[a] as number) - (numbers[b] as number));
    for (const at of found) to.push(make(meeting, at, this));
  }

  /** Whether a cited entry is in a register when the entry `at` of a meeting is folded. */
  private isOpen(origin: Origin, letter: string, meeting: FoldedMeeting, at: number): boolean {
    const { marks } = origin.meeting.kept.heads;
    if (!origin.meeting.held || !isOf(marks[origin.at] as number, letter)) return false;
    if (origin.meeting.index !== meeting.index) return origin.meeting.index < meeting.index;
    return origin.at < at;
  }

  private stateOf({ meeting, at }: Origin, first: (marks: number) => string): State {
    meeting.states ??= new Map();
    let state = meeting.states.get(at);
    if (state === undefined) {
      const marks = meeting.kept.heads.marks[at] as number;
      state = { status: first(marks), internal: false, changes: [], supersedes: [], supersededBy: [] };
      meeting.states.set(at, state);
    }
    return state;
  }

  private update(meeting: FoldedMeeting, at: number, marks: number): void {
    const entry = meeting.kept.entry(at);
    const origin = this.find(entry.updates as Ref, meeting, entry);
    if (origin === null) return;
    const { held } = meeting;
    if (entry.label !== null) this.checkLabel(meeting, entry, origin, marks);
    if (held) this.checkClosed(meeting, entry, origin, marks);
    // A planned meeting folds only what it says outright.
    if (!held && outcomeOf(marks) === null) return;
    if (this.isOpen(origin, 'A', meeting, at)) {
      this.fold(this.stateOf(origin, firstActionStatus), meeting, at, (before) =>
        nextActionStatus(before as never, marks, held),
      );
    } else if (this.isOpen(origin, 'D', meeting, at)) {
      this.fold(this.stateOf(origin, firstDecisionStatus), meeting, at, (before) =>
        nextDecisionStatus(before as never, marks, held),
      );
    } else if (this.isOpen(origin, 'P', meeting, at)) {
      this.fold(this.stateOf(origin, firstProposalStatus), meeting, at, (before) =>
        nextProposalStatus(before as never, marks, held),
      );
    }
  }

  /** An update whose label does nothing to what it cites: a decision on an action, an action on a decision, a question about what is decided. */
  private checkLabel({ file, held }: FoldedMeeting, entry: Entry, origin: Origin, marks: number): void {
    const cited = origin.meeting.kept.heads.marks[origin.at] as number;
    const letter = letterOf(cited);
    const role = roleOf(marks);
    const outcome = outcomeOf(marks);
    if (letter === null) return;
    let code: string | null = null;
    if (labelLetters.has(role) && !updatedBy[letter].includes(role)) {
      // « Rejeté 2025-02-06/A1 (sans suite) » says what becomes of the action, and decides nothing else.
      if (role !== 'rejected' || outcome === null) code = 'ref-unknown/label';
    } else if (letter === 'D' && role === 'pending' && held && outcome !== 'reopened') {
      if (statusAt(origin.meeting, origin.at) !== 'pending') code = 'ref-unknown/decided';
    }
    if (code === null) return;
    const ref = origin.meeting.refOf(origin.at) as Ref;
    const args = { ref, label: entry.label ?? '', kind: kindOf[letter] };
    this.found.push({ file, problem: problem(code, entry.idPlace, args) });
  }

  /** An update that takes for open what is done, dropped, adopted or rejected: only *rouverte* reopens it. */
  private checkClosed({ file }: FoldedMeeting, entry: Entry, origin: Origin, marks: number): void {
    const cited = origin.meeting.kept.heads.marks[origin.at] as number;
    const letter = letterOf(cited);
    const outcome = outcomeOf(marks);
    const role = roleOf(marks);
    if (
      letter === 'A'
        ? role !== 'action' || !asksForMore(entry, outcome)
        : letter !== 'P' || role !== 'proposal' || outcome !== null
    )
      return;
    const status = statusAt(origin.meeting, origin.at);
    if (status === null || status === 'open') return;
    const ref = origin.meeting.refOf(origin.at) as Ref;
    const args = { ref, status: `${letter === 'A' ? 'action' : 'proposal'}/${status}` };
    this.found.push({ file, problem: problem('ref-unknown/closed', entry.idPlace, args) });
  }

  /** A link that does nothing: *remplace* and *abroge* act on decisions, *adopte* on proposals, and only decisions and proposals carry them. */
  private checkLink(
    meeting: FoldedMeeting,
    at: number,
    entry: Entry,
    { kind, place }: EntryLink,
    origin: Origin,
  ): void {
    const { file } = meeting;
    const letter = letterOf(origin.meeting.kept.heads.marks[origin.at] as number);
    if (letter === null) return;
    const ref = origin.meeting.refOf(origin.at) as Ref;
    const args = { ref, link: linkOf[kind], kind: kindOf[letter] };
    if (isItself(origin, meeting, at)) {
      this.found.push({ file, problem: problem('ref-unknown/itself', place, args) });
      return;
    }
    if (kind === 'follows') return;
    if (letter !== (kind === 'adopts' ? 'P' : 'D'))
      this.found.push({ file, problem: problem('ref-unknown/link', place, args) });
    else if (entry.letter !== 'D' && entry.letter !== 'P')
      this.found.push({ file, problem: problem('ref-unknown/carrier', place, args) });
    // Who writes « remplace D1 » mostly thinks of what was decided before: it is that of today all the same.
    else if (kind !== 'adopts' && origin.meeting === meeting && place.end - place.start < dateLength)
      this.found.push({
        file,
        problem: problem('ref-unknown/same-meeting', place, { ...args, id: ref.slice(ref.indexOf('/') + 1) }),
      });
  }

  private fold(state: State, by: FoldedMeeting, at: number, next: (before: string) => string): void {
    const was = state.status;
    state.status = next(was);
    state.changes.push({ kind: 'update', by, at, was, status: state.status });
  }

  /** What a PV marks as internal is so, be the meeting planned or called off: it was told once, and is not to be again. */
  private close(meeting: FoldedMeeting): void {
    const { kept } = meeting;
    const { marks } = kept.heads;
    for (let at = 0; at < marks.length; at++) {
      const mark = marks[at] as number;
      if (!isInternal(mark) || !isUpdate(mark)) continue;
      const origin = this.resolveRef(kept.entry(at).updates as Ref);
      const first = origin?.meeting.held ? firstStatusOf(origin.meeting.kept.heads.marks[origin.at] as number) : null;
      if (origin !== null && first !== null) this.stateOf(origin, first).internal = true;
    }
  }

  /** Links act once their carrier is adopted: here, in the meeting that adopts it. */
  private follow(meeting: FoldedMeeting): void {
    const { kept } = meeting;
    const { marks } = kept.heads;
    const end = marks.length;
    for (let at = 0; at < end; at++) {
      if (!hasLinks(marks[at] as number)) continue;
      const entry = kept.entry(at);
      const carrierRef = entry.updates ?? meeting.refOf(at);
      const origin = carrierRef === null ? null : this.resolveRef(carrierRef);
      const carries = origin === null ? null : this.carrierOf(origin, meeting);
      for (const link of entry.links) {
        const target = this.find(link.ref, meeting, entry, link.place, unknownCode(link.kind));
        if (target === null) continue;
        this.checkLink(meeting, at, entry, link, target);
        if (carries === null || isItself(target, meeting, at)) continue;
        const made = { ...carries, target, kind: link.kind, place: link.place, from: meeting, at };
        const others = this.waiting.get(carries.carrierState);
        if (others === undefined) this.waiting.set(carries.carrierState, [made]);
        else others.push(made);
      }
    }
    for (const state of this.waiting.keys()) if (state.status === 'adopted') this.actAll(state, meeting);
  }

  /** What carries a link: a decision, or a proposal, which may be adopted later; null for anything else. */
  private carrierOf(origin: Origin, meeting: FoldedMeeting): Pick<Waiting, 'carrier' | 'carrierState'> | null {
    const end = meeting.kept.heads.marks.length;
    // The state first: the record takes it.
    if (this.isOpen(origin, 'D', meeting, end)) {
      const carrierState = this.stateOf(origin, firstDecisionStatus);
      return { carrierState, carrier: new FoldedDecision(origin.meeting, origin.at, this) };
    }
    if (!this.isOpen(origin, 'P', meeting, end)) return null;
    const carrierState = this.stateOf(origin, firstProposalStatus);
    return { carrierState, carrier: new FoldedProposal(origin.meeting, origin.at, this) };
  }

  /** Lets the links of an adopted carrier act, and those of the proposals that they adopt in their turn. */
  private actAll(adopted: State, by: FoldedMeeting): void {
    const states = [adopted];
    for (let state = states.pop(); state !== undefined; state = states.pop()) {
      const links = this.waiting.get(state) ?? [];
      this.waiting.delete(state);
      for (const link of links) {
        const adopts = this.act(link, by);
        if (adopts !== null) states.push(adopts);
      }
    }
  }

  /** Lets a link act; the state of the proposal that it adopts, if it does. */
  private act(link: Waiting, by: FoldedMeeting): State | null {
    const { carrier, carrierState, target, kind, from, at } = link;
    const note = (state: State, status: string): State => {
      const carrierChanges = carrierState.changes.length;
      state.status = status;
      state.changes.push({ kind: 'link', by, from, at, carrier, carrierChanges, status });
      return state;
    };
    const end = by.kept.heads.marks.length;
    if (this.isOpen(target, 'D', by, end)) {
      if (kind !== 'supersedes' && kind !== 'repeals') return null;
      const state = this.stateOf(target, firstDecisionStatus);
      this.checkStanding(link, by, state, endings);
      if (kind === 'supersedes') {
        state.supersededBy.push(carrier.ref);
        carrierState.supersedes.push(target.meeting.refOf(target.at) as Ref);
      }
      note(state, kind === 'supersedes' ? 'superseded' : 'repealed');
    } else if (kind === 'adopts' && this.isOpen(target, 'P', by, end)) {
      const state = this.stateOf(target, firstProposalStatus);
      this.checkStanding(link, by, state, ['adopted']);
      return note(state, 'adopted');
    }
    return null;
  }

  /** A link that acts on what an earlier meeting has ended already: mostly, what replaced that is meant. */
  private checkStanding(
    { target, kind, place, from }: Waiting,
    by: FoldedMeeting,
    state: State,
    ended: readonly string[],
  ): void {
    const last = state.changes.at(-1)?.by ?? target.meeting;
    if (!ended.includes(state.status) || last.index >= by.index) return;
    const ref = target.meeting.refOf(target.at) as Ref;
    const instead = state.status === 'superseded' ? [...state.supersededBy] : null;
    const args = {
      ref,
      link: linkOf[kind],
      status: `${kind === 'adopts' ? 'proposal' : 'decision'}/${state.status}`,
      by: instead,
    };
    this.found.push({ file: from.file, problem: problem('ref-unknown/ended', place, args) });
  }

  private checkLinks(meeting: FoldedMeeting, at: number): void {
    const entry = meeting.kept.entry(at);
    for (const link of entry.links) {
      const target = this.find(link.ref, meeting, entry, link.place, unknownCode(link.kind));
      if (target !== null) this.checkLink(meeting, at, entry, link, target);
    }
  }

  /** What a ref cites; `2020-03-05/D1`, where the meeting's id may be the date alone of a file with a slug. */
  private resolveRef(ref: Ref): Origin | null {
    const slash = ref.indexOf('/');
    if (slash === -1) return null;
    const [id, key] = [ref.slice(0, slash), ref.slice(slash + 1)];
    const named = originIn(this.byId.get(id), key);
    if (named !== null || id.length !== 10) return named;
    const candidates = (this.byDate.get(id) ?? [])
      .filter(({ status }) => status !== 'cancelled')
      .map((meeting) => originIn(meeting, key))
      .filter((origin) => origin !== null);
    return candidates.length === 1 ? (candidates[0] as Origin) : null;
  }

  /** What is cited; unknown, provisional and too early ones are findings. */
  private find(
    cited: Ref,
    meeting: FoldedMeeting,
    entry: Entry,
    place: Place = entry.idPlace,
    unknown = 'ref-unknown',
  ): Origin | null {
    const { file } = meeting;
    const origin = this.resolveRef(cited);
    if (origin === null) {
      this.found.push({ file, problem: problem(unknown, place, { ref: cited }) });
      return null;
    }
    this.checkProvisional(origin, meeting, place);
    if (origin.meeting.index > meeting.index) {
      const ref = origin.meeting.refOf(origin.at) as Ref;
      const first = origin.meeting.kept.entry(origin.at);
      const related = [{ code: 'related-origin', args: { ref }, file: origin.meeting.file, place: first.place }];
      const args = { ref, date: origin.meeting.date };
      this.found.push({ file, problem: problem('update-before-origin', place, args, { related }) });
      return null;
    }
    return origin;
  }

  private checkProvisional(origin: Origin, meeting: FoldedMeeting, place: Place): void {
    const { marks } = origin.meeting.kept.heads;
    if (isIdWritten(marks[origin.at] as number) || origin.meeting === meeting) return;
    const args = { ref: origin.meeting.refOf(origin.at) as Ref, file: origin.meeting.file };
    this.found.push({ file: meeting.file, problem: problem('ref-to-provisional', place, args) });
  }

  /** All that was found; in running text, and of owners, only now. */
  problems(): readonly ArchiveProblem[] {
    for (const meeting of this.meetings)
      if (meeting.status !== 'cancelled' && meeting.kept.mentions) this.checkMentions(meeting);
    for (const meeting of this.meetings) if (meeting.status !== 'cancelled') this.checkOwners(meeting);
    return this.found;
  }

  /** Owners whose name nobody bears, or several do, whatever the meeting's status, and those whom other lists write otherwise: a finding each. */
  private checkOwners({ kept, file, status }: FoldedMeeting): void {
    let variants: Set<string> | null = null;
    for (const entry of kept.minutes.entries) {
      for (const owner of entry.owners) {
        if (owner.kind !== 'person') continue;
        const answer = this.resolver.answer(owner.person, kept);
        if (isResolved(answer)) {
          // What is approved changes no more.
          if (answer.kind !== 'variant' || status === 'approved') continue;
          const listed = variantOf(answer);
          const written = owner.person.name;
          if (listed === null || written === null || variants?.has(written)) continue;
          variants ??= new Set();
          variants.add(written);
          this.found.push({
            file,
            problem: problem('name-inconsistent/owner', owner.person.place, { written, listed }),
          });
          continue;
        }
        const found = this.resolver.person(owner.person, kept);
        if (found.kind !== 'unresolved') continue;
        const text = found.name;
        const { place } = owner.person;
        if (answer.kind === 'ambiguous') {
          const candidates = answer.candidates.map((one) => one.name);
          this.found.push({ file, problem: problem('owner-ambiguous', place, { text, candidates }) });
        } else if (answer.kind === 'near') {
          this.found.push({
            file,
            problem: problem('owner-unresolved/near', place, { text, near: answer.known.name }),
          });
        } else this.found.push({ file, problem: problem('owner-unresolved', place, { text }) });
      }
    }
  }

  /** Refs in running text that cite nothing. */
  private checkMentions(meeting: FoldedMeeting): void {
    for (const { ref, place } of meeting.minutes.mentions) {
      const origin = this.resolveRef(ref);
      if (origin === null) this.found.push({ file: meeting.file, problem: problem('ref-unknown', place, { ref }) });
      else this.checkProvisional(origin, meeting, place);
    }
  }

  // --- what records ask

  told(record: FoldedRecord): Told {
    if (this.last?.of !== record) this.last = { of: record, told: record.tell() };
    return this.last.told;
  }

  people(written: readonly WrittenPerson[], { kept }: FoldedMeeting): Person[] {
    return written.map((one) => this.resolver.person(one, kept));
  }

  owners(written: readonly WrittenOwner[], { kept }: FoldedMeeting): Person[] {
    return written.map((owner) =>
      owner.kind === 'everyone'
        ? { kind: 'everyone', name: owner.text, organisation: null }
        : this.resolver.person(owner.person, kept),
    );
  }

  due(due: WrittenDue, meeting: FoldedMeeting): Due {
    if (due.anchor === 'next-meeting') return { text: due.text, date: this.nextAfter(meeting.date) };
    if (due.anchor !== 'announced' || due.date === null) return { text: due.text, date: due.date };
    // Nobody wrote its words: they are the day of the meeting on whose agenda it stands.
    const date = this.heldOn(due.date);
    return { text: date, date };
  }

  heldAfter(date: IsoDate): number {
    return this.held - (this.heldBy.get(date) as number);
  }
}

/** How the first status of the record is found that an entry begins; null where it begins none. */
function firstStatusOf(marks: number): ((marks: number) => string) | null {
  if (isOf(marks, 'D')) return firstDecisionStatus;
  if (isOf(marks, 'A')) return firstActionStatus;
  return isOf(marks, 'P') ? firstProposalStatus : null;
}

/** The status of the record that an entry begins, without making it. */
function statusAt({ kept, states }: FoldedMeeting, at: number): string | null {
  const mark = kept.heads.marks[at] as number;
  return states?.get(at)?.status ?? firstStatusOf(mark)?.(mark) ?? null;
}

/** Whether an entry begins a record of a kind. */
function isOf(marks: number, letter: string): boolean {
  return letterOf(marks) === letter && !isUpdate(marks);
}

function originIn(meeting: FoldedMeeting | undefined, id: string): Origin | null {
  const at = meeting?.find(id) ?? -1;
  return meeting === undefined || at === -1 ? null : { meeting, at };
}

/** Whether an update of an action has somebody do something: « en cours », an empty box, a name or a day, and nothing that closes it. */
function asksForMore({ owners, due, box }: Entry, outcome: ReturnType<typeof outcomeOf>): boolean {
  if (outcome !== null) return outcome === 'in-progress' || outcome === 'postponed';
  return box === 'open' || (box === null && (owners.length > 0 || due !== null));
}

/** Whether what is cited is the entry `at` of a meeting. */
function isItself(cited: Origin, meeting: FoldedMeeting, at: number): boolean {
  return cited.meeting === meeting && cited.at === at;
}

function unknownCode(kind: string): string {
  return kind === 'supersedes' ? 'supersedes-unknown' : 'ref-unknown';
}
