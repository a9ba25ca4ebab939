/** Lists share what is made for the people in them: what one list tells must not depend on those that were read before it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allNameWords } from '../../src/language/all-name-words.ts';
import { createNameReader, nameTables } from '../../src/names/form.ts';
import { groupVariants } from '../../src/names/groups.ts';
import { indexOfListed, type Listed } from '../../src/names/lists.ts';
import { findNearNames } from '../../src/names/mentions.ts';
import { indexLater } from '../../src/names/name-index.ts';

const newReader = () => createNameReader(nameTables(Object.values(allNameWords)));
const names = [
  'Anne Durand',
  'ANNE DURAND',
  'Anne Durant',
  'Durand Anne',
  'Anne-Marie De Henau',
  'A. Durand',
  'Jean Dehenau',
  'Anne',
  'Jean Martin',
];
const affiliations = [null, 'Mission Locale de Forest', 'MLOC Forest', 'Maison du Livre'];
const listed: fc.Arbitrary<Listed> = fc.record({
  name: fc.constantFrom(null, ...names),
  organisation: fc.constantFrom(...affiliations),
  email: fc.constantFrom(null, null, 'a.durand@example.org', 'info@example.org'),
  familyName: fc.constantFrom(null, null, 'Durand'),
});
const text = `${names.join(' et ')}. Anne Duran, Jean Martins; chez MLOC Forest.`;

/** All that a list is asked for. */
function told(list: readonly Listed[], reader: ReturnType<typeof newReader>): unknown {
  const index = indexOfListed(list, 'meeting', reader);
  const written = list.flatMap(({ name }) => name ?? []);
  return JSON.parse(
    JSON.stringify([
      [...names, 'Camille', 'Maison', 'Henau', 'Durand (Maison du Livre)'].flatMap((name) => [
        index.resolve(name),
        index.resolve(name, false),
      ]),
      affiliations.map((organisation) =>
        index.resolve({ name: 'Anne Durand', organisation, email: 'a.durand@example.org' }),
      ),
      findNearNames(text, index),
      groupVariants(written, reader),
    ]),
  );
}

describe('lists', () => {
  it('tell the same, whatever lists were read before', () =>
    fc.assert(
      fc.property(fc.array(fc.array(listed, { maxLength: 6 }), { minLength: 1, maxLength: 6 }), (lists) => {
        const shared = newReader();
        for (const list of [...lists, ...lists]) expect(told(list, shared)).toEqual(told(list, newReader()));
      }),
      { seed: 4, numRuns: 60 },
    ));

  it('have one index where they are equal, and two where a word differs', () => {
    const reader = newReader();
    const one: Listed = { name: 'Anne Durand', organisation: 'Maison', email: null };
    const other: Listed = { name: 'Anne', organisation: 'Durand Maison', email: null };
    const index = indexOfListed([one], 'meeting', reader);
    expect(indexOfListed([{ ...one }], 'meeting', reader)).toBe(index);
    expect(indexOfListed([other], 'meeting', reader)).not.toBe(index);
    expect(indexOfListed([one, one], 'meeting', reader)).not.toBe(index);
    expect(indexOfListed([{ ...one, familyName: 'Anne' }], 'meeting', reader)).not.toBe(index);
    expect(indexOfListed([one], 'meeting', newReader())).not.toBe(index);
  });

  it('see a name in a first name that is a particle elsewhere, and none in particles alone', () => {
    const index = indexOfListed(
      [
        { name: 'Ben Carter', organisation: null, email: null },
        { name: 'Jan Van den Broeck', organisation: null, email: null },
      ],
      'meeting',
      newReader(),
    );
    expect(['Ben', 'ben', 'Broeck', 'Van', 'van den tuin'].map((words) => index.mayName(words))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(index.resolve('Ben', false)).toMatchObject({ known: { name: 'Ben Carter' } });
  });

  it('are made later as they are made at once', () => {
    const reader = newReader();
    const list: Listed[] = [{ name: 'Anne Durand', organisation: 'Maison du Livre', email: null }];
    let made = 0;
    const later = indexLater(reader, () => {
      made++;
      return indexOfListed(list, 'archive', reader);
    });
    expect(made).toBe(0);
    const now = indexOfListed(list, 'archive', reader);
    expect(later.people).toEqual(now.people);
    expect(later.organisations).toEqual(now.organisations);
    for (const words of ['Anne', 'Anne Durant', 'Maison', 'Personne']) {
      expect(later.resolve(words)).toEqual(now.resolve(words));
      expect(later.resolve(words, false)).toEqual(now.resolve(words, false));
      expect(later.mayName(words)).toBe(now.mayName(words));
      expect(later.fullName(reader.form(words))).toEqual(now.fullName(reader.form(words)));
      expect(later.beginsOrganisation(words)).toBe(now.beginsOrganisation(words));
    }
    expect(later.hasLetters('annedurand')).toBe(true);
    expect(later.bearers('anne')).toHaveLength(1);
    expect(made).toBe(1);
  });

  it('know the initials beside a name as the one who bears them, and no others', () => {
    const somebody = (name: string, organisation: string | null): Listed => ({ name, organisation, email: null });
    const list = [
      somebody('Koen De Smedt', 'KDS'),
      somebody('Pieter-Jan Oost', 'PJO'),
      somebody('Nora Klein', 'VUB'),
      somebody('Claire Adam', 'CA'),
    ];
    const index = indexOfListed(list, 'archive', newReader());
    const tell = (written: string) => {
      const found = index.resolve(written);
      return found.kind === 'exact' || found.kind === 'alias' ? [found.known.kind, found.known.name] : found.kind;
    };
    expect(tell('KDS')).toEqual(['person', 'Koen De Smedt']);
    expect(tell('PJO')).toEqual(['person', 'Pieter-Jan Oost']);
    expect(tell('VUB')).toEqual(['organisation', 'VUB']);
    expect(tell('CA')).toBe('unknown');
  });

  it('know who is in them by a handle without its sign, too, where nobody is called so', () => {
    const somebody = (name: string): Listed => ({ name, organisation: null, email: null });
    const index = indexOfListed(['@tobru', '@nora', 'Nora Klein'].map(somebody), 'meeting', newReader());
    const tell = (written: string) => {
      const found = index.resolve(written);
      return 'known' in found ? found.known.name : found.kind;
    };
    expect(['tobru', '@tobru', 'nora', '@nora'].map(tell)).toEqual(['@tobru', '@tobru', 'Nora Klein', '@nora']);
  });
});
