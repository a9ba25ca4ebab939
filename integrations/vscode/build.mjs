/**
 * `npm run vscode`: the extension with czs inside, as integrations/vscode/czs.vsix. Its own packages are installed when they are not there.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildProgram, bundle, licences, root, version } from '../../scripts/build.mjs';
import { grammar } from './grammar.mjs';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const stage = join(root, 'node_modules', '.cache', 'czs-vscode');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Builds the package, and gives its path. */
async function buildExtension(file = join(here, 'czs.vsix')) {
  const packages = join(here, 'node_modules');
  if (!existsSync(packages)) await run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here });
  await rm(stage, { recursive: true, force: true });
  await mkdir(join(stage, 'server'), { recursive: true });

  const server = await buildProgram(join(stage, 'server'), join(here, 'server.mts'), ['remark-thread']);
  const client = await bundle(
    { input: join(here, 'extension.mjs'), external: (id) => id === 'vscode' || id.startsWith('node:') },
    { file: join(stage, 'extension.cjs'), format: 'cjs', minify: true, codeSplitting: false },
  );
  const manifest = JSON.parse(await readFile(join(here, 'package.json'), 'utf8'));
  delete manifest.devDependencies;
  delete manifest.private;
  await writeFile(join(stage, 'package.json'), JSON.stringify({ ...manifest, version }, null, 2));
  await writeFile(join(stage, 'czs.tmLanguage.json'), JSON.stringify(grammar, null, 2));
  await writeFile(join(stage, 'LICENSES.txt'), await licences([...server.output, ...client.output]));
  await copyFile(join(here, 'README.md'), join(stage, 'README.md'));

  const vsce = join(packages, '@vscode', 'vsce', 'vsce');
  const options = ['package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', file];
  await run(process.execPath, [vsce, ...options], { cwd: stage });
  return file;
}

const file = await buildExtension(process.argv[2]);
process.stderr.write(`${file}\n`);
