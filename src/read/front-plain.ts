import { isLetter, isMark, isNumber } from '../text/letters.ts';
import type { Fence, FrontMap, FrontNode, FrontPair } from './front-node.ts';
import { afterBreak, lineEnd } from './front-node.ts';

/**
 * Reads the plain subset of YAML that front matter is written in: `key: text`, lists of texts, lists of small maps and
 * maps of texts, two-space or other steady indentation, whole-line comments. Null where it is not certain that YAML would read the same.
 */
export function readPlainFront(text: string, fence: Fence): FrontMap | null {
  const lines = plainLines(text, fence);
  if (lines === null) return null;
  const seen = new Set<string>();
  const pairs: FrontPair[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (line.indent !== 0 || line.dash !== -1) return null;
    const pair = readPair(text, line.start, line.end);
    if (pair === null || seen.has(pair.key)) return null;
    seen.add(pair.key);
    at++;
    let value: FrontNode;
    if (pair.valueStart < line.end) {
      const scalar = readScalar(text, pair.valueStart, line.end);
      if (scalar === null) return null;
      // A more indented line would continue the scalar.
      if (at < lines.length && (lines[at] as Line).indent > 0) return null;
      value = scalar;
    } else {
      const block = readBlock(text, lines, at, line.end);
      if (block === null) return null;
      value = block.node;
      at = block.next;
    }
    pairs.push({ key: pair.key, keyPlace: pair.keyPlace, value });
  }
  return { pairs, problems: [] };
}

interface Line {
  readonly indent: number;
  /** Where `-` of a list item stands, else -1. */
  readonly dash: number;
  /** Where the content starts (after the dash and its blanks). */
  readonly start: number;
  readonly end: number;
}

/** What YAML forbids, or reads as a break: control characters, U+2028, U+2029 and U+FEFF. */
const uncertain = /[^\t\n\r -~\xa0-\u2027\u202a-\ufefe\uff00-\uffff]/;

function plainLines(text: string, fence: Fence): Line[] | null {
  const all = text.slice(fence.from, fence.to);
  if (uncertain.test(all)) return null;
  const tabs = all.includes('\t');
  const returns = all.includes('\r');
  const lines: Line[] = [];
  for (let at = fence.from; at < fence.to; ) {
    const feed = returns ? lineEnd(text, at) : text.indexOf('\n', at);
    const rawEnd = feed === -1 || feed > fence.to ? fence.to : feed;
    let end = rawEnd;
    while (end > at && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9)) end--;
    // Within a line a tab may be indentation.
    if (tabs && text.slice(at, end).includes('\t')) return null;
    let start = at;
    while (start < end && text.charCodeAt(start) === 32) start++;
    if (start < end) {
      const code = text.charCodeAt(start);
      if (code === 37) return null;
      if (code !== 35) {
        const indent = start - at;
        let dash = -1;
        if (code === 45) {
          const after = text.charCodeAt(start + 1);
          if (start + 1 === end) return null;
          if (after === 32) {
            dash = start;
            start += 2;
            while (start < end && text.charCodeAt(start) === 32) start++;
          }
        }
        lines.push({ indent, dash, start, end });
      }
    }
    at = returns ? afterBreak(text, rawEnd) : rawEnd + 1;
  }
  return lines;
}

