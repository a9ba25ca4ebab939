import { type Finding, type Problem, problem } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { BlockFact } from '../model/read-text.ts';
import { commentsIn } from '../text/comments.ts';
import { nearest } from '../text/distance.ts';
import { detached } from '../text/normalize.ts';

/**
 * Exceptions written in a PV: `<!-- czs-ignore rule: reason -->` for the next block, `<!-- czs-ignore-file rule: reason -->` for the file.
 * Several rules are parted by commas.
 */
export interface Ignore {
  readonly rule: string;
  readonly reason: string;
  /** The comment. */
  readonly place: Place;
  /** What it is about; null: the file. */
  readonly block: Place | null;
}

/** Errors of these rules cannot be silenced in the file that they are about: nobody would see what the file hides. */
const loud: ReadonlySet<string> = new Set([
  'body-unread',
  'config-invalid',
  'conflict-marker',
  'control-character',
  'date-invalid',
  'file-unreadable',
  'front-matter-invalid',
  'front-matter-missing',
  'ignore-unused',
  'ignore-without-reason',
]);

/** More than a person writes: a file that is made to be slow is not. */
const most = 1000;

const word = 'czs-ignore';

const none: readonly Ignore[] = [];

/** The exceptions of a file; most have none, and cost one search of the text. */
export function readIgnores(text: string, blocks: readonly BlockFact[]): readonly Ignore[] {
  // Most have no comment at all, and a search for a mark that is rare is over ten times as fast.
  if (!text.includes('<!--') || !text.includes(word)) return none;
  const ignores: Ignore[] = [];
  let waiting: Omit<Ignore, 'block'>[] = [];
  for (const block of blocks) {
    if (ignores.length > most) break;
    if (block.kind !== 'comment') {
      // A heading's or an item's marks stand before its words: the whole line is meant.
      const start = Math.max(text.lastIndexOf('\n', block.start - 1), text.lastIndexOf('\r', block.start - 1)) + 1;
      for (const one of waiting) ignores.push({ ...one, block: { start, end: Math.max(block.end, start + 1) } });
      if (waiting.length > 0) waiting = [];
      continue;
    }
    for (const place of commentsIn(text, block)) {
      const found = ignoresOf(text, place);
      if (found === null) continue;
      for (const one of found.ignores.slice(0, most)) {
        if (found.wholeFile) ignores.push({ ...one, block: null });
        else waiting.push(one);
      }
    }
  }
  // Nothing follows: about nothing.
  for (const one of waiting) ignores.push({ ...one, block: { start: one.place.end, end: one.place.end } });
  return ignores;
}

/** What a comment says is an exception; null: nothing. */
function ignoresOf(
  text: string,
  place: Place,
): { wholeFile: boolean; ignores: readonly Omit<Ignore, 'block'>[] } | null {
  const inner = text.slice(place.start + 4, place.end - 3).trim();
  if (!inner.startsWith(word)) return null;
  const wholeFile = inner.startsWith(`${word}-file`);
  const rest = inner.slice(word.length + (wholeFile ? 5 : 0));
  if (!/^[\s:]/.test(rest) && rest !== '') return null;
  const colon = rest.indexOf(':');
  const names = (colon === -1 ? rest : rest.slice(0, colon)).split(/[\s,]+/).filter((name) => name !== '');
  const reason = detached(colon === -1 ? '' : rest.slice(colon + 1).trim());
  const named = names.length === 0 ? ['…'] : names;
  return { wholeFile, ignores: named.map((rule) => ({ rule: detached(rule), reason, place })) };
}

export interface IgnoreSettings {
  /** `inline-ignores` of `czs.yaml`. */
  readonly allowed: boolean;
  readonly knownRules: readonly string[];
  /** Whether a rule ran, so that an exception for it can be said to be of no use. */
  ran(rule: string): boolean;
}

/** Takes out what the exceptions of one file silence. `problems`: of the exceptions themselves. */
export function applyIgnores(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  { allowed, knownRules, ran }: IgnoreSettings,
): { readonly kept: readonly Finding[]; readonly problems: readonly Problem[] } {
  if (ignores.length === 0) return { kept: findings, problems: [] };
  const problems: Problem[] = [];
  const active: Ignore[] = [];
  const used = new Set<Ignore>();
  const refused = new Set<Ignore>();
  for (const one of ignores) {
    const args = { rule: one.rule };
    if (!allowed) problems.push(problem('ignore-unused/off', one.place, args));
    else if (!knownRules.includes(one.rule)) {
      problems.push(problem('ignore-unused/rule', one.place, { ...args, suggestion: nearest(one.rule, knownRules) }));
    } else if (one.reason === '') problems.push(problem('ignore-without-reason', one.place, args));
    else active.push(one);
  }
  const kept = findings.filter((finding) => {
    const match = active.filter((one) => one.rule === finding.rule && isAbout(one, finding.place));
    if (match.length === 0) return true;
    if (!canIgnore(finding)) {
      for (const one of match) refused.add(one);
      return true;
    }
    for (const one of match) used.add(one);
    return false;
  });
  for (const one of active) {
    if (used.has(one)) continue;
    if (refused.has(one)) problems.push(problem('ignore-unused/forbidden', one.place, { rule: one.rule }));
    else if (ran(one.rule)) problems.push(problem('ignore-unused', one.place, { rule: one.rule }));
  }
  return { kept, problems };
}

/** Whether an exception may silence a finding. */
export function canIgnore({ severity, rule }: Pick<Finding, 'severity' | 'rule'>): boolean {
  return severity !== 'error' || !loud.has(rule);
}

function isAbout({ block }: Ignore, place: Place): boolean {
  return block === null || (place.start >= block.start && place.start < block.end);
}
