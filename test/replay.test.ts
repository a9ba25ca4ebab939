/** Every page of the project once more, on the built czs: what bin/czs.js does is what the tests in memory see. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type BuiltCzs, builtCzs, builtHost } from './helpers/built.ts';
import { renewing } from './helpers/renew.ts';
import { pages, runPage } from './helpers/scenario.ts';

describe('pages on the built czs', () => {
  let czs: BuiltCzs;
  beforeAll(async () => {
    czs = await builtCzs();
  }, 60_000);
  afterAll(() => czs.remove());

  for (const page of pages()) {
    // What is renewed is written by the tests in memory.
    it.skipIf(renewing())(
      page.path,
      async () => {
        const host = builtHost(czs);
        try {
          await runPage(page, host);
        } finally {
          host.remove();
        }
      },
      60_000,
    );
  }
});
