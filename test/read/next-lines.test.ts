/** Lines under a heading of meetings to come, one meeting each; and whose meeting a label names. */
import { describe, expect, it, test } from 'vitest';
import { readRegistry } from '../../src/read/config.ts';
import { readReferenceYaml } from '../../src/read/reference-yaml.ts';
import { printNext } from '../helpers/notation.ts';
import { readers } from '../helpers/readers.ts';

describe('lines under the next meetings', async () => {
  const { fast, reference } = await readers({ language: 'fr', acronyms: [] });
  const next = (title: string, ...lines: string[]): string[] => {
    const text = `---\ndate: 2026-12-12\nprésents: Nora Benali\n---\n\n# ${title}\n\n## 1. Prochaines réunions\n\n${lines.join('\n')}\n`;
    const [one, other] = [fast, reference].map((read) => read('minutes/2026-12-12.md', text).minutes.next);
    expect(one).toEqual(other);
    return (one ?? []).map(printNext);
  };

  it('are each its own, and what is in a bracket or closes the meeting is none', () => {
    expect(
      next(
        'Réunion',
        'sam. 16 janvier 2027 à 9h30, Salle A (d’ici là : nettoyage le 9 janvier)',
        'AG : 13 mars 2027',
        'Fin 11h55',
      ),
    ).toEqual(['next · 2027-01-16 · 09:30 · at “Salle A”', 'elsewhere “AG” · 2027-03-13']);
  });

  it('have the hour that is said to be that of all', () => {
    const read = ['next · 2027-01-16 · 20:00', 'next · 2027-03-13 · 20:00'];
    expect(next('Réunion', '16/1 et 13/3, toujours 20h')).toEqual(read);
    expect(next('Réunion', '16/1 et 13/3, telkens 20u')).toEqual(read);
  });

  it('have no place in who holds an office there', () => {
    const lines = [
      '- 16/1, 20h, chair: Nora, scribe: Tom',
      '- 13/3, 20h, salle A. Présidence : Zoé',
      '- 15/4, room: B',
    ];
    const read = ['next · 2027-01-16 · 20:00', 'next · 2027-03-13 · 20:00 · at “salle A”'];
    expect(next('Réunion', ...lines)).toEqual([...read, 'next · 2027-04-15 · at “room: B”']);
  });

  it('and what the next of them is about, after a label or in a bracket', () => {
    const read = ['next · 2027-01-16 · agenda “assurance”, “parking”'];
    expect(next('Réunion', '- 16/01/2027', '', 'Points pour la prochaine réunion : assurance, parking')).toEqual(read);
    expect(next('Réunion', '16/01/2027 (OJ : assurance, parking)')).toEqual(read);
  });

  it('whose list ends with its sentence, and not at an abbreviation', () => {
    expect(
      next(
        'Réunion',
        '16/01/2027, à l’ordre du jour : assurance, parking av. Louise (Tom). Zoé demande d’ajouter la kermesse.',
      ),
    ).toEqual(['next · 2027-01-16 · agenda “assurance”, “parking av. Louise (Tom)”']);
  });

  it('are each its own where a sentence on a line of its own names another', () => {
    const lines = [
      'On se revoit le 16 janvier 2027 à 9h30.',
      'La réunion de mars aura lieu le 13 mars (lieu à confirmer).',
    ];
    expect(next('Réunion', ...lines)).toEqual(['next · 2027-01-16 · 09:30', 'next · 2027-03-13']);
  });

  it('are about what is asked after a day, where that is no place', () => {
    expect(
      next('Réunion', '- 16/1 : débriefing du salon ?', '- 13/3: evaluatie beurs?', '- 15/4 : chez Bruno ?'),
    ).toEqual([
      'next · 2027-01-16 · agenda “débriefing du salon ?”',
      'next · 2027-03-13 · agenda “evaluatie beurs?”',
      'next · 2027-04-15 · at “chez Bruno ?”',
    ]);
  });

  it('are no notes to the words above, whose marks stand in them', () => {
    expect(
      next(
        'Réunion (1)',
        'Le 16 janvier 2027, salle A (2).',
        '',
        '(1) Voir le courriel du 4 mars.',
        '',
        '(2) Réservée le 9 novembre.',
      ),
    ).toEqual(['next · 2027-01-16 · at “salle A (2)”']);
    expect(next('Réunion', '(1) le 16 janvier 2027', '', '(2) le 13 mars 2027')).toHaveLength(2);
  });

  it('are of this series after a label that says but that they follow, in any of the languages', () => {
    expect(
      next(
        'Réunion',
        '- 16 janvier, à 9h30, salle A',
        '- volgende vergadering daarna: le 13 mars à 9h30 chez le CAW',
        '- réunion suivante : 15 avril, bij Samenwonen',
        '- et encore après : 20 mai à la bibliothèque',
        '- Réunion après la fête : 3 juin',
      ),
    ).toEqual([
      'next · 2027-01-16 · 09:30 · at “salle A”',
      'next · 2027-03-13 · 09:30 · at “chez le CAW”',
      'next · 2027-04-15 · at “bij Samenwonen”',
      'next · 2027-05-20 · at “bibliothèque”',
      'elsewhere “Réunion après la fête” · 2027-06-03',
    ]);
  });

  it('are those of a year that their label says', () => {
    expect(next('Réunion', 'En 2027 (à tour de rôle, toujours 9h30) : 26 janvier CPAS, 16 mars Le Fil.')).toEqual([
      'next · 2027-01-26 · at “CPAS”',
      'next · 2027-03-16 · at “Le Fil”',
    ]);
    expect(next('Réunion', 'Fête 2027 : 26 juin')).toEqual(['elsewhere “Fête 2027” · 2027-06-26']);
  });

  it('go on where the first did not end', () => {
    expect(next('Réunion', 'Nous nous verrons le 16 janvier et le', '13 mars 2027 à 9h30')).toEqual([
      'next · 2027-01-16 · 09:30',
      'next · 2027-03-13 · 09:30',
    ]);
    expect(next('Réunion', '16 janvier 2027', 'Salle A, à 19h')).toHaveLength(1);
  });

  it('go on under another heading with a word for what comes then, on a line or in a paragraph of its own', () => {
    const under = (...lines: string[]): string[] =>
      next('Réunion', '', '## 2. Dates', '', 'Prochain CA : 16 janvier 2027.', ...lines);
    expect(under('', 'Ensuite : 13 mars 2027.')).toEqual(['next · 2027-01-16', 'next · 2027-03-13']);
    expect(under('Puis : 13 mars 2027.')).toHaveLength(2);
    expect(under('', 'On range.', '', 'Ensuite : 13 mars 2027.')).toHaveLength(1);
    expect(under('', 'Ensuite : 3 personnes rangent.')).toHaveLength(1);
  });

  it('go on with the agenda, whatever says that it is one', () => {
    const agenda = (said: string): string[] => next('Réunion', '16 janvier 2027 à 9h30.', '', said);
    const read = ['next · 2027-01-16 · 09:30 · agenda “fête”, “budget”'];
    for (const said of [
      'ODJ proposé : fête, budget',
      'À prévoir dès à présent à l’ordre du jour : fête, budget',
      'à voir alors : fête, budget',
      'On y reparlera de la fête et du budget.',
      'On y abordera notamment : fête, budget',
      'Y seront examinés fête et budget.',
      'agenda so far: fête, budget',
      "We'll talk about fête and budget.",
      'Items to include fête, budget.',
      'Dan op de agenda: fête, budget',
      'Dan zeker fête en budget.',
      'Te bespreken: fête, budget',
      'Te agenderen: fête, budget',
      'À l’OdJ : fête, budget',
      '→ à mettre : fête, budget',
    ])
      expect([said, agenda(said)]).toEqual([said, read]);
    expect(agenda('Fête et budget y seront abordés.')).toEqual(['next · 2027-01-16 · 09:30 · agenda “Fête”, “budget”']);
    for (const said of [
      'Nous nous verrons à la salle A.',
      'Points à envoyer avant le 4 janvier.',
      'Qui fera le café.',
      'Action items: Nora to write, Tom to call',
    ])
      expect(agenda(said)[0]).not.toContain('agenda');
  });

  it('are about nothing that somebody of the meeting does', () => {
    expect(next('Réunion', '16 janvier à 9h30, salle A. Nora apporte les clés, Tom le café.')).toEqual([
      'next · 2027-01-16 · 09:30 · at “salle A”',
    ]);
    expect(next('Réunion', '16 janvier à 9h30, maison communale, Nora salle 2')).toEqual([
      'next · 2027-01-16 · 09:30 · at “maison communale, Nora salle 2”',
    ]);
  });

  it('stand below the words that name the meeting, alone on their line', () => {
    for (const below of ['\n', '\n\n'])
      expect(
        next('Réunion', '', '## 2. Varia', '', `Prochaine réunion${below}16 janvier 2027, 9h30, salle A.`),
      ).toEqual(['next · 2027-01-16 · 09:30 · at “salle A”']);
    expect(next('Réunion', '', '## 2. Varia', '', 'Prochaine réunion', '', 'Rien ne presse.')).toEqual([]);
  });

  it('keep a day to which a meeting is moved in a bracket', () => {
    expect(next('Réunion', '- 16 janvier 2027 (déplacée au 23 janvier 2027)')).toEqual([
      expect.stringContaining('2027-01-23'),
    ]);
  });

  it.each([
    ['16 January 2027 in the Main Hall, when officers will be elected', 'the Main Hall'],
    ['16 January 2027 in the Village Hall, and will begin with a talk', 'the Village Hall'],
    ['16 janvier 2027, salle B quand la nôtre est prise', 'salle B'],
    ['16 januari 2027, zaal De Brug waar we vorig jaar waren', 'zaal De Brug'],
    ['16 January 2027, Room next to the kitchen', 'Room next to the kitchen'],
  ])('%s: a clause ends the place', (line, place) => {
    expect(next('Réunion', line)).toEqual([`next · 2027-01-16 · at “${place}”`]);
  });

  it.each(['Prochaine réunion de chantier : 16 janvier 2027', 'Prochain comité d’accompagnement : 16 janvier 2027'])(
    '« %s » says of what kind the next one is',
    (line) => {
      expect(next('Réunion', line)).toEqual(['next · 2027-01-16']);
    },
  );

  it.each([
    ['PV du conseil d’administration', 'CA : 16 janvier 2027', 'AG : 13 mars 2027'],
    ['PV du CA', 'CA : 16 janvier 2027', 'AG : 13 mars 2027'],
    ['Verslag bestuursvergadering', 'bestuur: 16 januari 2027', 'AV: 13 maart 2027'],
    ['Board meeting', 'Board: 16 January 2027', 'AGM: 13 March 2027'],
    ['Parish Council meeting', 'Full Council: 16 January 2027', 'Finance Committee: 13 March 2027'],
    ['Parish Council meeting', 'Parish Council: 16 January 2027', 'Annual Parish Meeting: 13 March 2027'],
    ['Finance Committee', 'Finance Committee: 16 January 2027', 'Full Council: 13 March 2027'],
    ['Parish Council – Finance Committee', 'Committee: 16 January 2027', 'Full Council: 13 March 2027'],
    ['PV du conseil communal', 'Conseil plénier : 16 janvier 2027', 'Commission travaux : 13 mars 2027'],
    ['Verslag van de raad', 'Voltallige raad: 16 januari 2027', 'Werkgroep feest: 13 maart 2027'],
  ])('of the body that meets, as %s says, are of this series', (title, own, others) => {
    expect(next(title, own, others)).toEqual([
      'next · 2027-01-16',
      expect.stringMatching(/^elsewhere .* · 2027-03-13$/),
    ]);
  });

  it.each([
    'On saute le 16 janvier 2027. Ensuite le 13 mars 2027.',
    'Pas de réunion le 16 janvier 2027. Prochaine réunion : 13 mars 2027',
    'Skip 16 January 2027 (Easter). Next: 13 March 2027',
    'Not on 16 January 2027, but on 13 March 2027',
    '16 januari 2027 slaan we over. Daarna 13 maart 2027',
    'Niet op 16 januari 2027, wel op 13 maart 2027',
  ])('are called off by the words before a day or after it, and no other day with it: %s', (line) => {
    expect(next('Réunion', line)).toEqual(['next · 2027-01-16 · cancelled', 'next · 2027-03-13']);
  });

  it.each([
    ['Prochaine réunion le 16 janvier 2027 à 16h, salle B (et non le 9 janvier 2027 comme prévu).', 'salle B'],
    ['Next meeting on 16 January 2027 at 16:00, room B (and not on 9 January 2027).', 'room B'],
    ['Volgende vergadering op 16 januari 2027 om 16u, zaal B (en niet op 9 januari 2027)', 'zaal B'],
  ])('are none on a day that is set against another: %s', (line, where) =>
    expect(next('Réunion', line)).toEqual([
      `next · 2027-01-16 · 16:00 · at “${where}”`,
      'next · 2027-01-09 · cancelled',
    ]),
  );

  it.each([
    'Chaque samedi sauf le 16 janvier 2027',
    'Every Saturday except 16 January 2027',
    'Elke zaterdag behalve op 16 januari 2027',
    '16 januari 2027 vervalt',
  ])('are none on a day that is left out: %s', (line) =>
    expect(next('Réunion', line)).toEqual(['next · 2027-01-16 · cancelled']),
  );

  it.each([
    ['16 January 2027 at 16:00: RFC 0052', 'RFC 0052'],
    ['16 January 2027 at 16:00: 3.2 freeze', '3.2 freeze'],
    ['16 janvier 2027 à 16h : élections', 'élections'],
    ['16 januari 2027 om 16u: lidgeld', 'lidgeld'],
  ])('are about what stands after the colon where that is no place: %s', (line, topic) => {
    expect(next('Réunion', line)).toEqual([`next · 2027-01-16 · 16:00 · agenda “${topic}”`]);
  });

  it.each([
    ['16 janvier 2027 à 16h : salle B', ' · at “salle B”'],
    ['16 January 2027 at 16:00: Mill Hall', ' · at “Mill Hall”'],
    ['16 januari 2027 om 16u: feestzaal', ' · at “feestzaal”'],
    ['16 janvier 2027 à 16h : à confirmer', ''],
    ['16 January 2027 at 16:00: we will see', ''],
  ])('have the place that stands there: %s', (line, where) => {
    expect(next('Réunion', line)).toEqual([`next · 2027-01-16 · 16:00${where}`]);
  });

  it('are those of the body in one word with a meeting', () => {
    expect(
      next('Bestuursorgaan', 'volgende bestuursvergadering: 16 januari 2027', 'feestvergadering: 13 maart 2027'),
    ).toEqual(['next · 2027-01-16', 'elsewhere “feestvergadering” · 2027-03-13']);
  });

  it('may name another meeting in each sentence; figures with a stop before the end of one are an hour', () => {
    expect(next('Board meeting', 'AGM: 13 March 2027 at 14:00, Zinnema. Next board: 17 April 2027 at 9.30.')).toEqual([
      'elsewhere “AGM” · 2027-03-13 · 14:00 · at “Zinnema”',
      'next · 2027-04-17 · 09:30',
    ]);
  });
});

