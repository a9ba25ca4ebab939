/** Generated from rules/*.md: `npx vitest run test/check/all-rules.test.ts -u`. */
import ignoreUnused from './rules/ignore-unused.md?raw';
import ignoreWithoutReason from './rules/ignore-without-reason.md?raw';

/** The page of each rule, by id: Markdown. Loaded by the commands that show one. */
export const pages: Readonly<Record<string, string>> = {
  'ignore-unused': ignoreUnused,
  'ignore-without-reason': ignoreWithoutReason,
};
