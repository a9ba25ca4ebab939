/** What stands of an entry: plain data, the same in whatever order the files come. */
import { describe, expect, it } from 'vitest';
import { readerFor } from '../../src/cli/load.ts';
import { replayArchive } from '../../src/ledger/replay.ts';
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

function archiveOf(minutes: readonly Minutes[]): Archive {
  return replayArchive({
    minutes,
    config: defaultConfig,
    registry: emptyRegistry,
    today: '2020-02-10',
    names: reader.names.reader,
  });
}

const whole = archiveOf(all);
const records = [...whole.decisions, ...whole.actions, ...whole.proposals];

describe('the records of an archive', () => {
  it('are many, and say what later meetings made of them', () => {
    expect(whole.decisions.length).toBeGreaterThan(60);
    expect(whole.decisions.filter(({ status }) => status === 'superseded').length).toBeGreaterThan(20);
    expect(whole.decisions.filter(({ question }) => question !== null).length).toBeGreaterThan(20);
    expect(whole.actions.filter(({ closed }) => closed !== null).length).toBeGreaterThan(5);
    expect(whole.problems.length).toBeGreaterThan(20);
  });

  it('are plain data: a copy of any kind is the record', () => {
    for (const record of records) {
      expect({ ...record }).toStrictEqual(record);
      expect(structuredClone(record)).toStrictEqual(record);
      expect(JSON.parse(JSON.stringify(record))).toStrictEqual(record);
    }
  });

  it('are made once', () => {
    for (const what of ['decisions', 'actions', 'proposals', 'problems'] as const)
      expect(whole[what]).toBe(whole[what]);
  });

  it('do not depend on the order of the files', () => {
    const turned = archiveOf([...all].reverse());
    for (const what of ['decisions', 'actions', 'proposals', 'problems', 'announced'] as const)
      expect(turned[what]).toEqual(whole[what]);
  });
});
