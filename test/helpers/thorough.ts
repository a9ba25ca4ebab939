/** True in `npm run verify`: every run of every property, every page on the built czs. `npm test` takes some of them. */
export const thorough = process.env.CZS_TESTS === 'full';
