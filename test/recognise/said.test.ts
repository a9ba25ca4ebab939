import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/minutes.ts';
import { findCandidates } from '../../src/recognise/candidates.ts';
import { candidateReader } from '../helpers/candidates.ts';

let read: Awaited<ReturnType<typeof candidateReader>>;

beforeAll(async () => {
  read = await candidateReader();
});

/** What a line of minutes is offered as: role, owners, due; after a stop, another. */
function offered(body: string, language: Language): string {
  const people = ['Nadia Ferrand', 'Tom De Wilde', 'Ruth Okafor', 'Marc Collard']
    .map((name) => `  - ${name}\n`)
    .join('');
  const head = `---\ndate: 2024-05-14\nsecrétaire: Nadia Ferrand\nprésents:\n${people}---\n\n# Réunion\n\n## Point\n\n`;
  const { document, context } = read('minutes/2024-05-14.md', `${head}${body}\n`, { language });
  return findCandidates(document, context)
    .map(({ role, owners, due }) =>
      [role, ...owners.map(({ name }) => name), ...(due === null ? [] : [due.written])].join(' '),
    )
    .join('; ');
}

const cases: readonly (readonly [of: string, language: Language, lines: readonly (readonly [string, string])[]])[] = [
  [
    'what was done to a body gives it nothing to do, unless it is charged with something',
    'fr',
    [
      ['Le groupe de travail : a été lancé ce soir et chacun peut encore le rejoindre.', ''],
      ['Le bureau a été chargé de relancer le fournisseur.', 'action bureau'],
      ['Ruth a été priée de relancer le fournisseur.', 'action Ruth Okafor'],
    ],
  ],
];

describe.each(cases)('%s', (_, language, lines) => {
  test.each(lines)('%s', (line, expected) => {
    expect(offered(line, language)).toBe(expected);
  });
});
