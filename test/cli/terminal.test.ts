import { describe, expect, it } from 'vitest';
import { colorLevel, widthOf } from '../../src/cli/terminal.ts';

const terminal = { isTTY: true, columns: 120, write: () => {} };
const pipe = { isTTY: false, columns: null, write: () => {} };

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
