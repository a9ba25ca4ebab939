import { hasReturn, type Place } from '../model/place.ts';
import { isLetter, isMark, isNumber } from '../text/letters.ts';
import { memoize } from '../text/memo.ts';
import { detached } from '../text/normalize.ts';
import type { Fence, FrontMap, FrontNode, FrontPair } from './front-node.ts';
import { afterBreak, lineEnd } from './front-node.ts';

/**
 * Reads the plain subset of YAML that front matter is written in: `key: text`, lists of texts, lists of small maps and
 * maps of texts, two-space or other steady indentation, whole-line comments. Null where it is not certain that YAML would read the same.
 */
export function readFastYaml(text: string, fence: Fence): FrontMap | null {
  const lines: Line[] = [];
  const starts: number[] = [];
  if (!plainLines(text, fence, lines, starts)) return null;
  const seen = new Set<string>();
  const pairs: FrontPair[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as Line;
    const { pair } = line;
    if (line.indent !== 0 || line.dash !== -1 || pair === null || seen.has(pair.key)) return null;
    seen.add(pair.key);
    const start = starts[at] as number;
    at++;
    let value: FrontNode;
    if (pair.valueStart < line.end) {
      if (pair.value === null) return null;
      // A more indented line would continue the scalar.
      if (at < lines.length && (lines[at] as Line).indent > 0) return null;
      value = scalarNode(pair.value, start + pair.valueStart, start + line.end);
    } else {
      const block = readBlock(lines, starts, at, start + line.end);
      if (block === null) return null;
      value = block.node;
      at = block.next;
    }
    pairs.push(pairOf(pair, start + line.start, value));
  }
  return { pairs, problems: [] };
}

/** What a line says, wherever it stands: offsets are from its start. */
interface Line {
  readonly indent: number;
  /** Where `-` of a list item stands, else -1. */
  readonly dash: number;
  /** Where the content starts (after the dash and its blanks). */
  readonly start: number;
  readonly end: number;
  /** The content as a key and its value, if it may be that. */
  readonly pair: Pair | null;
  /** The content of a list item as a text; null where it is not certain. */
  readonly text: Scalar | null;
}

interface Pair {
  readonly key: string;
  /** How long the key is. */
  readonly size: number;
  /** Where the value starts; the end of the line where there is none. */
  readonly valueStart: number;
  /** Null where there is none, or it is not certain. */
  readonly value: Scalar | null;
}

interface Scalar {
  /** Null for YAML's own null. */
  readonly value: string | null;
  readonly quoted: boolean;
}

/**
 * What lines were read before: the same people, places and keys come again in meeting after meeting. Null is a line that is not plain,
 * `empty` one that says nothing.
 */
const known = new Map<string, Line | null>();
const knownLimit = 192;
const shortLimit = 128;

/** A blank line, a comment. */
const empty: Line = { indent: 0, dash: -1, start: 0, end: 0, pair: null, text: null };

/** What YAML forbids, or reads as a break: control characters, U+2028, U+2029 and U+FEFF. */
const uncertain = /[^\t\n\r -~\xa0-\u2027\u202a-\ufefe\uff00-\uffff]/;

/** Reads the lines that say something, and where they start; false where one is not plain. */
function plainLines(text: string, fence: Fence, lines: Line[], starts: number[]): boolean {
  const whole = text.slice(fence.from, fence.to);
  if (uncertain.test(whole)) return false;
  if (!hasReturn(whole)) {
    let start = fence.from;
    const all = whole.split('\n');
    for (let at = 0; at < all.length; at++) {
      const written = all[at] as string;
      const line = lineOf(written);
      if (line === null) return false;
      if (line !== empty) {
        lines.push(line);
        starts.push(start);
      }
      start += written.length + 1;
    }
    return true;
  }
  for (let at = fence.from; at < fence.to; ) {
    const end = Math.min(lineEnd(text, at), fence.to);
    const line = lineOf(text.slice(at, end));
    if (line === null) return false;
    if (line !== empty) {
      lines.push(line);
      starts.push(at);
    }
    at = afterBreak(text, end);
  }
  return true;
}

