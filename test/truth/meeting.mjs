/**
 * What is expected of a meeting itself: who was there and when, the next meetings and what they will speak of, items put off, contacts.
 *
 * @typedef {import('./score.mjs').Fact} Fact
 * @typedef {import('./score.mjs').Found} Found
 * @typedef {{ id: string, people: any[], moves: any[], items: any[], next: any[], [matter: string]: any }} Meeting as `czs dump --to json` has it
 * @typedef {{ meeting: string, name?: string, from: string | null, until: string | null }} Hours
 * @typedef {{ lines: string[], used: Set<unknown>, times: Hours[], represented: string[] }} Around
 *   the lines of the file, what is a fact already, the hours, and the people who are represented (each a fact of its own)
 */
import {
  answers,
  equals,
  field,
  matchPeople,
  matchPlace,
  namesOf,
  overlap,
  sameOwner,
  samePerson,
  textsOf,
  tokens,
} from './compare.mjs';

/** @param {{ name?: string }} person @param {string} spellings */
const isNamed = ({ name }, spellings) =>
  Boolean(name) && spellings.split('|').some((each) => samePerson(each, name ?? ''));

/** @param {Meeting} meeting @returns {string[]} */
const announced = (meeting) => meeting.next.flatMap((next) => next.agenda);

/** @param {Fact} fact @param {Meeting} meeting @param {Around} around @returns {Found | null} */
function nextMeeting({ expect, line }, meeting, { lines, used }) {
  const next = meeting.next.find(({ date }) => date === expect.date);
  if (!next) return null;
  used.add(next);
  const { start, place } = next;
  const places = expect.placeAny ?? (expect.place ? [expect.place] : null);
  const invented = !places && place && overlap(place, lines[line - 1]) < 0.99;
  return {
    found: `${next.date} ${start ?? ''} ${place ?? ''}`,
    fields: [
      ...field(
        'start',
        answers(expect, 'start'),
        (want) => (want === start ? 'ok' : start === null ? 'missing' : 'false'),
        start,
      ),
      ...field('place', invented ? [null] : places, (want) => matchPlace(want, place), place),
    ],
  };
}

/** @param {Fact} fact @param {Meeting} meeting @returns {Found | null} */
function announcedItem({ expect }, meeting) {
  const found = announced(meeting).find(
    (item) => overlap(expect.item, item) >= 0.75 && tokens(item).length <= tokens(expect.item).length * 2 + 3,
  );
  return found ? { found, fields: [] } : null;
}

