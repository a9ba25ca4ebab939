import { describe, expect, it } from 'vitest';
import { allNameWords as nameWords } from '../../src/language/all-name-words.ts';
import { NamesLeftOut } from '../../src/redaction/withheld-names.ts';
import type { Withheld } from '../../src/redaction/withheld-people.ts';
import { replaced } from '../../src/text/instead.ts';
import { archiveOf } from '../helpers/archives.ts';

const pv = `---
date: 2025-01-16
présents:
  - Anne-Sophie Lemmens (Maison Rose)
  - Dirk Van Hove (Mission Locale de Saint-Gilles)
  - Gilles D’Hondt
  - Rose Marchand
---

## 1. Divers

- [ ] **Action A1 (Nora) :** classer les pierres du bureau
- [ ] **Action A2 (Bureau) :** ranger
`;

const archive = await archiveOf({ 'minutes/2025-01-16.md': pv }, '2025-02-01');

const says = { name: 'X', chair: 'présidence', secretary: 'secrétariat' };

/** By a look at whether any may stand in it, as copies are made. */
const without = (text: string, asked: Partial<Withheld> = { people: 'none' }, of = archive): string => {
  const names = new NamesLeftOut(of, { people: 'names', anonymised: [], published: true, ...asked }, says);
  return names.mayStandIn(text) ? replaced(text, names.placesIn(text)) : text;
};

