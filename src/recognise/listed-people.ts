import type { Place } from '../model/place.ts';
import { normalize, withoutEnd } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';
import type { Words } from './words.ts';

/** Where a list of people is cut into its entries. */

/** No name is longer. */
export const nameLimit = 200;

/**
 * The entries of a list on one line, at commas and semicolons outside brackets: « A, B (Le Fil, trésorier); C ».
 *
 * @param afterFirstNames The people listed before have a first name only: « Luc et Sophie » are two.
 */
export function splitAttendees(
  text: string,
  start: number,
  words: Pick<
    Words,
    | 'roles'
    | 'titles'
    | 'pluralTitles'
    | 'myself'
    | 'functionWords'
    | 'bodyNouns'
    | 'organisations'
    | 'numbers'
    | 'represents'
    | 'deputies'
    | 'estates'
  >,
  afterFirstNames = false,
): { readonly text: string; readonly place: Place }[] {
  const found: ListEntry[] = [];
  const isHard = isPartedBySemicolons(text, words);
  const marks = isHard ? ';•\n' : ',;•\n';
  const isDashed = isPartedByDashes(text);
  const between = isDashed ? '+-–—' : '+';
  const isTabbed = isPartedByTabs(text);
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '(' || mark === '[') depth++;
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    else if (
      at === text.length ||
      (depth === 0 &&
        ((mark !== '' && marks.includes(mark)) ||
          (isTabbed && mark === '\t') ||
          isAlone(text, at, between) ||
          endsRemark(text, from, at, words) ||
          isBetweenHandles(text, from, at)))
    ) {
      const piece = text.slice(from, at);
      // « … + sa compagne Zoé », « + 4 membres : Luc »: after a plus stands somebody, whatever comes before the name.
      const before =
        from > 0 && text.charAt(from - 1) === '+'
          ? /^\s*(?:[\p{Ll}\d][\p{L}'’-]*(?:\s?:)?\s+){1,3}(?=\p{Lu})/u.exec(piece)
          : null;
      const blank = before?.[0].length ?? piece.length - piece.trimStart().length;
      const lead = from > 0 ? blank + jointBefore(text.slice(from + blank, from + blank + longestLast), words) : blank;
      // « Mmes Bensalem, Colson et⏎Nowak »
      const trimmed = piece
        .slice(lead)
        .trim()
        .replace(/(?<!\s)\s+(?:et|en|and|&)$/, '');
      if (trimmed !== '')
        found.push({ text: trimmed, place: { start: start + from + lead, end: start + from + lead + trimmed.length } });
      from = at + 1;
    }
  }
  // « Zoé et Guy Blanc – Luc Petit – … »
  const pair = /\s(?:et|en|and|&)\s(?=\p{Lu})/gu;
  const paired = isDashed ? found.flatMap((one) => cutAt(one.text, 0, one.place.start, pair)) : found;
  const all = paired.flatMap((one) => sideBySide(one, words));
  // « Paul Hauner; lightclient »: after a semicolon stands somebody.
  const outside = text.replace(/\([^()]*\)/g, '');
  const isBySemicolons = isHard || (outside.includes(';') && !outside.includes(','));
  const named = joinedRemarks(all, isBySemicolons, words).map((one) => withoutCounted(one, words));
  return parted(withoutPluralTitles(named, words), words, afterFirstNames);
}

/** « Gus – sick. Fliss (leave) »: the full stop after what is said of one, before another. */
function endsRemark(text: string, from: number, at: number, { titles }: Pick<Words, 'titles'>): boolean {
  if (text.charAt(at) !== '.' || !/^\s+\p{Lu}\p{Ll}/u.test(text.slice(at + 1, at + 5))) return false;
  const said = text.slice(Math.max(from, at - longestLast), at);
  const word = /\p{L}+$/u.exec(said)?.[0] ?? '';
  return said.endsWith(')') || (/\s[–—-]\s[^()]{0,60}\p{Ll}{3}$/u.test(said) && !titles.has(normalize(word)));
}

