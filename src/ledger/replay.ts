import type { Alteration, Archive, ArchiveProblem, Correction, Doubt, Due } from '../model/archive.ts';
import type { Config, Registry } from '../model/config.ts';
import { problem } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import {
  datePlace,
  type Entry,
  type EntryLink,
  type IdLetter,
  type Minutes,
  type Ref,
  type WrittenDue,
} from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { NameReader } from '../names/form.ts';
import { compareText } from '../text/compare-text.ts';
import { addTo } from '../text/group.ts';
import { lazy } from '../text/memo.ts';
import { announcedMeetings, movedMeetings, nextMeetings } from './announced.ts';
import { approvalsIn } from './approvals.ts';
import { closedProblem, dateLength, endedProblem, labelProblem, linkProblem } from './citation-checks.ts';
import { Citations } from './citations.ts';
import { correctionsIn } from './corrections.ts';
import { majorityOf } from './majority.ts';
import { ReplayedMeeting } from './meeting.ts';
import { ownerProblems } from './owners.ts';
import { actionOf, type Beginning, decisionOf, proposalOf, type Surroundings, wordsOf } from './records.ts';
import { createResolver } from './resolve.ts';
import {
  type Cited,
  type FirstEntry,
  firstStatus,
  isFirst,
  nextStatus,
  type RecordStatus,
  type State,
} from './states.ts';
import { isNewRow, isUnderWay, ToldActions } from './told-actions.ts';

/** What the ledger is made from. */
export interface LedgerInput {
  readonly minutes: readonly Minutes[];
  readonly config: Config;
  readonly registry: Registry;
  readonly today: IsoDate;
  /** Takes names apart; the reader's own, so that it has seen them already. */
  readonly names: NameReader;
  /** What of which PVs is in doubt, by file. */
  readonly doubts?: ReadonlyMap<string, Doubt>;
  /** Which PVs are not what they say they are, by file. */
  readonly alterations?: ReadonlyMap<string, Alteration>;
}

const none: readonly Correction[] = [];

const noDoubts: ReadonlyMap<string, Doubt> = new Map();
const noAlterations: ReadonlyMap<string, Alteration> = new Map();

/**
 * Replays the meetings into what stands today: every decision, action and proposal with its state. The archive is the ledger; the
 * order of the files does not matter. Records, and problems but those of duplicates, are made when somebody asks. Pure; never throws.
 */
export function replayArchive({
  minutes,
  config,
  registry,
  today,
  names,
  doubts = noDoubts,
  alterations = noAlterations,
}: LedgerInput): Archive {
  const undated = minutes.filter((one) => one.date === null).map(({ file }) => file);
  const sorted = minutes.filter((one) => one.date !== null).sort(byTime);
  const found: ArchiveProblem[] = [];
  const dated = withoutDuplicates(sorted, found);
  const duplicates = found.map((one) => one.file);
  const resolver = createResolver(dated, registry, config, names);
  const meetings = dated.map(
    (one, index) =>
      new ReplayedMeeting(one, {
        held: isHeld(one, today),
        alteration: alterations.get(one.file)?.kind ?? null,
        index,
        resolver,
      }),
  );
  const announced = announcedMeetings(meetings);
  const nextAfter = nextMeetings(meetings, announced.series);
  const heldOn = movedMeetings(meetings, announced.series, nextAfter);
  const doubles = meetings.flatMap((meeting) => doublesOf(meeting, found));
  const citations = new Citations(meetings, found);
  const replay = new Replay(citations, found);
  const states = replay.run(meetings);
  const corrections = correctionsIn(meetings, citations, found);
  for (const meeting of meetings) meeting.corrections = corrections.get(meeting.id) ?? none;
  for (const [meeting, approvals] of approvalsIn(meetings)) meeting.approvals = approvals;

  const heldBy = heldByDay(meetings);
  const held = [...heldBy.values()].at(-1) ?? 0;
  const surroundings: Surroundings = {
    today,
    isDoubtful: ({ file }) => doubts.has(file),
    correctionsOf: (ref) => corrections.get(ref) ?? none,
    due: (due, meeting) => dayOf(due, meeting, nextAfter, heldOn),
    heldAfter: (date) => held - (heldBy.get(date) as number),
    majority: (meeting, entry) => majorityOf(meeting, entry, { config, registry }),
  };
  const records = <T>(letter: IdLetter, make: (one: Beginning, archive: Surroundings) => T): readonly T[] =>
    meetings.flatMap((meeting) =>
      beginningsOf(meeting, letter, states).map((beginning) => make(beginning, surroundings)),
    );
  const decisions = lazy(() => records('D', decisionOf));
  const actions = lazy(() => records('A', actionOf));
  const proposals = lazy(() => records('P', proposalOf));
  const problems = lazy(() => {
    const told = meetings.filter(({ status }) => status !== 'cancelled');
    for (const meeting of told) citations.checkMentions(meeting);
    for (const meeting of told)
      for (const one of ownerProblems(meeting, resolver)) found.push({ file: meeting.file, problem: one });
    return found;
  });
  return {
    config,
    registry,
    today,
    meetings,
    undated,
    duplicates,
    doubts,
    alterations,
    doubles,
    get decisions() {
      return decisions();
    },
    get actions() {
      return actions();
    },
    get proposals() {
      return proposals();
    },
    announced: announced.series,
    elsewhere: announced.elsewhere,
    isTitle: names.isHonorific,
    get problems() {
      return problems();
    },
  };
}

