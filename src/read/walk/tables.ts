import type { Block } from '../../markdown/block.ts';
import { problem } from '../../model/finding.ts';
import { letterOfRole } from '../../model/ids.ts';
import { daysBetween } from '../../model/iso-date.ts';
import type { EntryRole, Outcome, WrittenDue, WrittenOwner, WrittenPerson } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { dueInText, isDecided, readEnds } from '../../recognise/ends.ts';
import { type Head, readHead } from '../../recognise/head.ts';
import { lineOf } from '../../recognise/line.ts';
import { notTaken } from '../../recognise/not-taken.ts';
import { saysNothing } from '../../recognise/nothing.ts';
import { isOpenKind, lastSuch } from '../../recognise/outcomes.ts';
import { bothParts, noParts, type Parts, readParts } from '../../recognise/parts.ts';
import { readResolution } from '../../recognise/resolutions.ts';
import { officesOf } from '../../recognise/roles.ts';
import { stateIn } from '../../recognise/states.ts';
import { cellsOf, readTaskTable, type TaskTable, voteTableAsLine } from '../../recognise/tables.ts';
import { isUndecided } from '../../recognise/unsettled.ts';
import { trimmed, viewOf } from '../../recognise/view.ts';
import { readVoteLine, readVoteSentence } from '../../recognise/votes.ts';
import { firstToken } from '../../recognise/words.ts';
import { normalize, squeeze, withoutEnd } from '../../text/normalize.ts';
import { tellOwners } from '../entry-problems.ts';
import { readAnswer } from './answer.ts';
import { isDeferred } from './deferred.ts';
import { extendOverTable } from './extent.ts';
import { reviews } from './lists.ts';
import { counts, draftOf, type Walk } from './state.ts';
import { settleVote, takeVote } from './votes.ts';

/** Tables of tasks and of decisions: an entry a row. */

/** Reads a table: a count of votes, or rows of tasks and of decisions. */
export function readTable(walk: Walk, block: Block): void {
  const isAgenda = walk.section.role === 'agenda';
  if (!counts(walk) && !isAgenda) return;
  const isAfterAll = walk.section.role === 'next-meetings';
  const counted = isAfterAll || isAgenda ? null : voteTableAsLine(walk.text, block.lines);
  const vote = counted === null ? null : readVoteLine(counted, walk.context);
  if (vote !== null) {
    takeVote(walk, vote, { start: block.start, end: block.end });
    return;
  }
  settleVote(walk);
  walk.near = null;
  walk.lastText = null;
  const review = walk.reviews || walk.reviewed.has(-block.start) || hasReviewHead(walk, block);
  const under = walk.underHeading ?? walk.inherited.get(-block.start) ?? null;
  const table = readTaskTable(
    walk.text,
    block.lines,
    under === null ? null : under.role === 'action' ? 'actions' : isDecided(under.role) ? 'decisions' : null,
    review,
    walk.context,
  );
  // Below the next meeting, at the end of the minutes, a list of actions has heads that say so.
  if (table === null || (isAfterAll && !table.isOfTasks)) {
    extendOverTable(walk, block);
    return;
  }
  // « Ordre du jour » over a table that holds what was decided of each point.
  if (isAgenda && !table.rows.some(({ cells }) => cells.decision !== undefined && cells.about !== undefined)) return;
  // « N° | Décision | Vote » under « Décisions et actions » holds decisions.
  const role = table.holds === 'actions' ? 'action' : under !== null && isDecided(under.role) ? under.role : 'decision';
  const given = under?.parts ?? noParts;
  const asksDone = table.stateHead !== null && walk.context.lexicon.outcomes.get(table.stateHead) === 'done';
  for (const row of table.rows) {
    const { decision, what } = row.cells;
    const seen = { row, given: row.internal ? { ...given, internal: true } : given, review, asksDone };
    const settled = table.isEither && what !== undefined && settles(walk, what, row.cells);
    const isTask = what !== undefined && !settled && (role === 'action' || decision !== undefined) && says(walk, what);
    const decided = decision ?? (role === 'action' && !settled ? undefined : what);
    const decides = role === 'action' ? 'decision' : role;
    if (decided !== undefined)
      readDecisionRow(walk, { ...seen, row: isTask ? withoutTask(row) : row, what: decided, role: decides }, block);
    if (isTask)
      for (const task of tasksIn(walk, what, row.cells))
        readActionRow(
          walk,
          { ...seen, row: { ...row, place: task === what ? row.place : task }, what: task, role: 'action' },
          table,
        );
  }
}

/** « Van de vorige keer | Wie | Stand »: a table whose first head reviews what was to be done. */
function hasReviewHead(walk: Walk, { lines }: Block): boolean {
  const [first] = cellsOf(walk.text, { start: lines[0] as number, end: lines[1] as number });
  return first !== undefined && reviews(walk, walk.text.slice(first.start, first.end).replace(/[*_:]+/g, ''));
}

