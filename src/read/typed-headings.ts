import type { Block } from '../markdown/block.ts';
import { placesOf } from '../model/place.ts';
import type { PeopleContext } from '../recognise/attendees.ts';
import { labelOf } from '../recognise/field-line.ts';
import { mayTellHours, opensMeeting } from '../recognise/hours.ts';
import { type Lexicon, normalizeLabel } from '../recognise/lexicon.ts';
import { isParagraphWrapped } from '../text/wrapped.ts';
import { splitNumber } from './heading.ts';

/**
 * Headings that people type without `#`: 16 of 41 minutes of `test/truth/dev` have no other. Lines of one look, each with something under it, are
 * the agenda items: numbered in their order (`1. Toiture`, `2) Divers`), in bold, in capitals, or short over a list or a paragraph.
 */
type Look = 'number' | 'bold' | 'capitals' | 'short';

/** A line that may be a heading. */
interface Line {
  readonly look: Look;
  /** Index of its block. */
  readonly at: number;
  /** From its mark, if it has one, to the end of its words. */
  readonly start: number;
  readonly end: number;
  readonly number: number | null;
  /** A word says that the number is an item's: « Point 3 : … ». */
  readonly isNamed: boolean;
  /** Where the words beside a title in bold begin: « **1. Budget** – voté ». */
  readonly rest?: number;
}

/** Longer lines are sentences. */
const limits = { number: 160, capitals: 80, short: 60 } as const;

/** A numbered line that goes on after a colon is a title up to there once it is this long. */
const titleLimit = 70;

/** All of a line in bold, a colon at its end included. */
const boldLine = /^(\*\*|__)(?=\S)[^*_]{2,118}?(?:\s?:)?\1(?:\s?:)?$/u;

/** A number and its title in bold, and words after them: « **1. Minutes of last meeting (18 Feb)** – agreed ». */
const boldTitle = /^(\*\*|__)(?=\d)([^*_]{2,118}?)\1(\s*(?:[–—:-]\s*)?)(?=[^\s*_])/u;

/**
 * The blocks with typed headings as headings of the second level, where a body has none of its own; else the same blocks. `text`: the masked text.
 */
export function withTypedHeadings(
  text: string,
  blocks: readonly Block[],
  context: Pick<PeopleContext, 'words'> & { readonly lexicon: Lexicon },
): readonly Block[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  if (headings.length > 2 || headings.some(({ depth }) => depth > 1)) return blocks;
  const lines = blocks.flatMap((block, at) => lineOf(text, blocks, block, at, context));
  for (const look of ['number', 'bold', 'capitals', 'short'] as const) {
    const found = headingsOf(look, lines, text, blocks, context);
    if (found.length >= 2) return split(text, blocks, look === 'number' ? withBold(found, lines) : found);
  }
  return blocks;
}

/** Numbered headings in bold have others in bold after the first: « **Tableau des tâches** ». */
function withBold(numbered: readonly Line[], lines: readonly Line[]): readonly Line[] {
  const bold = lines.filter(({ look, at }) => look === 'bold' && at >= (numbered[0] as Line).at);
  const inBold = new Set(bold.map(({ at }) => at));
  return numbered.every(({ at }) => inBold.has(at)) ? bold : numbered;
}

