import type { AllRuleWords, RuleWords } from '../language/rule-words.ts';

/** What a rule makes of the words of all languages, when it first asks. */
export function madeOf<T>(make: (all: readonly RuleWords[]) => T): (words: AllRuleWords) => T {
  const made = new WeakMap<AllRuleWords, { readonly of: T }>();
  return (words) => {
    let found = made.get(words);
    if (found === undefined) {
      found = { of: make(Object.values(words)) };
      made.set(words, found);
    }
    return found.of;
  };
}

/** One of some expressions. */
export function oneOf(sources: readonly string[]): string {
  return `(?:${sources.join('|')})`;
}
