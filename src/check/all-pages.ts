/// <reference path="./markdown.d.ts" />
/** Generated from rules/*.md: `npx vitest run test/check/all-rules.test.ts -u`. */
import actionDropped from './rules/action-dropped.md?raw';
import actionOverdue from './rules/action-overdue.md?raw';
import actionWithoutDue from './rules/action-without-due.md?raw';
import actionWithoutOwner from './rules/action-without-owner.md?raw';
import agendaMismatch from './rules/agenda-mismatch.md?raw';
import announcedItemDropped from './rules/announced-item-dropped.md?raw';
import approvalItemMissing from './rules/approval-item-missing.md?raw';
import approvedChanged from './rules/approved-changed.md?raw';
import attendeeDuplicate from './rules/attendee-duplicate.md?raw';
import attendeeUnknown from './rules/attendee-unknown.md?raw';
import bodyUnread from './rules/body-unread.md?raw';
import chronology from './rules/chronology.md?raw';
import configInvalid from './rules/config-invalid.md?raw';
import conflictMarker from './rules/conflict-marker.md?raw';
import controlCharacter from './rules/control-character.md?raw';
import dateInvalid from './rules/date-invalid.md?raw';
import decisionContradicts from './rules/decision-contradicts.md?raw';
import decisionEmpty from './rules/decision-empty.md?raw';
import decisionInProse from './rules/decision-in-prose.md?raw';
import dueBeforeMeeting from './rules/due-before-meeting.md?raw';
import dueUnresolved from './rules/due-unresolved.md?raw';
import duplicateMeeting from './rules/duplicate-meeting.md?raw';
import emailInBody from './rules/email-in-body.md?raw';
import endBeforeStart from './rules/end-before-start.md?raw';
import entryGlued from './rules/entry-glued.md?raw';
import fileNameMismatch from './rules/file-name-mismatch.md?raw';
import fileUnreadable from './rules/file-unreadable.md?raw';
import frontMatterInvalid from './rules/front-matter-invalid.md?raw';
import frontMatterMissing from './rules/front-matter-missing.md?raw';
import idDuplicate from './rules/id-duplicate.md?raw';
import idMissing from './rules/id-missing.md?raw';
import ignoreUnused from './rules/ignore-unused.md?raw';
import ignoreWithoutReason from './rules/ignore-without-reason.md?raw';
import itemDuplicate from './rules/item-duplicate.md?raw';
import itemEmpty from './rules/item-empty.md?raw';
import labelNearMiss from './rules/label-near-miss.md?raw';
import labelUnread from './rules/label-unread.md?raw';
import labelWithoutRole from './rules/label-without-role.md?raw';
import linkBroken from './rules/link-broken.md?raw';
import markupNearMiss from './rules/markup-near-miss.md?raw';
import mentionedNotListed from './rules/mentioned-not-listed.md?raw';
import modeInText from './rules/mode-in-text.md?raw';
import nameInconsistent from './rules/name-inconsistent.md?raw';
import nameNearMiss from './rules/name-near-miss.md?raw';
import nameOrderDoubtful from './rules/name-order-doubtful.md?raw';
import nextConflict from './rules/next-conflict.md?raw';
import nextDateInvalid from './rules/next-date-invalid.md?raw';
import nextNotAfter from './rules/next-not-after.md?raw';
import nextUnheld from './rules/next-unheld.md?raw';
import nobodyPresent from './rules/nobody-present.md?raw';
import numberingBroken from './rules/numbering-broken.md?raw';
import organisationVariant from './rules/organisation-variant.md?raw';
import ownerAmbiguous from './rules/owner-ambiguous.md?raw';
import ownerUnresolved from './rules/owner-unresolved.md?raw';
import pendingOverdue from './rules/pending-overdue.md?raw';
import peopleInBody from './rules/people-in-body.md?raw';
import phoneInBody from './rules/phone-in-body.md?raw';
import placeMissing from './rules/place-missing.md?raw';
import placeholderLeft from './rules/placeholder-left.md?raw';
import presenceConflict from './rules/presence-conflict.md?raw';
import promiseDropped from './rules/promise-dropped.md?raw';
import qualifierUnread from './rules/qualifier-unread.md?raw';
import quorumNotReached from './rules/quorum-not-reached.md?raw';
import refToProvisional from './rules/ref-to-provisional.md?raw';
import refUnknown from './rules/ref-unknown.md?raw';
import secretaryMissing from './rules/secretary-missing.md?raw';
import statusLate from './rules/status-late.md?raw';
import struckText from './rules/struck-text.md?raw';
import supersedesUnknown from './rules/supersedes-unknown.md?raw';
import taskBoxMalformed from './rules/task-box-malformed.md?raw';
import twoSeries from './rules/two-series.md?raw';
import updateBeforeOrigin from './rules/update-before-origin.md?raw';
import updateWithoutRef from './rules/update-without-ref.md?raw';
import voteInconsistent from './rules/vote-inconsistent.md?raw';
import weekdayMismatch from './rules/weekday-mismatch.md?raw';

