/** Something that is left out of a text, and what stands in its place. */
export interface Instead {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A text with other words in some places, which are in order and none within another. */
export function replaced(text: string, places: readonly Instead[]): string {
  let out = '';
  let from = 0;
  for (const { start, end, words } of places) {
    out += text.slice(from, start) + words;
    from = end;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** The same of a text that comes in pieces, with places in all of it: what goes over several is replaced where it begins. */
export function replacedInPieces(pieces: readonly string[], places: readonly Instead[]): readonly string[] {
  if (places.length === 0) return pieces;
  let next = 0;
  let offset = 0;
  return pieces.map((piece) => {
    const after = offset + piece.length;
    let out = '';
    let from = offset;
    for (let one = places[next]; one !== undefined && one.start < after; one = places[next]) {
      if (one.start >= offset) out += piece.slice(from - offset, one.start - offset) + one.words;
      from = Math.min(one.end, after);
      if (one.end > after) break;
      next++;
    }
    out += piece.slice(from - offset);
    offset = after;
    return out;
  });
}
