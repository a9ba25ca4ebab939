import { ruleWords as en } from './en/rule-words.ts';
import { ruleWords as fr } from './fr/rule-words.ts';
import { ruleWords as nl } from './nl/rule-words.ts';
import type { AllRuleWords } from './rule-words.ts';

/** What rules look for in sentences, in all languages. */
export const allRuleWords: AllRuleWords = { fr, nl, en };
