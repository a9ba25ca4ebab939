import type { KeyName, PersonKeyName, Vocabulary } from '../../language/vocabulary.ts';
import { isHandle } from '../../names/handle.ts';
import { formatPerson } from '../../names/person-text.ts';
import type { TablePresence } from '../../recognise/people-table.ts';
import { normalize, squeeze } from '../../text/normalize.ts';
import type { ForeignFrontMatter } from '../foreign.ts';
import type { Found } from '../recognise/head-context.ts';
import { type ForeignPerson, untitled } from '../recognise/person.ts';
import type { FoundPerson } from '../recognise/presence-found.ts';
import type { Recognised } from '../recognise/recognise.ts';

/** A field of the front matter that a person is to confirm. */
export interface ToConfirm {
  readonly key: KeyName;
  readonly value: string;
  readonly line: number;
}

export interface FrontMatterWritten {
  readonly text: string;
  readonly confirm: readonly ToConfirm[];
}

interface FrontContext {
  readonly frontMatter: ForeignFrontMatter | null;
  /** Of all languages: in which its keys may be. */
  readonly vocabularies: readonly Vocabulary[];
  readonly titleLine: string | null;
  readonly approved: boolean;
}

const lists: readonly (readonly [KeyName, readonly TablePresence[]])[] = [
  ['attendees', ['present']],
  ['excused', ['excused']],
  ['absent', ['absent']],
  ['guests', ['guests']],
  ['invited', ['invited']],
];

/**
 * The front matter of imported minutes, in the document's language, its fences included. Words that a value does not keep as they were
 * written stand after it as a comment; what is not certain is marked with `confirm`.
 */
export function writeFrontMatter(
  found: Recognised,
  vocabulary: Vocabulary,
  confirm: string,
  context: FrontContext,
): FrontMatterWritten {
  return new FrontMatterWriter(found, vocabulary, confirm, context).write();
}

class FrontMatterWriter {
  private readonly found: Recognised;
  private readonly words: Vocabulary;
  private readonly mark: string;
  private readonly context: FrontContext;
  private readonly own: OwnKeys;
  private readonly out: string[] = [];
  private readonly confirm: ToConfirm[] = [];

  constructor(found: Recognised, vocabulary: Vocabulary, confirm: string, context: FrontContext) {
    this.found = found;
    this.words = vocabulary;
    this.mark = confirm;
    this.context = context;
    this.own = ownKeys(context);
  }

  write(): FrontMatterWritten {
    const { head } = this.found;
    const { keys } = this.own;
    // Beside keys of czs, a date is one.
    const isOwn =
      keys.size > 1 && head.date !== null && keys.get('date')?.[0]?.endsWith(` ${head.date.value}`) === true;
    if (isOwn) this.keepOwn('date');
    else if (head.date !== null) this.scalar('date', head.date.value, head.date);
    if (!isOwn) this.own.rest.unshift(...(keys.get('date') ?? []));
    const { unheld } = this.found;
    const kind = unheld ?? (this.context.approved ? 'approved' : 'draft');
    const status = this.words.statuses[kind][0] as string;
    if (unheld !== null) {
      this.note([this.mark], '');
      this.confirm.push({ key: 'status', value: status, line: head.title?.block.line ?? 1 });
    }
    const said = head.moved.filter(({ key }) => key === 'status').map(({ words }) => words);
    this.note(notHeld(`${this.key('status')} ${status}`, said), '');
    if (!this.keepOwn('status')) this.out.push(`${this.key('status')}: ${status}`);
    // When it was approved, nobody says.
    if (kind === 'approved') this.out.push(`${this.key('approved')}:`);
    for (const key of ['start', 'end', 'place'] as const) {
      const value = head[key];
      if (!this.keepOwn(key) && value !== null) this.scalar(key, value.value, value);
    }
    for (const key of ['chair', 'secretary'] as const) {
      const value = head[key];
      if (!this.keepOwn(key) && value !== null) this.person(key, value);
    }
    this.people();
    if (!this.keepOwn('language')) this.out.push(`${this.key('language')}: ${this.found.language}`);
    this.leftOver();
    return { text: `---\n${this.out.join('\n')}\n---\n`, confirm: this.confirm };
  }