function isHeld({ status, date }: Minutes, today: IsoDate): boolean {
  return (status === 'draft' || status === 'approved') && (date as IsoDate) <= today;
}

/** Meetings are ordered by (date, start or nothing, id). */
export function byTime(a: Minutes, b: Minutes): number {
  return (
    compareText(a.date ?? '', b.date ?? '') ||
    compareText(a.start ?? '', b.start ?? '') ||
    compareText(a.id, b.id) ||
    compareText(a.file, b.file)
  );
}

/** Two files with one id: the one that is named so, else the first in the order of their paths, is the meeting, the other a finding. */
function withoutDuplicates(sorted: readonly Minutes[], found: ArchiveProblem[]): Minutes[] {
  const chosen = new Map<string, Minutes>();
  const doubles: Minutes[] = [];
  for (const one of [...sorted].sort((a, b) => compareText(a.file, b.file))) {
    const known = chosen.get(one.id);
    if (known === undefined) {
      chosen.set(one.id, one);
      continue;
    }
    const isBetter = !isNamed(known) && isNamed(one);
    doubles.push(isBetter ? known : one);
    if (isBetter) chosen.set(one.id, one);
  }
  const dateOf = ({ keys }: Minutes) => datePlace({ keys });
  for (const one of doubles) {
    const { id } = one;
    const known = chosen.get(id) as Minutes;
    const related = [{ code: 'related-meeting', args: { id }, file: known.file, place: dateOf(known) }];
    const args = { id, other: known.file };
    found.push({ file: one.file, problem: problem('duplicate-meeting', dateOf(one), args, { related }) });
  }
  return sorted.filter((one) => chosen.get(one.id) === one);
}

/** False for `2020-03-05 (1).md`, which has its id from its front matter. */
function isNamed({ id, file }: Minutes): boolean {
  return `/${file}`.endsWith(`/${id}.md`);
}

/** Entries with an id that another has before them are findings, and in no register: their refs, where the meeting was held. */
function doublesOf(meeting: ReplayedMeeting, found: ArchiveProblem[]): Ref[] {
  if (meeting.status === 'cancelled') return [];
  const refs: Ref[] = [];
  const seen = new Map<string, Entry>();
  for (const entry of meeting.minutes.entries) {
    if (entry.number === null || entry.letter === null) continue;
    const id = `${entry.letter}${entry.number}`;
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, entry);
      continue;
    }
    meeting.doubles.add(entry);
    if (meeting.held) refs.push(`${meeting.id}/${id}`);
    const place = entry.idPlace.end > entry.idPlace.start ? entry.idPlace : entry.place;
    const related = [{ code: 'related-first', args: { key: id }, file: null, place: first.place }];
    found.push({ file: meeting.file, problem: problem('id-duplicate', place, { id }, { related }) });
  }
  return refs;
}

