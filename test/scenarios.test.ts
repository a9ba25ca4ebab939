/** Every page of the project, in memory. test/pages-built.test.ts runs them on the built czs. */
import { describe, it } from 'vitest';
import './helpers/loaded.ts';
import { memoryHost, pages, runPage } from './helpers/scenario.ts';

describe('pages', () => {
  for (const page of pages()) it(page.path, ({ expect }) => runPage(page, memoryHost(), expect));
});
