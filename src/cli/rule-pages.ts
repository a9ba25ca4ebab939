import { pages } from '../check/all-pages.ts';
import { allWords } from '../check/all-words.ts';
import { readRulePage } from '../check/rule-page.ts';
import { withFindings, withProse } from '../check/rule-prose.ts';
import type { Language } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import { checkExample, exampleLines, exampleWorld } from './rule-examples.ts';
import type { FindingSpeech } from './show-findings.ts';

/** The page of a rule in a language: its prose, each chunk of it as `typeset` sets it. Its examples are the same in all of them. */
export function rulePage(rule: string, language: Language, typeset: (chunk: string) => string): string {
  const prose = language === 'en' ? [] : (allWords[rule]?.page ?? []).map((chunk) => chunk[language]);
  return withProse(pages[rule] ?? '', (chunk, at) => typeset(prose[at] ?? chunk));
}

/** A page of a rule, with what is found in each of its examples in the place of its blocks of findings. */
export async function withFound(page: string, rule: string, world: World, speech: FindingSpeech): Promise<string> {
  const found: string[] = [];
  for (const each of readRulePage(rule, page)) {
    if (each.expected === null) continue;
    const inMemory = exampleWorld(world, each);
    const checked = await checkExample(inMemory, rule, each.today);
    found.push(exampleLines(inMemory, each, checked, speech).join('\n'));
  }
  return withFindings(page, (_, at) => found[at] ?? '');
}
