/**
 * The pages of the project once more, on the built czs: what bin/czs.js does is what the tests in memory see. `npm run verify` runs them all;
 * `npm test` the starts of some that between them run each command.
 */
import { describe, it } from 'vitest';
import { builtHost } from './helpers/built.ts';
import { runningEachCommand } from './helpers/page-sample.ts';
import { renewing } from './helpers/renew.ts';
import { pages, runPage } from './helpers/scenario.ts';
import { thorough } from './helpers/thorough.ts';

const replayed = thorough ? pages() : await runningEachCommand(pages());

// What is renewed is written by the tests in memory.
describe.skipIf(renewing()).concurrent('pages on the built czs', () => {
  for (const page of replayed) {
    it(page.path, async ({ expect }) => {
      const host = builtHost();
      try {
        await runPage(page, host, expect);
      } finally {
        host.remove();
      }
    });
  }
});
