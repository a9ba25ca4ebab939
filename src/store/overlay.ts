import type { Files, Result } from '../model/world.ts';

/**
 * Files as they will be, or as an editor holds them: `contentOf` gives the bytes that stand at an absolute path instead of those on the disk,
 * and null for all others. What is not on the disk yet is there, too, but in no list.
 */
export function overlaid(files: Files, contentOf: (path: string) => Uint8Array | null): Files {
  const instead = (path: string, limit: number): Result<Uint8Array> | null => {
    const value = contentOf(path);
    if (value === null) return null;
    return value.length > limit
      ? { ok: false, failure: 'too-large', detail: `${value.length} > ${limit}` }
      : { ok: true, value };
  };
  return {
    ...files,
    read: (path, limit) => instead(path, limit) ?? files.read(path, limit),
    kind: (path) => (contentOf(path) === null ? files.kind(path) : 'file'),
    locate: (path, within) => {
      const real = files.locate(path, within);
      return !real.ok && real.failure === 'missing' && contentOf(path) !== null ? { ok: true, value: path } : real;
    },
  };
}
