import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerFor } from '../../src/cli/load.ts';
import { digestOf } from '../../src/ledger/digest.ts';
import type { Reading } from '../../src/read/reader.ts';
import { sha256 } from '../../src/text/sha256.ts';

describe('sha256', () => {
  it('is what FIPS 180-4 says', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is what node:crypto says, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text.toWellFormed(), 'utf8').digest('hex'));
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('digestOf', () => {
  const digest = (text: string): string =>
    digestOf(text, (readerFor({}).read('minutes/2025-01-16.md', text) as Reading).minutes);
  const plain = '---\ndate: 2025-01-16\nstatut: projet\n---\n\n## Divers\n\nL’été, à la mairie.\n';

  it('does not change with line ends, trailing blanks, composition of accents, final newlines', () => {
    const same = [
      plain.replaceAll('\n', '\r\n'),
      plain.replaceAll('\n', ' \t\n'),
      plain.normalize('NFD'),
      `${plain}\n\n`,
      plain.trimEnd(),
    ];
    for (const text of same) expect(digest(text)).toBe(digest(plain));
  });

  it('does not count the approval itself', () => {
    const approved = plain.replace(
      '---\n\n',
      'approuvé:\n  le: 2025-02-13\n  en: 2025-02-13\n  empreinte: sha256:00\n---\n\n',
    );
    expect(digest(approved)).toBe(digest(plain));
  });

  it('changes with a word', () => {
    expect(digest(plain.replace('mairie', 'Mairie'))).not.toBe(digest(plain));
  });
});
