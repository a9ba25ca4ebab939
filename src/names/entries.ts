import type { KnownOrganisation, KnownPerson } from '../text/known.ts';
import type { NameForm, NameReader, NameUnit, OrganisationForm } from './form.ts';
import { unitLimit } from './form.ts';
import { familyOf } from './order.ts';

/**
 * By what keys somebody is looked up. The same people stand in list after list: their keys are made once, with what each of them finds, and an
 * index only puts them into its tables.
 */

/** A key, and the one thing that it finds for one name. */
interface Keyed<T> {
  readonly key: string;
  readonly hits: readonly [T];
}

/** How a name was found in a table of writings: the fewer steps from the name, the better. */
export interface VariantHit {
  readonly entry: PersonEntry;
  readonly rank: 0 | 1 | 2;
}

export interface ShortHit {
  readonly entry: PersonEntry;
  readonly via: 'first-name' | 'family-name' | 'part';
  /** The units that are meant, `from` to `to`. */
  readonly from: number;
  readonly to: number;
  readonly bare: boolean;
}

/** How many of its first words an organisation was found by. */
export interface StartHit {
  readonly entry: OrganisationEntry;
  readonly words: number;
}

/** A person and one of the writings of the name. */
export class PersonEntry {
  readonly person: KnownPerson;
  readonly form: NameForm;
  readonly alias: boolean;
  readonly #reader: NameReader;
  readonly #only: readonly [PersonEntry];
  #exact: readonly Keyed<PersonEntry>[] | null = null;
  #variants: readonly Keyed<VariantHit>[] | null = null;
  #shorts: readonly Keyed<ShortHit>[] | null = null;
  #bearers: readonly Keyed<PersonEntry>[] | null = null;
  #neighbours: readonly Keyed<PersonEntry>[] | null = null;
  #words: readonly string[] | null = null;
  #initials: readonly Keyed<PersonEntry>[] | null = null;

  constructor(person: KnownPerson, name: string, alias: boolean, reader: NameReader) {
    this.person = person;
    this.form = reader.form(name);
    this.alias = alias;
    this.#reader = reader;
    this.#only = [this];
  }

  /** The writing itself. */
  get exact(): readonly Keyed<PersonEntry>[] {
    this.#exact ??= [{ key: this.form.exact, hits: this.#only }];
    return this.#exact;
  }

  /** The whole name by its letters, turned round and without particles too. */
  get variants(): readonly Keyed<VariantHit>[] {
    this.#variants ??= this.#makeVariants();
    return this.#variants;
  }

  /** What somebody is called for short: the beginning, the end or one word of the name. */
  get shorts(): readonly Keyed<ShortHit>[] {
    this.#shorts ??= this.#makeShorts();
    return this.#shorts;
  }

  /** The words of a name of two or more. */
  get bearers(): readonly Keyed<PersonEntry>[] {
    this.#bearers ??= this.#borneWords().map((key) => ({ key, hits: this.#only }));
    return this.#bearers;
  }

