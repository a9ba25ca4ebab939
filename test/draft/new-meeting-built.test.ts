/** `czs new-meeting` of the built czs, on this machine: a terminal, two runs at once, an editor. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { czs } from '../helpers/built.ts';
import { root } from '../helpers/root.ts';
import { czsOnTerminal, editorIn, hasTerminal, type Key, keys, onTerminal } from '../helpers/terminal.ts';
import { oneOf, thorough } from '../helpers/thorough.ts';

let folder: string;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of this repository's archive with the real meeting only. */
beforeEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
  folder = mkdtempSync(join(tmpdir(), 'czs-new-meeting-'));
  mkdirSync(join(folder, 'minutes'));
  cpSync(join(root, 'czs.yaml'), join(folder, 'czs.yaml'));
  cpSync(join(root, 'minutes/2020-03-05.md'), join(folder, 'minutes/2020-03-05.md'));
});

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const asked = ['--today', '2020-03-10'];

describe.skipIf(!hasTerminal)('on a terminal', () => {
  const command = 'nouvelle-réunion';
  const run = (typed: readonly Key[], args: readonly string[] = asked) =>
    czsOnTerminal([command, ...args], folder, typed);

  it('asks in whole lines where the terminal has not been told its width', async () => {
    const alone = [process.execPath, czs.bin, command, ...asked];
    const { screen, code } = await onTerminal(alone, folder, [['Quel jour', keys.interrupt]], {}, 0);
    expect(screen).toContain('Quel jour');
    expect(code).toBe(130);
  });

  it('asks, with what is announced as answers, and writes', async () => {
    const { screen, code } = await run([
      ['Quel jour', keys.enter],
      ['quelle heure', keys.enter],
      ['Où', keys.enter],
      ['Que reprendre', keys.enter],
    ]);
    expect(screen).toContain('jeudi 23\u00a0avril, 9h30, Mission Locale de Saint-Gilles');
    expect(screen).toContain('(décision à prendre)');
    expect(screen).not.toContain('navigate');
    expect(screen).toContain('minutes/2020-04-23.md');
    expect(code).toBe(0);
    expect(read('minutes/2020-04-23.md')).toBe(readFileSync(join(root, 'minutes/2020-04-23.md'), 'utf8'));
  });

  it('takes other answers, and leaves out what is not wanted', async () => {
    const { screen, code } = await run([
      ['Quel jour', `${keys.erase}hier${keys.enter}`],
      ['Une date', `${keys.erase}01/03/2020${keys.enter}`],
      ['passé', `${keys.erase}24 avril${keys.enter}`],
      ['quelle heure', `midi${keys.enter}`],
      ['Une heure', `${keys.erase}14h${keys.enter}`],
      ['Où', `Salle du fond${keys.enter}`],
      ['Que reprendre', `${keys.space}${keys.down}${keys.space}${keys.enter}`],
    ]);
    expect(code, screen).toBe(0);
    const text = read('minutes/2020-04-24.md');
    expect(text).toContain('début: "14:00"\nlieu: Salle du fond\n');
    // The first two of what is carried over: an owed decision, and the first action.
    expect(text).not.toContain('2020-03-05/D3');
    expect(text).not.toContain('2020-03-05/A5');
    expect(text).toContain('2020-03-05/A4');
  });

  const languages = [
    ['fr', 'Que reprendre', 'rien'],
    ['nl', 'Wat overnemen', 'niets'],
  ] as const;
  it.each(oneOf(languages, 1))('says in %s that nothing is taken over', async (language, question, none) => {
    const { screen, code } = await run(
      [
        [language === 'fr' ? 'Quel jour' : 'Welke dag', keys.enter],
        ['30', keys.enter],
        ['ission Locale', keys.enter],
        [question, `a${keys.enter}`],
      ],
      [...asked, '--lang', language],
    );
    expect(code, screen).toBe(0);
    expect(screen.split(`│  ${none}\n`), screen).toHaveLength(2);
    expect(screen).not.toMatch(/\bnone\b/);
    expect(read('minutes/2020-04-23.md')).not.toContain('2020-03-05/A4');
  });

  it('asks which where two meetings are announced for that day', async () => {
    writeFileSync(
      join(folder, 'minutes/2020-04-02.md'),
      '---\ndate: 2020-04-02\n---\n\n## Prochaines réunions\n\n- 23/04/2020 à 9h30, Salle A\n- 23/04/2020 à 14h, Salle B\n',
    );
    const { code, screen } = await run(
      [
        ['Quel jour', keys.enter],
        ['Laquelle', `${keys.down}${keys.enter}`],
        ['quelle heure', keys.enter],
        ['Où', keys.enter],
        ['Que reprendre', keys.enter],
      ],
      ['--today', '2020-04-05'],
    );
    expect(code, screen).toBe(0);
    expect(read('minutes/2020-04-23.md')).toContain('début: "14:00"\nlieu: Salle B\n');
  });

  const ends = [
    ['Ctrl-C', keys.interrupt],
    ['Escape', keys.escape],
  ] as const;
  for (const [name, key] of oneOf(ends, 1)) {
    it(`writes nothing after ${name}`, async () => {
      const { screen, code } = await run([
        ['Quel jour', keys.enter],
        ['quelle heure', key],
      ]);
      expect(code).toBe(130);
      expect(screen).toContain('rien n’a été écrit');
      expect(readdirSync(join(folder, 'minutes'))).toEqual(['2020-03-05.md']);
    });
  }

  it('asks nothing where something is said', async () => {
    const { screen, code } = await run([], [...asked, '2020-04-23']);
    expect(code).toBe(0);
    expect(screen).not.toContain('Quel jour');
  });
});

