/** `czs completion` in the shells themselves, at a keyboard, with names that a shell would run. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { czs } from '../helpers/built.ts';
import { hasTerminal, type Key, keys, onTerminal } from '../helpers/terminal.ts';

/** Run, each of these would leave a file. */
const hostile: readonly [string, string, string, string] = [
  '$(touch ran-1) Zoé',
  '`touch ran-2` Nadia',
  '; touch ran-3',
  'O\'Brien "Bob" \\d & touch ran-4 #',
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'czs-completion-'));
  mkdirSync(join(folder, 'minutes'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'czs.yaml'), 'language: fr\n');
  const people = [...hostile, 'Élodie Marchand'].map((name) => `  - name: ${JSON.stringify(name)}\n`).join('');
  writeFileSync(join(folder, 'people.yaml'), `people:\n${people}`);
  writeFileSync(
    join(folder, 'minutes/2025-02-06.md'),
    '---\ndate: 2025-02-06\nprésents:\n  - Élodie Marchand\n---\n\n- [ ] **Action A1 (Élodie Marchand) :** ranger\n- [x] **Action A2 :** balayer\n',
  );
  // Notes what it is called with; asked for completions, it is czs.
  const program = join(folder, 'bin/czs');
  writeFileSync(
    program,
    `#!${process.execPath}
const args = process.argv.slice(2);
if (args[0] === '__complete') {
  const { spawnSync } = require('node:child_process');
  spawnSync(process.execPath, [${JSON.stringify(czs.bin)}, ...args], { stdio: 'inherit' });
} else {
  require('node:fs').appendFileSync(${JSON.stringify(join(folder, 'calls'))}, JSON.stringify(args) + '\\n');
  console.log('CAL' + 'LED');
}
`,
  );
  chmodSync(program, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

const shells = {
  bash: { argv: ['--norc', '--noprofile', '-i'], load: (script: string) => `source ${script}` },
  zsh: { argv: ['-f', '-i'], load: (script: string) => `autoload -Uz compinit; compinit -D; source ${script}` },
  fish: { argv: ['--no-config', '-i'], load: (script: string) => `source ${script}` },
} as const;

type Case = readonly [typed: string, shown: string, called: readonly string[]];

/** What czs is called with after each line that is typed up to a Tab, completed, and sent once some words are shown. */
async function called(shell: keyof typeof shells, cases: readonly Case[]): Promise<readonly string[][]> {
  const { argv, load } = shells[shell];
  const script = join(folder, `script.${shell}`);
  writeFileSync(script, (await czs.run(['completion', shell], folder, {})).stdout);
  rmSync(join(folder, 'calls'), { force: true });
  const found = spawnSync('/bin/sh', ['-c', `command -v ${shell}`], { encoding: 'utf8' }).stdout.trim();
  const steps: Key[] = [['', `${load(script)}; echo CAL''LED${keys.enter}`]];
  for (const [typed, shown] of cases) steps.push(['CALLED', `czs ${typed}\t`], [shown, keys.enter]);
  const env = {
    PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`,
    HOME: folder,
    LANG: 'C.UTF-8',
    TERM: 'dumb',
    PS1: '> ',
  };
  await onTerminal([found, ...argv], folder, [...steps, ['CALLED', `exit${keys.enter}`]], env, 200);
  const lines = readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

for (const shell of ['bash', 'zsh', 'fish'] as const) {
  it.skipIf(!hasTerminal || !has(shell))(
    `completes in ${shell}, and runs nothing of what is typed or found`,
    async () => {
      const owner = (name: string) => ['suivis', '--owner', name];
      const cases: Case[] = [
        ['fait 2025', '-02-06/A1', ['fait', '2025-02-06/A1']],
        ['décisions --form', 'at', ['décisions', '--format']],
        ['suivis --owner \\$', 'Zo', owner(hostile[0])],
        ['suivis --owner \\`', 'Nadia', owner(hostile[1])],
        ['suivis --owner \\;', 'ran-3', owner(hostile[2])],
        ['suivis --owner O', 'ran-4', owner(hostile[3])],
        ["suivis --owner 'O", 'ran-4', owner(hostile[3])],
        ['suivis --owner "O', 'ran-4', owner(hostile[3])],
        [
          "suivis '$(touch ran-5)' '`touch ran-6`' --owner Él",
          'Marchand',
          ['suivis', '$(touch ran-5)', '`touch ran-6`', '--owner', 'Élodie Marchand'],
        ],
        // fish looks for the letters as they are typed.
        ...(shell === 'fish' ? [] : ([['decis', 'cisions', ['décisions']]] as const)),
      ];
      expect(await called(shell, cases)).toEqual(cases.map(([, , words]) => words));
      expect(readdirSync(folder).filter((name) => name.startsWith('ran-'))).toEqual([]);
    },
  );
}

it('has a script for PowerShell, and names the shells for any other', async () => {
  const { stdout, code } = await czs.run(['completion', 'powershell'], folder, {});
  expect(code).toBe(0);
  expect(stdout).toContain('Register-ArgumentCompleter -Native');
  expect(stdout).not.toMatch(/Invoke-Expression|\biex\b/);
  const { stderr, code: refused } = await czs.run(['completion', 'bsh'], folder, {});
  expect(refused).toBe(2);
  expect(stderr).toContain('bash');
  expect(existsSync(join(folder, 'ran-1'))).toBe(false);
});

it.skipIf(!hasTerminal)('writes the script where the shell reads it, once asked, and nothing unasked', async () => {
  const home = join(folder, 'home');
  const env = { HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_CONFIG_HOME: join(home, 'config') };
  const { code, stderr } = await czs.run(['completion', 'fish', '--install'], folder, env);
  expect(code).toBe(2);
  expect(stderr).toContain('czs completion fish > ');
  const path = join(home, 'config/fish/completions/czs.fish');
  const asked = (answer: Key) =>
    onTerminal([process.execPath, czs.bin, 'completion', 'fish', '--install'], folder, [answer], env, 200);
  expect((await asked(['oui', keys.interrupt])).code).toBe(130);
  expect(existsSync(path)).toBe(false);
  const { screen, code: done } = await asked(['oui', keys.enter]);
  expect(done).toBe(0);
  expect(screen).toContain(path);
  expect(readFileSync(path, 'utf8')).toBe((await czs.run(['completion', 'fish'], folder, {})).stdout);
});
