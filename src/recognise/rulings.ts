import { openBracket } from '../text/brackets.ts';
import type { Evidence } from './evidence.ts';
import type { WordList } from './evidence-words.ts';
import { hasAt, type Sketch } from './sketch.ts';
import type { ModelRole } from './weights.ts';

/** How sure it is of each role, 0 to 1; rulings change it in place. */
export type Weighed = Record<ModelRole, number>;

interface Before {
  readonly sketch: Sketch;
  readonly evidence: Evidence;
}

/** Whether some evidence has all of some names, any of them, or none. */
function asked(evidence: Evidence) {
  const hasAny = (...names: string[]): boolean => names.some((name) => evidence.has(name));
  return {
    has: (...names: string[]): boolean => names.every((name) => evidence.has(name)),
    hasAny,
    lacks: (...names: string[]): boolean => !hasAny(...names),
  };
}

/**
 * What the weights do not learn from a few hundred sentences, as rules. Each says how sure one may be at least or at most, and why.
 */
export function overrule(sure: Weighed, sketch: Sketch, evidence: Evidence, before: Before | null): void {
  const { has, hasAny, lacks } = asked(evidence);
  const atLeast = (role: ModelRole, least: number): void => {
    sure[role] = Math.max(sure[role], least);
  };
  // A refusal decides, too, unless it is asked or reported; « Refusé. » alone is one of what was said before it.
  const isBare = sketch.words.length <= 2 && before?.sketch.piece.block === sketch.piece.block;
  if (
    has('refusal') &&
    (isBare || has('refusal/passive') || has('deciding/passive') || has('shape/two-parts') || has('vote')) &&
    lacks('question', 'condition/first', 'under/follow-up', 'hedge')
  ) {
    atLeast('decision', 0.62);
    sure.action *= 0.4;
  }
  // « Demande du club : accepté, … », `Skip hire: no, too dear`
  if (hasAny('answer/refused', 'answer/adopted')) {
    if (lacks('question', 'under/follow-up', 'shape/spoken', 'known-name/parted')) atLeast('decision', 0.62);
    sure.action *= 0.4;
  }
  // « -> stemming: 4 voor, 1 tegen (Jef) »: what was counted was decided, whoever is named.
  if (has('vote/counts') && lacks('question', 'under/follow-up', 'past/first')) {
    atLeast('decision', 0.62);
    sure.action *= 0.4;
  }
  // « Luc accepte de réparer la pompe », `Sue agreed to fix it`: whoever agrees to do something does it.
  const agrees = hasAt(sketch, 'agrees', sketch.verb) || hasAt(sketch, 'decides', sketch.verb);
  if (has('known-name/first') && agrees && leadsToVerb(sketch)) {
    if (lacks('question', 'under/follow-up')) atLeast('action', 0.6);
    sure.decision *= 0.4;
  }
  // « on attend l'offre avant de décider », `We can't decide until …`
  if (has('pending/decision') && lacks('question', 'under/follow-up', 'told/of-others')) {
    atLeast('pending', 0.55);
    sure.decision *= 0.4;
  }
  // `Where the trees should go is not settled.`, « On ne sait pas encore qui tiendra le bar. »
  if (has('undecided/question') && lacks('question', 'known-name/first', 'under/follow-up', 'told/of-others')) {
    atLeast('pending', 0.55);
    sure.decision *= 0.4;
    sure.action *= 0.3;
  }
  // « Le thème n'est pas encore choisi. », `The colour: undecided`
  const isOpen = has('pending/after-sign') || (has('undecided', 'shape/brief') && lacks('negation/first'));
  if (isOpen && lacks('question', 'known-name/first', 'under/follow-up', 'told/of-others', 'past/first', 'condition'))
    atLeast('pending', 0.45);
  // « Les avis divergent et la question n'est pas tranchée. »
  if (has('undecided', 'deciding/negated', 'deciding/passive') && lacks('question', 'told/of-others', 'past/first')) {
    atLeast('pending', 0.55);
    sure.decision *= 0.3;
  }
  // « Qui fait l'entrée ? Pas encore de réponse. »
  if (leavesOpen(sketch, evidence, before)) {
    atLeast('pending', 0.55);
    sure.decision *= 0.2;
  }
  // A label in the middle of a line, which is no entry: « … Actie: de zaal reserveren. »
  if (has('label/action') && !has('question')) atLeast('action', 0.6);
  // « … => tout le monde est d'accord »
  if (has('arrow', 'agreement') && lacks('under/follow-up', 'above/entry')) atLeast('decision', 0.62);
  if (answered(sketch, evidence, before)) atLeast('decision', 0.6);
  // « Il est décidé … », « Het bestuur gaat akkoord »: those present do it here and now.
  const doubted =
    has('question') || has('condition/first') || has('hedge') || has('deciding/negated') || has('past/first');
  const together = has('deciding/after-ourselves') || has('ourselves/first', 'agreement') || has('unanimity');
  if (together && !doubted && !has('pending') && !has('ourselves/past', 'shape/long')) atLeast('decision', 0.5);
  // « Le groupe valide la proposition de Marie », « De postbus besluiten we aan te houden », « gaat de vergadering akkoord »
  const ours = has('body/first+deciding') || has('deciding/beside-ourselves') || has('agreement/ours');
  if (ours && !doubted && lacks('pending', 'past')) atLeast('decision', 0.5);
  // `Council RESOLVED to object`
  if (has('deciding/in-capitals') && !doubted && lacks('pending')) {
    atLeast('decision', 0.62);
    sure.action *= 0.4;
  }
  // « M. Servais est réélu administrateur »
  if (has('deciding/passive', 'known-name/first') && !doubted && lacks('past', 'told/in-session'))
    atLeast('decision', 0.5);
  // « Fatiha devient trésorière »
  const isAsked = hasAny('question', 'condition/first', 'hedge', 'negation');
  if (has('change-of-post/given') && !isAsked && lacks('told/of-others', 'under/follow-up')) {
    atLeast('decision', 0.5);
    sure.presence *= 0.3;
    sure.action *= 0.4;
  }
  // « Aucune objection. »: nobody asks that to no end.
  if (has('unopposed') && !doubted && lacks('shape/long', 'past')) atLeast('decision', 0.9);
  // « Après un tour de table, chacun se range à l'idée de … », `In the end the tender went to …`
  const isToCome = hasAny('pending', 'postponing', 'deciding/negated', 'undecided', 'told/wish', 'under/follow-up');
  if (has('concluding/first') && !doubted && !isToCome) {
    atLeast('decision', 0.5);
    if (lacks('due/by')) sure.action *= 0.4;
  }
  // « Le précédent compte rendu est validé. »
  if (has('minutes', 'deciding/passive') && !doubted && lacks('shape/longer', 'future')) atLeast('decision', 0.5);
  if (has('deciding/negated')) sure.decision *= 0.4;
  // « on n'est pas d'accord », `we raakten het niet eens`: those present are not of one mind; « Luc n'est pas d'accord » is his own.
  const ownNo = has('agreement/negated') && lacks('question', 'known-name', 'under/follow-up', 'told/of-others');
  if (ownNo && has('agreement/refused')) {
    if (lacks('condition/first', 'hedge')) atLeast('decision', 0.55);
    sure.pending *= 0.3;
  } else if (ownNo) {
    atLeast('pending', 0.55);
    sure.decision *= 0.3;
  }
  // What somebody says, asks or is, does nothing after the meeting.
  // « Nadia rappelle la commune cette semaine »: a verb of news that is one of tasks, too, with a day.
  const isTask = has('known-name/first+task', 'due');
  if ((has('known-name/first+report') && !has('due/by') && !isTask) || (has('known-name/then-report') && !has('due')))
    sure.action *= has('duty') || has('future') || has('known-name/several') ? 0.7 : 0.4;
  // « Première lecture de la charte. Décisions : » over a list.
  const isNone = has('negation/first', 'shape/short');
  if (
    has('under/decisions', 'under/lead', 'shape/list') &&
    !isNone &&
    lacks('question', 'hedge', 'undecided', 'pending')
  )
    atLeast('decision', 0.6);
  // « RFC-13 (2026-09-03/P1) was withdrawn »: what is cited and refused is not refused anew.
  if (has('open-entry/cited') && hasAny('refusal', 'refusal/passive', 'deciding/passive') && lacks('question')) {
    atLeast('outcome', 0.62);
    sure.decision *= 0.4;
  }
  // What stands under « À décider » is to be decided.
  if (has('under/pending', 'shape/list')) atLeast('pending', 0.6);
  // « Bruno doit filer à 11h30 »: who has to go does nothing else.
  if (has('coming-going', 'hour', 'told/coming-going') && lacks('next-meeting', 'under/next-meeting')) {
    atLeast('presence', 0.6);
    sure.action *= 0.3;
  }
  // « Le choix est remis à novembre, Mme Ouali étant absente. »: why, and nobody who comes or goes.
  if (has('postponing') && lacks('known-name/first', 'hour')) sure.presence *= 0.4;
  // Where a page tells what was said, what stands below an earlier action is said of it.
  if (has('under/follow-up', 'shape/at-length', 'shape/nested') && lacks('done', 'not-done')) sure.outcome *= 0.4;
  // « Reporté en mars », `Left till March.`
  const isPutOff = hasAny('postponing/first', 'postponing/after-sign', 'postponing/to-month');
  if (isPutOff && lacks('question', 'known-name/first', 'told/by-others', 'other-body/first'))
    atLeast('postponed', 0.5);
  // « Volgende vergadering: nog te bepalen » puts nothing off.
  if (has('next-meeting/before-sign')) {
    sure.postponed = 0;
    sure.pending *= 0.3;
    sure.decision *= 0.3;
  }
  // « Zaal klaarzetten: iedereen, zaterdag 10/10 om 14u » is a task at its hour.
  if (has('infinitive') && lacks('next-meeting', 'under/next-meeting')) sure['next-meeting'] = 0;
  // « Karim fera le tour samedi à 10h » is what Karim does, and no meeting.
  if (has('known-name/first') && lacks('next-meeting', 'under/next-meeting')) sure['next-meeting'] *= 0.3;
  // What is asked is not decided.
  if (has('question')) {
    sure.decision *= 0.2;
    sure.action *= has('question/first') ? 0.2 : 0.5;
    sure.outcome *= 0.5;
  }
  // « Iedereen gaat akkoord »: what all agree on is no task of all.
  if (has('agreement', 'everyone/first')) sure.action *= 0.4;
  // « Conclusie: er wordt beter naar de locatie gekeken »: a label of decisions that is read as none.
  if (has('label/decision') && !has('question')) atLeast('decision', 0.6);
  // What another body decides is news, and so is what was decided before.
  if (has('other-body/first') && lacks('agreement', 'known-name/first')) {
    sure.decision *= 0.4;
    sure.action *= 0.6;
  }
  // To be decided later is no decision.
  if (has('pending') && hasAny('future', 'due', 'question') && !has('known-name/parted')) {
    atLeast('pending', 0.5);
    sure.decision *= 0.5;
  }
  // What stands under last time's actions tells what became of them.
  if (
    has('under/follow-up') &&
    hasAny('told/passive', 'known-name/first+past', 'known-name/by-whom') &&
    lacks('question', 'told/of-others')
  )
    atLeast('outcome', 0.6);
  if (
    (has('under/follow-up', 'shape/list') || has('open-entry', 'shape/two-parts')) &&
    lacks('question', 'proposing')
  ) {
    if (hasAny('done', 'not-done', 'known-name/first+past')) {
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
  if (has('field') && lacks('next-meeting', 'under/next-meeting')) sure['next-meeting'] *= 0.3;
  if (has('field')) for (const role of Object.keys(sure) as ModelRole[]) if (role !== 'next-meeting') sure[role] = 0;
  // A whole sentence in quotation marks is what somebody said; a line that ends in a colon leads to others.
  if (hasAny('quotation/first', 'shape/colon-at-end', 'under/appendix'))
    for (const role of Object.keys(sure) as ModelRole[]) sure[role] = 0;
  // « > Les statuts sont approuvés à l'unanimité. »: set apart is what was decided, or quoted from elsewhere; of the rest nobody knows who says it.
  if (has('quotation/block')) {
    if (hasAny('label/action', 'label/decision')) atLeast(has('label/action') ? 'action' : 'decision', 0.6);
    else if (!hasAny('unanimity', 'vote/counts')) sure.decision = 0;
    for (const role of Object.keys(sure) as ModelRole[])
      if (role !== 'decision' && !(role === 'action' && has('label/action'))) sure[role] = 0;
  }
  if (lacks('next-meeting', 'under/next-meeting', 'due/day+hour')) sure['next-meeting'] *= 0.3;
  // Without a day there is no next meeting to note; the first lines tell the day of this one.
  if (!has('due') || (has('shape/top') && lacks('next-meeting', 'under/next-meeting'))) sure['next-meeting'] = 0;
  // Parcels arrive, too: it is people who come and go, or change what they are.
  if (lacks('coming-going', 'change-of-post')) sure.presence *= 0.5;
  if (lacks('known-name', 'pronoun/first', 'office/first')) sure.presence *= 0.3;
  overruleTold(sure, sketch, evidence);
  // An outcome is of something: a list of what was to do, an entry above, one that is known to be open.
  if (lacks('under/follow-up', 'above/open', 'open-entry')) sure.outcome = 0;
}

/** Nobody has to do what somebody asks, wishes or does not do; nobody decides what had been decided, or others did. */
function overruleTold(sure: Weighed, sketch: Sketch, evidence: Evidence): void {
  const { has, hasAny, lacks } = asked(evidence);
  const none = (share: number, ...roles: ModelRole[]): void => {
    for (const role of roles) sure[role] *= share;
  };
  if (has('names-only') || (has('told/quoted') && has('known-name/first')))
    none(0, ...(Object.keys(sure) as ModelRole[]));
  if (has('told/question') && !has('known-name/first+duty')) none(0.15, 'action', 'decision', 'outcome', 'presence');
  if (has('told/clause') && lacks('due/by', 'arrow')) none(0.4, 'action');
  // « Josette voulait une pétition => non », « … 2 pour, 3 contre »: what was answered, or counted, is more than a wish.
  const isAnswered = hasAny('answer/refused', 'answer/adopted', 'vote/counts');
  if (has('told/wish')) none(0.3, 'action', 'outcome', ...(isAnswered ? [] : (['decision'] as const)));
  if (has('told/negated')) none(0.1, 'action');
  if (has('told/before') && !has('minutes')) none(0.3, 'decision');
  // « La question n'a pas pu être tranchée »: nobody else did it either.
  const isUndecided = has('pending', 'deciding/negated');
  if (has('told/of-others')) none(0.25, 'decision', ...(isUndecided ? [] : (['pending'] as const)));
  if (has('told/of-others') && !has('open-entry')) none(0.25, 'outcome');
  // « Mireille contre, les autres pour »
  if (has('told/stand')) none(0.2, 'action');
  if (has('told/opinion')) none(0.3, 'action', 'decision');
  if (has('told/by-others')) none(0.3, 'decision', 'postponed');
  if (has('known-name', 'coming-going') && lacks('told/coming-going', 'hour')) none(0.5, 'presence');
  if (has('known-name/first+report') && !has('next-meeting')) none(0.3, 'next-meeting');
  // `EAO: we agreed on that`: what a speaker says of a decision is told; `No objections`, a vote, is none of that.
  if (has('told/turn') && lacks('unopposed', 'vote', 'label/decision')) none(0.4, 'decision');
  // « Merci à tous pour la rentrée »
  if (thanks.test(sketch.words[sketch.opening]?.normalized ?? '')) none(0.2, 'decision');
  // « Si la STIB confirme le retard, on décalerait l'horaire. »
  // `Whether to move was left open.`
  if (has('condition/first'))
    none(
      0.2,
      'action',
      'decision',
      'proposal',
      'outcome',
      ...(hasAny('pending', 'undecided/question') ? [] : (['pending'] as const)),
    );
  // Who proposes something does not do it yet.
  if (has('told/proposing') && lacks('due/by', 'duty')) none(0.4, 'action');
  // « 22 inscrits → on prend le train »: nobody does it; all agree on it.
  const isSettled =
    has('settling') || has('agreement') || has('unanimity') || (has('vote') && !has('known-name/first'));
  const isTold =
    has('question') || has('question/answered') || has('duty') || has('infinitive') || has('known-name/first');
  if (isSettled && !isTold) sure.decision = Math.max(sure.decision, sure.action);
  // An action has somebody who does it, or is an order.
  const isOrder = has('infinitive') && (has('infinitive/first') || lacks('future', 'duty'));
  if (!isOrder && lacks(...doers) && !sketch.lists.has('everyone') && !has('due/by')) {
    none(0.4, 'action');
  }
  // « Le comité est élu pour un an », « … » tells; « il est décidé », « accepté », « le CA adopte » decides.
  if (has('deciding') && lacks(...deciders)) none(0.4, 'decision');
  // « - Budget – Ruth » over a list of its own: a heading, and whose it is.
  if (has('shape/over-list', 'owner-at-end') && lacks('due', 'duty', 'task', 'infinitive', 'arrow'))
    none(0.2, 'action');
  // « Les notes sont prises par Ruth »: told, unless it is to come.
  if (has('known-name/by-whom') && lacks('future', 'duty', 'due', 'change', 'infinitive', 'to-be-done'))
    none(0.3, 'action');
  // « Points d'info : Tracé organise une visite avant le 20/9 »: what members tell one another.
  if (has('under/news') && lacks('duty', 'future', 'infinitive', 'arrow', 'box', 'to-be-done', 'label/action'))
    none(0.3, 'action');
  // « Roy : dit moet wel », `Ann also liked it`: what stands after the name is no order, and no verb of theirs.
  const says = has('known-name/parted')
    ? has('past-form') || !hasAny('shape/brief', 'shape/short')
    : lacks('known-name/then-present', 'known-name/then-task');
  if (has('known-name/first') && says && lacks(...doing)) none(0.3, 'action');
  // « Mandats : Jos est sortant »: somebody is named who does nothing.
  if (has('known-name/elsewhere') && lacks(...helpers)) none(0.4, 'action');
  if (has('vote') && lacks('known-name/first', 'duty', 'task', 'infinitive', 'due')) none(0.4, 'action');
  if (has('told/ideas') || has('told/question', 'question')) none(0.3, 'proposal');
  // « Inès : et le parking ? »: what somebody says of something is not what became of it.
  if (has('open-entry', 'known-name/parted') && lacks('under/follow-up', 'done', 'not-done')) none(0.4, 'outcome');
  // « On pourrait aussi … »: where all is told at length, a proposal has somebody who makes it, or says that it is one.
  if (has('shape/at-length') && lacks(...proposers)) none(0.4, 'proposal');
  // « Ce serait bien … un jour »: a wish of nobody.
  if (has('proposing', 'hedge', 'told/by-nobody') && !has('known-name')) none(0.4, 'proposal');
}

const thanks = /^(?:merci|remerciements|dank|bedankt|thanks|thank)$/;

/** What says that something is to be done, whoever does it. */
const toDo = ['infinitive', 'due', 'arrow', 'box', 'future', 'myself', 'label/action', 'under/actions', 'owner-at-end'];

/** What gives somebody who is named in the middle of a sentence something to do. */
const helpers = [
  ...toDo,
  'duty',
  'to-be-done',
  'under-name',
  'done',
  'known-name/then-task',
  'known-name/then-present',
  'known-name/alone-after-sign',
  'told/beside-name',
  'pronoun/first',
];

/** What whoever stands first is to do. */
const doing = [...toDo, 'under/follow-up', 'known-name/first+duty', 'known-name/first+task'];

/** Beside a verb of deciding, what tells that it is those present who decide, here and now. */
const deciders = [
  'deciding/passive',
  'deciding/first',
  'deciding/last',
  'deciding/after-sign',
  'deciding/after-ourselves',
  'deciding/beside-ourselves',
  'body/first+deciding',
  'agreement',
  'vote',
  'unanimity',
  'refusal',
  'arrow',
  'under/decisions',
  'label/decision',
  'change',
  'settling',
  'known-name/first',
];

/** Who proposes something, or a word that says that it is proposed. */
const proposers = ['known-name', 'office/first', 'pronoun/first', 'told/body', 'told/put'];

/** Who does something, and the forms of a verb that tell to do it. */
const doers = [
  'done',
  'arrow',
  'known-name',
  'office/first',
  'office/later+duty',
  'told/body',
  'told/stranger',
  'pronoun/first',
  'under-name',
  'unknown-name/first',
  'unknown-name/parted',
  'unknown-name/by-whom',
  'unknown-name/after-duty',
  'ourselves/first',
  'myself',
  'to-be-done',
  'asking',
  'box',
  'label/action',
  'under/actions',
];

/** Whether what somebody says yes to is a verb: « accepte *de* réparer », `agreed *to* fix`, and not `agreed to the minutes`. */
function leadsToVerb({ words, verb, subject }: Sketch): boolean {
  const [to = '', next = ''] = words.slice(verb + 1, verb + 3).map(({ normalized }) => normalized);
  return subject.length > 0 && verb !== -1 && /^(?:de|d['’]?|to)$/.test(to) && next !== 'the';
}

/** Whether a short agreement stands right below a decision, and says nothing else: « D'accord, +1 de tous (Luc par mail). » */
export function agreesWithAbove({ piece, words, mentions }: Sketch, evidence: Evidence): boolean {
  const { above, text } = piece;
  if (above === null || above.distance > 0 || above.entry.role !== 'decision' || words.length > 8) return false;
  const agrees = ['agreement/first', 'deciding/first', 'unanimity'].some((one) => evidence.has(one));
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
