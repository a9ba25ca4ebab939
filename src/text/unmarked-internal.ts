import type { InternalWords } from '../language/internal-words.ts';
import { type Problem, problem } from '../model/finding.ts';
import type { Minutes } from '../model/minutes.ts';
import { mergedPlaces, type Place, reachesInto } from '../model/place.ts';
import type { BlockFact, ReadText } from '../model/read-text.ts';
import { openedParts } from './closed-parts.ts';
import { commentsIn } from './comments.ts';
import { expressionsOf, type InternalExpressions, placesOf } from './internal-expressions.ts';
import { firstAfter, hasWords, hasWordsBeside } from './left-words.ts';
import { oncePer } from './memo.ts';
import { squeeze } from './normalize.ts';
import { yamlCommentsIn } from './yaml-comments.ts';

/**
 * Finds what says that something is internal, outside what is marked as internal: a copy would hold it. A phrase such as « huis clos » says so
 * wherever it stands; a word that has other senses (« interne ») only by itself: before a colon, alone on a line or in a cell, in a bracket, at
 * the end of a heading. What is in a comment, and what stands right over what is marked, says nothing. Linear in the length of the text.
 */
export function findUnmarkedInternal(read: ReadText, words: readonly InternalWords[]): readonly Problem[] {
  const known = foundIn(read.minutes);
  const expressions = expressionsOf(words);
  const found = known.get(expressions) ?? unmarkedIn(read, expressions);
  known.set(expressions, found);
  return found;
}

/** What was found in some minutes: a rule asks it, and whoever makes copies. */
const foundIn = oncePer((_: ReadText['minutes']) => new Map<InternalExpressions, readonly Problem[]>());

function unmarkedIn(read: ReadText, expressions: InternalExpressions): Problem[] {
  const { text, minutes, blocks, body } = read;
  const { any, phrases, alone, lines: whole, atEnd, inTitles, before, inLists, states } = expressions;
  // Most texts end here.
  if (!any.test(text)) return [];
  const found = [phrases, alone, whole, before, inLists, states].flatMap((expression) => placesOf(expression, text));
  found.push(...setApart(read, expressions));
  found.push(...placesOf(atEnd, text, 0, body));
  for (const { kind, lines } of blocks)
    if (kind === 'heading' && lines.length > 0)
      for (const expression of [atEnd, inTitles]) found.push(...placesOf(expression, text, lines[0], lines[1]));
    else if (kind === 'paragraph' && (lines[0] as number) < (minutes.items[0]?.place.start ?? 0))
      found.push(...letterheads(lines).flatMap(([start, end]) => placesOf(atEnd, text, start, end)));
  const marked = mergedPlaces(markedIn(minutes));
  const unseen = mergedPlaces(unseenIn(text, blocks, body));
  // « Fin du huis clos. » below what is marked
  const [first] = marked;
  const ended = mergedPlaces(
    placesOf(expressions.reopens, text).filter(({ start }) => first !== undefined && first.end <= start),
  );
  const isHidden = (place: Place): boolean => [marked, unseen, ended].some((all) => reachesInto(all, place));
  const unmarked = found.filter((place) => !isHidden(place) && !isOverMarked(text, place, blocks, marked));
  const told = [
    ...[...unmarked, ...betweenComments(text, expressions, marked)].map((place) =>
      toldAt('internal-unmarked', text, place),
    ),
    ...openedParts(read, expressions, marked, unseen).map((place) => toldAt('internal-unmarked/after', text, place)),
    ...begunIn(read, expressions, marked),
  ].sort(({ place: a }, { place: b }) => a.start - b.start || b.end - a.end);
  let end = 0;
  return told.filter(({ place }) => {
    const isFirst = place.start >= end;
    end = Math.max(end, place.end);
    return isFirst;
  });
}

/** « PROJET – CONFIDENTIEL » above the first item: short lines, as a header of Word has them. */
function letterheads(lines: readonly number[]): [number, number][] {
  const all: [number, number][] = [];
  for (let at = 0; at < lines.length; at += 2) all.push([lines[at] as number, lines[at + 1] as number]);
  return all.filter(([start, end]) => end - start <= longestLetterhead);
}

const longestLetterhead = 60;

