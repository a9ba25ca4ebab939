import type { EvidenceName } from './evidence-names.ts';
import {
  agreesToDo,
  answersNothing,
  answersProposal,
  decidesLater,
  isAskedTwice,
  isCharged,
  isOrder,
  ofEarlier,
  ofEarlierByColon,
  refuses,
  reports,
  type Sentence,
  says,
  saysOpen,
  thanks,
  together,
} from './ruling-cases.ts';
import { deciders, doers, doing, doubt, helpers, ofNext, proposers, toCome } from './ruling-evidence.ts';
import { type ModelRole, modelRoles } from './weights.ts';

/**
 * What the weights do not learn from a few hundred sentences, as rows: each says of which sentences, and how sure one may be of which roles.
 *
 * No row depends on the place of another: a sentence is made as sure as the surest `least` of its rows, and then less sure by every `share`. So a row is
 * added, or taken out, without reading the others; they stand under the role that they are mostly about. Only `byNobody` comes after the rest.
 */

export type Share = Readonly<Partial<Record<ModelRole, number>>>;

/** A row holds of a sentence that has `all` of some evidence, `any` of some, `none` of some, and what no evidence names. */
export interface Ruling {
  readonly all?: readonly EvidenceName[];
  readonly any?: readonly EvidenceName[];
  readonly none?: readonly EvidenceName[];
  readonly is?: (sentence: Sentence) => boolean;
  /** It is at least as sure as that. */
  readonly least?: Share;
  /** No more than that share of it stays; 0: it is none. */
  readonly share?: Share;
}

function nothingBut(...roles: ModelRole[]): Share {
  return Object.fromEntries(modelRoles.filter((role) => !roles.includes(role)).map((role) => [role, 0]));
}

// ------------------------------------------------------------------------------------------------------------------------------------ the rows

const decided: readonly Ruling[] = [
  // « Refusé. » alone refuses what was said before it, and a refusal decides, too, unless it is asked or reported.
  {
    all: ['refusal'],
    is: refuses,
    none: ['question', 'condition/first', 'under/follow-up', 'hedge'],
    least: { decision: 0.62 },
    share: { action: 0.4 },
  },
  // « Demande du club : accepté, … », `Skip hire: no, too dear`
  {
    any: ['answer/refused', 'answer/adopted'],
    none: ['question', 'under/follow-up', 'shape/spoken', 'known-name/parted'],
    least: { decision: 0.62 },
  },
  { any: ['answer/refused', 'answer/adopted'], share: { action: 0.4 } },
  // « -> stemming: 4 voor, 1 tegen (Jef) »: what was counted was decided, whoever is named.
  {
    all: ['vote/counts'],
    none: ['question', 'under/follow-up', 'past/first'],
    least: { decision: 0.62 },
    share: { action: 0.4 },
  },
  // « … => tout le monde est d'accord »
  { all: ['arrow', 'agreement'], none: ['under/follow-up', 'above/entry'], least: { decision: 0.62 } },
  // « Akkoord. » after what was proposed or asked
  { is: answersProposal, least: { decision: 0.6 } },
  // « Il est décidé … », « Het bestuur gaat akkoord »: those present do it here and now.
  { is: together, none: [...doubt, 'pending'], least: { decision: 0.5 } },
  // « Le groupe valide la proposition de Marie », « De postbus besluiten we aan te houden », « gaat de vergadering akkoord »
  {
    any: ['body/first+deciding', 'deciding/beside-ourselves', 'agreement/ours'],
    none: [...doubt, 'pending', 'past'],
    least: { decision: 0.5 },
  },
  // `Council RESOLVED to object`
  {
    all: ['deciding/in-capitals'],
    none: [...doubt, 'pending'],
    least: { decision: 0.62 },
    share: { action: 0.4 },
  },
  // « M. Servais est réélu administrateur »
  {
    all: ['deciding/passive', 'known-name/first'],
    none: [...doubt, 'past', 'told/in-session'],
    least: { decision: 0.5 },
  },
  // « Fatiha devient trésorière »
  {
    all: ['change-of-post/given'],
    none: ['question', 'condition/first', 'hedge', 'negation', 'told/of-others', 'under/follow-up'],
    least: { decision: 0.5 },
    share: { presence: 0.3, action: 0.4 },
  },
  // « Aucune objection. »: nobody asks that to no end.
  { all: ['unopposed'], none: [...doubt, 'shape/long', 'past'], least: { decision: 0.9 } },
  // « Après un tour de table, chacun se range à l'idée de … », `In the end the tender went to …`
  { all: ['concluding/first'], none: [...doubt, ...toCome], least: { decision: 0.5 } },
  { all: ['concluding/first'], none: [...doubt, ...toCome, 'due/by'], share: { action: 0.4 } },
  // « Le précédent compte rendu est validé. »
  { all: ['minutes', 'deciding/passive'], none: [...doubt, 'shape/longer', 'future'], least: { decision: 0.5 } },
  // « Première lecture de la charte. Décisions : » over a list.
  {
    all: ['under/decisions', 'under/lead', 'shape/list'],
    none: ['question', 'hedge', 'undecided', 'pending'],
    is: ({ evidence }) => !(evidence.has('negation/first') && evidence.has('shape/short')),
    least: { decision: 0.6 },
  },
  // « Conclusie: er wordt beter naar de locatie gekeken »: a label of decisions that is read as none.
  { all: ['label/decision'], none: ['question'], least: { decision: 0.6 } },
  { all: ['deciding/negated'], share: { decision: 0.4 } },
  // « La décision sera prise à la prochaine réunion », `We'll take the decision at the next call`: it is to be taken.
  { is: decidesLater, none: ['question', 'told/of-others'], least: { pending: 0.6 }, share: { decision: 0.2 } },
  // « On est dix, le quorum est ok »: that they may decide is no decision.
  {
    is: ({ sketch }) => sketch.words.some(({ normalized }) => normalized === 'quorum'),
    none: ['deciding', 'refusal'],
    share: { decision: 0.2 },
  },
  // « Merci à tous pour la rentrée »
  { is: thanks, share: { decision: 0.2 } },
];

