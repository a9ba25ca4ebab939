/** What is recognised in PVs that were written for people, in three languages: each shape was seen in real ones. */
import { describe, expect, it } from 'vitest';
import { imported, lost, minutesOf } from './importing.ts';
import { docx, numbering, odt, paragraph, table } from './make.ts';

const people = async (content: Uint8Array | string, name?: string): Promise<string[]> => {
  const done = await imported(content, name);
  return done.report.people.map((one) =>
    [one.presence, one.name ?? '–', one.organisation, one.email].filter((part) => part !== null).join(' | '),
  );
};

const items = async (content: Uint8Array | string, name?: string): Promise<readonly string[]> =>
  (await imported(content, name)).report.items.map((one) => one.title);

/** Minutes with plain blanks, as one types them. */
const typed = async (...args: Parameters<typeof imported>): Promise<string> =>
  (await imported(...args)).markdown.replaceAll('\u00a0', ' ');

/** The actions that czs reads in minutes: owners, due date, outcome, whether they are internal, text. */
const tasks = async (markdown: string, id?: string): Promise<string[]> =>
  (await minutesOf(markdown, id)).entries.flatMap(({ role, owners, due, outcome, internal, text }) =>
    role === 'action'
      ? [
          [
            owners
              .map((one) => (one.kind === 'person' ? (one.person.name ?? one.person.organisation) : one.text))
              .join(', ') || '–',
            due?.date ?? due?.text ?? '–',
            outcome?.kind ?? '–',
            internal ? 'internal' : 'open',
            text,
          ].join(' | '),
        ]
      : [],
  );

describe('the date', () => {
  const date = async (content: string, name = 'pv.txt') => {
    const { date: found, conflicts } = (await imported(content, name)).report;
    return [found?.value ?? null, found?.origin ?? null, found?.sure ?? null, conflicts.map((one) => one.value)];
  };

  it.each<[string, string, string, unknown[]]>([
    [
      'the title goes before all',
      'PV du 5 mai 2021\n\nDate : 6 mai 2021\n',
      '2021-05-07.txt',
      ['2021-05-05', 'title', true, ['2021-05-06', '2021-05-07']],
    ],
    [
      'a label before the file name',
      'PV du comité\n\nDate : 6 mai 2021\n',
      'pv-2021-05-07.txt',
      ['2021-05-06', 'label', true, ['2021-05-07']],
    ],
    [
      'the file name before the front matter',
      '---\ndate: 2021-05-09\n---\n\nTexte.\n',
      '2021-05-07.md',
      ['2021-05-07', 'file-name', false, ['2021-05-09']],
    ],
    [
      'the front matter where nothing else is',
      '---\ndatum: 9/5/2021\n---\n\nTekst.\n',
      'verslag.md',
      ['2021-05-09', 'front-matter', false, []],
    ],
    [
      'the year of the file name for a day without one',
      'Compte rendu du 21 janvier\n\nTexte.\n',
      '2013-01-22-cr.txt',
      ['2013-01-21', 'title', false, ['2013-01-22']],
    ],
    [
      'the year that another day of the text, and the weekday, allow',
      'Réunion du jeudi 21 mars\n\nTexte.\n\nOn se revoit le 18 avril 2024.\n',
      'cr.txt',
      ['2024-03-21', 'title', false, []],
    ],
    [
      'the same in a heading over all items',
      '# Conseil\n\n## Réunion du jeudi 21 mars\n\n### Toit\n\nOn se revoit le 18 avril 2024.\n\n### Jardin\n\nRien.\n',
      'pv.md',
      ['2024-03-21', 'head', false, []],
    ],
    [
      'no year on which it is another weekday',
      'Réunion du lundi 21 mars\n\n1. Local\nTexte.\n2. Suite\nOn se revoit le 18 avril 2024 au local, si tout va bien.\n',
      'cr.txt',
      [null, null, null, []],
    ],
    [
      'that of the first heading',
      '# Comité\n\n## Réunion du 5 mai 2021\n\nTexte.\n',
      'cr.md',
      ['2021-05-05', 'head', false, []],
    ],
    [
      'the year before, over the turn of the year',
      'Compte rendu du 28 décembre\n\nTexte.\n',
      '2013-01-04.txt',
      ['2012-12-28', 'title', false, ['2013-01-04']],
    ],
    [
      'day and month settle what a file name leaves open',
      'réunion du 17 mars au jardin\n\nTexte.\n',
      '19.03.17-pv.txt',
      ['2019-03-17', 'title', true, []],
    ],
    [
      'ISO with slashes',
      'Minutes of the council\n\nMeeting date/time: 2019/3/14 at 14:00 GMT\n',
      'x.txt',
      ['2019-03-14', 'label', true, []],
    ],
    [
      'Dutch',
      'Verslag van de bestuursvergadering\n\nDatum: 3 december 2015\n',
      'x.txt',
      ['2015-12-03', 'label', true, []],
    ],
    [
      'and not the one on which the minutes are approved, or were printed',
      'PV approuvé le 12 février 2026\n\nApprouvé : 13/02/2026\n\nVersion du 3 février 2026\n\nConcertation\n\nRéunion du jeudi 15 janvier 2026\n\nTexte.\n',
      'pv.txt',
      ['2026-01-15', 'title', true, []],
    ],
    [
      'that of the minutes that are approved, whatever is said of them',
      'PV approuvé du 15 janvier 2026\n\nTexte.\n',
      'pv.txt',
      ['2026-01-15', 'title', true, []],
    ],
    [
      'that of the meeting after a version and before an approval',
      'Version 2 du compte rendu du 15 janvier 2026, approuvé lors de la réunion du 12 février 2026\n\nTexte.\n',
      'cr.txt',
      ['2026-01-15', 'title', true, []],
    ],
    [
      'and not the next one, in Dutch',
      'Verslag bestuur\n\nVolgende vergadering: 12 februari 2026\n\nGoedgekeurd op 12 februari 2026\n\nDatum: 15 januari 2026\n',
      'v.txt',
      ['2026-01-15', 'label', true, []],
    ],
    [
      'and not the one of the version, in English',
      'Draft version of 3 February 2026\n\nMinutes of the board, 15 January 2026\n\nNext meeting – 12 February 2026\n',
      'm.txt',
      ['2026-01-15', 'title', true, []],
    ],
    ['none is invented', 'PV du comité\n\nLe 5 mai, on verra.\n', 'pv.txt', [null, null, null, []]],
  ])('%s', async (_, content, name, expected) => {
    expect(await date(content, name)).toEqual(expected);
  });

  it('is contested by the year in which the weekday is the one that is written', async () => {
    const report = async (date: string): Promise<string[]> => {
      const done = await imported('PV réunion du mardi 2 septembre\n\n## Varia\n\nTexte.\n', 'pv.txt', { date });
      return done.report.conflicts.map((one) => `${one.value} ${one.origin}`);
    };
    expect(await report('2026-09-02')).toEqual(['2025-09-02 title']);
    expect(await report('2025-09-02')).toEqual([]);
    expect(await report('2026-10-02')).toEqual([]);
  });

  it('is marked where it is not certain, and the words of a weekday that lies are kept', async () => {
    const { markdown, report } = await imported(
      'Compte rendu du 21 janvier\n\n## Varia\n\nTexte.\n',
      '2013-01-22-cr.md',
    );
    expect(markdown).toContain('# à confirmer\ndate: 2013-01-21\n');
    expect(report.confirm.map((one) => one.key)).toEqual(['date']);
  });
});

it('a day in what is to be spoken of is none of the meeting’s', async () => {
  const text =
    'Procès-verbal\n\nDeuxième assemblée de l’année du conseil de quartier des Tanneurs, tenue le mardi 4 mai 2021 à 19 h, par visioconférence\n\nOrdre du jour\n\nAdoption du procès-verbal du 6 avril 2021\n';
  expect((await imported(text)).report.date?.value).toBe('2021-05-04');
});

it('sentences say who writes and who leads, whatever the verb', async () => {
  const head = 'Réunion du 5 mai 2021\n\nPrésents : Bob Ray, Jean Martin\n\n';
  const officers = async (sentence: string): Promise<(string | undefined)[]> => {
    const { chair, secretary } = (await imported(`${head}${sentence}\n\nUn texte.\n`)).report;
    return [chair?.value, secretary?.value];
  };
  expect(await officers('Monsieur Jean Martin a été nommé secrétaire de séance.')).toEqual([
    undefined,
    'Monsieur Jean Martin',
  ]);
  expect(await officers('The Chair, Bob Ray, welcomed everyone.')).toEqual(['Bob Ray', undefined]);
  // An office of the association, not of the meeting.
  expect(await officers('Jean Martin a été élu secrétaire.')).toEqual([undefined, undefined]);
  expect(await officers('La secrétaire, Eve Roy, présente les courriers.')).toEqual([undefined, undefined]);
});

it('the end may stand under a heading of its own', async () => {
  const text = '# Committee 2021-05-05\n\n- Meeting opened: 12:30\n\n## Keys\n\nTwo are lost.\n\n### End\n\n13:10\n';
  expect((await imported(text, 'x.md')).report.end?.value).toBe('13:10');
});

describe('hours, place, chair and secretary', () => {
  it('come from labels, several on a line too, and their words stay beside them', async () => {
    const content =
      'PV du comité\nDate : mercredi 5 mai 2021 – Heure : 9h30 à 12h – Lieu : Maison communale\nPrésident : Anne Martin\nSecrétaire de séance : Bob Dupont (La Serre)\n\n1. Divers\nTexte.\n2. Clôture\nTexte.\n';
    const done = await imported(content);
    const { date, start, end, place, chair, secretary } = done.report;
    expect([date?.value, start?.value, end?.value, place?.value, chair?.value, secretary?.value]).toEqual([
      '2021-05-05',
      '09:30',
      '12:00',
      'Maison communale',
      'Anne Martin',
      'Bob Dupont',
    ]);
    expect(lost(content, done)).toEqual([]);
  });

  it('are told in words, with the year before the day', async () => {
    const content =
      'L’an deux mil vingt et un, le mercredi cinq mai, à vingt heures trente, le conseil, régulièrement convoqué, s’est réuni au lieu habituel de ses séances, sous la présidence de Monsieur Jean Martin, maire.\n\nDistribution du procès-verbal du 2 avril 2021\n\nPrésents : Jean Martin, Bob Dupont\n\nSecrétariat de séance : Bob Dupont\n\nLa séance est levée à vingt-deux heures quinze.\n';
    const { date, start, end, chair, secretary } = (await imported(content)).report;
    expect([date, start, end, chair, secretary].map((one) => one?.value)).toEqual([
      '2021-05-05',
      '20:30',
      '22:15',
      'Monsieur Jean Martin',
      'Bob Dupont',
    ]);
  });

  it.each<[string, string, (string | undefined)[]]>([
    [
      'nl',
      'Verslag 5 mei 2021\n\nDe voorzitter opent de vergadering om 19:15 en Wout notuleert.\n\nOm 21:20 sluit de voorzitter de vergadering.\n',
      ['19:15', '21:20', 'Wout'],
    ],
    [
      'fr',
      'PV du 5 mai 2021\n\nLa séance est ouverte à 18h30. Anne Martin est désignée secrétaire de séance.\n\nLa séance est levée à 20 h.\n',
      ['18:30', '20:00', 'Anne Martin'],
    ],
    [
      'en',
      'Minutes of 5 May 2021\n\nCalled to order at 6:30 pm. Ann Lee is taking notes.\n\nAdjourned at 8 pm.\n',
      ['18:30', '20:00', 'Ann Lee'],
    ],
    [
      'the foot',
      'PV du 5 mai 2021\n\nDe 18h30 à 20h45\n\nPrésents : Anne Martin, Bob Dupont\n\n## Fête\n\nOn fixe les heures.\n\nDébut : 14h\n\nFin : 22h\n\nCela convient.\n\nAutre chose.\n\nEncore autre chose.\n\n## Divers\n\nRien.\n\nPV rédigé par Anne Martin\n',
      ['18:30', '20:45', 'Anne Martin'],
    ],
    [
      'labels at the foot',
      'PV du 5 mai 2021\n\nPrésents : Anne Martin, Bob Dupont\n\n## Fête\n\nOn fixe les heures.\n\nDébut : 14h\n\nFin : 22h\n\nCela convient.\n\n## Divers\n\nRien.\n\nFin : 21h15\n\nRédigé par : Anne Martin\n',
      [undefined, '21:15', 'Anne Martin'],
    ],
  ])('come from sentences (%s)', async (_, content, expected) => {
    const { start, end, secretary } = (await imported(content)).report;
    expect([start?.value, end?.value, secretary?.value]).toEqual(expected);
  });

  it('who leads and who writes from a short line among the first points, of somebody who is listed', async () => {
    const of = async (line: string) => {
      const { chair, secretary } = (
        await imported(
          `Minutes of 12 March 2024\n\nPresent: Anne, Paul, Zoe\n\n## Assign roles\n\n- ${line}\n\n## Budget\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n`,
        )
      ).report;
      return [chair?.value ?? null, secretary?.value ?? null];
    };
    expect(await of('Anne facilitates, Paul to scribe')).toEqual(['Anne', 'Paul']);
    expect(await of('Somebody Else facilitates')).toEqual([null, null]);
  });

  it.each([
    ['Verslag van de vergadering gehouden op 3 mei 2021 bij De Linde, om 19u.', 'bij De Linde'],
    ['Procès-verbal de l’assemblée tenue le 3 mai 2021 à la Maison du jardin.', 'Maison du jardin'],
    ['Minutes of the meeting held on 3 May 2021 at Mill Hall, Ghent', 'Mill Hall, Ghent'],
    ['Minutes of the meeting held on 3 May 2021 in a hurry', null],
    ['De vergadering van 3 mei 2021 wordt gehouden zoals gepland.', null],
  ])('the place in the sentence that begins the minutes is read there: %s', async (sentence, place) => {
    const content = `${sentence}\n\n1. Divers\nRien.\n2. Fin\nRien.\n`;
    const done = await imported(content, 'pv.txt', { date: '2021-05-03' });
    expect((await minutesOf(done.markdown)).meetingPlace).toBe(place);
    expect(lost(content, done)).toEqual([]);
  });

  it('are not those who were elected', async () => {
    const content =
      'Assemblée du 5 mai 2021\n\nUn nouveau bureau a été élu :\n\n- Présidente : Anne Martin\n- Trésorier : Bob Dupont\n- Secrétaire : Clara Dubois\n';
    const { markdown, report } = await imported(content);
    expect([report.chair, report.secretary]).toEqual([null, null]);
    expect(markdown).toContain('- Présidente : Anne Martin\n- Trésorier : Bob Dupont\n- Secrétaire : Clara Dubois\n');
  });

  it('of an event inside an item stay text', async () => {
    const content =
      'PV du 5 mai 2021\n\n1. Fête\nDate : 18 septembre 2021 de 10h à 18h.\nLieu : la place.\n2. Divers\nRien.\n';
    const done = await imported(content);
    expect([done.report.date?.value, done.report.start, done.report.place]).toEqual(['2021-05-05', null, null]);
    expect(done.markdown).toContain('Lieu : la place.');
  });

  it('each function stands alone over its own name', async () => {
    const { report } = await imported(
      '<h1>PV du 5 mai 2021</h1><dl><dt>Présidence</dt><dd>Anne Martin</dd><dt>Secrétariat</dt><dd>Bob Dupont</dd><dt>Présents</dt><dd>Eve Roy</dd></dl><h2>1. Divers</h2><p>Rien.</p>',
      'x.html',
    );
    expect([report.chair?.value, report.secretary?.value]).toEqual(['Anne Martin', 'Bob Dupont']);
  });
});

