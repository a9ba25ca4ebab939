import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFixed, editsOf, fixed, unifiedDiff } from '../../src/check/fixes.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Edit } from '../../src/model/place.ts';

function withEdits(...edits: Edit[]): Finding {
  return {
    rule: 'r',
    code: 'r',
    args: {},
    severity: 'info',
    file: 'f',
    place: { start: 0, end: 1 },
    edits,
    related: [],
  };
}

describe('fixes', () => {
  it('takes each finding whole or not at all, the first of two that touch', () => {
    const bold = withEdits({ start: 0, end: 0, text: '**' }, { start: 8, end: 8, text: '**' });
    const inside = withEdits({ start: 8, end: 9, text: '' });
    const away = withEdits({ start: 20, end: 21, text: '!' });
    const edits = editsOf([bold, inside, away]);
    expect(edits.map(({ start }) => start)).toEqual([0, 8, 20]);
    expect(countFixed([bold, inside, away], edits)).toBe(2);
  });

  it('makes edits that overlap for no input', () => {
    const edit = fc.record({ start: fc.nat(30), length: fc.nat(5), text: fc.constantFrom('', 'x', '\n') });
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 8 }), (all) => {
        const findings = all.map((each) =>
          withEdits(...each.map(({ start, length, text }) => ({ start, end: start + length, text }))),
        );
        expect(() => fixed('x'.repeat(40), editsOf(findings))).not.toThrow();
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('is null where nothing changes', () => {
    expect(fixed('abc', [])).toBeNull();
    expect(fixed('abc', [{ start: 0, end: 1, text: 'a' }])).toBeNull();
  });
});

describe('unifiedDiff', () => {
  it('is what diff -u writes', () => {
    const before = 'un\ndeux\ntrois\nquatre\ncinq\nsix\nsept\nhuit\nneuf\ndix\nonze';
    expect(unifiedDiff('minutes/a.md', before, before.replace('deux', 'DEUX').replace('onze', 'onze\n'))).toBe(
      [
        '--- a/minutes/a.md',
        '+++ b/minutes/a.md',
        '@@ -1,5 +1,5 @@',
        ' un',
        '-deux',
        '+DEUX',
        ' trois',
        ' quatre',
        ' cinq',
        '@@ -8,4 +8,4 @@',
        ' huit',
        ' neuf',
        ' dix',
        '-onze',
        '\\ No newline at end of file',
        '+onze',
        '',
      ].join('\n'),
    );
    expect(unifiedDiff('a', 'x\n', 'x\n')).toBe('');
  });

  it('gives the text after, as git applies it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'czs-diff-'));
    try {
      const line = fc.constantFrom('', 'a', 'b', '**Décision :** x', 'é', 'c\r');
      const text = fc
        .tuple(fc.array(line, { minLength: 1, maxLength: 30 }), fc.boolean())
        .map(([lines, end]) => lines.join('\n') + (end ? '\n' : ''))
        // An empty file is a deletion to git.
        .filter((each) => each !== '');
      fc.assert(
        fc.property(text, text, (before, after) => {
          fc.pre(before !== after);
          writeFileSync(join(folder, 'f.md'), before);
          const diff = unifiedDiff('f.md', before, after);
          execFileSync('git', ['apply', '--unidiff-zero', '--whitespace=nowarn', '-'], { cwd: folder, input: diff });
          expect(readFileSync(join(folder, 'f.md'), 'utf8')).toBe(after);
        }),
        { seed: 5, numRuns: 60 },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
