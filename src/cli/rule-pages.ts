import { pages } from '../check/all-pages.ts';
import { allWords } from '../check/all-words.ts';
import { type Block, examplesOf, isFindings, type PagePart, partsOf } from '../check/rule-page.ts';
import type { Language } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import { checkExample, exampleLines, exampleWorld } from './rule-examples.ts';
import type { FindingSpeech } from './show-findings.ts';

/** The page of a rule with its prose in a language. Its examples are the same in all of them. */
export function rulePage(rule: string, language: Language): PagePart[] {
  const chunks = (allWords[rule]?.page ?? []).values();
  return partsOf(pages[rule] ?? '').map((part) => {
    if (part.kind === 'block' || language === 'en') return part;
    return { ...part, text: chunks.next().value?.[language] ?? part.text };
  });
}

/** The page with what is found in each of its examples in the place of its blocks of findings. */
export async function withFound(
  parts: readonly PagePart[],
  rule: string,
  world: World,
  speech: FindingSpeech,
): Promise<PagePart[]> {
  const found = new Map<Block, readonly string[]>();
  for (const each of examplesOf(parts)) {
    if (each.findings === null) continue;
    const inMemory = exampleWorld(world, each);
    const checked = await checkExample(inMemory, rule, each.today);
    found.set(each.findings, exampleLines(inMemory, each, checked, speech));
  }
  return parts.map((part) => (isFindings(part) ? { ...part, lines: found.get(part) ?? [] } : part));
}
