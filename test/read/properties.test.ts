/** Reading never throws, whatever the text, and every place lies in the file; n lines more above move every place by as much. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ReadFile, readers } from '../helpers/readers.ts';

const pieces = [
  '---\n',
  'date: 2020-03-05\n',
  'statut: projet\n',
  'présents:\n',
  '  - Aline Morel (Maison Rouge)\n',
  '  - {nom: X}\n',
  'titre: PV : mars\n',
  '# PV\n',
  '## 1. Divers (pour décision, 20 min)\n',
  '## Ordre du jour\n',
  '## Prochaines réunions\n',
  '## Suivi des actions\n',
  '### Actions\n',
  '**Décision D1 (à l’unanimité) :** oui\n',
  'Décision : non (Aline, pour le 3 mai)\n',
  '- [ ] **Action (tous, pour juin) :** faire\n',
  '- [x] Action 2020-03-05/A1 (fait le 02/04/2020) : clos\n',
  '- 23/04/2020 à 9h30, Salle : A\n',
  '    1. Un point\n',
  'Décisions :\n',
  '- un\n',
  '  - deux\n',
  '> Décision : citée\n',
  '```\nAction : code\n```\n',
  '| a | b |\n|---|---|\n| c | d |\n',
  '<!-- note -->\n',
  '\n',
  '\r\n',
  '\r',
  '\u00a0',
  'é',
  'e\u0301',
  ':',
  '(',
  ')',
  '[',
  ']',
  '*',
  '**',
  '_',
  '`',
  '#',
  '-',
  '1.',
  '\t',
  '\u202e',
  '\ud800',
  '\0',
  'GT Fête (Aline) :\n',
  'Interne : secret\n',
  'Reporté.\n',
  'Décison : x\n',
];
const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('reading', () => {
  let read: Readonly<Record<'fast' | 'reference', ReadFile>>;
  beforeAll(async () => {
    read = await readers();
  });

  it('never throws, and its places lie in the file', () => {
    fc.assert(
      fc.property(text, (content) => {
        const { minutes } = read.fast('minutes/2020-03-05.md', content);
        const check = (value: unknown): void => {
          if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return;
          const place = value as { start?: unknown; end?: unknown };
          if (typeof place.start === 'number' && typeof place.end === 'number') {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.start).toBeLessThanOrEqual(place.end);
            // A file without a first line still has a place to point at.
            expect(place.end).toBeLessThanOrEqual(Math.max(content.length, 3));
          }
          for (const inner of Object.values(value)) check(inner);
        };
        check(minutes);
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  it('lines above the body move its places and nothing else', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (body, lines) => {
        const front = '---\ndate: 2020-03-05\n---\n';
        const above = '\n'.repeat(lines);
        const shift = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(shift);
          if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
          return Object.fromEntries(
            Object.entries(value).map(([key, inner]) => [
              key,
              (key === 'start' || key === 'end') && typeof inner === 'number' ? inner + lines : shift(inner),
            ]),
          );
        };
        const plain = read.fast('minutes/2020-03-05.md', `${front}${body}`).minutes;
        const moved = read.fast('minutes/2020-03-05.md', `${front}${above}${body}`).minutes;
        expect(moved.entries).toEqual(shift(plain.entries));
        expect(moved.items.map((item) => item.title)).toEqual(plain.items.map((item) => item.title));
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});