function readPair(
  text: string,
  start: number,
  end: number,
): { key: string; keyPlace: { start: number; end: number }; valueStart: number } | null {
  let colon = text.indexOf(':', start);
  while (colon !== -1 && colon + 1 < end && text.charCodeAt(colon + 1) !== 32) colon = text.indexOf(':', colon + 1);
  if (colon <= start || colon >= end || colon - start > 60) return null;
  let keyEnd = colon;
  while (keyEnd > start && text.charCodeAt(keyEnd - 1) === 32) keyEnd--;
  const key = text.slice(start, keyEnd);
  if (!isKey(key)) return null;
  let valueStart = colon + 1;
  while (valueStart < end && text.charCodeAt(valueStart) === 32) valueStart++;
  return { key, keyPlace: { start, end: keyEnd }, valueStart };
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

function readScalar(text: string, start: number, end: number): FrontNode | null {
  const raw = text.slice(start, end);
  const first = raw.charCodeAt(0);
  if (first === 34 || first === 39) {
    const quote = first === 34 ? '"' : "'";
    if (raw.length < 2 || raw.indexOf(quote, 1) !== raw.length - 1 || (first === 34 && raw.includes('\\'))) return null;
    return { kind: 'text', value: raw.slice(1, -1), place: { start, end }, quoted: true };
  }
  if (special.test(raw) || raw.includes(' #') || raw.endsWith(':')) return null;
  if (first === 45 && (raw.length === 1 || raw.charCodeAt(1) === 32)) return null;
  if (raw.includes(': ')) return null;
  if (raw === '~') return { kind: 'null', place: { start, end } };
  return { kind: 'text', value: raw, place: { start, end }, quoted: false };
}

function readBlock(
  text: string,
  lines: readonly Line[],
  from: number,
  keyEnd: number,
): { node: FrontNode; next: number } | null {
  const first = lines[from];
  if (first === undefined || (first.indent === 0 && first.dash === -1)) {
    return { node: { kind: 'null', place: { start: keyEnd, end: keyEnd } }, next: from };
  }
  return first.dash === -1
    ? readMapLines(text, lines, from, first.indent)
    : readListLines(text, lines, from, first.indent);
}

function readMapLines(
  text: string,
  lines: readonly Line[],
  from: number,
  indent: number,
): { node: FrontNode; next: number } | null {
  const pairs: FrontPair[] = [];
  const seen = new Set<string>();
  let at = from;
  let end = (lines[from] as Line).start;
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (line.indent < indent) break;
    if (line.indent > indent || line.dash !== -1) return null;
    const pair = readPair(text, line.start, line.end);
    if (pair === null || seen.has(pair.key) || pair.valueStart >= line.end) return null;
    const value = readScalar(text, pair.valueStart, line.end);
    if (value === null) return null;
    seen.add(pair.key);
    pairs.push({ key: pair.key, keyPlace: pair.keyPlace, value });
    end = line.end;
    at++;
  }
  return { node: { kind: 'map', pairs, place: { start: (lines[from] as Line).start, end } }, next: at };
}

function readListLines(
  text: string,
  lines: readonly Line[],
  from: number,
  indent: number,
): { node: FrontNode; next: number } | null {
  const items: FrontNode[] = [];
  let at = from;
  let end = (lines[from] as Line).start;
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (line.indent < indent || (line.indent === indent && line.dash === -1)) break;
    if (line.indent > indent || line.dash === -1) return null;
    const contentIndent = line.indent + (line.start - line.dash);
    const next = lines[at + 1];
    if (next !== undefined && next.indent > indent && next.dash !== -1) return null;
    const pair = readPair(text, line.start, line.end);
    if (pair !== null && isPersonMap(pair, line, next, contentIndent)) {
      const lead: Line = { indent: contentIndent, dash: -1, start: line.start, end: line.end };
      const group = [lead];
      let after = at + 1;
      while (after < lines.length && (lines[after] as Line).indent > indent) {
        group.push(lines[after] as Line);
        after++;
      }
      const map = readMapLines(text, group, 0, contentIndent);
      if (map === null || map.next !== group.length) return null;
      items.push(map.node);
      end = map.node.place.end;
      at = after;
      continue;
    }
    if (next !== undefined && next.indent > indent) return null;
    const scalar = readListText(text, line.start, line.end);
    if (scalar === null) return null;
    items.push(scalar);
    end = line.end;
    at++;
  }
  return { node: { kind: 'list', items, place: { start: (lines[from] as Line).dash, end } }, next: at };
}

/** `- name: …` begins a map; `- Name (Organisation) : email` is one text (its key holds a bracket or is followed by nothing indented). */
function isPersonMap(
  pair: { key: string; valueStart: number },
  line: Line,
  next: Line | undefined,
  contentIndent: number,
): boolean {
  if (pair.valueStart >= line.end) return false;
  if (next !== undefined && next.dash === -1 && next.indent === contentIndent) return true;
  return !pair.key.includes('(') && !pair.key.includes(' ');
}

/** A text of a list; `Name (Organisation) : email` keeps its colon, which YAML would read as a one-key map: the same person either way. */
function readListText(text: string, start: number, end: number): FrontNode | null {
  const raw = text.slice(start, end);
  const colon = raw.indexOf(': ');
  if (colon === -1) return readScalar(text, start, end);
  if (special.test(raw) || raw.includes(' #') || raw.indexOf(': ', colon + 1) !== -1 || raw.endsWith(':')) return null;
  const key = raw.slice(0, colon).trimEnd();
  if (!key.includes(' ')) return null;
  return { kind: 'text', value: raw, place: { start, end }, quoted: false };
}
