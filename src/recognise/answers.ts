import { openBracket } from '../text/brackets.ts';
import type { Evidence } from './evidence-names.ts';
import type { WordList } from './evidence-words.ts';
import type { Sketch } from './sketch.ts';

/** What a few words say of the sentence before them: they answer, agree or leave it open, and mean nothing alone. */

/** A sentence with what is evident of it. */
export interface Before {
  readonly sketch: Sketch;
  readonly evidence: Evidence;
}

/** Whether a short agreement stands right below a decision, and says nothing else: « D'accord, +1 de tous (Luc par mail). » */
export function agreesWithAbove({ piece, words, mentions }: Sketch, evidence: Evidence): boolean {
  const { above, text } = piece;
  if (above === null || above.distance > 0 || above.entry.role !== 'decision' || words.length > 8) return false;
  const agrees = (['agreement/first', 'deciding/first', 'unanimity'] as const).some((one) => evidence.has(one));
  const isAll = /^[^,.;:!(–—\d]{2,24}(?:[,.;!(–—]|$)/u.test(text) && !/\?\s*$/.test(text);
  return agrees && isAll && mentions.every(({ start }) => openBracket(text, start) !== -1);
}

/** A short agreement after what was proposed or asked: « Akkoord. », « OK pour tous ». The decision is what stands before it. */
export function answered(sketch: Sketch, evidence: Evidence, before: Before | null): boolean {
  if (before === null || before.sketch.piece.head !== sketch.piece.head || sketch.words.length > 8) return false;
  if (
    !evidence.has('agreement/first') &&
    !evidence.has('agreement/ours') &&
    !evidence.has('deciding/first') &&
    !evidence.has('refusal/first') &&
    !evidence.has('refusal+arrow') &&
    !evidence.has('unanimity') &&
    (!evidence.has('vote') || evidence.has('amount'))
  )
    return false;
  if (evidence.has('under/follow-up') || before.sketch.piece.block !== sketch.piece.block) return false;
  const asked = before.evidence.has('proposing') || before.evidence.has('question');
  return asked && before.sketch.piece.place.end <= sketch.piece.place.start;
}

/** « Qui fait l'entrée ? *Pas encore de réponse.* »: a few words after a question that say that nobody knows. */
export function leavesOpen({ piece, words }: Sketch, evidence: Evidence, before: Before | null): boolean {
  if (before === null || words.length < 2 || words.length > 5 || bareNo.test(piece.text)) return false;
  const { piece: asked } = before.sketch;
  const isNext = asked.block === piece.block && asked.place.end <= piece.place.start;
  return isNext && before.evidence.has('question') && evidence.has('undecided') && !evidence.has('known-name');
}

/** « Non, trop cher » refuses what was asked. */
const bareNo = /^\s*(?:non|neen?|no)\s*[,.;:!–—-]/i;

/** « Qui s'en occupe ? Marc. », « Qui rédige le mot ? Camille, cette semaine encore. »: names that answer who does something. */
export function answersWho({ piece }: Sketch, evidence: Evidence, before: Before | null): boolean {
  if (before === null || !evidence.has('names-and-day') || !before.evidence.has('question/first')) return false;
  const { words, opening } = before.sketch;
  const said = (at: number): string => words[at]?.normalized ?? '';
  return (
    before.sketch.piece.block === piece.block &&
    /^(?:qui|wie|who)$/.test(said(opening)) &&
    !/^(?:est|etait|sont|a|ont|avait|is|was|zijn|heeft|hebben|had|are|has|have|did|vote)$/.test(said(opening + 1))
  );
}

/** « OK pour tout le monde », `Iedereen gaat akkoord`: who agrees, and that they do; a short word may stand between. */
export function saysOnlyThatAllAgree({ hits, words }: Sketch): boolean {
  const of = hits.filter(({ list }) => agreeing.has(list));
  if (!of.some(({ list }) => list === 'agrees') || new Set(of.map(({ list }) => list)).size < 2) return false;
  const others = words.filter((_, at) => !of.some(({ from, to }) => from <= at && at < to));
  return others.length === 0 || (others.length === 1 && (others[0]?.normalized.length ?? 0) <= 4);
}

const agreeing: ReadonlySet<WordList> = new Set(['agrees', 'allAgree', 'everyone', 'ourselves', 'decides']);