const leftOpen: readonly Ruling[] = [
  // « on attend l'offre avant de décider », `We can't decide until …`
  {
    all: ['pending/decision'],
    none: ['question', 'under/follow-up', 'told/of-others'],
    least: { pending: 0.55 },
  },
  {
    all: ['pending/decision'],
    none: ['question', 'under/follow-up', 'told/of-others'],
    is: (sentence) => !answersProposal(sentence),
    share: { decision: 0.4 },
  },
  // `Where the trees should go is not settled.`, « On ne sait pas encore qui tiendra le bar. »
  {
    all: ['undecided/question'],
    none: ['question', 'known-name/first', 'under/follow-up', 'told/of-others'],
    least: { pending: 0.55 },
    share: { decision: 0.4, action: 0.3 },
  },
  // « Le thème n'est pas encore choisi. », `The colour: undecided`
  {
    is: saysOpen,
    none: ['question', 'known-name/first', 'under/follow-up', 'told/of-others', 'past/first', 'condition'],
    least: { pending: 0.45 },
  },
  // « Les avis divergent et la question n'est pas tranchée. »
  {
    all: ['undecided', 'deciding/negated', 'deciding/passive'],
    none: ['question', 'told/of-others', 'past/first'],
    least: { pending: 0.55 },
    share: { decision: 0.3 },
  },
  // « Qui fait l'entrée ? Pas encore de réponse. »
  {
    is: answersNothing,
    least: { pending: 0.55 },
    share: { decision: 0.2 },
  },
  // « on n'est pas d'accord », `we raakten het niet eens`: those present are not of one mind; « Luc n'est pas d'accord » is his own.
  {
    all: ['agreement/negated'],
    none: ['agreement/refused', 'question', 'known-name', 'under/follow-up', 'told/of-others'],
    least: { pending: 0.55 },
    share: { decision: 0.3 },
  },
  // « On n'est pas d'accord avec la hausse » refuses it.
  {
    all: ['agreement/refused'],
    none: ['question', 'known-name', 'under/follow-up', 'told/of-others', 'condition/first', 'hedge'],
    least: { decision: 0.55 },
  },
  {
    all: ['agreement/refused'],
    none: ['question', 'known-name', 'under/follow-up', 'told/of-others'],
    share: { pending: 0.3 },
  },
  // What stands under « À décider » is to be decided.
  { all: ['under/pending', 'shape/list'], least: { pending: 0.6 } },
  // To be decided later is no decision.
  {
    all: ['pending'],
    any: ['future', 'due', 'question'],
    none: ['known-name/parted'],
    least: { pending: 0.5 },
    share: { decision: 0.5 },
  },
  // « Reporté en mars », `Left till March.`
  {
    any: ['postponing/first', 'postponing/after-sign', 'postponing/to-month'],
    none: ['question', 'known-name/first', 'told/by-others', 'other-body/first'],
    least: { postponed: 0.5 },
  },
];

