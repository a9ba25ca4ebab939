import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { defines } from './scripts/build.mjs';

/** `npm run fuzz`: how many times as often each property runs, with seeds of its own. */
const fuzz = Number(process.env.CZS_FUZZ ?? 0);
const fuzzing = fileURLToPath(new URL('test/helpers/fuzzing.ts', import.meta.url));
const withFuzzing: Plugin = {
  name: 'fuzzing',
  enforce: 'pre',
  resolveId: (id, importer) => (id === 'fast-check' && importer !== fuzzing ? fuzzing : undefined),
};

export default defineConfig({
  define: defines,
  plugins: fuzz > 0 ? [withFuzzing] : [],
  test: {
    include: ['test/**/*.test.ts'],
    // A page that differs everywhere is not printed whole.
    diff: { truncateThreshold: 60 },
    testTimeout: fuzz > 0 ? 600_000 : 10_000,
  },
});
