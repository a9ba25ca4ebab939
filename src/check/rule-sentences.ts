import type { AroundFindings, Findings, FindingWords } from '../language/findings.ts';
import type { Language } from '../model/minutes.ts';
import { allWords } from './all-words.ts';

/** What all rules say in one language, and what stands around it. */
export function findingsIn(language: Language, around: AroundFindings): Findings {
  const rules: Record<string, string> = {};
  const findings: Record<string, FindingWords> = {};
  const related: Record<string, string> = { ...around.related };
  for (const [id, words] of Object.entries(allWords)) {
    rules[id] = words.title[language];
    for (const [code, { message, remedy }] of Object.entries(words.findings))
      findings[code] = { message: message[language], ...(remedy && { remedy: remedy[language] }) };
    for (const [code, sentence] of Object.entries(words.related ?? {})) related[code] = sentence[language];
  }
  return { rules, findings, related, report: around.report };
}
