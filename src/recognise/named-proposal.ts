import type { Ref } from '../model/minutes.ts';
import { normalize, withoutEnd } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';
import type { ReadContext } from './context.ts';
import { readRef } from './links.ts';
import { readVote, type VoteTold } from './modes.ts';
import { readVerdictLine } from './votes.ts';
import { phraseAt, tokensOf } from './words.ts';

/** What came of the proposal of somebody, by whose name a line calls it. */
export interface NamedVerdict {
  /** As written: « Marc », `Sam Green`. */
  readonly proposer: string;
  readonly mode: VoteTold['mode'] | null;
  readonly result: VoteTold['result'];
}

/** No such line is longer. */
const longest = 160;
const name = String.raw`\p{Lu}[\p{L}'’-]*(?:\s(?:(?:de|van|den|der)\s){0,2}\p{Lu}[\p{L}'’-]*){0,2}`;
/** « Proposition *de Marc* … », *`Sam's`* `proposal …`. */
const after = new RegExp(String.raw`^\s(?:de\s|du\s|d['’]|van\s|by\s|from\s)(${name})`, 'u');
const before = /^(\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*){0,2})['’]s\s/u;

/** Reads a line that says what came of somebody's proposal and nothing else: « La proposition de Marc est rejetée (2-3) », `Voorstel van An: aangenomen`. */
export function readNamedVerdict(line: string, context: ReadContext): NamedVerdict | null {
  if (line.length > longest) return null;
  const text = line.normalize('NFC').replace(/^[\s>•→=*_-]+|[\s*_]+$/g, '');
  const owned = before.exec(text);
  const rest = text.slice(owned?.[0].length ?? 0);
  const motion = phraseOf(rest, context.words.motionWords);
  if (motion === 0) return null;
  const called = owned === null ? after.exec(rest.slice(motion)) : null;
  const proposer = (owned ?? called)?.[1];
  if (proposer === undefined) return null;
  const verdict = rest.slice(motion + (called?.[0].length ?? 0)).replace(/^[\s:–—-]+/, '');
  const being = phraseOf(verdict, context.words.beingVerbs);
  const said = verdict.slice(being).replace(/\s\(([^()]*)\)/, ', $1');
  const vote = readVote(withoutEnd(said, '.!'), context.words, true);
  const result = vote?.result ?? readVerdictLine(said, context);
  return result === null ? null : { proposer, mode: vote?.mode ?? null, result };
}

/** A ref that begins a text, with where it stands. */
export interface NamedProposal {
  readonly ref: Ref;
  readonly start: number;
  readonly end: number;
}

/**
 * The proposal that a decision is on, where it names it by its ref: « La proposition 2026-10-17/P1 est adoptée par 5 voix pour », `P1 wordt
 * aangenomen`; null: by none, or it says something else of it.
 */
export function proposalDecided(
  text: string,
  result: 'adopted' | 'rejected',
  context: ReadContext,
): NamedProposal | null {
  const words = text.slice(0, longest);
  // No proposal is cited without its number.
  if (!/\d/.test(words)) return null;
  const lead = (/^[\s>•→=*_-]*/.exec(words) as RegExpExecArray)[0].length;
  const motion = phraseOf(words.slice(lead), context.words.motionWords);
  const start = lead + (motion === 0 ? 0 : motion + 1);
  const cited = /^(?:\d{4}-|n°\s?|P\s?\d)/i.test(words.slice(start)) ? readRef(words.slice(start), context) : null;
  if (cited === null || !/\/P\d+$/.test(cited.ref)) return null;
  const end = start + cited.length;
  // « P1 : un banc » is another thing.
  const said = tokensOf(normalize(words.slice(end)));
  if (!context.words.beingVerbs.includes(said[0] ?? '') && phraseAt(said, 0, context.words.votes)?.value.is !== result)
    return null;
  const verdict = said
    .map((_, at) => phraseAt(said, at, context.words.votes)?.value.is)
    .find((is) => is === 'adopted' || is === 'rejected');
  return verdict === result ? { ref: cited.ref, start, end } : null;
}

/** How long the phrase is with which a text begins, its blank included where one follows; 0: none of them. */
function phraseOf(text: string, phrases: readonly string[]): number {
  const found = phrasesBefore(normalize(text.slice(0, 40)), phrases).find((one) => text.charAt(one.length) === ' ');
  return found?.length ?? 0;
}