  /** Its words with one letter left out: who may be meant by a misspelt one. */
  get neighbours(): readonly Keyed<PersonEntry>[] {
    const { units } = this.form;
    this.#neighbours ??= units
      .filter(({ letters }) => units.length <= unitLimit && letters.length >= 4)
      .flatMap(({ letters }) => this.#reader.lessOne(letters).map((key) => ({ key, hits: this.#only })));
    return this.#neighbours;
  }

  /** Every word of the name, and what is written as one. */
  get words(): readonly string[] {
    const { tokens, units, letters } = this.form;
    this.#words ??= [...new Set([...tokens, ...units.map((unit) => unit.letters), letters])];
    return this.#words;
  }

  /** What its words begin with: those of all of them, without particles, and of the first and the last alone. */
  get initials(): readonly Keyed<PersonEntry>[] {
    this.#initials ??= this.#makeInitials();
    return this.#initials;
  }

  #makeInitials(): Keyed<PersonEntry>[] {
    const { units } = this.form;
    if (units.length < 2 || units.length > unitLimit || units.some((unit) => unit.initials !== null)) return [];
    const bare = units.map(({ words }) => words.map((word) => word.charAt(0)).join(''));
    const whole = units.map(({ text, words }, at) =>
      words.length > 1
        ? (bare[at] as string)
        : text
            .split(' ')
            .map((word) => this.#reader.letters(word).charAt(0))
            .join(''),
    );
    const ends = (bare[0] as string).charAt(0) + (bare.at(-1) as string).charAt(0);
    return [...new Set([whole.join(''), bare.join(''), ends])].map((key) => ({ key, hits: this.#only }));
  }

  #borneWords(): string[] {
    const { units } = this.form;
    return units.length < 2 || units.length > unitLimit ? [] : [...wordsOf(this.form)];
  }

  #makeVariants(): Keyed<VariantHit>[] {
    const { form } = this;
    const made: Keyed<VariantHit>[] = [{ key: form.letters, hits: [{ entry: this, rank: 0 }] }];
    if (form.units.length < 2 || form.units.length > unitLimit) return made;
    const seen = new Set([form.letters]);
    const once = (key: string, rank: 1 | 2) => {
      if (seen.has(key) || key.length < 4) return;
      seen.add(key);
      made.push({ key, hits: [{ entry: this, rank }] });
    };
    for (let from = 1; from < form.units.length; from++)
      once(
        turned(form, from, (unit) => unit.letters),
        1,
      );
    once(form.bare, 2);
    for (let from = 1; from < form.units.length; from++)
      once(
        turned(form, from, (unit) => unit.bare),
        2,
      );
    return made;
  }

  #makeShorts(): Keyed<ShortHit>[] {
    const made: Keyed<ShortHit>[] = [];
    const { units } = this.form;
    if (units.length < 2 || units.length > unitLimit) return made;
    const family = familyOf(this.form, this.person.familyName ?? null);
    const seen = new Set<string>();
    const put = (from: number, to: number, bare: boolean) => {
      let letters = '';
      for (let at = from; at < to; at++) {
        const unit = units[at] as NameUnit;
        if (unit.initials !== null) return;
        letters += bare && at === from ? unit.bare : unit.letters;
      }
      if (letters.length < 2 || seen.has(letters)) return;
      seen.add(letters);
      made.push({ key: letters, hits: [{ entry: this, via: viaOf(from, to, units.length, family), from, to, bare }] });
    };
    for (let cut = 1; cut < units.length; cut++) {
      put(0, cut, false);
      put(cut, units.length, false);
    }
    for (let at = 1; at < units.length - 1; at++) put(at, at + 1, false);
    for (let at = 0; at < units.length; at++) put(at, at + 1, true);
    for (let at = 1; at < units.length - 1; at++) put(at, units.length, true);
    if (units.length > 2) {
      // First and last word, without what lies between.
      const [first, last] = [units[0] as NameUnit, units[units.length - 1] as NameUnit];
      const key = first.letters + last.letters;
      if (first.initials === null && last.initials === null && !seen.has(key))
        made.push({ key, hits: [{ entry: this, via: 'part', from: 0, to: units.length, bare: false }] });
    }
    return made;
  }
}

/** An organisation and one of the writings of its name. */
export class OrganisationEntry {
  readonly organisation: KnownOrganisation;
  readonly form: OrganisationForm;
  readonly alias: boolean;
  readonly #reader: NameReader;
  readonly #only: readonly [OrganisationEntry];
  #exact: readonly Keyed<OrganisationEntry>[] | null = null;
  #variants: readonly Keyed<OrganisationEntry>[] | null = null;
  #starts: readonly Keyed<StartHit>[] | null = null;
  #words: readonly Keyed<OrganisationEntry>[] | null = null;

  constructor(organisation: KnownOrganisation, name: string, alias: boolean, reader: NameReader) {
    this.organisation = organisation;
    this.form = reader.organisation(name);
    this.alias = alias;
    this.#reader = reader;
    this.#only = [this];
  }

  /** The writing itself. */
  get exact(): readonly Keyed<OrganisationEntry>[] {
    this.#exact ??= [{ key: this.form.exact, hits: this.#only }];
    return this.#exact;
  }

  /** Its letters. */
  get variants(): readonly Keyed<OrganisationEntry>[] {
    this.#variants ??= [{ key: this.form.letters, hits: this.#only }];
    return this.#variants;
  }

  /** Its first words. */
  get starts(): readonly Keyed<StartHit>[] {
    this.#starts ??= this.#makeStarts();
    return this.#starts;
  }

