/** Whose name `people.yaml` keeps back is in no copy for the public or for members: every report in every format, and every file of a site. */
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { commands, entriesOf } from '../../src/cli/registry.ts';
import type { CommandId } from '../../src/language/help.ts';
import { normalize } from '../../src/text/normalize.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { oneOf } from '../helpers/thorough.ts';
import { allText } from '../helpers/zip-text.ts';

/** Zoëlle Quackelbeen, in every way in which somebody writes her; Tuur Vanden Kerckhove is known by what he does. */
const files = {
  'czs.yaml': 'format: 1\norganisation: Ateliers\nlanguage: fr\n',
  'people.yaml': `people:
  - name: Zoëlle Quackelbeen
    aliases: [Quacky, ZQ, "@zoquack"]
    email: zq.ateliers@example.org
    publication: none
  - name: Tuur Vanden Kerckhove
    publication: function
  - name: Marguerite Delvigne
    publication: initials
  - Nora Piette
`,
  'minutes/2025-01-16.md': `---
date: 2025-01-16
présidence: Zoëlle Quackelbeen
secrétaire: Nora Piette
présents:
  - Zoëlle Quackelbeen (Fêtes, @quack-ateliers) <zoelle.quackelbeen@example.org>
  - Nora Piette (Fêtes) <nora@example.org>
  - Tuur Vanden Kerckhove (Fêtes), trésorier
  - Marguerite Delvigne
excusés:
  - Luc Arnould, représenté par Zoëlle Quackelbeen
---

# Réunion chez Zoëlle

## 1. Départ de Zoëlle Quackelbeen

**Quackelbeen** ouvre. Zoëlle Q. dit oui, Z. Quackelbeen aussi, QUACKELBEEN Zoëlle, l’ex-Quackelbeen, Z.Q. et ZQ. Zoëlles voorstel, Zoëlle’s turn, d’Zoelle, **Zo**ëlle Quackel*been*.
Voir https://example.org/zoelle-quackelbeen et @zoquack, @quack-ateliers, écrire à zoelle.quackelbeen@example.org, à Quacky@example.be ou à zq.ateliers@example.org. Mme Quackelbeen arrive à 20 h ; Zoëlle Quackelbeem aussi.

**Décision D1 (proposée par Zoëlle Quackelbeen) :** Zoëlle Quackelbeen reçoit un mandat
- Pour : Nora Piette, Zoëlle Quackelbeen, Vanden Kerckhove

- [ ] **Action A1 (Quacky, pour le 20/02) :** appeler Vandenkerckhove et Tuur, puis M. Delvigne
- [ ] **Action A2 (ZQ, Nora Piette) :** ranger chez Quackelbeen
- [ ] **Action A3 (Zoëlle Quackelbeem) :** classer

**Proposition P1 (proposée par Quackelbeen) :** un banc Quackelbeen

**Décision à prendre D2 :** la clef de Zoëlle ?

**Groupe de travail Quackelbeen (Zoëlle, Nora Piette) :** pour juin

**Contact :** Zoëlle Quackelbeen

| Quackelbeen | Qui |
| --- | --- |
| clef | Zoëlle |

### Zoëlle et le reste[^1]

[^1]: Zoëlle Quackelbeen l’a dit.

## 2. Prochaines réunions

- 20/02/2025 à 19h, chez Quackelbeen
    1. La clef de Zoëlle
- 17/07/2025 à 19h, chez Zoëlle Quackelbeen
`,
  'minutes/2025-02-20-zoelle-quackelbeen.md': `---
date: 2025-02-20
lieu: chez Zoëlle
présents:
  - Quackelbeen Zoelle
  - Nora Piette
  - Odile Vincke (Ateliers Quackelbeen Zoëlle)
---

# Quackelbeen

## 1. Suivi

- [x] **Action 2025-01-16/A1 :** Zoëlle l’a fait

**Décision D1 (Zoëlle Quackelbeen s’abstient) :** on garde
`,
  'minutes/2025-03-20-zoelle.md': `---
date: 2025-03-20
statut: convoquée
lieu: Salle Quackelbeen
convoqués:
  - Zoëlle Quackelbeen <zoelle.quackelbeen@example.org>
  - Nora Piette <nora@example.org>
---

# Réunion de Zoëlle

## 1. La clef de Zoëlle

**Décision à prendre 2025-01-16/D2 :** voir 2025-02-20-zoelle-quackelbeen/D1
`,
};