describe('people', () => {
  const head = 'PV du 5 mai 2021\n\n';

  it.each<[string, string, string[]]>([
    [
      'a sentence with several lists',
      'Aanwezig: Joris, Wout, Fleur en Sam. Zoom: Noor. Afwezig met afbericht: Bas.\n',
      ['present | Joris', 'present | Wout', 'present | Fleur', 'present | Sam', 'present | Noor', 'excused | Bas'],
    ],
    [
      'who was away, in sentences',
      'Présents : Anne Martin, Bob Dupont. Luc Petit est excusé, Eva Roy et Léa Blot sont absentes.\n',
      ['present | Anne Martin', 'present | Bob Dupont', 'excused | Luc Petit', 'absent | Eva Roy', 'absent | Léa Blot'],
    ],
    [
      'who gave notice, in a sentence',
      'Aanwezig: Anne Maes, Bob Claes.\n\nLuc Petit en Eva Roos hebben zich afgemeld. Anne Maes was afwezig bij punt 3.\n',
      ['present | Anne Maes', 'present | Bob Claes', 'excused | Luc Petit', 'excused | Eva Roos'],
    ],
    [
      'apologies that were received',
      'Present: Anne Martin, Bob Hill.\n\nApologies for absence were received from Luc Petty and Eva Ross.\n',
      ['present | Anne Martin', 'present | Bob Hill', 'excused | Luc Petty', 'excused | Eva Ross'],
    ],
    ...(
      [
        ['after a semicolon', 'Présents : Anne Martin, Bob Dupont ; absents : RAS\n'],
        ['after a stop', 'Présents : Anne Martin, Bob Dupont. Absents : personne. Excusés : rien\n'],
        ['on its line', 'Présents : Anne Martin, Bob Dupont\nAbsents : RAS\n\n1. Caisse\nElle est vide.\n'],
        ['below its label', 'Présents : Anne Martin, Bob Dupont\n\nAbsents :\nRAS\n\n1. Caisse\nElle est vide.\n'],
        ['in words that nobody knows', 'Apologies: none received. Present: Anne Martin, Bob Dupont.\n'],
      ] as const
    ).map(([where, text]): [string, string, string[]] => [
      `nobody, said ${where}`,
      text,
      ['present | Anne Martin', 'present | Bob Dupont'],
    ]),
    [
      'a label in small letters after a semicolon',
      'Aanwezig: Anne Maes, Bob Claes; verontschuldigd: Luc Petit\n',
      ['present | Anne Maes', 'present | Bob Claes', 'excused | Luc Petit'],
    ],
    [
      'a label that nobody knows, after a stop',
      'Présents : Anne Martin, Bob Dupont. Rapporteurs : Luc Petit, Eva Roy\n',
      ['present | Anne Martin', 'present | Bob Dupont'],
    ],
    [
      'proxies of people who are in no list',
      'Présents : Anne Martin, Bob Dupont\n\nPouvoirs : Luc Petit à Anne Martin, Eva Roy à Bob Dupont\n',
      ['present | Anne Martin', 'present | Bob Dupont', 'represented | Luc Petit', 'represented | Eva Roy'],
    ],
    [
      'labels inside a paragraph',
      'Het bestuur zit samen in Gent. Aanwezig: Joris Claes, Wout Nijs en Fleur Maes (bij punt 2). Niet aanwezig: Bas.\n',
      ['present | Joris Claes', 'present | Wout Nijs', 'present | Fleur Maes', 'absent | Bas'],
    ],
    [
      'inclusive endings and organisations',
      'Présent·e·s : Anne Martin (Ferme du Nord), Bob Dupont, trésorier et Clara Dubois\nExcusé(e)s : Dora Maes\nAbsents : néant\n',
      [
        'present | Anne Martin | Ferme du Nord',
        'present | Bob Dupont',
        'present | Clara Dubois',
        'excused | Dora Maes',
      ],
    ],
    [
      'semicolons',
      'Participants : Anne Martin, Ferme du Nord ; Bob Dupont, La Serre asbl ; Clara Dubois\n',
      ['present | Anne Martin | Ferme du Nord', 'present | Bob Dupont | La Serre asbl', 'present | Clara Dubois'],
    ],
    [
      'one to a line',
      'Étaient présents :\nAnne Martin\nBob Dupont (La Serre)\nClara Dubois\n\nLe président ouvre la séance.\n',
      ['present | Anne Martin', 'present | Bob Dupont | La Serre', 'present | Clara Dubois'],
    ],
    [
      'handles and dashes',
      'Attendees:\n- Ann Lee (@ann)\n- Bob Ray - Chairperson, Big Studios\n- Carl (CRL) Widgets\n- TC\n',
      ['present | Ann Lee', 'present | Bob Ray | Big Studios', 'present | Carl | Widgets', 'present | TC'],
    ],
    [
      'boxes',
      'Voting members attendance:\n[x] Ann Lee, Big Studios\n[ ] Bob Ray, Small Studios\n\nRegrets: Bob Ray\n',
      ['present | Ann Lee | Big Studios', 'absent | Bob Ray | Small Studios', 'excused | Bob Ray'],
    ],
    [
      'boxes before names at the head, under no label',
      '# Verslag\n\n☒ Ann Lee (voorzitter)\n☒ Bob Ray\n☐ Eve Stone (verontschuldigd)\n☐ Carl Fox\n\n## Feest\n\n☐ Ann Lee\n',
      ['present | Ann Lee', 'present | Bob Ray', 'excused | Eve Stone', 'absent | Carl Fox'],
    ],
    ['boxes before tasks', '# Verslag\n\n☒ Ann Lee belt de bakker\n☒ Bob Ray\n☐ Eve Stone\n', []],
    [
      'observers and proxies',
      'Présents : Anne Martin, Bob Dupont\nInvités : Clara Dubois (Ville)\nObservateurs : Eva Stone\n',
      ['present | Anne Martin', 'present | Bob Dupont', 'guests | Clara Dubois | Ville', 'guests | Eva Stone'],
    ],
    [
      'a matrix drawn with blanks',
      'Participants :\nNom Prénom        Organisme         Présent Excusé\nAnne MARTIN       Ferme du Nord         x\nBob DUPONT        La Serre                   x\nEve ROY Guy BEC   Ville                 x\n',
      [
        'present | Anne MARTIN | Ferme du Nord',
        'excused | Bob DUPONT | La Serre',
        'present | Eve ROY | Ville',
        'present | Guy BEC | Ville',
      ],
    ],
    [
      'who is represented, under a label of their own',
      'Présents :\n\nBob Dupont\n\nReprésentés :\n\nEve Roy (Ville), représentée par Bob Dupont\n\nExcusés :\n\nGuy Bec\n',
      ['present | Bob Dupont', 'represented | Eve Roy | Ville', 'excused | Guy Bec'],
    ],
    [
      'proxies, however they are told',
      'Sont présents : Anne Martin, Bob Dupont\nSont excusés : Eve Roy (procuration à A. Martin) ; Guy Bec, représenté par Bob Dupont ; Dora Maes qui donne procuration à Mme Martin ; Zoé Petit, procuration de Luc\n',
      [
        'present | Anne Martin',
        'present | Bob Dupont',
        'represented | Eve Roy',
        'represented | Guy Bec',
        'represented | Dora Maes',
        'excused | Zoé Petit',
      ],
    ],
    [
      'a line for each organisation',
      'Étaient présents :\nPour la Commune de Forest : Mme A. Martin, échevine, présidente\nPour Actiris : Mme F. Roy et M. K. El Bec (secrétaire)\nÉtait absent : M. Van den Broek\n',
      [
        'present | Mme A. Martin | Commune de Forest',
        'present | Mme F. Roy | Actiris',
        'present | M. K. El Bec | Actiris',
        'absent | M. Van den Broek',
      ],
    ],
    [
      'a line for each organisation, and no label over them',
      'Pour la Commune de Forest : Mme A. Martin, Luc Petit\n\nPour Actiris : Mme F. Roy (secrétaire)\n\nExcusés : M. le Bourgmestre, Mme Maes (Ville)\n',
      [
        'present | Mme A. Martin | Commune de Forest',
        'present | Luc Petit | Commune de Forest',
        'present | Mme F. Roy | Actiris',
        'excused | M. le Bourgmestre',
        'excused | Mme Maes | Ville',
      ],
    ],
    [
      'a list for each organisation, and no label over them',
      'Pour la délégation :\n\n- Anne Martin\n- Luc Petit (CSC)\n\nPour Actiris :\n\n- Fatou Roy\n',
      ['present | Anne Martin', 'present | Luc Petit | CSC', 'present | Fatou Roy | Actiris'],
    ],
    [
      'a list for each organisation, below a label',
      'Présents :\n\nPour la délégation :\n\n- Anne Martin\n- Luc Petit (CSC)\n\nPour Actiris :\n\n- Fatou Roy\n',
      ['present | Anne Martin', 'present | Luc Petit | CSC', 'present | Fatou Roy | Actiris'],
    ],
    [
      'a line for each organisation, in Dutch',
      'Voor de gemeente Vorst: An Maes, Luc Peeters\nNamens VDAB: Els De Wit\nVerontschuldigd: Jan Claes\n',
      [
        'present | An Maes | Vorst',
        'present | Luc Peeters | Vorst',
        'present | Els De Wit | VDAB',
        'excused | Jan Claes',
      ],
    ],
    [
      'a line for each organisation, in English',
      'For the Parish Council: Ann Lee, Bob Ray\nFor Age UK: Tom Hill\nApologies: Jo Blum\n',
      [
        'present | Ann Lee | Parish Council',
        'present | Bob Ray | Parish Council',
        'present | Tom Hill | Age UK',
        'excused | Jo Blum',
      ],
    ],
    ['votes, which are no organisations', 'Pour : Ann Lee, Bob Ray\nPour M. Petit : Mme Eva Roy\n', []],
    [
      'titles and initials with their stops',
      'Waren aanwezig: mevr. L. Van der Auwera, dhr. J. De Smet en mevrouw An ’t Hooft\nLieten zich verontschuldigen: Joris D’hondt\n',
      [
        'present | mevr. L. Van der Auwera',
        'present | dhr. J. De Smet',
        'present | mevrouw An ’t Hooft',
        'excused | Joris D’hondt',
      ],
    ],
    [
      'who gave notice, and who gave none',
      'Aanwezig: Jan De Smet\nAfwezig met kennisgeving: Wim Bos\nAfwezig zonder kennisgeving: Greet Maes\nVerhinderd: Luc Nijs\n',
      ['present | Jan De Smet', 'excused | Wim Bos', 'absent | Greet Maes', 'excused | Luc Nijs'],
    ],
    [
      'those who gave none, in French',
      'Présents : Anne Martin\nAbsents sans excuse : Eve Roy\n',
      ['present | Anne Martin', 'absent | Eve Roy'],
    ],
    ['a number of people is nobody', 'Présents : 21 personnes\n', []],
    ['everybody is nobody', 'Présents : tous les membres\n', []],
  ])('%s', async (_, content, expected) => {
    expect(await people(head + content)).toEqual(expected);
    expect(lost(content, await imported(head + content)).filter((word) => !/^x/.test(word))).toEqual([]);
  });

  it.each<[string, string[][], string[]]>([
    [
      'a matrix',
      [
        ['Nom', 'Prénom', 'Organisme', 'Courriel', 'Présent', 'Excusé'],
        ['Martin', 'Anne', 'Ferme', 'a@x.example', 'X', ''],
        ['Dupont', 'Bob', 'Serre', '', '', 'X'],
        ['Roy', 'Eve', 'Ville', '', '', ''],
      ],
      ['present | Anne Martin | Ferme | a@x.example', 'excused | Bob Dupont | Serre', 'absent | Eve Roy | Ville'],
    ],
    [
      'words beside the marks',
      [
        ['Nom', 'Présence'],
        ['Anne Martin', 'X (jusque 11h)'],
        ['Bob Dupont', 'excusé, arrive à 10h'],
        ['Eve Roy', 'Procuration à Anne Martin'],
        ['Guy Bec', 'A partir de 10h'],
        ['Dora Maes', ''],
      ],
      [
        'present | Anne Martin',
        'excused | Bob Dupont',
        'represented | Eve Roy',
        'present | Guy Bec',
        'absent | Dora Maes',
      ],
    ],
    [
      'heads of one letter over the boxes of Word',
      [
        ['Participants', 'Organisme', 'P', 'E', 'A'],
        ['Anne Martin', 'Ferme', '☒', '☐', '☐'],
        ['Bob Dupont', 'Serre', '☒ (visio)', '☐', '☐'],
        ['Eve Roy', 'Ville', '☐', '☒', '☐'],
        ['Guy Bec', 'Ville', '☐', '☐', '☒'],
      ],
      [
        'present | Anne Martin | Ferme',
        'present | Bob Dupont | Serre',
        'excused | Eve Roy | Ville',
        'absent | Guy Bec | Ville',
      ],
    ],
    [
      'a word among the signatures',
      [
        ['Nom', 'Organisation', 'Signature'],
        ['Anne Martin', 'Ferme', ''],
        ['Bob Dupont', 'Serre', 'excusé'],
      ],
      ['present | Anne Martin | Ferme', 'excused | Bob Dupont | Serre'],
    ],
    [
      'marks of who signed',
      [
        ['Nom', 'P/E/A', 'Signature'],
        ['Anne Martin', 'P', '(s)'],
        ['Bob Dupont', 'P', 'signé'],
        ['Eve Roy', 'E', ''],
      ],
      ['present | Anne Martin', 'present | Bob Dupont', 'excused | Eve Roy'],
    ],
    [
      'a column for each list, one of them empty',
      [
        ['Présents', 'Excusés', 'Absents'],
        ['Anne Martin', 'Eve Roy, procuration à Anne Martin', '–'],
      ],
      ['present | Anne Martin', 'represented | Eve Roy'],
    ],
    [
      'without heads',
      [
        ['Ann Lee', 'Big Studios', 'Yes'],
        ['Bob Ray', 'Small Studios', ''],
        ['Carl Orr', 'Old Studios', 'Yes'],
      ],
      ['present | Ann Lee | Big Studios', 'absent | Bob Ray | Small Studios', 'present | Carl Orr | Old Studios'],
    ],
    [
      'lists in cells',
      [
        ['Présents', 'Anne Martin, Bob Dupont'],
        ['Excusés', 'Eve Roy'],
      ],
      ['present | Anne Martin', 'present | Bob Dupont', 'excused | Eve Roy'],
    ],
    [
      'a column for each list',
      [
        ['Aanwezig', 'Verontschuldigd'],
        ['Anne Martin', 'Eve Roy'],
      ],
      ['present | Anne Martin', 'excused | Eve Roy'],
    ],
    [
      'of organisations and who comes for them',
      [
        ['Organisation', 'Représentant(e)', 'Présent', 'Excusé'],
        ['Ville', 'Anne Martin', 'X', ''],
        ['Le Fil', 'Bob Dupont\fEve Roy', 'X', ''],
        ['Gare', 'Guy Bec', '', 'X'],
      ],
      [
        'present | Anne Martin | Ville',
        'present | Bob Dupont | Le Fil',
        'present | Eve Roy | Le Fil',
        'excused | Guy Bec | Gare',
      ],
    ],
    [
      'who did not sign a sheet that others signed is not there',
      [
        ['Nom', 'Organisation', 'Signature'],
        ['Anne Martin', 'La Serre', '(s)'],
        ['Bob Dupont', 'Le Fil', ''],
        ['Eve Roy', 'Le Fil', '(s)'],
        ['Guy Bec', 'Gare', 'excusé'],
      ],
      [
        'present | Anne Martin | La Serre',
        'absent | Bob Dupont | Le Fil',
        'present | Eve Roy | Le Fil',
        'excused | Guy Bec | Gare',
      ],
    ],
    [
      'the same in other words',
      [
        ['Organisatie', 'Vertegenwoordiger', 'Aanwezig'],
        ['Stad', 'Anne Martin', 'x'],
        ['De Draad', 'Bob Dupont', 'x'],
      ],
      ['present | Anne Martin | Stad', 'present | Bob Dupont | De Draad'],
    ],
    [
      'tasks are no people',
      [
        ['Qui', 'Quoi', 'Quand'],
        ['Anne Martin', 'Appeler la ville', '1er juin'],
        ['Bob Dupont', 'Peindre', ''],
      ],
      [],
    ],
  ])('in a table: %s', async (_, rows, expected) => {
    const bytes = docx({ body: paragraph('PV du 5 mai 2021', { bold: true }) + table(rows) });
    expect(await people(bytes, 'x.docx')).toEqual(expected);
    expect(lost(rows.flat().join('\n'), await imported(bytes, 'x.docx'))).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    [
      'name, organisation and a word of presence',
      ['Présences', 'Anne Martin\tLa Serre asbl\tprésente', 'Bob Dupont\tPotager 1030\texcusé', 'Dora Maes\t\tabsente'],
      ['present | Anne Martin | La Serre asbl', 'excused | Bob Dupont | Potager 1030', 'absent | Dora Maes'],
    ],
    [
      'heads and crosses',
      ['Nom\tOrganisation\tPrésent\tExcusé', 'Anne Martin\tLa Serre\tx', 'Bob Dupont\tPotager 1030\t\tx'],
      ['present | Anne Martin | La Serre', 'excused | Bob Dupont | Potager 1030'],
    ],
    [
      'as many tabs as it took until the columns stood',
      ['Nom\t\tOrganisation\tPrésent', 'Anne-Laure Martin\tLa Serre\tx', 'Bob Li\t\tPotager\tx'],
      ['present | Anne-Laure Martin | La Serre', 'present | Bob Li | Potager'],
    ],
    [
      'a label and people beside it and below',
      ['Présents :\tAnne Martin (La Serre)', '\tBob Dupont\tPotager 1030', '\tClara Dubois', 'Excusés :\tDora Maes'],
      [
        'present | Anne Martin | La Serre',
        'present | Bob Dupont | Potager 1030',
        'present | Clara Dubois',
        'excused | Dora Maes',
      ],
    ],
    [
      'functions, and somebody without one',
      [
        'Aanwezig:',
        'An Peeters\tvoorzitter',
        'Bart De Smet',
        'Celia Janssens\tOCMW',
        'Verontschuldigd:',
        'Dirk Maes\tschepen',
      ],
      ['present | An Peeters', 'present | Bart De Smet', 'present | Celia Janssens | OCMW', 'excused | Dirk Maes'],
    ],
    [
      'two lists side by side, and each name with its presence',
      [
        'Présences',
        'Employeur\tTravailleurs',
        'A. Martin – présente\tBob Dupont (SETCA) – présent',
        'Clara Dubois – excusée\tDora Maes (CNE) – absente, remplacée par Eve Roy',
        '\tGuy Bec (CNE) – présent',
      ],
      [
        'present | A. Martin',
        'excused | Clara Dubois',
        'present | Bob Dupont | SETCA',
        'represented | Dora Maes | CNE',
        'present | Guy Bec | CNE',
      ],
    ],
    [
      'several names to a line',
      ['Present:', 'Ann Lee\tBob Ray\tCarl Dean', 'Dora Hill\tEva Stone', 'Apologies:', 'Finn Moor\tGus Park'],
      [
        'present | Ann Lee',
        'present | Bob Ray',
        'present | Carl Dean',
        'present | Dora Hill',
        'present | Eva Stone',
        'excused | Finn Moor',
        'excused | Gus Park',
      ],
    ],
  ])('whose columns are set with tabs: %s', async (_, lines, expected) => {
    const all = ['PV du 5 mai 2021', ...lines];
    const text = `${all.join('\n')}\n\n1. Caisse\nRien.\n\n2. Divers\nRien.\n`;
    const word = docx({
      body: [...all, '1.\tCaisse', 'Rien.', '2.\tDivers', 'Rien.'].map((one) => paragraph(one)).join(''),
    });
    for (const [content, name] of [
      [text, 'x.txt'],
      [word, 'x.docx'],
    ] as const) {
      expect(await people(content, name), name).toEqual(expected);
      expect(await items(content, name), name).toEqual(['Caisse', 'Divers']);
      expect(lost(text, await imported(content, name)), name).toEqual([]);
    }
  });

  it('whose columns are set with tabs are none where the lines are something else', async () => {
    const lines = ['PV du 5 mai 2021', 'Lieu :\tSalle du Moulin', 'Ordre du jour :', 'Caisse\t10 min', 'Divers\t5 min'];
    const word = docx({
      body: [...lines, '1.\tCaisse', 'Recettes\t300 €', 'Dépenses\t200 €', 'Solde\t100 €', '2.\tDivers', 'Rien.']
        .map((one) => paragraph(one))
        .join(''),
    });
    const { markdown, report } = await imported(word, 'x.docx');
    expect([report.people, report.place?.value]).toEqual([[], 'Salle du Moulin']);
    expect(markdown).toContain('Caisse 10 min\n');
    expect(markdown).toContain('| Recettes | 300 € |\n| --- | --- |\n| Dépenses | 200 € |\n');
  });

  it.each([
    ['N°\tPoint\tResponsable\tÉchéance', '| 38 | Peindre le hall | Bob Dupont | 31/10/2021 |'],
    ['Point\tResponsable\tÉchéance', '| 38 Peindre le hall | Bob Dupont | 31/10/2021 |'],
  ])('nor is a number that leads a row glued to it below a head: %s', async (heads, expected) => {
    const rows = [heads, '38\tPeindre le hall\tBob Dupont\t31/10/2021', '39\tRepeindre\tAnne Martin\t2/11/2021'];
    const text = `PV du 5 mai 2021\n\n1.\tCaisse\nRien.\n\n2.\tSuivis\n${rows.join('\n')}\n`;
    expect((await imported(text, 'x.txt')).markdown).toContain(`\n${expected}\n`);
  });

  it('without a head in a table: the first row is somebody, too', async () => {
    const rows = [
      ['Anne Martin', 'présente'],
      ['Bob Dupont', 'excusé'],
      ['Clara Dubois', 'présente'],
    ];
    const bytes = docx({ body: paragraph('PV du 5 mai 2021') + paragraph('Présences :') + table(rows) });
    expect(await people(bytes, 'x.docx')).toEqual([
      'present | Anne Martin',
      'excused | Bob Dupont',
      'present | Clara Dubois',
    ]);
  });

  it.each([
    ['a known item', 'Excusés :\n\n1. Approbation du PV\nRien.\n\n2. Caisse\nRien.\n'],
    ['text between the items', 'Excusés :\n\n1. Serre\nRien.\n\n2. Caisse\nRien.\n'],
    ['titles that come once more', 'Excusés :\n1. Serre\n2. Caisse\n\n1. Serre\nRien.\n2. Caisse\nRien.\n'],
    ['names before', 'Excusés :\nDora Maes\n1. Serre\nRien.\n2. Caisse\nRien.\n'],
  ])('are not taken from an agenda that follows their label: %s', async (_, rest) => {
    const content = `PV du 5 mai 2021\n\nPrésents : Anne Martin, Bob Dupont\n${rest}`;
    const found = await people(content);
    expect(found.filter((one) => !one.includes('Dora'))).toEqual(['present | Anne Martin', 'present | Bob Dupont']);
    expect(await items(content)).toHaveLength(2);
    expect(lost(content, await imported(content))).toEqual([]);
  });

  it('in a table inside an item leave nothing out', async () => {
    const { report } = await imported(
      '# PV du 5 mai 2021\n\nPrésents : Anne Martin, Bob Dupont\n\n## Mur\n\n| Nom | Présence |\n| --- | --- |\n| Anne | oui |\n| Bob | oui |\n',
      'x.md',
    );
    expect(report.dropped).toEqual([]);
  });

  it('of an event inside an item stay there', async () => {
    const content =
      'PV du 5 mai 2021\n\nPrésents : Anne Martin, Bob Dupont\n\nOrdre du jour :\n1. Fête\n2. Divers\n\n1. Fête\nParticipants : Clara Dubois, Dora Maes\n2. Divers\nRien.\n';
    expect(await people(content)).toEqual(['present | Anne Martin', 'present | Bob Dupont']);
    expect((await imported(content)).markdown).toContain('Participants : Clara Dubois, Dora Maes');
  });

  it.each<[string, string, string]>([
    [
      'Verontschuldigd: An ’t Hooft (volmacht aan Jan De Smet), Wim Bos\n',
      '  - naam: An ’t Hooft\n    vertegenwoordigd door: Jan De Smet\n    # volmacht aan\n  - Wim Bos\n',
      '',
    ],
    [
      'Verontschuldigd: Wim Bos, volmacht aan Jan De Smet, Luc Nijs (vertegenwoordigd door Eva Claes)\n',
      '  - naam: Wim Bos\n    vertegenwoordigd door: Jan De Smet\n    # volmacht aan\n  - naam: Luc Nijs\n    vertegenwoordigd door: Eva Claes\n',
      '',
    ],
    [
      'Verontschuldigd: Wim Bos, Luc Nijs\n\nVolmachten: Wim Bos geeft volmacht aan Jan De Smet, Luc Nijs aan Eva Claes.\n',
      '  - naam: Wim Bos\n    vertegenwoordigd door: Jan De Smet\n  - naam: Luc Nijs\n    vertegenwoordigd door: Eva Claes\n',
      'Volmachten: Wim Bos geeft volmacht aan Jan De Smet, Luc Nijs aan Eva Claes.',
    ],
    [
      'Verontschuldigd: Wim Bos (Neos, vertegenwoordigd door Jan De Smet)\n',
      '  - naam: Wim Bos\n    organisatie: Neos\n    vertegenwoordigd door: Jan De Smet\n',
      '',
    ],
    [
      'Excusée : Anne Martin (procuration à Bob Dupont)\n',
      '  - naam: Anne Martin\n    vertegenwoordigd door: Bob Dupont\n    # procuration à\n',
      '',
    ],
    [
      'Verontschuldigd: Luc Nijs (vervangen door Eva Claes, vanaf 10u15)\n',
      '  - naam: Luc Nijs\n    vertegenwoordigd door: Eva Claes\n    van: 10:15\n    # vervangen door, vanaf 10u15\n',
      '',
    ],
    [
      'Vertegenwoordigde leden: Wim Bos (door Jan De Smet), Luc Nijs (aan Eva Claes)\n',
      '  - naam: Wim Bos\n    vertegenwoordigd door: Jan De Smet\n  - naam: Luc Nijs\n    vertegenwoordigd door: Eva Claes\n    # aan\n',
      '',
    ],
    [
      'Membres représentés : Anne Martin (par Bob Dupont)\n',
      '  - naam: Anne Martin\n    vertegenwoordigd door: Bob Dupont\n    # par\n',
      '',
    ],
    ['Represented: Ann Lee (by Bob Ray)\n', '  - naam: Ann Lee\n    vertegenwoordigd door: Bob Ray\n    # by\n', ''],
    [
      'Excusée : Anne Martin (procuration → Bob)\n',
      '  - naam: Anne Martin\n    vertegenwoordigd door: Bob\n    # procuration →\n',
      '',
    ],
    [
      'Verontschuldigd: Luc Nijs (vm → Eva Claes)\n',
      '  - naam: Luc Nijs\n    vertegenwoordigd door: Eva Claes\n    # vm →\n',
      '',
    ],
  ])('%s: who votes for them is told', async (list, written, kept) => {
    const content = `Verslag van 11 juli 2016\n\n${list}\nEr wordt van gedachten gewisseld over het lokaal, en dat is het.\n`;
    const done = await imported(content);
    expect(done.markdown.replaceAll('\u00a0', ' ')).toContain(`verontschuldigd:\n${written}`);
    expect(done.markdown.replaceAll('\u00a0', ' ')).toContain(kept);
    expect(lost(content, done)).toEqual([]);
  });

  it('of whom the list says so wrote the minutes', async () => {
    const written = async (list: string): Promise<string> =>
      typed(`Verslag van 11 juli 2016\n\nAanwezig: ${list}\n\nHet is laat en er is niets op de agenda.\n`);
    expect(await written('Jan De Smet (voorzitter), An Peeters (verslag)')).toContain('\nverslaggever: An Peeters\n');
    expect(await written('Jan De Smet, An Peeters, notulist')).toContain('\nverslaggever: An Peeters\n');
    expect(await written('Jan De Smet, An Peeters (verslaggever)')).toContain(
      'verslaggever: An Peeters\naanwezig:\n  - Jan De Smet\n  - An Peeters\n',
    );
    expect(await written('Jan De Smet (verslag), An Peeters (verslag)')).not.toContain('verslaggever:');
    // Initials that are « compte rendu », too.
    expect(await written('An Peeters (AP), Carla Roels (CR)')).not.toContain('verslaggever:');
    expect(await written('Jan De Smet (secretaris), An Peeters')).not.toContain('verslaggever:');
  });

  it.each([
    [
      'a second label that nothing parts from the names',
      'Minutes of 12 March 2024\n\nPresent: Anne Martin, Zoe Petit (second half) Apologies: Luc Noir, Eva Blanc\n\n1. Kas\nNone.\n',
      ['present | Anne Martin', 'present | Zoe Petit', 'excused | Luc Noir', 'excused | Eva Blanc'],
    ],
  ])('are in two lists on one line: %s', async (_, content, expected) => {
    expect(await people(content)).toEqual(expected);
    expect(lost(content, await imported(content))).toEqual([]);
  });

  it('stand under a label within a label, and end where numbers begin again', async () => {
    const head = 'Minutes of 12 March 2024\n\n';
    expect(await people(`${head}Apologies: Plot holders: Tom and Paul\n\n1. Budget\nNone.\n`)).toEqual([
      'excused | Tom',
      'excused | Paul',
    ]);
    const agenda = '1. Ann Lee\n2. Bob Ray\n1. Budget Shed\n2. New Gate\n';
    expect(await people(`${head}Present:\n${agenda}\nThe gate is new.\n`)).toEqual([
      'present | Ann Lee',
      'present | Bob Ray',
    ]);
  });

  it('are two in one cell, with a word between them', async () => {
    const rows = [
      ['Naam', 'Aanwezig'],
      ['Jan Peeters en Els Claes', 'x'],
      ['Wim Bos', ''],
    ];
    const bytes = docx({ body: paragraph('Notulen 5 mei 2021', { bold: true }) + table(rows) });
    expect(await people(bytes, 'x.docx')).toEqual(['present | Jan Peeters', 'present | Els Claes', 'absent | Wim Bos']);
  });

  it('may be called An, or have an initial that is a word', async () => {
    expect(await people('Verslag van 11 juli 2016\n\nAanwezig: An De Wit, A. Claes en Jan Peeters\n')).toEqual([
      'present | An De Wit',
      'present | A. Claes',
      'present | Jan Peeters',
    ]);
  });

  it('are read off a sentence at the head where no label tells them, to be confirmed, and the sentence stays', async () => {
    const told = async (text: string): Promise<readonly [string[], string[], boolean]> => {
      const content = `Verslag van 11 juli 2016\n\n${text}\n\n1. Kas\nNiets.\n2. Varia\nHet is laat en er is niets.\n`;
      const done = await imported(content);
      return [
        await people(content),
        done.report.confirm.map((one) => one.key),
        done.markdown.includes(text.slice(0, 20)),
      ];
    };
    const both = ['present | An Claes', 'present | Bo Nijs', 'present | Cas Maes'];
    expect(await told('Er zijn drie leden. Aan de tafel zitten An Claes, Bo Nijs (secretaris) en Cas Maes.')).toEqual([
      both,
      ['attendees'],
      true,
    ]);
    expect(await told('In de zaal zitten:\n\n- An Claes\n- Bo Nijs\n- Cas Maes')).toEqual([both, ['attendees'], true]);
    expect(await told('In de zaal zitten:\n\n- veel leden\n- een hond')).toEqual([[], [], true]);
    expect(await told('Aanwezig: Dora Bos\n\nIn de zaal zitten An Claes, Bo Nijs en Cas Maes.')).toEqual([
      ['present | Dora Bos'],
      [],
      false,
    ]);
  });

  it.each([
    'Étaient là Mme Ann Claes, M. Bo Nijs et moi-même, Cas Maes, qui tiens la plume. Eva Bos est excusée.',
    'Présents : Mme Ann Claes, M. Bo Nijs et moi-même, Cas Maes, qui tiens la plume. Excusée : Eva Bos',
    'Waren er Mme Ann Claes, M. Bo Nijs en ikzelf, Cas Maes, die notuleert. Eva Bos liet zich verontschuldigen.',
  ])('are told in a sentence by whoever writes, who says who that is: %s', async (line) => {
    const { people, secretary } = await minutesOf(`# PV du 3 mars 2026\n\n${line}\n\n## Budget\n\nRien.\n`);
    expect(people.map(({ name, presence }) => `${presence} ${name}`)).toEqual([
      'present Mme Ann Claes',
      'present M. Bo Nijs',
      'present Cas Maes',
      'excused Eva Bos',
    ]);
    expect(secretary?.name).toBe('Cas Maes');
  });

  it('come and go at their hours, and stand in for others', async () => {
    const list = 'Aanwezig: Wim Bos (vanaf 10u15), Eva Claes (tot 21u, via Skype), Jan De Smet (vervangt Luc Nijs)\n';
    const content = `Verslag van 11 juli 2016\n\n${list}\nEr wordt van gedachten gewisseld over het lokaal.\n`;
    const done = await imported(content);
    expect(done.markdown).toContain(
      'aanwezig:\n  - naam: Wim Bos\n    van: 10:15\n    # vanaf 10u15\n  - naam: Eva Claes\n    tot: 21:00\n    # via Skype, tot 21u\n  - naam: Jan De Smet\n    vervangt: Luc Nijs\n',
    );
    expect(lost(content, done)).toEqual([]);
    expect((await minutesOf(done.markdown)).people).toMatchObject([
      { name: 'Wim Bos', from: '10:15' },
      { name: 'Eva Claes', until: '21:00' },
      { name: 'Jan De Smet', replaces: 'Luc Nijs' },
    ]);
  });

  it('who leads and who writes, named after their office among the first points', async () => {
    const content =
      '# Council 2021-05-05\n\n## Attendance\n\n- Ann Lee\n- Bob Ray\n\n## Notes\n\n- Assign roles\n  - Note taker: Ann\n  - Facilitator: Bob\n- Budget\n  - It is voted.\n';
    const done = await imported(content, 'x.md');
    expect([done.report.secretary?.value, done.report.chair?.value]).toEqual(['Ann', 'Bob']);
    expect(done.report.confirm.map((one) => one.key)).toEqual(['chair', 'secretary']);
    expect(lost(content, done)).toEqual([]);
  });

  it.each<[string, string]>([
    [
      '---\ntitle: PV\nsubtitle: "À la Maison de quartier, Namur, le 11/11/21"\n---\n\n# Budget\n\nRien.\n',
      'Maison de quartier, Namur',
    ],
  ])('the place beside the day: %s', async (content, place) => {
    const done = await imported(content, 'x.md');
    expect(done.report.place?.value).toBe(place);
    expect(done.report.confirm.map((one) => one.key)).toContain('place');
  });

  it('keep their names as written, once, with what else is said of them', async () => {
    const { markdown } = await imported(
      `${head}Présents :\n- anne MARTIN, présidente (Ferme du Nord)\n- Bob Dupont (via Skype)\n\nExcusés : anne MARTIN\n\n1. Divers\nRien.\n2. Fin\nRien.\n`,
    );
    expect(markdown).toContain(
      'excusés:\n  - nom: anne MARTIN\n    organisation: Ferme du Nord\n    fonction: présidente\n',
    );
    expect(markdown).toContain('  - Bob Dupont\n    # via Skype\n');
  });
});

