import type { Mode } from '../model/minutes.ts';
import { fold } from '../text/fold.ts';
import type { BodyContext } from './context.ts';
import { firstWord } from './lexicon.ts';

/** How a decision was taken, or null. */
export function readMode(folded: string, context: BodyContext): Mode | null {
  const { lexicon } = context;
  const kind = lexicon.modes.get(folded);
  if (kind !== undefined) return { kind };
  const counted = countedMode(folded, context);
  if (counted !== null) return counted;
  // « adoptée à l'unanimité », « validé par consensus »: what is a label alone says nothing more here, nor does « à main levée ».
  const space = folded.indexOf(' ');
  if (space > 0 && lexicon.label(folded.slice(0, space))?.role === 'decision') {
    const mode = readMode(folded.slice(space + 1), context);
    if (mode !== null) return mode;
  }
  for (const lead of lexicon.voteLeadsFrom.get(firstWord(folded)) ?? []) {
    if (!folded.startsWith(lead)) continue;
    const said = lexicon.modes.get(folded.slice(lead.length).replace(/^ ?:? /, ''));
    if (said !== undefined) return { kind: said };
  }
  const votes = readVotes(folded, context);
  // « pour 12 » alone is a day of some month.
  if (votes === null || (votes.parts === 1 && votes.after)) return null;
  return { kind: 'vote', for: votes.for, against: votes.against, abstain: votes.abstain };
}

/** A way of deciding, and votes after it: « à l'unanimité moins une abstention », « à la majorité de 5 voix contre 2 ». */
function countedMode(folded: string, context: BodyContext): Mode | null {
  for (const [words, kind] of context.lexicon.modesFrom.get(firstWord(folded)) ?? []) {
    if (!folded.startsWith(words)) continue;
    const code = folded.charCodeAt(words.length);
    // A blank, a comma, a colon.
    if (code !== 32 && code !== 44 && code !== 58) continue;
    const rest = folded.slice(words.length).replace(/^[ ,:]+/, '');
    const inside = rest.startsWith('(') && rest.endsWith(')') ? rest.slice(1, -1) : rest;
    const votes = readVotes(inside, context, true);
    if (votes === null) continue;
    const { against, abstain } = votes;
    if (votes.for > 0)
      return against > 0 && kind !== 'majority' ? null : { kind: 'vote', for: votes.for, against, abstain };
    return withVotes({ kind }, against, abstain);
  }
  return null;
}

/** A way of deciding with the votes that are counted beside it, of which none are for; null where they contradict it. */
function withVotes(mode: Exclude<Mode, { kind: 'vote' }>, against: number, abstain: number): Mode | null {
  const { kind } = mode;
  // The same count may be said twice: in a label over a list, and by its item.
  if (mode.abstain !== undefined && abstain > 0 && mode.abstain !== abstain) return null;
  const both = abstain > 0 ? { ...mode, abstain } : mode;
  if (against === 0) return both;
  return kind === 'majority' && (mode.against ?? against) === against
    ? { kind, against, ...(both.abstain === undefined ? {} : { abstain: both.abstain }) }
    : null;
}

/** Why a decision was not taken in both of two ways: votes may be those of a majority, or of all if none is against. */
export function modesProblem(first: Mode, second: Mode): 'vote-inconsistent/modes' | 'vote-inconsistent/two' | null {
  if (first.kind !== 'vote' && second.kind !== 'vote')
    return first.kind === second.kind ? null : 'vote-inconsistent/two';
  if (first.kind === 'vote' && second.kind === 'vote') return isSame(first, second) ? null : 'vote-inconsistent/two';
  const [votes, other] = first.kind === 'vote' ? [first, second] : [second, first];
  if (votes.kind !== 'vote' || other.kind === 'vote') return null;
  if (votes.against > 0 && other.kind !== 'majority') return 'vote-inconsistent/modes';
  const { against } = other.kind === 'majority' ? other : {};
  return isOther(against, votes.against) || isOther(other.abstain, votes.abstain) ? 'vote-inconsistent/two' : null;
}

