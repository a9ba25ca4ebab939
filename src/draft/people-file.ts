import type { EverybodyKnown, KnownAffiliation, KnownSomebody, Spell } from '../ledger/people.ts';
import type { Registry, RegistryOrganisation, RegistryPerson } from '../model/config.ts';
import { type Edit, type Place, spanOf } from '../model/place.ts';
import type { NameReader } from '../names/form.ts';
import { shortNames } from '../names/short.ts';
import { escapeControls } from '../text/controls.ts';
import { afterComments, lineBreakOf, lineStartAt, nextLineAt } from './front-edits.ts';
import { yamlText } from './yaml-text.ts';

/** A name that looks like one that is proposed, and is left for a person to decide. */
interface Undecided {
  readonly name: string;
  readonly of: string;
  /** `file:line` of its first place. */
  readonly place: string;
}

interface Proposed {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names that are left out, said in a comment under the entry. */
  readonly undecided: readonly Undecided[];
}

interface ProposedPerson extends Proposed {
  readonly organisation: string | null;
  readonly email: string | null;
  /** The first day, where it is told. */
  readonly from?: string;
}

/** What `people.yaml` lacks: entries to add, and aliases for entries that it has, by their position. */
export interface PeopleProposal {
  readonly people: readonly ProposedPerson[];
  readonly organisations: readonly Proposed[];
  readonly aliases: readonly {
    readonly list: 'people' | 'organisations';
    readonly at: number;
    readonly aliases: readonly string[];
  }[];
  /** Addresses that the lists of the PVs have, for people of the file that have none there. */
  readonly emails: readonly { readonly at: number; readonly email: string }[];
  /** All resemblances that are left to decide, those in no comment too. */
  readonly undecided: readonly Undecided[];
}

/**
 * What `people.yaml` lacks, as the lists of the PVs have it. Of two names that look alike, the one written more often is proposed and the
 * other left to a person; whom no list has, or who is a first name alone that others bear, is not proposed. Of addresses, the last that is somebody's
 * alone.
 */
export function proposePeople(known: EverybodyKnown, registry: Registry, names: NameReader): PeopleProposal {
  const bearers = new Map<string, number>();
  for (const { name } of known.people)
    for (const unit of names.form(name).units) bearers.set(unit.letters, (bearers.get(unit.letters) ?? 0) + 1);
  const isBare = (name: string): boolean => {
    const { units } = names.form(name);
    return units.length === 0 || (units.length === 1 && (bearers.get(units[0]?.letters ?? '') ?? 0) > 1);
  };
  const exactOf = (text: string): string => names.form(text).exact;
  const people = sorted(known.people, registry.people, exactOf, isBare);
  // « Bah » and « Fatoumata Bah »: who is called by one word is somebody of the list, or somebody else.
  const decided = new Set(
    registry.people.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => exactOf(one))),
  );
  const byName = new Map(known.people.map((one) => [one.name, one]));
  const shorts = shortNames(
    known.people.map(({ name }) => name),
    names,
  ).flatMap(({ short, name }): Undecided[] => {
    const one = byName.get(short);
    if (one === undefined || !isBare(short) || decided.has(exactOf(short))) return [];
    return one.writings.some(({ listed }) => listed > 0) ? [{ name: short, of: name, place: firstPlace(one) }] : [];
  });
  const undecided = [...people.undecided, ...shorts];
  const affiliations = sorted(
    known.organisations,
    registry.organisations,
    (text) => names.organisation(text).exact,
    (name) => name === '',
  );
  const shared = new Map<string, number>();
  for (const one of known.people)
    for (const email of one.emails) shared.set(email.toLowerCase(), (shared.get(email.toLowerCase()) ?? 0) + 1);
  // An address that two people have is a function's.
  const ownAddress = ({ emails }: KnownSomebody): string | null =>
    emails.findLast((email) => shared.get(email.toLowerCase()) === 1) ?? null;
  const entries = new Map(registry.people.map(({ name, email }, at) => [names.form(name).exact, { at, email }]));
  return {
    people: people.added.map((one) => ({
      ...proposed(one, undecided),
      organisation: usualOf(one.organisations)?.name ?? null,
      email: ownAddress(one),
    })),
    emails: known.people.flatMap((one) => {
      const entry = one.reason.kind === 'registry' ? entries.get(names.form(one.name).exact) : undefined;
      const email = ownAddress(one);
      return entry === undefined || entry.email !== null || email === null ? [] : [{ at: entry.at, email }];
    }),
    organisations: affiliations.added.map((one) => proposed(one, affiliations.undecided)),
    aliases: [
      ...people.aliases.map((one) => ({ list: 'people' as const, ...one })),
      ...affiliations.aliases.map((one) => ({ list: 'organisations' as const, ...one })),
    ],
    undecided: [...undecided, ...affiliations.undecided],
  };
}

