/** Foreign minutes (beside the project, where there are any) through show, search, history and dump: no crash, no word lost, no reference broken. */
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { normalize } from '../../src/text/normalize.ts';
import { foreignMinutes } from '../helpers/corpus.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { oneOf, thorough } from '../helpers/thorough.ts';

const found = foreignMinutes(/\.md$/);

describe.skipIf(found.length === 0)('foreign minutes', () => {
  /** Each as a meeting of its own day. */
  const files: Record<string, string> = {};
  for (const [at, { text }] of found.entries()) {
    const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
    const day = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
    files[`minutes/${day}.md`] = `---\ndate: ${day}\n---\n${body}`;
  }
  const world = memoryWorld(files, { today: '2026-01-10' });

  async function czs(...args: string[]): Promise<string> {
    const { stdout, stderr } = memoryWorld();
    const code = await main(args, { ...world, stdout, stderr });
    expect([args.join(' '), code, code === 0 ? '' : stderr.text]).toEqual([args.join(' '), 0, '']);
    return stdout.text;
  }

  it('are shown without a word lost, and as they are read', async () => {
    const meetings = Object.keys(files);
    for (const [at, file] of meetings.entries()) {
      // Those of `npm test` in full, too: of others a copy is refused, for a word that says internal.
      if (thorough && at % 4 !== 0) continue;
      const alone = memoryWorld({ [file]: files[file] as string }, { today: '2026-01-10' });
      for (const more of oneOf([['--for', 'board'], ['--as-read']], at)) {
        const { stdout, stderr } = memoryWorld();
        expect(
          await main(['show', 'last', ...more], { ...alone, stdout, stderr }),
          `${found[at]?.name} ${stderr.text}`,
        ).toBe(0);
        if (more[0] !== '--for') continue;
        const shown = normalize(stdout.text);
        const body = (files[file] as string).slice((files[file] as string).indexOf('---\n', 4) + 4);
        const plain = normalize(
          body.replace(/<!--[\s\S]*?-->|<[^>]*>|\]\([^)]*\)|https?:\S+|^\[[^\]]+\]:.*$|&\w+;/gm, ' '),
        );
        const words = new Set(plain.match(/\b[a-z]{4,}\b/g));
        const lost = [...words].filter((word) => !shown.includes(word));
        expect(lost.length, `${found[at]?.name}: ${lost.slice(0, 8)}`).toBeLessThanOrEqual(words.size * 0.02);
      }
    }
  });

  it('are searched, followed and dumped', async () => {
    expect(JSON.parse(await czs('search', 'meeting', '--format', 'json')).length).toBeGreaterThan(0);
    await czs('search', 'meeting', '--format', 'html');
    await czs('history', 'budget');
    await czs('follow-ups', '--by-owner');
    const lines = (await czs('dump', '--to', 'ndjson')).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(found.length);
    await czs('dump', '--to', 'sqlite', '--output', 'all.sqlite');
    await czs('dump', '--to', 'csv', '--output', 'tables');
  });
});
