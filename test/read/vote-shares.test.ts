import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/minutes.ts';
import { readers } from '../helpers/readers.ts';

const { fast } = await readers();

function minutesOf(language: Language, list: string, body: string) {
  const text = `---\ndate: 2026-03-05\nlanguage: ${language}\n${list}\n---\n\n${body}`;
  return fast('minutes/2026-03-05.md', text).minutes;
}

describe('shares beside a name in a list of people', () => {
  test.each([
    ['fr', 'présents', 'Ada Roche (52 quotités) (présidente)', 'Bo Lamy (48/1000)', 'Cléo Noir (44 q.)'],
    ['nl', 'aanwezig', 'Ada Roche (52 aandelen) (voorzitter)', 'Bo Lamy (48/1000)', 'Cléo Noir (44 quotiteiten)'],
    ['en', 'attendees', 'Ada Roche (52 shares) (chair)', 'Bo Lamy (48/1000)', 'Cléo Noir (44 shares)'],
  ] as const)('are no organisation: %s', (language, key, ...names) => {
    const list = `${key}:\n${names.map((one) => `  - ${one}\n`).join('')}`;
    const { people } = minutesOf(language, list.trimEnd(), '');
    expect(people.map(({ name, organisation, shares }) => [name, organisation, shares])).toEqual([
      ['Ada Roche', null, 52],
      ['Bo Lamy', null, 48],
      ['Cléo Noir', null, 44],
    ]);
    expect(people[0]?.offices).toContain('chair');
  });
});

describe('more votes than people', () => {
  const list = 'présents: [Ada Roche (252 quotités), Bo Lamy (248 quotités), Luc Dumont (42 quotités)]';
  const bare = 'présents: [Ada Roche, Bo Lamy, Luc Dumont]';
  const votes = 'Décision : comptes approuvés. pour 500, contre 42 (Dumont), abstention 0\n';

  test.each([
    ['in the list', list, ''],
    ['of all', bare, 'Présents : 542/1000 quotités\n\n'],
    ['of another vote', bare, 'Décision : budget approuvé (500 quotités pour, 42 contre)\n\n'],
  ])('are shares where these are counted %s', (_, people, before) => {
    const { entries, problems } = minutesOf('fr', people, `## Comptes\n\n${before}${votes}`);
    expect(entries.at(-1)?.mode).toEqual({ kind: 'vote', for: 500, against: 42, abstain: 0, shares: true });
    expect(problems.map(({ code }) => code)).not.toContain('vote-inconsistent/names');
  });

  test('are too many where no shares are counted, and fewer are those of people', () => {
    const [first] = minutesOf('fr', bare, `## Comptes\n\n${votes}`).entries;
    expect(first?.mode).toEqual({ kind: 'vote', for: 500, against: 42, abstain: 0 });
    const [second] = minutesOf('fr', list, '## Comptes\n\nDécision (2 pour, 1 contre) : un banc\n').entries;
    expect(second?.mode).toEqual({ kind: 'vote', for: 2, against: 1, abstain: null });
  });
});
