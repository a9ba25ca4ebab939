import type { DateReader } from '../dates/dates.ts';
import type { TimeRange } from '../dates/times.ts';
import type { Attendee, Office, Presence } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { parsePerson } from '../names/person-text.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import { phrasesBefore, wholePhrasesBefore } from '../text/phrases.ts';
import { presenceOf, saysNotice } from './presence.ts';
import { asSlice, lengthNormalizing } from './slices.ts';
import type { Words } from './words.ts';

/** What reading a list of people needs. */
export interface PeopleContext {
  readonly words: Words;
  readonly dates: DateReader;
  /** Of a normalized word: whether family names begin with it (« de Smet »). */
  readonly isParticle: (normalized: string) => boolean;
}

/** Somebody in a list, and words beside the name: those that say nothing to czs, and those that a field of it holds in another form. */
export interface ListedAttendee {
  readonly attendee: Attendee;
  readonly unread: readonly string[];
  readonly read: readonly string[];
}

/** What words beside a name say. */
type Beside = Partial<Pick<Attendee, 'role' | 'from' | 'until' | 'representedBy' | 'replaces' | 'presence'>>;

/** No name is longer. */
const nameLimit = 200;

/**
 * Reads one entry of a list of people: the name, the organisation, and what stands beside them, each in its own field: « (arrive à 10h15) »,
 * `(vanaf 10u15)`, `, gast`, « (procuration à X) », « - remplace Y », « (présidente) ». Two people joined by *et* are two.
 */
export function readAttendees(
  text: string,
  place: Place,
  presence: Presence,
  context: PeopleContext,
): ListedAttendee[] {
  if (text.length > nameLimit) return [readListed(text, place, presence, context)];
  if (presence === 'represented') return standIn(text, place, context);
  return couple(text, place, context).flatMap((one) => {
    const listed = readListed(one.text, one.place, presence, context);
    return [listed, ...heldBy(listed, context)];
  });
}

/**
 * Of a list of proxies: « Mme Ouldali à M. Ferrand », « M. Bruyninx (2B) par Mme Koskas », `Urbain Claeys (aan Gerda Stevens)`, and the other way
 * round « M. Ferrand pour Mme Ouldali et Mme Hanot ».
 */
function standIn(typed: string, place: Place, context: PeopleContext): ListedAttendee[] {
  const written = typed.replace(/(?<=\))[\s.;]+$/, '');
  const whole = readListed(written, place, 'excused', context);
  if (whole.attendee.representedBy !== null) return [whole];
  const text = written
    .replace(/\((?=\p{Ll}{1,4}\s\p{Lu}[^()]{1,80}\)$)|(?<=\(\p{Ll}{1,4}\s\p{Lu}[^()]{1,80})\)$/gu, ' ')
    .trimEnd();
  const { proxyAfter, proxyFor } = context.words;
  for (const joint of text.matchAll(/\s+(\p{Ll}{1,6}|→|->|=>)\s+(?=(?:\p{Ll}{1,8}\.?\s+)?\p{Lu})/gu)) {
    const between = normalize(joint[1] as string);
    const after = joint.index + joint[0].length;
    if (proxyFor.includes(between)) {
      const proxy = readListed(text.slice(0, joint.index), place, 'present', context).attendee.name;
      if (proxy !== null)
        return cutAt(text, after, place.start, /\s+(?:et|en|and|&)\s+(?=\p{Lu})/gu).map((one) => {
          const read = readListed(one.text, one.place, 'excused', context);
          return { ...read, attendee: { ...read.attendee, presence: 'represented', representedBy: proxy } };
        });
    }
    if (/^\p{L}/u.test(between) && !proxyAfter.includes(between)) continue;
    const one = readListed(
      text.slice(0, joint.index),
      { start: place.start, end: place.start + joint.index },
      'excused',
      context,
    );
    const proxy = squeeze(text.slice(after));
    return [{ ...one, attendee: { ...one.attendee, presence: 'represented', representedBy: proxy } }];
  }
  return [whole];
}

