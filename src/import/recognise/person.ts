import type { IsoTime } from '../../model/iso-date.ts';
import type { Attendee } from '../../model/minutes.ts';
import { isHandle } from '../../names/handle.ts';
import { readListed } from '../../recognise/attendees.ts';
import { couple, splitAttendees, splitUncapitalized } from '../../recognise/listed-people.ts';
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
 * Reads one person as PVs write them: brackets, dashes, commas, addresses, functions. Null where the words are no person.
 */
export function readForeignPerson(text: string, lexicon: Lexicon, trust: NameTrust): ForeignPerson | null {
  const notes: string[] = [];
  let words = squeeze(text)
    .replace(/[\s;,]{1,20}$/, '')
    .replace(/\(?@[\w.-]{2,40}(?![\w.-]{0,40}[@.]\w)\)?/g, (handle, at: number, whole: string) => {
      if (at > 0 && /[\w.-]/.test(whole[at - 1] as string)) return handle;
      notes.push(handle.replace(/[()]/g, ''));
      return ' ';
    })
    .replace(/,\s{0,3}(?=[,)]|$)/g, '');
  // A full stop ends a sentence, not an initial.
  if (/\p{Ll}\.$/u.test(words) && !/\s\p{L}\.$/u.test(words)) words = words.slice(0, -1);
  words = words.replace(familyFirst, '$2 $1 – $3');
  const [handle = ''] = notes;
  if (words.trim() === '') {
    const alone = trust === 'list' && notes.length === 1 && isHandle(handle);
    return alone ? { ...nobody, name: handle } : null;
  }
  // `Ann Lee (ALE) North Farm`
  const initials = /^([^()]{3,50}) \((\p{Lu}{2,5})\) (\p{Lu}[^()]{1,60})$/u.exec(words);
  if (initials !== null) {
    notes.push(initials[2] as string);
    words = `${initials[1] as string} (${initials[3] as string})`;
  }
  // « @ilse (Ilse Brandt) » is called so, and « @rsouza (late) » goes by the handle.
  const beside = trust === 'list' && isHandle(handle) ? /^\(([^()]{2,80})\)$/.exec(words.trim())?.[1] : undefined;
  if (beside?.includes(' ') && looksLikeName(beside, lexicon, 'prose')) words = beside;
  else if (beside !== undefined) words = `${notes.shift() as string} (${beside})`;
  const { attendee, unread, read } = readListed(words, nowhere, 'present', lexicon.beside);
  const { email, role, representedBy } = attendee;
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
  return isHandle(name) || looksLikeName(name, lexicon, trust) ? { ...more, name, organisation } : null;
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

/** Small letters alone name no organisation, unless one of the words is what organisations are called. */
function saysLittle(text: string, lexicon: Lexicon): boolean {
  const words = normalize(text).split(/[\s'’]+/);
  return !/\p{Lu}/u.test(text) && !words.some((word) => lexicon.spoken.organisations.has(word));
}

/** Whether words are an organisation and not a person. */
export function isOrganisation(text: string, lexicon: Lexicon): boolean {
  const words = text.split(/[\s'’]+/);
  return (
    words.length > 1 &&
    words.some(
      (word, index) =>
        lexicon.spoken.organisations.has(normalize(word)) &&
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
    if (
      told &&
      lexicon.spoken.notNames.has(normalized) &&
      !(lexicon.spoken.particles.has(normalized) && words.length > 1)
    )
      return false;
    if (/^[\p{Lu}\p{Lt}]/u.test(word) || /^[dlDL]['’]\p{Lu}/u.test(word) || /^['’(]/.test(word)) capitals++;
    else if (!lexicon.spoken.particles.has(normalized)) lower++;
  }
  if (words.length === 1 && lexicon.spoken.particles.has(normalize(text))) return false;
  if (capitals === 0) return trust === 'list' && words.length === 1 && /^[\p{L}\p{N}._-]{2,30}$/u.test(text);
  return trust === 'list' ? lower <= 1 && words.length <= 6 : lower === 0 && words.length <= 6;
}

/** Whether somebody is written in full, as prose has names. */
export function isInFull({ name }: Pick<ForeignPerson, 'name'>, lexicon: Lexicon): boolean {
  return name?.includes(' ') === true && looksLikeName(name, lexicon, 'prose');
}

/** Somebody under a label of those who gave a proxy: « Amélie (à Fatiha) », « Lucie (par Nora) », whom nothing but the label makes one. */
export function withProxy(person: ForeignPerson, { spoken }: Lexicon): ForeignPerson {
  const [, to = '', proxy = ''] = /^(\p{Ll}{1,6})\s(\p{Lu}.*)$/u.exec(person.organisation ?? person.note ?? '') ?? [];
  if (person.proxy !== null || !spoken.proxyAfter.includes(normalize(to))) return person;
  const said = person.organisation === null ? null : person.note;
  return { ...person, proxy, organisation: null, note: said === null ? to : `${said}, ${to}` };
}

/** The entries of a list of people on one line, as the reader of minutes parts them: two whom *and* joins are two. */
export function splitPeople(written: string, { spoken, beside }: Lexicon): string[] {
  // `Bijen, Antoon | Justid`: the comma parts nobody.
  const text = written
    .replace(/[\s;,–—-]{1,9}$/, '')
    .replace(/(?<=^|[;\n]\s?)(\p{Lu}[\p{L}’'-]{1,30}), (\p{Lu}[\p{L}.-]{0,30}) \| (?=\S)/gu, '$2 $1 – ');
  const entries = splitUncapitalized(text, 0, spoken, 2) ?? splitAttendees(text, 0, spoken, true);
  return entries.flatMap((one) => couple(one.text, one.place, beside)).map((one) => one.text);
}