/** The page of each rule, by id: Markdown. Loaded by the commands that show one. */
export const pages: Readonly<Record<string, string>> = {
  'action-dropped': actionDropped,
  'action-overdue': actionOverdue,
  'action-without-due': actionWithoutDue,
  'action-without-owner': actionWithoutOwner,
  'agenda-mismatch': agendaMismatch,
  'announced-item-dropped': announcedItemDropped,
  'approval-item-missing': approvalItemMissing,
  'approved-changed': approvedChanged,
  'attendee-duplicate': attendeeDuplicate,
  'attendee-unknown': attendeeUnknown,
  'body-unread': bodyUnread,
  chronology,
  'config-invalid': configInvalid,
  'conflict-marker': conflictMarker,
  'control-character': controlCharacter,
  'date-invalid': dateInvalid,
  'decision-contradicts': decisionContradicts,
  'decision-empty': decisionEmpty,
  'decision-in-prose': decisionInProse,
  'due-before-meeting': dueBeforeMeeting,
  'due-unresolved': dueUnresolved,
  'duplicate-meeting': duplicateMeeting,
  'email-in-body': emailInBody,
  'end-before-start': endBeforeStart,
  'entry-glued': entryGlued,
  'file-name-mismatch': fileNameMismatch,
  'file-unreadable': fileUnreadable,
  'front-matter-invalid': frontMatterInvalid,
  'front-matter-missing': frontMatterMissing,
  'id-duplicate': idDuplicate,
  'id-missing': idMissing,
  'ignore-unused': ignoreUnused,
  'ignore-without-reason': ignoreWithoutReason,
  'item-duplicate': itemDuplicate,
  'item-empty': itemEmpty,
  'label-near-miss': labelNearMiss,
  'label-unread': labelUnread,
  'label-without-role': labelWithoutRole,
  'link-broken': linkBroken,
  'markup-near-miss': markupNearMiss,
  'mentioned-not-listed': mentionedNotListed,
  'mode-in-text': modeInText,
  'name-inconsistent': nameInconsistent,
  'name-near-miss': nameNearMiss,
  'name-order-doubtful': nameOrderDoubtful,
  'next-conflict': nextConflict,
  'next-date-invalid': nextDateInvalid,
  'next-not-after': nextNotAfter,
  'next-unheld': nextUnheld,
  'nobody-present': nobodyPresent,
  'numbering-broken': numberingBroken,
  'organisation-variant': organisationVariant,
  'owner-ambiguous': ownerAmbiguous,
  'owner-unresolved': ownerUnresolved,
  'pending-overdue': pendingOverdue,
  'people-in-body': peopleInBody,
  'phone-in-body': phoneInBody,
  'place-missing': placeMissing,
  'placeholder-left': placeholderLeft,
  'presence-conflict': presenceConflict,
  'promise-dropped': promiseDropped,
  'qualifier-unread': qualifierUnread,
  'quorum-not-reached': quorumNotReached,
  'ref-to-provisional': refToProvisional,
  'ref-unknown': refUnknown,
  'secretary-missing': secretaryMissing,
  'status-late': statusLate,
  'struck-text': struckText,
  'supersedes-unknown': supersedesUnknown,
  'task-box-malformed': taskBoxMalformed,
  'two-series': twoSeries,
  'update-before-origin': updateBeforeOrigin,
  'update-without-ref': updateWithoutRef,
  'vote-inconsistent': voteInconsistent,
  'weekday-mismatch': weekdayMismatch,
};
