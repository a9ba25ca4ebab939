import type {
  Action,
  Archive,
  Correction,
  DecidedMode,
  Decision,
  ItemRef,
  MajorityFound,
  Meeting,
  Person,
  Proposal,
} from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Args } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { type AgendaItem, casts, type Language, type Mode, type Move } from '../model/minutes.ts';
import type { Cell, Phrase, Report, Row, Sentence, Table, Tone } from '../model/table.ts';
import type { InternalContent } from '../redaction/internal-content.ts';
import { normalize } from '../text/normalize.ts';
import { hrefOf } from './source.ts';

export function phrase(code: string, args: Args = {}): Phrase {
  return { code, args };
}

/** `language`: that of the PV which it is from. */
export function textCell(text: string | null, language?: Language): Cell {
  if (text === null || text === '') return null;
  return language === undefined ? { kind: 'text', text } : { kind: 'text', text, language };
}

export function phraseCell(code: string, args: Args = {}, tone?: Tone): Cell {
  return tone ? { kind: 'phrase', phrase: phrase(code, args), tone } : { kind: 'phrase', phrase: phrase(code, args) };
}

export function numberCell(value: number): Cell {
  return { kind: 'number', value };
}

export function stateCell(code: string, tone: Tone): Cell {
  return { kind: 'state', code, tone };
}

export function dateCell(
  date: IsoDate | null,
  more: { weekday?: boolean; late?: boolean; time?: string | null } = {},
): Cell {
  return date === null ? null : { kind: 'date', date, ...more };
}

export function listCell(cells: readonly Cell[]): Cell {
  if (cells.length === 0) return null;
  const shown = cells.filter((cell) => cell !== null);
  return shown.length === 0 ? null : { kind: 'list', cells: shown };
}

/** A person as a cell: everyone in the reader's language, anybody else as named. */
export function personCell(person: Person): Cell {
  return person.kind === 'everyone' ? phraseCell('everyone') : textCell(person.name);
}

export function peopleCell(people: readonly Person[]): Cell {
  return listCell(people.map(personCell));
}

/** How it was decided, in words; null where nothing is said. */
export function modeCell(mode: Mode | null): Cell {
  if (mode === null) return null;
  const { secret, shares, needed, casting } = mode;
  const beside = [
    shares === true ? phraseCell('mode/shares') : null,
    needed === undefined ? null : phraseCell('mode/needed', { needed: `majority/${needed}` }),
    casting === true ? phraseCell('mode/casting') : null,
    secret === true ? phraseCell('mode/secret') : null,
  ].filter((cell) => cell !== null);
  // A majority that is named says that it was one.
  const kind =
    mode.kind === 'majority' && needed !== undefined && !mode.against && !mode.abstain ? null : kindCell(mode);
  return beside.length === 0 ? kind : listCell([kind, ...beside]);
}

function kindCell(mode: Mode): Cell {
  if (mode.kind === 'vote') {
    const said = (['for', 'against', 'abstain'] as const).filter((cast) => mode[cast] !== null);
    if (said.length === 0) return null;
    const code = said.length === 3 ? 'mode/vote' : `mode/vote-${said.join('-')}`;
    return phraseCell(code, { for: mode.for, against: mode.against, abstain: mode.abstain });
  }
  const { abstain = 0 } = mode;
  if (mode.kind === 'majority' && mode.against) {
    const { against } = mode;
    return abstain > 0
      ? phraseCell('mode/majority-both', { against, abstain })
      : phraseCell('mode/majority-against', { against });
  }
  return abstain > 0 ? phraseCell(`mode/${mode.kind}-but`, { abstain }) : phraseCell(`mode/${mode.kind}`);
}

/** Who voted what, a cell a list; of a secret vote a copy tells no names. */
export function voteCells(mode: DecidedMode | null, audience: Audience): Cell[] {
  if (mode?.votes === undefined || (mode.secret === true && audience !== 'board')) return [];
  const { votes } = mode;
  return casts.flatMap((cast): Cell[] => {
    const people = votes
      .filter(({ vote }) => vote === cast)
      .map(({ person, by }) => (by === null ? person.name : `${person.name} (${by.name})`));
    return people.length === 0 ? [] : [phraseCell('votes-of', { vote: `cast/${cast}`, people })];
  });
}

/** Who came or went and when, or a break. */
export function movePhrase(
  meeting: Meeting,
  { kind, person, time, until, item: index, representedBy: by }: Move,
): Phrase {
  const name = person === null ? '' : meeting.personOf(person).name;
  const when = kind === 'suspension' ? (until === null ? '' : '-until') : time === null ? '' : '-at';
  const { items } = meeting.minutes;
  const item = items[index];
  const number = item === undefined ? null : itemNumber(items, item);
  return phrase(`move/${kind}${when}`, { name, time, until, by, item: number });
}

