import type { LetterWord } from '../language/import.ts';
import { normalize } from '../text/normalize.ts';
import type { Words } from './words.ts';

/** What letters of presence say together. */
export interface PresenceLetters {
  readonly says: ReadonlyMap<string, LetterWord>;
  /** false: each says another thing in another language, and the others do not tell which one it is. */
  readonly isSure: boolean;
}

/**
 * What the letters over columns, or in one, say of presence: « A » is somebody absent beside « P », and *aanwezig* beside « V ». `ticked`: crosses beside
 * them say who was there, and no letter does. null: none of them is one that two languages use for two things.
 */
export function presenceLetters(
  written: readonly string[],
  ticked: boolean,
  { letterSchemes, yes }: Words,
): PresenceLetters | null {
  const known = new Set(letterSchemes.flatMap((scheme) => [...scheme.keys()]));
  const letters = new Set(written.map(letterOf).filter((letter) => known.has(letter)));
  const meanings = (letter: string): Set<LetterWord> =>
    new Set([
      ...letterSchemes.flatMap((scheme) => scheme.get(letter) ?? []),
      ...(yes.has(letter) ? (['present'] as const) : []),
    ]);
  // A lone « v » is a tick.
  if (letters.size < 2 && (ticked || !letters.has('a'))) return null;
  if (![...letters].some((letter) => meanings(letter).size > 1)) return null;
  const fitting = letterSchemes.filter((scheme) => {
    const said = [...letters].map((letter) => scheme.get(letter));
    return said.every((one) => one !== undefined) && said.includes('present') !== ticked;
  });
  const readings = new Set(fitting.map((scheme) => [...letters].map((letter) => scheme.get(letter)).join()));
  const says = fitting[0] ?? new Map<string, LetterWord>();
  return { says, isSure: letters.size > 1 && readings.size === 1 };
}

/** `Afw.` is the letters « afw ». */
export function letterOf(written: string): string {
  return normalize(written).replace(/\.$/, '');
}
