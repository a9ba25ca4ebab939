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
    const seen: Compared[] = [];
    /** How many words each of `seen` shares with the one at hand, and which have some. */
    let shared = new Uint32Array(1024);
    for (const decision of comparable(archive)) {
      const words = numbers.of(decision.text);
      if (words.length < 4) continue;
      const sharing: number[] = [];
      for (const word of words) {
        const others = byWord[word];
        if (!others) continue;
        for (const other of others) {
          if (shared[other] === 0) sharing.push(other);
          shared[other] = (shared[other] as number) + 1;
        }
      }
      const own: Compared = { decision, words: words.length, years: null };
      for (const at of sharing) {
        const count = shared[at] as number;
        shared[at] = 0;
        const one = seen[at] as Compared;
        const { decision: other } = one;
        if (count / (own.words + one.words - count) < least || other.meeting === decision.meeting) continue;
        if (linked(decision, other) || yearsOf(own) !== yearsOf(one)) continue;
        const { file } = other.source;
        const related = [{ code: 'related-decision', args: { ref: other.ref }, file, place: other.entry.place }];
        const args = { ref: decision.ref, other: other.ref };
        yield {
          file: decision.source.file,
          problem: problem('decision-contradicts', decision.entry.place, args, { related }),
        };
      }
      const index = seen.length;
      seen.push(own);
      if (index >= shared.length) {
        const longer = new Uint32Array(2 * shared.length);
        longer.set(shared);
        shared = longer;
      }
      for (const word of words) {
        const list = byWord[word];
        if (list === undefined) byWord[word] = [index];
        else if (list !== null && list.push(index) > commonLimit) byWord[word] = null;
      }
    }
  },
};

interface Compared {
  readonly decision: Decision;
  /** How many it has. */
  readonly words: number;
  /** « Le budget de 2025 … » and « le budget de 2026 … »: each year has its own. Made when first asked for. */
  years: string | null;
}

function yearsOf(one: Compared): string {
  one.years ??= [...contentWords(one.decision.text)]
    .filter((word) => /^(?:19|20)\d\d$/.test(word))
    .sort()
    .join();
  return one.years;
}

/** What is in force. That a PV is approved is said again at each meeting. */
function* comparable(archive: Archive): Generator<Decision> {
  const byId = new Map(archive.meetings.map(({ id, minutes }) => [id, minutes.items]));
  // They come in the order of their meetings.
  let meeting: string | null = null;
  let items: Minutes['items'] | undefined;
  for (const decision of archive.decisions) {
    if (decision.status !== 'adopted') continue;
    if (decision.meeting !== meeting) {
      meeting = decision.meeting;
      items = byId.get(meeting);
    }
    if (items?.[decision.entry.item]?.role !== 'approval') yield decision;
  }
}

function linked(a: Decision, b: Decision): boolean {
  return (
    a.entry.links.some((link) => link.ref === b.ref) ||
    a.supersedes.includes(b.ref) ||
    b.supersedes.includes(a.ref) ||
    a.updates.some((update) => update.meeting === b.meeting)
  );
}