  /** Writes a key as the document has it, and after it what else its text says of that; false: it does not have it. */
  private keepOwn(key: KeyName): boolean {
    const lines = this.own.keys.get(key);
    if (lines === undefined) return false;
    const moved = this.found.head.moved.filter((one) => one.key === key).map((one) => one.words);
    this.note(notHeld(lines.join(' '), moved), '');
    this.out.push(...lines);
    return true;
  }

  private key(name: KeyName): string {
    return this.words.keys[name][0] as string;
  }

  private scalar(key: 'date' | 'start' | 'end' | 'place', value: string, found: Found<string>): void {
    const moved = this.found.head.moved.filter((one) => one.key === key).map((one) => one.words);
    this.comment(key, value, found, moved);
    this.out.push(`${this.key(key)}: ${scalar(value)}`);
  }

  private person(key: 'chair' | 'secretary', found: Found<ForeignPerson>): void {
    const moved = this.found.head.moved.filter((one) => one.key === key).map((one) => one.words);
    const text = formatPerson(found.value);
    this.comment(key, text, found, moved);
    this.out.push(`${this.key(key)}: ${scalar(text)}`);
  }

  /**
   * Words that the key and its value do not hold, and the mark where the value is not certain: a line of its own before the key, because
   * czs reads front matter with such comments as fast as without.
   */
  private comment(key: KeyName, value: string, found: Found<unknown>, moved: readonly string[]): void {
    if (!found.sure) {
      this.note([this.mark], '');
      this.confirm.push({ key, value, line: found.line });
    }
    const parts: string[] = [];
    parts.push(...notHeld(`${this.key(key)} ${value}`, moved));
    this.note(parts, '');
  }

  private note(parts: readonly string[], indent: string): void {
    if (parts.length > 0) this.out.push(`${indent}# ${oneLine(parts.join(' · '))}`);
  }

  private people(): void {
    const { people, presenceLabels } = this.found;
    const merged = merge(people);
    const known = lists.flatMap(([, presences]) => presences);
    for (const [key, presences] of lists) {
      const here = merged.filter(
        (one) =>
          presences.includes(one.person.presence) || (key === 'excused' && one.person.presence === 'represented'),
      );
      const labels = presenceLabels
        .filter((one) => presences.includes(one.presence) || (key === 'excused' && !known.includes(one.presence)))
        .map((one) => squeeze(one.text));
      const unsure = here.some((one) => !one.person.sure);
      if (this.keepOwn(key)) {
        this.others(key, here, labels);
        continue;
      }
      const words = here.length === 0 ? labels : notHeld(this.key(key), labels);
      if (here.length === 0 && labels.length === 0) continue;
      if (unsure)
        this.confirm.push({
          key,
          value: here.map((one) => one.person.name ?? one.person.organisation ?? '').join(', '),
          line: here[0]?.person.line ?? 0,
        });
      if (unsure) this.note([this.mark], '');
      this.note(words, '');
      if (here.length === 0) continue;
      this.out.push(`${this.key(key)}:`);
      for (const one of here) this.attendee(one.person, one.also);
    }
  }

  /** Whom the text lists and a key of the document does not: in its list, where that has a line for each. */
  private others(key: KeyName, here: readonly { readonly person: FoundPerson }[], labels: readonly string[]): void {
    const lines = this.own.keys.get(key) ?? [];
    const written = lines.join(' ');
    const others = here.filter(({ person }) => !holds(written, person.name ?? person.organisation ?? ''));
    const indent = lines.map((line) => /^(\s*)- /.exec(line)?.[1]).find((one) => one !== undefined);
    if (indent !== undefined)
      for (const { person } of others) this.out.push(`${indent}- ${scalar(formatPerson(person))}`);
    else
      this.note(
        others.map(({ person }) => formatPerson(person)),
        '',
      );
    this.note(notHeld(written, labels), '');
  }

