import type { Mode } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import { readCommitment } from '../../recognise/commitments.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { firstName } from '../../recognise/ends.ts';
import { type Line, labelAt } from '../../recognise/line.ts';
import { type VoteTold, verdictOf, wayOf, withoutMotion } from '../../recognise/modes.ts';
import { outcomeOf } from '../../recognise/outcomes.ts';
import { isOfDeciders } from '../../recognise/resolutions.ts';
import { sentencesIn } from '../../recognise/sentences.ts';
import { isUndecided } from '../../recognise/unsettled.ts';
import { readVoteLine, readVoteSentences } from '../../recognise/votes.ts';
import { firstToken, phraseAt, tokensOf } from '../../recognise/words.ts';
import { normalize, withoutEnd } from '../../text/normalize.ts';
import { wholePhrasesBefore } from '../../text/phrases.ts';
import { newsBelow } from '../closing.ts';
import type { Draft } from '../drafts.ts';

import { opensWithDeed } from './extent.ts';
import type { Walk } from './state.ts';

/** What stands below an entry that earlier minutes left open says what became of it. */

/** The arrow that a line begins with. */
export const arrow = /^\s*(?:[-=]{1,2}>|[→⇒➔➜])\s*/u;

/**
 * What a line says of the carried entry right above, in the first of its sentences that do: « -> accepté, Camille s'en occupe », « Refusé (1 pour, 1 contre) »,
 * « Elle n'a pas répondu. Nouvelle échéance : 15/3 ». False: it says nothing of it.
 */
export function takeBelow(walk: Walk, { written, place }: Line): boolean {
  const { near, text, context } = walk;
  if (near === null || near.updates === null) return false;
  const at = saidFrom(walk, place, written);
  if (at === null) return false;
  let isTold = false;
  // What is said after it may be news of something else: « Fait. Nora rappelle la commune pour le 12/3 ».
  for (const sentence of [...sentencesIn(text, at, place.end, context)]) {
    const end = near.letter === 'A' ? newsIn(near, text, sentence, context) : verdictOn(near, text, sentence, context);
    // « On prend le rouge. Adopté. » answers what was to be decided, or changes what was proposed: it is the decision.
    const isOther = near.letter === 'D' || isOfDeciders(text.slice(sentence.start, sentence.end), context);
    if (end === null && near.letter !== 'A' && isOther && !isTold) return false;
    // « → fait. Réservé lundi »: all of it is what became of the entry, but for what somebody is to do.
    if (end === null && !(isTold && arrow.test(written) && !isTask(text.slice(sentence.start, sentence.end), context)))
      continue;
    near.end = Math.max(near.end, end ?? sentence.end);
    isTold = true;
  }
  return isTold;
}

/**
 * Where a line begins that answers, after an arrow, and after the label of a decision that a verdict and more follow: « Besluit: akkoord, vanaf september ».
 * null: it is a decision of its own.
 */
function saidFrom({ text, context, near }: Walk, { end }: Place, written: string): number | null {
  const said = written.trimStart().replace(arrow, '');
  const label = labelAt(said, 0, context);
  const from = end - said.length;
  const isVerdict = label !== null && verdictOf(normalize(said.slice(0, label.end)), context.words) !== null;
  if (label?.hit.role !== 'decision' || isVerdict) return from;
  const colon = /^[\s*_]*:[\s*_]*/.exec(said.slice(label.end));
  if (colon === null || near?.letter !== 'P') return null;
  const after = from + label.end + colon[0].length;
  const words = text.slice(after, end);
  const isMore = clauseEnd.test(withoutEnd(words, '.!')) && readVoteLine(words, context) === null;
  return isMore && firstVerdict(words, context) !== null ? after : null;
}

/** Whether a line right below what earlier minutes left to be decided says what came of it, whatever label it begins with: « Refusé : trop cher », « Aangenomen (consensus) ». */
export function answersCarried(walk: Walk, { written, place }: Line): boolean {
  const { near, text, context } = walk;
  if (near === null || near.updates === null || near.letter === 'A') return false;
  const at = saidFrom(walk, place, written);
  return at !== null && firstVerdict(text.slice(at, place.end), context) !== null;
}

/** What the first clause of some words says came of it, or the last of them. */
function firstVerdict(said: string, context: ReadContext): Verdict | null {
  const clauses = withoutEnd(said, '.!').split(clauseEnd);
  const last = clauses.length > 1 ? verdictAfter(clauses.at(-1) as string, context) : null;
  return verdictIn((clauses[0] as string).trim(), context) ?? answerIn((clauses[0] as string).trim(), context) ?? last;
}

