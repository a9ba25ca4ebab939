import { type Problem, problem } from '../model/finding.ts';
import { applyEdits, type Edit, lineStartAt } from '../model/place.ts';
import { isLetter } from '../text/letters.ts';
import type { Block, BlocksRead } from './block.ts';
import { isBullet, startsNear } from './bullets.ts';
import { isDigit } from './characters.ts';
import { parseFast } from './fast-parser.ts';

/**
 * Reads marks that are nearly Markdown as they are meant, in the blocks of either producer: `##` or `- [ ]` with a
 * no-break space after it, `###Titre`, a pasted `·` or `•`, `- []`, `- [ ]x`, `- [V]`. Each is mended in a copy of the
 * section it stands in, which is read again, so that what is read is what the fix would give; the places of the blocks
 * stay those of `text`. Gives a problem with its fix for each: `markup-near-miss/heading`, `/bullet` and `/box`, and
 * `task-box-malformed`. Where nothing is near, the blocks are the same array.
 *
 * Never near: `#word` and `#1` (a hashtag, the number of an issue), `##` within a line, `- [V]ous`, and anything in
 * code, quotes, tables and HTML.
 */
export function recoverMarks(text: string, blocks: readonly Block[]): BlocksRead {
  if (!hasNear(text, blocks)) return { blocks, problems: none };
  const problems: Problem[] = [];
  const out: Block[] = [];
  // The numbers of lists go on from those of the sections before.
  let listsBefore = 0;
  let added = 0;
  for (let from = 0; from < blocks.length; ) {
    let to = from + 1;
    while (to < blocks.length && !startsSection(text, blocks[to] as Block)) to++;
    let section = blocks.slice(from, to);
    const lists = mostLists(section, listsBefore);
    if (hasNear(text, section)) {
      let read = readSection(text, section, blocks[to] ?? null, listsBefore);
      if (read.outcome === 'spilled') {
        // A fence or a tag that ended in an item goes on once there is none: then all the rest is one section.
        const rest = readSection(text, blocks.slice(from), null, listsBefore);
        if (rest.outcome === 'read') {
          read = rest;
          to = blocks.length;
        }
      }
      section = read.blocks as Block[];
      for (const one of read.problems) problems.push(one);
    }
    for (const block of section)
      out.push(added === 0 || block.list === 0 ? block : { ...block, list: block.list + added });
    added += mostLists(section, listsBefore) - lists;
    listsBefore = lists;
    from = to;
  }
  return { blocks: problems.length === 0 ? blocks : out, problems };
}

const none: readonly Problem[] = [];

type Kind = 'heading' | 'bullet' | 'box';

/** What is nearly a mark: where and as what it is to be read. */
interface Near {
  readonly kind: Kind;
  readonly start: number;
  readonly edit: Edit;
  readonly problem: Problem;
}

/** A heading that is not indented ends all that was open: what follows reads alike without what precedes. */
function startsSection(text: string, block: Block): boolean {
  if (block.kind !== 'heading' || text.charCodeAt(block.start) !== 35) return false;
  if (lineStartAt(text, block.start) !== block.start) return false;
  // Not one that is underlined.
  return !/[\r\n]/.test(text.slice(block.start, block.end));
}

function mostLists(blocks: readonly Block[], before: number): number {
  let most = before;
  for (const block of blocks) if (block.list > most) most = block.list;
  return most;
}

/**
 * `read`: as meant; `unread`: the scanner is not certain of the mended text, so that it stays as it was; `spilled`: so
 * does it, because the heading after the section would be none any more.
 */
interface SectionRead extends BlocksRead {
  readonly outcome: 'read' | 'unread' | 'spilled';
}

