import { beforeAll, expect, it } from 'vitest';
import { type ReadFile, readers } from '../helpers/readers.ts';

let read: ReadFile;
beforeAll(async () => {
  read = (await readers()).reference;
});

it.each(['\n', '\r\n', '\r'])('a list in brackets may stand last, before a line that ends in %j', (end) => {
  const { minutes } = read(
    'minutes/2024-05-16.md',
    ['---', 'date: 2024-05-16', 'absents: [Nadia]', '---', ''].join(end),
  );
  expect(minutes.problems).toEqual([]);
  expect(minutes.people.map((one) => one.name)).toEqual(['Nadia']);
});
