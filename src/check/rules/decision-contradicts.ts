import type { ArchiveProblem, Decision } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import type { ArchiveRule } from '../rule.ts';
import { contentWords, WordNumbers } from '../words.ts';

/** A word that so many decisions have tells nothing. */
const commonLimit = 50;

/** Two decisions in force that seem to speak of one thing, with no link between them. */
export const rule: ArchiveRule = {
  id: 'decision-contradicts',
  severity: 'info',
  scope: 'archive',
  options: { overlap: 0.6 },
  run({ archive }, { overlap }) {
    const found: ArchiveProblem[] = [];
    const compare = comparer(typeof overlap === 'number' ? overlap : 0.6, found);
    const items = new Map(archive.meetings.map(({ id, minutes }) => [id, minutes.items]));
    for (const decision of archive.decisions) {
      // What is in force. That a PV is approved is said again at each meeting.
      const isApproval = items.get(decision.meeting)?.[decision.entry.item]?.role === 'approval';
      if (decision.status === 'adopted' && !isApproval) compare(decision);
    }
    return found;
  },
};

/** Compares each decision with those before it. */
function comparer(least: number, problems: ArchiveProblem[]): (decision: Decision) => void {
  const numbers = new WordNumbers();
  // By word, so that only decisions that share some are compared; of words that tell nothing no more than that is kept.
  const byWord: (number[] | null)[] = [];
  const seen: Decision[] = [];
  const sizes: number[] = [];
  /** How many words each of them shares with the one at hand, and which have some. */
  const shared: number[] = [];
  const sharing: number[] = [];
  const words: number[] = [];
  return (decision) => {
    const size = numbers.into(words, decision.text);
    if (size < 4) return;
    let found = 0;
    for (let each = 0; each < size; each++) {
      const others = byWord[words[each] as number];
      if (!others) continue;
      for (const other of others) {
        const count = shared[other] as number;
        if (count === 0) sharing[found++] = other;
        shared[other] = count + 1;
      }
    }
    for (let each = 0; each < found; each++) {
      const at = sharing[each] as number;
      const count = shared[at] as number;
      shared[at] = 0;
      if (count / (size + (sizes[at] as number) - count) < least) continue;
      const other = seen[at] as Decision;
      if (other.meeting === decision.meeting || linked(decision, other) || yearsOf(decision) !== yearsOf(other))
        continue;
      const { file } = other.source;
      const related = [{ code: 'related-decision', args: { ref: other.ref }, file, place: other.entry.place }];
      const args = { ref: decision.ref, other: other.ref };
      problems.push({
        file: decision.source.file,
        problem: problem('decision-contradicts', decision.entry.place, args, { related }),
      });
    }
    const index = seen.push(decision) - 1;
    sizes.push(size);
    shared.push(0);
    for (let each = 0; each < size; each++) {
      const word = words[each] as number;
      const list = byWord[word];
      if (list === undefined) byWord[word] = [index];
      else if (list !== null && list.push(index) > commonLimit) byWord[word] = null;
    }
  };
}

/** « Le budget de 2025 … » and « le budget de 2026 … »: each year has its own. */
function yearsOf({ text }: Decision): string {
  return [...contentWords(text)]
    .filter((word) => /^(?:19|20)\d\d$/.test(word))
    .sort()
    .join();
}

function linked(a: Decision, b: Decision): boolean {
  return (
    a.entry.links.some((link) => link.ref === b.ref) ||
    a.supersedes.includes(b.ref) ||
    b.supersedes.includes(a.ref) ||
    a.updates.some((update) => update.meeting === b.meeting)
  );
}
