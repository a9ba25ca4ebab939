/// <reference path="./bundled.d.ts" />
import type { RuleSentences } from '../language/findings.ts';
import { idOf } from './rule-file.ts';

const found = import.meta.glob(['./rules/*.words.ts'], { eager: true, import: 'words' });

/** What each rule says, by id. Loaded by the commands that show findings. */
export const allWords: Readonly<Record<string, RuleSentences>> = Object.fromEntries(
  Object.entries(found).map(([file, words]) => [idOf(file), words as RuleSentences]),
);
