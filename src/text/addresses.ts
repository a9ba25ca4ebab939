/** E-mail addresses in text, to keep them out of copies. */

import { type Instead, replaced, replacedInPieces } from './instead.ts';

/** What an address is made of on either side of its `@`; the same as for people as they are written. */
const inside = /[^\s\u00a0\u202f<>()[\]{},;:"«»@]/;
/** An address is no longer than this on either side; what is longer is cut off all the same. */
const limit = 320;

/** What is read as `@`: that of another keyboard, of a web address, an entity where the source of a page is shown, a word in brackets (`[at]`). */
const sign =
  /[@\uff20\ufe6b]|%40|&(?:#0{0,8}64|#[xX]0{0,8}40|commat);|[ \u00a0]?[([{] ?(?:at|ar{1,2}obase|apenstaartje|@) ?[)\]}][ \u00a0]?/gi;
/** How a full stop is written beside such a word. */
const spelledStop = /^[ \u00a0]?[([{] ?(?:dot|point|punt) ?[)\]}][ \u00a0]?/i;
/** What else ends an address within a web address (`?to=anna%40example.org`). */
const insideUrl = /[^/?&=#]/;

const spelled = /[([{] ?(?:at|ar{1,2}obase|apenstaartje) ?[)\]}]/i;

/** What every address has one of: most texts have none. */
const hint = /[@\uff20\ufe6b%&([{]/;

/** A look at whether a text may hold an address. */
export function mayHoldAddress(text: string): boolean {
  if (!hint.test(text)) return false;
  return (
    text.includes('@') ||
    text.includes('%40') ||
    text.includes('&#') ||
    text.includes('&commat;') ||
    text.includes('\uff20') ||
    text.includes('\ufe6b') ||
    spelled.test(text)
  );
}

/** What stands in the place of an address in running text. */
const leftOut = '[…]';

/** The e-mail addresses of a text, in their order, with `mailto:` or angle brackets around them, and `[…]` in their place. In linear time. */
export function addressesIn(text: string): Instead[] {
  const found: Instead[] = [];
  if (!mayHoldAddress(text)) return found;
  let from = 0;
  for (const match of text.matchAll(sign)) {
    const at = match.index;
    if (at < from) continue;
    const isPart = (character: string): boolean =>
      inside.test(character) && (match[0] !== '%40' || insideUrl.test(character));
    let start = at;
    while (start > from && at - start < limit && isPart(text[start - 1] as string)) start--;
    const after = at + match[0].length;
    const isSpelled = /[)\]}][ \u00a0]?$/.test(match[0]);
    let stops = '';
    let end = after;
    for (;;) {
      while (end < text.length && end - at < limit && isPart(text[end] as string)) end++;
      const stop = isSpelled && end < text.length ? (spelledStop.exec(text.slice(end, end + 12))?.[0].length ?? 0) : 0;
      if (stop === 0 || !isPart(text[end + stop] ?? ' ')) break;
      end += stop;
      stops = 'a.b';
    }
    while (end > after && /[.!?'’-]/.test(text[end - 1] as string)) end--;
    if (start === at || !/.\../.test(text.slice(after, end) + stops)) continue;
    if (/mailto:$/i.test(text.slice(Math.max(from, start - 7), start))) start -= 7;
    if (start > from && text[start - 1] === '<' && text[end] === '>') {
      start--;
      end++;
    }
    found.push({ start, end, words: leftOut });
    from = end;
  }
  return found;
}

/** The text with `[…]` in the place of each e-mail address. In linear time. */
export function withoutAddresses(text: string): string {
  return replaced(text, addressesIn(text));
}

/** The same of a text that comes in pieces, an address over several of them included: it is left out where it begins. */
export function piecesWithoutAddresses(pieces: readonly string[]): readonly string[] {
  return replacedInPieces(pieces, addressesIn(pieces.join('')));
}