/** The number by which people know an item: the one typed before it; where others have one and it has none (« 3a. … »), its title. */
export function itemNumber(items: readonly AgendaItem[], item: AgendaItem): number | string {
  return item.typedNumber ?? (items.some(({ typedNumber }) => typedNumber !== null) ? item.title : item.number);
}

/** What majority a decision needed, by which count, and whether it had it. */
export function majorityCell(majority: MajorityFound | null): Cell {
  if (majority === null) return null;
  const { needed, of, by, for: count, base } = majority;
  const reached = majority.reached === null ? 'unknown' : majority.reached ? 'yes' : 'no';
  const args = { needed: `majority/${needed}`, of: `of/${of}`, reached: `reached/${reached}` };
  return count === null || base === null
    ? phraseCell('majority-open', args)
    : phraseCell('majority-found', { ...args, for: count, base, by: `by/${by}` });
}

/** What an internal row shows in a copy that leaves it out: its number stays. */
export function internalCell(): Cell {
  return phraseCell('internal', {}, 'quiet');
}

/** What a copy may have to keep back: what is marked as internal, and what is from a PV in doubt. */
interface Kept {
  readonly internal: boolean;
  readonly doubtful?: boolean;
}

/** The word that stands for what a copy keeps back. */
export function withheldPhrase({ internal }: Kept): Phrase {
  return phrase(internal ? 'internal' : 'withheld');
}

/** A row of which a copy keeps back the words. */
export function withheldCell(kept: Kept): Cell {
  return { kind: 'phrase', phrase: withheldPhrase(kept), tone: 'quiet' };
}

/**
 * Whether a copy keeps back what an entry says. It tells its number and its state (open, done, adopted …), and nothing that is drawn from its words:
 * not whose it is, not for when, not that it is late or has no day.
 */
export function isWithheld({ internal, doubtful = false }: Kept, audience: Audience): boolean {
  return (internal || doubtful) && audience !== 'board';
}

/** Whether a copy tells what a PV says of itself: its title, its place, who came. */
export function tellsWhole({ doubts }: Archive, audience: Audience): (of: { readonly file: string }) => boolean {
  return ({ file }) => audience === 'board' || doubts.get(file)?.ofWhole !== true;
}

/** Of what corrects an entry or a PV, what a copy tells. */
export function toldCorrections(
  { doubts }: Pick<Archive, 'doubts'>,
  { corrections }: { readonly corrections: readonly Correction[] },
  audience: Audience,
): readonly Correction[] {
  return corrections.filter(
    ({ internal, source }) => !isWithheld({ internal, doubtful: doubts.has(source.file) }, audience),
  );
}

/** What a correction says, with its day. */
export function correctedPhrase({ date, text }: Correction): Phrase {
  return phrase('corrected', { date, text });
}

/** A row with what later PVs correct of what it is about. */
export function withCorrections(
  archive: Pick<Archive, 'doubts'>,
  about: { readonly corrections: readonly Correction[] } & Partial<Kept>,
  row: Row,
  audience: Audience,
): Row {
  const told = isWithheld({ internal: false, ...about }, audience) ? [] : toldCorrections(archive, about, audience);
  if (told.length === 0) return row;
  const corrected = told.map((one): Cell => ({ kind: 'phrase', phrase: correctedPhrase(one) }));
  return { ...row, cells: { ...row.cells, corrected: listCell(corrected) } };
}

const stateTones: Readonly<Record<string, Tone>> = {
  'decision/adopted': 'good',
  'decision/pending': 'waiting',
  'decision/rejected': 'bad',
  'action/open': 'waiting',
  'action/overdue': 'bad',
  'action/done': 'good',
  'proposal/open': 'waiting',
  'proposal/adopted': 'good',
};

/** The state of a decision, an action or a proposal; that something withheld is late is not told. */
export function entryState(
  record: Decision | Action | Proposal,
  audience: Audience,
): Cell & { readonly kind: 'state' } {
  const kind = 'mode' in record ? 'decision' : 'owners' in record ? 'action' : 'proposal';
  const late = 'overdue' in record && record.overdue && !isWithheld(record, audience);
  const status = 'became' in record ? record.became : record.status;
  const code = `${kind}/${late ? 'overdue' : status}`;
  return { kind: 'state', code, tone: stateTones[code] ?? 'quiet' };
}

/** What a row of a register tells of an entry, whatever a copy keeps back of it: its number, its day, its state and its place. */
export function entryCells(record: Decision | Action | Proposal, audience: Audience): Readonly<Record<string, Cell>> {
  const { ref, date, source } = record;
  return {
    ref: { kind: 'ref', ref, href: hrefOf(source) },
    date: dateCell(date),
    status: entryState(record, audience),
    file: textCell(source.file),
    line: numberCell(source.line),
  };
}

