import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aroundFindings } from '../../src/language/fr/findings.ts';
import { allImports, targetOf } from '../helpers/imports.ts';
import { expectFile } from '../helpers/renew.ts';
import { root } from '../helpers/root.ts';

const folder = join(root, 'src/check/rules');
const ids = readdirSync(folder)
  .filter((name) => /^[^.]+\.ts$/.test(name))
  .map((name) => name.slice(0, -3))
  .sort();

const camel = (id: string): string => id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

describe('rules', () => {
  it('src/check/all-rules.ts lists every rule', () => {
    const imports = ids.map((id) => `import { rule as ${camel(id)} } from './rules/${id}.ts';`);
    const content = `/** Generated from rules/*.ts: \`npx vitest run test/check/all-rules.test.ts -u\`. */
import type { Rule } from './rule.ts';
${imports.join('\n')}

/** Every rule, by id. */
export const allRules: readonly Rule[] = [
${ids.map((id) => `  ${camel(id)},`).join('\n')}
];
`;
    expectFile(join(root, 'src/check/all-rules.ts'), content);
  });

  it('src/check/all-pages.ts lists every page', () => {
    const paged = ids.filter((id) => existsSync(join(folder, `${id}.md`)));
    const imports = paged.map((id) => `import ${camel(id)} from './rules/${id}.md?raw';`);
    const content = `/// <reference path="./markdown.d.ts" />
/** Generated from rules/*.md: \`npx vitest run test/check/all-rules.test.ts -u\`. */
${imports.join('\n')}

/** The page of each rule, by id: Markdown. Loaded by the commands that show one. */
export const pages: Readonly<Record<string, string>> = {
${paged.map((id) => (id === camel(id) ? `  ${id},` : `  '${id}': ${camel(id)},`)).join('\n')}
};
`;
    expectFile(join(root, 'src/check/all-pages.ts'), content);
  });

  it('src/check/all-words.ts lists what every rule says', () => {
    const imports = ids.map((id) => `import { words as ${camel(id)} } from './rules/${id}.words.ts';`);
    const content = `import type { RuleSentences } from '../language/findings.ts';
/** Generated from rules/*.words.ts: \`npx vitest run test/check/all-rules.test.ts -u\`. */
${imports.join('\n')}

/** What each rule says, by id. Loaded by the commands that show findings. */
export const allWords: Readonly<Record<string, RuleSentences>> = {
${ids.map((id) => (id === camel(id) ? `  ${id},` : `  '${id}': ${camel(id)},`)).join('\n')}
};
`;
    expectFile(join(root, 'src/check/all-words.ts'), content);
  });

  it.each(ids)('%s is named as its file', async (id) => {
    const { allRules } = await import('../../src/check/all-rules.ts');
    expect(allRules.map((rule) => rule.id)).toContain(id);
  });

  it.each(ids)('%s has sentences, and none of another rule', async (id) => {
    const { allWords } = await import('../../src/check/all-words.ts');
    const codes = Object.keys(allWords[id]?.findings ?? {});
    expect(codes).not.toEqual([]);
    expect(codes.filter((code) => code.split('/')[0] !== id)).toEqual([]);
  });

  it('what they say is loaded where findings are shown, never with a register', () => {
    const imports = allImports().filter(({ typeOnly, lazy }) => !typeOnly && !lazy);
    const above = (files: ReadonlySet<string>): ReadonlySet<string> => {
      const more = imports.filter((each) => files.has(targetOf(each) ?? '')).map(({ file }) => file);
      const all = new Set([...files, ...more]);
      return all.size === files.size ? all : above(all);
    };
    const loadWords = [...above(new Set(ids.map((id) => `src/check/rules/${id}.words.ts`)))];
    expect(loadWords.filter((file) => !file.endsWith('.words.ts')).sort()).toEqual([
      'src/check/all-words.ts',
      'src/check/rule-sentences.ts',
      'src/cli/rule-pages.ts',
    ]);
  });

  it('related places are worded once', async () => {
    const { allWords } = await import('../../src/check/all-words.ts');
    const codes = [aroundFindings, ...Object.values(allWords)].flatMap(({ related = {} }) => Object.keys(related));
    expect(codes).toEqual([...new Set(codes)]);
  });

  it('timed rules are never errors', async () => {
    const { allRules } = await import('../../src/check/all-rules.ts');
    expect(allRules.filter((rule) => rule.timed && rule.severity === 'error')).toEqual([]);
  });

  it.each(ids)('%s has its page', (id) => {
    const page = join(folder, `${id}.md`);
    expect(existsSync(page), page).toBe(true);
    expect(readFileSync(page, 'utf8').split('\n')[0]).toBe(`# ${id}`);
  });
});
