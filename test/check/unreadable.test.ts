/** What a page of a rule cannot hold: files and bodies that cannot be read, each said in three languages. */
import { describe, expect, it } from 'vitest';
import { checkAll, checkArchive, ruleIds } from '../../src/cli/check-archive.ts';
import { openArchive } from '../../src/cli/load.ts';
import { byFile, showFile } from '../../src/cli/show-findings.ts';
import { loadFindings, loadMessages } from '../../src/cli/words.ts';
import { type Content, type MemoryWorldOptions, memoryWorld } from '../helpers/memory-world.ts';

const front = '---\ndate: 2020-03-05\n---\n\n';

/** Codes, with their places and what is said of them, by file. */
async function found(files: Content, rule: string, options: MemoryWorldOptions = {}) {
  const world = memoryWorld({ 'minutes/.keep': '', ...files }, options);
  const opened = await openArchive(world, null, ruleIds);
  const checked = await checkArchive(world, opened, '2020-03-10', { ...checkAll, only: [rule] });
  const codes: Record<string, string> = {};
  for (const language of ['fr', 'nl', 'en'] as const) {
    const locale = { words: await loadMessages(language), today: null };
    for (const [file, all] of byFile(checked.findings)) {
      const shown = showFile(world, checked, file, all, { findings: await loadFindings(language), locale });
      for (const [at, { message, remedy, line, column, severity }] of shown.entries()) {
        expect(severity).toBe('error');
        for (const said of [message, remedy]) {
          expect(said, `${file} in ${language}`).toMatch(/\p{L} \p{L}/u);
          expect(said, `${file} in ${language}`).not.toMatch(/undefined|\bnull\b|\{\w+/);
        }
        codes[file] = `${line}:${column} ${all[at]?.code}`;
      }
    }
  }
  return codes;
}

describe('file-unreadable', () => {
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

  it('names what the file is instead, and where', async () => {
    const files: Content = {
      'minutes/a.md': Buffer.from(`${front}R\xe9union\n`, 'latin1'),
      'minutes/b.md': utf16(`\ufeff${front}`),
      'minutes/c.md': utf16(`\ufeff${front}`).swap16(),
      'minutes/d.md': Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0xff, 0xfe, 0, 1, 2]),
      'minutes/e.md': Buffer.concat([Buffer.from(`${front}é\n\n`), Buffer.from([0xc3, 0x28, 0x81, 0x0a])]),
      'minutes/f.md': 'x'.repeat(1024 * 1024 + 1),
      'minutes/g.md': { is: 'file', content: front, denied: true },
      'minutes/h.md': { is: 'link', to: 'a.md' },
      'minutes/i.md': { is: 'other' },
      [`minutes/${'d/'.repeat(40)}j.md`]: front,
      'minutes/z.md': front,
    };
    const codes = await found(files, 'file-unreadable');
    expect(codes).toMatchObject({
      'minutes/a.md': '5:2 file-unreadable/windows-1252',
      'minutes/b.md': '1:1 file-unreadable/utf-16le',
      'minutes/c.md': '1:1 file-unreadable/utf-16be',
      'minutes/d.md': expect.stringContaining('file-unreadable/binary'),
      'minutes/e.md': '7:1 file-unreadable/broken-utf-8',
      'minutes/f.md': '1:1 file-unreadable/too-large',
      'minutes/g.md': '1:1 file-unreadable/denied',
      'minutes/h.md': '1:1 file-unreadable/link',
      'minutes/i.md': '1:1 file-unreadable/not-a-file',
    });
    expect(Object.values(codes)).toContain('1:1 file-unreadable/too-deep');
    expect(codes).not.toHaveProperty('minutes/z.md');
  });
});

describe('body-unread', () => {
  // A footnote is what the fast reader leaves to remark.
  const body = (text: string): string => `${front}[^1]: note\n\n${text}\n`;

  it('names the limit, and where it is passed', async () => {
    const files = {
      'minutes/2020-01-01.md': body('> '.repeat(60)),
      'minutes/2020-01-02.md': body('mot '.repeat(30_000)),
      'minutes/2020-01-03.md': body('mot\n'.repeat(9_500)),
      'minutes/2020-01-04.md': body(`${'mot '.repeat(5000)}\n`.repeat(14)),
      'minutes/2020-01-05.md': body('mot'),
    };
    const options = { readInWorker: () => ({ ok: false, reason: 'timeout', detail: '' }) as const };
    expect(await found(files, 'body-unread', options)).toEqual({
      'minutes/2020-01-01.md': '7:1 body-unread/nesting',
      'minutes/2020-01-02.md': '7:1 body-unread/line',
      'minutes/2020-01-03.md': expect.stringContaining('body-unread/lines'),
      'minutes/2020-01-04.md': expect.stringContaining('body-unread/size'),
      'minutes/2020-01-05.md': '4:1 body-unread/timeout',
    });
  });

  it('has a sentence for a thread that fails, too', async () => {
    for (const reason of ['memory', 'crash'] as const) {
      const options = { readInWorker: () => ({ ok: false, reason, detail: 'x' }) as const };
      const codes = await found({ 'minutes/2020-01-05.md': body('mot') }, 'body-unread', options);
      expect(Object.keys(codes)).toEqual(['minutes/2020-01-05.md']);
    }
    expect(Object.keys((await loadFindings('fr')).findings)).toContain('body-unread');
  });
});