/** « oui », `neen` */
function answerIn(clause: string, { words }: ReadContext): Verdict | null {
  const word = normalize(clause);
  if (!/^[a-z]{2,}$/.test(word)) return null;
  return words.yes.has(word)
    ? { way: 'adopted', mode: null }
    : words.no.has(word)
      ? { way: 'rejected', mode: null }
      : null;
}

/** Where what a sentence says of an action ends; null: it says nothing of it. */
function newsIn(near: Draft, text: string, sentence: Place, context: ReadContext): number | null {
  const action = near.text.map(({ start, end }) => text.slice(start, end)).join(' ');
  const news = newsBelow(text, sentence, near.parts, action, context);
  if (news === null) return null;
  const end = endOfNews(text, sentence, context);
  // « Pas encore, Samira promet pour le 15/5 »: by when it is done is said of it, not of something else.
  const isDueBeyond = news.due !== near.parts.due && news.due !== null && news.due.place.start >= end;
  near.parts = news;
  return isDueBeyond ? sentence.end : end;
}

/** Where what a sentence says of a decision or a proposal ends; null: it says nothing of it. */
function verdictOn(near: Draft, text: string, sentence: Place, context: ReadContext): number | null {
  const words = withoutEnd(text.slice(sentence.start, sentence.end), '.!');
  // « Stemming: 4 voor, 1 tegen », « Tous d'accord »
  const whole = voteIn(readVoteSentences(words, context, true));
  if (whole !== null) return decide(near, whole, sentence.end);
  const clauses = words.split(clauseEnd);
  const first = (clauses[0] as string).trim();
  const rest = words.slice((clauses[0] as string).length);
  const last = clauses.length > 1 ? verdictAfter(clauses.at(-1) as string, context) : null;
  const verdict = verdictIn(first, context) ?? last ?? answerIn(first, context);
  const place = { start: sentence.start, end: sentence.start + first.length };
  // « *Proposition* abandonnée »
  const outcome = outcomeOf({ text: first, place }, withoutMotion(normalize(first), context.words), context);
  // « Acceptée, si le budget le permet », « Pas d'accord, on y revient »; « Rejetée, pas de budget » says why.
  const way = outcome?.kind === 'cancelled' ? 'rejected' : (verdict?.way ?? 'adopted');
  if (last === null && takesBack(rest, way, context)) return null;
  const bracket = /\(([^()]{1,80})\)/.exec(words);
  const counted = bracket === null ? null : (readVoteLine(`${first} ${bracket[1]}`, context)?.mode ?? null);
  if (verdict !== null) {
    // « Akkoord, maar op 23 januari », « Goedgekeurd onder voorbehoud van … »: what was changed belongs to what was decided.
    const isMore = changes(rest, context) || (verdict.way === 'adopted' && /^\s*:/.test(rest) && counted === null);
    const changed =
      isMore && !isTask(withoutMarks(rest), context) ? withoutMarks(rest) : conditionIn(words, first, context);
    const told = sentence.start + words.length;
    if (changed !== '') near.text.push({ start: told - changed.length, end: told });
    return decide(near, { ...verdict, mode: counted ?? verdict.mode }, endOfVerdict(text, sentence, context));
  }
  if (outcome === null) return null;
  if (outcome.kind === 'done') {
    // « Afgesloten: de AV besliste iets anders » is closed, and nobody knows how.
    if (!context.words.yes.has(normalize(first))) return null;
    return decide(near, { way: 'adopted', mode: counted }, endOfVerdict(text, sentence, context));
  }
  near.parts = { ...near.parts, outcome };
  return sentence.end;
}

function decide(near: Draft, { way, mode }: Verdict, end: number): number {
  near.role = way === 'adopted' ? 'decision' : 'rejected';
  near.parts = { ...near.parts, mode: mode ?? near.parts.mode };
  return end;
}

/** « Goedgekeurd, Jef regelt het tegen eind maart »: what somebody is to do is something else. */
function endOfNews(text: string, { start, end }: Place, context: ReadContext): number {
  const words = text.slice(start, end);
  const first = (words.split(clauseEnd, 1)[0] as string).trimEnd();
  const rest = withoutMarks(words.slice(first.length));
  return isTask(rest, context) ? start + first.length : end;
}

