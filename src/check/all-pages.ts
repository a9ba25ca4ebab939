/// <reference path="./bundled.d.ts" />
import { idOf } from './rule-file.ts';

const found = import.meta.glob(['./rules/*.md', '!./rules/README.md'], {
  eager: true,
  import: 'default',
  query: '?raw',
});

/** The page of each rule, by id: Markdown. Loaded by the commands that show one. */
export const pages: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(found).map(([file, text]) => [idOf(file), text as string]),
);
