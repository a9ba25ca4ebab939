import { answered, type Before, leavesOpen } from './answers.ts';
import type { Evidence } from './evidence-names.ts';
import { hasAt, hasWithin, type Sketch } from './sketch.ts';
import { isFuture } from './verb-shapes.ts';

/** What a row of ruling-rows.ts asks of a sentence that no evidence names. */

/** A sentence, with the one before it. */
export interface Sentence {
  readonly sketch: Sketch;
  readonly evidence: Evidence;
  readonly before: Before | null;
}

const refusals = ['refusal/passive', 'deciding/passive', 'shape/two-parts', 'vote'] as const;

/** « *Refusé.* » alone, of what was said before it, or a refusal that somebody tells. */
export function refuses({ sketch, evidence, before }: Sentence): boolean {
  const isBare = sketch.words.length <= 2 && before?.sketch.piece.block === sketch.piece.block;
  return isBare || refusals.some((one) => evidence.has(one));
}

export function answersProposal({ sketch, evidence, before }: Sentence): boolean {
  return answered(sketch, evidence, before);
}

export function answersNothing({ sketch, evidence, before }: Sentence): boolean {
  return leavesOpen(sketch, evidence, before);
}

export function saysOpen({ evidence }: Sentence): boolean {
  const isBrief = evidence.has('undecided') && evidence.has('shape/brief');
  return evidence.has('pending/after-sign') || (isBrief && !evidence.has('negation/first'));
}

export function thanks({ sketch }: Sentence): boolean {
  return /^(?:merci|remerciements|dank|bedankt|thanks|thank)$/.test(wordAt(sketch, sketch.opening));
}

/** Whether those present decide or agree; « nous avons décidé … » at length tells of it. */
export function together({ evidence }: Sentence): boolean {
  const isOurs =
    evidence.has('deciding/after-ourselves') ||
    evidence.has('unanimity') ||
    (evidence.has('ourselves/first') && evidence.has('agreement'));
  return isOurs && !(evidence.has('ourselves/past') && evidence.has('shape/long'));
}

/** Whether what somebody says yes to is a verb: « accepte *de* réparer », `agreed *to* fix`, and not `agreed to the minutes`. */
export function agreesToDo({ sketch }: Sentence): boolean {
  const { verb, subject } = sketch;
  const [to, next] = [wordAt(sketch, verb + 1), wordAt(sketch, verb + 2)];
  const agrees = hasAt(sketch, 'agrees', verb) || hasAt(sketch, 'decides', verb);
  return agrees && subject.length > 0 && verb !== -1 && /^(?:de|d['’]?|to)$/.test(to) && next !== 'the';
}

const decision = /^(?:decisions?|beslissing|besluit)$/;

/** Whether a decision is spoken of that those present, or nobody by name, will take at a meeting to come. */
export function decidesLater({ sketch, evidence }: Sentence): boolean {
  const { words } = sketch;
  const isToCome = (['due/meeting', 'next-meeting', 'postponing'] as const).some((one) => evidence.has(one));
  const noun = words.findIndex(({ normalized }) => decision.test(normalized));
  if (!isToCome || noun === -1) return false;
  // « La décision sera prise … », `wordt … een besluit genomen`; « Décision : la réunion sera … » has it in its text.
  const verb = words.findIndex((one) => isFuture(one, sketch.language) || /^(?:wordt|worden)$/.test(one.normalized));
  return verb !== -1 && Math.abs(verb - noun) <= mostToDecision && !evidence.has('label/decision');
}

/** So many words stand between « sera » and the decision: `we'll take *the* decision`, `wordt *volgende keer een* besluit`. */
const mostToDecision = 4;

/** « Anne *a été chargée* de … »: a duty is the verb of whoever stands first; « Le groupe *a été lancé* » tells of it. */
export function isCharged({ sketch }: Sentence): boolean {
  const { subject, office, verb } = sketch;
  const from = subject.length > 0 ? verb : office?.to;
  return from !== undefined && hasWithin(sketch, 'duties', from, from + 2);
}

export function isOrder(evidence: Evidence): boolean {
  const isSaid = evidence.has('future') || evidence.has('duty');
  return evidence.has('infinitive/first') || (evidence.has('infinitive') && !isSaid);
}

/** Whether somebody tells something. « Nadia rappelle la commune cette semaine »: a verb of news that is one of tasks, too, with a day. */
export function reports({ evidence }: Sentence): boolean {
  const isTask = evidence.has('known-name/first+task') && evidence.has('due');
  return (
    (evidence.has('known-name/first+report') && !evidence.has('due/by') && !isTask) ||
    (evidence.has('known-name/then-report') && !evidence.has('due'))
  );
}

/** Whether what stands after a name at the beginning is what somebody says, and nothing that he or she does. */
export function says({ evidence }: Sentence): boolean {
  if (!evidence.has('known-name/parted'))
    return !evidence.has('known-name/then-present') && !evidence.has('known-name/then-task');
  return evidence.has('past-form') || !(evidence.has('shape/brief') || evidence.has('shape/short'));
}

/** Whether a line takes up what earlier minutes left open. */
export function ofEarlier({ evidence }: Sentence): boolean {
  return (
    !evidence.has('question') &&
    !evidence.has('proposing') &&
    ((evidence.has('under/follow-up') && evidence.has('shape/list')) ||
      (evidence.has('open-entry') && evidence.has('shape/two-parts')))
  );
}

export function ofEarlierByColon(sentence: Sentence): boolean {
  const { evidence, sketch } = sentence;
  const isItem = (['under/follow-up', 'shape/list', 'shape/opens-block'] as const).every((one) => evidence.has(one));
  return isItem && ofEarlier(sentence) && /^[^:]{3,45}:\s/.test(sketch.piece.text);
}

/** « Tom demande si … ? » */
export function isAskedTwice(evidence: Evidence): boolean {
  return evidence.has('told/question') && evidence.has('question');
}

function wordAt({ words }: Sketch, at: number): string {
  return words[at]?.normalized ?? '';
}
