import { bytesOf } from '../../src/cli/print.ts';
import type { Piece } from '../../src/format/format.ts';

/** What a format gives in pieces, as one text. */
export async function whole(pieces: Iterable<Piece> | AsyncIterable<Piece>): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(pieces));
}

/** The same of a format of text that waits for nothing. */
export function wholeOf(pieces: Iterable<Piece> | AsyncIterable<Piece>): string {
  return [...(pieces as Iterable<string>)].join('');
}
