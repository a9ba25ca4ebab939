import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../src/check/all-rules.ts';
import { allWords } from '../../src/check/all-words.ts';
import { aroundFindings } from '../../src/language/fr/findings.ts';
import { allImports, targetOf } from '../helpers/imports.ts';
import { root } from '../helpers/root.ts';

const folder = join(root, 'src/check/rules');
const ids = readdirSync(folder)
  .filter((name) => /^[^.]+\.ts$/.test(name))
  .map((name) => name.slice(0, -3))
  .sort();

describe('rules', () => {
  it('are named as their files, in their order', () => {
    expect(allRules.map(({ id }) => id)).toEqual(ids);
  });

  it.each(ids)('%s has sentences, and none of another rule', (id) => {
    const codes = Object.keys(allWords[id]?.findings ?? {});
    expect(codes).not.toEqual([]);
    expect(codes.filter((code) => code.split('/')[0] !== id)).toEqual([]);
  });

  it.each(ids)('%s has its page', (id) => {
    const page = join(folder, `${id}.md`);
    expect(existsSync(page), page).toBe(true);
    expect(readFileSync(page, 'utf8').split('\n')[0]).toBe(`# ${id}`);
  });

  it('what they say is loaded where findings are shown, never with a register', () => {
    const imports = allImports().filter(({ typeOnly, lazy }) => !typeOnly && !lazy);
    const above = (files: ReadonlySet<string>): ReadonlySet<string> => {
      const more = imports.filter((each) => files.has(targetOf(each) ?? '')).map(({ file }) => file);
      const all = new Set([...files, ...more]);
      return all.size === files.size ? all : above(all);
    };
    expect([...above(new Set(['src/check/all-words.ts']))].sort()).toEqual([
      'src/check/all-words.ts',
      'src/check/rule-sentences.ts',
      'src/cli/rule-pages.ts',
    ]);
    const named = allImports().filter(({ typeOnly, from }) => !typeOnly && from.endsWith('.words.ts'));
    expect(named).toEqual([]);
  });

  it('word related places once', () => {
    const codes = [aroundFindings, ...Object.values(allWords)].flatMap(({ related = {} }) => Object.keys(related));
    expect(codes).toEqual([...new Set(codes)]);
  });

  it('are never errors where they depend on the day', () => {
    expect(allRules.filter((rule) => rule.timed && rule.severity === 'error')).toEqual([]);
  });
});
