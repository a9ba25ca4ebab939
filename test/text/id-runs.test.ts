import { describe, expect, it } from 'vitest';
import { idRuns } from '../../src/text/id-runs.ts';

describe('ids as they are told', () => {
  it.each([
    [[], []],
    [['A1'], ['A1']],
    [
      ['D1', 'D2'],
      ['D1', 'D2'],
    ],
    [
      ['P1', 'D2', 'A3', 'D1', 'D3'],
      ['D1–D3', 'A3', 'P1'],
    ],
    [
      ['A10', 'A2', 'A9', 'A1', 'A11'],
      ['A1', 'A2', 'A9–A11'],
    ],
  ])('%j', (ids, told) => {
    expect(idRuns(ids)).toEqual(told);
  });
});
