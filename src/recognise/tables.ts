import type { TaskColumn } from '../language/recognise.ts';
import { type Place, placesOf } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { followsUp } from './follow-up.ts';
import { normalizeLabel } from './lexicon.ts';
import { saysNothing } from './nothing.ts';
import { readParts } from './parts.ts';
import { ownersIn } from './people.ts';
import { sliceIn } from './slices.ts';
import { saysState } from './states.ts';
import { dutchVerbShape, infinitiveShape, noInfinitive } from './verb-shapes.ts';
import { trimmed, viewOf } from './view.ts';
import { phraseAt, tokensOf } from './words.ts';

/** A table of tasks or of decisions: which of its columns holds what, and its rows. */
export interface TaskTable {
  /** What a row is where one column may be either. */
  readonly holds: 'actions' | 'decisions';
  readonly rows: readonly TaskRow[];
  /** Its heads say that a row is a task and who does it: « Action | Responsable ». */
  readonly isOfTasks: boolean;
  /** It has a column for who and one for by when: a list of tasks in full, which new ones enter, and no account of earlier ones. */
  readonly isPlan: boolean;
  /** One column holds both: « Décision / action ». */
  readonly isEither: boolean;
  /** The head over what became of each, normalized; null: there is none. */
  readonly stateHead: string | null;
}

type Cells = Partial<Record<TaskColumn | 'about', Place>>;

/** The cells of a row, trimmed; only those of columns that say something. */
interface TaskRow {
  readonly place: Place;
  /** One of its cells, whichever, says that it is internal. */
  readonly internal: boolean;
  readonly cells: Readonly<Cells>;
  /** The cells under « Pour », « Contre » and « Abstention » as the line that says the same; null: there are no such columns. */
  readonly counts: string | null;
}

/**
 * Reads a table whose head names what its columns hold: who and what (and when), or decisions (and votes), or both, in any order. A column whose head says
 * nothing holds who or when where each of its cells is somebody, or a day. `under`: what the label or heading over it says that it holds. `reviews`: it
 * stands where earlier actions are reviewed, so that its last column of another name says what became of them: « Où en est-on ». null: it is another table.
 */
export function readTaskTable(
  document: string,
  lines: readonly number[],
  under: 'actions' | 'decisions' | null,
  reviews: boolean,
  context: ReadContext,
): TaskTable | null {
  const all = withoutTitle(document, rowsOf(document, lines), context);
  const head = all[0];
  if (head === undefined) return null;
  const isBare = isNumbered(document, all);
  const body = isBare ? all : all.slice(1);
  const heads = head.map(({ start, end }) => (isBare ? '' : document.slice(start, end)));
  const casts = castColumns(heads, context);
  const kinds = kindsOf(
    heads,
    casts,
    (at) => body.flatMap((row) => (row[at] === undefined ? [] : [document.slice(row[at].start, row[at].end)])),
    reviews,
    isBare && under !== 'decisions' ? (under ?? 'plan') : null,
    context,
  );
  const has = (column: TaskColumn): boolean => kinds.some((kind) => kind.includes(column));
  // « Point | Discussion | Action »
  const isNamed =
    kinds.length > 1 && kinds.some(([kind], at) => kind === 'what' && context.words.taskHeads.has(headOf(heads[at])));
  const isTasks = has('what') && (has('who') || has('when') || has('state') || (isNamed && !has('decision')));
  const isDecisions = has('decision') && !isTasks;
  if (!isTasks && !isDecisions && !(under !== null && (has('what') || has('decision')))) return null;
  const holds = isTasks ? 'actions' : isDecisions ? 'decisions' : (under as 'actions' | 'decisions');
  // « Décision / action » holds what the other columns say of it.
  const first: TaskColumn = holds === 'actions' ? 'what' : 'decision';
  const columns = kinds.map((kind) => (kind.includes(first) ? first : (kind[0] ?? null)));
  const decisive = columns.indexOf(first);
  const stateHead = heads[columns.indexOf('state')];
  const isNothing = ({ start, end }: Place): boolean => saysNothing(document.slice(start, end), context.words);
  // « 40 | Divers | Néant »: a point that has nothing to do.
  const isEmptyPoint = (
    { [first]: what, about: _about, number: _number, ...others }: Cells,
    cells: readonly Place[],
  ): boolean => {
    if (what === undefined || Object.keys(others).length > 0 || !cells.some(isNothing)) return false;
    const title = normalizeLabel(document.slice(what.start, what.end));
    return context.lexicon.heading(title, context.language)?.role === 'any-other-business';
  };
  return {
    holds,
    isOfTasks: isTasks && isNamed && has('who'),
    isPlan: has('who') && has('when'),
    isEither: holds === 'actions' && kinds[decisive]?.includes('decision') === true,
    stateHead: stateHead === undefined ? null : headOf(stateHead),
    // What follows a table without a blank line is one of its rows to Markdown, and none to people.
    rows: body.flatMap((cells) => {
      if (cells.length === 1 && columns.length > 1) return [];
      const found: Cells = {};
      for (const [at, place] of cells.entries()) {
        const column = columns[at];
        if (place.start >= place.end) continue;
        // « néant » under « Qui » is nobody.
        if ((column === 'who' || column === 'when') && isNothing(place)) continue;
        // What the row is about stands in its first column without a meaning of its own.
        if (column != null) found[column] ??= place;
        else if (at < decisive && /\p{L}{2}/u.test(document.slice(place.start, place.end))) found.about ??= place;
      }
      if (isEmptyPoint(found, cells)) return [];
      const last = cells.at(-1);
      if (cells[0] === undefined || last === undefined) return [];
      const internal = cells.some(({ start, end }) => saysInternal(document.slice(start, end), context));
      const counts = casts.flatMap((at) => {
        const count = cells[at] === undefined ? '' : document.slice(cells[at].start, cells[at].end).trim();
        return /^\d{1,5}$/.test(count) ? [`${heads[at]} : ${count}`] : [];
      });
      const place = { start: cells[0].start, end: last.end };
      return [{ place, internal, cells: found, counts: counts.length === 0 ? null : counts.join(', ') }];
    }),
  };
}

