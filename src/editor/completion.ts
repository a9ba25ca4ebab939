/** What may be typed at a place in a PV. */
import { colonOf, headingText, modeQualifier, numericDate } from '../draft/entry-text.ts';
import { nextNumberOf } from '../draft/ids.ts';
import { yamlText } from '../draft/yaml-text.ts';
import { everybodyIn } from '../ledger/everybody.ts';
import { letterOfRole } from '../model/ids.ts';
import { addDays, isIsoDate } from '../model/iso-date.ts';
import type { EntryRole, FrontMatterKey, IdLetter, ItemRole } from '../model/minutes.ts';
import { languages } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import { type Editing, frontOf, lineBefore, meetingOf } from './editing.ts';
import { recordMarkdown } from './hover.ts';

/** Something that may be typed, in the place of what stands there. */
export interface Suggestion {
  readonly kind: 'key' | 'value' | 'person' | 'label' | 'ref' | 'heading' | 'file';
  readonly label: string;
  readonly detail: string;
  /** Markdown; made when it is asked for. */
  readonly more: (() => string) | null;
  readonly place: Place;
  readonly text: string;
  /** Holes to fill in, as editors write them: `$0`, `${1:name}`; null where there are none. */
  readonly snippet: string | null;
  /** What is typed is held against this. */
  readonly filter: string;
}

/** No list is longer; more come as more is typed. */
const most = 200;

/** What may be typed at an offset. */
export function suggestionsAt(editing: Editing, offset: number): readonly Suggestion[] {
  const { text } = editing;
  if (text.slice(0, offset).trim() === '' && frontOf(text) === null) return [wholeFront(editing, offset)];
  const front = frontOf(text);
  const found =
    front !== null && offset >= front.start && offset <= front.end
      ? inFront(editing, offset, front)
      : [
          ...inBracket(editing, offset),
          ...refsAt(editing, offset),
          ...headings(editing, offset),
          ...labels(editing, offset),
        ];
  return found.slice(0, most);
}

function suggestion(
  kind: Suggestion['kind'],
  label: string,
  place: Place,
  more: Partial<Omit<Suggestion, 'kind' | 'label' | 'place'>> = {},
): Suggestion {
  return { kind, label, place, detail: '', more: null, text: label, snippet: null, filter: label, ...more };
}

/** A text in a snippet: what means something there is escaped. */
function inSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

// Front matter

/** Keys with lists of people. */
const listKeys: ReadonlySet<FrontMatterKey> = new Set([
  'invited',
  'attendees',
  'excused',
  'absent',
  'guests',
  'proxies',
]);

/** What czs writes itself. */
const ownKeys: ReadonlySet<FrontMatterKey> = new Set(['approved']);

function wholeFront({ words, file, says }: Editing, offset: number): Suggestion {
  const date = dayNamed(file) ?? '';
  const key = (name: FrontMatterKey): string => words.keys[name][0] as string;
  const lines = [
    '---',
    `${key('date')}: ${date}`,
    `${key('status')}: ${words.statuses.draft[0]}`,
    `${key('attendees')}:`,
  ];
  const head = `${lines.join('\n')}\n  - `;
  const place = { start: 0, end: offset };
  const snippet = `${inSnippet(head)}$1\n---\n\n$0`;
  return suggestion('key', '---', place, { detail: says.suggest.frontMatter, text: `${head}\n---\n\n`, snippet });
}

/** The day that the name of a file says. */
function dayNamed(file: string): string | undefined {
  return /\d{4}-\d{2}-\d{2}/.exec(file.slice(file.lastIndexOf('/') + 1))?.[0];
}

