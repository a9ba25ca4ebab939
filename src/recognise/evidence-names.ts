import type { Language } from '../model/minutes.ts';
import type { WordList } from './evidence-words.ts';

/** What the evidence of a sentence is called: the compiler holds whoever makes it, and whoever asks for it, to these names. */

/** What headings and leading lines say of what stands under them. */
export type Under =
  | 'actions'
  | 'decisions'
  | 'pending'
  | 'next-meeting'
  | 'agenda'
  | 'presence'
  | 'follow-up'
  | 'other-business'
  | 'done'
  | 'news'
  | 'appendix';

/** The lists whose presence anywhere is a feature of its own, and what it is called. */
export const anywhere = [
  ['decides', 'deciding'],
  ['agrees', 'agreement'],
  ['unopposed', 'unopposed'],
  ['settles', 'settling'],
  ['refuses', 'refusal'],
  ['votes', 'vote'],
  ['unanimous', 'unanimity'],
  ['changes', 'change'],
  ['duties', 'duty'],
  ['tasks', 'task'],
  ['toBeDone', 'to-be-done'],
  ['asks', 'asking'],
  ['proposes', 'proposing'],
  ['pends', 'pending'],
  ['postpones', 'postponing'],
  ['done', 'done'],
  ['notDone', 'not-done'],
  ['nextMeeting', 'next-meeting'],
  ['comesGoes', 'coming-going'],
  ['changesPost', 'change-of-post'],
  ['others', 'other-body'],
  ['negations', 'negation'],
  ['conditions', 'condition'],
  ['hedges', 'hedge'],
  ['past', 'past'],
  ['minutes', 'minutes'],
  ['corrects', 'correcting'],
  ['limits', 'limit'],
  ['myself', 'myself'],
] as const satisfies readonly (readonly [WordList, string])[];

/** What a sentence begins with counts more than what it holds. */
export const starts = [
  ['decides', 'deciding'],
  ['agrees', 'agreement'],
  ['refuses', 'refusal'],
  ['done', 'done'],
  ['notDone', 'not-done'],
  ['postpones', 'postponing'],
  ['pends', 'pending'],
  ['negations', 'negation'],
  ['others', 'other-body'],
  ['past', 'past'],
  ['asks', 'asking'],
  ['duties', 'duty'],
] as const satisfies readonly (readonly [WordList, string])[];

/** What is seen of a sentence one by one. */
type SeenName =
  | 'above/entry'
  | 'above/open'
  | 'agreement/last'
  | 'agreement/negated'
  | 'agreement/ours'
  | 'agreement/refused'
  | 'amount'
  | 'arrow'
  | 'arrow/first'
  | 'arrow/inside'
  | 'body/first+deciding'
  | 'box'
  | 'change-of-post/given'
  | 'concluding/first'
  | 'condition/first'
  | 'deciding/after-ourselves'
  | 'deciding/beside-ourselves'
  | 'deciding/by-others'
  | 'deciding/in-capitals'
  | 'deciding/last'
  | 'deciding/negated'
  | 'deciding/passive'
  | 'done/last'
  | 'due'
  | 'due/by'
  | 'due/day'
  | 'due/last'
  | 'due/meeting'
  | 'due/several'
  | 'everyone/first'
  | 'everyone/first+task'
  | 'field'
  | 'figures'
  | 'future'
  | 'hour'
  | 'infinitive'
  | 'infinitive/first'
  | 'known-name'
  | 'known-name/after-sign'
  | 'known-name/alone-after-sign'
  | 'known-name/by-whom'
  | 'known-name/elsewhere'
  | 'known-name/first'
  | 'known-name/first+duty'
  | 'known-name/first+future'
  | 'known-name/first+past'
  | 'known-name/first+present'
  | 'known-name/first+proposing'
  | 'known-name/first+report'
  | 'known-name/first+task'
  | 'known-name/in-each'
  | 'known-name/parted'
  | 'known-name/parted+calm'
  | 'known-name/several'
  | 'known-name/then-present'
  | 'known-name/then-report'
  | 'known-name/then-task'
  | 'label/action'
  | 'label/decision'
  | 'names-and-day'
  | 'names-only'
  | 'next-meeting/before-sign'
  | 'next-meeting/first'
  | 'office/first'
  | 'office/first+duty'
  | 'office/later+duty'
  | 'open-entry'
  | 'open-entry/cited'
  | 'ourselves/first'
  | 'ourselves/past'
  | 'owner-at-end'
  | 'owner-at-end+calm'
  | 'owner-at-end/bracket'
  | 'past-form'
  | 'pending/decision'
  | 'postponing/to-month'
  | 'pronoun/first'
  | 'pronoun/first+duty'
  | 'proposing/first'
  | 'question'
  | 'question/answered'
  | 'question/first'
  | 'quotation'
  | 'quotation/block'
  | 'quotation/first'
  | 'refusal/passive'
  | 'settling/early'
  | 'shape/after-proposal'
  | 'shape/after-question'
  | 'shape/at-length'
  | 'shape/brief'
  | 'shape/closes-block'
  | 'shape/colon-at-end'
  | 'shape/first-of-item'
  | 'shape/goes-on'
  | 'shape/goes-on-proposal'
  | 'shape/list'
  | 'shape/long'
  | 'shape/longer'
  | 'shape/nested'
  | 'shape/opens-block'
  | 'shape/over-list'
  | 'shape/short'
  | 'shape/spoken'
  | 'shape/top'
  | 'shape/two-parts'
  | 'shape/verbless'
  | 'shape/wordy'
  | 'told/before'
  | 'told/beside-name'
  | 'told/body'
  | 'told/by-nobody'
  | 'told/by-others'
  | 'told/clause'
  | 'told/coming-going'
  | 'told/ideas'
  | 'told/in-session'
  | 'told/negated'
  | 'told/of-others'
  | 'told/opinion'
  | 'told/passive'
  | 'told/proposing'
  | 'told/put'
  | 'told/question'
  | 'told/quoted'
  | 'told/stand'
  | 'told/stranger'
  | 'told/turn'
  | 'told/wish'
  | 'undecided'
  | 'undecided/question'
  | 'under-name'
  | 'under/lead'
  | 'unknown-name/after-duty'
  | 'unknown-name/by-whom'
  | 'unknown-name/first'
  | 'unknown-name/first+duty'
  | 'unknown-name/parted'
  | 'vote/counts';

