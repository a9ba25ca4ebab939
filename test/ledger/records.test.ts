/** What stands of an entry is told when it is asked: whoever asks, in whatever order, is told the same. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readerFor } from '../../src/cli/load.ts';
import { foldArchive } from '../../src/ledger/fold.ts';
import { type KeptMinutes, keptWhole, Shelf } from '../../src/ledger/shelf.ts';
import type { Archive } from '../../src/model/archive.ts';
import { defaultConfig, emptyRegistry } from '../../src/model/config.ts';
import type { Minutes } from '../../src/model/minutes.ts';

const day = (nth: number) =>
  `2020-${String(1 + Math.floor(nth / 28)).padStart(2, '0')}-${String(1 + (nth % 28)).padStart(2, '0')}`;
const reader = readerFor({ language: 'fr' });

/** Forty meetings: each decides, gives and proposes something, and says more of what earlier ones did. */
function minutesOf(nth: number): Minutes {
  const before = (back: number) => day(Math.max(0, nth - back));
  const text = `---
date: ${day(nth)}
statut: ${nth % 13 === 12 ? 'convoquée' : nth % 11 === 10 ? 'annulée' : 'projet'}
présents:
  - Berthe Delacroix-${nth} (Mission locale)
  - Adrien Lenoble (Commune)
---

# Réunion ${nth}

## 1. Point ${nth}

**Décision D1 (remplace ${before(3)}/D1) :** la salle ${nth} est louée.

**À décider D2 :** faut-il un chapiteau ${nth} ?

**Action A1 (Berthe, à la prochaine réunion) :** louer la tente ${nth}.

**Proposition P1 d’Adrien :** une fête ${nth}.

## 2. Suivi ${nth}

${nth < 2 ? '' : `**Décision ${before(2)}/D2 (à l’unanimité, adopte ${before(1)}/P1) :** un chapiteau, oui, ${nth}.`}

${nth < 4 ? '' : `**Action ${before(4)}/A1 (${nth % 3 === 0 ? 'fait' : 'Adrien, pour le 30/12/2020'}) :** plus tard, ${nth}.`}

Voir ${before(5)}/D1 et ${before(1)}/D9.
`;
  const reading = reader.read(`minutes/${day(nth)}.md`, text);
  if ('needs' in reading) throw new Error(`not plain: ${reading.needs}`);
  return reading.minutes;
}

const all = Array.from({ length: 40 }, (_, nth) => minutesOf(nth));

function archiveOf(keep: (minutes: Minutes) => KeptMinutes): Archive {
  return foldArchive({
    minutes: all.map(keep),
    config: defaultConfig,
    registry: emptyRegistry,
    today: '2020-02-10',
    names: reader.names.reader,
  });
}

const shelved = () => {
  const shelf = new Shelf();
  return archiveOf((minutes) => shelf.keep(minutes));
};

let whole: Archive;
beforeAll(() => {
  whole = archiveOf(keptWhole);
});

describe('the ledger of PVs on the shelf', () => {
  it('is that of the PVs themselves', () => {
    const archive = shelved();
    expect(archive.decisions.length).toBeGreaterThan(60);
    expect(whole.decisions.filter(({ status }) => status === 'superseded').length).toBeGreaterThan(20);
    expect(whole.decisions.filter(({ question }) => question !== null).length).toBeGreaterThan(20);
    expect(whole.actions.filter(({ closed }) => closed !== null).length).toBeGreaterThan(5);
    expect(whole.problems.length).toBeGreaterThan(20);
    for (const what of ['decisions', 'actions', 'proposals', 'problems', 'announced'] as const)
      expect(JSON.parse(JSON.stringify(archive[what]))).toEqual(JSON.parse(JSON.stringify(whole[what])));
  });

  it('tells the same of each record in any order, between any others', () => {
    const archive = shelved();
    const records = [...archive.decisions, ...archive.actions, ...archive.proposals];
    const wanted = [...whole.decisions, ...whole.actions, ...whole.proposals].map((one) => JSON.stringify(one));
    fc.assert(
      fc.property(fc.array(fc.nat(records.length - 1), { minLength: 2, maxLength: 60 }), (asked) => {
        for (const at of asked) {
          const record = records[at];
          // A field alone, with those of others between, and the whole.
          expect(record?.text).toBe(JSON.parse(wanted[at] as string).text);
          expect(JSON.stringify(record)).toBe(wanted[at]);
        }
      }),
      { numRuns: 40, seed: 8 },
    );
  });

  it('gives what is open without making the others', () => {
    const archive = shelved();
    const open = archive.openActions.map((one) => JSON.stringify(one));
    const pending = archive.pendingDecisions.map((one) => JSON.stringify(one));
    const of = <T extends { readonly status: string }>(all: readonly T[], status: string) =>
      all.filter((one) => one.status === status).map((one) => JSON.stringify(one));
    expect(open).toEqual(of(whole.actions, 'open'));
    expect(pending).toEqual(of(whole.decisions, 'pending'));
    for (const [some, all] of [
      [open, whole.actions],
      [pending, whole.decisions],
    ] as const) {
      expect(some.length).toBeGreaterThan(0);
      expect(some.length).toBeLessThan(all.length);
    }
  });

  it('gives the decisions of one meeting', () => {
    const archive = shelved();
    const each = archive.meetings.flatMap(({ id }) => archive.decisionsOf(id));
    expect(each.map((one) => JSON.stringify(one))).toEqual(whole.decisions.map((one) => JSON.stringify(one)));
    expect(archive.decisionsOf('1999-01-01')).toEqual([]);
  });

  it('does not depend on the order of the files', () => {
    const shelf = new Shelf();
    const kept = all.map((minutes) => shelf.keep(minutes)).reverse();
    const archive = foldArchive({
      minutes: kept,
      config: defaultConfig,
      registry: emptyRegistry,
      today: '2020-02-10',
      names: reader.names.reader,
    });
    expect(JSON.stringify([archive.decisions, archive.actions, archive.proposals])).toBe(
      JSON.stringify([whole.decisions, whole.actions, whole.proposals]),
    );
  });
});
