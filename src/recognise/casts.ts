import type { Cast } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { figureOf } from './modes.ts';
import { phraseAt, tokensOf } from './words.ts';

/** What was voted, and by how many; null where that is not said. */
export interface CastCounted {
  readonly vote: Cast;
  readonly count: number | null;
}

/** What the words of a label say: « Ont voté pour (3) », `2 stemmen tegen`, `Did not vote`. */
export function castOf(words: string, context: ReadContext): CastCounted | null {
  const counted = /\((\d{1,7})\)\s*$/.exec(words);
  const normalized = normalize(counted === null ? words : words.slice(0, counted.index));
  const count = counted === null ? null : Number(counted[1]);
  if (context.words.notVoting.includes(normalized)) return { vote: 'not-voting', count };
  if (context.words.presentOnly.includes(normalized)) return { vote: 'present', count };
  let vote: Cast | null = null;
  let own = count;
  const tokens = tokensOf(normalized);
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as string;
    const found = phraseAt(tokens, at, context.words.votes);
    const figure = own === null ? figureOf(token) : null;
    if (figure !== null) own = figure;
    else if (found?.value.is === 'cast' && vote === null) vote = found.value.kind;
    else if (
      found?.value.is !== 'lead' &&
      found?.value.is !== 'voices' &&
      found?.value.is !== 'adopted' &&
      found?.value.is !== 'shares' &&
      !context.words.ballotFillers.has(token)
    )
      return null;
    at += found?.length ?? 1;
  }
  return vote === null ? null : { vote, count: own };
}

/** After a sign: names, and words in small letters. */
const namesFirst =
  /(?<=[,;(–—]\s?|\s(?:et|en|and)\s)(\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:et|en|and|&|\+)\s)?\p{Lu}[\p{L}.'’-]*){0,5})\s+(?=\p{Ll})/gu;

/** Names, and in a bracket what they voted: « sauf *Tom* (s'abstient) ». */
const namesBesideCast =
  /(?<=\p{Ll}\s)(\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:et|en|and|&|\+)\s)?\p{Lu}[\p{L}.'’-]*){0,5})\s\((\p{Ll}[\p{L}\s'’]{3,30})\)/gu;

/** People who stand where a count does, before what they voted: « 4 pour, *Luc* contre, *Ilse* s'abstient », `5-0, *PN* abstaining`. */
export interface CastByName {
  readonly vote: Cast;
  readonly start: number;
  readonly end: number;
}

export function castsByName(text: string, context: ReadContext): CastByName[] {
  const beside = text.includes('(') ? text.matchAll(namesBesideCast) : [];
  const found = [...text.matchAll(namesFirst), ...beside].sort((a, b) => a.index - b.index);
  return found.flatMap(({ 0: all, 1: names = '', 2: bracket, index }) => {
    const after = normalize(bracket ?? text.slice(index + all.length, index + all.length + 30));
    const cast = phraseAt(tokensOf(after), 0, context.words.votes);
    if (cast?.value.is !== 'cast' || !peopleOf(names).every((one) => context.names.isKnown(one))) return [];
    if (bracket !== undefined && castOf(bracket, context) === null) return [];
    return [{ vote: cast.value.kind, start: index, end: index + names.length }];
  });
}

function peopleOf(names: string): string[] {
  return names.split(/\s(?:et|en|and|&|\+)\s/);
}

/** The brackets of a sentence each of which counts the votes for one of several: « Sont élus : Anne (16 voix), Tom (15 voix) »; none where there is but one. */
export function talliesIn(text: string, { words }: ReadContext): RegExpExecArray[] {
  const found = [...text.matchAll(/\(\d{1,5}\s(\p{Ll}{3,12})\)/gu)].filter(([, counted = '']) => {
    const tokens = tokensOf(normalize(counted));
    return phraseAt(tokens, 0, words.votes)?.value.is === 'voices';
  });
  return found.length > 1 ? found : [];
}

/** A sentence without them: they are no vote on it. */
export function withoutTallies(text: string, context: ReadContext): string {
  return talliesIn(text, context).reduceRight(
    (said, { 0: bracket, index }) =>
      said.slice(0, index) + ' '.repeat(bracket.length) + said.slice(index + bracket.length),
    text,
  );
}

/** A count, one to three words in small letters, and names; after a comma, at the end of a bracket. */
const countFirst =
  /\d\s?((?:\p{Ll}{3,12}\.?\s){1,3}|(?:\p{Ll}{3,12}\.?\s){0,2}\p{Ll}{3,12},\s(?=[^(),;]{2,60}(?:\)|$)))(\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:et|en|and|&|\+)\s)?\p{Lu}[\p{L}.'’-]*){0,5})/gu;

/** People right after the count that they are of: « 5 pour, 1 abst. *Karim* », `2 against *Ann and Tom*`. */
export function namesAfterCount(text: string, context: ReadContext): CastByName[] {
  return [...text.matchAll(countFirst)].flatMap(({ 0: all, 1: words = '', 2: typed = '', index }) => {
    const cast = castOf(words.replace(',', ''), context);
    const names = typed.replace(/\.$/, '');
    // « 10 pour Luc » may have elected him.
    if (cast === null || cast.vote === 'for' || !peopleOf(names).every((one) => context.names.isKnown(one))) return [];
    const start = index + all.length - typed.length;
    // « 3 against, *TB* didn't vote » says something else of TB.
    if (words.includes(',') && !/^[\s.!)]*$/.test(text.slice(start + names.length))) return [];
    return [{ vote: cast.vote, start, end: start + names.length }];
  });
}

/** What stands before a name that stands where a count does, or beside one. */
const beforeNames = /[\d,;(–—]|\s(?:et|en|and)\s/;

/** Words with the number of those who stand where a count does, « 4 pour, 1 contre », and without those who stand beside theirs. */
export function withNamesCounted(words: string, context: ReadContext): string {
  if (!beforeNames.test(words)) return words;
  const counted = castsByName(words, context).reduceRight(
    (said, { start, end }) => said.slice(0, start) + peopleOf(said.slice(start, end)).length + said.slice(end),
    words,
  );
  return namesAfterCount(counted, context).reduceRight(
    (said, { start, end }) => said.slice(0, start).trimEnd().replace(/,$/, '') + said.slice(end),
    counted,
  );
}

/** What is counted in some words, clause by clause: « 12 pour et 3 contre, le reste sans avis ». */
export function castsCounted(words: string, context: ReadContext): ReadonlySet<Cast> {
  if (words.length > mostCounting || !/\d/.test(words)) return new Set();
  const clauses = words.split(/[,;.:()–—]\s?|\s(?:et|en|and)\s/);
  const casts = clauses.map((one) => (/\d/.test(one) && one.length < mostOfCast ? castOf(one, context) : null));
  return new Set(casts.flatMap((one) => (one === null || one.count === null ? [] : one.vote)));
}

/** No text with a vote is longer, and no count: « ont voté contre 2 ». */
const [mostCounting, mostOfCast] = [1000, 40];
