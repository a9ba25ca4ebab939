import type { Archive, Meeting } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Entry } from '../model/minutes.ts';
import { compareForms, compareOrganisations } from '../names/compare.ts';
import type { NameReader } from '../names/form.ts';
import { groupVariants } from '../names/groups.ts';
import { isHandle } from '../names/handle.ts';
import { compareText } from '../text/compare-text.ts';
import { affiliationsOf } from './affiliations.ts';
import {
  type Count,
  type Draft,
  type FunctionKind,
  type Gathered,
  Gathering,
  type NamePlace,
} from './gathered-names.ts';

/**
 * One way of writing somebody: the name itself, the same letters written otherwise (`variant`), an alias of the registry, or a short form
 * (a first name, initials) that stands for the name where it is written.
 */
export interface Writing {
  readonly text: string;
  readonly kind: 'name' | 'variant' | 'alias' | 'short';
  /** How often it stands in lists, chair and secretary among them. */
  readonly listed: number;
  /** All of them, in the order of the meetings. */
  readonly places: readonly NamePlace[];
}

/**
 * Why a writing is taken for the name: the registry has it; there is no other; it stands in `n` of the `of` places of the lists, more than
 * any other; as often as another and the fullest of them; or nobody lists it.
 */
export type NameReason =
  | { readonly kind: 'registry' | 'only' | 'unlisted' }
  | { readonly kind: 'most-listed' | 'fullest'; readonly n: number; readonly of: number };

/** Something that held from one meeting to another, as the held meetings tell. */
export interface Spell {
  readonly name: string;
  readonly meetings: number;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** What somebody does: `role` as the lists say it, `member` of the working group `name`. */
export interface FunctionSpell extends Omit<Spell, 'name'> {
  readonly kind: FunctionKind;
  readonly name: string | null;
}

/** Another name that looks like this one and is not surely the same. */
export interface NearName {
  readonly name: string;
  readonly kind: 'spelling' | 'initials' | 'part' | 'acronym' | 'email';
}

interface Known {
  readonly name: string;
  readonly reason: NameReason;
  /** The name itself first, then by how often. */
  readonly writings: readonly Writing[];
  /** The held meetings that name it, otherwise than as called to them. */
  readonly meetings: number;
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  readonly near: readonly NearName[];
}

/** Somebody, as all PVs and the registry know him or her. */
export interface KnownSomebody extends Known {
  readonly organisations: readonly Spell[];
  readonly functions: readonly FunctionSpell[];
  readonly emails: readonly string[];
}

/** An organisation, as all PVs and the registry know it. */
export interface KnownAffiliation extends Known {
  readonly acronym: string | null;
  readonly people: readonly Spell[];
}

export interface EverybodyKnown {
  /** By name; those whom no list has come last. */
  readonly people: readonly KnownSomebody[];
  readonly organisations: readonly KnownAffiliation[];
}

/** More organisations than this are not compared with one another. */
const mostAffiliations = 400;

/**
 * Everybody whom the PVs of an archive name: in their lists, as chair or secretary, as owner, proposer, contact or member of a working group;
 * and whom the registry has. Names of the same letters are one; names that look alike stay two, with a word of it.
 * @param hides entries that are not looked at: those that a copy leaves out; null: the lists of who came
 */
export function everybodyKnown(
  archive: Archive,
  names: NameReader,
  hides: (entry: Entry | null, meeting: Meeting) => boolean = () => false,
): EverybodyKnown {
  const told = archive.meetings.filter((meeting) => !hides(null, meeting));
  const gathering = new Gathering(archive, names, affiliationsOf({ meetings: told }));
  for (const meeting of archive.meetings) gathering.read(meeting, hides);
  return new Telling(gathering, names).everybody();
}

/** Tells who is who among the names that were gathered. */
class Telling {
  private readonly names: NameReader;
  private readonly gathering: Gathering;

  constructor(gathering: Gathering, names: NameReader) {
    this.gathering = gathering;
    this.names = names;
  }

