/**
 * Which characters are letters, capitals, digits and marks, as Unicode has it. A regular expression with `\p{L}` in it takes milliseconds
 * to make: here Latin is told by its number, and only what is beyond asks one,
 * which is not even made before.
 */

/** Latin in all its forms, with the letters that modify: what comes before U+02C2. */
const latinEnd = 0x2c2;

/** General punctuation, which is in every text: no letter, mark or number is there. */
function isGeneral(code: number): boolean {
  return code >= 0x2000 && code < 0x2070;
}

/** `\p{L}`, of a code point. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < latinEnd) return code !== 0xd7 && code !== 0xf7;
  return !isGeneral(code) && /^\p{L}/u.test(String.fromCodePoint(code));
}

/** `\p{Lu}`, of a code point. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code < 0x100) return code >= 0xc0 && code <= 0xde && code !== 0xd7;
  if (code < 0x180) {
    const letter = String.fromCharCode(code);
    return letter !== letter.toLowerCase();
  }
  return !isGeneral(code) && /^\p{Lu}/u.test(String.fromCodePoint(code));
}

/** `\p{M}`, of a code point. */
export function isMark(code: number): boolean {
  if (code < 0x370) return code >= 0x300;
  return !isGeneral(code) && /^\p{M}/u.test(String.fromCodePoint(code));
}

/** `\p{N}`, of a code point. */
export function isNumber(code: number): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  if (code < 0xc0) return code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0xbc && code <= 0xbe);
  if (code < 0x370) return false;
  return !isGeneral(code) && /^\p{N}/u.test(String.fromCodePoint(code));
}

/** `\p{P}` or `\p{S}`, of a code point. */
export function isPunctuation(code: number): boolean {
  if (code < 0x80) return code > 0x20 && code < 0x7f && !isLetter(code) && !isNumber(code);
  if (code < 0xc0) return code > 0xa0 && code !== 0xad && !isLetter(code) && !isNumber(code);
  if (code < latinEnd) return code === 0xd7 || code === 0xf7;
  if (isGeneral(code)) return (code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x205e);
  return /^[\p{P}\p{S}]/u.test(String.fromCodePoint(code));
}