/** « Luc Petit (membre) Ana Roy (membre) », « Mme Petit   M. Roy »: who stands side by side, each with a bracket or the second with a title. */
function sideBySide(
  { text, place }: ListEntry,
  { titles, pluralTitles, roles, functionWords }: Pick<Words, 'titles' | 'pluralTitles' | 'roles' | 'functionWords'>,
): ListEntry[] {
  if (/^\p{Lu}[^()]{2,50}\([^()]{2,60}\)\s+\p{Lu}[^()]{2,50}\([^()]{2,60}\)$/u.test(text))
    return cutAt(text, 0, place.start, /(?<=\))\s+/g);
  const pieces = cutAt(text, 0, place.start, /\s(?<=\p{Lu}[\p{L}'’-]{1,30}\s)\s*(?=\p{Lu}\p{L}{1,3}\.?\s\p{Lu})/gu);
  const isTitled = (one: string): boolean => titles.has(normalize(/^\p{L}+/u.exec(one)?.[0] ?? ''));
  const [first = '', ...more] = pieces.map((one) => one.text);
  // « Cllr Mrs Petit », « Présidente Mme Petit », `De Heer Petit`
  const last = normalize(first.slice(first.lastIndexOf(' ') + 1));
  const isTitle = !first.includes(' ') && (isTitled(first) || pluralTitles.has(`${last}s`));
  const isLead = isTitle || roles.has(last) || functionWords.has(last);
  return more.length > 0 && more.every(isTitled) && !isLead ? pieces : [{ text, place }];
}

/** What is looked at of the last one of a list, and what follows. */
const longestLast = 200;

/**
 * « trésorière, *et* Paul Noiret », `, and Cara Day`: how long what joins another one is, or the last: « en Suisse » amid a list is none. « et Présidente »
 * goes on with who somebody is.
 */
function jointBefore(rest: string, words: Pick<Words, 'roles' | 'titles'>): number {
  const [joint = '', word] = /^(et|and|&|en)\s+/u.exec(rest) ?? [];
  const [next = ''] = rest.slice(joint.length).split(/[,;]/, 1);
  const isLast = (): boolean => !/[,;]\s+\p{Lu}/u.test(rest) && !/^\p{Lu}{2}/u.test(next);
  if (joint === '' || (word === 'en' && !isLast())) return 0;
  return (/^\p{Lu}/u.test(next) && !isFunction(next, words)) || beginsWithTitle(next, words) ? joint.length : 0;
}

/** « *pour les enseignants*, Nora Klein », « *Pour la délégation :* » over names: of whom the people after it are, where it names nobody; `length`: up to their names. */
export function onBehalfIn(
  piece: string,
  { onBehalf }: Pick<Words, 'onBehalf'>,
): { readonly group: string; readonly length: number } | null {
  const [all = '', lead = '', group = ''] =
    /^\s*(\p{L}+)\s((?!\s)[^,;:()]{2,60}?)\s{0,2}(?:[,:]\s{1,3}(?=\p{Lu})|:?\s*$)/u.exec(piece) ?? [];
  const isName = /^\p{Lu}\S*\s+(?:\p{Ll}{1,3}\s+)?\p{Lu}/u.test(group);
  return onBehalf.has(normalize(lead)) && !isName ? { group: withoutArticle(group), length: all.length } : null;
}

/** « Luc Leroy *et 3 stagiaires* », `Els *en nog vier ouders*`: who is counted after a name has none. */
function withoutCounted(entry: ListEntry, { numbers }: Pick<Words, 'numbers'>): ListEntry {
  const joint = /(?<=[\p{L}).]),?\s(?:et|en|and|&|\+)\s+([^\p{Lu}]{1,100})$/u.exec(entry.text);
  const counted = normalize(joint?.[1] ?? '').match(/[a-z]+|\d+/g) ?? [];
  if (joint === null || !counted.slice(0, 3).some((word) => /^\d|aine$/.test(word) || numbers.has(word))) return entry;
  const { start } = entry.place;
  return { text: entry.text.slice(0, joint.index), place: { start, end: start + joint.index } };
}

/**
 * The entries of a list whose writer uses no capitals, « kevin, luc (arrive à 20h) et julie », `@ode, hux_2`: `least` or more of one or two words each, none of which a
 * list has instead of names; null for any other list. Of somebody who is known, one does: « Karim, lucie ». What the last of them begins with a capital
 * (« … + guest Femke Daems ») is one as ever.
 */
export function splitUncapitalized(
  text: string,
  start: number,
  words: Pick<Words, 'notNames' | 'functionWords' | 'nothing' | 'roles' | 'bodyNouns'>,
  least: number,
  isKnown: (name: string) => boolean = () => false,
): ListEntry[] | null {
  if (text.length > nameLimit) return null;
  const entries = cutAt(text, 0, start, /[,;](?![^()]*\))\s*|\s+(?:\+|&|et|en|and)\s+(?![^()]*\))/gu);
  const isName = (entry: ListEntry): boolean => {
    const [, name = ''] =
      /^@?(\p{Ll}[\p{L}\d_'’-]+(?:\s\p{Ll}[\p{L}'’-]+)?)(?:\s?\([^()]*\))?[\s.]*$/u.exec(entry.text) ?? [];
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
  const areNames =
    (named.length >= least && /^\s*@?\p{Ll}/u.test(text)) || named.some((one) => isKnown(withoutEnd(one.text, '.')));
  return areNames && entries.every((one) => isName(one) || /\p{Lu}/u.test(one.text)) ? entries : null;
}

