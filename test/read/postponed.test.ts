import { expect, test } from 'vitest';
import { readers } from '../helpers/readers.ts';

const { fast } = await readers();

/** The states of the items that stand over some lines, one each. */
function stateUnder(line: string): string | undefined {
  const { minutes } = fast('minutes/2020-03-05.md', `---\ndate: 2020-03-05\n---\n\n## 1. Toiture\n\n${line}\n`);
  return minutes.items[0]?.state;
}

test.each([
  'Point reporté à la prochaine réunion.',
  'Reporté, pas assez d’informations.',
  'Point reporté (devis pas encore reçu).',
  'Dit punt wordt uitgesteld naar april.',
  'Uitgesteld, want Dirk is er niet.',
  'Deferred, Ann is away.',
  'Ce point est remis à la prochaine réunion.',
  'Punt doorgeschoven naar 7 april.',
  'This item was held over.',
  'Bart n’a pas pu venir. Point reporté au 15 septembre.',
  'Bart kon er niet bij zijn. Dit punt wordt uitgesteld naar 15 september.',
  'Ann is away. Item deferred to September.',
  'Point reporté au 15 septembre. On attend Bart.',
  'De nouveau reporté : Bart attend un prix.',
  'Le point est une nouvelle fois reporté.',
  'Again deferred to July.',
  'Opnieuw uitgesteld naar april.',
  'RESOLVED to defer this item to the June meeting.',
  'RESOLVED that consideration be deferred pending legal advice.',
  'It was agreed to adjourn this item to the next meeting.',
  'RESOLVED to defer to September.',
  'To be placed on the agenda for the next meeting.',
  'Décision : reporter ce point à mai.',
  'Il est décidé de reporter l’examen du dossier.',
  'Er wordt beslist om dit punt uit te stellen tot mei.',
])('puts the item off: %s', (line) => expect(stateUnder(line)).toBe('postponed'));

test.each([
  'Le concert est reporté par la commune.',
  'Reporté sur les comptes de 2021.',
  'La banque a reporté sa réponse, on attend.',
  'La fête est reportée au 12 mai.',
  'On a parlé de la fête. Elle est reportée au 12 mai.',
  'RESOLVED to defer the purchase of the mower to May.',
  'RESOLVED not to defer this item.',
  'RESOLVED to pay the balance carried forward.',
  'Il est décidé de reporter la fête au 12 mai.',
  'Décision : le solde est à reporter au budget 2021.',
])('leaves the item as it is: %s', (line) => expect(stateUnder(line)).toBe('treated'));

test('what is put off below one of several sub-headings, or in a list of a list, is a part of the item', () => {
  expect(stateUnder('### Bac\n\nPoint reporté.\n\n### Tuiles\n\nOn commande.')).toBe('treated');
  expect(stateUnder('### Bac\n\nPoint reporté.')).toBe('postponed');
  expect(stateUnder('- devis reçu\n    - Point reporté : le bac\n- on commande')).toBe('treated');
});

/** What is put off by its name in an entry: a point of its own, and not the item that it stands in. */
test.each([
  ['Point Budget 2026 reporté au 4/9.', 'Budget 2026'],
  ['Le point « Jardin » est reporté en mai', 'Jardin'],
  ['Punt Begroting wordt uitgesteld naar 4/9', 'Begroting'],
  ['Item Budget deferred to September', 'Budget'],
  ['point reporté faute de temps', null],
  ['programme', null],
])('names a point: %s', (line, name) => {
  const { minutes } = fast(
    'minutes/2020-03-05.md',
    `---\ndate: 2020-03-05\n---\n\n## 1. Toiture\n\nOn parle.\n\n**Reporté :** ${line}\n`,
  );
  expect(minutes.entries.map((one) => one.name)).toEqual([name]);
  expect(minutes.items[0]?.state).toBe(name === null ? 'postponed' : 'treated');
});

test.each([
  ['Toiture (reporté à la prochaine réunion)', 'Toiture', 'postponed'],
  ['Dak (uitgesteld naar 15 september)', 'Dak', 'postponed'],
  ['Roof (deferred until the next meeting)', 'Roof', 'postponed'],
  ['Toiture (reporté le 14/01)', 'Toiture (reporté le 14/01)', 'treated'],
  ['Toiture (report à nouveau)', 'Toiture (report à nouveau)', 'treated'],
])('a bracket of a heading: %s', (heading, title, state) => {
  const { minutes } = fast('minutes/2020-03-05.md', `---\ndate: 2020-03-05\n---\n\n## 1. ${heading}\n\nOn verra.\n`);
  expect(minutes.items[0]).toMatchObject({ title, state });
});

test.each(['1'.repeat(100_000), 'a - '.repeat(25_000), 'aa '.repeat(33_000)])(
  'a title of 100,000 characters is looked at once: %.8s',
  (title) => {
    const { minutes } = fast('minutes/2020-03-05.md', `---\ndate: 2020-03-05\n---\n\n## ${title}\n\nRien.\n`);
    expect(minutes.items[0]?.state).toBe('treated');
  },
);
