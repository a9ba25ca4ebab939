import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { base64 } from '../../src/format/base64.ts';

test('base64 is that of everybody', () => {
  for (const length of [0, 1, 2, 3, 4, 5, 100, 100_001]) {
    const bytes = randomBytes(length);
    expect(base64(bytes)).toBe(bytes.toString('base64'));
  }
});
