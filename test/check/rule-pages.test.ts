/** The page of each rule is its test: src/check/rules/README.md. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editsOf, fixed } from '../../src/check/fixes.ts';
import { checkAll, checkArchive, ruleIds } from '../../src/cli/check-archive.ts';
import { openArchive } from '../../src/cli/load.ts';
import { byFile, showFile } from '../../src/cli/show-findings.ts';
import { loadFindings, loadMessages } from '../../src/cli/words.ts';
import type { ShownFinding } from '../../src/model/check.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Language } from '../../src/model/minutes.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';
import { expectFile, renewing } from '../helpers/renew.ts';
import { root } from '../helpers/root.ts';
import { type RuleCase, readRulePage } from '../helpers/rule-page.ts';

const folder = 'src/check/rules';
const pages = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md') && name !== 'README.md');

/** What the languages that are not the pages' own say of the examples of each page: a block for each case with findings. */
const said = { nl: new Map<string, string[][]>(), en: new Map<string, string[][]>() };

describe('pages of rules', () => {
  for (const name of pages) {
    it(name, async () => {
      const path = join(root, folder, name);
      const text = readFileSync(path, 'utf8');
      const id = name.slice(0, -3);
      expect(ruleIds, 'npx vitest run test/check/all-rules.test.ts -u').toContain(id);
      const cases = readRulePage(`${folder}/${name}`, text);
      if (!cases.some(({ verdict }) => verdict === 'not-ok')) {
        const why = 'a page shows what is not ok (unless a scenario page does: see the exceptions)';
        expect(shownElsewhere, why).toContain(id);
      }
      const renewed: { from: number; to: number; lines: readonly string[] }[] = [];
      for (const each of cases) {
        const where = `${folder}/${name}:${each.line}`;
        const { findings, others, files } = await run(id, each);
        if (each.expected !== null)
          for (const language of ['nl', 'en'] as const)
            said[language].set(id, [...(said[language].get(id) ?? []), others[language]]);
        if (each.verdict === 'not-ok') {
          expect(each.expected, `${where} is followed by a block of findings`).not.toBeNull();
          expect(findings, `${where} finds nothing`).not.toEqual([]);
        }
        if (!renewing() || each.verdict === 'ok') {
          expect.soft(findings.join('\n'), where).toBe((each.expected?.lines ?? []).join('\n'));
        } else if (each.expected) renewed.push({ ...each.expected, lines: findings });
        if (each.fixed) {
          const first = each.files.find(({ file }) => file.endsWith('.md'));
          const lines = (files[first?.file ?? ''] ?? '').split('\n').slice(first?.added ?? 0, -1);
          if (renewing()) renewed.push({ ...each.fixed, lines });
          else expect.soft(lines.join('\n'), `${where} fixed`).toBe(each.fixed.lines.join('\n'));
        }
      }
      if (renewed.length > 0) {
        const lines = text.split('\n');
        for (const { from, to, lines: output } of renewed.reverse()) lines.splice(from, to - from, ...output);
        if (lines.join('\n') !== text) writeFileSync(path, lines.join('\n'));
      }
    });
  }

  it.each(['nl', 'en'] as const)('say of their examples in %s what czs explain shows', (language) => {
    const rules = [...said[language].keys()].sort();
    // Some pages alone were asked for.
    if (rules.length + shownElsewhere.length < pages.length) return;
    const sections = rules.map((id) => {
      const blocks = (said[language].get(id) ?? []).map((lines) => `\`\`\`findings\n${lines.join('\n')}\n\`\`\`\n`);
      return `# ${id}\n\n${blocks.join('\n')}`;
    });
    const generated = '<!-- Generated: npx vitest run test/check/rule-pages.test.ts -u -->\n\n';
    expectFile(join(root, `src/language/${language}/rule-findings.md`), generated + sections.join('\n'));
  });
});

/** Rules about what a page cannot hold: their scenario pages and tests show them. */
const shownElsewhere = ['body-unread', 'file-unreadable'];

/** What one rule finds in the files of a case, as a page writes it, and in the other languages; and the files once all is fixed. */
async function run(id: string, each: RuleCase) {
  const files = Object.fromEntries(each.files.map(({ file, content }) => [file, content]));
  const { world, checked } = await check(id, files, each.today);
  const lines = { fr: [] as string[], nl: [] as string[], en: [] as string[] };
  const one = each.files.length === 1;
  const added = (file: string): number => each.files.find((other) => other.file === file)?.added ?? 0;
  for (const language of ['nl', 'en', 'fr'] as const) {
    for (const shown of await inWords(world, checked, language)) {
      const said = [shown.message, shown.remedy, ...shown.related.map(({ message }) => message)];
      for (const line of said) {
        expect(line, `${id} in ${language}`).not.toMatch(/undefined|\bnull\b|\bNaN\b|\{\w+[}:?|]|\[object/);
        expect(line, `${id} in ${language}`).not.toBe('');
        // A code in the place of a sentence: the language has none.
        expect(line, `${id} in ${language}`).not.toMatch(/^[a-z-]+(?:\/[a-z-]+)?$/);
      }
      const place = `${one ? '' : `${shown.file}:`}${shown.line - added(shown.file)}:${shown.column}`;
      const words = [place, shown.severity, shown.code, shown.message, shown.remedy ?? ''];
      lines[language].push(words.join(' ').trimEnd());
      for (const { file, line, column, message } of shown.related)
        lines[language].push(`  → ${file}:${line - added(file)}:${column} ${message}`);
    }
  }
  const { fr: findings, ...others } = lines;
  return { findings, others, files: await fixAll(id, files, each.today) };
}

async function check(id: string, files: Readonly<Record<string, string>>, today: string) {
  const world: MemoryWorld = memoryWorld({ 'minutes/.keep': '', ...files }, { today });
  const opened = await openArchive(world, null, ruleIds);
  // Exceptions are about what the other rules find.
  const only = id.startsWith('ignore-') ? [] : [id];
  const all = await checkArchive(world, opened, today, { ...checkAll, only });
  return { world, checked: { ...all, findings: all.findings.filter(({ rule }) => rule === id) } };
}

type Checked = Awaited<ReturnType<typeof checkArchive>>;

async function inWords(world: MemoryWorld, checked: Checked, language: Language) {
  const words = { findings: await loadFindings(language), voice: { words: await loadMessages(language), today: null } };
  const out: (ShownFinding & { code: string })[] = [];
  for (const [file, findings] of byFile(checked.findings)) {
    const shown = showFile(world, checked, file, findings, words);
    for (const [at, each] of shown.entries()) out.push({ ...each, code: (findings[at] as Finding).code });
  }
  return out;
}

/** The files after all that can be fixed is fixed. Fixing again changes nothing, and leaves no finding with a fix. */
async function fixAll(id: string, files: Record<string, string>, today: string): Promise<Record<string, string>> {
  let now = files;
  for (let round = 0; round < 10; round++) {
    const { checked } = await check(id, now, today);
    const next = { ...now };
    let changed = false;
    for (const [file, findings] of byFile(checked.findings)) {
      if (checked.kept.get(file)?.status === 'approved') continue;
      const after = fixed(now[file] as string, editsOf(findings));
      const fixable = findings.some((finding) => finding.edits.length > 0);
      expect(fixable && after === null, `${id}: a fix that changes nothing in ${file}`).toBe(false);
      if (after !== null) {
        next[file] = after;
        changed = true;
      }
    }
    if (!changed) return now;
    now = next;
  }
  throw new Error(`${id}: its fixes do not come to an end`);
}