/** How many meetings were held by the end of a day, a consultation in writing not being one. */
function heldByDay(meetings: readonly ReplayedMeeting[]): ReadonlyMap<IsoDate, number> {
  const heldBy = new Map<IsoDate, number>();
  let held = 0;
  for (const meeting of meetings) {
    if (meeting.held && meeting.minutes.kind === 'meeting') held++;
    heldBy.set(meeting.date, held);
  }
  return heldBy;
}

function dayOf(
  due: WrittenDue,
  meeting: ReplayedMeeting,
  nextAfter: (date: IsoDate) => IsoDate | null,
  heldOn: (date: IsoDate) => IsoDate,
): Due {
  if (due.anchor === 'next-meeting') return { text: due.text, date: nextAfter(meeting.date) };
  if (due.anchor !== 'announced' || due.date === null) return { text: due.text, date: due.date };
  const date = heldOn(due.date);
  // Where nobody wrote its words, they are the day of the meeting on whose agenda it stands.
  return { text: due.text === due.date ? date : due.text, date };
}

/** What begins the records of a kind in a meeting, by number: a provisional id does not move when an entry before it is given one. */
function beginningsOf(
  meeting: ReplayedMeeting,
  letter: IdLetter,
  states: ReadonlyMap<Entry, State>,
): readonly Beginning[] {
  if (!meeting.held) return [];
  return meeting.minutes.entries
    .filter((_, at) => !meeting.told.has(at))
    .filter(isFirst)
    .filter((entry) => entry.letter === letter && entry.number !== null && !meeting.doubles.has(entry))
    .sort((a, b) => (a.number as number) - (b.number as number))
    .map((entry) => ({ meeting, entry, state: states.get(entry) ?? null }));
}

/** A link that waits for its carrier to be adopted. */
interface Waiting {
  readonly carrier: Cited & { readonly entry: FirstEntry };
  readonly carrierState: State;
  readonly target: Cited;
  readonly link: EntryLink;
  /** Where it stands. */
  readonly from: Cited;
}

/** How a decision is no longer in force, or never was. */
const endings: readonly RecordStatus[] = ['superseded', 'repealed', 'rejected'];

/** Goes through the meetings in their order, and notes for each entry that is cited what becomes of it. */
class Replay {
  private readonly citations: Citations;
  private readonly found: ArchiveProblem[];
  private readonly states = new Map<Entry, State>();
  /** Rows of a table that carry on an action of an earlier meeting, with it. */
  private readonly carried = new Map<Entry, Cited>();
  /** Actions of earlier meetings that a row of a table carries on, with the last meeting in which one does. */
  private readonly inRow = new Map<Entry, ReplayedMeeting>();
  private readonly proposals = new Map<string, Cited[]>();
  private readonly told = new ToldActions<Cited>(ownerNames);
  /** Links whose carrier is not adopted yet, by what became of it. */
  private readonly waiting = new Map<State, Waiting[]>();

  constructor(citations: Citations, found: ArchiveProblem[]) {
    this.citations = citations;
    this.found = found;
  }

  run(meetings: readonly ReplayedMeeting[]): ReadonlyMap<Entry, State> {
    const told = meetings.filter(({ status }) => status !== 'cancelled');
    for (const meeting of told) {
      for (const [at, entry] of meeting.minutes.entries.entries()) {
        if (meeting.held && entry.letter === 'P' && isFirst(entry))
          addTo(this.proposals, `P${entry.number}`, { meeting, entry });
        if (entry.updates !== null) this.update({ meeting, entry }, entry.updates);
        else if (meeting.held && entry.letter === 'A') {
          const told = this.toldOf({ meeting, entry });
          if (told !== undefined) meeting.told.set(at, told);
        } else if (!meeting.held) this.checkLinks({ meeting, entry });
      }
      if (meeting.held) this.follow(meeting);
    }
    this.close(meetings);
    return this.states;
  }

  private note(file: string, found: ArchiveProblem['problem'] | null): void {
    if (found !== null) this.found.push({ file, problem: found });
  }

  /** Whether what is cited is in a register when a meeting is replayed, up to one of its entries or to its end. */
  private isOpen({ meeting, entry }: Cited, by: ReplayedMeeting, before: Entry | null): boolean {
    if (!meeting.held || !isFirst(entry)) return false;
    if (meeting !== by) return meeting.index < by.index;
    return before === null || entry.place.start < before.place.start;
  }

