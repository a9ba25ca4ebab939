/** E-mail addresses in text that comes in pieces. */
import { describe, expect, it } from 'vitest';
import { piecesWithoutAddresses, withoutAddresses } from '../../src/text/addresses.ts';

describe('addresses over several pieces', () => {
  it.each([
    [
      ['ask ', 'anna', '@example.org', ' today'],
      ['ask ', '[…]', '', ' today'],
    ],
    [
      ['anna@', 'example', '.org.'],
      ['[…]', '', '.'],
    ],
    [
      ['a@b.org, ann', 'a@c.org and x@', 'y.org!'],
      ['[…], […]', ' and […]', '!'],
    ],
    [
      ['a', '@', 'b.org', ''],
      ['[…]', '', '', ''],
    ],
    [
      ['no ', '@', ' address'],
      ['no ', '@', ' address'],
    ],
  ])('%j', (pieces, left) => {
    expect(piecesWithoutAddresses(pieces)).toEqual(left);
    expect(left.join('')).toBe(withoutAddresses(pieces.join('')));
  });
});
