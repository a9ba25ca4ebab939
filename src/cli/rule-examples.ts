/** The examples on the page of a rule, checked, and said in the language of whoever reads them. */
import { join, relative, resolve, sep } from 'node:path';
import type { Example } from '../check/rule-page.ts';
import type { Finding } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Files, World } from '../model/world.ts';
import { type Checked, checkAll, checkArchive, ruleIds } from './check-archive.ts';
import { openArchive } from './load.ts';
import { byFile, type FindingSpeech, showFile } from './show-findings.ts';

/** What one rule finds in the archive of a world. */
export async function checkExample(world: World, rule: string, today: IsoDate): Promise<Checked> {
  const opened = await openArchive(world, null, ruleIds);
  // Exceptions are about what the other rules find.
  const only = rule.startsWith('ignore-') ? [] : [rule];
  const checked = await checkArchive(world, opened, today, { ...checkAll, only }, null);
  return { ...checked, findings: checked.findings.filter((each) => each.rule === rule) };
}

/** What was found in an example, line by line as its page shows it. */
export function exampleLines(world: World, { files }: Example, checked: Checked, speech: FindingSpeech): string[] {
  const added = new Map(files.map((each) => [each.file, each.added]));
  const lines: string[] = [];
  for (const [file, findings] of byFile(checked.findings)) {
    for (const [at, shown] of showFile(world, checked, file, findings, speech).entries()) {
      const place = `${shown.line - (added.get(file) ?? 0)}:${shown.column}`;
      const { code } = findings[at] as Finding;
      const words = [
        files.length === 1 ? place : `${file}:${place}`,
        shown.severity,
        code,
        shown.message,
        shown.remedy,
      ];
      lines.push(words.filter((word) => word !== null).join(' '));
      for (const { file: other, line, column, message } of shown.related)
        lines.push(`  → ${other}:${line - (added.get(other) ?? 0)}:${column} ${message}`);
    }
  }
  return lines;
}

/** A world that has the files of an example, and no others; nothing is written. */
export function exampleWorld(world: World, { files }: Example): World {
  return { ...world, files: onlyFiles(world.cwd, new Map(files.map(({ file, content }) => [file, content]))) };
}

function onlyFiles(root: string, contents: ReadonlyMap<string, string>): Files {
  const pathIn = (path: string) => relative(root, resolve(root, path)).split(sep).join('/');
  const folders = new Set(['', 'minutes', ...[...contents.keys()].flatMap(foldersAbove)]);
  const read: Files['read'] = (path) => {
    const content = contents.get(pathIn(path));
    if (content === undefined) return { ok: false, failure: 'missing', detail: '' };
    return { ok: true, value: new TextEncoder().encode(content) };
  };
  const readOnly = () => ({ ok: false, failure: 'read-only', detail: '' }) as const;
  return {
    read,
    list(folder, extensions = ['.md']) {
      const above = `${pathIn(folder)}/`;
      const within = [...contents.keys()].filter((file) => file.startsWith(above)).sort();
      const listed = within.filter((file) => extensions.some((extension) => file.endsWith(extension)));
      return { ok: true, value: listed.map((file) => ({ path: file.slice(above.length), failure: null })) };
    },
    kind(path) {
      const within = pathIn(path);
      return contents.has(within) ? 'file' : folders.has(within) ? 'folder' : null;
    },
    locate: (path) => ({ ok: true, value: join(root, pathIn(path)) }),
    create: readOnly,
    replace: readOnly,
    makeFolder: readOnly,
  };
}

/** `a/b/c.md` → `a`, `a/b`. */
function foldersAbove(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'));
}
