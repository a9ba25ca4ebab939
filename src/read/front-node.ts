import type { Problem } from '../model/finding.ts';
import { problem } from '../model/finding.ts';
import { hasReturn, type Place } from '../model/place.ts';

/**
 * Front matter as a small tree with places. Two producers make it: fast-yaml.ts (the plain subset that
 * people write, fast) and reference-yaml.ts (all of YAML 1.2, the reference). Every scalar is text, as typed.
 */
export type FrontNode =
  | { readonly kind: 'text'; readonly value: string; readonly place: Place; readonly quoted: boolean }
  | { readonly kind: 'null'; readonly place: Place }
  | { readonly kind: 'list'; readonly items: readonly FrontNode[]; readonly place: Place }
  | { readonly kind: 'map'; readonly pairs: readonly FrontPair[]; readonly place: Place };

export interface FrontPair {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: FrontNode;
}

export interface FrontMap {
  readonly pairs: readonly FrontPair[];
  readonly problems: readonly Problem[];
}

/** Where front matter stands: `from..to` is the YAML between the fences, `body` where the body starts. */
export interface Fence {
  readonly from: number;
  readonly to: number;
  readonly body: number;
}

/** 64 KiB: more front matter than that is not minutes (design limits). */
const frontMatterLimit = 64 * 1024;

/** Nesting of front matter that is still read. */
export const frontNestingLimit = 20;

/**
 * Finds the front matter of a file: its first line is exactly `---` or `---yaml`, and the next line that is exactly
 * `---` closes it. Anything else after `---` (an engine that would run code, `---js`) is refused here, before any library sees it.
 */
export function findFence(text: string): { fence: Fence | null; problem: Problem | null } {
  // As nearly every file has it: two lines of nothing but dashes.
  if (text.startsWith('---\n')) {
    const feed = text.indexOf('\n---', 3);
    if (feed !== -1 && feed <= frontMatterLimit && text.charCodeAt(feed + 4) === 10 && !hasReturn(text.slice(4, feed)))
      return { fence: { from: 4, to: feed + 1, body: feed + 5 }, problem: null };
  }
  if (!text.startsWith('---'))
    return { fence: null, problem: problem('front-matter-missing', { start: 0, end: lineEnd(text, 0) }) };
  const firstEnd = lineEnd(text, 0);
  const first = text.slice(0, firstEnd).trimEnd();
  if (first !== '---' && first !== '---yaml') {
    // `----` is a thematic break, not front matter.
    const word = /^---\s*([^\s-]\S{0,39})/.exec(first);
    const code = word ? 'front-matter-invalid/engine' : 'front-matter-missing';
    return {
      fence: null,
      problem: problem(code, { start: 0, end: firstEnd }, word ? { engine: word[1] as string } : {}),
    };
  }
  const from = afterBreak(text, firstEnd);
  let at = from;
  while (at < text.length && at - from <= frontMatterLimit) {
    const end = lineEnd(text, at);
    if (end - at >= 3 && text.charCodeAt(at) === 45 && text.slice(at, end).trimEnd() === '---') {
      return { fence: { from, to: at, body: afterBreak(text, end) }, problem: null };
    }
    const next = afterBreak(text, end);
    if (next === at) break;
    at = next;
  }
  const tooLong = at < text.length;
  return {
    fence: null,
    problem: problem(
      tooLong ? 'front-matter-invalid/too-long' : 'front-matter-invalid/unclosed',
      { start: 0, end: firstEnd },
      {
        limit: frontMatterLimit,
      },
    ),
  };
}

/** Where the line that holds `at` ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  const end = feed === -1 ? text.length : feed;
  // A lone CR ends a line too; looking for it in this line alone keeps the walk linear.
  const back = text.slice(at, end).indexOf('\r');
  return back === -1 ? end : at + back;
}

/** The start of the line after a line that ends at `end`. */
export function afterBreak(text: string, end: number): number {
  if (end >= text.length) return text.length;
  if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) return end + 2;
  return end + 1;
}