/** The same after a verdict: « oui, Monique s'en charge » hands on nothing that somebody had. */
function endOfVerdict(text: string, sentence: Place, context: ReadContext): number {
  const [first = ''] = text.slice(sentence.start, sentence.end).split(clauseEnd, 1);
  const rest = withoutMarks(text.slice(sentence.start + first.length, sentence.end));
  const who = firstName(rest, context);
  const takes =
    who === null ? [] : wholePhrasesBefore(normalize(rest.slice(who.length)).trimStart(), context.words.takesOver);
  return takes.length > 0 ? sentence.start + first.trimEnd().length : endOfNews(text, sentence, context);
}

/** Whether somebody does something; « tout le monde est d'accord » tells how it was taken. */
function isTask(words: string, context: ReadContext): boolean {
  if (wholePhrasesBefore(normalize(words), context.lexicon.everyone).length > 0) return false;
  return opensWithDeed(words, context) || readCommitment(words, context);
}

/** Where a clause of a sentence ends; `&#233;` is a letter. */
const clauseEnd = /[,.:(–—]|(?<!&#?\w{1,8});|\s-\s/;

function withoutMarks(rest: string): string {
  return rest.replace(/^[^\p{L}\d]+/u, '');
}

/** Whether what follows a verdict says that it is none yet: of a refusal, that it comes back on a later day. */
function takesBack(rest: string, way: Verdict['way'], { words, lexicon, dates, ...about }: ReadContext): boolean {
  const said = withoutMarks(rest);
  if (isUndecided(said, words)) return true;
  const first = firstToken(normalize(said));
  if (way === 'adopted') return words.hedges.has(first) || lexicon.negations.has(first);
  const { meeting } = about;
  return dates.findDates(said, about).some(({ date }) => date === null || date > (meeting ?? ''));
}

/** « mits aanpassing », « mais le 23 janvier »: whether what follows a verdict changes what it is on. */
function changes(rest: string, { words }: ReadContext): boolean {
  return words.butWords.has(firstToken(normalize(withoutMarks(rest))));
}

/** « Goedgekeurd *onder voorbehoud van de subsidie* »: on what condition, after the verb of a verdict; none: empty. */
function conditionIn(sentence: string, first: string, { words }: ReadContext): string {
  const at = [...first.matchAll(/\p{L}+/gu)].findIndex(
    ({ 0: word }, index) => index > 0 && words.butWords.has(normalize(word)),
  );
  const from = at === -1 ? undefined : [...first.matchAll(/\p{L}+/gu)][at]?.index;
  return from === undefined ? '' : sentence.slice(from);
}

interface Verdict {
  readonly way: 'adopted' | 'rejected';
  readonly mode: Mode | null;
}

/** What a clause says came of a proposal, by its first words or by a vote: « accepté », « unaniem goedgekeurd ». */
function verdictIn(clause: string, context: ReadContext): Verdict | null {
  const told = voteIn(readVoteLine(clause, context));
  // « het voorstel is aangenomen »
  const result = verdictOf(normalize(withoutEnd(clause.trim(), '.!*_')), context.words);
  const verb = phraseAt(tokensOf(normalize(clause)), 0, context.words.votes)?.value.is;
  if (told !== null) return told;
  if (result !== null) return { way: result, mode: null };
  return verb === 'adopted' || verb === 'rejected' ? { way: verb, mode: null } : null;
}

function voteIn(told: VoteTold | null): Verdict | null {
  const way = told?.result ?? (told === null ? null : told.mode.kind === 'vote' ? wayOf(told.mode) : 'adopted');
  return told === null || way === null ? null : { way, mode: told.mode };
}

/** « Staking van stemmen, stem van de voorzitter: *goedgekeurd* », « 2 voix sur 7, *rejetée faute de quorum* »: a verdict, and why, at the end of a sentence. */
function verdictAfter(clause: string, { words }: ReadContext): Verdict | null {
  const said = normalize(withoutEnd(clause.trim(), '.!'));
  // « Geen bezwaar, *dus* aangenomen »
  const whole = verdictOf(said, words);
  if (whole !== null) return { way: whole, mode: null };
  const tokens = tokensOf(said);
  const found = phraseAt(tokens, 0, words.votes);
  const next = found === null ? undefined : tokens[found.length];
  const way = found?.value.is;
  if (way !== 'adopted' && way !== 'rejected') return null;
  return next === undefined || words.reasons.has(next) ? { way, mode: null } : null;
}
