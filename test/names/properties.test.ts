import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareForms, compareOrganisations } from '../../src/names/compare.ts';
import { groupVariants } from '../../src/names/groups.ts';
import { findNearNames } from '../../src/names/mentions.ts';
import type { NameAnswer } from '../../src/names/name-index.ts';
import { createNameIndex } from '../../src/names/names.ts';
import { nameOrderEvidence } from '../../src/names/order.ts';
import { formatPerson, parsePerson } from '../../src/names/person-text.ts';
import { resolveIn } from '../../src/names/resolve-in.ts';
import type { KnownOrganisation, KnownPerson } from '../../src/text/known.ts';
import { squeeze } from '../../src/text/normalize.ts';
import { reader } from './names-page.ts';

const runs = { seed: 20200305, numRuns: 300 };

function person(name: string, more: Partial<KnownPerson> = {}): KnownPerson {
  return { kind: 'person', name, aliases: [], organisation: null, email: null, source: 'meeting', ...more };
}

function organisation(name: string): KnownOrganisation {
  return { kind: 'organisation', name, aliases: [], acronym: null, source: 'meeting' };
}

const first = fc.constantFrom(
  'Anne',
  'Anna',
  'Anne-Marie',
  'Annemarie',
  'Herlod',
  'Herold',
  'Jean Paul',
  'J.-P.',
  'A.',
);
const last = fc.constantFrom('De Henau', 'Dehenau', 'Descamps', 'DESCAMPS', 'Déscamps', "D'Hondt", 'Durand', 'Durant');
const likeName = fc.oneof(
  fc.tuple(first, last).map(([a, b]) => `${a} ${b}`),
  fc.tuple(first, last).map(([a, b]) => `${b} ${a}`),
  fc.tuple(first, last).map(([a, b]) => `${b}, ${a}`),
  first,
  last,
  fc.tuple(fc.constantFrom('M.', 'Mme', 'la présidente'), last).map(([a, b]) => `${a} ${b}`),
);
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('A', 'n', 'é', ' ', '-', '’', '.', ',', '(', ')', '<', '>', '@', '\u00a0'),
    maxLength: 25,
  }),
  likeName,
);
const affiliation = fc.constantFrom('Atelier Soleil', 'Atelier Soleil asbl', 'Antenne Sud', 'MLOC Forest');
const listed = fc.record({
  name: likeName,
  organisation: fc.option(affiliation),
  email: fc.option(fc.constantFrom('a@example.org', 'b@example.org')),
});

/** An answer without the identity of its objects. */
function plain(answer: NameAnswer): unknown {
  return JSON.parse(JSON.stringify(answer));
}

