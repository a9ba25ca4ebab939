import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { checkAll, ruleIds } from '../../src/cli/check-archive.ts';
import { fixInMemory } from '../../src/cli/check-fix.ts';
import { openArchive } from '../../src/cli/load.ts';
import { type EditorClient, served, usual } from '../helpers/editor-client.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const first = `---
date: 2025-02-06
présents:
  - Odile Marchand (Le Fil tendu)
  - Théo Ledent (Le Fil tendu)
---

## 1. Fête

**Décision D1 :** la fête aura lieu en juin.

- [ ] **Action A1 (Odile Marchand, pour le 30/04/2025) :** réserver la salle
`;
const second = `---
date: 2025-03-06
présents:
  - Odile Marchand (Le Fil tendu)
---

## 1. Suivi des actions

- [x] **Action 2025-02-06/A1 (fait) :** salle réservée

## 2. Fanfare

Voir 2025-02-06/D1, et la suite.

**Décision :** on invite la fanfare.

- [ ] **Action (Inès Lambert) :** écrire à la fanfare
`;
const files = {
  'czs.yaml': 'language: fr\nstanding-items:\n  - Approbation du PV\n',
  'people.yaml': 'people:\n  - name: Odile Marchand\n    organisation: Le Fil tendu\n',
  'minutes/2025-02-06.md': first,
  'minutes/2025-03-06.md': second,
};
const file = 'minutes/2025-03-06.md';

const clients: EditorClient[] = [];
// The first check of a process compiles all that a check needs, which says nothing of how long a server takes to answer.
beforeAll(async () => void (await corrected(files)));
afterAll(() => Promise.all(clients.map((client) => client.stop())));

/** What `czs check --fix` makes of an archive. */
const corrected = (content: Record<string, string>) =>
  fixInMemory(
    memoryWorld(content),
    (seen) => openArchive(seen, null, ruleIds),
    '2025-04-01',
    checkAll,
    ({ findings }) => findings,
  );

/** An editor that is left when all tests are done. */
function serving(content: Record<string, string> = files): ReturnType<typeof served> {
  const made = served(memoryWorld(content));
  clients.push(made.client);
  return made;
}

async function editing(text = second, content: Record<string, string> = files): Promise<EditorClient> {
  const { client: made } = serving(content);
  await made.start();
  await made.open(file, text);
  return made;
}

/** Waits until the whole archive was read. */
const whole = (editor: EditorClient) =>
  editor.until(file, (all) => all.some(({ code }) => code === 'owner-unresolved'));

// A server waits until typing pauses: the tests wait at the same time.
describe.concurrent('the editor', () => {
  it('is told what the server can do, in UTF-16', async () => {
    const { client: made } = serving();
    const { capabilities } = await made.start();
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      hoverProvider: true,
      renameProvider: { prepareProvider: true },
    });
  });

  it('sees what is found in the text that is not saved, with a link to the page of the rule', async () => {
    const editor = await editing();
    await editor.type(file, '\n**Décison :** rien, sauf 🎺 Voir 2025-02-06/D9.\n');
    const all = await editor.until(file, (each) =>
      ['label-near-miss', 'ref-unknown'].every((code) => each.some((one) => one.code === code)),
    );
    const near = all.find(({ code }) => code === 'label-near-miss');
    expect(near).toMatchObject({ source: 'czs', codeDescription: { href: 'file:///pages/label-near-miss.md' } });
    expect(near?.message).toContain('Décison');
    const unknown = all.find(({ code }) => code === 'ref-unknown');
    expect(unknown && editor.document(file).getText(unknown.range)).toBe('2025-02-06/D9');
  });

  it('is offered the edits of --fix, an exception with its reason, and somebody for people.yaml', async () => {
    const editor = await editing();
    await whole(editor);
    const here = { start: editor.at(file, 'Inès'), end: editor.at(file, 'Inès') };
    const titles = (await editor.actions(file, here)).map(({ title }) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        'Ajouter «\u00a0Inès Lambert\u00a0» à people.yaml',
        'Faire ici une exception à «\u00a0owner-unresolved\u00a0», avec sa raison',
      ]),
    );
    const add = (await editor.actions(file, here)).find(({ title }) => title.startsWith('Ajouter'));
    expect(await editor.apply(add?.edit)).toEqual({ [editor.uri('people.yaml')]: '  - name: Inès Lambert\n' });
  });

  it('has an exception silence what it is about, once it has a reason', async () => {
    const editor = await editing();
    await whole(editor);
    const here = { start: editor.at(file, 'Inès'), end: editor.at(file, 'Inès') };
    const ignore = (await editor.actions(file, here)).find(({ title }) => /^Faire ici.*owner-unresolved/.test(title));
    await editor.apply(ignore?.edit);
    await editor.until(file, (all) => all.some(({ code }) => code === 'ignore-without-reason'));
    const at = editor.at(file, 'czs-ignore owner-unresolved: ', 'czs-ignore owner-unresolved: '.length);
    await editor.change(file, { start: at, end: at }, 'elle arrive en avril');
    const left = await editor.until(file, (all) => !all.some(({ code }) => code === 'ignore-without-reason'));
    expect(left.map(({ code }) => code)).not.toContain('owner-unresolved');
  });

  it('corrects all that can be corrected, in one edit, and nothing in an approved PV', async () => {
    const careless = second
      .replace('date: 2025-03-06', 'date: 2025-03-06\ndébut: 19h30')
      .replace('- [ ] **Action (', '- [] **Action (');
    const editor = await editing(careless);
    await whole(editor);
    const [all] = await editor.actions(file, editor.range(file), ['source.fixAll']);
    expect(all).toMatchObject({ kind: 'source.fixAll.czs' });
    await editor.apply(all?.edit);
    const { changed } = await corrected({ ...files, [file]: careless });
    expect(changed.find((each) => each.file === file)?.afterText).toContain('- [ ] **Action');
    expect(editor.text(file)).toBe(changed.find((each) => each.file === file)?.afterText);
    await editor.change(
      file,
      editor.range(file),
      careless.replace('date: 2025-03-06', 'date: 2025-03-06\nstatut: approuvé'),
    );
    expect(await editor.actions(file, editor.range(file), ['source.fixAll.czs'])).toEqual([]);
    expect((await editor.actions(file, editor.range(file))).filter(({ isPreferred }) => isPreferred)).toEqual([]);
  });

  it('is offered the label of a sentence that reads like an entry, or to dismiss it', async () => {
    const editor = await editing(`${second}\n## 3. Clés\n\nTout le monde est d’accord : on change la serrure.\n`);
    await editor.until(file, (all) => all.some(({ code }) => code === 'entry-in-prose'));
    const at = editor.at(file, 'Tout le monde', 4);
    const actions = await editor.actions(file, { start: at, end: at });
    const titles = actions.map(({ title }) => title);
    expect(titles.slice(0, 2)).toEqual([
      'Prendre comme «\u00a0Décision D2 (par consensus)\u00a0»',
      'Écarter cette phrase\u00a0: ce n’est pas une entrée',
    ]);
    const dismissing = await editor.apply(actions[1]?.edit);
    expect(Object.entries(dismissing)[0]?.[0]).toBe(editor.uri('czs-dismissed.txt'));
    expect(Object.entries(dismissing)[0]?.[1]).toContain('entry-in-prose 2025-03-06 decision tout le monde');
    await editor.apply(actions[0]?.edit);
    expect(editor.text(file)).toContain(
      '**Décision D2 (par consensus)\u00a0:** Tout le monde est d’accord : on change la serrure.',
    );
    await editor.until(file, (all) => !all.some(({ code }) => code === 'entry-in-prose'));
  });

  it('shows what a number, a due date and a name mean', async () => {
    const editor = await editing();
    await whole(editor);
    const hover = async (words: string) =>
      (
        (await editor.ask<Hover | null>('hover', file, editor.at(file, words, 2)))?.contents as
          | { value: string }
          | undefined
      )?.value;
    expect(await hover('2025-02-06/A1')).toContain('réserver la salle');
    expect(await hover('2025-02-06/D1')).toMatch(
      /2025-02-06\/D1.*jeudi 6\u00a0février 2025[\s\S]*la fête aura lieu en juin[\s\S]*prise/,
    );
    expect(await hover('Odile')).toContain('Le Fil tendu');
    expect(await hover('Fanfare')).toBeUndefined();
    await editor.type(file, '\n- [ ] **Action (Odile Marchand, pour le 30/04/2025) :** danser\n');
    expect(await hover('pour le 30/04')).toBe('= mercredi 30\u00a0avril 2025');
  });

  it('goes to where a number is written, and finds where it is cited', async () => {
    const editor = await editing();
    await whole(editor);
    const at = editor.at(file, '2025-02-06/D1', 3);
    expect(await editor.ask<Location>('definition', file, at)).toMatchObject({
      uri: editor.uri('minutes/2025-02-06.md'),
      range: { start: { line: 9, character: 0 } },
    });
    const references = await editor.ask<Location[]>('references', file, at, { context: { includeDeclaration: true } });
    expect(references.map(({ uri, range }) => [uri.slice(-13), range.start.line])).toEqual([
      ['2025-02-06.md', 9],
      ['2025-03-06.md', 12],
    ]);
  });

  it('renumbers a decision everywhere, and nothing that is approved, taken or no number', async () => {
    const editor = await editing();
    await whole(editor);
    const at = editor.at(file, '2025-02-06/D1', 12);
    const renamed = await editor.ask<WorkspaceEdit>('rename', file, at, { newName: 'D4' });
    expect(renamed.changes).toEqual({
      [editor.uri('minutes/2025-02-06.md')]: [
        { newText: 'D4', range: { start: { line: 9, character: 11 }, end: { line: 9, character: 13 } } },
      ],
      [editor.uri(file)]: [
        { newText: 'D4', range: { start: { line: 12, character: 16 }, end: { line: 12, character: 18 } } },
      ],
    });
    await expect(editor.ask('rename', file, at, { newName: 'fête' })).rejects.toThrow('se tape comme');
    await expect(editor.ask('rename', file, at, { newName: 'A4' })).rejects.toThrow('se tape comme');
    await editor.type(file, '\n**Décision D2 :** non.\n');
    await editor.change(
      file,
      editor.range(file),
      second.replace('date: 2025-03-06', 'date: 2025-03-06\nstatut: approuvé'),
    );
    await expect(editor.ask('rename', file, editor.at(file, '2025-02-06/D1', 12), { newName: 'D4' })).rejects.toThrow(
      'est approuvé',
    );
  });

  it('outlines, folds and hints', async () => {
    const editor = await editing();
    const symbols = await editor.askAll<DocumentSymbol[]>('documentSymbol', file);
    expect(symbols.map(({ name, children }) => [name, children?.map((child) => child.name)])).toEqual([
      ['1. Suivi des actions', ['2025-02-06/A1 salle réservée']],
      ['2. Fanfare', ['D1 on invite la fanfare.', 'A1 écrire à la fanfare']],
    ]);
    const folds = await editor.askAll<FoldingRange[]>('foldingRange', file);
    expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 4],
      [6, 8],
      [10, 16],
    ]);
    const hints = await editor.askAll<InlayHint[]>('inlayHint', file, { range: editor.range(file) });
    expect(hints.map(({ label, position }) => [label, position.line])).toEqual([
      ['D1', 14],
      ['A1', 16],
    ]);
  });

  it('finds what the whole archive holds under some words', async () => {
    const editor = await editing();
    await whole(editor);
    const found = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'fete juin' });
    expect(found.map(({ name, containerName }) => [name, containerName])).toEqual([
      ['2025-02-06/D1 la fête aura lieu en juin.', 'prise'],
    ]);
  });
});

