import { sourceOf } from '../ledger/meeting.ts';
import type { KnownSomebody } from '../ledger/people.ts';
import type { Archive, Meeting, Person, Source } from '../model/archive.ts';
import type { RegistryPerson } from '../model/config.ts';
import { peopleByField } from '../model/entry-people.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Cast, Entry, MeetingId, Minutes, Presence, Ref } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { refOf } from '../model/ref.ts';
import type { Cell, Report, Row } from '../model/table.ts';
import { Mentions } from '../redaction/mentions.ts';
import { compareText } from '../text/compare-text.ts';
import { dateCell, numberCell, phrase, phraseCell, textCell } from './cells.ts';
import { hrefOf } from './source.ts';

export const factKinds = [
  'registry',
  'attendance',
  'chair',
  'secretary',
  'arrival',
  'departure',
  'proxy',
  'replaces',
  'owner',
  'proposer',
  'vote',
  'contact',
  'member',
  'text',
] as const;

type FactKind = (typeof factKinds)[number];

/** One thing that an archive has of somebody (`czs people NAME --format json`). */
export interface FactRecord {
  readonly kind: FactKind;
  /** null: people.yaml, or a file without a date. */
  readonly meeting: MeetingId | null;
  readonly date: IsoDate | null;
  readonly ref: Ref | null;
  /** In which list, or what vote. */
  readonly state: Presence | Cast | null;
  /** As what, with whom or in what group. */
  readonly detail: string | null;
  /** The line as it stands in its file. */
  readonly text: string;
  /** False: a name that others have, too. */
  readonly certain: boolean;
  readonly internal: boolean;
  readonly source: Source;
}

/** The texts of an archive, by their files: those of minutes, and people.yaml. */
export type TextOf = (file: string) => string;

/**
 * All that an archive has of somebody, with file and line: what the lists and entries say, what people.yaml says, and every other line of a PV in
 * which the name stands. Complete, whatever is internal: it is for whoever may ask what is known of him or her.
 */
export function personReport(
  archive: Archive,
  who: KnownSomebody,
  from: { readonly minutes: readonly Minutes[]; readonly textOf: TextOf },
): Report {
  const { name } = who;
  const facts = factsOf(archive, who, from);
  return {
    records: facts,
    table: {
      id: 'person',
      columns: [{ id: 'meeting' }, { id: 'date' }, { id: 'kind' }, { id: 'text' }, { id: 'file' }, { id: 'line' }],
      shown: [
        { head: 'source', cells: ['where', 'kind'] },
        { head: 'text', cells: ['text'], grow: true },
      ],
      rows: facts.map(factRow),
      summary: [
        phrase('person/found', { name, n: facts.length, files: new Set(facts.map(({ source }) => source.file)).size }),
        phrase('person/elsewhere'),
      ],
      empty: [phrase('person/nothing', { name })],
    },
  };
}

function factRow(fact: FactRecord): Row {
  const { source, kind, state, detail, ref, certain } = fact;
  const where: Cell = {
    kind: 'inlines',
    children: [
      { kind: 'link', href: hrefOf(source), children: [{ kind: 'text', text: `${source.file}:${source.line}` }] },
    ],
  };
  const code = kind === 'text' && !certain ? 'person/perhaps' : `person/${kind}`;
  const shown = state === null ? null : kind === 'vote' ? `cast/${state}` : `presence/${state}`;
  return {
    cells: {
      where,
      meeting: fact.meeting === null ? null : { kind: 'ref', ref: fact.meeting, href: hrefOf(source) },
      date: dateCell(fact.date),
      kind: phraseCell(code, { state: shown, detail, ref }),
      text: textCell(fact.text),
      file: textCell(source.file),
      line: numberCell(source.line),
    },
  };
}

function factsOf(
  archive: Archive,
  { name, writings }: KnownSomebody,
  { minutes: all, textOf }: { readonly minutes: readonly Minutes[]; readonly textOf: TextOf },
): FactRecord[] {
  const called = new Set([name, ...writings.flatMap(({ kind, text }) => (kind === 'short' ? [] : [text]))]);
  const mentions = new Mentions(archive, [...called]);
  const meetings = new Map(archive.meetings.map((meeting) => [meeting.file, meeting]));
  const facts = registryFacts(archive, called, mentions, textOf);
  const order = [...all].sort((a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.file, b.file));
  for (const minutes of order) {
    const meeting = meetings.get(minutes.file);
    const found = meeting === undefined ? [] : new FactFinder(meeting, called, mentions, textOf(minutes.file)).facts();
    const told = new Set(found.map(({ source }) => source.line));
    const lines = lineFacts(minutes, textOf(minutes.file), mentions).filter(({ source }) => !told.has(source.line));
    facts.push(...[...found, ...lines].sort((a, b) => a.source.line - b.source.line));
  }
  return facts;
}

/** What the lists and entries of one PV say of somebody. */
class FactFinder {
  readonly #meeting: Meeting;
  readonly #called: ReadonlySet<string>;
  readonly #mentions: Mentions;
  readonly #lines: readonly string[];
  readonly #facts: FactRecord[] = [];

