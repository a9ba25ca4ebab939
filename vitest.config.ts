import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration as ProjectConfig } from 'vitest/config';
import { defines, version } from './scripts/build.mjs';

// Remark as it is bundled into czs: its build for those who develop it takes a quarter more time.
process.env.NODE_ENV = 'production';

const cores = availableParallelism();

const fuzzing = Boolean(process.env.CZS_FUZZ);

const helper = (name: string) => fileURLToPath(new URL(`test/helpers/${name}.ts`, import.meta.url));
/** How often a property runs is decided in one place, and so is whether a text is read again that was read before. The tests do not know. */
const helpers = { fastCheck: helper('fast-check'), reader: helper('reader') };
const withHelpers: Plugin = {
  name: 'helpers',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === 'fast-check' && importer !== helpers.fastCheck) return helpers.fastCheck;
    return id === '../read/reader.ts' && importer?.endsWith('/src/cli/load.ts') ? helpers.reader : undefined;
  },
};

/** Tests of the machine: files on the disk, processes, threads, clocks, and the czs that was built for them (test/helpers/build.ts). */
const machine = [
  'test/store/**/*.test.ts',
  'test/**/*built.test.ts',
  'test/**/memory.test.ts',
  'test/cli/lsp*.test.ts',
];

/** Projects run one after the other: they differ in how many processes they share the cores among. */
const project = (groupOrder: number, maxWorkers: number, test: ProjectConfig['test']) => ({
  extends: true as const,
  test: { ...test, maxWorkers, sequence: { groupOrder } },
});

export default defineConfig({
  define: defines,
  plugins: [withHelpers],
  test: {
    // Files of a project share a process, and the modules that are loaded: they are tests of functions, and set up what they need.
    // `npm run verify` runs each file in a process of its own.
    isolate: false,
    // A page that differs everywhere is not printed whole.
    diff: { truncateThreshold: 60 },
    // For what never ends: how long something takes is tested by the time of its own process (test/helpers/own-time.ts).
    testTimeout: fuzzing ? 3_000_000 : 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 100_000 } },
    experimental: { fsModuleCache: true, fsModuleCachePath: `node_modules/.cache/vitest-${version}` },
    // Pages are read, not imported: what runs again when one is saved.
    watchTriggerPatterns: [
      {
        pattern: /\.md$/,
        testsToRun: () => [
          'test/scenarios.test.ts',
          'test/check/rule-pages.test.ts',
          'test/read/entries-cases.test.ts',
          'test/read/front-matter-cases.test.ts',
        ],
      },
    ],
    projects: [
      // Tests of the machine wait for keys, clocks and other programs: one more process than there are cores works meanwhile.
      project(0, cores + 1, { name: 'machine', include: machine, globalSetup: ['test/helpers/build.ts'] }),
      // Those in memory wait for nothing, and each process has to load and compile all anew: one for each core.
      project(1, cores, { name: 'memory', include: ['test/**/*.test.ts'], exclude: machine }),
    ],
  },
});
