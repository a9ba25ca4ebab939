/** What goes on where minutes are approved, and is to be mended in them; what is decided later. */
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { readers } from '../helpers/readers.ts';

const approvalOf: Readonly<Record<string, string>> = {
  fr: 'Approbation du PV du 12 février',
  nl: 'Goedkeuring van het verslag van 12 februari',
  en: 'Approval of the minutes of 12 February',
};

it.each([
  [
    'fr',
    'Approbation du PV du 12 mars',
    "Le PV est approuvé, sous réserve d'ajouter Tom parmi les présents.",
    'correction',
  ],
  [
    'nl',
    'Goedkeuring van het verslag van 12 maart',
    'Het verslag wordt goedgekeurd, met dien verstande dat Tom aanwezig was.',
    'correction',
  ],
  [
    'nl',
    'Goedkeuring van het verslag van 12 maart',
    'Het verslag wordt goedgekeurd, met dank aan de verslaggever.',
    undefined,
  ],
  [
    'en',
    'Approval of the minutes of 12 March',
    'The minutes are approved, subject to Tom being listed as present.',
    'correction',
  ],
  [
    'en',
    'Approval of the minutes of 12 March',
    'RESOLVED that the minutes be approved with “£70” replaced by “£90”.',
    'correction',
  ],
  [
    'en',
    'Approval of the minutes of 12 March',
    'Approved subject to the following amendment: item 2 delete £70, insert £90.',
    'correction',
  ],
  ['en', 'Approval of the minutes of 12 March', 'RESOLVED that the minutes be approved as amended.', 'correction'],
  ['fr', 'Approbation du PV du 12 mars', 'Le PV est approuvé moyennant deux changements.', 'correction'],
  ['en', 'Approval of the minutes of 12 March', 'RESOLVED that the minutes be approved as a true record.', undefined],
  ['en', 'Approval of the minutes of 12 March', 'The minutes are approved, with thanks to the secretary.', undefined],
  ['fr', 'Approbation du PV du 12 mars', "Approuvé, mais Tom demande de noter qu'il s'est abstenu.", 'correction'],
  [
    'nl',
    'Goedkeuring van het verslag van 12 maart',
    'Goedgekeurd, maar Tom wil genoteerd zien dat hij tegen was.',
    'correction',
  ],
  ['en', 'Approval of the minutes of 12 March', 'Approved, but Tom asks to note that he abstained.', 'correction'],
  ['fr', 'Fête', 'Qui tient le bar ? Décision suivra.', 'pending'],
  ['nl', 'Feest', 'Besluit volgt.', 'pending'],
  ['en', 'Fair', 'The bar: decision to follow.', 'pending'],
])('%s: %s: %s', async (language, title, line, role) => {
  const text = `---\ndate: 2026-03-19\nlanguage: ${language}\nattendees: [Tom Baker, Nora Low]\n---\n\n# A\n\n## 1. ${title}\n\n${line}\n`;
  const world = memoryWorld({ 'minutes/2026-03-19.md': text });
  await main(['review', '2026-03-19', '--lang', 'en', '--today', '2026-03-20', '--format', 'json'], world);
  const found = JSON.parse(world.stdout.text) as { role: string }[] | { candidates: { role: string }[] };
  const all = Array.isArray(found) ? found : found.candidates;
  expect(all[0]?.role).toBe(role);
});

it.each([
  [
    'fr',
    "Le PV est approuvé, sous réserve d'une remarque de Mme Low : au point 2, écrire « mardi » au lieu de « jeudi ».",
  ],
  ['nl', 'Het verslag wordt goedgekeurd, onder voorbehoud van een opmerking van Nora: Tom was er bij punt 2.'],
  ['en', 'Approved subject to one amendment by Nora: item 2 delete £70, insert £90.'],
])(
  'what is to be mended begins after the colon, and the reserve stays with the approval: %s',
  async (language, line) => {
    const text = `---\ndate: 2026-03-19\nlanguage: ${language}\nattendees: [Tom Baker, Nora Low]\n---\n\n# A\n\n## 1. ${approvalOf[language]}\n\n${line}\n`;
    const world = memoryWorld({
      'minutes/2026-02-12.md': text.replace('03-19', '02-12'),
      'minutes/2026-03-19.md': text,
    });
    await main(['review', '2026-03-19', '--accept', '11', '--today', '2026-03-20'], world);
    const colon = line.indexOf(': ') + 1;
    expect(world.file('minutes/2026-03-19.md')?.split('\n').slice(10)).toEqual([
      line.slice(0, colon),
      '',
      expect.stringMatching(/^\*\*.+\*\* /) as string,
      '',
    ]);
  },
);

