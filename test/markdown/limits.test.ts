import { describe, expect, test } from 'vitest';
import { bodyLimits, checkLimits } from '../../src/markdown/limits.ts';
import { foreignMinutes } from '../helpers/corpus.ts';
import { sized } from '../helpers/thorough.ts';
import { shapes } from '../read/hostile.ts';
import { bodyStart, readSamples } from './blocks-lines.ts';

describe('checkLimits', () => {
  for (const [name, [refused, text]] of Object.entries(shapes)) {
    test(`${refused === null ? 'lets' : 'refuses'} ${name}${refused === null ? ' pass' : `: ${refused}`}`, () => {
      const problem = checkLimits(text(90_000), 0);
      expect(problem?.code ?? null).toBe(refused === null ? null : `body-unread/${refused}`);
      if (problem !== null) expect(problem.args).toEqual({ limit: bodyLimits[refused as keyof typeof bodyLimits] });
    });
  }

  test('lets minutes pass', () => {
    for (const { text } of [...readSamples(), ...foreignMinutes(/\.(?:md|txt)$/)])
      expect(checkLimits(text, bodyStart(text))).toBeNull();
  });

  test('lets pass as many ordinary lines as 250 KB have', () => {
    const [sample] = readSamples().filter(({ name }) => name === 'plain.md');
    const body = sample?.text.slice(bodyStart(sample.text)) ?? '';
    expect(checkLimits(body.repeat(Math.floor(250_000 / body.length)), 0)).toBeNull();
  });

  test('counts from where the body starts, and says where it is too much', () => {
    const limits = { ...bodyLimits, size: 10, lines: 2, line: 4 };
    expect(checkLimits('0123456789abcde', 0, limits)).toMatchObject({
      code: 'body-unread/size',
      place: { start: 0, end: 15 },
    });
    expect(checkLimits('0123456789\nabc', 11, limits)).toBeNull();
    expect(checkLimits('a\r\nb\r\nc', 0, limits)).toMatchObject({
      code: 'body-unread/lines',
      place: { start: 6, end: 7 },
    });
    expect(checkLimits('a\rbcdef', 0, limits)).toMatchObject({ code: 'body-unread/line', place: { start: 2, end: 7 } });
  });

  test('every limit can be raised', () => {
    const most = Number.POSITIVE_INFINITY;
    const raised = { size: most, line: most, lines: most, nesting: most, parts: most, copies: most };
    for (const [, text] of Object.values(shapes))
      expect(checkLimits(text(Math.max(90_000, sized(300_000))), 0, raised)).toBeNull();
    expect(checkLimits('Un mot.\n'.repeat(60_000), 0, raised)).toBeNull();
  });
});
