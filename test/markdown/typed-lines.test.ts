import { describe, expect, it } from 'vitest';
import { withTypedLines } from '../../src/markdown/typed-lines.ts';

const shown = (...lines: string[]) => shownIn(null, ...lines);
/** In a document of which it is known or not whether its lines are wrapped. */
const shownIn = (isWrapped: boolean | null, ...lines: string[]) =>
  withTypedLines(lines, isWrapped).replaceAll('  \n', ' / ').replaceAll('\n', ' ');

describe('lines that somebody typed alone', () => {
  it('stay lines', () => {
    expect(shown('Rue du Pont 3', '5000 Namur')).toBe('Rue du Pont 3 / 5000 Namur');
    expect(shown('Nadia ouvre la séance.', 'Oscar rappelle le budget.')).toBe(
      'Nadia ouvre la séance. / Oscar rappelle le budget.',
    );
    expect(
      shown(
        'Nadia ouvre la séance et souhaite la bienvenue à toutes et à tous dans la nouvelle salle.',
        'Oscar rappelle le budget.',
        'Marie demande combien il reste pour la fête de juin, et qui paie la scène.',
      ),
    ).toBe(
      'Nadia ouvre la séance et souhaite la bienvenue à toutes et à tous dans la nouvelle salle. / Oscar rappelle le budget. / Marie demande combien il reste pour la fête de juin, et qui paie la scène.',
    );
    expect(
      shown('Restent à trouver, pour la fête de juin au quai, dès que possible :', 'une scène', 'deux tables'),
    ).toBe('Restent à trouver, pour la fête de juin au quai, dès que possible : / une scène / deux tables');
  });

  it('stay lines where each begins with a label, however full the first is', () => {
    const present = 'Présents : Nora Piette, Luc Petit, Inès Roy, Théo Vandamme de Bruyn';
    const fields = [present, 'Excusé·e·s : Omar Diallo, Ann Rey', '**Secrétaire de séance :** Ann Rey'];
    for (const known of [null, true, false]) {
      expect(shownIn(known, ...fields.slice(0, 2))).toBe(fields.slice(0, 2).join(' / '));
      expect(shownIn(known, ...fields)).toBe(fields.join(' / '));
    }
    const filled = [
      'Nadia ouvre la séance et souhaite la bienvenue à toutes et à tous : Luc, Inès, Théo et',
      'Omar : il est là',
    ];
    expect(shownIn(true, ...filled)).toBe(filled.join(' '));
  });

  it('are joined where an editor filled a paragraph', () => {
    expect(
      shown(
        'Nadia ouvre la séance et souhaite la bienvenue à toutes et à tous dans',
        'la nouvelle salle du quai. Oscar rappelle le budget de la fête de juin',
        'et demande qui paie la scène.',
      ),
    ).not.toContain(' / ');
  });

  it('stay lines without full stops and capitals, the longest too', () => {
    const notes = [
      'on parle du budget de la fête de juin, il reste 540 euros pour la scène et les affiches',
      'tom demande combien coûte le groupe',
      'marie a trois devis, elle les envoie cette semaine, le moins cher est à 300 euros tout compris',
      'zoé pense que c’est trop',
    ];
    for (const known of [null, false]) expect(shownIn(known, ...notes)).toBe(notes.join(' / '));
    const two = notes.slice(2);
    expect(shownIn(false, ...two)).toBe(two.join(' / '));
    expect(shownIn(true, ...two)).toBe(two.join(' '));
  });

  it('are joined in a paragraph that was pasted into notes', () => {
    const pasted = [
      'Nadia ouvre la séance et souhaite la bienvenue à toutes et à tous dans',
      'la nouvelle salle du quai. Oscar rappelle le budget de la fête de juin',
      'et demande qui paie la scène, sur laquelle le groupe de Rik joue, et si',
      'les affiches sont déjà imprimées. Marie a reçu trois devis, qu’elle lit',
      'à haute voix.',
    ];
    expect(shownIn(false, ...pasted)).toBe(pasted.join(' '));
    expect(shownIn(true, 'Une ligne courte', ...pasted)).toBe(`Une ligne courte / ${pasted.join(' ')}`);
  });

  it('are no lines of code, and end at their last word', () => {
    expect(withTypedLines(['Voir `le', 'code`', 'fin'], null)).toBe('Voir `le\ncode`\nfin');
    expect(withTypedLines(['un   ', 'deux'], null)).toBe('un  \ndeux');
    expect(withTypedLines(['un\\', 'deux', 'trois'], null)).toBe('un\\\ndeux  \ntrois');
    expect(withTypedLines([], null)).toBe('');
  });
});
