/**
 * fast-check as all tests see it (vitest.config.ts puts it in the place of fast-check). How often a property runs is what the test says in
 * `npm run verify`, a part of it in `npm test`, a multiple with seeds of its own in `npm run fuzz`; there what fails names its seed, to be put
 * into the test.
 */
import real, { type Parameters } from 'fast-check';
import { thorough } from './thorough.ts';

export * from 'fast-check';

const times = Number(process.env.CZS_FUZZ ?? 0);

function tuned<Ts>(parameters: Parameters<Ts> = {}): Parameters<Ts> {
  const runs = parameters.numRuns ?? 100;
  if (times > 0) return { ...parameters, numRuns: runs * times, seed: Math.floor(Math.random() * 2 ** 31) };
  // A run fails for what was changed, not by chance. With the same seed those of `npm test` are the first of those that are run in full.
  const numRuns = thorough ? runs : Math.max(Math.ceil(runs / 5), Math.min(runs, 20));
  return { seed: 1, ...parameters, numRuns };
}

export const assert: typeof real.assert = (property, parameters) =>
  real.assert(property as never, tuned(parameters) as never);

export const sample: typeof real.sample = (arbitrary, parameters = {}) =>
  real.sample(arbitrary as never, typeof parameters === 'number' ? parameters : (tuned(parameters) as never)) as never;

/** Any letter but half a surrogate pair. To shrink its own, fast-check makes a table of a million letters in each process. */
const anyLetter = real
  .oneof(
    { weight: 27, arbitrary: real.integer({ min: 0, max: 0xd7ff }) },
    { weight: 512, arbitrary: real.integer({ min: 0xe000, max: 0x10ffff }) },
  )
  .map((code) => String.fromCodePoint(code));

export const string: typeof real.string = (constraints = {}) =>
  real.string(constraints.unit === 'binary' ? { ...constraints, unit: anyLetter } : constraints);

export default { ...real, assert, sample, string };
