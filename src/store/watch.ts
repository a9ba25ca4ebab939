import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

/** Milliseconds without a change after which one is told: editors write in several steps, and git many files. */
const still = 50;

/** Milliseconds until a folder that is gone is looked for again. */
const lost = 1000;

/** See `World.watch`. */
export async function* watchChanges(folders: readonly string[], files: readonly string[]): AsyncGenerator<void> {
  let isChanged = false;
  let isOver = false;
  let wake = (): void => {};
  const told = (): void => {
    isChanged = true;
    wake();
  };
  const watchers = new Set<FSWatcher>();
  const open = (path: string, recursive: boolean, wanted: (name: string | null) => boolean): void => {
    if (isOver) return;
    const again = (): void => void setTimeout(() => open(path, recursive, wanted), lost);
    try {
      const watcher = watch(path, { recursive }, (_, name) => {
        if (wanted(name)) told();
      });
      watchers.add(watcher);
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(watcher);
        told();
        again();
      });
    } catch {
      // It is not there, or not any more.
      again();
    }
  };
  for (const folder of folders) open(folder, true, () => true);
  // A file that is replaced is another file: its folder tells.
  for (const file of files) open(dirname(file), false, (name) => name === null || name === basename(file));
  try {
    for (;;) {
      if (!isChanged)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      while (isChanged) {
        isChanged = false;
        await after(still);
      }
      yield;
    }
  } finally {
    isOver = true;
    for (const watcher of watchers) watcher.close();
  }
}