  private attendee(found: FoundPerson, also: readonly string[]): void {
    // « (verslaggever) » is said by the key of that name.
    const { secretary } = this.found.head;
    const isSaid =
      found.role !== null &&
      found.name === secretary?.value.name &&
      normalize(found.role) === normalize(this.key('secretary'));
    const person = withHandle(isSaid ? { ...found, role: null } : found);
    const key = (name: PersonKeyName): string => this.words.personKeys[name][0] as string;
    // Words that a key and its value hold need not be kept beside them.
    const held = (['represented-by', 'replaces'] as const).flatMap((name) => {
      const value = name === 'replaces' ? found.replaces : found.representedBy;
      return value === null ? [] : [`${key(name)} ${value}`];
    });
    const note = notHeld([...held, person.organisation ?? ''].join(' '), person.note?.split(', ') ?? []);
    const rest = [note.join(', '), ...also].filter((one) => one !== '');
    const isPlain =
      [person.role, person.representedBy, person.from, person.until, person.replaces].every((said) => said === null) &&
      person.presence !== 'represented';
    if (isPlain) {
      if (person.name === null && person.email === null)
        this.out.push(`  - ${key('organisation')}: ${scalar(person.organisation ?? '')}`);
      else if (person.name === null || /[()<>]/.test(`${person.name}${person.organisation ?? ''}`))
        this.map(person, key);
      else this.out.push(`  - ${scalar(formatPerson(person))}`);
    } else this.map(person, key);
    this.note(rest, '    ');
  }

  private map(person: FoundPerson, key: (name: PersonKeyName) => string): void {
    const pairs: [PersonKeyName, string | null][] = [
      ['name', person.name],
      ['organisation', person.organisation],
      ['email', person.email],
      ['role', person.role],
      ['represented-by', person.representedBy],
      ['from', person.from],
      ['until', person.until],
      ['replaces', person.replaces],
    ];
    let first = true;
    for (const [name, value] of pairs) {
      if (value === null) continue;
      this.out.push(`${first ? '  - ' : '    '}${key(name)}: ${scalar(value)}`);
      first = false;
    }
  }

  /** What other front matter said and has no place here stays as comments. */
  private leftOver(): void {
    const { titleLine } = this.context;
    for (const line of this.own.rest) {
      const text = line.trim();
      if (text === '' || text === '|' || /^[[\]{},]{1,4}$/.test(text)) continue;
      const value = /^(?:title|titre|titel)\s?:\s?(.*)$/i.exec(text)?.[1];
      if (value !== undefined && titleLine !== null && holds(titleLine, value)) {
        this.out.push(`# ${oneLine(text.slice(0, text.indexOf(':') + 1))}`);
        continue;
      }
      const isTitle = value !== undefined && titleLine === null && this.own.keys.size > 1;
      this.out.push(isTitle ? line : `# ${oneLine(line.trimEnd())}`);
    }
  }
}

/** What front matter of a document says in keys of czs, each with its lines as they are; the rest of its lines. */
interface OwnKeys {
  readonly keys: ReadonlyMap<KeyName, readonly string[]>;
  readonly rest: string[];
}

/** Keys that do not stay what they are. Approval is of the text, which import may write otherwise; other tools have a `type` and a title of their own. */
const dropped: ReadonlySet<string> = new Set<KeyName>(['kind', 'opened', 'closes', 'title', 'sent', 'approved']);

function ownKeys({ frontMatter, vocabularies, approved }: FrontContext): OwnKeys {
  const named = new Map<string, KeyName>();
  for (const { keys } of vocabularies)
    for (const [key, words] of Object.entries(keys) as [KeyName, readonly string[]][])
      if (!dropped.has(key)) for (const word of words) named.set(normalize(word), key);
  // What is approved is no more, once its text is written otherwise.
  const stays = (status: string): boolean =>
    !approved &&
    vocabularies.some(({ statuses }) =>
      (['planned', 'draft', 'cancelled'] as const).some((one) =>
        statuses[one].some((word) => normalize(word) === status),
      ),
    );
  const keys = new Map<KeyName, string[]>();
  const rest: string[] = [];
  let into: string[] = rest;
  for (const line of frontMatter?.lines ?? []) {
    if (/^(?:[ \t]|-(?:[ \t]|$))/.test(line)) {
      into.push(line);
      continue;
    }
    const [word, value] = keyIn(line);
    const key = named.get(normalize(word));
    into = rest;
    if (key !== undefined && !keys.has(key) && (key !== 'status' || stays(normalize(value)))) {
      into = [];
      keys.set(key, into);
    }
    into.push(line);
  }
  return { keys, rest };
}