/** « à la majorité, 2 contre » and « 3 contre »; a count that one of them leaves out is none. */
function isOther(said: number | undefined, counted: number): boolean {
  return said !== undefined && counted > 0 && said !== counted;
}

function isSame(first: Vote, second: Vote): boolean {
  return first.for === second.for && first.against === second.against && first.abstain === second.abstain;
}

type Vote = Mode & { kind: 'vote' };

/** « à l'unanimité, une abstention », « par consensus, 0 contre »: two parts of one mode; null for any others. */
export function bothModes(first: Mode, second: Mode): Mode | null {
  const [votes, other] = first.kind === 'vote' ? [first, second] : [second, first];
  if (votes.kind !== 'vote' || other.kind === 'vote' || votes.for > 0) return null;
  return withVotes(other, votes.against, votes.abstain);
}

/** True where folded words speak of a vote, whatever they say of it. */
export function speaksOfVote(folded: string, { lexicon }: BodyContext): boolean {
  return lexicon.voteLeads.includes(folded) || lexicon.speaksOfVote.test(folded);
}

/** True of words that are votes and nothing else: `12 pour`, `contre : 2`. */
export function isVotes(text: string, context: BodyContext): boolean {
  return readVotes(fold(text), context) !== null;
}

/** True of words that say how votes were cast, and not which: « à main levée »; or, of as many for as against, whose vote counted. */
export function tellsHowCast(folded: string, mode: Mode, { lexicon }: BodyContext): boolean {
  if (lexicon.voteLeads.includes(folded)) return true;
  if (mode.kind !== 'vote' || mode.for !== mode.against) return false;
  return lexicon.castingVote.some((words) => folded === words || folded.startsWith(`${words} `));
}

interface Votes {
  for: number;
  against: number;
  abstain: number;
  parts: number;
  /** The last count stands after what it counts. */
  after: boolean;
}

/** Votes side by side. `led`: they stand after words for a vote, so that « 5 to 2 » is one. */
function readVotes(folded: string, context: BodyContext, led = false): Votes | null {
  if (!led && !mayBeVotes(folded, context)) return null;
  const votes: Votes = { for: 0, against: 0, abstain: 0, parts: 0, after: false };
  const counted = afterLead(folded, context);
  const isLed = led || counted !== folded;
  const score = isLed ? tallyOf(counted, context) : null;
  if (score !== null) return { ...votes, ...score, parts: 2 };
  for (const piece of counted.split(context.lexicon.votesApart))
    if (!addVotes(piece.trim(), votes, context, isLed)) return null;
  return votes;
}

/** A look at the first words: most that begin as votes do are a day (« pour le 3 mai »). */
function mayBeVotes(folded: string, context: BodyContext): boolean {
  const { lexicon } = context;
  const space = folded.indexOf(' ');
  const first = space === -1 ? folded : folded.slice(0, space);
  if (countOf(first, context) !== null || lexicon.voteStarts.has(firstWord(folded))) return true;
  if (first.endsWith(':')) return true;
  if (space === -1) return false;
  let end = space + 1;
  while (end < folded.length && !endsWord(folded.charCodeAt(end))) end++;
  const second = folded.slice(space + 1, end);
  // « contre : 2 », `abstain 1`, « voix pour : 5 »
  return second === '' || countOf(second, context) !== null || lexicon.votes.has(`${first} ${second}`);
}

/** A blank, and the marks that may stand right after a word. */
function endsWord(code: number): boolean {
  return code === 32 || code === 44 || code === 58 || code === 59 || code === 47;
}

