import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findings as en } from '../../src/language/en/findings.ts';
import { findings as fr } from '../../src/language/fr/findings.ts';
import { findings as nl } from '../../src/language/nl/findings.ts';
import { expectFile } from '../helpers/renew.ts';
import { root } from '../helpers/root.ts';

const folder = join(root, 'src/check/rules');
const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
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

  it.each(ids)('%s is named as its file, and has a line in each language', async (id) => {
    const { allRules } = await import('../../src/check/all-rules.ts');
    expect(allRules.map((rule) => rule.id)).toContain(id);
    for (const language of [fr, nl, en]) expect(Object.keys(language.rules)).toContain(id);
    const codes = Object.keys(fr.findings).filter((code) => code.split('/')[0] === id);
    expect(codes, `sentences for ${id} in findings.ts`).not.toEqual([]);
  });

  it('every sentence belongs to a rule', () => {
    const owners = [...Object.keys(fr.rules), ...Object.keys(fr.findings).map((code) => code.split('/')[0] as string)];
    expect(owners.filter((id) => !ids.includes(id))).toEqual([]);
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