test('a line that announces a meeting may announce another', async () => {
  const { fast } = await readers({ language: 'fr', acronyms: [] });
  const next = (line: string): string[] =>
    fast('minutes/2026-12-12.md', `---\ndate: 2026-12-12\n---\n\n# CA\n\n## 1. Divers\n\n${line}\n`).minutes.next.map(
      printNext,
    );
  expect(next('Prochaine AG : mars 2027. Prochain CA : 9 avril 2027.')).toEqual(['next · 2027-04-09']);
  expect(next('Prochaine réunion : 16 janvier 2027, salle A. Ensuite : 13 mars 2027.')).toEqual([
    'next · 2027-01-16 · at “salle A”',
    'next · 2027-03-13',
  ]);
  expect(next('Prochain CA : 16 janvier 2027. Puis on mange le 13 mars.')).toEqual(['next · 2027-01-16']);
});

test('what is said to be for the next meeting is on its agenda, one point too', async () => {
  const { fast } = await readers({ language: 'fr', acronyms: [] });
  const next = (line: string): string[] =>
    fast(
      'minutes/2026-12-12.md',
      `---\ndate: 2026-12-12\n---\n\n# CA\n\n## 1. Divers\n\n${line}\n\n## 2. Prochaines réunions\n\n16 janvier 2027\n`,
    ).minutes.next.map(printNext);
  const read = (topic: string) => [`next · 2027-01-16 · agenda “${topic}”`];
  expect(next('Point pour la prochaine réunion : le diagnostic (Bart revient).')).toEqual(
    read('le diagnostic (Bart revient)'),
  );
  expect(next('Punt voor januari: zomerplanning.')).toEqual(read('zomerplanning'));
  expect(next('À l’ordre du jour de janvier : le règlement')).toEqual(read('le règlement'));
  expect(next('Item for next meeting: the hall')).toEqual(read('the hall'));
  for (const line of ['Point pour Luc : les clés', 'Point 3 du 16 janvier : la fête', 'Ordre du jour de décembre : x'])
    expect(next(line)).toEqual(['next · 2027-01-16']);
});

