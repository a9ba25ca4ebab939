/** Whatever command czs tells somebody to type is one. */
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/registry.ts';
import { optionNames } from '../../src/language/option-names.ts';
import type { Language } from '../../src/model/minutes.ts';
import { normalize } from '../../src/text/normalize.ts';

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

describe('the names of options', () => {
  it('mean one option each, in all languages together', () => {
    const english = new Set(Object.values(commands).flatMap(({ options }) => Object.keys(options)));
    const meant = new Map<string, string>();
    for (const [id, names] of Object.entries(optionNames))
      for (const name of Object.values(names)) {
        const normalized = normalize(name);
        expect(normalized, name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
        expect(meant.get(normalized) ?? id, name).toBe(id);
        expect(english.has(normalized) ? normalized : id, name).toBe(id);
        meant.set(normalized, id);
      }
    expect(meant.size).toBeGreaterThan(100);
  });
});
