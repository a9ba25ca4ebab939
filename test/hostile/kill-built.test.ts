/** The built czs, killed at any moment: each file is the old one or the new one, and the same command then does the rest. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { czs } from '../helpers/built.ts';
import { oneOf } from '../helpers/thorough.ts';

const kills = 100;
/** When a run is killed, in parts of the time that it takes: more often towards the end, where it writes. In `npm test` each command once. */
const moments = Array.from({ length: kills }, (_, at) => 0.3 + 0.8 * Math.sqrt(at / kills));
const top = mkdtempSync(join(tmpdir(), 'czs-kill-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const people =
  'lieu: Salle du quai\nsecrétaire: Nora Piette\nprésents:\n  - Nora Piette (Quai)\n  - Luc Petit (Quai)\n';
const march = `---
date: 2020-03-05
${people}---

## 1. Jardin

Décision : on plante un tilleul.
**Action (Nora, pour le 02/04/2020) :** commander l'arbre.

${'Un paragraphe de plus, pour que le fichier ne tienne pas en un bloc.\n\n'.repeat(400)}
`;
const april = `---\ndate: 2020-04-02\n${people}---\n\n## 1. Suivi\n\nLuc va écrire à la commune avant le 30/04/2020.\n`;
const archive = { 'minutes/2020-03-05.md': march, 'minutes/2020-04-02.md': april };
const letter = `PV de la réunion du 7 mai 2020\n\nPrésents : Nora Piette, Luc Petit\n\n1. Jardin\n\nDécision : le tilleul est arrosé.\n${'Encore une phrase.\n'.repeat(200)}`;

const commands: readonly (readonly [name: string, files: Record<string, string>, args: readonly string[]])[] = [
  ['approve', archive, ['approve', '2020-03-05', '--in', '2020-04-02', '--on', '2020-04-02']],
  ['done', archive, ['done', '2020-03-05/A1', '--in', '2020-04-02']],
  ['check --fix', archive, ['check', '--fix', '--fail-on', 'never']],
  ['import', { ...archive, 'pv.txt': letter }, ['import', 'pv.txt']],
  [
    'close',
    { ...archive, 'minutes/2020-03-05.md': `${march}**Proposition P1 :** un banc sous le tilleul.\n` },
    ['close', '2020-03-05/P1', '--as', 'adopted', '--in', '2020-04-02'],
  ],
  ['review', archive, ['review', '2020-04-02', '--accept', 'high']],
];

function lay(files: Record<string, string>): string {
  const folder = mkdtempSync(join(top, 'archive-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function contents(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const env = { LANG: 'fr_BE.UTF-8' };
const dated = (args: readonly string[]): readonly string[] => [...args, '--today', '2020-05-20'];

/** Runs a command and kills it after some milliseconds; false where it was done before. */
function killed(args: readonly string[], folder: string, after: number): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [czs.bin, ...dated(args)], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      done(signal !== null);
    });
  });
}

describe.skipIf(process.platform === 'win32')('killed at any moment, nothing is torn', () => {
  it.each(commands.map((command, at) => [...command, oneOf(moments, at * 16)] as const))(
    '%s',
    async (_, files, args, killedAt) => {
      const whole = lay(files);
      const before = contents(whole);
      const start = performance.now();
      const { code, stderr } = await czs.runAlone(dated(args), whole, env);
      const took = performance.now() - start;
      expect([code, stderr]).toEqual([0, stderr]);
      const after = contents(whole);
      expect([...after]).not.toEqual([...before]);

      for (const moment of killedAt) {
        const folder = lay(files);
        await killed(args, folder, took * moment);
        for (const [path, text] of contents(folder)) {
          if (/\/\.czs-[^/]*\.tmp$/.test(path)) continue;
          expect([before.get(path), after.get(path)], path).toContain(text);
        }
        for (const path of before.keys()) expect(contents(folder).has(path), path).toBe(true);
        // The same again: what is done is refused or left, the rest is done, and nothing is left over.
        await czs.runServed(dated(args), folder, env);
        expect([...contents(folder)].filter(([path]) => !path.endsWith('.tmp'))).toEqual([...after]);
        rmSync(folder, { recursive: true });
      }
    },
    kills * 10_000 + 60_000,
  );
});
