import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchChanges } from '../../src/store/watch.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'czs-watch-'));
  mkdirSync(join(root, 'minutes/2025'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Counts what is told while something is done, and for half a second after. */
async function told(change: () => void | Promise<void>): Promise<number> {
  const changes = watchChanges([join(root, 'minutes')], [join(root, 'czs.yaml')]);
  let count = 0;
  const counting = (async () => {
    for await (const _ of changes) count++;
  })();
  await after(100);
  await change();
  await after(600);
  // What waits for a change is woken by one, and ends.
  const ended = changes.return(undefined);
  writeFileSync(join(root, 'minutes/end.md'), '');
  const counted = count;
  await Promise.all([ended, counting]);
  return counted;
}

it('tells once of what changes together, below the folder too', async () => {
  const change = () => {
    for (let at = 0; at < 20; at++) writeFileSync(join(root, `minutes/2025/${at}.md`), 'x');
  };
  expect(await told(change)).toBe(1);
});

it('tells of a file that an editor replaces, and of no other in its folder', async () => {
  const change = () => {
    writeFileSync(join(root, 'czs.yaml.tmp'), 'language: fr\n');
    renameSync(join(root, 'czs.yaml.tmp'), join(root, 'czs.yaml'));
  };
  expect(await told(change)).toBe(1);
  expect(await told(() => writeFileSync(join(root, 'other.txt'), 'x'))).toBe(0);
});
