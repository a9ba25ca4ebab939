import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRuleWords } from '../../src/language/all-rule-words.ts';
import type { RuleWords } from '../../src/language/rule-words.ts';

/** What stands before words that are looked at and not taken. */
const taken = (source: string): string => source.replace(/\(\?=(?:[^()[\]]|\[[^\]]*\])*\)/g, '');

describe.each(Object.entries(allRuleWords))('what rules look for in sentences: %s', (_, words: RuleWords) => {
  const all = Object.values(allRuleWords);
  const hasOneOf = (stems: readonly string[]) => new RegExp(stems.join('|'));

  it('every mode has one of the stems of the quick look', () => {
    const stems = hasOneOf(all.flatMap(({ modeStems }) => modeStems));
    const told = words.toldModes.map(([verb, mode]) => `${verb} (?:${mode})`);
    for (const source of [...words.modes, ...told])
      fc.assert(
        fc.property(fc.stringMatching(new RegExp(`^(?:${taken(source)})$`)), (mode) => stems.test(mode)),
        { numRuns: 500 },
      );
  });

  it('no expression captures: rules tell what was found by their own groups', () => {
    for (const source of [...words.modes, ...words.toldModes.flat()])
      expect(new RegExp(`|${source}`).exec('')).toHaveLength(1);
  });
});
