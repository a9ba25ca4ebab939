import type { Block } from '../markdown/block.ts';
import type { Presence } from '../model/minutes.ts';
import { type Place, placesOf } from '../model/place.ts';
import { labelOf, plainLabel } from '../recognise/field-line.ts';
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

/** Some words up to a colon, and what follows: « Présents : A, B ». */
const wordLabel = /^\s*([^\s:][^:]{2,69}):(?:\s+(\S.*))?$/u;

/** What stands between two names, and after the last. */
const between = /[,;]\s*(?:(?:et|en|and|&)\s+)?|\s(?:et|en|and|&)\s+|\.\s*$/u;

/**
 * The lines before the first point of a PV that list people and say nothing that its title block does not say in the same words: a label of one word that
 * says who was there or not, and names that are told there as they are written. Where one list says a word more, all of them stay.
 */
export function restatedLists(text: string, blocks: readonly Block[], told: ToldNames, words: Words): Place[] {
  const lists: List[] = [];
  let open: List | null = null;
  for (const block of headOf(blocks)) {
    if (open !== null && !goesOn(open, block)) open = null;
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    if (open !== null && block.kind === 'item') {
      open.items ??= block.list;
      // Only under a label alone is an item one of its list, and a box beside a name says something.
      open.isTold &&= open.isBelow && block.box === null;
    }
    for (const place of placesOf(block.lines)) {
      const said = viewOf(text, place.start, place.end).text;
      const begun: List | null = block.kind === 'item' ? null : listAfter(said, told, words);
      if (begun !== null) {
        open = begun;
        lists.push(begun);
      }
      if (open === null) continue;
      open.places.push(place);
      addNames(open, begun === null ? said : (wordLabel.exec(said)?.[2] ?? ''));
    }
  }
  // Where one list stays, those beside it do: a text that has the people present and nobody excused would say something else.
  return lists.every(({ isTold, hasNames }) => isTold && hasNames) ? lists.flatMap(({ places }) => places) : [];
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

/** The list that the label of a line begins. What a label of more words says of it (« Membres présents », « Procurations »), the title block does not. */
function listAfter(line: string, told: ToldNames, words: Words): List | null {
  const [, label = '', names = ''] = wordLabel.exec(line) ?? [];
  const presence = words.presence.get(plainLabel(label));
  const isBelow = names === '';
  const list = { places: [], isBelow, items: null, hasNames: false };
  if (presence !== undefined) return { ...list, told: told(listOf[presence]), isTold: true };
  const said = label === '' ? null : labelOf(label, { words });
  return said === null || said.kind === 'field' ? null : { ...list, told: new Set(), isTold: false };
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