/** The lines of a cell where each says who does it, « Écrire – Zoé<br>Payer – Tom », and no other cell does; else the cell. */
function tasksIn(
  { text, body, context }: Walk,
  cell: Place,
  { who, when }: TaskTable['rows'][number]['cells'],
): Place[] {
  const lines: Place[] = [];
  let start = cell.start;
  for (const { 0: mark, index } of body.source.slice(cell.start, cell.end).matchAll(/<br\s?\/?>/gi)) {
    lines.push(trimmed(text, start, cell.start + index));
    start = cell.start + index + mark.length;
  }
  lines.push(trimmed(text, start, cell.end));
  const hasOwner = (line: Place): boolean =>
    readEnds(viewOf(text, line.start, line.end), 'action', noParts, context).parts.owners.length > 0;
  return who === undefined && when === undefined && lines.length > 1 && lines.every(hasOwner) ? lines : [cell];
}

/** Whether a cell says something: not « / ». */
function says({ text, context }: Walk, { start, end }: Place): boolean {
  return !saysNothing(text.slice(start, end), context.words);
}

/** « Décision / action | Qui »: a row that says what was decided, and has nobody to do it. */
function settles(walk: Walk, what: Place, { who, when }: TaskTable['rows'][number]['cells']): boolean {
  if (headIn(walk, what, 'decision') !== null) return true;
  if (who !== undefined || when !== undefined) return false;
  const { start, end } = what;
  const words = walk.text.slice(start, end);
  return (
    readAnswer(walk, start, end) !== null ||
    readVoteSentence(words, walk.context) !== null ||
    readResolution(words, walk.context) !== null
  );
}

/** « Point | Décision | Action | Qui »: who and when are those of the action. */
function withoutTask(row: TaskTable['rows'][number]): TaskTable['rows'][number] {
  const { who: _who, when: _when, ...cells } = row.cells;
  return { ...row, cells };
}

interface Row {
  readonly row: TaskTable['rows'][number];
  readonly what: Place;
  readonly role: EntryRole;
  /** What the label or the heading over the table says, and the row of what is internal. */
  readonly given: Parts;
  readonly review: boolean;
  /** The head over its state asks whether it is done, « Gedaan ? »: yes says that it is. */
  readonly asksDone: boolean;
}

function readActionRow(
  walk: Walk,
  { row: { place, cells }, what, role, given, review, asksDone }: Row,
  { isPlan }: TaskTable,
): void {
  const who = cells.who === undefined ? given : bothParts(given, readWho(walk, cells.who));
  const stated = cells.state === undefined ? '' : walk.text.slice(cells.state.start, cells.state.end);
  const isStated = /[^\s?]/.test(stated);
  const due = cells.when === undefined ? noParts : readWhen(walk, cells.when, cells.who !== undefined);
  const when = review || isStated ? withPastDue(due, walk.context) : due;
  const parts = withState(walk, saidIn(walk, bothParts(who, when), [cells.vote]), cells.state, asksDone);
  const head = headOf(walk, place, what, role);
  const start = head?.textStart ?? what.start;
  const kind = parts.outcome?.kind;
  const isOver = kind === 'done' || kind === 'cancelled';
  walk.drafts.push(
    draftOf(walk, {
      ...rowDraft(place, head, start),
      // « Karim appelle la banque », where no column says who.
      whole: cells.who !== undefined,
      role: head?.ref == null ? role : head.role,
      text: start < what.end ? [{ start, end: what.end }] : [],
      parts: head === null ? parts : bothParts(parts, head.parts),
      about: isNamedAnew(head) ? (cells.about ?? null) : null,
      review,
      isStated,
      isPlanned: isPlan && !isOver,
    }),
  );
}