/** Those for whom somebody in a list votes: « Lemaire (porte la procuration de Petit) », `Ann (+ proxy for Sue)`. */
function heldBy({ attendee, unread }: ListedAttendee, { words }: PeopleContext): ListedAttendee[] {
  const { name: proxy, place } = attendee;
  if (proxy === null) return [];
  return unread.flatMap((said) => {
    const [, mark = '', names = ''] =
      /(\p{L}+)\s(?:de\s|du\s|d['’]|van\s|of\s|for\s|pour\s|voor\s)(\p{Lu}.*)$/u.exec(said) ?? [];
    if (!words.proxies.has(normalize(mark))) return [];
    return names.split(/,\s+|\s(?:et|en|and|&)\s/).map((name) => {
      const presence = 'represented' as const;
      const one = { ...attendee, name: squeeze(name), presence, representedBy: proxy, place, ...nobody };
      return { attendee: one, unread: [], read: [] };
    });
  });
}

const nobody = {
  organisation: null,
  email: null,
  role: null,
  offices: [],
  roleBesideOffice: null,
  from: null,
  until: null,
  familyName: null,
  replaces: null,
};

/**
 * The entries of a list on one line, at commas and semicolons outside brackets: « A, B (Le Fil, trésorier); C ».
 *
 * @param afterFirstNames The people listed before have a first name only: « Luc et Sophie » are two.
 */
export function splitAttendees(
  text: string,
  start: number,
  words: Pick<Words, 'roles' | 'titles' | 'pluralTitles' | 'myself' | 'functionWords'>,
  afterFirstNames = false,
): { readonly text: string; readonly place: Place }[] {
  const found: ListEntry[] = [];
  const between = isPartedByDashes(text) ? '+-–—' : '+';
  const isTabbed = isPartedByTabs(text);
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '(' || mark === '[') depth++;
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    else if (
      at === text.length ||
      (depth === 0 && (mark === ',' || mark === ';' || (isTabbed && mark === '\t') || isAlone(text, at, between)))
    ) {
      const words = text.slice(from, at);
      // « … + sa compagne Zoé »: after a plus stands somebody, whatever comes before the name.
      const before =
        from > 0 && text.charAt(from - 1) === '+' ? /^\s*(?:\p{Ll}[\p{L}'’-]*\s+){1,3}(?=\p{Lu})/u.exec(words) : null;
      const lead = before?.[0].length ?? words.length - words.trimStart().length;
      // « Mmes Bensalem, Colson et⏎Nowak »
      const trimmed = words
        .slice(lead)
        .trim()
        .replace(/\s+(?:et|en|and|&)$/, '');
      if (trimmed !== '')
        found.push({ text: trimmed, place: { start: start + from + lead, end: start + from + lead + trimmed.length } });
      from = at + 1;
    }
  }
  return parted(withoutPluralTitles(joinedRemarks(found, words), words), words, afterFirstNames);
}

/**
 * The entries of a list whose writer uses no capitals, « kevin, luc (arrive à 20h) et julie »: `least` or more of one or two words each, none of which a
 * list has instead of names; null for any other list. What the last of them begins with a capital (« … + guest Femke Daems ») is one as ever.
 */
export function splitUncapitalized(
  text: string,
  start: number,
  words: Pick<Words, 'notNames' | 'functionWords' | 'nothing' | 'roles' | 'bodyNouns'>,
  least: number,
): ListEntry[] | null {
  if (!/^\s*\p{Ll}/u.test(text) || text.length > nameLimit) return null;
  const entries = cutAt(text, 0, start, /[,;](?![^()]*\))\s*|\s+(?:\+|&|et|en|and)\s+(?![^()]*\))/gu);
  const isName = (entry: ListEntry): boolean => {
    const [, name = ''] =
      /^(\p{Ll}[\p{L}'’-]+(?:\s\p{Ll}[\p{L}'’-]+)?)(?:\s?\([^()]*\))?[\s.]*$/u.exec(entry.text) ?? [];
    const all = normalize(name).split(' ');
    const isOther = (word: string): boolean =>
      words.notNames.has(word) ||
      words.nothing.has(word) ||
      words.roles.has(word) ||
      words.bodyNouns.has(word) ||
      (all.length > 1 && words.functionWords.has(word));
    return name !== '' && !all.some(isOther);
  };
  const named = entries.filter(isName);
  return named.length >= least && entries.every((one) => isName(one) || /\p{Lu}/u.test(one.text)) ? entries : null;
}

