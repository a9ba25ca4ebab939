/** What the package ships links to what it ships: a reader of `node_modules/czs/docs` has no repository beside it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../helpers/root.ts';

const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: readonly string[] };

/** npm ships these whatever `files` says. */
const always = ['README.md', 'LICENSE', 'package.json'];

function isShipped(path: string): boolean {
  return [...always, ...files].some((entry) => {
    if (entry.endsWith('/*.md')) return posix.dirname(path) === posix.dirname(entry) && path.endsWith('.md');
    return path === entry || path.startsWith(`${entry}/`);
  });
}

/** The Markdown of one entry of `files`: of a folder, of a pattern of a folder, or the file itself. */
function pagesOf(entry: string): readonly string[] {
  const folder = entry.replace(/\/\*\.md$/, '');
  if (!statSync(join(root, folder)).isDirectory()) return entry.endsWith('.md') ? [entry] : [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter(isShipped);
}

// What is built of them is not there before it is.
const pages = [...always, ...files.filter((entry) => entry !== 'dist' && entry !== 'bin')].flatMap(pagesOf).sort();

/** The anchor that a heading has on a forge. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[`*]/g, '')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** A page without what stands in its fences. */
function proseOf(path: string): string {
  return readFileSync(join(root, path), 'utf8').replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '');
}

describe('links of the shipped pages', () => {
  for (const page of pages) {
    const links = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target as string);
    for (const link of new Set(links.filter((one) => !/^[a-z]+:/.test(one))))
      test(`${page}: ${link}`, () => {
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : posix.join(posix.dirname(page), path);
        expect(existsSync(join(root, target)), 'is there').toBe(true);
        expect(isShipped(target), 'is shipped').toBe(true);
        if (anchor === undefined) return;
        const headings = [...proseOf(target).matchAll(/^#{1,6} (.*)$/gm)].map(([, words]) => anchorOf(words as string));
        expect(headings).toContain(anchor);
      });
  }

  test('are of several pages', () => {
    expect(pages).toContain('docs/check.md');
    expect(pages).toContain('README.md');
    expect(pages).toContain('src/store/README.md');
  });
});
