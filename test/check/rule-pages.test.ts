/** The page of each rule is its test: src/check/rules/README.md. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editsOf, fixed } from '../../src/check/fixes.ts';
import { type Block, type Example, examplesOf, partsOf } from '../../src/check/rule-page.ts';
import { ruleIds } from '../../src/cli/check-archive.ts';
import { checkExample, exampleLines, exampleWorld } from '../../src/cli/rule-examples.ts';
import { byFile, showFile } from '../../src/cli/show-findings.ts';
import { loadFindings, loadMessages } from '../../src/cli/words.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';
import { renewing } from '../helpers/renew.ts';
import { root } from '../helpers/root.ts';

const folder = 'src/check/rules';
const pages = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md') && name !== 'README.md');

describe('pages of rules', () => {
  for (const name of pages) {
    it(name, async () => {
      const path = join(root, folder, name);
      const text = readFileSync(path, 'utf8');
      const id = name.slice(0, -3);
      expect(ruleIds).toContain(id);
      const cases = examplesOf(partsOf(text));
      if (!cases.some(({ verdict }) => verdict === 'not-ok')) {
        const why = 'a page shows what is not ok (unless a scenario page does: see the exceptions)';
        expect(shownElsewhere, why).toContain(id);
      }
      const renewed: { block: Block; lines: readonly string[] }[] = [];
      for (const each of cases) {
        const where = `${folder}/${name}:${each.line}`;
        const { findings, files } = await run(id, each);
        if (each.verdict === 'not-ok') {
          expect(each.findings, `${where} is followed by a block of findings`).not.toBeNull();
          expect(findings, `${where} finds nothing`).not.toEqual([]);
        }
        if (!renewing() || each.verdict === 'ok') {
          expect.soft(findings.join('\n'), where).toBe((each.findings?.lines ?? []).join('\n'));
        } else if (each.findings) renewed.push({ block: each.findings, lines: findings });
        if (each.fixed) {
          const first = each.files.find(({ file }) => file.endsWith('.md'));
          const lines = (files[first?.file ?? ''] ?? '').split('\n').slice(first?.added ?? 0, -1);
          if (renewing()) renewed.push({ block: each.fixed, lines });
          else expect.soft(lines.join('\n'), `${where} fixed`).toBe(each.fixed.lines.join('\n'));
        }
      }
      if (renewed.length > 0) {
        const lines = text.split('\n');
        for (const { block, lines: output } of renewed.reverse())
          lines.splice(block.from, block.lines.length, ...output);
        if (lines.join('\n') !== text) writeFileSync(path, lines.join('\n'));
      }
    });
  }
});

/** Rules about what a page cannot hold: their scenario pages and tests show them. */
const shownElsewhere = ['approval-undone', 'body-unread', 'file-unreadable'];

/** What one rule finds in the files of a case, as a page writes it, and in no language without words; and the files once all is fixed. */
async function run(id: string, each: Example) {
  const files = Object.fromEntries(each.files.map(({ file, content }) => [file, content]));
  const { world, checked } = await check(id, files, each.today);
  // What czs explain checks, in memory.
  const small = exampleWorld(world, each);
  const smallChecked = await checkExample(small, id, each.today);
  let findings: string[] = [];
  for (const language of ['nl', 'en', 'fr'] as const) {
    const words = await speech(language);
    for (const [file, found] of byFile(checked.findings)) {
      for (const shown of showFile(world, checked, file, found, words)) {
        for (const line of [shown.message, shown.remedy, ...shown.related.map(({ message }) => message)]) {
          expect(line, `${id} in ${language}`).not.toMatch(/undefined|\bnull\b|\bNaN\b|\{\w+[}:?|]|\[object/);
          expect(line, `${id} in ${language}`).not.toBe('');
          // A code in the place of a sentence: the language has none.
          expect(line, `${id} in ${language}`).not.toMatch(/^[a-z-]+(?:\/[a-z-]+)?$/);
        }
      }
    }
    findings = exampleLines(world, each, checked, words);
    expect(exampleLines(small, each, smallChecked, words)).toEqual(findings);
  }
  return { findings, files: await fixAll(id, files, each.today) };
}

async function speech(language: 'fr' | 'nl' | 'en') {
  return { findings: await loadFindings(language), locale: { words: await loadMessages(language), today: null } };
}

async function check(id: string, files: Readonly<Record<string, string>>, today: string) {
  const world: MemoryWorld = memoryWorld({ 'minutes/.keep': '', ...files }, { today });
  return { world, checked: await checkExample(world, id, today) };
}

/** The files after all that can be fixed is fixed. Fixing again changes nothing, and leaves no finding with a fix. */
async function fixAll(id: string, files: Record<string, string>, today: string): Promise<Record<string, string>> {
  let now = files;
  for (let round = 0; round < 10; round++) {
    const { checked } = await check(id, now, today);
    const next = { ...now };
    let changed = false;
    for (const [file, findings] of byFile(checked.findings)) {
      if (checked.minutes.get(file)?.status === 'approved') continue;
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
