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

test('an initial, and the letters of a first name, say who of those of one last name is meant', () => {
  const offers = (line: string) => offered(line, 'fr');
  expect(offers('S. Collard envoie la lettre.')).toBe('action S. Collard');
  expect(offers('M. Collard envoie la lettre.')).toBe('action Marc Collard');
  expect(offers('N. Ferrand envoie la lettre.')).toBe('action Nadia Ferrand');
});

test('short forms are the words that they stand for', () => {
  expect(offered('On garde le local, tt le monde est ok.', 'fr')).toBe('decision');
  expect(offered('Tom fait un tableau pr la prochaine réunion.', 'fr')).toBe(
    'action Tom De Wilde pr la prochaine réunion',
  );
});

test('who speaks is whoever wrote the minutes, or is named before the colon', () => {
  expect(offered('Je fais un rappel pour le 3 juin.', 'fr')).toBe('action Nadia Ferrand pour le 3 juin');
  expect(offered('Tom et moi préparons la salle pour le 3 juin.', 'fr')).toBe(
    'action Tom De Wilde Nadia Ferrand pour le 3 juin',
  );
  expect(offered('Ruth : je préparerai la salle.', 'fr')).toBe('action Ruth Okafor');
  expect(offered('« Je préparerai la salle », dit un voisin.', 'fr')).toBe('');
});

test('an owner is whoever does it, and not whoever stands beside', () => {
  expect(offered('Affiches : Tom (Ruth lui demande).', 'fr')).toBe('action Tom De Wilde');
  expect(offered('Vu le congé de Tom, Ruth envoie les invitations.', 'fr')).toBe('action Ruth Okafor');
  expect(offered('La directrice transmettra la liste.', 'fr')).toBe('action directrice');
  expect(offered("Ruth came late. She'll draft the letter.", 'en')).toContain('action Ruth Okafor');
});

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
  [
    'a decision to come is none yet, and what is done or left as it is, is not to be done',
    'en',
    [
      ["We'll take the decision on the tent at the next call.", 'pending at the next call'],
      ['- Upload the files - DONE', ''],
    ],
  ],
  [
    'a decision to come is none yet, and what is done or left as it is, is not to be done',
    'fr',
    [
      ['La décision sera prise à la prochaine réunion.', 'postponed'],
      ['Tarif : reste à 10 €.', 'decision'],
      ['Le conseil donne un avis favorable à la demande.', 'decision'],
      ['Le conseil donne un avis défavorable à la demande.', 'rejected'],
      ['On est donc 10 voix, quorum ok (7).', ''],
      ["L'idée du bar n'a pas été retenue : quatre voix contre une.", 'rejected'],
    ],
  ],
  [
    'a decision to come is none yet, and who acts first is who does it',
    'nl',
    [
      ['Over het contract wordt volgende keer een besluit genomen.', 'postponed'],
      ['Het contract wordt aangehouden.', 'postponed'],
      ['Ruth regelt de sleutels en vraagt Tom om de kast te legen.', 'action Ruth Okafor'],
      ['Ruth legt uit hoe het gaat en vraagt Tom om de kast te legen.', 'action Tom De Wilde'],
    ],
  ],
  [
    'so long before a day is by no day that is named',
    'fr',
    [
      ['Ruth envoie le programme un mois avant le 12 juin.', 'action Ruth Okafor'],
      ['Ruth envoie le programme avant le 12 juin.', 'action Ruth Okafor avant le 12 juin'],
    ],
  ],
  [
    'what is offered is due when an action under a label is',
    'fr',
    [
      ['Tom doit envoyer la lettre dans les trente jours.', 'action Tom De Wilde dans les trente jours'],
      ['Tom achète les bancs la semaine prochaine.', 'action Tom De Wilde semaine prochaine'],
      ['Tom rappelle demain la commune.', 'action Tom De Wilde demain'],
      ['Tom envoie la lettre le 20 au plus tard.', 'action Tom De Wilde le 20 au plus tard'],
    ],
  ],
  [
    'what is offered is due when an action under a label is',
    'en',
    [
      ['Ruth to tell the club by EOM', 'action Ruth Okafor by EOM'],
      ['Ruth to bring the prizes to the next meeting.', 'action Ruth Okafor next meeting'],
      ['Ruth will order it tonight.', 'action Ruth Okafor tonight'],
    ],
  ],
  [
    'what is offered is due when an action under a label is',
    'nl',
    [['Ruth brengt de lijst mee de volgende keer.', 'action Ruth Okafor volgende keer']],
  ],
  [
    'after somebody who does something, another may be named with any verb',
    'fr',
    [
      [
        'Tom transmet les fiches, Ruth récupère la réponse pour le 3 juin.',
        'action Tom De Wilde; action Ruth Okafor pour le 3 juin',
      ],
      ['Tom transmet les fiches, Ruth le note.', 'action Tom De Wilde'],
      ['Tom transmet les fiches, Ruth les enveloppes.', 'action Tom De Wilde'],
    ],
  ],
];

describe.each(cases)('%s', (_, language, lines) => {
  test.each(lines)('%s', (line, expected) => {
    expect(offered(line, language)).toBe(expected);
  });
});