/** What a line says, without its break; null where that is not certain. */
function lineOf(written: string): Line | null {
  if (written.length > shortLimit) return readLine(written);
  const line = known.get(written);
  if (line !== undefined) return line;
  const own = detached(written);
  return memoize(known, knownLimit, own, readLine(own));
}

function readLine(text: string): Line | null {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end--;
  // Within a line a tab may be indentation.
  const tab = text.indexOf('\t');
  if (tab !== -1 && tab < end) return null;
  let start = 0;
  while (start < end && text.charCodeAt(start) === 32) start++;
  if (start === end) return empty;
  const code = text.charCodeAt(start);
  if (code === 37) return null;
  if (code === 35) return empty;
  const indent = start;
  let dash = -1;
  if (code === 45) {
    if (start + 1 === end) return null;
    if (text.charCodeAt(start + 1) === 32) {
      dash = start;
      start += 2;
      while (start < end && text.charCodeAt(start) === 32) start++;
    }
  }
  const item = dash === -1 ? null : readListText(text, start, end);
  return { indent, dash, start, end, pair: readPair(text, start, end), text: item };
}

function readPair(text: string, start: number, end: number): Pair | null {
  let colon = text.indexOf(':', start);
  while (colon !== -1 && colon + 1 < end && text.charCodeAt(colon + 1) !== 32) colon = text.indexOf(':', colon + 1);
  if (colon <= start || colon >= end || colon - start > 60) return null;
  let keyEnd = colon;
  while (keyEnd > start && text.charCodeAt(keyEnd - 1) === 32) keyEnd--;
  const key = text.slice(start, keyEnd);
  if (!isKey(key)) return null;
  let valueStart = colon + 1;
  while (valueStart < end && text.charCodeAt(valueStart) === 32) valueStart++;
  const value = valueStart < end ? readScalar(text, valueStart, end) : null;
  return { key, size: keyEnd - start, valueStart, value };
}

/** Letters, digits, blanks, apostrophes, brackets and dashes: « président(e) », « nom de famille », « represented-by ». */
function isKey(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number;
    if (code > 0xffff) at++;
    if (isLetter(code)) continue;
    if (at === 0 || !(isNumber(code) || isMark(code) || " '’()·_-".includes(String.fromCodePoint(code)))) return false;
  }
  return text !== '';
}