/** The rows of a table without the one above its heads that holds a title and nothing else, « **Actielijst** | | | ». */
function withoutTitle(document: string, rows: Place[][], { words }: ReadContext): Place[][] {
  const [first = [], second = []] = rows;
  const isFilled = ({ start, end }: Place): boolean => start < end;
  const named = second.filter(({ start, end }) => columnsOf(document.slice(start, end), words).length > 0);
  return first.filter(isFilled).length === 1 && named.length >= 2 ? rows.slice(1) : rows;
}

/** Whether no row of a table is its head: each begins with its number, « 1 | Écrire | Luc | 12/05 ». */
function isNumbered(document: string, rows: readonly Place[][]): boolean {
  const numbers = rows.map(([first]) => /^\d{1,3}(?=[.)]?$)/.exec(document.slice(first?.start, first?.end))?.[0]);
  return rows.length > 1 && numbers.every((one, at) => one !== undefined && Number(one) === Number(numbers[0]) + at);
}

/** What each column holds; `cells` gives those of one; `bare`: no head says it, and its rows are actions, or a plan where who has something to do by when. */
function kindsOf(
  heads: readonly string[],
  casts: readonly number[],
  cells: (at: number) => readonly string[],
  reviews: boolean,
  bare: 'actions' | 'plan' | null,
  context: ReadContext,
): TaskColumn[][] {
  const named = heads.map((head, at) => (casts.includes(at) ? [] : columnsOf(head, context.words)));
  // `Item | Decision | Owner`, `Item | Action | Who`: what the row is about.
  const isThing = (at: number): boolean => context.words.thingHeads.has(headOf(heads[at]));
  const isTold = named.some((kind, at) => kind.includes('decision') || (kind[0] === 'what' && !isThing(at)));
  const holdsOnly = (holds: (cell: string) => boolean) => (at: number) => {
    const filled = cells(at).filter((cell) => /[\p{L}\d]/u.test(cell) && !saysNothing(cell, context.words));
    return filled.length > 0 && filled.length <= mostCells && filled.every(holds);
  };
  // « Objet | *Suivi* | Qui | Quand »: beside who and by when, what is to be followed up; not days that are past, which tell what was.
  const isToCome = (all: readonly TaskColumn[][]): boolean => {
    const filled = all.flatMap(([kind], at) => (kind === 'when' ? cells(at) : []));
    const days = filled.flatMap((cell) => context.dates.readDate(cell, context)?.date ?? []);
    return (days.length === 0 && bare === null) || days.some((day) => day > (context.meeting ?? ''));
  };
  const followed = named.findIndex(
    ([kind = 'state'], at) =>
      kind === 'state' && followsUp(headOf(heads[at]), context) && !cells(at).some((cell) => saysState(cell, context)),
  );
  if (!isTold && followed !== -1) {
    const isFor = named.some(([kind]) => kind === 'who');
    const isPlan = isFor && named.some(([kind]) => kind === 'when') && isToCome(named);
    // « Sujet | *Suivi* | Responsable »: without a day, verbs say that something is to be done.
    const isOrders = isFor && !reviews && holdsOnly((cell) => isOrder(cell, context))(followed);
    if (isPlan || isOrders) named[followed] = ['what'];
    else if (!reviews) named[followed] = [];
  }
  const says = isTold || named[followed]?.[0] === 'what';
  const kinds = named.map((kind, at) => (says && isThing(at) ? [] : kind));
  const has = (column: TaskColumn): boolean => kinds.some((kind) => kind.includes(column));
  // « Décision | Qui | Statut » under « Suivi des décisions »: what was decided is to be done.
  const isFollowUp = reviews && has('who') && has('state');
  if (isFollowUp && !has('what'))
    for (const [at, [kind]] of kinds.entries()) if (kind === 'decision') kinds[at] = ['what'];
  const setFirst = (column: TaskColumn, fits: (at: number) => boolean): void => {
    const at = kinds.findIndex((kind, index) => kind.length === 0 && !casts.includes(index) && fits(index));
    if (at !== -1) kinds[at] = [column];
  };
  // « Beslissing | » over « B2026/07 | De kas wordt nagezien »: the head is over both, and the words stand in the second.
  const holdsNumbers = holdsOnly((cell) => !/\p{L}{2}/u.test(cell));
  for (const [at, kind] of kinds.entries())
    if (kind.length > 0 && heads[at + 1] === '' && holdsNumbers(at)) [kinds[at], kinds[at + 1]] = [[], kind];
  const holdsPeople = holdsOnly((cell) => isSomebody(cell, context));
  // `| 3. | Lift: BT to sign the contract | BT |` under `Action`: the minutes, and whose task is in them.
  for (const [at, [kind]] of kinds.entries()) if (kind === 'what' && holdsPeople(at)) kinds[at] = ['who'];
  const holdsDays = holdsOnly(
    (cell) => readParts(viewOf(cell, 0, cell.length), 0, cell.length, context, false).due !== null,
  );
  if (bare !== null) kinds[0] = ['number'];
  if (bare !== null) setFirst('who', holdsPeople);
  if (bare !== null) setFirst('when', holdsDays);
  // « *Pour la fête* | Qui | Pour quand »: who does something by when is a task, whatever its column is called; « Date », « Prochaine date » is no deadline.
  const isDue = kinds.some(
    ([kind], at) => kind === 'when' && context.words.fields.get(withoutNext(headOf(heads[at]), context)) !== 'date',
  );
  const isUnnamed = has('who') && !has('what') && !has('decision');
  // « Stand | Organisatie | Wie »: of whom somebody is, is nothing to do.
  const isOfWhom = (at: number): boolean =>
    context.lexicon.personKeys.get(headOf(heads[at])) === 'organisation' || holdsPeople(at);
  const isPlan = bare === null ? isDue || (reviews && has('state')) : bare === 'actions' || isToCome(kinds);
  if (isUnnamed && isPlan) setFirst('what', (at) => !isOfWhom(at) && cells(at).some((cell) => /\p{L}/u.test(cell)));
  // A « Stand » with « Soep » in it is where soup is sold: no cell of it says what became of anything.
  const state = kinds.findIndex(([kind]) => kind === 'state');
  const isBefore =
    state !== -1 &&
    !reviews &&
    (has('what') ? state < kinds.findIndex(([kind]) => kind === 'what') : isUnnamed && isDue);
  if (isBefore && !cells(state).some((cell) => saysState(cell, context))) kinds[state] = has('what') ? [] : ['what'];
  // « Nom | Description » may be a list of anything.
  const isTask = kinds.some(([kind], at) => kind === 'what' && !context.words.thingHeads.has(headOf(heads[at])));
  if (isTask && !has('who')) setFirst('who', holdsPeople);
  if (isTask && !has('when')) setFirst('when', holdsDays);
  if (reviews && has('what') && !has('state') && kinds.at(-1)?.length === 0) kinds[kinds.length - 1] = ['state'];
  // « *Date* | Décision | Qui | Statut »: before what was decided, days that are past are no deadlines.
  const isPast = (cell: string): boolean =>
    (context.dates.readDate(cell, context)?.date ?? '') <= (context.meeting ?? '');
  const isDay = kinds[0]?.[0] === 'when' && context.words.fields.get(headOf(heads[0])) === 'date';
  if (isFollowUp && isDay && cells(0).every(isPast)) kinds[0] = [];
  // « Proposition | Pour | Contre »: what was voted on stands in the first of the other columns.
  if (casts.length > 0 && !has('decision') && !has('what')) setFirst('decision', () => true);
  return kinds;
}