describe('names', () => {
  test('nothing throws, whatever is listed and written', () => {
    fc.assert(
      fc.property(
        fc.array(anything, { maxLength: 6 }),
        fc.array(anything, { maxLength: 3 }),
        anything,
        (people, affiliations, written) => {
          const index = createNameIndex(
            people.map((name) => person(name)),
            affiliations.map(organisation),
            reader,
          );
          resolveIn([index], written);
          resolveIn([index], written, false);
          compareForms(reader.form(written), reader.form(people[0] ?? ''), reader);
          compareOrganisations(written, affiliations[0] ?? '', reader);
          nameOrderEvidence(people[0] ?? '', written, reader);
          groupVariants(people, reader);
          for (const { place, written: words } of findNearNames(written, index)) {
            expect(written.slice(place.start, place.end)).toBe(words);
          }
        },
      ),
      runs,
    );
  });

  test('a name is exactly itself in any list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anything, { maxLength: 8, selector: (name) => reader.form(name).exact }), (names) => {
        const index = createNameIndex(
          names.map((name) => person(name)),
          [],
          reader,
        );
        for (const name of names) {
          if (squeeze(name) === '') continue;
          expect(index.resolve(name)).toMatchObject({ kind: 'exact', known: { name } });
        }
      }),
      runs,
    );
  });

  test('an organisation is exactly itself in any list', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anything, { maxLength: 8, selector: (name) => reader.organisation(name).exact }),
        (names) => {
          const index = createNameIndex([], names.map(organisation), reader);
          for (const name of names) {
            if (squeeze(name) === '') continue;
            expect(index.resolve({ name: null, organisation: name, email: null })).toMatchObject({
              kind: 'exact',
              known: { name },
            });
          }
        },
      ),
      runs,
    );
  });

  test('the order of a list makes no difference', () => {
    fc.assert(
      fc.property(
        fc.array(listed, { maxLength: 7 }),
        fc.array(affiliation, { maxLength: 3 }),
        likeName,
        fc.nat(),
        (people, affiliations, written, turn) => {
          const known = people.map(({ name, ...more }) => person(name, more));
          const at = known.length === 0 ? 0 : turn % known.length;
          const turned = [...known.slice(at), ...known.slice(0, at)].reverse();
          const answer = createNameIndex(known, affiliations.map(organisation), reader).resolve(written);
          const other = createNameIndex(turned, affiliations.map(organisation).reverse(), reader).resolve(written);
          expect(plain(other)).toEqual(plain(answer));
        },
      ),
      { ...runs, numRuns: 1500 },
    );
  });

  test('without near misses the answer is the same, or unknown instead of them', () => {
    fc.assert(
      fc.property(
        fc.array(listed, { maxLength: 7 }),
        fc.array(affiliation, { maxLength: 3 }),
        fc.oneof(likeName, affiliation),
        (people, affiliations, written) => {
          const index = createNameIndex(
            people.map(({ name, ...more }) => person(name, more)),
            affiliations.map(organisation),
            reader,
          );
          const answer = index.resolve(written);
          const resembles = answer.kind === 'near' || (answer.kind === 'ambiguous' && answer.via === 'resemblance');
          expect(plain(index.resolve(written, false))).toEqual(resembles ? { kind: 'unknown' } : plain(answer));
        },
      ),
      { ...runs, numRuns: 1000 },
    );
  });

  test('two names are as alike one way round as the other', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const [one, other] = [
          compareForms(reader.form(a), reader.form(b), reader),
          compareForms(reader.form(b), reader.form(a), reader),
        ];
        expect([other.kind, other.score]).toEqual([one.kind, one.score]);
        const [affiliation, second] = [compareOrganisations(a, b, reader), compareOrganisations(b, a, reader)];
        expect([second.kind, second.score]).toEqual([affiliation.kind, affiliation.score]);
      }),
      { ...runs, numRuns: 1500 },
    );
  });

  test('groups are what comparing each with each gives', () => {
    fc.assert(
      fc.property(fc.array(likeName, { maxLength: 9 }), (names) => {
        const { groups, near } = groupVariants(names, reader);
        const groupOf = (at: number) => groups.findIndex((group) => group.includes(at));
        const together = (a: number, b: number) => groupOf(a) !== -1 && groupOf(a) === groupOf(b);
        for (let a = 0; a < names.length; a++) {
          for (let b = a + 1; b < names.length; b++) {
            const { kind } = compareForms(reader.form(names[a]), reader.form(names[b]), reader);
            if (kind === 'same' || kind === 'variant') expect(together(a, b)).toBe(true);
          }
        }
        for (const pair of near) {
          expect(together(pair.a, pair.b)).toBe(false);
          expect(compareForms(reader.form(names[pair.a]), reader.form(names[pair.b]), reader)).toEqual(pair.comparison);
        }
      }),
      { ...runs, numRuns: 800 },
    );
  });

  test('names that look alike are paired', () => {
    const names = [
      'Herlod Descamps',
      'Anna Dupont',
      'Herold Descamps',
      'A. Dupont',
      'Camille Thill du Bois',
      'Camille Thill',
    ];
    const pairs = groupVariants(
      [...names, 'Zahary Karadin', 'Zachary Kardin', 'Chris Hermans', 'Christine Hermans'],
      reader,
    );
    expect(pairs.groups).toEqual([]);
    expect(pairs.near.map(({ a, b, comparison }) => [a, b, comparison.evidence.kind])).toEqual([
      [0, 2, 'spelling'],
      [1, 3, 'initials'],
      [4, 5, 'part'],
      [6, 7, 'spelling'],
      [8, 9, 'part'],
    ]);
  });

  test('hostile names and texts cost little', () => {
    const long = 'Anne-'.repeat(20_000);
    const index = createNameIndex([person(long), person('Anne Durand')], [organisation(long)], reader);
    for (const text of [
      long,
      'Anne '.repeat(20_000),
      `${'('.repeat(50_000)}@`,
      '@a.'.repeat(30_000),
      '"'.repeat(100_000),
      "A'".repeat(50_000),
    ]) {
      resolveIn([index], text);
      findNearNames(text, index);
      parsePerson(text);
    }
    expect(index.resolve(long).kind).toBe('ambiguous');
  });
});

describe('a person as written', () => {
  test('never throws, and each part stands where it says', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const person = parsePerson(text);
        for (const part of ['name', 'organisation', 'email', 'rest'] as const) {
          const place = person.places[part];
          expect(place === null ? null : squeeze(text.slice(place.start, place.end))).toBe(person[part]);
        }
      }),
      { ...runs, numRuns: 1500 },
    );
  });

  test('what is written canonically reads back', () => {
    const words = fc.stringMatching(/^[A-Z][a-zé]{0,8}( [A-Za-zé'-]{1,8}[a-z]){0,3}$/);
    const mail = fc.stringMatching(/^[a-z][a-z0-9.]{0,8}[a-z]@[a-z]{1,8}\.[a-z]{2,3}$/);
    fc.assert(
      fc.property(words, fc.option(words), fc.option(mail), (name, organisation, email) => {
        expect(parsePerson(formatPerson({ name, organisation, email }))).toMatchObject({ name, organisation, email });
      }),
      runs,
    );
  });
});
