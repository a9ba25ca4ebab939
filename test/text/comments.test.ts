import { expect, it } from 'vitest';
import { commentsIn } from '../../src/text/comments.ts';

const found = (text: string, start = 0, end = text.length): string[] =>
  Array.from(commentsIn(text, { start, end }), (place) => text.slice(place.start, place.end));

it('finds each comment, also over several lines', () => {
  expect(found('un <!-- deux --> trois <!--\nquatre\n-->')).toEqual(['<!-- deux -->', '<!--\nquatre\n-->']);
  expect(found('<!----><!-->-->')).toEqual(['<!---->', '<!-->-->']);
});

it('finds none that is not closed in its part', () => {
  const text = '<!-- un --> et <!-- deux -->';
  expect(found(text, 1)).toEqual(['<!-- deux -->']);
  expect(found(text, 0, text.length - 1)).toEqual(['<!-- un -->']);
  expect(found('<!-- '.repeat(200_000))).toEqual([]);
});
