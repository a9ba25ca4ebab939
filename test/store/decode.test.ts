import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeForeign, decodeText, encodeText } from '../../src/store/decode.ts';
import { couldBeWindows1252, decodeUtf16, decodeWindows1252 } from '../../src/text/encoding.ts';

const seed = 20201126;
const words = '---\ndate: 2020-03-05\n---\n\n# L’été à Liège\n\nDécision : « oui » — 5 €.\n';

/** What Notepad writes as ANSI: characters of Windows-1252, each one byte. */
function windows1252(text: string): Uint8Array {
  const high = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte++) high.set(decodeWindows1252(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text], (letter) => high.get(letter) ?? letter.charCodeAt(0));
}

function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}

/** Whether there is no half of a surrogate pair in it. */
const isWellFormed = (text: string): boolean => Buffer.from(text).toString() === text;

const problemOf = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes);
  return decoded.ok ? 'ok' : decoded.problem;
};

describe('decodeText', () => {
  it.each([
    ['nothing', '', false],
    ['ASCII', 'abc\n', false],
    ['UTF-8', words, false],
    ['a mark', words, true],
    ['a mark before ASCII', 'abc', true],
    ['a mark alone', '', true],
    ['two marks, of which one is text', '\ufeffabc', true],
    ['a stray NUL', `${words}a\0b`, false],
    ['a stray NUL in a short text', 'abc\0defg', false],
    ['controls', 'a\u0001\u001b[31m\u0085b', false],
    ['beyond the BMP', '🎉𝔸', false],
    ['what begins with the first byte of a mark', '！ début', false],
    ['what begins with two bytes of a mark', '\ufefeabc', false],
  ])('takes %s', (_, text, bom) => {
    expect(decodeText(encodeText(text, bom))).toEqual({ ok: true, text, bom });
  });

  it('takes any text, with or without its mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, bom) => {
        fc.pre(!text.includes('\0') && isWellFormed(text) && (bom || !text.startsWith('\ufeff')));
        expect(decodeText(encodeText(text, bom))).toEqual({ ok: true, text, bom });
      }),
      { seed, numRuns: 300 },
    );
  });

  it('takes a part of a larger buffer', () => {
    const whole = Buffer.from('xxété');
    expect(decodeText(new Uint8Array(whole.buffer, whole.byteOffset + 2, whole.length - 2))).toMatchObject({
      text: 'été',
    });
  });

  it.each([
    ['utf-16le', 'little', true],
    ['utf-16be', 'big', true],
    ['utf-16le', 'little', false],
    ['utf-16be', 'big', false],
  ] as const)('names %s (%s, mark: %s)', (kind, order, mark) => {
    expect(problemOf(utf16(words, order, mark))).toEqual({
      kind,
      offset: 0,
      line: 1,
      column: 1,
      from: kind === 'utf-16le' ? 'UTF-16LE' : 'UTF-16BE',
    });
  });

  it('names Windows-1252, with the first place that is not UTF-8', () => {
    expect(problemOf(windows1252(words))).toEqual({
      kind: 'windows-1252',
      offset: 29,
      line: 5,
      column: 4,
      from: 'WINDOWS-1252',
    });
    expect(problemOf(windows1252('a\r\nb\rcé\n'))).toMatchObject({ line: 3, column: 2 });
    // The first byte of a mark of UTF-16 is a letter here.
    for (const name of ['ÿa', 'þa']) expect(problemOf(windows1252(name))).toMatchObject({ kind: 'windows-1252' });
  });

  it('names UTF-8 that is broken, with the place in what was read before it', () => {
    const broken = Buffer.concat([Buffer.from('été\n🎉 à '), Buffer.from([0xc3]), Buffer.from('\n')]);
    expect(problemOf(broken)).toEqual({ kind: 'broken-utf-8', offset: 14, line: 2, column: 6, from: null });
    const marked = Buffer.concat([Buffer.from('\ufeffété'), Buffer.from([0xff])]);
    expect(problemOf(marked)).toMatchObject({ kind: 'broken-utf-8', line: 1, column: 4 });
    // No character of Windows-1252.
    expect(problemOf(Uint8Array.of(0x61, 0x81))).toMatchObject({ kind: 'broken-utf-8' });
  });

  it.each([
    ['overlong', [0xc0, 0xaf]],
    ['overlong, three', [0xe0, 0x80, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['cut', [0xe2, 0x82]],
    ['a continuation alone', [0x80]],
  ])('refuses %s', (_, bytes) => {
    expect(problemOf(Uint8Array.of(0x61, ...bytes))).toMatchObject({ offset: 1, column: 2 });
  });

  it.each([
    ['docx', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(40)])],
    ['docx with few NULs', Buffer.from('PK\x03\x04\x14\0\0\0 word/document.xml')],
    ['docx without a NUL', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0xfd])],
    ['pdf', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')],
    ['zeros', Buffer.alloc(100)],
    ['sound', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 37) % 256))],
  ])('names %s binary', (_, bytes) => {
    expect(problemOf(bytes)).toMatchObject({ kind: 'binary', from: null });
    expect(decodeForeign(bytes)).toBeNull();
  });

  it('never throws, is right about UTF-8, and its place is where UTF-8 ends', () => {
    const some = fc.uint8Array({ maxLength: 60 });
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((each) => new Uint8Array(Buffer.from(each)));
    const mixed = fc.array(fc.oneof(some, text), { maxLength: 4 }).map((each) => new Uint8Array(Buffer.concat(each)));
    fc.assert(
      fc.property(mixed, (bytes) => {
        const decoded = decodeText(bytes);
        if (decoded.ok) expect(isUtf8(bytes)).toBe(true);
        else if (!decoded.problem.kind.startsWith('utf-16') && decoded.problem.kind !== 'binary') {
          const { offset } = decoded.problem;
          expect(isUtf8(bytes.subarray(0, offset))).toBe(true);
          for (let end = offset + 1; end <= Math.min(bytes.length, offset + 4); end++) {
            expect(isUtf8(bytes.subarray(0, end))).toBe(false);
          }
        }
        decodeForeign(bytes);
      }),
      { seed, numRuns: 1000 },
    );
  });
});

