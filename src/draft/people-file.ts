import { type Edit, lineStartAt, type Place } from '../model/place.ts';
import { escapeControls } from '../text/controls.ts';
import { afterComments, lineBreakOf, nextLineAt } from './front-edits.ts';
import type { PeopleProposal, Proposed, ProposedPerson, Undecided } from './people-proposal.ts';
import { yamlText } from './yaml-text.ts';

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
    const end = listEnd(text, value.items);
    return end && { start: end.at, end: end.at, text: broken(text, end.at, eol) + linesOf(end.indent) };
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
    const lead = dashBefore(text, node);
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
  const end = listEnd(text, value.items);
  if (end === null) return null;
  const lines = items.map((item) => `${end.indent}- ${item}${eol}`).join('');
  return { start: end.at, end: end.at, text: broken(text, end.at, eol) + lines };
}

/** Where a list of lines goes on, and what stands before its dashes; null: it is written otherwise. */
function listEnd(text: string, items: readonly YamlNode[]): { readonly at: number; readonly indent: string } | null {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return null;
  const indent = dashBefore(text, first)?.[1];
  if (indent === undefined) return null;
  return { at: afterComments(text, text.length, nextLineAt(text, last.place.end), indent.length), indent };
}

/** What stands before an entry on its line, where that is a dash; its indent apart. */
function dashBefore(text: string, { place }: YamlNode): RegExpExecArray | null {
  return /^( {0,80})- {1,40}$/.exec(text.slice(lineStartAt(text, place.start), place.start));
}

function entryLines(one: Proposed | ProposedPerson, { eol, indent, say }: Shape): string {
  const inner = `${indent}  `;
  const [name = '', ...more] = [...fieldsOf(one, yamlText), ...one.undecided.map((each) => comment(say(each)))];
  return [`${indent}- ${name}`, ...more.map((line) => inner + line)].map((line) => line + eol).join('');
}

function flowEntry(one: Proposed | ProposedPerson): string {
  return `{${fieldsOf(one, flowText).join(', ')}}`;
}

function fieldsOf(one: Proposed | ProposedPerson, shown: (text: string) => string): string[] {
  const fields = [`name: ${shown(one.name)}`];
  if (one.aliases.length > 0) fields.push(`aliases: [${one.aliases.map(flowText).join(', ')}]`);
  if (!('organisation' in one)) return fields;
  if (one.organisation !== null) fields.push(`organisation: ${shown(one.organisation)}`);
  if (one.email !== null) fields.push(`email: ${shown(one.email)}`);
  if (one.from !== undefined) fields.push(`from: ${one.from}`);
  return fields;
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
