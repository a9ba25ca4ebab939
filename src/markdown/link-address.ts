import {
  APOSTROPHE,
  BACKSLASH,
  Blank,
  classOf,
  isAsciiPunctuation,
  isLetter,
  LEFT,
  LESS,
  MORE,
  NEWLINE,
  QUOTE,
  RIGHT,
  SPACE,
  skipSpace,
} from './characters.ts';
import { withoutEntities } from './entities.ts';

/** The address of `(address "title")` and where that ends; null if there is none. */
export function destination(source: string, start: number): { readonly href: string; readonly end: number } | null {
  if (source.charCodeAt(start) !== LEFT) return null;
  let at = skipSpace(source, start + 1);
  let from = at;
  let to = at;
  if (source.charCodeAt(at) === LESS) {
    from = ++at;
    for (; ; at++) {
      const code = source.charCodeAt(at);
      if (at >= source.length || code === NEWLINE || code === LESS) return null;
      if (code === MORE) break;
      if (code === BACKSLASH) at++;
    }
    to = at++;
  } else {
    let depth = 0;
    for (; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code <= SPACE || code === 127) break;
      if (code === LEFT && ++depth > 32) return null;
      if (code === RIGHT && depth-- === 0) break;
      if (code === BACKSLASH && isAsciiPunctuation(source.charCodeAt(at + 1))) at++;
    }
    if (depth > 0) return null;
    to = at;
  }
  const spaced = skipSpace(source, at);
  const quote = source.charCodeAt(spaced);
  if (spaced > at && (quote === QUOTE || quote === APOSTROPHE || quote === LEFT)) {
    const closing = quote === LEFT ? RIGHT : quote;
    for (at = spaced + 1; ; at++) {
      const code = source.charCodeAt(at);
      if (at >= source.length || (quote === LEFT && code === LEFT)) return null;
      if (code === closing) break;
      if (code === BACKSLASH) at++;
    }
    at = skipSpace(source, at + 1);
  } else at = spaced;
  if (source.charCodeAt(at) !== RIGHT) return null;
  return { href: unescaped(source.slice(from, to)), end: at + 1 };
}

/** An address without its escapes and entities. */
function unescaped(address: string): string {
  if (!/[\\&]/.test(address)) return address;
  return withoutEntities(address.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

let bareAddress: RegExp | null = null;

/** The bare address of GFM that starts at an offset, without the punctuation of the sentence it stands in; null where none does. */
export function bareAddressAt(source: string, at: number): string | null {
  if (!startsAddress(source, at)) return null;
  // Made for the first that may be one: an expression with `\p{L}` takes long to make.
  bareAddress ??= /(?:https?:\/\/|www\.)[\p{L}\d][^\s<\]]*/iuy;
  bareAddress.lastIndex = at;
  const found = bareAddress.exec(source);
  return found === null ? null : trimAddress(found[0]);
}

/** Whether a bare address may start here: `http` not within a word, `www.` at the start of one. */
function startsAddress(source: string, at: number): boolean {
  const second = source.charCodeAt(at + 1) | 32;
  const previous = at === 0 ? SPACE : source.charCodeAt(at - 1);
  if (second === 116) return !isLetter(previous);
  return second === 119 && (classOf(previous) === Blank || '(*_[]~'.includes(String.fromCharCode(previous)));
}

/** A bare address without the punctuation of the sentence it stands in. */
function trimAddress(found: string): string {
  let end = found.length;
  let unpaired = 0;
  for (let at = 0; at < end; at++) {
    const code = found.charCodeAt(at);
    if (code === LEFT) unpaired--;
    else if (code === RIGHT) unpaired++;
  }
  for (; end > 0; end--) {
    const last = found[end - 1] as string;
    if (last === ';') end -= (/&[a-zA-Z\d]{1,31};$/.exec(found.slice(Math.max(0, end - 33), end))?.[0].length ?? 1) - 1;
    if (last === ')' ? unpaired-- <= 0 : !'!"\'*,.:;?_~'.includes(last)) break;
  }
  return found.slice(0, end);
}