/** What of a block may be a heading: its first line, by its look. */
function lineOf(
  text: string,
  blocks: readonly Block[],
  block: Block,
  at: number,
  { lexicon, words: known }: Pick<PeopleContext, 'words'> & { readonly lexicon: Lexicon },
): Line[] {
  const isItem = block.kind === 'item' && block.depth === 1 && block.ordered && block.box === null;
  if (!isItem && (block.kind !== 'paragraph' || block.depth > 0)) return [];
  const [from, end] = [block.lines[0], block.lines[1]];
  if (from === undefined || end === undefined) return [];
  const words = text.slice(from, end);
  const bold = isItem ? null : boldTitle.exec(words);
  if (bold !== null) {
    const [all, mark = '', title = '', sign = ''] = bold;
    const { number } = splitNumber(title, lexicon);
    const line = { at, start: from + mark.length, end: from + all.length - sign.length - mark.length };
    return number === null || isEntry(title, lexicon)
      ? []
      : [{ ...line, look: 'number', number, isNamed: false, rest: from + all.length }];
  }
  if (words.length > limits.number || isEntry(words, lexicon)) return [];
  const isBold = boldLine.test(words);
  const [begin, until] = isBold ? [from + 2, end - (/[*_:\s]{2,6}$/.exec(words)?.[0].length ?? 2)] : [from, end];
  const title = text.slice(begin, until);
  const number = isItem ? block.number : splitNumber(title, lexicon).number;
  const isNamed = !isItem && number !== null && /^\p{L}[\p{L}\s]{1,24}\d/u.test(title);
  const line = { at, start: isItem ? block.start : begin, end: isItem ? end : until, number, isNamed };
  const looks: Line[] = [];
  if (line.number !== null) looks.push({ ...line, look: 'number' });
  if (isBold) looks.push({ ...line, look: 'bold' });
  if (isItem) return looks;
  if (words.length <= limits.capitals && /\p{Lu}{3}/u.test(words) && !/\p{Ll}|[.,;!]$/u.test(words))
    looks.push({ ...line, look: 'capitals' });
  // « Fin 22h » over the day of the next meeting
  const isHour = /\d\s?[hu:]/.test(words) && mayTellHours(words, known);
  if (
    isShort(words) &&
    !isHour &&
    (block.lines.length === 2 ? isOverText(text, blocks, at) : isOverLines(words, text, block))
  )
    looks.push({ ...line, look: 'short' });
  return looks;
}

function isShort(words: string): boolean {
  return words.length <= limits.short && /^\p{Lu}[^:?!]*[^.:;,?!]$/u.test(words);
}

/** No title over lines of its own paragraph has more words. */
const titleWords = 4;

/** « Suivi⏎frigos foot : c'est bon⏎affiche faite »: whether lines stand right under a line of few words, none of which goes on in the next. */
function isOverLines(words: string, text: string, { lines }: Block): boolean {
  const rest = placesOf(lines)
    .slice(1)
    .map(({ start, end }) => text.slice(start, end));
  return (
    words.split(/\s+/).length <= titleWords &&
    rest.length > 1 &&
    !rest.every((line) => /^\p{Lu}[^,:]*$/u.test(line)) &&
    !isParagraphWrapped(rest)
  );
}

/** Whether a list stands under a line, or, but for the first line, which is a title, a paragraph that is no such line itself. */
function isOverText(text: string, blocks: readonly Block[], at: number): boolean {
  const [own, next] = [blocks[at] as Block, blocks[at + 1]];
  if (next === undefined || !/^\s*$/.test(text.slice(own.end, next.start))) return false;
  if (next.kind === 'item') return true;
  return (
    at > 0 &&
    next.kind === 'paragraph' &&
    (next.lines.length > 2 || (next.lines[1] as number) - (next.lines[0] as number) > 2 * limits.short)
  );
}

/** Whether a line is an entry of its own: « Décision : … ». A title may have the words of a label alone: « Actions ». */
function isEntry(words: string, lexicon: Lexicon): boolean {
  const label = /^[\s*_]*(?:\d{1,2}[.)]\s*)?([^:(\n]{2,40}?)[\s*_]*[:(]/u.exec(words);
  if (label === null) return false;
  const hit = lexicon.label(normalizeLabel(label[1] as string));
  return hit !== undefined && !/[:)][\s*_]*$/.test(words);
}

/** The lines of one look that are headings: in their order, after the head of the PV, each with something under it. */
function headingsOf(
  look: Look,
  lines: readonly Line[],
  text: string,
  blocks: readonly Block[],
  context: Pick<PeopleContext, 'words'>,
): Line[] {
  const field = firstField(text, blocks, context);
  const all = lines.filter((line) => line.look === look && (look === 'number' || line.at >= field));
  const ordered = look === 'number' ? inOrder(all) : all;
  // « **Tournoi** » over « - date validée : 17 mai » is no title of the PV, once a field or an item stands above it.
  let isHead = true;
  const found = ordered.filter((line, index) => {
    const below = firstBelow(line, ordered[index + 1]?.at ?? blocks.length, text, blocks);
    isHead &&= field === 0 || line.at <= field;
    const stands = below !== null && !(isHead && isField(below, context));
    isHead &&= !stands;
    return stands;
  });
  // A title of the PV in the same look stands over its head, and a list of numbers has nothing between them.
  if (look === 'number') return found.length * 2 > ordered.length ? ordered : [];
  return found.length >= (look === 'short' ? 3 : 2) ? found : [];
}

