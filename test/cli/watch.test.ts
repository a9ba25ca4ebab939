import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const good =
  '---\ndate: 2020-03-05\nlieu: Zoom\nsecrétaire: Ada Byron\nprésents:\n  - Ada Byron\n---\n\n## Bal\n\nDécision D1 : un bal.\n';
const bad = good.replace('Décision', 'Décison');
const path = '/archive/minutes/2020-03-05.md';

describe('--watch', () => {
  it('checks again at each save, and gives what the last check gave', async () => {
    const world = memoryWorld(
      { 'minutes/2020-03-05.md': good },
      { changes: [(disk) => disk.put(path, bad), (disk) => disk.put(path, good)] },
    );
    expect(await main(['check', '--watch', '--lang', 'fr'], world)).toBe(0);
    expect(world.stdout.text.match(/Décison/g)?.length).toBeGreaterThan(0);
    expect(world.stderr.text.match(/Ctrl-C/g)).toHaveLength(3);
    expect(world.stdout.text).not.toContain('\u001b');
  });

  it('begins at the top of a terminal', async () => {
    const world = memoryWorld({ 'minutes/2020-03-05.md': good }, { columns: 80, changes: [() => {}] });
    await main(['check', '--watch', '--no-color'], world);
    expect(world.stdout.text.split('\u001b[H')).toHaveLength(3);
  });

  it('shows a PV again, and says what is wrong until it is right', async () => {
    const world = memoryWorld(
      { 'minutes/2020-03-05.md': good },
      {
        changes: [
          (disk) => disk.put('/archive/czs.yaml', new Uint8Array([0xc3, 0x28])),
          (disk) => {
            disk.put('/archive/czs.yaml', 'language: fr\n');
            disk.put(path, good.replace('un bal', 'deux bals'));
          },
        ],
      },
    );
    expect(await main(['voir', '2020-03-05', '--watch'], world)).toBe(0);
    expect(world.stdout.text).toContain('un bal');
    expect(world.stdout.text).toContain('deux bals');
    expect(world.stderr.text).toContain('czs.yaml');
  });

  it('writes nothing', async () => {
    for (const option of ['--fix', '--output=x.txt', '--write-baseline']) {
      const world = memoryWorld({ 'minutes/2020-03-05.md': good });
      expect(await main(['check', '--watch', option], world)).toBe(2);
      expect(world.stderr.text).toContain(option.split('=')[0]);
    }
  });
});
