/** What a format gives in pieces, as one text. */
export async function whole(pieces: Iterable<string> | AsyncIterable<string>): Promise<string> {
  let out = '';
  for await (const piece of pieces) out += piece;
  return out;
}

/** The same of a format that waits for nothing. */
export function wholeOf(pieces: Iterable<string> | AsyncIterable<string>): string {
  return [...(pieces as Iterable<string>)].join('');
}