describe('items', () => {
  it.each<[string, string, string[]]>([
    [
      'an agenda with its sections, one retitled, one more',
      'PV du 5 mai 2021\n\nOrdre du jour :\n1. Budget 2021\n2. Travaux de la salle\n3. Divers\n\n1. Budget 2021\nTrois choses :\n1. les recettes\n2. les dépenses\n2. Travaux dans la salle communale\nTexte.\n3. Les divers (infos)\nTexte.\n4. Prochaine réunion\nLe 3 juin.\n',
      ['Budget 2021', 'Travaux dans la salle communale', 'Les divers (infos)', 'Prochaine réunion'],
    ],
    [
      'numbers alone',
      'Verslag 5 mei 2021\n\n1. Opening\nTekst.\n2. Begroting\nTekst:\n- een\n- twee\n3. Rondvraag\nTekst.\n',
      ['Opening', 'Begroting', 'Rondvraag'],
    ],
    [
      'Roman numbers',
      'PV du 5 mai 2021\n\nI. Budget\nTexte.\nII. Travaux\nTexte.\nIII. Divers\nTexte.\n',
      ['Budget', 'Travaux', 'Divers'],
    ],
    [
      'capitals',
      'PV du 5 mai 2021\n\nBUDGET DE LA SALLE\nTexte.\nTRAVAUX\nTexte.\nDIVERS\nTexte.\n',
      ['BUDGET DE LA SALLE', 'TRAVAUX', 'DIVERS'],
    ],
    [
      'the list of an agenda that a sentence announces is none, its last line either',
      '# PV du 5 mai 2021\n\nAnn ouvre. À l’ordre du jour :\n\n1. Comptes\n2. Travaux\n3. Divers\n\nTexte.\n',
      [],
    ],
    [
      'lists inside an item are none',
      'PV du 5 mai 2021\n\nDivers\n1. un chat\n2. un chien\n3. une poule\n\nTexte.\n',
      ['Divers'],
    ],
    [
      'the agenda of a later meeting is not this one’s',
      'PV du 5 mai 2021\n\nOrdre du jour :\n1. Budget\n2. Prochaine réunion\n\n1. Budget\nTexte.\n2. Prochaine réunion\nLe 3 juin 2021 à 20h.\nOrdre du jour du 3 juin :\n1. Travaux\n2. Divers\n',
      ['Budget', 'Prochaine réunion'],
    ],
  ])('%s', async (_, content, expected) => {
    expect(await items(content)).toEqual(expected);
    expect(lost(content, await imported(content))).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    [
      'headings under a heading that only holds them',
      '# Minutes 2021-05-05\n\n## Agenda\n\n### Budget\n\nText.\n\n### Hall\n\nText.\n\n## AOB\n\nText.\n',
      ['Budget', 'Hall', 'AOB'],
    ],
    [
      'numbers say what levels do not',
      '# Notulen 5 mei 2021\n\n## 1. Opening\n\nTekst.\n\n## 2. Commissies\n\nTekst.\n\n## 2.1 Congres\n\nTekst.\n\n## 3. Sluiting\n\nTekst.\n',
      ['1. Opening', '2. Commissies', '3. Sluiting'],
    ],
    [
      'an agenda that holds the notes',
      '# Meeting 2021-05-05\n\n## Agenda\n\n* Budget\n    * Ann: too high\n    * Bob: agreed\n* Hall\n    * no news\n* AOB\n    * none\n',
      ['Budget', 'Hall', 'AOB'],
    ],
    [
      'bold leads',
      '# Meeting 2021-05-05\n\n## Agenda\n\n**1) Budget** - it is too high.\n\nMore of it.\n\n**2) Hall** - no news.\n',
      ['Budget', 'Hall'],
    ],
    [
      'links and people are no items',
      '# Meeting 2021-05-05\n\n## Links\n\n* https://x.example\n\n## Present\n\n* Ann Lee\n* Bob Ray\n\n## Budget\n\nText.\n',
      ['Budget'],
    ],
    [
      'a table of contents is an agenda',
      '# Call 3 – 2021-05-05\n\n# Contents\n\n- [1. Budget](#1-budget)\n- [2. Hall](#2-hall)\n\n# 1. Budget\n\nText.\n\n# 2. Hall\n\nText.\n',
      ['1. Budget', '2. Hall'],
    ],
    [
      'notes in one list',
      '# Council 2021-05-05\n\nAttendance: Ann, Bob\n\n## Notes\n\n- Check-in\n- Budget\n  - too high\n- Hall\n  - no news\n  - none at all\n',
      ['Check-in', 'Budget', 'Hall'],
    ],
  ])('in Markdown: %s', async (_, content, expected) => {
    expect(await items(content, 'x.md')).toEqual(expected);
  });

  it('keep their handles where czs reads them', async () => {
    const done = await imported(
      '# Council 2021-05-05\n\n## Present\n\n* Ann Lee (@ann-l)\n* Bob Ray @bobr (TSC)\n* @carol\n* Dan Fox (North Farm, @danf)\n* Eve Lux (North Farm, @evel, until 9pm)\n* @fred (late, 16:20)\n* @gus (Gus Hall)\n\n## Budget\n\nText.\n',
      'x.md',
    );
    expect(done.markdown).toContain(
      'présents:\n  - Ann Lee (@ann-l)\n  - Bob Ray (TSC, @bobr)\n  - "@carol"\n  - Dan Fox (North Farm, @danf)\n  - nom: Eve Lux\n    organisation: North Farm, @evel\n    à: 21:00\n    # until 9pm\n  - "@fred"\n    # 16:20, late\n  - Gus Hall (@gus)\n',
    );
  });

  it('what stood under an item that became a heading is a list of its own, and no code', async () => {
    const done = await imported(
      '# Council 2021-05-05\n\nAttendance: Ann Lee, Bob Ray\n\n## Notes\n\n- Check-in\n- Budget\n  - The fair\n    - **Decision**: Ann asks for a quote.\n\n    It is urgent.\n- Hall\n  - no news\n',
      'x.md',
    );
    expect(done.markdown).toContain(
      '## Budget\n\n- The fair\n    - **Decision**: Ann asks for a quote.\n\n    It is urgent.\n\n## Hall\n\n- no news\n',
    );
    expect((await minutesOf(done.markdown)).entries.map((one) => one.text)).toEqual(['Ann asks for a quote.']);
  });

  it('of a text whose lines are broken at no one width are joined where a sentence goes on in small letters', async () => {
    const text = [
      'PV du 5 mai 2021',
      '',
      '1. Serre',
      'Le comité regarde les plans de la serre et les devis que trois',
      'entreprises ont envoyés au mois de mars, puis il en parle.',
      'Anne enverra les plans et les trois devis à la commune, qui a',
      'demandé de les voir avant la fin du mois de juin.',
      'Il fera beau samedi.',
      'On se retrouve au jardin avec les enfants et les voisins qui',
      'voudront venir aider.',
      'Absents ce jour-là, mais ils ont écrit un mot au comité, Bob,',
      'excusés : Luc Noir, Ève Roy',
      '',
    ].join('\n');
    const done = await imported(text);
    expect(done.markdown).toContain('les devis que trois entreprises ont envoyés');
    expect(done.markdown).toContain(
      'qui a demandé de les voir avant la fin du mois de juin.\n\nIl fera beau samedi.\n',
    );
    expect(done.markdown).not.toContain('Bob, excusés');
    expect(lost(text, done)).toEqual([]);
  });

  it('of a text whose lines are broken: what goes on in small letters is joined, a short title before a list stands for itself', async () => {
    const long =
      'Le comité regarde les plans de la serre et les devis que trois entreprises ont envoyés au mois de mars.';
    const text = [
      'PV du 5 mai 2021',
      '',
      '1. Serre',
      long,
      'Il les compare longuement et demande que la plus petite des trois revienne avec un second devis.',
      long,
      'Les membres en parlent encore, et la plupart préfèrent une serre de verre à une serre de toile.',
      'Actions diverses',
      '- écrire à la commune pour demander le permis de bâtir, avec le plan (par',
      'la poste et par courriel), avant la fin du mois',
      '- attendre',
      '',
      '2. Divers',
      long,
      'Il fera beau samedi, on se retrouve au jardin avec les enfants et les voisins qui voudront venir aider.',
      '',
    ].join('\n');
    const done = await imported(text);
    expect(done.markdown).toContain('\n\nActions diverses\n\n- écrire');
    expect(done.markdown).toContain('avec le plan (par la poste et par courriel), avant la fin du mois\n- attendre\n');
    expect(lost(text, done)).toEqual([]);
  });

  it('have Roman numbers, but an initial is none', async () => {
    const lines = ['PV du 5 mai 2021', 'I. Caisse', 'V. Durant présente les comptes.', 'II. Divers', 'Rien de neuf.'];
    for (const [content, name] of [
      [`${lines.join('\n\n')}\n`, 'x.txt'],
      [docx({ body: lines.map((one) => paragraph(one)).join('') }), 'x.docx'],
    ] as const) {
      expect(await items(content, name), name).toEqual(['Caisse', 'Divers']);
      expect((await imported(content, name)).markdown, name).toContain('\nV. Durant présente les comptes.\n');
    }
  });

  it('with numbers that Word makes, bold, between paragraphs', async () => {
    const body = [
      paragraph('PV du 5 mai 2021', { bold: true }),
      paragraph('Budget', { list: [2, 0], bold: true }),
      paragraph('Il est trop haut.'),
      paragraph('un détail', { list: [1, 0] }),
      paragraph('Salle', { list: [2, 0], bold: true }),
      paragraph('Rien.'),
    ].join('');
    const done = await imported(docx({ body, numbering }), 'x.docx');
    expect(done.markdown).toContain('## 1. Budget\n\nIl est trop haut.\n\n- un détail\n\n## 2. Salle\n\nRien.\n');
  });

  it('begin a line in bold, and a colon after them is no text', async () => {
    const html =
      '<h1>PV du 5 mai 2021</h1><p>Présents : Anne Martin, Bob Dupont</p><p><b>1. Haie</b> : elle pousse.</p><p><b>2. Divers</b> : la machine est en panne.</p>';
    expect(await typed(html, 'x.html')).toContain(
      '## 1. Haie\n\nelle pousse.\n\n## 2. Divers\n\nla machine est en panne.',
    );
  });

  it('with typed numbers, bold, are not the bullets and the numbered lists right below them', async () => {
    for (const list of [1, 2] as const) {
      const body = [
        paragraph('PV du 5 mai 2021'),
        paragraph('1. Potager', { bold: true }),
        paragraph('Prêt de deux parcelles.', { list: [list, 0] }),
        paragraph('Léa écrit la convention.', { list: [list, 0] }),
        paragraph('2. Divers', { bold: true }),
        paragraph('Rien.', { list: [list === 1 ? 1 : 3, 0] }),
      ].join('');
      const done = await imported(docx({ body, numbering }), 'x.docx');
      expect(done.report.items.map((one) => one.title)).toEqual(['Potager', 'Divers']);
    }
  });
});