/**
 * The longest run of numbers, from 1 or 2 on, each the one after that before it: an agenda before the items has the same. « Point 3 » may be the first that
 * minutes have.
 */
function inOrder(lines: readonly Line[]): Line[] {
  let best: Line[] = [];
  let run: Line[] = [];
  for (const line of lines) {
    const last = run.at(-1);
    if (last !== undefined && line.number === (last.number as number) + 1) run.push(line);
    else if ((line.number as number) <= 2 || line.isNamed) run = [line];
    if (run.length >= best.length) best = run;
  }
  return best.length >= 2 ? best : [];
}

/** The first line that stands under one, up to a block; null: nothing does. */
function firstBelow(line: Line, to: number, text: string, blocks: readonly Block[]): string | null {
  const own = blocks[line.at] as Block;
  if (line.rest !== undefined) return text.slice(line.rest, own.lines[1]);
  if (own.lines.length > 2) return text.slice(own.lines[2], own.lines[3]);
  for (let at = line.at + 1; at < to; at++) {
    const { kind, lines } = blocks[at] as Block;
    if (kind !== 'comment' && kind !== 'rule' && kind !== 'definition') return text.slice(lines[0] ?? 0, lines[1] ?? 0);
  }
  return null;
}

/** Titles of the PV stand over its first field, no further down than this. */
const mostTitles = 5;

/** The block of the first field of the head; 0 where none stands near the top. */
function firstField(text: string, blocks: readonly Block[], context: Pick<PeopleContext, 'words'>): number {
  const at = blocks
    .slice(0, mostTitles)
    .findIndex(({ kind, lines }) => kind === 'paragraph' && isField(text.slice(lines[0] ?? 0, lines[1] ?? 0), context));
  return Math.max(at, 0);
}

function isField(words: string, context: Pick<PeopleContext, 'words'>): boolean {
  const label = /^[\s*_]*([^:–—]{2,69}?)[\s*_]*:/u.exec(words.slice(0, 100))?.[1];
  return label !== undefined && (labelOf(label, context) !== null || opensMeeting(label, context.words));
}

/** The blocks with some lines as headings: what else stands in their blocks becomes paragraphs of its own. */
function split(text: string, blocks: readonly Block[], found: readonly Line[]): Block[] {
  const starts = new Map(found.map((line) => [line.at, line]));
  const out: Block[] = [];
  /** Where the item ends that is a heading now: what stood in it stands in no list, or in one less. */
  let until = -1;
  for (const [at, block] of blocks.entries()) {
    const line = starts.get(at);
    if (line !== undefined) {
      const end = titleEnd(text, line);
      out.push({ ...heading, start: line.start, end, lines: [line.start, end] });
      const rest = restLines(text, block, line, end);
      if (rest.length > 0)
        out.push({
          ...heading,
          kind: 'paragraph',
          depth: 0,
          start: rest[0] as number,
          end: rest.at(-1) as number,
          lines: rest,
        });
      until = block.end;
      continue;
    }
    out.push(block.start < until && block.depth > 0 ? { ...block, depth: block.depth - 1 } : block);
  }
  return out;
}

const heading: Block = {
  kind: 'heading',
  start: 0,
  end: 0,
  depth: 2,
  list: 0,
  ordered: false,
  number: null,
  box: null,
  boxStart: -1,
  lines: [],
};

/** « 6) Chaudière : le contrat arrive à échéance … »: a long line is a title up to its colon. */
function titleEnd(text: string, { look, start, end, rest }: Line): number {
  if (rest !== undefined || look !== 'number' || end - start <= titleLimit) return end;
  const colon = /[\s\u00a0]*:\s/.exec(text.slice(start, start + titleLimit));
  return colon === null ? end : start + colon.index;
}

/** What stands in a block beside its heading. */
function restLines(text: string, block: Block, line: Line, end: number): number[] {
  const rest = block.kind === 'item' || block.lines.length > 2 ? block.lines.slice(2) : [];
  if (line.rest !== undefined) return [line.rest, block.lines[1] as number, ...rest];
  if (end === line.end) return rest;
  const colon = /[\s\u00a0]*:\s*/.exec(text.slice(end, line.end));
  return [end + (colon?.[0].length ?? 0), line.end, ...rest];
}
