/** Places are honest: what an editor does to a file without changing its text changes no finding; lines added above move it, and no more. */
import { describe, expect, it } from 'vitest';
import { checkArchive, ruleIds } from '../../src/cli/check-archive.ts';
import { openArchive } from '../../src/cli/load.ts';
import { byFile, showFile } from '../../src/cli/show-findings.ts';
import { loadFindings } from '../../src/cli/words.ts';
import { checkArchive as checkFolder } from '../../src/index.ts';
import { messages } from '../../src/language/fr/messages.ts';
import type { ShownFinding } from '../../src/model/check.ts';
import { filesOf } from '../helpers/archives.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { root } from '../helpers/root.ts';

const findings = await loadFindings('fr');

const archives = {
  'this repository': { folder: root, today: '2020-04-14' },
  'the simulated year': { folder: `${root}/test/fixtures/year`, today: '2021-12-31' },
};

async function check(
  files: Readonly<Record<string, string>>,
  settings: string | null,
  today: string,
): Promise<ShownFinding[]> {
  const world = memoryWorld({ ...files, ...(settings === null ? {} : { 'czs.yaml': settings }) }, { today });
  const opened = await openArchive(world, null, ruleIds);
  const checked = await checkArchive(world, opened, today);
  const words = { findings, locale: { words: messages, today: null } };
  return [...byFile(checked.findings)].flatMap(([file, found]) => showFile(world, checked, file, found, words));
}

function mapped(files: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [file, change(text)]));
}

describe.each(Object.entries(archives))('%s', (_, { folder, today }) => {
  const { files, settings } = filesOf(folder);

  it('has findings, or none, and no bug', async () => {
    expect(Object.keys(files).length).toBeGreaterThan(1);
    for (const { message } of await check(files, settings, today)) expect(message).not.toBe('');
  });

  it('gives the same findings with CRLF', async () => {
    const found = await check(
      mapped(files, (text) => text.replace(/\n/g, '\r\n')),
      settings,
      today,
    );
    expect(found).toEqual(await check(files, settings, today));
  });

  it('gives the same findings with a byte order mark', async () => {
    const found = await check(
      mapped(files, (text) => `\ufeff${text}`),
      settings,
      today,
    );
    expect(found).toEqual(await check(files, settings, today));
  });

  it('gives the same findings, on the same lines, with decomposed accents', async () => {
    const of = (all: readonly ShownFinding[]) =>
      all.map(({ rule, file, line, fingerprint }) => ({ rule, file, line, fingerprint }));
    const found = await check(
      mapped(files, (text) => text.normalize('NFD')),
      settings,
      today,
    );
    expect(of(found)).toEqual(of(await check(files, settings, today)));
  });

  it('moves findings by the lines that are added above', async () => {
    const fence = (text: string): number => (text.startsWith('---\n') ? text.indexOf('\n---\n', 4) + 5 : 0);
    const lineOf = (file: string): number => {
      const text = files[file] ?? '';
      return text.slice(0, fence(text)).split('\n').length;
    };
    const added = 3;
    const move = (file: string, line: number): number => (file in files && line >= lineOf(file) ? line + added : line);
    const found = await check(
      mapped(files, (text) => `${text.slice(0, fence(text))}${'\n'.repeat(added)}${text.slice(fence(text))}`),
      settings,
      today,
    );
    // What is approved is changed by that, and says so.
    const known = (all: readonly ShownFinding[]) => all.filter(({ rule }) => rule !== 'approved-changed');
    const expected = (await check(files, settings, today)).map((each) => ({
      ...each,
      line: move(each.file, each.line),
      endLine: move(each.file, each.endLine),
      excerpt: each.excerpt && { ...each.excerpt, line: move(each.file, each.excerpt.line) },
      related: each.related.map((other) => ({ ...other, line: move(other.file, other.line) })),
    }));
    expect(known(found)).toEqual(known(expected));
  });
});

it('the library finds what the command finds', async () => {
  const { files, settings } = filesOf(root);
  const found = await checkFolder(root, { today: '2020-04-14' });
  expect(found).toEqual(await check(files, settings, '2020-04-14'));
});