function addVotes(piece: string, votes: Votes, context: BodyContext, led: boolean): boolean {
  const { lexicon } = context;
  const less = lessIn(piece, context);
  if (less !== null) {
    votes.abstain += less;
    votes.parts++;
    return true;
  }
  const words = withoutFirst(piece, lexicon.beforeVotes);
  const cast = lexicon.votesCast.exec(words);
  if (cast !== null) {
    const [, first = '', , second, versus = '', other, voices] = cast;
    const isScore = other !== undefined;
    // « 5 contre 2 » is a score wherever it stands; « 5 to 2 » may be hours.
    if (isScore && !led && voices === undefined && lexicon.votes.get(versus) !== 'against') return false;
    const yes = countOf(first, context);
    const no = isScore ? countOf(other, context) : second === undefined ? 0 : countOf(second, context);
    if (yes === null || no === null) return false;
    votes.for += yes;
    votes.against += no;
    votes.parts += 2;
    return true;
  }
  const none = withoutFirst(words, lexicon.noVotes);
  if (none !== words && lexicon.votes.has(none)) {
    votes.parts++;
    return true;
  }
  return addCount(words, votes, context);
}

/** `12 pour`, `deux contre`; `contre 2`, `abstentions : une`. */
function addCount(words: string, votes: Votes, context: BodyContext): boolean {
  const { lexicon } = context;
  const space = words.indexOf(' ');
  if (space <= 0) return false;
  const kind = lexicon.votes.get(words.slice(space + 1));
  const count = kind === undefined ? null : countOf(words.slice(0, space), context);
  if (kind !== undefined && count !== null) {
    votes[kind] += count;
    votes.parts++;
    votes.after = false;
    return true;
  }
  const last = Math.max(words.lastIndexOf(' '), words.lastIndexOf(':'));
  const kindBefore = lexicon.votes.get(words.slice(0, last + 1).replace(/ ?:? ?$/, ''));
  const countAfter = kindBefore === undefined ? null : countOf(words.slice(last + 1), context);
  if (kindBefore === undefined || countAfter === null) return false;
  votes[kindBefore] += countAfter;
  votes.parts++;
  votes.after = true;
  return true;
}

/** How many abstained, in « moins une abstention », `op één onthouding na`; null for other words. */
function lessIn(piece: string, context: BodyContext): number | null {
  const { lexicon } = context;
  for (const [before, after] of lexicon.less) {
    if (!piece.startsWith(`${before} `) || (after !== '' && !piece.endsWith(` ${after}`))) continue;
    const words = piece.slice(before.length + 1, after === '' ? undefined : -after.length - 1);
    const space = words.indexOf(' ');
    if (space > 0 && lexicon.votes.get(words.slice(space + 1)) === 'abstain')
      return countOf(words.slice(0, space), context);
  }
  return null;
}

/** A count in figures or in a word; null for any other word. */
function countOf(word: string, { lexicon }: BodyContext): number | null {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  return lexicon.numbers.get(word) ?? (lexicon.noVotes.includes(word) ? 0 : null);
}

/** Words without the first of them that are one of these. */
function withoutFirst(words: string, firsts: readonly string[]): string {
  for (const first of firsts) {
    if (!words.startsWith(first)) continue;
    if (words.charCodeAt(first.length) === 32) return words.slice(first.length + 1);
    if (first.endsWith("'")) return words.slice(first.length);
  }
  return words;
}

/** What stands after the word that leads to votes (`vote: 5 yes`, `approved 5-0-1`); all of it where none does. */
function afterLead(folded: string, { lexicon }: BodyContext): string {
  for (const lead of lexicon.voteLeadsFrom.get(firstWord(folded)) ?? []) {
    if (!folded.startsWith(lead)) continue;
    const rest = /^(?: ?:)? /.exec(folded.slice(lead.length));
    if (rest !== null) return withoutFirst(folded.slice(lead.length + rest[0].length), lexicon.beforeVotes);
  }
  return folded;
}

const tally = /^(\d{1,3})(?: ?[-–] ?(?=[\d -]*[-–])|[-–])(\d{1,3})(?: ?[-–] ?(\d{1,3}))?$/;

/** Votes as a score, for, against and abstaining: `5-0-1`, `6-1`; null for what may be a date (`12-05-26`). */
export function tallyOf(words: string, context: BodyContext): { for: number; against: number; abstain: number } | null {
  const found = tally.exec(words);
  if (found === null || (found[3] !== undefined && context.dates.takeDate(words, context) !== null)) return null;
  return { for: Number(found[1]), against: Number(found[2]), abstain: Number(found[3] ?? 0) };
}
