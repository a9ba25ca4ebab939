import type { ArchiveProblem, Decision } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import { addDays } from '../../model/iso-date.ts';
import { normalize } from '../../text/normalize.ts';
import { titleKey } from '../../text/title-key.ts';
import type { ArchiveFacts, ArchiveRule } from '../rule.ts';
import { madeOf } from '../rule-words.ts';
import { contentWords, WordNumbers } from '../words.ts';

/** A word that so many decisions have tells nothing. */
const commonLimit = 50;

/** What says that a decision goes back on an earlier one, in all languages. */
const revisiting = madeOf((all) => all.flatMap(({ revisits }) => revisits));

/** Two decisions in force that seem to speak of one thing, with no link between them. */
export const rule: ArchiveRule = {
  id: 'decision-contradicts',
  severity: 'info',
  scope: 'archive',
  options: { overlap: 0.6 },
  run(facts, { overlap }) {
    const { archive } = facts;
    const found: ArchiveProblem[] = revisited(facts);
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

/** « On revient sur la décision d'octobre : … » without saying which: the last one in force of an item with the same title, of the days that it names; else the one decision of that day. */
function revisited({ archive, dates, words }: ArchiveFacts): ArchiveProblem[] {
  const phrases = revisiting(words);
  const minutesOf = new Map(archive.meetings.map(({ id, minutes }) => [id, minutes]));
  const titleOf = ({ meeting, entry }: Decision): string =>
    titleKey(minutesOf.get(meeting)?.items[entry.item]?.title ?? '');
  const inForce = archive.decisions.filter(({ status }) => status === 'adopted');
  return inForce.flatMap((decision, index) => {
    const { text, entry, supersedes, source, ref, meeting } = decision;
    const said = normalize(text);
    if (entry.links.length > 0 || supersedes.length > 0 || !phrases.some((one) => says(said, one))) return [];
    const of = minutesOf.get(meeting);
    // « celle du 14 janvier »: the last one, and not the next.
    const since = of?.date == null ? null : addDays(of.date, -364);
    const days = of === undefined ? [] : dates.findDates(text, { meeting: since, language: of.language });
    const isNamed = ({ date }: Decision, ofDays = days): boolean =>
      ofDays.some((day) => day.date !== null && day.date <= date && date <= (day.until ?? day.date));
    const oneDay = days.filter(({ precision }) => precision === 'day');
    const title = titleOf(decision);
    const before = inForce
      .slice(0, index)
      .filter((one) => one.meeting !== meeting && title !== '' && titleOf(one) === title);
    const [alone, second] = inForce.slice(0, index).filter((one) => one.meeting !== meeting && isNamed(one, oneDay));
    const other = before.findLast((one) => isNamed(one)) ?? (second === undefined ? alone : undefined) ?? before.at(-1);
    if (other !== undefined && linked(decision, other)) return [];
    const { file } = source;
    if (other === undefined) return [{ file, problem: problem('decision-contradicts/which', entry.place, { ref }) }];
    const related = [
      { code: 'related-decision', args: { ref: other.ref }, file: other.source.file, place: other.entry.place },
    ];
    const args = { ref, other: other.ref };
    return [{ file, problem: problem('decision-contradicts/revisits', entry.place, args, { related }) }];
  });
}

/** Whether some words have a phrase; `…` in it stands for any words between its parts. */
function says(said: string, phrase: string): boolean {
  let at = 0;
  for (const part of phrase.split(' … ')) {
    const found = said.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return true;
}

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
      // `RESOLVED that the payments below be approved`, at each meeting: what is said again word for word contradicts nothing.
      if (normalize(decision.text) === normalize(other.text)) continue;
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
