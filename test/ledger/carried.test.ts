/** A list of tasks that goes from meeting to meeting: each of its actions is one, however often it is told. */
import { describe, expect, it } from 'vitest';
import { readerFor } from '../../src/cli/load.ts';
import { replayArchive } from '../../src/ledger/replay.ts';
import { defaultConfig, emptyRegistry } from '../../src/model/config.ts';
import { meetingsReport } from '../../src/report/meetings.ts';

const reader = readerFor({ language: 'fr' });

function archiveOf(...bodies: string[]) {
  const minutes = bodies.map((body, nth) => {
    const date = `2024-0${nth + 1}-10`;
    const text = `---\ndate: ${date}\nprésents: Anne Martin, Bob Dupont\nlangue: fr\n---\n\n# PV\n\n## Suivi\n\n${body}\n`;
    const reading = reader.read(`minutes/${date}.md`, text);
    if ('needs' in reading) throw new Error(`not plain: ${reading.needs}`);
    return reading.minutes;
  });
  const { names } = reader;
  return replayArchive({
    minutes,
    config: defaultConfig,
    registry: emptyRegistry,
    today: '2024-12-31',
    names: names.reader,
  });
}

const table = (...rows: string[]) => ['| Qui | Quoi | État |', '| --- | --- | --- |', ...rows].join('\n');
const actions = (...bodies: string[]) =>
  archiveOf(...bodies).actions.map(({ ref, status, owners, updates, closed }) =>
    [ref, status, owners.map(({ name }) => name).join(', '), updates.length, closed].join(' '),
  );

describe('rows that are carried on', () => {
  const first = table('| Anne | Repeindre la cave du local | à faire |', '| Bob | Commander les nouvelles clés | |');

  it('are one action, with the state and the owner of the last row', () => {
    expect(
      actions(
        first,
        table('| Bob | Repeindre la cave du local | en cours |', '| Bob | Commander les nouvelles clés | fait |'),
        table('| Bob | Repeindre la cave du local | fait |'),
      ),
    ).toEqual(['2024-01-10/A1 done Bob Dupont 2 2024-03-10', '2024-01-10/A2 done Bob Dupont 1 2024-02-10']);
  });

  it('are one action where a word stands before it the second time', () => {
    expect(actions(first, table('| Bob | RAPPEL : Commander les nouvelles clés | |'))).toEqual([
      '2024-01-10/A1 open Anne Martin 0 ',
      '2024-01-10/A2 open Bob Dupont 1 ',
    ]);
  });

  it('are two actions where two of one list are like one', () => {
    const due = (...rows: string[]) =>
      ['| Qui | Point | Échéance | État |', '| --- | --- | --- | --- |', ...rows].join('\n');
    expect(
      actions(
        `## Suivi\n\n${due('| Anne | Garage à vélos : demander un devis | 15/02/2024 | en cours |')}`,
        `## Suivi\n\n${due('| Anne | Garage à vélos : commande | 15/03/2024 | en cours |', '| Anne | Garage à vélos de Forest | 17/03/2024 | nouveau |')}`,
      ),
    ).toEqual(['2024-01-10/A1 open Anne Martin 1 ', '2024-02-10/A2 open Anne Martin 0 ']);
  });

  it('have their id, and what cites it speaks of the action', () => {
    expect(
      actions(
        first,
        table('| Anne | **A7 :** Repeindre la cave du local | |'),
        '**Action 2024-02-10/A7 (fait) :** la cave.',
      ),
    ).toEqual(['2024-01-10/A1 done Anne Martin 2 2024-03-10', '2024-01-10/A2 open Bob Dupont 0 ']);
  });

  it('are another action once the first is closed, and in the same meeting', () => {
    expect(
      actions(
        table('| Anne | Repeindre la cave du local | fait |'),
        table('| Anne | Repeindre la cave du local | |', '| Bob | Repeindre la cave du local | |'),
      ),
    ).toEqual([
      '2024-01-10/A1 done Anne Martin 0 2024-01-10',
      '2024-02-10/A1 open Anne Martin 0 ',
      '2024-02-10/A2 open Bob Dupont 0 ',
    ]);
  });

  it('are a new action in a list of who does what by when, unless they are closed and may close another', () => {
    const later = [
      '| Qui | Quoi | Échéance | État |',
      '| --- | --- | --- | --- |',
      '| Bob | Louer la salle des fêtes | 15/06 | en cours |',
      '| Anne | Vendre le vélo | 15/06 | fait |',
      '| Bob | Repeindre la grille | 15/06 | en cours |',
      '| Bob | Ranger les outils | 01/02 | en retard |',
      '| Bob | Trier les livres | | en cours |',
      '| Bob | Imprimer les cartes | 15/06 | reporté |',
      // Half of the words of one that is open: it may be that one that is done.
      '| Bob | Repeindre le portail | 15/06 | fait |',
    ].join('\n');
    expect(actions(first, later)).toEqual([
      '2024-01-10/A1 open Anne Martin 0 ',
      '2024-01-10/A2 open Bob Dupont 0 ',
      '2024-02-10/A1 open Bob Dupont 0 ',
      '2024-02-10/A2 open Bob Dupont 0 ',
      '2024-02-10/A3 open Bob Dupont 0 ',
      '2024-02-10/A4 open Bob Dupont 0 ',
      '2024-02-10/A5 open Bob Dupont 0 ',
      '2024-02-10/A6 done Anne Martin 0 2024-02-10',
    ]);
    // In the next list it is the same row, done as it was.
    expect(actions(first, later, later)).toContain('2024-02-10/A6 done Anne Martin 1 2024-02-10');
  });

  it('are another one where they share a word and the owner, and no more', () => {
    const asked = ['| Qui | Quoi | Fait ? |', '| --- | --- | --- |', '| Anne | payer l’avance de la cave | non |'].join(
      '\n',
    );
    const archive = archiveOf(first, `${asked}`.replace(/^/, '## Fête\n\n'));
    expect(archive.actions.map(({ text, status }) => `${text} ${status}`)).toContain('payer l’avance de la cave open');
  });

  it('are it by one word and the owner where they say what became of it', () => {
    expect(
      actions(
        'Action A1 (Anne) : réserver la grande salle',
        table('| Anne | Réservation du local | fait, acompte versé |'),
      ),
    ).toEqual(['2024-01-10/A1 done Anne Martin 1 2024-02-10']);
  });

  it('are done where their column asks it and says yes', () => {
    const asked = (yes: string): string =>
      ['| Qui | Quoi | Fait ? |', '| --- | --- | --- |', `| Anne | Repeindre la cave du local | ${yes} |`].join('\n');
    for (const yes of ['oui', 'x', 'Yes', 'ja', '✓'])
      expect(actions(first, asked(yes))[0]).toBe('2024-01-10/A1 done Anne Martin 1 2024-02-10');
    for (const no of ['non', 'neen', 'no', 'pas encore'])
      expect(actions(first, asked(no))[0]).toMatch(/^2024-01-10\/A1 open/);
  });

  it('are none where a few words are all', () => {
    expect(actions(table('| Anne | Écrire | |'), table('| Bob | Écrire | |'))).toHaveLength(2);
  });
});