/** A decision, and what its row says that somebody does of it: « Fatou réserve la salle » in the column of who. */
function readDecisionRow(
  walk: Walk,
  { row: { place, cells, counts }, what, role, given, review }: Row,
  block: Block,
): void {
  const { text, context } = walk;
  const task = cells.who === undefined ? null : headIn(walk, cells.who, 'action');
  const who = cells.who === undefined ? undefined : { start: task?.textStart ?? cells.who.start, end: cells.who.end };
  const isTask = who !== undefined && saysMore(walk, who);
  const doers = isTask || who === undefined ? [] : readCell(walk, who).owners;
  const isTheirs = doers.length > 0 && (task !== null || doers.every((one) => isSomebodyKnown(walk, one)));
  const own = isTask ? [cells.vote] : [isTheirs ? undefined : cells.who, cells.when, cells.vote];
  let parts = saidIn(walk, given, own);
  const counted = counts === null ? null : readVoteLine(counts, context);
  if (counted !== null) parts = bothParts(parts, { ...noParts, mode: counted.mode, result: counted.result, read: 1 });
  const labelled = headOf(walk, place, what, role);
  // « Refusé : pas de budget » is what came of it.
  const head = labelled?.role === 'rejected' && labelled.number === null && labelled.ref === null ? null : labelled;
  const start = head?.textStart ?? what.start;
  const words = text.slice(start, what.end);
  const isNew = role === 'decision' && head?.ref == null;
  const came = isNew ? notTaken(words, context) : null;
  const isPutOff = isNew && came === null && isDeferred(walk, words, block, { dated: true });
  // « | Salle | approuvé | »: of what, another cell says.
  const answer = role === 'decision' ? readAnswer(walk, start, what.end) : null;
  const about = answer !== null || came !== null || isPutOff ? cells.about : undefined;
  const view = viewOf(text, start, what.end);
  const ends = about === undefined && came === null ? readEnds(view, role, parts, context) : null;
  const within =
    ends === null
      ? { start, end: what.end }
      : { start: view.at(ends.start), end: view.place(ends.start, ends.end).end };
  // « Pique-nique | le 24 juillet »
  const isNamed = isNew && isNamedAnew(head) && about === undefined;
  parts = bothParts(parts, answer === null ? (ends?.parts ?? noParts) : { ...noParts, ...answer, read: 1 });
  if (came !== 'none')
    walk.drafts.push(
      draftOf(walk, {
        ...rowDraft(place, head, start),
        role: isPutOff ? 'postponed' : head?.ref == null ? (came ?? role) : head.role,
        // « Véhicule | refusé : pas de budget »
        text: about === undefined ? [within] : came === 'rejected' && answer === null ? [about, within] : [about],
        parts: head === null ? parts : bothParts(parts, head.parts),
        about: isNamed ? (cells.about ?? null) : null,
        review,
      }),
    );
  if (cells.who === undefined || who === undefined) return;
  // What was refused or put off is done by nobody.
  if (!isTask && (!isTheirs || isPutOff || came === 'rejected' || came === 'none')) {
    tellOwners(doers, walk);
    return;
  }
  const due = cells.when === undefined ? noParts : readWhen(walk, cells.when, true);
  const said = { ...bothParts(due, task?.parts ?? noParts), internal: given.internal };
  walk.drafts.push(
    draftOf(walk, {
      ...rowDraft(cells.who, task, who.start),
      role: 'action',
      text: [isTask ? who : within],
      parts: isTask ? said : { ...said, owners: doers },
      about: isTask ? null : (cells.about ?? null),
      whole: !isTask,
    }),
  );
}

/** What another column of its row is about goes before its text: no label parts them, and it cites no entry. */
function isNamedAnew(head: Head | null): boolean {
  return (head?.hit ?? null) === null && head?.ref == null;
}

/** Somebody whom the lists know, or all of them. */
function isSomebodyKnown({ context }: Walk, owner: WrittenOwner): boolean {
  return owner.kind === 'everyone' || (owner.person.name !== null && context.names.isKnown(owner.person.name));
}

/** « | Marie | **A4 :** écrire | », « | 2020-02-06/A1 | écrire | »: the id of a row, or the entry that it tells of. */
function headOf(walk: Walk, row: Place, what: Place, role: EntryRole): Head | null {
  const own = headIn(walk, what, role);
  if (own !== null) return own;
  const [first] = cellsOf(walk.text, row);
  if (first === undefined || first.start === what.start) return null;
  const cited = headIn(walk, first, role);
  return cited?.ref != null && cited.textStart >= first.end ? { ...cited, textStart: what.start } : null;
}

function headIn({ text, context }: Walk, cell: Place, role: EntryRole): Head | null {
  const labelled = readHead(lineOf(text, cell, context), cell.end, context, true);
  return labelled !== null && 'head' in labelled && labelled.head.letter === letterOfRole(role) ? labelled.head : null;
}

/** Who, as its column says it: words that name nobody whom the lists know are somebody all the same, « la compta », `vz`. */
function readWho(walk: Walk, cell: Place): Parts {
  const parts = readCell(walk, cell);
  const text = squeeze(walk.text.slice(cell.start, cell.end));
  const { words, lexicon } = walk.context;
  const isOne = parts.read === 0 && text.split(' ').length <= longestName;
  if (!isOne || isUndecided(text, words) || !/\p{L}/u.test(text)) return parts;
  // « qui veut »
  const first = firstToken(normalize(text));
  if (words.functionWords.has(first) && !lexicon.articles.has(first)) return parts;
  const [office] = officesOf(text, words);
  const person = {
    name: null,
    organisation: text,
    email: null,
    place: cell,
    ...(office === undefined ? {} : { office }),
  };
  return { ...parts, owners: [{ kind: 'person', person }], read: 1 };
}

