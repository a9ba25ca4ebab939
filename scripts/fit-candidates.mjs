/**
 * Fits the weights by which unlabelled sentences are taken for candidates, and writes src/recognise/weights.ts and the figures of
 * src/recognise/candidates.md. The work is in test/truth/fit-candidates-script.ts.
 *
 *   node scripts/fit-candidates.mjs             fits, measures in cross-validation, writes
 *   node scripts/fit-candidates.mjs --dry-run   writes nothing
 *   node scripts/fit-candidates.mjs --errors    also prints what is taken wrongly
 *   node scripts/fit-candidates.mjs --at-length only what is added where a document tells at length (src/recognise/weights-at-length.ts)
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from './build.mjs';

// Beside the packages, so that they are found.
const folder = await mkdtemp(join(root, 'node_modules', '.fit-'));
try {
  const file = join(folder, 'fit.mjs');
  const output = { dir: folder, entryFileNames: 'fit.mjs', format: /** @type {const} */ ('es') };
  const input = join(root, 'test', 'truth', 'fit-candidates-script.ts');
  const external = (/** @type {string} */ id) => !id.startsWith('.') && !id.startsWith(root);
  await bundle({ input, external }, output);
  const { fitCandidates } = await import(pathToFileURL(file).href);
  await fitCandidates(root, process.argv.slice(2));
} finally {
  await rm(folder, { recursive: true });
}
