/** Generated from rules/*.ts: `npx vitest run test/check/all-rules.test.ts -u`. */
import type { Rule } from './rule.ts';
import { rule as actionDropped } from './rules/action-dropped.ts';
import { rule as actionOverdue } from './rules/action-overdue.ts';
import { rule as actionWithoutDue } from './rules/action-without-due.ts';
import { rule as actionWithoutOwner } from './rules/action-without-owner.ts';
import { rule as agendaMismatch } from './rules/agenda-mismatch.ts';
import { rule as announcedItemDropped } from './rules/announced-item-dropped.ts';
import { rule as approvalItemMissing } from './rules/approval-item-missing.ts';
import { rule as approvedChanged } from './rules/approved-changed.ts';
import { rule as attendeeDuplicate } from './rules/attendee-duplicate.ts';
import { rule as attendeeUnknown } from './rules/attendee-unknown.ts';
import { rule as bodyUnread } from './rules/body-unread.ts';
import { rule as chronology } from './rules/chronology.ts';
import { rule as configInvalid } from './rules/config-invalid.ts';
import { rule as conflictMarker } from './rules/conflict-marker.ts';
import { rule as controlCharacter } from './rules/control-character.ts';
import { rule as dateInvalid } from './rules/date-invalid.ts';
import { rule as decisionContradicts } from './rules/decision-contradicts.ts';
import { rule as decisionEmpty } from './rules/decision-empty.ts';
import { rule as decisionInProse } from './rules/decision-in-prose.ts';
import { rule as dueBeforeMeeting } from './rules/due-before-meeting.ts';
import { rule as dueUnresolved } from './rules/due-unresolved.ts';
import { rule as duplicateMeeting } from './rules/duplicate-meeting.ts';
import { rule as emailInBody } from './rules/email-in-body.ts';
import { rule as endBeforeStart } from './rules/end-before-start.ts';
import { rule as entryGlued } from './rules/entry-glued.ts';
import { rule as fileNameMismatch } from './rules/file-name-mismatch.ts';
import { rule as fileUnreadable } from './rules/file-unreadable.ts';
import { rule as frontMatterInvalid } from './rules/front-matter-invalid.ts';
import { rule as frontMatterMissing } from './rules/front-matter-missing.ts';
import { rule as idDuplicate } from './rules/id-duplicate.ts';
import { rule as idMissing } from './rules/id-missing.ts';
import { rule as ignoreUnused } from './rules/ignore-unused.ts';
import { rule as ignoreWithoutReason } from './rules/ignore-without-reason.ts';
import { rule as itemDuplicate } from './rules/item-duplicate.ts';
import { rule as itemEmpty } from './rules/item-empty.ts';
import { rule as labelNearMiss } from './rules/label-near-miss.ts';
import { rule as labelUnread } from './rules/label-unread.ts';
import { rule as labelWithoutRole } from './rules/label-without-role.ts';
import { rule as linkBroken } from './rules/link-broken.ts';
import { rule as markupNearMiss } from './rules/markup-near-miss.ts';
import { rule as mentionedNotListed } from './rules/mentioned-not-listed.ts';
import { rule as modeInText } from './rules/mode-in-text.ts';
import { rule as nameInconsistent } from './rules/name-inconsistent.ts';
import { rule as nameNearMiss } from './rules/name-near-miss.ts';
import { rule as nameOrderDoubtful } from './rules/name-order-doubtful.ts';
import { rule as nextConflict } from './rules/next-conflict.ts';
import { rule as nextDateInvalid } from './rules/next-date-invalid.ts';
import { rule as nextNotAfter } from './rules/next-not-after.ts';
import { rule as nextUnheld } from './rules/next-unheld.ts';
import { rule as nobodyPresent } from './rules/nobody-present.ts';
import { rule as numberingBroken } from './rules/numbering-broken.ts';
import { rule as organisationVariant } from './rules/organisation-variant.ts';
import { rule as ownerAmbiguous } from './rules/owner-ambiguous.ts';
import { rule as ownerUnresolved } from './rules/owner-unresolved.ts';
import { rule as pendingOverdue } from './rules/pending-overdue.ts';
import { rule as peopleInBody } from './rules/people-in-body.ts';
import { rule as phoneInBody } from './rules/phone-in-body.ts';
import { rule as placeMissing } from './rules/place-missing.ts';
import { rule as placeholderLeft } from './rules/placeholder-left.ts';
import { rule as presenceConflict } from './rules/presence-conflict.ts';
import { rule as promiseDropped } from './rules/promise-dropped.ts';
import { rule as qualifierUnread } from './rules/qualifier-unread.ts';
import { rule as quorumNotReached } from './rules/quorum-not-reached.ts';
import { rule as refToProvisional } from './rules/ref-to-provisional.ts';
import { rule as refUnknown } from './rules/ref-unknown.ts';
import { rule as secretaryMissing } from './rules/secretary-missing.ts';
import { rule as statusLate } from './rules/status-late.ts';
import { rule as struckText } from './rules/struck-text.ts';
import { rule as supersedesUnknown } from './rules/supersedes-unknown.ts';
import { rule as taskBoxMalformed } from './rules/task-box-malformed.ts';
import { rule as twoSeries } from './rules/two-series.ts';
import { rule as updateBeforeOrigin } from './rules/update-before-origin.ts';
import { rule as updateWithoutRef } from './rules/update-without-ref.ts';
import { rule as voteInconsistent } from './rules/vote-inconsistent.ts';
import { rule as weekdayMismatch } from './rules/weekday-mismatch.ts';

/** Every rule, by id. */
export const allRules: readonly Rule[] = [
  actionDropped,
  actionOverdue,
  actionWithoutDue,
  actionWithoutOwner,
  agendaMismatch,
  announcedItemDropped,
  approvalItemMissing,
  approvedChanged,
  attendeeDuplicate,
  attendeeUnknown,
  bodyUnread,
  chronology,
  configInvalid,
  conflictMarker,
  controlCharacter,
  dateInvalid,
  decisionContradicts,
  decisionEmpty,
  decisionInProse,
  dueBeforeMeeting,
  dueUnresolved,
  duplicateMeeting,
  emailInBody,
  endBeforeStart,
  entryGlued,
  fileNameMismatch,
  fileUnreadable,
  frontMatterInvalid,
  frontMatterMissing,
  idDuplicate,
  idMissing,
  ignoreUnused,
  ignoreWithoutReason,
  itemDuplicate,
  itemEmpty,
  labelNearMiss,
  labelUnread,
  labelWithoutRole,
  linkBroken,
  markupNearMiss,
  mentionedNotListed,
  modeInText,
  nameInconsistent,
  nameNearMiss,
  nameOrderDoubtful,
  nextConflict,
  nextDateInvalid,
  nextNotAfter,
  nextUnheld,
  nobodyPresent,
  numberingBroken,
  organisationVariant,
  ownerAmbiguous,
  ownerUnresolved,
  pendingOverdue,
  peopleInBody,
  phoneInBody,
  placeMissing,
  placeholderLeft,
  presenceConflict,
  promiseDropped,
  qualifierUnread,
  quorumNotReached,
  refToProvisional,
  refUnknown,
  secretaryMissing,
  statusLate,
  struckText,
  supersedesUnknown,
  taskBoxMalformed,
  twoSeries,
  updateBeforeOrigin,
  updateWithoutRef,
  voteInconsistent,
  weekdayMismatch,
];