/** A longer table has heads that say what it holds. */
const mostCells = 40;

/** « *Prochaine* date »: a head without the word that says it of a meeting to come. */
function withoutNext(head: string, { words: { nextWords } }: ReadContext): string {
  const [first = '', ...more] = head.split(' ');
  return nextWords.includes(first) ? more.join(' ') : head;
}

/** A head as lists have it: « **Action :** », « Actiepunt (wie – tegen wanneer) ». */
function headOf(written = ''): string {
  return normalizeLabel(written.replace(/[*_:?]/g, '').replace(/(?<=\S)\s?\([^()]{1,60}\)$/, ''));
}

/** The columns that count the votes for and against, and those of nobody; none where either is missing. */
function castColumns(heads: readonly string[], { words }: ReadContext): number[] {
  const kinds = heads.map((head) => {
    const tokens = tokensOf(normalize(head));
    const found = phraseAt(tokens, 0, words.votes);
    return found !== null && found.value.is === 'cast' && found.length === tokens.length ? found.value.kind : null;
  });
  return kinds.includes('for') && kinds.includes('against') ? [...kinds.keys()].filter((at) => kinds[at] !== null) : [];
}

/** « Envoyer la version signée », `offerte vragen`: words that begin with an infinitive, or end with one in Dutch; an id may stand before them. */
function isOrder(cell: string, { language }: ReadContext): boolean {
  const said: readonly string[] = normalize(cell).match(/\p{L}{2,}/gu) ?? [];
  const verb = (language === 'nl' ? said.at(-1) : said[0]) ?? '';
  if (language === 'nl') return said.length > 1 && dutchVerbShape.test(verb);
  return language === 'fr' && infinitiveShape.test(verb) && !noInfinitive.test(verb);
}

