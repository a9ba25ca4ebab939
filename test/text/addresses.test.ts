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

describe('an address may be written with another sign than @', () => {
  it.each([
    ['Écrire à anna&#64;example.org.', 'Écrire à […].'],
    ['(anna&#x40;example.org, anna&commat;example.org)', '([…], […])'],
    ['anna＠example.org ou anna﹫example.org', '[…] ou […]'],
    ['[ici](mailto:anna%40example.org?subject=bal)', '[ici]([…]?subject=bal)'],
    ['Contact : Lotte Maes, lotte (at) example.org.', 'Contact : Lotte Maes, […].'],
    ['lotte[at]example.org, lotte (arobase) example (point) org', '[…], […]'],
    ['lotte {AT} mail [dot] example [dot] org et lotte(apenstaartje)example.org', '[…] et […]'],
    ['https://example.org/?to=anna%40example.org&re=bal', 'https://example.org/?to=[…]&re=bal'],
  ])('%s', (text, left) => {
    expect(withoutAddresses(text)).toBe(left);
  });

  it.each([
    '50%40',
    'chez &#64; a.b',
    'le 100%40 d.e',
    '&#65;a.b',
    'AT&commat;',
    '%40a.b',
    'la salle (at) deux',
    '(at) example.org',
    'art [at] nouveau (dot)',
  ])('and %s is none', (text) => {
    expect(withoutAddresses(text)).toBe(text);
  });
});
