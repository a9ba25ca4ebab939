import type { Archive, Meeting, Person } from '../model/archive.ts';
import { peopleByField } from '../model/entry-people.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Attendee, Entry, WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { type NameReader, untitled } from '../names/form.ts';
import { takeHandle } from '../names/handle.ts';
import type { AffiliationOf } from './affiliations.ts';

/** Every name in the PVs of an archive, and where it stands: in lists, as chair, as owner; people.yaml first. */

/** Where a name stands. */
export interface NamePlace {
  readonly meeting: Meeting;
  readonly place: Place;
  /** True in the list of those who are called to the meeting, which does not tell that they came. */
  readonly called: boolean;
}

export interface Count {
  meetings: number;
  first: IsoDate;
  last: IsoDate;
  /** The meeting counted last: a meeting counts once. */
  of: Meeting;
}

export interface Draft {
  /** How each raw text of this writing is written, and how often. */
  readonly raw: Map<string, number>;
  readonly places: NamePlace[];
  listed: number;
}

/** What somebody does: `role` as the lists say it. */
export type FunctionKind = 'chair' | 'secretary' | 'contact' | 'member' | 'role';

/** One name while the PVs are read. */
export class Gathered {
  readonly name: string;
  readonly registered: boolean;
  readonly aliases: readonly string[];
  readonly writings = new Map<string, Draft>();
  readonly spells = new Map<string, Count>();
  readonly functions = new Map<string, Count & { readonly kind: FunctionKind; readonly name: string | null }>();
  readonly emails = new Map<string, string>();
  /** Held meetings whose lists have somebody of this organisation, and do not say that he or she is of it. */
  readonly unsaid = new Set<Meeting>();

  constructor(name: string, registered = false, aliases: readonly string[] = []) {
    this.name = name;
    this.registered = registered;
    this.aliases = aliases;
  }

  write(key: string, text: string, at: NamePlace, listed: boolean): void {
    let draft = this.writings.get(key);
    if (draft === undefined) {
      draft = { raw: new Map(), places: [], listed: 0 };
      this.writings.set(key, draft);
    }
    draft.raw.set(text, (draft.raw.get(text) ?? 0) + 1);
    draft.places.push(at);
    if (listed) draft.listed++;
  }

  get times(): number {
    let sum = 0;
    for (const draft of this.writings.values()) sum += draft.places.length;
    return sum;
  }
}

function count(before: Count | null | undefined, meeting: Meeting): Count {
  if (!before) return { meetings: 1, first: meeting.date, last: meeting.date, of: meeting };
  if (before.of !== meeting) before.meetings++;
  before.of = meeting;
  before.last = meeting.date;
  return before;
}

/** Puts what stands at a key at another, too, where nothing does. */
function also(at: Map<string, Gathered>, key: string, other: string): void {
  const one = at.get(key);
  if (one !== undefined && !at.has(other)) at.set(other, one);
}

export class Gathering {
  private readonly names: NameReader;
  /** By what they are known by, aliases of the registry too. */
  readonly people = new Map<string, Gathered>();
  readonly affiliations = new Map<string, Gathered>();
  readonly acronyms = new Map<Gathered, string>();
  private readonly affiliationOf: AffiliationOf;

  /** @param affiliationOf whose people are where a list does not say it */
  constructor({ registry }: Archive, names: NameReader, affiliationOf: AffiliationOf) {
    this.names = names;
    this.affiliationOf = affiliationOf;
    for (const { name, aliases, email } of registry.people) {
      const key = names.form(name).exact;
      const one = this.people.get(key) ?? new Gathered(name, true, aliases);
      if (email !== null) one.emails.set(email.toLowerCase(), email);
      this.people.set(key, one);
    }
    for (const { name, aliases, acronym } of registry.organisations) {
      const forms = acronym === null ? aliases : [...aliases, acronym];
      const key = names.organisation(name).letters;
      const one = this.affiliations.get(key) ?? new Gathered(name, true, forms);
      if (acronym !== null) this.acronyms.set(one, acronym);
      this.affiliations.set(key, one);
    }
    // The name of one is no alias of another, whichever comes first.
    for (const { name, aliases } of registry.people)
      for (const alias of aliases) also(this.people, names.form(name).exact, names.form(alias).exact);
    for (const { name, aliases, acronym } of registry.organisations)
      for (const form of acronym === null ? aliases : [...aliases, acronym])
        also(this.affiliations, names.organisation(name).letters, names.organisation(form).letters);
  }