describe('the table in the head of a template', () => {
  const read = async (rows: readonly (readonly string[])[]) => {
    const body = paragraph('Compte rendu du comité', { bold: true }) + table(rows) + paragraph('Texte.');
    const bytes = docx({ body });
    const done = await imported(bytes, 'x.docx');
    expect(lost(rows.flat().join(' '), done)).toEqual([]);
    const { date, start, end, place, chair, secretary, people: listed } = done.report;
    const said = [date, start, end, place, chair, secretary].map((one) => one?.value ?? null);
    return [said.join(' | '), listed.map((one) => `${one.presence} ${one.name}`).join(', ')];
  };
  const present = 'present Anne Martin, present Bob Dupont, excused Eve Roy';

  it('has a cell that says nothing of a head beside two that do', async () => {
    const body = table([['PV n° 7', 'Date : 5 mai 2021', 'Début : 18h10\nFin : 19h55']]) + paragraph('Texte.');
    const { report } = await imported(docx({ body }), 'x.docx');
    const { title, date, start, end } = report;
    expect([title, date?.value, start?.value, end?.value]).toEqual(['PV n° 7', '2021-05-05', '18:10', '19:55']);
  });

  it.each<[string, string[][], string]>([
    [
      'label and value in one cell',
      [
        ['Date : 5 mai 2021', 'Début 18h07'],
        ['Présents : Anne Martin, Bob Dupont', 'Excusée : Eve Roy'],
        ['Lieu : Salle du Puits', 'Présidence : Anne Martin'],
      ],
      '2021-05-05 | 18:07 |  | Salle du Puits | Anne Martin | ',
    ],
    [
      'a row of labels over a row of values',
      [
        ['Date', 'Participants', 'Excusés', 'Pouvoirs'],
        ['5 mai 2021', 'Anne Martin\nBob Dupont', 'Eve Roy', '3'],
      ],
      '2021-05-05 |  |  |  |  | ',
    ],
    [
      'a place that is called one',
      [
        ['Date', 'Lieu', 'Participants', 'Excusés'],
        ['5 mai 2021', 'Salle Bleue', 'Anne Martin\nBob Dupont', 'Eve Roy'],
      ],
      '2021-05-05 |  |  | Salle Bleue |  | ',
    ],
    [
      'the family before the first name, and the organisation after a bar',
      [
        ['Date', '5 mai 2021'],
        ['Participants', 'Martin, Anne | Crèche du Puits\nDupont, Bob | Ville'],
        ['Excusés', 'Roy, Eve | Ville'],
      ],
      '2021-05-05 |  |  |  |  | ',
    ],
    [
      'keys beside values',
      [
        ['Date / heure / durée', '5 mai 2021, 14h00, 2 h'],
        ['Animatrice', 'Anne Martin'],
        ['Notes', 'Bob Dupont'],
        ['Réf.', 'CR-7'],
        ['Participants', 'Anne Martin,\nBob Dupont,'],
        ['Excusés', 'Eve Roy,'],
      ],
      '2021-05-05 | 14:00 |  |  | Anne Martin | Bob Dupont',
    ],
  ])('%s', async (_, rows, head) => {
    expect(await read(rows)).toEqual([head, present]);
  });

  it('may stand at the top of the pages, or be set with tabs', async () => {
    const header = table([
      ['Date', '5 mai 2021'],
      ['Présents', 'Anne Martin, Bob Dupont'],
    ]);
    const top = await imported(
      docx({ header, body: paragraph('Compte rendu du comité', { bold: true }) + paragraph('Texte.') }),
      'x.docx',
    );
    const tabs = [
      'Date\t5 mai 2021',
      'Présents\tAnne Martin, Bob Dupont',
      'Excusés\tEve Roy',
      'Secrétaire\tBob Dupont',
    ];
    const typedIn = await imported(
      docx({ body: paragraph('Compte rendu', { bold: true }) + tabs.map((one) => paragraph(one)).join('') }),
      'x.docx',
    );
    for (const { report } of [top, typedIn]) {
      expect(report.date?.value).toBe('2021-05-05');
      expect(report.people.map(({ name }) => name).slice(0, 2)).toEqual(['Anne Martin', 'Bob Dupont']);
    }
    expect([typedIn.report.people.at(-1)?.presence, typedIn.report.secretary?.value]).toEqual([
      'excused',
      'Bob Dupont',
    ]);
  });

  it('an empty list takes nobody from below it', async () => {
    const rows = [
      ['Date', '5 mai 2021'],
      ['Présents', 'Anne Martin, Bob Dupont'],
      ['Excusés', ''],
    ];
    const [, listed] = await read(rows);
    expect(listed).toBe('present Anne Martin, present Bob Dupont');
  });

  it('is none of which the rows are people, or tasks', async () => {
    const rows = [
      ['Nom', 'Présent', 'Excusé'],
      ['Anne Martin', 'x', ''],
      ['Eve Roy', '', 'x'],
    ];
    expect((await read(rows))[1]).toBe('present Anne Martin, excused Eve Roy');
    const tasked = [
      ['Quoi', 'Qui', 'Date'],
      ['Écrire', 'Anne Martin', '5 mai 2021'],
    ];
    const followed = [
      ['Sujet', 'Suivi', 'Responsable', 'Échéance'],
      ['Clôture', 'Demander deux devis', 'Anne Martin', '30/11'],
      ['Arrosage', 'Relancer la commune', 'Bob Dupont', '15/12'],
    ];
    for (const one of [tasked, followed]) expect(await read(one)).toEqual([' |  |  |  |  | ', '']);
  });
});

