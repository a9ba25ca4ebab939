/** An action that is done is noted in place, or in a new line: nothing else of the PV changes. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Closing, closingEdits, leftOpenEdits } from '../../src/draft/review.ts';
import { vocabularies } from '../../src/language/vocabularies.ts';
import { applyEdits } from '../../src/model/place.ts';
import { type ReadFile, readers } from '../helpers/readers.ts';

let read: ReadFile;
beforeAll(async () => {
  read = (await readers({ language: 'fr' })).fast;
});

const file = 'minutes/2024-06-13.md';
const front = '---\ndate: 2024-06-13\n---\n';

function closed(text: string, ...closings: readonly Partial<Closing>[]): string {
  let after = text;
  for (const one of closings.length === 0 ? [{}] : closings) {
    const { minutes, fence } = read(file, after);
    const closing: Closing = {
      ref: '2024-05-16/A1',
      as: 'done',
      text: 'demander le permis',
      item: null,
      internal: false,
      on: '2024-06-10',
      note: null,
      ...one,
    };
    after = applyEdits(after, closingEdits(after, minutes, fence?.body ?? 0, closing, vocabularies.fr));
  }
  return after;
}

const done = '- [x] **Action 2024-05-16/A1 (fait le 10/06/2024)\u00a0:** demander le permis';

describe('the line that speaks of it', () => {
  it.each([
    ['- [ ] **Action 2024-05-16/A1 :** demander', '- [x] **Action 2024-05-16/A1 (fait le 10/06/2024) :** demander'],
    ['- 2024-05-16/A1 : demander', '- 2024-05-16/A1 (fait le 10/06/2024) : demander'],
    [
      '1. [ ] Action 2024-05-16/a1 (Nadia, pour le 01/06/2024) : demander',
      '1. [x] Action 2024-05-16/a1 (fait le 10/06/2024, Nadia, pour le 01/06/2024) : demander',
    ],
    [
      '- [ ] **Action 2024-05-16/A1 (reportée) :** demander',
      '- [x] **Action 2024-05-16/A1 (fait le 10/06/2024) :** demander',
    ],
    ['- [x] **Action 2024-05-16/A1 :** demander', '- [x] **Action 2024-05-16/A1 (fait le 10/06/2024) :** demander'],
  ])('%s', (before, after) => {
    const around = (line: string) => `${front}\n## Suivi des actions\n\n${line}\n\n## Divers\n`;
    expect(closed(around(before))).toBe(around(after));
  });

  it('takes a note as one more sentence', () => {
    const text = `${front}\n## Suivi des actions\n\n- [ ] **Action 2024-05-16/A1 :** demander.\n`;
    expect(closed(text, { note: 'Reçu *le 10*' })).toBe(
      `${front}\n## Suivi des actions\n\n- [x] **Action 2024-05-16/A1 (fait le 10/06/2024) :** demander. Reçu \\*le 10\\*\n`,
    );
  });
});

describe('a line with several outcomes', () => {
  it.each([
    [
      '- [ ] **Action 2024-05-16/A1 (en cours, reportée au 15 juin) :** a',
      '- [x] **Action 2024-05-16/A1 (fait le 10/06/2024) :** a',
    ],
    [
      '- 2024-05-16/A1 (rouverte, Nadia, reportée au 15 juin, en cours) : a',
      '- 2024-05-16/A1 (Nadia, fait le 10/06/2024) : a',
    ],
    ['- 2024-05-16/A1 (fait, Nadia) : a', '- 2024-05-16/A1 (fait le 10/06/2024, Nadia) : a'],
  ])('keeps that it is done: %s', (before, after) => {
    const around = (line: string) => `${front}\n## Suivi des actions\n\n${line}\n\n## Divers\n`;
    let text = closed(around(before));
    for (let round = 0; round < 3; round++)
      text = applyEdits(text, leftOpenEdits(text, read(file, text).minutes, { ref: '2024-05-16/A1', as: 'done' }));
    expect(text).toBe(around(after));
  });
});

describe('a note', () => {
  it.each([
    ['- 2024-05-16/A1 : demander', '- 2024-05-16/A1 (fait le 10/06/2024) : demander. Reçu'],
    ['- 2024-05-16/A1 : demander !', '- 2024-05-16/A1 (fait le 10/06/2024) : demander ! Reçu'],
    ['- 2024-05-16/A1 : demander – en cours', '- 2024-05-16/A1 : demander. Reçu – fait le 10/06/2024'],
    ['- 2024-05-16/A1 : en cours', '- 2024-05-16/A1 (fait le 10/06/2024) : Reçu'],
    ['- [ ] **Action 2024-05-16/A1 :**', '- [x] **Action 2024-05-16/A1 (fait le 10/06/2024) :** Reçu'],
    ['- 2024-05-16/A1 : demander (en cours)', '- 2024-05-16/A1 : demander. Reçu (fait le 10/06/2024)'],
    ['- 2024-05-16/A1 : demander ! (en cours)', '- 2024-05-16/A1 : demander ! Reçu (fait le 10/06/2024)'],
  ])('follows what is said: %s', (before, after) => {
    const around = (line: string) => `${front}\n## Suivi des actions\n\n${line}\n\n## Divers\n`;
    const text = closed(around(before), { note: 'Reçu' });
    expect(text).toBe(around(after));
    expect(read(file, text).minutes.entries.map(({ outcome }) => outcome?.kind)).toEqual(['done']);
  });
});

describe('a new line', () => {
  it('goes on a list, or opens one', () => {
    expect(closed(`${front}\n## Suivi des actions\n\n- rien\n\n\n## Divers\n`)).toBe(
      `${front}\n## Suivi des actions\n\n- rien\n${done}\n\n\n## Divers\n`,
    );
    expect(closed(`${front}\n## Suivi des actions\n\nRien.\n\n## Divers\n`)).toBe(
      `${front}\n## Suivi des actions\n\nRien.\n\n${done}\n\n## Divers\n`,
    );
    expect(closed(`${front}\n## Suivi des actions`)).toBe(`${front}\n## Suivi des actions\n\n${done}`);
  });

  it('makes the item where there is none, after the approval', () => {
    expect(closed(`${front}\n## 1. Approbation du PV du 16 mai\n\nOui.\n\n## 2. Divers\n`)).toBe(
      `${front}\n## 1. Approbation du PV du 16 mai\n\nOui.\n\n## 2. Divers\n\n## 3. Suivi des actions\n\n${done}\n`,
    );
    expect(closed(`${front}\n# Titre\n`)).toBe(`${front}\n# Titre\n\n## Suivi des actions\n\n${done}\n`);
    expect(closed(front)).toBe(`${front}\n## Suivi des actions\n\n${done}\n`);
  });

  it('numbers the item as the others are', () => {
    const heading = (...titles: string[]): string | undefined =>
      closed(`${front}\n${titles.map((title) => `## ${title}\n\nOui.\n`).join('\n')}`).match(/^## .*Suivi.*$/m)?.[0];
    expect(heading('1) Budget', '2) Fête')).toBe('## 3) Suivi des actions');
    expect(heading('1 – Budget', '2 – Fête', 'Divers')).toBe('## 3 – Suivi des actions');
    expect(heading('4.  Budget')).toBe('## 5.  Suivi des actions');
    expect(heading('**4. Budget**')).toBe('## Suivi des actions');
    expect(heading('1. Budget', 'Fête')).toBe('## Suivi des actions');
    expect(heading('Budget')).toBe('## Suivi des actions');
  });

  it('keeps the line ends', () => {
    const crlf = `${front}\n## Suivi des actions\n\n- rien\n`.replaceAll('\n', '\r\n');
    expect(closed(crlf)).toBe(`${front}\n## Suivi des actions\n\n- rien\n${done}\n`.replaceAll('\n', '\r\n'));
  });
});

describe('any actions in any PV', () => {
  const line = fc.constantFrom(
    '- [ ] **Action 2024-05-16/A1 (Nadia) :** demander',
    '- [ ] Action 2024-05-16/A2 : repeindre',
    '* 2024-05-16/A3 : en cours',
    '* 2024-05-16/A4 : relire (en cours)',
    '- [ ] Action 2024-05-16/A2 : repeindre – reporté',
    'Un texte.',
    '- autre chose',
    '',
  );
  const body = fc
    .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('## Suivi des actions', '## Points', null), fc.boolean())
    .map(([lines, heading, approval]) =>
      [
        front,
        ...(approval ? ['## Approbation du PV', '', 'Oui.', ''] : []),
        heading ?? '',
        '',
        ...lines,
        '',
        '## Divers',
        '',
      ].join('\n'),
    );

  it('are closed, once each, and every other line stays', () => {
    fc.assert(
      fc.property(body, fc.subarray(['A1', 'A2', 'A3', 'A4'], { minLength: 1 }), fc.boolean(), (text, ids, noted) => {
        const refs = ids.map((id) => `2024-05-16/${id}`);
        const after = closed(text, ...refs.map((ref) => ({ ref, note: noted ? 'Reçu' : null })));
        const { minutes } = read(file, after);
        for (const ref of refs) {
          const last = minutes.entries.findLast((one) => one.updates === ref);
          expect([ref, last?.outcome?.kind, last?.outcome?.date]).toEqual([ref, 'done', '2024-06-10']);
        }
        const untouched = text.split('\n').filter((each) => !refs.some((ref) => each.includes(ref)) && each !== '');
        const kept = after.split('\n');
        for (const each of untouched) {
          // A note goes on the last line of what it is about.
          const at = kept.findIndex(
            (one) => one === each || (noted && one === `${each}${/[.]$/.test(each) ? '' : '.'} Reçu`),
          );
          expect(at, each).toBeGreaterThanOrEqual(0);
          kept.splice(0, at + 1);
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});

describe('what is decided', () => {
  const proposal = { ref: '2024-05-16/P1', text: 'peindre le ponton', item: 'Ponton' } as const;

  it.each([
    ['**Proposition 2024-05-16/P1 :** peindre', '**Proposition 2024-05-16/P1 :** peindre\n\n{line}'],
    ['- **Proposition 2024-05-16/P1 :** peindre', '- **Proposition 2024-05-16/P1 :** peindre\n- {line}'],
    ['1. Proposition 2024-05-16/P1 : peindre', '1. Proposition 2024-05-16/P1 : peindre\n\n   {line}'],
    [
      '- Proposition 2024-05-16/P1 : peindre\n    - le lundi\n- autre chose',
      '- Proposition 2024-05-16/P1 : peindre\n    - le lundi\n- {line}\n- autre chose',
    ],
  ])('stands after what carries it: %s', (before, after) => {
    const around = (line: string) => `${front}\n## Idées\n\n${line}\n\n## Divers\n`;
    const adopted = '**Décision D1 (adopte 2024-05-16/P1)\u00a0:** peindre le ponton';
    expect(closed(around(before), { ...proposal, as: 'adopted' })).toBe(around(after.replace('{line}', adopted)));
    const rejected = '**Rejeté 2024-05-16/P1\u00a0:** non';
    expect(closed(around(before), { ...proposal, as: 'rejected', note: 'non' })).toBe(
      around(after.replace('{line}', rejected)),
    );
  });

  it('stands in the item of that name, else under the review', () => {
    const text = `${front}\n## 1. Approbation du PV\n\nOui.\n\n## 2. Ponton\n\nOn en parle.\n\n## 3. Divers\n`;
    const line = '**Rejeté 2024-05-16/P1\u00a0:** peindre le ponton';
    expect(closed(text, { ...proposal, as: 'rejected' })).toBe(text.replace('parle.', `parle.\n\n${line}`));
    expect(closed(text, { ...proposal, as: 'rejected', item: 'Barque' })).toBe(
      `${text}\n## 4. Suivi des actions\n\n- ${line}\n`,
    );
  });

  it('is dropped in the line that carries it, which keeps one outcome', () => {
    const text = `${front}\n## Idées\n\n**Proposition 2024-05-16/P1 (reportée) :** peindre\n`;
    const after = closed(text, { ...proposal, as: 'dropped' });
    expect(after).toBe(text.replace('reportée', 'sans suite'));
    expect(
      applyEdits(after, leftOpenEdits(after, read(file, after).minutes, { ref: proposal.ref, as: 'dropped' })),
    ).toBe(after);
  });

  it('says that it is internal where the entry is', () => {
    const text = `${front}\n## Ponton\n`;
    expect(closed(text, { ...proposal, as: 'adopted', internal: true })).toContain(
      '**Décision D1 (adopte 2024-05-16/P1, interne)\u00a0:**',
    );
  });
});
