import type { Block } from '../markdown/block.ts';
import { unmarked } from '../markdown/spans.ts';
import type { Days, Entry, ToldApproval } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { approvalTold, minutesNamed, minutesNamedIn } from '../recognise/approvals.ts';
import type { ReadContext } from '../recognise/context.ts';
import { sentencesIn } from '../recognise/sentences.ts';
import { approvesMinutes } from '../recognise/votes.ts';
import type { Outline, Section } from './outline.ts';

/** What minutes say of the approval of earlier ones: under the items for that, and in a decision anywhere else. */
export function readApprovals(
  text: string,
  blocks: readonly Block[],
  { items, sections }: Outline,
  entries: readonly Entry[],
  context: ReadContext,
): readonly ToldApproval[] {
  const found: ToldApproval[] = [];
  const corrections = entries.filter(({ role }) => role === 'correction').map(({ extent }) => extent);
  for (const section of sections) {
    const item = section.item === -1 ? undefined : items[section.item];
    if (item?.role !== 'approval' || section.heading === null) continue;
    const of = minutesNamed(section.heading.title, context);
    // What was refused by its votes, and what is still to be taken.
    const isOpen = entries.some(
      (one) => one.item === section.item && (one.role === 'rejected' || one.role === 'pending'),
    );
    if (item.state !== 'treated' || isOpen) found.push({ of, result: 'not', item: section.item });
    else {
      const isSaid = approvalTold(section.heading.title, context) === true;
      found.push(...toldUnder(text, blocks, section, { of, isSaid }, corrections, context));
    }
  }
  for (const { role, item, text: said } of entries) {
    if (role !== 'decision' || items[item]?.role === 'approval' || !approvesMinutes(said, context)) continue;
    const { days, isOther } = minutesNamedIn(said, context);
    if (!isOther) found.push({ of: days, result: 'approved', item });
  }
  return found.length === 0 ? none : found;
}

const none: readonly ToldApproval[] = [];

/** What the title of an item (`isSaid`: that they are approved) and the sentences under it say: the last one counts, of each day that they name. What corrects them approves them or says nothing of it. */
function toldUnder(
  text: string,
  blocks: readonly Block[],
  section: Section,
  { of, isSaid }: { readonly of: readonly Days[]; readonly isSaid: boolean },
  corrections: readonly Place[],
  context: ReadContext,
): readonly ToldApproval[] {
  const told = new Map<string, ToldApproval>();
  if (isSaid) told.set(JSON.stringify(of), { of, result: 'approved', item: section.item });
  for (const { words, place } of sentencesUnder(text, blocks, section, context)) {
    const isApproved = approvalTold(words, context);
    const isCorrection = corrections.some(({ start, end }) => start <= place.start && place.start < end);
    if (isApproved === null || (isCorrection && !isApproved)) continue;
    const named = minutesNamedIn(words, context).days;
    const days = named.length > 0 ? named : of;
    told.set(JSON.stringify(days), { of: days, result: isApproved ? 'approved' : 'not', item: section.item });
  }
  return told.size === 0 ? [{ of, result: 'unsaid', item: section.item }] : [...told.values()];
}

function* sentencesUnder(
  text: string,
  blocks: readonly Block[],
  { from, to }: Section,
  context: ReadContext,
): Generator<{ readonly words: string; readonly place: Place }> {
  for (const { kind, lines, end } of blocks.slice(from, to)) {
    if (kind !== 'paragraph' && kind !== 'item' && kind !== 'quote' && kind !== 'table') continue;
    for (const place of sentencesIn(text, lines[0] ?? end, lines.at(-1) ?? end, context))
      yield { words: unmarked(text.slice(place.start, place.end)), place };
  }
}