describe('a table that lays out the minutes becomes text', () => {
  const read = async (rows: readonly (readonly string[])[]) => {
    const body =
      paragraph('PV du comité du 5 mai 2021', { bold: true }) +
      paragraph('Présents : Anne Martin, Bob Dupont, Eve Roy') +
      table(rows);
    const done = await imported(docx({ body }), 'x.docx');
    expect(lost(rows.flat().join(' '), done)).toEqual([]);
    return done.markdown.replaceAll('\u00a0', ' ').split('\n\n').slice(2).join('\n').trim();
  };

  it.each<[string, string[][], string]>([
    [
      'the talk on the left, what was decided on the right',
      [
        [
          '1. Bail\nLe propriétaire demande 3 %.',
          'Décision\nLe comité accepte 2 %.\nSuivi\nEve écrit au propriétaire (20/5)',
        ],
        ['2. Budget\nBob le présente.', 'Décision\nBudget approuvé.'],
      ],
      '## 1. Bail\nLe propriétaire demande 3 %.\nDécision\nLe comité accepte 2 %.\nSuivi\nEve écrit au propriétaire (20/5)\n## 2. Budget\nBob le présente.\nDécision\nBudget approuvé.',
    ],
    [
      'a row for each title',
      [
        ['1', 'Bail', ''],
        ['', 'Le propriétaire demande 3 % de plus.', '→ Eve écrit au propriétaire'],
        ['2', 'Budget', ''],
        ['', 'Le comité approuve le budget à l’unanimité.', ''],
      ],
      "## 1. Bail\nLe propriétaire demande 3 % de plus.\n- Eve écrit au propriétaire\n## 2. Budget\n**Décision (à l'unanimité) :** Le comité approuve le budget à l’unanimité.",
    ],
    [
      'a column for what was said',
      [
        ['N°', 'Sujet', 'Compte rendu', 'Suivi', 'Qui'],
        ['1', 'Bail', 'Le propriétaire demande 3 % de plus.\nLe comité décide de refuser.', 'Lui écrire', 'Eve'],
        ['2', 'Budget', 'Bob présente le budget.', '', ''],
        ['3', 'Cave', 'Elle est humide.', '', 'Bob'],
      ],
      '## 1. Bail\nLe propriétaire demande 3 % de plus.\n**Décision :** Le comité décide de refuser.\n| Suivi | Qui |\n| --- | --- |\n| Lui écrire | Eve |\n## 2. Budget\nBob présente le budget.\n## 3. Cave\nElle est humide.\n**Qui**\nBob',
    ],
    [
      'but no table of figures, whatever remarks stand in it',
      [
        ['Poste', 'Montant', 'Remarque'],
        ['Loyer', '1200', 'Le bail court jusqu’en juin.'],
      ],
      '| Poste | Montant | Remarque |\n| --- | --- | --- |\n| Loyer | 1200 | Le bail court jusqu’en juin. |',
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await read(rows)).toBe(expected);
  });

  it('an agenda in a table is the agenda', async () => {
    const rows = [
      ['N°', 'Point', 'Rapporteur'],
      ['1', 'Budget', 'Bob'],
      ['2', 'Cave', ''],
    ];
    const body =
      paragraph('PV du 5 mai 2021', { bold: true }) +
      paragraph('Ordre du jour') +
      table(rows) +
      paragraph('1. Budget') +
      paragraph('Bob le présente.') +
      paragraph('2. Cave') +
      paragraph('Elle est humide.');
    const { markdown, report } = await imported(docx({ body }), 'x.docx');
    expect(report.agenda).toEqual({ lines: 2, matched: 2 });
    expect(markdown).toContain('1. Budget (Bob)\n2. Cave\n');
  });

  it('and the report says so', async () => {
    const rows = [
      ['Point', 'Discussion'],
      ['Bail', 'Le propriétaire demande 3 % de plus.'],
    ];
    const { report } = await imported(
      docx({ body: paragraph('PV du 5 mai 2021', { bold: true }) + table(rows) }),
      'x.docx',
    );
    expect(report.dropped).toEqual([{ reason: 'layout', text: 'Point – Discussion', count: 1 }]);
  });
});

describe('what calls a meeting is no minutes of it', () => {
  const head = async (text: string, name: string) => {
    const { head: written, report } = await imported(text, name);
    const [date] = report.conflicts.map(({ value }) => value);
    return [/(?:statut|status): (.+)/.exec(written)?.[1], report.date?.value, date];
  };

  it.each<[string, string, string, (string | undefined)[]]>([
    [
      'a convocation is of the day that it names with an hour, not of the one on which it was sent',
      "# Vœux\n\nConvocation à l'assemblée du jardin\n\nL'assemblée aura lieu le 24 janvier à 20h30.\n\nLes membres choisiront un trésorier.\n",
      '2026-01-14.md',
      ['convoquée', '2026-01-24', '2026-01-14'],
    ],
    [
      'whatever stands on the line that calls',
      "---\ntitle: Vœux\n---\n\nConvocation à l'AG du jardin\n\nBonjour à toutes et à tous,\n\nL'AG de l'association aura lieu le 24 janvier à 20h30 au local.\n\nLes membres choisiront un trésorier.\n",
      '2026-01-14.md',
      ['convoquée', '2026-01-24', '2026-01-14'],
    ],
    [
      'or of the one to which it calls',
      'Morlanne, le 3 juin 2026\n\nConvocation au comité de quartier du 12 juin\n\nOrdre du jour :\n1. Caisse\n2. Toit\n',
      'a.txt',
      ['convoquée', '2026-06-12', '2026-06-03'],
    ],
    [
      'on the line of its title, too',
      'Uitnodiging voor het bestuur van 12 juni 2026\n\nGent, 3 juni 2026\n\nAgenda:\n1. Kas\n2. Dak\n',
      'a.txt',
      ['gepland', '2026-06-12', undefined],
    ],
    [
      'and to whom it is sent',
      'Leeds, 3 June 2026\n\nYou are invited to the committee of 12 June 2026.\n\nAgenda:\n1. Cash\n2. Roof\n',
      'a.txt',
      ['planned', '2026-06-12', '2026-06-03'],
    ],
    [
      'but not the day of which the convocation is',
      'Morlanne, le 2 juin 2026\n\nConvocation du 3 juin 2026\n\nOrdre du jour :\n1. Caisse\n2. Toit\n',
      'a.txt',
      ['convoquée', '2026-06-02', undefined],
    ],
    [
      'an agenda and nothing else',
      '# Agenda - 4 mei 2026\n\n1. Opening\n2. Varia\n3. Sluiting\n',
      'a.md',
      ['convoquée', '2026-05-04', undefined],
    ],
    [
      'but not where something was said',
      '# Agenda - 4 mei 2026\n\n1. Opening\n2. Varia\n\nTom heeft de zaal gereserveerd en de leden zijn blij.\n',
      'a.md',
      ['projet', '2026-05-04', undefined],
    ],
    [
      'nor where an item speaks of one',
      '# Comité du 5 mai 2021\n\n## Courrier\n\nInvitation de la commune : Bob y va.\n\n## Budget\n\nIl est présenté.\n',
      'pv.md',
      ['projet', '2021-05-05', undefined],
    ],
    [
      'the title of a convocation to an assembly is of its day',
      "# Convocation à l'assemblée du 5 mai 2021\n\nPrésents : Anne Martin, Bob Dupont\n\n## Budget\n\nBob le présente.\n",
      'pv.md',
      ['projet', '2021-05-05', undefined],
    ],
    [
      'nor where somebody was there',
      '# Comité du 5 mai 2021\n\nConvocation du 12 avril 2021\n\nPrésents : Anne Martin, Bob Dupont\n\n## Budget\n\nBob le présente.\n',
      'pv.md',
      ['projet', '2021-05-05', undefined],
    ],
  ])('%s', async (_, text, name, expected) => {
    expect(await head(text, name)).toEqual(expected);
  });
});

describe('people in tables, columns and brackets', () => {
  it('a family name before a comma is no organisation where all of the column have one', async () => {
    const rows = [
      ['Name', 'Organisation'],
      ['Bijen, Antoon', 'Justid'],
      ['Lee, Ann', 'North Farm'],
    ];
    const bytes = docx({ body: paragraph('Minutes of 5 May 2021', { bold: true }) + table(rows) });
    expect(await people(bytes, 'x.docx')).toEqual([
      'present | Antoon Bijen | Justid',
      'present | Ann Lee | North Farm',
    ]);
  });

  it('the numbers of the rows are nobody’s organisation, and a guest is one by the column of functions', async () => {
    const rows = [
      ['N°', 'Nom', 'Fonction', 'Présent'],
      ['1', 'Anne Martin', 'Présidente', 'X'],
      ['2', 'Bob Dupont', '', 'X'],
      ['3', 'Clara Dubois', 'Invitée (Ville de Ciney)', 'X'],
      ['4', 'Ève Roy', '', ''],
    ];
    const bytes = docx({ body: paragraph('PV du 5 mai 2021', { bold: true }) + table(rows) });
    const done = await imported(bytes, 'x.docx');
    expect(done.markdown).toContain(
      'présents:\n  - nom: Anne Martin\n    fonction: Présidente\n  - Bob Dupont\nabsents:\n  - Ève Roy\ninvités:\n  - Clara Dubois (Ville de Ciney)\n',
    );
    expect(lost(rows.flat().join(' '), done)).toEqual([]);
  });

  it('a head that says that they were there, beside initials and offices', async () => {
    const rows = [
      ['Attendees', 'Initials', 'Role'],
      ['Ann Lee', 'AL', 'Chair'],
      ['Bob Ray', 'BR', 'Minutes'],
    ];
    const done = await imported(
      docx({ body: paragraph('Minutes of 5 May 2021', { bold: true }) + table(rows) }),
      'x.docx',
    );
    expect(done.report.people.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['Ann Lee', null],
      ['Bob Ray', null],
    ]);
    expect([done.report.chair?.value, done.report.secretary?.value]).toEqual(['Ann Lee', 'Bob Ray']);
    expect(lost(rows.flat().join(' '), done)).toEqual([]);
  });

  it.each<[string, string[][], string[]]>([
    [
      'two lists beside each other, with their organisations',
      [
        ['Aanwezig', 'Organisatie', 'Verontschuldigd', 'Organisatie'],
        ['Jan Maes', 'Stad Gent', 'An Claes', 'De Molen'],
        ['Els Bos', '', '', ''],
      ],
      ['present | Jan Maes | Stad Gent', 'excused | An Claes | De Molen', 'present | Els Bos'],
    ],
    [
      'one list in two halves',
      [
        ['Attendee', 'Organisation', 'Attendee', 'Organisation'],
        ['Ann Lee', 'North Farm', 'Bob Ray', 'Town'],
        ['Dee Fox', 'Mill', '', ''],
      ],
      ['present | Ann Lee | North Farm', 'present | Bob Ray | Town', 'present | Dee Fox | Mill'],
    ],
  ])('%s', async (_, rows, expected) => {
    const bytes = docx({ body: paragraph('Minutes of 5 May 2021', { bold: true }) + table(rows) });
    expect(await people(bytes, 'x.docx')).toEqual(expected);
    expect(lost(rows.flat().join(' '), await imported(bytes, 'x.docx'))).toEqual([]);
  });

  it('an office at the end of a line of lists is nobody who was away', async () => {
    const done = await imported(
      'Minutes of 5 May 2021\n\nPresent: Ann Lee, Bob Ray. Apologies: Carl Moe. Minutes: Hal Orr.\n\nText.\n',
    );
    expect(done.report.people.map(({ presence, name }) => `${presence} ${name}`)).toEqual([
      'present Ann Lee',
      'present Bob Ray',
      'excused Carl Moe',
    ]);
    expect(done.report.secretary?.value).toBe('Hal Orr');
  });

  it('a label without mark or colon over full names', async () => {
    const body = ['In attendance', 'Ann Lee, chair', 'Bob Ray, note taker', 'Dee Fox', 'Regrets', 'None'];
    const bytes = docx({ body: paragraph('Minutes of 5 May 2021') + body.map((one) => paragraph(one)).join('') });
    expect(await people(bytes, 'x.docx')).toEqual(['present | Ann Lee', 'present | Bob Ray', 'present | Dee Fox']);
  });

  it('two columns of bullets, before numbered points', async () => {
    const text =
      'Minutes of 5 May 2021\n\nPresent:\n• Ann Lee               • Bob Ray\n• Carl Moe              • Dee Fox\n\n1. Budget\nText.\n2. Hall\nText.\n';
    expect(await people(text)).toEqual([
      'present | Ann Lee',
      'present | Bob Ray',
      'present | Carl Moe',
      'present | Dee Fox',
    ]);
    expect(await items(text)).toEqual(['Budget', 'Hall']);
  });

  it('who leads and who writes stands in the brackets of the list; of two who may have led, nobody', async () => {
    const officers = async (text: string) => {
      const { chair, secretary } = (await imported(`Verslag van 5 mei 2021\n\nAanwezig: ${text}\n\nTekst.\n`)).report;
      return [chair?.value ?? null, chair?.sure ?? null, secretary?.value ?? null];
    };
    expect(await officers('Jan Peeters (voorzitter), Els Claes (verslag), Wim Bos')).toEqual([
      'Jan Peeters',
      false,
      'Els Claes',
    ]);
    expect(await officers('Jan Peeters (voorzitter van de vergadering), Els Claes (verslag), Wim Bos')).toEqual([
      'Jan Peeters',
      false,
      'Els Claes',
    ]);
    expect(await officers('Jan Peeters (voorzitter), Els Claes (voorzitter), Wim Bos')).toEqual([null, null, null]);
  });
});

it('the head: where it was before the hours, who presided and who wrote in one line', async () => {
  const text =
    'PV de la concertation\n\nCPAS de Forest, 9h35 – 11h45\n\nPrésidence : Anne Martin. Rapport : Bob Dupont.\n\nDate : 15 janvier 2026\n\nPrésents : Anne Martin, Bob Dupont\n\n1. Divers\nTexte.\n';
  const { place, start, end, chair, secretary } = (await imported(text)).report;
  expect([place, start, end, chair, secretary].map((one) => one?.value)).toEqual([
    'CPAS de Forest',
    '09:35',
    '11:45',
    'Anne Martin',
    'Bob Dupont',
  ]);
  expect(place?.sure).toBe(false);
  const where = async (words: string) => (await imported(text.replace('CPAS de Forest', words))).report.place?.value;
  expect(await where('Réunion au Centre du Puits')).toBe('Centre du Puits');
  expect(await where('Réunion Commune Libre')).toBe(undefined);
  expect(await where('Comité de quartier')).toBe(undefined);
});

it('a label of an entry that stands alone is no item', async () => {
  const body = ['PV du 5 mai 2021', '1. Budget', 'Discussion.', 'DÉCISION', 'On achète.', 'ACTION', 'Bob : commander'];
  const isBold = (one: string): boolean => /^1|^\p{Lu}{3}|^PV/u.test(one);
  expect(
    await items(docx({ body: body.map((one) => paragraph(one, { bold: isBold(one) })).join('') }), 'pv.docx'),
  ).toEqual([]);
});

it('letters of presence in one column may have words beside them; where they are not read, who was there is to be confirmed', async () => {
  const rows = (head: string, late: string): string[][] => [
    ['Nom', 'Organisme', head],
    ['Nora Benali', 'Le Fil', 'P'],
    ['Théo Ledent', 'Le Fil', 'E – maladie'],
    ['Luc Roy', 'La Ruche', 'A'],
    ['Ana Cruz', 'La Ruche', late],
  ];
  const read = async (head: string, late: string) => {
    const body = paragraph('PV du 5 mai 2021', { bold: true }) + table(rows(head, late)) + paragraph('Texte.');
    const { report } = await imported(docx({ body }), 'pv.docx');
    const marks = report.dropped.filter(({ reason }) => reason === 'presence-mark').map(({ text }) => text);
    return [
      ...report.people.map(({ name, presence, sure }) => `${name} ${presence}${sure ? '' : ' ?'}`),
      marks.join(' '),
    ];
  };
  const expected = ['Nora Benali present', 'Théo Ledent excused', 'Luc Roy absent', 'Ana Cruz present', 'P E A P'];
  expect(await read('P/E/A', 'P (dès 10h)')).toEqual(expected);
  expect(await read('Présence', 'P dès 10h')).toEqual(expected);
  expect(await read('', 'P jusqu’à 11h')).toEqual(expected);
  expect(await read('Statut', 'passe en coup de vent')).toEqual([
    'Nora Benali present ?',
    'Théo Ledent present ?',
    'Luc Roy present ?',
    'Ana Cruz present ?',
    'P A',
  ]);
});

it('two headings at the top are the name of who met and the title', async () => {
  const body =
    '<h1>Buurtoverleg Zuid vzw</h1><h1>Verslag bestuursvergadering</h1><table><tr><td>Datum</td><td>12/09/2026</td></tr><tr><td>Plaats</td><td>De Haard</td></tr></table><h1>1. Feest</h1><p>Besluit: het feest gaat door.</p>';
  const { markdown: text } = await imported(body, 'v.html');
  expect(text).toContain('lieu: De Haard');
  expect(text).toContain('**Buurtoverleg Zuid vzw**\n\n# Verslag bestuursvergadering\n\n## 1. Feest');
});

it('a label in two languages is one', async () => {
  const { markdown: text } = await imported(
    'Verslag bestuur\n\nDatum / Date : 13/06/2026\nPlaats / Lieu : Maison Rive Gauche\nBegin / Début : 19h30\n\n1. Budget\n\nTekst.\n',
  );
  expect(text).toMatch(/2026-06-13[\s\S]*Maison Rive Gauche[\s\S]*---/);
  expect(text.slice(text.lastIndexOf('---'))).not.toContain('Rive');
});

it('letters that say one thing in French and another in Dutch are read together; where they do not tell, who was there is to be confirmed', async () => {
  const read = async (...rows: string[][]) => {
    const body = paragraph('Verslag 5 mei 2021', { bold: true }) + table(rows) + paragraph('Tekst.');
    const { report } = await imported(docx({ body }), 'v.docx');
    return report.people.map(({ name, presence, sure }) => `${name} ${presence}${sure ? '' : ' ?'}`);
  };
  const people = ['Nora Benali', 'Theo Maes', 'Luc Roy'];
  const columns = (heads: string[], under: string[]) =>
    read(
      ['Naam', ...heads],
      ...people.map((name, at) => [name, ...heads.map((head) => (under[at] === head ? 'x' : ''))]),
    );
  const cells = (head: string, under: string[]) =>
    read(['Naam', head], ...people.map((name, at) => [name, under[at] ?? '']));
  expect(await columns(['A', 'V'], ['A', 'A', 'V'])).toEqual([
    'Nora Benali present',
    'Theo Maes present',
    'Luc Roy excused',
  ]);
  expect(await columns(['A', 'V', 'Afw'], ['A', 'V', 'Afw'])).toEqual([
    'Nora Benali present',
    'Theo Maes excused',
    'Luc Roy absent',
  ]);
  expect(await columns(['P', 'V', 'A'], ['P', 'V', 'A'])).toEqual([
    'Nora Benali present',
    'Theo Maes excused',
    'Luc Roy absent',
  ]);
  expect(await cells('Aanwezigheid', ['A', 'V', 'A'])).toEqual([
    'Nora Benali present',
    'Theo Maes excused',
    'Luc Roy present',
  ]);
  expect(await cells('Aanwezigheid', ['x', 'V', 'A'])).toEqual([
    'Nora Benali present',
    'Theo Maes excused',
    'Luc Roy absent',
  ]);
  expect(await columns(['A', 'V', 'E'], ['A', 'V', 'E'])).toEqual([
    expect.stringMatching(/ \?$/),
    expect.stringMatching(/ \?$/),
    expect.stringMatching(/ \?$/),
  ]);
  expect(await cells('Présence', ['A', '', 'A'])).toEqual([
    expect.stringMatching(/ \?$/),
    expect.stringMatching(/ \?$/),
    expect.stringMatching(/ \?$/),
  ]);
});

