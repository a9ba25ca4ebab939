/** What `czs new-meeting` takes of what was announced, moved, and of who joined, in each language. */
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import '../helpers/loaded.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

async function after(
  files: Readonly<Record<string, string>>,
  ...commands: string[][]
): Promise<(path: string) => string> {
  const world = memoryWorld(files);
  for (const words of commands) expect(await main([...words, '--lang', 'en', '--today', '2026-01-15'], world)).toBe(0);
  return (path) => world.file(path) ?? '';
}

const meeting = (body: string, more = ''): string =>
  `---\ndate: 2026-01-14\nplace: Mill\nattendees: [Nora Benali, Tom Baker]\n${more}---\n# Board\n\n## 1. Any other business\n\nNothing.\n\n## 2. Next meetings\n\n${body}`;

it('invites who was a guest before becoming a member, and no other guest', async () => {
  const people =
    'people:\n  - name: Nora Benali\n  - name: Tom Baker\n  - name: Rin Sato\n    from: 2026-02-01\n  - name: Ada Low\n';
  const files = { 'people.yaml': people, 'minutes/2026-01-14.md': meeting('', 'guests: [Rin Sato, Ada Low]\n') };
  const text = await after(files, ['new-meeting', '2026-02-11']);
  expect(text('minutes/2026-02-11.md')).toContain('invited:\n  - Nora Benali\n  - Tom Baker\n  - Rin Sato\n---');
});

it('does not bring twice what is on the agenda of a meeting that was moved', async () => {
  const files = { 'minutes/2026-01-14.md': meeting('- 11 February at 19:30, Mill\n  - Roof\n') };
  const moved = await after(
    files,
    ['new-meeting', '2026-02-11'],
    ['postpone', '2026-02-11', '--to', '2026-02-18'],
    ['new-meeting', '2026-03-21'],
  );
  expect(moved('minutes/2026-02-18.md')).toContain('Roof');
  expect(moved('minutes/2026-03-21.md')).not.toContain('Roof');
  // What is on the agenda of one that is called off goes on.
  const off = await after(
    files,
    ['new-meeting', '2026-02-11'],
    ['cancel', '2026-02-11'],
    ['new-meeting', '2026-03-21'],
  );
  expect(off('minutes/2026-03-21.md')).toContain('Roof');
});

it.each([
  ['General meeting: 21 March at 14:00, Town hall\n  - Accounts\n', 'General meeting'],
  ['AG : 21 mars à 14h, Town hall\n  - Accounts\n', 'Assemblée générale'],
  ['Algemene vergadering: 21 maart om 14u, Town hall\n  - Accounts\n', 'AV'],
])('takes when, where and what of a meeting that is announced by its name: %s', async (line, title) => {
  const files = { 'minutes/2026-01-14.md': meeting(`- ${line}`) };
  const named = (await after(files, ['new-meeting', '2026-03-21', '--title', title]))('minutes/2026-03-21.md');
  expect(named).toContain('start: "14:00"\nplace: Town hall\n');
  expect(named).toContain('Accounts');
  const own = (await after(files, ['new-meeting', '2026-03-21']))('minutes/2026-03-21.md');
  expect(own).not.toContain('Accounts');
});

it('keeps the items of every agenda in their order, and takes over none that was left empty', async () => {
  const files = {
    'czs.yaml': 'format: 1\nstanding-items:\n  - Roll call\n  - Finances\n  - Reports\n',
    'minutes/2026-01-14.md':
      '---\ndate: 2026-01-14\nattendees: [Nora Benali]\n---\n# Board\n\n## 1. Roll call\n\n## 2. Roof\n\n## 3. Reports\n\nNone.\n',
  };
  const text = await after(files, ['new-meeting', '2026-02-11']);
  const titles = [...text('minutes/2026-02-11.md').matchAll(/^## \d+\. (.*)$/gm)].map(([, title]) => title);
  expect(titles.filter((title) => /^(?:Roll|Finances|Reports|Roof)/.test(title ?? ''))).toEqual([
    'Roof',
    'Roll call',
    'Finances',
    'Reports',
  ]);
});
