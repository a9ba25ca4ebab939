/** In the front matter, what people.yaml has as people is several people on one line. */
import { expect, test } from 'vitest';
import { printFront } from '../helpers/notation.ts';
import { readers } from '../helpers/readers.ts';

const place = { start: 0, end: 0 };
const person = (name: string, organisation: string) => ({
  name,
  organisation,
  familyName: null,
  aliases: [],
  formerly: [],
  functionMailbox: false,
  roles: [],
  email: null,
  joined: null,
  left: null,
  members: null,
  place,
});
const registry = {
  people: [person('Emre Yıldız', 'École 7'), person('Awa Diop', 'Bib'), person('Marc Lambert', 'Commune')],
  organisations: [],
};

test('names that people.yaml has are people, short and with a bracket too', async () => {
  const ways = await readers({ registry } as never);
  const text =
    '---\ndate: 2020-03-05\nlieu: Bib\nexcusés:\n  - Emre, Marc, Awa\n  - Marc Lambert, Awa Diop (Bib)\n---\n';
  for (const way of ['fast', 'reference'] as const)
    expect(
      printFront(ways[way]('minutes/2020-03-05.md', text).minutes).filter((line) => line.startsWith('ex')),
    ).toEqual(['excused Emre', 'excused Marc', 'excused Awa', 'excused Marc Lambert', 'excused Awa Diop (Bib)']);
});

test('somebody known is no organisation without a word', async () => {
  const ways = await readers({ registry } as never);
  const text = '---\ndate: 2020-03-05\nlieu: Bib\nexcusés:\n  - Jan Petit, Marc Lambert (Bib)\n---\n';
  const { minutes } = ways.fast('minutes/2020-03-05.md', text);
  expect(minutes.problems.map(({ code }) => code)).toEqual(['front-matter-invalid/person-mixed']);
});
