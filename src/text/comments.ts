import type { Place } from '../model/place.ts';

/** The comments `<!-- … -->` of a part of a text. Linear, also where many are begun and none is closed. */
export function* commentsIn(text: string, { start, end }: Place): Generator<Place> {
  const part = text.slice(start, end);
  for (let open = part.indexOf('<!--'); open !== -1; ) {
    const close = part.indexOf('-->', open + 4);
    if (close === -1) return;
    yield { start: start + open, end: start + close + 3 };
    open = part.indexOf('<!--', close + 3);
  }
}
