/// <reference path="./markdown.d.ts" />
/** Generated from rules/*.md: `npx vitest run test/check/all-rules.test.ts -u`. */
import actionDropped from './rules/action-dropped.md?raw';
import actionOverdue from './rules/action-overdue.md?raw';
import actionWithoutDue from './rules/action-without-due.md?raw';
import actionWithoutOwner from './rules/action-without-owner.md?raw';
import announcedItemDropped from './rules/announced-item-dropped.md?raw';
import approvedChanged from './rules/approved-changed.md?raw';
import chronology from './rules/chronology.md?raw';
import decisionContradicts from './rules/decision-contradicts.md?raw';
import decisionEmpty from './rules/decision-empty.md?raw';
import dueBeforeMeeting from './rules/due-before-meeting.md?raw';
import dueUnresolved from './rules/due-unresolved.md?raw';
import duplicateMeeting from './rules/duplicate-meeting.md?raw';
import entryGlued from './rules/entry-glued.md?raw';
import idDuplicate from './rules/id-duplicate.md?raw';
import idMissing from './rules/id-missing.md?raw';
import ignoreUnused from './rules/ignore-unused.md?raw';
import ignoreWithoutReason from './rules/ignore-without-reason.md?raw';
import labelNearMiss from './rules/label-near-miss.md?raw';
import labelUnread from './rules/label-unread.md?raw';
import nextConflict from './rules/next-conflict.md?raw';
import nextDateInvalid from './rules/next-date-invalid.md?raw';
import nextNotAfter from './rules/next-not-after.md?raw';
import nextUnheld from './rules/next-unheld.md?raw';
import ownerAmbiguous from './rules/owner-ambiguous.md?raw';
import ownerUnresolved from './rules/owner-unresolved.md?raw';
import pendingOverdue from './rules/pending-overdue.md?raw';
import promiseDropped from './rules/promise-dropped.md?raw';
import qualifierUnread from './rules/qualifier-unread.md?raw';
import refToProvisional from './rules/ref-to-provisional.md?raw';
import refUnknown from './rules/ref-unknown.md?raw';
import statusLate from './rules/status-late.md?raw';
import supersedesUnknown from './rules/supersedes-unknown.md?raw';
import updateBeforeOrigin from './rules/update-before-origin.md?raw';
import updateWithoutRef from './rules/update-without-ref.md?raw';
import voteInconsistent from './rules/vote-inconsistent.md?raw';

/** The page of each rule, by id: Markdown. Loaded by the commands that show one. */
export const pages: Readonly<Record<string, string>> = {
  'action-dropped': actionDropped,
  'action-overdue': actionOverdue,
  'action-without-due': actionWithoutDue,
  'action-without-owner': actionWithoutOwner,
  'announced-item-dropped': announcedItemDropped,
  'approved-changed': approvedChanged,
  chronology,
  'decision-contradicts': decisionContradicts,
  'decision-empty': decisionEmpty,
  'due-before-meeting': dueBeforeMeeting,
  'due-unresolved': dueUnresolved,
  'duplicate-meeting': duplicateMeeting,
  'entry-glued': entryGlued,
  'id-duplicate': idDuplicate,
  'id-missing': idMissing,
  'ignore-unused': ignoreUnused,
  'ignore-without-reason': ignoreWithoutReason,
  'label-near-miss': labelNearMiss,
  'label-unread': labelUnread,
  'next-conflict': nextConflict,
  'next-date-invalid': nextDateInvalid,
  'next-not-after': nextNotAfter,
  'next-unheld': nextUnheld,
  'owner-ambiguous': ownerAmbiguous,
  'owner-unresolved': ownerUnresolved,
  'pending-overdue': pendingOverdue,
  'promise-dropped': promiseDropped,
  'qualifier-unread': qualifierUnread,
  'ref-to-provisional': refToProvisional,
  'ref-unknown': refUnknown,
  'status-late': statusLate,
  'supersedes-unknown': supersedesUnknown,
  'update-before-origin': updateBeforeOrigin,
  'update-without-ref': updateWithoutRef,
  'vote-inconsistent': voteInconsistent,
};