/** Mends and reads a section until nothing in it is near any more; `next` is the heading after it. */
function readSection(text: string, section: readonly Block[], next: Block | null, lists: number): SectionRead {
  const start = lineStartAt(text, (section[0] as Block).start);
  const say = (blocks: readonly Block[], nears: readonly Near[], outcome: SectionRead['outcome']): SectionRead => {
    return { blocks, problems: nears.map((near) => near.problem), outcome };
  };
  let tried = [...nearsIn(text, section)];
  let settled: SectionRead = { blocks: section, problems: none, outcome: 'read' };
  const refused = new Set<number>();
  // A bullet that is mended can uncover another one under it: a few rounds are more than anyone types.
  for (let round = 0; round < 20; round++) {
    const read = reread(text, start, next, lists, tried);
    if (typeof read === 'string') return say(settled.blocks, tried, read);
    const marks = marksOf(read);
    const kept = tried.filter((near) => marks.has(keyOf(near.kind, near.start)));
    if (kept.length === 0) return settled;
    if (kept.length < tried.length) {
      for (const near of tried) refused.add(near.edit.start);
      for (const near of kept) refused.delete(near.edit.start);
      tried = kept;
      continue;
    }
    settled = say(read, kept, 'read');
    const done = new Set(kept.map((near) => near.edit.start));
    const more = [...nearsIn(text, read)].filter((near) => !done.has(near.edit.start));
    if (more.every((near) => refused.has(near.edit.start))) break;
    // What is no mark where it stands may be one under the new ones.
    refused.clear();
    tried = [...kept, ...more].sort((a, b) => a.edit.start - b.edit.start);
  }
  return settled;
}

const ranks = { heading: 0, bullet: 1, box: 2 };

/** A kind of mark and its place as one number. */
function keyOf(kind: Kind, start: number): number {
  return start * 3 + ranks[kind];
}

/** The marks that blocks have, as keys. */
function marksOf(blocks: readonly Block[]): Set<number> {
  const keys = new Set<number>();
  for (const { kind, start, boxStart } of blocks) {
    if (kind === 'heading') keys.add(keyOf('heading', start));
    if (kind === 'item') keys.add(keyOf('bullet', start));
    if (boxStart !== -1) keys.add(keyOf('box', boxStart));
  }
  return keys;
}

/** The blocks of a section with its marks mended, in the places of `text`. */
function reread(
  text: string,
  start: number,
  next: Block | null,
  lists: number,
  nears: readonly Near[],
): Block[] | 'unread' | 'spilled' {
  const edits = nears.map(({ edit }) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  const mended = applyEdits(text.slice(start, next?.end), edits);
  const blocks = parseFast(mended, 0);
  if (blocks === null) return 'unread';
  if (next !== null) {
    const last = blocks.pop();
    if (last?.kind !== 'heading' || last.list !== 0 || last.start !== mended.length - (next.end - next.start))
      return 'spilled';
  }

  // Where each edit ends in the mended copy, and how far what follows it is from its place in the file.
  const ends: number[] = [];
  const shifts: number[] = [start];
  let shift = start;
  for (const edit of edits) {
    shift += edit.end - edit.start - edit.text.length;
    ends.push(edit.end + start - shift);
    shifts.push(shift);
  }
  const original = (at: number): number => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return at + (shifts[low] as number);
  };
  return blocks.map((block) => ({
    ...block,
    start: original(block.start),
    end: original(block.end),
    list: block.list === 0 ? 0 : block.list + lists,
    boxStart: block.boxStart === -1 ? -1 : original(block.boxStart),
    lines: block.lines.map(original),
  }));
}

/** Every mark of paragraphs and items that is nearly one, in the order of the file. */
function* nearsIn(text: string, blocks: readonly Block[]): Iterable<Near> {
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    const { lines } = block;
    for (let at = 0; at < lines.length; at += 2) {
      const start = lines[at] as number;
      if (!startsNear(text.charCodeAt(start))) continue;
      const end = lines[at + 1] as number;
      // What an item begins with is no mark of its own, but for its box.
      const near = at === 0 && block.kind === 'item' ? nearBox(text, block, start, end) : nearLine(text, start, end);
      if (near !== null) yield near;
    }
  }
}

function hasNear(text: string, blocks: readonly Block[]): boolean {
  for (const _ of nearsIn(text, blocks)) return true;
  return false;
}

function nearLine(text: string, start: number, end: number): Near | null {
  const code = text.charCodeAt(start);
  if (code === 35) return nearHeading(text, start, end);
  return isBullet(code) ? nearBullet(text, start, end) : null;
}