function inFront(editing: Editing, offset: number, front: Place): readonly Suggestion[] {
  const { text, words } = editing;
  const line = lineBefore(text, offset);
  const item = /^\s*-[ \t]+/.exec(line.text);
  const others = text.slice(front.start, line.start) + text.slice(offset, front.end);
  if (item) return people(editing, { start: line.start + item[0].length, end: offset }, others);
  const pair = /^([^:]{1,40}):[ \t]*/.exec(line.text);
  if (pair)
    return values(editing, keyNamed(editing, pair[1] as string), {
      start: line.start + pair[0].length,
      end: offset,
    });
  if (!/^[^\s:-][^:]*$|^$/.test(line.text)) return [];
  const taken = new Set(others.split(/\r\n|\n|\r/).map((each) => keyNamed(editing, each.split(':', 1)[0] ?? '')));
  return (Object.keys(words.keys) as FrontMatterKey[])
    .filter((key) => !taken.has(key) && !ownKeys.has(key))
    .map((key) => {
      const name = words.keys[key][0] as string;
      const written = listKeys.has(key) ? `${name}:\n  - ` : `${name}: `;
      return suggestion('key', name, { start: line.start, end: offset }, { text: written });
    });
}

function keyNamed({ words }: Editing, typed: string): FrontMatterKey | null {
  const normalized = normalize(typed.trim());
  const keys = Object.keys(words.keys) as FrontMatterKey[];
  return (
    keys.find((key) => key === normalized || words.keys[key].some((name) => normalize(name) === normalized)) ?? null
  );
}

function values(editing: Editing, key: FrontMatterKey | null, place: Place): readonly Suggestion[] {
  const { words, archive } = editing;
  const plain = (list: readonly string[]) =>
    list.map((each) => suggestion('value', each, place, { text: yamlText(each) }));
  switch (key) {
    case 'status':
      return plain((['planned', 'draft'] as const).map((status) => words.statuses[status][0] as string));
    case 'language':
      return plain(languages);
    case 'date': {
      const named = dayNamed(editing.file);
      const announced = archive.announced.filter(({ meeting, cancelled }) => meeting === null && !cancelled);
      return plain([...new Set([...(named === undefined ? [] : [named]), ...announced.map(({ date }) => date)])]);
    }
    case 'place':
      return plain(
        [...new Set(archive.meetings.map(({ minutes }) => minutes.meetingPlace ?? '').reverse())].filter(Boolean),
      );
    case 'chair':
    case 'secretary':
      return people(editing, place);
    default:
      return [];
  }
}

// People

/** Whom the archive knows, but for those whom other items of the lists name: nobody is there twice. */
function people(editing: Editing, place: Place, others = ''): readonly Suggestion[] {
  const items = others.split(/\r\n|\n|\r/).filter((line) => /^\s*-\s/.test(line));
  const listed = normalize(items.join('\n'));
  return everybodyIn(editing.archive)
    .filter(({ name }) => !listed.includes(normalize(name)))
    .map(({ name, organisation }) => {
      const written = organisation === null ? name : `${name} (${organisation})`;
      return suggestion('person', written, place, { text: yamlText(written) });
    });
}

// Brackets of an entry

