import { isLetter } from '../text/letters.ts';
import { isFirst, isLast, lineAt, opensPart } from './said-places.ts';
import type { Scan } from './said-scan.ts';
import { lettersLimit, shortest, wordsLimit } from './said-words.ts';
import { isBlank, isMark } from './slices.ts';
import { joinedInternal, padlock, spacedEnd } from './spelled-internal.ts';

/** Tells tags and padlocks, wherever they stand, and what elements of HTML are called. */
export function signs(scan: Scan): void {
  const { text, blocks } = scan;
  const from = blocks[0]?.start;
  for (let at = text.indexOf('#', from); at !== -1; at = text.indexOf('#', at + 1)) {
    // Not the marks of a heading.
    const next = text.charCodeAt(at + 1);
    if (next !== 35 && next !== 32) tag(scan, at);
  }
  for (let at = text.indexOf('<', from); at !== -1; at = text.indexOf('<', at + 1))
    if (at + shortest < text.length && isLetter(text.charCodeAt(at + 1))) element(scan, at);
  // Of all emojis, those that look like a padlock.
  for (let at = text.indexOf('\ud83d', from); at !== -1; at = text.indexOf('\ud83d', at + 1)) tellPadlock(scan, at);
}

/** `I N T E R N E : …` */
export function spaced(scan: Scan, start: number, end: number): void {
  const { text, lexicon } = scan;
  const to = spacedEnd(text, start, Math.min(end, start + 2 * wordsLimit));
  if (to === -1) return;
  const label = joinedInternal(text.slice(start, to).replaceAll('.', ' '), lexicon);
  if (label !== null) scan.add({ start, end: to }, { label, near: false, weak: false }, 'elsewhere');
}

/** A quick look: whether the first three letters of a line may stand each for itself. */
export function isSpaced(text: string, start: number): boolean {
  const gap = text.charCodeAt(start + 1);
  return (gap === 32 || gap === 46) && text.charCodeAt(start + 3) === gap && text.charCodeAt(start + 5) === gap;
}

/** « #interne », « #huisclos »: a tag, wherever it stands. */
function tag(scan: Scan, at: number): void {
  const { text, lexicon } = scan;
  const before = text.charCodeAt(at - 1);
  if (at > 0 && !isBlank(before) && before !== 40 && before !== 124 && !isMark(before)) return;
  let to = at + 1;
  const last = Math.min(text.length, at + lettersLimit);
  while (to < last && (isLetter(text.charCodeAt(to)) || isTagMark(text.charCodeAt(to)))) to++;
  if (to - at < shortest) return;
  const label = joinedInternal(text.slice(at + 1, to).replaceAll('_', ' '), lexicon);
  if (label !== null && scan.blockAt(at) !== null)
    scan.add({ start: at, end: to }, { label, near: false, weak: false }, 'elsewhere');
}

/** `<interne>`, `<div class="interne">`; not `<a class="internal">`, a kind of link. */
function element(scan: Scan, at: number): void {
  const { text, lexicon } = scan;
  const to = scan.next('>', at, at + elementLimit);
  if (to === -1) return;
  const words = text.slice(at + 1, to);
  const [, name = ''] = /^([^\s/]+)/.exec(words) ?? [];
  if (/^(?:a|img)$/i.test(name)) return;
  const classes = [...words.matchAll(/\b(?:class|id)\s*=\s*["']?([^"'>]*)/g)].flatMap(([, value = '']) =>
    value.split(/\s+/),
  );
  for (const one of [name, ...classes]) {
    if (one.length < shortest) continue;
    const label = joinedInternal(one.replaceAll('_', ' '), lexicon);
    if (label === null) continue;
    if (scan.blockAt(at) !== null)
      scan.add({ start: at, end: to + 1 }, { label, near: false, weak: false }, 'elsewhere');
    return;
  }
}

/** What is longer is no element. */
const elementLimit = 200;

/** « 🔒 Le bail … », « … 🔒 »: a padlock that a line, a cell or a sentence begins or ends with. */
function tellPadlock(scan: Scan, at: number): void {
  const { text } = scan;
  const block = padlock.test(text.slice(at, at + 2)) ? scan.blockAt(at) : null;
  if (block === null) return;
  const [start, end] = lineAt(block.lines, at);
  const before = text.charCodeAt(at - 1) === 40 ? at - 1 : at;
  let last = before - 1;
  while (last > start && isBlank(text.charCodeAt(last))) last--;
  const isApart = last > start && opensPart(text.charCodeAt(last));
  const isStart = isApart || (at - start <= signLimit && isFirst(scan.text, start, Math.max(start, before)));
  // « Décision (🔒) : … »
  const isBracket = before < at && text.charCodeAt(at + 2) === 41;
  if (at + 2 <= end && (isStart || isBracket || (end - at <= signLimit && isLast(scan.text, at + 2, end))))
    scan.add({ start: at, end: at + 2 }, { label: 'huis clos', near: false, weak: false }, 'elsewhere');
}

/** What stands in the middle of a tag. */
function isTagMark(code: number): boolean {
  return code === 45 || code === 95;
}

/** A sign stands at an end of a line within so many characters. */
const signLimit = 24;
