import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { printAttendee, printEntry, printFront, printItem, printNext } from '../helpers/notation.ts';
import { type ReadFile, readers } from '../helpers/readers.ts';

const archives = [
  { folder: 'minutes', acronyms: ['CZS', 'Concertation Zonale Sud'] },
  { folder: 'test/fixtures/year/minutes', acronyms: ['JQS', 'Jardin des Quatre Saisons'] },
];
const filesOf = (folder: string) => readdirSync(folder).filter((name) => /^\d/.test(name));

describe.each(archives)('$folder', ({ folder, acronyms }) => {
  let ways: Readonly<Record<'fast' | 'reference', ReadFile>>;
  beforeAll(async () => {
    ways = await readers({ language: 'fr', acronyms });
  });

  test.each(filesOf(folder))('%s reads without a problem, and the same in both ways', (name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const [fast, reference] = (['fast', 'reference'] as const).map((way) => ways[way](`minutes/${name}`, text).minutes);
    expect(fast?.problems).toEqual([]);
    expect(fast).toEqual(reference);
  });
});

/** As docs/format-reference.md says it: without the lines of the key `approved`, and without what an editor may change unseen. */
function digestOf(text: string): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const kept = front.replace(/^(?:approuvé|approved|goedgekeurd):.*\n(?:[ \t].*\n)*/m, '');
  const plain = `---\n${kept}---\n${body}`.normalize('NFC').replace(/[ \t]+$/gm, '');
  return `sha256:${createHash('sha256').update(`${plain.trimEnd()}\n`).digest('hex')}`;
}

describe('the simulated year', () => {
  const folder = 'test/fixtures/year/minutes';
  test('its approved meetings carry the right digest', () => {
    const approved = filesOf(folder).flatMap((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const digest = / digest: (.+)/.exec(text)?.[1];
      return digest === undefined ? [] : [{ name, digest, text }];
    });
    expect(approved).toHaveLength(8);
    for (const { name, digest, text } of approved) expect({ name, digest: digestOf(text) }).toEqual({ name, digest });
  });
});

describe('the real meeting of 5 March 2020', async () => {
  const ways = await readers({ language: 'fr', acronyms: ['CZS', 'Concertation Zonale Sud'] });
  const { minutes } = ways.fast('minutes/2020-03-05.md', readFileSync('minutes/2020-03-05.md', 'utf8'));
  const entries = minutes.entries.map(printEntry);
  const begin = (words: string) => entries.filter((entry) => entry.startsWith(words));

  test('has its people, with organisations and without addresses', () => {
    expect(minutes.people).toHaveLength(15);
    expect(
      minutes.people.every((one) => one.presence === 'present' && one.organisation !== null && one.email === null),
    ).toBe(true);
    expect(printAttendee(minutes.people[0] as (typeof minutes.people)[0])).toBe(
      'present Pierre-Alain De Henau (Mef 1060)',
    );
    expect(printFront(minutes)).toContain('date 2020-03-05');
  });

  test('has six items, as its agenda says', () => {
    expect(minutes.items.map(printItem).map((line) => line.split(' · ')[1])).toEqual([
      'typed 1',
      'typed 2',
      'typed 3',
      'typed 4',
      'typed 5',
      'typed 6',
    ]);
    expect(minutes.agenda?.map((line) => line.title)).toEqual(minutes.items.map((item) => item.title));
  });

  test('has its decisions, actions, proposals, contact and working group', () => {
    expect(begin('decision').map((entry) => entry.split(' · “')[0])).toEqual([
      'decision D1 · unanimous · proposed by Adrien Lenoble',
      'decision D2',
    ]);
    expect(begin('pending').map((entry) => entry.split(' “')[0])).toEqual(['pending D3 · due 2020-04-23']);
    expect(begin('action').map((entry) => entry.replace(/ · “[^”]*”$/, ''))).toEqual([
      'action A1 · [ ] · due ? period “pour juin”',
      'action A2 · [ ] · for everyone',
      'action A3 · [x] · done 2020-03-05',
      'action A4 · [ ] · due 2020-04-30 “avant fin avril”',
      "action A5 · [ ] · due next meeting “d'ici la prochaine CZS”",
    ]);
    expect(begin('proposal').map((entry) => entry.split(' · “')[0])).toEqual([
      'proposal P1',
      'proposal P2 · proposed by Elisabeth',
      'proposal P3',
      'proposal P4',
    ]);
    expect(begin('contact')).toEqual(['contact · with Elisabeth · “Elisabeth”']);
    expect(begin('working-group')[0]).toContain(
      'with Pierre-Alain Dehenau; Pierre Verbruggen; Herold Descamps; Adrien Lenoble',
    );
  });

  test('announces the next meetings with their agendas', () => {
    expect(minutes.next.map((next) => [printNext(next).split(' · agenda')[0], next.agenda.length])).toEqual([
      [
        'elsewhere “Trajet Emploi” · 2020-03-25 · 09:30 · at “Antenne Actiris de Forest, 17 rue de la Station, deuxième étage”',
        0,
      ],
      ['next · 2020-04-23 · 09:30 · at “Mission Locale de Saint-Gilles”', 6],
      ['next · 2020-06-22 · 09:30 · at “Antenne Actiris de Forest”', 2],
    ]);
  });
});