const canary = /zo[-\u00ad]?elle|quack|(?<![a-z0-9])z\.? ?q(?![a-z0-9])|tuur|kerckhove|marguerite|delvigne/g;

/** The names that are left in a text. */
const left = (text: string): string[] => normalize(text).match(canary) ?? [];

const ids = ['2025-01-16', '2025-02-20-zoelle-quackelbeen', '2025-03-20-zoelle'];

const asked: readonly (readonly string[])[] = [
  ['status'],
  ['agenda', '2025-03-20'],
  ...ids.flatMap((id) => [
    ['show', id],
    ['show', id, '--as-read'],
    ['export', id, '--with', 'attendance,agenda,body,registers'],
  ]),
  ['extract', '2025-01-16/D1'],
  ['decisions'],
  ['follow-ups', '--status', 'open,done,cancelled'],
  ['follow-ups', '--by-owner'],
  ['proposals', '--all'],
  ['meetings'],
  ['history', 'clef'],
  ['history', '2025-01-16/A1'],
  ['search', 'clef'],
  ['search', 'dit'],
  ['attendance'],
  ['attendance', '--by', 'organisation'],
  ['attendance', '--by', 'meeting'],
  ['report'],
  ['people'],
  ['organisations'],
];

const chooserOf = (command: string): 'format' | 'to' =>
  'to' in commands[command as CommandId].options ? 'to' : 'format';

const formatsOf = (args: readonly string[]): readonly string[] => {
  const [command = ''] = args;
  const spec = entriesOf(commands[command as CommandId].options).find(([id]) => id === chooserOf(command))?.[1];
  if (spec?.kind !== 'choice' && spec?.kind !== 'list') return [];
  return spec.choices.filter(
    // Mails go to people by their addresses, and are looked at below.
    (one) => one !== 'json' && one !== 'eml' && !(one === 'csv' && args.includes('--as-read')),
  );
};

