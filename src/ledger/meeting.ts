import type {
  Alteration,
  Correction,
  Meeting,
  MeetingApproval,
  Person,
  ResolvedAttendee,
  Source,
} from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Entry, MeetingId, Minutes, Ref, Status, WrittenPerson } from '../model/minutes.ts';
import { type LineStarts, type Place, spanOf } from '../model/place.ts';
import { refIn } from '../model/ref.ts';
import type { Resolver } from './resolve.ts';

/** A PV in its place. Plain data but for its methods, which ask the resolver what the names of its entries mean. */
export class ReplayedMeeting implements Meeting {
  readonly minutes: Minutes;
  readonly file: string;
  readonly status: Status;
  readonly id: MeetingId;
  readonly date: IsoDate;
  readonly held: boolean;
  readonly alteration: Alteration['kind'] | null;
  readonly people: readonly ResolvedAttendee[];
  readonly chair: Person | null;
  readonly secretary: Person | null;
  /** Its position in the order of the meetings. */
  readonly index: number;
  /** Entries whose id another one has before them. */
  readonly doubles = new Set<Entry>();
  readonly told = new Map<number, Ref | null>();
  corrections: readonly Correction[] = [];
  approvals: readonly MeetingApproval[] = [];
  readonly #resolver: Resolver;
  #byId: ReadonlyMap<string, Entry> | null = null;

  constructor(
    minutes: Minutes,
    {
      held,
      alteration,
      index,
      resolver,
    }: Pick<ReplayedMeeting, 'held' | 'alteration' | 'index'> & { readonly resolver: Resolver },
  ) {
    this.minutes = minutes;
    this.file = minutes.file;
    this.status = minutes.status;
    this.id = minutes.id;
    this.date = minutes.date as IsoDate;
    this.held = held;
    this.alteration = alteration;
    this.index = index;
    this.#resolver = resolver;
    this.people = resolver.attendees(minutes);
    this.chair = minutes.chair && this.personOf(minutes.chair);
    this.secretary = minutes.secretary && this.personOf(minutes.secretary);
  }

  peopleOf(entry: Entry): readonly Person[] {
    return entry.people.map((person) => this.personOf(person));
  }

  /** Each once: « Action (Claire Dupont) : Claire : … » says the same of her in two places. */
  ownersOf(entry: Entry): readonly Person[] {
    const owners = entry.owners.map(
      (owner): Person =>
        owner.kind === 'everyone'
          ? { kind: 'everyone', name: owner.text, organisation: null }
          : this.personOf(owner.person),
    );
    if (owners.length < 2) return owners;
    return [...new Map(owners.map((one) => [`${one.name}\n${one.organisation ?? ''}`, one])).values()];
  }

  personOf(written: WrittenPerson): Person {
    return this.#resolver.person(written, this.minutes);
  }

  /** The first entry with an id as a ref has it (`D1`). */
  find(id: string): Entry | null {
    this.#byId ??= indexOf(this.minutes.entries);
    return this.#byId.get(id) ?? null;
  }

  /** The ref of an entry; null: it has no id, or one that another has before it. */
  refOf(entry: Entry): Ref | null {
    const { letter, number } = entry;
    return letter === null || number === null || this.doubles.has(entry) ? null : refIn(this.id, letter, number);
  }
}

function indexOf(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.letter === null || entry.number === null) continue;
    const id = `${entry.letter}${entry.number}`;
    if (!byId.has(id)) byId.set(id, entry);
  }
  return byId;
}

/** A place as the JSON contract has it. */
export function sourceOf({ file, lines }: { readonly file: string; readonly lines: LineStarts }, place: Place): Source {
  const span = spanOf(lines, place);
  return { file, line: span.line, column: span.column, endLine: span.endLine, endColumn: span.endColumn };
}
