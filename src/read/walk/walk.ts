import type { Block } from '../../markdown/block.ts';
import type { BodyText } from '../../markdown/body-text.ts';
import { problem } from '../../model/finding.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { isDecided } from '../../recognise/ends.ts';
import { type Line, lineOf } from '../../recognise/line.ts';
import { nextMeetingIn } from '../../recognise/next-line.ts';
import { goesOnIn } from '../../recognise/sentences.ts';
import type { Draft } from '../drafts.ts';
import type { Outline, Section } from '../outline.ts';
import { withTextBelow } from './below.ts';
import { draftAt } from './entry-lines.ts';
import { endsEntry, extendOverList } from './extent.ts';
import { giveToList, inheritedOf, labelOfHeading, markReviewed, overLines, reviews } from './lists.ts';
import { readAgendaLine, readSubHeading } from './passages.ts';
import { readPlainLine } from './plain.ts';
import { draftsOfOthers } from './shares.ts';
import { counts, type Inherited, isInternal, pushText, type Walk, type Walked } from './state.ts';
import { readTable } from './tables.ts';
import { gluedProblem, tellNearInternal } from './told.ts';
import { ballotAt, moveAt, namedVerdictAt, settleVote, withBallotsApart } from './votes.ts';

/** Goes through the blocks of a PV once, in their order, and drafts its entries. */
export function walkBlocks(
  body: BodyText,
  blocks: readonly Block[],
  outline: Outline,
  text: string,
  context: ReadContext,
): Walked {
  const walk: Walk = {
    body,
    text,
    blocks,
    outline,
    context,
    drafts: [],
    stack: [],
    inherited: new Map(),
    languages: { ...outline.languages },
    problems: [],
    announcements: [],
    moves: [],
    agenda: null,
    section: outline.sections[0] as Section,
    underHeading: null,
    reviews: false,
    reviewed: new Set(),
    agendaInternal: false,
    proposed: false,
    near: null,
    lastText: null,
    moved: null,
    vote: null,
    wrapped: undefined,
    readTo: 0,
  };
  for (const section of outline.sections) {
    enterSection(walk, section);
    for (let at = section.from; at < section.to; at++) {
      const block = withTextBelow(walk, at);
      // What was joined to it is read with it.
      if (block !== blocks[at]) while (blocks[at + 1] !== undefined && (blocks[at + 1] as Block).end <= block.end) at++;
      readBlock(walk, block, at);
    }
    settleVote(walk);
  }
  const { drafts, agenda, languages, problems, announcements, moves } = walk;
  drafts.sort((a, b) => a.start - b.start);
  return { drafts, agenda, languages, problems, announcements, moves };
}

function enterSection(walk: Walk, section: Section): void {
  walk.section = section;
  walk.stack.length = 0;
  walk.near = null;
  walk.lastText = null;
  walk.underHeading = null;
  walk.reviews = section.role === 'review' || (section.heading !== null && reviews(walk, section.heading.title));
  if (section.role === 'agenda') {
    walk.agenda ??= [];
    walk.agendaInternal = section.internal;
  }
  if (section.heading !== null && section.place !== null) tellNearInternal(walk, section.heading, section.place);
  if (section.heading !== null && section.role === null)
    walk.underHeading = labelOfHeading(walk, section.heading.title);
}

function readBlock(walk: Walk, block: Block, at: number): void {
  const { stack, section } = walk;
  while (stack.length > 0 && (stack.at(-1) as Draft).end <= block.start) stack.pop();
  switch (block.kind) {
    case 'heading':
      if (block.depth > 1) readSubHeading(walk, block, at);
      break;
    case 'paragraph':
    case 'item':
      if (section.role === 'agenda') readAgendaLine(walk, block);
      if (block.lines.length > 0) readLines(walk, block, at);
      break;
    case 'table':
      readTable(walk, block);
      break;
    case 'comment':
      if (!walk.body.source.endsWith('-->', block.end))
        walk.problems.push(problem('body-unread/comment', { start: block.start, end: block.lines[1] ?? block.end }));
      break;
    case 'quote':
    case 'code':
      pushText(walk, block.lines);
      break;
    default:
  }
}