/** Characters that begin something else than a plain scalar in YAML. */
const special = /^[&*!|>%@`{}[\],#?"']/;

function readScalar(text: string, start: number, end: number): Scalar | null {
  const raw = text.slice(start, end);
  const first = raw.charCodeAt(0);
  if (first === 34 || first === 39) {
    const quote = first === 34 ? '"' : "'";
    if (raw.length < 2 || raw.indexOf(quote, 1) !== raw.length - 1 || (first === 34 && raw.includes('\\'))) return null;
    return { value: raw.slice(1, -1), quoted: true };
  }
  if (special.test(raw) || raw.includes(' #') || raw.endsWith(':')) return null;
  if (first === 45 && (raw.length === 1 || raw.charCodeAt(1) === 32)) return null;
  if (raw.includes(': ')) return null;
  return { value: raw === '~' ? null : raw, quoted: false };
}

/** A text of a list; `Name (Organisation) : email` keeps its colon, which YAML would read as a one-key map: the same person either way. */
function readListText(text: string, start: number, end: number): Scalar | null {
  const raw = text.slice(start, end);
  const colon = raw.indexOf(': ');
  if (colon === -1) return readScalar(text, start, end);
  if (special.test(raw) || raw.includes(' #') || raw.indexOf(': ', colon + 1) !== -1 || raw.endsWith(':')) return null;
  const key = raw.slice(0, colon).trimEnd();
  if (!key.includes(' ')) return null;
  return { value: raw, quoted: false };
}

function placeOf(start: number, end: number): Place {
  return { start, end };
}

function scalarNode({ value, quoted }: Scalar, start: number, end: number): FrontNode {
  if (value === null) return { kind: 'null', place: placeOf(start, end) };
  return { kind: 'text', value, place: placeOf(start, end), quoted };
}

function pairOf({ key, size }: Pair, start: number, value: FrontNode): FrontPair {
  return { key, keyPlace: placeOf(start, start + size), value };
}

function readBlock(
  lines: readonly Line[],
  starts: readonly number[],
  from: number,
  keyEnd: number,
): { node: FrontNode; next: number } | null {
  const first = lines[from];
  if (first === undefined || (first.indent === 0 && first.dash === -1)) {
    return { node: { kind: 'null', place: placeOf(keyEnd, keyEnd) }, next: from };
  }
  if (first.dash !== -1) return readListLines(lines, starts, from, first.indent);
  let to = from;
  while (to < lines.length && (lines[to] as Line).indent >= first.indent) to++;
  const node = readMapLines(lines, starts, from, to, first.indent);
  return node === null ? null : { node, next: to };
}

/** A map whose lines are those from `from` to `to`, all as far in as `indent`; the first may stand behind a dash. */
function readMapLines(
  lines: readonly Line[],
  starts: readonly number[],
  from: number,
  to: number,
  indent: number,
): FrontNode | null {
  const pairs: FrontPair[] = [];
  const seen = new Set<string>();
  for (let at = from; at < to; at++) {
    const line = lines[at] as Line;
    if (at > from && (line.indent !== indent || line.dash !== -1)) return null;
    const { pair } = line;
    if (pair === null || pair.value === null || seen.has(pair.key)) return null;
    seen.add(pair.key);
    const start = starts[at] as number;
    pairs.push(pairOf(pair, start + line.start, scalarNode(pair.value, start + pair.valueStart, start + line.end)));
  }
  const start = (starts[from] as number) + (lines[from] as Line).start;
  const end = (starts[to - 1] as number) + (lines[to - 1] as Line).end;
  return { kind: 'map', pairs, place: placeOf(start, end) };
}

function readListLines(
  lines: readonly Line[],
  starts: readonly number[],
  from: number,
  indent: number,
): { node: FrontNode; next: number } | null {
  const items: FrontNode[] = [];
  const count = lines.length;
  let at = from;
  let end = 0;
  while (at < count) {
    const line = lines[at] as Line;
    if (line.indent < indent || (line.indent === indent && line.dash === -1)) break;
    if (line.indent > indent || line.dash === -1) return null;
    const next = lines[at + 1];
    const isFarther = next !== undefined && next.indent > indent;
    if (isFarther && next.dash !== -1) return null;
    const { pair } = line;
    if (pair !== null && isPersonMap(pair, line, next)) {
      let after = at + 1;
      while (after < count && (lines[after] as Line).indent > indent) after++;
      const map = readMapLines(lines, starts, at, after, line.start);
      if (map === null) return null;
      items.push(map);
      end = map.place.end;
      at = after;
      continue;
    }
    if (isFarther || line.text === null) return null;
    const start = starts[at] as number;
    end = start + line.end;
    items.push(scalarNode(line.text, start + line.start, end));
    at++;
  }
  const start = (starts[from] as number) + (lines[from] as Line).dash;
  return { node: { kind: 'list', items, place: placeOf(start, end) }, next: at };
}

/** `- name: …` begins a map; `- Name (Organisation) : email` is one text (its key holds a bracket or is followed by nothing indented). */
function isPersonMap(pair: Pair, line: Line, next: Line | undefined): boolean {
  if (pair.valueStart >= line.end) return false;
  if (next !== undefined && next.dash === -1 && next.indent === line.start) return true;
  return !pair.key.includes('(') && !pair.key.includes(' ');
}
