import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** True where what is generated is to be written anew: `npx vitest run -u`, or UPDATE=1. */
export function renewing(): boolean {
  const state = expect.getState() as unknown as { snapshotState?: { _updateSnapshot?: string } };
  return process.env.UPDATE === '1' || state.snapshotState?._updateSnapshot === 'all';
}

/** Expects a file of the project to hold exactly this; where things are renewed, writes it. */
export function expectFile(path: string, content: string): void {
  const found = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (found === content) return;
  if (renewing()) writeFileSync(path, content);
  else expect(found, `${path} is stale: npx vitest run -u`).toBe(content);
}

/** Expects what stands between `<!-- name -->` and `<!-- /name -->` in a file to be this; where things are renewed, writes it. */
export function expectPart(path: string, name: string, content: string): void {
  const text = readFileSync(path, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  expect(start !== -1 && end > start, `${path} has no part ${open} … ${close}`).toBe(true);
  expectFile(path, `${text.slice(0, start + open.length)}\n${content.trim()}\n${text.slice(end)}`);
}
