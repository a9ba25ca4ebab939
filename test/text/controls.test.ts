import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeControls, splitControls } from '../../src/text/controls.ts';
import { anyText } from '../format/arbitrary.ts';
import { secondsOf } from '../helpers/own-time.ts';

describe('escapeControls', () => {
  test.each([
    ['\u001b[31mrouge', '\\u001B[31mrouge'],
    ['a\u0000b\u007fc\u009bd', 'a\\u0000b\\u007Fc\\u009Bd'],
    ['abc\u202Egnp.exe', 'abc\\u202Egnp.exe'],
    ['a\u200bb\ufeffc\u2060d\u00ade', 'a\\u200Bb\\uFEFFc\\u2060d\\u00ADe'],
    ['a\u2028b', 'a\\u2028b'],
    ['\ud800x', '\\uD800x'],
    ['a\nb\tc\r', 'a\\u000Ab\\u0009c\\u000D'],
    ['x\u{e0041}y', 'x\\u{E0041}y'],
    ['a\u200db', 'a\\u200Db'],
    ['\ufffe', '\\uFFFE'],
  ])('%j is written out', (text, expected) => {
    expect(escapeControls(text)).toBe(expected);
  });

  test.each([
    'Décision « à l’unanimité »',
    'e\u0301',
    '87\u00a0%',
    'quoi\u202f?',
    '日本語',
    '👩‍👧‍👦',
    '❤️',
    '1️⃣',
    '🇧🇪',
    '👍🏽',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    'ά',
    'א',
  ])('%s is as it was', (text) => {
    expect(escapeControls(text)).toBe(text);
  });

  test('line feeds and tabs stay on request, nothing else', () => {
    expect(escapeControls('a\nb\tc\r\u001b', true)).toBe('a\nb\tc\\u000D\\u001B');
  });

  test('what is written out can be set apart', () => {
    expect(splitControls('a\u001b\u202eb')).toEqual([
      { text: 'a', escaped: false },
      { text: '\\u001B\\u202E', escaped: true },
      { text: 'b', escaped: false },
    ]);
    expect(splitControls('')).toEqual([]);
    expect(splitControls('👩‍👧‍👦')).toEqual([{ text: '👩‍👧‍👦', escaped: false }]);
  });

  test('for any text: once is enough, the parts are the whole, and nothing dangerous is left', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeControls(text);
        expect(escapeControls(escaped)).toBe(escaped);
        expect(
          splitControls(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(escaped);
        expect(escaped).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b\u2028\u2029\ufeff]/u);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('a megabyte of either kind takes no time', async () => {
    const seconds = await secondsOf(() => {
      escapeControls('é'.repeat(1_000_000));
      escapeControls('\u202e'.repeat(200_000));
      escapeControls('日\u200d'.repeat(200_000));
    });
    expect(seconds).toBeLessThan(5);
  });
});
