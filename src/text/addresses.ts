/** E-mail addresses in text, to keep them out of copies. */

/** What an address is made of on either side of its `@`; the same as for people as they are written. */
const inside = /[^\s\u00a0\u202f<>()[\]{},;:"«»@]/;
/** An address is no longer than this on either side; what is longer is cut off all the same. */
const limit = 320;

/** What stands in the place of an address in running text. */
const leftOut = '[…]';

/** The text with `[…]` in the place of each e-mail address. In linear time. */
export function withoutAddresses(text: string): string {
  let out = '';
  let from = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (at < from) continue;
    let start = at;
    while (start > from && at - start < limit && inside.test(text[start - 1] as string)) start--;
    let end = at + 1;
    while (end < text.length && end - at < limit && inside.test(text[end] as string)) end++;
    while (end > at && /[.!?'’-]/.test(text[end - 1] as string)) end--;
    if (start === at || !/.\../.test(text.slice(at + 1, end))) continue;
    if (/mailto:$/i.test(text.slice(Math.max(from, start - 7), start))) start -= 7;
    if (start > from && text[start - 1] === '<' && text[end] === '>') {
      start--;
      end++;
    }
    out += text.slice(from, start) + leftOut;
    from = end;
  }
  return from === 0 ? text : out + text.slice(from);
}