interface ListEntry {
  readonly text: string;
  readonly place: Place;
}

/** « Anne Dubois - Marc Leroy - Julie Petit »: names of as many words each, and no other mark between them; « Anne Dubois - Actiris - Bruxelles » is one. */
function isPartedByDashes(text: string): boolean {
  const pieces = text.split(/\s[-–—]\s/).map((one) => one.trim());
  if (pieces.length < 3) return false;
  const name = pieces[0]?.includes(' ') ? /^\p{Lu}[\p{L}'’.-]*\s\p{Lu}[\p{L}'’-]+$/u : /^\p{Lu}[\p{L}'’-]+$/u;
  return pieces.every((one) => name.test(one));
}

/** As out of Word: full names, and tabs between them; what follows « Anne Dubois⇥Actiris » is no name. */
function isPartedByTabs(text: string): boolean {
  const pieces = text.split('\t').flatMap((one) => one.trim() || []);
  return pieces.length > 1 && pieces.every(isFull);
}

/** « Mmes Dubois et Petit, MM. Leroy, Benali et Rossi »: what *et*, *en*, *and* join after a title of several is one family name each. */
function withoutPluralTitles(found: readonly ListEntry[], { pluralTitles }: Pick<Words, 'pluralTitles'>): ListEntry[] {
  let isGroup = false;
  return found.flatMap(({ text, place }) => {
    const title = /^(?:\p{L}+\s)??(\p{L}+)\.?\s+(?=\p{Lu})/u.exec(text);
    if (title !== null && pluralTitles.has(normalize(title[1] as string))) isGroup = true;
    else if (title !== null && isGroup && /\.\s/.test(title[0])) isGroup = false;
    if (!isGroup) return [{ text, place }];
    const from = title !== null && pluralTitles.has(normalize(title[1] as string)) ? title[0].length : 0;
    return cutAt(text, from, place.start, /\s+(?:et|en|and|&)\s+(?=\p{Lu}|(?:de|van|von)\s)/gu);
  });
}

/** The pieces of an entry between what a pattern finds. */
function cutAt(text: string, from: number, start: number, pattern: RegExp): ListEntry[] {
  const pieces: ListEntry[] = [];
  let at = from;
  const push = (end: number): void => {
    pieces.push({ text: text.slice(at, end), place: { start: start + at, end: start + end } });
  };
  for (const joint of text.matchAll(pattern)) {
    if (joint.index < from) continue;
    push(joint.index);
    at = joint.index + joint[0].length;
  }
  push(text.length);
  return pieces;
}

/** One of some marks between blanks: « Inès, Sofia + Mme Gillard (directrice) ». */
function isAlone(text: string, at: number, marks: string): boolean {
  return at > 0 && marks.includes(text.charAt(at)) && /^\s\S\s$/.test(text.slice(at - 1, at + 2));
}

/** « Ludo, Gerda, Dirk en Tine (syndicus) »: among first names, two that *et*, *en*, *and* join are two people. */
function parted(
  entries: readonly ListEntry[],
  { myself }: Pick<Words, 'myself'>,
  afterFirstNames: boolean,
): ListEntry[] {
  // « Luc et moi (Julie) », « Luc et moi-même »
  const before = /\s+(?:et|en|and|&)\s+(?=([\p{L}-]+)\s*(?:\(|\.?$))/gu;
  const found = entries.flatMap(({ text, place }) => {
    const [self] = [...text.matchAll(before)];
    const isSelf = self !== undefined && myself.includes(normalize(self[1] as string));
    return isSelf ? cutAt(text, 0, place.start, before) : [{ text, place }];
  });
  const joint = /^(\p{Lu}[\p{L}'’-]*(?:\s\([^()]{1,80}\))?)\s+(?:et|en|and|&)\s+(?=\p{Lu}[\p{L}'’-]*(?:\s\(|\.?$))/u;
  const isOne = ({ text }: { text: string }): boolean => /^\p{Lu}[\p{L}'’-]*(?:\s\(|\.?$)/u.test(text);
  if (!(afterFirstNames || found.some(isOne)) || !found.every((one) => isOne(one) || joint.test(one.text)))
    return found;
  return found.flatMap(({ text, place }) => {
    const two = joint.exec(text);
    if (two === null) return [{ text, place }];
    const first = two[1] as string;
    const { start, end } = place;
    return [
      { text: first, place: { start, end: start + first.length } },
      { text: text.slice(two[0].length), place: { start: start + two[0].length, end } },
    ];
  });
}

/** « Luc Petit, trésorier »: what is no name belongs to the one before it. */
function joinedRemarks(
  found: readonly { text: string; place: Place }[],
  words: Pick<Words, 'roles' | 'titles' | 'myself' | 'functionWords'>,
): { text: string; place: Place }[] {
  const out: { text: string; place: Place }[] = [];
  for (const one of found) {
    const last = out.at(-1);
    const isRemark =
      (/^(?:\p{Ll}|\d)/u.test(one.text) || isFunction(one.text, words)) &&
      !beginsWithTitle(one.text, words) &&
      !words.myself.includes(normalize(one.text)) &&
      holderIn(one.text, words) === null &&
      !/^(?:de|van|d'|von|el|ben)\s/i.test(one.text);
    // « Lut, Dries C., nonkel Jef »: among first names, a word and a name are somebody.
    const isSomebody =
      /^\p{Ll}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]*$/u.test(one.text) &&
      /^\p{Lu}\S*(?:\s\p{Lu}\.?)?$/u.test(last?.text ?? '') &&
      !words.roles.has(normalize(one.text.split(' ')[0] as string));
    if (
      last !== undefined &&
      isRemark &&
      !isSomebody &&
      roleBefore(one.text, /^\p{Lu}\S*$/u.test(last.text), words) === null
    )
      out[out.length - 1] = {
        text: `${last.text}, ${one.text}`,
        place: { start: last.place.start, end: one.place.end },
      };
    else out.push(one);
  }
  return out;
}

/** A function with a capital, as of an office in formal minutes: « Présidente », « Directrice générale », « Échevins ». */
function isFunction(text: string, { roles }: Pick<Words, 'roles'>): boolean {
  const first = normalize(/^\p{Lu}[\p{Ll}-]+(?=$|[\s.]*$|\s\p{Ll})/u.exec(text)?.[0] ?? '');
  return roles.has(first) || roles.has(first.replace(/s$/, ''));
}

/** « madame Petit », `de heer Jan Peeters`: a title in small letters, and a name. */
export function beginsWithTitle(text: string, { titles }: Pick<Words, 'titles'>): boolean {
  const found = /^(?:de|la|le)?\s?(\p{Ll}+)\.?\s+(?:\p{Lu}|(?:de|van|von)\s)/u.exec(text);
  return found !== null && titles.has(normalize(found[1] as string));
}

/** Who holds a function, in brackets after it: « la directrice (Mme Petit) », `Clerk (Mrs D. Green)`; « moi (Julie) » is whoever writes. */
export function holderIn(
  text: string,
  { roles, myself }: Pick<Words, 'roles' | 'myself'>,
): { readonly role: string | null; readonly name: string } | null {
  const [, role = '', name = ''] = /^(\p{L}[\p{L}'’ -]{0,40}?)\s*\((\p{Lu}[^()]{0,60})\)[.;]?$/u.exec(text) ?? [];
  if (myself.includes(normalize(role))) return { role: null, name };
  const bare = role.replace(/^(?:(?:le|la|de|het|the)\s|l['’])/i, '');
  const isFunction = roles.has(normalize(bare)) || /^(?:\p{Ll}|The\s\p{Ll})/u.test(role);
  return isFunction && isFull(name) ? { role: bare, name } : null;
}

/**
 * The function before a name: « directeur Filip Maenhout », « notre trésorier Luc Maes ». Of one word after it nobody knows whether it is a name
 * (« échevine Ixelles »), but among first names (`short`).
 */
export function roleBefore(
  text: string,
  short: boolean,
  { roles, functionWords }: Pick<Words, 'roles' | 'functionWords'>,
): string | null {
  const found = /^((?:\p{Ll}[\p{L}'’-]*\s){1,3})\p{Lu}[\p{L}'’.-]*(\s.*)?$/u.exec(text);
  const role = found?.[1]?.trim() ?? '';
  const [first = '', ...more] = normalize(role).split(' ');
  const isRole = roles.has(normalize(role)) || (functionWords.has(first) && roles.has(more.join(' ')));
  return isRole && (short || /^\s\p{Lu}/u.test(found?.[2] ?? '')) ? role : null;
}

/**
 * « Jan Peeters en Els De Wit », « Nora Klein, Tom Baker » are two people; « De Smet, Jean Pierre » and « Culture et Emploi » are one. A bracket after
 * two is of both where it is a plural, « Nora Klein et Tom Baker (parents) », else of the last.
 */
function couple(text: string, place: Place, context: PeopleContext): ListEntry[] {
  const { isParticle, words } = context;
  const isWhole = (one: string): boolean => isFull(one) || beginsWithTitle(one, words);
  // « Nora Klein (présidente) et Tom Baker »: what stands in a bracket is of the name before it.
  const bracketed = cutAt(text, 0, place.start, /(?<=\))\s+(?:et|en|and|&|\+)\s+(?=\p{Lu})/gu);
  const areWhole = bracketed.every((one) =>
    isWhole(one.text.replace(/\s*\([^()]*\)/g, '').split(/\s+(?:et|en|and|&)\s+/)[0] ?? ''),
  );
  if (bracketed.length > 1 && areWhole) return bracketed.flatMap((one) => couple(one.text, one.place, context));
  const [, names = '', bracket = ''] = /^([^()]+?)(\s*\([^()]*\))?$/u.exec(text) ?? [];
  const joint = /\s+(?:et|en|and|&|\+)\s+|,\s+/iu.exec(names);
  if (joint === null || text.includes('@')) return [{ text, place }];
  const [before, after] = [names.slice(0, joint.index), names.slice(joint.index + joint[0].length)];
  const isComma = joint[0].startsWith(',');
  if (isComma && (bracket !== '' || isFunction(after.split(',')[0] as string, words))) return [{ text, place }];
  if (!isWhole(before) || !isWhole(after) || (isComma && isParticle(normalize(before.split(' ')[0] as string))))
    return [{ text, place }];
  const isOfBoth = /\(\p{Ll}[\p{L}\s'’-]*(?:s|x|en|ers)\)$/u.test(bracket);
  return [
    { text: isOfBoth ? before + bracket : before, place: { start: place.start, end: place.start + before.length } },
    { text: after + bracket, place: { start: place.end - after.length - bracket.length, end: place.end } },
  ];
}

/** A first and a last name, each with a capital. */
function isFull(words: string): boolean {
  const all = words.split(/\s+/);
  return all.length >= 2 && all.length <= 4 && [all[0], all.at(-1)].every((word) => /^\p{Lu}/u.test(word as string));
}

/** One person of a list, whatever stands beside the name. */
export function readListed(text: string, place: Place, presence: Presence, context: PeopleContext): ListedAttendee {
  const holder = holderIn(text, context.words);
  const role = holder === null ? roleBefore(text, true, context.words) : holder.role;
  const written = holder?.name ?? text.slice(role === null ? 0 : role.length + 1);
  const parts = parsePerson(written.replace(/[,;.]+$/, ''));
  const said: Beside[] = role === null ? [] : [{ role }];
  const unread: string[] = [];
  const read: string[] = [];
  const organisations: string[] = [];
  let initials: string | null = null;
  // « Excusés : Anne (grippe) »: why, in small letters.
  const isAway = presence === 'absent' || presence === 'excused';
  const isWhy = (words: string): boolean => isAway && !/[\p{Lu}\d]/u.test(words);
  const take: Take = (words, kind) => {
    // « procuration à / volmacht aan Nora Klein »: in two languages.
    const beside =
      readBeside(words, context) ??
      (words.includes(' / ') ? readBeside(words.slice(words.lastIndexOf(' / ') + 3), context) : null);
    // `Zijn er niet: Jan (met kennisgeving)`
    if (presence === 'absent' && kind !== 'function' && saysNotice(words, context.words)) {
      said.push({ presence: 'excused' });
      read.push(words);
    } else if (beside !== null) {
      said.push(beside);
      if (beside.role === undefined) read.push(words);
    } else if (kind === 'organisation' && areInitialsOf(words, parts.name ?? '')) {
      initials = words;
      read.push(words);
    } else if (kind === 'organisation' && !isWhy(words) && !isRemark(words, context) && /\p{L}/u.test(words))
      organisations.push(words);
    else if (kind === 'function' && !isRemark(words, context)) said.push({ role: squeeze(words) });
    else unread.push(words);
  };
  // « (arrivée à 19h40, après le point 2) »: beside what says how somebody was there, small letters go on saying it.
  for (const piece of parts.organisation?.split(/,\s+/) ?? [])
    take(piece, read.length > 0 && /^\p{Ll}/u.test(piece) ? 'other' : 'organisation');
  const name = parts.name === null ? null : withoutTail(parts.name, take, context);
  // « Bob Dupont <bob@x.example> DREAT »
  for (const piece of parts.rest?.split(/,\s+|\)\s*\(|[()]/) ?? [])
    if (piece.trim() !== '')
      take(piece.trim(), parts.email !== null && parts.organisation === null ? 'organisation' : 'other');
  const beside = Object.assign({}, ...said) as Beside;
  // « Anne Martin, échevine, présidente » has two functions.
  const roles = [...new Set(said.flatMap(({ role }) => role ?? []))];
  const isNamed = name !== null && name !== '';
  return {
    attendee: {
      name: isNamed ? squeeze(name) : null,
      // « Mike Hathersage (MH) »: what he is called stands where an organisation does (names/handle.ts).
      organisation: organisations.length === 0 ? (isNamed ? initials : parts.organisation) : organisations.join(', '),
      email: parts.email,
      place,
      presence:
        beside.representedBy != null && presence !== 'guest'
          ? 'represented'
          : // « Pas là : Anne (arrive vers 20h) » came.
            (beside.presence ?? (isAway && beside.from != null ? 'present' : presence)),
      ...readRole(roles.length === 0 ? null : roles.join(', '), context.words),
      representedBy: beside.representedBy ?? null,
      from: beside.from ?? null,
      until: beside.until ?? null,
      familyName: null,
      replaces: beside.replaces ?? null,
    },
    unread,
    read,
  };
}

/** « Mike Hathersage (MH) »: how the minutes call somebody. */
function areInitialsOf(words: string, name: string): boolean {
  const initials = name.match(/(?<!\p{L})\p{Lu}/gu) ?? [];
  return /^\p{Lu}{2,4}$/u.test(words) && words === initials.join('');
}

/** Words that say how or why somebody is there, and are no organisation: « en visio », `ziek`; with a capital only as a whole. */
function isRemark(words: string, { words: vocabulary, dates }: PeopleContext): boolean {
  const normalized = normalize(words);
  // « porteuse de la procuration de Blanc »
  if (normalized.split(/[^\p{L}]+/u).some((one) => vocabulary.proxies.has(one))) return true;
  if (vocabulary.myself.includes(normalized)) return true;
  if (/^\p{Lu}/u.test(words)) return vocabulary.remarkLeads.includes(normalized);
  return (
    wholePhrasesBefore(normalized, vocabulary.remarkLeads).length > 0 ||
    timesIn(words, dates) !== null ||
    // « jusqu'au point 3 »
    (/\d/.test(words) &&
      [vocabulary.arrives, vocabulary.leaves].some((list) => phrasesBefore(normalized, list).length > 0))
  );
}

/** Takes words beside a name, which may be an organisation or a function. */
type Take = (words: string, kind: 'organisation' | 'function' | 'other') => void;

/** « un représentant de la commune », « pas de nouvelles »: what begins with an article or a denial is nobody's function. */
function beginsAsPhrase(words: string, { functionWords, not }: Pick<Words, 'functionWords' | 'not'>): boolean {
  const first = /^[a-z]+/.exec(normalize(words))?.[0] ?? '';
  return functionWords.has(first) || not.has(first);
}

/** A name without what follows it after a dash, a comma or a colon, or in small letters, and is none of it. */
function withoutTail(name: string, take: Take, context: PeopleContext): string {
  const mark = /\s[-–—]\s+|,\s+|\s*:\s+/.exec(name);
  if (mark !== null) {
    const after = name.slice(mark.index + mark[0].length);
    // « De Smet, Jean Pierre » is one name; « Didier Lambotte, service travaux » says what he is.
    const [first = ''] = after.split(/,\s+/);
    if (mark[0].startsWith(',') && readBeside(first, context) === null && !isRemark(first, context)) {
      const before = name.slice(0, mark.index);
      const isLower = /^[\p{Ll}\d]/u.test(first) && !context.isParticle(normalize(first.split(/[\s'’]/)[0] as string));
      if (!isLower && (!isFull(before) || context.isParticle(normalize(before.split(' ')[0] as string)))) return name;
    }
    for (const piece of after.split(/,\s+/)) {
      const isCapital = /^\p{Lu}/u.test(piece);
      take(
        piece,
        mark[0].includes(':') || /^(?:qui|die|who)\s/.test(piece)
          ? 'other'
          : isCapital && !isFunction(piece, context.words)
            ? 'organisation'
            : mark[0].startsWith(',') && !/^\d/.test(piece) && !beginsAsPhrase(piece, context.words)
              ? 'function'
              : 'other',
      );
    }
    return name.slice(0, mark.index);
  }
  for (const blank of name.matchAll(/\s+(?=\p{Ll})/gu)) {
    const after = name.slice(blank.index).trim();
    const words = after.split(/\s+/);
    const own = words.findIndex((word) => !context.isParticle(normalize(word)));
    // « Karel van den Berg »
    if (own > 0 && /^\p{Lu}/u.test(words[own] as string)) continue;
    // « Pieter Baele van zaal De Kring »: of whom, after a particle that is none of the name.
    if (own > 0 && /\p{Lu}/u.test(after)) take(words.slice(own).join(' '), 'organisation');
    else {
      const said = besideAt(words, context);
      if (said === -1) continue;
      if (said > 0) take(words.slice(0, said).join(' '), 'other');
      take(words.slice(said).join(' '), 'other');
    }
    return name.slice(0, blank.index).replace(/\s(?:le|la|de|het|the)$/, '');
  }
  return name;
}

/** Where words after a name begin to say how somebody is there or not: « malade », « toujours *malade* », `on hols`, `*as observer*`; -1: nowhere. */
function besideAt(words: readonly string[], context: PeopleContext): number {
  const says = (rest: string): boolean => readBeside(rest, context) !== null || isRemark(rest, context);
  // « Culture et Emploi », and not « Anne Martin en visio »
  if (/^(?:et|en|and|ou|of|or)$/.test(words[0] as string) && !says(words.join(' '))) return -1;
  const at = words.findIndex((_, index) => says(words.slice(index).join(' ')));
  if (at !== -1) return at;
  const isFunctionWord = (word: string): boolean =>
    context.words.functionWords.has(normalize(word)) && !context.isParticle(normalize(word));
  return words.slice(0, 2).some(isFunctionWord) ? 0 : -1;
}

/** What words beside a name say of somebody; null where they say nothing to czs. */
export function readBeside(words: string, context: PeopleContext): Beside | null {
  const { words: vocabulary, dates } = context;
  const said = words
    .replace(/^[([]|[)\].]+$/g, '')
    .replace(/^(?:par|bij|by|per|qui|die|who|comme|als|as|pas|seulement|only)\s+/i, '')
    // « donne *sa* procuration à », `geeft *zijn* volmacht aan`
    .replace(/(?<=^\p{L}{2,8}\s)(?:sa|son|ses|zijn|haar|her|his|their)\s/u, '')
    .trim();
  const normalized = normalize(said);
  const after = (list: readonly string[]): string | null => {
    const lead = phrasesBefore(normalized, list).find((one) =>
      /^(?:[\s:]|$)/.test(normalized.slice(one.length) || ' '),
    );
    return lead === undefined ? null : said.slice(lengthNormalizing(said, lead)).replace(/^[\s:]+/, '');
  };
  const proxy = after(vocabulary.proxyTo);
  if (proxy !== null)
    return /^\p{Lu}/u.test(proxy) || beginsWithTitle(proxy, vocabulary) ? { representedBy: squeeze(proxy) } : null;
  const instead = after(vocabulary.standsIn);
  if (instead !== null && /^\p{Lu}/u.test(instead)) return { replaces: squeeze(instead) };
  const left = after(vocabulary.leaves);
  const came = after(vocabulary.arrives);
  // « tot 21u »: after such a word an hour needs no « à ».
  const time = timesIn(said, dates) ?? timesIn(left ?? came ?? '', dates);
  if (time !== null) {
    if (time.end !== null) return { from: time.start, until: time.end };
    if (left !== null) return { until: time.start };
    if (came !== null) return { from: time.start };
  }
  // « présent à partir de 19 h 40 »
  const blank = /^\p{L}{4,}\s+/u.exec(said)?.[0] ?? '';
  const first = blank === '' ? null : presenceOf(blank, vocabulary);
  const rest = first === 'present' || first === 'guests' ? readBeside(said.slice(blank.length), context) : null;
  if (rest?.from !== undefined || rest?.until !== undefined) return rest;
  const kind = presenceOf(said, vocabulary);
  if (kind !== null && kind !== 'invited') return { presence: kind === 'guests' ? 'guest' : kind };
  const bare = normalized.replace(/^(?:le|la|de|het|the) /, '');
  return vocabulary.roles.has(bare) || officesOf(bare, vocabulary).length > 0 ? { role: squeeze(said) } : null;
}

/** What says which words are offices. */
type OfficeWords = Pick<Words, 'offices' | 'besideName'>;

/** The offices that a function is, for a meeting: « présidence / voorzitter » is one, « host, notes » are two. */
export function officesOf(role: string, words: OfficeWords): readonly Office[] {
  return [...new Set(role.split(betweenFunctions).flatMap((one) => officeOf(one, words) ?? []))];
}

/** A function with the offices that it is, and what else: « échevine, présidente » is an alderwoman, too. */
export function readRole(
  role: string | null,
  words: OfficeWords,
): Pick<Attendee, 'role' | 'offices' | 'roleBesideOffice'> {
  const offices = role === null ? noOffices : officesOf(role, words);
  if (role === null || offices.length === 0) return { role, offices: noOffices, roleBesideOffice: role };
  const pieces = role.split(betweenFunctions);
  const others: string[] = [];
  let goesOn = false;
  for (let at = 0; at < pieces.length; at += 2) {
    const one = pieces[at] as string;
    const isOther = officeOf(one, words) === null;
    // « conseillère en mobilité » stays one.
    if (isOther) others.push(goesOn ? `${others.pop()}${pieces[at - 1]}${one}` : one);
    goesOn = isOther;
  }
  return { role, offices, roleBesideOffice: others.join(', ') || null };
}

const noOffices: readonly Office[] = [];

/** What stands between two functions, kept by a split. */
const betweenFunctions = /( ?[/,&] ?|\s(?:et|en|and)\s)/;

function officeOf(words: string, { offices, besideName }: OfficeWords): Office | null {
  const said = normalize(words.trim());
  return besideName.get(said) ?? offices.get(said) ?? null;
}

/** The one time or range in some words: « arrive à 10h15 », `20h30 – 21h`. */
export function timesIn(words: string, dates: DateReader): TimeRange | null {
  if (words.length > 60) return null;
  const told = dates.findTimes(words);
  // « arrivé 18h30 »: beside a name an hour needs no « à ».
  const found = told.length > 0 ? told : dates.findTimes(words.replace(/^\D{1,30}/, ''));
  if (found.length > 1) return null;
  return found[0]?.time ?? dates.readTime(words);
}

/** A person written alone, as the chair is. */
export function readAttendee(text: string, place: Place, context: PeopleContext): Attendee {
  return readListed(asSlice(text).text, place, 'present', context).attendee;
}