describe('whose name people.yaml keeps back', () => {
  it('is looked for in every report that makes copies', () => {
    const known = Object.entries(commands).flatMap(([id, { options }]) =>
      'for' in options && id !== 'site' ? [id] : [],
    );
    expect([...new Set(asked.map(([command]) => command))].sort()).toEqual(known.sort());
  });

  describe.each(['public', 'members'])('for %s', (audience) => {
    it.each(asked.map((args, at) => [args.join(' '), args, at] as const))('is not named by %s', async (_, args, at) => {
      for (const format of oneOf(formatsOf(args), at)) {
        const world = memoryWorld(files, { today: '2025-03-01' });
        const code = await main([...args, `--${chooserOf(args[0] as string)}`, format, '--for', audience], world);
        expect(code, world.stderr.text).toBe(0);
        expect(left(allText(world.stdout.bytes)), `${args.join(' ')} ${format}`).toEqual([]);
      }
    });

    it('is named by no file to be handed out, nor by its name', async () => {
      const world = memoryWorld(files, { today: '2025-03-01' });
      const args = ['export', ...ids, '--to', 'md,html,docx,odt,ics', '--output', '/out/', '--for', audience];
      expect(await main(args, world), world.stderr.text).toBe(0);
      const written = Object.keys(world.snapshot()).filter((file) => file.startsWith('/out/'));
      expect(written.length).toBeGreaterThan(10);
      for (const file of written) {
        const read = world.files.read(file, 1e9);
        expect(read.ok ? left(`${file} ${allText(read.value)}`) : file, file).toEqual([]);
      }
    });

    it('is named by no convocation, but as whom it goes to', async () => {
      const world = memoryWorld(files, { today: '2025-03-01' });
      const args = ['agenda', '2025-03-20', '--format', 'eml', '--output', '/out/', '--for', audience];
      expect(await main(args, world), world.stderr.text).toBe(0);
      const mail = Object.entries(world.snapshot()).find(([file]) => file.endsWith('.eml'));
      expect(left((mail?.[1] ?? 'zoelle').replace(/^Bcc:.*(?:\r?\n[ \t].*)*/im, ''))).toEqual([]);
    });
  });

  it('is there for the board, and in the model', async () => {
    for (const args of [['decisions', '--for', 'board'], ['decisions', '--format', 'json'], ['dump']]) {
      const world = memoryWorld(files, { today: '2025-03-01' });
      expect(await main(args, world)).toBe(0);
      expect(left(world.stdout.text), args.join(' ')).not.toEqual([]);
    }
  });

  it('is shown by what somebody does, by initials, or not at all', async () => {
    const shown = async (language: string) => {
      const world = memoryWorld(files, { today: '2025-03-01' });
      expect(await main(['show', '2025-01-16', '--lang', language], world)).toBe(0);
      return world.stdout.text;
    };
    const text = await shown('fr');
    expect(text).toContain('appeler [trésorier] et [trésorier], puis D.');
    expect(text).toContain(
      '[nom] ouvre. [nom] dit oui, [nom] aussi, [nom], l’ex-[nom], [nom] et [nom]. [nom]s voorstel, [nom]’s turn',
    );
    expect(text).toContain('Nora Piette');
    expect(await shown('nl')).toContain('[naam] ouvre');
    expect(await shown('en')).toContain('[name] ouvre');
  });

  it('is there again where it is for whom it is made: the list that is signed', async () => {
    const world = memoryWorld(files, { today: '2025-03-01' });
    expect(await main(['roll-call', '2025-03-20', '--sheet', '--format', 'html', '--output', '/out.html'], world)).toBe(
      0,
    );
    expect(world.file('/out.html')).toContain('Zoëlle Quackelbeen');
  });

  it('a publication that is not understood keeps the name back, and is a finding', async () => {
    const wrong = { ...files, 'people.yaml': files['people.yaml'].replace('publication: none', 'publication: nope') };
    const world = memoryWorld(wrong, { today: '2025-03-01' });
    expect(await main(['show', '2025-01-16'], world)).toBe(0);
    expect(left(world.stdout.text)).toEqual([]);
    expect(await main(['check'], world)).toBe(1);
    expect(world.stdout.text).toContain('nope');
  });
});

describe.each(['none', 'initials', 'names'])('a site with --people %s', (people) => {
  let written: [string, string][] = [];

  beforeAll(async () => {
    const world = memoryWorld(files, { today: '2025-03-01' });
    const args = ['site', '--output', '/out', '--people', people, '--base-url', 'https://example.org/'];
    expect(await main(args, world), world.stderr.text).toBe(0);
    written = Object.entries(world.snapshot()).filter(([file]) => file.startsWith('/out/'));
  });

  it('names nobody whose name is kept back: not in a page, the index of its search, its feed, its calendar, JSON-LD, a name of a file or an anchor', () => {
    expect(written.length).toBeGreaterThan(20);
    for (const [file, text] of written) expect(left(`${file} ${text}`), file).toEqual([]);
  });

  it('leads from page to page all the same', () => {
    const files = new Map(written.map(([file, text]) => [file.slice('/out/'.length), text]));
    for (const [file, text] of files)
      for (const [, href = ''] of text.matchAll(/ href="([^"]*)"/g)) {
        if (!file.endsWith('.html') || /^(?:https?:|mailto:)/.test(href)) continue;
        const [page = '', anchor] = href.split('#');
        const target = page === '' ? file : new URL(page, `http://x/${file}`).pathname.slice(1);
        expect(files.has(target), `${file}: ${href}`).toBe(true);
        if (anchor !== undefined)
          expect(files.get(target), `${file}: ${href}`).toContain(`id="${decodeURIComponent(anchor)}"`);
      }
    const register = files.get('decisions.html') ?? '';
    expect(register).toContain('href="meetings/2025-01-16.html#D1"');
    expect(register.match(/href="meetings\//g)?.length).toBeGreaterThan(2);
  });
});