/** Reads the lines of a paragraph or of an item: an entry may begin on each of them. */
function readLines(walk: Walk, whole: Block, at: number): void {
  const block = withBallotsApart(walk, whole);
  const { lines } = block;
  const isItem = block.kind === 'item';
  const blockEnd = isItem ? (lines.at(-1) as number) : block.end;
  const given = isItem && counts(walk) ? inheritedOf(walk, block) : null;
  let open: Draft | null = null;
  /** Something internal that has all its words: what stands below it is as internal, up to the next entry. */
  let ended: Draft | null = null;
  const end = (draft: Draft, at: number): void => {
    if (draft.internal || draft.parts.internal) ended = draft;
    else close(walk, draft, at);
  };
  let under: Inherited | null = null;
  for (let i = 0; i < lines.length; i += 2) {
    const place = { start: lines[i] as number, end: lines[i + 1] as number };
    // A head with nothing after it has taken the line as its text.
    if (open !== null && place.end <= (open.text.at(-1)?.end ?? 0)) continue;
    // A bracket that went on over the line's end belongs to the head before.
    if (open !== null && place.start < open.headEnd) {
      if (place.end > open.headEnd) open.text.push({ start: open.headEnd, end: place.end });
      continue;
    }
    // `:::` closes a container of a wiki or a pad, and is no word of what stands in it.
    if (isFence(walk.text.slice(place.start, place.end))) {
      const above: Draft | null = open ?? ended;
      if (above !== null) close(walk, above, place.start);
      open = null;
      ended = null;
      continue;
    }
    let line = lineOf(walk.text, place, walk.context);
    // « … pour la réfection / de la toiture »: without a label, a sentence is read to its end.
    const first = i;
    if (open === null && line.label === null && nextMeetingIn(line.written, walk.context) === null)
      while (i - first < mostWrapped && goesOnBelow(walk, line, lines[i + 2], lines[i + 3])) {
        i += 2;
        line = lineOf(walk.text, { start: place.start, end: lines[i + 1] as number }, walk.context);
      }
    const isLast = i + 2 === lines.length;
    const take =
      isItem && first === 0 && block.box !== null
        ? null
        : (moveAt(walk, line) ?? ballotAt(walk, line) ?? namedVerdictAt(walk, line));
    if (take !== null) {
      if (open !== null) end(open, place.start);
      open = null;
      take();
      continue;
    }
    const over = isItem ? null : overLines(walk, line, isLast, block, at);
    if (over !== null) {
      if (open !== null) close(walk, open, place.start);
      open = null;
      if (isLast) giveToList(walk, at, over);
      else under = over;
      continue;
    }
    const draft = draftAt(walk, {
      block,
      at,
      index: first,
      seen: line,
      blockEnd,
      given: isItem && first === 0 ? given : under,
    });
    if (draft !== null) {
      const above: Draft | null = open ?? ended;
      ended = null;
      if (above !== null) {
        close(walk, above, place.start);
        if (open !== null && under === null && !draft.struck) walk.problems.push(gluedProblem(walk, draft, block));
        draft.internal = draft.role === 'internal' || draft.parts.internal || isInternal(walk);
      }
      push(walk, draft);
      open = draft;
      for (const other of draftsOfOthers(walk, draft)) {
        // What is said after the label of an action is the decision's still.
        close(walk, open, Math.max(other.start, open.text.at(-1)?.end ?? 0));
        push(walk, other);
        open = other;
      }
      continue;
    }
    if (open !== null && endsEntry(walk, open, lines, first)) {
      end(open, place.start);
      open = null;
    }
    readPlainLine(walk, block, at, first, line, open !== null);
  }
  if (open !== null) extendOverList(walk, open, block, at);
  markReviewed(walk, block, at);
}

/** So many lines are read as one, as pairs. */
const mostWrapped = 16;

/** Whether a sentence without a label goes on in the next line. */
function goesOnBelow({ text, context }: Walk, { view }: Line, from = 0, to = 0): boolean {
  if (to <= from) return false;
  const next = lineOf(text, { start: from, end: to }, context);
  return next.label === null && goesOnIn(view.text, next.view.text, context.words);
}

function isFence(line: string): boolean {
  return line.startsWith(':::') && /^:{3,}\s*$/.test(line);
}

/** Adds an entry that begins here. A vote that waits for a decision is its vote. */
function push(walk: Walk, draft: Draft): void {
  walk.drafts.push(draft);
  walk.stack.push(draft);
  settleVote(walk);
  walk.near = isDecided(draft.role) || draft.role === 'proposal' || draft.updates !== null ? draft : null;
  walk.lastText = null;
}

function close(walk: Walk, open: Draft, end: number): void {
  open.end = end;
  // The backslash that breaks the line is no word of it.
  const last = open.text.at(-1);
  if (last !== undefined && walk.text.charAt(last.end - 1) === '\\')
    open.text[open.text.length - 1] = { start: last.start, end: last.end - 1 };
  const at = walk.stack.indexOf(open);
  if (at !== -1) walk.stack.length = at;
}