/** What a cell calls somebody has so many words. */
const longestName = 3;

/** By when, as its column says it: where another says who, « Pâques » is no name, but words that name no day, and `TBD` is nothing. */
function readWhen(walk: Walk, cell: Place, hasWho: boolean): Parts {
  const parts = readCell(walk, cell, !hasWho);
  const text = squeeze(walk.text.slice(cell.start, cell.end));
  const isDue = hasWho && parts.read === 0 && !isUndecided(text, walk.context.words);
  if (!isDue) return parts;
  return { ...parts, due: { text, date: null, anchor: null, reason: 'words', place: cell }, read: 1 };
}

function rowDraft({ start, end }: Place, head: Head | null, headEnd: number) {
  return { start, end, head, headEnd, whole: true, family: 'table' } as const;
}

function saidIn(walk: Walk, given: Parts, cells: readonly (Place | undefined)[]): Parts {
  return cells.reduce((parts, cell) => (cell === undefined ? parts : bothParts(parts, readCell(walk, cell))), given);
}

/** What a cell of states adds: what became of the action, by when the rest of it is done, and somebody known. */
function withState(walk: Walk, said: Parts, cell: Place | undefined, asksDone: boolean): Parts {
  if (cell === undefined) return said;
  const stated = walk.text.slice(cell.start, cell.end);
  const parts = bothParts(said, readCell(walk, cell, false));
  const isYes = asksDone && walk.context.words.yes.has(normalize(stated));
  const answer: Outcome | null = isYes ? { kind: 'done', date: null, place: cell } : null;
  const state = stateIn(walk.text, cell, walk.context);
  const isPart = parts.outcome?.kind === 'done' && state !== null && isOpenKind(state.kind);
  const outcome = answer ?? (isPart ? state : (parts.outcome ?? state));
  if (outcome === null && mayClose(walk, stated))
    walk.problems.push(problem('qualifier-unread/state', cell, { text: squeeze(stated) }));
  // « En cours, à finir pour le 10/11 »
  const isOpen = outcome !== null && outcome.kind !== 'done' && outcome.kind !== 'cancelled';
  const view = viewOf(walk.text, cell.start, cell.end);
  const due = parts.due ?? (isOpen ? dueInText(view, parts, walk.context) : null);
  return { ...parts, outcome, due: said.due === null && due !== null && isPast(due, walk.context) ? null : due };
}

/** « binnen op 5 mei » in the minutes of 18 May is no day of next year: what became of something was before. */
function isPast({ date }: WrittenDue, { meeting }: ReadContext): boolean {
  return date !== null && meeting !== null && daysBetween(meeting, date) > mostAhead;
}

/** Days; what is further is last year's day, in a column of states. */
const mostAhead = 270;

/** « 10/03 » in the minutes of 19 March, beside what became of the action, is the day that it was due. */
function withPastDue(parts: Parts, context: ReadContext): Parts {
  const { due } = parts;
  if (due === null || due.anchor !== null || !isPast(due, context)) return parts;
  const date = /\d{4}/.test(due.text) ? null : lastSuch(due.text, context);
  return date === null ? parts : { ...parts, due: { ...due, date } };
}

/** Whether a cell of who says more than that: « Rosa rédige une note », « tous les partenaires adaptent leurs dépliants ». */
function saysMore({ text, context }: Walk, cell: Place): boolean {
  const view = viewOf(text, cell.start, cell.end);
  if (!/\p{L}\s+\p{Ll}{3,}\s+[\p{L}\d]/u.test(view.text.normalize('NFC')) || context.names.isKnown(view.text))
    return false;
  const { owners, unread } = readParts(view, 0, view.text.length, context, true);
  const isSentence = ({ name }: WrittenPerson): boolean =>
    name !== null && /\s\p{Ll}{3,}\s/u.test(name.normalize('NFC')) && !context.names.isKnown(name);
  return unread.length > 0 || owners.some((owner) => owner.kind === 'person' && isSentence(owner.person));
}

/** Whether words in a column of states may say that something is over: more than a mark, and not what is still to do. */
function mayClose({ context: { words } }: Walk, stated: string): boolean {
  const normalized = normalize(stated);
  const isOpen = words.openStates.has(normalized) || words.no.has(normalized);
  return /\p{L}{3}/u.test(stated) && !isOpen && !words.toDo.has(normalized) && !saysNothing(stated, words);
}

/** What a cell says: all of it as one part where its commas part names, each line break as a comma. */
function readCell(walk: Walk, cell: Place, certain = true): Parts {
  const view = viewOf(walk.text, cell.start, cell.end);
  // « tous ! »
  const { length } = withoutEnd(view.text, '!…');
  return { ...readParts(view, 0, length, walk.context, certain), unread: [] };
}