/** @param {Fact} fact @param {Meeting} meeting @param {Around} around @returns {Found | null} */
export function postponed(fact, meeting, { lines, used }) {
  const want = fact.expect.item ? [fact.expect.item] : textsOf(fact.expect);
  const above = lines.slice(0, fact.line).findLast((each) => /^#{1,6}\s/.test(each)) ?? '';
  const heading = above.replace(/^#+\s*(\d+[.)]\s*)?/, '');
  const item = meeting.items.find(
    ({ state, title }) =>
      state === 'postponed' &&
      want.some((text) => overlap(title, text) >= 0.5) &&
      (overlap(title, heading) >= 0.6 || want.some((text) => overlap(text, title) >= 0.6)),
  );
  if (item) used.add(item);
  const found =
    item?.title ??
    [...(meeting.postponed ?? []), ...announced(meeting)].find((each) =>
      want.some((text) => overlap(text, each) >= 0.6),
    );
  return found ? { found, fields: [] } : null;
}

/** @param {Fact} fact @param {Meeting} meeting @returns {Found | null} */
function contact({ expect }, meeting) {
  const all = [meeting, ...meeting.items];
  const contacts = all.flatMap((one) => one.contacts ?? []);
  if (!expect.group)
    return contacts.some((who) => sameOwner(expect.person, who)) ? { found: expect.person, fields: [] } : null;
  const isOne = (/** @type {any} */ who) => expect.group.some((/** @type {string} */ want) => sameOwner(want, who));
  const group = all.flatMap((one) => one.workingGroups ?? []).find(({ members }) => members.some(isOne));
  if (!group) return null;
  const found = namesOf(group.members) ?? '';
  return { found, fields: field('names', [expect.group], (want) => matchPeople(want, group.members), found) };
}

/** @param {Fact} fact @param {Meeting} meeting @param {Around} around @returns {Found | null} */
function presence({ expect }, meeting, { times, represented }) {
  if (expect.list) return attendance(expect, meeting, represented);
  const key = ['start', 'end', 'place', 'chair', 'secretary'].find((each) => expect[each] !== undefined);
  if (key) return matter(key, expect[key], meeting[key]);
  // No register says that somebody is replaced for good.
  if (expect.change) return null;
  const person = meeting.people.find((each) => isNamed(each, expect.person));
  if (!person) return null;
  const { name, representedBy: by } = person;
  if (expect.presence)
    return person.presence === expect.presence ? { found: `${name} ${expect.presence}`, fields: [] } : null;
  if (expect.representedBy) {
    const fields = field(
      'representedBy',
      [expect.representedBy],
      (want) => (samePerson(want, by) ? 'ok' : 'false'),
      by,
    );
    return by ? { found: `${name} by ${by}`, fields } : null;
  }
  const hours = times.find(
    (each) => each.meeting === meeting.id && each.name && samePerson(expect.person.split('|')[0], each.name),
  );
  const end = expect.from ? 'from' : 'until';
  const kind = expect.from ? 'arrival' : 'departure';
  const move = meeting.moves.find(
    (/** @type {any} */ each) => each.kind === kind && isNamed(each.person ?? {}, expect.person),
  );
  const got = hours?.[end] ?? person[end] ?? move?.time ?? null;
  return got ? { found: `${name} ${end} ${got}`, fields: field(end, [expect[end]], equals(got), got) } : null;
}

/** @type {Record<string, string[]>} */
const presences = {
  present: ['present'],
  excused: ['excused', 'represented'],
  absent: ['absent', 'excused'],
  guest: ['guest'],
  guests: ['guest'],
  invited: ['invited'],
};

/** A list of people. @param {any} expect @param {Meeting} meeting @param {string[]} represented @returns {Found | null} */
function attendance(expect, meeting, represented) {
  /** @type {string[]} */
  const names = expect.names;
  const got = meeting.people.filter((each) => each.name && (presences[expect.list] ?? []).includes(each.presence));
  const missing = names.filter((name) => !got.some((each) => isNamed(each, name)));
  if (missing.length === names.length) return null;
  const known = [...names, ...(expect.also ?? []), ...(expect.list === 'present' ? [] : represented)];
  const extra = got.filter(
    (each) => !known.some((name) => isNamed(each, name)) && !(expect.list === 'absent' && each.presence === 'excused'),
  );
  const all = [...extra.map(({ name }) => `+${name}`), ...missing.map((name) => `-${name}`)].join(' ');
  return {
    found: `${names.length - missing.length} of ${names.length}`,
    fields: all ? [{ name: 'names', match: extra.length > 0 ? 'false' : 'missing', got: all }] : [],
  };
}

/** A field of the meeting. @param {string} key @param {string} want @param {any} got @returns {Found | null} */
function matter(key, want, got) {
  if (got === null) return null;
  const person = key === 'chair' || key === 'secretary';
  const ok = person ? isNamed(got, want) : key === 'place' ? matchPlace(want, got) === 'ok' : got === want;
  return { found: got.name ?? got, fields: ok ? [] : [{ name: key, match: 'false', got: got.name ?? got }] };
}

/** By kind. @type {Record<string, (fact: Fact, meeting: Meeting, around: Around) => Found | null>} */
export const ofMeeting = { 'next-meeting': nextMeeting, 'announced-item': announcedItem, presence, contact };
