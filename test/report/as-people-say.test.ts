import { expect, it } from 'vitest';
import { itemNumber } from '../../src/report/cells.ts';
import { archiveOf } from '../helpers/archives.ts';

const first = `---
date: 2025-01-16
---

## 3. Suivi

**Proposition P1 :** planter une haie.

**Proposition P2 :** acheter une scène.

## 3a. Cooptation

## 4. Divers
`;

const second = `---
date: 2025-02-20
---

## Haie

**Rejetée 2025-01-16/P1 :** la haie n'est pas plantée.

## Scène

**Proposition 2025-01-16/P2 (abandonnée) :** pas de scène.
`;

const archive = await archiveOf({ 'minutes/2025-01-16.md': first, 'minutes/2025-02-20.md': second }, '2025-03-01');

it('items have the number that is typed before them, or their title where others have one', () => {
  const items = archive.meetings[0]?.minutes.items ?? [];
  expect(items.map((item) => itemNumber(items, item))).toEqual([3, '3a. Cooptation', 4]);
  const bare = archive.meetings[1]?.minutes.items ?? [];
  expect(bare.map((item) => itemNumber(bare, item))).toEqual([1, 2]);
});

it('a proposal that was put to a vote is rejected, and another is dropped', () => {
  expect(archive.proposals.map(({ status, became }) => [status, became])).toEqual([
    ['rejected', 'rejected'],
    ['rejected', 'dropped'],
  ]);
});
