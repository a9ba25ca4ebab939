import type { Action, Archive, Decision, Meeting, Person, Proposal } from '../../model/archive.ts';
import type { IsoDate, IsoTime } from '../../model/iso-date.ts';
import type { MeetingId } from '../../model/minutes.ts';
import { internalContentIn } from '../../redaction/internal-content.ts';
import { normalize } from '../../text/normalize.ts';
import { isWithheld, tellsWhole } from '../cells.ts';

/** What somebody asks of a dump in a standard. */
export interface StandardOptions {
  /** Under which address its things are, with `/` at its end; null: none is said. */
  readonly baseUrl: string | null;
  /** How far the hours of an archive are from those of Greenwich: `+01:00`. */
  readonly offsetAt: (date: IsoDate, time: IsoTime) => string;
}

/** An archive in a standard: what it says there, and what it could not say. */
export interface StandardDump<Said = unknown> {
  readonly document: Said;
  /** What the standard asks for and so many PVs do not say. */
  readonly lacks: ReadonlyMap<string, number>;
  /** What PVs say and the standard has no place for, or is internal. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** A point of an agenda that may be told, with what was decided under it. */
interface OpenItem {
  readonly number: number;
  readonly title: string;
  readonly decisions: readonly Decision[];
}

/** A meeting as anybody may be told of it. */
export interface OpenMeeting {
  readonly id: MeetingId;
  readonly date: IsoDate;
  readonly start: IsoTime | null;
  readonly end: IsoTime | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly language: string;
  readonly status: Meeting['status'];
  readonly held: boolean;
  readonly chair: Person | null;
  readonly secretary: Person | null;
  readonly present: readonly Person[];
  readonly absent: readonly Person[];
  readonly items: readonly OpenItem[];
  /** What was decided under no point. */
  readonly decisions: readonly Decision[];
}

/**
 * What every standard is made of: meetings, points, decisions and people, without what is internal, since none of these standards can say of all of
 * it that it is. It notes what is lacking and what is left out.
 */
export class OpenModel {
  readonly organisation: string | null;
  readonly acronym: string | null;
  readonly meetings: readonly OpenMeeting[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  readonly proposals: readonly Proposal[];
  readonly lacks = new Map<string, number>();
  readonly leftOut = new Map<string, number>();
  readonly #options: StandardOptions;
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(archive: Archive, options: StandardOptions) {
    this.#options = options;
    this.organisation = archive.config.organisation;
    this.acronym = archive.config.acronym;
    const open = <Of extends Decision | Action | Proposal>(records: readonly Of[]): Of[] => {
      const told = records.filter((record) => !isWithheld(record, 'public'));
      this.leave('internal', records.length - told.length);
      return told;
    };
    this.decisions = open(archive.decisions);
    this.actions = open(archive.actions);
    this.proposals = open(archive.proposals);
    const internal = internalContentIn(archive);
    const tells = tellsWhole(archive, 'public');
    const told = archive.meetings.filter(tells);
    this.leave('doubts', archive.meetings.length - told.length);
    this.meetings = told.map((meeting) => this.#meetingOf(meeting, (item) => internal.title(item, meeting.minutes)));
    if (this.organisation === null) this.lack('organisation');
  }

  lack(what: string, n = 1): void {
    if (n > 0) this.lacks.set(what, (this.lacks.get(what) ?? 0) + n);
  }

  leave(what: string, n = 1): void {
    if (n > 0) this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + n);
  }

  /** The address of a thing: `meetings/2025-01-16`, below where the archive is. */
  idOf(kind: string, name: string): string {
    const key = `${kind}/${name}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const plain = normalize(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const base = `${this.#options.baseUrl ?? ''}${kind}/`;
    const stem = plain === '' ? 'x' : plain;
    let id = `${base}${stem}`;
    for (let n = 2; this.#taken.has(id); n++) id = `${base}${stem}-${n}`;
    this.#taken.add(id);
    this.#ids.set(key, id);
    return id;
  }

  /** A moment, with the offset of the archive's hours. */
  at(date: IsoDate, time: IsoTime): string {
    return `${date}T${time}:00${this.#options.offsetAt(date, time)}`;
  }

  /** When a meeting began or ended; nothing where nobody wrote an hour, which is noted. */
  moment(what: 'start' | 'end', { date, start, end, held, status }: OpenMeeting): string | undefined {
    const time = what === 'start' ? start : end;
    if (time === null) {
      if (what === 'start' || (held && status !== 'cancelled')) this.lack(what);
      return undefined;
    }
    return this.at(date, time);
  }

  /** Everybody who is named in what is told: by name, in the order of the meetings. */
  people(): Person[] {
    const all = new Map<string, Person>();
    const add = (person: Person | null | undefined): void => {
      if (person != null && isSomebody(person) && !all.has(person.name)) all.set(person.name, person);
    };
    for (const { present, absent, chair, secretary } of this.meetings)
      for (const one of [...present, ...absent, chair, secretary]) add(one);
    for (const { proposers, mode } of this.decisions) for (const one of [...proposers, ...votersOf(mode)]) add(one);
    for (const { proposers } of this.proposals) for (const one of proposers) add(one);
    for (const { owners } of this.actions) for (const one of owners) add(one);
    return [...all.values()];
  }

  done<Said>(document: Said): StandardDump<Said> {
    return { document, lacks: this.lacks, leftOut: this.leftOut };
  }

  #meetingOf(meeting: Meeting, isInternal: (item: Meeting['minutes']['items'][number]) => boolean): OpenMeeting {
    const { minutes, people } = meeting;
    const by = new Map<number, Decision[]>();
    for (const decision of this.decisions) {
      if (decision.meeting !== meeting.id) continue;
      const at = decision.entry.item;
      by.set(at, [...(by.get(at) ?? []), decision]);
    }
    const items = minutes.items.flatMap((item, at): OpenItem[] => {
      if (isInternal(item)) {
        this.leave('internal');
        return [];
      }
      return [{ number: item.number, title: item.title, decisions: by.get(at) ?? [] }];
    });
    const shown = new Set(items.flatMap(({ decisions }) => decisions));
    const those = (...presences: readonly string[]): Person[] =>
      people.flatMap(({ person, written }) =>
        presences.includes(written.presence) && person.kind === 'person' ? [person] : [],
      );
    return {
      id: meeting.id,
      date: meeting.date,
      start: minutes.start,
      end: minutes.end,
      place: minutes.meetingPlace,
      title: minutes.title,
      language: minutes.language,
      status: meeting.status,
      held: meeting.held,
      chair: minutes.chair === null ? null : meeting.personOf(minutes.chair),
      secretary: minutes.secretary === null ? null : meeting.personOf(minutes.secretary),
      present: those('present'),
      absent: those('excused', 'absent', 'represented'),
      items,
      decisions: [...by.values()].flat().filter((decision) => !shown.has(decision)),
    };
  }
}

/** Whether it is one person, and no group and nobody in particular. */
export function isSomebody({ kind }: Person): boolean {
  return kind === 'person' || kind === 'unresolved';
}

/** Who voted, or had somebody vote. */
function votersOf(mode: Decision['mode']): Person[] {
  return (mode?.votes ?? []).flatMap(({ person, by }) => (by === null ? [person] : [person, by]));
}

/** Whether something was decided, and what: adopted, though it may be replaced by now, or rejected; null: not yet. */
export function outcomeOf({ status }: Decision): 'adopted' | 'rejected' | null {
  return status === 'pending' ? null : status === 'rejected' ? 'rejected' : 'adopted';
}
