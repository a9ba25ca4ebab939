import type { Block } from '../markdown/block.ts';
import type { Attendee, Presence } from '../model/minutes.ts';
import { type Place, placesOf } from '../model/place.ts';
import type { PeopleContext } from '../recognise/attendees.ts';
import { isFull, onBehalfIn } from '../recognise/listed-people.ts';
import { squeeze } from '../text/normalize.ts';
import { addPeople, type OpenPeople } from './head-people.ts';

/** What the lines of a list of people, or of a paragraph of them, have in common. */
interface Lines {
  readonly texts: string[];
  /** Some of its boxes are ticked. */
  hasTicks: boolean;
  /** Most of them say after a comma where somebody is from; null: nobody has looked. */
  areAffiliated: boolean | null;
  /** All of them have as many commas; null: nobody has looked. */
  areColumns: boolean | null;
}

/** Lists by their number, paragraphs by themselves. */
export type LinesOfLists = ReadonlyMap<number | Block, Lines>;

/** No line of a list of people is longer. */
const lineLimit = 120;

/** The lines of each list and paragraph of a PV. */
export function linesOfLists(text: string, blocks: readonly Block[]): LinesOfLists {
  const found = new Map<number | Block, Lines>();
  for (const block of blocks) {
    if (block.kind !== 'item' && block.kind !== 'paragraph') continue;
    const lines = linesOf(found, block) ?? { texts: [], hasTicks: false, areAffiliated: null, areColumns: null };
    lines.hasTicks ||= block.box === 'done';
    for (const { start, end } of placesOf(block.lines))
      lines.texts.push(text.slice(start, Math.min(end, start + lineLimit)));
    found.set(keyOf(block), lines);
  }
  return found;
}

function keyOf(block: Block): number | Block {
  return block.kind === 'item' ? block.list : block;
}

function linesOf(lists: LinesOfLists, block: Block): Lines | undefined {
  return lists.get(keyOf(block));
}

/** Adds whoever stands on a line of a list of people, as the other lines of it are to be read. */
export function addFromList(
  text: string,
  line: Place,
  block: Block,
  {
    lists,
    presence,
    isListed,
    group,
  }: {
    readonly lists: LinesOfLists;
    readonly presence: Presence;
    readonly isListed: boolean;
    /** Of whom all of them are. */
    readonly group: string | null;
  },
  open: OpenPeople,
  context: PeopleContext,
): void {
  const lines = linesOf(lists, block);
  // `- [ ] Tom Baker` among others that are ticked was not there.
  const isUnticked = block.box === 'open' && lines?.hasTicks === true && presence === 'present';
  const written =
    lines !== undefined && areAffiliated(lines) ? affiliated.exec(text.slice(line.start, line.end)) : null;
  const end = written === null ? line.end : text.indexOf(',', line.start);
  const before = open.people.length;
  addPeople(text, { start: line.start, end }, isUnticked ? 'absent' : presence, open, context, {
    isItem: isListed,
    areColumns: lines !== undefined && areColumns(lines),
  });
  const organisation = written === null ? group : squeeze((written[2] as string).replace(/\.$/, ''));
  for (let at = before; at < open.people.length; at++) {
    const one = open.people[at] as Attendee;
    open.people[at] = { ...one, organisation: one.organisation ?? organisation };
  }
}

/** « Petit, Nora, Actiris » on each of two lines or more: the first name and where somebody is from, not three people. */
function areColumns(lines: Lines): boolean {
  const { texts } = lines;
  const commas = (line = ''): number => line.split(',').length;
  lines.areColumns ??= texts.length > 1 && texts.every((one) => commas(one) === commas(texts[0]));
  return lines.areColumns;
}

const affiliated = /^(?:\[[ xX]\]\s+)?(\p{Lu}[^,:()]{2,60}),\s+(\p{Lu}[^,:()]{1,60}(?:,\s\p{Lu}\p{L}{1,4}\.?)?)$/u;

/** `Ann Hill, Google` on most of three lines or more, not all of them two names: what follows the comma is where somebody is from. */
function areAffiliated(lines: Lines): boolean {
  if (lines.areAffiliated === null) {
    const found = lines.texts.map((one) => affiliated.exec(one.trim())).filter((one) => one !== null);
    const areNames = found.every((one) => (one[2] as string).trim().split(/\s+/).length === 2);
    const most = found.filter((one) => isFull(one[1] as string)).length > lines.texts.length / 2;
    lines.areAffiliated = lines.texts.length > 2 && most && !areNames;
  }
  return lines.areAffiliated;
}

/** Of whom the people in the list below are, « Pour la délégation : » over names; null: a line leads to none. `isOpen`: it stands in a list of people. */
export function groupLed(
  text: string,
  line: string,
  next: Block | undefined,
  isOpen: boolean,
  { words }: PeopleContext,
): string | null {
  const led = onBehalfIn(line, words);
  if (led?.length !== line.length || !line.trimEnd().endsWith(':')) return null;
  const isOver =
    next?.kind === 'item' && isFull(text.slice(next.lines[0], next.lines[1]).split(/[,(:]|\s[–-]\s/, 1)[0] as string);
  return isOpen || isOver ? led.group : null;
}