const head = '---\nlanguage: fr\nattendees: [Tom Baker, Nora Low]\n---\n\n# A\n\n';

it.each([
  ['erreur dans le PV du 15 janvier : point 1, lire 412 et pas 410 pour', '15/01/2026'],
  ['point 1 du PV 15/01 : lire le 12 mars et pas le 13 mars', '15/01/2026'],
  ['erreur dans le PV : point 1, lire 412 et pas 410 pour', '12/02/2026'],
  // There was no meeting.
  ['erreur dans le PV du 20 janvier : point 1, lire 412 et pas 410 pour', null],
])('corrects the minutes of the day that it names: %s', async (line, day) => {
  const of = (date: string, body: string) => [
    `minutes/${date}.md`,
    `${head.replace('---\n', `---\ndate: ${date}\n`)}${body}`,
  ];
  const files = Object.fromEntries([
    of('2026-01-15', '## 1. Toit\n\nDécision D1 : oui\n'),
    of('2026-02-12', '## 1. Toit\n\nDécision D1 : non\n'),
    of('2026-03-19', `## 1. Divers\n\n${line}\n`),
  ]);
  const number = (files['minutes/2026-03-19.md'] as string).split('\n').indexOf(line) + 1;
  const world = memoryWorld(files);
  await main(['review', '2026-03-19', '--accept', String(number), '--today', '2026-03-20'], world);
  const written = world.file('minutes/2026-03-19.md') as string;
  expect(/Rectification du PV du (\S+)/.exec(written)?.[1] ?? null).toBe(day);
});

it.each([
  ['Tom Baker left the room at 8.05pm.', 'departure'],
  ['Tom Baker returned to the meeting at 8.20pm.', 'arrival'],
  ['Tom Baker re-joined the meeting at 8.20pm.', 'arrival'],
])('who goes and comes back is asked about alike: %s', async (line, kind) => {
  const text = `---\ndate: 2026-03-19\nlanguage: en\nattendees: [Tom Baker, Nora Low]\n---\n\n# A\n\n## 1. Fair\n\n${line}\n`;
  const world = memoryWorld({ 'minutes/2026-03-19.md': text });
  const review = ['review', '2026-03-19', '--accept', 'high', '--today', '2026-03-20'];
  await main(review, world);
  const head = { departure: '**Departure (20:05):**', arrival: '**Arrival (20:20):**' }[kind];
  expect(world.file('minutes/2026-03-19.md')).toContain(head);
});

it.each([
  ['nl', 'Het verslag wordt goedgekeurd met één opmerking: onder punt 4 was er 1 onthouding en geen tegenstem.'],
  [
    'fr',
    'Le PV est approuvé moyennant la remarque suivante : au point 1, Tom n’a pas voté « abstention » mais « pour ».',
  ],
  ['en', 'The minutes were approved with the correction: under item 4 there was 1 abstention and none against.'],
])('%s: a vote in what is to be mended is not on the approval: %s', async (language, line) => {
  const title = approvalOf[language] as string;
  const text = `---\ndate: 2026-03-19\nlanguage: ${language}\nattendees: [Tom Baker, Nora Low]\n---\n\n# A\n\n## 1. ${title}\n\n${line}\n`;
  const { fast } = await readers();
  const { entries } = fast('minutes/2026-03-19.md', text).minutes;
  expect(entries.map(({ role, mode }) => [role, mode])).toEqual([['decision', null]]);
});

it('minutes that are approved with a reservation are approved all the same', async () => {
  const line = "Approuvé, mais Tom demande de noter qu'il s'est abstenu.";
  const world = memoryWorld({
    'minutes/2026-03-19.md': `${head.replace('---\n', '---\ndate: 2026-03-19\n')}## 1. Approbation du PV du 12 mars\n\n${line}\n`,
  });
  await main(['decisions', '--today', '2026-03-20', '--format', 'json'], world);
  expect(JSON.parse(world.stdout.text)).toMatchObject([{ text: line }]);
});
