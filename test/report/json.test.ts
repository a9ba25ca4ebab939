/** The JSON of long registers is written from their records as they stand: it is that of the records of the contract. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/format/json.ts';
import type { Action, Archive, Decision } from '../../src/model/archive.ts';
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

  it('is that of any records, with whatever may stand in them or not', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('', '"', '\n', '\u202e', '\ud83d'),
    );
    const date = fc.constantFrom('2025-03-01', '0001-01-01');
    const or = <T>(one: fc.Arbitrary<T>) => fc.option(one);
    const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
    const count = fc.nat(20_000);
    const source = fc.record({ file: text, line: count, column: count, endLine: count, endColumn: count });
    const person = fc.record({
      kind: fc.constantFrom('person', 'organisation', 'group', 'everyone', 'unresolved'),
      name: text,
      organisation: or(text),
    });
    const mode = fc.oneof(
      fc.constantFrom(
        { kind: 'unanimous' },
        { kind: 'unanimous', abstain: undefined },
        { kind: 'consensus' },
        { kind: 'majority' },
      ),
      fc.record({ kind: fc.constantFrom('unanimous', 'consensus'), abstain: count }),
      fc.record({ kind: fc.constant('majority'), against: count, abstain: count }),
      fc.record({ kind: fc.constant('vote'), for: count, against: count, abstain: count }),
    );
    const lang = fc.constantFrom('fr', 'nl', 'en');
    const common = {
      lang,
      meeting: text,
      date,
      text,
      internal: fc.boolean(),
      item: or(fc.record({ number: count, title: text })),
      updates: some(fc.record({ meeting: text, status: text, text, source })),
      source,
      due: or(fc.record({ text, date: or(date) })),
    };
    const decision = fc.record({
      ...common,
      decided: or(date),
      status: fc.constantFrom('adopted', 'pending', 'rejected', 'superseded', 'repealed'),
      question: or(text),
      mode: or(mode),
      proposers: some(person),
      supersedes: some(text),
      supersededBy: some(text),
    });
    const action = fc.record({
      ...common,
      status: fc.constantFrom('open', 'done', 'cancelled'),
      overdue: fc.boolean(),
      owners: some(person),
      ageInMeetings: count,
    });
    const withRef = <T extends { meeting: string }>(one: T) => ({ ref: `${one.meeting}/D1`, ...one });
    fc.assert(
      fc.property(some(decision), some(action), (decisions, actions) => {
        const archive = {
          decisions: decisions.map(withRef) as readonly unknown[] as readonly Decision[],
          actions: actions.map(withRef) as readonly unknown[] as readonly Action[],
        } as Archive;
        for (const { records } of [
          decisionsReport(archive, noDecisionFilters, 'public'),
          followUpsReport(archive, { ...openActions, status: [] }, 'public'),
        ]) {
          const pieces = [...(records.texts?.() ?? [])];
          expect(pieces.length === 0 ? '[]' : `[${pieces.join(',')}\n]`).toBe(jsonText([...records]));
        }
      }),
    );
  });
});
