import type { Mode } from '../model/minutes.ts';
import { composed, normalize, withoutEnd } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';
import { withNamesCounted, withoutTallies } from './casts.ts';
import type { ReadContext } from './context.ts';
import { readVote, turned, type VoteTold, verdictOf, withoutMotion } from './modes.ts';
import { sentencesIn } from './sentences.ts';
import { withSignsSpelled } from './signed-votes.ts';
import type { VoteWord } from './vote-words.ts';
import { bareTokens, isNameIn, minutesAt, phraseAt, tokensOf } from './words.ts';

/** A vote told in a sentence, with the decision that it took. */
export interface VoteSentence {
  readonly mode: Mode | null;
  readonly result: 'adopted' | 'rejected';
}

/** Each text that tells a vote has one of these: sentences without are looked at no further. */
const votish =
  /unani[me]|consens|major|meerderheid|voix|stem|vot|pour|contre|voor|tegen|abst|onth|nem\.? ?con|carrie[ds]|passe[ds]|\bayes?\b|\bmc\b|eenpar|algeme|favou?r|object|bezwaar|oppos|against|\bfor:? ?\d|\w [+−–-]1(?:['’]?s)?(?![\w/.-])|\d (?:oui|non|ja|neen?|yes|no)\b|tiers|quarts|derde|thirds|quarters|\b[2-4]\/[345]\b|(?:adopt|approv|accept|motion|amend|resolution).{0,80}\s\d{1,2}-\d{1,2}(?![\d-])/i;

/** What tells how many: a figure, or what is counted after it in letters. */
const counting = /\d|\bvoix\b|\bstemmen\b|\bvotes?\b/i;

/** Longer lines are no count of votes; longer sentences are no motion. */
const lineLimit = 160;
const sentenceLimit = 400;

/**
 * A line that tells a vote and nothing else: « Vote : 8 pour, 2 contre, 1 abst. », « Adopté à l'unanimité. », « Unaniem goedgekeurd », `Carried nem. con.`
 * null: it says something else, too.
 */
export function readVoteLine(line: string, context: ReadContext): VoteTold | null {
  return mayTellVote(line) ? voteLine(line, context) : null;
}

/** The same of a line that may tell one. */
function voteLine(line: string, context: ReadContext, isBeside = false): VoteTold | null {
  const bare = withoutEnd(withSignsSpelled(line, context.words).replace(/^[\s>•→=*_-]+/, ''), '*_');
  // « 3 oui, 2 non → adopté »
  const words = /[→>]/.test(bare) ? bare.replace(/\s*(?:→|[-=]>)\s*/g, ', ') : bare;
  if (words.length > lineLimit || words.endsWith('?')) return null;
  const named = withoutAbsence(withNamesCounted(withoutNames(words), context), context);
  const normalized = normalize(named);
  // « Vote 4-0, *motion* passed »
  const clauses = normalized.split(', ');
  const motionless = clauses.map((one) => withoutMotion(one, context.words)).join(', ');
  const said = motionless === normalized ? named : motionless;
  const bareVote = withoutEnd(said.replace(/^\(|\)[.!]?$/g, ' '), '.!');
  const told = readVote(bareVote, context.words) ?? yesBefore(bareVote, context);
  // « consensus » alone, « majorité », are what was talked about.
  if (
    told === null ||
    (told.result === null &&
      told.mode.kind !== 'vote' &&
      said === named &&
      !/^(?:à|met|bij|by|unanim|unaniem|eenpar|nem|(?:votes?|stemming|scrutin)\b)/i.test(composed(words)) &&
      // … and « tous d'accord » may be what somebody said; right after a motion they are the vote on it.
      !(isBeside && /\p{L}\s\p{L}/u.test(said)))
  )
    return null;
  // « 12 voix » alone is how many there are.
  if (
    told.mode.kind === 'vote' &&
    told.mode.against === null &&
    told.mode.abstain === null &&
    told.result === null &&
    !/pour|voor|for|favou?r/i.test(words)
  )
    return null;
  return told;
}

/** « *OK* à l'unanimité », `Ok, unaniem`: a yes before how it was decided. */
function yesBefore(words: string, context: ReadContext): VoteTold | null {
  const [lead = '', first = ''] = /^\s*(\p{L}{2,8})[\s,:]+/u.exec(words) ?? [];
  if (!context.words.yes.has(normalize(first))) return null;
  const told = readVote(words.slice(lead.length), context.words);
  return told === null || told.mode.kind === 'vote' || told.conflict ? null : { ...told, result: 'adopted' };
}

function mayTellVote(line: string): boolean {
  return line.length <= sentenceLimit && votish.test(line);
}

/** A line each sentence of which tells of one vote: « Pour : 780. Contre : 130 (M. Petit). Abstention : 0. Résolution adoptée. » `isBeside`: it follows what it is on, in the same line. */
export function readVoteSentences(line: string, context: ReadContext, isBeside = false): VoteTold | null {
  if (!mayTellVote(line)) return null;
  const whole = voteLine(line, context, isBeside);
  if (whole !== null) return whole;
  // A line of one sentence is none of several.
  if (!/[.!?][^\s.!?]*\s/.test(line)) return null;
  let result: VoteTold['result'] = null;
  const counts: string[] = [];
  for (const { start, end } of sentencesIn(line, 0, line.length, context)) {
    const words = line.slice(start, end);
    // « Résolution adoptée à la majorité de l'article 24 »
    const said = namesMotion(words, context) ? readVoteSentence(words, context) : null;
    const verdict = said?.result ?? readVerdictLine(words, context);
    if (verdict === null) counts.push(words.replace(/\.$/, ''));
    else result = verdict;
  }
  const told = counts.length === 0 ? null : readVoteLine(counts.join(', '), context);
  return told === null ? null : { ...told, result: result ?? told.result };
}

/** « Adopté. », `Motion carried`, « La proposition est rejetée »: what came of a motion, and nothing else. */
export function readVerdictLine(line: string, context: ReadContext): 'adopted' | 'rejected' | null {
  if (line.length > 80) return null;
  const said = withoutEnd(line.normalize('NFC').replace(/^[\s>•→=*_-]+/, ''), '.!*_');
  // « **Résultat :** adoptée »
  const [lead = ''] = /^\p{L}{4,12}\s?:[\s*_]+/u.exec(said) ?? [];
  const isOfVote = lead !== '' && context.words.columns.get(normalize(lead).split(/[\s:]/, 1)[0] as string) === 'vote';
  return verdictOf(normalize(isOfVote ? said.slice(lead.length) : said), context.words);
}

/** Whether a sentence says that its subject was refused: « le projet n'est pas retenu », `het plan wordt niet aangenomen`. */
export function endsRefused(line: string, { words }: ReadContext): boolean {
  if (line.length > 120) return false;
  const tokens = tokensOf(normalize(withoutEnd(line, '.!*_')));
  return tokens.some((_, at) => {
    const found = phraseAt(tokens, at, words.votes);
    const isLast = found !== null && at + found.length === tokens.length;
    return isLast && found.value.is === 'rejected' && at > 1 && words.beingVerbs.includes(tokens[at - 1] as string);
  });
}

/** No motion is named in more letters. */
const motionLimit = 60;

/** Whether a verdict says itself that it is on a motion: « *La proposition* est adoptée », `*It* passed`. */
export function namesMotion(line: string, { words }: ReadContext): boolean {
  const first = normalize(line.replace(/^[\s>•→=*_-]+/, '').slice(0, motionLimit));
  return withoutMotion(first, words) !== first;
}

/** Whether a sentence is a motion of somebody, by the words before who moved or seconded it. */
export function isMoved(sentence: string, { lexicon, words }: ReadContext): boolean {
  const said = ` ${normalize(sentence)} `;
  return [...lexicon.proposedBy, ...words.secondedBy].some((one) => one.includes(' ') && said.includes(` ${one} `));
}

/** « Appuyé par Léa. », `Seconded by Ann.`: who supports the motion before, and nothing else. */
export function isSeconding(sentence: string, { words }: ReadContext): boolean {
  if (sentence.length >= 60) return false;
  const said = withoutEnd(normalize(sentence), '.!');
  if (phrasesBefore(said, words.secondedBy).length > 0) return true;
  // `JT seconded.`
  const all = said.split(' ', 4);
  return all.length <= 3 && words.secondedBy.includes(all.at(-1) as string);
}

/** « 4 pour, 1 contre (Thibaut), 1 abst. (Lou) »: who voted so says nothing of how many, nor does what is quoted, « lire « 9 pour » ». */
function withoutNames(words: string): string {
  const told = /[«“„]/.test(words) ? words.replace(/[«“„][^«»“”„]{0,80}[»”]/g, ' ') : words;
  if (!told.includes('(')) return told;
  // « 2.528 (Maes 1.528, Leroy 1.000) »: what stands beside a name is a part of the count.
  return told.replace(
    /(?<=\S\s?)\(\p{Lu}[^()\d]{0,80}\)|(?<=\d\s?)\((?:\p{Lu}[^()\d:,;]{1,40}\d[\d.]*[,;\s]*){1,12}\)/gu,
    ' ',
  );
}

/**
 * The vote by which a sentence takes a decision: « La charte est adoptée par 9 voix contre 2 et 1 abstention », `Accounts adopted nem. con.`
 * null: it tells none, or one of another body, of another day, or of what is to come.
 */
export function readVoteSentence(line: string, context: ReadContext): VoteSentence | null {
  if (!mayTellVote(line)) return null;
  const said = withSignsSpelled(line, context.words);
  const sentence = withoutTallies(said, context);
  const written = withoutNames(sentence);
  const folded = normalize(written);
  const isAccented = context.words.accented.test(composed(sentence).toLowerCase());
  // Before names are looked for: most sentences with a « pour » tell of no vote.
  if (!isAccented && !counting.test(said) && !context.words.verdicts.test(folded)) return null;
  const counted = withoutAbsence(withNamesCounted(written, context), context);
  const normalized = counted === written ? folded : normalize(counted);
  const hasVerdict = isAccented || context.words.verdicts.test(normalized);
  if (!hasVerdict && !counting.test(sentence)) return null;
  const tokens = tokensOf(normalized);
  if (!hasVerdict) return countBeside(sentence, tokens, context);
  const kinds = kindsOf(tokens, context);
  const verb = kinds.findIndex((word) => word?.is === 'adopted' || word?.is === 'rejected');
  if (verb === -1 && !isAccented) return countBeside(sentence, tokens, context);
  if (isTold(sentence, tokens, context)) return null;
  const told = voteWithin(tokens, kinds, context);
  const verdict = kinds[verb]?.is === 'rejected' ? 'rejected' : 'adopted';
  // « Sont élus : Anne (16 voix), Tom (15 voix) »
  if (told === null) return sentence === said ? null : { mode: null, result: verdict };
  const result = told.result === 'rejected' ? 'rejected' : verdict;
  if (told.partly) return { mode: null, result };
  // « refusé, 4 voix contre 2 »: the four refused.
  return { mode: result === 'rejected' ? turned(told.mode, normalized) : told.mode, result };
}

/**
 * A vote without the clause of who took no part in it, which denies nothing: « Goedgekeurd met 5 stemmen, *Hilde stemt niet mee* », `RESOLVED (6 for, 1
 * against, *Cllr Maule not voting*) that …`, « … est élu, *l'intéressé ne prenant pas part au vote* ».
 */
function withoutAbsence(words: string, { words: { notVoting } }: ReadContext): string {
  const isAbsence = (clause: string): boolean => {
    const said = normalize(clause);
    return notVoting.some((one) => said.includes(one));
  };
  if (!isAbsence(words)) return words;
  const clauses = words.split(/(?=[,;()])/);
  return clauses.filter((clause, at) => at === 0 || !/^[,;]/.test(clause) || !isAbsence(clause)).join('');
}

/** The vote that some tokens of a sentence tell: unanimity, or how many; null where they tell none. */
export function voteIn(tokens: readonly string[], context: ReadContext): VoteTold | null {
  const told = voteWithin(tokens, kindsOf(tokens, context), context);
  return told?.partly || told?.mode.kind === 'majority' ? null : told;
}

function kindsOf(tokens: readonly string[], { words }: ReadContext): (VoteWord | null)[] {
  return tokens.map((_, at) => phraseAt(tokens, at, words.votes)?.value ?? null);
}

/**
 * A motion with its count beside it, and no verb that says what came of it: « on suit la grève : 4 pour, 1 contre », « 14 pour, 1 contre : nous adhérons »,
 * « acheter un four (3 pour, 2 contre) pour la crèche ».
 */
function countBeside(sentence: string, tokens: readonly string[], context: ReadContext): VoteSentence | null {
  if (!counting.test(sentence)) return null;
  const led = countAtFront(sentence, context);
  if (led !== null) return resultOf(led);
  if (isTold(sentence, tokens, context)) return null;
  for (const mode of countsBeside(withoutNames(sentence), context)) {
    const counted = resultOf(mode);
    if (counted !== null) return counted;
  }
  return null;
}

/** The count beside a motion, whatever came of it: « … est soumise au vote : 4 pour, 4 contre, 1 abstention. » */
export function countIn(sentence: string, context: ReadContext): Mode | null {
  if (!/\d/.test(sentence) || !mayTellVote(sentence)) return null;
  for (const mode of countsBeside(withoutNames(sentence), context)) if (mode.against !== null) return mode;
  return null;
}

/** For, against, abstentions, and who did not vote. */
const mostCounts = 4;

type Counts = Extract<Mode, { kind: 'vote' }>;

function* countsBeside(words: string, context: ReadContext): Iterable<Counts> {
  for (const sign of words.matchAll(/[:,;(–—]\s?|\.\s/g)) {
    const motion = words.slice(0, sign.index).match(/\p{L}{2,}/gu) ?? [];
    const tail = words.slice(sign.index + sign[0].length);
    if (motion.length < 2 || !/^\+?\s?\d|^\+?\s?\p{L}{3,12}[\s:]/u.test(tail)) continue;
    // « employeurs : 2 pour ; travailleurs : 3 pour, 1 contre »: of several votes, the last is not the whole.
    if (endsInCount(words.slice(0, sign.index), context)) continue;
    const bracket = sign[0].startsWith('(') ? tail.indexOf(')') : -1;
    // « …, par 3 voix contre 2, et le faire livrer »; as many of the counts as there are.
    const cuts = /^\D{0,12}\d/.test(tail)
      ? [...tail.slice(0, lineLimit).matchAll(/,\s|\s[-–—]\s/g)].slice(0, mostCounts).reverse()
      : [];
    const ends = bracket === -1 ? [tail.length, ...cuts.map(({ index }) => index)] : [bracket];
    for (const end of ends) {
      // « 4 yes, 1 no, 1 don't mind »: of a vote that is read in part, nobody knows what the rest says.
      if (/^[,\s–—-]{1,4}\d{1,4}\s\p{Ll}/u.test(tail.slice(end, end + 12))) continue;
      const mode = countsOf(tail.slice(0, end), context);
      if (mode !== null) yield mode;
    }
  }
  const front = /(?:^|[.;!]\s)([^:.;!]{5,80}):\s(?=\S+\s+\S)/.exec(words);
  const mode = front === null ? null : countsOf(front[1] as string, context);
  if (mode !== null) yield mode;
}

/** Whether a clause of some words ends in a count of votes: « employeurs : *2 pour* ; travailleurs »; « l'achat *pour 500 €* » counts none. */
function endsInCount(words: string, context: ReadContext): boolean {
  if (!/\d\s\p{L}+\s?[,;]/u.test(words)) return false;
  const tokens = tokensOf(normalize(words));
  const kinds = kindsOf(tokens, context);
  return kinds.some(
    (kind, at) => kind?.is === 'cast' && isCount(tokens, kinds, at - 1) && /^[,;]$/.test(tokens[at + 1] ?? ''),
  );
}

/** No vote that a sentence begins with is longer; in so many words after it somebody else votes. */
const [frontLimit, subjectLimit] = [80, 4];

/** « Par sept voix contre deux et une abstention, le conseil demande … »: what a sentence goes on with after its vote was decided, whatever its verb. */
function countAtFront(words: string, context: ReadContext): Counts | null {
  for (const { index } of [...words.slice(0, frontLimit).matchAll(/,\s(?=\S+\s+\S)/g)].reverse()) {
    const mode = countsOf(words.slice(0, index), context);
    const next = tokensOf(normalize(words.slice(index + 1, index + 1 + frontLimit))).slice(0, subjectLimit);
    if (mode !== null && mode.against !== null) return isTold(words, next, context) ? null : mode;
  }
  return null;
}

function countsOf(words: string, context: ReadContext): Counts | null {
  const mode = readVoteLine(words, context)?.mode;
  return mode?.kind === 'vote' ? mode : null;
}

/** What came of a motion by the votes for it and those against or of nobody's; null where they are not told, or as many. */
function resultOf(mode: Counts): VoteSentence | null {
  const { for: ayes, against, abstain } = mode;
  if (ayes === null || ayes === against || (against === null && abstain === null)) return null;
  return { mode, result: ayes > (against ?? 0) ? 'adopted' : 'rejected' };
}

/** Whether a sentence takes the decision of an item that has but one to take: « Pas de remarque, PV approuvé. » */
export function approves(sentence: string, context: ReadContext): boolean {
  if (sentence.length > 200) return false;
  const normalized = normalize(sentence);
  const tokens = tokensOf(normalized);
  if (saysYes(bareTokens(normalized), context)) return !isTold(sentence, tokens, context);
  if (!context.words.verdicts.test(normalized)) return false;
  return (
    adoptedAt(tokens, context.words) !== -1 && !isTold(sentence, tokens, context) && !isToCome(normalized, context)
  );
}

/** Where a verdict adopts, from an index on: « *approuvé* », but not « non approuvé », which refuses; -1: nowhere. */
function adoptedAt(tokens: readonly string[], { votes }: ReadContext['words'], from = 0): number {
  for (let at = from; at < tokens.length; ) {
    const found = phraseAt(tokens, at, votes);
    if (found?.value.is === 'adopted') return at;
    at += found?.length ?? 1;
  }
  return -1;
}

/** So many words go with a yes: « ok pour tout le monde », `voor de rest ok`. */
const mostBesideYes = 5;

/** Whether some words say yes, first or last, and little else: « ok, pas de remarque ». */
export function saysYes(tokens: readonly string[], { words }: Pick<ReadContext, 'words'>): boolean {
  const said = tokens.filter((one) => /[a-z]/.test(one));
  const isYes = [said[0], said.at(-1)].some(
    (one) => one !== undefined && /^[a-z]{2,3}$/.test(one) && words.yes.has(one),
  );
  return isYes && said.length <= mostBesideYes + 1 && !said.some((one) => words.hedges.has(one));
}

/** `Wordt volgende keer goedgekeurd`: what is approved next time is not approved. */
function isToCome(normalized: string, { words }: ReadContext): boolean {
  const clause = normalized.split(/[,;:]/).find((one) => words.verdicts.test(one)) ?? '';
  return clause.split(' ').some((word) => words.nextWords.includes(word));
}

/** Whether a sentence says that earlier minutes are approved, wherever it stands: « Le précédent compte rendu (9 octobre) est validé. » */
export function approvesMinutes(sentence: string, context: ReadContext): boolean {
  const { words } = context;
  if (sentence.length > 200) return false;
  // What is approved is the earlier one: « le compte rendu de la *dernière* réunion » is no report of the past.
  const normalized = normalize(sentence);
  if (!words.verdicts.test(normalized)) return false;
  const said = normalized
    .replace(/\([^()]{0,60}\)/g, ' ')
    .split(' ')
    .filter((word) => !words.pastWords.includes(word) && !(words.hedges.has(word) && isNameIn(sentence, word)))
    .join(' ');
  if (!approves(said, context)) return false;
  const tokens = tokensOf(said);
  const subject = tokens.slice(0, 5).findIndex((_, at) => minutesAt(tokens, at, words) > 0);
  if (subject === -1) return false;
  const verb = adoptedAt(tokens, words, subject + 1);
  if (verb === -1) return false;
  const between = tokens.slice(subject + 1, verb);
  const first = adoptedAt(tokens, words);
  return (
    between.length <= 14 &&
    // `Resolved that the minutes be approved`
    (first < subject ||
      between.some((token) => words.beingVerbs.includes(token)) ||
      /^[\s.!)]*$/.test(tokens.slice(verb + 1).join('')))
  );
}

/** Whether a sentence tells of a condition, a question, a quotation, what is to come, or another body. */
function isTold(sentence: string, tokens: readonly string[], { words }: ReadContext): boolean {
  if (isQuoted(sentence)) return true;
  // « n'est *pas* retenue » refuses.
  const isHedge = (one: string, at: number): boolean =>
    words.hedges.has(one.replace(/\.$/, '')) &&
    phraseAt(tokens, at, words.votes)?.value.is !== 'rejected' &&
    !isNameIn(sentence, one.replace(/\.$/, ''));
  return tokens.some((one, at) => isHedge(one, at) || phraseAt(tokens, at, words.otherBodies) !== null);
}

/** Whether a sentence is a question, or in quotation marks. */
export function isQuoted(sentence: string): boolean {
  return /\?[\s"»”]*$/.test(sentence) || /^[\s]*[«"“„>]/.test(sentence);
}

/** « élu pour deux ans », « approuvé pour 2025 »: how long, and no count. */
function isTerm(tokens: readonly string[], from: number, to: number): boolean {
  return (
    to - from >= 2 &&
    /^(?:pour|voor|for)$/.test(tokens[to - 2] as string) &&
    (/^[12]\d{3}$/.test(tokens[to - 1] as string) || /^[a-z]{2}/.test(tokens[to] ?? ''))
  );
}

/** What a vote goes on with, and nobody reads: a count that stands alone, « 4 voix / 1 », whom it excepts, « à l'unanimité, sauf Colette ». */
function goesOn(tokens: readonly string[], kinds: readonly (VoteWord | null)[], end: number): boolean {
  let at = end;
  while (/^(?:joint|less)$/.test(kinds[at - 1]?.is ?? '')) at--;
  if (/^[,(]$/.test(tokens[at] ?? '')) at++;
  const next = kinds[at];
  // « à l'unanimité le devis, *moins la voix de Berthe* »
  if (kinds.some((kind, from) => from >= end && kind?.is === 'less' && kinds.slice(from + 1, from + 4).some(isVoice)))
    return true;
  if (next?.is === 'less')
    return next.after === '' || tokens.slice(at + 1, at + 6).some((one) => one.replace(/\.$/, '') === next.after);
  return (
    /^[-/+]$/.test(tokens[at] ?? '') && /^\d{1,4}$/.test(tokens[at + 1] ?? '') && !/^[a-z]/.test(tokens[at + 2] ?? '')
  );
}

/** « Approuvé à l'unanimité. décharge : ok (8 pour, 1 abst.) »: votes are counted after those that were read, of several kinds. */
function countsOthers(tokens: readonly string[], kinds: readonly (VoteWord | null)[], end: number): boolean {
  const casts = kinds.flatMap((kind, at) => {
    const isCounted = at >= end && kind?.is === 'cast' && [at - 1, at + 1].some((one) => isCount(tokens, kinds, one));
    return isCounted ? kind.kind : [];
  });
  return new Set(casts).size > 1;
}

function isCount(tokens: readonly string[], kinds: readonly (VoteWord | null)[], at: number): boolean {
  return kinds[at]?.is === 'count' || /^\d{1,7}$/.test(tokens[at] ?? '');
}

function isVoice(kind: VoteWord | null): boolean {
  return kind?.is === 'voices';
}

/** The longest run of tokens that tells a vote; `partly`: it goes on with what is not read, so that what was read of it is wrong. */
function voteWithin(
  tokens: readonly string[],
  kinds: readonly (VoteWord | null)[],
  context: ReadContext,
): (VoteTold & { readonly partly: boolean }) | null {
  for (let from = 0; from < tokens.length; from++) {
    const isCount = /^\d{1,7}$/.test(tokens[from] as string);
    // `7 of 8 yes`: how many there are is no count of votes.
    if (isCount && /^(?:of|sur|van)$/.test(tokens[from - 1] ?? '') && /^\d{1,7}$/.test(tokens[from - 2] ?? ''))
      continue;
    if (!isCount && !/^(?:way|cast|count|adopted|rejected|lead|secret)$/.test(kinds[from]?.is ?? '')) continue;
    for (let to = Math.min(tokens.length, from + 24); to > from; to--) {
      if (
        to < tokens.length &&
        /[a-z0-9]/.test(tokens[to] as string) &&
        !/^(?:[a-z]{1,3}'?)$/.test(tokens[to] as string) &&
        to - from < 2
      )
        continue;
      const told = readVote(tokens.slice(from, to).join(' '), context.words);
      if (told !== null && !isTerm(tokens, from, to))
        return { ...told, partly: goesOn(tokens, kinds, to) || countsOthers(tokens, kinds, to) };
    }
  }
  return null;
}
