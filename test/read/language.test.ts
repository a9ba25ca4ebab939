import { expect, test } from 'vitest';
import { readers } from '../helpers/readers.ts';

const ways = await readers();

/** The front matter's keys, the body, and the language that is read: nothing in the file or in `czs.yaml` says it. */
const cases: readonly (readonly [name: string, keys: string, body: string, language: string])[] = [
  ['nothing', '', 'Rien.', 'fr'],
  ['a key of several languages', 'status: draft', 'Rien.', 'fr'],
  ['keys alone', 'aanwezig: Lotte Peeters', 'Niets.', 'nl'],
  ['a label against a key', 'title: Comité', '## Un\n\nDécisions :\n\n- on garde le local', 'fr'],
  ['one label against several keys', 'title: x\nstart: 19:00\nplace: y', 'À faire : ranger', 'fr'],
  [
    'labels of several languages, and keys',
    'title: Committee',
    '## One\n\nAction: call\n\nDecision: yes\n\nInfo: x',
    'en',
  ],
  ['as many labels of each', '', 'Besluit: ja\n\nDécision : oui', 'fr'],
  [
    'many words, and no label',
    '',
    'we hebben het over de zaal van de school, en er is nog een sleutel te kort.\nde prijs is te hoog voor ons, het is niet anders',
    'nl',
  ],
  ['few words, and no label', '', 'de zaal is te klein', 'fr'],
  ['most labels', 'titre: x', 'Besluit: ja\n\nTe doen: bellen\n\nDécision : oui', 'nl'],
];

test.each(cases)('the language of %s', (_, keys, body, language) => {
  const text = `---\ndate: 2020-03-05\n${keys === '' ? '' : `${keys}\n`}---\n\n${body}\n`;
  for (const way of ['fast', 'reference'] as const)
    expect(ways[way]('minutes/2020-03-05.md', text).minutes.language).toBe(language);
});

test('under English keys, a French « Agenda » is an item whose labels count', () => {
  const keys = 'title: Comité\nstart: "19:00"\nattendees:\n  - Camille Renard';
  const read = (body: string) =>
    ways.fast('minutes/2020-03-05.md', `---\ndate: 2020-03-05\n${keys}\n---\n\n${body}\n`).minutes;
  const french = read('## Agenda\n\nDécision : on garde le local.');
  expect([french.language, french.agenda, french.entries.length]).toEqual(['fr', null, 1]);
  const english = read('## Agenda\n\n1. Budget\n\n## Budget\n\nDecision: we keep it.');
  expect([english.language, english.agenda?.length, english.entries.length]).toEqual(['en', 1, 1]);
});
