import { expect, test } from 'vitest';
import { feastFrom } from '../../src/dates/feasts.ts';

test.each([
  ['easter', '2024-01-01', '2024-03-31'],
  ['easter', '2025-04-21', '2026-04-05'],
  ['easter', '2038-01-01', '2038-04-25'],
  ['easter', '2285-01-01', '2285-03-22'],
  ['ascension', '2026-01-01', '2026-05-14'],
  ['whitsun', '2026-01-01', '2026-05-24'],
  ['christmas', '2026-12-25', '2026-12-25'],
  ['newYear', '2026-12-25', '2027-01-01'],
  ['allSaints', '2026-03-05', '2026-11-01'],
] as const)('%s from %s on is %s', (feast, from, day) => {
  expect(feastFrom(feast, from)).toBe(day);
});
