import { pages } from '../check/all-pages.ts';
import { allWords } from '../check/all-words.ts';
import { findingsByRule, withFindings, withProse } from '../check/rule-prose.ts';
import type { Language } from '../model/minutes.ts';

type File = () => Promise<{ readonly default: string } | null>;

/** What czs says of their examples, where it is not the pages' own French. */
const findings: Readonly<Record<Language, File>> = {
  fr: async () => null,
  nl: () => import('../language/nl/rule-findings.md?raw'),
  en: () => import('../language/en/rule-findings.md?raw'),
};

/**
 * The page of a rule in a language: its prose, each chunk of it as `typeset` sets it, and what czs says of its examples. The examples are the
 * same in all of them.
 */
export async function loadRulePage(
  rule: string,
  language: Language,
  typeset: (chunk: string) => string,
): Promise<string> {
  const said = await findings[language]();
  const blocks = said === null ? undefined : findingsByRule(said.default).get(rule);
  const page = withFindings(pages[rule] ?? '', (block, at) => blocks?.[at] ?? block);
  const prose = language === 'en' ? [] : (allWords[rule]?.page ?? []).map((chunk) => chunk[language]);
  return withProse(page, (chunk, at) => typeset(prose[at] ?? chunk));
}
