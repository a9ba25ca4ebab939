/**
 * Text as UTF-8 bytes, with what every JavaScript has: the pure rooms know no other part of the platform, so that its two classes are
 * named here.
 */
declare class TextEncoder {
  encodeInto(text: string, bytes: Uint8Array): { readonly read: number; readonly written: number };
}
declare class TextDecoder {
  constructor(label: string, options: { readonly ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

const encoder = new TextEncoder();
/** A mark at the start of a text is part of it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Writes a text at an offset, where there is room for three bytes a UTF-16 unit; gives the offset after it. */
export function writeUtf8(text: string, bytes: Uint8Array, at: number): number {
  return text === '' ? at : at + encoder.encodeInto(text, bytes.subarray(at)).written;
}

/** The text that stands in `from..to`. */
export function readUtf8(bytes: Uint8Array, from: number, to: number): string {
  return from === to ? '' : decoder.decode(bytes.subarray(from, to));
}
