import { readBeside } from '../../recognise/attendees.ts';
import type { TablePresence } from '../../recognise/people-table.ts';
import { saysBeside } from '../../recognise/presence.ts';
import { normalize } from '../../text/normalize.ts';
import type { Dropped } from '../foreign.ts';
import { type Lexicon, presenceOf } from './lexicon.ts';
import type { Line } from './lines.ts';
import type { PeopleList } from './people-list.ts';
import { type ForeignPerson, looksLikeName, nobody, untitled } from './person.ts';

export interface FoundPerson extends ForeignPerson {
  readonly presence: TablePresence;
  readonly representedBy: string | null;
  /** Line of the source. */
  readonly line: number;
  /** false: the list rests on a guess (a table without heads, a sentence). */
  readonly sure: boolean;
  /** Which of {@link PresenceFound.groups} it came with. */
  readonly group: number;
}

/** Words of a label that put people in a list: they stand beside the list's key. */
export interface PresenceLabel {
  readonly presence: TablePresence;
  readonly text: string;
  readonly line: number;
  /** Which of {@link PresenceFound.groups} it came with. */
  readonly group: number;
}

/** What one label brought: its lines left the body. */
interface PresenceGroup {
  readonly label: Line;
  readonly lines: readonly Line[];
}

export interface PresenceFound {
  readonly people: readonly FoundPerson[];
  readonly labels: readonly PresenceLabel[];
  readonly groups: readonly PresenceGroup[];
  /** What was left out for each. */
  readonly dropped: readonly (Dropped & { readonly group: number })[];
}

const placeOf = { excused: 'excused', absent: 'absent', guest: 'guests', invited: 'invited' } as const;

/** The people that lists, tables and sentences bring, with the labels that they came under and the lines that left the body for them. */
export class FoundPresence implements PresenceFound {
  readonly people: FoundPerson[] = [];
  readonly labels: PresenceLabel[] = [];
  readonly dropped: (Dropped & { readonly group: number })[] = [];
  readonly groups: PresenceGroup[] = [];
  private readonly lexicon: Lexicon;
  private readonly list: PeopleList;
  private current: Line | null = null;
  private beside = false;
  private taken: Line[] = [];
  private before = 0;

  constructor(lexicon: Lexicon, list: PeopleList) {
    this.lexicon = lexicon;
    this.list = list;
  }

  /** What comes now is of this line. */
  open(line: Line): void {
    this.current = line;
    // `In attendance` beside those who are present are guests.
    this.beside =
      saysBeside(line.text, this.lexicon.spoken) && this.people.some(({ presence }) => presence === 'present');
    this.before = this.people.length + this.labels.length;
    this.taken = [];
  }

  /** Closes the group of what a line brought, if it brought anything. */
  close(): void {
    if (this.current !== null && this.people.length + this.labels.length > this.before)
      this.groups.push({ label: this.current, lines: this.taken });
  }

  /** A line that leaves the body. */
  take(line: Line): void {
    line.as = 'gone';
    this.taken.push(line);
  }

  label(presence: TablePresence, text: string): void {
    this.labels.push({
      presence: presence === 'present' && this.beside ? 'guests' : presence,
      text,
      line: this.current?.block.line ?? 0,
      group: this.groups.length,
    });
  }

  drop(dropped: Dropped): void {
    this.dropped.push({ ...dropped, group: this.groups.length });
  }

  add(
    person: ForeignPerson,
    presence: TablePresence,
    line: number,
    sure: boolean,
    representedBy: string | null = null,
  ): void {
    // `Kate (excused)` on the list of those who came.
    const word = person.note?.split(/[\s,-]/)[0] ?? null;
    const told =
      person.told !== null
        ? placeOf[person.told]
        : word === null || this.lexicon.spoken.represented.has(normalize(word))
          ? null
          : presenceOf(word, this.lexicon);
    const isNotice = presence === 'absent' && told === 'excused';
    const where = presence === 'present' ? (told ?? (this.beside ? 'guests' : presence)) : isNotice ? told : presence;
    let { from, until, proxy } = person;
    for (const words of person.note?.split(', ') ?? []) {
      const said = readBeside(words, this.lexicon.beside);
      from ??= said?.from ?? null;
      until ??= said?.until ?? null;
      proxy ??= said?.representedBy ?? null;
    }
    // Who is a guest has no vote to give.
    const away = proxy !== null && where !== 'guests' && where !== 'invited';
    this.people.push({
      ...person,
      from,
      until,
      presence: away ? 'represented' : where,
      line,
      sure,
      representedBy: representedBy ?? proxy,
      group: this.groups.length,
    });
    if (person.organisation !== null) this.list.organisations.add(normalize(person.organisation));
  }

  /** Whether somebody is in a list already, by the same name or by the family name that one of them alone has. */
  has({ name }: ForeignPerson): boolean {
    const bare = untitled(name ?? '');
    const listed = this.people.map((one) => untitled(one.name ?? ''));
    return (
      listed.includes(bare) || (!bare.includes(' ') && listed.filter((one) => one.endsWith(` ${bare}`)).length === 1)
    );
  }

  /** Somebody voted for who was not there. */
  represent(name: string, proxy: string, line: number): void {
    const normalized = normalize(name);
    // Who is in no list was not there.
    if (!this.people.some((one) => one.name !== null && normalize(one.name) === normalized)) {
      if (name.includes(' ') && looksLikeName(name, this.lexicon, 'prose'))
        this.add({ ...nobody, name }, 'represented', line, false, proxy);
      return;
    }
    const at = this.people.findIndex(
      (one) =>
        one.name !== null &&
        normalize(one.name) === normalized &&
        (one.presence === 'excused' || one.presence === 'absent'),
    );
    if (at !== -1)
      this.people[at] = { ...(this.people[at] as FoundPerson), presence: 'represented', representedBy: proxy };
  }

  /** The number that somebody had in a list. */
  dropNumber(number: string | null): void {
    if (number !== null) this.drop({ reason: 'list-number', text: number, count: 1 });
  }

  /** The words for *and* that stood between people: they stay beside the label. */
  joints(text: string): string {
    const found = text.split(/\s+/).filter((word) => this.lexicon.and.has(normalize(word)) && /\p{L}/u.test(word));
    return found.length === 0 ? '' : ` … ${found.join(' … ')}`;
  }
}
