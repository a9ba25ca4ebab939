import type { Block } from '../../markdown/block.ts';
import { type Deferring, saysDeferred } from '../../recognise/deferred.ts';
import type { Walk } from './state.ts';

/** Whether a line of a block puts its item off. */
export function isDeferred({ context }: Walk, words: string, block: Block, how: Deferring = {}): boolean {
  return (block.kind !== 'item' || block.depth <= 1) && saysDeferred(words, context, how);
}
