import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Problem, ruleOf } from '../../src/model/finding.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { positionOf } from '../../src/model/place.ts';
import { readCases } from '../helpers/cases.ts';
import { printFront } from '../helpers/notation.ts';
import { type ReadFile, readers } from '../helpers/readers.ts';

const page = readFileSync(new URL('front-matter-cases.md', import.meta.url), 'utf8');

let ways: Readonly<Record<'fast' | 'reference', ReadFile>>;
beforeAll(async () => {
  ways = await readers();
});

/** `rule line:column “words” (near …)`, the lines counted from where what is typed begins. */
function printProblem(problem: Problem, minutes: Minutes, text: string, above: number): string {
  const { line, column } = positionOf(minutes.lines, problem.place.start);
  const words = text.slice(problem.place.start, problem.place.end);
  const near = typeof problem.args.near === 'string' ? ` (near ${problem.args.near})` : '';
  return `${ruleOf(problem.code)} ${line - above}:${column} “${words}”${near}`;
}

/** A case that gives only the rule asks for no place. */
function matches(printed: readonly string[], wanted: readonly string[]): readonly string[] {
  return printed.map((line, index) => (wanted[index]?.includes(' ') === false ? (line.split(' ')[0] as string) : line));
}

for (const way of ['fast', 'reference'] as const) {
  describe(`front-matter-cases.md, ${way}`, () => {
    for (const one of readCases(page, 'front')) {
      test(`line ${one.line}: ${one.typed.split('\n')[0]}`, () => {
        const dated = /^(?:date|datum):/m.test(one.typed);
        const text = `---\n${dated ? '' : 'date: 2020-03-05\n'}${one.typed}\n---\n`;
        const { minutes } = ways[way]('minutes/2020-03-05.md', text);
        const problems = minutes.problems.map((problem) => printProblem(problem, minutes, text, dated ? 1 : 2)).sort();
        const wanted = [...one.problems].sort();
        expect({ read: printFront(minutes).slice(1), problems: matches(problems, wanted) }).toEqual({
          read: one.read,
          problems: wanted,
        });
      });
    }

    for (const one of readCases(page, 'body')) {
      test(`line ${one.line}: ${one.typed.split('\n')[0]}`, () => {
        const { minutes } = ways[way]('minutes/2020-03-05.md', `---\ndate: 2020-03-05\n---\n\n${one.typed}\n`);
        expect(printFront(minutes).filter((fact) => !/^(?:status|date|language) /.test(fact))).toEqual(one.read);
      });
    }

    for (const one of readCases(page, 'file')) {
      const [file = ''] = one.context;
      test(`line ${one.line}: ${file}: ${one.typed.split('\n')[0]}`, () => {
        const { minutes, ours } = ways[way](file, `${one.typed}\n`);
        if (!ours) return expect(one.read).toEqual(['not ours']);
        const problems = minutes.problems.map((problem) => ruleOf(problem.code)).sort();
        expect({ read: printFront(minutes), problems }).toEqual({ read: one.read, problems: [...one.problems].sort() });
      });
    }
  });
}

test('both ways of reading say the same of every case, to the last place', () => {
  for (const one of readCases(page, 'front')) {
    const text = `---\ndate: 2020-03-05\n${one.typed}\n---\n`;
    const [fast, reference] = (['fast', 'reference'] as const).map(
      (way) => ways[way]('minutes/2020-03-05.md', text).minutes,
    );
    expect(fast, `line ${one.line}`).toEqual(reference);
  }
});

/** The rows of the page's table that begins with this head, as role and words. */
function table(head: string): { key: string; words: string[] }[] {
  const [, rows = ''] = page.split(`| ${head} | en | fr | nl |\n| --- | --- | --- | --- |\n`);
  return [...(/^(?:\|.*\|\n)+/.exec(rows)?.[0] ?? '').matchAll(/^\| (\w+) \| (.+) \| (.+) \| (.+) \|$/gm)].map(
    (row) => ({
      key: row[1] as string,
      words: row.slice(2).flatMap((cell) => cell.split(', ')),
    }),
  );
}

const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');

describe('every key and status, in every language', () => {
  const value = (key: string): string =>
    ({ status: 'planned', start: '"09:30"', end: '"12:00"' })[key] ??
    (['invited', 'present', 'excused', 'absent', 'guest'].includes(key) ? '\n  - Camille Renard' : 'Camille Renard');
  const fact = (key: string): string => ({ status: 'planned', start: '09:30', end: '12:00' })[key] ?? 'Camille Renard';

  test('the tables are read', () => {
    expect(table('key')).toHaveLength(12);
    expect(table('status')).toHaveLength(4);
  });

  test.each(table('key').flatMap(({ key, words }) => words.map((word) => ({ key, word }))))(
    '$word: $key',
    ({ key, word }) => {
      for (const typed of [word, bare(word), word.normalize('NFD')]) {
        const { minutes } = ways.fast('minutes/2020-03-05.md', `---\ndate: 2020-03-05\n${typed}: ${value(key)}\n---\n`);
        expect({ typed, read: printFront(minutes).slice(2), problems: minutes.problems }).toEqual({
          typed,
          read: [`${key} ${fact(key)}`],
          problems: [],
        });
      }
    },
  );

  test.each(table('status').flatMap(({ key, words }) => words.map((word) => ({ key, word }))))(
    '$word: $key',
    ({ key, word }) => {
      for (const typed of [word, bare(word)]) {
        const approved = key === 'approved' ? '\napproved: {on: 2020-04-23}' : '';
        const { minutes } = ways.fast(
          'minutes/2020-03-05.md',
          `---\ndate: 2020-03-05\nstatus: ${typed}${approved}\n---\n`,
        );
        expect({ typed, status: minutes.status, problems: minutes.problems }).toEqual({
          typed,
          status: key,
          problems: [],
        });
      }
    },
  );
});
