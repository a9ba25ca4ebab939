import type { Mode, Outcome } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { ReadContext } from '../recognise/context.ts';
import { type Ends, isDecided } from '../recognise/ends.ts';
import { verdictOf } from '../recognise/modes.ts';
import { bothParts, type Parts, readParts } from '../recognise/parts.ts';
import { sentenceEnd, sentencesIn } from '../recognise/sentences.ts';
import { isUndecided } from '../recognise/unsettled.ts';
import { type View, viewOf } from '../recognise/view.ts';
import { readVoteLine, readVoteSentence } from '../recognise/votes.ts';
import { tokensOf } from '../recognise/words.ts';
import { normalize, withoutEnd } from '../text/normalize.ts';
import { type Draft, isNumberedProposal } from './drafts.ts';

/** « 2020-02-06/D2 : adoptée à l'unanimité »: an entry that is cited, and nothing but what the meeting made of it. */
export function withVerdict(
  draft: Draft,
  ranges: readonly Place[],
  parts: Parts,
  text: string,
  context: ReadContext,
): Parts {
  const [only, second] = ranges;
  if (
    draft.updates === null ||
    draft.head?.hit !== null ||
    draft.letter === 'A' ||
    only === undefined ||
    second !== undefined
  )
    return parts;
  const view = viewOf(text, only.start, only.end);
  const said = withoutEnd(view.text, '.!');
  if (said.length > 80) return parts;
  const read = readParts(view, 0, said.length, context, true);
  const way = read.mode !== null && read.result === null ? 'adopted' : read.result;
  if (read.unread.length > 0 || way === null) return parts;
  draft.role = way === 'adopted' ? 'decision' : 'rejected';
  return { ...bothParts(parts, { ...read, owners: [] }), result: way };
}

/** « Proposition : un site. *Non retenue*, trop cher. », « … *Acceptée*, Luc s'en occupe. »: what came of a proposal begins the last sentence of its text. */
export function verdictLast(
  draft: Draft,
  ranges: readonly Place[],
  text: string,
  context: ReadContext,
): Parts['result'] {
  const last = ranges.at(-1);
  if (draft.role !== 'proposal' || last === undefined || last.end - last.start > sentenceLimit) return null;
  const [said, before] = [...sentencesIn(text, last.start, last.end, context)].reverse();
  if (said === undefined || before === undefined) return null;
  const words = text.slice(said.start, said.end);
  const [clause = ''] = words.split(/[,;:(–—]|\s-\s/, 1);
  const rest = tokensOf(normalize(words.slice(clause.length)));
  // « Pas d'accord, on y revient »
  if (isUndecided(words.slice(clause.length).replace(/^[^\p{L}]+/u, ''), context.words)) return null;
  // « Acceptée, si le budget le permet »
  if (rest.some((one) => context.words.hedges.has(one) || context.lexicon.negations.has(one))) return null;
  const verdict = verdictOf(normalize(withoutEnd(clause.trim(), '.!*_')), context.words);
  // « Adoptée 4-0 (Luc, Nora, Ida et Tom) »
  return verdict ?? readVoteLine(clause, context)?.result ?? null;
}

/** What a vote makes of an entry: a proposal that is carried is a decision, one that is lost is withdrawn, a decision that is lost is none. */
export function settleResult(draft: Draft, parts: Parts): Outcome | null {
  const { mode, outcome } = parts;
  const result = parts.result ?? (isCarried(draft, mode) ? 'adopted' : null);
  if (draft.role === 'decision' && result === 'rejected') draft.role = 'rejected';
  // « Proposition 2026-10-17/P1 : ouvrir le mercredi. → adoptée »
  if (draft.role === 'proposal' && draft.updates !== null && result !== null)
    draft.role = result === 'adopted' ? 'decision' : 'rejected';
  // « inviter les écoles → OK »
  if (draft.role === 'proposal' && draft.updates !== null && outcome?.kind === 'done') {
    draft.role = 'decision';
    return null;
  }
  if (result === null || draft.updates !== null) return outcome;
  if (draft.role === 'proposal') {
    if (result === 'rejected' && mode !== null) {
      draft.role = 'rejected';
      draft.letter = 'D';
      return outcome;
    }
    if (result === 'rejected')
      return (
        outcome ?? { kind: 'cancelled', date: null, place: { start: draft.start, end: draft.headEnd }, refused: true }
      );
    if (isNumberedProposal(draft.head)) return outcome;
    draft.role = 'decision';
    draft.letter = 'D';
  }
  return outcome;
}

/** `Motion: license Ed. All in favor.`: what all agree on is decided. */
function isCarried({ role, head }: Draft, mode: Mode | null): boolean {
  return role === 'proposal' && head !== null && (mode?.kind === 'unanimous' || mode?.kind === 'consensus');
}

/** A longer text is not one sentence that tells its vote. */
const sentenceLimit = 300;

/** « Décision : le devis est accepté par 3 voix pour, 1 contre (Luc) et aucune abstention », « … à l'unanimité »: the vote is part of the sentence. */
export function withVoteTold(ends: Ends, draft: Draft, { text }: View, context: ReadContext): Ends {
  const { mode } = ends.parts;
  // « Décision (5 pour, 1 contre) : le devis est accepté par 5 voix pour, 1 contre »: a vote is not cut in two.
  if (
    draft.parts.mode !== null &&
    isDecided(draft.role) &&
    mode?.kind === 'vote' &&
    /^[\s,;]*(?!\()\S/.test(text.slice(ends.end))
  ) {
    const left = text.slice(ends.start, ends.end);
    if (left.length <= sentenceLimit && readVoteSentence(left, context)?.mode?.kind === 'vote')
      return { ...ends, end: text.length, unread: [] };
  }
  const isTold = draft.parts.mode !== null || (mode !== null && (mode.kind !== 'vote' || mode.for !== null));
  if (draft.role !== 'decision' || isTold || text.length > sentenceLimit) return ends;
  const first = sentenceEnd(text, 0, text.length, context.lexicon);
  // « … approuvé par 5 voix pour et 1 abstention (Tracé). La commune avance la somme. »
  if (/\d/.test(text.slice(first))) return ends;
  const told = readVoteSentence(text.slice(0, first), context);
  if (told === null || told.result !== 'adopted' || told.mode === null || told.mode.kind === 'majority') return ends;
  if (told.mode.kind === 'vote' && told.mode.for === null) return ends;
  return {
    ...ends,
    parts: { ...ends.parts, mode: told.mode, read: ends.parts.read + 1 },
    end: text.length,
    unread: [],
  };
}

/** « à l'unanimité moins une abstention » */
export function countsVotes(mode: Mode): boolean {
  return mode.kind === 'vote' || mode.abstain !== undefined || (mode.kind === 'majority' && mode.against !== undefined);
}
