import { applyIgnores, readIgnores } from '../check/ignores.ts';
import { isExcepted } from '../check/run-rules.ts';
import { allInternalWords } from '../language/all-internal-words.ts';
import { hasNearInternal, nearInternal } from '../ledger/internal.ts';
import type { Block } from '../markdown/block.ts';
import type { Doubt } from '../model/archive.ts';
import type { Config } from '../model/config.ts';
import { type Finding, ruleOf } from '../model/finding.ts';
import { type Place, positionOf } from '../model/place.ts';
import type { Reading } from '../read/reader.ts';
import { findUnmarkedInternal, maySayInternal } from '../text/unmarked-internal.ts';

/**
 * What keeps copies from being made of a PV: words that say or nearly say that something is internal and mark nothing (docs/format-reference.md), unless an
 * exception says that nothing is. null: nothing.
 */
export function doubtOf(text: string, { minutes, blocks, fence }: Reading, config: Config): Doubt | null {
  if (!hasNearInternal(minutes) && !maySayInternal(text, allInternalWords)) return null;
  const unmarked = findUnmarkedInternal({ text, minutes, blocks, body: fence?.body ?? 0 }, allInternalWords);
  const found = [...minutes.problems, ...unmarked]
    .filter(({ code }) => nearInternal.has(code) && isRun(ruleOf(code), minutes.file, config))
    .map((problem): Finding => ({ ...problem, rule: ruleOf(problem.code), severity: 'error', file: minutes.file }));
  if (found.length === 0) return null;
  const settings = { allowed: config.inlineIgnores, knownRules: [...nearInternal].map(ruleOf), ran: () => false };
  const left = applyIgnores(found, readIgnores(text, blocks), settings).kept;
  const [problem] = left;
  if (problem === undefined) return null;
  const { words = null, written = null, label = null } = problem.args;
  return {
    problem,
    words: String(words ?? (problem.code === 'label-unread/internal' ? label : written)),
    line: positionOf(minutes.lines, problem.place.start).line,
    ofWhole: left.some(({ place }) => isOfWhole(place, blocks)),
  };
}

/** Whether a rule looks at a PV: czs.yaml may turn it off, or except the PV from it. */
export function isRun(rule: string, file: string, { rules }: Config): boolean {
  return rules[rule]?.severity !== 'off' && !isExcepted(rules[rule]?.options, file);
}

/** Whether what is said at a place is said of a PV as a whole: in its front matter, or its title. */
function isOfWhole({ start }: Place, blocks: readonly Block[]): boolean {
  const first = blocks[0];
  return (
    first === undefined ||
    start < first.start ||
    blocks.some((block) => block.kind === 'heading' && block.depth === 1 && block.start <= start && start < block.end)
  );
}
