import type { Words } from './words.ts';

/** « 2 voix », `300 aandelen`, `300/1000`, `6.120`: how many votes or shares. */
export function weightOf(
  normalized: string,
  words: Pick<Words, 'shareUnits'>,
): { readonly count: number } | { readonly shares: number } | null {
  const found = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})( ?\/ ?1\.?0{2,4})?(?: ([a-z-]{1,20})\.?)?$/.exec(normalized);
  if (found === null) return null;
  const [, figure = '', whole, unit] = found;
  const number = Number(figure.replaceAll('.', ''));
  if (whole !== undefined || (unit !== undefined && words.shareUnits.includes(unit))) return { shares: number };
  const isVotes = unit === undefined || /^(?:voix|votes?|stem(?:men)?)$/.test(unit);
  return isVotes ? { count: number } : null;
}
