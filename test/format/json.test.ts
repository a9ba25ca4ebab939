import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RenderOptions } from '../../src/format/format.ts';
import { json, jsonText, objectText } from '../../src/format/json.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import { anyDocument, anyText } from './arbitrary.ts';
import { decisions, followUps, home, year } from './samples.ts';
import { wholeOf } from './whole.ts';

const options: RenderOptions = { words: fr, today: null, width: null, color: 0 };
const render = (what: Parameters<typeof json.render>[0]): string => wholeOf(json.render(what, options));

test('the records of a report, in their order, two blanks a level', () => {
  expect(render(followUps)).toBe(`[
  {
    "ref": "2020-03-05/A5",
    "due": {
      "text": "à la prochaine CZS",
      "date": "2020-04-23"
    },
    "owners": []
  }
]
`);
  expect(JSON.parse(render(decisions))).toEqual(decisions.records);
});

test('the data of a paper; a bare document as its parts in words', () => {
  expect(JSON.parse(render(year))).toEqual(year.data);
  const parsed = JSON.parse(render(home));
  expect(parsed.title[0].text).toBe('Concertation Zonale Sud');
  expect(parsed.parts[0].facts[0].lines[1][0]).toEqual({ kind: 'phrase', phrase: 'dans 9 jours' });
  expect(
    JSON.parse(render({ id: 'x', title: null, parts: [{ kind: 'table', table: decisions.table }] })).parts[0].table,
  ).toEqual({
    id: 'decisions',
    heads: ['Réf.', 'État', 'Décision'],
    rows: expect.arrayContaining([[['2020-03-05/D2'], ['prise'], [expect.stringContaining('synergies')]]]),
    summary: expect.stringContaining('2 prises, 1 à prendre.'),
  });
});

test('any text comes back as it was, and acts on no terminal', () => {
  fc.assert(
    fc.property(fc.array(anyText), (texts) => {
      const out = render({ ...decisions, records: texts.map((text) => ({ text })) });
      expect(JSON.parse(out)).toEqual(texts.map((text) => ({ text })));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('any document is JSON', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      expect(() => JSON.parse(render(document))).not.toThrow();
    }),
    { seed: 2, numRuns: 200 },
  );
});

test('records and lists that come one after the other are what JSON.stringify makes of the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (records) => {
      expect(render({ ...decisions, records })).toBe(`${jsonText(records)}\n`);
      const data = { version: 1, records, none: [] };
      expect([...objectText(data)].join('')).toBe(jsonText(data));
    }),
    { seed: 3, numRuns: 300 },
  );
  expect([...objectText({})].join('')).toBe('{}');
});
