import type { IsoTime } from '../../model/iso-date.ts';
import type { Attendee } from '../../model/minutes.ts';
import { isHandle } from '../../names/handle.ts';
import { parsePerson } from '../../names/person-text.ts';
import { readListed } from '../../recognise/attendees.ts';
import { normalize, squeeze } from '../../text/normalize.ts';
import type { Lexicon } from './lexicon.ts';

/** Somebody named in a list, as written. At least one of name and organisation is there. */
export interface ForeignPerson {
  readonly name: string | null;
  readonly organisation: string | null;
  readonly email: string | null;
  readonly role: string | null;
  /** Who votes in his or her place: `procuration à …`. */
  readonly proxy: string | null;
  readonly from: IsoTime | null;
  readonly until: IsoTime | null;
  readonly replaces: string | null;
  /** Words beside the name that say another presence than the list: `excusé`. */
  readonly told: Exclude<Attendee['presence'], 'present' | 'represented'> | null;
  /** Words that are none of these (`via Skype`, `@handle`). */
  readonly note: string | null;
}

export const nobody: ForeignPerson = {
  name: null,
  organisation: null,
  email: null,
  role: null,
  proxy: null,
  from: null,
  until: null,
  replaces: null,
  told: null,
  note: null,
};

/** How much is asked of words before they are a name: `list` is an item under a presence label, `prose` anything else. */
export type NameTrust = 'list' | 'prose';

/**
 * Reads one person as PVs write them: brackets, dashes, commas, addresses, functions. Null where the words are no person. `labelled`: after a label,
 * where words in small letters after a full name say who that is, « Luc Petit animateur de la Maison ».
 */
