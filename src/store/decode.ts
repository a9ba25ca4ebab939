import { Buffer, isUtf8 } from 'node:buffer';
import { lineStarts, positionOf } from '../model/place.ts';
import { couldBeWindows1252, decodeUtf16, decodeWindows1252 } from '../text/encoding.ts';

/** The text of a file that is UTF-8, or what it is instead. */
export type Decoded =
  | {
      readonly ok: true;
      /** Without the byte order mark. NULs and other controls are in it: they are a rule's affair. */
      readonly text: string;
      /** Whether it began with a byte order mark, which a change of the file keeps. */
      readonly bom: boolean;
    }
  | { readonly ok: false; readonly problem: EncodingProblem };

interface EncodingProblem {
  /** `broken-utf-8`: some is UTF-8 and some is not; or no encoding that we know. `binary`: no text at all. */
  readonly kind: 'utf-16le' | 'utf-16be' | 'windows-1252' | 'broken-utf-8' | 'binary';
  /** The first byte that is no UTF-8: its offset from 0, its line and column (UTF-16 code units) from 1. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** What to convert from, as `iconv -f` and editors name it; null where there is nothing to convert. */
  readonly from: 'UTF-16LE' | 'UTF-16BE' | 'WINDOWS-1252' | null;
}

/** Decodes a file of the archive. Never throws; never guesses a text out of bytes that are no UTF-8. */
export function decodeText(bytes: Uint8Array): Decoded {
  const view = asBuffer(bytes);
  const nul = view.indexOf(0);
  const order = byteOrder(view, nul);
  if (order) return { ok: false, problem: problemAt(view, 0, order === 'little' ? 'utf-16le' : 'utf-16be') };
  if (nul !== -1 && isBinary(view, nul)) return { ok: false, problem: problemAt(view, nul, 'binary') };
  if (!isUtf8(view)) return { ok: false, problem: notUtf8(view) };
  const skip = bomLength(view);
  return { ok: true, text: view.toString('utf8', skip), bom: skip > 0 };
}

/**
 * Decodes a text from elsewhere (`czs import`), or one that `decodeText` refused, in the encoding that it most likely is; null where it is
 * no text. Bytes that have no character are U+FFFD.
 */
export function decodeForeign(bytes: Uint8Array): string | null {
  const decoded = decodeText(bytes);
  if (decoded.ok) return decoded.text;
  switch (decoded.problem.kind) {
    case 'utf-16le':
      return decodeUtf16(bytes, 'little');
    case 'utf-16be':
      return decodeUtf16(bytes, 'big');
    case 'windows-1252':
      return decodeWindows1252(bytes);
    case 'broken-utf-8': {
      const view = asBuffer(bytes);
      return view.toString('utf8', bomLength(view));
    }
    case 'binary':
      return null;
  }
}

/** Encodes a text as it is written: UTF-8, with the byte order mark that the file had. */
export function encodeText(text: string, bom: boolean): Uint8Array {
  return Buffer.from(bom ? `\ufeff${text}` : text, 'utf8');
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function startsWith(view: Buffer, bytes: readonly number[]): boolean {
  return view.length >= bytes.length && bytes.every((byte, at) => view[at] === byte);
}

function bomLength(view: Buffer): 0 | 3 {
  return view[0] === 0xef && view[1] === 0xbb && view[2] === 0xbf ? 3 : 0;
}

/** The byte order of UTF-16: by its mark, or, without one, by where the NULs stand in the first characters. */
function byteOrder(view: Buffer, nul: number): 'little' | 'big' | null {
  const first = view[0];
  if (first === 0xff && view[1] === 0xfe) return 'little';
  if (first === 0xfe && view[1] === 0xff) return 'big';
  if (nul === -1 || nul > 512) return null;
  const end = Math.min(view.length & ~1, 1024);
  const nuls = [0, 0] as [number, number];
  for (let at = 0; at < end; at++) if (view[at] === 0) nuls[(at & 1) as 0 | 1]++;
  const [even, odd] = nuls;
  // A quarter of the characters at least are Latin letters and blanks, whose upper byte is NUL; a lower one never is.
  const enough = Math.max(4, end / 8);
  if (odd >= enough && even === 0) return 'little';
  if (even >= enough && odd === 0) return 'big';
  return null;
}

const signatures: readonly (readonly number[])[] = [
  // ZIP, and so docx and odt; PDF; Word of old.
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function isSigned(view: Buffer): boolean {
  return signatures.some((signature) => startsWith(view, signature));
}

/** A stray NUL is in some texts; many are in none. */
function isBinary(view: Buffer, nul: number): boolean {
  if (isSigned(view)) return true;
  const end = Math.min(view.length, 64 * 1024);
  let nuls = 0;
  for (let at = nul; at < end; at++) if (view[at] === 0) nuls++;
  return nuls >= 8 && nuls * 500 > end;
}

function notUtf8(view: Buffer): EncodingProblem {
  const { offset, sequences } = firstInvalid(view);
  if (isSigned(view)) return problemAt(view, offset, 'binary');
  // In a text that is not UTF-8, what looks like it is an accident, and rare.
  return problemAt(view, offset, sequences === 0 && couldBeWindows1252(view) ? 'windows-1252' : 'broken-utf-8');
}

function problemAt(view: Buffer, offset: number, kind: EncodingProblem['kind']): EncodingProblem {
  const text = view.toString('utf8', bomLength(view), offset);
  const from = {
    'utf-16le': 'UTF-16LE',
    'utf-16be': 'UTF-16BE',
    'windows-1252': 'WINDOWS-1252',
    'broken-utf-8': null,
    binary: null,
  } as const;
  return { kind, offset, ...positionOf(lineStarts(text), text.length), from: from[kind] };
}

/** Where bytes stop to be UTF-8, and how many characters in the whole are written in UTF-8 with more than one byte. */
function firstInvalid(view: Buffer): { offset: number; sequences: number } {
  let offset = -1;
  let sequences = 0;
  for (let at = 0; at < view.length; ) {
    const length = sequenceAt(view, at);
    if (length === 0 && offset === -1) offset = at;
    if (length > 1) sequences++;
    at += length || 1;
  }
  return { offset, sequences };
}

/** The length of the UTF-8 sequence at `at`; 0 where there is none. */
function sequenceAt(view: Buffer, at: number): number {
  const first = view[at] as number;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > view.length) return 0;
  const second = view[at + 1] as number;
  // Neither longer than needed, nor a surrogate, nor beyond U+10FFFF.
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let next = at + 2; next < at + length; next++) if (((view[next] as number) & 0xc0) !== 0x80) return 0;
  return length;
}
