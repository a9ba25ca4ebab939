import type { Action, Archive, Meeting, Person } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { AgendaItem, Entry } from '../model/minutes.ts';
import type { Document, Fact, Inline, ListItem, Part } from '../model/table.ts';
import { bare, type InternalContent, internalContentIn } from '../redaction/internal-content.ts';
import { compareText } from '../text/compare-text.ts';
import { normalize } from '../text/normalize.ts';
import { oneLine } from '../text/one-line.ts';
import { attendeesLine } from './attendees.ts';
import { byDue } from './follow-ups.ts';
import { paragraph, said, text } from './inlines.ts';
import { noticeOf } from './meetings.ts';

/** The convocation to a meeting: when and where, what is on the agenda and what for, and what everybody still has to do. */
export function agendaDocument(archive: Archive, meeting: Meeting, audience: Audience): Document {
  const { minutes } = meeting;
  const parts: Part[] = [{ kind: 'facts', facts: agendaFacts(meeting) }, ...agendaParts(archive, meeting, audience)];
  // In writing people answer what is asked; what is to be done is for the next meeting.
  const isWritten = minutes.kind === 'written';
  const owners = byOwner(
    archive.actions.filter((one) => !isWritten && one.status === 'open' && (audience === 'board' || !one.internal)),
  );
  if (owners.length > 0) {
    parts.push(heading('agenda/actions'), {
      kind: 'list',
      ordered: false,
      start: 1,
      items: owners.map(({ owner, actions }) => ({
        box: null,
        children: [
          { kind: 'paragraph', children: [{ kind: 'strong', children: [owner] }] },
          { kind: 'list', ordered: false, start: 1, items: actions.map(actionItem) },
        ],
      })),
    });
  }
  parts.push(...invitedTo(archive, meeting, audience));
  const title = minutes.title === null ? null : [said(titleCode(minutes), { title: minutes.title })];
  return {
    id: 'agenda',
    title,
    notice: minutes.status === 'cancelled' ? noticeOf(meeting) : null,
    date: meeting.date,
    parts,
  };
}

/** What the title of a convocation says: that it calls people, asks them in writing, or is called off. */
function titleCode({ status, kind }: Meeting['minutes']): string {
  if (status === 'cancelled') return 'cancelled/title';
  return kind === 'written' ? 'agenda/title-written' : 'agenda/title';
}

/** A convocation that says when and where can leave: the code of a phrase that says so, or what it lacks. */
export function agendaState({
  start,
  place,
  written = false,
}: {
  readonly start: string | null;
  readonly place: string | null;
  /** Asked in writing: nobody has to come anywhere. */
  readonly written?: boolean;
}): string {
  if (written) return 'status/agenda-ready';
  const lacks = [start === null ? '-start' : '', place === null ? '-place' : ''].join('');
  return lacks === '' ? 'status/agenda-ready' : `status/agenda-lacks${lacks}`;
}

/** What is on the agenda of a meeting, and what for; nothing where it has no items. */
export function agendaParts(archive: Archive, meeting: Meeting, audience: Audience): Part[] {
  const { items } = meeting.minutes;
  if (items.length === 0) return [];
  const internalContent = internalContentIn(archive);
  const list = items.map((item, at) => itemOf(internalContent, meeting, item, at, audience));
  return [heading('agenda/agenda'), { kind: 'list', ordered: true, start: 1, items: list }];
}

/** When and where it is held, and that it is not. */
export function agendaFacts({ minutes, date }: Meeting): Fact[] {
  const { start, end, meetingPlace } = minutes;
  const isWritten = minutes.kind === 'written';
  const when: Inline[] = [
    isWritten ? said('agenda/written', { date: minutes.closes ?? date }) : said('agenda/date', { date }),
  ];
  if (start !== null)
    when.push(text(', '), end === null ? said('agenda/at', { start }) : said('time-range', { start, end }));
  const facts: Fact[] = [{ label: [said('agenda/when')], lines: [when] }];
  if (minutes.status === 'cancelled')
    facts.push({ label: [said('agenda/state')], lines: [[said('agenda/cancelled')]] });
  if (meetingPlace !== null) facts.push({ label: [said('agenda/where')], lines: [[text(meetingPlace)]] });
  return facts;
}

/** Who is called to it: the longest part, so the last. */
function invitedTo(archive: Archive, meeting: Meeting, audience: Audience): Part[] {
  const invited = meeting.people.filter(({ written }) => written.presence === 'invited');
  if (invited.length === 0) return [];
  const names = attendeesLine(archive, meeting, invited, { audience, officers: false });
  return [{ kind: 'facts', facts: [{ label: [said('agenda/invited')], lines: [names] }] }];
}

