import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { canAsk, colorLevel, safeLines, widthOf } from '../../src/cli/terminal.ts';
import { escapeControls } from '../../src/text/controls.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const terminal = { isTTY: true, columns: 120, isFile: false, write: () => {} };
const pipe = { isTTY: false, columns: null, isFile: false, write: () => {} };

describe('colours', () => {
  it.each([
    ['a terminal', null, terminal, {}, 1],
    ['a pipe', null, pipe, {}, 0],
    ['--color', true, pipe, { NO_COLOR: '1' }, 1],
    ['--no-color', false, terminal, { FORCE_COLOR: '1' }, 0],
    ['NO_COLOR', null, terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, 0],
    ['an empty NO_COLOR', null, terminal, { NO_COLOR: '' }, 1],
    ['FORCE_COLOR', null, pipe, { FORCE_COLOR: '' }, 1],
    ['FORCE_COLOR=true', null, pipe, { FORCE_COLOR: 'true', COLORTERM: 'truecolor' }, 3],
    ['FORCE_COLOR=2', null, pipe, { FORCE_COLOR: '2' }, 2],
    ['FORCE_COLOR=0', null, terminal, { FORCE_COLOR: '0' }, 0],
    ['a dumb terminal', null, terminal, { TERM: 'dumb' }, 0],
    ['256 colours', null, terminal, { TERM: 'xterm-256color' }, 2],
    ['all colours', null, terminal, { TERM: 'xterm-256color', COLORTERM: 'truecolor' }, 3],
  ] as const)('%s', (_, asked, output, env, level) => {
    expect(colorLevel(asked, output, env)).toBe(level);
  });
});

describe('the width', () => {
  it.each([
    ['of a terminal', terminal, {}, 120],
    ['of a terminal that does not tell', { ...terminal, columns: null }, {}, 80],
    ['of a pipe: nothing is cut', pipe, {}, null],
    ['of COLUMNS', pipe, { COLUMNS: '40' }, 40],
    ['of COLUMNS before the terminal', terminal, { COLUMNS: '20' }, 20],
    ['of a COLUMNS that is no number', terminal, { COLUMNS: '0' }, 120],
  ] as const)('%s', (_, output, env, width) => {
    expect(widthOf(output, env)).toBe(width);
  });
});

describe('questions', () => {
  it.each([
    ['on a terminal', true, 'xterm', true],
    ['on a terminal that does not say what it is', true, undefined, true],
    ['on a dumb terminal, whose cursor does not move', true, 'dumb', false],
    ['where nobody answers', false, 'xterm', false],
  ] as const)('%s', (_, isTTY, TERM, asked) => {
    const world = memoryWorld({}, { columns: 80 });
    expect(canAsk({ ...world, stdin: { isTTY }, env: TERM === undefined ? {} : { TERM } })).toBe(asked);
  });
});

describe('a file that is shown instead of written', () => {
  const risky = '\u001b[31m\u009b\u0007\u202e\u061c\u{e0041}';
  const next = {
    'czs.yaml': 'format: 1\nlanguage: fr\n',
    'minutes/2020-03-05.md': `---\ndate: 2020-03-05\n---\n\n# R\n\n## Divers\n\nAction (Eva) : lire a${risky}b\n`,
    'pv.txt': `PV du 5 mai 2021\n\n1. Budget\nTexte a${risky}b\n2. Divers\nRien\n`,
  };
  it.each([
    ['new-meeting', '2020-04-05', '--dry-run'],
    ['import', 'pv.txt', '--dry-run'],
  ])('has nothing in it that a terminal obeys, and everything where it goes elsewhere: %s', async (...args) => {
    const shown = async (columns: number | null) => {
      const world = memoryWorld(next, { columns });
      expect(await main(args, world)).toBe(0);
      return world.stdout.text;
    };
    const safe = await shown(80);
    expect(escapeControls(safe, true)).toBe(safe);
    expect(safe).toContain('\\u061C\\u{E0041}b');
    expect(await shown(null)).toContain('\u061c\u{e0041}b');
  });

  it('keeps the line ends that it has', () => {
    expect(safeLines('a\r\nb\tc\rd\n')).toBe('a\r\nb\tc\\u000Dd\n');
  });
});
