import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeUnits } from '../../src/store/code-units.ts';

describe('code units', () => {
  it('are those of the text, whatever it holds', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...codeUnits(text)]).toEqual([...Array(text.length).keys()].map((at) => text.charCodeAt(at)));
      }),
      { seed: 2, numRuns: 200 },
    ));

  it('have room for half a pair and for a long text', () => {
    expect([...codeUnits('a\ud800')]).toEqual([0x61, 0xd800]);
    const long = codeUnits('é'.repeat(100_000));
    expect(long).toHaveLength(100_000);
    expect(long.every((unit) => unit === 0xe9)).toBe(true);
    expect([...codeUnits('')]).toEqual([]);
  });
});
