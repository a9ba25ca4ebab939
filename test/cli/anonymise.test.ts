/** `czs people --anonymise NAME --rewrite`: drafts without a name, and nothing else changed. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const draft = `---
date: 2025-02-06
statut: projet
présents:
  - Zoé Lambert (Fêtes) <zoe@example.org>
  - Zoé Claes
  - Luc Arnould, représenté par Zoé Lambert
---

# Réunion chez Lambert

## 1. Caisse

Mme Lambert compte, Zoé Claes aussi ; Zoé part. **Lam**bert revient, voir 2025-01-16-lambert/D1.

- [ ] **Action A1 (Zoé Lambert, pour le 30/04) :** écrire à zoe@example.org
`;

const approved = `---
date: 2025-01-16
statut: approuvé
approuvé: {le: 2025-02-06}
présents:
  - Zoé Lambert
---

## 1. Local

**Décision D1 :** Zoé Lambert signe.
`;

const files = {
  'czs.yaml': 'format: 1\nlanguage: fr\n',
  'people.yaml': 'people:\n  - name: Zoé Lambert\n    email: zoe@example.org\n',
  'minutes/2025-01-16-lambert.md': approved,
  'minutes/2025-02-06.md': draft,
  'minutes/2025-03-06.md':
    '---\ndatum: 2025-03-06\ntaal: nl\nstatus: ontwerp\naanwezig:\n  - Zoé Lambert\n---\n\n## 1. Kas\n\nLamberts voorstel.\n',
};

const run = async (args: readonly string[], content: Record<string, string> = files) => {
  const world = memoryWorld(content, { today: '2025-04-01' });
  const code = await main([...args], world);
  return { code, world, out: world.stdout.text, said: world.stderr.text };
};

const rewrite = ['people', '--anonymise', 'Zoé Lambert', '--rewrite'];

describe('a name taken out of drafts', () => {
  it('is a word that names nobody, in the language of the PV', async () => {
    const { code, world, said } = await run(rewrite);
    expect(code, said).toBe(0);
    expect(world.file('minutes/2025-02-06.md')).toBe(
      draft
        .replace('Zoé Lambert (Fêtes) <zoe@example.org>', 'Anonyme (Fêtes)')
        .replace('par Zoé Lambert', 'par Anonyme')
        .replace('chez Lambert', 'chez Anonyme')
        .replace('Mme Lambert', 'Mme Anonyme')
        .replace('(Zoé Lambert,', '(Anonyme,')
        .replace('à zoe@example.org', 'à […]'),
    );
    expect(world.file('minutes/2025-03-06.md')).toContain('  - Anoniem\n---\n\n## 1. Kas\n\nAnoniems voorstel.');
  });

  it('stays in what is approved, and where it may be another’s: it says so, and that git keeps it', async () => {
    const { world, said } = await run(rewrite);
    expect(world.file('minutes/2025-01-16-lambert.md')).toBe(approved);
    expect(world.file('people.yaml')).toBe(files['people.yaml']);
    expect(said.replaceAll('\u00a0', ' ')).toBe(`minutes/2025-02-06.md : 7 endroits réécrits.
minutes/2025-03-06.md : 2 endroits réécrits.
Laissé tel quel, à relire (ce peuvent être d’autres) : minutes/2025-02-06.md:14.
Ce PV approuvé ou annulé garde le nom : minutes/2025-01-16-lambert.md.
Le nom de ce fichier le dit encore : minutes/2025-01-16-lambert.md.
people.yaml le garde : à retirer à la main.
L’historique de git garde Zoé Lambert, et toute copie déjà remise.
`);
  });

  it('is shown, and nothing written, with --dry-run', async () => {
    const { world, out } = await run([...rewrite, '--dry-run']);
    expect(out).toContain('-Mme Lambert compte');
    expect(out).toContain('+Mme Anonyme compte');
    expect(world.file('minutes/2025-02-06.md')).toBe(draft);
  });

  it('is another word where somebody is called so', async () => {
    const other = { ...files, 'people.yaml': `${files['people.yaml']}  - name: Anonyme\n` };
    const { world } = await run(rewrite, other);
    expect(world.file('minutes/2025-02-06.md')).toContain('- Anonyme 2 (Fêtes)');
  });

  it('is written nowhere where a PV would be read otherwise', async () => {
    const odd = {
      ...files,
      'minutes/2025-02-06.md': `${draft}\n**Décision :** un banc\n`,
      'people.yaml': 'people:\n  - name: Décision\n',
    };
    const { code, world, said } = await run(['people', '--anonymise', 'Décision', '--rewrite'], odd);
    expect(`${code} ${said}`).toMatch(/^2 .*minutes\/2025-02-06\.md ne se lirait plus de même/);
    expect(world.file('minutes/2025-02-06.md')).toBe(odd['minutes/2025-02-06.md']);
    expect(world.file('minutes/2025-03-06.md')).toBe(files['minutes/2025-03-06.md']);
  });

  it.each([
    [['people', '--rewrite'], '--anonymise NOM'],
    [['people', '--rewrite', '--anonymise', 'Zoé Claes', '--anonymise', 'Luc'], 'un seul --anonymise'],
    [['people', '--rewrite', '--anonymise', 'Nora'], 'Nora'],
  ])('%j is refused', async (args, words) => {
    const { code, said } = await run(args);
    expect(code).toBe(2);
    expect(said).toContain(words);
  });
});
