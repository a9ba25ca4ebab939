import type { Block } from '../../markdown/block.ts';
import { plainText } from '../../markdown/inline.ts';
import type { EntryRole } from '../../model/minutes.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { isDecided } from '../../recognise/ends.ts';
import { followsUp } from '../../recognise/follow-up.ts';
import { type LabelHit, languageOf, normalizeLabel } from '../../recognise/lexicon.ts';
import { type Line, labelAt } from '../../recognise/line.ts';
import { noParts, readParts } from '../../recognise/parts.ts';
import { type View, viewOf } from '../../recognise/view.ts';
import { withoutEnd } from '../../text/normalize.ts';
import { splitNumber } from '../heading.ts';
import { counts, type Inherited, type Walk } from './state.ts';

/** What a label or a heading gives to the list, the table or the lines under it. */

/** Whether a title reviews what was to be done. */
export function reviews({ context }: Walk, words: string): boolean {
  return followsUp(plainText(words.slice(splitNumber(words, context.lexicon).length)), context);
}

/** What a heading gives to the lists under it, if all of it is a label: « ### Actions », « ## Décisions prises », `Besluit en acties`. */
export function labelOfHeading(walk: Walk, words: string): Inherited | null {
  const { length } = splitNumber(words, walk.context.lexicon);
  const title = plainText(words.slice(length));
  if (title.length > 60) return null;
  return labelAlone(walk, viewOf(title, 0, title.length), 0, 'heading');
}

/** What stands under a label: all of a heading, a list, or one item under a label without a colon. */
type Under = 'heading' | 'list' | 'one';

/**
 * What words that are nothing but a label give to the list under them; a bracket at their end says it of each item. A label in the singular does so
 * over the list of an action alone: « Décision : » over a list is one decision; and « Décision » over one item.
 */
function labelAlone(walk: Walk, view: View, from: number, under: Under): Inherited | null {
  const { context } = walk;
  const text = withoutEnd(view.text, ':*_');
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  const end = open > from ? open : text.length;
  const words = normalizeLabel(view.text.slice(from, end));
  const hit =
    context.lexicon.label(words) ??
    context.lexicon.label(words.replace(/^(?:les|the|de) /, '')) ??
    labelOfParts(words, context) ??
    labelWithTask(words, context);
  if (
    hit === undefined ||
    hit.role === 'internal' ||
    hit.role === 'information' ||
    hit.role === 'correction' ||
    hit.role === 'contact' ||
    hit.role === 'working-group'
  )
    return null;
  if (hit.progress && !hit.plural) return null;
  const mayBeOne = hit.role === 'action' || (under === 'one' && isDecided(hit.role as EntryRole));
  if (!hit.plural && (under === 'heading' || !mayBeOne)) return null;
  const language = languageOf(hit, view.text.slice(from, end));
  if (language !== null) walk.languages[language]++;
  // « Action Items (AIs) »: in a heading, what only looks like a name is none.
  const role = hit.role === 'unanimous' ? 'decision' : hit.role;
  const parts = open > from ? readParts(view, open + 1, text.length - 1, context, under !== 'heading', role) : noParts;
  const either = context.words.agreements.has(words);
  return { role, either, unanimous: hit.role === 'unanimous', parts };
}

/** « Décision / Actions », `Beslissingen en acties`: all of its parts are labels; where one is of actions, so is the list. */
function labelOfParts(words: string, { lexicon }: ReadContext): LabelHit | undefined {
  const parts = words.split(/\s?[/&+]\s?|\s(?:et|en|and|ou|of|or)\s/);
  if (parts.length < 2 || parts.length > 3) return undefined;
  const hits = parts.map((part) => lexicon.label(part.trim()));
  if (!hits.every((hit) => hit?.role === 'action' || isDecided(hit?.role as EntryRole))) return undefined;
  return hits.find((hit) => hit?.plural === true && hit.role === 'action') ?? hits.find((hit) => hit?.plural);
}

/** « Actions à lancer ou poursuivre »: the label of several, and what is to be done with them; not those that are done. */
function labelWithTask(words: string, { lexicon }: ReadContext): LabelHit | undefined {
  const [first = '', joint = '', ...rest] = words.split(' ');
  if (!/^(?:a|to|te|om)$/.test(joint) || rest.length === 0 || rest.length > 5) return undefined;
  const hit = lexicon.label(first);
  return hit?.role === 'action' && hit.plural ? hit : undefined;
}

/** « Outstanding », « **2. Suivi des tâches** » right over a list or a table. */
export function markReviewed(walk: Walk, block: Block, at: number): void {
  const next = walk.blocks[at + 1];
  if (next === undefined || (next.kind !== 'table' && (next.kind !== 'item' || next.depth !== block.depth + 1))) return;
  const [start, end] = block.lines.slice(-2) as [number, number];
  if (end - start <= 70 && reviews(walk, walk.text.slice(start, end).replace(/[*_:]+/g, '')))
    walk.reviewed.add(next.kind === 'table' ? -next.start : next.list);
}

/** What the item of a list is given by the label over its list, or the heading above. */
export function inheritedOf(walk: Walk, block: Block): Inherited | null {
  const own = walk.inherited.get(block.list);
  if (own !== undefined) return own;
  return block.depth === 1 && walk.stack.every(({ family }) => family === 'passage') ? walk.underHeading : null;
}

/** A line that is nothing but a label over a list, a table, or the other lines of its paragraph. */
export function overLines(
  walk: Walk,
  { view, written }: Line,
  isLast: boolean,
  block: Block,
  at: number,
): Inherited | null {
  if (written.length > 70 || !counts(walk)) return null;
  const next = walk.blocks[at + 1];
  const list = isLast && next?.kind === 'item' && next.depth === block.depth + 1;
  const table = isLast && next?.kind === 'table';
  if (!list && !table && isLast) return null;
  const { length } = splitNumber(view.text, walk.context.lexicon);
  const lead = length + (/^\s*/.exec(view.text.slice(length)) as RegExpExecArray)[0].length;
  const label = labelAt(view.text, lead, walk.context);
  if (label === null) return null;
  // Lines of a paragraph under it are a list only where the label says so.
  if (!isLast && !/:[\s*_]*$/.test(view.text)) return null;
  const isOne = list && countOfItems(walk, at + 1) === 1;
  const isBare = !/:[\s*_]*$/.test(written);
  const over = labelAlone(walk, view, lead, isOne && isBare ? 'one' : 'list');
  if (over === null || label.hit.plural || !list) return over;
  // « Action : » over a list of one is that action.
  return isOne && !isBare ? null : over;
}

function countOfItems({ blocks }: Walk, at: number): number {
  const first = blocks[at] as Block;
  let count = 0;
  for (let next = at; next < blocks.length; next++) {
    const block = blocks[next] as Block;
    if (block.depth < first.depth || block.kind === 'heading') break;
    if (block.kind === 'item' && block.list === first.list) count++;
  }
  return count;
}

/** Gives a label to the list or the table right after a block. */
export function giveToList(walk: Walk, at: number, over: Inherited): void {
  const next = walk.blocks[at + 1] as Block;
  walk.inherited.set(next.kind === 'table' ? -next.start : next.list, over);
}