  everybody(): EverybodyKnown {
    const { names } = this;
    // What is written in one way and no list has is still somebody's name; with an alias of the registry, the registry's.
    const all = [...new Set(this.gathering.people.values())].filter((one) => one.registered || one.times > 0);
    const { groups, near } = groupVariants(
      all.map(({ name }) => name),
      names,
    );
    const groupOf = all.map((_, at) => [at]);
    for (const group of groups) for (const at of group) groupOf[at] = [...group];
    const made = new Map<number, { known: KnownSomebody; near: NearName[] }>();
    const headOf = (at: number): number => (groupOf[at] as number[])[0] as number;
    const affiliationNames = new Map<string, string>();
    const organisations = this.organisations(affiliationNames);
    const renamed = new Map<string, string>();
    all.forEach((_, at) => {
      if (headOf(at) !== at) return;
      const members = (groupOf[at] as number[]).map((each) => all[each] as Gathered);
      const alike: NearName[] = [];
      const known = this.somebodyKnown(members, alike, affiliationNames);
      for (const member of members) renamed.set(member.name, known.name);
      made.set(at, { known, near: alike });
    });
    for (const { a, b, comparison } of near) {
      const [one, other] = [made.get(headOf(a)), made.get(headOf(b))];
      if (!one || !other || areTwo(one.known, other.known)) continue;
      one.near.push({ name: other.known.name, kind: comparison.evidence.kind });
      other.near.push({ name: one.known.name, kind: comparison.evidence.kind });
    }
    return {
      people: [...made.values()].map(({ known }) => known).sort(byName),
      organisations: organisations.map((affiliation) => ({
        ...affiliation,
        people: merged(affiliation.people.map((one) => ({ ...one, name: renamed.get(one.name) ?? one.name }))),
      })),
    };
  }

  private somebodyKnown(
    members: readonly Gathered[],
    near: readonly NearName[],
    affiliationNames: ReadonlyMap<string, string>,
  ): KnownSomebody {
    const exactOf = (text: string) => this.names.form(text).exact;
    // A short form, be it written ten times, is not the name: only how the lists write it may be.
    const own = new Set(members.map(({ name }) => exactOf(name)));
    const base = this.known(members, near, exactOf, (key) => own.has(key));
    const form = this.names.form(base.name);
    const kindOf = ({ text, kind }: Writing): Writing['kind'] => {
      if (kind !== 'short') return kind;
      // Nobody else has it.
      if (isHandle(text)) return 'variant';
      const compared = compareForms(this.names.form(text), form, this.names).kind;
      return compared === 'same' || compared === 'variant' ? 'variant' : 'short';
    };
    return {
      ...base,
      writings: base.writings.map((writing) => ({ ...writing, kind: kindOf(writing) })),
      organisations: merged(
        members.flatMap(({ spells }) =>
          [...spells].map(([name, spell]) => ({ name: affiliationNames.get(name) ?? name, ...bare(spell) })),
        ),
      ),
      functions: functionsOf(members),
      emails: [...new Map(members.flatMap(({ emails }) => [...emails])).values()],
    };
  }

  private organisations(affiliationNames: Map<string, string>): KnownAffiliation[] {
    const { names } = this;
    const all = [...new Set(this.gathering.affiliations.values())].filter((one) => one.registered || one.times > 0);
    const made = all.map((one) => {
      const near: NearName[] = [];
      const exactOf = (text: string) => names.organisation(text).exact;
      const known = this.known([one], near, exactOf, () => true);
      affiliationNames.set(one.name, known.name);
      const people = [...one.spells].map(([name, spell]): Spell => ({ name, ...bare(spell) }));
      const writings = known.writings.map(
        (writing): Writing => (writing.kind === 'short' ? { ...writing, kind: 'variant' } : writing),
      );
      return {
        affiliation: { ...known, writings, acronym: this.gathering.acronyms.get(one) ?? null, people },
        near,
        times: one.times,
      };
    });
    const compared = [...made].sort((a, b) => b.times - a.times).slice(0, mostAffiliations);
    for (let at = 1; at < compared.length; at++) {
      const one = compared[at] as (typeof made)[number];
      for (const other of compared.slice(0, at)) {
        if (one.affiliation.reason.kind === 'registry' && other.affiliation.reason.kind === 'registry') continue;
        const comparison = compareOrganisations(one.affiliation.name, other.affiliation.name, names);
        if (comparison.kind !== 'near') continue;
        one.near.push({ name: other.affiliation.name, kind: comparison.evidence.kind });
        other.near.push({ name: one.affiliation.name, kind: comparison.evidence.kind });
      }
    }
    return made.map(({ affiliation }) => affiliation).sort(byName);
  }

