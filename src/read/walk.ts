import type { Block } from '../markdown/block.ts';
import type { BodyText } from '../markdown/body-text.ts';
import { plainText } from '../markdown/inline.ts';
import { type Problem, problem } from '../model/finding.ts';
import type { AgendaLine, EntryRole, Language, Mode, Move, Outcome } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { type BallotList, readBallot, withBallot } from '../recognise/ballots.ts';
import type { ReadContext } from '../recognise/context.ts';
import { firstName, isDecided } from '../recognise/ends.ts';
import { type Head, type HeadMiss, labelAt, letterOf, participleAt, readHead } from '../recognise/head.ts';
import { readKeyed } from '../recognise/keyed.ts';
import { type LabelHit, languageOf, normalizeLabel } from '../recognise/lexicon.ts';
import { bothModes, readMode, type VoteTold } from '../recognise/modes.ts';
import { readMoves } from '../recognise/moves.ts';
import { nextMeetingIn } from '../recognise/next-line.ts';
import { outcomeOf } from '../recognise/outcomes.ts';
import { bothParts, noParts, type Parts, readParts } from '../recognise/parts.ts';
import { ownersIn } from '../recognise/people.ts';
import { sliceIn } from '../recognise/slices.ts';
import { readTaskTable, voteTableAsLine } from '../recognise/tables.ts';
import { type View, viewOf } from '../recognise/view.ts';
import { approves, readVoteLine, readVoteSentence } from '../recognise/votes.ts';
import { phraseAt, tokensOf } from '../recognise/words.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';
import { readNumbered } from './agenda-line.ts';
import { outcomeAtEnd } from './closing.ts';
import type { Draft } from './drafts.ts';
import { unreadProblem } from './entries.ts';
import { type HeadingText, readHeading, readInternalLine, readTitleBracket, splitNumber } from './heading.ts';
import { beginsWithRef } from './mentions.ts';
import type { Announcement } from './next-meetings.ts';
import type { Outline, Section } from './outline.ts';
import { beginsWithOne, sentenceEnd, sentencesIn } from './sentences.ts';

/** What was found in the blocks of a PV: its entries as drafts, and what else its sections hold. */
export interface Walked {
  readonly drafts: readonly Draft[];
  readonly agenda: readonly AgendaLine[] | null;
  /** Sections that announce meetings. */
  readonly languages: Record<Language, number>;
  readonly problems: readonly Problem[];
  /** Lines that announce a meeting outside a section of them. */
  readonly announcements: readonly Announcement[];
  /** Who comes and goes. */
  readonly moves: readonly Move[];
}

/** What a label or a heading over a list gives to each of its items. */
interface Inherited {
  readonly role: EntryRole;
  readonly unanimous: boolean;
  readonly parts: Parts;
}

/** A vote that waits for the decision it took: the line after it may say which. */
interface WaitingVote {
  readonly told: VoteTold;
  readonly place: Place;
  readonly subject: Place | null;
  readonly item: number;
  readonly ballot: readonly BallotList[];
}

