import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder, excerptAt, mayHoldAny } from '../../src/text/finder.ts';
import { normalize } from '../../src/text/normalize.ts';
import { secondsOf } from '../helpers/own-time.ts';

describe('a finder', () => {
  it.each([
    ['reunion', 'La prochaine Réunion'],
    ['réunion', 'REUNION'],
    ['réunion', 'la re\u0301union'],
    ['coeur', 'au cœur du quartier'],
    ['cœur', 'au coeur'],
    ['Strasse', 'die Straße'],
    ["l'axe", 'sort de l’axe'],
    ['axe', 'Soit l’axe'],
    ['partner day', 'le Partner\u00a0 Day'],
    ['mi-mai', 'à la mi‑mai'],
    ['12 €', 'est de 12 € par an'],
    ['a.b', 'voir a.b'],
  ])('finds « %s » in « %s »', (word, text) => {
    const finder = createFinder([word]);
    expect(finder.find(text)).not.toBeNull();
    expect(finder.mayHold(text)).toBe(true);
  });

  it.each([
    ['reunion', 'la réun ion'],
    ['a.b', 'axb'],
    ['partner day', 'day partner'],
  ])('does not find « %s » in « %s »', (word, text) => expect(createFinder([word]).find(text)).toBeNull());

  it('wants every word, in any order, and says where the first stands', () => {
    const finder = createFinder(['chiens', 'admis']);
    expect(finder.find('Les chiens sont-ils admis ?')).toEqual({ start: 4, end: 10 });
    expect(finder.find('Admis : les chiens')).toEqual({ start: 0, end: 5 });
    expect(finder.find('Les chiens')).toBeNull();
    expect(createFinder(['  ']).find('anything')).toBeNull();
  });

  it('looks through marks and entities before a file is read', () => {
    const finder = createFinder(['réunion']);
    expect(finder.mayHold('la **ré**union')).toBe(true);
    expect(finder.mayHold('la r\\éunion')).toBe(true);
    expect(finder.mayHold('la r&eacute;union')).toBe(true);
    expect(finder.mayHold('rien')).toBe(false);
  });

  it('finds what normalizing finds', () => {
    const letters = fc.constantFrom(..."aeéÉèêoœŒcçuüßnñ lLiïxy\u00a0\u0301’'-–");
    const text = fc.string({ unit: letters, maxLength: 14 });
    fc.assert(
      fc.property(text, fc.string({ unit: letters, minLength: 1, maxLength: 3 }), (where, what) => {
        // A lone accent at an end belongs to the letter before it, which may not be there.
        fc.pre(normalize(what) !== '' && normalize(what) === normalize(` ${what} `) && !/^\u0301/.test(what));
        if (normalize(where).includes(normalize(what))) {
          const finder = createFinder([what]);
          expect(finder.find(where)).not.toBeNull();
          expect(finder.mayHold(where)).toBe(true);
        }
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('takes its time in step with the text, whatever is typed', async () => {
    const finder = createFinder(['éééééééééééé', 'a a a a a a', '*_*_*']);
    for (const text of ['e'.repeat(200_000), 'e\u0301'.repeat(100_000), 'a '.repeat(100_000), '*_'.repeat(100_000)]) {
      const seconds = await secondsOf(() => {
        finder.find(text);
        finder.mayHold(text);
      });
      expect(seconds).toBeLessThan(2);
    }
  });
});

describe('an excerpt', () => {
  it('is the text itself where that is short', () => expect(excerptAt('Un mot', { start: 3, end: 6 })).toBe('Un mot'));

  it('holds what was found, cut at blanks', () => {
    const text = `${'avant '.repeat(50)}TROUVÉ ${'après '.repeat(50)}`;
    const start = text.indexOf('TROUVÉ');
    const words = excerptAt(text, { start, end: start + 6 });
    expect(words).toMatch(/^… (?:avant )+TROUVÉ (?:après )+…$/);
    expect(words.length).toBeLessThan(180);
  });
});

describe('a prefilter for any of some words', () => {
  it('finds each, in capitals and as a character reference, and refuses a text without', () => {
    const any = mayHoldAny(['À huis clos', 'Interne', 'intern', 'in camera']);
    for (const text of ['(HUIS\u00a0CLOS)', 'Note interne', 'Intern:', 'in camera', 'int&eacute;rne'])
      expect(any(text), text).toBe(true);
    for (const text of ['', 'Décision : le bal', 'clos', 'R&D; & co']) expect(any(text), text).toBe(false);
  });
});