it('people by organisation: the label names it, whoever came or sent word', async () => {
  const list = [
    'Pour le CPAS de Forest : Marie-Thérèse Van de Beek (MTV)',
    'Pour la Ruche : excusée (Sophie de la Motte)',
    'Actiris : Youssef Alami, Delphine Roos',
    'Maison du Quartier : absent',
    'Bureau : Luc Petit',
    'Mission locale : /',
    'Pour la Ligue : personne',
  ];
  expect(
    await people(`PV du 5 mai 2021\n\nPrésents\n${list.map((one) => `- ${one}\n`).join('')}\n1. Divers\nTexte.\n`),
  ).toEqual([
    'present | Marie-Thérèse Van de Beek | CPAS de Forest',
    'excused | Sophie de la Motte | Ruche',
    'present | Youssef Alami | Actiris',
    'present | Delphine Roos | Actiris',
    'absent | – | Maison du Quartier',
    'present | Luc Petit',
  ]);
});

it('a bracket may have a function and an organisation, and the function be in short', async () => {
  const { markdown } = await imported(
    'PV du 5 mai 2021\n\nPrésents : Karim Alami (vice-prés., CPAS de Forest), Luc Petit\n',
  );
  expect(markdown).toContain('  - nom: Karim Alami\n    organisation: CPAS de Forest\n    fonction: vice-prés.\n');
});

describe('items of other shapes', () => {
  it('of a table of contents, of underlined titles, of issues of a tracker, of a list in a list', async () => {
    const contents = [
      paragraph('Compte rendu du 4 mars 2024', { bold: true }),
      paragraph('1     Budget\t2', { style: 'TOC1' }),
      paragraph('2     Salle\t3', { style: 'TOC1' }),
      ...['1     Budget', 'Texte.', '2     Salle', 'Texte.'].map((one) => paragraph(one)),
    ].join('');
    const styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    expect(await items(docx({ body: contents, styles }), 'x.docx')).toEqual(['1 Budget', '2 Salle']);
    const underlined = [
      paragraph('Compte rendu du 4 mars 2024', { bold: true }),
      paragraph('Budget', { underline: true }),
      paragraph('Texte.'),
      paragraph('Salle', { underline: true }),
      paragraph('Texte.'),
    ].join('');
    expect(await items(docx({ body: underlined }), 'x.docx')).toEqual(['Budget', 'Salle']);
    const styled = underlined.replaceAll('<w:u w:val="single"/>', '').replaceAll('<w:p><w:r>', '<w:p><w:pPr/><w:r>');
    const titled = styled.replace(
      /<w:pPr\/>(?=<w:r><w:rPr>|<w:r><w:t[^>]*>(?:Budget|Salle)<)/g,
      '<w:pPr><w:pStyle w:val="T"/></w:pPr>',
    );
    const underline =
      '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Titre PV"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>';
    expect(await items(docx({ body: titled, styles: underline }), 'x.docx')).toEqual(['Budget', 'Salle']);
    const issues =
      '# Call 2021-05-05\n\n## Agenda\n\n### Project (10 minutes)\n\n* Charter [#48](https://x.example/a/pull/48)\n  - five minutes\n\nAnn: fine.\n\n* Stages [#45](https://x.example/a/issues/45)\n  - later\n\n### Other\n\nNothing.\n';
    expect(await items(issues, 'x.md')).toEqual(['Charter #48', 'Stages #45', 'Other']);
    const nested =
      '# Council 2021-05-05\n\n## Notes\n\n- Check-in\n- Agenda items\n  - Party\n    - Ann: yes\n  - Panel\n    - Bob: no\n- Close\n';
    expect(await items(nested, 'x.md')).toEqual(['Check-in', 'Party', 'Panel', 'Close']);
  });
});

describe('titles that are set larger and are not bold', () => {
  const lines: readonly (readonly [style: string, text: string])[] = [
    ['L', 'Les Tilleuls ASBL'],
    ['L', 'Compte rendu du 4 mars 2024'],
    ['', 'Présents : Anne Martin, Bob Dupont'],
    ['M', 'Budget'],
    ['', 'Il est relu, et rien ne change.'],
    ['M', 'Salle'],
    ['', 'Le chauffage est réparé.'],
  ];

  it('in Word, beside a title that is larger still', async () => {
    const size = (id: string, half: number): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="Titre ${id}"/><w:rPr><w:sz w:val="${half}"/></w:rPr></w:style>`;
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>${size('L', 36)}${size('M', 28)}`;
    const body = lines.map(([style, text]) => paragraph(text, style === '' ? {} : { style })).join('');
    expect(await items(docx({ body, styles }), 'x.docx')).toEqual(['Budget', 'Salle']);
  });

  it('in OpenDocument', async () => {
    const size = (name: string, points: number): string =>
      `<style:style style:name="${name}" style:family="paragraph"><style:text-properties fo:font-size="${points}pt"/></style:style>`;
    const styles = `<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:default-style>${size('L', 18)}${size('M', 14)}</office:styles>`;
    const text = lines.map(([style, text]) => `<text:p text:style-name="${style}">${text}</text:p>`).join('');
    expect(await items(odt(text, { styles }), 'x.odt')).toEqual(['Budget', 'Salle']);
  });
});

describe('items without a look of their own', () => {
  it.each<[string, string, string, string[]]>([
    [
      'numbers before titles that end in a full stop',
      'x.txt',
      'Verslag 5 mei 2021\n\n1. Welkom\nTekst.\n2. Begroting.\nTekst.\n3. Rondvraag en sluiting.\nTekst.\n',
      ['Welkom', 'Begroting.', 'Rondvraag en sluiting.'],
    ],
    [
      'one of them with an abbreviation in it',
      'x.txt',
      'Verslag 5 mei 2021\n\n1. Welkom\nTekst.\n2. Notulen van de vergadering d.d. 27-09-2020.\nTekst.\n3. Logo\nTekst.\n',
      ['Welkom', 'Notulen van de vergadering d.d. 27-09-2020.', 'Logo'],
    ],
    [
      'titles before a dash or a semicolon',
      'x.txt',
      'Allotments committee 5 May 2021\n\n1) Present - Ann (Chair), Bob, Eve\n2) Minutes – accepted as correct\n3) Water – the tap drips again.\n4) Hedges; they were cut in March.\n',
      ['Minutes', 'Water', 'Hedges'],
    ],
    [
      'titles before a semicolon, one of them over a list',
      'x.txt',
      'Verslag 5 mei 2021\n\n1. Vorig verslag; Het verslag wordt vastgesteld.\n2. Mededelingen;\n- Serre; Het glas is er.\n3. Rondvraag; Er zijn geen vragen.\n',
      ['Vorig verslag', 'Mededelingen', 'Rondvraag'],
    ],
    [
      'references of which one number goes on, before a number of their own',
      'x.txt',
      'Minutes of 5 May 2021\n\nThose attending: Ann Lee, Bob Ray\n\nG048/21      1.         APOLOGIES FOR ABSENCE.\n\nNone.\n\nG049/21      2.         WATER.\n\nThe tap drips.\n\nG050/21      3.         HEDGES AND OTHER MATTERS RAISED BY THE PLOT HOLDERS IN THE COURSE OF THE SPRING, AS LISTED IN THE LETTER.\n\nThey were cut.\n\nG051/21      4.         KEYS.\n\nTwo are lost.\n',
      [
        'G048/21 1. APOLOGIES FOR ABSENCE.',
        'G049/21 2. WATER.',
        'G050/21 3. HEDGES AND OTHER MATTERS RAISED BY THE PLOT HOLDERS IN THE COURSE OF THE SPRING, AS LISTED IN THE LETTER.',
        'G051/21 4. KEYS.',
      ],
    ],
    [
      'references of which one number goes on, alone',
      'x.txt',
      'Minutes of 5 May 2021\n\n44.21– Water\nThe tap drips.\n45.21 – Hedges\nThey were cut.\n46.21 Keys\nTwo are lost.\n',
      ['Water', '– Hedges', 'Keys'],
    ],
    [
      'no references, but numbers below an item',
      'x.txt',
      'Minutes of 5 May 2021\n\nText.\n\n2.1 The tap drips\n2.2 The hedge is cut\n2.3 Two keys are lost\n',
      [],
    ],
    [
      'numbers that are all 1',
      'x.md',
      'Notulen 5 mei 2021\n\n  1. Welkom\n\nTekst.\n\n  1. Hekwerk\n\nDe poort klemt.\n\n  1. Sleutels\n\nEr is er een zoek.\n',
      ['Welkom', 'Hekwerk', 'Sleutels'],
    ],
    [
      'long titles before a dash, beside whole ones',
      'x.txt',
      'Minutes of 5 May 2021\n\n1. Chair’s remarks – Ann welcomed all.\n2. To receive declarations of interest in accordance with the rules of the allotments – None.\n3. Reports from outside bodies\nNobody came.\n4. Water:\nThe tap drips.\n',
      [
        'Chair’s remarks',
        'To receive declarations of interest in accordance with the rules of the allotments',
        'Reports from outside bodies',
        'Water',
      ],
    ],
    [
      'titles far from their numbers, the first of which tell who was there',
      'x.md',
      'Allotments committee 5 May 2021\n\n1.          Those attending:       Ann Lee (Chair), Bob Ray, 6 members of the public. Eve Roy came late.\n\n2.          To receive apologies:     None\n\n3.          Water:\n\nThe tap drips.\n\n4.          Hedges:\n\na)          They were cut.\n\n5.          Keys:      Two are lost.\n',
      ['Water', 'Hedges', 'Keys'],
    ],
    [
      'Roman numbers with a dash',
      'x.txt',
      'Réunion du 5 mai 2021\n\nI- Budget\n\nOn le relit.\n\nII – Travaux\n\nIls avancent.\n',
      ['Budget', 'Travaux'],
    ],
    [
      'colons, as a known title shows',
      'x.txt',
      'Notulen 5 mei 2021\n\nAanwezig: Els, Wim\n\nHekwerk en poort:\n\nDe poort klemt.\n\nRondvraag:\n\nNiemand.\n',
      ['Hekwerk en poort:', 'Rondvraag:'],
    ],
    [
      'numbers that go on over the levels of headings',
      'x.md',
      '# Verslag 5 mei 2021\n\n## 1. Welkom\n\nTekst.\n\n## 2. Vorig verslag\n\nTekst.\n\n### 3. Hekwerk\n\nTekst.\n\n### 4. Poort\n\nTekst.\n',
      ['1. Welkom', '2. Vorig verslag', '3. Hekwerk', '4. Poort'],
    ],
  ])('%s', async (_, name, text, expected) => {
    expect(await items(text, name)).toEqual(expected);
    expect(lost(text, await imported(text, name)).filter((word) => !/^\d+$/.test(word))).toEqual([]);
  });

  it('an hour at the beginning of a line is no number', async () => {
    const text =
      'Minutes of 5 May 2021\n\n7.30pm The chair opened the meeting.\n\n1. Water\nIt drips.\n2. Keys\nLost.\n';
    expect(await typed(text)).toContain('\n7.30pm The chair opened the meeting.\n');
  });

  it('numbered sentences of a list are none', async () => {
    const list = 'PV du 5 mai 2021\n\nTexte.\n\n1. On relit le budget.\n2. On repeint la salle.\n3. On se revoit.\n';
    expect(await items(list)).toEqual([]);
  });
});

describe('items that begin with a reference', () => {
  it('have their text under their title where one paragraph holds both, however long', async () => {
    const long = 'The clerk had asked three firms, and read what they had answered. '.repeat(5);
    const text = `Minutes of 11 March 2026

Present: Ann Reeve, Bob Tully

26/022 Minutes of 11 February 2026: approved.

26/023 Shelter roof: ${long}It was resolved to accept the second. ACTION: Bob Tully to write to them.

26/024 Planning: 14 Mill Lane

26/025 Date of next meeting: 8 April 2026
`;
    expect(await items(text)).toEqual([
      '26/022 Minutes of 11 February 2026',
      '26/023 Shelter roof',
      '26/024 Planning: 14 Mill Lane',
      '26/025 Date of next meeting: 8 April 2026',
    ]);
    expect(await typed(text)).toContain('## 26/023 Shelter roof\n\nThe clerk had asked');
  });

  it('whose apologies a list has told already: the sentence stays, and names nobody twice', async () => {
    const text = `Minutes of 8 April 2025

Present: Cllrs J Holt (Chair), S Pryor
Apologies: Cllrs P Dahl, G Munn

24/125 APOLOGIES FOR ABSENCE
Apologies were received from Cllrs Dahl and Munn.

24/126 DECLARATIONS
None.

24/127 FENCE
RESOLVED that the fence be mended.
`;
    const imported = await typed(text);
    expect(imported).toContain('excused:\n  - P Dahl\n  - G Munn\nlanguage');
    expect(imported).toContain(
      '## 24/125 APOLOGIES FOR ABSENCE\n\nApologies were received from Cllrs Dahl and Munn.\n\n## 24/126',
    );
  });

  it('in bold, after who was away and what is said of that', async () => {
    const text = `Minutes of 11 March 2026

Present: Ann Reeve

**1. Apologies for absence**

Apologies were received from Bob Tully.

**2. Police report**

Received.

**3. Matters arising**

None.
`;
    expect(await items(text, 'minutes.md')).toEqual(['Apologies for absence', 'Police report', 'Matters arising']);
  });
});

describe('who is beside those who are present', () => {
  it('is a guest, under the label that the reader of minutes takes for one', async () => {
    const text = `Minutes of 11 March 2026

Present: Ann Reeve, Bob Tully
In attendance: Kay Lumley (Clerk), Dan Orme
`;
    expect(await people(text)).toEqual([
      'present | Ann Reeve',
      'present | Bob Tully',
      'guests | Kay Lumley',
      'guests | Dan Orme',
    ]);
    expect(await people(text.replace(/Present.*\n/, ''))).toEqual(['present | Kay Lumley', 'present | Dan Orme']);
  });

  it('is a guest where the members are listed above, without saying that they were there', async () => {
    const text = (members: string): string =>
      `Réunion du 6 mai 2025\n\n${members}\n\nSont également présents MM. Luc Hubin et Tom Roy.\n`;
    const struck = 'Membres : Mme Anne Petit, ~~M. Bob Maes~~, M. Karim Daoud';
    expect(await people(text(struck), 'x.md')).toEqual([
      'present | Mme Anne Petit',
      'present | M. Karim Daoud',
      'guests | Luc Hubin',
      'guests | Tom Roy',
    ]);
    expect(await typed(text(struck), 'x.md')).toContain('# à confirmer\nprésents:');
    expect(await typed(text(struck), 'x.md')).toContain(`\n${struck}\n`);
    expect(await people(text('Ordre du jour : Anne Petit, Karim Daoud'), 'x.md')).toEqual([
      'present | Luc Hubin',
      'present | Tom Roy',
    ]);
  });

  it('a sentence after the names of a list is no part of the last one, and stays', async () => {
    const text = `Minutes of 11 March 2026

Present: Ann Reeve, Sue Coggan
Apologies: Cllr Eastoe, Cllr Gant. Cllr Gant had given his proxy to Sue Coggan.
`;
    const found = await people(text);
    expect(found.filter((one) => /Eastoe|Gant/.test(one))).toEqual(['excused | Cllr Eastoe', 'excused | Cllr Gant']);
    expect(await typed(text)).toContain('\nCllr Gant had given his proxy to Sue Coggan.\n');
  });
});