/** In the brackets of a label: who, until when, how. */
function inBracket(editing: Editing, offset: number): readonly Suggestion[] {
  const { words, text, minutes } = editing;
  const line = lineBefore(text, offset);
  const entry = line.text.replace(/^\s{0,20}(?:[-*+]\s+)?(?:\[[ xX]\]\s+)?\**\s*/, '');
  const open = /^([^(:]{1,60})\((?:[^()]*[,;])?([^(),;]*)$/.exec(entry);
  const role = open === null ? null : roleOf(editing, open[1] as string);
  if (open === null || role === null) return [];
  const typed = (open[2] as string).trimStart();
  const by = new RegExp(`^(?:${words.proposedBy.map(escaped).join('|')})\\s+`, 'i').exec(typed);
  const place = { start: offset - typed.length + (by?.[0].length ?? 0), end: offset };
  const here = everybodyIn(editing.archive).filter(({ name }) => name !== '');
  const listed = new Set(minutes.people.map(({ name }) => normalize(name ?? '')));
  const ordered = [
    ...here.filter(({ name }) => listed.has(normalize(name))),
    ...here.filter(({ name }) => !listed.has(normalize(name))),
  ];
  const who = ordered.map(({ name, organisation }) =>
    suggestion('person', name, place, { detail: organisation ?? '' }),
  );
  if (by !== null) return who;
  const plain = (each: string) => suggestion('value', each, place);
  if (role === 'action') return [...who, ...words.everyone.slice(0, 1).map(plain), ...dueDates(editing).map(plain)];
  if (role !== 'decision' && role !== 'rejected') return who;
  return [
    modeQualifier({ kind: 'unanimous' }, words),
    modeQualifier({ kind: 'consensus' }, words),
    `${words.proposedBy[0]} `,
  ].map(plain);
}

/** Days on which something is often due: those of the next meetings, in two weeks, in a month. */
function dueDates(editing: Editing): readonly string[] {
  const { words, archive, minutes } = editing;
  const day = meetingOf(editing)?.date ?? minutes.date ?? archive.today;
  const meetings = archive.announced.filter(({ date, cancelled }) => !cancelled && date > day).map(({ date }) => date);
  const days = [...new Set([...meetings, addDays(day, 14), addDays(day, 30)])].filter(isIsoDate);
  return days.map((date) => `${words.dueMarks[0]} ${words.language === 'fr' ? 'le ' : ''}${numericDate(date, words)}`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The role of a label with what may follow it: `Action A3`. */
function roleOf({ words }: Editing, typed: string): EntryRole | null {
  const parts = typed.split(/[*\s]+/).filter((part) => part !== '');
  if (/^[DAP]?\d+$/i.test(parts.at(-1) ?? '')) parts.pop();
  const normalized = normalize(parts.join(' '));
  const roles = Object.keys(words.labels) as (keyof typeof words.labels)[];
  const role = roles.find((each) => words.labels[each].one.some((label) => normalize(label) === normalized));
  return role === undefined ? null : role === 'unanimous' ? 'decision' : role;
}

// Numbers

/** Numbers of the archive, once some of one is typed. */
function refsAt(editing: Editing, offset: number): readonly Suggestion[] {
  const { archive, text } = editing;
  const typed = /(?:^|[^\w/-])((?:\d{4}[\w-]{0,80}(?:\/[DAP]?\d{0,4})?)|[DAP]\d{1,4})$/i.exec(
    lineBefore(text, offset).text,
  )?.[1];
  if (typed === undefined) return [];
  const wanted = typed.toLowerCase();
  const isLocal = /^[dap]/.test(wanted);
  const place = { start: offset - typed.length, end: offset };
  const records = [...archive.actions, ...archive.decisions, ...archive.proposals].filter(({ ref }) => {
    const known = ref.toLowerCase();
    return isLocal ? known.endsWith(`/${wanted}`) : known.startsWith(wanted);
  });
  return records
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map((record) =>
      suggestion('ref', record.ref, place, {
        detail: record.text,
        more: () => recordMarkdown(editing, record),
        filter: isLocal ? `${typed} ${record.ref}` : record.ref,
      }),
    );
}

// Headings

const headingRoles: readonly ItemRole[] = [
  'agenda',
  'approval',
  'review',
  'any-other-business',
  'next-meetings',
  'appendix',
];

/** Agenda items that every meeting has, and those that czs knows by their names, as far as they are not there. */
function headings({ text, words, minutes, archive, says }: Editing, offset: number): readonly Suggestion[] {
  const line = lineBefore(text, offset);
  if (!/^##[ \t].{0,100}$/.test(line.text)) return [];
  const place = { start: line.start + 3, end: offset };
  const others = minutes.items.filter((item) => item.place.start !== line.start);
  const numbers = others.flatMap(({ typedNumber }) => (typedNumber === null ? [] : [typedNumber]));
  const isNumbered = numbers.length > 0 || /^##[ \t]+\d/.test(line.text);
  const last = Math.max(
    0,
    ...others.filter((item) => item.place.start < line.start).map((item) => item.typedNumber ?? 0),
  );
  const there = new Set(others.map(({ title }) => normalize(title)));
  const titles = [
    ...archive.config.standingItems,
    ...headingRoles.map((role) => (words.headings[role][0] as string).replace('…', '')),
  ];
  return [...new Set(titles)]
    .filter((title) => !there.has(normalize(title)))
    .map((title) => {
      const isAgenda = words.headings.agenda.some((name) => normalize(name) === normalize(title));
      const written = isNumbered && !isAgenda ? `${last + 1}. ${headingText(title)}` : headingText(title);
      return suggestion('heading', title, place, {
        text: written,
        detail: says.suggest.heading,
        filter: text.slice(place.start, place.end) === '' ? title : `${text.slice(place.start, place.end)} ${title}`,
      });
    });
}

// Labels

const labelRoles: readonly EntryRole[] = [
  'decision',
  'action',
  'proposal',
  'pending',
  'rejected',
  'postponed',
  'contact',
  'working-group',
  'information',
  'internal',
];

/** At the start of a line: what makes an entry of it, and what closes an open action. */
function labels(editing: Editing, offset: number): readonly Suggestion[] {
  const { text, words, minutes, says } = editing;
  const line = lineBefore(text, offset);
  const match = /^(\s{0,20}(?:(?:[-*+]|\d{1,3}[.)])\s+)?)((?:\[[ xX]\]\s+)?\*{0,2})([\p{L}][\p{L} ’'-]{0,40})?$/u.exec(
    line.text,
  );
  if (match === null || text.slice(offset, offset + 1).match(/[\p{L}\d]/u)) return [];
  const [, marks = '', box = ''] = match;
  const place = { start: line.start + marks.length, end: offset };
  const isItem = /\S/.test(marks);
  const written = (head: string, role: EntryRole): string => {
    const kept = /^\[[ xX]\] +/.exec(box)?.[0] ?? '';
    const begin = role === 'action' && kept === '' ? (isItem ? '[ ] ' : '- [ ] ') : kept;
    return `${begin}**${head}`;
  };
  const end = `${colonOf(words)}** `;
  const filterOf = (label: string) => `${box}${label}`;
  const usesIds = minutes.entries.some(({ idWritten }) => idWritten);
  const found: Suggestion[] = [];
  for (const role of labelRoles) {
    const label = words.labels[role].one[0] as string;
    const letter = letterOfRole(role);
    const bracket = role === 'action' ? ' ($1)' : '';
    const make = (head: string, detail: string): Suggestion =>
      suggestion('label', head, place, {
        detail,
        text: `${written(head, role)}${end}`,
        snippet: `${inSnippet(written(head, role))}${bracket}${inSnippet(end)}$0`,
        filter: filterOf(head),
      });
    const bare = make(label, says.suggest.label);
    const numbered =
      letter === null ? [] : [make(`${label} ${letter}${nextNumber(editing, letter, place)}`, says.suggest.nextId)];
    found.push(...(usesIds ? [...numbered, bare] : [bare, ...numbered]));
  }
  return [...found, ...closings(editing, place, filterOf, isItem)];
}

/** The number after the highest that a PV has, but for the line that is being typed: half a line may be an entry already. */
function nextNumber({ minutes }: Editing, letter: IdLetter, typed: Place): number {
  const others = minutes.entries.filter(({ place }) => place.start < typed.start || place.start > typed.end);
  return nextNumberOf({ entries: others }, letter);
}

/** The open actions of earlier meetings, each as the line that closes it. */
function closings(
  editing: Editing,
  place: Place,
  filterOf: (label: string) => string,
  isItem: boolean,
): readonly Suggestion[] {
  const { archive, words, minutes, says } = editing;
  const label = words.labels.action.one[0] as string;
  const done = words.outcomes.done[0] as string;
  return archive.actions
    .filter(({ status, meeting }) => status === 'open' && meeting !== minutes.id)
    .toReversed()
    .map((record) => {
      const begin = isItem ? '[x] ' : '- [x] ';
      return suggestion('ref', `${label} ${record.ref}`, place, {
        detail: record.text,
        more: () => `${says.suggest.closes}\n\n${recordMarkdown(editing, record)}`,
        text: `${begin}**${label} ${record.ref} (${done})${colonOf(words)}** `,
        filter: filterOf(`${label} ${record.ref} ${record.text}`),
      });
    });
}
