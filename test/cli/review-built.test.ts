/** `czs review` of the built czs on a terminal: one key a candidate. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { expectPart } from '../helpers/renew.ts';
import { root } from '../helpers/root.ts';
import { czsOnTerminal, hasTerminal, type Key, keys } from '../helpers/terminal.ts';

let folder: string;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const draft = `---
date: 2024-05-14
présents:
  - Nadia Ferrant
  - Oscar Leduc
  - Pia Nève
---

# Réunion du 14 mai 2024

## 1. Fête du quai

Oscar trouve que la scène est trop petite.
→ Nadia s'en charge avant fin mai
- Oscar => réserver la sono pour le 3 juin

Tout le monde est d'accord : on garde le même traiteur.
`;

const file = 'minutes/2024-05-14.md';
const read = (path = file) => readFileSync(join(folder, path), 'utf8');
const nadia = "- [ ] **Action A1 (Nadia Ferrant, avant fin mai)\u00a0:** Nadia s'en charge avant fin mai";

beforeEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = mkdtempSync(join(tmpdir(), 'czs-review-'));
  mkdirSync(join(folder, 'minutes'));
  writeFileSync(join(folder, 'czs.yaml'), 'language: fr\n');
  writeFileSync(join(folder, file), draft);
});

describe.skipIf(!hasTerminal)('on a terminal', () => {
  const run = (typed: readonly Key[], ...args: readonly string[]) =>
    czsOnTerminal(['--today', '2024-05-16', 'relire', ...args], folder, typed);

  it('shows the line in its context, what is read in it, and the line to be written; takes it, dismisses it, leaves it', async () => {
    const { screen, code } = await run([
      ['1 sur 3', keys.enter],
      ['2 sur 3', 'n'],
      ['3 sur 3', 's'],
    ]);
    expect(code).toBe(0);
    expect(screen).toMatch(/Relire le PV du 14\smai\s2024 +1 sur 3/);
    expect(screen).toContain('## 1. Fête du quai');
    expect(screen).toContain("▸ → Nadia s'en charge avant fin mai");
    expect(screen).toContain('Action, Nadia Ferrant, avant fin mai');
    expect(screen).toContain('nom connu');
    expect(screen).toContain('**Action A1 (Nadia Ferrant, avant fin mai)');
    expect(screen).toContain('1 phrase prise (1 action), 1 écartée, 1 à relire.');
    expect(read()).toBe(draft.replace("→ Nadia s'en charge avant fin mai", nadia));
    expect(read('czs-dismissed.txt')).toContain('oscar => reserver la sono');
  });

  it('nothing is lost where it is stopped, and it goes on where it was', async () => {
    await run([
      ['1 sur 3', keys.enter],
      ['2 sur 3', 'q'],
    ]);
    expect(read()).toContain(nadia);
    const { screen } = await run([['1 sur 2', 'q']]);
    expect(screen).toContain('Oscar => réserver');
  });

  it('asks about all that it found, also where what stands above is taken', async () => {
    const several = draft.replace(
      'Tout le monde',
      'Qui tient le bar ? Pia et Oscar se chargent du bar.\nLe groupe est trop cher : on a décidé de s’en passer.\n\nTout le monde',
    );
    writeFileSync(join(folder, file), several);
    const { screen, code } = await run([
      ['1 sur 5', keys.enter],
      ['2 sur 5', keys.enter],
      ['3 sur 5', keys.enter],
      ['4 sur 5', 's'],
      ['5 sur 5', 's'],
    ]);
    expect(code).toBe(0);
    expect(screen).toContain('▸ Le groupe est trop cher');
  });

  it('undoes what was taken, and what was dismissed', async () => {
    await run([
      ['1 sur 3', keys.enter],
      ['2 sur 3', 'u'],
      ['1 sur 3', 'n'],
      ['2 sur 3', 'u'],
      ['1 sur 3', 'q'],
    ]);
    expect(read()).toBe(draft);
    expect(read('czs-dismissed.txt')).toBe('# czs review\n');
  });

  it('takes what somebody changes: another role, another owner, another day', async () => {
    await run([
      ['1 sur 3', 'e'],
      ['ce que c', keys.enter],
      ['Qui', `${keys.erase}Pia Nève\r`],
      ['Pour quand', `${keys.erase}pour le 20 mai\r`],
      ['Pia Nève, pour le 20 mai', keys.enter],
      ['2 sur 3', 'q'],
    ]);
    expect(read()).toContain("- [ ] **Action A1 (Pia Nève, pour le 20 mai)\u00a0:** Nadia s'en charge avant fin mai");
  });

  it('writes nothing with --dry-run, and shows what would change', async () => {
    const { screen } = await run(
      [
        ['1 sur 3', keys.enter],
        ['2 sur 3', 'q'],
      ],
      '--dry-run',
    );
    expect(read()).toBe(draft);
    expect(screen).toContain('+- [ ] **Action A1');
  });

  it('the page shows a whole session', async () => {
    const page = join(root, 'test/scenarios/review.md');
    const minutes = /```markdown file: minutes\/2024-05-14\.md\n(.*?)```/s.exec(readFileSync(page, 'utf8'))?.[1] ?? '';
    writeFileSync(join(folder, file), minutes);
    const typed: readonly Key[] = [
      ['1 sur 5', keys.enter],
      ['2 sur 5', 's'],
      ['3 sur 5', 'u'],
      ['2 sur 5', keys.enter],
      ['3 sur 5', keys.enter],
      ['4 sur 5', 'n'],
      ['5 sur 5', keys.enter],
    ];
    const { screen } = await run(typed);
    const shown = screen.split(/^(?=Relire le PV)/m).map((one, at) => {
      const pressed = typed[at]?.[1] === keys.enter ? '↵' : typed[at]?.[1];
      return one
        .trimEnd()
        .replace(/(u annuler {3}q fin)\n*/, `$1\n\n[${pressed}]\n`)
        .replace(/[ \t]+$/gm, '');
    });
    expectPart(page, 'session', `\`\`\`\n${shown.join('\n')}\n\`\`\``);
  });

  it('what no label stands before is not asked about, and named at the end', async () => {
    writeFileSync(join(folder, file), `${draft}\nOn se revoit le mardi 4 juin à 19h30. ODJ : comptes, potager\n`);
    const { screen } = await run([
      ['1 sur 4', 'n'],
      ['2 sur 4', 'n'],
      ['3 sur 4', 'n'],
      ['4 sur 4', keys.enter],
    ]);
    expect(screen).toMatch(/2\sphrases restent à noter à la main\s: comptes et potager/);
  });

  it('an interruption leaves all as it was', async () => {
    const { code } = await run([['1 sur 3', keys.interrupt]]);
    expect(code).toBe(0);
    expect(read()).toBe(draft);
  });
});
