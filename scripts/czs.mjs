/**
 * czs as the sources are now, run from any folder of the repository; the build takes half a second, and leaves dist/ alone.
 *
 *   npm run czs -- décisions
 *   NODE_OPTIONS=--inspect-brk npm run czs -- check
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildBeside } from './build.mjs';

const { home } = await buildBeside('czs-source', { library: false });
const { status } = spawnSync(process.execPath, [join(home, 'bin', 'czs.js'), ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