  /** The name, why it is the one, and its writings. `members` are of the same letters; `mayBe`: which writings may be the name. */
  private known(
    members: readonly Gathered[],
    near: readonly NearName[],
    exactOf: (text: string) => string,
    mayBe: (key: string) => boolean,
  ): Known {
    const registered = members.find((one) => one.registered);
    const drafts = new Map<string, Draft>();
    for (const member of members) {
      for (const [key, draft] of member.writings) {
        const before = drafts.get(key);
        drafts.set(key, before === undefined ? draft : joined(before, draft));
      }
    }
    const aliases = new Set(members.flatMap((one) => one.aliases.map(exactOf)));
    const found = [...drafts].map(([key, draft]): Writing & { readonly key: string } => ({
      key,
      text: mostWritten(draft.raw),
      kind: aliases.has(key) ? 'alias' : 'short',
      listed: draft.listed,
      places: draft.places,
    }));
    found.sort((a, b) => b.listed - a.listed || b.places.length - a.places.length || fuller(a.text, b.text));
    const candidates = found.filter(({ key }) => mayBe(key));
    const best = candidates[0] ?? found[0];
    const name = registered?.name ?? best?.text ?? (members[0] as Gathered).name;
    const nameKey = exactOf(name);
    const places = found.flatMap((one) => one.places);
    const held = new Map<string, Meeting>();
    for (const { meeting, called } of places) if (meeting.held && !called) held.set(meeting.id, meeting);
    for (const member of members) for (const meeting of member.unsaid) held.set(meeting.id, meeting);
    const dates = [...held.values()].map(({ date }) => date).sort();
    const writings = found
      .map(({ key, ...writing }): Writing => ({ ...writing, kind: key === nameKey ? 'name' : writing.kind }))
      .sort((a, b) => Number(b.kind === 'name') - Number(a.kind === 'name'));
    return {
      name,
      reason: reasonOf(registered !== undefined, found, candidates),
      writings,
      meetings: held.size,
      first: dates[0] ?? null,
      last: dates[dates.length - 1] ?? null,
      near,
    };
  }
}

function reasonOf(registered: boolean, found: readonly Writing[], candidates: readonly Writing[]): NameReason {
  if (registered) return { kind: 'registry' };
  const listed = candidates.reduce((sum, one) => sum + one.listed, 0);
  if (listed === 0 && found.every((one) => one.listed === 0)) return { kind: 'unlisted' };
  const [best, second] = candidates;
  if (best === undefined || second === undefined) return { kind: 'only' };
  const more = best.listed > second.listed || best.places.length > second.places.length;
  return { kind: more ? 'most-listed' : 'fullest', n: best.listed, of: listed };
}

/** The raw text that is written most; of two as common, the one not all in capitals. */
function mostWritten(raw: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [text, times] of raw) {
    if (times > most || (times === most && capitals(text) < capitals(best))) [best, most] = [text, times];
  }
  return best;
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}

/** Accents and hyphens are left out, and seldom put in: the writing with more of them comes first. */
function fuller(a: string, b: string): number {
  const marks = (text: string) => text.normalize('NFD').match(/[\p{M}'’-]/gu)?.length ?? 0;
  return marks(b) - marks(a) || b.length - a.length || compareText(a, b);
}

function joined(a: Draft, b: Draft): Draft {
  const raw = new Map(a.raw);
  for (const [text, times] of b.raw) raw.set(text, (raw.get(text) ?? 0) + times);
  const places = [...a.places, ...b.places].sort((x, y) => compareText(x.meeting.date, y.meeting.date));
  return { raw, places, listed: a.listed + b.listed };
}

function bare({ meetings, first, last }: Count): Omit<Spell, 'name'> {
  return { meetings, first, last };
}

/** Spells of one name put together, in the order in which they began. */
function merged(spells: readonly Spell[]): Spell[] {
  const all = new Map<string, Spell>();
  for (const spell of spells) {
    const before = all.get(spell.name);
    all.set(spell.name, before === undefined ? spell : together(before, spell));
  }
  return [...all.values()].sort(byBeginning);
}

function functionsOf(members: readonly Gathered[]): FunctionSpell[] {
  const all = new Map<string, FunctionSpell>();
  for (const { functions } of members) {
    for (const [key, spell] of functions) {
      const one = { kind: spell.kind, name: spell.name, ...bare(spell) };
      const before = all.get(key);
      all.set(key, before === undefined ? one : together(before, one));
    }
  }
  return [...all.values()].sort(byBeginning);
}

function together<T extends Omit<Spell, 'name'>>(a: T, b: T): T {
  return {
    ...a,
    meetings: a.meetings + b.meetings,
    first: isBefore(a.first, b.first) ? a.first : b.first,
    last: isBefore(a.last, b.last) ? b.last : a.last,
  };
}

function isBefore(a: IsoDate, b: IsoDate): boolean {
  return a < b;
}

function byBeginning(a: Omit<Spell, 'name'>, b: Omit<Spell, 'name'>): number {
  return compareText(a.first, b.first);
}

/** Both have organisations, and none in common: two people. Both registered: somebody has looked. */
function areTwo(a: KnownSomebody, b: KnownSomebody): boolean {
  if (a.reason.kind === 'registry' && b.reason.kind === 'registry') return true;
  if (a.organisations.length === 0 || b.organisations.length === 0) return false;
  const of = new Set(a.organisations.map(({ name }) => name));
  return !b.organisations.some(({ name }) => of.has(name));
}

function byName(a: Known, b: Known): number {
  const last = Number(a.reason.kind === 'unlisted') - Number(b.reason.kind === 'unlisted');
  return last || compareText(sortKey(a.name), sortKey(b.name));
}

function sortKey(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
