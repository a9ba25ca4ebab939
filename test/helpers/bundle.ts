import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles one source file to JavaScript that Node 20 runs, and gives its path: for worker threads and child processes, which vitest does not
 * transform. Some 100 ms; the caller removes it with `remove`. The packages are found because they are bundled, too.
 */
export async function bundled(source: string): Promise<{ script: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'czs-bundle-'));
  const script = join(folder, basename(source).replace(/\.ts$/, '.cjs'));
  const made = await rolldown({ cwd: root, input: source, platform: 'node', tsconfig: false, logLevel: 'silent' });
  await made.write({ file: script, format: 'cjs', codeSplitting: false });
  await made.close();
  return { script, remove: () => rm(folder, { recursive: true, force: true }) };
}