describe('lines of a follow-up', () => {
  const first = table(
    '| Anne | Commander le terreau et les graines de tomates | |',
    '| Bob | Réparer la pompe du puits | |',
    '| Bob | Demander un devis pour la serre | |',
  );

  it('are the action that they speak of', () => {
    expect(
      actions(
        first,
        [
          '- [x] terreau et graines : livrés le 3 mars',
          '- [ ] pompe : la pièce manque. On attend.',
          '- [x] Bob : la serre, trop chère',
        ].join('\n'),
      ),
    ).toEqual([
      '2024-01-10/A1 done Anne Martin 1 2024-02-10',
      '2024-01-10/A2 open Bob Dupont 1 ',
      '2024-01-10/A3 done Bob Dupont 1 2024-02-10',
    ]);
  });

  it('are it in other forms of its words, and for the one whose initials they have', () => {
    expect(
      actions(
        table('| Anne | Réserver la salle | |', '| Bob | Recenser les bénévoles | |', '| Bob | Bar | |'),
        ['- [x] salle réservée', '- [x] bar : complet'].join('\n'),
        table('| BD | Recensement, 1re partie | fait |'),
      ),
    ).toEqual([
      '2024-01-10/A1 done Anne Martin 1 2024-02-10',
      '2024-01-10/A2 done Bob Dupont 1 2024-03-10',
      '2024-01-10/A3 done Bob Dupont 1 2024-02-10',
    ]);
  });

  it('close nothing where two actions may be meant, or none', () => {
    const two = table('| Anne | Réparer la pompe | |', '| Bob | Acheter une pompe | |');
    expect(actions(two, '- [x] la pompe')).toEqual([
      '2024-01-10/A1 open Anne Martin 0 ',
      '2024-01-10/A2 open Bob Dupont 0 ',
    ]);
    expect(actions(first, '- [x] les affiches sont imprimées')).toHaveLength(3);
  });

  it('are a new action where the box is open and nothing like it was', () => {
    expect(actions(first, '- [ ] imprimer les affiches')).toHaveLength(4);
  });
});

describe('what is told of an action of an earlier meeting', () => {
  it('is no action of the meeting that tells it', () => {
    const archive = archiveOf(
      table('| Anne | Repeindre la cave du local | |'),
      table('| Anne | Repeindre la cave du local | en cours |', '| Bob | Réparer la pompe | |'),
    );
    const { table: shown } = meetingsReport(archive, { since: null, until: null }, 'board');
    expect(shown?.rows.map(({ cells }) => cells.actions)).toMatchObject([{ value: 1 }, { value: 1 }]);
  });

  it('is known by its entry, with the action, or with none', () => {
    const { meetings } = archiveOf(
      table('| Anne | Repeindre la cave du local | |', '| Bob | Commander les nouvelles clés | |'),
      table('| Anne | la cave | en cours |', '| Bob | le site | fait |', '| Bob | Réparer la pompe | |'),
    );
    expect(meetings.map(({ told }) => [...told])).toEqual([
      [],
      [
        [0, '2024-01-10/A1'],
        [1, null],
      ],
    ]);
  });
});