export function readForeignPerson(
  text: string,
  lexicon: Lexicon,
  trust: NameTrust,
  labelled = false,
): ForeignPerson | null {
  const notes: string[] = [];
  let words = squeeze(text)
    .replace(/[\s;,]{1,20}$/, '')
    .replace(/\(?@[\w.-]{2,40}(?![\w.-]{0,40}[@.]\w)\)?/g, (handle, at: number, whole: string) => {
      if (at > 0 && /[\w.-]/.test(whole[at - 1] as string)) return handle;
      notes.push(handle.replace(/[()]/g, ''));
      return ' ';
    });
  // A full stop ends a sentence, not an initial.
  if (/\p{Ll}\.$/u.test(words) && !/\s\p{L}\.$/u.test(words)) words = words.slice(0, -1);
  words = words.replace(familyFirst, '$2 $1 – $3');
  if (words.trim() === '') {
    const [handle = ''] = notes;
    const alone = trust === 'list' && notes.length === 1 && isHandle(handle);
    return alone ? { ...nobody, name: handle } : null;
  }
  // `Nom (organisme` where the bracket was never closed.
  const opened = words.split('(').length - words.split(')').length;
  if (opened === 1) words += ')';
  words = words
    .replace(/,\s{0,3}(?=[,)])/g, '')
    .replace(/\(\s{0,3},/g, '(')
    // `B. Schuit(mk)`, not « délégué(e) »
    .replace(/(?<=\p{L}{2})\((?=\p{L}[^()]{2,60}\)$)/gu, ' (');
  // `Ann Lee (ALE) North Farm`
  const initials = /^([^()]{3,50}) \((\p{Lu}{2,5})\) (\p{Lu}[^()]{1,60})$/u.exec(words);
  if (initials !== null) {
    notes.push(initials[2] as string);
    words = `${initials[1] as string} (${initials[3] as string})`;
  }
  const { attendee, unread, read } = readListed(apart(words, lexicon, labelled), nowhere, 'present', lexicon.beside);
  const { email, representedBy } = attendee;
  let { organisation } = attendee;
  for (const each of unread) notes.push(each);
  for (const each of read) {
    // The name of who stands in is in a field of its own.
    const left = representedBy !== null && each.endsWith(representedBy) ? each.slice(0, -representedBy.length) : each;
    const said = squeeze(left.replace(/[\s:([]{1,10}$/, ''));
    if (said !== '') notes.push(said);
  }
  // Small letters alone name no organisation, unless one of the words is what organisations are called; `(1)` is the mark of a footnote.
  if (organisation !== null && (/^\d{1,3}$/.test(organisation) || saysLittle(organisation, lexicon))) {
    notes.push(organisation);
    organisation = null;
  }
  let { role } = attendee;
  if (organisation !== null && role === null) {
    // « (présidente) », « (vice-prés., CPAS de Jette) »
    const pieces = organisation.split(', ');
    const offices = pieces.filter((piece) => isFunction(piece, lexicon));
    if (offices.length > 0) {
      role = offices.join(', ');
      organisation = pieces.filter((piece) => !offices.includes(piece)).join(', ') || null;
    }
  }
  const name = attendee.name?.replace(/^[-–—•\s]{1,10}|[\s,:;–—-]{1,10}$/g, '') ?? '';
  if (name === '' || (role !== null && title.test(name))) return null;
  const more = {
    email,
    role,
    proxy: representedBy,
    from: attendee.from,
    until: attendee.until,
    replaces: attendee.replaces,
    told: attendee.presence === 'present' || attendee.presence === 'represented' ? null : attendee.presence,
    note: notes.length === 0 ? null : notes.join(', '),
  };
  const isAlone = organisation === null && role === null && unread.length === 0;
  if (isAlone && isOrganisation(name, lexicon)) return { ...more, name: null, organisation: name };
  return looksLikeName(name, lexicon, trust) ? { ...more, name, organisation } : null;
}

/** `Bijen, Antoon | Justid`: the family before the first name, and the organisation after a bar. */
const familyFirst = /^(\p{Lu}[\p{L}’'-]{1,30}), (\p{Lu}[\p{L}.-]{0,30}) \| (?=\S)(.{2,80})$/u;

/** What people are called before their names. */
const civil = /^(?:M|Mme|Mlle|Mr|Mrs|Ms|Dhr|Mevr|Mw|Cllr|Monsieur|Madame|De heer|Mevrouw)\b\.?\s?(?=\p{Lu})/u;

/** A name as another list may have it, folded: a full one without what people are called before it. « Mme Petit » and « M. Petit » are two. */
export function untitled(name: string): string {
  const bare = name.replace(civil, '');
  return normalize(bare.includes(' ') ? bare : name);
}

/** « Madame la présidente »: no name. */
const title = /^(?:m|mm|mme|mr|mrs|ms|mevr|dhr|monsieur|madame|mevrouw|meneer|mijnheer|the|le|la|de)\.?$/i;

const nowhere = { start: 0, end: 0 };

/** Words as a list has them, with a dash between a name and the organisation that was written close to it. */
function apart(words: string, lexicon: Lexicon, labelled: boolean): string {
  const { name, email, places } = parsePerson(words);
  if (name === null || places.name === null) return words;
  const { start, end } = places.name;
  return words.slice(0, start) + parted(words.slice(start, end), email, lexicon, labelled) + words.slice(end);
}

function parted(name: string, email: string | null, { organisations, spoken }: Lexicon, labelled: boolean): string {
  // « Lilianne Plamondon Présidente », « Crecencio Delacir représentant de Vale del Sol »
  for (const { index } of name.matchAll(/(?<=\S\s\S{2,30})\s(?=\p{L}{4})/gu)) {
    const after = name.slice(index + 1);
    const word = normalize(/^[\p{L}-]+/u.exec(after)?.[0] ?? '');
    const isRemark = labelled && /^\p{Ll}+(?![\p{L}'’])/u.test(after) && !spoken.particles.has(word);
    if (!isRemark && !spoken.roles.has(word)) continue;
    if (/[,:;&/|–—]|\s-|\([^()]*$/.test(name.slice(0, index))) break;
    // « M. le Bourgmestre », `mevrouw de schepen`
    if (/^(?:\p{L}{1,10}\.?\s)?(?:le|la|de|het|the)$/iu.test(name.slice(0, index))) continue;
    if (civil.test(name) && !name.slice(0, index).replace(civil, '').includes(' ')) continue;
    return `${name.slice(0, index)} – ${after}`;
  }
  // `Anne MARTIN-Centre culturel`
  const glued = /^([^,]{3,50}?)-(\p{Lu}\p{L}+\b.*)$/u.exec(name);
  if (glued && organisations.has(normalize((glued[2] as string).split(/[\s’']/)[0] as string)))
    return `${glued[1] as string} – ${glued[2] as string}`;
  const close = /\s[-–—/|]\s?|[-–—]\s|\s:\s|\s?,\s/u.exec(name);
  if (close !== null && close.index > 0) {
    const rest = name.slice(close.index + close[0].length);
    const isOpen = close[0].includes(',') && !/^\p{Lu}/u.test(rest);
    return isOpen ? name : `${name.slice(0, close.index)} – ${rest}`;
  }
  // « Bob Lee Acme <bob@acme.example> »: the organisation is that of the address.
  const words = name.split(' ');
  const last = words[words.length - 1] as string;
  const domain = (email?.split('@')[1] ?? '').toLowerCase().split('.');
  const isNamed = normalize(last).length > 2 && domain.includes(normalize(last));
  return words.length >= 3 && (isNamed || /\d/.test(last)) ? `${words.slice(0, -1).join(' ')} – ${last}` : name;
}

/** Small letters alone name no organisation, unless one of the words is what organisations are called. */
function saysLittle(text: string, lexicon: Lexicon): boolean {
  const words = normalize(text).split(/[\s'’]+/);
  return !/\p{Lu}/u.test(text) && !words.some((word) => lexicon.organisations.has(word));
}

/** Whether words are an organisation and not a person. */
export function isOrganisation(text: string, lexicon: Lexicon): boolean {
  const words = text.split(/[\s'’]+/);
  return (
    words.length > 1 &&
    words.some(
      (word, index) =>
        lexicon.organisations.has(normalize(word)) &&
        (index === 0 || /^\p{Lu}/u.test(word) || word === 'asbl' || word === 'vzw'),
    )
  );
}

/** Whether words can be somebody's name. */
export function looksLikeName(text: string, lexicon: Lexicon, trust: NameTrust): boolean {
  if (text.length < 2 || text.length > 60 || /[!?"“”«»<>=*#@[\]{}|/\\]|\.{2}|\d{2}/.test(text)) return false;
  if (/[.;:]\s/.test(text.replace(/(?<=^|[\s.-])(?:\p{L}\.){0,4}\p{L}{1,4}\.\s/gu, ' '))) return false;
  const words = text.split(/[\s\u00a0]+/).filter((word) => word !== '');
  if (words.length > 7) return false;
  let capitals = 0;
  let lower = 0;
  for (const [index, word] of words.entries()) {
    const normalized = normalize(word).replace(/[.,()]/g, '');
    // « Ann Allen » is somebody, « Allen » alone says everybody; « A. » is an initial, « a » a word.
    const told = (index === 0 && !/^\p{Lu}\.$/u.test(word)) || /^\p{Ll}/u.test(word);
    if (told && lexicon.notNames.has(normalized) && !(lexicon.spoken.particles.has(normalized) && words.length > 1))
      return false;
    if (/^[\p{Lu}\p{Lt}]/u.test(word) || /^[dlDL]['’]\p{Lu}/u.test(word) || /^['’(]/.test(word)) capitals++;
    else if (!lexicon.spoken.particles.has(normalized)) lower++;
  }
  if (words.length === 1 && lexicon.spoken.particles.has(normalize(text))) return false;
  if (capitals === 0) return trust === 'list' && words.length === 1 && /^[\p{L}\p{N}._-]{2,30}$/u.test(text);
  return trust === 'list' ? lower <= 1 && words.length <= 6 : lower === 0 && words.length <= 6;
}

const bracketed = /(?<=\))\s+(?=\p{Lu}[^()]{2,50}\([^()]{2,60}\)$)/u;
const titled = /(?<=\p{Lu}[\p{L}'’-]{1,30})\s+(?=(?:Mme|Mmes|Mlle|Mr|Mrs|Ms|MM|Dhr|Mevr|Cllr)\b\.?\s\p{Lu})/u;

/** Two who stand side by side, each with a bracket or the second with a title. */
function unparted(piece: string, { spoken }: Lexicon): string[] {
  const [first = '', second] = piece.split(bracketed);
  if (second !== undefined && /^\p{Lu}[^()]{2,50}\([^()]{2,60}\)$/u.test(first)) return [first, second];
  const [left = '', ...right] = piece.split(titled);
  const isRole = spoken.roles.has(normalize(left.slice(left.lastIndexOf(' ') + 1)));
  // `Cllr Mrs Petit`, `County Cllr Petit`: one word beside such a title belongs to it.
  const isTitle = !left.includes(' ') && /\bCllr\b/.test(piece);
  return right.length === 0 || isRole || isTitle ? [piece] : [left, ...right];
}

/** Up to four words of which the last is what functions are called: `Locum Clerk`, « Trésorière ». */
function isFunction(words: string, { spoken }: Lexicon): boolean {
  const all = words.replace(/\.$/, '').split(' ');
  const last = normalize(all.at(-1) as string);
  return all.length <= 4 && (spoken.roles.has(last) || spoken.roles.has(last.replace(/s$/, '')));
}

/** Somebody under a label of those who gave a proxy: « Amélie (à Fatiha) », « Lucie (par Nora) », whom nothing but the label makes one. */
export function withProxy(person: ForeignPerson, { spoken }: Lexicon): ForeignPerson {
  const [, to = '', proxy = ''] = /^(\p{Ll}{1,6})\s(\p{Lu}.*)$/u.exec(person.organisation ?? person.note ?? '') ?? [];
  if (person.proxy !== null || !spoken.proxyAfter.includes(normalize(to))) return person;
  const said = person.organisation === null ? null : person.note;
  return { ...person, proxy, organisation: null, note: said === null ? to : `${said}, ${to}` };
}

/** The stretches of a list of people: at semicolons where there are some, else at commas and *and*, outside brackets. */
export function splitPeople(written: string, lexicon: Lexicon): string[] {
  const text = written.replace(/[\s;,–—-]{1,9}$/, '');
  const isFull = (piece: string): boolean =>
    /\S\s\S/.test(piece) &&
    looksLikeName(piece.trim(), lexicon, 'prose') &&
    !piece.split(' ').some((word) => lexicon.spoken.roles.has(normalize(word)));
  const dashed = text.split(/(?:^|\s)[-–—]\s/).filter((piece) => piece !== '');
  if (dashed.length >= 3) {
    // « Michèle et Michel Collard »: two between dashes.
    const pairs = dashed.map((piece) => {
      const words = piece.split(' ');
      const and = words.findIndex((word) => lexicon.and.has(normalize(word)));
      return and < 1 ? [piece] : [words.slice(0, and).join(' '), words.slice(and + 1).join(' ')];
    });
    // A name may be broken at both ends of a line.
    const inner = pairs.length > 3 ? pairs.slice(1, -1) : pairs;
    if (inner.every((pieces) => isFull(pieces.at(-1) as string))) return pairs.flat();
  }
  const outside = text.replace(/\([^()]*\)/g, '').split(';');
  // `A (Chair); B, C & D`: between two semicolons one person stands, with what he or she is.
  const several = (piece: string): boolean => {
    const parts = piece.split(/[,&]/);
    return parts.length > 2 && parts.slice(0, -1).every(isFull);
  };
  const hard = outside.length > 1 && !outside.some(several);
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  const cut = (to: number, next: number): void => {
    const piece = text.slice(from, to).trim();
    if (piece !== '') out.push(piece);
    from = next;
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] as string;
    if (mark === '(' || mark === '[') depth++;
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    // « Ann Lee   • Bob Ray »: two columns of bullets.
    if (
      mark === ',' &&
      familyFirst.test(
        `${text.slice(from, at).trim()}${/^, [^,|]{1,30}\| \S{2}/.exec(text.slice(at, at + 40))?.[0] ?? ''}`,
      )
    )
      continue;
    const isGlued = mark === '&' && (text[at - 1] === ' ') !== (text[at + 1] === ' ');
    if (mark === ';' || mark === '\n' || mark === '•' || ((mark === ',' || isGlued) && !hard)) cut(at, at + 1);
    else if (mark === ' ' && !hard) {
      const word = /^ (\S{1,3}) /.exec(text.slice(at, at + 6))?.[1];
      if (word !== undefined && (lexicon.and.has(normalize(word)) || word === '+')) {
        cut(at, at + word.length + 2);
        at = from - 1;
      }
    }
  }
  cut(text.length, text.length);
  // « Luc Petit (membre) Ana Roy (membre) », « Mme Petit   Mr Roy »: no comma parts them.
  for (let at = out.length - 1; at >= 0; at--) out.splice(at, 1, ...unparted(out[at] as string, lexicon));
  // « MM. Luc Petit et Paul Roy »: a title of several is nobody's, and no « et » that a comma follows.
  for (const [at, piece] of out.entries())
    out[at] = piece.replace(
      /^(?:MM|Mmes|Mlles|Messrs|Messieurs|Mesdames|Cllrs|Councillors)\.?\s(?=\p{Lu})|\set$/gu,
      '',
    );
  if (out[0] === '') out.shift();
  // `Marie Dupont, présidente` is one person, and so is `Marie Dupont, procuration à Jean Petit`.
  const people: string[] = [];
  for (const piece of out) {
    // What begins in small letters after a comma is no name, but for its particle.
    const last = people[people.length - 1];
    const isRemark =
      /^\p{Ll}/u.test(piece) && !lexicon.spoken.particles.has(normalize(piece.split(/[\s'’]/)[0] as string));
    // `Ann Lee, Locum Clerk, Bob Ray, Director`: after a full name, what ends as functions do.
    const isOffice = isFunction(piece, lexicon) && last?.includes(' ');
    if (last !== undefined && !hard && (isRemark || isOffice) && /^[\p{Lu}@]/u.test(last))
      people[people.length - 1] = `${last}, ${piece}`;
    else people.push(piece);
  }
  return people;
}
