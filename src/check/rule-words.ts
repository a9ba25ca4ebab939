import type { AllRuleWords, RuleWords } from '../language/rule-words.ts';
import { oncePer } from '../text/memo.ts';

/** What a rule makes of the words of all languages, when it first asks. */
export function madeOf<T>(make: (all: readonly RuleWords[]) => T): (words: AllRuleWords) => T {
  return oncePer((words) => make(Object.values(words)));
}

/** One of some expressions. */
export function oneOf(sources: readonly string[]): string {
  return `(?:${sources.join('|')})`;
}
