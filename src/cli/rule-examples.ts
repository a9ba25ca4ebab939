/** The examples on the page of a rule, checked, and said in the language of whoever reads them. */
import type { Example } from '../check/rule-page.ts';
import type { Finding } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { World } from '../model/world.ts';
import { pastFiles } from '../store/past-files.ts';
import { type Checked, checkAll, checkArchive, ruleIds } from './check-archive.ts';
import { openArchive } from './load.ts';
import { byFile, type FindingSpeech, showFile } from './show-findings.ts';

/** What one rule finds in the archive of a world. */
export async function checkExample(world: World, rule: string, today: IsoDate): Promise<Checked> {
  const opened = await openArchive(world, world.cwd, ruleIds);
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
  const contents = new Map(files.map(({ file, content }) => [file, new TextEncoder().encode(content)]));
  return { ...world, files: pastFiles(world.files, world.cwd, { files: contents, changed: [] }) };
}