test('a line of an agenda stays one, whatever begins right below it', async () => {
  const { fast } = await readers({ language: 'fr', acronyms: [] });
  const { next } = fast(
    'minutes/2026-12-12.md',
    "---\ndate: 2026-12-12\n---\n\n# CA\n\n## 1. Prochaines réunions\n\n16 janvier 2027, à l'ordre du jour :\n- le bilan\n- élection d'un.e trésorier.e\nPoint reporté : les stages.\n",
  ).minutes;
  expect(next.map(printNext)).toEqual([
    "next · 2027-01-16 · agenda “le bilan”, “élection d'un.e trésorier.e”, “les stages”",
  ]);
});

test('a place that begins as several organisations do is a place; whom a list knows and what he does is none', async () => {
  const registry = readRegistry(
    'people:\n  - name: Nora Benali\norganisations:\n  - name: Mission locale de Molenval\n  - name: Mission locale d’Anderbeek\n',
    readReferenceYaml,
  );
  const { fast, reference } = await readers({ language: 'fr', registry });
  const next = (line: string): string[] => {
    const text = `---\ndate: 2026-12-12\n---\n\n# CA\n\n## 1. Prochaines réunions\n\n- ${line}\n`;
    const [one, other] = [fast, reference].map((read) => read('minutes/2026-12-12.md', text).minutes.next);
    expect(one).toEqual(other);
    return (one ?? []).map(printNext);
  };
  expect(next('16 janvier 2027 à 9h30, Mission locale d’Anderbeek')).toEqual([
    'next · 2027-01-16 · 09:30 · at “Mission locale d’Anderbeek”',
  ]);
  expect(next('16 janvier 2027 à 9h30, Mission communale')).toEqual([
    'next · 2027-01-16 · 09:30 · at “Mission communale”',
  ]);
  expect(next('16 janvier 2027 à 9h30, Mission locale de Molenval/OCMW salle 2')).toEqual([
    'next · 2027-01-16 · 09:30 · at “Mission locale de Molenval/OCMW salle 2”',
  ]);
  expect(next('16 janvier 2027 à 9h30, Nora salle 2')).toEqual(['next · 2027-01-16 · 09:30 · at “Nora salle 2”']);
  expect(next('16 janvier 2027 à 9h30, Nora préside')).toEqual(['next · 2027-01-16 · 09:30']);
});

