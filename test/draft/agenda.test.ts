/** What a convocation tells to whom. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const files = {
  'czs.yaml': 'format: 1\norganisation: Ateliers\nlanguage: fr\n',
  'minutes/2025-03-06.md': `---
date: 2025-03-06
statut: projet
présents:
  - Odile Marchand <odile@example.org>
---

## 1. Clés

**Action A1 (Odile Marchand) :** écrire à info@example.org

**Action A2 (Odile Marchand, interne) :** SECRET un

**Proposition P1 (interne) :** SECRET deux

## 2. Le locataire (huis clos)

**Action A3 :** SECRET trois

## 3. Prochaines réunions

- 03/04/2025 à 19h30, Quai Nord
    1. **Décision à prendre D1 (interne) :** SECRET quatre
    2. Budget <b>net</b>
    3. Voir [le devis](javascript:alert(1))
`,
};

async function agenda(format: string, audience: string) {
  const world = memoryWorld(files, { today: '2025-03-10' });
  expect(await main(['new-meeting', '--today', '2025-03-10'], world)).toBe(0);
  const { stdout, stderr } = memoryWorld();
  const code = await main(['agenda', '--format', format, '--for', audience, '--today', '2025-03-10'], {
    ...world,
    stdout,
    stderr,
  });
  expect(`${code} ${stderr.text}`).toBe('0 ');
  return stdout.text;
}

describe('a convocation', () => {
  for (const format of ['text', 'markdown', 'html']) {
    it(`keeps what is internal for the board: ${format}`, async () => {
      const [forAll, members, board] = [
        await agenda(format, 'public'),
        await agenda(format, 'members'),
        await agenda(format, 'board'),
      ];
      for (const text of [forAll, members]) expect(text).not.toContain('SECRET');
      for (const word of ['un', 'deux', 'trois', 'quatre']) expect(board).toContain(`SECRET ${word}`);
      expect(forAll).not.toContain('@example.org');
      expect(members).toContain('info@example.org');
      expect(forAll).toContain('huis clos');
      expect(forAll.replaceAll('\\', '')).toMatch(/Budget net|Budget &lt;b/);
      expect(forAll).not.toContain('javascript:');
    });
  }

  it('is that of the meeting that one names', async () => {
    const world = memoryWorld(files);
    expect(await main(['agenda', 'last', '--today', '2025-03-10'], world)).toBe(0);
    expect(world.stdout.text).toContain('Clés');
    const none = memoryWorld(files);
    expect(await main(['agenda', '--today', '2025-03-10'], none)).toBe(2);
    expect(none.stderr.text).toContain('czs nouvelle-réunion');
  });

  it('says once what is to be decided, whatever mark ends it', async () => {
    const planned = `---\ndate: 2025-04-03\nstatut: convoquée\n---\n\n## 1. Peindre le mur\n\n**Décision à prendre D1 :** peindre le mur ;\n`;
    const world = memoryWorld({ 'minutes/2025-04-03.md': planned });
    expect(await main(['agenda', '--today', '2025-03-10'], world)).toBe(0);
    expect(world.stdout.text.match(/peindre le mur/gi)).toHaveLength(1);
  });
});
