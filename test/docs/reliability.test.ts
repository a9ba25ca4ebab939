/** Every test that docs/reliability.md names exists, and says what the page says it does. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../helpers/root.ts';

const page = readFileSync(join(root, 'docs/reliability.md'), 'utf8');
const named = [...page.matchAll(/`((?:test|scripts)\/[^`]+)`(?:: ([^·|]+?))?(?= ·| \||$| in )/gm)].map((match) => ({
  file: match[1] as string,
  title: match[2]?.trim() ?? null,
}));

describe('docs/reliability.md', () => {
  it('names tests', () => {
    expect(named.length).toBeGreaterThan(30);
  });

  it.each(named)('$file: $title', ({ file, title }) => {
    expect(existsSync(join(root, file)), file).toBe(true);
    if (title !== null) expect(readFileSync(join(root, file), 'utf8')).toContain(title);
  });
});