describe('on this machine', () => {
  it('asks nothing without a terminal', async () => {
    const ran = await czs.run(['new-meeting', ...asked], folder, {});
    expect(ran).toMatchObject({ code: 0, stdout: 'minutes/2020-04-23.md\n' });
  });

  it('prints a path that is right from where one is', async () => {
    const ran = await czs.run(['new-meeting', ...asked], join(folder, 'minutes'), {});
    expect(ran.stdout).toBe('2020-04-23.md\n');
  });

  it('of runs at once one wins, and the others say so', async () => {
    const draft = read('minutes/2020-03-05.md').replace(/\*\*(Action|Décision|Proposition) [ADP]\d/g, '**$1');
    writeFileSync(join(folder, 'minutes/2020-03-05.md'), draft);
    const runs = thorough ? [1, 2, 3, 4] : [1, 2];
    // With its day: one that starts so late that it sees the agenda would prepare the meeting after.
    const all = await Promise.all(
      runs.map(() => czs.runAlone(['new-meeting', '2020-04-23', '--lang', 'fr', ...asked], folder, {})),
    );
    expect(all.map((one) => one.code).sort()).toEqual(runs.map((_, at) => (at === 0 ? 0 : 2)));
    for (const one of all.filter(({ code }) => code === 2))
      expect(one.stderr).toContain('minutes/2020-04-23.md existe déjà');
    expect(readdirSync(join(folder, 'minutes')).sort()).toEqual(['2020-03-05.md', '2020-04-23.md']);
    expect(read('minutes/2020-03-05.md')).toContain('**Action A1 (pour juin) :**');
  });

  it('opens the file in the editor', async () => {
    const ran = await czs.run(['new-meeting', '--open', ...asked], folder, { EDITOR: editorIn(folder) });
    expect(ran.code).toBe(0);
    expect(read('minutes/2020-04-23.md')).toMatch(/\nseen\n$/);
    const failed = await czs.run(['new-meeting', '2020-05-01', '--open', '--lang', 'fr', ...asked], folder, {
      VISUAL: join(folder, 'nothing'),
    });
    expect(failed.code).toBe(2);
    expect(failed.stderr).toContain('ne s’est pas ouvert (ENOENT)');
    expect(failed.stdout).toBe('minutes/2020-05-01.md\n');
  });
});
