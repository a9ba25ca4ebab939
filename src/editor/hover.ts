import { markdownText } from '../draft/entry-text.ts';
import type { Person } from '../model/archive.ts';
import { peopleNamedIn } from '../model/entry-people.ts';
import type { Minutes, WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { Phrase } from '../model/table.ts';
import { formatDate, sayPhrase, stateWord } from '../text/wording.ts';
import { type RegisterEntry, recordOf, refAt } from './citations.ts';
import { type Editing, isAt, meetingOf, say } from './editing.ts';

/** What is shown of a place, as Markdown. */
export interface Hover {
  readonly place: Place;
  readonly markdown: string;
}

/** What a word of a PV means: a number, somebody, a due date; null where there is nothing to tell. */
export function hoverAt(editing: Editing, offset: number): Hover | null {
  return aboutRef(editing, offset) ?? aboutDue(editing, offset) ?? aboutPerson(editing, offset);
}

function aboutRef(editing: Editing, offset: number): Hover | null {
  const at = refAt(editing, offset);
  const record = at === null ? null : recordOf(editing.archive, at.ref);
  return at === null || record === null ? null : { place: at.place, markdown: recordMarkdown(editing, record) };
}

/** A decision, an action or a proposal in a few lines. */
export function recordMarkdown({ locale }: Editing, record: RegisterEntry): string {
  const { words } = locale;
  const phrase = (code: string, args: Phrase['args']) => sayPhrase({ code, args }, locale);
  const facts: string[] = [];
  if ('owners' in record) {
    facts.push(stateWord(`action/${record.overdue ? 'overdue' : record.status}`, words));
    if (record.owners.length > 0) facts.push(record.owners.map(({ name }) => name).join(', '));
    if (record.due !== null)
      facts.push(record.due.date === null ? record.due.text : formatDate(record.due.date, words, 'full'));
    facts.push(phrase('age-in-meetings', { meetings: record.ageInMeetings }));
  } else if ('decided' in record) {
    facts.push(stateWord(`decision/${record.status}`, words));
    if (record.supersededBy.length > 0) facts.push(phrase('superseded-by', { refs: record.supersededBy }));
    if (record.supersedes.length > 0) facts.push(phrase('supersedes', { refs: record.supersedes }));
  } else {
    facts.push(stateWord(`proposal/${record.became}`, words));
    if (record.proposers.length > 0)
      facts.push(phrase('proposed-by', { people: record.proposers.map(({ name }) => name) }));
  }
  const date = formatDate(record.date, words, 'full');
  return [`**${record.ref}** – ${date}`, markdownText(record.text), facts.map(markdownText).join(' · ')].join('\n\n');
}

function aboutDue(editing: Editing, offset: number): Hover | null {
  for (const { due } of editing.minutes.entries) {
    if (due === null || !isAt(due.place, offset)) continue;
    const date = due.date ?? resolvedDue(editing, due.place);
    return date === null ? null : { place: due.place, markdown: `= ${formatDate(date, editing.locale.words, 'full')}` };
  }
  return null;
}

/** The day that only the archive tells: « à la prochaine réunion ». */
function resolvedDue({ archive, file }: Editing, place: Place): string | null {
  const record = [...archive.actions, ...archive.decisions].find(
    ({ source, entry }) => source.file === file && entry.due?.place.start === place.start,
  );
  return record?.due?.date ?? null;
}

function aboutPerson(editing: Editing, offset: number): Hover | null {
  const meeting = meetingOf(editing);
  const written = writtenPeople(editing.minutes).find(({ place }) => isAt(place, offset));
  if (meeting === null || written === undefined) return null;
  return { place: written.place, markdown: personMarkdown(editing, meeting.personOf(written)) };
}

function personMarkdown(editing: Editing, person: Person): string {
  const { archive, locale } = editing;
  const { kind, name, organisation } = person;
  const facts = [`**${markdownText(name)}**${organisation === null ? '' : ` (${markdownText(organisation)})`}`];
  if (kind === 'person') {
    const functions = archive.registry.people.find((one) => one.name === name);
    if (functions !== undefined && functions.aliases.length > 0)
      facts.push(
        `${editing.locale.words.heads.aliases}${locale.words.typography.colon}${functions.aliases.join(', ')}`,
      );
    const open = archive.actions.filter(
      ({ status, owners }) => status === 'open' && owners.some((owner) => owner.name === name),
    );
    facts.push(say(editing, editing.says.openActions, { n: open.length }));
  }
  return facts.join('\n\n');
}

/** Everybody who is named in a PV. */
function writtenPeople({ people, chair, secretary, entries }: Minutes): readonly WrittenPerson[] {
  return [...(chair ? [chair] : []), ...(secretary ? [secretary] : []), ...people, ...entries.flatMap(peopleNamedIn)];
}
