/**
 * Builds dist/ from src/.
 *
 *   dist/cli/*.cjs     the command line: everything bundled, one chunk a command, loaded when it is called. CommonJS, because an
 *                      ES module entry costs Node some 5 ms more at every start (npm run bench).
 *   dist/*.js          the library (czs, czs/remark): ES modules, bundled as well
 *   dist/types/        their types (tsc)
 *   dist/LICENSES.txt  the licences of what is bundled
 *
 * `node scripts/build.mjs`, run by `npm ci` as the `prepare` script, too.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** @import { OutputOptions, Plugin, RolldownOptions, RolldownOutput } from 'rolldown' */

export const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

export const version = manifest.version;

/** What the sources may know of package.json; vitest.config.ts gives the same. */
export const defines = { __CZS_VERSION__: JSON.stringify(version) };

/** Left out of the bundle and loaded from node_modules: it brings a file of its own. */
const external = ['node-sqlite3-wasm'];

/**
 * What packages bring and czs has no use for, replaced by as good as nothing:
 * - commander's node:child_process, for commands that are programs of their own: 2 ms of each start;
 * - chalk's look at the terminal, which loads node:os and node:tty: 2 ms. czs has its own (cli/terminal.ts) and tells chalk the level;
 * - gray-matter's own engines: js-yaml, which is not asked, and one that evaluates front matter as a program.
 */
