import type { Block } from './block.ts';
import { seenMarksIn } from './inline.ts';
import type { SeenMarks } from './inline-reader.ts';
import { isBlank } from './spans.ts';

/** The words of a body without the marks that a page does not show and that would keep a label from being seen. */
export interface Masked {
  /** As long as the text: what is left of it stands where it stood, but for words with entities in them, which end where they ended. */
  readonly text: string;
  /** What is struck, its marks included, as pairs of offsets in their order. */
  readonly struck: readonly number[];
  /** Where words with entities in them begin, and where they began. */
  readonly begins: ReadonlyMap<number, number>;
}

/**
 * The words of headings, paragraphs, items and tables as a page shows them: blanks for tags (`<u>Interne :</u>`) and for the marks of what is struck
 * (`~~Interne :~~`), and its character for an entity (`Interne&nbsp;:`); null where there is none of them. In linear time.
 */
export function findMasked(text: string, blocks: readonly Block[]): Masked | null {
  const body = blocks[0]?.start ?? text.length;
  // Most minutes have no such character at all.
  if (!text.includes('~', body) && !text.includes('<', body) && !text.includes('&', body)) return null;
  let next = nextMark(text, body);
  if (next === -1) return null;
  const out: string[] = [];
  const struck: number[] = [];
  const begins = new Map<number, number>();
  let from = 0;
  for (let at = 0; at < blocks.length && next !== -1; at++) {
    const { kind, lines } = blocks[at] as Block;
    if (lines.length === 0 || !maskedKinds.has(kind)) continue;
    const start = lines[0] as number;
    const end = lines[lines.length - 1] as number;
    if (next < start) next = nextMark(text, start);
    if (next === -1 || next >= end) continue;
    const words = text.slice(start, end);
    const marks = seenMarksIn(words);
    if (marks.tags.length + marks.struck.length + marks.entities.length === 0) continue;
    out.push(text.slice(from, start), asSeen(words, marks, start, begins));
    from = end;
    for (const offset of struckIn(words, marks)) struck.push(start + offset);
  }
  if (from === 0) return null;
  out.push(text.slice(from));
  return { text: out.join(''), struck, begins };
}

/** What holds words that are read. */
const maskedKinds: ReadonlySet<Block['kind']> = new Set(['heading', 'paragraph', 'item', 'table']);

const mayMark = /~|<[A-Za-z/]|&[#A-Za-z]/g;

/** Where the next of these marks may be; -1 where there is none. */
function nextMark(text: string, from: number): number {
  mayMark.lastIndex = from;
  return mayMark.exec(text)?.index ?? -1;
}

/** What is struck, with `~~` or a tag that strikes; one within another taken together. */
function struckIn(words: string, { struck, tags }: SeenMarks): number[] {
  const found: [number, number][] = [];
  for (let at = 0; at < struck.length; at += 3) found.push([struck[at] as number, struck[at + 1] as number]);
  let open = -1;
  for (let at = 0; at < tags.length; at += 2) {
    const [start, end] = [tags[at] as number, tags[at + 1] as number];
    const tag = strikes.exec(words.slice(start, Math.min(end, start + 10)));
    if (tag === null) continue;
    if (tag[1] === '') open = open === -1 ? start : open;
    else if (open !== -1) {
      found.push([open, end]);
      open = -1;
    }
  }
  found.sort((a, b) => a[0] - b[0]);
  const outer: number[] = [];
  for (const [start, end] of found) {
    const last = outer[outer.length - 1] ?? 0;
    if (start >= last) outer.push(start, end);
    else if (end > last) outer[outer.length - 1] = end;
  }
  return outer;
}

const strikes = /^<(\/?)(?:del|s|strike)[\s>]/i;

/** One mark: what stands for it, `''` for nothing. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

function asSeen(
  words: string,
  { tags, struck, entities }: SeenMarks,
  offset: number,
  begins: Map<number, number>,
): string {
  const marks: Mark[] = [];
  for (let i = 0; i < tags.length; i += 2)
    marks.push({ start: tags[i] as number, end: tags[i + 1] as number, value: ' ' });
  for (let i = 0; i < struck.length; i += 3) {
    const [start, end, size] = [struck[i] as number, struck[i + 1] as number, struck[i + 2] as number];
    marks.push({ start, end: start + size, value: ' ' }, { start: end - size, end, value: ' ' });
  }
  for (const entity of entities) if (!unsafe.test(entity.value)) marks.push(entity);
  marks.sort((a, b) => a.start - b.start);

  const out: string[] = [];
  /** The word at hand, and how many blanks its entities leave: they stand before it, so that it ends where it ended. */
  let word = '';
  let room = 0;
  let at = offset;
  const add = (piece: string): void => {
    out.push(piece);
    at += piece.length;
  };
  const endWord = (): void => {
    if (room > 0) {
      begins.set(at + room, at);
      // A bracket opens right before its words.
      const opens = out[out.length - 1] === '(';
      if (opens) out.pop();
      out.push(' '.repeat(room), opens ? '(' : '');
      at += room;
    }
    if (word !== '') add(word);
    word = '';
    room = 0;
  };
  const addTyped = (typed: string): void => {
    for (let i = 0; i < typed.length; i++) {
      const letter = typed.charAt(i);
      if (!partsWords(letter)) word += letter;
      else {
        endWord();
        add(letter);
      }
    }
  };
  let from = 0;
  for (const { start, end, value } of marks) {
    addTyped(words.slice(from, start));
    const length = end - start;
    if (value.length === 1 && isSpace(value)) {
      endWord();
      // Lines stay lines.
      add(words.slice(start, end).replace(/[^\r\n]/g, ' '));
    } else if (partsWords(value)) {
      endWord();
      add(`${' '.repeat(length - value.length)}${value}`);
    } else {
      if (!unseen.test(value)) word += value;
      room += length - (unseen.test(value) ? 0 : value.length);
    }
    from = end;
  }
  addTyped(words.slice(from));
  endWord();
  return out.join('');
}

/** Characters that are Markdown where they are typed, and none where an entity stands for them. */
const unsafe = /[*_~`[\]<>\\#|]/;

/** What is in a word and not seen there: where it may be parted, and what joins its letters. */
const unseen = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/;

function isSpace(letter: string): boolean {
  return isBlank(letter.charCodeAt(0)) || /^\s$/.test(letter);
}

/** What ends a word: blanks, and what parts a head. */
function partsWords(letter: string): boolean {
  return letter.length === 1 && (',;:()'.includes(letter) || isSpace(letter));
}

/** A value with its places beginning where words began. Edits stay: they stand between words. */
export function unmasked<T>(value: T, begins: ReadonlyMap<number, number>): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => unmasked(one, begins)) as T;
  const placed: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    if ((key === 'start' || key === 'end') && typeof one === 'number') placed[key] = begins.get(one) ?? one;
    else placed[key] = key === 'edits' ? one : unmasked(one, begins);
  }
  return placed as T;
}
