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
import type { MeetingRecord } from '../../src/report/meetings.ts';
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

/**
 * Where something stands, in which language it is, and of what status a meeting is, is not asked: an import is a draft of its own. Nor is by what a
 * decision was known: the second one of a paragraph gets its label when it has become a paragraph itself.
 */
const apart = new Set(['source', 'language', 'file', 'status', 'updates', 'family', 'source_kind']);

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
    meetings: ((await ask('meetings')) as MeetingRecord[]).map(withoutOffices),
  };
}

/** That somebody presides or takes the notes is said above the names, and not once more beside one of them. */
function withoutOffices(meeting: MeetingRecord): MeetingRecord {
  const holders = [meeting.chair, meeting.secretary].map((one) => one?.name);
  const people = meeting.people.map((one) => (holders.includes(one.name ?? '') ? { ...one, role: null } : one));
  return { ...meeting, people };
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

/** What is read otherwise the second time, why, and of which format where it is one. None of it is lost: it stands in the text. */
const otherwise: readonly (readonly [name: RegExp, why: string, ending?: string])[] = [
  [
    /^fronteers.*(?:01-06-2010|16-03-2009)|^rust-lang_leadership.*2023-08-14/,
    'the second paragraph of an item, which is none of the item in Word',
    'docx',
  ],
  [/^spdx.*2010-11-04/, 'a heading over people that had left for the front matter'],
  [/^w3c_did-wg.*2020-01-07/, 'a word after a name that is no function but its place, in a bracket'],
];

const corpus = filesIn(join(root, '../shared/corpus'));
const documents = [
  ...filesIn(join(root, 'minutes')).filter((file) => /\d\.md$/.test(file)),
  ...filesIn(join(root, '../shared/pv')),
  ...corpus.filter((_, at) => thorough || at % 24 === 0),
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
      if (known === undefined || (known[2] ?? ending) !== ending) expect(again).toEqual(before);
      else expect(again, `${known[1]}: no longer`).not.toEqual(before);
    }
  });
});

const sample = `---
date: 2020-03-05
présents:
  - Anne Morel (Le Phare)
  - elf Pavlik
  - Bram Peeters
---

# Comité du quai

## 1. Budget

on parle du budget de la fête de juin, il reste 540 euros pour la scène et pour les affiches
tom demande combien
marie a trois devis
elle les envoie

> Il reste « peu ».
> Signé : la banque
>
> Et rien de plus.

**Décision (à l'unanimité) :** un budget de 540 euros.

## 2. Divers

---
`;

describe.each(['docx', 'odt'])('a copy as .%s that comes back', (ending) => {
  it('has names that begin small, quotations, lines typed alone, and says of itself that it is a draft in its head alone', async () => {
    const first = memoryWorld({ ...settings, 'minutes/2020-03-05.md': sample }, { today });
    await czs(first, 'export', '2020-03-05', '--to', ending, '--output', `pv.${ending}`);
    const again = await imported(`pv.${ending}`, bytesOf(first, `pv.${ending}`));
    const text = again.file('minutes/2020-03-05.md') as string;
    expect(text).toContain('  - Anne Morel (Le Phare)\n  - elf Pavlik\n  - Bram Peeters\n');
    expect(text).toMatch(/^> Il reste « peu »\. {2}\n> Signé : la banque\n>\n> Et rien de plus\.$/m);
    expect(text).toMatch(/les affiches\n+tom demande combien\n+marie/);
    expect(text).toContain('# État : ○ projet\nstatut: projet\n');
    expect(text.match(/projet/g)).toHaveLength(2);
    expect(await registers(again)).toEqual(await registers(first));
  });

  it.each(['fr', 'nl', 'en'])('has what its lists say beside a name, in %s', async (language) => {
    const lists = `présidence: Anne Morel
présents:
  - Anne Morel (Le Phare), présidente, arrive à 10h15
  - nom: Bram Peeters
    fonction: trésorier
    remplace: Ana Cruz
    jusqu'à: 16h
  - Zoé Lambert (Le Phare, @zoe), secrétaire et trésorière, 10h30-12h
excusés:
  - Inès Roy (Le Phare, procuration à Anne Morel)
`;
    const typed = sample.replace(/présents:[^-]+(?:- .+\n\s*){3}/, lists);
    expect(typed).toContain(lists);
    const first = memoryWorld({ ...settings, 'minutes/2020-03-05.md': typed }, { today });
    await czs(first, 'export', '2020-03-05', '--to', ending, '--output', `pv.${ending}`, '--lang', language);
    const again = await imported(`pv.${ending}`, bytesOf(first, `pv.${ending}`));
    expect(await registers(again)).toEqual(await registers(first));
  });
});