function isSomebody(cell: string, context: ReadContext): boolean {
  const view = viewOf(cell, 0, cell.length);
  return cell.length <= 80 && ownersIn(sliceIn(view, 0, cell.length), context, false) !== null;
}

/**
 * A table of two columns in which each row counts those who voted one way, « Pour | 21 », as the line that says the same: « Pour : 21, Contre : 1 ».
 * null: it is another table.
 */
export function voteTableAsLine(document: string, lines: readonly number[]): string | null {
  if (lines.length > 14) return null;
  const said: string[] = [];
  for (const cells of rowsOf(document, lines)) {
    const [label = '', count = ''] = cells.map(({ start, end }) =>
      document.slice(start, end).replace(/[*_:]/g, '').trim(),
    );
    if (cells.length !== 2 || label === '' || !/^\d{1,5}$/.test(count)) return null;
    said.push(`${label} : ${count}`);
  }
  return said.join(', ');
}

/** What the head of a column says that it holds; « Décision / action » says two things. */
export function columnsOf(head: string, words: Pick<ReadContext['words'], 'columns'>): TaskColumn[] {
  const normalized = headOf(head);
  const whole = words.columns.get(normalized);
  if (whole !== undefined || normalized.length > 60) return whole === undefined ? [] : [whole];
  const parts = normalized.split(/\s?[/&,+]\s?|\s(?:et|en|and)\s/);
  if (parts.length > 1) return parts.flatMap((part) => words.columns.get(part.trim()) ?? []);
  // « Doet *wat* », `*Target* date`, « *Wat* moet er gebeuren »: the word that says it stands at one of its ends.
  const tokens = normalized.split(' ');
  const ends = [tokens[0], tokens.at(-1)].flatMap((one) => (one === undefined ? [] : (words.columns.get(one) ?? [])));
  const said = new Set(ends.length > 1 ? ends.filter((one) => one !== 'state') : ends);
  return tokens.length > mostWords || said.size !== 1 ? [] : [...said];
}

/** No head of a column has more words. */
const mostWords = 4;

/** Whether a cell, or a bracket in it, is nothing but a mark of what is internal. */
function saysInternal(cell: string, { lexicon }: ReadContext): boolean {
  if (cell.length === 0 || cell.length > 2000) return false;
  const isMark = (words: string): boolean => words.split(',').some((part) => lexicon.internal.has(normalize(part)));
  if (cell.length < 60 && isMark(cell.replace(/[*_]/g, ''))) return true;
  for (const [, inside = ''] of cell.matchAll(/\(([^()]{3,80})\)/g)) if (isMark(inside)) return true;
  return false;
}

/** The cells of each row of a table but the second, which is that of the dashes. */
export function rowsOf(document: string, lines: readonly number[]): Place[][] {
  return placesOf(lines).flatMap((line, at) => (at === 1 ? [] : [cellsOf(document, line)]));
}

/** The cells of a row of a table, without the pipes around them. */
export function cellsOf(document: string, { start, end }: Place): Place[] {
  const cells: Place[] = [];
  let from = document.charAt(start) === '|' ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    if (at < end && document.charAt(at) !== '|') {
      // What a backslash escapes parts no cells.
      if (document.charAt(at) === '\\' && at + 1 < end) at++;
      continue;
    }
    if (at >= end && document.charAt(end - 1) === '|' && from >= end) break;
    cells.push(trimmed(document, from, at));
    from = at + 1;
  }
  return cells;
}
