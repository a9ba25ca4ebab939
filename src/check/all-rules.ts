/** Generated from rules/*.ts: `npx vitest run test/check/all-rules.test.ts -u`. */
import type { Rule } from './rule.ts';
import { rule as actionDropped } from './rules/action-dropped.ts';
import { rule as actionOverdue } from './rules/action-overdue.ts';
import { rule as actionWithoutDue } from './rules/action-without-due.ts';
import { rule as actionWithoutOwner } from './rules/action-without-owner.ts';
import { rule as announcedItemDropped } from './rules/announced-item-dropped.ts';
import { rule as approvedChanged } from './rules/approved-changed.ts';
import { rule as chronology } from './rules/chronology.ts';
import { rule as decisionContradicts } from './rules/decision-contradicts.ts';
import { rule as decisionEmpty } from './rules/decision-empty.ts';
import { rule as dueBeforeMeeting } from './rules/due-before-meeting.ts';
import { rule as dueUnresolved } from './rules/due-unresolved.ts';
import { rule as duplicateMeeting } from './rules/duplicate-meeting.ts';
import { rule as entryGlued } from './rules/entry-glued.ts';
import { rule as idDuplicate } from './rules/id-duplicate.ts';
import { rule as ignoreUnused } from './rules/ignore-unused.ts';
import { rule as ignoreWithoutReason } from './rules/ignore-without-reason.ts';
import { rule as labelNearMiss } from './rules/label-near-miss.ts';
import { rule as labelUnread } from './rules/label-unread.ts';
import { rule as nextConflict } from './rules/next-conflict.ts';
import { rule as nextNotAfter } from './rules/next-not-after.ts';
import { rule as nextUnheld } from './rules/next-unheld.ts';
import { rule as ownerAmbiguous } from './rules/owner-ambiguous.ts';
import { rule as ownerUnresolved } from './rules/owner-unresolved.ts';
import { rule as pendingOverdue } from './rules/pending-overdue.ts';
import { rule as promiseDropped } from './rules/promise-dropped.ts';
import { rule as qualifierUnread } from './rules/qualifier-unread.ts';
import { rule as refToProvisional } from './rules/ref-to-provisional.ts';
import { rule as refUnknown } from './rules/ref-unknown.ts';
import { rule as statusLate } from './rules/status-late.ts';
import { rule as supersedesUnknown } from './rules/supersedes-unknown.ts';
import { rule as updateBeforeOrigin } from './rules/update-before-origin.ts';
import { rule as updateWithoutRef } from './rules/update-without-ref.ts';
import { rule as voteInconsistent } from './rules/vote-inconsistent.ts';

/** Every rule, by id. */
export const allRules: readonly Rule[] = [
  actionDropped,
  actionOverdue,
  actionWithoutDue,
  actionWithoutOwner,
  announcedItemDropped,
  approvedChanged,
  chronology,
  decisionContradicts,
  decisionEmpty,
  dueBeforeMeeting,
  dueUnresolved,
  duplicateMeeting,
  entryGlued,
  idDuplicate,
  ignoreUnused,
  ignoreWithoutReason,
  labelNearMiss,
  labelUnread,
  nextConflict,
  nextNotAfter,
  nextUnheld,
  ownerAmbiguous,
  ownerUnresolved,
  pendingOverdue,
  promiseDropped,
  qualifierUnread,
  refToProvisional,
  refUnknown,
  statusLate,
  supersedesUnknown,
  updateBeforeOrigin,
  updateWithoutRef,
  voteInconsistent,
];
