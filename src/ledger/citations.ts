import type { ArchiveProblem } from '../model/archive.ts';
import { problem } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Entry, MeetingId, Ref } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { addTo } from '../text/group.ts';
import type { ReplayedMeeting } from './meeting.ts';
import type { Cited } from './states.ts';

/** What the refs of an archive cite. */
export class Citations {
  private readonly byDate = new Map<IsoDate, ReplayedMeeting[]>();
  private readonly byId = new Map<MeetingId, ReplayedMeeting>();
  private readonly found: ArchiveProblem[];

  /** @param found gets the refs that cite nothing, or what they should not */
  constructor(meetings: readonly ReplayedMeeting[], found: ArchiveProblem[]) {
    this.found = found;
    for (const meeting of meetings) {
      if (meeting.status === 'cancelled') continue;
      addTo(this.byDate, meeting.date, meeting);
      this.byId.set(meeting.id, meeting);
    }
  }

  /** What a ref cites; `2020-03-05/D1`, where the meeting's id may be the date alone of a file with a slug. */
  resolve(ref: Ref): Cited | null {
    const slash = ref.indexOf('/');
    if (slash === -1) return null;
    const [id, key] = [ref.slice(0, slash), ref.slice(slash + 1)];
    const named = citedIn(this.byId.get(id), key);
    if (named !== null || id.length !== 10) return named;
    const candidates = (this.byDate.get(id) ?? [])
      .map((meeting) => citedIn(meeting, key))
      .filter((cited) => cited !== null);
    return candidates.length === 1 ? (candidates[0] as Cited) : null;
  }

  /** What an entry cites; unknown, provisional and too early ones are findings. */
  find(
    ref: Ref,
    { meeting, entry }: Cited,
    { place = entry.idPlace, unknown = 'ref-unknown' }: { readonly place?: Place; readonly unknown?: string } = {},
  ): Cited | null {
    const { file } = meeting;
    const cited = this.resolve(ref);
    if (cited === null) {
      this.found.push({ file, problem: problem(unknown, place, { ref }) });
      return null;
    }
    this.checkProvisional(cited, meeting, place);
    if (cited.meeting.index <= meeting.index) return cited;
    const written = cited.meeting.refOf(cited.entry) as Ref;
    const related = [
      { code: 'related-origin', args: { ref: written }, file: cited.meeting.file, place: cited.entry.place },
    ];
    const args = { ref: written, date: cited.meeting.date };
    this.found.push({ file, problem: problem('update-before-origin', place, args, { related }) });
    return null;
  }

  /** Refs in running text that cite nothing. */
  checkMentions(meeting: ReplayedMeeting): void {
    for (const { ref, spelt, place } of meeting.minutes.mentions) {
      if (spelt) continue;
      const cited = this.resolve(ref);
      if (cited === null) this.found.push({ file: meeting.file, problem: problem('ref-unknown', place, { ref }) });
      else this.checkProvisional(cited, meeting, place);
    }
  }

  private checkProvisional({ meeting, entry }: Cited, by: ReplayedMeeting, place: Place): void {
    // Of what is approved no number is written any more, nor another one.
    if (entry.idWritten || meeting === by || meeting.minutes.status === 'approved') return;
    const args = { ref: meeting.refOf(entry) as Ref, file: meeting.file };
    this.found.push({ file: by.file, problem: problem('ref-to-provisional', place, args) });
  }
}

function citedIn(meeting: ReplayedMeeting | undefined, id: string): Cited | null {
  const entry: Entry | null = meeting?.find(id) ?? null;
  return meeting === undefined || entry === null ? null : { meeting, entry };
}
