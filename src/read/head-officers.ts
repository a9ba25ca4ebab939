import type { Block } from '../markdown/block.ts';
import type { Attendee, Office, WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { type PeopleContext, readAttendee } from '../recognise/attendees.ts';
import type { HeadContext } from '../recognise/head-line.ts';
import { officersIn } from '../recognise/officers.ts';
import { lineSentences } from '../recognise/told-attendance.ts';
import { normalize } from '../text/normalize.ts';
import { type OpenPeople, personOnly } from './head-people.ts';

/** Longer lines say no hour and no office. */
export const lineLimit = 240;

/** Who presides and who writes, as far as a PV's head and foot have said it. */
interface OpenOffices extends OpenPeople {
  chair: WrittenPerson | null;
  secretary: WrittenPerson | null;
}

/**
 * Who presides and who takes the notes, where the list of people says it beside a name: « Helen Marsh (chair) ». A secretary who is no member stands
 * among the guests: `In attendance: Mrs D. Green (Clerk)`.
 */
export function officeHolder(people: readonly Attendee[], office: Office): WrittenPerson | null {
  const all = people.filter(({ offices }) => offices.includes(office));
  const present = all.filter(({ presence }) => presence === 'present');
  const isMember = present.length > 0 || office === 'chair';
  // « Luc Petit (secrétaire, CPAS) » writes elsewhere.
  const isOwn = (one: Attendee): boolean =>
    one.presence === 'guest' && one.organisation === null && one.roleBesideOffice === null;
  const holders = isMember ? present : all.filter(isOwn);
  const [only] = holders;
  return only === undefined || holders.length > 1 ? null : personOnly(only);
}

/** « Nora prend les notes », « Véronique Tasiaux, échevine, qui préside », « désigne Nora Klein en qualité de secrétaire ». */
export function readOffice(
  text: string,
  line: Place,
  open: OpenOffices,
  context: HeadContext,
  { isHead, isItem }: { readonly isHead: boolean; readonly isItem: boolean },
): void {
  if (open.chair !== null && open.secretary !== null) return;
  const written = text.slice(line.start, line.end);
  if (written.length > lineLimit) {
    if (isHead)
      for (const { sentence, start } of lineSentences(written, context))
        readOffice(text, { start: line.start + start, end: line.start + start + sentence.length }, open, context, {
          isHead: false,
          isItem,
        });
    return;
  }
  const normalized = normalize(written);
  const { words } = context;
  if (!words.mayNameOffice.test(normalized)) return;
  // « Next call 28 May, Marta chairs », `Musa is away next Tues so Lena chairs` say nothing of this meeting.
  if (normalized.split(/[^a-z]+/).some((word) => words.nextWords.includes(word))) return;
  for (const [list, office] of [
    [words.takesNotes, 'secretary'],
    [words.presides, 'chair'],
  ] as const) {
    const verb = list.find((one) => normalized.includes(one));
    if (verb === undefined || open[office] !== null) continue;
    // « Véronique Tasiaux, échevine, qui préside »: who stands last in the list before it is meant.
    const at = line.start + normalized.indexOf(verb);
    if (!/,\s*(?:qui|die|who)\s+$/.test(text.slice(line.start, at))) continue;
    const listed = open.people.findLast(({ place }) => place.start < at);
    if (listed === undefined || listed.place.start < line.start) continue;
    open[office] = personOnly(listed);
  }
  const officers = officersIn(written, words, (name) => isListed(name, open.people));
  for (const office of ['chair', 'secretary'] as const) {
    const found = officers[office];
    if (found === null || open[office] !== null) continue;
    // « - Nora Klein, présidente » is one of a list, and signs nothing.
    if (isItem && found.signs === true) continue;
    // « Anne Dubois (présidente, à partir de 10h) … M. Leroy ouvre la séance »: who opens it before she comes does not lead it.
    if (found.isLast === true && officeHolder(open.people, office) !== null) continue;
    const start = line.start + found.start;
    open[office] = personIn(found.name, { start, end: start + found.name.length }, context);
  }
}

/** « voorzitter Frans, verslag Jos » under the list that has them: who led and who wrote, and nobody more. */
export function givesOffice(line: string, open: OpenPeople, { words }: PeopleContext): boolean {
  const [first = ''] = normalize(line.slice(0, 40)).split(' ');
  const { chair, secretary } = words.offices.has(first)
    ? officersIn(line, words, (name) => isListed(name, open.people))
    : { chair: null, secretary: null };
  return [chair, secretary].some((one) => one !== null && isListed(one.name, open.people));
}

/** « Luc, Ann et moi (Julie) », « … en ik » over the signature of a letter: who writes is the secretary, and was there. */
export function nameWriter(text: string, blocks: readonly Block[], open: OpenOffices, context: HeadContext): void {
  if (officeHolder(open.people, 'secretary') === null)
    open.secretary ??= open.writer ?? signatureOf(text, blocks, context);
  const { secretary, myself, people } = open;
  if (myself === null || secretary === null || people.some(({ name }) => name === secretary.name)) return;
  people.push({ ...readAttendee(secretary.name ?? '', myself, context), organisation: secretary.organisation });
}

/** Who signs a letter: a name alone below a line that ends in a comma, « Sportieve groeten,⏎Dirk (secr.) ». */
function signatureOf(text: string, blocks: readonly Block[], context: HeadContext): WrittenPerson | null {
  const lines = blocks.slice(-2).flatMap(({ kind, lines: of }) => (kind === 'paragraph' ? of : []));
  const [from = 0, to = 0, start = 0, end = 0] = lines.slice(-4);
  const greeting = text.slice(from, to).trim();
  const name = text.slice(start, end).trim();
  const isLetter = /^\p{Lu}[^,]{2,40},$/u.test(greeting) && greeting.split(/\s+/).length <= 5;
  if (!isLetter || !/^\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,2}(?:\s?\([^()]{2,40}\))?$/u.test(name)) return null;
  const signer = readAttendee(name, { start, end }, context);
  return signer.offices.includes('chair') ? null : personOnly(signer);
}

export function personIn(words: string, place: Place, context: PeopleContext): WrittenPerson | null {
  const found = readAttendee(words, place, context);
  // « PV – Verslag 20/03/2025 »: a day is nobody.
  const isNobody = found.name === null ? found.organisation === null : /\d{2}/.test(found.name);
  return isNobody ? null : { ...personOnly(found), place };
}

/** Whether a name, a first name or a family name (« M. Petit ») is one of the people listed so far. */
export function isListed(name: string, people: readonly Attendee[]): boolean {
  return people.some(({ name: listed }) => {
    const first = listed?.split(' ', 1)[0];
    // « Nora M. » is no « M. »
    const isFamily = name.length > 2 && listed?.slice((first as string).length + 1) === name;
    return listed === name || first === name || isFamily;
  });
}
