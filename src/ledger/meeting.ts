import type { Meeting, Person, ResolvedAttendee, Source } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Entry, MeetingId, Minutes, Ref, Status, WrittenPerson } from '../model/minutes.ts';
import { type LineStarts, type Place, spanOf } from '../model/place.ts';
import { refIn } from '../model/ref.ts';
import type { State } from './records.ts';
import type { Resolver } from './resolve.ts';
import { type KeptMinutes, letterOf } from './shelf.ts';

/** A PV with more entries than this gets an index of them when one is cited. */
const fewEntries = 64;

/** A PV in its place; what its names mean and what is in it is asked of the resolver and of the shelf when somebody wants to know. */
export class FoldedMeeting implements Meeting {
  readonly kept: KeptMinutes;
  readonly id: MeetingId;
  readonly date: IsoDate;
  readonly held: boolean;
  /** Its position in the order of the meetings. */
  readonly index: number;
  /** Entries whose id another one has before them. */
  doubles: ReadonlySet<number> | null = null;
  /** What became of the entries that others speak of. */
  states: Map<number, State> | null = null;
  readonly #resolver: Resolver;
  #byId: ReadonlyMap<string, number> | null = null;

  constructor(kept: KeptMinutes, held: boolean, index: number, resolver: Resolver) {
    this.kept = kept;
    this.id = kept.id;
    this.date = kept.date as IsoDate;
    this.held = held;
    this.index = index;
    this.#resolver = resolver;
  }

  get file(): string {
    return this.kept.file;
  }

  get status(): Status {
    return this.kept.status;
  }

  get hasInternal(): boolean {
    return this.kept.hasInternal;
  }

  get hasNearInternal(): boolean {
    return this.kept.hasNearInternal;
  }

  get minutes(): Minutes {
    return this.kept.minutes;
  }

  get people(): readonly ResolvedAttendee[] {
    return this.#resolver.attendees(this.kept);
  }

  get chair(): Person | null {
    const { chair } = this.kept.minutes;
    return chair ? this.#resolver.person(chair, this.kept) : null;
  }

  get secretary(): Person | null {
    const { secretary } = this.kept.minutes;
    return secretary ? this.#resolver.person(secretary, this.kept) : null;
  }

  peopleOf(entry: Entry): readonly Person[] {
    return entry.people.map((person) => this.#resolver.person(person, this.kept));
  }

  personOf(written: WrittenPerson): Person {
    return this.#resolver.person(written, this.kept);
  }

  /** The entry with an id as a ref has it (`D1`); -1: there is none. */
  find(id: string): number {
    const { marks, numbers } = this.kept.heads;
    if (marks.length > fewEntries) {
      this.#byId ??= this.#index();
      return this.#byId.get(id) ?? -1;
    }
    const number = Number(id.slice(1));
    if (String(number) !== id.slice(1)) return -1;
    return numbers.findIndex((each, at) => each === number && letterOf(marks[at] as number) === id[0]);
  }

  #index(): Map<string, number> {
    const { marks, numbers } = this.kept.heads;
    const byId = new Map<string, number>();
    for (let at = 0; at < marks.length; at++) {
      const letter = letterOf(marks[at] as number);
      if (letter === null || numbers[at] === null) continue;
      const id = `${letter}${numbers[at]}`;
      if (!byId.has(id)) byId.set(id, at);
    }
    return byId;
  }

  /** The ref of an entry; null: it has no id, or one that another has before it. */
  refOf(at: number): Ref | null {
    const { marks, numbers } = this.kept.heads;
    const letter = letterOf(marks[at] as number);
    if (letter === null || numbers[at] === null || this.doubles?.has(at)) return null;
    return refIn(this.id, letter, numbers[at] as number);
  }
}

/** A place as the JSON contract has it. */
export function sourceOf({ file, lines }: { readonly file: string; readonly lines: LineStarts }, place: Place): Source {
  const span = spanOf(lines, place);
  return { file, line: span.line, column: span.column, endLine: span.endLine, endColumn: span.endColumn };
}
