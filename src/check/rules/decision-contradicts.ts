import type { Archive, Decision } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import type { Minutes } from '../../model/minutes.ts';
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
  *run({ archive }, options) {
    const least = typeof options.overlap === 'number' ? options.overlap : 0.6;
    const numbers = new WordNumbers();
    // By word, so that only decisions that share some are compared; of words that tell nothing no more than that is kept.
    const byWord: (number[] | null)[] = [];
    const seen: Decision[] = [];
    const sizes: number[] = [];
    /** How many words each of `seen` shares with the one at hand, and which have some. */
    const shared: number[] = [];
    const sharing: number[] = [];
    const words: number[] = [];
    const approvals = approvalsOf(archive);
    for (const decision of archive.decisions) {
      if (decision.status !== 'adopted' || approvals(decision)) continue;
      numbers.into(words, decision.text);
      if (words.length < 4) continue;
      sharing.length = 0;
      for (const word of words) {
        const others = byWord[word];
        if (!others) continue;
        for (const other of others) {
          const count = shared[other] as number;
          if (count === 0) sharing.push(other);
          shared[other] = count + 1;
        }
      }
      for (const at of sharing) {
        const count = shared[at] as number;
        shared[at] = 0;
        const other = seen[at] as Decision;
        if (count / (words.length + (sizes[at] as number) - count) < least || other.meeting === decision.meeting)
          continue;
        if (linked(decision, other) || yearsOf(decision) !== yearsOf(other)) continue;
        const { file } = other.source;
        const related = [{ code: 'related-decision', args: { ref: other.ref }, file, place: other.entry.place }];
        const args = { ref: decision.ref, other: other.ref };
        yield {
          file: decision.source.file,
          problem: problem('decision-contradicts', decision.entry.place, args, { related }),
        };
      }
      const index = seen.push(decision) - 1;
      sizes.push(words.length);
      shared.push(0);
      for (const word of words) {
        const list = byWord[word];
        if (list === undefined) byWord[word] = [index];
        else if (list !== null && list.push(index) > commonLimit) byWord[word] = null;
      }
    }
  },
};

/** « Le budget de 2025 … » and « le budget de 2026 … »: each year has its own. */
function yearsOf({ text }: Decision): string {
  return [...contentWords(text)]
    .filter((word) => /^(?:19|20)\d\d$/.test(word))
    .sort()
    .join();
}

/** Tells the decisions that approve a PV: that it is approved is said again at each meeting. */
function approvalsOf(archive: Archive): (decision: Decision) => boolean {
  const byId = new Map(archive.meetings.map((one) => [one.id, one]));
  // They come in the order of their meetings.
  let meeting: string | null = null;
  let items: Minutes['items'] | undefined;
  return (decision) => {
    if (decision.meeting !== meeting) {
      meeting = decision.meeting;
      items = byId.get(meeting)?.minutes.items;
    }
    return items?.[decision.entry.item]?.role === 'approval';
  };
}

function linked(a: Decision, b: Decision): boolean {
  return (
    a.entry.links.some((link) => link.ref === b.ref) ||
    a.supersedes.includes(b.ref) ||
    b.supersedes.includes(a.ref) ||
    a.updates.some((update) => update.meeting === b.meeting)
  );
}
