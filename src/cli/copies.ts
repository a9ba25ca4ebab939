import { hasNearInternal } from '../ledger/internal.ts';
import type { Minutes } from '../model/minutes.ts';
import { type Place, positionOf } from '../model/place.ts';
import type { World } from '../model/world.ts';
import type { Block } from '../read/block.ts';
import type { Loaded, Opened } from './load.ts';
import { nearInternalIn } from './published.ts';
import { readAgain } from './read-again.ts';
import { UserError } from './user-error.ts';

/** What keeps a copy from being made, where it is no word that is nearly internal. */
const ways: ReadonlyMap<string, 'bare' | 'unmarked'> = new Map([
  ['internal-unmarked', 'unmarked'],
  ['label-unread/internal', 'bare'],
]);

/** What a copy is made of. */
export interface Copied extends Pick<Opened, 'root' | 'reader' | 'config'>, Pick<Loaded, 'sayInternal'> {
  /** The PVs of which it may tell anything that was written in them. */
  readonly minutes: readonly Minutes[];
  /** What of each it tells; all of it, where nothing is said. */
  readonly tells?: 'presence';
}

/**
 * Makes no copy, and no agenda, of what was perhaps meant to be internal: a PV in which a word is nearly an internal label or qualifier, or
 * says that something is internal and marks nothing (docs/format.md), unless an exception in it says that nothing is.
 * @throws UserError at the first of them
 */
export async function refuseNearInternal(
  world: World,
  { root, reader, config, minutes, sayInternal, tells }: Copied,
  what: 'copy' | 'agenda',
): Promise<void> {
  for (const one of minutes) {
    const { file } = one;
    if (!hasNearInternal(one) && !sayInternal.has(file)) continue;
    const { text, reading } = await readAgain(world, { root, reader }, { file });
    const found = nearInternalIn(text, reading, config);
    const [first] = tells === undefined ? found : found.filter(({ place }) => isOfWhole(place, reading.blocks));
    if (first === undefined) continue;
    const { line } = positionOf(reading.minutes.lines, first.place.start);
    const { words = null, written = words, label = null } = first.args;
    const how = ways.get(first.code) ?? 'near';
    throw new UserError(`${what}-${how}-internal`, { file, line, written, label });
  }
}

/** Whether what is said at a place is said of a PV as a whole: in its front matter, or its title. */
function isOfWhole({ start }: Place, blocks: readonly Block[]): boolean {
  const first = blocks[0];
  return (
    first === undefined ||
    start < first.start ||
    blocks.some((block) => block.kind === 'heading' && block.depth === 1 && block.start <= start && start < block.end)
  );
}
