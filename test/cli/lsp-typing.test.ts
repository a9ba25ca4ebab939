/** A PV of 60 lines, typed from nothing: what completion and quick fixes write is read as what it is. */
import { expect, it } from 'vitest';
import { loadArchive, openArchive } from '../../src/cli/load.ts';
import { type EditorClient, served } from '../helpers/editor-client.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const before = `---
date: 2025-02-06
statut: projet
lieu: Salle du Moulin
présidence: Odile Marchand
présents:
  - Odile Marchand (Le Fil tendu)
  - Théo Ledent (Le Fil tendu)
  - Samira Bouzid (Atelier du canal)
excusés:
  - Koen Verstraete (Buurtwerk Zuid)
---

## 1. Fête de quartier

**Décision D1 :** la fête aura lieu le 14 juin.

- [ ] **Action A1 (Théo Ledent, pour le 28/02/2025) :** réserver la sono
- [ ] **Action A2 (Samira Bouzid) :** écrire à la fanfare

**Proposition P1 (proposée par Koen Verstraete) :** inviter la fanfare
`;
const content = {
  'czs.yaml': 'language: fr\nstanding-items:\n  - Approbation du PV\n  - Suivi des actions\n',
  'people.yaml':
    'people:\n  - name: Odile Marchand\n  - name: Théo Ledent\n  - name: Samira Bouzid\n  - name: Koen Verstraete\n',
  'minutes/2025-02-06.md': before,
};
const file = 'minutes/2025-03-06.md';

/** Accepts what is suggested for what is typed. */
async function accept(editor: EditorClient, typed: string, label: string | RegExp): Promise<void> {
  if (typed !== '') await editor.type(file, typed);
  await editor.accept(file, label);
}

/** Types where a suggestion left a hole: before the last of some words. */
async function into(editor: EditorClient, words: string, typed: string): Promise<void> {
  const at = editor.document(file).positionAt(editor.text(file).lastIndexOf(words));
  await editor.change(file, { start: at, end: at }, typed);
}

it('gives registers that are right', async () => {
  const { client: editor } = served(memoryWorld(content), { today: '2025-03-20' });
  await editor.start();
  await editor.open(file, '');
  await accept(editor, '', '---');
  // The rest of the front matter is typed where its suggestions are.
  await editor.change(file, editor.range(file), '---\n');
  await accept(editor, 'da', 'date');
  await accept(editor, '', '2025-03-06');
  await accept(editor, '\nsta', 'statut');
  await accept(editor, '', 'projet');
  await accept(editor, '\nli', 'lieu');
  await accept(editor, '', 'Salle du Moulin');
  await accept(editor, '\nprési', 'présidence');
  await accept(editor, '', /^Odile/);
  await accept(editor, '\nprésents', 'présents');
  await accept(editor, 'Od', /^Odile/);
  await accept(editor, '\n  - ', /^Théo/);
  await accept(editor, '\n  - ', /^Samira/);
  await accept(editor, '\nexc', 'excusés');
  await accept(editor, 'Ko', /^Koen/);
  await editor.type(file, '\n---\n\n# Comité du 6 mars 2025\n\n');

  await editor.type(file, '## 1. ');
  await accept(editor, '', 'Approbation du PV');
  await editor.type(file, '\n\nLe PV du 6 février est relu.\n\n## 2. ');
  await accept(editor, '', 'Suivi des actions');
  await editor.type(file, '\n\n');
  await accept(editor, '', 'Action 2025-02-06/A1');
  await editor.type(file, 'la sono est réservée\n');
  await accept(editor, '- ', 'Action 2025-02-06/A2');
  await editor.type(file, 'la fanfare a répondu\n\n## 3. Fête de quartier\n\n');
  await editor.type(file, 'Le comité relit 2025-02-06/');
  await accept(editor, '', '2025-02-06/D1');
  await editor.type(file, ' et garde la date.\n\n');
  await accept(editor, 'Déc', 'Décision');
  await editor.type(file, 'la fête dure deux jours.\n\n');
  await accept(editor, 'Déc', /^Décision D/);
  await into(editor, '\u00a0:** ', ' (');
  await into(editor, '\u00a0:** ', 'à l’unanimité)');
  await editor.type(file, 'un budget de 400 € est voté.\n\n');
  await accept(editor, '- [ ] Act', /^Action A1/);
  await into(editor, '\u00a0:** ', ' (Théo Ledent, pour le 30/04/2025)');
  await editor.type(file, 'louer une scène\n');
  await accept(editor, '- [ ] Act', /^Action A2/);
  await into(editor, '\u00a0:** ', ' (tous)');
  await editor.type(file, 'coller les affiches\n\n');
  await accept(editor, 'Prop', /^Proposition P1/);
  await editor.type(file, 'faire un bal le samedi\n\n');
  // A sentence without a label, one with a slip, and what a quick fix makes of them.
  await editor.type(file, '## 4. Clés\n\nTout le monde est d’accord : on change la serrure.\n\n');
  await editor.type(file, '**Décison :** la clé reste chez Odile.\n\n');
  await editor.type(file, '## 5. ');
  await accept(editor, '', 'Divers');
  await editor.type(
    file,
    '\n\nLa cave est sèche.\n\nLe local est grand.\n\nLes chaises viennent de la salle voisine.\n\nLe café était bon.\n\nLe chat dort.\n\nLa séance est longue.\n\n## 6. ',
  );
  await accept(editor, '', 'Prochaines réunions');
  await editor.type(file, '\n\n- 03/04/2025 à 19h30, Salle du Moulin\n');
  for (const code of ['entry-in-prose', 'label-near-miss']) {
    const found = await editor.until(file, (all) => all.some((one) => one.code === code));
    const { range } = found.find((one) => one.code === code) as { range: Parameters<EditorClient['actions']>[1] };
    const [fix] = (await editor.actions(file, range, ['quickfix'])).filter(
      ({ title }) => !/^(Faire|Écarter)/.test(title),
    );
    await editor.apply(fix?.edit);
  }
  const [all] = await editor.actions(file, editor.range(file), ['source.fixAll.czs']);
  await editor.apply(all?.edit);
  const text = editor.text(file);
  await editor.stop();

  expect(text.split('\n').length).toBeGreaterThanOrEqual(60);
  const saved = memoryWorld({ ...content, [file]: text });
  const { archive } = await loadArchive(saved, await openArchive(saved, null), '2025-03-20');
  expect(archive.decisions.map(({ ref, text: said, mode }) => [ref, said, mode?.kind ?? null])).toEqual([
    ['2025-02-06/D1', 'la fête aura lieu le 14 juin.', null],
    ['2025-03-06/D2', 'un budget de 400 € est voté.', 'unanimous'],
    // What a fix takes moves no number that was shown.
    ['2025-03-06/D3', 'la fête dure deux jours.', null],
    ['2025-03-06/D4', 'Tout le monde est d’accord : on change la serrure.', 'consensus'],
    ['2025-03-06/D5', 'la clé reste chez Odile.', null],
  ]);
  expect(
    archive.actions.map(({ ref, status, owners, due }) => [
      ref,
      status,
      owners.map(({ name }) => name),
      due?.date ?? null,
    ]),
  ).toEqual([
    ['2025-02-06/A1', 'done', ['Théo Ledent'], '2025-02-28'],
    ['2025-02-06/A2', 'done', ['Samira Bouzid'], null],
    ['2025-03-06/A1', 'open', ['Théo Ledent'], '2025-04-30'],
    ['2025-03-06/A2', 'open', [expect.any(String)], null],
  ]);
  expect(archive.proposals.map(({ ref, text: said }) => [ref, said])).toEqual([
    ['2025-02-06/P1', 'inviter la fanfare'],
    ['2025-03-06/P1', 'faire un bal le samedi'],
  ]);
  const [, meeting] = archive.meetings;
  expect(meeting?.minutes.people.map(({ name, presence }) => [name, presence])).toEqual([
    ['Odile Marchand', 'present'],
    ['Théo Ledent', 'present'],
    ['Samira Bouzid', 'present'],
    ['Koen Verstraete', 'excused'],
  ]);
  expect(meeting?.minutes.chair?.name).toBe('Odile Marchand');
  expect(archive.announced.map(({ date }) => date)).toContain('2025-04-03');
});

it('makes exceptions that hold, in every kind of block', async () => {
  const blocks = {
    paragraph: 'Un mot.\n\nVoir 2025-02-06/D9, dit-on.\n',
    heading: '## Voir 2025-02-06/D9\n\nUn mot.\n',
    item: '- un\n- voir 2025-02-06/D9\n- trois\n',
    'item in an item': '- un\n    - voir 2025-02-06/D9\n    - trois\n',
    'numbered item': '1. un\n2. voir 2025-02-06/D9\n',
    quote: '> voir 2025-02-06/D9\n',
    table: '| a | b |\n| --- | --- |\n| voir 2025-02-06/D9 | x |\n',
    'first line': 'Voir 2025-02-06/D9\n',
  };
  const holds = async ([name, block]: [string, string]): Promise<void> => {
    const text = `---\ndate: 2025-03-06\n---\n\n${block}`;
    const { client: editor } = served(memoryWorld({ ...content, [file]: text }));
    await editor.start();
    await editor.open(file, text);
    await editor.until(file, (all) => all.some(({ code }) => code === 'ref-unknown'));
    for (const scope of ['ici', 'tout le PV']) {
      const at = editor.at(file, '2025-02-06/D9', 3);
      const fix = (await editor.actions(file, { start: at, end: at })).find(
        ({ title }) => title.includes('ref-unknown') && title.includes(scope),
      );
      await editor.apply(fix?.edit);
      const hole = editor.at(file, 'ref-unknown: ', 'ref-unknown: '.length);
      await editor.change(file, { start: hole, end: hole }, 'à venir');
      const left = await editor.until(file, (all) => !all.some(({ code }) => code === 'ref-unknown'));
      expect(
        left.map(({ code }) => code),
        `${name}, ${scope}`,
      ).not.toContain('ignore-unused');
      await editor.change(file, editor.range(file), text);
      await editor.until(file, (all) => all.some(({ code }) => code === 'ref-unknown'));
    }
    await editor.stop();
  };
  // A server waits until typing pauses: the blocks wait at the same time.
  await Promise.all(Object.entries(blocks).map(holds));
});