/** Of which organisation somebody is: the last, but one that only one PV has counts less than another that more have. */
function usualOf(spells: readonly Spell[]): Spell | null {
  const latest = [...spells].sort((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : b.meetings - a.meetings));
  const [last] = latest;
  if (last === undefined || last.meetings > 1) return last ?? null;
  return latest.reduce((most, one) => (one.meetings > most.meetings ? one : most));
}

interface Sorted<T> {
  readonly added: readonly T[];
  readonly aliases: readonly { readonly at: number; readonly aliases: readonly string[] }[];
  readonly undecided: readonly Undecided[];
}

/** What is new, what completes an entry, and what only looks like something. */
function sorted<T extends KnownSomebody | KnownAffiliation>(
  known: readonly T[],
  registered: readonly (RegistryPerson | RegistryOrganisation)[],
  exactOf: (text: string) => string,
  isBare: (name: string) => boolean,
): Sorted<T> {
  const places = new Map<string, number>();
  registered.forEach(({ name }, at) => {
    if (!places.has(exactOf(name))) places.set(exactOf(name), at);
  });
  const taken = new Set(
    registered.flatMap((one) => [one.name, ...one.aliases, 'acronym' in one ? (one.acronym ?? '') : ''].map(exactOf)),
  );
  const rank = (one: T): number =>
    one.reason.kind === 'registry'
      ? Number.POSITIVE_INFINITY
      : one.writings.reduce((sum, { listed }) => sum + listed, 0);
  const byName = new Map(known.map((one) => [one.name, one]));
  const added: T[] = [];
  const aliases: { at: number; aliases: string[] }[] = [];
  const undecided: Undecided[] = [];
  // The surest first, of two as common the fuller, so that it is the others that are held against it.
  const sure = [...known].sort((a, b) => rank(b) - rank(a) || b.name.length - a.name.length);
  const order = new Map(sure.map((one, at) => [one.name, at]));
  const before = (a: string, b: string): boolean => (order.get(a) ?? 0) < (order.get(b) ?? 0);
  for (const one of known) {
    if (one.reason.kind === 'registry') {
      const at = places.get(exactOf(one.name));
      const missing = newAliases(one, exactOf, taken);
      if (at !== undefined && missing.length > 0) aliases.push({ at, aliases: missing });
      continue;
    }
    if (isBare(one.name) || taken.has(exactOf(one.name))) continue;
    const surer = one.near.find(({ name }) => before(name, one.name) && rank(byName.get(name) as T) > 0);
    if (surer !== undefined) undecided.push({ name: one.name, of: surer.name, place: firstPlace(one) });
    else if (rank(one) > 0) added.push(one);
  }
  return { added, aliases, undecided };
}

function newAliases(
  one: KnownSomebody | KnownAffiliation,
  exactOf: (text: string) => string,
  taken: ReadonlySet<string>,
): string[] {
  return one.writings.flatMap(({ kind, text }) => (kind === 'variant' && !taken.has(exactOf(text)) ? [text] : []));
}

function proposed(one: KnownSomebody | KnownAffiliation, undecided: readonly Undecided[]): Proposed {
  return {
    name: one.name,
    aliases: one.writings.flatMap(({ kind, text }) => (kind === 'variant' ? [text] : [])),
    undecided: undecided.filter(({ of }) => of === one.name),
  };
}

