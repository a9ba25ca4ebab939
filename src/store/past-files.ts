import { relative, resolve, sep } from 'node:path';
import type { Files, FoundFile, Past, Result } from '../model/world.ts';

/** The files of an archive as they were, or as they might be: to be read, and never written. */
export function pastFiles(files: Files, root: string, past: Past): Files {
  const folders = new Set(['']);
  for (const path of past.files.keys())
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at));
  const inside = (path: string): string => relative(root, resolve(root, path)).split(sep).join('/');

  const read = (path: string, limit: number): Result<Uint8Array> => {
    const was = past.files.get(inside(path));
    if (was === undefined) return { ok: false, failure: 'missing', detail: '' };
    if (was === 'same') return files.read(path, limit);
    if (was === 'unread' || was.length > limit) return { ok: false, failure: 'too-large', detail: '' };
    return { ok: true, value: was };
  };
  const list = (folder: string, extensions: readonly string[] = ['.md']): Result<readonly FoundFile[]> => {
    const start = inside(folder) === '' ? '' : `${inside(folder)}/`;
    const found = [...past.files.keys()]
      .filter((path) => path.startsWith(start))
      .map((path) => path.slice(start.length))
      .filter((path) => !/(?:^|\/)(?:\.|node_modules\/)/.test(path))
      .filter((path) => extensions.some((end) => path.toLowerCase().endsWith(end)));
    return { ok: true, value: found.sort().map((path) => ({ path, failure: null })) };
  };
  const noWriting = { ok: false, failure: 'read-only', detail: '' } as const;
  return {
    read,
    list,
    kind: (path) => {
      const way = inside(path);
      return past.files.has(way) ? 'file' : folders.has(way) ? 'folder' : null;
    },
    locate: (path) => ({ ok: true, value: resolve(root, path) }),
    create: () => noWriting,
    replace: () => noWriting,
    createFolder: () => noWriting,
    updateFolder: () => noWriting,
    makeFolder: () => noWriting,
  };
}
