import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText } from '../../src/format/json.ts';
import { jsonAt, jsonString, Repeated } from '../../src/text/json.ts';

test('a text stands in JSON as JSON.stringify has it, every code unit', () => {
  for (let unit = 0; unit < 0x10000; unit++) {
    const text = `a${String.fromCharCode(unit)}b`;
    if (jsonString(text) !== jsonText(text)) expect(jsonString(text)).toBe(jsonText(text));
  }
});

test('any text, once and again', () => {
  const repeated = new Repeated();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(jsonString(text)).toBe(jsonText(text));
      expect(repeated.json(text)).toBe(jsonText(text));
      expect(repeated.json(text)).toBe(jsonText(text));
    }),
  );
});

test('data stands deeper where it is part of something', () => {
  expect(jsonAt({ a: ['b\nc'] }, '    ')).toBe('{\n      "a": [\n        "b\\nc"\n      ]\n    }');
});
