import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../model/world.ts';
import { attempt } from './failure.ts';

/** A folder of this process for pages that other programs open, made for the first one. Nobody else can write to it. */
export function pageFolder(): { write(name: string, text: string): Result<string>; remove(): void } {
  let folder: string | null = null;
  return {
    write: (name, text) =>
      attempt(() => {
        folder ??= mkdtempSync(join(tmpdir(), 'czs-'));
        const path = join(folder, name);
        writeFileSync(path, text);
        return path;
      }),
    remove() {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}
