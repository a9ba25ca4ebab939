import type { ForeignBlock } from '../../foreign.ts';
import { presenceOf } from '../lexicon.ts';
import type { Line } from '../lines.ts';
import { isAgendaLabel, type Sheet } from './sheet.ts';

/** The agenda that a document announces: its label and its lines. */

/** The label of an agenda, the lines of its list, and whether it only wraps the items: headings stand under it. */
interface FoundAgenda {
  readonly label: number;
  readonly list: readonly number[];
  readonly wrapper: boolean;
}

/** The agenda's label, the lines of its list, and whether it only wraps the items (headings stand under it). */
export function findAgenda(sheet: Sheet): FoundAgenda {
  const none = { label: -1, list: [], wrapper: false };
  for (let index = 0; index < sheet.lines.length; index++) {
    const line = sheet.lines[index] as Line;
    if (line.as !== 'text' || !isAgendaLabel(sheet, line)) continue;
    const label = line.block;
    const ends = (at: number): boolean => {
      const one = sheet.lines[at] as Line;
      if (
        one.block.kind === 'heading' ||
        (one.block.kind === 'paragraph' && one.block.depth === 0 && one.block.look.bold && !one.glued)
      )
        return true;
      return one.block.kind === 'rule' || one.block.kind === 'table' || presenceOf(one.text, sheet.lexicon) !== null;
    };
    const list: number[] = [];
    let at = index + 1;
    let skipped = 0;
    for (; at < sheet.lines.length; at++) {
      const one = sheet.lines[at] as Line;
      if (ends(at)) break;
      if (one.block.kind === 'item') {
        if (one.block.depth > 1) continue;
        const before = list.length === 0 ? null : (sheet.lines[list[list.length - 1] as number] as Line);
        if (before !== null && restarts(before.block, one.block)) break;
        list.push(at);
        continue;
      }
      if (one.block.depth > 0 || one.glued || one.block.kind === 'raw') continue;
      // Text between the points belongs to the point before it only where it is indented.
      if (list.length === 0 && skipped++ < 2) continue;
      if (list.length > 0 && continues(sheet, at, list)) continue;
      break;
    }
    // A heading « Agenda » over other headings holds the items.
    const next = sheet.lines.findIndex(
      (one, where) => where > index && one.block.kind === 'heading' && one.as === 'text',
    );
    const wrapper =
      label.kind === 'heading' &&
      next !== -1 &&
      (sheet.lines[next] as Line).block.level > label.level &&
      (list.length === 0 || (list[0] as number) > next || next < at);
    if (list.length === 0 && !wrapper) {
      const heading = label.kind === 'heading' || label.look.bold;
      if (!heading) continue;
      return { label: index, list: [], wrapper: true };
    }
    return { label: index, list: wrapper && list.length > 0 && (list[0] as number) > next ? [] : list, wrapper };
  }
  return none;
}

/** The table of contents, where no agenda has a label: what it names stands below as it is named there. */
export function contents(sheet: Sheet): FoundAgenda {
  const list = sheet.lines.flatMap((line, index) => (line.block.contents && line.as === 'text' ? [index] : []));
  return { label: -1, list: list.length < 2 ? [] : list, wrapper: false };
}

/** A line between two points of one agenda with notes: text that is no list, followed by more of the same list. */
function continues(sheet: Sheet, at: number, list: readonly number[]): boolean {
  const first = (sheet.lines[list[0] as number] as Line).block;
  for (let index = at; index < Math.min(at + 12, sheet.lines.length); index++) {
    const one = sheet.lines[index] as Line;
    if (one.block.kind === 'heading') return false;
    if (one.block.kind === 'item' && one.block.depth === 1) {
      const before = (sheet.lines[list[list.length - 1] as number] as Line).block;
      return one.block.ordered === first.ordered && first.source !== null && !restarts(before, one.block);
    }
  }
  return false;
}

/** Whether a list begins anew: its number goes back, or it looks otherwise. */
function restarts(before: ForeignBlock, after: ForeignBlock): boolean {
  if (before.ordered !== after.ordered && before.number !== null) return true;
  if (before.number !== null && after.number !== null) {
    const a = Number.parseFloat(before.number);
    const b = Number.parseFloat(after.number);
    if (Number.isFinite(a) && Number.isFinite(b) && b <= a && !after.number.includes('.')) return true;
    if (Number.isFinite(a) && Number.isFinite(b) && b > a + 1) return true;
  }
  return after.look.bold && !before.look.bold;
}

/** Whether an agenda's points have notes under them, and most of the text is there. */
export function holdsNotes(sheet: Sheet, list: readonly number[]): boolean {
  let noted = 0;
  let inside = 0;
  for (let at = 0; at < list.length; at++) {
    const from = list[at] as number;
    let to = list[at + 1] ?? from + 1;
    if (at === list.length - 1) while (to < sheet.lines.length && (sheet.lines[to] as Line).block.depth > 1) to++;
    const notes = sheet.lines.slice(from + 1, to).filter((one) => one.as === 'text').length;
    if (notes > 0) noted++;
    inside += 1 + notes;
  }
  const body = sheet.lines.length - (list[0] as number);
  return noted >= Math.max(2, list.length * 0.3) && inside >= body * 0.4 && inside >= list.length * 1.8;
}
