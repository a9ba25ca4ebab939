import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { readerFor } from '../../src/cli/load.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { readYamlFront } from '../../src/read/front-yaml.ts';

/** Everything that a PV can say, in words that no other PV says, between much prose. */
function minutesOf(nth: number, prose: string, more: string): string {
  const day = `2020-03-${String((nth % 28) + 1).padStart(2, '0')}`;
  return `---
date: ${day}
titre: Réunion extraordinaire numéro ${nth} de la zone
lieu: Maison de l’emploi numéro ${nth}, deuxième étage
secrétaire: Camille Thillaye-${nth}
président: Adrien Lenoble-${nth} (Commune numéro ${nth}) <president-${nth}@example.org>
présents:
  - Berthe Delacroix-${nth} (Mission locale numéro ${nth})
  - nom: Ernest Vandamme-${nth}
    organisation: Commune numéro ${nth} du bas
    rôle: observateur numéro ${nth}
  - nom: Zoé Quatrecœurs-${nth}
    représenté-par: Berthe Delacroix-${nth}
${more}---

# Concertation de la zone, réunion numéro ${nth}

## Ordre du jour

1. Un point qui porte le numéro ${nth} ;
2. Les divers du jour numéro ${nth}.

## 1. Un point qui porte le numéro ${nth} (pour décision, 20 min)

${prose}

**Décision D1 (vote : 12 pour, 3 contre, remplace 2020-01-0${(nth % 9) + 1}-bis-${nth}/D3) :** la salle numéro ${nth} est louée.
Voir 2020-01-01-zone-${nth}/A2 pour la suite.

**Action (Berthe Delacroix-${nth}, pour le 30 du mois numéro ${nth}) :** louer la tente numéro ${nth}.
**Action (tous les membres du groupe, à la prochaine réunion, mot ${nth} inconnu) :** compter.
**Proposition d’Adrien Lenoble-${nth} :** une fête numéro ${nth} au printemps.
**Decisoin :** presque un mot du registre, le numéro ${nth}.

**Groupe de travail fête numéro ${nth} :** Berthe Delacroix-${nth}, Adrien Lenoble-${nth}
**Contact :** Zoé Quatrecœurs-${nth} (Commune numéro ${nth}) <zoe-${nth}@example.org>

## 2. Divers

- [ ] ranger la salle numéro ${nth} (Ernest Vandamme-${nth}, avant fin avril)

## Prochaines réunions

- 23 avril 2020 à 9 h 30, à la maison communale numéro ${nth} :
    - le premier point annoncé, numéro ${nth}
`;
}

describe('what a read PV keeps in memory', () => {
  test.each([
    ['plain front matter', ''],
    ['front matter that yaml reads', 'clé inconnue: une valeur, aussi\n'],
  ])('nothing of its file (a slice of a text would hold all of it): %s', (_, more) => {
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc') as () => void;
    const reader = readerFor({});
    const prose = 'Le président rappelle « l’essentiel ». '.repeat(20_000);
    const kept: Minutes[] = [];
    const read = (nth: number) => {
      // Made anew, as a file's text is: no two share anything.
      const text = Buffer.from(minutesOf(nth, prose, more)).toString('utf8');
      const reading = reader.read(`minutes/2020-03-${nth}.md`, text, more === '' ? {} : { yaml: readYamlFront });
      if (!('needs' in reading)) kept.push(reading.minutes);
    };
    const used = () => {
      // V8 itself remembers the last text that a regular expression matched.
      reader.read('minutes/2020-02-06.md', '---\ndate: 2020-02-06\n---\n\n## Divers (10 min)\n');
      gc();
      gc();
      return process.memoryUsage().heapUsed;
    };
    // First what is kept once for all files: code that runs often, and words that are remembered, up to so many.
    for (let nth = 0; nth < 25; nth++) read(nth);
    const before = used();
    for (let nth = 25; nth < 55; nth++) read(nth);
    const each = (used() - before) / 30;
    expect(kept).toHaveLength(55);
    expect(kept[30]?.entries.length).toBeGreaterThan(6);
    expect(kept[30]?.problems.length).toBeGreaterThan(2);
    // A text takes 1.5 MB.
    expect(each).toBeLessThan(100_000);
  });
});
