/** Who, by when and how it was voted, beside what is to be done or was decided. */
import { expect, it } from 'vitest';
import { readers } from '../helpers/readers.ts';

const entriesOf = async (body: string) => {
  const { fast } = await readers();
  const text = `---\ndate: 2026-06-11\nprésents: [Tom Baker, Nora Klein]\n---\n## Local\n\n${body}\n`;
  return fast('minutes/2026-06-11.md', text).minutes.entries;
};

it.each([
  ['**À faire :** comparer 3 offres (T. Baker) – échéance : 15 septembre 2026', 'T. Baker', '2026-09-15'],
  ['Te doen: 3 offertes vergelijken (Nora Klein) – deadline: 15 september 2026', 'Nora Klein', '2026-09-15'],
  ['Action: compare 3 quotes (Nora Klein) – deadline: 15 September 2026', 'Nora Klein', '2026-09-15'],
])('who stands in a bracket before a key with the day does it: %s', async (body, name, due) => {
  const [action] = await entriesOf(body);
  expect(action?.owners.map((one) => (one.kind === 'person' ? one.person.name : one.kind))).toEqual([name]);
  expect([action?.due?.date, action?.text.includes('(')]).toEqual([due, false]);
});

it.each([
  'Le local est loué dès mai<br>Vote : 5 pour, 2 contre, 1 abstention',
  'Le local est loué dès le 3/4<br/>5 pour, 2 contre, 1 abstention',
])('a vote on a line of its own in a cell is of the decision: %s', async (cell) => {
  const entries = await entriesOf(
    `| Point | Décision | Responsable |\n| --- | --- | --- |\n| Local | ${cell} | Tom Baker |`,
  );
  expect(entries.map(({ mode }) => mode)).toContainEqual({ kind: 'vote', for: 5, against: 2, abstain: 1 });
  expect(entries.filter(({ text }) => /pour|Vote/.test(text))).toEqual([]);
});

it.each([
  ['Point', 'Décision', 'Responsable', 'Demander un devis détaillé au service des travaux de la ville'],
  ['N° | Point', 'Action', 'Qui', 'Signaler à la ville'],
  ['Punt', 'Actie', 'Wie', 'Offerte vragen aan de dienst werken van de stad'],
  ['Item', 'Action', 'Who', 'Ask the works department of the town for a quote'],
])('the text of a row names its point, however long it is: %s', async (point, what, who, text) => {
  const first = point.includes('|') ? '1 | ' : '';
  const entries = await entriesOf(
    `| ${point} | ${what} | ${who} | Échéance |\n| ${first && '--- |'} --- | --- | --- | --- |\n| ${first}Grille | ${text} | Tom Baker | 1/9/2026 |`,
  );
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries) expect(entry.text).toBe(`Grille – ${text}`);
});

it('the heads of a table stand below a row that holds its title', async () => {
  const rows = '| Actie | Verantwoordelijke | Deadline |\n| Vergunning vragen | Tom Baker | 20/07 |';
  const [action] = await entriesOf(`| **Actielijst** | | |\n| --- | --- | --- |\n${rows}`);
  expect(action).toMatchObject({ role: 'action', text: 'Vergunning vragen', due: { date: '2026-07-20' } });
});

it('what was decided stands beside its number, where one head is over both', async () => {
  const rows = '| B2026/07 | De kas wordt nagezien. |\n| B2026/08 | Het saldo gaat naar de reserve. |';
  const entries = await entriesOf(`| **Beslissing** | |\n| --- | --- |\n${rows}`);
  expect(entries.map(({ text }) => text)).toEqual(['De kas wordt nagezien.', 'Het saldo gaat naar de reserve.']);
});

it('a head with a bracket says what it says without, and a cell holds the tasks that its lines give somebody', async () => {
  const heads = '| Punt | Besluit | Actiepunt (wie – tegen wanneer) |\n| --- | --- | --- |\n';
  const tasksOf = async (cell: string) =>
    (await entriesOf(`${heads}| Huur | Akkoord met twee jaar. | ${cell} |`))
      .filter(({ role }) => role === 'action')
      .map(({ text, owners, due }) => [text, owners.length, due?.date ?? null]);
  expect(await tasksOf('Voorstel sturen – Tom Baker – 1 juli<br>Zaal vastleggen – Nora Klein')).toEqual([
    ['Huur – Voorstel sturen', 1, '2026-07-01'],
    ['Huur – Zaal vastleggen', 1, null],
  ]);
  expect(await tasksOf('Voorstel sturen<br>aan de leden')).toEqual([['Huur – Voorstel sturen aan de leden', 0, null]]);
});