interface ListEntry {
  readonly text: string;
  readonly place: Place;
}

/**
 * « Anne Dubois - Marc Leroy - Julie Petit », « Anne Dubois (CPAS) - Marc Leroy (Actiris) »: names of as many words each, and no other mark between
 * them, but of two with one family name; « Anne Dubois - Actiris - Bruxelles » is one.
 */
function isPartedByDashes(text: string): boolean {
  if (!/[-–—]/.test(text)) return false;
  const all = text.split(/\s[-–—]\s/).map((one) => one.trim());
  const pieces = all.map((one) => one.replace(/\s\([^()]*\)$/, ''));
  if (all.length < (pieces.some((one, at) => one === all[at]) ? 3 : 2)) return false;
  const name = pieces[0]?.includes(' ') ? /^\p{Lu}[\p{L}'’.-]*\s\p{Lu}[\p{L}'’-]+$/u : /^\p{Lu}[\p{L}'’-]+$/u;
  const isName = (one: string): boolean =>
    name.test(one.replace(/^\p{Lu}[\p{L}'’-]*\s(?:et|en|and|&)\s(?=\p{Lu})/u, ''));
  return pieces.every(isName);
}

/** « Mme Anne Dubois, échevine ; M. Luc Leroy, Parc naturel ; … »: one a semicolon, and after a comma who that is, and nobody else. */
function isPartedBySemicolons(text: string, words: Pick<Words, 'titles'>): boolean {
  const pieces = text
    .replace(/\([^()]*\)/g, '')
    .split(';')
    .map((one) => one.split(',').map((part) => part.trim()));
  return (
    pieces.length > 2 &&
    pieces.filter(({ length }) => length > 1).length * 2 > pieces.length &&
    !pieces.some(([, ...beside]) => beside.length > 2 || beside.some((part) => beginsWithTitle(part, words))) &&
    !pieces.every(([, ...beside]) => beside.length === 0 || beside.some(isFull))
  );
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
    return cutAt(text, from, place.start, /(?<!\s)\s+(?:et|en|and|&)\s+(?=\p{Lu}|(?:de|van|von)\s)/gu);
  });
}

/** The pieces of an entry between what a pattern finds. */
export function cutAt(text: string, from: number, start: number, pattern: RegExp): ListEntry[] {
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

/** `@mara @dev`: a blank between two handles. */
function isBetweenHandles(text: string, from: number, at: number): boolean {
  return text.charAt(at + 1) === '@' && text.charAt(at) === ' ' && /^\s*@\S+$/.test(text.slice(from, at));
}

/** « Ludo, Gerda, Dirk en Tine (syndicus) »: among first names, two that *et*, *en*, *and* join are two people. */
function parted(
  entries: readonly ListEntry[],
  { myself }: Pick<Words, 'myself'>,
  afterFirstNames: boolean,
): ListEntry[] {
  // « Luc et moi (Julie) », « Luc et la soussignée »
  const before = /(?<!\s)\s+(?:et|en|and|&)\s+(?=([\p{L}-]+(?:\s[\p{L}-]+)?)\s*(?:\(|\.?$))/gu;
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
  isBySemicolons: boolean,
  words: Pick<
    Words,
    | 'roles'
    | 'titles'
    | 'myself'
    | 'functionWords'
    | 'bodyNouns'
    | 'organisations'
    | 'represents'
    | 'deputies'
    | 'estates'
  >,
): { text: string; place: Place }[] {
  const out: { text: string; place: Place }[] = [];
  // « Bob Dupont, trésorier *et* Clara Dubois »
  const andSomebody =
    /\s(?:et|en|and|&)\s(?<=^\p{Ll}[\p{L}'’ -]{2,40}\s\S+\s)(?=\p{Lu}[\p{L}'’-]*\s\p{Lu}[\p{L}'’-]*$)/gu;
  for (const one of found.flatMap(({ text, place }) => cutAt(text, 0, place.start, andSomebody))) {
    const last = out.at(-1);
    if (last === undefined) {
      out.push(one);
      continue;
    }
    const isRemark =
      ((!isBySemicolons && /^(?:\p{Ll}|\d)/u.test(one.text)) ||
        isFunction(one.text, words) ||
        (isFull(last.text) && endsAsFunction(one.text, words))) &&
      !beginsWithTitle(one.text, words) &&
      // « A. Pluvinage, *succession Gérin* »
      !isEstate(one.text, words) &&
      !words.myself.includes(normalize(one.text)) &&
      holderIn(one.text, words) === null &&
      !/^(?:de|van|d'|von|el|ben)\s/i.test(one.text);
    // « Lut, Dries C., nonkel Jef »: among first names, a word and a name are somebody.
    const isSomebody =
      /^\p{Ll}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]*$/u.test(one.text) &&
      /^\p{Lu}\S*(?:\s\p{Lu}\.?)?$|\)$/u.test(last.text) &&
      !words.roles.has(normalize(one.text.split(' ')[0] as string));
    if (
      isRemark &&
      !isSomebody &&
      (phrasesBefore(normalize(one.text), words.represents).length > 0 ||
        // « Jos Verlinden (griep), schepen Wouters »: after a bracket nothing more is said of the one before.
        roleBefore(one.text, /^\p{Lu}\S*$|\)$/u.test(last.text), words) === null)
    )
      out[out.length - 1] = {
        text: `${last.text}, ${one.text}`,
        place: { start: last.place.start, end: one.place.end },
      };
    else out.push(one);
  }
  return out;
}

/** « Mission locale, Forest », « Commune d'Ixelles »: what begins with the noun of an organisation or of a body. */
export function isOrganisation(text: string, words: Pick<Words, 'organisations' | 'bodyNouns'>): boolean {
  const first = normalize(/^\p{L}+/u.exec(text)?.[0] ?? '');
  return words.organisations.has(first) || words.bodyNouns.has(first);
}

/** A function with a capital, as of an office in formal minutes: « Présidente », « Directrice générale », « Échevins ». */
export function isFunction(text: string, { roles }: Pick<Words, 'roles'>): boolean {
  const first = normalize(/^\p{Lu}[\p{Ll}-]+(?=$|[\s.]*$|\s\p{Ll})/u.exec(text)?.[0] ?? '');
  return roles.has(first) || roles.has(first.replace(/s$/, ''));
}

/** `Locum Clerk`, « algemeen bestuurslid »: up to four words of which the last is a function, and which are nobody: « Anne Maire » is, but in a bracket beside a name (`isBeside`). */
export function endsAsFunction(
  text: string,
  { roles, deputies, functionWords }: Pick<Words, 'roles' | 'deputies' | 'functionWords'>,
  isBeside = false,
): boolean {
  const all = text.replace(/\.$/, '').split(/[ -]/).map(normalize);
  const last = all.at(-1) as string;
  const isRole = roles.has(last) || roles.has(last.replace(/s$/, ''));
  const isNobody =
    isBeside || /^\p{Ll}/u.test(text) || (all.length > 1 && all.slice(0, -1).every((one) => deputies.has(one)));
  return isRole && isNobody && all.length <= 4 && !all.some((word) => functionWords.has(word));
}

/** « la succession Gérin », `fam. De Wit`: who owns together, or after somebody. */
export function isEstate(text: string, { estates }: Pick<Words, 'estates'>): boolean {
  const [, first = ''] = /^(\p{L}+)\.?\s(?:\p{Ll}{1,3}[\s'’])?\p{Lu}/u.exec(withoutArticle(text)) ?? [];
  return estates.has(normalize(first));
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
  const bare = withoutArticle(role);
  const isFunction = roles.has(normalize(bare)) || /^(?:\p{Ll}|The\s\p{Ll})/u.test(role);
  return isFunction && isFull(name) ? { role: bare, name } : null;
}

/** « la directrice », « l'échevin »: what somebody is, without its article. */
export function withoutArticle(role: string): string {
  return role.replace(/^(?:(?:le|la|les|de|het|the)\s|l['’])/i, '');
}

/**
 * The function before a name: « directeur Filip Maenhout », « notre trésorier Luc Maes », « l'inspecteur Petit ». Of one word after it nobody knows
 * whether it is a name (« échevine Ixelles »), but among first names (`short`); a function that no list has stands after an article.
 */
export function roleBefore(
  text: string,
  short: boolean,
  words: Pick<Words, 'roles' | 'functionWords' | 'bodyNouns' | 'organisations' | 'titles' | 'estates'>,
): string | null {
  const { roles, functionWords } = words;
  const found = /^((?:\p{Ll}[\p{L}'’-]*\s){1,3})\p{Lu}[\p{L}'’.-]*([\s,].*)?$/u.exec(text);
  if (found === null || isEstate(text, words)) return null;
  const role = (found[1] as string).trim();
  const [first = '', ...more] = normalize(role).replace(/^l'/, "l' ").split(' ');
  const hasArticle = first === "l'" || functionWords.has(first);
  const isOther = (word: string): boolean =>
    functionWords.has(word) || words.bodyNouns.has(word) || words.organisations.has(word);
  const isHeld = roles.has(more.join(' ')) || !(more.some(isOther) || beginsWithTitle(text, words));
  if (hasArticle && more.length > 0 && isHeld) return role;
  return roles.has(normalize(role)) && (short || /^\s\p{Lu}/u.test(found[2] ?? '')) ? role : null;
}

interface Couples {
  readonly words: Words;
  readonly isParticle: (normalized: string) => boolean;
}

/**
 * « Jan Peeters en Els De Wit », « Nora Klein, Tom Baker » are two people; « De Smet, Jean Pierre » and « Culture et Emploi » are one. A bracket after
 * two is of both where it is a plural, « Nora Klein et Tom Baker (parents) », else of the last.
 */
export function couple(text: string, place: Place, context: Couples): ListEntry[] {
  const { isParticle, words } = context;
  const isWhole = (one: string): boolean => isFull(one) || beginsWithTitle(one, words);
  // « Nora Klein (présidente) et Tom Baker »: what stands in a bracket is of the name before it.
  const bracketed = cutAt(text, 0, place.start, /(?<=\))\s+(?:et|en|and|&|\+)\s+(?=\p{Lu})/gu);
  const beginsWhole = (one: ListEntry): boolean =>
    isWhole(one.text.replace(/(?<!\s)\s*\([^()]*\)/g, '').split(/(?<!\s)\s+(?:et|en|and|&)\s+/)[0] ?? '');
  if (bracketed.length > 1 && bracketed.every(beginsWhole))
    return bracketed.flatMap((one) => couple(one.text, one.place, context));
  const [, names = '', bracket = ''] = /^([^()]*[^()\s])(\s*\([^()]*\))?$/u.exec(text) ?? [];
  const joint = /(?<!\s)\s+(?:et|en|and|&|\+)\s+|,\s+/iu.exec(names);
  if (joint === null || text.includes('@')) return [{ text, place }];
  const [before, after] = [names.slice(0, joint.index), names.slice(joint.index + joint[0].length)];
  const isComma = joint[0].startsWith(',');
  const [said = ''] = after.split(',', 1);
  const isBeside = isFunction(said, words) || endsAsFunction(said, words) || isOrganisation(after, words);
  if (isComma && (bracket !== '' || isBeside || after.includes(','))) return [{ text, place }];
  // « Anne Petit et Luc Maes, trésorier »
  const name = isComma ? after : (after.split(',', 1)[0] as string);
  // « (parents) », and not `(bij het agendapunt over Onderwijs)`
  const [, lead = ''] = /^\s*\((\p{Ll}[\p{L}'’-]*)[\p{L}\s'’-]*(?<=s|x|en|ers)\)$/u.exec(bracket) ?? [];
  const isOfBoth = lead !== '' && !words.functionWords.has(normalize(lead));
  // « Léa et Tom (élèves) »: what people are called, of more than one, makes them two.
  const areTwo = words.plurals.has(normalize(lead)) && [before, name].every((one) => /^\p{Lu}\p{Ll}\S*$/u.test(one));
  const isPair =
    isWhole(before) && isWhole(name) && !(isComma && isParticle(normalize(before.split(' ')[0] as string)));
  if (!isPair && !areTwo) return [{ text, place }];
  return [
    { text: isOfBoth ? before + bracket : before, place: { start: place.start, end: place.start + before.length } },
    { text: after + bracket, place: { start: place.end - after.length - bracket.length, end: place.end } },
  ];
}

/** A first and a last name, each with a capital. */
export function isFull(words: string): boolean {
  const all = words.split(/\s+/);
  return all.length >= 2 && all.length <= 4 && [all[0], all.at(-1)].every((word) => /^\p{Lu}/u.test(word as string));
}
