import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/cli/check-archive.ts';
import { openArchive } from '../../src/cli/load.ts';
import { Workspace } from '../../src/cli/workspace.ts';
import { checkArchive as checkFolder, openWorkspace } from '../../src/index.ts';
import type { World } from '../../src/model/world.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const first = `---
date: 2025-02-06
présents:
  - Odile Marchand (Le Fil tendu)
  - Théo Ledent (Le Fil tendu)
---

## 1. Fête

**Décision D1 :** la fête aura lieu.

- [ ] **Action A1 (Odile Marchand) :** réserver la salle
`;
const second = `---
date: 2025-03-06
présents:
  - Odile Marchand (Le Fil tendu)
---

## 1. Suivi

- [x] **Action 2025-02-06/A1 (fait) :** salle réservée
`;
const files = { 'czs.yaml': 'language: fr\n', 'minutes/2025-02-06.md': first, 'minutes/2025-03-06.md': second };
const today = '2025-04-01';

async function opened(world: World = memoryWorld(files)) {
  const workspace = await Workspace.open(world, '/archive', () => today);
  await workspace.load();
  await workspace.normalize();
  return workspace;
}

describe('an archive that is being written', () => {
  it('finds what a check finds, with unsaved texts as if they were saved', async () => {
    const workspace = await opened();
    const edited = `${second}\n**Décison :** on achète une clé.\n\nVoir 2025-02-06/D9.\n`;
    workspace.setText('minutes/2025-03-06.md', edited);
    await workspace.load();
    await workspace.normalize();
    const saved = memoryWorld({ ...files, 'minutes/2025-03-06.md': edited });
    const { findings } = await checkArchive(saved, await openArchive(saved, '/archive'), today);
    expect(findings.map(({ code }) => code)).toContain('label-near-miss');
    expect(workspace.checked().findings).toEqual(findings);
    workspace.setText('minutes/2025-03-06.md', null);
    await workspace.load();
    await workspace.normalize();
    expect(workspace.checked().findings.map(({ code }) => code)).not.toContain('label-near-miss');
  });

  it('reads again only what changed', async () => {
    const workspace = await opened();
    const before = workspace.loaded;
    await workspace.load();
    expect(workspace.loaded).toBe(before);
    workspace.setText('minutes/2025-02-06.md', `${first}\n**Décision D2 :** on danse.\n`);
    await workspace.load();
    const minutesOf = (loaded: typeof before) => Object.fromEntries(loaded.minutes.map((one) => [one.id, one]));
    expect(minutesOf(workspace.loaded)['2025-03-06']).toBe(minutesOf(before)['2025-03-06']);
    expect(minutesOf(workspace.loaded)['2025-02-06']).not.toBe(minutesOf(before)['2025-02-06']);
    expect(workspace.loaded.archive.decisions.map(({ ref }) => ref)).toEqual(['2025-02-06/D1', '2025-02-06/D2']);
  });

  it('reads everything again where the settings change', async () => {
    const workspace = await opened();
    workspace.setText('czs.yaml', 'language: fr\nrules:\n  place-missing: error\n');
    await workspace.load();
    expect(workspace.found('minutes/2025-02-06.md')).toContainEqual(
      expect.objectContaining({ rule: 'place-missing', severity: 'error' }),
    );
  });

  it('keeps what the whole archive says at its place while lines are added before it, and drops what the change touches', async () => {
    const workspace = await opened();
    const cited = `${second}\nVoir 2025-02-06/D9.\n`;
    workspace.setText('minutes/2025-03-06.md', cited);
    await workspace.load();
    await workspace.normalize();
    const placed = async (text: string) => {
      workspace.setText('minutes/2025-03-06.md', text);
      const found = (await workspace.check('minutes/2025-03-06.md')).filter(({ rule }) => rule === 'ref-unknown');
      return found.map(({ place }) => text.slice(place.start, place.end));
    };
    expect(await placed(cited)).toEqual(['2025-02-06/D9']);
    expect(await placed(cited.replace('## 1. Suivi', '## 1. Suivi\n\nUn mot de plus.'))).toEqual(['2025-02-06/D9']);
    expect(await placed(cited.replace('D9', 'D8'))).toEqual([]);
  });

  it('holds a file that is not saved yet, and one that is deleted no more', async () => {
    const world = memoryWorld(files);
    const workspace = await opened(world);
    workspace.setText('minutes/2025-05-08.md', '---\ndate: 2025-05-08\n---\n\n**Décision :** oui.\n');
    await workspace.load();
    expect(workspace.loaded.archive.meetings.map(({ id }) => id)).toEqual(['2025-02-06', '2025-03-06', '2025-05-08']);
    workspace.setText('minutes/2025-05-08.md', null);
    await workspace.load();
    expect(workspace.loaded.archive.meetings.map(({ id }) => id)).toEqual(['2025-02-06', '2025-03-06']);
  });

  it('says that a file which is too large, or no text, is not read', async () => {
    const workspace = await opened();
    workspace.setText('minutes/2025-03-06.md', 'x'.repeat(1024 * 1024 + 1));
    await workspace.load();
    await workspace.normalize();
    expect(workspace.found('minutes/2025-03-06.md').map(({ code }) => code)).toEqual(['file-unreadable/too-large']);
  });

  it('knows which files it is about', async () => {
    const workspace = await opened();
    const ours = ['minutes/2025-01-01.md', 'minutes/2025/x.md', 'czs.yaml', 'people.yaml'];
    const others = [
      'README.md',
      'minutes/a.notes.md',
      'minutes/.x/a.md',
      'minutes/a.txt',
      '../minutes/a.md',
      'minutes/../a.md',
    ];
    expect(ours.filter((file) => !workspace.isOurs(file))).toEqual([]);
    expect(others.filter((file) => workspace.isOurs(file))).toEqual([]);
  });
});

it('is part of the library', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'czs-workspace-'));
  try {
    mkdirSync(join(folder, 'minutes'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const workspace = await openWorkspace(folder, { today });
    expect(await workspace.check()).toEqual(await checkFolder(folder, { today }));
    workspace.setText('minutes/2025-03-06.md', `${second}\n**Décison :** non.\n`);
    expect((await workspace.check()).map(({ rule, line }) => [rule, line])).toContainEqual(['label-near-miss', 11]);
    expect((await workspace.archive()).archive.actions.map(({ status }) => status)).toEqual(['done']);
    expect(readFileSync(join(folder, 'minutes/2025-03-06.md'), 'utf8')).toBe(second);
    await expect(openWorkspace(folder, { today: '2025-13-01' })).rejects.toMatchObject({ code: 'date-unreadable' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