  constructor(meeting: Meeting, called: ReadonlySet<string>, mentions: Mentions, text: string) {
    this.#meeting = meeting;
    this.#called = called;
    this.#mentions = mentions;
    this.#lines = text.split(/\r\n?|\n/);
  }

  facts(): readonly FactRecord[] {
    const { people, minutes } = this.#meeting;
    for (const { written, person } of people) {
      if (this.#is(person)) this.#add('attendance', written.place, { state: written.presence, detail: written.role });
      if (this.#calls(written.representedBy)) this.#add('proxy', written.place, { detail: person.name });
      if (this.#calls(written.replaces)) this.#add('replaces', written.place, { detail: person.name });
    }
    for (const role of ['chair', 'secretary'] as const) {
      const written = minutes[role];
      if (written !== null && this.#is(this.#meeting.personOf(written))) this.#add(role, written.place);
    }
    for (const { person, kind, representedBy, place } of minutes.moves) {
      const who = person === null ? null : this.#meeting.personOf(person);
      if (who !== null && this.#is(who) && kind !== 'suspension') this.#add(kind, place);
      if (who !== null && this.#calls(representedBy)) this.#add('proxy', place, { detail: who.name });
    }
    for (const entry of minutes.entries) this.#entry(entry);
    return this.#facts;
  }

  #entry(entry: Entry): void {
    const meeting = this.#meeting;
    const about = { ref: entry.updates ?? refOf(meeting.id, entry), internal: entry.internal };
    const people = entry.role === 'working-group' ? 'member' : 'contact';
    const kinds = { owners: 'owner', proposers: 'proposer', people } as const;
    for (const { field, person } of peopleByField(entry)) {
      const detail = field === 'people' ? entry.name : null;
      if (this.#is(meeting.personOf(person))) this.#add(kinds[field], person.place, { ...about, detail });
    }
    for (const { person, vote, by } of entry.votes) {
      const who = meeting.personOf(person);
      if (this.#is(who)) this.#add('vote', person.place, { ...about, state: vote });
      else if (this.#calls(by)) this.#add('proxy', person.place, { ...about, detail: who.name });
    }
  }

  #is(person: Person): boolean {
    return person.kind !== 'organisation' && this.#called.has(person.name);
  }

  /** Of names that are not resolved. */
  #calls(written: string | null): boolean {
    return written !== null && this.#mentions.first(written)?.certain === true;
  }

  #add(kind: FactKind, place: Place, about: Partial<FactRecord> = {}): void {
    const source = sourceOf(this.#meeting.minutes, place);
    const { id: meeting, date } = this.#meeting;
    const text = (this.#lines[source.line - 1] ?? '').trim();
    const { ref = null, state = null, detail = null, internal = false } = about;
    // Two writings in one line say it once.
    const isTold = (one: FactRecord): boolean =>
      one.kind === kind && one.source.line === source.line && one.ref === ref && one.detail === detail;
    if (this.#facts.some(isTold)) return;
    this.#facts.push({ kind, meeting, date, ref, state, detail, text, certain: true, internal, source });
  }
}

/** Each line in which somebody is named, whatever it is: front matter, text, table, note, comment. */
function lineFacts({ file, id, date, entries }: Minutes, text: string, mentions: Mentions): FactRecord[] {
  const facts: FactRecord[] = [];
  let start = 0;
  for (const [at, line] of text.split('\n').entries()) {
    const found = mentions.first(line);
    const end = start + line.length;
    if (found !== null) {
      const entry = entries.find(({ extent }) => extent.start <= end && start < extent.end);
      facts.push({
        kind: 'text',
        meeting: date === null ? null : id,
        date,
        ref: entry === undefined || date === null ? null : (entry.updates ?? refOf(id, entry)),
        state: null,
        detail: null,
        text: line.trim(),
        certain: found.certain,
        internal: entry?.internal === true,
        source: { file, line: at + 1, column: found.start + 1, endLine: at + 1, endColumn: found.end + 1 },
      });
    }
    start = end + 1;
  }
  return facts;
}

/** What people.yaml says: each line with the name, the first with all that is said there. */
function registryFacts(
  { registry, config }: Archive,
  called: ReadonlySet<string>,
  mentions: Mentions,
  textOf: TextOf,
): FactRecord[] {
  const person = registry.people.find((one) => called.has(one.name));
  if (person === undefined) return [];
  const file = config.people;
  const said = registered(person);
  let isFirst = true;
  return textOf(file)
    .split('\n')
    .flatMap((line, at): FactRecord[] => {
      const found = mentions.first(line);
      if (found === null || !found.certain) return [];
      const detail = isFirst ? said : null;
      isFirst = false;
      const source = { file, line: at + 1, column: found.start + 1, endLine: at + 1, endColumn: found.end + 1 };
      const none = { meeting: null, date: null, ref: null, state: null };
      return [{ kind: 'registry', ...none, detail, text: line.trim(), certain: true, internal: false, source }];
    });
}

/** What is said of somebody there, in the words of the file. */
function registered({ organisation, email, from, until, publication, shares }: RegistryPerson): string | null {
  const shown = publication === 'full' ? null : publication;
  const said = { organisation, email, from, until, shares, publication: shown };
  return (
    Object.entries(said)
      .flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]))
      .join(', ') || null
  );
}
