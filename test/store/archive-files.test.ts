import { describe, expect, it } from 'vitest';
import { findArchive, listMinutes } from '../../src/store/archive-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

describe('findArchive', () => {
  const content = {
    '/home/anna/pv/czs.yaml': 'minutes: pv',
    '/home/anna/pv/pv/2020/x.md': '',
    '/home/anna/plain/minutes/2020/x.md': '',
    '/home/anna/linked/minutes': { is: 'link', to: '../plain/minutes' },
    '/home/anna/linked/sub': { is: 'folder' },
    '/home/anna/nothing/sub': { is: 'folder' },
    '/home/anna/file/minutes': 'a file of that name is no archive',
  } as const;
  const find = (cwd: string): string | null => findArchive(memoryWorld(content, { cwd }).files, cwd);

  it.each([
    ['/home/anna/pv', '/home/anna/pv'],
    ['/home/anna/pv/pv/2020', '/home/anna/pv'],
    ['/home/anna/plain', '/home/anna/plain'],
    ['/home/anna/plain/minutes/2020', '/home/anna/plain'],
    ['/home/anna/linked/sub', '/home/anna/linked'],
    ['/home/anna/nothing/sub', null],
    ['/home/anna/file', null],
    ['/', null],
  ])('from %s: %s', (cwd, root) => {
    expect(find(cwd)).toBe(root);
  });
});

describe('listMinutes', () => {
  const { files } = memoryWorld({
    'minutes/2020-03-05.md': 'a',
    'minutes/2020/2020-04-23.md': 'b',
    'minutes/2020-03-05.notes.md': 'notes',
    'minutes/link.md': { is: 'link', to: '2020-03-05.md' },
    'pv/x.md': 'x',
    inside: { is: 'link', to: 'pv' },
    outside: { is: 'link', to: '/elsewhere' },
    '/elsewhere/secret.md': 'secret',
  });
  const list = (minutes = 'minutes'): unknown => {
    const found = listMinutes(files, '/archive', minutes);
    return found.ok ? found.value.map(({ path, failure }) => (failure ? `${path}: ${failure}` : path)) : found.failure;
  };

  it('gives paths from the root, without the notes of others', () => {
    expect(list()).toEqual(['minutes/2020-03-05.md', 'minutes/2020/2020-04-23.md', 'minutes/link.md: link']);
  });

  it('takes the folder that the settings name, if it is inside', () => {
    expect(list('pv')).toEqual(['pv/x.md']);
    expect(list('./pv/')).toEqual(['pv/x.md']);
    expect(list('inside')).toEqual(['inside/x.md']);
    expect(list('.')).toContain('pv/x.md');
    expect(list('outside')).toBe('outside');
    expect(list('../elsewhere')).toBe('outside');
    expect(list('/elsewhere')).toBe('outside');
    expect(list('none')).toBe('missing');
    expect(list('pv/x.md')).toBe('not-a-file');
  });
});
