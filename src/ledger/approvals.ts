import type { Meeting, MeetingApproval } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { addTo } from '../text/group.ts';
import type { ReplayedMeeting } from './meeting.ts';

/**
 * What later PVs say of the approval of each: of those of the days that they name, and of no other; where they name none, of the last that was held
 * before. A meeting that was called off approved nothing.
 */
export function approvalsIn(
  meetings: readonly ReplayedMeeting[],
): ReadonlyMap<ReplayedMeeting, readonly MeetingApproval[]> {
  const found = new Map<ReplayedMeeting, MeetingApproval[]>();
  let last: ReplayedMeeting | null = null;
  for (const meeting of meetings) {
    const { id, minutes } = meeting;
    if (minutes.status === 'cancelled') continue;
    for (const { of, result, item } of minutes.approvals) {
      const earlier =
        of.length === 0
          ? last === null
            ? []
            : [last]
          : of.flatMap(({ from, until }) => heldBetween(meetings, meeting.index, from, until));
      for (const one of earlier) addTo(found, one, { by: id, result, item });
    }
    if (meeting.held) last = meeting;
  }
  return found;
}

/** Whether a PV is approved and has no seal, as `czs import --approved` writes it: it may be marked still. */
export function isUnsealed({ status, approval, keys }: Pick<Minutes, 'status' | 'approval' | 'keys'>): boolean {
  return status === 'approved' && approval === null && keys.approved !== undefined;
}

/** The meetings whose PVs are approved by the item of a PV in which a place stands. */
export function approvedAt<One extends Pick<Meeting, 'approvals'>>(
  meetings: readonly One[],
  { id, minutes }: Pick<Meeting, 'id' | 'minutes'>,
  { start }: Place,
): One[] {
  const item = minutes.items.findIndex(({ extent }) => extent.start <= start && start < extent.end);
  return meetings.filter(({ approvals }) => approvals.some((one) => one.by === id && one.item === item && item !== -1));
}

/** The meetings held on some days that stand before another in the order of the meetings. */
function heldBetween(
  meetings: readonly ReplayedMeeting[],
  before: number,
  from: IsoDate,
  until: IsoDate,
): readonly ReplayedMeeting[] {
  let low = 0;
  let high = before;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((meetings[middle] as ReplayedMeeting).date < from) low = middle + 1;
    else high = middle;
  }
  const found: ReplayedMeeting[] = [];
  for (let at = low; at < before; at++) {
    const meeting = meetings[at] as ReplayedMeeting;
    if (meeting.date > until) break;
    if (meeting.held) found.push(meeting);
  }
  return found;
}
