import type {
  Action,
  ActionStatus,
  Announced,
  Archive,
  ArchiveProblem,
  Decision,
  Due,
  ItemRef,
  Meeting,
  Person,
  Proposal,
  ResolvedAttendee,
  Source,
  Update,
} from '../model/archive.ts';
import type { Config, Registry } from '../model/config.ts';
import { problem } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Entry, MeetingId, Minutes, Ref, WrittenDue, WrittenPerson } from '../model/minutes.ts';
import { type Place, spanOf } from '../model/place.ts';
import type { NameReader } from '../text/name-form.ts';
import { announcedMeetings, nextMeetings } from './announced.ts';
import { createResolver, type Resolver } from './resolve.ts';

/** What the ledger is made from. */
export interface LedgerInput {
  readonly minutes: readonly Minutes[];
  readonly config: Config;
  readonly registry: Registry;
  readonly today: IsoDate;
  /** Takes names apart; the reader's own, so that it has seen them already. */
  readonly names: NameReader;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenDecision = Mutable<Omit<Decision, 'supersedes' | 'supersededBy' | 'updates'>> & {
  supersedes: Ref[];
  supersededBy: Ref[];
  updates: Update[];
};
type OpenAction = Mutable<Omit<Action, 'updates' | 'owners'>> & {
  updates: Update[];
  /** Names are resolved when somebody asks: a register of decisions does not. */
  readonly owners: readonly Person[];
};
type OpenProposal = Mutable<Omit<Proposal, 'updates'>> & { updates: Update[] };

/**
 * Folds the meetings into what stands today: every decision, action and proposal with its state. The archive is the ledger; the
 * order of the files does not matter. Pure; never throws.
 */
export function foldArchive(input: LedgerInput): Archive {
  const { config, registry, today } = input;
  const undated = input.minutes.filter((one) => one.date === null);
  const sorted = input.minutes.filter((one) => one.date !== null).sort(byTime);
  const problems: ArchiveProblem[] = [];
  const dated = withoutDuplicates(sorted, problems);
  const resolver = createResolver(dated, registry, config, input.names);
  const held = (one: Minutes) =>
    (one.status === 'draft' || one.status === 'approved') && (one.date as IsoDate) <= today;
  const meetings: Meeting[] = dated.map((minutes) => new FoldedMeeting(minutes, held(minutes), resolver));
  const announced = announcedMeetings(meetings);
  const fold = new Fold(meetings, announced.series, resolver, today, problems);
  fold.run();
  const duplicates = problems.filter((one) => one.problem.code === 'duplicate-meeting').map((one) => one.file);
  let checked = false;
  return {
    config,
    registry,
    today,
    meetings,
    undated,
    duplicates,
    decisions: fold.decisions,
    actions: fold.actions,
    proposals: fold.proposals,
    announced: announced.series,
    elsewhere: announced.elsewhere,
    get problems() {
      if (!checked) fold.checkOwners();
      checked = true;
      return problems;
    },
  };
}

/** A PV in its place; whom its names mean is asked of the resolver when somebody wants to know. */
class FoldedMeeting implements Meeting {
  readonly minutes: Minutes;
  readonly id: MeetingId;
  readonly date: IsoDate;
  readonly held: boolean;
  readonly #resolver: Resolver;
  #people: readonly ResolvedAttendee[] | null = null;
  #entryPeople: ReadonlyMap<Entry, readonly Person[]> | null = null;

  constructor(minutes: Minutes, held: boolean, resolver: Resolver) {
    this.minutes = minutes;
    this.id = minutes.id;
    this.date = minutes.date as IsoDate;
    this.held = held;
    this.#resolver = resolver;
  }

  get people(): readonly ResolvedAttendee[] {
    this.#people ??= this.#resolver.attendees(this.minutes);
    return this.#people;
  }

  get chair(): Person | null {
    return this.minutes.chair ? this.#resolver.person(this.minutes.chair, this.minutes) : null;
  }

  get secretary(): Person | null {
    return this.minutes.secretary ? this.#resolver.person(this.minutes.secretary, this.minutes) : null;
  }

