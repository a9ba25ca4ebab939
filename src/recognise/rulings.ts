import type { Evidence } from './evidence.ts';
import type { Sketch } from './sketch.ts';
import type { ModelRole } from './weights.ts';

/** How sure it is of each role, 0 to 1; rulings change it in place. */
export type Weighed = Record<ModelRole, number>;

interface Before {
  readonly sketch: Sketch;
  readonly evidence: Evidence;
}

/**
 * What the weights do not learn from a few hundred sentences, as rules. Each says how sure one may be at least or at most, and why.
 */
export function overrule(sure: Weighed, sketch: Sketch, evidence: Evidence, before: Before | null): void {
  const has = (...names: string[]): boolean => names.every((name) => evidence.has(name));
  const atLeast = (role: ModelRole, least: number): void => {
    sure[role] = Math.max(sure[role], least);
  };
  // A refusal decides, too, unless it is asked or reported.
  if (
    has('refusal') &&
    (has('refusal/passive') || has('deciding/passive') || has('shape/two-parts') || has('vote')) &&
    !has('question') &&
    !has('condition/first') &&
    !has('under/follow-up') &&
    !has('hedge')
  ) {
    atLeast('decision', 0.62);
    sure.action *= 0.4;
  }
  // A label in the middle of a line, which is no entry: « … Actie: de zaal reserveren. »
  if (has('label/action') && !has('question')) atLeast('action', 0.6);
  // « … => tout le monde est d'accord »
  if (has('arrow', 'agreement') && !has('under/follow-up') && !has('above/entry')) atLeast('decision', 0.62);
  if (answered(sketch, evidence, before)) atLeast('decision', 0.6);
  // « Il est décidé … », « Het bestuur gaat akkoord »: those present do it here and now.
  const doubted =
    has('question') || has('condition/first') || has('hedge') || has('deciding/negated') || has('past/first');
  const together = has('deciding/after-ourselves') || has('ourselves/first', 'agreement') || has('unanimity');
  if (together && !doubted && !has('pending') && !has('ourselves/past', 'shape/long')) atLeast('decision', 0.5);
  // « Le groupe valide la proposition de Marie », « De postbus besluiten we aan te houden », « gaat de vergadering akkoord »
  const ours = has('body/first+deciding') || has('deciding/beside-ourselves') || has('agreement/ours');
  if (ours && !doubted && !has('pending') && !has('past')) atLeast('decision', 0.5);
  // « Aucune objection. »: nobody asks that to no end.
  if (has('unopposed') && !doubted && !has('shape/long') && !has('past')) atLeast('decision', 0.9);
  // « Le précédent compte rendu est validé. »
  if (has('minutes', 'deciding/passive') && !doubted && !has('shape/longer') && !has('future'))
    atLeast('decision', 0.5);
  if (has('deciding/negated')) sure.decision *= 0.4;
  // « Le centre culturel a décidé … »
  if (has('deciding/by-others') && !has('agreement')) sure.decision *= 0.3;
  // What somebody says, asks or is, does nothing after the meeting.
  if (has('known-name/first+report') && !has('due/by')) sure.action *= has('duty') ? 0.7 : 0.5;
  // What stands under « À décider » is to be decided.
  if (has('under/pending', 'shape/list')) atLeast('pending', 0.6);
  // What is asked is not decided.
  if (has('question')) {
    sure.decision *= 0.2;
    sure.action *= 0.5;
  }
  // « Iedereen gaat akkoord »: what all agree on is no task of all.
  if (has('agreement', 'everyone/first')) sure.action *= 0.4;
  // « Conclusie: er wordt beter naar de locatie gekeken »: a label of decisions that is read as none.
  if (has('label/decision') && !has('question')) atLeast('decision', 0.6);
  // What another body decides is news, and so is what was decided before.
  if (has('past/first', 'deciding')) sure.decision *= 0.4;
  if (has('other-body/first') && !has('agreement') && !has('known-name/first')) {
    sure.decision *= 0.4;
    sure.action *= 0.6;
  }
  // To be decided later is no decision.
  if (has('pending') && (has('future') || has('due') || has('question')) && !has('known-name/parted')) {
    atLeast('pending', 0.55);
    sure.decision *= 0.5;
  }
  // What stands under last time's actions tells what became of them.
  if (
    (has('under/follow-up', 'shape/list') || has('open-entry', 'shape/two-parts')) &&
    !has('question') &&
    !has('proposing')
  ) {
    if (has('done') || has('not-done') || has('known-name/first+past')) {
      atLeast('outcome', 0.6);
      if (!has('duty')) sure.action *= 0.6;
    }
    sure.decision *= 0.6;
    // « - soldeerstation: 11 februari »: what a colon parts says how it is with something; it may be a list of other things, too.
    if (has('under/follow-up', 'shape/list', 'shape/opens-block') && /^[^:]{3,45}:\s/.test(sketch.piece.text)) {
      if (!has('shape/nested')) atLeast('outcome', 0.32);
      if (!has('duty')) sure.action *= 0.5;
    }
  }
  // « Présents : », « Lieu : »: what the meeting was.
  if (has('field')) for (const role of Object.keys(sure) as ModelRole[]) if (role !== 'next-meeting') sure[role] = 0;
  // A whole sentence in quotation marks is what somebody said; a line that ends in a colon leads to others.
  if (has('quotation/first') || has('shape/colon-at-end') || has('under/appendix'))
    for (const role of Object.keys(sure) as ModelRole[]) sure[role] = 0;
  if (!has('next-meeting') && !has('under/next-meeting') && !has('due/day+hour')) sure['next-meeting'] *= 0.3;
  // Without a day there is no next meeting to note; the first lines tell the day of this one.
  if (!has('due') || (has('shape/top') && !has('next-meeting') && !has('under/next-meeting'))) sure['next-meeting'] = 0;
  // Parcels arrive, too: it is people who come and go, or change what they are.
  if (!has('coming-going') && !has('change-of-post')) sure.presence *= 0.5;
  if (!has('known-name') && !has('pronoun/first') && !has('office/first')) sure.presence *= 0.3;
  // An outcome is of something: a list of what was to do, an entry above, one that is known to be open.
  if (!has('under/follow-up') && !has('above/open') && !has('open-entry')) sure.outcome = 0;
}

/** A short agreement after what was proposed or asked: « Akkoord. », « OK pour tous ». The decision is what stands before it. */
export function answered(sketch: Sketch, evidence: Evidence, before: Before | null): boolean {
  if (before === null || before.sketch.piece.head !== sketch.piece.head || sketch.words.length > 8) return false;
  if (
    !evidence.has('agreement/first') &&
    !evidence.has('deciding/first') &&
    !evidence.has('refusal/first') &&
    (!evidence.has('vote') || evidence.has('amount'))
  )
    return false;
  if (evidence.has('under/follow-up') || before.sketch.piece.block !== sketch.piece.block) return false;
  const asked = before.evidence.has('proposing') || before.evidence.has('question');
  return asked && before.sketch.piece.place.end <= sketch.piece.place.start;
}