const toBeDone: readonly Ruling[] = [
  // « Luc accepte de réparer la pompe », `Sue agreed to fix it`: whoever agrees to do something does it.
  { all: ['known-name/first'], none: ['question', 'under/follow-up'], is: agreesToDo, least: { action: 0.6 } },
  { all: ['known-name/first'], is: agreesToDo, share: { decision: 0.4 } },
  // « **Anne** », and « contacter la banque » in a list of hers
  { all: ['under-name', 'infinitive/first'], none: ['question', 'done', 'not-done'], least: { action: 0.5 } },
  // « Anne a été chargée de contacter la commune »: at this meeting.
  {
    all: ['told/passive'],
    is: isCharged,
    none: ['question', 'under/follow-up', 'negation'],
    least: { action: 0.5 },
  },
  // A label in the middle of a line, which is no entry: « … Actie: de zaal reserveren. »
  { all: ['label/action'], none: ['question'], least: { action: 0.6 } },
  // `upload the files - DONE`: it was, before it was written.
  {
    all: ['done/after-sign', 'done/last'],
    none: ['question', 'due/by', 'future', 'negation', 'not-done'],
    share: { action: 0.2 },
  },
  // What stands under « Actions réalisées » is done.
  { all: ['under/done'], share: { action: 0 } },
  // What somebody says or is, does nothing after the meeting.
  { is: reports, any: ['duty', 'future', 'known-name/several'], share: { action: 0.7 } },
  { is: reports, none: ['duty', 'future', 'known-name/several'], share: { action: 0.4 } },
  // « Iedereen gaat akkoord »: what all agree on is no task of all.
  { all: ['agreement', 'everyone/first'], share: { action: 0.4 } },
];

const carried: readonly Ruling[] = [
  // An outcome is of something: a list of what was to do, an entry above, one that is known to be open.
  { none: ['under/follow-up', 'above/open', 'open-entry'], share: { outcome: 0 } },
  // « RFC-13 (2026-09-03/P1) was withdrawn »: what is cited and refused is not refused anew.
  {
    all: ['open-entry/cited'],
    any: ['refusal', 'deciding/passive'],
    none: ['question'],
    least: { outcome: 0.62 },
    share: { decision: 0.4 },
  },
  // What stands under last time's actions tells what became of them.
  {
    all: ['under/follow-up'],
    any: ['told/passive', 'known-name/first+past', 'known-name/by-whom'],
    none: ['question', 'told/of-others'],
    least: { outcome: 0.6 },
  },
  { is: ofEarlier, any: ['done', 'not-done', 'known-name/first+past'], least: { outcome: 0.6 } },
  { is: ofEarlier, any: ['done', 'not-done', 'known-name/first+past'], none: ['duty'], share: { action: 0.6 } },
  { is: ofEarlier, share: { decision: 0.6 } },
  // « - soldeerstation: 11 februari »: what a colon parts says how it is with something; it may be a list of other things, too.
  { is: ofEarlierByColon, none: ['shape/nested'], least: { outcome: 0.32 } },
  { is: ofEarlierByColon, none: ['duty'], share: { action: 0.5 } },
  // Where a page tells what was said, what stands below an earlier action is said of it.
  {
    all: ['under/follow-up', 'shape/at-length', 'shape/nested'],
    none: ['done', 'not-done', 'told/passive', 'known-name/first+past', 'known-name/by-whom'],
    share: { outcome: 0.4 },
  },
  // « Inès : et le parking ? »: what somebody says of something is not what became of it.
  {
    all: ['open-entry', 'known-name/parted'],
    none: ['under/follow-up', 'done', 'not-done'],
    share: { outcome: 0.4 },
  },
];