/** Of some actions, how many are overdue and how many have nobody, as far as a copy tells. */
export function lacksOf(
  actions: readonly Action[],
  audience: Audience,
): { readonly overdue: number; readonly unowned: number } {
  let overdue = 0;
  let unowned = 0;
  for (const action of actions) {
    if (isWithheld(action, audience)) continue;
    if (action.overdue) overdue++;
    if (action.status === 'open' && action.owners.length === 0) unowned++;
  }
  return { overdue, unowned };
}

/** The title of the item that something stands in, unless a copy is not to tell it. */
export function itemCell(item: ItemRef | null, internalContent: InternalContent, audience: Audience): Cell {
  return item === null || (audience !== 'board' && internalContent.words(item.title)) ? null : textCell(item.title);
}

/** Every word of `words`, normalized, stands in `text`. */
export function holdsWords(text: string, words: string): boolean {
  const normalized = normalize(text);
  return normalize(words)
    .split(' ')
    .every((word) => normalized.includes(word));
}

/** True where a name typed as a filter is this person, by his or her own name or by another that people.yaml has. */
export function isCalled({ registry }: Pick<Archive, 'registry'>, person: Person, words: string): boolean {
  if (isPerson(person, words)) return true;
  const known = registry.people.find(({ name }) => name === person.name);
  return known?.aliases.some((name) => isPerson({ ...person, name }, words)) ?? false;
}

/** True where a name typed as a filter is this person: every part of it, in any order, accents and case ignored. */
export function isPerson(person: Person, words: string): boolean {
  const parts = new Set(normalize(person.name).split(/[ '-]/));
  const wanted = normalize(words)
    .split(/[ '-]/)
    .filter((part) => part !== '');
  if (wanted.length > 0 && wanted.every((part) => parts.has(part))) return true;
  return normalize(person.name).replace(/[ '-]/g, '') === normalize(words).replace(/[ '-]/g, '');
}

interface Told {
  readonly meeting: string;
  readonly updates: readonly { readonly meeting: string }[];
}

/** The PVs that make records what they are: those that they begin in, and those that say more of them. */
function* meetingsOf(records: Iterable<Told>): Generator<string> {
  for (const { meeting, updates } of records) {
    yield meeting;
    for (const update of updates) yield update.meeting;
  }
}

/** The PVs behind the rows, and whether they are approved: the line under a register. */
function sources(archive: Archive, meetings: Iterable<string>): Sentence[] {
  const ids = new Set(meetings);
  const found = archive.meetings.filter((meeting) => meeting.held && ids.has(meeting.id));
  if (found.length === 0) return [];
  const drafts = found.filter((meeting) => meeting.status !== 'approved').length;
  const first = found[0];
  const last = found[found.length - 1];
  if (first === undefined || last === undefined) return [];
  if (found.length === 1) return [phrase(drafts === 1 ? 'source/draft' : 'source/approved', { date: first.date })];
  const lines: Sentence[] = [phrase('source/many', { n: found.length, from: first.date, to: last.date })];
  if (drafts > 0) lines.push(phrase('source/unapproved', { n: drafts }));
  return lines;
}

/** How many of all a register shows, where filters leave some out: a copy that is sent is not taken for the whole. */
export function selection(shown: number, all: number): Sentence[] {
  return shown < all ? [phrase('selection', { n: shown, all })] : [];
}

/** The line under a register of entries: how many there are of each state, of how many they are, and the PVs that they come from. */
export function underRegister(
  archive: Archive,
  counts: readonly Phrase[],
  found: readonly Told[],
  all: number,
): Sentence[] {
  return found.length === 0 ? [] : [counts, ...selection(found.length, all), ...sources(archive, meetingsOf(found))];
}

/** That internal entries were not looked at, where filters ask for what a copy keeps back of them; how many there are, any register tells. */
export function keptBack(of: 'action' | 'decision', records: readonly Kept[], audience: Audience): Phrase[] {
  const n = records.filter((one) => one.internal && isWithheld(one, audience)).length;
  return n === 0 ? [] : [phrase(`hint/closed-${of}`, { n })];
}

/** A report with lines under its table that say what to type next. */
export function withHints(report: Report, hints: readonly Phrase[]): Report {
  if (hints.length === 0) return report;
  return {
    records: report.records,
    get table(): Table {
      const { table } = report;
      return { ...table, hints: [...hints, ...(table.hints ?? [])] };
    },
  };
}

/** Said instead of an empty register: no meeting, none of the kind, or all of them filtered away. */
export function emptiness(
  archive: Archive,
  thing: 'decisions' | 'actions' | 'proposals' | 'meetings',
  before: number,
): Sentence[] {
  const held = archive.meetings.filter((meeting) => meeting.held).length;
  if (archive.meetings.length === 0) return [phrase('empty/archive')];
  if (before > 0) return [phrase(`empty/${thing}-filtered`, { n: before })];
  return [phrase(`empty/${thing}`, { n: held })];
}
