import type { Block } from '../../markdown/block.ts';
import { type Deferring, saysDeferred } from '../../recognise/deferred.ts';
import type { Section } from '../outline.ts';
import type { Walk } from './state.ts';

/** Whether a line of a block puts its item off, or the part of it under which it stands. */
export function isDeferred({ context }: Walk, words: string, block: Block, how: Deferring = {}): boolean {
  return (block.kind !== 'item' || block.depth <= 1) && saysDeferred(words, context, how);
}

/** Where the sub-headings of a section stand that has several. */
const partsOf = new WeakMap<Section, number>();

/** Whether a block stands under one of several sub-headings: what it says, it says of that part. */
export function isOfPart({ section, blocks }: Walk, { start }: Block): boolean {
  let first = partsOf.get(section);
  if (first === undefined) {
    const heads = blocks.slice(section.from, section.to).filter(({ kind }) => kind === 'heading');
    first = heads.length > 1 ? (heads[0] as Block).start : Number.POSITIVE_INFINITY;
    partsOf.set(section, first);
  }
  return start > first;
}