  read(meeting: Meeting, hides: (entry: Entry | null, meeting: Meeting) => boolean): void {
    const { chair, secretary, entries } = meeting.minutes;
    if (!hides(null, meeting)) {
      for (const { written, person } of meeting.people) this.listed(written, person, meeting);
      if (chair) this.does(this.named(chair, meeting, true), 'chair', null, meeting);
      if (secretary) this.does(this.named(secretary, meeting, true), 'secretary', null, meeting);
    }
    for (const entry of entries) {
      const named = peopleByField(entry);
      if (named.length === 0 || hides(entry, meeting)) continue;
      for (const { field, person } of named) {
        const one = this.named(person, meeting, false);
        if (field !== 'people') continue;
        if (entry.role === 'contact') this.does(one, 'contact', null, meeting);
        else if (entry.role === 'working-group') this.does(one, 'member', entry.name, meeting);
      }
    }
  }

  private listed(written: Attendee, person: Person, meeting: Meeting): void {
    const one = this.note(written, person, meeting, true, written.presence === 'invited');
    if (one !== null && written.role !== null) this.does(one, 'role', written.role, meeting);
    if (!meeting.held || written.organisation !== null || written.presence === 'invited') return;
    const of = this.affiliationOf(person, meeting.date);
    if (of !== null) this.affiliation(of).unsaid.add(meeting);
  }

  private named(written: WrittenPerson, meeting: Meeting, listed: boolean): Gathered | null {
    return this.note(written, meeting.personOf(written), meeting, listed);
  }

  /** Notes a name where it stands; null where it is none of a person. */
  private note(
    written: WrittenPerson,
    person: Person,
    meeting: Meeting,
    listed: boolean,
    called = false,
  ): Gathered | null {
    const { place, email } = written;
    const apart = takeHandle(written.name, written.organisation);
    const { name, organisation } = apart ?? written;
    const at: NamePlace = { meeting, place, called };
    const isOrganisation = person.kind === 'organisation';
    const affiliationText = isOrganisation ? (name ?? organisation) : organisation;
    const affiliation =
      affiliationText === null ? null : this.affiliation(isOrganisation ? person.name : affiliationText);
    if (affiliation !== null && affiliationText !== null)
      affiliation.write(this.names.organisation(affiliationText).exact, affiliationText, at, listed);
    if (name === null || (person.kind !== 'person' && person.kind !== 'unresolved')) return null;
    const one = this.somebody(person.name);
    one.write(this.names.form(name).exact, untitled(name, this.names), at, listed);
    if (apart !== null) one.write(this.names.form(apart.handle).exact, apart.handle, at, false);
    if (email !== null) one.emails.set(email.toLowerCase(), email);
    if (affiliation !== null && meeting.held) {
      one.spells.set(affiliation.name, count(one.spells.get(affiliation.name), meeting));
      affiliation.spells.set(one.name, count(affiliation.spells.get(one.name), meeting));
    }
    return one;
  }

  private does(one: Gathered | null, kind: FunctionKind, name: string | null, meeting: Meeting): void {
    if (one === null || !meeting.held) return;
    const key = `${kind}\n${name === null ? '' : this.names.form(name).exact}`;
    const before = one.functions.get(key);
    if (before === undefined) one.functions.set(key, { ...count(null, meeting), kind, name });
    else count(before, meeting);
  }

  private somebody(name: string): Gathered {
    const { exact } = this.names.form(name);
    let one = this.people.get(exact);
    if (one === undefined) {
      one = new Gathered(name);
      this.people.set(exact, one);
    }
    return one;
  }

  /** Organisations of the same letters are one from the start. */
  private affiliation(name: string): Gathered {
    const { letters, exact } = this.names.organisation(name);
    const key = letters === '' ? exact : letters;
    let one = this.affiliations.get(key);
    if (one === undefined) {
      one = new Gathered(name);
      this.affiliations.set(key, one);
    }
    return one;
  }
}
