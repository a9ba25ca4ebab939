/** Old encodings of text, for what is not UTF-8. `TextDecoder` is no help: on Node 20 its windows-1252 leaves 0x92 (’) as U+0092. */

/** What Windows-1252 puts at 0x80 to 0x9F; the five bytes without a character are U+FFFD. Everywhere else it is Latin-1. */
const windows1252 =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
  '\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

/** How many characters are made at once: few enough for the arguments of one call. */
const chunk = 8192;

/** Decodes Windows-1252, the encoding of Notepad and Excel in Western Europe. Never fails; a byte without a character is U+FFFD. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return decode(bytes.length, (at) => {
    const byte = bytes[at] as number;
    return byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte;
  });
}

/** Whether every byte has a character in Windows-1252, and none is a control character that text does not hold. */
export function couldBeWindows1252(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte < 0x20 ? byte < 9 || byte > 13 : byte >= 0x80 && byte < 0xa0 && windows1252[byte - 0x80] === '\ufffd')
      return false;
  }
  return true;
}

/** Decodes UTF-16, without the mark of its byte order. Never fails; half a unit at the end is U+FFFD, lone surrogates too. */
export function decodeUtf16(bytes: Uint8Array, order: 'little' | 'big'): string {
  const low = order === 'little' ? 0 : 1;
  const unit = (at: number): number => (bytes[at + low] as number) | ((bytes[at + 1 - low] as number) << 8);
  const units = bytes.length >> 1;
  const start = units > 0 && unit(0) === 0xfeff ? 1 : 0;
  const text = decode(units - start, (at) => unit(2 * (at + start)));
  return toWellFormed(text) + (bytes.length % 2 === 1 ? '\ufffd' : '');
}

function decode(length: number, codeAt: (at: number) => number): string {
  let text = '';
  const codes: number[] = [];
  for (let at = 0; at < length; ) {
    codes.length = 0;
    for (const end = Math.min(length, at + chunk); at < end; at++) codes.push(codeAt(at));
    text += String.fromCharCode(...codes);
  }
  return text;
}

/** `String.prototype.toWellFormed`, which Node 20 has and ES2023 does not. */
function toWellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