describe('names in a text', () => {
  it.each([
    ['Dirk Van Hove arrive.', 'X arrive.'],
    ['Van Hove Dirk et VAN HOVE', 'X et X'],
    ['dirk van hove, en minuscules', 'X, en minuscules'],
    ['Mme D. Van Hove', 'Mme X'],
    ['Rose M. et Dirk V.', 'X et X'],
    ['A.-S. Lemmens et G. D’Hondt', 'X et X'],
    ['Anne\u2011Sophie parle à Rose.', 'X parle à X.'],
    ['l’idée d’Anne-Sophie', 'l’idée d’X'],
    ['Rose’s turn', 'X’s turn'],
    ['Nora classe', 'X classe'],
    ['@dirk', 'X'],
    ['Dirk\u00a0Van\nHove', 'X'],
  ])('%s', (text, expected) => expect(without(text)).toBe(expected));

  it.each([
    'la Mission Locale de Saint-Gilles',
    'la Maison Rose accueille',
    'un bouquet de roses, une rose',
    'rue de Saint-Gilles',
    'le Bureau se réunit',
    'la hovelaine de Dirkje',
  ])('none in: %s', (text) => expect(without(text)).toBe(text));

  it('are looked for where more of them stands than a particle', () => {
    const names = new NamesLeftOut(archive, { people: 'none', anonymised: [], published: true }, says);
    expect(names.mayStandIn('het huis van de buren')).toBe(false);
    expect(names.mayStandIn('het huis van Hove')).toBe(true);
  });

  it('are the initials by which minutes call somebody, and no acronym', async () => {
    const more = await archiveOf(
      {
        'minutes/2025-01-16.md': `${pv}- [ ] **Action A3 (Gilles D’Hondt) :** relire la charte de l’AL\n`.replace(
          'Rose Marchand',
          'Rose Marchand\n  - Anne Gilson\n  - Alma Lenders\n  - Mme Anneleen Van den Broeck\n  - Mme Fatoumata Bah',
        ),
      },
      '2025-02-01',
    );
    const left = (text: string, asked: Partial<Withheld>) => without(text, asked, more);
    const rose = { anonymised: ['Rose Marchand'] };
    expect(left('RM contacte le juriste, avec DVH (RM : ok) ; l’avis de RM', rose)).toBe(
      'X contacte le juriste, avec DVH (X : ok) ; l’avis de X',
    );
    expect(left('le RM, un RM, RM2, ARM, Rm', rose)).toBe('le RM, un RM, RM2, ARM, Rm');
    expect(left('RM et DVH, GD ; AG, AL', { people: 'none' })).toBe('X et X, X ; AG, AL');
    expect(left('RM', { people: 'initials' })).toBe('RM');
    expect(left('AVdB écrit, AB aussi', { anonymised: ['Mme Anneleen Van den Broeck'] })).toBe('X écrit, X aussi');
    // A title is no part of a name.
    for (const typed of ['Anneleen Van den Broeck', 'Mme Anneleen Van den Broeck'])
      expect(left('Mme Bah, Mme Van den Broeck, Mme Lemaître ; Anneleen', { anonymised: [typed] })).toBe(
        'Mme Bah, Mme X, Mme Lemaître ; X',
      );
  });

  it('are parted from every title that the reader of names knows', async () => {
    for (const { titles } of Object.values(nameWords))
      for (const title of titles) {
        const of = await archiveOf(
          { 'minutes/2025-01-16.md': `---\ndate: 2025-01-16\nprésents:\n  - ${title} Zora Quist\n---\n` },
          '2025-02-01',
        );
        expect(without(`${title} Tamba`, { anonymised: ['Zora Quist'] }, of), title).toBe(`${title} Tamba`);
      }
  });

  it('are without titles that stand within them', async () => {
    const of = await archiveOf(
      { 'minutes/2025-01-16.md': '---\ndate: 2025-01-16\nprésents: [Cllr Ann Reeve, County Cllr D. Orme]\n---\n' },
      '2025-02-01',
    );
    expect(without('Cllr Reeve rang County Highways, Cllr Orme', { people: 'none' }, of)).toBe(
      'Cllr X rang County Highways, Cllr X',
    );
  });

  it('are initials where those are shown', () => {
    expect(without('Anne-Sophie Lemmens, Dirk Van Hove, Rose', { people: 'initials' })).toBe(
      'A.-S.\u00a0L., D.\u00a0H., R.',
    );
  });

  it('of one person go in every writing of it, and those of others stay', () => {
    expect(without('Dirk Van Hove, Mme Hove et Rose Marchand', { anonymised: ['Dirk Van Hove'] })).toBe(
      'X, Mme X et Rose Marchand',
    );
  });

  it('of one person go where somebody has a proxy to him or her, and where nobody knows to which of two', async () => {
    const of = (other: string) =>
      archiveOf(
        {
          'minutes/2025-01-16.md': pv.replace(
            'Rose Marchand',
            `Rose Marchand\n  - ${other}\nexcusés:\n  - Luc Petit (procuration à R. Marchand)`,
          ),
        },
        '2025-02-01',
      );
    const text = 'procuration à R. Marchand, et Luc Petit';
    const asked = { anonymised: ['Rose Marchand'] };
    expect(without(text, asked, await of('Zoé Claes'))).toBe('procuration à X, et Luc Petit');
    expect(without(text, asked, await of('Régine Marchand'))).toBe('procuration à X, et Luc Petit');
    expect(without('Régine Marchand', asked, await of('Régine Marchand'))).toBe('Régine Marchand');
    expect(without(text, { anonymised: ['Zoé Claes'] }, await of('Zoé Claes'))).toBe(text);
  });

  it('of one person leave those of others whole, though they share a word', async () => {
    const two = await archiveOf(
      { 'minutes/2025-01-16.md': pv.replace('Rose Marchand', 'Dirk Hovius\n  - Anne-Sophie Claes') },
      '2025-02-01',
    );
    const left = (text: string, name: string) => without(text, { anonymised: [name] }, two);
    expect(left('Dirk Hovius et Dirk, Dirk-Jan, Dirk H., Hove D.', 'Dirk Van Hove')).toBe(
      'Dirk Hovius et X, Dirk-Jan, X, X',
    );
    expect(left('Anne-Sophie Claes et Anne-Sophie', 'Lemmens')).toBe('Anne-Sophie Claes et X');
    expect(left('dirk-van-hove, VanHove, Dirkvanhove, Dirks idee, Di\u00adrk', 'Dirk Van Hove')).toBe(
      'X, X, X, Xs idee, X',
    );
    expect(left('2025-01-16-van-hove/D1 et van hove', 'Dirk Van Hove')).toBe('2025-01-16-X/D1 et van hove');
    expect(left('dirk.hove@example.org, hovius@example.org', 'Dirk Van Hove')).toBe('[…], hovius@example.org');
  });

  describe('initials of a given name that hyphens join', async () => {
    const listed = await archiveOf(
      { 'minutes/2025-01-16.md': pv.replace('Rose Marchand', 'J.-P. Delcourt\n  - Marie-Ève Claes') },
      '2025-02-01',
    );
    it.each([
      ['J.-P. trouve que c’est cher.', 'X trouve que c’est cher.'],
      ['J.\u2011P. Delcourt, J-P et J.P. insistent, JP aussi', 'X, X et X insistent, X aussi'],
      ['l’avis de J.-P. D. et de M.-È.', 'l’avis de X et de X'],
    ])('stand for it, as listed or as made of it: %s', (text, expected) =>
      expect(without(text, { people: 'none' }, listed)).toBe(expected),
    );

    it.each(['Le J et le P, j-p', 'la ME, jp', 'points J, P', 'J.-Q. trouve', 'M.-P. aussi'])(
      'are others: %s',
      (text) => expect(without(text, { people: 'none' }, listed)).toBe(text),
    );

    it('are shown as such', () => {
      expect(without('J.-P. Delcourt, puis J.-P., M-È Claes', { people: 'initials' }, listed)).toBe(
        'J.-P.\u00a0D., puis J.-P., M.-È.\u00a0C.',
      );
    });

    it('are looked for where a capital stands', () => {
      const names = new NamesLeftOut(listed, { people: 'none', anonymised: [], published: true }, says);
      expect(names.mayStandIn('j’arrive, m’a-t-il dit')).toBe(false);
    });
  });

  it('are found in linear time', () => {
    const long = 'Dirk Van '.repeat(20_000);
    expect(without(long)).toBe('X Van '.repeat(20_000));
  });
});

describe('a handle', () => {
  it('goes without its @, and a given name that ends in small letters', async () => {
    const listed = pv.replace('  - Rose Marchand', '  - Ji-woo Pels\n  - jpels');
    const of = await archiveOf({ 'minutes/2025-01-16.md': listed }, '2025-02-01');
    const text = 'jpels, Ji-woo et https://example.org/jpels?by=jpels ; un woo, ipels';
    expect(without(text, { people: 'none' }, of)).toBe('X, X et https://example.org/X?by=X ; un woo, ipels');
  });
});
