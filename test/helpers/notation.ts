import {
  type AgendaItem,
  type Attendee,
  casts,
  type Entry,
  type Minutes,
  type Mode,
  type Move,
  type NextMeeting,
  type Outcome,
  type WrittenDue,
  type WrittenOwner,
  type WrittenPerson,
} from '../../src/model/minutes.ts';

/**
 * What the reader makes of a text, on one line each, as the pages of cases write it (test/entries.cases.md explains the notation).
 * Parts are separated by ` · ` and always come in the same order; what is absent is not printed.
 */

const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' · ');

function printPerson(person: WrittenPerson): string {
  const organisation = person.organisation === null ? '' : `(${person.organisation})`;
  const email = person.email === null ? '' : `<${person.email}>`;
  return [person.name ?? '', organisation, email].filter((part) => part !== '').join(' ');
}

function people(word: string, list: readonly WrittenPerson[]): string | null {
  return list.length === 0 ? null : `${word} ${list.map(printPerson).join('; ')}`;
}

function printOwner(owner: WrittenOwner): string {
  return owner.kind === 'everyone' ? 'everyone' : printPerson(owner.person);
}

function printDue(due: WrittenDue): string {
  const date = due.date ?? (due.anchor === null ? `? ${due.reason ?? ''}`.trim() : 'next meeting');
  return `due ${date} “${due.text}”`;
}

function printMode(mode: Mode): string {
  const secret = mode.secret === true ? ' secret' : '';
  if (mode.kind === 'vote') return `vote ${mode.for}–${mode.against}–${mode.abstain}${secret}`;
  const against = mode.kind === 'majority' && mode.against ? ` against ${mode.against}` : '';
  return `${mode.kind}${against}${mode.abstain ? ` less ${mode.abstain}` : ''}${secret}`;
}

/** `arrival 09:50 · Zoé Marchal`; of a break both its hours. */
export function printMove({ kind, person, time, until, representedBy }: Move): string {
  return joined([
    `${kind}${time === null ? '' : ` ${time}`}${until === null ? '' : `–${until}`}`,
    person === null ? null : printPerson(person),
    representedBy === null ? null : `represented by ${representedBy}`,
  ]);
}

function printOutcome(outcome: Outcome): string {
  return outcome.date === null ? outcome.kind : `${outcome.kind} ${outcome.date}`;
}

/** `D1` written, `(D1)` provisional, `of 2020-02-06/A1` an update. */
function printId(entry: Entry): string {
  if (entry.updates !== null) return ` of ${entry.updates}`;
  if (entry.letter === null || entry.number === null) return '';
  const id = `${entry.letter}${entry.number}`;
  return entry.idWritten ? ` ${id}` : ` (${id})`;
}

export function printEntry(entry: Entry): string {
  return joined([
    `${entry.role}${printId(entry)}`,
    entry.box === null ? null : entry.box === 'open' ? '[ ]' : '[x]',
    entry.name === null ? null : `named ${entry.name}`,
    entry.owners.length === 0 ? null : `for ${entry.owners.map(printOwner).join('; ')}`,
    entry.due === null ? null : printDue(entry.due),
    entry.mode === null ? null : printMode(entry.mode),
    ...casts.map((cast) =>
      people(
        cast,
        entry.votes.filter(({ vote }) => vote === cast).map(({ person }) => person),
      ),
    ),
    people('proposed by', entry.proposers),
    entry.outcome === null ? null : printOutcome(entry.outcome),
    ...entry.links.map((link) => `${link.kind} ${link.ref}`),
    entry.corrects === null ? null : `of ${entry.corrects.to}`,
    entry.internal && entry.role !== 'internal' ? 'internal' : null,
    people('with', entry.people),
    `“${entry.text}”`,
  ]);
}

export function printItem(item: AgendaItem): string {
  return joined([
    `item ${item.number}`,
    item.typedNumber === null ? null : `typed ${item.typedNumber}`,
    item.role,
    item.purpose === null ? null : `for ${item.purpose}`,
    item.minutes === null ? null : `${item.minutes} min`,
    item.internal ? 'internal' : null,
    item.state === 'treated' ? null : item.state,
    `“${item.title}”`,
  ]);
}

export function printNext(next: NextMeeting): string {
  const hours = next.end === null ? next.start : `${next.start ?? ''}–${next.end}`;
  return joined([
    next.title === null ? 'next' : `elsewhere “${next.title}”`,
    next.date,
    hours,
    next.meetingPlace === null ? null : `at “${next.meetingPlace}”`,
    next.movedTo === null ? null : `moved to ${next.movedTo}`,
    next.cancelled ? 'cancelled' : null,
    next.internal ? 'internal' : null,
    next.agenda.length === 0
      ? null
      : `agenda ${next.agenda.map(({ text, internal }) => `${internal && !next.internal ? 'internal ' : ''}“${text}”`).join(', ')}`,
  ]);
}

export function printAttendee(attendee: Attendee): string {
  return joined([
    `${attendee.presence} ${printPerson(attendee)}`,
    attendee.role === null ? null : `role ${attendee.role}`,
    attendee.representedBy === null ? null : `represented by ${attendee.representedBy}`,
    attendee.replaces === null ? null : `replaces ${attendee.replaces}`,
    attendee.from === null ? null : `from ${attendee.from}`,
    attendee.until === null ? null : `until ${attendee.until}`,
    attendee.familyName === null ? null : `family name ${attendee.familyName}`,
  ]);
}

/** The front matter's facts, one a line; what is absent is not printed, nor the default status. */
export function printFront(minutes: Minutes): string[] {
  const { approval } = minutes;
  const facts: [string, string | null][] = [
    ['id', minutes.id],
    ['date', minutes.date],
    ['status', minutes.status === 'draft' ? null : minutes.status],
    ['title', minutes.title],
    ['start', minutes.start],
    ['end', minutes.end],
    ['place', minutes.meetingPlace],
    ['chair', minutes.chair && printPerson(minutes.chair)],
    ['secretary', minutes.secretary && printPerson(minutes.secretary)],
    ['approved', approval && [approval.on, approval.in, approval.digest].map((part) => part ?? '–').join(' ')],
  ];
  return [
    ...facts.flatMap(([key, value]) => (value === null ? [] : [`${key} ${value}`])),
    ...minutes.people.map(printAttendee),
  ];
}
