/** Long reading shows how far it is: on a terminal only, and nothing of it stays. */
import { expect, it, vi } from 'vitest';
import { loadArchive, openArchive } from '../../src/cli/load.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const files = Object.fromEntries(
  Array.from({ length: 200 }, (_, at) => [`minutes/2020-01-01-${at}.md`, '---\ndate: 2020-01-01\n---\n']),
);

/** Reads an archive on a machine where each look at the clock is a second later. */
async function said(columns: number | null, quiet = false): Promise<string> {
  let now = 0;
  const clock = vi.spyOn(process, 'uptime').mockImplementation(() => {
    now += 1;
    return now;
  });
  try {
    const world = memoryWorld(files, { columns });
    const opened = await openArchive(world, null);
    await (quiet ? loadArchive(world, opened, '2020-02-01', null, null) : loadArchive(world, opened, '2020-02-01'));
    expect(world.stdout.text).toBe('');
    return world.stderr.text;
  } finally {
    clock.mockRestore();
  }
}

it('is drawn on a terminal, and wiped', async () => {
  const text = await said(80);
  expect(text).toContain('█');
  expect(text).toContain('/200');
  expect(text.endsWith('\r\u001b[K')).toBe(true);
});

it('is not drawn elsewhere, nor for a program that uses czs as a library', async () => {
  expect(await said(null)).toBe('');
  expect(await said(80, true)).toBe('');
});
