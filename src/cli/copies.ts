import type { KeptMinutes } from '../ledger/shelf.ts';
import { positionOf } from '../model/place.ts';
import type { World } from '../model/world.ts';
import type { Opened } from './load.ts';
import { nearInternalIn } from './published.ts';
import { readAgain } from './read-again.ts';
import { UserError } from './user-error.ts';

/** In what an internal label is not one, where it is not nearly its word. */
const ways: ReadonlyMap<string, 'bare' | 'alone' | 'elsewhere' | 'inside'> = new Map([
  ['label-unread/internal', 'bare'],
  ['label-unread/internal-alone', 'alone'],
  ['label-unread/internal-elsewhere', 'elsewhere'],
  ['label-unread/internal-inside', 'inside'],
]);

/** What a copy is made of. */
export interface Copied extends Pick<Opened, 'root' | 'reader' | 'config'> {
  /** The PVs of which it may tell anything that was written in them. */
  readonly kept: readonly Pick<KeptMinutes, 'file' | 'hasNearInternal'>[];
}

/**
 * Makes no copy, and no agenda, of what was perhaps meant to be internal: a PV in which a word is nearly an internal label or qualifier
 * (docs/format.md), unless an exception in it says that it is none.
 * @throws UserError at the first of them
 */
export async function refuseNearInternal(
  world: World,
  { root, reader, config, kept }: Copied,
  what: 'copy' | 'agenda',
): Promise<void> {
  for (const { file, hasNearInternal } of kept) {
    if (!hasNearInternal) continue;
    const { text, reading } = await readAgain(world, { root, reader }, { file });
    const [first] = nearInternalIn(text, reading, config);
    if (first === undefined) continue;
    const { line } = positionOf(reading.minutes.lines, first.place.start);
    const { written = null, label = null } = first.args;
    const how = ways.get(first.code) ?? 'near';
    throw new UserError(`${what}-${how}-internal`, { file, line, written, label });
  }
}