describe('decodeForeign', () => {
  it('reads what an office writes', () => {
    expect(decodeForeign(Buffer.from(words))).toBe(words);
    expect(decodeForeign(windows1252(words))).toBe(words);
    expect(decodeForeign(utf16(words, 'little', true))).toBe(words);
    expect(decodeForeign(utf16(words, 'big', false))).toBe(words);
    // With no Latin letter, the mark alone tells.
    expect(decodeForeign(utf16('Ωμέγα', 'little', true))).toBe('Ωμέγα');
    expect(decodeForeign(utf16('Ωμέγα', 'big', true))).toBe('Ωμέγα');
    expect(decodeForeign(Buffer.from([0xc3, 0xa9, 0xff]))).toBe('é\ufffd');
  });
});

describe('the old encodings', () => {
  it('Windows-1252 is Latin-1 but for 32 bytes', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const text = decodeWindows1252(all);
    expect(text).toHaveLength(256);
    expect(text.slice(0x80, 0xa0)).toBe('€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ');
    for (let byte = 0; byte < 256; byte++) {
      if (byte < 0x80 || byte > 0x9f) expect(text.charCodeAt(byte)).toBe(byte);
    }
    expect(couldBeWindows1252(Uint8Array.of(0x61, 0x0a, 0x92))).toBe(true);
    expect(couldBeWindows1252(Uint8Array.of(0x61, 0x9d))).toBe(false);
    expect(couldBeWindows1252(Uint8Array.of(0x61, 0x01))).toBe(false);
  });

  it('decodes more than one chunk', () => {
    const text = 'é€'.repeat(50_000);
    expect(decodeWindows1252(windows1252(text))).toBe(text);
    expect(decodeUtf16(utf16(text, 'big', true), 'big')).toBe(text);
  });

  it('UTF-16 as Node, and broken UTF-16 without a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('little' as const, 'big' as const), (text, order) => {
        fc.pre(!text.startsWith('\ufeff') && isWellFormed(text));
        expect(decodeUtf16(utf16(text, order, false), order)).toBe(text);
        expect(decodeUtf16(utf16(text, order, true), order)).toBe(text);
      }),
      { seed, numRuns: 200 },
    );
    expect(decodeUtf16(Uint8Array.of(0x61, 0, 0x62), 'little')).toBe('a\ufffd');
    expect(decodeUtf16(Uint8Array.of(0, 0xd8, 0x61, 0), 'little')).toBe('\ufffda');
    expect(decodeUtf16(Uint8Array.of(0xff, 0xfe), 'little')).toBe('');
    expect(decodeUtf16(Uint8Array.of(0x61), 'little')).toBe('\ufffd');
  });
});
