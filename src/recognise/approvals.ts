import { addDays, daysBetween, type IsoDate } from '../model/iso-date.ts';
import type { Days, Mode } from '../model/minutes.ts';
import { normalize, withoutEnd } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { defersItem } from './deferred.ts';
import { readVote, type VoteTold, verdictOf } from './modes.ts';
import { saysNothing } from './nothing.ts';
import { approves, isQuoted, saysYes } from './votes.ts';
import { bareTokens, isNameIn, minutesAt, phraseAt } from './words.ts';

/** By what words name earlier minutes. */
type Naming = Pick<ReadContext, 'words' | 'dates' | 'meeting' | 'language' | 'acronyms'>;

/** Longer titles are about more; so are longer sentences. */
const longestTitle = 100;
const longestSentence = 300;

/**
 * Whether a title has earlier minutes to be approved: it names their approval (« Adoption du compte rendu », « Lecture et approbation du dernier PV »),
 * or them, by their day or as the last, and nothing else (« PV précédent », « PV du 15 janvier »).
 */
export function isApprovalTitle(title: string, context: ReadContext): boolean {
  if (title.length > longestTitle) return false;
  const { words } = context;
  const tokens = bareTokens(normalize(title));
  const at = tokens.findIndex((_, index) => minutesAt(tokens, index, words) > 0);
  if (at === -1) return false;
  // « Approbation de l'ordre du jour *et* du PV »: what stands before that is approved, too.
  const lead = tokens.slice(0, at);
  const own = lead.slice(lead.findLastIndex((token) => joins.test(token) || isApproval(token, context)) + 1);
  if (own.some((token) => !isFiller(token, context))) return false;
  if (lead.some((token) => isApproval(token, context))) return true;
  if (lead.some((token) => !isFiller(token, context))) return false;
  const rest = bareTokens(normalize(withoutDays(title, context)));
  const after = rest.slice(at + minutesAt(rest, at, words));
  const isNamed = minutesNamed(title, context).length > 0 || after.some((token) => words.pastWords.includes(token));
  // « PV du 15 janvier : approbation »
  const isSaid = after.some((token) => isApproval(token, context));
  if ((isNamed || isSaid) && after.every((token) => isFiller(token, context) || isApproval(token, context)))
    return true;
  // « PV du 15/12 ok pour tout le monde »
  return approvalTold(title, context) === true && !minutesNamedIn(title, context).isOther;
}

/** Between what is approved and what else is. */
const joins = /^(?:et|en|and|&|,|\+|\/)$/;

function isApproval(token: string, { words }: ReadContext): boolean {
  return words.approvalNouns.includes(token);
}

/** A word that says no more than which minutes are meant: « de *la dernière réunion* ». */
function isFiller(token: string, { words }: Naming): boolean {
  return (
    !/[a-z\d]/.test(token) ||
    token.endsWith("'") ||
    words.functionWords.has(token) ||
    words.pastWords.includes(token) ||
    words.meetingNouns.includes(token)
  );
}

/** The days by which words name earlier minutes: « du 15 janvier », « des 12 et 26 mars », « de janvier »; none where they name none. */
export function minutesNamed(said: string, context: Naming): readonly Days[] {
  const { meeting } = context;
  return pastDays(said, context).flatMap(({ date, until, days }): Days[] => {
    if (date === null || (meeting !== null && date >= meeting)) return [];
    if (days.length > 0) return days.map((day) => ({ from: day, until: day }));
    return until !== null && daysBetween(date, until) > longestPeriod ? [] : [{ from: date, until: until ?? date }];
  });
}

/** Longer ones name no minutes. */
const longestPeriod = 366;

/**
 * The days by which a sentence names minutes, before it says what came of them: « Le PV *du 15 janvier* est approuvé et envoyé le 3 mars ». `isOther`:
 * it names them by something else, « Le PV *du groupe Fêtes* est approuvé ».
 */
export function minutesNamedIn(
  sentence: string,
  context: Naming,
): { readonly days: readonly Days[]; readonly isOther: boolean } {
  const { words } = context;
  const typed = sentence.split(/[ \t\u00a0\u202f\r\n]+/);
  const isVerb = (word: string): boolean => {
    const [token = ''] = bareTokens(normalize(word));
    const is = phraseAt([token], 0, words.votes)?.value.is;
    const isHedge = words.hedges.has(token) && !isNameIn(sentence, token);
    return words.beingVerbs.includes(token) || isHedge || is === 'adopted' || is === 'rejected';
  };
  const noun = typed.findIndex(
    (word, at) => minutesAt(bareTokens(normalize(`${word} ${typed[at + 1] ?? ''}`)), 0, words) > 0,
  );
  if (noun === -1) return { days: [], isOther: false };
  const verb = typed.findIndex((word, at) => at > noun && isVerb(word));
  const said = typed.slice(noun, verb === -1 ? typed.length : verb).join(' ');
  const days = minutesNamed(said, context);
  const tokens = bareTokens(normalize(said));
  const isOther = tokens.slice(minutesAt(tokens, 0, words)).some((token) => !isFiller(token, context));
  return { days, isOther: isOther && days.length === 0 };
}

/** The one day by which a sentence that corrects minutes names them: « erreur dans le PV *du 15 janvier* : … »; null where it names none, or several. */
export function minutesCorrected(sentence: string, context: Naming): IsoDate | null {
  for (const clause of sentence.split(clauseEnds)) {
    const [named, more] = minutesNamedIn(clause, context).days;
    if (named !== undefined) return more === undefined && named.from === named.until ? named.from : null;
  }
  return null;
}

