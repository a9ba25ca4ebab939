import { daysBetween } from '../model/iso-date.ts';
import type { Place } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';

type NameContext = Pick<ReadContext, 'words' | 'acronyms'> & {
  readonly lexicon: Pick<ReadContext['lexicon'], 'articles'>;
};

/** No name of a meeting to come is longer. */
const nameLimit = 80;

/**
 * The meeting to come as a line names it at its start or at that of a sentence: « Prochaine AG : », « La prochaine séance », `Date of next meeting`,
 * « fin 21h45. prochain : ». Its noun is one of meetings or in capitals, or a colon stands in its place.
 */
export function nextMeetingIn(line: string, context: NameContext): Place | null {
  for (const { index, 0: lead } of line.slice(0, 400).matchAll(/^[\s*_>•→=-]*|[.;!?][\s*_]+/g)) {
    const start = index + lead.length;
    const end = endOfNames(line.slice(start, start + 2 * nameLimit), context);
    if (end !== null) return { start, end: start + end };
  }
  return null;
}

/** No more stands between the noun of a meeting and its day: « la réunion *du mardi* 17/12 ». */
const beforeDayLimit = 16;
const halfYear = 183;

/**
 * The meeting of a day that a line calls off or moves at its start: « *La réunion* du 17/12 est annulée », « De vergadering van 17 december gaat niet
 * door ». What else is said of the meeting of a day announces none.
 */
export function meetingTakenOffIn(line: string, context: ReadContext): Place | null {
  const { words, lexicon, acronyms, meeting } = context;
  const begins = line.slice(0, 2 * nameLimit);
  if (!/\d/.test(begins)) return null;
  const found = /^([\s*_>•→=-]*)((?:\p{L}{1,3}['’\s]\s?)?)(\p{L}{2,20})(?=\s)/u.exec(begins);
  if (found === null) return null;
  const [whole, lead = '', article = '', noun = ''] = found;
  const isArticle = article === '' || lexicon.articles.has(normalize(article.trim()));
  const isNoun =
    words.meetingNouns.includes(normalize(noun)) || acronyms.some((one) => normalize(one) === normalize(noun));
  if (!isArticle || !isNoun) return null;
  const rest = begins.slice(whole.length);
  const said = ` ${normalize(rest)}`;
  if (![...lexicon.calledOff, ...lexicon.movedTo].some((one) => said.includes(` ${one}`))) return null;
  const [day] = context.dates.findDates(rest, { ...context, awaited: true });
  if (day?.date == null || day.precision !== 'day' || meeting === null || day.date <= meeting) return null;
  // « La réunion du 15/10 est annulée », in November, is told of what is past.
  if (!day.yearWritten && daysBetween(meeting, day.date) > halfYear) return null;
  const between = normalize(rest.slice(0, day.start)).split(' ');
  const isPlain = between.every((word) => word === '' || words.functionWords.has(word) || lexicon.articles.has(word));
  return day.start <= beforeDayLimit && isPlain ? { start: lead.length, end: whole.length } : null;
}

/** The end of a name, or of one in two languages: « Prochaine réunion / Volgende vergadering ». */
function endOfNames(text: string, context: NameContext): number | null {
  const end = endOfName(text.slice(0, nameLimit), context);
  const slash = end === null ? null : /^\s?\/\s?/.exec(text.slice(end));
  if (end === null || slash === null) return end;
  const from = end + slash[0].length;
  const second = endOfName(text.slice(from, from + nameLimit), context);
  return second === null ? end : from + second;
}

/** « OA », `RvB`, `BM`: a body in short, which meets where a colon follows. */
const acronym = /^\p{Lu}\p{L}{0,3}\p{Lu}$/u;

/** A word of a line, or a colon. */
const wordOrColon = /\p{L}[\p{L}\p{M}'’()-]*|:/gu;

function endOfName(text: string, { words, lexicon, acronyms }: NameContext): number | null {
  wordOrColon.lastIndex = 0;
  const next = (): { readonly word: string; readonly start: number; readonly end: number } => {
    const found = wordOrColon.exec(text);
    if (found === null) return { word: '', start: text.length, end: text.length };
    const word = normalize(found[0]).replace(/\(.*\)$/, '');
    return { word, start: found.index, end: found.index + found[0].length };
  };
  const isShort = ({ start, end }: Place): boolean =>
    acronym.test(text.slice(start, end)) && /^[\s*_]*:/.test(text.slice(end));
  const isBefore = (word: string): boolean => lexicon.articles.has(word) || words.beforeNext.includes(word);
  let token = next();
  while (isBefore(token.word)) token = next();
  if (!words.nextWords.includes(token.word)) return null;
  const own = acronyms.map(normalize);
  const isNoun = (word: string): boolean => words.meetingNouns.includes(word) || own.includes(word);
  for (let count = 1; count <= 2; count++) {
    token = next();
    if (token.word === '') return null;
    if (token.word === ':') return count === 1 ? token.start : null;
    if (!isShort(token) && !isNoun(token.word) && !isNoun(token.word.replace(/s$|en$/, ''))) continue;
    const { end } = token;
    // « Prochaine date du CA : »
    do token = next();
    while (isBefore(token.word));
    return isNoun(token.word.replace(/^d'/, '')) ? token.end : end;
  }
  return null;
}
