import type { AllRuleWords } from '../../language/rule-words.ts';
import { problem } from '../../model/finding.ts';
import type { Entry, Minutes } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import type { MeetingRule } from '../rule.ts';
import { madeOf, oneOf } from '../rule-words.ts';

const sentences = madeOf((all) => ({
  stems: new RegExp(oneOf(all.flatMap(({ decidingStems }) => decidingStems))),
  deciding: new RegExp(`^${oneOf(all.flatMap(({ deciding }) => deciding))}`),
  elsewhere: new RegExp(oneOf(all.flatMap(({ elsewhere }) => elsewhere))),
}));

/**
 * A sentence that tells a decision, and no label that would put it in the register. Said only of items without a decision: where there is one,
 * the text around it tells how it came about.
 */
export const rule: MeetingRule = {
  id: 'decision-in-prose',
  severity: 'info',
  scope: 'meeting',
  statuses: ['draft'],
  mayFind: ({ minutes }) => undecided(minutes).length > 0,
  *run({ text, minutes, blocks, body: from, words }) {
    const open = new Set(undecided(minutes));
    const { items, entries, agenda } = minutes;
    const listEnd = agenda?.at(-1)?.place.end ?? 0;
    let item = -1;
    let entry = 0;
    /** Where the entries end that began before here. */
    let covered = Math.max(from, listEnd);
    for (const { kind, start, lines } of blocks) {
      while (start >= (items[item + 1]?.place.start ?? Number.POSITIVE_INFINITY)) item++;
      if (!open.has(item) || (kind !== 'paragraph' && kind !== 'item') || lines.length === 0) continue;
      const first = lines[0] as number;
      for (; first >= (entries[entry]?.extent.start ?? Number.POSITIVE_INFINITY); entry++)
        covered = Math.max(covered, (entries[entry] as Entry).extent.end);
      if (first < covered) continue;
      const end = lines[lines.length - 1] as number;
      if (!sentences(words).stems.test(text.slice(first, end))) continue;
      for (const place of told(text, first, end, words))
        yield problem('decision-in-prose', place, { text: text.slice(place.start, place.end) });
    }
  },
};

/** The ordinary items without a decision, by their places; -1 for a PV without items. */
function undecided({ items, entries }: Minutes): number[] {
  const isOpen = items.map(({ role, state }) => (role === null || role === 'any-other-business') && state !== 'empty');
  let decided = false;
  for (const { role, item } of entries) {
    if (role !== 'decision' && role !== 'rejected' && role !== 'pending') continue;
    decided = true;
    if (item >= 0) isOpen[item] = false;
  }
  if (items.length === 0 && !decided) return [-1];
  return isOpen.flatMap((open, item) => (open ? [item] : []));
}

/** How a question ends, in quotes or bold, too. */
const question = /\?[*_\s\u00a0«»“"”’')]{0,6}$/;

/** Where sentences that tell a decision stand between two places. */
function* told(text: string, from: number, to: number, words: AllRuleWords): Iterable<Place> {
  const { deciding, elsewhere } = sentences(words);
  for (let start = from; start < to; ) {
    const end = sentenceEnd(text, start, to);
    const lead = /^[*_~\s«“"»”’)]{0,6}/.exec(text.slice(start, start + 6))?.[0].length ?? 0;
    const sentence = text.slice(start + lead, Math.min(end, start + 300));
    if (deciding.test(sentence) && !question.test(sentence) && !elsewhere.test(sentence.slice(0, 120)))
      yield { start: start + lead, end };
    start = end;
    while (
      start < to &&
      (text[start] === ' ' || text[start] === '\n' || text[start] === '\r' || text[start] === '\u00a0')
    )
      start++;
  }
}

const nextSentence = /^[*_»”"’)\]]{0,3}[\s\u00a0]{1,3}[«“"*_]{0,3}[A-ZÀ-ÖØ-Þ]/;

/** Where a sentence ends: after a mark that a blank and a capital follow, unless the mark is that of an initial. */
function sentenceEnd(text: string, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const mark = text[at];
    if (mark !== '.' && mark !== '!' && mark !== '?') continue;
    if (nextSentence.test(text.slice(at + 1, Math.min(at + 12, to))) && !/[ .(][A-Z]$/.test(text.slice(at - 2, at)))
      return at + 1;
  }
  return to;
}
