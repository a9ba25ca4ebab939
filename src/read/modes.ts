import type { Mode } from '../model/minutes.ts';
import { fold } from '../text/fold.ts';
import type { BodyContext } from './context.ts';

const voteLike = /^(?:\d|un |une |een |one |aucun|geen |no )/;

/** The count after its word: `contre 2`, `abstentions : 1`. */
const voteAfter = /^([a-z\u0080-\uffff][a-z\u0080-\uffff ]{1,19}?) ?:? ?(\d{1,4})$/;

/** How a decision was taken, or null. */
export function readMode(folded: string, context: BodyContext): Mode | null {
  const { lexicon } = context;
  if (isUnanimous(folded, context)) return { kind: 'unanimous' };
  for (const words of lexicon.unanimous) {
    if (!folded.startsWith(words)) continue;
    const code = folded.charCodeAt(words.length);
    if (code === 32 || code === 44) {
      const rest = folded.slice(words.length).replace(/^[ ,]+/, '');
      const abstain = lexicon.less.get(rest);
      if (abstain !== undefined) return { kind: 'unanimous', abstain };
    }
  }
  if (lexicon.consensus.has(folded)) return { kind: 'consensus' };
  if (lexicon.majority.has(folded)) return { kind: 'majority' };
  // « adoptée à l'unanimité », « validé par consensus »: what is a label alone says nothing more here.
  const space = folded.indexOf(' ');
  if (space > 0 && lexicon.label(folded.slice(0, space))?.role === 'decision') {
    const mode = readMode(folded.slice(space + 1), context);
    if (mode !== null) return mode;
  }
  const votes = readVotes(folded, context);
  // « pour 12 » alone is a day of some month.
  if (votes?.parts === 1 && voteAfter.test(folded)) return null;
  return votes ? { kind: 'vote', for: votes.for, against: votes.against, abstain: votes.abstain } : null;
}

/** Why a decision was not taken in both of two ways: votes may be those of a majority, or of all if none is against. */
export function modesProblem(first: Mode, second: Mode): 'vote-inconsistent/modes' | 'vote-inconsistent/two' | null {
  if (first.kind !== 'vote' && second.kind !== 'vote')
    return first.kind === second.kind ? null : 'vote-inconsistent/two';
  if (first.kind === second.kind) return 'vote-inconsistent/two';
  const [votes, other] = first.kind === 'vote' ? [first, second] : [second, first];
  return votes.kind === 'vote' && votes.against > 0 && other.kind !== 'majority' ? 'vote-inconsistent/modes' : null;
}

/** « à l'unanimité, une abstention », « par consensus, 0 contre »: two parts of one mode; null for any others. */
export function bothModes(first: Mode, second: Mode): Mode | null {
  const [votes, other] = first.kind === 'vote' ? [first, second] : [second, first];
  if (votes.kind !== 'vote' || other.kind === 'vote' || votes.for + votes.against > 0) return null;
  if (votes.abstain === 0) return other;
  return other.kind === 'unanimous' && other.abstain === undefined
    ? { kind: 'unanimous', abstain: votes.abstain }
    : null;
}

/** True where folded words speak of a vote, whatever they say of it. */
export function speaksOfVote(folded: string, { lexicon }: BodyContext): boolean {
  return lexicon.voteLeads.includes(folded) || lexicon.speaksOfVote.test(folded);
}

/** True of folded words that say that all agree. */
function isUnanimous(folded: string, context: BodyContext): boolean {
  return context.lexicon.unanimous.includes(folded);
}

/** True where folded words begin as votes do, which is quick to tell. */
export function mayBeVotes(folded: string): boolean {
  return voteLike.test(folded) || voteAfter.test(folded);
}

/** True of words that are votes and nothing else: `12 pour`, `contre : 2`. */
export function isVotes(text: string, context: BodyContext): boolean {
  return readVotes(fold(text), context) !== null;
}

const vote = /^(\d{1,4}|une?|een|one|aucune?|geen|no)\s+(.{2,20})$/;

/** « par 12 voix pour », `met 12 stemmen voor` */
const votesWith = /^(?:par|met|with|by) /;

function countOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  return /^(aucun|geen|no)/.test(word) ? 0 : 1;
}

function readVotes(
  folded: string,
  context: BodyContext,
): { for: number; against: number; abstain: number; parts: number } | null {
  const votes = { for: 0, against: 0, abstain: 0, parts: 0 };
  const counted = afterLead(folded, context);
  const score = counted === folded ? null : tallyOf(counted, context);
  if (score !== null) return { ...score, parts: 2 };
  for (const piece of counted.split(/\s*[,;/]\s*| et | en | and /)) {
    const words = piece.trim().replace(votesWith, '');
    const cast = context.lexicon.votesCast.exec(words);
    if (cast !== null) {
      votes.for += Number(cast[1]);
      votes.against += Number(cast[2] ?? 0);
      votes.parts += 2;
      continue;
    }
    const before = vote.exec(words);
    const after = before === null ? voteAfter.exec(words) : null;
    const count = before?.[1] ?? after?.[2];
    const kind = context.lexicon.votes.get((before?.[2] ?? after?.[1] ?? '').trim());
    if (count === undefined || !kind) return null;
    votes[kind] += countOf(count);
    votes.parts++;
  }
  return votes;
}

/** What stands after the word that leads to votes (`vote: 5 yes`, `approved 5-0-1`); all of it where none does. */
function afterLead(folded: string, { lexicon }: BodyContext): string {
  for (const lead of lexicon.voteLeads) {
    if (!folded.startsWith(lead)) continue;
    const rest = /^ ?:? (?:(?:par|met|with|by|a) )?(?=\d)/.exec(folded.slice(lead.length));
    if (rest !== null) return folded.slice(lead.length + rest[0].length);
  }
  return folded;
}

const tally = /^(\d{1,3})[-–](\d{1,3})(?:[-–](\d{1,3}))?$/;

/** Votes as a score, for, against and abstaining: `5-0-1`, `6-1`; null for what may be a date (`12-05-26`). */
export function tallyOf(words: string, context: BodyContext): { for: number; against: number; abstain: number } | null {
  const found = tally.exec(words);
  if (found === null || (found[3] !== undefined && context.dates.takeDate(words, context) !== null)) return null;
  return { for: Number(found[1]), against: Number(found[2]), abstain: Number(found[3] ?? 0) };
}