/** `##⍽Titre`, `#⍽Titre`, `###Titre`, `##1. Titre`. */
function nearHeading(text: string, start: number, end: number): Near | null {
  let at = start;
  while (text.charCodeAt(at) === 35) at++;
  const level = at - start;
  if (level > 6) return null;
  const from = skipBlanks(text, at, end);
  if (from === end || (from === at && (level === 1 || !startsTitle(text, at, end)))) return null;
  return nearMark('heading', text, start, { start: at, end: from, text: ' ' }, 'markup-near-miss/heading');
}

/** A letter, or a number and its full stop: a title may start so, and no hashtag of two `#` is known. */
function startsTitle(text: string, start: number, end: number): boolean {
  if (isLetterAt(text, start)) return true;
  let at = start;
  while (at < end && at < start + 3 && isDigit(text.charCodeAt(at))) at++;
  const mark = text.charCodeAt(at);
  return at > start && at + 1 < end && (mark === 46 || mark === 41);
}

/** `· texte`, `•⍽texte`, `•Texte`. */
function nearBullet(text: string, start: number, end: number): Near | null {
  const from = skipBlanks(text, start + 1, end);
  if (from === end) return null;
  // These two stand within words, too: `Présent·e·s`.
  const code = text.charCodeAt(start);
  if (from === start + 1 && (code === 0xb7 || code === 0x25e6 || !isLetterAt(text, from))) return null;
  return nearMark('bullet', text, start, { start, end: from, text: '- ' }, 'markup-near-miss/bullet');
}

/** `[]`, `[V]`, `[x ]`, `[ ]texte`, `[ ]⍽texte`, where an item begins with it and has no box. */
function nearBox(text: string, block: Block, start: number, end: number): Near | null {
  if (block.box !== null || text.charCodeAt(start) !== 91) return null;
  const inner = skipBlanks(text, start + 1, end);
  const code = text.charCodeAt(inner);
  const tick = isTick(code);
  const close = tick ? skipBlanks(text, inner + 1, end) : inner;
  if (close >= end || close > start + 5 || text.charCodeAt(close) !== 93) return null;
  const from = skipBlanks(text, close + 1, end);
  if (from === end) return null;
  if (from === close + 1 && !startsText(text, from, tick ? code : 0)) return null;
  const meant = tick ? '[x]' : '[ ]';
  const typed = text.slice(start, close + 1);
  if ((typed === meant || typed === '[X]') && from > close + 1) {
    // A single blank after it: something else keeps it from being a box.
    if (from === close + 2 && text.charCodeAt(close + 1) === 32) return null;
    return nearMark('box', text, start, { start: close + 1, end: from, text: ' ' }, 'markup-near-miss/box');
  }
  return nearMark('box', text, start, { start, end: from, text: `${meant} ` }, 'task-box-malformed');
}

/** Whether what stands right after a box is text: no link, no definition, and after a letter no word (`[V]ous`). */
function startsText(text: string, at: number, tick: number): boolean {
  const code = text.charCodeAt(at);
  if (tick === 0) return code !== 40 && code !== 58 && code !== 91;
  return tick !== 86 && tick !== 118 && isLetterAt(text, at);
}

/** Makes a near mark whose problem stands where the mark is typed, and says how it is and how it should be. */
function nearMark(kind: Kind, text: string, start: number, edit: Edit, code: string): Near {
  const args = { typed: text.slice(start, edit.end), meant: text.slice(start, edit.start) + edit.text };
  return { kind, start, edit, problem: problem(code, { start, end: edit.end }, args, { edits: [edit] }) };
}

/** x, v, ✓, ✔, √, ×. */
function isTick(code: number): boolean {
  switch (code) {
    case 0x58:
    case 0x78:
    case 0x56:
    case 0x76:
    case 0x2713:
    case 0x2714:
    case 0x221a:
    case 0xd7:
      return true;
    default:
      return false;
  }
}

/** Blanks of all widths, and the tab. */
function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 0xa0 && code !== 0x202f && (code < 0x2000 || code > 0x200b)) break;
  }
  return at;
}

function isLetterAt(text: string, at: number): boolean {
  return at < text.length && isLetter(text.codePointAt(at) as number);
}