  /** Its words: the first letter finds acronyms (`^m`), one letter less finds misspelt words (`-frest`). */
  get words(): readonly Keyed<OrganisationEntry>[] {
    this.#words ??= this.#wordKeys().map((key) => ({ key, hits: this.#only }));
    return this.#words;
  }

  #makeStarts(): Keyed<StartHit>[] {
    const { words } = this.form;
    const made: Keyed<StartHit>[] = [];
    for (let count = 1; count < Math.min(words.length, unitLimit); count++)
      made.push({ key: words.slice(0, count).join(''), hits: [{ entry: this, words: count }] });
    return made;
  }

  #wordKeys(): string[] {
    const { words, letters } = this.form;
    const keys: string[] = [];
    for (const word of words) {
      keys.push(word);
      if (word.length < 5) continue;
      for (const less of this.#reader.lessOne(word)) if (less !== word) keys.push(`-${less}`);
    }
    if (letters !== '') keys.push(`^${letters[0]}`);
    return keys;
  }
}

/** What was made for somebody, with whose words it was made. */
interface Made<T> {
  readonly reader: NameReader;
  readonly entries: readonly T[];
}

const peopleMade = new WeakMap<KnownPerson, Made<PersonEntry>>();
const organisationsMade = new WeakMap<KnownOrganisation, Made<OrganisationEntry>>();

/** The writings of somebody's name: it, and its aliases. */
export function personEntries(person: KnownPerson, reader: NameReader): readonly PersonEntry[] {
  return madeOnce(peopleMade, person, reader, () => [
    new PersonEntry(person, person.name, false, reader),
    ...person.aliases.map((alias) => new PersonEntry(person, alias, true, reader)),
  ]);
}

/** The writings of an organisation's name: it, its aliases, its acronym. */
export function organisationEntries(affiliation: KnownOrganisation, reader: NameReader): readonly OrganisationEntry[] {
  const { name, aliases, acronym } = affiliation;
  return madeOnce(organisationsMade, affiliation, reader, () => [
    new OrganisationEntry(affiliation, name, false, reader),
    ...aliases.map((alias) => new OrganisationEntry(affiliation, alias, true, reader)),
    ...(acronym === null ? [] : [new OrganisationEntry(affiliation, acronym, true, reader)]),
  ]);
}

function madeOnce<K extends object, T>(
  made: WeakMap<K, Made<T>>,
  known: K,
  reader: NameReader,
  make: () => readonly T[],
): readonly T[] {
  let one = made.get(known);
  if (one?.reader !== reader) {
    one = { reader, entries: make() };
    made.set(known, one);
  }
  return one.entries;
}

/** What each key finds, among several names. */
export function tableOf<E, T>(
  entries: readonly E[],
  keysOf: (entry: E) => readonly Keyed<T>[],
): ReadonlyMap<string, readonly T[]> {
  const table = new Map<string, readonly T[]>();
  for (const entry of entries) {
    for (const { key, hits } of keysOf(entry)) {
      if (key === '') continue;
      const known = table.get(key);
      // A list of one belongs to its entry, and stands in the tables of others.
      if (known === undefined) table.set(key, hits);
      else if (known.length === 1) table.set(key, [known[0] as T, hits[0]]);
      else (known as T[]).push(hits[0]);
    }
  }
  return table;
}

/** The letters of a name with its units from `from` on put first. */
export function turned(form: NameForm, from: number, pick: (unit: NameUnit) => string): string {
  let out = '';
  const { units } = form;
  for (let at = 0; at < units.length; at++) out += pick(units[(from + at) % units.length] as NameUnit);
  return out;
}

/** The words by which a name may be recognised: its units, without particles too, and the parts of double ones. */
export function wordsOf(form: NameForm): Set<string> {
  const out = new Set<string>();
  for (const unit of form.units) {
    if (unit.initials !== null) continue;
    out.add(unit.letters);
    out.add(unit.bare);
    if (unit.words.length > 1) for (const word of unit.words) if (word.length > 2) out.add(word);
  }
  return out;
}

function viaOf(
  from: number,
  to: number,
  count: number,
  family: { from: number; to: number } | null,
): 'first-name' | 'family-name' | 'part' {
  if (family !== null) {
    if (from >= family.from && to <= family.to) return 'family-name';
    return from < family.to && to > family.from ? 'part' : 'first-name';
  }
  if (to === count) return 'family-name';
  return from === 0 && to === 1 ? 'first-name' : 'part';
}
