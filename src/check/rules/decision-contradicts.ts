import type { Archive, Decision } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import type { ArchiveRule } from '../rule.ts';
import { contentWords } from '../words.ts';

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
    // By word, so that only decisions that share some are compared.
    const byWord = new Map<string, number[]>();
    const seen: { decision: Decision; words: Set<string> }[] = [];
    for (const decision of comparable(archive)) {
      const words = contentWords(decision.text);
      if (words.size < 4) continue;
      const shared = new Map<number, number>();
      for (const word of words) {
        const others = byWord.get(word);
        if (others && others.length <= commonLimit)
          for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      for (const [at, count] of shared) {
        const { decision: other, words: otherWords } = seen[at] as { decision: Decision; words: Set<string> };
        if (count / (words.size + otherWords.size - count) < least || other.meeting === decision.meeting) continue;
        if (linked(decision, other) || ofOtherYears(words, otherWords)) continue;
        const { file } = other.source;
        const related = [{ code: 'related-decision', args: { ref: other.ref }, file, place: other.entry.place }];
        const args = { ref: decision.ref, other: other.ref };
        yield {
          file: decision.source.file,
          problem: problem('decision-contradicts', decision.entry.place, args, { related }),
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

/** What is in force. That a PV is approved is said again at each meeting. */
function* comparable(archive: Archive): Generator<Decision> {
  const byId = new Map(archive.meetings.map(({ id, minutes }) => [id, minutes]));
  for (const decision of archive.decisions) {
    const role = byId.get(decision.meeting)?.items[decision.entry.item]?.role;
    if (decision.status === 'adopted' && role !== 'approval') yield decision;
  }
}

/** « Le budget de 2025 … » and « le budget de 2026 … »: each year has its own. */
function ofOtherYears(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const years = (words: ReadonlySet<string>) =>
    [...words]
      .filter((word) => /^(?:19|20)\d\d$/.test(word))
      .sort()
      .join();
  const [x, y] = [years(a), years(b)];
  return x !== y && (x !== '' || y !== '');
}

function linked(a: Decision, b: Decision): boolean {
  return (
    a.entry.links.some((link) => link.ref === b.ref) ||
    a.supersedes.includes(b.ref) ||
    b.supersedes.includes(a.ref) ||
    a.updates.some((update) => update.meeting === b.meeting)
  );
}