describe('labels over people', () => {
  it.each<[string, string, string[]]>([
    [
      'brackets side by side',
      'Verslag 5 mei 2021\n\nAanwezig: Jan Nijs (lid) Bert Maes (lid), Els Claes (lid)\n',
      ['present | Jan Nijs', 'present | Bert Maes', 'present | Els Claes'],
    ],
    [
      'a title of several, shortened',
      'Minutes of 5 May 2021\n\nPresent: Cllrs. P Ray (Chair), Bob Lee and Eve Noir\n\nApologies: Cllrs. Ann Roy and C Petit\n',
      ['present | P Ray', 'present | Bob Lee', 'present | Eve Noir', 'excused | Ann Roy', 'excused | C Petit'],
    ],
    [
      'no apologies',
      'Minutes of 5 May 2021\n\nPresent: Ann Roy, Bob Lee\n\nNo apologies received.\n',
      ['present | Ann Roy', 'present | Bob Lee'],
    ],
    [
      'a title amid them',
      'PV du 5 mai 2021\n\nPrésents : Mmes Petit, Roy     Mrs Noir, Blanc\n',
      ['present | Petit', 'present | Roy', 'present | Mrs Noir', 'present | Blanc'],
    ],
    [
      'a title beside a title',
      'Minutes of 5 May 2021\n\nPresent: Cllr Bob Lee (Chair), Cllr Mrs D Petit, County Cllr Eve Noir\n',
      ['present | Cllr Bob Lee', 'present | Cllr Mrs D Petit', 'present | County Cllr Eve Noir'],
    ],
    [
      'one semicolon, after the first of them',
      'Minutes of 5 May 2021\n\nPresent: P. Ray (Chair); B. Lee, C. Noir & D. Roy\n',
      ['present | P. Ray', 'present | B. Lee', 'present | C. Noir', 'present | D. Roy'],
    ],
    [
      'a sentence that says it again',
      'Minutes of 5 May 2021\n\nPresent: Ann Roy, Bob Lee\n\nApologies for absence: Apologies were received and accepted from Eve Noir and Carl Petit\n',
      ['present | Ann Roy', 'present | Bob Lee', 'excused | Eve Noir', 'excused | Carl Petit'],
    ],
    [
      'under each other, up to an empty line',
      'Minutes of 5 May 2021\n\nIn attendance:\nAnn Roy\nBob Lee\n\nPublic Questions\n\nOne member of the public asked for a bin.\n',
      ['present | Ann Roy', 'present | Bob Lee'],
    ],
    [
      'a label of proxies below them',
      'PV du 5 mai 2021\n\nÉtaient présents :\n\n- Anne Martin\n- Bob Dupont\n\nPOUVOIRS : Monsieur Petit à Madame Martin\n',
      ['present | Anne Martin', 'present | Bob Dupont', 'represented | Monsieur Petit'],
    ],
    [
      'an abbreviated label that nothing parts from them',
      'Verslag 5 mei 2021\n\nDeelnemers: Jan Nijs, Els Claes Afwezig m.k.: Wim Bos\n',
      ['present | Jan Nijs', 'present | Els Claes', 'excused | Wim Bos'],
    ],
    [
      'a sentence that says it of who is listed without a title',
      'PV du 5 mai 2021\n\nPrésents : Ana Roy, Bob Petit\n\nExcusés : Eva Noir\n\nMadame Eva Noir est excusée.\n',
      ['present | Ana Roy', 'present | Bob Petit', 'excused | Eva Noir'],
    ],
    [
      'functions in capitals',
      'Minutes of 5 May 2021\n\nPresent: Ann Roy, Director, Bob Lee, Locum Clerk, Eve Noir\n',
      ['present | Ann Roy', 'present | Bob Lee', 'present | Eve Noir'],
    ],
    [
      'two columns of dashes',
      'PV du 5 mai 2021\n\nPrésents :\n- Anne MARTIN,- Luc PETIT,\n- Ana ROY,- Bob NOIR\n',
      ['present | Anne MARTIN', 'present | Luc PETIT', 'present | Ana ROY', 'present | Bob NOIR'],
    ],
    [
      'a sentence that only says who presents the excuses',
      'PV du 5 mai 2021\n\nPrésents : Ana Roy, Bob Noir\n\nMadame Petit ouvre la séance et présente les excuses des personnes absentes.\n',
      ['present | Ana Roy', 'present | Bob Noir'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await people(text)).toEqual(expected);
  });

  it('what a list tells of somebody is neither the hour of the meeting nor who led it', async () => {
    const { report } = await imported(
      'PV du 5 mai 2021\n\nPrésents :\n- Anne Martin (absente à l’ouverture de la séance, arrivée à 20 heures 50)\n- Bob Noir\n\nExcusés :  M. Petit, président, Mme Roy\n\n1. Budget\nRien.\n2. Divers\nRien.\n',
    );
    expect([report.start, report.chair]).toEqual([null, null]);
  });

  it('a number of people at the end of a list is nobody, and stays', async () => {
    const text =
      'Minutes of 5 May 2021\n\nPresent: Mrs A Lee, Mr B Ray. 2 members of the public\n\n1. Water\nIt drips.\n';
    expect(await people(text)).toEqual(['present | Mrs A Lee', 'present | Mr B Ray']);
    expect((await imported(text)).markdown).toContain('\n2 members of the public\n');
  });

  it('need no colon, may have the initials of a body, and a label of their own after them', async () => {
    expect(await people('Committee 5 May 2021\n\n2) Present - Ann (Chair), Bob, Eve\n')).toEqual([
      'present | Ann',
      'present | Bob',
      'present | Eve',
    ]);
    expect(await people('Verslag 5 mei 2021\n\nAanwezig OR:   Els, Wim\nAfwezig: Leden: Jan Bos, Piet Mol\n')).toEqual([
      'present | Els',
      'present | Wim',
      'absent | Jan Bos',
      'absent | Piet Mol',
    ]);
    expect(
      await people('Committee 5 May 2021\n\nPresent: Ann Lee\n\nApologies had been received from Bob Ray.\n'),
    ).toEqual(['present | Ann Lee', 'excused | Bob Ray']);
    // Who is spoken of is nobody that was there.
    expect(await people('Verslag 5 mei 2021\n\nAanwezig waren er velen.\n')).toEqual([]);
  });

  it('stand over bullets that head names, names between dashes, and functions with no comma before them', async () => {
    const text =
      'PV du 5 mai 2021\n\nÉtaient également présents :\n* Collège « Élus »\nMme Anne Martin Présidente\nBob Dupont - Adjoint aux fêtes\n* Collège « Habitants »\nÈve Roy - Guy Bec - Luc Petit - Zoé Blanc\nÉtaient absents :\nPaul Leroy représentant de Vélo Nord\n';
    expect(await people(text)).toEqual([
      'present | Mme Anne Martin',
      'present | Bob Dupont',
      'present | Ève Roy',
      'present | Guy Bec',
      'present | Luc Petit',
      'present | Zoé Blanc',
      'absent | Paul Leroy | Vélo Nord',
    ]);
    expect(lost(text, await imported(text))).toEqual([]);
  });

  it('go on where a line had no more room, between dashes of any length and with two before one surname', async () => {
    const text =
      'PV du 5 mai 2021\nPrésents : Anne Martin – Bob Dupont - Zoé et Guy Blanc – Luc Petit –\nÈve Roy\nExcusés : Mr LEROY (adjoint au maire de la ville), Paul NOIR animateur de la Maison\ndu Puits, Mme BEC(arrêt)\n\nLe budget est présenté.\n';
    expect((await people(text)).map((one) => one.split(' | ').slice(0, 2).join(' | '))).toEqual([
      'present | Anne Martin',
      'present | Bob Dupont',
      'present | Zoé',
      'present | Guy Blanc',
      'present | Luc Petit',
      'present | Ève Roy',
      'excused | Mr LEROY',
      'excused | Paul NOIR',
      'excused | Mme BEC',
    ]);
    expect(lost(text, await imported(text))).toEqual([]);
  });

  it('stand in groups with labels of their own, and beside a column that blanks set apart', async () => {
    const groups =
      'PV du 5 mai 2021\n\nPrésents :\n\nMembres du conseil :\n\nMartin, Dupont, De Smet (sec.)\n\nDélégués de classe :\nCP : Anne Petit\nCM (Mme Roy) : Luc Bec et Zoé Blanc\n\nLe budget est présenté.\n';
    expect((await people(groups)).map((one) => one.split(' | ')[1])).toEqual([
      'Martin',
      'Dupont',
      'De Smet',
      'Anne Petit',
      'Luc Bec',
      'Zoé Blanc',
    ]);
    const columns =
      'Verslag 5 mei 2021\n\nAanwezig:  Dhr. J.R. Bos          Dorp aan Zee (voorzitter)\n\nMevr. A. Claes           Hoek\n\n           Dhr. L. Nijs       Hoek\n\nAfwezig:   Mevr. E. Roos (mk)       Hoek\n\nDhr. W. Vis(mk)     Hoek\n\nHet budget wordt besproken.\n';
    expect((await people(columns)).map((one) => one.split(' | ').slice(0, 2).join(' | '))).toEqual([
      'present | Dhr. J.R. Bos',
      'present | Mevr. A. Claes',
      'present | Dhr. L. Nijs',
      'absent | Mevr. E. Roos',
      'absent | Dhr. W. Vis',
    ]);
    expect(lost(columns, await imported(columns))).toEqual([]);
  });

  it('name several with titles in one line, and then what they all are', async () => {
    const text =
      'PV du 5 mai 2021\n\nPrésents :\n\n- Mme MARTIN Anne, M. DUPONT Bob, Mme ROY Ève, Titulaires ;\n- M. BEC Guy\n\nInvités : M. PETIT (maire), Mmes ROCHE et BLANC (adjointes)\n\nAbsents :\n\n- M. LEROY Paul\n\nM. DUPONT, Vice-Président, ouvre la séance à 18 heures 10.\n';
    expect((await people(text)).map((one) => one.split(' | ').slice(0, 2).join(' | '))).toEqual([
      'present | Mme MARTIN Anne',
      'present | M. DUPONT Bob',
      'present | Mme ROY Ève',
      'present | M. BEC Guy',
      'guests | M. PETIT',
      'guests | ROCHE',
      'guests | BLANC',
      'absent | M. LEROY Paul',
    ]);
  });

  it('may have other words, and heads between the people', async () => {
    const body = [
      'Étaient présents :',
      'Mme Anne Martin, directrice,',
      'M. Bob Dupont',
      'Représentants des parents présents :',
      'M. Luc Petit',
      'Excusés :',
      'M. Guy Roche, adjoint au maire,',
      'pouvoirs : 2',
    ];
    const bytes = docx({ body: paragraph('PV du 5 mai 2021') + body.map((one) => paragraph(one)).join('') });
    expect(await people(bytes, 'x.docx')).toEqual([
      'present | Mme Anne Martin',
      'present | M. Bob Dupont',
      'present | M. Luc Petit',
      'excused | M. Guy Roche',
    ]);
    expect(await people('Verslag van 5 mei 2021\n\nAanwezige eigenaars: Els Claes, Wim Bos\n\nTekst.\n')).toEqual([
      'present | Els Claes',
      'present | Wim Bos',
    ]);
    expect(
      await people(
        'PV du 5 mai 2021\n\nPrésents :\n\nStaff :\nAnn Lee\nBob Ray\n\nMembres :\nEve Roy\nGuy Bec\n\nTexte.\n',
      ),
    ).toEqual(['present | Ann Lee', 'present | Bob Ray', 'present | Eve Roy', 'present | Guy Bec']);
    expect(await people('PV du 5 mai 2021\n\nDocuments présents :\nLe budget de la fête\n')).toEqual([]);
  });
});

describe('entries', () => {
  it('are labelled as typed, votes and ids included, and nothing else is', async () => {
    const markdown = await typed(
      'PV du 5 mai 2021\n\n1. Budget\nDécision n° 3 (12 pour, 2 contre) : il est voté.\nRemarque: trop tard.\nSuivi : en cours.\nObjectif : réduire.\nDécision du bureau : il se réunira.\nActie (Jan, tegen 1 juni): bellen.\nActie Joris: mailen.\nActions réalisées : aucune.\nPropositions d’évolution de la Ville : deux.\nVoorstel van Jan Maes: stoppen.\n2. Divers\nRien.\n',
    );
    expect(markdown).toContain(`**Décision n° 3 (12 pour, 2 contre) :** il est voté.

**Remarque :** trop tard.

Suivi : en cours.

Objectif : réduire.

**Décision du bureau :** il se réunira.

**Actie (Jan, tegen 1 juni) :** bellen.

Actie Joris: mailen.

Actions réalisées : aucune.

Propositions d’évolution de la Ville : deux.

Voorstel van Jan Maes: stoppen.
`);
  });

  it('whose sentence alone is in bold take its marks with them, and a label in bold keeps its own', async () => {
    const markdown = await typed(
      '# PV du 5 mai 2021\n\n## Fête\n\n**Le CA décide d’organiser la fête.** Le budget est de 450 €.\n\nAnne explique. **Décision : on achète une tente.** Merci à elle.\n',
      'x.md',
    );
    expect(markdown).toContain(
      '**Décision :** **Le CA décide d’organiser la fête.**\n\nLe budget est de 450 €.\n\nAnne explique. **Décision : on achète une tente.** Merci à elle.\n',
    );
    expect((await minutesOf(markdown)).entries.map(({ text }) => text)).toEqual([
      'Le CA décide d’organiser la fête.',
      'on achète une tente.',
    ]);
  });

  it('that stand amid words in bold keep their marks whole', async () => {
    const markdown = await typed(
      '# Minutes of 5 May 2021\n\n## Garden\n\n**The hedge is too high. It was agreed that Ann will cut it.**\n\n## Gate\n\n**It was agreed to paint the gate.**\n',
      'x.md',
    );
    expect(markdown).toContain(
      '**The hedge is too high.**\n\n**Decision:** **It was agreed that Ann will cut it.**\n\n## Gate\n\n**Decision:** **It was agreed to paint the gate.**\n',
    );
  });

  it('keep their brackets: what is internal stays so, and an owner is one', async () => {
    const markdown = await typed(
      'PV du 5 mai 2021\n\n1. Budget\nAction (interne) : a.\nAction (interne, Karel) : b.\nA1 (interne) : c.\nAction A2 (interne) : d.\nAction (Jan) (interne) : e.\nAction (Jan) : f.\nActie Jan Maes (vertrouwelijk): g.\nAction Jan Maes (La Ferme) : h.\nAction A3 : i.\nDécision (12 pour) (huis clos) : j.\n2. Divers\nRien.\n',
    );
    expect(markdown).toContain(`**Action (interne) :** a.

**Action (interne, Karel) :** b.

A1 (interne) : c.

**Action A2 (interne) :** d.

**Action (Jan) (interne) :** e.

**Action (Jan) :** f.

Actie Jan Maes (vertrouwelijk): g.

Action Jan Maes (La Ferme) : h.

**Action A3 :** i.

**Décision (12 pour) (huis clos) :** j.
`);
  });

  const internal = `**Interne :** une lettre.\\
**Suite** de la lettre.\\
\\- fin de la lettre.

**Décision :** le budget est voté.

C’est tout.

**Action :** écrire\\
à la banque (interne)

Ouvert.
`;

  it('that are internal keep all lines of their paragraph', async () => {
    const html = await typed(
      '<h1>PV du 5 mai 2021</h1><h2>Budget</h2><p>Interne : une lettre.<br><b>Suite</b> de la lettre.<br>- fin de la lettre.<br>Décision : le budget est voté.<br>C’est tout.<br>Action : écrire<br>à la banque (interne)<br><br>Ouvert.</p><h2>Divers</h2><p>Rien.</p>',
      'x.html',
    );
    expect(html).toContain(internal);
    const { entries } = await minutesOf(html);
    expect(entries.map((one) => `${one.role} ${one.internal ? 'internal' : 'open'}`)).toEqual([
      'internal internal',
      'decision open',
      'action internal',
    ]);
    const word = paragraph('Budget', { style: 'Heading1' }) + paragraph('Interne : une lettre.\nSuite.');
    expect(await typed(docx({ body: paragraph('PV du 5 mai 2021') + word }), 'x.docx')).toContain(
      '**Interne :** une lettre.\\\nSuite.',
    );
    expect(
      await typed('PV du 5 mai 2021\n\n1. Budget\nInterne : une lettre.\nSuite.\n2. Divers\nRien.\nDu tout.\n'),
    ).toContain('**Interne :** une lettre.\\\nSuite.\n\n## 2. Divers\n\nRien.\n\nDu tout.\n');
  });

  it('that call themselves internal between typed asterisks are so', async () => {
    const markdown = await typed(
      'PV du 5 mai 2021\n\n1. Budget\n\n*Confidentiel* : une lettre a été lue.\n\n2. Divers\n\n_Vertrouwelijk_: een brief.\n',
    );
    expect(markdown).toContain('\\*Confidentiel\\* : une lettre a été lue.');
    const { entries } = await minutesOf(markdown);
    expect(entries.map(({ role, internal }) => `${role} ${internal}`)).toEqual(['internal true', 'internal true']);
  });

  it('of a table that marks one as internal are so', async () => {
    const rows = [
      ['Quoi', 'Qui', 'Statut'],
      ['Appeler', 'Anne Martin (interne)', 'bientôt'],
      ['Peindre (huis clos)', 'Bob', 'bientôt'],
      ['Écrire', 'Eve', 'Confidentiel'],
    ];
    const body = paragraph('PV du 5 mai 2021', { bold: true }) + paragraph('Tâches', { bold: true }) + table(rows);
    const markdown = await typed(docx({ body }), 'x.docx');
    expect(await tasks(markdown)).toEqual([
      'Anne Martin | – | – | internal | Appeler',
      'Bob | – | – | internal | Peindre (huis clos)',
      'Eve | – | – | internal | Écrire',
    ]);
  });

  it('of a table of tasks are its rows, which stay a table', async () => {
    const rows = [
      ['Quoi', 'Qui', 'Quand', 'Statut'],
      ['Appeler la ville', 'Anne Martin', '1er juin', 'fait'],
      ['Peindre', 'Bob et Eve', 'dès que possible', ''],
      ['Écrire', 'qui veut', '30/06/2021', ''],
    ];
    const body =
      paragraph('PV du 5 mai 2021', { bold: true }) +
      paragraph('Tâches', { bold: true }) +
      paragraph('Texte') +
      paragraph('Divers', { bold: true }) +
      table(rows);
    const markdown = await typed(docx({ body }), 'x.docx');
    expect(markdown).toContain('| Peindre | Bob et Eve | dès que possible | |\n');
    expect(await tasks(markdown)).toEqual([
      'Anne Martin | 2021-06-01 | done | open | Appeler la ville',
      'Bob, Eve | dès que possible | – | open | Peindre',
      '– | 2021-06-30 | – | open | Écrire',
    ]);
  });

  it('keep their box once, whatever stands after it', async () => {
    const list =
      '- [x] **Action 2021-04-07/A1 (fait le 20/04/2021) :** clés\n- [ ] **Urgent** : la cave\n- [x] [plan](https://x.example/a) relu\n- [ ] payer';
    expect(await typed(`# PV du 5 mai 2021\n\n## Suivi\n\n${list}\n`, 'x.md')).toContain(`\n${list}\n`);
  });

  it('under a heading that names tasks, or decisions, get its label', async () => {
    const body = async (section: string): Promise<string | undefined> =>
      (
        await typed(
          `# PV du 5 mai 2021\n\nPrésents : Anne Martin, Bob Dupont\n\n## Caisse\n\nRien.\n\n${section}`,
          'x.md',
        )
      )
        .split('Rien.\n\n')[1]
        ?.trim();
    expect(
      await body(
        '## Actions\n\n- tailler la haie\n    - au sud\n- Anne Martin : louer un four\n- [x] payer la tente\n- Action (Bob) : écrire\n',
      ),
    ).toBe(
      '## Actions\n\n- **Action :** tailler la haie\n    - au sud\n- **Action (Anne Martin) :** louer un four\n- [x] payer la tente\n- **Action (Bob) :** écrire',
    );
    // What a label says is done is told, and nobody has it to do.
    const done = '## Suivi\n\nActions réalisées :\n\n- Anne Martin transmettra les fiches au groupe';
    expect(await body(`${done}\n`)).toBe(done);
    // A bracket in a heading is no owner of what is under it.
    expect(await body('## Action Items (AIs)\n\n- call the hall\n')).toBe(
      '## Action Items (AIs)\n\n- **Action :** call the hall',
    );
    const under = async (label: string) =>
      (await body(`${label}\n\n- tailler la haie (Bob)\n- louer un four\n`))?.split('\n')[2];
    expect(await under('Décision / Actions')).toBe('- **Action :** tailler la haie (Bob)');
    expect(await under('Actions à lancer ou poursuivre :')).toBe('- **Action :** tailler la haie (Bob)');
    expect(await under('Actions réalisées :')).toBe('- tailler la haie (Bob)');
    expect(await under('Actions et décors :')).toBe('- tailler la haie (Bob)');
    expect(await body('## Acties\n\n- geen\n')).toBe('## Acties\n\n- geen');
    // What is carried over has its own heading, and a label there would begin it anew.
    expect(await body('## Suivi des actions\n\n- tailler la haie\n')).toBe('## Suivi des actions\n\n- tailler la haie');
    expect(await body('## Décisions\n\n- on taille la haie\n')).toBe(
      '## Décisions\n\n- **Décision :** on taille la haie',
    );
  });

  it('that a sentence tells by its vote stand on a line of their own', async () => {
    const done = await imported(
      'PV du 5 mai 2021\n\n1. Budget\nLe budget est adopté à l’unanimité. Bob s’en va.\n2. Divers\nRien.\n',
    );
    expect(done.markdown.replaceAll('\u00a0', ' ')).toContain(
      "**Décision (à l'unanimité) :** Le budget est adopté à l’unanimité.\n\nBob s’en va.\n",
    );
  });

  it('of a table of tasks share a name, or a day, that stands beside several of them', async () => {
    const html =
      '<h1>PV du 5 mai 2021</h1><h2>Tâches</h2><table><tr><th>Qui</th><th>Quoi</th><th>Quand</th></tr><tr><td rowspan="2">Anne Martin</td><td>tailler</td><td>30/05</td></tr><tr><td>acheter une échelle</td><td>fin juin</td></tr><tr><td colspan="3">Bob prépare la fête</td></tr></table>';
    const markdown = await typed(html, 'x.html');
    expect(await tasks(markdown)).toEqual([
      'Anne Martin | 2021-05-30 | – | open | tailler',
      'Anne Martin | 2021-06-30 | – | open | acheter une échelle',
    ]);
    expect(markdown).toContain('Bob prépare la fête');
  });

  it('of a table of tasks in Dutch have their owner and their day', async () => {
    const rows = [
      ['Actie', 'Wie', 'Tegen wanneer', 'Stand van zaken'],
      ['Offertes vragen', 'Jan', '28/02/2026', 'gedaan'],
      ['Zaal reserveren', 'An', 'vóór 15 maart', 'lopend'],
    ];
    const body =
      paragraph('Verslag van 10/03/2026', { bold: true }) +
      paragraph('1. Opvolging acties', { bold: true }) +
      table(rows) +
      paragraph('2. Varia', { bold: true }) +
      paragraph('Er is niets en dat is het.');
    expect(await tasks(await typed(docx({ body }), 'x.docx'), '2026-03-10')).toEqual([
      'Jan | 2026-02-28 | done | open | Offertes vragen',
      'An | 2026-03-15 | in-progress | open | Zaal reserveren',
    ]);
  });
});

describe('Word documents as offices write them', () => {
  it('a head in a table, abbreviated columns, bold points below points', async () => {
    const body = [
      paragraph('Verslag werkgroep Mobiliteit', { bold: true }),
      table([
        ['Datum', '4 mei 2022'],
        ['Plaats', 'Stadhuis'],
        ['Uur', '14u00 - 16u30'],
        ['Voorzitter', 'Jan Maes'],
        ['Verslag', 'Els Claes'],
      ]),
      table([
        ['Naam', 'Dienst', 'Aanw.', 'Verontsch.', 'Handtekening'],
        ['Jan Maes', 'Mobiliteit', 'x', '', ''],
        ['Piet Peeters', 'Politie', '', 'x', ''],
      ]),
      paragraph('Begroting', { bold: true, list: [2, 0] }),
      paragraph('Rekening 2021', { bold: true, list: [2, 1] }),
      paragraph('Er is niet veel te zeggen.'),
      paragraph('Varia', { bold: true, list: [2, 0] }),
      paragraph('Niets.'),
    ].join('');
    const { markdown, report } = await imported(docx({ body, numbering }), 'x.docx');
    const { date, place, start, end, chair, secretary } = report;
    expect([date, place, start, end, chair, secretary].map((one) => one?.value)).toEqual([
      '2022-05-04',
      'Stadhuis',
      '14:00',
      '16:30',
      'Jan Maes',
      'Els Claes',
    ]);
    expect(report.people.map((one) => [one.presence, one.name])).toEqual([
      ['present', 'Jan Maes'],
      ['excused', 'Piet Peeters'],
    ]);
    expect(markdown).toContain(
      '## 1. Begroting\n\n### a) Rekening 2021\n\nEr is niet veel te zeggen.\n\n## 2. Varia\n',
    );
  });
});

describe('what a page has at its head', () => {
  it('is no title where a heading is one, and the mark of a footnote is no organisation', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>';
    const bytes = docx({
      header: paragraph('Comité du Verger – PV à usage des membres'),
      body: [
        paragraph('PV du Comité du Verger du 12 mai 2021', { style: 'H1' }),
        paragraph('Présents : Anne Martin (1), Bob Dupont'),
        paragraph('Le verger fleurit.'),
      ].join(''),
      styles,
    });
    const { markdown, report } = await imported(bytes, 'x.docx');
    expect([report.title, report.date?.value]).toEqual(['PV du Comité du Verger du 12 mai 2021', '2021-05-12']);
    expect(markdown).toContain('  - Anne Martin\n    # 1\n');
    expect(markdown).toContain('\nComité du Verger – PV à usage des membres\n');
  });
});