const unused = [
  { id: /^node:child_process$/, by: 'commander', code: 'export default {};' },
  { id: /^#supports-color$/, by: 'chalk', code: 'export default { stdout: false, stderr: false };' },
  { id: /^\.\/(?:lib\/)?engines$/, by: 'gray-matter', code: 'module.exports = {};' },
];

/** @param {string} id @param {string | undefined} importer */
const unusedAt = (id, importer) =>
  unused.findIndex((each) => each.id.test(id) && importer?.split(/[/\\]/).includes(each.by));

/** @param {string} id @param {string | undefined} importer */
const isUnused = (id, importer) => unusedAt(id, importer) !== -1;

/** What is replaced is not left out, though its name says Node's own. @param {string} id @param {string | undefined} importer */
const isExternal = (id, importer) => external.includes(id) || (id.startsWith('node:') && !isUnused(id, importer));

/** @type {Plugin} */
const withoutUnused = {
  name: 'without-unused',
  resolveId(id, importer) {
    const found = unusedAt(id, importer);
    return found === -1 ? null : `\0unused-${found}`;
  },
  load(id) {
    const found = /^\0unused-(\d+)$/.exec(id);
    return found ? (unused[Number(found[1])]?.code ?? null) : null;
  },
};

/**
 * The pages of rules and the templates of agendas as text: `import page from './rules/x.md?raw'`.
 * @type {Plugin}
 */
const withPages = {
  name: 'pages',
  resolveId(id, importer) {
    if (!id.endsWith('.md?raw') || importer === undefined) return null;
    return `\0${join(dirname(importer), id.slice(0, -'?raw'.length))}?raw`;
  },
  async load(id) {
    if (!id.startsWith('\0') || !id.endsWith('.md?raw')) return null;
    const text = await readFile(id.slice(1, -'?raw'.length), 'utf8');
    return { code: `export default ${JSON.stringify(text)};`, moduleType: 'js' };
  },
};

/** The module whose place is taken by what it gives. */
const tablesFile = join(root, 'src', 'cli', 'tables.ts');

/**
 * The words of all languages, normalized beforehand.
 * @type {Plugin}
 */
const withTables = {
  name: 'tables',
  async load(id) {
    if (id !== tablesFile) return null;
    const folder = await mkdtemp(join(tmpdir(), 'czs-build-'));
    try {
      const file = join(folder, 'tables.mjs');
      await bundle({ input: tablesFile }, { file, format: 'es' });
      const { tables } = await import(pathToFileURL(file).href);
      return { code: `export const tables = ${JSON.stringify(tables)};`, moduleType: 'js' };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/**
 * Builds, and gives what the bundler says of its chunks: of the command line, and of the library.
 * @param {string} folder where dist/ is laid: the repository, or a folder inside it (so that packages are found)
 */
export async function build(folder = root, { types = true, library = true } = {}) {
  const dist = join(folder, 'dist');
  const fresh = `${dist}.${process.pid}.tmp`;
  try {
    const cli = await buildCli(join(fresh, 'cli'));
    const made = library ? await buildLibrary(fresh, types) : null;
    await writeFile(join(fresh, 'LICENSES.txt'), await licences([...cli.output, ...(made?.output ?? [])]));
    // Swapped in whole, so that a run of czs meanwhile meets the old build or the new one.
    const old = `${dist}.${process.pid}.old`;
    if (existsSync(dist)) await rename(dist, old);
    await rename(fresh, dist);
    await rm(old, { recursive: true, force: true });
    return { cli: cli.output, library: made?.output ?? [] };
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/**
 * A czs that can be run, beside the project's own: bin/, dist/ and what they need. Inside the repository, so that the packages that are not
 * bundled are found.
 * @param {string} name of its folder in node_modules/.cache
 */
export async function buildBeside(name, { library = true } = {}) {
  const home = join(root, 'node_modules', '.cache', name);
  await mkdir(home, { recursive: true });
  for (const each of ['bin', 'package.json', 'templates'])
    await cp(join(root, each), join(home, each), { recursive: true });
  return { home, ...(await build(home, { types: false, library })) };
}

/** @param {string} dir */
async function buildCli(dir) {
  // Scripts of workers are entries of their own.
  const files = await readdir(join(root, 'src', 'cli'));
  const threads = files.flatMap((file) => /^(.*-thread)\.ts$/.exec(file)?.[1] ?? []);
  return await buildProgram(dir, join(root, 'src', 'cli', 'host.ts'), threads);
}

/**
 * A program as a folder of chunks, each loaded when it is needed; the first is `host.cjs`.
 * @param {string} dir @param {string} host its entry @param {readonly string[]} threads scripts of src/cli that it runs in workers
 */
export async function buildProgram(dir, host, threads) {
  /** @type {Set<string> | null} */
  let start = null;
  return await bundle(
    {
      input: { host, ...Object.fromEntries(threads.map((name) => [name, join(root, 'src', 'cli', `${name}.ts`)])) },
      external: isExternal,
      plugins: [withoutUnused, withPages, withTables],
      // CommonJS has `__dirname` instead.
      transform: { define: { ...defines, 'import.meta.url': 'undefined' } },
    },
    {
      dir,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name]-[hash].cjs',
      // Names stay, for the stack of a bug.
      minify: { compress: true, mangle: { toplevel: false, keepNames: true }, codegen: { removeWhitespace: true } },
      codeSplitting: {
        groups: [
          {
            // What every command needs stands in one file: each file more costs 0.4 ms.
            debugName: 'start',
            name: (id, context) => {
              start ??= closure(host, (each) => context.getModuleInfo(each)?.importedIds ?? []);
              return start.has(id) ? 'start' : null;
            },
          },
        ],
      },
    },
  );
}

/** @param {string} dir @param {boolean} types */
async function buildLibrary(dir, types) {
  const entries = { index: join(root, 'src', 'index.ts'), remark: join(root, 'src', 'remark.ts') };
  const input = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
  if (Object.keys(input).length === 0) return null;
  const made = await bundle(
    {
      input,
      external: isExternal,
      plugins: [withoutUnused, withPages, withTables],
      transform: { define: defines },
    },
    { dir, format: 'es', chunkFileNames: 'library/[name]-[hash].js' },
  );
  if (types) {
    // Checked by `npm run verify`, not by each build.
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const args = ['-p', 'tsconfig.types.json', '--noCheck', '--outDir', join(dir, 'types')];
    await promisify(execFile)(process.execPath, [tsc, ...args], { cwd: root });
  }
  return made;
}

/**
 * @param {RolldownOptions} input @param {OutputOptions} output
 * @returns {Promise<RolldownOutput>}
 */
export async function bundle(input, output) {
  const [{ rolldown }, { importGlobPlugin }] = await Promise.all([import('rolldown'), import('rolldown/experimental')]);
  // `import.meta.glob`, as vitest has it: a rule is there as soon as its files are.
  const plugins = [importGlobPlugin(), input.plugins];
  const made = await rolldown({ cwd: root, platform: 'node', tsconfig: false, logLevel: 'warn', ...input, plugins });
  try {
    return await made.write(output);
  } finally {
    await made.close();
  }
}

/**
 * Everything that is reached from `first`.
 * @param {string} first @param {(id: string) => readonly string[]} next
 */
function closure(first, next) {
  const reached = new Set([first]);
  for (const id of reached) for (const each of next(id)) reached.add(each);
  return reached;
}

/**
 * The licence of each bundled package, as its authors ask.
 * @param {readonly RolldownOutput['output'][number][]} output
 */
export async function licences(output) {
  const folders = new Set();
  for (const chunk of output) {
    if (chunk.type !== 'chunk') continue;
    for (const id of chunk.moduleIds) {
      const folder = /^.*node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(id)?.[0];
      if (folder !== undefined) folders.add(folder);
    }
  }
  const texts = await Promise.all(
    [...folders].sort().map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      const names = ['license', 'LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license.md', 'LICENCE', 'License'];
      const file = names.find((each) => existsSync(join(folder, each)));
      const text = file ? (await readFile(join(folder, file), 'utf8')).trim() : '';
      return `${name} ${version} (${license})\n\n${text}\n`;
    }),
  );
  return `czs contains parts of these packages.\n\n${texts.join(`\n${'-'.repeat(78)}\n\n`)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  try {
    await build();
    const took = Math.round(performance.now() - started);
    process.stderr.write(`built ${relative(process.cwd(), join(root, 'dist')) || `.${sep}`} in ${took} ms\n`);
  } catch (error) {
    // `npm ci --omit=dev`: there is nothing to build with, and no reason to fail the installation of a built package.
    const without = /** @type {NodeJS.ErrnoException} */ (error).code === 'ERR_MODULE_NOT_FOUND';
    if (!without || process.env.npm_lifecycle_event !== 'prepare') throw error;
    process.stderr.write('dist/ was not built: the development packages are not installed (npm ci)\n');
  }
}
