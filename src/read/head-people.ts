import type { PresenceWord } from '../language/import.ts';
import { plainText } from '../markdown/inline.ts';
import type { IsoTime } from '../model/iso-date.ts';
import type { Attendee, Presence, WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { isHandle } from '../names/handle.ts';
import { cameFor, type PeopleContext, readAttendees, readBeside, timesIn } from '../recognise/attendees.ts';
import type { HeadContext } from '../recognise/head-line.ts';
import { inTheEvening } from '../recognise/hours.ts';
import {
  beginsWithTitle,
  holderIn,
  isEstate,
  isOrganisation,
  onBehalfIn,
  roleBefore,
  splitAttendees,
  splitUncapitalized,
} from '../recognise/listed-people.ts';
import { presenceOf } from '../recognise/presence.ts';
import { attendanceTold, lineSentences, type ToldPeople } from '../recognise/told-attendance.ts';
import { type View, viewOf } from '../recognise/view.ts';
import { bareTokens, phraseAt } from '../recognise/words.ts';
import { normalize } from '../text/normalize.ts';
import { wholePhrasesBefore } from '../text/phrases.ts';

/** So much of a line is looked at for where its names end, and for a list that is counted. */
const listLimit = 2_000;

/** The people whom the lists and sentences of a PV's head have given so far. */
export interface OpenPeople {
  people: Attendee[];
  /** Where lists and sentences stand that are read. */
  places: Place[];
  /** Somebody in a list so far has a first name only. */
  hasFirstNames: boolean;
  /** Whether a list in the front matter, or the registry, has somebody of this name. */
  readonly isKnown: (name: string) => boolean;
  /** Somebody's name has no capital. */
  hasSmallNames: boolean;
  /** Where a list has whoever writes it without a name: « … et moi ». */
  myself: Place | null;
  /** Whoever writes, by name: « … et moi (Julie) ». */
  writer: WrittenPerson | null;
}

export const listOf: Readonly<Record<PresenceWord, Presence>> = {
  present: 'present',
  excused: 'excused',
  absent: 'absent',
  guests: 'guest',
  invited: 'invited',
};

/** Up to the names of a list: a label that is not known. */
export const otherLabel = /^\s*((?:[^:,;()\n]|\([^()\n]{0,50}\)){2,60}?)\s*:\s+(?=\S)/u;

/** Whether a line goes on with a list of names: all of its parts are names, or one is a full one (« … administrateur⏎délégué, Anne Martin »). */
export function holdsAName(line: string, words: PeopleContext['words']): boolean {
  const names = line.slice(0, Math.min(900, endOfNames(line, words)));
  if (holdsNames(names, words)) return true;
  return splitAttendees(names, 0, words).some(
    ({ text }) => /^\p{Lu}\S*\s(?:\S+\s){0,2}\p{Lu}/u.test(text) && holdsNames(text, words),
  );
}

/** Whether the parts of a list are names: words in a capital, particles and initials, with what stands in brackets or after a dash beside them. */
export function holdsNames(list: string, words: PeopleContext['words']): boolean {
  if (list.length > 900) return false;
  const said = list.replace(/\([^()]*\)/g, ' ').trim();
  if (said === '') return false;
  const entries = splitAttendees(said, 0, words).flatMap(({ text }) =>
    text.split(/(?<!\s)\s+(?:et|en|and|&)\s+(?=\p{Lu})/u),
  );
  return entries.every((text) => {
    const name = text.split(/\s[-–—/]\s|,/)[0] ?? '';
    const all = name.match(/\S+/g) ?? [];
    return (
      all.length > 0 &&
      all.length <= 6 &&
      !/\d/.test(name) &&
      all.every(
        (word, at) =>
          /^[\p{Lu}@"«(.]/u.test(word) || words.particles.has(normalize(word)) || (at === 0 && all.length > 1),
      )
    );
  });
}

export function personOnly({ name, organisation, email, place }: Attendee): WrittenPerson {
  return { name, organisation, email, place };
}

/** People on the line of their label. */
export function addNames(view: View, from: number, presence: Presence, open: OpenPeople, context: PeopleContext): void {
  // « Pouvoirs : 2 (Anne à Marc, Julie à Luc) »
  const counted = /^\s*\d{1,3}\s*\(((?:[^()]|\([^()]*\)){1,600})\)[\s.;]*$/.exec(view.text.slice(from));
  if (counted !== null) {
    const start = from + counted[0].indexOf('(') + 1;
    addNames(
      { ...view, text: view.text.slice(0, start + (counted[1] as string).length) },
      start,
      presence,
      open,
      context,
    );
    return;
  }
  const list = view.text.slice(from);
  const stop = endOfNames(list, context.words);
  // Whoever wrote one list without capitals may have one name in the next.
  const least = open.hasSmallNames ? 1 : 2;
  for (const group of groupsIn(list.slice(0, stop), context.words)) {
    const before = open.people.length;
    const uncapitalized = splitUncapitalized(group.names, from + group.start, context.words, least, open.isKnown);
    const entries = uncapitalized ?? splitAttendees(group.names, from + group.start, context.words, open.hasFirstNames);
    for (const { text, place } of withSelfNamed(entries, view.text, context))
      add(text, view.place(place.start, place.end), presence, open, context, uncapitalized !== null);
    for (let at = before; at < open.people.length; at++) {
      const one = open.people[at] as Attendee;
      const isKind =
        group.organisation !== null &&
        isOrganisation(group.organisation.replace(/^(\p{L}+?)s\b/u, '$1'), context.words);
      const turned = cameFor(one, isKind, context.words);
      open.people[at] = { ...turned, organisation: turned.organisation ?? group.organisation };
    }
  }
  if (stop === list.length) return;
  const after = from + stop + 1;
  const place = (start: number, end: number): Place => view.place(after + start, after + end);
  addTold({ ...view, text: list.slice(stop + 1), place }, open, context);
  addComing({ ...view, text: list.slice(stop + 1), place }, open, context);
}

/** « Luc Petit et moi-même, Nora Klein, qui tiens la plume »: after the last of a list, a name says who that is. */
function withSelfNamed<Entry extends { readonly text: string; readonly place: Place }>(
  entries: readonly Entry[],
  list: string,
  { words }: PeopleContext,
): readonly Entry[] {
  const at = entries.findIndex(({ text }) => words.myself.includes(normalize(text)));
  const [before, self, named] = [entries[at - 1], entries[at], entries[at + 1]];
  if (before === undefined || self === undefined || named === undefined) return entries;
  const isLast = /^\s*,?\s(?:et|en|and|&)\s+$/.test(list.slice(before.place.end, self.place.start));
  const isNext = /^\s*,\s+$/.test(list.slice(self.place.end, named.place.start));
  if (!isLast || !isNext || !/^\p{Lu}\S*\s(?:\S+\s){0,2}\p{Lu}/u.test(named.text)) return entries;
  return [...entries.slice(0, at), { ...self, text: `${self.text} (${named.text})` }];
}

function labelledGroup(piece: string): { readonly group: string; readonly length: number } | null {
  const label = /^\s*\p{Lu}/u.test(piece) ? otherLabel.exec(piece.slice(0, 100)) : null;
  return label === null ? null : { group: (label[1] as string).trim(), length: label[0].length };
}

/** « Etterbeek : Bart Verschueren, Julie Baeten ; pour Actiris, Nora Klein »: names after their organisation; a list without such is one group. */
function groupsIn(
  list: string,
  words: PeopleContext['words'],
): readonly { readonly organisation: string | null; readonly names: string; readonly start: number }[] {
  const groups: { organisation: string | null; names: string; start: number }[] = [];
  let start = 0;
  for (const piece of list.split(/(?<=;)/)) {
    const own = onBehalfIn(piece, words);
    const found = own ?? labelledGroup(piece);
    const names = piece.slice(found?.length ?? 0).replace(/;$/, '');
    const last = groups.at(-1);
    if (found !== null && (own !== null || holdsNames(names, words)))
      groups.push({ organisation: found.group, names, start: start + found.length });
    else if (last === undefined) groups.push({ organisation: null, names: piece, start });
    else last.names = list.slice(last.start, start + piece.length);
    start += piece.length;
  }
  return groups;
}

/** A stop after a word, a name, what it is in a bracket, and a word that is none. */
const sentenceAfterNames =
  /(?<=(\p{L}*[\p{L})][\p{Ll})]))\.(?=\s{1,4}(?:\p{Lu}[\p{L}\p{M}'’-]{0,30}\.?\s){1,4}(?:\([^()\n]{1,40}\)\s)?\p{Ll})/gu;

/** « Présents : Inès, mevr. Klein. Sofia arrive à 20h », `Apols: PN; Clerk in attendance`: where the names end, and what else is said of somebody begins. */
function endOfNames(list: string, { titles, besidePresent }: PeopleContext['words']): number {
  const looked = list.slice(0, listLimit);
  const sentence = [...looked.matchAll(sentenceAfterNames)].find(
    ({ 1: before = '' }) => !titles.has(normalize(before)),
  );
  const end = sentence?.index ?? list.length;
  let semicolon = looked.indexOf(';');
  while (semicolon !== -1 && semicolon < end) {
    const next = looked.indexOf(';', semicolon + 1);
    const said = ` ${normalize(looked.slice(semicolon + 1, next === -1 ? undefined : next))} `;
    if (besidePresent.some((one) => said.includes(` ${one} `))) return semicolon;
    semicolon = next;
  }
  return end;
}

/** « Sofia arrive à 20h », `Marta Bell joined at 7.15pm`; of « Luc est excusé, Nora arrive à 20h » nobody knows whose the hour is. */
const coming =
  /^\s*(\p{Lu}[\p{L}\p{M}'’-]{0,30}\.?(?:\s\p{Lu}[\p{L}\p{M}'’-]{0,30}){0,3})(?:\s\(([^()]{1,40})\))?\s(?!.{0,60},\s\p{Lu})(\p{Ll}.{0,60})$/u;

/** Who comes or goes when, as sentences after a list of names say it; they name nobody else. */
function addComing({ text, place }: View, open: OpenPeople, context: PeopleContext): void {
  for (const { 0: sentence, index } of text.matchAll(/(?:[^.;]|(?<=\b\p{Lu}\p{Ll}{0,2})\.|[.;](?=\S))+/gu)) {
    const [, name, role, said] = coming.exec(sentence) ?? [];
    const beside = name === undefined ? null : readBeside(said as string, context);
    const { from = null, until = null } = beside ?? {};
    if (name === undefined || (from === null && until === null)) continue;
    const at = open.people.findIndex((one) => one.name === name);
    const start = index + sentence.indexOf(name);
    const words = `${name} (${role === undefined ? said : `${role}, ${said}`})`;
    if (at === -1) add(words, place(start, index + sentence.length), 'present', open, context);
    else open.people[at] = { ...(open.people[at] as Attendee), from, until };
  }
}

/** People on a line of their own: an item is mostly one person, and so are lines that have each as many commas (`areColumns`). */
export function addPeople(
  text: string,
  line: Place,
  presence: Presence,
  open: OpenPeople,
  context: PeopleContext,
  { isItem, areColumns }: { readonly isItem: boolean; readonly areColumns: boolean },
): void {
  const view = viewOf(text, line.start, line.end);
  const words = view.text.replace(/^[\s•·–-]+|[\s,;]{1,20}$/g, '');
  if (!isItem && words.length > 200) return;
  const from = view.text.indexOf(words);
  open.places.push(line);
  // « Julien Seghers, GRACQ »: an item of a list is one person, unless it is a list of names itself.
  const several = splitAttendees(words, 0, context.words).map(({ text }) => text);
  const areFull = several.every((one) => /^\p{Lu}\S*\s\S*\p{Lu}/u.test(one) && !isOrganisation(one, context.words));
  const areShort =
    !areColumns &&
    several.length > 2 &&
    /^\p{L}+$/u.test(several[0] as string) &&
    several.every((one) => holdsNames(one, context.words));
  // « CPAS de Forest (Zoé Claes), Anne Blanc (Mission Locale) »
  const areBeside = several.every((one) => /^\p{Lu}[^()]{2,80}\([^()]{2,80}\)$/u.test(one));
  const areNames =
    areFull ||
    areShort ||
    areBeside ||
    groupsIn(words, context.words).some(({ organisation }) => organisation !== null);
  if (isItem && several.length > 1 && !areNames)
    add(words, view.place(from, from + words.length), presence, open, context);
  else addNames({ ...view, text: view.text.slice(0, from + words.length) }, from, presence, open, context);
}

/**
 * The sentences that are a list of people without a label: as many as are counted before a colon (« … We waren met z'n vijven: Gert, Stijn, Lieve, An en
 * ik. »), or nothing but full names, three or more (« Chez Odile. Anne Dubois (présidente), Marc Leroy, Luc Maes et moi. »).
 */
export function readSentences(view: View, line: Place, open: OpenPeople, context: PeopleContext): void {
  for (const { sentence, start } of lineSentences(view.text.slice(0, listLimit), context)) {
    if (open.people.length > 0 || sentence.length > 500) return;
    const all = sentence.replace(/[.!?]$/, '');
    const from = afterCount(all, context) ?? 0;
    const to = from > 0 ? all.length : endOfFullNames(all, context);
    // « Étaient là Mme Klein, … » tells it, and is no list.
    if (to === 0 || (from === 0 && attendanceTold(sentence, context).length > 0)) continue;
    addNames({ ...view, text: view.text.slice(0, start + to) }, start + from, 'present', open, context);
    open.places.push(line);
  }
}

/** Where the names begin of a sentence that counts them. */
function afterCount(sentence: string, context: PeopleContext): number | null {
  const colon = sentence.indexOf(': ');
  if (colon < 4 || colon > 90) return null;
  const said = normalize(sentence.slice(0, colon)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const count = said.map((word) => context.words.numbers.get(word) ?? Number(word)).find((one) => one > 1);
  const entries = splitAttendees(sentence.slice(colon + 1), 0, context.words);
  return count === entries.length && entries.every(({ text }) => isSomebody(text, context)) ? colon + 1 : null;
}

/** Where the full names end that a sentence holds and nothing else, but for a last clause in small letters: « …, Luc Maes, qui prend note »; 0: it is another one. */
function endOfFullNames(sentence: string, context: PeopleContext): number {
  const { functionWords, particles } = context.words;
  const entries = splitAttendees(sentence, 0, context.words);
  const last = entries.at(-1);
  const clause = /^(\p{Ll}+)\s\p{Ll}/u.exec(last?.text ?? '')?.[1];
  if (clause !== undefined && functionWords.has(normalize(clause))) entries.pop();
  const isFull = ({ text }: { readonly text: string }): boolean => /^\p{Lu}\S*\s(?:\S+\s){0,2}\p{Lu}/u.test(text);
  const first = normalize(/^\S+/.exec(sentence)?.[0] ?? '');
  const begins = entries[0] !== undefined && isFull(entries[0]) && (!functionWords.has(first) || particles.has(first));
  if (!begins || entries.filter(isFull).length < 3) return 0;
  return entries.every(({ text }) => isSomebody(text, context)) ? (entries.at(-1)?.place.end ?? 0) : 0;
}

/** Whether part of a list is somebody, whoever writes included: « Anne Dubois », « notre trésorier Luc Maes », « moi-même ». */
function isSomebody(text: string, context: PeopleContext): boolean {
  const { words } = context;
  return (
    words.myself.includes(normalize(text)) ||
    holderIn(text, words) !== null ||
    holdsNames(text, words) ||
    roleBefore(text, false, words) !== null
  );
}

export function addTold({ text, place }: View, open: OpenPeople, context: PeopleContext): readonly ToldPeople[] {
  const told = attendanceTold(text, context);
  for (const { presence, people } of told)
    for (const one of people) {
      const name = one.text.replace(/(?:,| \().*/s, '');
      if (open.people.some((listed) => listed.name === name)) continue;
      add(one.text, place(one.place.start, one.place.end), listOf[presence], open, context);
    }
  return told;
}

function add(
  typed: string,
  place: Place,
  listed: Presence,
  open: OpenPeople,
  context: PeopleContext,
  uncapitalized = false,
): void {
  // `[x] Ann Hill`, `[ ] Tom Baker`: the box of a line that is no list item says who came.
  const box = /^\[([ xX])\]\s+/.exec(typed);
  const presence = box?.[1] === ' ' && listed === 'present' ? 'absent' : listed;
  const unboxed = typed.slice(box?.[0].length ?? 0);
  // `[Ann Hill](https://ann.example)`, `[@Lise]({{ site.url }}/lise)`, which is no link of Markdown
  const words = /^\[[^\]:]*\]/.test(unboxed)
    ? plainText(unboxed).replace(/^\[([^\]]{1,80})\]\([^()]{0,300}\)/, '$1')
    : unboxed;
  if (context.words.myself.includes(normalize(words))) {
    open.myself ??= presence === 'present' ? place : null;
    return;
  }
  const isWriter = holderIn(words, context.words)?.role === null;
  // A sentence, a count and « néant » are nobody.
  const isName =
    uncapitalized ||
    // « (virtueel) Krijn De Smet »
    /^(?:\([^()]{2,40}\)\s)?(?:[@"«]?\s?\p{Lu}|(?:de|van|d')\s?\p{Lu})/u.test(words) ||
    // `@sam (first 20 min)`
    isHandle(words.split(' ', 1)[0] as string) ||
    beginsWithTitle(words, context.words) ||
    holderIn(words, context.words) !== null ||
    roleBefore(words, true, context.words) ||
    isEstate(words, context.words) ||
    // « nonkel Jef », `elf Pavlik`
    isSmallName(words, open, context);
  if (!isName || words.length > 160) return;
  for (const { attendee } of readAttendees(words, place, presence, context)) {
    const { name, organisation } = attendee;
    if (name === null && organisation === null) continue;
    if (
      name !== null &&
      (name.split(/\s+/).length > 7 ||
        /[?!]|\d{3,}/.test(name) ||
        normalize(name).match(/^(?:neant|personne|aucun|geen|none|nobody|niemand|nihil)/) ||
        context.words.notNames.has(normalize(name)) ||
        presenceOf(name, context.words) !== null)
    )
      continue;
    open.people.push(attendee);
    if (isWriter) open.writer ??= personOnly(attendee);
    open.hasFirstNames ||= /^\p{L}+$/u.test(name ?? '');
    open.hasSmallNames ||= name !== null && !/\p{Lu}/u.test(name);
  }
}

/** A word in small letters and a name: among first names whatever it is, else one that is nothing else. */
function isSmallName(name: string, open: OpenPeople, { words }: PeopleContext): boolean {
  const first = normalize(/^(\p{Ll}[\p{L}'’-]+)\s\p{Lu}[\p{L}'’-]*$/u.exec(name)?.[1] ?? '');
  const isOther = words.roles.has(first) || words.functionWords.has(first) || words.titles.has(first);
  return first !== '' && (open.hasFirstNames || !(isOther || isOrganisation(first, words)));
}

/** Whether a label is one of who came late: « En retard », `Te laat`. */
export function isOfLate(label: string, { words }: PeopleContext): boolean {
  return normalize(label)
    .split(/[^a-z]+/)
    .some((word) => words.late.has(word));
}

/** Those of a list of who came late: somebody whom the list of those present has already is one, and came then. */
export function addLate(late: readonly Attendee[], view: View, open: OpenPeople, context: PeopleContext): void {
  for (const one of late) {
    const came = arrived(one, view, context);
    const named = ({ name, presence }: Attendee): boolean =>
      presence === 'present' &&
      came.name !== null &&
      (name === came.name || name?.startsWith(`${came.name} `) === true);
    const [same, other] = open.people.filter(named);
    if (same === undefined || other !== undefined) open.people.push(came);
    else open.people[open.people.indexOf(same)] = { ...same, from: same.from ?? came.from };
  }
}

/** « En retard : Koen Maes (20h15) »: the hour beside the name is when he came. */
function arrived(one: Attendee, view: View, context: PeopleContext): Attendee {
  const at = one.name === null ? -1 : view.text.indexOf(one.name);
  const beside = at === -1 ? null : /^\s?\(([^()]{2,20})\)/.exec(view.text.slice(at + (one.name as string).length));
  const time = beside === null ? null : timesIn(beside[1] as string, context.dates);
  return one.from !== null || time === null ? one : { ...one, from: time.start };
}

/** « Stijn (tot half tien) » of a meeting that began at eight in the evening left in the evening, too. */
export function duringMeeting(one: Attendee, start: IsoTime | null): Attendee {
  if (start === null || (one.from === null && one.until === null)) return one;
  const late = (time: IsoTime | null): IsoTime | null => (time === null ? null : inTheEvening(time, start));
  return { ...one, from: late(one.from), until: late(one.until) };
}

/** Groups name all of their members: « Excusé : M. Parmentier » says which of them was not there. */
export function withAway(people: readonly Attendee[]): Attendee[] {
  const family = ({ name }: Attendee): string => normalize(name?.split(' ').at(-1) ?? '');
  const isAway = ({ presence }: Attendee): boolean => /^(?:excused|absent|represented)$/.test(presence);
  const away = new Map<Attendee, Attendee>();
  for (const one of people.filter(isAway)) {
    const members = people.filter((member) => member.presence === 'present' && family(member) === family(one));
    if (one.name !== null && members.length === 1) away.set(members[0] as Attendee, one);
  }
  const told = new Set(away.values());
  return people
    .filter((one) => !told.has(one))
    .map((one) => {
      const { presence, representedBy } = away.get(one) ?? one;
      return { ...one, presence, representedBy };
    });
}

/** Whether a list says that everybody was there, or everybody but some, in place of names: « tous », `iedereen behalve Piet`, `all except Bob (ill)`. */
export function saysEverybody(list: string, hasNames: boolean, { words, lexicon }: HeadContext): boolean {
  const said = normalize(list.slice(0, 200).trimStart());
  const [first] = wholePhrasesBefore(said, lexicon.everyone);
  if (first === undefined) return false;
  const tokens = bareTokens(said.slice(first.length));
  return !hasNames || tokens.some((_, at) => phraseAt(tokens, at, words.votes)?.value.is === 'less');
}
