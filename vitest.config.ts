import { defineConfig } from 'vitest/config';
import { defines } from './scripts/build.mjs';

export default defineConfig({
  define: defines,
  test: {
    include: ['test/**/*.test.ts'],
  },
});
