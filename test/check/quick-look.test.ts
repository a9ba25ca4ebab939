/** What rules ask first, so that files which cannot have a thing cost nothing: none of it may hide a finding. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../src/check/all-rules.ts';
import type { MeetingRule } from '../../src/check/rule.ts';
import { contentWords, WordNumbers } from '../../src/check/words.ts';
import { factsOf, ruleIds } from '../../src/cli/check-archive.ts';
import { openArchive, readText } from '../../src/cli/load.ts';
import { fold } from '../../src/text/fold.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

/** Rules that find the same whether they ask first or not; the others presume that they have asked. */
const shortcuts = new Set([
  'attendee-duplicate',
  'chronology',
  'control-character',
  'due-before-meeting',
  'front-matter-invalid',
  'item-empty',
  'name-near-miss',
  'placeholder-left',
  'presence-conflict',
  'vote-inconsistent',
]);
const quick = allRules.filter((rule): rule is MeetingRule => rule.scope === 'meeting' && shortcuts.has(rule.id));

/** Beginnings and ends between which something may stand that was to be filled in. */
const before = [
  '',
  '- ',
  '**Lieu :** ',
  'Lieu : ',
  'Lieu :\u202f',
  '(',
  '[*',
  '| ',
  '> ',
  '# ',
  '_',
  '`x`',
  ': `y` ',
  'le ',
  'mot ',
];
const words = [
  'à définir',
  'À CONFIRMER',
  'à Paris',
  'à la',
  'nader te bepalen',
  'Nog te bepalen',
  'aan te vullen',
  'in te vullen',
  'in het',
  'te bevestigen',
  'te zien',
  'to be confirmed',
  'to be seen',
  'TBC',
  'tbd',
  'n.t.b.',
  'NTB',
  'TODO',
  'todo',
  'FIXME',
  'LoReM IPSUM',
  'lorem ipsum',
  'lore ipsum',
  '??',
  '?',
  'XXX',
  'xxx',
  'xx',
  '{{ date }}',
  '{ date }',
  '[Nom]',
  '[x]',
  '[lien](absent.md)',
  '______',
  '____',
  '..........',
  '…………',
  '…',
  'lundi 5 mars 2020',
  'vendredi 5 mars 2020',
  'Fri 2020-03-05',
  'din. 5 maart 2020',
  '5 mars 2020',
  'lün 5 mars 2020',
  'en 2020',
  'a\u200bb',
  'c\u202ed',
  'e\u0000f',
  'g\u00adh',
  'Lina Moreaux',
  'lina Moreau',
  'Moreau Lina',
  'Élodie d’Hondt',
  'Elodie Dhondt',
];
const after = ['', ')', ']', ' |', '.', '**', ' et la suite', ', 9 h', '\r', '\u2028à définir'];
const piece = fc
  .tuple(fc.constantFrom(...before), fc.constantFrom(...words), fc.constantFrom(...after))
  .map((parts) => parts.join(''));
const line = fc.oneof(
  { weight: 6, arbitrary: piece },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      '# Titre',
      '## 1. Point',
      '**Décision D1 :** oui',
      '- [ ] **Action (Lina) :** x',
      '```',
      '<!-- x -->',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const text = fc
  .tuple(
    fc.constantFrom('draft', 'planned', 'approved'),
    fc.array(piece, { maxLength: 2 }),
    fc.array(line, { maxLength: 8 }),
  )
  .map(
    ([status, values, lines]) =>
      `---\ndate: 2020-03-05\nstatus: ${status}\nplace: ${JSON.stringify(values[0] ?? 'ici')}\n# ${values[1] ?? 'x'}\npresent:\n  - Lina Moreau\n  - Élodie d’Hondt (Maison)\n---\n${lines.join('\n')}\n`,
  );

describe('a quick look', () => {
  it('is taken by rules that read whole files', () => {
    expect(quick.filter(({ mayFind }) => mayFind !== undefined).map(({ id }) => id)).toEqual([...shortcuts]);
  });

  it('never hides what its rule finds', async () => {
    const world = memoryWorld({ 'minutes/2020-03-05.md': '---\ndate: 2020-03-05\n---\n' });
    const opened = await openArchive(world, null, ruleIds);
    const passed = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const reading = await readText(world, opened.reader, 'minutes/2020-03-05.md', typed);
        const facts = factsOf(world, opened, typed, reading, '2020-05-01');
        for (const rule of quick) {
          if (rule.mayFind?.(facts) !== false) continue;
          passed.set(rule.id, (passed.get(rule.id) ?? 0) + 1);
          expect([...rule.run(facts, rule.options ?? {})], rule.id).toEqual([]);
        }
      }),
      { seed: 5, numRuns: 600 },
    );
    // It does say no: else nothing was tried.
    for (const id of ['placeholder-left', 'control-character']) expect(passed.get(id), id).toBeGreaterThan(0);
  });
});

/** The same words, from the whole text folded at once. */
function wordsOfWhole(text: string): string[] {
  const words = fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= 4 || (word.length >= 2 && /\d/.test(word)));
  return [...new Set(words.map((word) => word.replace(/s$/, '')))];
}

describe('words by numbers', () => {
  it('are the words of each text, one number for each', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            fc.oneof(
              fc.constantFrom('les', 'Règlements', 'règlement', 'l’été', '2020', 'b2', 'œuvres'),
              fc.string({ unit: 'grapheme' }),
            ),
            {
              maxLength: 8,
            },
          ),
          { maxLength: 6 },
        ),
        (lists) => {
          const numbers = new WordNumbers();
          const found: number[] = [];
          const named = new Map<number, string>();
          for (const list of lists) {
            const all = list.join(' ');
            const expected = [...contentWords(all)];
            expect(expected).toEqual(wordsOfWhole(all));
            const count = numbers.into(found, all);
            expect(count).toBe(expected.length);
            found.slice(0, count).forEach((number, at) => {
              expect(named.get(number) ?? expected[at]).toBe(expected[at]);
              named.set(number, expected[at] as string);
            });
          }
          expect(new Set(named.values()).size).toBe(named.size);
        },
      ),
      { seed: 7, numRuns: 300 },
    ));

  it('are found whatever stands between them, and fold as a whole text does', () => {
    expect([...contentWords('L’accueil des Œuvres (été 2020) : 3e règlement-type, PV n°12')]).toEqual([
      'accueil',
      'oeuvre',
      '2020',
      '3e',
      'reglement',
      'type',
      '12',
    ]);
  });
});
