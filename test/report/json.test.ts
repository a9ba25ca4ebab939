/** The JSON of long registers is written from their records as they stand: it is that of the records of the contract. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/format/json.ts';
import { decisionsReport, noDecisionFilters } from '../../src/report/decisions.ts';
import { followUpsReport, openActions } from '../../src/report/follow-ups.ts';
import { archiveOf, filesOf } from '../helpers/archives.ts';
import { root } from '../helpers/root.ts';

/** All that can stand in a record: names, organisations, links, votes, due words, and what JSON and terminals must not see as it is. */
const odd = `---
date: 2025-03-01
attendees: [Léa "la grande" Dupont (CPAS\u200b), Jan]
---
# Réunion

## 1. Un point "entre guillemets" \\ et \u202e plus

- **Décision** : on prend « ça » \\\\ et "cela"\u00ad. (unanimité moins une abstention) (proposé par : Léa)
- **Décision D7** : par vote. (3 pour, 2 contre, 1 abstention) (échéance : pour juin)
- **Décision** : au vote. (consensus)
- **En attente** : la question ?
- **Action** (Léa, tous, inconnue) : écrire. (pour le 3 avril 2025)
- **Action** : sans personne 😀.
- **Décision** : remplace (remplace D7)
`;

describe('the JSON of a register', () => {
  for (const what of ['test/fixtures/year', 'odd'] as const) {
    it(`is that of its records (${what})`, async () => {
      const { files, settings } =
        what === 'odd' ? { files: { 'minutes/2025-03-01-a"b.md': odd }, settings: null } : filesOf(join(root, what));
      const archive = await archiveOf(files, '2026-01-10', settings);
      const registers = [
        decisionsReport(archive, noDecisionFilters, 'public'),
        followUpsReport(archive, { ...openActions, status: [] }, 'public'),
      ];
      for (const { records } of registers) {
        expect(records.texts).toBeDefined();
        const pieces = [...(records.texts?.() ?? [])];
        expect(`[${pieces.join(',')}\n]`).toBe(jsonText([...records]));
      }
    });
  }
});
