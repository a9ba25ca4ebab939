import { Refusal } from '../foreign.ts';

/** The largest file that is opened, and the largest entry that is unpacked, in bytes. */
export const mostBytes = 20 * 1024 * 1024;

/** What a zip holds: the entries asked for, and the names of all. */
export interface Unpacked {
  readonly names: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Unpacks the entries that `wanted` accepts; no other is touched. Throws a {@link Refusal} where the bytes are no zip, an
 * entry says it is too large, or all of them together are.
 */
export async function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Unpacked> {
  if (bytes.length > mostBytes) throw new Refusal('too-large', mostBytes);
  const { unzipSync } = await import('fflate');
  const names: string[] = [];
  let total = 0;
  let read: Record<string, Uint8Array>;
  try {
    read = unzipSync(bytes, {
      filter(file) {
        names.push(file.name);
        if (names.length > 10_000) throw new Refusal('too-many', 10_000);
        if (!wanted(file.name)) return false;
        total += file.originalSize;
        // fflate fills a buffer of the size that the entry declares, and no more: a lie costs nothing.
        if (file.originalSize > mostBytes || total > 2 * mostBytes) throw new Refusal('too-large', mostBytes);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('corrupt');
  }
  return { names, files: new Map(Object.entries(read)) };
}