/** All that the walk holds while it goes. */
interface Walk {
  readonly body: BodyText;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly outline: Outline;
  readonly context: ReadContext;
  readonly drafts: Draft[];
  /** The entries that the current block stands in, the innermost last. */
  readonly stack: Draft[];
  /** By the number of a list: what it inherits. */
  readonly inherited: Map<number, Inherited>;
  readonly languages: Record<Language, number>;
  readonly problems: Problem[];
  readonly announcements: Announcement[];
  readonly moves: Move[];
  agenda: AgendaLine[] | null;
  section: Section;
  /** What the sub-heading or item above gives to every list under it. */
  underHeading: Inherited | null;
  /** The heading above reviews earlier actions. */
  reviews: boolean;
  /** Lists under a line that does so, by their number; tables by where they start, negative. */
  readonly reviewed: Set<number>;
  /** The agenda, or the part of it, is internal. */
  agendaInternal: boolean;
  /** The last decision or carried entry, as long as nothing else was said since. */
  near: Draft | null;
  /** The last line that is no entry, as long as nothing else was read since. */
  lastText: Place | null;
  vote: WaitingVote | null;
}

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
    near: null,
    lastText: null,
    vote: null,
  };
  for (const section of outline.sections) {
    enterSection(walk, section);
    for (let at = section.from; at < section.to; at++) readBlock(walk, blocks[at] as Block, at);
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
  walk.reviews = section.role === 'review' || (section.heading !== null && followsUp(walk, section.heading.title));
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

/** Whether entries count where the walk is: the agenda, the lists of people and appendixes hold none, but for what is internal. */
function counts({ section }: Walk): boolean {
  return section.role !== 'agenda' && section.role !== 'presence' && section.role !== 'appendix';
}

function pushText(walk: Walk, lines: readonly number[]): void {
  const top = walk.stack.at(-1);
  if (top === undefined) return;
  for (let at = 0; at < lines.length; at += 2)
    top.text.push({ start: lines[at] as number, end: lines[at + 1] as number });
}

// --- headings and labels over lists

/** `### Actions` gives its role to what is under it; `### Le gardien (huis clos)` is one internal passage. */
function readSubHeading(walk: Walk, block: Block, at: number): void {
  const place = { start: block.lines[0] ?? block.end, end: block.lines[1] ?? block.end };
  settleVote(walk);
  walk.near = null;
  walk.lastText = null;
  const heading = readHeading(walk.text.slice(place.start, place.end), walk.context);
  if (walk.section.role === 'agenda') walk.agendaInternal = walk.section.internal || heading.internal;
  tellNearInternal(walk, heading, place);
  if (heading.internal && walk.section.role !== 'presence')
    openPassage(walk, block.start, place, endOfPart(walk, block, at));
  const words = walk.text.slice(place.start, place.end);
  walk.underHeading = labelOfHeading(walk, words);
  walk.reviews = walk.section.role === 'review' || followsUp(walk, words);
}

/** Whether a short title reviews what was to be done: « Suivi des tâches », « Actions du 6 mai », `Outstanding`. */
function followsUp({ context }: Walk, words: string): boolean {
  const title = plainText(words.slice(splitNumber(words).length));
  return title.length <= 60 && beginsWithOne(title, context.words.followUpHeads);
}

/** Where what stands under a sub-heading ends: at the next heading of its level or a higher one. */
function endOfPart({ blocks, section }: Walk, block: Block, at: number): number {
  let end = block.end;
  for (let next = at + 1; next < section.to; next++) {
    const other = blocks[next] as Block;
    if (other.kind === 'heading' && other.depth <= block.depth) break;
    end = Math.max(end, other.end);
  }
  return end;
}

function openPassage(walk: Walk, start: number, place: Place, end: number): void {
  const draft = draftOf(walk, {
    role: 'internal',
    start,
    headEnd: place.start,
    end,
    text: place.end > place.start ? [place] : [],
    internal: true,
    whole: true,
    family: 'passage',
  });
  walk.drafts.push(draft);
  walk.stack.push(draft);
}

/** What a heading gives to the lists under it, if all of it is a label: « ### Actions », « ## Décisions prises », `Besluit en acties`. */
function labelOfHeading(walk: Walk, words: string): Inherited | null {
  const { length } = splitNumber(words);
  const title = plainText(words.slice(length));
  if (title.length > 60) return null;
  return labelAlone(walk, viewOf(title, 0, title.length), 0, true);
}

/**
 * What words that are nothing but a label give to the list under them; a bracket at their end says it of each item. A label in the singular does so
 * over the list of an action alone: « Décision : » over a list is one decision.
 */
function labelAlone(walk: Walk, view: View, from: number, isHeading: boolean): Inherited | null {
  const { context } = walk;
  const text = view.text.replace(/[\s:*_]+$/, '');
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  const end = open > from ? open : text.length;
  const words = normalizeLabel(view.text.slice(from, end));
  const hit =
    context.lexicon.label(words) ??
    context.lexicon.label(words.replace(/^(?:les|the|de) /, '')) ??
    labelOfParts(words, context) ??
    labelWithTask(words, context);
  if (
    hit === undefined ||
    hit.role === 'internal' ||
    hit.role === 'information' ||
    hit.role === 'correction' ||
    hit.role === 'contact' ||
    hit.role === 'working-group'
  )
    return null;
  if (hit.progress && !hit.plural) return null;
  if (!hit.plural && (isHeading || hit.role !== 'action')) return null;
  const language = languageOf(hit, view.text.slice(from, end));
  if (language !== null) walk.languages[language]++;
  // « Action Items (AIs) »: in a heading, what only looks like a name is none.
  const parts = open > from ? readParts(view, open + 1, text.length - 1, context, !isHeading) : noParts;
  return { role: hit.role === 'unanimous' ? 'decision' : hit.role, unanimous: hit.role === 'unanimous', parts };
}

/** « Décision / Actions », `Beslissingen en acties`: all of its parts are labels; where one is of actions, so is the list. */
function labelOfParts(words: string, { lexicon }: ReadContext): LabelHit | undefined {
  const parts = words.split(/\s?[/&+]\s?|\s(?:et|en|and|ou|of|or)\s/);
  if (parts.length < 2 || parts.length > 3) return undefined;
  const hits = parts.map((part) => lexicon.label(part.trim()));
  if (!hits.every((hit) => hit?.role === 'action' || isDecided(hit?.role as EntryRole))) return undefined;
  const plural = hits.find((hit) => hit?.plural === true && hit.role === 'action') ?? hits.find((hit) => hit?.plural);
  return plural;
}

/** « Actions à lancer ou poursuivre »: the label of several, and what is to be done with them; not those that are done. */
function labelWithTask(words: string, { lexicon }: ReadContext): LabelHit | undefined {
  const [first = '', joint = '', ...rest] = words.split(' ');
  if (!/^(?:a|to|te|om)$/.test(joint) || rest.length === 0 || rest.length > 5) return undefined;
  const hit = lexicon.label(first);
  return hit?.role === 'action' && hit.plural ? hit : undefined;
}

// --- the agenda

function readAgendaLine(walk: Walk, block: Block): void {
  if (block.depth > (block.kind === 'item' ? 1 : 0)) return;
  const { text, context } = walk;
  // An item is one line of the agenda, however many it takes; a paragraph has a number on each of its lines.
  const step = block.kind === 'item' ? block.lines.length : 2;
  for (let at = 0; at < block.lines.length; at += step) {
    const start = block.lines[at] as number;
    const end = block.lines[at + step - 1] as number;
    const internalEnding = readInternalLine(text.slice(start, end), context.lexicon);
    const ending = internalEnding ?? readTitleBracket(text.slice(start, end), context.lexicon);
    const { number, length, title } = readNumbered(walk.body.exact(start, ending === null ? end : start + ending.end));
    if (block.kind === 'paragraph' && number === null && !/^\d{1,3}\.\d/.test(title)) continue;
    const internal = walk.agendaInternal || internalEnding !== null;
    walk.agenda?.push({ typedNumber: number ?? block.number, title, internal, place: { start: start + length, end } });
    if (internalEnding !== null && block.kind === 'item' && block.end > end) {
      const inner = block.end - text.slice(end, block.end).trimStart().length;
      if (inner < block.end) openPassage(walk, inner, { start: inner, end: inner }, block.end);
    }
  }
}

// --- tables

function readTable(walk: Walk, block: Block): void {
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
  const under = walk.underHeading ?? walk.inherited.get(-block.start) ?? null;
  const table = readTaskTable(
    walk.text,
    block.lines,
    under === null ? null : under.role === 'action' ? 'actions' : isDecided(under.role) ? 'decisions' : null,
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
    if (cells.state !== undefined && parts.outcome === null && isClosed(walk, cells.state))
      parts = { ...parts, outcome: { kind: 'done', date: null, place: cells.state } };
    const isStated = cells.state !== undefined && /[^\s?]/.test(walk.text.slice(cells.state.start, cells.state.end));
    // « N° | Décision | Vote » under « Décisions et actions » holds decisions.
    const role =
      table.holds === 'actions' ? 'action' : under !== null && isDecided(under.role) ? under.role : 'decision';
    // « | Marie | **A4 :** écrire | »: the id of the row, or the entry that it tells of.
    const answer = readHead(walk.text, what.start, what.end, what.end, walk.context);
    const head = answer !== null && 'head' in answer && answer.head.letter === letterOf(role) ? answer.head : null;
    const textStart = head?.textStart ?? what.start;
    walk.drafts.push(
      draftOf(walk, {
        role: head?.ref == null ? role : head.role,
        head,
        start: place.start,
        headEnd: textStart,
        end: place.end,
        text: [{ start: textStart, end: what.end }],
        parts: head === null ? parts : bothParts(parts, head.parts),
        review: walk.reviews || walk.reviewed.has(-block.start),
        isStated,
        whole: true,
        family: 'table',
      }),
    );
  }
}

/** Whether the state of a row is that of what is done, in a word that says so of states alone. */
function isClosed({ text, context }: Walk, { start, end }: Place): boolean {
  return end - start < 30 && context.words.closedStates.includes(normalize(text.slice(start, end)));
}

/** What a cell says: all of it as one part where its commas part names, each line break as a comma. */
function readCell(walk: Walk, cell: Place): Parts {
  const view = viewOf(walk.text, cell.start, cell.end);
  // « tous ! »
  const { length } = view.text.replace(/[\s!…]+$/, '');
  return { ...readParts(view, 0, length, walk.context, true), unread: [] };
}

// --- lines

/** Reads the lines of a paragraph or of an item: an entry may begin on each of them. */
function readLines(walk: Walk, block: Block, at: number): void {
  const { lines } = block;
  const isItem = block.kind === 'item';
  const blockEnd = isItem ? (lines.at(-1) as number) : block.end;
  const given = isItem && counts(walk) ? inheritedOf(walk, block) : null;
  let open: Draft | null = null;
  let under: Inherited | null = null;
  for (let i = 0; i < lines.length; i += 2) {
    const line = { start: lines[i] as number, end: lines[i + 1] as number };
    // A bracket that went on over the line's end belongs to the head before.
    if (open !== null && line.start < open.headEnd) {
      if (line.end > open.headEnd) open.text.push({ start: open.headEnd, end: line.end });
      continue;
    }
    const isLast = i + 2 === lines.length;
    const take = isItem && i === 0 && block.box !== null ? null : (moveAt(walk, line) ?? ballotAt(walk, line));
    if (take !== null) {
      if (open !== null) close(walk, open, line.start);
      open = null;
      take();
      continue;
    }
    const over = isItem ? null : overLines(walk, line, isLast, block, at);
    if (over !== null) {
      if (open !== null) close(walk, open, line.start);
      open = null;
      if (isLast) giveToList(walk, at, over);
      else under = over;
      continue;
    }
    const draft = draftAt(walk, block, at, i, line, blockEnd, isItem && i === 0 ? given : under);
    if (draft !== null) {
      if (open !== null) {
        close(walk, open, line.start);
        if (under === null && !draft.struck) walk.problems.push(gluedProblem(walk, draft, block));
        draft.internal = draft.role === 'internal' || draft.parts.internal || isInternal(walk);
      }
      push(walk, draft);
      open = draft;
      continue;
    }
    if (open !== null && endsEntry(walk, open, lines, i)) {
      close(walk, open, line.start);
      open = null;
    }
    readPlainLine(walk, block, at, i, line, open !== null);
  }
  if (open !== null) extendOverList(walk, open, block, at);
  markReviewed(walk, block, at);
}

/** « Outstanding », « **2. Suivi des tâches** » right over a list or a table. */
function markReviewed(walk: Walk, block: Block, at: number): void {
  const next = walk.blocks[at + 1];
  if (next === undefined || (next.kind !== 'table' && (next.kind !== 'item' || next.depth !== block.depth + 1))) return;
  const [start, end] = block.lines.slice(-2) as [number, number];
  if (end - start <= 70 && followsUp(walk, walk.text.slice(start, end).replace(/[*_:]+/g, '')))
    walk.reviewed.add(next.kind === 'table' ? -next.start : next.list);
}

/** Adds an entry that begins here. A vote that waits for a decision is its vote. */
function push(walk: Walk, draft: Draft): void {
  walk.drafts.push(draft);
  walk.stack.push(draft);
  settleVote(walk);
  walk.near = isDecided(draft.role) || draft.updates !== null ? draft : null;
  walk.lastText = null;
}

/** What the item of a list is given by the label over its list, or the heading above. */
function inheritedOf(walk: Walk, block: Block): Inherited | null {
  const own = walk.inherited.get(block.list);
  if (own !== undefined) return own;
  return block.depth === 1 && walk.stack.every(({ family }) => family === 'passage') ? walk.underHeading : null;
}

/** A line that is nothing but a label over a list, a table, or the other lines of its paragraph. */
function overLines(walk: Walk, line: Place, isLast: boolean, block: Block, at: number): Inherited | null {
  if (line.end - line.start > 70 || !counts(walk)) return null;
  const next = walk.blocks[at + 1];
  const list = isLast && next?.kind === 'item' && next.depth === block.depth + 1;
  const table = isLast && next?.kind === 'table';
  if (!list && !table && isLast) return null;
  const view = viewOf(walk.text, line.start, line.end);
  const { length } = splitNumber(view.text);
  const lead = length + (/^\s*/.exec(view.text.slice(length)) as RegExpExecArray)[0].length;
  const label = labelAt(view.text, lead, walk.context);
  if (label === null) return null;
  // Lines of a paragraph under it are a list only where the label says so.
  if (!isLast && !/:[\s*_]*$/.test(view.text)) return null;
  const over = labelAlone(walk, view, lead, false);
  if (over === null || label.hit.plural || !list) return over;
  // « Action : » over a list of one is that action.
  return countOfItems(walk, at + 1) > 1 ? over : null;
}

function countOfItems({ blocks }: Walk, at: number): number {
  const first = blocks[at] as Block;
  let count = 0;
  for (let next = at; next < blocks.length; next++) {
    const block = blocks[next] as Block;
    if (block.depth < first.depth || block.kind === 'heading') break;
    if (block.kind === 'item' && block.list === first.list) count++;
  }
  return count;
}

function giveToList(walk: Walk, at: number, over: Inherited): void {
  const next = walk.blocks[at + 1] as Block;
  walk.inherited.set(next.kind === 'table' ? -next.start : next.list, over);
}

function close(walk: Walk, open: Draft, end: number): void {
  open.end = end;
  const at = walk.stack.indexOf(open);
  if (at !== -1) walk.stack.length = at;
}

/** The entry that begins on a line; null where none does. */
function draftAt(
  open: Walk,
  block: Block,
  at: number,
  index: number,
  line: Place,
  blockEnd: number,
  given: Inherited | null,
): Draft | null {
  // What is struck out as a whole is read all the same: it may be closed, or internal.
  const struck = isStruck(open, line.start, line.end);
  const walk: Walk = struck ? { ...open, text: open.body.masked } : open;
  const { context, text } = walk;
  const answer = readHead(text, line.start, line.end, blockEnd, context, block.kind === 'item' && index === 0);
  if (answer !== null && 'head' in answer) {
    const draft = draftOfHead(walk, answer.head, block, at, index, line, given);
    if (draft !== null) return struck ? { ...draft, struck } : draft;
  }
  const keyed = struck || !counts(open) ? null : keyedDraft(walk, block, index, line);
  if (keyed !== null) return keyed;
  if (answer === null) tellNear(walk, line);
  else if ('miss' in answer) tellMiss(walk, answer.miss, line);
  if (answer === null) tellUnreadInternal(walk, line);
  if (!counts(walk)) return null;
  const labelled = labelAtEnd(walk, line);
  if (struck && block.box !== 'done') return null;
  if (labelled !== null)
    return draftOf(walk, { ...labelled, end: line.end, isItem: block.kind === 'item' && index === 0, family: 'label' });
  if (index === 0 && block.kind === 'item' && (block.box !== null || given !== null))
    return draftOfItem(walk, block, line, given);
  if (given !== null) return draftOfItem(walk, block, line, given);
  const box = /^[\s*_]*(?:\[([ xX✓✔])\]|([☐☑☒]))\s+(?=\S)/u.exec(text.slice(line.start, line.start + 12));
  if (box !== null && walk.stack.at(-1)?.role !== 'action') {
    const start = line.start + box[0].length;
    const state = box[1] === ' ' || box[2] === '☐' ? 'open' : 'done';
    return draftOf(walk, {
      role: 'action',
      start,
      headEnd: start,
      end: line.end,
      text: [{ start, end: line.end }],
      box: state,
      isItem: true,
      family: 'box',
    });
  }
  const sentence = participleAt(text, line.start, line.end, context);
  if (sentence === null) return null;
  return draftOf(walk, {
    role: sentence.role,
    start: sentence.start,
    headEnd: sentence.start,
    end: block.end,
    text: [{ start: sentence.start, end: line.end }],
    parts: sentence.mode === null ? noParts : { ...noParts, mode: sentence.mode, read: 1 },
    isItem: block.kind === 'item' && index === 0,
    family: 'participle',
  });
}

/** « Qui : Christel. Quoi : invitations. Quand : 17/03. » is a row of a table on one line. */
function keyedDraft(walk: Walk, block: Block, index: number, line: Place): Draft | null {
  const view = viewOf(walk.text, line.start, line.end);
  const keyed = readKeyed(view, false, walk.context);
  if (keyed === null) return null;
  const all = keyed.cells
    .map(({ start, end }) => readParts(view, start, end, walk.context, true))
    .reduce(bothParts, noParts);
  if (all.owners.length === 0 || all.unread.length > 0) return null;
  const isItem = block.kind === 'item' && index === 0;
  return draftOf(walk, {
    role: 'action',
    start: line.start,
    headEnd: line.start,
    end: line.end,
    text: [line],
    isItem,
    box: isItem ? block.box : null,
    family: 'keyed',
  });
}

/** A label in the bracket that ends a line: « … une lettre sera envoyée. (Action : MP) ». */
function labelAtEnd(
  walk: Walk,
  line: Place,
): { role: EntryRole; start: number; headEnd: number; text: Place[]; parts: Parts } | null {
  const words = walk.text.slice(line.start, line.end);
  const bracket = /[([]([^()[\]\n]{3,80})[)\]][\s.*_]*$/.exec(words);
  if (bracket === null || bracket.index === 0) return null;
  const from = line.start + bracket.index + 1;
  const view = viewOf(walk.text, from, from + (bracket[1] as string).length);
  const label = labelAt(view.text, 0, walk.context);
  if (label === null || (label.hit.role !== 'action' && !isDecided(label.hit.role as EntryRole))) return null;
  const rest = /^[\s:–-]*/.exec(view.text.slice(label.end)) as RegExpExecArray;
  const at = label.end + rest[0].length;
  const parts = at >= view.text.length ? noParts : readParts(view, at, view.text.length, walk.context, true);
  if (
    parts.unread.length > 0 ||
    (parts.read === 0 && at < view.text.length) ||
    (label.hit.role === 'action' && parts.read === 0)
  )
    return null;
  const end = line.start + words.slice(0, bracket.index).trimEnd().length;
  return {
    role: label.hit.role === 'unanimous' ? 'decision' : label.hit.role,
    start: line.start,
    headEnd: line.start,
    text: [{ start: line.start, end }],
    parts,
  };
}

/** The entry of a line that begins with a label, an id or a ref; null where its label counts only with more beside it. */
function draftOfHead(
  walk: Walk,
  head: Head,
  block: Block,
  at: number,
  index: number,
  line: Place,
  given: Inherited | null,
): Draft | null {
  const { hit } = head;
  const stands = mayStand(walk, head, block);
  if (!stands && !head.parts.internal) return null;
  if (isStruck(walk, head.textStart, line.end) || isStruck(walk, head.place.start, head.textStart - 1)) return null;
  const isItem = block.kind === 'item' && index === 0;
  const box = isItem ? block.box : null;
  const lineEnd = lineEndAt(block, head.textStart);
  // Where entries do not count, what is internal is so all the same.
  const role = stands ? head.role : 'internal';
  const before = walk.lastText;
  const who = stands && box === null && given === null && before !== null ? whoAlone(walk, head, lineEnd) : null;
  if (who !== null && before !== null && !/[:?]\s*$/.test(walk.text.slice(before.start, before.end))) {
    // « Opstellen van de lijst. » and below it « Actie: Tom. »
    const place = { start: head.place.start, headEnd: head.place.start, end: lineEnd, text: [before] };
    return draftOf(walk, { ...place, role, parts: who, whole: true, family: 'label' });
  }
  const draft = draftOf(walk, {
    role,
    letter: stands ? head.letter : null,
    head,
    start: head.place.start,
    headEnd: head.textStart,
    end: block.end,
    text: head.textStart < lineEnd ? [{ start: head.textStart, end: lineEnd }] : [],
    parts: given === null ? head.parts : inherit(head.parts, given.parts),
    box,
    isItem,
    family: hit === null ? 'id' : 'label',
  });
  if (draft.role === 'internal') draft.internal = true;
  if (
    letterOf(draft.role) !== null &&
    draft.updates === null &&
    draft.text[0] !== undefined &&
    saysNothing(walk, draft.text[0])
  )
    return null;
  if (hit?.progress === true && box === null && given === null && !saysWhoOrWhen(walk, draft)) return null;
  if (head.role === 'working-group' && !isWorkingGroup(walk, head, block, at, line)) return null;
  if (hit !== null) {
    const language = languageOf(hit, head.label ?? '');
    if (language !== null) walk.languages[language]++;
  }
  tellHead(walk, head);
  return draft;
}

/** What an item says itself, and what the label over its list says where the item does not. */
function inherit(own: Parts, given: Parts): Parts {
  return {
    ...own,
    owners: own.owners.length > 0 ? own.owners : given.owners,
    proposers: own.proposers.length > 0 ? own.proposers : given.proposers,
    due: own.due ?? given.due,
    mode:
      own.mode === null || given.mode === null
        ? (own.mode ?? given.mode)
        : (bothModes(own.mode, given.mode) ?? own.mode),
    outcome: own.outcome ?? given.outcome,
    links: own.links.length > 0 ? own.links : given.links,
    internal: own.internal || given.internal,
  };
}

/** What counts may stand under a list of people or of the agenda all the same, if its label says so. */
function mayStand(walk: Walk, head: Head, block: Block): boolean {
  if (counts(walk) || head.role === 'internal') return true;
  const isBelow = block.kind === 'paragraph' && block.depth === 0 && walk.agenda !== null && walk.agenda.length > 0;
  return (
    letterOf(head.role) !== null && (walk.section.role === 'presence' || (walk.section.role === 'agenda' && isBelow))
  );
}

/** Whether all that a range says is struck out. */
function isStruck({ body, text }: Walk, start: number, end: number): boolean {
  return (
    body.struck.length > 0 &&
    end > start &&
    /^[\s.:*_]*$/.test(text.slice(start, end)) &&
    body.struckUntil(firstStruck(body, start, end)) !== -1
  );
}

/** The first offset of a range that is struck out; -1 where none is. */
function firstStruck(body: BodyText, start: number, end: number): number {
  const at = body.struck[body.struckAfter(start)];
  return at !== undefined && at < end ? Math.max(at, start) : -1;
}

/** *Suivi*, *Opvolging* report progress, but for an owner or a due date beside them. */
function saysWhoOrWhen(walk: Walk, draft: Draft): boolean {
  const { parts } = draft;
  if (parts.owners.length > 0 || parts.due !== null) return true;
  const [first] = draft.text;
  if (first === undefined) return false;
  const words = walk.text.slice(first.start, Math.min(first.end, first.start + 300));
  const name = firstName(words, walk.context);
  if (name !== null)
    return (
      /^\s*(?::|[–—-]\s|,|\p{Ll})/u.test(words.slice(name.length)) && !followsFunction(walk, words.slice(name.length))
    );
  const bracket = /\(([^()]{1,120})\)[.\s]*$/.exec(words);
  if (bracket === null) return false;
  const view = viewOf(bracket[1] as string, 0, (bracket[1] as string).length);
  const read = readParts(view, 0, view.text.length, walk.context, false);
  return read.unread.length === 0 && (read.owners.length > 0 || read.due !== null);
}

function followsFunction({ context }: Walk, rest: string): boolean {
  const word = /^\s+([\p{L}'’]+)/u.exec(rest);
  return word !== null && context.words.functionWords.has(normalize(word[1] as string));
}

/** A working group has a member in its bracket, in its text, or a list under it. */
function isWorkingGroup(walk: Walk, head: Head, block: Block, at: number, line: Place): boolean {
  if (head.parts.owners.length > 0) return true;
  const next = walk.blocks[at + 1];
  const text = walk.text.slice(head.textStart, line.end).trim();
  if (text === '') return next?.kind === 'item' && next.depth === block.depth + 1;
  if (head.name === null && head.parts.read === 0) return false;
  const view = viewOf(walk.text, head.textStart, Math.min(line.end, head.textStart + 400));
  return view.text
    .split(/[,;.]|\s(?:et|en|and|&)\s/)
    .some((name) => name.trim() !== '' && walk.context.names.isKnown(name.trim()));
}

/** The entry of an item without a label: a box, or an item of a list under a label or a heading. */
function draftOfItem(walk: Walk, block: Block, line: Place, given: Inherited | null): Draft | null {
  const { context, stack, text } = walk;
  const isBlock = block.kind === 'item';
  const box = isBlock ? block.box : null;
  if (given === null) {
    if (box === null) return null;
    // Under an action, a box is a step of it; a name alone is somebody who is there.
    if (stack.at(-1)?.role === 'action') return null;
    if (context.names.isKnown(plainText(text.slice(line.start, line.end)).replace(/\s*\([^()]*\)$/, ''))) return null;
  }
  if (saysNothing(walk, line)) return null;
  const role = given?.role ?? 'action';
  if (given !== null && isBlock && namesGroup(walk, block, line, given)) return null;
  return draftOf(walk, {
    role,
    start: line.start,
    headEnd: line.start,
    end: isBlock ? block.end : line.end,
    text: [line],
    parts: given?.parts.unread.length ? { ...given.parts, unread: [] } : (given?.parts ?? noParts),
    unanimous: given?.unanimous === true,
    review: walk.reviews || (isBlock && walk.reviewed.has(block.list)),
    box,
    isItem: true,
    family: given === null ? 'box' : 'list',
  });
}

/** « Décisions : aucune », « - geen ». */
function saysNothing({ text, context }: Walk, { start, end }: Place): boolean {
  return (
    end - start < 40 &&
    context.words.nothing.has(normalize(text.slice(start, end)).replace(/^[\s*_-]+|[\s.!*_]+$/g, ''))
  );
}

/** « - Camille » over a list of her own, under *Actions*: each of the items is hers. */
function namesGroup(walk: Walk, block: Block, line: Place, given: Inherited): boolean {
  const next = walk.blocks[walk.blocks.indexOf(block) + 1];
  if (given.role !== 'action' || next?.kind !== 'item' || next.depth !== block.depth + 1) return false;
  const view = viewOf(walk.text, line.start, line.end);
  const words = view.text.replace(/[\s:]+$/, '');
  const owners = ownersIn(sliceIn(view, 0, words.length), walk.context, false);
  if (owners === null) return false;
  walk.inherited.set(next.list, {
    ...given,
    parts: { ...given.parts, owners: owners.owners, read: given.parts.read + 1 },
  });
  return true;
}

interface DraftFields extends Partial<Omit<Draft, 'role' | 'start' | 'headEnd' | 'end' | 'family'>> {
  readonly role: EntryRole;
  readonly start: number;
  readonly headEnd: number;
  readonly end: number;
  readonly family: Draft['family'];
  readonly unanimous?: boolean;
}

function draftOf(walk: Walk, { unanimous, ...fields }: DraftFields): Draft {
  const { section } = walk;
  const parts = fields.parts ?? noParts;
  return {
    letter: letterOf(fields.role),
    item: section.role === 'agenda' || section.role === 'presence' ? -1 : section.item,
    head: null,
    updates: fields.head?.ref ?? null,
    ballot: [],
    box: null,
    text: [],
    isItem: false,
    review: walk.reviews,
    isStated: false,
    struck: false,
    whole: false,
    ...fields,
    parts:
      unanimous === true || fields.head?.hit?.role === 'unanimous'
        ? unanimously(parts)
        : decidedBy(walk, parts, fields.head),
    internal: fields.internal ?? (isInternal(walk) || parts.internal),
  };
}

/** « À l'unanimité (une abstention) : … »: what the label says, and its bracket. */
function unanimously(parts: Parts): Parts {
  const mode = { kind: 'unanimous' as const };
  return { ...parts, mode: parts.mode === null ? mode : (bothModes(mode, parts.mode) ?? parts.mode) };
}

/** « Consensus : … »: a label that says how it was decided. */
function decidedBy({ context }: Walk, parts: Parts, head: Head | null | undefined): Parts {
  if (head?.label == null || parts.mode !== null || !isDecided(head.role)) return parts;
  const mode = readMode(head.label, context.words);
  return mode === null || mode.kind === 'vote' ? parts : { ...parts, mode };
}

function isInternal({ section, stack, agendaInternal }: Walk): boolean {
  if (section.role === 'agenda' ? agendaInternal : section.internal) return true;
  return stack.some((draft) => draft.internal || draft.parts.internal);
}

function lineEndAt({ lines, end }: Block, offset: number): number {
  for (let at = 1; at < lines.length; at += 2) if ((lines[at] as number) >= offset) return lines[at] as number;
  return end;
}

/** A paragraph whose text is empty or ends in a colon goes on in the list directly after it. */
function extendOverList(walk: Walk, draft: Draft, block: Block, at: number): void {
  const next = walk.blocks[at + 1];
  const isList = next?.kind === 'item' && next.depth === block.depth + 1;
  const last = draft.text.at(-1);
  const isEmpty = last === undefined;
  if (isEmpty && draft.head?.hit?.plural === true) {
    walk.drafts.pop();
    walk.stack.pop();
    if (isList)
      giveToList(walk, at, { role: draft.role, unanimous: draft.head.hit.role === 'unanimous', parts: draft.parts });
    return;
  }
  if (!isList || block.kind === 'item') return;
  if (!isEmpty && !/:[*_]{0,3}\s*$/.test(walk.text.slice(last.start, last.end))) return;
  const parent = walk.stack.at(-2);
  if (parent !== undefined && next.start >= parent.end) return;
  for (let more = at + 1; more < walk.blocks.length; more++) {
    const other = walk.blocks[more] as Block;
    if (other.depth < next.depth || other.kind === 'heading') break;
    if (other.kind === 'item' && other.list === next.list) draft.end = other.end;
    else if (other.start >= draft.end) break;
  }
}

/** Whether a line of a paragraph ends the entry before it: an arrow, a remark, a vote or somebody who does something are no part of its text. */
function endsEntry(walk: Walk, open: Draft, lines: readonly number[], index: number): boolean {
  const words = walk.text.slice(
    lines[index] as number,
    Math.min(lines[index + 1] as number, (lines[index] as number) + 200),
  );
  if (/^(?:[-=]{1,2}>|[→⇒➔➜])/u.test(words)) return true;
  if (open.role === 'internal') return false;
  if (readVoteLine(words, walk.context) !== null || nextMeetingIn(words, walk.context)?.start === 0) return true;
  const first = /^([\p{L}.]{2,10})\s*:/u.exec(words);
  if (first !== null && walk.context.words.remarks.has(normalize(first[1] as string))) return true;
  const key = /^([\p{L}' .]{2,24}?)\s*:/u.exec(words);
  if (key !== null && walk.context.words.columns.has(normalize(key[1] as string))) return true;
  if (open.text.length === 0) return false;
  // « Shiften : » over a list begins something else, and so does somebody who does something.
  if (/^\p{Lu}[^.:]{1,40}:\s*$/u.test(words) || opensWithDeed(words, walk.context)) return true;
  if (readVoteSentence(words, walk.context) !== null) return true;
  if (!/^[\p{Lu}\d@«"☐[]/u.test(words)) return false;
  return isDeliberate(walk.text, lines, index) || endsInOutcome(walk, open, lines, index);
}

/** « Mme Hanot mettra une affichette », « Tobias → pin the image »: somebody known with a verb or an arrow. */
function opensWithDeed(words: string, context: ReadContext): boolean {
  const name = firstName(words, context);
  if (name === null) return false;
  const rest = words.slice(name.length);
  if (/^\s*(?:[-=]{1,2}>|→|⇒)/.test(rest)) return true;
  const next = /^\s+(\p{Ll}[\p{L}'’]*)/u.exec(rest);
  return next !== null && !context.words.functionWords.has(normalize(next[1] as string));
}

/** Whether what became of an earlier action is the end of the line before an index: « … – fait le 10/06/2024 ». */
function endsInOutcome(walk: Walk, open: Draft, lines: readonly number[], index: number): boolean {
  if (open.updates === null && !open.review) return false;
  const before = { start: lines[index - 2] as number, end: lines[index - 1] as number };
  return outcomeAtEnd(walk.text, before, false, walk.context) !== null;
}

/** What a line is wrapped at, at the least. */
const wrapWidth = 60;

/**
 * Whether somebody ended the line before an index of a paragraph by hand: the next word would have had room on it. Lines that an editor wrapped are
 * about as long as the longest.
 */
function isDeliberate(text: string, lines: readonly number[], index: number): boolean {
  let width = wrapWidth;
  for (let at = 0; at < Math.min(lines.length, 40); at += 2)
    width = Math.max(width, Math.min((lines[at + 1] as number) - (lines[at] as number), 120));
  const before = (lines[index - 1] as number) - (lines[index - 2] as number);
  const word = /^\S*/.exec(text.slice(lines[index] as number, (lines[index] as number) + 40)) as RegExpExecArray;
  return before + 1 + word[0].length <= width;
}

// --- lines that carry no label

function readPlainLine(walk: Walk, block: Block, at: number, index: number, line: Place, isOpen: boolean): void {
  if (!counts(walk) || isStruck(walk, line.start, line.end)) return;
  const words = walk.text.slice(line.start, line.end);
  const vote = readVoteLine(words, walk.context);
  if (vote !== null && walk.section.role !== 'next-meetings') {
    takeVote(walk, vote, line);
    return;
  }
  const top = walk.stack.at(-1);
  const isArrow = /^\s*(?:[-=]{1,2}>|[→⇒➔➜])/u.test(words);
  if ((top === undefined || (isArrow && top === walk.near)) && takeVerdict(walk, words, line)) return;
  if (isOpen || top !== undefined) {
    top?.text.push(line);
    return;
  }
  settleVote(walk);
  if (walk.section.role !== 'next-meetings' && readNextLine(walk, words, at, line)) return;
  if (isDeferred(walk, words, block)) {
    const item = walk.outline.items[walk.section.item];
    if (item !== undefined) item.state = 'postponed';
    return;
  }
  if (walk.section.role === 'review' && block.kind === 'item' && index === 0) tellOutcome(walk, line);
  const sentences = [...sentencesIn(walk.text, line.start, line.end, walk.context)];
  if (walk.section.role !== 'next-meetings') readSentences(walk, sentences, block, index);
  readLabelWithin(walk, sentences, line);
  walk.near = null;
  walk.lastText = line;
}

/** « La prochaine séance se tiendra le mardi 18 mars à 17 heures »: true where all of the line is about that. */
function readNextLine(walk: Walk, words: string, at: number, line: Place): boolean {
  const name = nextMeetingIn(words, walk.context);
  if (name === null) return false;
  const start = line.start + name.start;
  const end = sentenceEnd(walk.text, line.start + name.end, line.end, walk.context.lexicon);
  const from = line.start + name.end + (/^[\s:*_–-]*/.exec(words.slice(name.end)) as RegExpExecArray)[0].length;
  if (!/\d/.test(walk.text.slice(from, end))) return false;
  walk.announcements.push({ block: at, start, from, end, internal: isInternal(walk) });
  return name.start === 0 && end === line.end;
}

/** A label that begins a later sentence of a line: « Le débat a été long. Décision : on garde le local. » */
function readLabelWithin(walk: Walk, sentences: readonly Place[], line: Place): void {
  for (const { start, end } of sentences.slice(1)) {
    if (!/^[\p{Lu}*_]/u.test(walk.text.charAt(start))) continue;
    const answer = readHead(walk.text, start, line.end, line.end, walk.context);
    if (
      answer === null ||
      !('head' in answer) ||
      answer.head.hit === null ||
      answer.head.hit.progress ||
      answer.head.hit.plural ||
      answer.head.parts.unread.length > 0
    )
      continue;
    const { head } = answer;
    if (letterOf(head.role) === null || head.textStart >= line.end) continue;
    const who = whoAlone(walk, head, end);
    if (who !== null) {
      // « De wanbetalers krijgen een mail. ACTIE: Krijn. »
      const text = {
        start: line.start,
        end: line.start + walk.text.slice(line.start, start).replace(/[\s*_]+$/, '').length,
      };
      const draft = { role: head.role, start: line.start, headEnd: line.start, end, text: [text], parts: who };
      walk.drafts.push(draftOf(walk, { ...draft, whole: true, family: 'label' }));
      return;
    }
    walk.drafts.push(
      draftOf(walk, {
        role: head.role,
        head,
        start: head.place.start,
        headEnd: head.textStart,
        end: line.end,
        text: [{ start: head.textStart, end: line.end }],
        parts: head.parts,
        family: 'label',
      }),
    );
    return;
  }
}

/** Who and when, where all that a label of an action says is that: it is the label of what was said before it. */
function whoAlone({ text, context }: Walk, head: Head, end: number): Parts | null {
  if (head.role !== 'action' || head.ref !== null || head.number !== null) return null;
  const view = viewOf(text, head.textStart, end);
  const said = view.text.replace(/[\s.;!]+$/, '');
  if (said === '' || said.length > 80) return null;
  const parts = readParts(view, 0, said.length, context, false);
  return parts.owners.length > 0 && parts.unread.length === 0 && parts.outcome === null
    ? bothParts(head.parts, parts)
    : null;
}

/** Sentences that take a decision by a vote, and the one that approves earlier minutes. */
function readSentences(walk: Walk, sentences: readonly Place[], block: Block, index: number): void {
  const isApproval = walk.section.role === 'approval';
  const taken = walk.drafts.some((draft) => draft.item === walk.section.item && isDecided(draft.role));
  let before: Place | null = null;
  for (const sentence of sentences) {
    const words = walk.text.slice(sentence.start, sentence.end);
    const own = before === null ? null : readVoteLine(words, walk.context);
    if (own !== null && before !== null && !/\?\s*$/.test(walk.text.slice(before.start, before.end))) {
      // « Bart stelt voor … te geven. Akkoord, 3 voor. »: the vote is on the sentence before it.
      walk.drafts.push(voteDraft(walk, own, { start: before.start, end: sentence.end }, before));
      before = null;
      continue;
    }
    before = sentence;
    const vote = readVoteSentence(words, walk.context);
    const approved = vote === null && isApproval && !taken && approves(words, walk.context);
    if (vote === null && !approved) continue;
    walk.drafts.push(
      draftOf(walk, {
        role: vote?.result === 'rejected' ? 'rejected' : 'decision',
        start: sentence.start,
        headEnd: sentence.start,
        end: sentence.end,
        text: [sentence],
        parts: vote?.mode == null ? noParts : { ...noParts, mode: vote.mode, read: 1 },
        isItem: block.kind === 'item' && index === 0,
        whole: true,
        family: vote === null ? 'approval' : 'vote-sentence',
      }),
    );
  }
}

/** What a line that says who comes or goes is to do; null: it says nothing of the kind, or stands where nothing counts. */
function moveAt(walk: Walk, line: Place): (() => void) | null {
  const { role, item } = walk.section;
  if (role === 'agenda' || role === 'appendix' || role === 'next-meetings') return null;
  const read = readMoves(walk.text, line, walk.context);
  if (read === null || isStruck(walk, line.start, line.end)) return null;
  const at = { item: role === 'presence' ? -1 : item, internal: isInternal(walk), place: line };
  return () => void walk.moves.push(...read.map((one) => ({ ...one, ...at })));
}

/** The same of a line of votes by name: they are those of the decision before it, of the one that follows, or took the line before as one. */
function ballotAt(walk: Walk, line: Place): (() => void) | null {
  const { near, vote } = walk;
  if (!counts(walk) || walk.section.role === 'next-meetings') return null;
  const decided = near !== null && isDecided(near.role) && near.role !== 'pending' ? near : null;
  const waiting = vote !== null && vote.item === walk.section.item ? vote : null;
  const goesOn = (decided ?? waiting)?.ballot.length !== undefined && ((decided ?? waiting)?.ballot.length ?? 0) > 0;
  const ballot = readBallot(walk.text, line, walk.context, goesOn);
  if (ballot === null || isStruck(walk, line.start, line.end)) return null;
  return () => {
    if (decided !== null) {
      decided.ballot = [...decided.ballot, ...ballot];
      decided.end = Math.max(decided.end, line.end);
      return;
    }
    if (waiting === null) settleVote(walk);
    const before = waiting ?? {
      told: openVote,
      place: line,
      subject: walk.lastText,
      item: walk.section.item,
      ballot: [],
    };
    walk.vote = {
      ...before,
      place: { start: before.place.start, end: line.end },
      ballot: [...before.ballot, ...ballot],
    };
  };
}

/** A vote of which nothing is told but who voted what. */
const openVote: VoteTold = {
  mode: { kind: 'vote', for: null, against: null, abstain: null },
  result: null,
  conflict: false,
};

/** A line that tells a vote: of the decision just before it, else of the one that follows, else of the line before; counts on lines of their own are one. */
function takeVote(walk: Walk, told: VoteTold, line: Place): void {
  const { near, vote } = walk;
  if (near !== null && isDecided(near.role) && near.role !== 'pending') {
    const mode = near.parts.mode === null ? told.mode : otherCounts(near.parts.mode, told.mode);
    if (mode !== null) {
      near.parts = { ...near.parts, mode, read: near.parts.read + 1 };
      near.end = Math.max(near.end, line.end);
      return;
    }
  }
  const more = vote === null || vote.item !== walk.section.item ? null : otherCounts(vote.told.mode, told.mode);
  if (vote !== null && more !== null) {
    const isLost = more.kind === 'vote' && more.for !== null && more.against !== null && more.for < more.against;
    const result = vote.told.result === 'rejected' || told.result === 'rejected' || isLost ? 'rejected' : told.result;
    walk.vote = {
      ...vote,
      told: { ...vote.told, mode: more, result },
      place: { start: vote.place.start, end: line.end },
    };
    return;
  }
  settleVote(walk);
  walk.vote = { told, place: line, subject: walk.lastText, item: walk.section.item, ballot: [] };
}

/** « Pour : 7 », then « Contre : 0 »: two counts of one vote, where neither says again what the other says. */
function otherCounts(first: Mode, second: Mode): Mode | null {
  if (first.kind !== 'vote' || second.kind !== 'vote') return null;
  const says = (['for', 'against', 'abstain'] as const).some((cast) => first[cast] !== null && second[cast] !== null);
  return says ? null : bothModes(first, second);
}

/** A vote that no decision follows took one itself: its subject is the line before it, else its item. */
function settleVote(walk: Walk): void {
  const { vote } = walk;
  if (vote === null) return;
  walk.vote = null;
  const next = walk.drafts.at(-1);
  if (
    next !== undefined &&
    next.start > vote.place.start &&
    isDecided(next.role) &&
    next.item === vote.item &&
    next.parts.mode === null
  ) {
    next.parts = { ...next.parts, mode: vote.told.mode, read: next.parts.read + 1 };
    next.ballot = [...vote.ballot, ...next.ballot];
    return;
  }
  const subject = vote.subject ?? walk.outline.items[vote.item]?.titlePlace ?? null;
  const { mode } = withBallot(vote.told.mode, vote.ballot);
  const told = { ...vote.told, mode: mode ?? vote.told.mode };
  if (told.mode.kind === 'vote' && vote.ballot.length > 0) {
    if (told.result === null && vote.ballot.length < 2) return;
    const { for: yes, against: no } = told.mode;
    // A list of those against alone took no decision.
    if (told.result === null && yes === null) return;
    told.result ??= no !== null && yes !== null && no > yes ? 'rejected' : 'adopted';
  }
  walk.drafts.push({ ...voteDraft(walk, told, vote.place, subject), item: vote.item, ballot: vote.ballot });
}

/** The decision that a vote takes of its subject. */
function voteDraft(walk: Walk, told: VoteTold, place: Place, subject: Place | null): Draft {
  return draftOf(walk, {
    role: told.result === 'rejected' ? 'rejected' : 'decision',
    start: place.start,
    headEnd: place.start,
    end: place.end,
    text: [subject ?? place],
    parts: { ...noParts, mode: told.mode, read: 1 },
    whole: true,
    family: 'vote-line',
  });
}

/** What became of the carried entry right above: « -> accepté, Camille s'en occupe », « Refusé (1 pour, 1 contre) ». False: it says nothing of it. */
function takeVerdict(walk: Walk, words: string, line: Place): boolean {
  const { near, context } = walk;
  if (near === null || near.updates === null) return false;
  const said = words.replace(/^(?:\s|[-=]{1,2}>|[→⇒➔➜])+/u, '');
  const [first = ''] = said.split(/[,.;:(–—]|\s-\s/);
  const normalized = normalize(first);
  const at = line.start + words.length - said.length;
  const outcome = outcomeOf(
    { text: first.trim(), place: { start: at, end: at + first.trim().length } },
    normalized,
    context,
  );
  const verb = phraseAt(tokensOf(normalized), 0, context.words.votes)?.value.is ?? null;
  if (outcome === null && verb !== 'adopted' && verb !== 'rejected') return false;
  const bracket = /\(([^()]{1,80})\)/.exec(said);
  const mode = bracket === null ? null : (readVoteLine(`${first} ${bracket[1]}`, context)?.mode ?? null);
  judge(near, outcome, verb, mode === null ? near.parts : { ...near.parts, mode });
  near.end = Math.max(near.end, line.end);
  return true;
}

/** Says of a carried entry what became of it. */
function judge(draft: Draft, outcome: Outcome | null, verb: string | null, parts: Parts): void {
  draft.parts = parts;
  const isAdopted = verb === 'adopted' || (outcome?.kind === 'done' && draft.letter !== 'A');
  if (draft.letter !== 'A' && (isAdopted || verb === 'rejected')) {
    draft.role = isAdopted ? 'decision' : 'rejected';
    return;
  }
  if (outcome !== null) draft.parts = { ...parts, outcome };
}

/** « Point reporté à la prochaine réunion », « Dit punt wordt uitgesteld »: the item goes on at a later meeting. */
function isDeferred(walk: Walk, words: string, block: Block): boolean {
  if (words.length > 120 || (block.kind === 'item' && block.depth > 1)) return false;
  const normalized = normalize(words.replace(/^[\s>→=*_-]+|[*_]+/g, ''));
  const said = phrasesBefore(normalized, walk.context.words.deferred).find(
    (one) => !/^[a-z]/.test(normalized.slice(one.length)),
  );
  if (said === undefined) return false;
  const rest = normalized.slice(said.length).replace(/^[\s,.!:;–-]+|[\s.!]+$/g, '');
  return (
    rest === '' ||
    /^[(,]/.test(rest) ||
    /^(?:a |à |au |aux |faute|vu |naar |tot |op |wegens|to |until |for |due |next|volgende|prochain|manque|door )/.test(
      rest,
    ) ||
    walk.context.dates.readDate(rest, walk.context) !== null
  );
}

// --- what is told

/** « Personnel (huit clos) », « Huis cols » would be in every copy. */
function tellNearInternal(walk: Walk, { near }: HeadingText, { start }: Place): void {
  if (near === null) return;
  const place = { start: start + near.part.place.start, end: start + near.part.place.end };
  walk.problems.push(
    problem('qualifier-unread/internal', place, { written: plainText(near.part.text), label: near.label }),
  );
}

/** In a review item, a line that says it is done and cites nothing. */
function tellOutcome(walk: Walk, line: Place): void {
  const found = outcomeAtEnd(walk.text, line, false, walk.context);
  if (
    found === null ||
    beginsWithRef(walk.text, line.start) ||
    (found.outcome.kind !== 'done' && found.outcome.kind !== 'cancelled')
  )
    return;
  walk.problems.push(
    problem('update-without-ref', line, { text: walk.body.words(line.start, found.end), outcome: found.outcome.kind }),
  );
}

function tellMiss(walk: Walk, miss: HeadMiss, line: Place): void {
  if (!counts(walk) && miss.role !== 'internal') return;
  const counted =
    miss.role === 'decision' ||
    miss.role === 'pending' ||
    miss.role === 'rejected' ||
    miss.role === 'proposal' ||
    miss.role === 'action';
  if (!counted && miss.role !== 'internal') return;
  const near = walk.context.lexicon.nearInternal(normalizeLabel(miss.written));
  if (near !== null && miss.role !== 'internal') {
    walk.problems.push(problem('label-near-miss/internal', miss.place, { written: miss.written, label: near }));
    return;
  }
  if (miss.role === 'internal') {
    // « L'interne de garde : … »: the word has other senses.
    if (walk.context.lexicon.internalAdjectives.includes(normalizeLabel(miss.label))) return;
    walk.problems.push(problem('label-unread/internal', miss.place, { written: miss.label, label: miss.label }));
    return;
  }
  // A sentence that only begins with a label's word is prose: a head has few words.
  if (miss.written.split(/\s+/).length > 8 || /^\p{Ll}/u.test(walk.text.slice(line.start, line.start + 1))) return;
  walk.problems.push(problem('looks-like', miss.place, { written: miss.written, label: miss.label, role: miss.role }));
}

/** A label typed wrongly: « Décison : ». */
function tellNear(walk: Walk, line: Place): void {
  const { text, context } = walk;
  const head =
    /^[\s*_]*([\p{L}\p{M}'’ ]{4,30}?)[\s\u00a0*_]*(?:[DAP]?\d{1,4}[\s\u00a0*_]*)?(?:\([^()\n]{0,80}\)[\s\u00a0*_]*)?:/u.exec(
      text.slice(line.start, Math.min(line.end, line.start + 120)),
    );
  if (head === null) return;
  const written = head[1] as string;
  const near = context.lexicon.nearLabel(normalizeLabel(written));
  if (near === null || (!counts(walk) && near.role !== 'internal')) return;
  const start = line.start + head[0].indexOf(written);
  const place = { start, end: start + written.length };
  const code = near.role === 'internal' ? 'label-near-miss/internal' : 'label-near-miss';
  walk.problems.push(problem(code, place, { written: squeeze(written), label: near.written }));
}

/** An internal label that nothing parts from its text, or nearly one, and a bracket of a label that never closes: it would be in every copy. */
function tellUnreadInternal(walk: Walk, line: Place): void {
  const { text, context } = walk;
  const { lexicon } = context;
  const begin = text.slice(line.start, Math.min(line.end, line.start + 120));
  const head = /^[\s*_>=→-]*([\p{L}\p{M}'’ -]{4,40}?)[\s\u00a0]*(?:[;(–—.]|-\s|[*_]{2})[\s*_]*(?=\S)/u.exec(begin);
  if (head !== null) {
    const written = head[1] as string;
    const start = line.start + head[0].indexOf(written);
    const place = { start, end: start + written.length };
    const normalized = normalizeLabel(written);
    if (lexicon.label(normalized)?.role === 'internal') {
      walk.problems.push(problem('label-unread/internal', place, { written, label: written }));
      return;
    }
    const near = lexicon.nearLabel(normalized);
    if (near?.role === 'internal' || lexicon.nearInternal(normalized) !== null) {
      walk.problems.push(
        problem('label-near-miss/internal', place, {
          written,
          label: near?.written ?? (lexicon.nearInternal(normalized) as string),
        }),
      );
      return;
    }
  }
  const bracket = /^[\s*_>=→-]*([\p{L}\p{M}'’ ]{4,40}?)[\s*_]*(?:[DAP]?\d{1,4}[\s*_]*)?\(([^()\n]{3,80})/u.exec(begin);
  if (bracket === null || lexicon.label(normalizeLabel(bracket[1] as string)) === undefined) return;
  for (const part of (bracket[2] as string).split(/[,;:]/)) {
    const normalized = normalize(part);
    const said = lexicon.internal.has(normalized) ? part.trim() : lexicon.nearInternal(normalized);
    if (said === null) continue;
    const start = line.start + bracket[0].indexOf(bracket[1] as string);
    const label = `${(bracket[1] as string).trim()} (${said})`;
    walk.problems.push(
      problem(
        'label-unread/internal',
        { start, end: line.start + bracket[0].length },
        { written: squeeze(bracket[0]), label },
      ),
    );
    return;
  }
}

/** What is wrong in a head that is read: `Action D5`, a bracket that says less than it seems. */
function tellHead(walk: Walk, head: Head): void {
  const { typedLetter, letter, number, label, parts } = head;
  if (typedLetter !== null && letter !== null && typedLetter !== letter && number !== null) {
    const args = { label: label ?? '', id: `${typedLetter}${number}`, counted: `${letter}${number}` };
    walk.problems.push(problem('label-unread/letter', head.idPlace, args));
  }
  if (isDecided(head.role))
    for (const owner of parts.owners) {
      const { start, end } = owner.kind === 'person' ? owner.person.place : owner.place;
      walk.problems.push(
        problem('qualifier-unread/owner', { start, end }, { text: squeeze(walk.text.slice(start, end)) }),
      );
    }
  for (const part of parts.unread) walk.problems.push(unreadProblem(part, walk.context));
  for (const one of parts.conflicts)
    walk.problems.push(
      problem(one.kind === 'modes' ? 'vote-inconsistent/modes' : 'qualifier-unread/outcomes', one.place, {
        text: one.text,
      }),
    );
  if (head.glued) {
    const before = walk.text.slice(0, head.textStart).search(/\s*(?:\*\*|__|\*|_)$/);
    walk.problems.push(
      problem(
        'markup-near-miss',
        { start: before === -1 ? head.textStart - 2 : before, end: head.textStart },
        { found: walk.text.slice(before, head.textStart), meant: `${walk.text.slice(before, head.textStart)} ` },
        { edits: [{ start: head.textStart, end: head.textStart, text: ' ' }] },
      ),
    );
  }
}

function gluedProblem(walk: Walk, draft: Draft, block: Block): Problem {
  let start = draft.start;
  while (start > 0 && !/[\r\n]/.test(walk.text.charAt(start - 1))) start--;
  const newline = walk.text.startsWith('\r\n', start - 2) ? '\r\n' : '\n';
  const edits = block.kind === 'paragraph' && block.depth === 0 ? [{ start, end: start, text: newline }] : [];
  return problem('entry-glued', { start: draft.start, end: Math.max(draft.headEnd, draft.start) }, {}, { edits });
}
