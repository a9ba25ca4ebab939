import type { Decision } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import type { ArchiveRule } from '../rule.ts';
import { contentWords } from '../words.ts';

/** Two decisions in force that seem to speak of one thing, with no link between them. */
export const rule: ArchiveRule = {
  id: 'decision-contradicts',
  severity: 'info',
  scope: 'archive',
  options: { overlap: 0.6 },
  *run({ archive }, options) {
    const least = typeof options.overlap === 'number' ? options.overlap : 0.6;
    // By word, so that only decisions that share some are compared; words of many decisions tell nothing.
    const byWord = new Map<string, number[]>();
    const seen: { decision: Decision; words: Set<string> }[] = [];
    for (const decision of archive.decisions) {
      if (decision.status !== 'adopted') continue;
      const words = contentWords(decision.text);
      if (words.size < 4) continue;
      const shared = new Map<number, number>();
      for (const word of words) {
        const others = byWord.get(word);
        if (others && others.length <= 50) for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      for (const [at, count] of shared) {
        const other = seen[at] as { decision: Decision; words: Set<string> };
        const all = new Set([...words, ...other.words]).size;
        if (count / all < least || other.decision.meeting === decision.meeting || linked(decision, other.decision))
          continue;
        yield {
          file: decision.source.file,
          problem: problem(
            'decision-contradicts',
            decision.entry.place,
            { ref: decision.ref, other: other.decision.ref },
            {
              related: [
                {
                  code: 'related-decision',
                  args: { ref: other.decision.ref },
                  file: other.decision.source.file,
                  place: other.decision.entry.place,
                },
              ],
            },
          ),
        };
      }
      const index = seen.length;
      seen.push({ decision, words });
      for (const word of words) {
        const list = byWord.get(word);
        if (list) list.push(index);
        else byWord.set(word, [index]);
      }
    }
  },
};

function linked(a: Decision, b: Decision): boolean {
  return (
    a.entry.links.some((link) => link.ref === b.ref) ||
    a.supersedes.includes(b.ref) ||
    b.supersedes.includes(a.ref) ||
    a.updates.some((update) => update.meeting === b.meeting)
  );
}
