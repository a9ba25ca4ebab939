/** Who was called, in front, and is in a list of the text, was there. */
import { expect, test } from 'vitest';
import { readers } from '../helpers/readers.ts';

const ways = await readers();

function people(front: string, typed: string): string[] {
  const text = `---\ndate: 2020-03-05\n${front}\n---\n\n${typed}\n\n## Budget\n\nRien.\n`;
  const [fast, reference] = (['fast', 'reference'] as const).map(
    (way) => ways[way]('minutes/2020-03-05.md', text).minutes.people,
  );
  expect(fast).toEqual(reference);
  return (fast ?? []).flatMap(({ presence, name }) => (presence === 'invited' ? [] : [`${presence} ${name}`]));
}

test('by the list that he or she is in', () => {
  expect(
    people('convoqués: [Nora Petit, Luc Roy, Zoé Claes]', 'Présents : Nora Petit, Luc Roy\nExcusée : Zoé Claes'),
  ).toEqual(['present Nora Petit', 'present Luc Roy', 'excused Zoé Claes']);
});

test('who owns after somebody is there beside the one before', () => {
  expect(people('langue: fr', 'Présents : A. Petit, succession Roy, la succession Gil, fam. De Wit, L. Bec')).toEqual([
    'present A. Petit',
    'present succession Roy',
    'present la succession Gil',
    'present fam. De Wit',
    'present L. Bec',
  ]);
});

test('unless the front has a list of those who were', () => {
  expect(people('convoqués: [Nora Petit, Luc Roy]\nprésents: [Luc Roy]', 'Présents : Nora Petit, Luc Roy')).toEqual([
    'present Luc Roy',
  ]);
});
