import type { RuleSentences } from '../language/findings.ts';
/** Generated from rules/*.words.ts: `npx vitest run test/check/all-rules.test.ts -u`. */
import { words as actionDropped } from './rules/action-dropped.words.ts';
import { words as actionOverdue } from './rules/action-overdue.words.ts';
import { words as actionWithoutDue } from './rules/action-without-due.words.ts';
import { words as actionWithoutOwner } from './rules/action-without-owner.words.ts';
import { words as agendaMismatch } from './rules/agenda-mismatch.words.ts';
import { words as announcedItemDropped } from './rules/announced-item-dropped.words.ts';
import { words as approvalItemMissing } from './rules/approval-item-missing.words.ts';
import { words as approvedChanged } from './rules/approved-changed.words.ts';
import { words as attendeeDuplicate } from './rules/attendee-duplicate.words.ts';
import { words as attendeeUnknown } from './rules/attendee-unknown.words.ts';
import { words as bodyUnread } from './rules/body-unread.words.ts';
import { words as chronology } from './rules/chronology.words.ts';
import { words as configInvalid } from './rules/config-invalid.words.ts';
import { words as conflictMarker } from './rules/conflict-marker.words.ts';
import { words as controlCharacter } from './rules/control-character.words.ts';
import { words as dateInvalid } from './rules/date-invalid.words.ts';
import { words as decisionContradicts } from './rules/decision-contradicts.words.ts';
import { words as decisionEmpty } from './rules/decision-empty.words.ts';
import { words as decisionInProse } from './rules/decision-in-prose.words.ts';
import { words as dueBeforeMeeting } from './rules/due-before-meeting.words.ts';
import { words as dueUnresolved } from './rules/due-unresolved.words.ts';
import { words as duplicateMeeting } from './rules/duplicate-meeting.words.ts';
import { words as emailInBody } from './rules/email-in-body.words.ts';
import { words as endBeforeStart } from './rules/end-before-start.words.ts';
import { words as entryGlued } from './rules/entry-glued.words.ts';
import { words as fileNameMismatch } from './rules/file-name-mismatch.words.ts';
import { words as fileUnreadable } from './rules/file-unreadable.words.ts';
import { words as frontMatterInvalid } from './rules/front-matter-invalid.words.ts';
import { words as frontMatterMissing } from './rules/front-matter-missing.words.ts';
import { words as idDuplicate } from './rules/id-duplicate.words.ts';
import { words as idMissing } from './rules/id-missing.words.ts';
import { words as ignoreUnused } from './rules/ignore-unused.words.ts';
import { words as ignoreWithoutReason } from './rules/ignore-without-reason.words.ts';
import { words as itemDuplicate } from './rules/item-duplicate.words.ts';
import { words as itemEmpty } from './rules/item-empty.words.ts';
import { words as labelNearMiss } from './rules/label-near-miss.words.ts';
import { words as labelUnread } from './rules/label-unread.words.ts';
import { words as labelWithoutRole } from './rules/label-without-role.words.ts';
import { words as linkBroken } from './rules/link-broken.words.ts';
import { words as markupNearMiss } from './rules/markup-near-miss.words.ts';
import { words as mentionedNotListed } from './rules/mentioned-not-listed.words.ts';
import { words as modeInText } from './rules/mode-in-text.words.ts';
import { words as nameInconsistent } from './rules/name-inconsistent.words.ts';
import { words as nameNearMiss } from './rules/name-near-miss.words.ts';
import { words as nameOrderDoubtful } from './rules/name-order-doubtful.words.ts';
import { words as nextConflict } from './rules/next-conflict.words.ts';
import { words as nextDateInvalid } from './rules/next-date-invalid.words.ts';
import { words as nextNotAfter } from './rules/next-not-after.words.ts';
import { words as nextUnheld } from './rules/next-unheld.words.ts';
import { words as nobodyPresent } from './rules/nobody-present.words.ts';
import { words as numberingBroken } from './rules/numbering-broken.words.ts';
import { words as organisationVariant } from './rules/organisation-variant.words.ts';
import { words as ownerAmbiguous } from './rules/owner-ambiguous.words.ts';
import { words as ownerUnresolved } from './rules/owner-unresolved.words.ts';
import { words as pendingOverdue } from './rules/pending-overdue.words.ts';
import { words as peopleInBody } from './rules/people-in-body.words.ts';
import { words as phoneInBody } from './rules/phone-in-body.words.ts';
import { words as placeMissing } from './rules/place-missing.words.ts';
import { words as placeholderLeft } from './rules/placeholder-left.words.ts';
import { words as presenceConflict } from './rules/presence-conflict.words.ts';
import { words as promiseDropped } from './rules/promise-dropped.words.ts';
import { words as qualifierUnread } from './rules/qualifier-unread.words.ts';
import { words as quorumNotReached } from './rules/quorum-not-reached.words.ts';
import { words as refToProvisional } from './rules/ref-to-provisional.words.ts';
import { words as refUnknown } from './rules/ref-unknown.words.ts';
import { words as secretaryMissing } from './rules/secretary-missing.words.ts';
import { words as statusLate } from './rules/status-late.words.ts';
import { words as struckText } from './rules/struck-text.words.ts';
import { words as supersedesUnknown } from './rules/supersedes-unknown.words.ts';
import { words as taskBoxMalformed } from './rules/task-box-malformed.words.ts';
import { words as twoSeries } from './rules/two-series.words.ts';
import { words as updateBeforeOrigin } from './rules/update-before-origin.words.ts';
import { words as updateWithoutRef } from './rules/update-without-ref.words.ts';
import { words as voteInconsistent } from './rules/vote-inconsistent.words.ts';
import { words as weekdayMismatch } from './rules/weekday-mismatch.words.ts';

/** What each rule says, by id. Loaded by the commands that show findings. */
export const allWords: Readonly<Record<string, RuleSentences>> = {
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