  private stateOf(entry: FirstEntry): State {
    const known = this.states.get(entry);
    if (known !== undefined) return known;
    const state: State = {
      status: firstStatus(entry),
      internal: false,
      changes: [],
      supersedes: [],
      supersededBy: [],
    };
    this.states.set(entry, state);
    return state;
  }

  private statusOf(entry: Entry): RecordStatus | null {
    return this.states.get(entry)?.status ?? (isFirst(entry) ? firstStatus(entry) : null);
  }

  private update(update: Cited, written: Ref): void {
    const ref = this.meant(written, update.entry.idPlace, update);
    const found = this.citations.find(ref, update);
    if (found === null) return;
    // What is said of a row that carries on an action is said of that.
    const cited = this.carried.get(found.entry) ?? found;
    const { meeting, entry } = update;
    this.note(meeting.file, labelProblem(update, cited, this.statusOf(cited.entry)));
    if (meeting.held && isFirst(cited.entry))
      this.note(meeting.file, closedProblem(entry, cited, this.stateOf(cited.entry)));
    // A planned meeting changes only what it says outright.
    if (!meeting.held && entry.outcome === null) return;
    if (!this.isOpen(cited, meeting, entry) || !isFirst(cited.entry)) return;
    const state = this.stateOf(cited.entry);
    const was = state.status;
    state.status = nextStatus(cited.entry.letter, was, entry, meeting.held);
    state.changes.push({ kind: 'update', by: meeting, entry, was, status: state.status });
  }

  /**
   * A list of tasks goes from meeting to meeting: a row with the words of an action that is open is that action, and a line of a follow-up the one it
   * speaks of; each says how it is with it. An action that is closed, and is told again as open, is another one, and so is a row with its day that is
   * like none which is open. null: nobody knows which it is, undefined: a new one.
   */
  private toldOf(row: Cited): Ref | null | undefined {
    const { meeting, entry } = row;
    const isRow = entry.family === 'table';
    // Two rows of one list are two actions.
    const isTaken = (told: Cited): boolean => isRow && this.inRow.get(told.entry) === meeting;
    const isOpen = (told: Cited): boolean =>
      told.meeting.index < meeting.index &&
      isFirst(told.entry) &&
      this.statusOf(told.entry) === 'open' &&
      !isTaken(told);
    const same = isRow || entry.reviews !== null ? this.told.same(entry) : undefined;
    // A row that stays in the list after it is closed closes nothing twice.
    const isSame = same !== undefined && (isOpen(same) || (isRow && isClosed(entry) && same.meeting !== meeting));
    const before = isSame
      ? same
      : entry.reviews !== null
        ? this.told.meant(entry.text, ownerNames(row), isOpen, isNewRow(entry))
        : null;
    if (before === null) {
      // A list of tasks may have begun before the archive. After that, what says what became of nobody knows which action is no new one.
      const isFollowed = entry.reviews === 'told' && (meeting.index > 0 || entry.family === 'told');
      const mayBeNew = isRow && entry.due !== null && (isClosed(entry) || isUnderWay(entry, meeting.date));
      if (isFollowed && !(mayBeNew && !this.told.isAlike(entry.text, isOpen))) return null;
      this.told.add(row);
      return undefined;
    }
    this.carried.set(entry, before);
    if (isRow) this.inRow.set(before.entry, meeting);
    const state = this.stateOf(before.entry as FirstEntry);
    const was = state.status;
    state.status = nextStatus('A', was, entry, true);
    state.changes.push({ kind: 'update', by: meeting, entry, was, status: state.status });
    return before.meeting.refOf(before.entry);
  }

  /** « P1 » without a date is that of the same PV, where one is called so there, else the only one of that number that is open. */
  private meant(ref: Ref, { start, end }: Place, { meeting: by }: Cited): Ref {
    const [id, key = ''] = ref.split('/');
    if (id !== by.id || !key.startsWith('P') || end - start >= dateLength || by.find(key)?.idWritten) return ref;
    const open = (this.proposals.get(key) ?? []).filter(
      ({ meeting, entry }) => meeting.index < by.index && this.statusOf(entry) === 'open',
    );
    const [only, other] = open;
    return only === undefined || other !== undefined ? ref : (only.meeting.refOf(only.entry) ?? ref);
  }

