import type { Block } from '../../markdown/block.ts';
import { problem } from '../../model/finding.ts';
import type { Outcome } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import { isDecided } from '../../recognise/ends.ts';
import { letterOf, readHead } from '../../recognise/head.ts';
import { lineOf } from '../../recognise/line.ts';
import { notTaken } from '../../recognise/not-taken.ts';
import { saysNothing } from '../../recognise/nothing.ts';
import { outcomeOf } from '../../recognise/outcomes.ts';
import { bothParts, noParts, type Parts, readParts } from '../../recognise/parts.ts';
import { readTaskTable, voteTableAsLine } from '../../recognise/tables.ts';
import { viewOf } from '../../recognise/view.ts';
import { readVoteLine } from '../../recognise/votes.ts';
import { normalize, squeeze } from '../../text/normalize.ts';
import { readAnswer } from './entry-lines.ts';
import { counts, draftOf, type Walk } from './state.ts';
import { tellOwners } from './told.ts';
import { settleVote, takeVote } from './votes.ts';

/** Tables of tasks and of decisions: an entry a row. */

/** Reads a table: a count of votes, or rows of tasks and of decisions. */
export function readTable(walk: Walk, block: Block): void {
  if (!counts(walk) || walk.section.role === 'next-meetings') return;
  const counted = voteTableAsLine(walk.text, block.lines);
  const vote = counted === null ? null : readVoteLine(counted, walk.context);
  if (vote !== null) {
    takeVote(walk, vote, { start: block.start, end: block.end });
    return;
  }
  settleVote(walk);
  walk.near = null;
  walk.lastText = null;
  const review = walk.reviews || walk.reviewed.has(-block.start);
  const under = walk.underHeading ?? walk.inherited.get(-block.start) ?? null;
  const table = readTaskTable(
    walk.text,
    block.lines,
    under === null ? null : under.role === 'action' ? 'actions' : isDecided(under.role) ? 'decisions' : null,
    review,
    walk.context,
  );
  if (table === null) return;
  for (const { place, internal, cells } of table.rows) {
    const what = cells[table.holds === 'actions' ? 'what' : 'decision'] ?? cells.what;
    if (what === undefined) continue;
    let parts = under?.parts ?? noParts;
    if (internal) parts = { ...parts, internal };
    for (const cell of [cells.who, cells.when, cells.state, cells.vote])
      if (cell !== undefined) parts = bothParts(parts, readCell(walk, cell));
    if (cells.state !== undefined && parts.outcome === null) parts = { ...parts, outcome: stateIn(walk, cells.state) };
    const stated = cells.state === undefined ? '' : walk.text.slice(cells.state.start, cells.state.end);
    const isStated = /[^\s?]/.test(stated);
    if (cells.state !== undefined && parts.outcome === null && mayClose(walk, stated))
      walk.problems.push(problem('qualifier-unread/state', cells.state, { text: squeeze(stated) }));
    // « N° | Décision | Vote » under « Décisions et actions » holds decisions.
    const role =
      table.holds === 'actions' ? 'action' : under !== null && isDecided(under.role) ? under.role : 'decision';
    // « | Marie | **A4 :** écrire | »: the id of the row, or the entry that it tells of.
    const labelled = readHead(lineOf(walk.text, what, walk.context), what.end, walk.context);
    const head =
      labelled !== null && 'head' in labelled && labelled.head.letter === letterOf(role) ? labelled.head : null;
    const textStart = head?.textStart ?? what.start;
    const said = walk.text.slice(textStart, what.end);
    const came = role === 'decision' && head?.ref == null ? notTaken(said, walk.context) : null;
    if (came === 'none') continue;
    // « | Salle | approuvé | »: of what, another cell says.
    const answer = role === 'decision' ? readAnswer(walk, textStart, what.end) : null;
    const isBare = came === 'pending' || answer !== null;
    const about = isBare && cells.about !== undefined ? [cells.about] : [{ start: textStart, end: what.end }];
    if (role !== 'action') tellOwners(walk, parts.owners);
    if (answer !== null) parts = bothParts(parts, { ...noParts, ...answer, read: 1 });
    walk.drafts.push(
      draftOf(walk, {
        role: head?.ref == null ? (came ?? role) : head.role,
        head,
        start: place.start,
        headEnd: textStart,
        end: place.end,
        text: about,
        parts: head === null ? parts : bothParts(parts, head.parts),
        review,
        isStated,
        whole: true,
        family: 'table',
      }),
    );
  }
}

/** What one of the clauses of a state says, the first that does: « fait (arrachée deux fois) », « ❌ abandonné, trop cher », « 3 offertes, ok ». */
function stateIn({ text, context }: Walk, { start, end }: Place): Outcome | null {
  for (const clause of text.slice(start, Math.min(end, start + stateLimit)).matchAll(/[^,;.!?()–—]+/g)) {
    const words = clause[0].replace(/^[^\p{L}\p{N}✅✔☑]+|\s+$/gu, '');
    const from = start + clause.index + clause[0].indexOf(words);
    const place = { start: from, end: from + words.length };
    const normalized = normalize(words);
    const outcome = outcomeOf({ text: words, place }, normalized, context);
    if (outcome !== null) return outcome;
    if (context.words.closedStates.includes(normalized)) return { kind: 'done', date: null, place };
  }
  return null;
}

const stateLimit = 160;

/** Whether words in a column of states may say that something is over: more than a mark, and not what is still to do. */
function mayClose({ context: { words } }: Walk, stated: string): boolean {
  const normalized = normalize(stated);
  return /\p{L}{3}/u.test(stated) && !words.toDo.has(normalized) && !saysNothing(stated, words);
}

/** What a cell says: all of it as one part where its commas part names, each line break as a comma. */
function readCell(walk: Walk, cell: Place): Parts {
  const view = viewOf(walk.text, cell.start, cell.end);
  // « tous ! »
  const { length } = view.text.replace(/[\s!…]+$/, '');
  return { ...readParts(view, 0, length, walk.context, true), unread: [] };
}
