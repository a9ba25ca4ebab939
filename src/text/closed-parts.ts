import type { AgendaItem } from '../model/minutes.ts';
import { mergedPlaces, type Place, reachesInto } from '../model/place.ts';
import type { ReadText } from '../model/read-text.ts';
import { type InternalExpressions, placesOf } from './internal-expressions.ts';
import { firstAfter, hasWordsBeside } from './left-words.ts';

/**
 * Finds what opens a part in camera that goes on over the items after it, where not all of that is covered: « Resolved that the public be excluded for
 * the following items », « ## Huis clos » with nothing under it. The part goes on until somebody says that it ends; titles, and what announces the next
 * meeting, do not count.
 */
export function openedParts(
  { text, minutes, blocks, body }: ReadText,
  { opens, pauses, reopens, unopened }: Pick<InternalExpressions, 'opens' | 'pauses' | 'reopens' | 'unopened'>,
  covered: readonly Place[],
  unseen: readonly Place[],
): Place[] {
  const { items, agenda } = minutes;
  const announced = items.filter(({ role }) => role === 'next-meetings').map(({ extent }) => extent);
  const elsewhere = mergedPlaces([...unseen, ...announced, ...(agenda ?? []).map(({ place }) => place)]);
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const empty = headings.filter(({ end }) => unopened.test(text.slice(end, end + longestNone)));
  const idle = mergedPlaces([...elsewhere, ...empty]);
  const lastEnd = placesOf(reopens, text, body).at(-1)?.start ?? body;
  const said = [...placesOf(opens, text, body), ...placesOf(pauses, text, body, lastEnd)].filter(
    (place) => !reachesInto(idle, place),
  );
  const sentences = mergedPlaces(said.map((place) => sentenceAround(text, place)));
  const titles = items.filter((item) => isOpeningTitle(text, item)).map(({ titlePlace }) => titlePlace);
  const ends = placesOf(reopens, text, body).filter((place) => !reachesInto(sentences, place));
  const beside = mergedPlaces([...covered, ...elsewhere, ...sentences, ...headings]);
  const opened: Place[] = [];
  let end = 0;
  for (const place of [...said, ...titles].sort((a, b) => a.start - b.start)) {
    if (place.start < end) continue;
    const last = ends[firstAfter(ends, place.start)];
    end = last === undefined ? text.length : sentenceAround(text, last).start;
    if (hasWordsBeside(text, { start: place.end, end }, beside)) opened.push(place);
  }
  return opened;
}

/** So much is looked at under a title. */
const longestNone = 60;

/** « ## Huis clos », « ## Items in closed session », with nothing under it; « Salaires (huis clos) » is an item that was not treated. */
function isOpeningTitle(text: string, { place, titlePlace, internal, state }: AgendaItem): boolean {
  if (!internal || state !== 'empty') return false;
  const title = text.slice(titlePlace.start, place.end);
  return !/[()[\]:,;]|[-–—]\s/.test(title) && (title.match(/\p{L}{3,}/gu) ?? []).length <= mostWords;
}

const mostWords = 3;

/** Longer sentences are taken to end where they are cut. */
const longestSentence = 500;

/** The sentence about some words; a line that begins in a capital, or with a mark of lists, begins another. */
function sentenceAround(text: string, { start, end }: Place): Place {
  const from = Math.max(0, start - longestSentence);
  const before = text.slice(from, start).split(sentenceEnds).at(-1) ?? '';
  const after = text.slice(end, end + longestSentence);
  const stop = after.search(sentenceEnds);
  const isCut = stop === -1 && end + longestSentence < text.length;
  return { start: start - before.length, end: isCut ? end : stop === -1 ? text.length : end + stop + 1 };
}

const sentenceEnds = /[.!?](?=\s)|\r?\n(?=[^\S\n]*(?:[-*+|#>\r\n\p{Lu}]|\d))/u;
