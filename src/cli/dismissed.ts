import { dirname, join } from 'node:path';
import { baselineName, readBaseline, writeBaseline } from '../check/baseline.ts';
import { dismissedName } from '../check/dismissed.ts';
import type { World } from '../model/world.ts';
import type { Opened } from './load.ts';
import { UserError } from './user-error.ts';

/** The sentences of which somebody has said that they are no entry. */
export class Dismissed {
  private readonly world: World;
  private readonly root: string;
  private readonly file: string;

  constructor(world: World, { root, config }: Opened) {
    this.world = world;
    this.root = root;
    const folder = dirname(config.baseline ?? baselineName);
    this.file = folder === '.' ? dismissedName : `${folder}/${dismissedName}`;
  }

  read(): ReadonlySet<string> {
    const text = this.text();
    return text === null ? new Set() : readBaseline(new TextDecoder().decode(text));
  }

  private text(): Uint8Array | null {
    const path = join(this.root, this.file);
    if (this.world.files.kind(path) === null) return null;
    const read = this.world.files.read(path, 1024 ** 2);
    if (!read.ok) throw new UserError('cannot-read', { file: this.file, failure: read.failure, detail: read.detail });
    return read.value;
  }

  /** The file as it stands, and with keys added or taken out again. */
  with(
    keys: readonly string[],
    how: 'add' | 'remove',
  ): { readonly file: string; readonly before: Uint8Array | null; readonly after: string } {
    const before = this.text();
    const known = new Set(before === null ? [] : readBaseline(new TextDecoder().decode(before)));
    for (const key of keys) {
      if (how === 'add') known.add(key);
      else known.delete(key);
    }
    return { file: this.file, before, after: writeBaseline(known, '# czs review') };
  }

  /** Adds keys, or takes them out again; what others wrote meanwhile stays. */
  change(keys: readonly string[], how: 'add' | 'remove'): void {
    const { before, after } = this.with(keys, how);
    const bytes = new TextEncoder().encode(after);
    const path = join(this.root, this.file);
    const { files } = this.world;
    const done = before === null ? files.create(path, bytes, this.root) : files.replace(path, before, bytes, this.root);
    if (!done.ok) throw new UserError('cannot-write', { file: this.file, failure: done.failure, detail: done.detail });
  }
}
