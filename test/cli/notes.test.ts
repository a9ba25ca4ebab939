/** What is said on stderr: broken to the width of a terminal, and nowhere else. */
import { expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { writeNote } from '../../src/cli/notes.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const files = {
  'minutes/2025-01-16.md': '---\ndate: 2025-01-16\n---\n\n# Un\n',
  'minutes/2025-02-28-une-reunion-au-nom-long.md': '---\ndate: 2025-02-30\n---\n\n# Deux\n',
};

async function said(args: readonly string[], columns: number | null): Promise<string> {
  const world = memoryWorld(files, { columns, today: '2025-03-01' });
  await main(args, world);
  return world.stderr.text;
}

it.each([
  ['a note', ['decisions']],
  ['an error', ['decisions', '--status', 'adoptéee']],
  ['what comes after a result', ['done', '2025-01-16/A1', '--in', '2025-01-16']],
])('%s is one line elsewhere, and no wider than a terminal on one', async (_, args) => {
  const whole = await said(args, null);
  expect(whole.trimEnd().split('\n')).toHaveLength(1);
  expect(whole.length).toBeGreaterThan(60);
  const broken = await said(args, 60);
  const lines = broken.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(60);
  expect(lines.join(' ')).toBe(whole.trimEnd());
});

it('lines go on under where they began; COLUMNS is obeyed on a terminal only', () => {
  const text = 'un\n  deux trois quatre cinq six sept huit';
  const terminal = memoryWorld({}, { columns: 80, env: { COLUMNS: '24' } });
  writeNote(terminal, text);
  expect(terminal.stderr.text).toBe('un\n  deux trois quatre cinq\n  six sept huit\n');
  const pipe = memoryWorld({}, { env: { COLUMNS: '24' } });
  writeNote(pipe, text);
  expect(pipe.stderr.text).toBe(`${text}\n`);
});

it('a result in a sentence is broken too, on a terminal', async () => {
  const text = 'demander à la commune si les bancs du parc reviennent avant que la fête commence';
  const held = {
    'minutes/2025-01-16.md': `---\ndate: 2025-01-16\n---\n\n## Bancs\n\n- [ ] **Action A1 :** ${text}\n`,
  };
  const told = async (columns: number | null): Promise<string> => {
    const world = memoryWorld(held, { columns, today: '2025-03-01' });
    expect(await main(['done', 'A1', '--in', '2025-01-16'], world)).toBe(0);
    return world.stdout.text;
  };
  expect((await told(null)).trimEnd().split('\n')).toHaveLength(1);
  const lines = (await told(60)).trimEnd().split('\n');
  for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(60);
  expect(lines.join(' ')).toContain(text);
});
