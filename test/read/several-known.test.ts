/** In the front matter, what people.yaml has as people is several people on one line. */
import { expect, test } from 'vitest';
import { readRegistry } from '../../src/read/config.ts';
import { readReferenceYaml } from '../../src/read/reference-yaml.ts';
import { printFront } from '../helpers/notation.ts';
import { readers } from '../helpers/readers.ts';

const registry = readRegistry(
  'people:\n  - Emre Yıldız (École 7)\n  - Awa Diop (Bib)\n  - Marc Lambert (Commune)\norganisations:\n  - name: CAW\n',
  readReferenceYaml,
);

test('names that people.yaml has are people, short and with a bracket too', async () => {
  const ways = await readers({ registry });
  const text =
    '---\ndate: 2020-03-05\nlieu: Bib\nexcusés:\n  - Emre, Marc, Awa\n  - Marc Lambert, Awa Diop (Bib)\n---\n';
  for (const way of ['fast', 'reference'] as const)
    expect(
      printFront(ways[way]('minutes/2020-03-05.md', text).minutes).filter((line) => line.startsWith('ex')),
    ).toEqual(['excused Emre', 'excused Marc', 'excused Awa', 'excused Marc Lambert', 'excused Awa Diop (Bib)']);
});

test('somebody known is no organisation without a word', async () => {
  const ways = await readers({ registry });
  const text = '---\ndate: 2020-03-05\nlieu: Bib\nexcusés:\n  - Jan Petit, Marc Lambert (Bib)\n---\n';
  const { minutes } = ways.fast('minutes/2020-03-05.md', text);
  expect(minutes.problems.map(({ code }) => code)).toEqual(['front-matter-invalid/person-mixed']);
});

test('who came for an organisation stands after it', async () => {
  const ways = await readers({ registry });
  const lines = [
    'CAW: Lies Maes, Sofie Claes (voorzitter)',
    'Mission locale : Awa',
    'Zoé : excusée',
    'Zoé : Marc Lambert',
  ];
  const text = `---\ndate: 2020-03-05\nlieu: Bib\nprésents:\n${lines.map((line) => `  - ${line}\n`).join('')}---\n`;
  for (const way of ['fast', 'reference'] as const)
    expect(
      printFront(ways[way]('minutes/2020-03-05.md', text).minutes).filter((line) => /^(?:pre|exc)/.test(line)),
    ).toEqual([
      'present Lies Maes (CAW)',
      'present Sofie Claes (CAW) · role voorzitter',
      'present Awa (Mission locale)',
      'excused Zoé',
      'present Zoé',
    ]);
});
