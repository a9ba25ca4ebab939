import type { ArchiveProblem, Correction } from '../model/archive.ts';
import { problem } from '../model/finding.ts';
import type { MeetingId, Ref } from '../model/minutes.ts';
import type { Citations } from './citations.ts';
import { speaksOfClosed } from './internal.ts';
import { type ReplayedMeeting, sourceOf } from './meeting.ts';

/** What later PVs correct, by the ref of the entry or the id of the meeting, in the order of the meetings. What corrects nothing is a finding. */
export function correctionsIn(
  meetings: readonly ReplayedMeeting[],
  citations: Citations,
  found: ArchiveProblem[],
): ReadonlyMap<Ref | MeetingId, readonly Correction[]> {
  const corrections = new Map<Ref | MeetingId, Correction[]>();
  for (const meeting of meetings) {
    const { id, date, held, file, minutes } = meeting;
    if (minutes.status === 'cancelled') continue;
    for (const entry of minutes.entries) {
      if (entry.corrects === null) continue;
      const { to, place } = entry.corrects;
      let key: Ref | MeetingId | null;
      if (to.includes('/')) {
        const cited = citations.find(to, { meeting, entry }, { place });
        key = cited === null ? null : cited.meeting.refOf(cited.entry);
      } else {
        key = meetings.find((one) => one.index <= meeting.index && (one.id === to || one.date === to))?.id ?? null;
        if (key === null) found.push({ file, problem: problem('ref-unknown/corrected', place, { meeting: to }) });
      }
      if (key === null || !held) continue;
      const corrected = meetings.find((one) => one.id === key)?.minutes;
      const isOfClosed = corrected !== undefined && speaksOfClosed(entry.text, corrected);
      const internal = isOfClosed || entry.internal || minutes.items[entry.item]?.internal === true;
      const source = sourceOf(minutes, entry.extent);
      const known = corrections.get(key) ?? [];
      known.push({ meeting: id, date, text: entry.text, internal, source });
      corrections.set(key, known);
    }
  }
  return corrections;
}
