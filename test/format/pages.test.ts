import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/cli/print.ts';
import type { FormatId } from '../../src/format/index.ts';
import { formatIds, loadFormat } from '../../src/format/index.ts';
import { messages as fr } from '../../src/language/fr/messages.ts';
import type { Report } from '../../src/model/table.ts';
import { loadTypesetter } from '../../src/store/typst.ts';
import { unzipped } from '../helpers/zip-text.ts';
import { decisions, followUps } from './samples.ts';

/** Typst, where it is installed: what is shown of PDF needs it. */
const typesetter = await loadTypesetter();

const folder = new URL('../../src/format/', import.meta.url);
const reports: Record<string, Report> = { décisions: decisions, suivis: followUps };

/**
 * Runs a command line of a page on the samples, without a command behind it (so these are no `console` blocks, which
 * scenarios.test.ts runs on archives): COLUMNS, `--format`, `--csv-excel`, `--ref`, `| grep -A`, `| head -c` and, of a zip, one of its files in pieces
 * (`| bsdtar -xOf - FILE | grep -o PATTERN`) are understood.
 */
async function run(command: string): Promise<string> {
  const match =
    /^(?:COLUMNS=(?<columns>\d+) )?czs (?<report>\S+)(?<flags>(?: --\S+(?: [^-|\s]\S*)?)*)(?: \| grep -A(?<after>\d) '(?<pattern>[^']+)')?(?: \| head -c (?<first>\d+))?(?: \| bsdtar -xOf - (?<file>\S+) \| grep -o '(?<piece>[^']+)')?$/u.exec(
      command,
    );
  const { columns = '80', report = '', flags = '', after, pattern = '', first, file, piece = '' } = match?.groups ?? {};
  const what = reports[report];
  if (match === null || what === undefined) throw new Error(`not understood: ${command}`);
  const ref = /--ref (\S+)/.exec(flags)?.[1];
  const rows = [...what.table.rows].filter(
    (row) => ref === undefined || (row.cells.ref as { ref: string }).ref === ref,
  );
  const { render } = await loadFormat((/--format (\S+)/.exec(flags)?.[1] ?? 'text') as FormatId);
  const pieces = render(
    { ...what, table: { ...what.table, rows, summary: ref === undefined ? what.table.summary : [] } },
    {
      words: fr,
      today: '2020-04-14',
      width: Number(columns),
      color: 0,
      excel: flags.includes('--csv-excel'),
      ...(typesetter !== null && {
        typeset: (job) => {
          const typeset = typesetter({ ...job, folder: null });
          if (!typeset.ok) throw new Error(typeset.detail);
          return typeset.pdf;
        },
      }),
    },
  );
  const bytes = await bytesOf(pieces);
  if (file !== undefined) {
    const found = (unzipped(bytes)[file] as string).match(new RegExp(piece, 'g')) ?? [];
    return found.map((line) => `${line}\n`).join('');
  }
  const out = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (first !== undefined) return `${out.slice(0, Number(first))}\n`;
  if (after === undefined) return out;
  const lines = out.split('\n');
  const at = lines.findIndex((line) => line.includes(pattern));
  return `${lines.slice(at, at + Number(after) + 1).join('\n')}\n`;
}

/** Pages are typed with plain blanks and line feeds. */
const typed = (out: string): string =>
  out
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n');

test('every format has its page, and every page its format', () => {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  expect(pages.sort()).toEqual(formatIds.map((id) => `${id}.md`).sort());
});

describe.each(formatIds)('%s', (id) => {
  const page = readFileSync(new URL(`${id}.md`, folder), 'utf8');
  const examples = Array.from(page.matchAll(/^```text\n\$ (.+)\n([\s\S]*?)^```$/gm), (match) => [
    match[1] as string,
    match[2] as string,
  ]);

  test('is loaded on its own', async () => {
    const format = await loadFormat(id);
    expect(format.extension).toMatch(/^[a-z]+$/);
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z]+/);
    expect(page).toMatch(new RegExp(`^# ${id}\n`));
    expect(examples.length).toBeGreaterThan(0);
  });

  test.skipIf(id === 'pdf' && typesetter === null).each(examples)('$ %s', async (command, output) => {
    expect(typed(await run(command))).toBe(output);
  });
});
