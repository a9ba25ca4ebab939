import { pages } from '../check/all-pages.ts';
import { proseByRule, withProse } from '../check/rule-prose.ts';
import type { Language } from '../model/minutes.ts';

/** The prose of the pages of rules, where it is not the pages' own English. */
const prose: Readonly<Record<Language, () => Promise<{ readonly default: string } | null>>> = {
  fr: () => import('../language/fr/rule-pages.md?raw'),
  nl: () => import('../language/nl/rule-pages.md?raw'),
  en: async () => null,
};

/** The page of a rule with its prose in a language, each chunk of it as `typeset` sets it; the examples are the same in all of them. */
export async function loadRulePage(
  rule: string,
  language: Language,
  typeset: (chunk: string) => string,
): Promise<string> {
  const file = await prose[language]();
  const chunks = file === null ? undefined : proseByRule(file.default).get(rule);
  return withProse(pages[rule] ?? '', (chunk, at) => typeset(chunks?.[at] ?? chunk));
}
