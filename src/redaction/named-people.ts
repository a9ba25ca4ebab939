import { namedIn as personNamedIn } from '../ledger/seats.ts';
import type { Archive, Meeting, Person } from '../model/archive.ts';
import { peopleNamedIn } from '../model/entry-people.ts';
import type { Language, Minutes, WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { oncePer } from '../text/memo.ts';
import { normalize } from '../text/normalize.ts';
import {
  calledBy,
  capitalLetter,
  isAnyOf,
  isNearly,
  isParticle,
  isShortFor,
  typedWords,
  type Words,
} from './name-parts.ts';

/** What of an archive says who is in it. */
export type Peopled = Pick<Archive, 'meetings' | 'registry' | 'config' | 'doubts' | 'isTitle'>;

/** Whom an archive names. */
export interface Named {
  /** All names of people, as they are written and as they are known. */
  readonly names: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  /** How those who are known are written, by their names. */
  readonly writings: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Before a thing that is written in capitals, and before nobody who is called by initials: « *le* GT », « *l'*AG ». In Dutch also *de*, which is *of* in French. */
export const articles: ReadonlySet<string> = new Set(
  'le la les l un une des du au aux ce cette ces notre het een the an this'.split(' '),
);
const articlesOf: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: articles,
  nl: new Set([...articles, 'de']),
  en: articles,
};

/** Whoever stands in a list, an entry or people.yaml, and all organisations. */
export const namedIn = oncePer((archive: Peopled): Named => {
  const { meetings, registry, config } = archive;
  const names = new Set<string>();
  const organisations = new Set<string>();
  const loose = new Set<string>();
  const writings = new Map<string, Set<string>>();
  for (const { name, aliases } of registry.people) for (const each of [name, ...aliases]) names.add(each);
  for (const one of registry.organisations)
    for (const each of [one.name, one.acronym, ...one.aliases]) if (each !== null) organisations.add(each);
  for (const name of [config.organisation, config.acronym]) if (name !== null) organisations.add(name);
  const add = ({ kind, name, organisation }: Person, written: string | null): void => {
    if (organisation !== null) organisations.add(organisation);
    if (kind === 'organisation') organisations.add(name);
    if (kind === 'person') {
      for (const each of [name, written]) if (each !== null) names.add(each);
      if (written !== null) writings.set(name, (writings.get(name) ?? new Set()).add(written));
    }
    if (kind === 'unresolved') loose.add(name);
  };
  // « procuration à N. Colpaert »: whom that means goes with what he or she is called there.
  const addBeside = (meeting: Meeting, name: string, place: Place): void => {
    const person = personNamedIn(meeting, name, { place });
    if (person.kind === 'person') add(person, name);
    else loose.add(name);
  };
  for (const meeting of meetings) {
    for (const { person, written } of meeting.people) {
      add(person, written.name);
      // A handle stands in the bracket of a list, too.
      for (const [handle] of (written.organisation ?? '').matchAll(/@[\p{L}\p{N}_-]{1,60}/gu)) add(person, handle);
      for (const name of [written.representedBy, written.replaces])
        if (name !== null) addBeside(meeting, name, written.place);
    }
    for (const written of writtenIn(meeting.minutes)) add(meeting.personOf(written), written.name);
    const { moves, entries } = meeting.minutes;
    for (const { representedBy, place } of moves) if (representedBy !== null) addBeside(meeting, representedBy, place);
    for (const { person, by } of entries.flatMap(({ votes }) => votes))
      if (by !== null) addBeside(meeting, by, person.place);
  }
  // « le bureau » is nobody; « Nora » whom no list names is somebody. Many archives have no name of one word that no list has.
  const isOrdinary = (word: string): boolean => ordinaryIn(archive).has(normalize(word));
  for (const name of loose) {
    const own = typedWords(name).filter((word) => !isParticle(normalize(word)));
    const [only = ''] = own;
    // « N. Colpaert » is who is listed as Nathalie, or the other of them.
    if ([...names].some((full) => isShortFor(name, full, archive.isTitle))) continue;
    if (own.length > 0 && own.every((word) => capitalLetter.test(word)) && !(own.length === 1 && isOrdinary(only)))
      names.add(name);
  }
  return { names, organisations, writings };
});

function writtenIn({ chair, secretary, entries, moves }: Minutes): WrittenPerson[] {
  const written = [chair, secretary, ...moves.map(({ person }) => person)].filter((one) => one !== null);
  for (const entry of entries) written.push(...peopleNamedIn(entry), ...entry.votes.map(({ person }) => person));
  return written;
}

/** Whether some name of an archive is another writing of this one. */
export function isKnown(archive: Peopled, name: string): boolean {
  return [...namedIn(archive).names].some((known) => isAnyOf(known, [name], archive.isTitle));
}

/** Whether an archive knows anybody by a name. */
export function isTaken(archive: Peopled, name: string): boolean {
  return [...namedIn(archive).names].some((one) => normalize(one) === normalize(name));
}

/** Every way in which an archive writes somebody, as far as it knows. */
export function writingsOf(archive: Peopled, name: string, called: readonly string[]): Set<string> {
  const { names, writings } = namedIn(archive);
  const found = new Set([...called, ...(writings.get(name) ?? [])]);
  for (const each of names)
    if (isAnyOf(each, called, archive.isTitle) || called.some((one) => isNearly(each, one, archive.isTitle)))
      found.add(each);
  return found;
}

/** What in capitals is not called so by its initials: what an article stands before, the acronyms of organisations, and what somebody is known by. */
export function thingsIn(archive: Peopled): ReadonlySet<string> {
  const { names, organisations } = namedIn(archive);
  const things = wordsIn(archive.meetings, capitalThings);
  for (const name of [...organisations, ...names]) if (calledBy.test(name)) things.add(normalize(name));
  return things;
}

const ordinaryIn = oncePer(({ meetings }: Peopled) => wordsIn(meetings, ordinaryWords));

function wordsIn(meetings: Peopled['meetings'], of: (minutes: Minutes) => Words): Set<string> {
  const found = new Set<string>();
  for (const { minutes } of meetings) for (const word of of(minutes)) found.add(word);
  return found;
}

const capitalThings = wordsSaid(({ language }, text) =>
  [...text.matchAll(/(?<!\p{L})(\p{L}{1,5})[ \u00a0'\u2019](\p{Lu}[\p{L}]{1,9})(?!\p{L})/gu)].flatMap(
    ([, article = '', word = '']) =>
      calledBy.test(word) && articlesOf[language].has(normalize(article)) ? [normalize(word)] : [],
  ),
);

/** Those in small letters. */
const ordinaryWords = wordsSaid((_, text) =>
  typedWords(text).flatMap((word) => (capitalLetter.test(word) ? [] : [normalize(word)])),
);

/** Some words of the texts of entries and of the titles of a PV, which does not change. */
function wordsSaid(of: (minutes: Minutes, text: string) => Words): (minutes: Minutes) => Words {
  return oncePer((minutes) => [
    ...new Set(
      [...minutes.entries.map(({ text }) => text), ...minutes.items.map(({ title }) => title)].flatMap((text) =>
        of(minutes, text),
      ),
    ),
  ]);
}