  get entryPeople(): ReadonlyMap<Entry, readonly Person[]> {
    this.#entryPeople ??= new Map(
      this.minutes.entries
        .filter((entry) => entry.people.length > 0)
        .map((entry) => [entry, entry.people.map((person) => this.#resolver.person(person, this.minutes))]),
    );
    return this.#entryPeople;
  }

  personOf(written: WrittenPerson): Person {
    return this.#resolver.person(written, this.minutes);
  }
}

/** Meetings are ordered by (date, start or nothing, id). */
export function byTime(a: Minutes, b: Minutes): number {
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

/** Two files with one id: the first in the order of their paths is the meeting, the other a finding. */
function withoutDuplicates(sorted: readonly Minutes[], problems: ArchiveProblem[]): Minutes[] {
  const first = new Map<string, Minutes>();
  for (const one of [...sorted].sort((a, b) => compare(a.file, b.file))) {
    const known = first.get(one.id);
    if (known === undefined) {
      first.set(one.id, one);
      continue;
    }
    problems.push({
      file: one.file,
      problem: problem(
        'duplicate-meeting',
        one.keys.date ?? { start: 0, end: 3 },
        { id: one.id, other: known.file },
        {
          related: [
            {
              code: 'related-meeting',
              args: { id: one.id },
              file: known.file,
              place: known.keys.date ?? { start: 0, end: 3 },
            },
          ],
        },
      ),
    });
  }
  return sorted.filter((one) => first.get(one.id) === one);
}

class Fold {
  readonly decisions: OpenDecision[] = [];
  readonly actions: OpenAction[] = [];
  readonly proposals: OpenProposal[] = [];
  private readonly meetings: readonly Meeting[];
  private readonly nextAfter: (date: IsoDate) => IsoDate | null;
  private readonly byDate = new Map<IsoDate, Meeting[]>();
  private readonly resolver: Resolver;
  private readonly today: IsoDate;
  private readonly problems: ArchiveProblem[];
  private readonly decisionByRef = new Map<Ref, OpenDecision>();
  private readonly actionByRef = new Map<Ref, OpenAction>();
  private readonly proposalByRef = new Map<Ref, OpenProposal>();
  private readonly ownerSources = new Map<Ref, { entry: Entry; meeting: Meeting; people: readonly Person[] | null }>();
  private readonly refs = new Map<Entry, Ref>();
  /** Every id of every meeting that is not cancelled, held or not. */
  private readonly known = new Map<Ref, { meeting: Meeting; entry: Entry }>();
  private readonly order = new Map<string, number>();
  /** How many meetings were held by the end of a day. */
  private readonly heldBy = new Map<IsoDate, number>();

  constructor(
    meetings: readonly Meeting[],
    announced: readonly Announced[],
    resolver: Resolver,
    today: IsoDate,
    problems: ArchiveProblem[],
  ) {
    this.meetings = meetings;
    this.nextAfter = nextMeetings(meetings, announced);
    for (const meeting of meetings) {
      const same = this.byDate.get(meeting.date);
      if (same) same.push(meeting);
      else this.byDate.set(meeting.date, [meeting]);
    }
    this.resolver = resolver;
    this.today = today;
    this.problems = problems;
  }

  run(): void {
    let held = 0;
    for (let index = 0; index < this.meetings.length; index++) {
      const meeting = this.meetings[index] as Meeting;
      this.order.set(meeting.id, index);
      if (meeting.held) held++;
      this.heldBy.set(meeting.date, held);
      if (meeting.minutes.status === 'cancelled') continue;
      this.collectIds(meeting);
    }
    for (const meeting of this.meetings) {
      if (meeting.minutes.status === 'cancelled') continue;
      for (const entry of meeting.minutes.entries) {
        if (entry.updates !== null) this.update(meeting, entry);
        else if (meeting.held) this.open(meeting, entry);
        else this.checkLinks(meeting, entry);
      }
      if (meeting.held) this.follow(meeting);
      this.checkMentions(meeting);
    }
    for (const meeting of this.meetings) this.close(meeting);
    this.decisions.sort((a, b) => this.byRef(a, b));
    this.actions.sort((a, b) => this.byRef(a, b));
    this.proposals.sort((a, b) => this.byRef(a, b));
    for (const action of this.actions) {
      action.ageInMeetings = held - (this.heldBy.get(action.date) as number);
      action.overdue = action.status === 'open' && action.due?.date != null && action.due.date < this.today;
    }
  }

  /** By meeting, then by number: a provisional id does not move when an entry before it is given one. */
  private byRef(a: { meeting: string; entry: Entry }, b: { meeting: string; entry: Entry }): number {
    return (
      (this.order.get(a.meeting) as number) - (this.order.get(b.meeting) as number) ||
      (a.entry.number as number) - (b.entry.number as number)
    );
  }

  private collectIds(meeting: Meeting): void {
    for (const entry of meeting.minutes.entries) {
      if (entry.number === null || entry.letter === null) continue;
      const ref = `${meeting.id}/${entry.letter}${entry.number}`;
      const other = this.known.get(ref);
      if (other) {
        this.problems.push({
          file: meeting.minutes.file,
          problem: problem(
            'id-duplicate',
            entry.idPlace.end > entry.idPlace.start ? entry.idPlace : entry.place,
            { id: `${entry.letter}${entry.number}` },
            {
              related: [
                {
                  code: 'related-first',
                  args: { key: `${entry.letter}${entry.number}` },
                  file: null,
                  place: other.entry.place,
                },
              ],
            },
          ),
        });
        continue;
      }
      this.known.set(ref, { meeting, entry });
      this.refs.set(entry, ref);
    }
  }

  private refOf(entry: Entry): Ref | null {
    return this.refs.get(entry) ?? null;
  }

  private open(meeting: Meeting, entry: Entry): void {
    const ref = this.refOf(entry);
    if (ref === null) return;
    const base = {
      ref,
      meeting: meeting.id,
      date: meeting.date,
      text: entry.text,
      internal: entry.internal,
      item: itemOf(meeting, entry),
      updates: [] as Update[],
      source: sourceOf(meeting.minutes, entry.extent),
      entry,
      idWritten: entry.idWritten,
    };
    if (entry.letter === 'D') {
      const decision: OpenDecision = {
        ...base,
        decided: entry.role === 'pending' ? null : meeting.date,
        status: entry.role === 'pending' ? 'pending' : entry.role === 'rejected' ? 'rejected' : 'adopted',
        question: null,
        mode: entry.mode,
        proposers: this.people(entry.proposers, meeting),
        due: this.due(entry.due, meeting),
        supersedes: [],
        supersededBy: [],
      };
      this.decisions.push(decision);
      this.decisionByRef.set(ref, decision);
      if (decision.status === 'pending' && entry.outcome?.kind === 'cancelled') decision.status = 'repealed';
    } else if (entry.letter === 'A') {
      const status = actionStatus('open', entry);
      this.ownerSources.set(ref, { entry, meeting, people: null });
      const action: OpenAction = new FoldedAction(base, this, status);
      action.due = this.due(entry.due, meeting);
      if (status !== 'open') action.closed = entry.outcome?.date ?? meeting.date;
      this.actions.push(action);
      this.actionByRef.set(ref, action);
    } else if (entry.letter === 'P') {
      const proposal: OpenProposal = {
        ...base,
        status: entry.outcome?.kind === 'cancelled' ? 'rejected' : 'open',
        proposers: this.people(entry.proposers, meeting),
      };
      this.proposals.push(proposal);
      this.proposalByRef.set(ref, proposal);
    }
  }

  private update(meeting: Meeting, entry: Entry): void {
    const ref = this.find(entry.updates as Ref, meeting, entry);
    if (ref === null) return;
    // A planned meeting folds only what it says outright.
    if (!meeting.held && entry.outcome === null) return;
    const decision = this.decisionByRef.get(ref);
    const action = this.actionByRef.get(ref);
    const proposal = this.proposalByRef.get(ref);
    const note = (status: string): Update => ({
      meeting: meeting.id,
      status,
      text: entry.text,
      source: sourceOf(meeting.minutes, entry.extent),
    });
    if (action) {
      const before = action.status;
      action.status = meeting.held ? actionStatus(before, entry) : outcomeStatus(before, entry);
      if (meeting.held) {
        if (entry.owners.length > 0) this.ownerSources.set(ref, { entry, meeting, people: null });
        if (entry.due) action.due = this.due(entry.due, meeting);
      }
      if (action.status === 'open') action.closed = null;
      else if (before === 'open') action.closed = entry.outcome?.date ?? meeting.date;
      action.updates.push(note(action.status));
      return;
    }
    if (decision) {
      if (meeting.held) this.decide(decision, entry, meeting);
      else if (entry.outcome?.kind === 'cancelled' && decision.status === 'pending') decision.status = 'repealed';
      decision.updates.push(note(decision.status));
      return;
    }
    if (proposal) {
      if (entry.outcome?.kind === 'cancelled' || (meeting.held && entry.role === 'rejected'))
        proposal.status = 'rejected';
      else if (entry.outcome?.kind === 'reopened') proposal.status = 'open';
      else if (meeting.held && entry.role === 'decision') proposal.status = 'adopted';
      proposal.updates.push(note(proposal.status));
    }
  }

  private decide(decision: OpenDecision, entry: Entry, meeting: Meeting): void {
    if (entry.role === 'decision' || entry.role === 'rejected') {
      if (decision.status === 'pending') decision.question = decision.text;
      if (entry.text !== '') decision.text = entry.text;
      decision.status = entry.role === 'decision' ? 'adopted' : 'rejected';
      decision.decided = meeting.date;
      decision.item = itemOf(meeting, entry) ?? decision.item;
    } else if (entry.outcome?.kind === 'cancelled' && decision.status === 'pending') decision.status = 'repealed';
    else if (entry.outcome?.kind === 'reopened') {
      decision.status = 'pending';
      decision.decided = null;
    }
    if (entry.mode) decision.mode = entry.mode;
    if (entry.proposers.length > 0) decision.proposers = this.people(entry.proposers, meeting);
    if (entry.due) decision.due = this.due(entry.due, meeting);
  }

  /** What a PV marks as internal is so, be the meeting planned or called off: it was told once, and is not to be again. */
  private close(meeting: Meeting): void {
    for (const entry of meeting.minutes.entries) {
      if (!entry.internal || entry.updates === null) continue;
      const ref = this.resolveRef(entry.updates);
      if (ref === null) continue;
      const record = this.decisionByRef.get(ref) ?? this.actionByRef.get(ref) ?? this.proposalByRef.get(ref);
      if (record) record.internal = true;
    }
  }

  /** Links act once their carrier is adopted: here, in the meeting that adopts it. */
  private follow(meeting: Meeting): void {
    for (const entry of meeting.minutes.entries) {
      if (entry.links.length === 0) {
        continue;
      }
      const carrierRef = entry.updates ?? this.refOf(entry);
      const carrier =
        carrierRef === null ? undefined : this.decisionByRef.get(this.resolveRef(carrierRef) ?? carrierRef);
      for (const link of entry.links) {
        const target = this.find(
          link.ref,
          meeting,
          entry,
          link.place,
          link.kind === 'supersedes' ? 'supersedes-unknown' : 'ref-unknown',
        );
        if (target === null || !carrier) continue;
        this.pending.push({ carrier, target, kind: link.kind, meeting, entry });
      }
    }
    for (const link of this.pending) {
      if (link.done || link.carrier.status !== 'adopted') continue;
      link.done = true;
      this.act(link, meeting);
    }
  }

  private readonly pending: {
    carrier: OpenDecision;
    target: Ref;
    kind: string;
    meeting: Meeting;
    entry: Entry;
    done?: boolean;
  }[] = [];

  private act(
    link: { carrier: OpenDecision; target: Ref; kind: string; entry: Entry; meeting: Meeting },
    meeting: Meeting,
  ): void {
    const note = (status: string): Update => ({
      meeting: meeting.id,
      status,
      text: link.carrier.text,
      source: sourceOf(link.meeting.minutes, link.entry.extent),
    });
    const decision = this.decisionByRef.get(link.target);
    if (link.kind === 'supersedes' && decision) {
      decision.status = 'superseded';
      decision.supersededBy.push(link.carrier.ref);
      link.carrier.supersedes.push(link.target);
      decision.updates.push(note('superseded'));
    } else if (link.kind === 'repeals' && decision) {
      decision.status = 'repealed';
      decision.updates.push(note('repealed'));
    } else if (link.kind === 'adopts') {
      const proposal = this.proposalByRef.get(link.target);
      if (proposal) {
        proposal.status = 'adopted';
        proposal.updates.push(note('adopted'));
      }
    }
  }

  private checkLinks(meeting: Meeting, entry: Entry): void {
    for (const link of entry.links) {
      this.find(
        link.ref,
        meeting,
        entry,
        link.place,
        link.kind === 'supersedes' ? 'supersedes-unknown' : 'ref-unknown',
      );
    }
  }

  /** `2020-03-05/D1`, where the meeting's id may be the date alone of a file with a slug. */
  private resolveRef(ref: Ref): Ref | null {
    if (this.known.has(ref)) return ref;
    const slash = ref.indexOf('/');
    const date = ref.slice(0, slash);
    if (date.length !== 10) return null;
    const candidates = (this.byDate.get(date) ?? []).filter((meeting) =>
      this.known.has(`${meeting.id}${ref.slice(slash)}`),
    );
    return candidates.length === 1 ? `${(candidates[0] as Meeting).id}${ref.slice(slash)}` : null;
  }

  /** The full ref of what is cited; unknown, provisional and too early ones are findings. */
  private find(
    cited: Ref,
    meeting: Meeting,
    entry: Entry,
    place: Place = entry.idPlace,
    unknown = 'ref-unknown',
  ): Ref | null {
    const ref = this.resolveRef(cited);
    const { file } = meeting.minutes;
    if (ref === null) {
      this.problems.push({ file, problem: problem(unknown, place, { ref: cited }) });
      return null;
    }
    const origin = this.known.get(ref) as { meeting: Meeting; entry: Entry };
    if (!origin.entry.idWritten && origin.meeting !== meeting) {
      this.problems.push({
        file,
        problem: problem('ref-to-provisional', place, { ref, file: origin.meeting.minutes.file }),
      });
    }
    if ((this.order.get(origin.meeting.id) as number) > (this.order.get(meeting.id) as number)) {
      this.problems.push({
        file,
        problem: problem(
          'update-before-origin',
          place,
          { ref, date: origin.meeting.date },
          {
            related: [
              { code: 'related-origin', args: { ref }, file: origin.meeting.minutes.file, place: origin.entry.place },
            ],
          },
        ),
      });
      return null;
    }
    return ref;
  }

  private people(written: readonly Parameters<Resolver['person']>[0][], meeting: Meeting): Person[] {
    return written.map((one) => this.resolver.person(one, meeting.minutes));
  }

  /** The owners that the latest entry to name some named. */
  ownersNow(ref: Ref): readonly Person[] {
    const source = this.ownerSources.get(ref);
    if (source === undefined) return [];
    source.people ??= this.owners(source.entry, source.meeting);
    return source.people;
  }

  private owners(entry: Entry, meeting: Meeting): Person[] {
    return entry.owners.map((owner) =>
      owner.kind === 'everyone'
        ? { kind: 'everyone', name: owner.text, organisation: null }
        : this.resolver.person(owner.person, meeting.minutes),
    );
  }

  /** Owners whose name nobody bears, or several do, whatever the meeting's status: a finding each. */
  checkOwners(): void {
    for (const meeting of this.meetings) if (meeting.minutes.status !== 'cancelled') this.checkOwnersOf(meeting);
  }

  private checkOwnersOf(meeting: Meeting): void {
    for (const entry of meeting.minutes.entries) {
      for (const owner of entry.owners) {
        if (owner.kind !== 'person') continue;
        const found = this.resolver.person(owner.person, meeting.minutes);
        if (found.kind !== 'unresolved') continue;
        const answer = this.resolver.answer(owner.person, meeting.minutes);
        const text = found.name;
        const { place } = owner.person;
        const { file } = meeting.minutes;
        if (answer.kind === 'ambiguous') {
          const candidates = answer.candidates.map((one) => one.name);
          this.problems.push({ file, problem: problem('owner-ambiguous', place, { text, candidates }) });
        } else if (answer.kind === 'near') {
          this.problems.push({
            file,
            problem: problem('owner-unresolved/near', place, { text, near: answer.known.name }),
          });
        } else this.problems.push({ file, problem: problem('owner-unresolved', place, { text }) });
      }
    }
  }

  /** Refs in running text that cite nothing. */
  private checkMentions(meeting: Meeting): void {
    for (const { ref, place } of meeting.minutes.mentions) {
      const found = this.resolveRef(ref);
      if (found === null) {
        this.problems.push({ file: meeting.minutes.file, problem: problem('ref-unknown', place, { ref }) });
        continue;
      }
      const origin = this.known.get(found) as { meeting: Meeting; entry: Entry };
      if (!origin.entry.idWritten && origin.meeting !== meeting) {
        const { file } = origin.meeting.minutes;
        this.problems.push({
          file: meeting.minutes.file,
          problem: problem('ref-to-provisional', place, { ref: found, file }),
        });
      }
    }
  }

  private due(due: WrittenDue | null, meeting: Meeting): Due | null {
    if (due === null) return null;
    const date = due.anchor === 'next-meeting' ? this.nextAfter(meeting.date) : due.date;
    return { text: due.text, date };
  }
}

interface Base {
  readonly ref: Ref;
  readonly meeting: MeetingId;
  readonly date: IsoDate;
  readonly text: string;
  readonly internal: boolean;
  readonly item: ItemRef | null;
  readonly updates: Update[];
  readonly source: Source;
  readonly entry: Entry;
  readonly idWritten: boolean;
}

/** An action while it is folded. A class, since an object with a getter of its own costs a hidden class each. */
class FoldedAction {
  ref: Ref;
  meeting: MeetingId;
  date: IsoDate;
  text: string;
  internal: boolean;
  item: ItemRef | null;
  updates: Update[];
  source: Source;
  entry: Entry;
  idWritten: boolean;
  status: ActionStatus;
  overdue = false;
  due: Due | null = null;
  ageInMeetings = 0;
  closed: IsoDate | null = null;
  readonly #fold: Fold;

  constructor(base: Base, fold: Fold, status: ActionStatus) {
    this.ref = base.ref;
    this.meeting = base.meeting;
    this.date = base.date;
    this.text = base.text;
    this.internal = base.internal;
    this.item = base.item;
    this.updates = base.updates;
    this.source = base.source;
    this.entry = base.entry;
    this.idWritten = base.idWritten;
    this.status = status;
    this.#fold = fold;
  }

  get owners(): readonly Person[] {
    return this.#fold.ownersNow(this.ref);
  }
}

/** The status of an action after an entry: an explicit outcome beats a ticked box; an empty box never reopens. */
function actionStatus(before: ActionStatus, entry: Entry): ActionStatus {
  if (entry.outcome) return outcomeStatus(before, entry);
  if (entry.role === 'postponed') return before;
  return entry.box === 'done' && before === 'open' ? 'done' : before;
}

function outcomeStatus(before: ActionStatus, entry: Entry): ActionStatus {
  switch (entry.outcome?.kind) {
    case 'done':
      return 'done';
    case 'cancelled':
      return 'cancelled';
    case 'reopened':
      return 'open';
    default:
      return before;
  }
}

function itemOf(meeting: Meeting, entry: Entry): ItemRef | null {
  const item = meeting.minutes.items[entry.item];
  return item ? { number: item.number, title: item.title } : null;
}

/** A place as the JSON contract has it. */
export function sourceOf(minutes: Minutes, place: Place): Source {
  const span = spanOf(minutes.lines, place);
  return { file: minutes.file, line: span.line, column: span.column, endLine: span.endLine, endColumn: span.endColumn };
}
