import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editBetween, nearest, oneLetterLess, withinDistance } from '../../src/text/distance.ts';

/** The textbook table, to compare with. */
function plain(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, y) =>
    Array.from({ length: b.length + 1 }, (_, x) => (y === 0 ? x : x === 0 ? y : 0)),
  );
  for (let y = 1; y <= a.length; y++) {
    for (let x = 1; x <= b.length; x++) {
      let cost = Math.min(
        table[y - 1][x] + 1,
        table[y][x - 1] + 1,
        table[y - 1][x - 1] + (a[y - 1] === b[x - 1] ? 0 : 1),
      );
      if (y > 1 && x > 1 && a[y - 1] === b[x - 2] && a[y - 2] === b[x - 1]) {
        cost = Math.min(cost, table[y - 2][x - 2] + 1);
      }
      table[y][x] = cost;
    }
  }
  return table[a.length][b.length];
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 9 });

describe('distance', () => {
  test.each([
    ['herlod', 'herold', 1],
    ['anna', 'anne', 1],
    ['peeters', 'peters', 1],
    ['kitten', 'sitting', 3],
    ['', 'ab', 2],
    ['même', 'même', 0],
  ])('%s / %s: %i', (a, b, distance) => {
    expect(withinDistance(a, b, 5)).toBe(distance);
    expect(withinDistance(a, b, distance)).toBe(distance);
    if (distance > 0) expect(withinDistance(a, b, distance - 1)).toBeNull();
  });

  test('is the textbook distance, within any limit, either way round', () => {
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, most) => {
        const expected = plain(a, b);
        const answer = expected <= most ? expected : null;
        expect(withinDistance(a, b, most)).toBe(answer);
        expect(withinDistance(b, a, most)).toBe(answer);
      }),
      { seed: 7, numRuns: 4000 },
    );
  });

  test('long words within a small limit take no time to speak of', () => {
    const long = 'ab'.repeat(50_000);
    expect(withinDistance(`x${long}y`, `y${long}x`, 2)).toBe(2);
  });

  test.each([
    ['herold', 'herlod', 'swapped'],
    ['descamp', 'descamps', 'missing'],
    ['descampss', 'descamps', 'extra'],
    ['dupond', 'dupont', 'replaced'],
    ['dupomd', 'dupont', 'several'],
    ['same', 'same', 'none'],
  ])('%s for %s: %s', (written, listed, kind) => {
    expect(editBetween(written, listed)).toBe(kind);
  });

  test('one edit away is found through one letter left out', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const shared = new Set(oneLetterLess(a));
        const found = oneLetterLess(b).some((less) => shared.has(less));
        const distance = plain(a, b);
        if (distance <= 1) expect(found).toBe(true);
        if (distance > 2) expect(found).toBe(false);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});

describe('did you mean', () => {
  test.each([
    ['decisons', ['decisions', 'done'], 'decisions'],
    ['--formt', ['--format', '--from', '--force'], '--format'],
    ['agneda', ['agenda', 'approve'], 'agenda'],
    ['action-without-owne', ['action-without-due', 'action-without-owner'], 'action-without-owner'],
    ['xyzzy', ['decisions', 'done'], null],
    ['a', ['b', 'c'], null],
    ['', ['done'], null],
  ])('%s of %j: %s', (word, candidates, near) => {
    expect(nearest(word, candidates)).toBe(near);
  });
});