describe.concurrent('suggestions', () => {
  const labels = async (editor: EditorClient) => (await editor.complete(file)).map(({ label }) => label);

  it('know the keys and values of the front matter, and the people', async () => {
    const editor = await editing('---\ndate: 2025-03-06\n');
    await editor.until(file, () => true);
    expect(await labels(editor)).toEqual(expect.arrayContaining(['statut', 'lieu', 'présents', 'secrétaire']));
    expect(await labels(editor)).not.toContain('date');
    await editor.type(file, 'statut: ');
    expect(await labels(editor)).toEqual(['convoquée', 'projet']);
    await editor.type(file, 'projet\nprésents:\n  - ');
    expect(await labels(editor)).toEqual(
      expect.arrayContaining(['Odile Marchand (Le Fil tendu)', 'Théo Ledent (Le Fil tendu)']),
    );
    await editor.type(file, 'Odile Marchand (Le Fil tendu)\n  - ');
    expect(await labels(editor)).not.toContain('Odile Marchand (Le Fil tendu)');
    await editor.type(file, '\nlangue: ');
    expect(await labels(editor)).toEqual(['fr', 'nl', 'en']);
  });

  it('know labels with the next number, whom they are for, and open actions to close', async () => {
    const world = { ...files, 'minutes/2025-02-06.md': first };
    const editor = await editing('---\ndate: 2025-03-06\n---\n\n**Décision D4 :** oui.\n\n', world);
    await editor.until(file, () => true);
    await editor.type(file, 'Dé');
    const items = await editor.complete(file);
    expect(items[0]).toMatchObject({ label: 'Décision D5', textEdit: { newText: '**Décision D5\u00a0:** ' } });
    await editor.accept(file, 'Décision D5');
    expect(editor.text(file).endsWith('\n\n**Décision D5\u00a0:** ')).toBe(true);
    await editor.type(file, 'la suite.\n\n- [ ] **Action (');
    expect(await labels(editor)).toEqual(expect.arrayContaining(['Odile Marchand', 'tous']));
    await editor.type(file, 'Odile Marchand, ');
    expect((await labels(editor)).filter((each) => each.startsWith('pour le'))).not.toEqual([]);
    await editor.type(file, 'pour le 3/4) : x\n- ');
    await editor.until(file, () => true);
    await editor.accept(file, 'Action 2025-02-06/A1');
    expect(editor.text(file).endsWith('- [x] **Action 2025-02-06/A1 (fait)\u00a0:** ')).toBe(true);
  });

  it('know the numbers of the archive and the headings of each meeting', async () => {
    const editor = await editing();
    await whole(editor);
    await editor.type(file, '\nVoir 2025-02');
    expect(await editor.complete(file)).toEqual([
      expect.objectContaining({ label: '2025-02-06/A1', detail: 'réserver la salle' }),
      expect.objectContaining({ label: '2025-02-06/D1' }),
    ]);
    await editor.type(file, '-06/D1\n\n## ');
    await editor.accept(file, 'Approbation du PV');
    expect(editor.text(file).endsWith('\n## 3. Approbation du PV')).toBe(true);
  });

  it('begin a PV in an empty file', async () => {
    const editor = await editing('');
    await editor.accept(file, '---');
    expect(editor.text(file)).toBe('---\ndate: 2025-03-06\nstatut: projet\nprésents:\n  - \n---\n\n');
  });

  it('have holes to fill in where the editor has them', async () => {
    const { client: made } = serving();
    await made.start({ ...usual, textDocument: { completion: { completionItem: { snippetSupport: true } } } });
    await made.open(file, `${second}\n`);
    const action = (await made.complete(file)).find(({ label }) => label === 'Action');
    expect(action).toMatchObject({ insertTextFormat: 2, textEdit: { newText: '- [ ] **Action ($1)\u00a0:** $0' } });
  });
});

