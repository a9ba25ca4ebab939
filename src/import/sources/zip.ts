import { crc32 } from '../../text/crc32.ts';
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
 * entry says it is too large, or all of them together are, and where one does not hold what it says it does: words would be lost.
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
  const sums = checksums(bytes);
  for (const [name, content] of Object.entries(read)) {
    const told = sums.get(name);
    if (told === undefined || told.size !== content.length || told.sum !== crc32(content)) throw new Refusal('corrupt');
  }
  return { names, files: new Map(Object.entries(read)) };
}

/** The text of a part. Throws a {@link Refusal} where its bytes are none. */
export function decoded(part: Uint8Array, decode: (bytes: Uint8Array) => string | null): string {
  const text = decode(part);
  if (text === null) throw new Refusal('corrupt');
  return text;
}

/** What the list at the end of a zip says of each entry, by its name. */
function checksums(bytes: Uint8Array): Map<string, { readonly sum: number; readonly size: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, { sum: number; size: number }>();
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return found;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const text = new TextDecoder();
  for (let entry = 0; entry < count && at + 46 <= bytes.length; entry++) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    const name = text.decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    found.set(name, { sum: view.getUint32(at + 16, true), size: view.getUint32(at + 24, true) });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}