function firstPlace({ writings }: KnownSomebody | KnownAffiliation): string {
  const first = writings[0]?.places[0];
  if (first === undefined) return '';
  const { minutes } = first.meeting;
  return `${minutes.file}:${spanOf(minutes.lines, first.place).line}`;
}

/** How a comment says that a name is left to decide. */
export type SayUndecided = (undecided: Undecided) => string;

/** A new `people.yaml`. `note` is its first comment. */
export function newPeopleFile(proposal: PeopleProposal, note: string, say: SayUndecided): string {
  const shape: Shape = { eol: '\n', indent: '  ', say };
  const lists = [
    `people:\n${proposal.people.map((one) => entryLines(one, shape)).join('')}`,
    `organisations:\n${proposal.organisations.map((one) => entryLines(one, shape)).join('')}`,
  ];
  return `${comment(note)}\n${lists.filter((_, at) => at === 0 || proposal.organisations.length > 0).join('')}`;
}

/** What a file of settings holds, with places: the tree that read/ makes of YAML. */
type YamlNode =
  | { readonly kind: 'text'; readonly value: string; readonly place: Place; readonly quoted: boolean }
  | { readonly kind: 'null'; readonly place: Place }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly place: Place }
  | { readonly kind: 'map'; readonly pairs: readonly YamlPair[]; readonly place: Place };

export interface YamlPair {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: YamlNode;
}

interface Shape {
  readonly eol: string;
  /** Before the dash of an entry. */
  readonly indent: string;
  readonly say: SayUndecided;
}

/**
 * The edits that complete a `people.yaml`: entries at the end of its lists, aliases in the entries that it has. Every line that is there stays.
 * @param pairs the file's top level
 * @returns null where the file is written in a way that cannot be completed line by line
 */
export function completePeopleFile(
  text: string,
  pairs: readonly YamlPair[],
  proposal: PeopleProposal,
  say: SayUndecided,
): Edit[] | null {
  const eol = lineBreakOf(text);
  const edits: (Edit | null)[] = [];
  const both = ['people', 'organisations'] as const;
  const pairOf = (list: 'people' | 'organisations') => pairs.find(({ key }) => key === list);
  // A list that is new comes last: at the end of the file, where one that is there may grow, too.
  for (const list of [...both.filter(pairOf), ...both.filter((one) => !pairOf(one))]) {
    const pair = pairOf(list);
    const entries = entriesOf(pair, list);
    entries.forEach((node, at) => {
      const aliases = proposal.aliases.find((one) => one.list === list && one.at === at)?.aliases ?? [];
      const email = list === 'people' ? proposal.emails.find((one) => one.at === at)?.email : undefined;
      const keys: NewKey[] = [];
      if (email !== undefined) keys.push({ key: 'email', value: flowText(email) });
      const written = aliases.length === 0 ? undefined : pairOfNode(node, 'aliases');
      if (written !== undefined) edits.push(valueEdit(text, eol, written, aliases.map(flowText)));
      else if (aliases.length > 0) keys.unshift({ key: 'aliases', value: `[${aliases.map(flowText).join(', ')}]` });
      if (keys.length > 0) edits.push(...keyEdits(text, eol, node, keys));
    });
    const added: readonly (Proposed | ProposedPerson)[] = proposal[list];
    if (added.length > 0) edits.push(additionEdit(text, pair, list, added, { eol, indent: '  ', say }));
  }
  return edits.some((edit) => edit === null) ? null : together(edits as Edit[]);
}

/** Edits at one spot as one: aliases of the last entry come before the entry that follows it. */
function together(edits: readonly Edit[]): Edit[] {
  const out: Edit[] = [];
  for (const edit of edits) {
    const at = out.findIndex((other) => other.start === edit.start && other.end === edit.end);
    const other = out[at];
    if (other === undefined) out.push(edit);
    else out[at] = { ...other, text: other.text + edit.text };
  }
  return out;
}