/** What sets a part off as closed, on a line of its own; not within code, whose words are nobody's: `private`. */
function setApart({ text, blocks, body }: ReadText, { sets }: InternalExpressions): Place[] {
  const code = blocks.flatMap(({ kind, start, end }) => {
    if (kind !== 'code') return [];
    return [{ start: /[`~]/.test(text.charAt(start)) ? text.indexOf('\n', start) : start, end }];
  });
  return placesOf(sets, text, body).filter((place) => !reachesInto(code, place));
}

/** Comments that say that what follows is closed, where another one says that it ends: `<!-- private --> … <!-- /private -->`. */
function betweenComments(
  text: string,
  { commentOpens, commentCloses }: InternalExpressions,
  marked: readonly Place[],
): Place[] {
  const last = placesOf(commentCloses, text).at(-1);
  if (last === undefined) return [];
  return placesOf(commentOpens, text).filter(({ end }) =>
    hasWordsBeside(text, { start: text.indexOf('-->', end) + 3, end: text.lastIndexOf('<!--', last.start) }, marked),
  );
}

function toldAt(code: string, text: string, place: Place): Problem {
  return problem(code, place, { words: squeeze(text.slice(place.start, place.end)) });
}

/**
 * « Huis clos : … » in an item of which more follows that is not marked, and « Confidentiel : … » right below its title: it may be meant for all that
 * follows, up to where the public is back. « Interne : … » is of its passage.
 */
function begunIn(
  { text, minutes: { entries, items } }: ReadText,
  { phrases, reopens }: InternalExpressions,
  marked: readonly Place[],
): Problem[] {
  return entries.flatMap(({ role, label, item, extent, head }) => {
    const of = items[item];
    if (role !== 'internal' || label === null || of === undefined || of.internal || /intern/i.test(label)) return [];
    const goesOn = placesOf(phrases, label).length > 0 || !hasWords(text.slice(of.place.end, extent.start));
    const end = placesOf(reopens, text, extent.end, of.extent.end)[0]?.start ?? of.extent.end;
    if (!goesOn || !hasWordsBeside(text, { start: extent.end, end }, marked)) return [];
    return [toldAt('internal-unmarked/rest', text, { start: head.start, end: head.start + label.length })];
  });
}

/** Whether a text holds any such words, marked or not, for those who have not read it. */
export function maySayInternal(text: string, words: readonly InternalWords[]): boolean {
  return expressionsOf(words).any.test(text);
}

/**
 * Whether it is a phrase in a line over what is marked: « La séance se poursuit à huis clos. », « ## Ordre du jour (huis clos) ». A word alone, as
 * « (confidentiel) », speaks of its own line.
 */
function isOverMarked(
  text: string,
  { start, end }: Place,
  blocks: readonly BlockFact[],
  marked: readonly Place[],
): boolean {
  let at = firstAfter(blocks, start) - 1;
  if (blocks[at]?.lines.length !== 2) return false;
  if (blocks[at]?.kind !== 'heading' && !/\S\s\S/.test(text.slice(start, end).trim())) return false;
  do at++;
  while (blocks[at]?.kind === 'comment');
  const next = blocks[at];
  return next !== undefined && reachesInto(marked, next);
}

/** So few characters are no passage: « Interne : oui » says of what follows that it is internal, and covers nothing of it. */
const leastPassage = 5;

/** What is marked as internal, and what is told already to be nearly so marked. */
function markedIn({ entries, items, agenda, next, problems }: Minutes): Place[] {
  return [
    ...entries
      .filter(({ internal, role, text }) => internal && (role !== 'internal' || text.length >= leastPassage))
      .map(({ extent }) => extent),
    ...items.filter(({ internal }) => internal).map(({ extent }) => extent),
    ...[...(agenda ?? []), ...next, ...next.flatMap((one) => one.agenda)]
      .filter(({ internal }) => internal)
      .map(({ place }) => place),
    ...problems.filter(({ code }) => code.endsWith('/internal')).map(({ place }) => place),
  ];
}

/**
 * What no copy shows: comments of the front matter, those that are blocks, and those among the words of other blocks, but not what code says; and
 * definitions of links. Notes that hold such words are left out of copies as they are.
 */
function unseenIn(text: string, blocks: readonly BlockFact[], body: number): Place[] {
  const unseen = yamlCommentsIn(text, body);
  for (const { kind, start, end, lines } of blocks) {
    if (kind === 'comment' || kind === 'definition') unseen.push({ start, end });
    else if (kind !== 'code' && lines.length > 0) {
      const words = { start: lines[0] as number, end: lines[lines.length - 1] as number };
      for (const comment of commentsIn(text, words)) unseen.push(comment);
    }
  }
  return unseen;
}
