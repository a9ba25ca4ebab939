import { type Problem, problem } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { squeeze } from '../text/fold.ts';
import type { Block, BlockKind } from './block.ts';
import type { Lexicon } from './lexicon.ts';
import { endOf } from './said-places.ts';
import type { Said } from './said-words.ts';
import { unmarked } from './slices.ts';

/** A PV in which is looked for what is said to be internal, and what was found in it: each place once, where nothing is internal already. */
export class Scan {
  readonly problems: Problem[] = [];
  private seen: Set<number> | null = null;
  /** The next of each mark, at an offset or after it, as it was last found. */
  private readonly nexts = new Map<string, number>();
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly lexicon: Lexicon;
  readonly covers: (offset: number) => boolean;
  private readonly heads: readonly number[];

  constructor(
    text: string,
    blocks: readonly Block[],
    lexicon: Lexicon,
    covers: (offset: number) => boolean,
    heads: readonly number[],
  ) {
    this.text = text;
    this.blocks = blocks;
    this.lexicon = lexicon;
    this.covers = covers;
    this.heads = heads;
  }

  /** Tells that something is said at a place, unless it is told, or is internal already; `how`: in what way it is not read. */
  add(place: Place, { label, near }: Said, how: 'alone' | 'ballot' | 'bare' | 'elsewhere' | 'inside'): void {
    this.seen ??= new Set();
    // « à ne pas diffuser » ends as « ne pas diffuser » does, « #confidentiel » as « confidentiel ».
    if (this.seen.has(place.start) || this.seen.has(-place.end) || this.covers(place.start)) return;
    this.seen.add(place.start).add(-place.end);
    const written = squeeze(unmarked(this.text.slice(place.start, place.end)));
    const isLabel = how === 'inside' || how === 'bare';
    const code = near
      ? isLabel
        ? 'label-near-miss/internal'
        : 'qualifier-unread/internal'
      : how === 'bare'
        ? 'label-unread/internal'
        : `label-unread/internal-${how}`;
    this.problems.push(problem(code, place, { written, label }));
  }

  /** Each such mark, in its order, and whether it stands in the head of an entry. */
  each(mark: string, ask: (at: number, isHead: boolean) => void): void {
    const { text, blocks, heads } = this;
    this.nexts.clear();
    let head = 0;
    for (let at = text.indexOf(mark, blocks[0]?.start); at !== -1; at = text.indexOf(mark, at + 1)) {
      while (head < heads.length && (heads[head + 1] as number) <= at) head += 2;
      ask(at, head < heads.length && (heads[head] as number) <= at);
    }
  }

  /** The block in whose lines an offset stands; null where there is none, or it is in no copy. */
  blockAt(at: number): Block | null {
    const { blocks } = this;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (endOf(blocks[middle] as Block) <= at) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low];
    return block === undefined || isUnsaid(block.kind) || (block.lines[0] as number) > at ? null : block;
  }

  /** The next such mark before an offset; -1 where there is none. Asked in the order of the text, so that each is looked for once. */
  next(mark: string, from: number, end: number): number {
    let at = this.nexts.get(mark) ?? -2;
    if (at !== -1 && at < from) {
      at = this.text.indexOf(mark, from);
      this.nexts.set(mark, at);
    }
    return at < end ? at : -1;
  }

  /** Whether what follows a block is internal already, or nothing follows. */
  isCoveredAfter(at: number): boolean {
    let next = at + 1;
    while (this.blocks[next]?.kind === 'comment') next++;
    const following = this.blocks[next];
    return following === undefined || this.covers(following.start);
  }
}

/** What is in no copy, or asked for its title. */
export function isUnsaid(kind: BlockKind): boolean {
  return kind === 'heading' || kind === 'comment' || kind === 'definition' || kind === 'rule';
}
