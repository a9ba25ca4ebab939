import type { ArchiveProblem, Meeting } from '../../model/archive.ts';
import { problem } from '../../model/finding.ts';
import type { Attendee, MeetingId, Minutes, Presence } from '../../model/minutes.ts';
import type { NameReader } from '../../names/form.ts';
import { indexOfListed } from '../../names/lists.ts';
import { isResolved } from '../../names/name-index.ts';
import type { ArchiveRule } from '../rule.ts';

/**
 * A chair, a secretary or a proposer who is in no list of the meeting, and who stands in a list of the text while the front matter, whose lists count,
 * says otherwise; owners have `owner-unresolved`.
 */
export const rule: ArchiveRule = {
  id: 'mentioned-not-listed',
  severity: 'warning',
  variants: { proposer: 'info', secretary: 'info' },
  scope: 'archive',
  walk({ archive, names }) {
    const found: ArchiveProblem[] = [];
    /** The files of meetings whose entries have proposers, by their ids. */
    const proposing = new Map<MeetingId, string>();
    return {
      visit(meeting, minutes) {
        const { id, file } = meeting;
        if (minutes.status !== 'draft' || !minutes.people.some(({ presence }) => presence === 'present')) return;
        for (const one of inMeeting(meeting, minutes, names)) found.push({ file, problem: one });
        for (const one of inText(meeting, minutes, names)) found.push({ file, problem: one });
        if (minutes.entries.some(({ proposers }) => proposers.length > 0)) proposing.set(id, file);
      },
      *end() {
        yield* found;
        if (proposing.size === 0) return;
        for (const record of [...archive.decisions, ...archive.proposals]) {
          const file = proposing.get(record.meeting);
          if (file === undefined) continue;
          for (const [at, { kind }] of record.proposers.entries()) {
            const one = record.entry.proposers[at];
            if (kind !== 'unresolved' || !one || one.name === null) continue;
            yield { file, problem: problem('mentioned-not-listed/proposer', one.place, { name: one.name }) };
          }
        }
      },
    };
  },
};

function* inMeeting(meeting: Meeting, minutes: Minutes, names: NameReader) {
  for (const role of ['chair', 'secretary'] as const) {
    const one = minutes[role];
    if (one === null || one.name === null) continue;
    // Mostly somebody of the lists, in the same writing: nobody need be looked up.
    if (one.name !== '' && minutes.people.some(({ name }) => name === one.name)) continue;
    const answer = indexOfListed(minutes.people, 'meeting', names).resolve(one);
    // Two writings of one name are for `name-near-miss`.
    if (isResolved(answer) || answer.kind === 'near' || answer.kind === 'ambiguous') continue;
    // An alias of somebody listed.
    const { name } = meeting.personOf(one);
    if (meeting.people.some(({ person }) => person.name === name)) continue;
    yield problem(`mentioned-not-listed/${role}`, one.place, { name: one.name });
  }
}

/** Those in lists of the text who are in none of the front matter, or in one that says the opposite. */
function* inText(meeting: Meeting, { people, peopleInText }: Minutes, names: NameReader) {
  const told = peopleInText.filter(({ name, presence }) => name !== null && presence !== 'invited');
  if (told.length === 0) return;
  const index = indexOfListed(people, 'meeting', names);
  // Who was called, and stands in another list, too, is in that.
  const listed = new Map<string | null, Presence>();
  for (const { name, presence } of people) if (presence !== 'invited' || !listed.has(name)) listed.set(name, presence);
  const unlisted: Attendee[] = [];
  const elsewhere: Attendee[] = [];
  for (const one of told) {
    const answer = index.resolve(one);
    // Two writings of one name are for `name-near-miss`.
    if (answer.kind === 'near' || answer.kind === 'ambiguous') continue;
    const name = isResolved(answer) ? answer.known.name : meeting.personOf(one).name;
    const presence = listed.get(name) ?? meeting.people.find(({ person }) => person.name === name)?.written.presence;
    if (presence === undefined) unlisted.push(one);
    else if (wasHere(presence) !== wasHere(one.presence)) elsewhere.push(one);
  }
  for (const [code, all] of [
    ['attendee', unlisted],
    ['presence', elsewhere],
  ] as const) {
    const [first] = all;
    if (first !== undefined)
      yield problem(`mentioned-not-listed/${code}`, first.place, { names: all.map(({ name }) => name ?? '') });
  }
}

function wasHere(presence: Presence): boolean {
  return presence === 'present' || presence === 'guest';
}