/** A point with what it is for; under it what is to be decided and what is proposed, where its title does not say so. */
function itemOf(
  internalContent: InternalContent,
  meeting: Meeting,
  item: AgendaItem,
  at: number,
  audience: Audience,
): ListItem {
  const secret = audience !== 'board' && internalContent.title(item, meeting);
  if (audience !== 'board' && internalContent.whole(item, meeting))
    return { box: null, children: [paragraph(said('internal', {}, 'quiet'))] };
  const qualifiers: Inline[] = [];
  if (item.purpose !== null) qualifiers.push(said(`purpose/${item.purpose}`));
  if (item.minutes !== null) qualifiers.push(said('minutes', { minutes: item.minutes }));
  if (item.internal) qualifiers.push(said('internal'));
  const title = secret ? said('internal', {}, 'quiet') : text(item.title);
  const children: Part[] = [paragraph(title, ...bracket(qualifiers))];
  const lines = meeting.minutes.entries.filter(
    (entry) =>
      entry.item === at &&
      (entry.role === 'pending' || entry.role === 'proposal') &&
      bare(entry.text) !== bare(item.title),
  );
  if (lines.length > 0) {
    children.push({
      kind: 'list',
      ordered: false,
      start: 1,
      items: lines.map((entry) =>
        entryItem(
          entry,
          lines.some((one) => one.role !== 'proposal'),
          item.title,
          audience !== 'board' && internalContent.entry(entry, meeting.minutes),
        ),
      ),
    });
  }
  return { box: null, children };
}

/** What is carried over is cut at a line: it was sent in full before. `labelled`: says which kind it is, where a point has both. */
function entryItem(entry: Entry, labelled: boolean, title: string, secret: boolean): ListItem {
  const role = entry.role === 'pending' ? 'agenda/decision' : 'agenda/proposal';
  const rest = entry.updates === null ? entry.text : withoutTitle(entry.text, title);
  const words = secret ? said('internal', {}, 'quiet') : text(entry.updates === null ? rest : oneLine(rest));
  return {
    box: null,
    children: [labelled && rest === entry.text ? paragraph(said(role), text(' '), words) : paragraph(words)],
  };
}

/** What a text says beyond the title that was made of its beginning. */
function withoutTitle(words: string, title: string): string {
  if (!words.toLowerCase().startsWith(title.toLowerCase())) return words;
  const rest = words.slice(title.length).replace(/^[\s.?!…:;,–-]{1,9}/, '');
  return rest === '' || /^\p{L}/u.test(words.slice(title.length)) ? words : rest;
}

/** Whoever has open actions, by name; *all* first, nobody last. An action of two people is under both. */
function byOwner(open: readonly Action[]): { readonly owner: Inline; readonly actions: readonly Action[] }[] {
  const groups = new Map<string, { person: Person | null; actions: Action[] }>();
  for (const action of byDue(open)) {
    const owners: readonly (Person | null)[] = action.owners.length === 0 ? [null] : action.owners;
    for (const person of owners) {
      const key = person === null ? '2' : person.kind === 'everyone' ? '0' : `1${normalize(person.name)}`;
      const group = groups.get(key);
      if (group) group.actions.push(action);
      else groups.set(key, { person, actions: [action] });
    }
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { person, actions }]) => ({
      owner: person === null ? said('unassigned') : person.kind === 'everyone' ? said('everyone') : text(person.name),
      actions,
    }));
}

/** What is to be done, by when, since how many meetings, and its ref. */
function actionItem(action: Action): ListItem {
  const notes: Inline[] = [];
  const { due } = action;
  if (due?.date != null) notes.push({ kind: 'cell', cell: { kind: 'date', date: due.date, weekday: true } });
  else if (due) notes.push({ kind: 'cell', cell: { kind: 'text', text: due.text, quoted: true } });
  if (action.overdue) notes.push(said('agenda/overdue', {}, 'bad'));
  if (action.ageInMeetings > 0) notes.push(said('age-in-meetings', { meetings: action.ageInMeetings }));
  if (action.internal) notes.push(said('internal'));
  notes.push({ kind: 'cell', cell: { kind: 'ref', ref: action.ref } });
  return { box: null, children: [paragraph(text(oneLine(action.text)), ...bracket(notes))] };
}

/** ` (a, b)`; nothing where there is nothing to say. */
function bracket(notes: readonly Inline[]): Inline[] {
  if (notes.length === 0) return [];
  return [text(' ('), ...notes.flatMap((note, at) => (at === 0 ? [note] : [text(', '), note])), text(')')];
}

function heading(code: string): Part {
  return { kind: 'heading', level: 1, children: [said(code)] };
}
