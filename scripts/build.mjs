/**
 * Builds dist/ from src/.
 *
 *   dist/cli/*.cjs     the command line: everything bundled, one chunk a command, loaded when it is called. CommonJS, because an
 *                      ES module entry costs Node some 5 ms more at every start (npm run bench).
 *   dist/*.js          the library (czs, czs/remark): ES modules that import the real packages
 *   dist/types/        their types (tsc)
 *   dist/LICENSES.txt  the licences of what is bundled
 *
 * `node scripts/build.mjs`, run by `npm ci` as the `prepare` script, too.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** What the sources may know of package.json; vitest.config.ts gives the same. */
export const defines = { __CZS_VERSION__: JSON.stringify(manifest.version) };

/** Left out of the bundle and loaded from node_modules: each brings a file of its own, or is large and rarely wanted. */
const external = ['mammoth', 'node-sqlite3-wasm'];

/**
 * What packages load at every start and czs has no use for, replaced by nothing: commander's node:child_process (for commands that are
 * programs of their own), 2 ms; chalk's look at the terminal (czs has its own, cli/terminal.ts, and tells chalk the level), which loads
 * node:os and node:tty, 2 ms.
 * @type {import('esbuild').Plugin}
 */
const unused = {
  name: 'unused',
  setup(build) {
    const without = [
      { filter: /^node:child_process$/, package: 'commander', contents: 'module.exports = {};' },
      { filter: /^#supports-color$/, package: 'chalk', contents: 'export default { stdout: false, stderr: false };' },
    ];
    for (const { filter, package: name, contents } of without) {
      build.onResolve({ filter }, ({ importer, path }) =>
        importer.split(/[/\\]/).includes(name) ? { path, namespace: `unused-${name}` } : undefined,
      );
      build.onLoad({ filter, namespace: `unused-${name}` }, () => ({ contents }));
    }
  },
};

/**
 * Gives what esbuild says of its output: of the command line, and of the library.
 * @param {string} folder where dist/ is laid: the repository, or a folder inside it (so that packages are found)
 */
export async function build(folder = root, { types = true, library = true } = {}) {
  const { build: bundle, transform } = await import('esbuild');
  const dist = join(folder, 'dist');
  const fresh = `${dist}.${process.pid}.tmp`;
  await rm(fresh, { recursive: true, force: true });

  /** @type {import('esbuild').BuildOptions} */
  const common = {
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    define: defines,
    legalComments: 'none',
    logLevel: 'warning',
  };

  // esbuild splits ES modules only: split first, then turn each chunk into CommonJS. With `import()` unsupported, a lazy chunk is
  // a plain require behind a promise, and Node's ES module loader is never started.
  const cli = await bundle({
    ...common,
    entryPoints: {
      host: 'src/cli/host.ts',
      'remark-thread': 'src/cli/remark-thread.ts',
      'import-thread': 'src/cli/import-thread.ts',
    },
    // CommonJS has `__dirname` instead.
    define: { ...defines, 'import.meta.url': 'undefined' },
    plugins: [unused],
    chunkNames: '[name]-[hash]',
    outdir: join(fresh, 'cli'),
    outExtension: { '.js': '.cjs' },
    external,
    minifySyntax: true,
    metafile: true,
    write: false,
  });
  await mkdir(join(fresh, 'cli'), { recursive: true });
  await Promise.all(
    cli.outputFiles.map(async (file) => {
      const { code } = await transform(file.text, {
        format: 'cjs',
        platform: 'node',
        target: 'node20.19',
        supported: { 'dynamic-import': false },
        minifyWhitespace: true,
        minifySyntax: true,
        legalComments: 'none',
      });
      await writeFile(file.path, code);
    }),
  );
  const metafiles = [cli.metafile];
  await writeFile(join(fresh, 'LICENSES.txt'), await licences(Object.keys(cli.metafile.inputs)));

  if (library) {
    const entryPoints = ['src/index.ts', 'src/remark.ts'].filter((file) => existsSync(join(root, file)));
    if (entryPoints.length > 0) {
      const made = await bundle({
        ...common,
        entryPoints,
        chunkNames: 'library/[name]-[hash]',
        outdir: fresh,
        packages: 'external',
        metafile: true,
      });
      metafiles.push(made.metafile);
      if (types) {
        const tsc = join(root, 'node_modules/typescript/bin/tsc');
        const outDir = join(fresh, 'types');
        await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.types.json', '--outDir', outDir], {
          cwd: root,
        });
      }
    }
  }

  // Swapped in whole, so that a run of czs meanwhile meets the old build or the new one.
  const old = `${dist}.${process.pid}.old`;
  if (existsSync(dist)) await rename(dist, old);
  await rename(fresh, dist);
  await rm(old, { recursive: true, force: true });
  return metafiles;
}

/** The licence of each bundled package, as its authors ask. @param {readonly string[]} inputs */
async function licences(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const match = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
    if (match) folders.add(match[0]);
  }
  const texts = await Promise.all(
    [...folders].sort().map(async (folder) => {
      const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
      const file = ['license', 'LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license.md', 'LICENCE', 'License'].find(
        (each) => existsSync(join(root, folder, each)),
      );
      const text = file ? (await readFile(join(root, folder, file), 'utf8')).trim() : '';
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
    process.stderr.write(`built ${relative(process.cwd(), join(root, 'dist')) || 'dist'} in ${took} ms\n`);
  } catch (error) {
    // `npm ci --omit=dev`: there is nothing to build with, and no reason to fail the installation of a built package.
    const without =
      /** @type {NodeJS.ErrnoException} */ (error).code === 'ERR_MODULE_NOT_FOUND' &&
      process.env.npm_lifecycle_event === 'prepare';
    if (!without) throw error;
    process.stderr.write('dist/ was not built: the development packages are not installed (npm ci)\n');
  }
}