/** A key that begins a line, and its value: a colon before a blank ends it, as YAML has it. */
function keyIn(line: string): readonly [word: string, value: string] {
  const colon = line.indexOf(':');
  const [word, value] = [line.slice(0, Math.max(colon, 0)).trim(), line.slice(colon + 1)];
  return /^\p{L}[^#]{0,60}$/u.test(word) && /^(?:[ \t]|$)/.test(value) ? [word, value.trim()] : ['', ''];
}

/** Somebody with the handle that was noted (`@alice`) where czs reads it: in the bracket. */
function withHandle(person: FoundPerson): FoundPerson {
  if (person.note === null || person.name === null || !person.note.includes('@')) return person;
  const notes = person.note.split(', ');
  const handle = notes.find(isHandle);
  if (handle === undefined) return person;
  return {
    ...person,
    organisation: person.organisation === null ? handle : `${person.organisation}, ${handle}`,
    note: notes.filter((note) => note !== handle).join(', ') || null,
  };
}

/** One entry for everybody: an apology counts more than a name on the list of members. */
function merge(people: readonly FoundPerson[]): { person: FoundPerson; also: string[] }[] {
  const rank: Record<TablePresence, number> = {
    represented: 0,
    excused: 1,
    present: 2,
    guests: 3,
    absent: 4,
    invited: 5,
  };
  const out = new Map<string, { person: FoundPerson; also: string[] }>();
  for (const person of people) {
    const key = person.name === null ? normalize(`(${person.organisation ?? ''})`) : untitled(person.name);
    const known = out.get(key);
    if (known === undefined) {
      out.set(key, { person, also: [] });
      continue;
    }
    const [kept, left] =
      rank[person.presence] < rank[known.person.presence] ? [person, known.person] : [known.person, person];
    const full: FoundPerson = {
      ...kept,
      organisation: kept.organisation ?? left.organisation,
      email: kept.email ?? left.email,
      role: kept.role ?? left.role,
      note: [kept.note, left.note].filter((one) => one !== null).join(', ') || null,
    };
    const words = [formatPerson(left), left.role].filter((one) => one !== null).join(', ');
    known.also.push(words);
    known.person = full;
  }
  return [...out.values()];
}

/** Whether a text holds every word of another, as often. */
function holds(text: string, words: string): boolean {
  const left = new Map<string, number>();
  for (const word of normalize(text).match(/[\p{L}\p{N}]+/gu) ?? []) left.set(word, (left.get(word) ?? 0) + 1);
  for (const word of normalize(words).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const count = left.get(word) ?? 0;
    if (count === 0) return false;
    left.set(word, count - 1);
  }
  return true;
}

/** The texts whose words another does not hold; what it holds, it holds once. */
function notHeld(text: string, list: readonly string[]): string[] {
  let left = text;
  return list.map(squeeze).filter((words) => {
    if (!holds(left, words)) return true;
    for (const word of normalize(words).match(/[\p{L}\p{N}]+/gu) ?? []) left = normalize(left).replace(word, ' ');
    return false;
  });
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029\u0085]+/g, ' ');
}

/** A YAML scalar that reads back as this text: plain where that is safe, else in double quotes. */
function scalar(text: string): string {
  const value = oneLine(text);
  const plain =
    value !== '' &&
    value === value.trim() &&
    !/^[-?:,[\]{}#&*!|>'"%@`]/.test(value) &&
    !/:(?:\s|$)|\s#/.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|~|[-+.\d][\d_.,eExXoO+-]*)$/i.test(value) &&
    !/[\p{Cc}\ufeff]/u.test(value);
  if (plain || /^\d{4}-\d\d-\d\d$|^\d\d:\d\d$/.test(value)) return value;
  return `"${value.replace(/[\\"]/g, '\\$&').replace(/[\p{Cc}\ufeff]/gu, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
}
