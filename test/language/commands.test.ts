/** Whatever command czs tells somebody to type is one. */
import { expect, it } from 'vitest';
import { commands } from '../../src/cli/registry.ts';
import type { Language } from '../../src/model/minutes.ts';

const files = ['messages', 'findings', 'help', 'life', 'new-meeting', 'import'] as const;

/** Every text in a value, however deep. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* textsIn(each);
}

it.each<Language>(['fr', 'nl', 'en'])('in %s', async (language) => {
  const { help } = (await import(
    `../../src/language/${language}/help.ts`
  )) as typeof import('../../src/language/fr/help.ts');
  const known = new Set<string>(Object.keys(commands));
  for (const { name, aliases } of Object.values(help.commands)) for (const each of [name, ...aliases]) known.add(each);
  const told: string[] = [];
  for (const file of files)
    for (const text of textsIn(await import(`../../src/language/${language}/${file}.ts`)))
      for (const [, word] of text.matchAll(/[:→][ \u00a0]czs ([\p{Ll}][\p{Ll}-]+)/gu)) told.push(word as string);
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter((word) => !known.has(word))).toEqual([]);
});
