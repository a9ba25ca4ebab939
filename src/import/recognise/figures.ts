import { normalize } from '../../text/normalize.ts';

/** A text with the numbers that it has in words as figures: « à vingt heures trente », `à 20 heures 30`. */
export function inFigures(text: string, numerals: ReadonlyMap<string, number>): string {
  const runs: { readonly start: number; readonly end: number; readonly value: number }[] = [];
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    const value = numerals.get(normalize(word));
    if (value === undefined) continue;
    const before = runs.at(-1);
    const goesOn = before !== undefined && /^(?:[\s-]|\set\s)$/.test(text.slice(before.end, index));
    const end = index + word.length;
    if (!goesOn) runs.push({ start: index, end, value });
    else
      runs[runs.length - 1] = { ...before, end, value: value === 1000 ? before.value * value : before.value + value };
  }
  let out = '';
  let from = 0;
  for (const { start, end, value } of runs) {
    // « un » alone is an article.
    if (value === 1) continue;
    out += text.slice(from, start) + String(value);
    from = end;
  }
  return out + text.slice(from);
}

/** « L’an 2016, le 2 novembre, à 20 heures 30, … »: the day with the year that the minutes begin with, and what follows it; null where they do not. */
export function openingDay(text: string): string | null {
  const found =
    /^\p{L}{1,2}['’]?\p{L}{0,6} ((?:19|20)\d\d),? (?:\p{L}{2,3} )?((?:\p{L}{5,9} )?\d{1,2}(?:er)? \p{L}{3,9})(?! \d)/u.exec(
      text,
    );
  return found === null ? null : `${found[2]} ${found[1]}${text.slice(found[0].length)}`;
}
