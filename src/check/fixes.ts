import type { Finding } from '../model/finding.ts';
import { applyEdits, type Edit } from '../model/place.ts';

/**
 * The edits of findings that can be made together: each whole or not at all, the first of two that touch one another. What is left comes in
 * the next round.
 */
export function editsOf(findings: readonly Finding[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { edits } of findings) {
    if (edits.length === 0) continue;
    const ordered = [...edits].sort((a, b) => a.start - b.start);
    const apart = ordered.every((edit, at) => at === 0 || (ordered[at - 1] as Edit).end <= edit.start);
    if (!apart || !ordered.every((edit) => isFree(taken, edit))) continue;
    for (const edit of ordered) taken.splice(placeIn(taken, edit), 0, edit);
  }
  return taken;
}

/** Where an edit belongs among edits that are sorted and do not touch. */
function placeIn(taken: readonly Edit[], edit: Edit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Edit).start <= edit.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two edits at one spot touch, too: which comes first is not for us to say. */
function isFree(taken: readonly Edit[], edit: Edit): boolean {
  const at = placeIn(taken, edit);
  const [before, after] = [taken[at - 1], taken[at]];
  return (before === undefined || before.end < edit.start) && (after === undefined || edit.end < after.start);
}

/** Makes the edits; null where they change nothing. */
export function fixed(text: string, edits: readonly Edit[]): string | null {
  if (edits.length === 0) return null;
  const after = applyEdits(text, edits);
  return after === text ? null : after;
}

const context = 3;

/**
 * The difference between two texts as a unified diff, as `diff -u` writes it; `''` where there is none. Lines are compared from both ends
 * and, between, in step: enough where lines were changed one by one, and true in any case.
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const hunks = hunksOf(linesOf(before), linesOf(after));
  return `--- a/${file}\n+++ b/${file}\n${hunks.join('')}`;
}

/** How many lines are changed, added or gone between two texts, as {@link unifiedDiff} compares them. */
export function changedLines(before: string, after: string): number {
  return changesBetween(linesOf(before), linesOf(after)).reduce((sum, { gone, come }) => sum + Math.max(gone, come), 0);
}

/** Lines as diff has them: they end at `\n` and nowhere else. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

interface Change {
  /** First line and number of lines, before and after; from 0. */
  readonly from: number;
  readonly gone: number;
  readonly to: number;
  readonly come: number;
}

/** Where the texts differ: a search for the next line that both have, near by. */
export function changesBetween(before: readonly string[], after: readonly string[]): Change[] {
  const changes: Change[] = [];
  const look = 64;
  let a = 0;
  let b = 0;
  while (a < before.length || b < after.length) {
    if (a < before.length && b < after.length && before[a] === after[b]) {
      a++;
      b++;
      continue;
    }
    const [from, to] = [a, b];
    let found = false;
    for (let sum = 1; sum <= look && !found; sum++) {
      for (let i = 0; i <= sum && !found; i++) {
        const x = a + i;
        const y = b + (sum - i);
        const ends = x >= before.length && y >= after.length;
        if (ends || (x < before.length && y < after.length && before[x] === after[y])) {
          a = Math.min(x, before.length);
          b = Math.min(y, after.length);
          found = true;
        }
      }
    }
    if (!found) {
      a = before.length;
      b = after.length;
    }
    changes.push({ from, gone: a - from, to, come: b - to });
  }
  return changes;
}

function hunksOf(before: readonly string[], after: readonly string[]): string[] {
  const changes = changesBetween(before, after);
  const hunks: string[] = [];
  for (let at = 0; at < changes.length; ) {
    let last = at;
    while (last + 1 < changes.length) {
      const { from, gone } = changes[last] as Change;
      if ((changes[last + 1] as Change).from - (from + gone) > 2 * context) break;
      last++;
    }
    const group = changes.slice(at, last + 1);
    at = last + 1;
    const [first, end] = [group[0] as Change, group[group.length - 1] as Change];
    const lead = Math.min(context, first.from);
    const trail = Math.min(context, before.length - (end.from + end.gone));
    const out: string[] = [];
    let line = first.from - lead;
    for (const { from, gone, to, come } of group) {
      for (; line < from; line++) out.push(marked(' ', before[line] as string));
      for (let each = 0; each < gone; each++) out.push(marked('-', before[from + each] as string));
      for (let each = 0; each < come; each++) out.push(marked('+', after[to + each] as string));
      line = from + gone;
    }
    for (let each = 0; each < trail; each++) out.push(marked(' ', before[line + each] as string));
    const oldCount = end.from + end.gone + trail - (first.from - lead);
    const newCount = end.to + end.come + trail - (first.to - lead);
    hunks.push(`@@ -${range(first.from - lead, oldCount)} +${range(first.to - lead, newCount)} @@\n${out.join('')}`);
  }
  return hunks;
}

function range(start: number, count: number): string {
  const first = count === 0 ? start : start + 1;
  return count === 1 ? `${first}` : `${first},${count}`;
}

function marked(mark: string, line: string): string {
  const ended = line.endsWith('\n');
  return ended ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** How many findings the edits of a round mend. */
export function countFixed(findings: readonly Finding[], edits: readonly Edit[]): number {
  const made = new Set(edits);
  return findings.filter((finding) => finding.edits.length > 0 && finding.edits.every((edit) => made.has(edit))).length;
}
