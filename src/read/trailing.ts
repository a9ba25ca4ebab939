import type { Problem } from '../model/finding.ts';
import type { BodyContext } from './context.ts';
import { undatedOutcome } from './outcomes.ts';
import {
  addMode,
  addOutcome,
  bothDue,
  isNearInternal,
  type Qualifiers,
  readQualifiers,
  unreadProblem,
  withAll,
} from './qualifiers.ts';
import { addAll, isDecided, lastOfFirstText, type Seed } from './seed.ts';
import { isBlank, isMark, type Slice, sliceOf, trimPlace } from './slices.ts';

/** So many brackets may end a text. */
const mostBrackets = 4;

/** `Action : inviter le VDAB (Camille, pour le 23/04)`: a bracket at the end whose parts are all qualifiers, and any right before it. */
export function readTrailing(
  seed: Seed,
  text: string,
  context: BodyContext,
  problems: Problem[],
  more = mostBrackets,
): void {
  const ranges = seed.text;
  if (ranges.length < 2) return;
  // The bracket ends the entry's own first text; what is nested under it comes later.
  const index = seed.isItem ? lastOfFirstText(text, ranges) : ranges.length - 1;
  const end = ranges[index] as number;
  const start = ranges[0] as number;
  const bracket = trailingOf(text, start, end, context);
  if (bracket === null) return;
  const { open, close, found } = bracket;
  if (found.unread.length > 0) {
    for (const part of found.unread) problems.push(unreadProblem(part, context));
    return;
  }
  // Nobody is the owner of a decision: a name alone is part of its text.
  if (isDecided(seed.role) && found.owners.length === found.read) return;
  const { qualifiers } = seed;
  // What stands before the colon says a mode or an outcome of its own: two are told where they contradict one another.
  qualifiers.problems = found.problems;
  if (found.mode !== null) addMode(wordsOf(text, bracket), found.mode, qualifiers);
  if (found.outcome !== null) addOutcome(found.outcome, wordsOf(text, bracket).text, qualifiers);
  problems.push(...qualifiers.problems);
  qualifiers.owners = withAll(qualifiers.owners, found.owners);
  qualifiers.proposers = withAll(qualifiers.proposers, found.proposers);
  qualifiers.links = withAll(qualifiers.links, found.links);
  qualifiers.due = bothDue(qualifiers.due, found.due);
  qualifiers.internal ||= found.internal;
  // The bracket is taken out of the text; a full stop after it stays.
  const tail = trimPlace(text, close + 1, end);
  const before = trimPlace(text, start, open).end;
  const removed: number[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    const from = ranges[i] as number;
    const to = ranges[i + 1] as number;
    if (to <= before || from >= end) removed.push(from, to);
    else if (from < before) removed.push(from, before);
  }
  const stays = tail.start < tail.end && /^[.]$/.test(text.slice(tail.start, tail.end)) === false;
  if (stays) removed.push(tail.start, tail.end);
  ranges.length = 0;
  addAll(ranges, removed);
  // Often there is one: a character tells.
  if (!stays && more > 1 && before > start && text.charCodeAt(before - 1) === 41)
    readTrailing(seed, text, context, problems, more - 1);
}

/** What stands in a bracket. */
function wordsOf(text: string, { open, close }: { readonly open: number; readonly close: number }): Slice {
  return sliceOf(text, open + 1, close);
}

/** The bracket that ends a text, with what it says; null where there is none, or none of its parts is a qualifier. */
export function trailingOf(
  text: string,
  start: number,
  end: number,
  context: BodyContext,
): { open: number; close: number; found: Qualifiers } | null {
  let close = end - 1;
  while (close > start && endsText(text.charCodeAt(close))) close--;
  if (text.charCodeAt(close) !== 41) return null;
  let depth = 0;
  let open = -1;
  for (let at = close; at >= Math.max(start, close - 400); at--) {
    const code = text.charCodeAt(at);
    if (code === 41) depth++;
    else if (code === 40 && --depth === 0) {
      open = at;
      break;
    }
  }
  // `[text](address)` is a link.
  if (open <= start || text.charCodeAt(open - 1) === 93) return null;
  const found = readQualifiers(text, { start: open + 1, end: close }, context, false);
  // A bracket of text is none; one with a slip in it is a finding.
  const slips = (part: Slice) => isNearInternal(part, context) || undatedOutcome(part, context) !== null;
  return found.read > 0 || found.unread.some(slips) ? { open, close, found } : null;
}

/** What may stand after the bracket that ends a text: `.`, `!`, `…` and marks. */
export function endsText(code: number): boolean {
  return code === 46 || code === 33 || code === 0x2026 || isMark(code) || isBlank(code);
}