  private checkLinks(from: Cited): void {
    for (const link of from.entry.links) this.targetOf(link, from);
  }

  private targetOf(link: EntryLink, from: Cited): Cited | null {
    const unknown = link.kind === 'supersedes' ? 'supersedes-unknown' : 'ref-unknown';
    const ref = this.meant(link.ref, link.place, from);
    const target = this.citations.find(ref, from, { place: link.place, unknown });
    if (target !== null) this.note(from.meeting.file, linkProblem(from, link, target));
    return target;
  }

  /** Links act once their carrier is adopted: here, in the meeting that adopts it. */
  private follow(meeting: ReplayedMeeting): void {
    for (const entry of meeting.minutes.entries) {
      if (entry.links.length === 0) continue;
      const from = { meeting, entry };
      const ref = entry.updates ?? meeting.refOf(entry);
      const carrier = ref === null ? null : this.carrierOf(ref, meeting);
      for (const link of entry.links) {
        const target = this.targetOf(link, from);
        if (target === null || carrier === null || target.entry === entry) continue;
        const carrierState = this.stateOf(carrier.entry);
        const others = this.waiting.get(carrierState) ?? [];
        others.push({ carrier, carrierState, target, link, from });
        this.waiting.set(carrierState, others);
      }
    }
    for (const state of this.waiting.keys()) if (state.status === 'adopted') this.actAll(state, meeting);
  }

  /** What carries a link: a decision, or a proposal, which may be adopted later; null for anything else. */
  private carrierOf(ref: Ref, meeting: ReplayedMeeting): Waiting['carrier'] | null {
    const cited = this.citations.resolve(ref);
    if (cited === null || !this.isOpen(cited, meeting, null)) return null;
    const { entry } = cited;
    return isFirst(entry) && entry.letter !== 'A' ? { meeting: cited.meeting, entry } : null;
  }

  /** Lets the links of an adopted carrier act, and those of the proposals that they adopt in their turn. */
  private actAll(adopted: State, by: ReplayedMeeting): void {
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
  private act({ carrier, carrierState, target, link, from }: Waiting, by: ReplayedMeeting): State | null {
    const { kind, place } = link;
    if (!this.isOpen(target, by, null) || !isFirst(target.entry)) return null;
    const { letter } = target.entry;
    const adopts = letter === 'P' && kind === 'adopts';
    if (!adopts && !(letter === 'D' && (kind === 'supersedes' || kind === 'repeals'))) return null;
    const state = this.stateOf(target.entry);
    const ended = adopts ? state.status === 'adopted' : endings.includes(state.status);
    const last = state.changes.at(-1)?.by ?? target.meeting;
    if (ended && last.index < by.index) this.note(from.meeting.file, endedProblem(kind, place, target, state));
    const { text } = wordsOf(carrier.meeting, carrier.entry, carrierState.changes);
    if (kind === 'supersedes') {
      state.supersededBy.push(carrier.meeting.refOf(carrier.entry) as Ref);
      carrierState.supersedes.push(target.meeting.refOf(target.entry) as Ref);
    }
    if (adopts && carrier.entry.text === '') carrierState.adopted = target.entry.text;
    state.status = adopts ? 'adopted' : kind === 'supersedes' ? 'superseded' : 'repealed';
    state.changes.push({ kind: 'link', by, from: from.meeting, entry: from.entry, text, status: state.status });
    return adopts ? state : null;
  }

  /** What a PV marks as internal is so, be the meeting planned or called off: it was told once, and is not to be again. */
  private close(meetings: readonly ReplayedMeeting[]): void {
    for (const { minutes } of meetings) {
      for (const { internal, updates } of minutes.entries) {
        if (!internal || updates === null) continue;
        const cited = this.citations.resolve(updates);
        if (cited?.meeting.held && isFirst(cited.entry)) this.stateOf(cited.entry).internal = true;
      }
    }
  }
}

/** Whether an entry says that it is done, or given up. */
function isClosed(entry: Entry): boolean {
  return isFirst(entry) && firstStatus(entry) !== 'open';
}

function ownerNames({ meeting, entry }: Cited): string[] {
  return meeting.ownersOf(entry).flatMap(({ kind, name }) => (kind === 'everyone' || name === null ? [] : [name]));
}
