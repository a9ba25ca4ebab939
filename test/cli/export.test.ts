/** `czs export`: which files it writes, what stands in them, and what it refuses. test/scenarios/export.md shows it. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { TypesetJob, Typesetter } from '../../src/model/world.ts';
import '../helpers/loaded.ts';
import { type MemoryWorld, type MemoryWorldOptions, memoryWorld } from '../helpers/memory-world.ts';
import { allText, documentText } from '../helpers/zip-text.ts';

const files = {
  'czs.yaml': 'format: 1\norganisation: Les Bêches réunies\nlanguage: fr\n',
  'minutes/2025-02-06.md': `---
date: 2025-02-06
statut: approuvée
approuvée: { le: 2025-03-06 }
présents:
  - Aline Morel (Potager 12) <aline@beches.example>
  - Bruno Petit (Potager 3)
excusés:
  - Chloé Dardenne (Commune) <chloe@beches.example>
---

# Réunion du 6 février

## 1. Le puits

**Décision D1 (à l’unanimité, proposée par Aline Morel) :** Le puits est curé en avril.

- [ ] **Action A1 (Bruno Petit, pour le 01/04/2025) :** louer une pompe
- [x] **Action A2 (tous) :** retirer les planches

**Proposition P1 :** couvrir le puits, voir zoe@beches.example

Interne : CANARI-DEVIS est trop cher.

## 2. CANARI-BAIL (huis clos)

**Décision D2 :** CANARI-LOYER

## 3. Prochaines réunions

- 06/03/2025 à 19h, Quai Nord
`,
  'minutes/2025-03-06.md':
    '---\ndate: 2025-03-06\nlangue: nl\n---\n\n# Vergadering\n\n## 1. De put\n\n**Beslissing D1:** De put blijft.\n',
};

async function czs(
  args: readonly string[],
  options: MemoryWorldOptions = {},
  content: Readonly<Record<string, string>> = files,
): Promise<{ world: MemoryWorld; code: number }> {
  const world = memoryWorld(content, { today: '2025-03-10', ...options });
  return { code: await main(args, world), world };
}

describe('czs export', () => {
  it('gives nothing internal and no address but to whom it may, in all formats and languages', async () => {
    for (const lang of ['fr', 'nl', 'en'])
      for (const to of ['docx', 'odt', 'pdf', 'html', 'md'])
        for (const audience of ['public', 'members', 'board']) {
          const asked = ['export', '2025-02-06', '--to', to, '--for', audience, '--lang', lang];
          const { world, code } = await czs([...asked, '--with', 'attendance,agenda,body,registers']);
          const told = allText(world.stdout.bytes);
          const where = asked.join(' ');
          expect(code, where).toBe(0);
          expect(told.includes('CANARI'), where).toBe(audience === 'board');
          expect(/\w@\w/.test(told), where).toBe(audience !== 'public');
          expect(told, where).toContain('louer une pompe');
        }
  });

  it('is read back with what was in it: people, decisions, actions, proposals, days', async () => {
    const summary = async (world: MemoryWorld): Promise<unknown> => {
      const shown: unknown[] = [];
      for (const command of ['decisions', 'follow-ups', 'proposals', 'meetings']) {
        const more = command === 'follow-ups' ? ['--status', 'open,done'] : command === 'proposals' ? ['--all'] : [];
        const before = world.stdout.text.length;
        expect(await main([command, '--format', 'json', '--for', 'board', ...more], world)).toBe(0);
        shown.push(
          JSON.parse(world.stdout.text.slice(before), (key, value) =>
            key === 'source' || key === 'language' ? null : value,
          ),
        );
      }
      return shown;
    };
    const only = {
      'czs.yaml': files['czs.yaml'],
      'minutes/2025-02-06.md': files['minutes/2025-02-06.md'].replace(/statut[^é]*é.*\n.*\n/, ''),
    };
    for (const to of ['docx', 'odt']) {
      const { world } = await czs(['export', '2025-02-06', '--for', 'board', '--output', `pv.${to}`], {}, only);
      const bytes = world.files.read(`/archive/pv.${to}`, 1e6);
      if (!bytes.ok) throw new Error(bytes.failure);
      const again = memoryWorld({ 'czs.yaml': files['czs.yaml'], [`pv.${to}`]: bytes.value }, { today: '2025-03-10' });
      expect(await main(['import', `pv.${to}`], again), again.stderr.text).toBe(0);
      expect(await summary(again)).toEqual(await summary(memoryWorld(only, { today: '2025-03-10' })));
    }
  });

  it('holds what is asked of it', async () => {
    const text = async (parts: string): Promise<string> => {
      const { world } = await czs(['export', '2025-02-06', '--with', parts]);
      return documentText(world.stdout.bytes);
    };
    expect(await text('attendance')).toMatch(/Présents[\s\S]*Aline Morel/);
    expect(await text('attendance')).not.toMatch(/Le puits/);
    expect(await text('agenda')).toMatch(/Ordre du jour\nLe puits\n/);
    expect(await text('agenda')).not.toMatch(/Aline|curé/);
    expect(await text('registers')).toMatch(
      /Décisions\n[\s\S]*curé[\s\S]*Actions\n[\s\S]*pompe[\s\S]*Propositions\n[\s\S]*couvrir/,
    );
    expect(await text('body')).toMatch(/louer une pompe/);
  });

  it('names drafts and cancelled meetings as such, in the language of who asks', async () => {
    const { world: made } = await czs([
      'export',
      '2025-02-06',
      '2025-03-06',
      '--to',
      'odt,md',
      '--output',
      'copies/',
      '--lang',
      'nl',
    ]);
    const names = Object.keys(made.snapshot()).filter((name) => name.includes('/copies/'));
    expect(names.map((name) => name.slice('/archive/copies/'.length)).sort()).toEqual([
      '2025-02-06.md',
      '2025-02-06.odt',
      '2025-03-06-ontwerp.md',
      '2025-03-06-ontwerp.odt',
    ]);
  });

  it('writes no bytes to a terminal, and all files or none', async () => {
    const { world, code } = await czs(['export', '2025-02-06'], { columns: 80 });
    expect({ code, out: world.stdout.text }).toEqual({ code: 2, out: '' });
    expect(world.stderr.text.replace(/\s+/g, ' ')).toContain('--output FICHIER.docx');
    expect((await czs(['decisions', '--format', 'odt'], { columns: 80 })).code).toBe(2);
    const there = { ...files, 'copies/2025-02-06.odt': 'hers' };
    const second = await czs(['export', '2025-02-06', '--to', 'docx,odt', '--output', 'copies/'], {}, there);
    expect(second.code).toBe(2);
    expect(second.world.file('copies/2025-02-06.odt')).toBe('hers');
    expect(second.world.file('copies/2025-02-06.docx')).toBeNull();
    expect((await czs(['export', '2025-02-06', '--to', 'docx,odt', '--output', 'czs.yaml/'])).code).toBe(2);
  });

  it('says how to get PDF where it is not installed, and what else does not work', async () => {
    for (const args of [
      ['export', '2025-02-06', '--output', 'pv.pdf'],
      ['decisions', '--output', 'd.pdf'],
      ['agenda', '2025-03-06', '--format', 'eml', '--attach', 'pdf', '--output', 'e/'],
    ]) {
      const { world, code } = await czs(args, { typesetter: null });
      expect(code).toBe(2);
      expect(world.stderr.text).toContain('npm install -g @myriaddreamin/typst-ts-node-compiler@');
      expect(world.stderr.text.trimEnd()).not.toContain('\n');
      expect(Object.keys(world.snapshot())).toHaveLength(3);
    }
    const failing = await czs(['decisions', '--output', 'd.pdf'], {
      typesetter: () => ({ ok: false, detail: 'no room' }),
    });
    expect({ code: failing.code, said: failing.world.stderr.text }).toEqual({
      code: 2,
      said: expect.stringContaining('no room'),
    });
    const odd = await czs(['decisions', '--output', 'd.pdf'], {
      typesetter: () => ({ ok: true, pdf: new Uint8Array(1), accessible: false, missing: ['日'], refused: [] }),
    });
    expect({ code: odd.code, said: odd.world.stderr.text }).toEqual({
      code: 0,
      said: expect.stringMatching(/\(日\).*PDF\/UA/),
    });
  });

  it('is written in a letterhead, and says in a line what is wrong with one', async () => {
    const made = await czs(['extract', '2025-02-06/D1', '--output', 'plain.docx']);
    const plain = made.world.files.read('/archive/plain.docx', 1e6);
    if (!plain.ok) throw new Error(plain.failure);
    const templates = {
      ...files,
      'templates/entete.docx': plain.value,
      'entete.typ': '#set page(header: [Potager])\n',
      'net.typ': '#import "@preview/cetz:0.2.0"\n',
      'macros.docm': 'x',
      'old.doc': 'x',
      'text.docx': 'Bonjour',
    } as unknown as Readonly<Record<string, string>>;
    const refused = async (...args: string[]): Promise<string> => {
      const { world, code } = await czs(['export', '2025-02-06', '--output', 'pv/', ...args], {}, templates);
      expect(code, args.join(' ')).toBe(2);
      expect(Object.keys(world.snapshot()).filter((path) => path.includes('/pv/'))).toEqual([]);
      expect(world.stderr.text.trimEnd()).not.toContain('\n');
      return world.stderr.text;
    };
    expect(await refused('--to', 'docx', '--template', 'entete.docx')).toContain('{{corps}}');
    expect(await refused('--to', 'docx', '--template', 'text.docx')).toContain('Word');
    expect(await refused('--to', 'docx', '--template', 'macros.docm')).toContain('macros');
    expect(await refused('--to', 'docx', '--template', 'old.doc')).toContain('.typ');
    expect(await refused('--to', 'odt,pdf', '--template', 'entete.docx')).toContain('docx');
    expect(await refused('--to', 'pdf', '--template', 'net.typ')).toContain('réseau');
    expect(await refused('--to', 'docx', '--template', 'missing.docx')).toContain('missing.docx');
    let job: TypesetJob | null = null;
    const typesetter: Typesetter = (given) => {
      job = given;
      return { ok: true, pdf: new Uint8Array(4), accessible: true, missing: [], refused: [] };
    };
    expect(
      (await czs(['export', '2025-02-06', '--output', 'pv.pdf', '--template', 'entete.typ'], { typesetter }, templates))
        .code,
    ).toBe(0);
    expect(job).toMatchObject({
      folder: '/archive',
      source: expect.stringMatching(/#set page\(header: \[Potager\]\)\n+#show: body => [\s\S]+#pages\.blocks/),
    });
  });

  it('takes the format from the ending of the file, unless it is said', async () => {
    const { world } = await czs(['decisions', '--output', 'd.md']);
    expect(world.file('d.md')).toContain('| Réf. |');
    expect((await czs(['decisions', '--output', 'd.HTM'])).world.file('d.HTM')).toContain('<!doctype html>');
    expect((await czs(['decisions', '--format', 'csv', '--output', 'd.txt'])).world.file('d.txt')).toContain(
      'Réf.;'.slice(0, 4),
    );
    expect((await czs(['decisions', '--output', 'registre'])).world.file('registre')).toContain('D1');
    expect((await czs(['decisions', '--output', '.hidden'])).code).toBe(0);
    const other = await czs(['export', '2025-02-06', '--to', 'pdf', '--output', 'pv.docx']);
    expect({ code: other.code, made: other.world.file('pv.docx') }).toEqual({ code: 2, made: null });
    expect(other.world.stderr.text).toMatch(/pv\.docx.*\.docx.*pdf/);
    expect((await czs(['decisions', '--format', 'odt', '--output', 'd.csv'])).code).toBe(2);
    const refused = await czs(['decisions', '--output', 'd.pptx']);
    expect(refused.code).toBe(2);
    expect(refused.world.file('d.pptx')).toBeNull();
    expect((await czs(['check', '--output', 'found.json', '--fail-on', 'never'])).world.file('found.json')).toMatch(
      /^\{/,
    );
  });
});
