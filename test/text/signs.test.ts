import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlPlaces } from '../../src/text/controls.ts';
import { signsOf } from '../../src/text/signs.ts';

describe('signs', () => {
  test('are where they stand', () => {
    const { capitals, openings, controls, filler } = signsOf('Le PV : (voir [Élodie] | loREM)');
    expect([...capitals]).toEqual([0, 3, 4, 15, 27, 28, 29]);
    expect([...openings]).toEqual([6, 8, 14, 23]);
    expect({ controls, filler }).toEqual({ controls: false, filler: true });
  });

  test('lorem is seen in any capitals, and in no other word', () => {
    for (const text of ['lorem', 'LOREM', 'un Lorem', 'colorem.', 'loreM'])
      expect(signsOf(text).filler, text).toBe(true);
    for (const text of ['', 'm', 'lore m', 'loram', 'LARGE forem', 'łorem'])
      expect(signsOf(text).filler, text).toBe(false);
  });

  test('no text without control signs has one to be escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const signs = signsOf(text);
        if (!signs.controls) expect([...controlPlaces(text)]).toEqual([]);
        // biome-ignore lint/suspicious/noMisleadingCharacterClass: ranges of code units, among them marks
        const capitals = /[A-Z\u00c0-\u00de\u0100-\u034e\u0350-\u052f\u1e00-\u1eff]/g;
        expect([...signs.capitals]).toEqual([...text.matchAll(capitals)].map((m) => m.index));
        expect([...signs.openings]).toEqual([...text.matchAll(/[:([|]/g)].map((m) => m.index));
      }),
      { seed: 3, numRuns: 500 },
    );
    expect(signsOf('a\u202eb').controls).toBe(true);
  });

  test('a text of capitals only has them all', () => {
    expect(signsOf('A'.repeat(5000)).capitals).toHaveLength(5000);
  });
});