describe('the foot of the pages', () => {
  const body =
    paragraph('Concertation Petite Enfance', { bold: true }) +
    table([
      ['Date', 'Jeudi 15 janvier 2026, de 9h30 à 12h05'],
      ['Lieu', 'Actiris'],
    ]) +
    paragraph('1. Divers', { bold: true }) +
    paragraph('Texte.');
  const read = async (foot: string, document = body) => {
    const { report, markdown } = await imported(docx({ body: document, footer: paragraph(foot) }), 'pv.docx');
    return [report.title, report.date?.value, report.conflicts.length, markdown.includes(foot)];
  };

  it.each([
    'Prochaine réunion le jeudi 12 février 2026 à 9h30',
    'PV approuvé le 12 février 2026',
    'Version du 3 février 2026',
  ])('says neither the title nor the day: %s', async (foot) => {
    expect(await read(foot)).toEqual(['Concertation Petite Enfance', '2026-01-15', 0, true]);
  });

  it('goes where it numbers the pages, and the document has its day', async () => {
    const page =
      '<w:p><w:r><w:t xml:space="preserve">CPE – PV du 15/01/2026 – page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>';
    const { report, markdown } = await imported(docx({ body, footer: page }), 'pv.docx');
    expect(markdown).not.toContain('CPE');
    expect(report.dropped).toMatchObject([{ reason: 'page-header', text: 'CPE – PV du 15/01/2026 – page' }]);
  });

  it('does where the document has none', async () => {
    const document = paragraph('1. Divers', { bold: true }) + paragraph('Texte.');
    expect(await read('PV du comité, 15 janvier 2026', document)).toEqual([
      'PV du comité, 15 janvier 2026',
      '2026-01-15',
      0,
      true,
    ]);
  });
});

describe('a page that Word saved', () => {
  it('has its title, and its lists, in paragraphs of a class', async () => {
    const { markdown } = await imported(
      '<html><head><title>PV</title></head><body><p class=MsoTitle>Réunion du CA du 10 avril 2025</p><p class=MsoNormal>Présents : Anne Martin, Bob Dupont</p><p class=MsoNormal><b>1. Site</b></p><p class=MsoListParagraph>·<span>&nbsp;&nbsp; </span>Bob écrit.</p><p class=MsoListParagraph>·<span>&nbsp;&nbsp; </span>Anne relit.</p><p class=MsoNormal><b>2. Divers</b></p><p class=MsoNormal>Rien.</p></body></html>',
      'pv.html',
    );
    expect(markdown).toContain(
      'PV\n\n# Réunion du CA du 10 avril 2025\n\n## 1. Site\n\n- Bob écrit.\n- Anne relit.\n\n## 2. Divers',
    );
  });
});

describe('a head whose colons are set with tabs', () => {
  it('has each colon, and each initials, once', async () => {
    const body = [
      'PV du 10 septembre 2026',
      'Présents\t: Anne Martin (AM), Bob Dupont (BD)',
      'Président de séance\t: Bob Dupont',
    ];
    const { markdown } = await imported(docx({ body: body.map((text) => paragraph(text)).join('') }), 'x.docx');
    expect(markdown).toContain('# Président de séance : Bob Dupont\n');
    expect(markdown).toContain('présents:\n  - Anne Martin (AM)\n  - Bob Dupont (BD)\n');
  });
});

describe('an annex of nothing but the list of people', () => {
  it('goes with it, and its title stays beside it', async () => {
    const { markdown, report } = await imported(
      '# PV du 5 mai 2021\n\n## Divers\n\nRien.\n\n## Annexe – Liste des présences\n\n| Nom | Présent |\n| --- | --- |\n| Anne Martin | X |\n| Bob Dupont | |\n',
      'x.md',
    );
    expect(report.items.map(({ title }) => title)).toEqual(['Divers']);
    expect(markdown).toContain('# Nom Présent · Annexe – Liste des présences\nprésents:\n  - Anne Martin\n');
    expect(markdown.trimEnd().endsWith('Rien.')).toBe(true);
  });
});

describe('headings of Word', () => {
  const styles = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>';
  const headed = (...titles: string[]): Uint8Array => {
    const points = titles.map((title) => paragraph(title, { style: 'H1' }) + paragraph('Décision : on y va.'));
    return docx({ body: paragraph('PV du CA du 10 septembre 2026') + points.join(''), styles });
  };

  it('the only one, under the title, is an item', async () => {
    expect(await items(headed('1. Fête'), 'x.docx')).toEqual(['1. Fête']);
    expect(await items(headed('Fête'), 'x.docx')).toEqual(['Fête']);
  });

  it('« Agenda » after other numbers, over no list, is an item', async () => {
    expect(await items(headed('1. Suivi', '2. Agenda'), 'x.docx')).toEqual(['1. Suivi', '2. Agenda']);
  });
});

describe('minutes of one table', () => {
  it('are in the language of its cells', async () => {
    const rows = [
      ['Nr', 'Agendapunt', 'Besluit'],
      ['1', 'Lokaal', 'Akkoord met het huren van een lokaal voor de zomer.'],
    ];
    const bytes = docx({ body: paragraph('Verslag 5 mei 2021', { bold: true }) + table(rows) });
    expect((await imported(bytes, 'x.docx')).markdown).toContain('\ntaal: nl\n');
  });
});

describe('a table of two languages', () => {
  const rows = [
    ['Français', 'Nederlands'],
    [
      '1. Convention\nLe CA approuve la convention avec la commune.',
      '1. Overeenkomst\nHet bestuur keurt de overeenkomst met de gemeente goed.',
    ],
    ['2. Chantier\nLe chantier est presque fini.', '2. Werf\nDe werf is bijna klaar en het dak is er.'],
  ];
  const bytes = docx({
    body: `${paragraph('PV / Verslag 9 avril 2026')}${table(rows)}`,
  });

  it('is text in the language of the archive, with the other in quotations', async () => {
    const { markdown } = await imported(bytes, 'x.docx');
    expect(markdown.replaceAll('\u00a0', ' ')).toContain(
      '**Décision :** Le CA approuve la convention avec la commune.\n\n> 1\\. Overeenkomst  \n> Het bestuur keurt',
    );
    expect(lost(rows.flat().join('\n'), await imported(bytes, 'x.docx'))).toEqual([]);
  });

  it('has the language of the archive even where that is the second', async () => {
    const { markdown } = await imported(bytes, 'x.docx', { language: 'nl' });
    expect(markdown).toContain('> 2\\. Chantier  \n> Le chantier est presque fini.');
    expect(markdown).toContain('De werf is bijna klaar en het dak is er.\n');
  });

  it('is one where its columns are no translation', async () => {
    const plan = [
      ['Point', 'Texte'],
      ['Le local est à la commune et il est ouvert', 'La clé est chez Anne et le sac est dans la cave'],
    ];
    const { markdown } = await imported(docx({ body: paragraph('PV du 9 avril 2026') + table(plan) }), 'x.docx');
    expect(markdown).toContain('| Point | Texte |');
  });
});

describe('a meeting that was not held', () => {
  it.each([
    ['# 2021 05 12 Minutes - canceled\n\nNo meeting.\n', true],
    ['# Réunion du 12 mai 2021 – annulée\n', true],
    ['# Verslag 12 mei 2021 (afgelast)\n\nTe weinig leden.\n', true],
    ['# Réunion du 12 mai 2021, fête annulée\n\nPrésents : Anne Martin, Bob Dupont\n\n## Divers\n\nRien.\n', false],
    ['# Réunion du 12 mai 2021\n\nLa fête est annulée.\n', false],
  ])('is cancelled where its title says so and nothing else speaks of one: %s', async (content, cancelled) => {
    const done = await imported(content, 'x.md');
    const { status } = await minutesOf(done.markdown);
    expect(status).toBe(cancelled ? 'cancelled' : 'draft');
    expect(done.report.confirm.map((one) => one.key)).toEqual(cancelled ? ['status'] : []);
  });
});

describe('next meetings', () => {
  it('of the head go where czs reads them, and the report says so', async () => {
    const { markdown, report } = await imported(
      'PV du 5 mai 2021\nProchaine réunion : mercredi 2 juin 2021 à 9h30, en visio\n\n1. Budget\nTexte.\n2. Salle\nTexte.\n',
    );
    expect(
      markdown.endsWith('## Prochaines réunions\n\n- Prochaine réunion : mercredi 2 juin 2021 à 9h30, en visio\n'),
    ).toBe(true);
    expect(report.moved).toEqual(['Prochaine réunion : mercredi 2 juin 2021 à 9h30, en visio']);
  });

  it('in a heading become a list under one', async () => {
    const { markdown } = await imported(
      '# Call of 5 May 2021\n\n## Budget\n\nText.\n\n## Date of next meeting: 6 June 2021, 2 pm\n',
      'x.md',
    );
    expect(markdown).toContain('## Next meetings\n\nDate of next meeting:\n\n- 6 June 2021, 2 pm\n');
  });
});

it('writes in the language of the document', async () => {
  expect(
    (
      await imported(
        'Verslag van de vergadering van 5 mei 2021\n\nAanwezig: Jan Maes en Piet Peeters\n\nEr is niet veel te zeggen over de begroting van het jaar.\n',
      )
    ).markdown,
  ).toContain(
    '---\ndatum: 2021-05-05\nstatus: ontwerp\naanwezig:\n  # Aanwezig … en\n'.replace(
      'aanwezig:\n  # Aanwezig … en\n',
      '# Aanwezig … en\naanwezig:\n',
    ),
  );
});