describe.concurrent('what may go wrong', () => {
  it('does not stop it: no archive, a broken czs.yaml, a folder that goes, a file of 1 MB', async () => {
    const world = memoryWorld({ 'notes.md': '# x\n' }, { cwd: '/elsewhere' });
    const { client: alone } = served(world, { root: '/elsewhere' });
    await alone.start();
    for (const name of ['notes.md', 'other.md']) await alone.open(name, '**Décison :** x');
    expect(await alone.ask('hover', 'notes.md', { line: 0, character: 3 })).toBeNull();
    await expect.poll(() => alone.messages.length).toBeGreaterThan(0);
    await alone.type('notes.md', ' y');
    expect(await alone.complete('notes.md')).toEqual([]);
    expect(alone.messages.filter((each) => each.includes('czs.yaml'))).toHaveLength(1);
    await alone.stop();

    const editor = await editing(second, { ...files, 'czs.yaml': 'language: [fr\n' });
    await editor.open('czs.yaml', 'language: [fr\n');
    await editor.until('czs.yaml', (all) => all.some(({ code }) => code === 'config-invalid'));
    await editor.change(file, editor.range(file), 'x'.repeat(1024 * 1024 + 1));
    expect(await editor.complete(file)).toEqual([]);
    await editor.until(file, (all) => all.some(({ code }) => code === 'file-unreadable'));
    await editor.change(file, editor.range(file), second);
    await editor.until(file, (all) => !all.some(({ code }) => code === 'file-unreadable'));
  });

  it('outlives a client that sends garbage', async () => {
    const { client: made, toServer } = serving();
    await made.start();
    await made.open(file, second);
    toServer.write('Content-Length: 5\r\n\r\n{"a":');
    toServer.write('Content-Length: 2\r\n\r\n[]');
    await made.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'nothing' },
      contentChanges: 7,
    });
    await expect(made.connection.sendRequest('textDocument/hover', { textDocument: 3 })).resolves.toBeNull();
    await made.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'file://host/%zz.md', text: 'x', version: 1, languageId: 'markdown' },
    });
    expect(await made.ask<Hover | null>('hover', file, made.at(file, '2025-02-06/D1', 2))).not.toBeNull();
  });

  it('ends when the editor says so, and when it is gone', async () => {
    const proper = served(memoryWorld(files));
    await proper.client.start();
    await proper.client.stop();
    expect(await proper.code).toBe(0);
    const gone = served(memoryWorld(files));
    await gone.client.start();
    gone.toServer.end();
    expect(await gone.code).toBe(1);
  });

  it('keeps up with 20 edits a second', async () => {
    const editor = await editing();
    for (let at = 0; at < 40; at++) await editor.type(file, at % 8 === 0 ? '\n' : 'mot ');
    await editor.type(file, '\n**Décison :** fin.\n');
    const all = await editor.until(file, (each) => each.some(({ code }) => code === 'label-near-miss'));
    expect(all.length).toBeGreaterThan(0);
  });
});
