import type { DateReader } from '../dates/dates.ts';
import type { TimeRange } from '../dates/times.ts';
import type { Attendee, Presence } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { parsePerson } from '../names/person-text.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import { phrasesBefore, wholePhrasesBefore } from '../text/phrases.ts';
import type { Lexicon } from './lexicon.ts';
import {
  beginsWithTitle,
  couple,
  cutAt,
  endsAsFunction,
  holderIn,
  isFull,
  isFunction,
  isOrganisation,
  nameLimit,
  roleBefore,
  withoutArticle,
} from './listed-people.ts';
import { presenceOf, saysNotice } from './presence.ts';
import { isOfBoth, officesOf, readRole, unabbreviated } from './roles.ts';
import { weightOf } from './share-weights.ts';
import { asSlice, lengthNormalizing } from './slices.ts';
import type { Words } from './words.ts';

/** What reading a list of people needs. */
export interface PeopleContext {
  readonly lexicon: Lexicon;
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
type Beside = Partial<
  Pick<Attendee, 'organisation' | 'role' | 'from' | 'until' | 'representedBy' | 'replaces' | 'presence'>
>;

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
    const held = listed.unread.map((said) => heldBy(listed.attendee, said, context));
    const unread = listed.unread.filter((_, at) => held[at]?.length === 0);
    const read = listed.unread.filter((said) => !unread.includes(said));
    return [{ ...listed, unread, read: [...listed.read, ...read] }, ...held.flat()];
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
function heldBy(attendee: Attendee, said: string, { words }: PeopleContext): ListedAttendee[] {
  const { name: proxy, place } = attendee;
  // « (+ proc. Chantal) »: beside whom she votes for.
  const bare = said.startsWith('+') ? /^(\p{L}+)\s(\p{Lu}.*)$/u.exec(spelledOut(said, words)) : null;
  const [, mark = '', names = ''] =
    bare ??
    /(\p{L}+)\s(?:de\s|du\s|d['’]|van\s|of\s|for\s|pour\s|voor\s)(\p{Lu}.*)$/u.exec(spelledOut(said, words)) ??
    [];
  if (proxy === null || !words.proxies.has(normalize(mark))) return [];
  return names.split(/,\s+|\s(?:et|en|and|&)\s/).map((name) => {
    const presence = 'represented' as const;
    const one = { ...attendee, name: squeeze(name), presence, representedBy: proxy, place, ...nobody };
    return { attendee: one, unread: [], read: [] };
  });
}

/** Those in the lists of a PV, each once: who is excused, and in the line of whom he or she gave a proxy, is represented. */
export function withGivers(people: readonly Attendee[]): readonly Attendee[] {
  const nameOf = ({ name }: Attendee): string => normalize(name ?? '');
  const givers = people.filter(
    (one) => one.representedBy !== null && people.some((other) => other !== one && other.place === one.place),
  );
  if (givers.length === 0) return people;
  const listed = (giver: Attendee) =>
    people.find((one) => /^(?:excused|absent)$/.test(one.presence) && nameOf(one) === nameOf(giver));
  const given = new Map(givers.map((giver) => [listed(giver), giver]));
  return people.flatMap((one) => {
    if (givers.includes(one) && listed(one) !== undefined) return [];
    const giver = given.get(one);
    return giver === undefined ? [one] : [{ ...one, presence: giver.presence, representedBy: giver.representedBy }];
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

/** One person of a list, whatever stands beside the name. */
export function readListed(typed: string, place: Place, presence: Presence, context: PeopleContext): ListedAttendee {
  // « (virtueel) Krijn De Smet (bestuurslid) »: how somebody is there may stand before the name.
  const front = /^\(([^()]{2,40})\)\s+(?=\p{Lu})/u.exec(typed);
  // `Nom (organisme`: a bracket that was never closed.
  const isOpen = typed.split('(').length === typed.split(')').length + 1;
  const text = partedAfterBracket(typed.slice(front?.[0].length ?? 0) + (isOpen ? ')' : ''), context);
  const holder = holderIn(text, context.words);
  const role = holder === null ? roleBefore(text, true, context.words) : holder.role;
  const written = holder?.name ?? text.slice(role === null ? 0 : role.length + 1);
  const parts = parsePerson(written.replace(/[,;.]+$/, ''));
  const said: Beside[] = role === null ? [] : [{ role: withoutArticle(role) }];
  const unread: string[] = [];
  const read: string[] = [];
  const organisations: string[] = [];
  let initials: string | null = null;
  let shares: number | null = null;
  const weightIn = (words: string): number | null => {
    const weight = /^\d/.test(words) ? weightOf(normalize(words), context.words) : null;
    return weight !== null && 'shares' in weight ? weight.shares : null;
  };
  // « Excusés : Anne (grippe) »: why, in small letters; « Marc (commune) », for whom.
  const isAway = presence === 'absent' || presence === 'excused';
  const isWhy = (words: string): boolean =>
    isAway && !/[\p{Lu}\d]/u.test(words) && !isOrganisation(words, context.words);
  const take: Take = (words, kind) => {
    // « procuration à / volmacht aan Nora Klein »: in two languages.
    const beside =
      readBeside(words, context) ??
      (words.includes(' / ') ? readBeside(words.slice(words.lastIndexOf(' / ') + 3), context) : null);
    // `Zijn er niet: Jan (met kennisgeving)`
    if (presence === 'absent' && kind !== 'function' && saysNotice(words, context.words)) {
      said.push({ presence: 'excused' });
      read.push(words);
    } else if (weightIn(words) !== null) {
      shares = weightIn(words);
      read.push(words);
    } else if (kind === 'organisation' && areInitialsOf(words, parts.name ?? '')) {
      // « Chiara Rossi (CR) » among others with theirs is no « compte rendu ».
      initials = words;
      read.push(words);
    } else if (beside !== null) {
      if (beside.organisation != null) organisations.push(beside.organisation);
      said.push(beside);
      if (beside.role === undefined) read.push(words);
    } else if (kind === 'organisation' && words.includes(' ') && endsAsFunction(words, context.words, true))
      said.push({ role: words });
    else if (kind === 'organisation' && !isWhy(words) && !isRemark(words, context) && /\p{L}/u.test(words))
      organisations.push(words);
    else if (kind === 'function' && !isRemark(words, context)) said.push({ role: squeeze(words) });
    else unread.push(words);
  };
  // « (arrivée à 19h40, après le point 2) »: beside what says how somebody was there, small letters go on saying it.
  for (const piece of parts.organisation?.split(/[,;]\s+/) ?? [])
    take(piece, read.length > 0 && /^\p{Ll}/u.test(piece) ? 'other' : 'organisation');
  if (front !== null) take(front[1] as string, /^\p{Lu}/u.test(front[1] as string) ? 'organisation' : 'other');
  const name = parts.name === null ? null : withoutTail(withoutHouse(parts.name, parts.email, take), take, context);
  // « Bob Dupont <bob@x.example> DREAT »
  for (const piece of parts.rest?.split(/,\s+|\)\s*\(|[()]/) ?? [])
    if (piece.trim() !== '')
      take(piece.trim(), parts.email !== null && parts.organisation === null ? 'organisation' : 'other');
  const beside = Object.assign({}, ...said) as Beside;
  // « Anne Martin, échevine, présidente » has two functions.
  const roles = [...new Set(said.flatMap(({ role }) => role ?? []))];
  const isNamed = name !== null && name !== '';
  // Who was there until an hour, and gave a proxy, was there.
  const isPartly = presence === 'present' && (beside.from != null || beside.until != null);
  const attendee: Attendee = {
    name: isNamed ? squeeze(name) : null,
    // « Mike Hathersage (MH) »: what he is called stands where an organisation does (names/handle.ts).
    organisation: organisations.length === 0 ? (isNamed ? initials : parts.organisation) : organisations.join(', '),
    email: parts.email,
    place,
    presence:
      beside.representedBy != null && presence !== 'guest' && !isPartly
        ? 'represented'
        : // « Pas là : Anne (arrive vers 20h) » came.
          (beside.presence ?? (isAway && beside.from != null ? 'present' : presence)),
    ...readRole(roles.length === 0 ? null : roles.join(', '), context.words),
    representedBy: beside.representedBy ?? null,
    from: beside.from ?? null,
    until: beside.until ?? null,
    familyName: null,
    replaces: beside.replaces ?? null,
    ...(shares !== null && { shares }),
  };
  const isKind = isNamed && isOrganisation(name, context.words);
  return { attendee: cameFor(attendee, isKind, context.words), unread, read };
}

/** « Commune d'Evere (Dominique Thys) », « Communes : Forest (F. Ouardi) »: where the name is that of an organisation (`isKind`), a full name in the bracket is who came for it. */
export function cameFor(attendee: Attendee, isKind: boolean, words: Words): Attendee {
  const { name, organisation } = attendee;
  if (!isKind || name === null || organisation === null) return attendee;
  return isFull(organisation) && !isOrganisation(organisation, words)
    ? { ...attendee, name: organisation, organisation: name }
    : attendee;
}

/** « Mike Hathersage (MH) »: how the minutes call somebody. */
export function areInitialsOf(words: string, name: string): boolean {
  const initials = name.match(/(?<!\p{L})\p{Lu}/gu) ?? [];
  return /^\p{Lu}{2,4}$/u.test(words) && words === initials.join('');
}

/** Words beside a name without the sign that adds them, and their first word spelled out: « + proc. Chantal ». */
function spelledOut(words: string, vocabulary: Words): string {
  return words.startsWith('+') ? unabbreviated(words.replace(/^\+\s*/, ''), vocabulary) : words;
}

/** Words that say how or why somebody is there, and are no organisation: « en visio », `ziek`; with a capital only as a whole. */
function isRemark(words: string, { words: vocabulary, dates }: PeopleContext): boolean {
  const normalized = normalize(spelledOut(words, vocabulary));
  // « porteuse de la procuration de Blanc »
  if (normalized.split(/[^\p{L}]+/u).some((one) => vocabulary.proxies.has(one))) return true;
  if (vocabulary.myself.includes(normalized)) return true;
  if (/^\p{Lu}/u.test(words)) return vocabulary.remarkLeads.includes(normalized);
  const first = normalized.split(/[\s']/, 1)[0] as string;
  return (
    // `bij punt 2`, « par zoom », `second half`
    (!/\p{Lu}/u.test(words) &&
      !vocabulary.particles.has(first) &&
      (vocabulary.functionWords.has(first) || vocabulary.deputies.has(first))) ||
    wholePhrasesBefore(normalized, vocabulary.remarkLeads).length > 0 ||
    // « 2e partie », `2nd half`
    /^\d{1,2}\p{Ll}{1,3}\s\p{Ll}/u.test(words) ||
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

/** `Anne Martin-Centre culturel`: the dash between a full name and the noun of an organisation. */
function gluedIn(name: string, { words }: PeopleContext): RegExpExecArray | null {
  const glued = /-(?<=\s\p{Lu}[\p{L}'’]{1,30}-)(?=\p{Lu}\p{L}+\s)/u.exec(name);
  return glued !== null && isOrganisation(name.slice(glued.index + 1), words) ? glued : null;
}

/** « Bob Lee Acme <bob@acme.example> », `Bob Lee CD30`: the last of three words, which the address has, or with a number in it, is no name. */
function withoutHouse(name: string, email: string | null, take: Take): string {
  const at = name.lastIndexOf(' ');
  const last = name.slice(at + 1);
  const domain = (email?.split('@')[1] ?? '').toLowerCase().split('.');
  const isHouse = /\d/.test(last) || (last.length > 2 && domain.includes(normalize(last)));
  if (!isHouse || !/^\p{Lu}/u.test(last) || !isFull(name.slice(0, at))) return name;
  take(last, 'organisation');
  return name.slice(0, at);
}

/** A name without what follows it after a dash, a comma or a colon, or in small letters, and is none of it. */
function withoutTail(name: string, take: Take, context: PeopleContext): string {
  const mark = /\s(?:[-–—|]|\/{1,2})\s+|\s*(?:→|⇒|[-=]>)\s*|,\s+|\s*:\s+/.exec(name) ?? gluedIn(name, context);
  if (mark !== null) {
    const after = name.slice(mark.index + mark[0].length);
    // « De Smet, Jean Pierre » is one name; « Didier Lambotte, service travaux » says what he is.
    const [first = ''] = after.split(/,\s+/);
    if (mark[0].startsWith(',') && readBeside(first, context) === null && !isRemark(first, context)) {
      const before = name.slice(0, mark.index);
      const isLower = /^[\p{Ll}\d]/u.test(first) && !context.isParticle(normalize(first.split(/[\s'’]/)[0] as string));
      // « Jeff Lee *for* Bill Ray, Acme »
      const own = isFull(before) ? before : before.replace(/\s\p{Ll}.*$/u, '');
      if (!isLower && (!isFull(own) || context.isParticle(normalize(before.split(' ')[0] as string)))) return name;
    }
    for (const piece of after.split(/,\s+/)) {
      const isCapital = /^\p{Lu}/u.test(piece);
      take(
        piece,
        /[:→⇒>]|\/\//.test(mark[0]) || /^(?:qui|die|who)\s/.test(piece)
          ? 'other'
          : isCapital && !isFunction(piece, context.words) && !endsAsFunction(piece, context.words)
            ? 'organisation'
            : mark[0].startsWith(',') && !/^\d/.test(piece) && !beginsAsPhrase(piece, context.words)
              ? 'function'
              : 'other',
      );
    }
    const before = name.slice(0, mark.index);
    // « Krijn Hoet (algemeen bestuurslid, verslag) » is cut within its bracket: no more is taken off.
    return before.includes('(') ? before : withoutTail(before, take, context);
  }
  // « Anne Martin Présidente », and not « Jean Pierre Maire »
  for (const { index } of name.matchAll(/(?<!\s(?:[Ll][ea]|[Dd]e|[Hh]et|[Tt]he))\s(?=\p{Lu}\p{Ll}{3})/gu)) {
    const [before, after] = [name.slice(0, index), name.slice(index + 1)];
    if (!isFull(before) || !context.words.offices.has(normalize(after))) continue;
    take(after, 'function');
    return before;
  }
  for (const blank of name.matchAll(/\s+(?=\p{Ll})/gu)) {
    const before = name.slice(0, blank.index).replace(/\s(?:le|la|de|het|the)$/, '');
    // « M. le bourgmestre »
    if (context.words.titles.has(normalize(before).replace(/\.$/, ''))) continue;
    const after = name.slice(blank.index).trim();
    const words = after.split(/\s+/);
    const own = words.findIndex((word) => !context.isParticle(normalize(word)));
    // « Jan van der Stad » is a name.
    const isOfBody = own > 0 && words.length > own + 1 && isOrganisation(words[own] as string, context.words);
    // « Karel van den Berg »
    if (own > 0 && !isOfBody && /^\p{Lu}/u.test(words[own] as string)) continue;
    // « Pieter Baele van zaal De Kring », « Anne Petit de la Maison de quartier »: of whom, after a particle that is none of the name.
    if (own > 0 && /\p{Lu}/u.test(after)) take(words.slice(own).join(' '), 'organisation');
    else {
      const said = besideAt(words, context);
      if (said === -1) continue;
      if (said > 0) take(words.slice(0, said).join(' '), 'other');
      take(words.slice(said).join(' '), 'other');
    }
    return before;
  }
  return name;
}

/** « Marc Leroy (Actiris) *à partir de 10h30* »: words that say so of somebody need no comma after a bracket; « Marie (dite Mimi) de Smet » does. */
function partedAfterBracket(text: string, context: PeopleContext): string {
  const [said = '', lead = '', beside = ''] = /^(\p{L}[^()]*\([^()]*\))\s+(\p{Ll}[^()]*)/u.exec(text) ?? [];
  const isBeside = beside !== '' && (readBeside(beside, context) !== null || isRemark(beside, context));
  return isBeside ? `${lead}, ${beside}${text.slice(said.length)}` : text;
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
  const whole = unabbreviated(words, vocabulary);
  const said = whole
    .replace(/^(?:[([]|(?:→|⇒|[-=]?>)\s*)|[)\].]+$/g, '')
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
  // « procuration → Laure », `volmacht: Koen`
  const [, mark = '', to] = /^(\p{L}{2,20})\s?(?:→|⇒|[-=]?>|:)\s?(\p{Lu}.*)$/u.exec(said) ?? [];
  if (to !== undefined && vocabulary.proxies.has(normalize(mark))) return { representedBy: squeeze(to) };
  const proxy = after(vocabulary.proxyTo);
  if (proxy !== null)
    return /^\p{Lu}/u.test(proxy) || beginsWithTitle(proxy, vocabulary) ? { representedBy: squeeze(proxy) } : null;
  // « Anne a *sa* procuration », `An heeft *haar* volmacht`; « Luc a donné procuration » says the contrary.
  const [, holder, held = ''] =
    /^(\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,3})\s(\p{Ll}[\p{Ll}'’ ]{2,40})$/u.exec(said) ?? [];
  const [, theirs = ''] = /\s(?:sa|son|ses|zijn|haar|her|his|their)\s([a-z]+)$/.exec(normalize(held)) ?? [];
  if (holder !== undefined && vocabulary.proxies.has(theirs)) return { representedBy: holder };
  const instead = after(vocabulary.standsIn);
  if (instead !== null && /^\p{Lu}/u.test(instead)) return { replaces: squeeze(instead) };
  const represented = after(vocabulary.represents);
  if (represented !== null && /\p{Lu}/u.test(represented)) return representing(represented, context);
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
  const chief = withoutDeputy(bare, vocabulary);
  const isRole = isOffice(bare, vocabulary) || (chief !== bare && isOffice(chief, vocabulary));
  return isRole ? { role: squeeze(whole === words ? said : words) } : null;
}

function isOffice(bare: string, words: Words): boolean {
  return words.roles.has(bare) || isOfBoth(bare, words) || officesOf(bare, words).length > 0;
}

/** `vice-chairman`, `deputy clerk`: the office whose second it is. */
function withoutDeputy(bare: string, { deputies }: Pick<Words, 'deputies'>): string {
  const [lead = '', first = ''] = /^([a-z]+)[ .-]+/.exec(bare) ?? [];
  return deputies.has(first) ? bare.slice(lead.length) : bare;
}

/** Whom somebody represents, « M. Petit », « Anne Petit », or of what he or she is, « Actiris », « *de la* Maison médicale ». */
function representing(said: string, { words }: PeopleContext): Beside {
  const [lead = ''] = /^(?:(?:de|du|des|van|of)\s|d['’])/.exec(said) ?? [];
  const name = said.slice(lead.length);
  const [, title = ''] = /^(\p{L}+)\.?\s/u.exec(name) ?? [];
  const isPerson = words.titles.has(normalize(title)) || (lead === '' && isFull(name) && !isOrganisation(name, words));
  return isPerson ? { replaces: squeeze(name) } : { organisation: squeeze(withoutArticle(name)) };
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
