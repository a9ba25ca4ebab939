import { beforeAll, expect, test } from 'vitest';
import type { Minutes } from '../../src/model/minutes.ts';
import { readers } from '../helpers/readers.ts';

let read: (text: string) => Minutes;

beforeAll(async () => {
  const { fast } = await readers({ language: null });
  read = (text) => fast('minutes/2026-03-05.md', text).minutes;
});

const titles = (text: string): string[] => read(text).items.map(({ title }) => title);

test('below the head, a bold line over « date … : » is the title of an item', () => {
  const text =
    '**Réunion du 5 mars**\n\nPrésents : Marc Roux, Anne Klein\n\n**Tournoi**\n- date validée : dimanche 17 mai\n- buvette : Marc\n\n**Budget**\n- 10 €\n';
  expect(titles(text)).toEqual(['Tournoi', 'Budget']);
  // Over the fields of the head it is the title of the PV.
  expect(titles(text.replace('Présents', 'Date : 5 mars\n\nPrésents'))).toEqual(['Tournoi', 'Budget']);
});

test('« ## agenda » before any item, over no day, is the agenda in any language', () => {
  const under = (line: string): string[] =>
    titles(`# PV\n\n## agenda\n${line}\n\n## dashboard\nvert\n\n## câble\nusé\n`);
  expect(under('dashboard, câble')).toEqual(['dashboard', 'câble']);
  expect(under('1. dashboard\n2. câble')).toEqual(['dashboard', 'câble']);
  // In French a calendar is one, too.
  expect(under('le 17 mai, tournoi')).toEqual(['agenda', 'dashboard', 'câble']);
});

test('in the head, who was there is nothing to be done', () => {
  expect(read('# PV\n\nwie: sanne, bram / niet: koen (vrij)\n\n## Dak\nnat\n').entries).toEqual([]);
  expect(read('# PV\n\n## Dak\n\nWie: Sanne Bos. Wat: de goot kuisen.\n').entries).toHaveLength(1);
});

test('« Point 3 » may be the first item that minutes have', () => {
  const of = (first: string, second: string): string[] =>
    titles(`PV du comité\n\nPrésents : Marc Roux, Anne Klein\n\n${first}\nOn en parle.\n\n${second}\nLe toit fuit.\n`);
  expect(of('Point 3 : Caisse', 'Point 4 : Toiture')).toEqual(['Caisse', 'Toiture']);
  expect(of('Agenda item 3 - Cash', 'Agenda item 4 - Roof')).toEqual(['Cash', 'Roof']);
  expect(of('3. Caisse', '4. Toiture')).toEqual([]);
  expect(of('Point 3 : Caisse', 'Point 7 : Toiture')).toEqual([]);
});

test('words after a numbered title in bold stay beside it', () => {
  const { items, entries } = read(
    '# PV\n\nPrésents : Marc Roux, Anne Klein\n\n**1. PV du 18 février (Anne)** – approuvé à l’unanimité.\n\n**2. Toit** : il fuit.\n\n**3. Caisse**\n\nIl y en a.\n',
  );
  expect(items.map(({ title }) => title)).toEqual(['PV du 18 février (Anne)', 'Toit', 'Caisse']);
  expect(entries.map(({ role, text }) => [role, text])).toEqual([['decision', 'PV du 18 février (Anne)']]);
});
