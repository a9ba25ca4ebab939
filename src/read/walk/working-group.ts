import type { Block } from '../../markdown/block.ts';
import { plainText } from '../../markdown/inline.ts';
import type { Place } from '../../model/place.ts';
import type { Head } from '../../recognise/head.ts';
import { isFull } from '../../recognise/listed-people.ts';
import { viewOf } from '../../recognise/view.ts';
import type { Walk } from './state.ts';

/** A working group has a member in its bracket, in its text, or a list under it. */
export function isWorkingGroup(walk: Walk, head: Head, block: Block, at: number, line: Place): boolean {
  if (head.parts.owners.length > 0) return true;
  const next = walk.blocks[at + 1];
  const text = walk.text.slice(head.textStart, line.end).trim();
  if (text === '') return next?.kind === 'item' && next.depth === block.depth + 1 && namesFirst(walk, next);
  if (head.name === null && head.parts.read === 0) return false;
  const view = viewOf(walk.text, head.textStart, Math.min(line.end, head.textStart + 400));
  return view.text
    .split(/[,;.]|\s(?:et|en|and|&)\s/)
    .some((name) => name.trim() !== '' && walk.context.names.isKnown(name.trim()));
}

/** Whether an item begins with somebody's name: « Paul Roy (Actiris) », `Ann, chair`; not « Centraliser les semences ». */
function namesFirst({ text, context }: Walk, { lines: [start = 0, end = 0] }: Block): boolean {
  const first =
    plainText(text.slice(start, end))
      .split(/\s?[,;:(–—]|\s-\s|\s(?:et|en|and|&)\s/, 1)[0]
      ?.trim() ?? '';
  return context.names.isKnown(first) || isFull(first) || /^\S+$/.test(first);
}
