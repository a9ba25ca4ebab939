/** True in `npm run verify`: every run of every property, every page on the built czs. `npm test` takes some of them. */
export const thorough = process.env.CZS_TESTS === 'full';

/** How much of something long: a tenth of it in `npm test`. */
export function sized(full: number): number {
  return thorough ? full : Math.ceil(full / 10);
}

/** All of some alternatives in `npm run verify`; in `npm test` one of them, the next one for the next case. */
export function oneOf<T>(alternatives: readonly T[], at: number): readonly T[] {
  if (thorough || alternatives.length === 0) return alternatives;
  return [alternatives[at % alternatives.length] as T];
}

/** All of many cases in `npm run verify`; in `npm test` one of four. */
export function eachFourth<T>(cases: readonly T[]): readonly T[] {
  return thorough ? cases : cases.filter((_, at) => at % 4 === 0);
}