/** Minutes are of a day before the meeting: a day without its year is that of the year before it. */
function pastDays(said: string, context: Naming): ReturnType<ReadContext['dates']['findDates']> {
  const { dates, meeting, language, acronyms } = context;
  if (!/\d|[a-z]{3}/i.test(said)) return [];
  const before = { meeting: meeting === null ? null : yearBefore(meeting), language, acronyms };
  const found = dates.findDates(said, before);
  if (found.length > 0) return found;
  // « PV AG 22/03 », `Verslag RvB 22/3`: right after the minutes and whose they are, figures are their day.
  const bare = /^[\s*_]*(\p{L}+(?:\s\p{Lu}\p{L}{0,4}){0,2})\s(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)(?![\d/.-])/u.exec(
    said,
  );
  if (bare === null || minutesAt(bareTokens(normalize(bare[1] as string)), 0, context.words) === 0) return found;
  const start = bare[0].length - (bare[2] as string).length;
  return dates
    .findDates(`${' '.repeat(start)}${bare[2]}`, before)
    .filter((one) => one.start >= start && one.end <= bare[0].length);
}

function yearBefore(day: IsoDate): IsoDate {
  return addDays(day, -365);
}

function withoutDays(said: string, context: ReadContext): string {
  let rest = said;
  for (const { start, end } of pastDays(said, context))
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/** « OK pour tout le monde *mais* Pierre est lot 8 »: what is said after it is to be corrected. */
const clauseEnds = /[,;:()\n–—]|\s(?=(?:mais|maar|but)\s)/i;

/** What a sentence under the approval of minutes says came of it: they are approved, or not (yet); null: it is about something else. */
export function approvalTold(sentence: string, context: ReadContext): boolean | null {
  if (sentence.length > longestSentence || isQuoted(sentence)) return null;
  if (hasNoObjection(sentence, context.words)) return true;
  const isOfThem = speaksOfThem(bareTokens(normalize(sentence)), context);
  let told: boolean | null = null;
  // « Pas de remarque, PV approuvé », « approuvé moyennant une remarque : il faut lire … »: what hedges one clause hedges no other.
  for (const clause of sentence.split(clauseEnds)) {
    const said = clauseTold(clause, isOfThem, context);
    if (said === true) return true;
    told = said ?? told;
  }
  return told;
}

/** « Pas de remarque. », `Geen opmerkingen.` */
function hasNoObjection(sentence: string, words: ReadContext['words']): boolean {
  return saysNothing(sentence, { nothing: words.nothing, besideNothing: words.besideNoRemark });
}

function clauseTold(clause: string, isOfThem: boolean, context: ReadContext): boolean | null {
  const { words } = context;
  const all = bareTokens(normalize(clause));
  if (saysYes(all, context)) return true;
  // What is approved is of the last meeting, and not said of it.
  const tokens = all.filter(
    (token) => !words.pastWords.includes(token) && !(words.hedges.has(token) && isNameIn(clause, token)),
  );
  let isNamed = false;
  for (let at = 0; at < tokens.length; ) {
    const found = phraseAt(tokens, at, words.votes);
    const is = found?.value.is;
    // « Non approuvé », « Le PV n'est pas approuvé »; « la remarque n'est pas retenue » refuses something else.
    if (is === 'rejected' && (speaksOfThem(tokens, context) || at === 0)) return false;
    if (is === 'adopted') {
      const before = tokens[at - 1] ?? '';
      if (words.not.has(before)) return false;
      isNamed = true;
    }
    at += found?.length ?? 1;
  }
  if (isOfThem && defersItem(clause, context)) return false;
  if (isNamed && approves(tokens.join(' '), context)) return true;
  // « Le PV sera approuvé en mai », « L'approbation du PV est reportée »
  return isOfThem && (isNamed || isPutOff(tokens, context)) ? false : null;
}

function speaksOfThem(tokens: readonly string[], context: ReadContext): boolean {
  return tokens.some((token, at) => minutesAt(tokens, at, context.words) > 0 || isApproval(token, context));
}

function isPutOff(tokens: readonly string[], { words }: ReadContext): boolean {
  const said = ` ${tokens.join(' ')} `;
  return words.deferred.some((one) => said.includes(` ${one} `));
}

/** « Approuvé, sans remarque. », `Approved with no changes`: a verdict, and that nobody has a remark; null: what else it says counts. */
export function approvedAsIs(
  sentence: string,
  { words }: ReadContext,
): (Pick<VoteTold, 'result'> & { mode: Mode | null }) | null {
  if (sentence.length > 120) return null;
  const said = withoutEnd(sentence, '.!');
  for (const { index, 0: blank } of said.matchAll(/,?\s+/g)) {
    const rest = said.slice(index + blank.length);
    const without = normalize(rest).replace(/^(?:sans|zonder|without(?: any)?|with no|met geen)\s/, '');
    if (without === normalize(rest) ? !hasNoObjection(rest, words) : !isRemark(without, words)) continue;
    const first = said.slice(0, index);
    const vote = readVote(first, words);
    const result = vote === null ? verdictOf(normalize(first), words) : vote.result;
    if (vote !== null || result !== null) return { mode: vote?.mode ?? null, result };
  }
  return null;
}

function isRemark(normalized: string, words: ReadContext['words']): boolean {
  return normalized.split(' ').every((word) => words.besideNoRemark.has(word));
}
