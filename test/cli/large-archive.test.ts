/** What is kept as bytes says what is kept whole: the commands over the simulated year, alone and behind a thousand meetings that were called off. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeLimit } from '../../src/cli/load.ts';
import { main } from '../../src/cli/main.ts';
import { addDays } from '../../src/model/iso-date.ts';
import { filesOf } from '../helpers/archives.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { root } from '../helpers/root.ts';

const { files, settings } = filesOf(join(root, 'test/fixtures/year'));
const small = { ...files, 'czs.yaml': settings ?? '' };

const fillers: Record<string, string> = {};
for (let at = 0; at <= wholeLimit; at++) {
  const date = addDays('1990-01-01', at);
  fillers[`minutes/${date}.md`] = `---\ndate: ${date}\nstatut: annulée\n---\n`;
}

/** `without`: what is printed, without what it says of the other meetings. */
const commands: readonly { readonly args: readonly string[]; readonly without?: (printed: string) => unknown }[] = [
  { args: ['decisions', '--format', 'json'] },
  { args: ['decisions', '--for', 'board'] },
  { args: ['follow-ups', '--status', 'open,done,cancelled', '--format', 'json'] },
  { args: ['follow-ups', '--by-owner', '--format', 'markdown'] },
  { args: ['proposals', '--all', '--format', 'html'] },
  { args: ['meetings', '--since', '2025-01-01', '--format', 'json'] },
  { args: ['attendance', '--since', '2025-01-01', '--until', '2026-12-31'] },
  { args: ['report', '--since', '2025-01-01', '--until', '2025-12-31', '--format', 'markdown'] },
  { args: ['people', '--format', 'json'] },
  { args: ['organisations', '--format', 'csv'] },
  { args: ['history', '2025-01-16/D1'] },
  { args: ['show', '2025-06-19', '--as-read'] },
  { args: ['show', '2025-11-20', '--format', 'json'] },
  { args: ['agenda', '2026-01-22'] },
  { args: ['search', 'budget', '--format', 'json'] },
  { args: ['new-meeting', '2026-03-12', '--dry-run'] },
  { args: ['status'] },
  {
    args: ['check', '--format', 'json', '--fail-on', 'never'],
    without: (printed) => JSON.parse(printed).findings.filter(({ file }: { file: string }) => !(file in fillers)),
  },
];

describe(`an archive of more than ${wholeLimit} PVs`, () => {
  it.each(commands)('czs $args says the same of the year', async ({ args, without = (printed) => printed }) => {
    const run = async (content: Record<string, string>) => {
      const world = memoryWorld(content, { today: '2026-02-10' });
      const code = await main(args, world);
      return { code, said: world.stderr.text, printed: without(world.stdout.text) };
    };
    const alone = await run(small);
    expect([0, 1]).toContain(alone.code);
    expect(alone.printed).not.toEqual(without(args[0] === 'check' ? '{"findings":[]}' : ''));
    expect(await run({ ...fillers, ...small })).toEqual(alone);
  });
});

it('the machine is told of many files before the first, and once they are under way', async () => {
  const told = async (files: Record<string, string>): Promise<unknown[]> => {
    const calls: unknown[] = [];
    const world = memoryWorld(files, { today: '2026-02-10' });
    await main(['decisions'], { ...world, readMany: (...call) => calls.push(call) });
    return calls;
  };
  const some = (count: number) => Object.fromEntries(Object.entries(fillers).slice(0, count));
  expect(await told(some(255))).toEqual([]);
  expect(await told(some(256))).toEqual([
    [256, 'to-come'],
    [256, 'under-way'],
  ]);
});