const nextMeeting: readonly Ruling[] = [
  // Without a day there is no next meeting to note; the first lines tell the day of this one.
  { none: ['due'], share: { 'next-meeting': 0 } },
  { all: ['shape/top'], none: ofNext, share: { 'next-meeting': 0 } },
  { none: [...ofNext, 'due/day+hour'], share: { 'next-meeting': 0.3 } },
  // « Volgende vergadering: nog te bepalen » puts nothing off.
  { all: ['next-meeting/before-sign'], share: { postponed: 0, pending: 0.3, decision: 0.3 } },
  // « Zaal klaarzetten: iedereen, zaterdag 10/10 om 14u » is a task at its hour.
  { all: ['infinitive'], none: ofNext, share: { 'next-meeting': 0 } },
  // « Karim fera le tour samedi à 10h » is what Karim does, and no meeting.
  { all: ['known-name/first'], none: ofNext, share: { 'next-meeting': 0.3 } },
  { all: ['known-name/first+report'], none: ['next-meeting'], share: { 'next-meeting': 0.3 } },
];

const presence: readonly Ruling[] = [
  // « Bruno doit filer à 11h30 »: who has to go does nothing else.
  {
    all: ['coming-going', 'hour', 'told/coming-going'],
    none: ofNext,
    least: { presence: 0.6 },
    share: { action: 0.3 },
  },
  // « Le choix est remis à novembre, Mme Ouali étant absente. »: why, and nobody who comes or goes.
  { all: ['postponing'], none: ['known-name/first', 'hour'], share: { presence: 0.4 } },
  // Parcels arrive, too: it is people who come and go, or change what they are.
  { none: ['coming-going', 'change-of-post'], share: { presence: 0.5 } },
  { none: ['known-name', 'pronoun/first', 'office/first'], share: { presence: 0.3 } },
  { all: ['known-name', 'coming-going'], none: ['told/coming-going', 'hour'], share: { presence: 0.5 } },
];

const proposed: readonly Ruling[] = [
  // Who proposes something does not do it yet.
  { all: ['told/proposing'], none: ['due/by', 'duty'], share: { action: 0.4 } },
  { is: ({ evidence }) => evidence.has('told/ideas') || isAskedTwice(evidence), share: { proposal: 0.3 } },
  // « On pourrait aussi … »: where all is told at length, a proposal has somebody who makes it, or says that it is one.
  { all: ['shape/at-length'], none: proposers, share: { proposal: 0.4 } },
  // « Ce serait bien … un jour »: a wish of nobody.
  { all: ['proposing', 'hedge', 'told/by-nobody'], none: ['known-name'], share: { proposal: 0.4 } },
];

/** Nobody has to do what somebody asks, wishes or does not do; nobody decides what had been decided, or others did. */
const toldOnly: readonly Ruling[] = [
  // What is asked is not decided.
  { all: ['question'], share: { decision: 0.2, action: 0.5, outcome: 0.5 } },
  { all: ['question/first'], share: { action: 0.4 } },
  {
    all: ['told/question'],
    none: ['known-name/first+duty'],
    share: { action: 0.15, decision: 0.15, outcome: 0.15, presence: 0.15 },
  },
  { all: ['told/clause'], none: ['due/by', 'arrow'], share: { action: 0.4 } },
  { all: ['told/wish'], share: { action: 0.3, outcome: 0.3 } },
  // « Josette voulait une pétition => non », « … 2 pour, 3 contre »: what was answered, or counted, is more than a wish.
  { all: ['told/wish'], none: ['answer/refused', 'answer/adopted', 'vote/counts'], share: { decision: 0.3 } },
  // « Si la STIB confirme le retard, on décalerait l'horaire. »
  { all: ['condition/first'], share: { decision: 0.2, proposal: 0.2, outcome: 0.2 } },
  { all: ['condition/first'], none: ['under/actions'], share: { action: 0.2 } },
  // `Whether to move was left open.`
  { all: ['condition/first'], none: ['pending', 'undecided/question'], share: { pending: 0.2 } },
  { all: ['told/negated'], share: { action: 0.1 } },
  { all: ['told/before'], none: ['minutes'], share: { decision: 0.3 } },
  // What another body decides is news, and so is what was decided before.
  { all: ['other-body/first'], none: ['agreement', 'known-name/first'], share: { decision: 0.4, action: 0.6 } },
  { all: ['told/of-others'], share: { decision: 0.25 } },
  // « La question n'a pas pu être tranchée »: nobody else did it either.
  {
    all: ['told/of-others'],
    is: ({ evidence }) => !(evidence.has('pending') && evidence.has('deciding/negated')),
    share: { pending: 0.25 },
  },
  { all: ['told/of-others'], none: ['open-entry'], share: { outcome: 0.25 } },
  { all: ['told/by-others'], share: { decision: 0.3, postponed: 0.3 } },
  // « Mireille contre, les autres pour »
  { all: ['told/stand'], share: { action: 0.2 } },
  { all: ['told/opinion'], share: { action: 0.3, decision: 0.3 } },
  // `EAO: we agreed on that`: what a speaker says of a decision is told; `No objections`, a vote, is none of that.
  { all: ['told/turn'], none: ['unopposed', 'vote', 'label/decision'], share: { decision: 0.4 } },
];