type SingleName =
  | SeenName
  | (typeof anywhere)[number][1]
  | `${(typeof starts)[number][1]}/${'first' | 'after-sign'}`
  | `under/${Under}`
  | `answer/${'refused' | 'adopted'}`
  | `shape/${Language}`;

/** Pairs that say more together than each alone. */
export const pairs = [
  ['refusal', 'arrow'],
  ['known-name/first', 'past'],
  ['known-name/first', 'proposing'],
  ['known-name/first', 'coming-going'],
  ['known-name', 'change-of-post'],
  ['known-name', 'coming-going'],
  ['deciding', 'hedge'],
  ['deciding', 'condition'],
  ['deciding', 'other-body'],
  ['deciding', 'known-name/first'],
  ['deciding', 'vote'],
  ['deciding', 'minutes'],
  ['settling', 'hedge'],
  ['task', 'due/by'],
  ['infinitive', 'due'],
  ['infinitive', 'shape/list'],
  ['next-meeting', 'due/day'],
  ['due/day', 'hour'],
  ['under/next-meeting', 'due/day'],
  ['under/follow-up', 'done'],
  ['under/follow-up', 'not-done'],
  ['under/follow-up', 'shape/list'],
  ['under/follow-up', 'past'],
  ['under/actions', 'shape/list'],
  ['under/decisions', 'shape/list'],
  ['postponing', 'shape/brief'],
  ['change', 'shape/brief'],
  ['coming-going', 'hour'],
  ['amount', 'shape/brief'],
  ['open-entry', 'done'],
  ['open-entry', 'not-done'],
  ['open-entry', 'shape/two-parts'],
  ['known-name/first+present', 'shape/brief'],
  ['known-name/then-present', 'shape/goes-on'],
  ['duty', 'known-name'],
  ['duty', 'hedge'],
] as const satisfies readonly (readonly [SingleName, SingleName])[];

type PairName = Joined<(typeof pairs)[number]>;
type Joined<Pair> = Pair extends readonly [infer One extends string, infer Other extends string]
  ? `${One}+${Other}`
  : never;

/** The name is the evidence and, after `/`, a closer case of it: `known-name/first+duty` is a known name at the beginning with a verb of duty. */
export type EvidenceName = SingleName | PairName;

/** The evidence of a sentence: named features, each true or not, which src/recognise/weights.ts weighs. */
export type Evidence = ReadonlySet<EvidenceName>;
