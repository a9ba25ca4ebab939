import { describe, expect, it } from 'vitest';
import { withTypedLines } from '../../src/markdown/typed-lines.ts';

const shown = (...lines: string[]) => withTypedLines(lines).replaceAll('  \n', ' / ').replaceAll('\n', ' ');

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

  it('are joined where an editor filled a paragraph', () => {
    expect(
      shown(
        'Nadia ouvre la séance et souhaite la bienvenue à toutes et à tous dans',
        'la nouvelle salle du quai. Oscar rappelle le budget de la fête de juin',
        'et demande qui paie la scène.',
      ),
    ).not.toContain(' / ');
  });

  it('are no lines of code, and end at their last word', () => {
    expect(withTypedLines(['Voir `le', 'code`', 'fin'])).toBe('Voir `le\ncode`\nfin');
    expect(withTypedLines(['un   ', 'deux'])).toBe('un  \ndeux');
    expect(withTypedLines([])).toBe('');
  });
});
