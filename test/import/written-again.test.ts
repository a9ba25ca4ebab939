/**
 * Minutes that leave as .docx or .odt and come back have the same registers, and the same words in every format: ours, and those of others, which are
 * at hand beside the project or not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Pages } from '../../src/format/pages.ts';
import type { Typesetter } from '../../src/model/world.ts';
import { pageText } from '../format/whole.ts';
import '../helpers/loaded.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';
import { root } from '../helpers/root.ts';
import { thorough } from '../helpers/thorough.ts';
import { documentText } from '../helpers/zip-text.ts';

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:md|docx|txt)$/.test(name))
        .sort()
        .map((name) => join(folder, name))
    : [];

const today = '2026-01-10';
const settings = { 'czs.yaml': 'format: 1\n' };

async function czs(world: MemoryWorld, ...args: string[]): Promise<string> {
  const before = world.stdout.text.length;
  const code = await main(args, world);
  expect(code, `${args.join(' ')}: ${world.stderr.text}`).toBe(0);
  return world.stdout.text.slice(before);
}

async function imported(name: string, bytes: Uint8Array): Promise<MemoryWorld> {
  const world = memoryWorld({ ...settings, [name]: bytes }, { today });
  await czs(world, 'import', name, '--date', '2020-03-05');
  return world;
}

/** Where something stands, in which language it is, and of what status a meeting is, is not asked: an import is a draft of its own. */
const apart = new Set(['source', 'language', 'file', 'status', 'updates']);

/** What the registers have: decisions, actions, proposals; meetings with people, items, and what they announce. */
async function registers(world: MemoryWorld): Promise<unknown> {
  const ask = async (...args: string[]): Promise<unknown> =>
    JSON.parse(await czs(world, ...args, '--format', 'json', '--for', 'board'), (key, value) => {
      // What has no title is called what it is, when it is written.
      if (key === 'title' && value === 'Procès-verbal') return null;
      return apart.has(key) ? undefined : value;
    });
  return {
    decisions: await ask('decisions'),
    actions: await ask('follow-ups', '--status', 'open,done,cancelled'),
    proposals: await ask('proposals', '--all'),
    meetings: await ask('meetings'),
  };
}

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

/** What a reader of Markdown sees, a line a block. */
function markdownText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'code') return `${node.value}\n`;
  if (node.type === 'break' || node.type === 'html') return '\n';
  const inner = 'children' in node ? node.children.map(markdownText).join('') : '';
  return /^(?:paragraph|heading|tableCell)$/.test(node.type) ? `${inner}\n` : inner;
}

const seen = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const bytesOf = (world: MemoryWorld, name: string): Uint8Array => {
  const read = world.files.read(`/archive/${name}`, 1e8);
  if (!read.ok) throw new Error(`${name}: ${read.failure}`);
  return read.value;
};

/** What is read otherwise the second time, and why. None of it is lost: it stands in the text. */
const otherwise: readonly (readonly [name: RegExp, why: string])[] = [
  [
    /^ethereum.*call_0(?:32|72|79)|^solid.*(?:2022-12-07|2023-07-12|2023-10-11)/,
    'names that begin small in a list read as what somebody does',
  ],
  [/^rust.*2024-08-02|^spdx.*2010-11-04/, 'a heading over people that had left for the front matter'],
  [/^w3c.*(?:2020-02-11|2020-06-30)|^enfants.*Constitutive/, 'what stood in a quotation of Markdown is read, too'],
  [/^fronteers.*(?:11-04-2016|15-01-2008)/, 'lines that an editor broke are one paragraph'],
];

const corpus = filesIn(join(root, '../shared/corpus'));
const documents = [
  ...filesIn(join(root, 'minutes')).filter((file) => /\d\.md$/.test(file)),
  ...filesIn(join(root, '../shared/pv')),
  ...corpus.filter((_, at) => thorough || at % 12 === 0),
];

describe.each(documents.map((file) => [basename(file), file] as const))('%s', (name, file) => {
  it('has the same registers when it comes back, and the same words in every format', { timeout: 60_000 }, async () => {
    let pages: Pages | null = null;
    const typesetter: Typesetter = (job) => {
      pages = JSON.parse(job.pages);
      return { ok: true, pdf: new Uint8Array(1), accessible: true, missing: [], refused: [] };
    };
    const first = { ...(await imported(name, readFileSync(file))), typesetter: async () => typesetter };
    await czs(first, 'export', '2020-03-05', '--for', 'board', '--to', 'docx,odt,pdf,md', '--output', 'pv/');
    const made = Object.keys(first.snapshot()).find((path) => path.endsWith('.docx') && path.includes('/pv/')) ?? '';
    const at = (ending: string): string => made.slice('/archive/'.length).replace(/docx$/, ending);

    const words = seen(documentText(bytesOf(first, at('docx'))));
    expect(seen(documentText(bytesOf(first, at('odt'))))).toEqual(words);
    expect(seen(pageText((pages as unknown as Pages).blocks))).toEqual(words);
    expect(seen(markdownText(markdown.parse(first.file(at('md')) as string)))).toEqual(words);

    const known = otherwise.find(([pattern]) => pattern.test(name));
    const before = await registers(first);
    for (const ending of thorough ? ['docx', 'odt'] : ['docx']) {
      const again = await registers(await imported(`pv.${ending}`, bytesOf(first, at(ending))));
      if (known === undefined) expect(again).toEqual(before);
      else expect(again, `${known[1]}: no longer`).not.toEqual(before);
    }
  });
});