const nothingSaid: readonly Ruling[] = [
  { all: ['names-only'], share: nothingBut() },
  { all: ['told/quoted', 'known-name/first'], share: nothingBut() },
  // A whole sentence in quotation marks is what somebody said; a line that ends in a colon leads to others.
  { any: ['quotation/first', 'shape/colon-at-end', 'under/appendix'], share: nothingBut() },
  // « Présents : », « Lieu : »: what the meeting was.
  { all: ['field'], share: nothingBut('next-meeting') },
  { all: ['field'], none: ofNext, share: { 'next-meeting': 0.3 } },
  // « > Les statuts sont approuvés à l'unanimité. »: set apart is what was decided, or quoted from elsewhere; of the rest nobody knows who says it.
  { all: ['quotation/block'], share: nothingBut('decision', 'action') },
  { all: ['quotation/block'], none: ['label/action'], share: { action: 0 } },
  {
    all: ['quotation/block'],
    none: ['label/action', 'label/decision', 'unanimity', 'vote/counts'],
    share: { decision: 0 },
  },
];

/** « 22 inscrits → on prend le train »: nobody does it, all agree on it; what reads like an action is a decision. */
export const ofNobody: Ruling = {
  any: ['settling', 'agreement', 'unanimity', 'vote'],
  none: ['question', 'question/answered', 'duty', 'infinitive', 'known-name/first'],
};

/** Who is there to do something, or to decide it: these come after all others, once it is known that it is not only told. */
export const byNobody: readonly Ruling[] = [
  // An action has somebody who does it, or is an order.
  {
    none: [...doers, 'due/by'],
    is: ({ sketch, evidence }) => !isOrder(evidence) && !sketch.lists.has('everyone'),
    share: { action: 0.4 },
  },
  { all: ['vote'], none: ['known-name/first', 'duty', 'task', 'infinitive', 'due'], share: { action: 0.4 } },
  // « - Budget – Ruth » over a list of its own: a heading, and whose it is.
  {
    all: ['shape/over-list', 'owner-at-end'],
    none: ['due', 'duty', 'task', 'infinitive', 'arrow'],
    share: { action: 0.2 },
  },
  // « Les notes sont prises par Ruth »: told, unless it is to come.
  {
    all: ['known-name/by-whom'],
    none: ['future', 'duty', 'due', 'change', 'infinitive', 'to-be-done'],
    share: { action: 0.3 },
  },
  // « Points d'info : Tracé organise une visite avant le 20/9 »: what members tell one another.
  {
    all: ['under/news'],
    none: ['duty', 'future', 'infinitive', 'arrow', 'box', 'to-be-done', 'label/action'],
    share: { action: 0.3 },
  },
  // « Roy : dit moet wel », `Ann also liked it`: what stands after the name is no order, and no verb of theirs.
  { all: ['known-name/first'], none: doing, is: says, share: { action: 0.3 } },
  // « Mandats : Jos est sortant »: somebody is named who does nothing.
  { all: ['known-name/elsewhere'], none: helpers, share: { action: 0.4 } },
  // « Le comité est élu pour un an », « … » tells; « il est décidé », « accepté », « le CA adopte » decides.
  { all: ['deciding'], none: deciders, share: { decision: 0.4 } },
];

/** The rows whose order does not matter. */
export const rulings: readonly Ruling[] = [
  ...decided,
  ...leftOpen,
  ...toBeDone,
  ...carried,
  ...nextMeeting,
  ...presence,
  ...proposed,
  ...toldOnly,
  ...nothingSaid,
];
