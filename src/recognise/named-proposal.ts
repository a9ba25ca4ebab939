import { normalize, withoutEnd } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';
import type { ReadContext } from './context.ts';
import { readVote, type VoteTold } from './modes.ts';
import { readVerdictLine } from './votes.ts';

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

/** How long the phrase is with which a text begins, its blank included where one follows; 0: none of them. */
function phraseOf(text: string, phrases: readonly string[]): number {
  const found = phrasesBefore(normalize(text.slice(0, 40)), phrases).find((one) => text.charAt(one.length) === ' ');
  return found?.length ?? 0;
}
