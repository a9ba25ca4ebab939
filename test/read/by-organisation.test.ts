/** Attendance told an organisation at a time, in a paragraph or a list of each. */
import { expect, test } from 'vitest';
import { readers } from '../helpers/readers.ts';

const ways = await readers();

test('each paragraph that says for whom people came, and each list below one, goes on with the list', () => {
  const typed = [
    '**Présents**',
    'Pour la Commune de Forest : Nora Petit, Luc Roy',
    'Pour Actiris : Paul Roche',
    'Pour les missions locales :\n- Emplacement : Zoé Claes (effective)\n- Tremplin : Karim Ouali',
    'Excusée : Greta Maes',
    'Pour mémoire, la salle ferme à midi.',
  ].join('\n\n');
  const text = `# Concertation du 5 mars 2020\n\n${typed}\n\n## Budget\n\nRien.\n`;
  const [fast, reference] = (['fast', 'reference'] as const).map(
    (way) => ways[way]('minutes/2020-03-05.md', text).minutes.people,
  );
  expect(fast).toEqual(reference);
  expect(fast?.map(({ presence, name, organisation }) => [presence, name, organisation].join(' | '))).toEqual([
    'present | Nora Petit | Commune de Forest',
    'present | Luc Roy | Commune de Forest',
    'present | Paul Roche | Actiris',
    'present | Zoé Claes | Emplacement',
    'present | Karim Ouali | Tremplin',
    'excused | Greta Maes | ',
  ]);
});

test('a line that says for whom people came leads to the list below it, under a label of presence and alone', () => {
  const groups = 'Pour la délégation :\n\n- Nora Petit\n- Luc Roy (CSC)\n\nPour Actiris :\n\n- Paul Roche, directeur\n';
  for (const label of ['', 'Présents :\n\n']) {
    const text = `# Concertation du 5 mars 2020\n\n${label}${groups}\n## Budget\n\nRien.\n`;
    for (const way of ['fast', 'reference'] as const) {
      const { people } = ways[way]('minutes/2020-03-05.md', text).minutes;
      expect(people.map(({ presence, name, organisation }) => [presence, name, organisation].join(' | '))).toEqual([
        'present | Nora Petit | délégation',
        'present | Luc Roy | CSC',
        'present | Paul Roche | Actiris',
      ]);
    }
  }
});

test('who came for an organisation stands in the bracket beside it, where the name is that of one', () => {
  const typed = [
    'Présents :',
    '- Communes : Forest (F. Petit), Jette (Luc Roy)',
    '- ML Saint-Gilles (Zoé Claes, à partir de 10h15), Anne Blanc (Mission Locale)',
    "Excusés : Commune d'Evere (Karim Ouali)",
    '',
    '## Budget',
    '',
    'Zoé Claes signale une fuite. Anne Blanc en prend note.',
  ].join('\n');
  for (const way of ['fast', 'reference'] as const) {
    const { people, secretary } = ways[way](
      'minutes/2020-03-05.md',
      `# Concertation du 5 mars 2020\n\n${typed}\n`,
    ).minutes;
    expect(people.map(({ presence, name, organisation }) => [presence, name, organisation].join(' | '))).toEqual([
      'present | F. Petit | Forest',
      'present | Luc Roy | Jette',
      'present | Zoé Claes | ML Saint-Gilles',
      'present | Anne Blanc | Mission Locale',
      "excused | Karim Ouali | Commune d'Evere",
    ]);
    // Who takes note of something writes no minutes.
    expect(secretary).toBeNull();
  }
});
