import { normalize } from './normalize.ts';

/** A title as it is found again: its letters and digits, normalized; one that has none is itself. */
export function titleKey(title: string): string {
  const normalized = normalize(title);
  return normalized.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || normalized;
}

/** The end of the first sentence of a text: a full stop is one before a capital only, since others shorten words. */
const firstStop = /[?!…](?=[\s\u00a0]|$)|\.(?=[\s\u00a0]+\p{Lu})/u;

/** A text as the title of a point: its first sentence, with a capital letter; what was one of a list loses the mark that ends it. */
export function titleOf(text: string): string {
  const stop = firstStop.exec(text);
  const first = stop === null ? text : text.slice(0, stop.index + (stop[0] === '.' ? 0 : 1));
  const words = first.replace(/[\s\u00a0\u202f]?[;,]$/, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
