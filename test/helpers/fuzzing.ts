/**
 * fast-check as `npm run fuzz` sees it: each property runs with a seed of its own and more often. vitest.config.ts puts it in the place of
 * fast-check; the tests do not know. What fails names its seed, to be put into the test.
 */
import real, { type Parameters } from 'fast-check';

export * from 'fast-check';

const times = Number(process.env.CZS_FUZZ);

function harder<Ts>(parameters: Parameters<Ts> = {}): Parameters<Ts> {
  const seed = Math.floor(Math.random() * 2 ** 31);
  return { ...parameters, seed, numRuns: (parameters.numRuns ?? 100) * times };
}

export const assert: typeof real.assert = (property, parameters) =>
  real.assert(property as never, harder(parameters) as never);

export default { ...real, assert };
