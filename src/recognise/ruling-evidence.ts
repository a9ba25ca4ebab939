import type { EvidenceName } from './evidence-names.ts';

/** Evidence that says the same to many rows of ruling-rows.ts. */

/** It is asked, doubted, denied, or was before. */
export const doubt: readonly EvidenceName[] = [
  'question',
  'condition/first',
  'hedge',
  'deciding/negated',
  'past/first',
];

/** It is left open, wished, or told of what earlier minutes left open. */
export const toCome: readonly EvidenceName[] = ['pending', 'postponing', 'undecided', 'told/wish', 'under/follow-up'];

export const ofNext: readonly EvidenceName[] = ['next-meeting', 'under/next-meeting'];

/** What says that something is to be done, whoever does it. */
const toDo: readonly EvidenceName[] = [
  'infinitive',
  'due',
  'arrow',
  'box',
  'future',
  'myself',
  'label/action',
  'under/actions',
  'owner-at-end',
];

/** What gives somebody who is named in the middle of a sentence something to do. */
export const helpers: readonly EvidenceName[] = [
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
export const doing: readonly EvidenceName[] = [
  ...toDo,
  'under/follow-up',
  'known-name/first+duty',
  'known-name/first+task',
];

/** Beside a verb of deciding, what tells that it is those present who decide, here and now. */
export const deciders: readonly EvidenceName[] = [
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
export const proposers: readonly EvidenceName[] = [
  'known-name',
  'office/first',
  'pronoun/first',
  'told/body',
  'told/put',
];

/** Who does something, and the forms of a verb that tell to do it. */
export const doers: readonly EvidenceName[] = [
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
