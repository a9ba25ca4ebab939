import type { Archive, Meeting, Person } from '../model/archive.ts';
import type { CalendarEvent, Mailbox } from '../model/letter.ts';
import type { MeetingId, Presence } from '../model/minutes.ts';
import type { Document, Inline, Part, Phrase } from '../model/table.ts';
import { normalize } from '../text/normalize.ts';
import { phrase } from './cells.ts';
import { paragraph, said } from './inlines.ts';

/** What is sent about a meeting: the call to it, that it is called off, or its minutes. */
export type LetterKind = 'agenda' | 'cancelled' | 'minutes';

export function letterKindOf({ status }: Meeting): LetterKind {
  return status === 'planned' ? 'agenda' : status === 'cancelled' ? 'cancelled' : 'minutes';
}

/** Who is written to about a meeting: those who are called to it or were in its lists. */
export interface Recipients {
  readonly mailboxes: readonly Mailbox[];
  /** The names of those of whom no address is known. */
  readonly without: readonly string[];
}

export function recipientsOf(archive: Archive, meeting: Meeting): Recipients {
  const lists: readonly Presence[] =
    letterKindOf(meeting) === 'minutes' ? ['present', 'excused', 'represented', 'absent', 'guest'] : ['invited'];
  const mailboxes = new Map<string, Mailbox>();
  const without: string[] = [];
  for (const { written, person } of meeting.people) {
    if (!lists.includes(written.presence)) continue;
    const address = written.email ?? addressOf(archive, person);
    if (address === null) without.push(person.name);
    else if (!mailboxes.has(address.toLowerCase()))
      mailboxes.set(address.toLowerCase(), { name: person.name, address });
  }
  return { mailboxes: [...mailboxes.values()], without };
}

/** The address of somebody: that of people.yaml, else the last that a list gives. */
export function addressOf({ registry, meetings }: Archive, { name }: Person): string | null {
  const known = registry.people.find((one) => normalize(one.name) === normalize(name))?.email ?? null;
  if (known !== null) return known;
  for (const { people } of meetings.toReversed())
    for (const { written, person } of people)
      if (written.email !== null && normalize(person.name) === normalize(name)) return written.email;
  return null;
}

/** Who sends: the secretary of the meeting, else who chairs it. */
export function senderOf(
  archive: Archive,
  { secretary, chair }: Meeting,
): { name: string; address: string | null } | null {
  const person = secretary ?? chair;
  return person === null ? null : { name: person.name, address: addressOf(archive, person) };
}

/** Who invites: who sends, else who kept the minutes of the last meeting, or chaired it. `from`: those minutes, else null. */
export function organiserOf(
  archive: Archive,
  meeting: Meeting,
): { name: string; address: string | null; from: MeetingId | null } | null {
  const own = senderOf(archive, meeting);
  if (own !== null) return { ...own, from: null };
  const last = archive.meetings.findLast(
    ({ held, date, secretary, chair }) => held && date < meeting.date && (secretary ?? chair) !== null,
  );
  const theirs = last === undefined ? null : senderOf(archive, last);
  return theirs === null ? null : { ...theirs, from: last?.id ?? null };
}

/** A meeting for a calendar. `chain`: its ids over moves, its own last; `text`: the agenda. */
export function eventOf(
  archive: Archive,
  {
    minutes,
    date,
    status,
  }: Pick<Meeting, 'date' | 'status'> & {
    readonly minutes: Pick<Meeting['minutes'], 'start' | 'end' | 'meetingPlace'>;
  },
  { chain, text, title }: { readonly chain: readonly MeetingId[]; readonly text: string; readonly title: string },
): CalendarEvent {
  const cancelled = status === 'cancelled';
  const { acronym, organisation } = archive.config;
  const whose = normalize(acronym ?? organisation ?? '').replace(/[^a-z0-9]+/g, '-');
  return {
    uid: `${chain[0]}@${whose === '' ? '' : `${whose}.`}czs`,
    sequence: chain.length - 1 + (cancelled ? 1 : 0),
    method: cancelled ? 'CANCEL' : 'PUBLISH',
    date,
    start: minutes.start,
    end: minutes.end,
    place: minutes.meetingPlace,
    zone: archive.config.timezone,
    title,
    text,
    said: archive.today,
    invitation: null,
  };
}

/** What a mail says beside the document that it carries. */
export interface LetterWords {
  readonly kind: LetterKind;
  /** The day from which it was moved. */
  readonly movedFrom: string | null;
  readonly replyBy: string | null;
  /** The days of minutes that go with it, to be approved; the oldest first. */
  readonly minutesOf: readonly string[];
  readonly sender: string | null;
}

/** What somebody's own template says around the document, a paragraph each. */
export interface MailFrame {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The document of a mail within somebody's own words. */
export function framedDocument(about: Document, { before, after }: MailFrame): Document {
  const typed = (text: string): Part =>
    paragraph(
      ...text
        .split('\n')
        .flatMap((line, at): Inline[] => [
          ...(at === 0 ? [] : [{ kind: 'break' } as const]),
          { kind: 'text', text: line },
        ]),
    );
  return { ...about, parts: [...before.map(typed), ...about.parts, ...after.map(typed)] };
}

/** The text of a mail: a greeting, what it is about, the document itself, and who writes. */
export function letterDocument(about: Document, meeting: Meeting, words: LetterWords): Document {
  const { date } = meeting;
  const { kind, movedFrom, replyBy, minutesOf, sender } = words;
  const lead: Phrase[] = [];
  if (kind === 'agenda' && movedFrom !== null) lead.push(phrase('mail/moved', { from: movedFrom, to: date }));
  else if (kind === 'agenda' && meeting.minutes.kind === 'written')
    lead.push(phrase('mail/agenda-written', { date: meeting.minutes.closes ?? date }));
  else lead.push(phrase(`mail/${kind}`, { date }));
  if (kind === 'minutes' && meeting.status === 'draft') lead.push(phrase('mail/draft'));
  for (const of of minutesOf) lead.push(phrase('mail/minutes-attached', { date: of }));
  if (replyBy !== null) lead.push(phrase('mail/reply-by', { date: replyBy }));
  const closing: Inline[] = [said('mail/closing')];
  if (sender !== null) closing.push({ kind: 'break' }, { kind: 'text', text: sender });
  return {
    ...about,
    parts: [
      paragraph(said('mail/greeting')),
      paragraph(
        ...lead.flatMap((one, at) => (at === 0 ? [said(one)] : [{ kind: 'text' as const, text: ' ' }, said(one)])),
      ),
      ...(kind === 'cancelled' ? [] : about.parts),
      paragraph(...closing),
    ],
  };
}

/** The text of a mail to one person, with what he or she has to do. */
export function reminderDocument(parts: readonly Part[], archive: Archive): Document {
  const { organisation } = archive.config;
  const closing: Inline[] = [said('mail/closing')];
  if (organisation !== null) closing.push({ kind: 'break' }, { kind: 'text', text: organisation });
  return {
    id: 'reminder',
    title: null,
    parts: [
      paragraph(said('mail/greeting')),
      paragraph(said('mail/reminder', { date: archive.today })),
      ...parts,
      paragraph(...closing),
    ],
  };
}