/** The entries as the registry counts them: those that have a name. */
function entriesOf(pair: YamlPair | undefined, list: 'people' | 'organisations'): YamlNode[] {
  if (pair?.value.kind !== 'list' || pair.key !== list) return [];
  return pair.value.items.filter(
    (node) =>
      node.kind === 'text' ||
      (node.kind === 'map' && node.pairs.some(({ key, value }) => key === 'name' && value.kind === 'text')),
  );
}

function additionEdit(
  text: string,
  pair: YamlPair | undefined,
  list: 'people' | 'organisations',
  added: readonly (Proposed | ProposedPerson)[],
  shape: Shape,
): Edit | null {
  const { eol } = shape;
  const linesOf = (indent: string): string => added.map((one) => entryLines(one, { ...shape, indent })).join('');
  if (pair === undefined) {
    const end = text.length;
    return { start: end, end, text: `${broken(text, end, eol)}${list}:${eol}${linesOf('  ')}` };
  }
  const { value } = pair;
  if (value.kind === 'list' && value.items.length > 0 && text[value.place.start] !== '[') {
    const [first, last] = [value.items[0] as YamlNode, value.items[value.items.length - 1] as YamlNode];
    const lead = /^( {0,80})- {1,40}$/.exec(text.slice(lineStartAt(text, first.place.start), first.place.start));
    if (lead === null) return null;
    const indent = lead[1] as string;
    const at = afterComments(text, text.length, nextLineAt(text, last.place.end), indent.length);
    return { start: at, end: at, text: broken(text, at, eol) + linesOf(indent) };
  }
  if (value.kind === 'list') {
    const at = value.place.end - 1;
    if (text[at] !== ']') return null;
    const flow = added.map(flowEntry).join(', ');
    return { start: at, end: at, text: value.items.length === 0 ? flow : `, ${flow}` };
  }
  if (value.kind !== 'null' || !/^: {0,40}(?:#.*)?$/.test(restOfLine(text, pair.keyPlace.end))) return null;
  const at = nextLineAt(text, pair.keyPlace.end);
  return { start: at, end: at, text: broken(text, at, eol) + linesOf('  ') };
}

/** Somebody who leaves, and who comes instead. */
export interface Leaving {
  readonly name: string;
  /** The last day. */
  readonly until: string;
  /** Not in the file yet; null: nobody new. */
  readonly instead: { readonly name: string; readonly organisation: string | null; readonly from: string } | null;
}

/**
 * The edits that say in a `people.yaml` until when somebody is of it, and who comes instead.
 * @param pairs the file's top level
 * @returns null where the file is written in a way that cannot be completed line by line
 */
export function leavingEdits(text: string, pairs: readonly YamlPair[], leaving: Leaving): Edit[] | null {
  const eol = lineBreakOf(text);
  const pair = pairs.find(({ key }) => key === 'people');
  const node = entriesOf(pair, 'people').find((one) => nameOf(one) === leaving.name);
  const until = node === undefined ? null : keyEdits(text, eol, node, [{ key: 'until', value: leaving.until }])[0];
  if (until == null) return null;
  if (leaving.instead === null) return [until];
  const { name, organisation, from } = leaving.instead;
  const added = { name, aliases: [], organisation, email: null, from, undecided: [] };
  const addition = additionEdit(text, pair, 'people', [added], { eol, indent: '  ', say: () => '' });
  return addition === null ? null : together([until, addition]);
}

/** Somebody who goes on for another organisation. */
export interface Moving {
  readonly name: string;
  readonly organisation: string;
  /** Where he or she was of, and the last day; null: of none. */
  readonly before: { readonly organisation: string; readonly until: string } | null;
}

/**
 * The edits that say in a `people.yaml` of which organisation somebody is now, and was until then.
 * @param pairs the file's top level
 * @returns null where the file is written in a way that cannot be completed line by line
 */
export function movingEdits(text: string, pairs: readonly YamlPair[], moving: Moving): Edit[] | null {
  const eol = lineBreakOf(text);
  const entries = entriesOf(
    pairs.find(({ key }) => key === 'people'),
    'people',
  );
  const node = entries.find((one) => nameOf(one) === moving.name);
  if (node === undefined) return null;
  const keys: NewKey[] = [{ key: 'organisation', value: flowText(moving.organisation) }];
  const edits: (Edit | null)[] = [];
  if (moving.before !== null) {
    const { organisation, until } = moving.before;
    const item = `{organisation: ${flowText(organisation)}, until: ${until}}`;
    const written = pairOfNode(node, 'formerly');
    if (written !== undefined) edits.push(valueEdit(text, eol, written, [item]));
    else keys.push({ key: 'formerly', value: `[${item}]` });
  }
  edits.push(...keyEdits(text, eol, node, keys));
  return edits.some((edit) => edit === null) ? null : together(edits as Edit[]);
}

function nameOf(node: YamlNode): string | null {
  if (node.kind === 'text') return node.value;
  const name = node.kind === 'map' ? node.pairs.find(({ key }) => key === 'name')?.value : undefined;
  return name?.kind === 'text' ? name.value : null;
}

interface NewKey {
  readonly key: string;
  /** As YAML. */
  readonly value: string;
}

function pairOfNode(node: YamlNode, key: string): YamlPair | undefined {
  return node.kind === 'map' ? node.pairs.find((one) => one.key === key) : undefined;
}

/** Sets keys of an entry: the value where it has the key, else a line after the name. A null is what cannot be written line by line. */
function keyEdits(text: string, eol: string, node: YamlNode, keys: readonly NewKey[]): (Edit | null)[] {
  const isNew = ({ key }: NewKey): boolean => pairOfNode(node, key) === undefined;
  const set = keys.flatMap(({ key, value }) => {
    const written = pairOfNode(node, key);
    if (written === undefined) return [];
    if (written.value.kind !== 'null') return [{ ...written.value.place, text: value }];
    const at = written.keyPlace.end + 1;
    return [text[written.keyPlace.end] === ':' ? { start: at, end: at, text: ` ${value}` } : null];
  });
  const added = keys.filter(isNew).map(({ key, value }) => `${key}: ${value}`);
  return added.length === 0 ? set : [...set, addedKeys(text, eol, node, added)];
}

/** `- Aline Morel` becomes an entry with a name; the line keeps its words and its comment. Between brackets: verified when the file is read again. */
function addedKeys(text: string, eol: string, node: YamlNode, keys: readonly string[]): Edit | null {
  const linesAt = (column: number): string => keys.map((line) => `${' '.repeat(column)}${line}${eol}`).join('');
  if (node.kind === 'text') {
    const lead = /^( {0,80})- {1,40}$/.exec(text.slice(lineStartAt(text, node.place.start), node.place.start));
    const { start, end } = node.place;
    if (lead === null) return { start, end, text: `{name: ${text.slice(start, end)}, ${keys.join(', ')}}` };
    const next = nextLineAt(text, end);
    return {
      start,
      end: next,
      text: `name: ${text.slice(start, next)}${broken(text, next, eol)}${linesAt(lead[0].length)}`,
    };
  }
  if (node.kind !== 'map') return null;
  if (text[node.place.start] === '{') {
    const at = node.place.end - 1;
    return text[at] === '}' ? { start: at, end: at, text: `, ${keys.join(', ')}` } : null;
  }
  const name = pairOfNode(node, 'name');
  if (name === undefined) return null;
  const column = name.keyPlace.start - lineStartAt(text, name.keyPlace.start);
  const at = nextLineAt(text, name.value.place.end);
  return { start: at, end: at, text: broken(text, at, eol) + linesAt(column) };
}

/** Adds to what a key has already: one value, a list in brackets, or a list of lines. */
function valueEdit(text: string, eol: string, { keyPlace, value }: YamlPair, items: readonly string[]): Edit | null {
  const flow = items.join(', ');
  if (value.kind === 'text') {
    const { start, end } = value.place;
    const typed = text.slice(start, end);
    if (!value.quoted && /[,[\]{}\r\n]/.test(typed)) return null;
    return { start, end, text: `[${typed}, ${flow}]` };
  }
  if (value.kind === 'null') {
    const at = keyPlace.end + 1;
    return text[keyPlace.end] === ':' ? { start: at, end: at, text: ` [${flow}]` } : null;
  }
  if (value.kind !== 'list') return null;
  if (text[value.place.start] === '[') {
    const at = value.place.end - 1;
    return { start: at, end: at, text: value.items.length === 0 ? flow : `, ${flow}` };
  }
  const [first, last] = [value.items[0], value.items[value.items.length - 1]];
  if (first === undefined || last === undefined) return null;
  const lead = /^( {0,80})- {1,40}$/.exec(text.slice(lineStartAt(text, first.place.start), first.place.start));
  if (lead === null) return null;
  const indent = lead[1] as string;
  const at = afterComments(text, text.length, nextLineAt(text, last.place.end), indent.length);
  const lines = items.map((item) => `${indent}- ${item}${eol}`).join('');
  return { start: at, end: at, text: broken(text, at, eol) + lines };
}

function entryLines(one: Proposed | ProposedPerson, { eol, indent, say }: Shape): string {
  const inner = `${indent}  `;
  const lines = [`${indent}- name: ${yamlText(one.name)}`];
  if (one.aliases.length > 0) lines.push(`${inner}aliases: [${one.aliases.map(flowText).join(', ')}]`);
  if ('organisation' in one) {
    if (one.organisation !== null) lines.push(`${inner}organisation: ${yamlText(one.organisation)}`);
    if (one.email !== null) lines.push(`${inner}email: ${yamlText(one.email)}`);
    if (one.from !== undefined) lines.push(`${inner}from: ${one.from}`);
  }
  for (const undecided of one.undecided) lines.push(`${inner}${comment(say(undecided))}`);
  return lines.map((line) => line + eol).join('');
}

function flowEntry(one: Proposed | ProposedPerson): string {
  const fields = [`name: ${flowText(one.name)}`];
  if (one.aliases.length > 0) fields.push(`aliases: [${one.aliases.map(flowText).join(', ')}]`);
  if ('organisation' in one) {
    if (one.organisation !== null) fields.push(`organisation: ${flowText(one.organisation)}`);
    if (one.email !== null) fields.push(`email: ${flowText(one.email)}`);
    if (one.from !== undefined) fields.push(`from: ${one.from}`);
  }
  return `{${fields.join(', ')}}`;
}

/** As `yamlText`, between brackets: there, commas and brackets mean something. */
function flowText(text: string): string {
  const plain = yamlText(text);
  return plain.startsWith('"') || !/[,[\]{}]/.test(plain) ? plain : `"${plain}"`;
}

/** One line, whatever a name may hold. */
function comment(text: string): string {
  return `# ${escapeControls(text)}`;
}

/** A line break where the text before does not end with one. */
function broken(text: string, at: number, eol: string): string {
  return at === 0 || /[\r\n]/.test(text[at - 1] as string) ? '' : eol;
}

function restOfLine(text: string, at: number): string {
  return text.slice(at, nextLineAt(text, at)).trimEnd();
}

/** The registry that a proposal makes of the one there is: what the completed file must be read as. */
export function completedRegistry(registry: Registry, proposal: PeopleProposal): Registry {
  const withAliases = <T extends RegistryPerson | RegistryOrganisation>(
    entries: readonly T[],
    list: 'people' | 'organisations',
  ): T[] =>
    entries.map((entry, at) => {
      const more = proposal.aliases.find((one) => one.list === list && one.at === at)?.aliases ?? [];
      return { ...entry, aliases: [...entry.aliases, ...more] };
    });
  const people = withAliases(registry.people, 'people').map((one, at) => ({
    ...one,
    email: one.email ?? proposal.emails.find((added) => added.at === at)?.email ?? null,
  }));
  return {
    people: [
      ...people,
      ...proposal.people.map(({ name, aliases, organisation, email }) => ({
        name,
        aliases,
        organisation,
        formerly: [],
        email,
        from: null,
        until: null,
        functionMailbox: false,
        familyName: null,
        shares: null,
        publication: 'full' as const,
      })),
    ],
    organisations: [
      ...withAliases(registry.organisations, 'organisations'),
      ...proposal.organisations.map(({ name, aliases }) => ({ name, aliases, acronym: null, domains: [], kind: null })),
    ],
    problems: [],
  };
}