describe('a heading with the number of a minute', async () => {
  const { fast, reference } = await readers({ language: 'en', acronyms: [] });
  const read = (...lines: string[]) => {
    const text = `---\ndate: 2026-05-12\nattendees: Ida Holt\n---\n\n# Meeting\n\n${lines.join('\n\n')}\n`;
    const [one, other] = [fast, reference].map((of) => of('minutes/2026-05-12.md', text).minutes);
    expect(one).toEqual(other);
    return one;
  };

  it.each(['26/014', 'F26/02', 'FC 14/26', 'OS/26/03'])(
    'names the meetings to come after %s, and keeps it',
    (number) => {
      const minutes = read(`## ${number} Date of next meeting`, 'Tuesday 9 June 2026 at 7.30pm');
      expect(minutes?.next.map(printNext)).toEqual(['next · 2026-06-09 · 19:30']);
      expect(minutes?.items.map(({ title }) => title)).toEqual([`${number} Date of next meeting`]);
    },
  );

  it('is an item still where it tells who was there', () => {
    expect(read('## 26/001 Apologies', 'Ned Pryor.')?.items.map(({ role }) => role)).toEqual([null]);
  });

  it('gives the items for the next agenda, as one with any number does', () => {
    for (const number of ['26/015', '7.'])
      expect(
        read(
          `## ${number} Items for the next agenda`,
          '- Hedges\n- Street lamps',
          `## Next meeting`,
          '9 June 2026',
        )?.next.map(printNext),
      ).toEqual(['next · 2026-06-09 · agenda “Hedges”, “Street lamps”']);
  });
});
