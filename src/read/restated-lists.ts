import type { Block } from '../markdown/block.ts';
import type { Presence } from '../model/minutes.ts';
import { type Place, placesOf } from '../model/place.ts';
import { plainLabel } from '../recognise/field-line.ts';
import { viewOf } from '../recognise/view.ts';
import type { Words } from '../recognise/words.ts';
import { listOf } from './head-people.ts';

/** What a title block says of those of a presence: each name with what stands beside it, and without. */
type ToldNames = (presence: Presence) => ReadonlySet<string>;

/** A list of people after a label. */
interface List {
  readonly told: ReadonlySet<string>;
  /** Its lines, and that of its label. */
  readonly places: Place[];
  /** The label stands alone on its line: the names are in the lines or the items after it. */
  readonly isBelow: boolean;
  /** The list of Markdown that its items are of. */
  items: number | null;
  hasNames: boolean;
  /** It says nothing else. */
  isTold: boolean;
}

/** One word up to its colon, and what follows: « Présents : A, B ». */
const wordLabel = /^\s*([^\s:]{3,40})\s?:(?:\s+(\S.*))?$/u;

/** What stands between two names, and after the last. */
const between = /[,;]\s*(?:(?:et|en|and|&)\s+)?|\s(?:et|en|and|&)\s+|\.\s*$/u;

/**
 * The lines before the first point of a PV that list people and say nothing that its title block does not say in the same words: a label of one word that
 * says who was there or not, and names that are told there as they are written. A list that says one word more stays whole.
 */
export function restatedLists(text: string, blocks: readonly Block[], told: ToldNames, words: Words): Place[] {
  const found: Place[] = [];
  let open: List | null = null;
  for (const block of [...headOf(blocks), null]) {
    if (open !== null && (block === null || !goesOn(open, block))) {
      if (open.isTold && open.hasNames) found.push(...open.places);
      open = null;
    }
    if (block === null || (block.kind !== 'paragraph' && block.kind !== 'item')) continue;
    if (open !== null && block.kind === 'item') {
      open.items ??= block.list;
      // Only under a label alone is an item one of its list, and a box beside a name says something.
      open.isTold &&= open.isBelow && block.box === null;
    }
    for (const place of placesOf(block.lines)) {
      const said = viewOf(text, place.start, place.end).text;
      const begun: List | null = block.kind === 'item' ? null : listAfter(said, told, words);
      if (begun !== null) {
        if (open?.isTold === true && open.hasNames) found.push(...open.places);
        open = begun;
      }
      if (open === null) continue;
      open.places.push(place);
      addNames(open, begun === null ? said : (wordLabel.exec(said)?.[2] ?? ''));
    }
  }
  return found;
}

/** What stands before the first heading of a point. */
function headOf(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(({ kind, depth }) => kind === 'heading' && depth > 1);
  return at === -1 ? blocks : blocks.slice(0, at);
}

/** Whether a block may be of a list: the items of one list, and a paragraph after a label that has no names yet. */
function goesOn({ isBelow, items, hasNames }: List, { kind, list, ordered, depth }: Block): boolean {
  if (kind !== 'item') return kind === 'paragraph' && isBelow && !hasNames;
  // « Présents : A, B⏎⏎1. Budget »: an agenda is another list.
  return items === null ? isBelow || !ordered : list === items || depth > 1;
}

/** The list that the label of a line begins. */
function listAfter(line: string, told: ToldNames, words: Words): List | null {
  const [, label = '', names = ''] = wordLabel.exec(line) ?? [];
  const presence = words.presence.get(plainLabel(label));
  if (presence === undefined) return null;
  const isBelow = names === '';
  return { told: told(listOf[presence]), places: [], isBelow, items: null, hasNames: false, isTold: true };
}

/** Adds what a line lists. */
function addNames(list: List, line: string): void {
  for (const piece of line.split(between)) {
    const name = piece.trim();
    if (name === '') continue;
    list.isTold &&= list.told.has(name);
    list.hasNames = true;
  }
}
