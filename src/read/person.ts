import type { WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { intern, kept } from '../text/fold.ts';
import { isCapital } from '../text/letters.ts';
import { parsePerson } from '../text/person-text.ts';
import { remember } from '../text/remember.ts';
import { withoutComments } from './comments.ts';

/** Who is written, wherever it stands. */
export interface PersonParts {
  readonly name: string | null;
  readonly organisation: string | null;
  readonly email: string | null;
  /** What follows and is none of these: `excusée`, a second person. */
  readonly rest: string | null;
  /** There is a rest, a colon within the name, or something struck: more was typed than a person. */
  readonly odd: boolean;
  /** A dash or a comma parts the name, its last word begins small, or the organisation begins small or has several parts: some of it may say who stands in. */
  readonly parted: boolean;
  /** The name is so long, or written so, that it may be that of more than one, or have something else in it. */
  readonly long: boolean;
}

/** The same people are written the same way in meeting after meeting. */
const known = new Map<string, PersonParts>();
const knownLimit = 8192;

/** A person as written in running text or in the front matter; the words stay as typed. */
export function readPerson(text: string, place: Place): WrittenPerson {
  const { name, organisation, email } = personParts(text);
  return { name, organisation, email, place };
}

/** The parts of a person as written, comments left out. */
export function personParts(text: string): PersonParts {
  const parts = known.get(text);
  if (parts !== undefined) return parts;
  const { name, organisation, email, rest } = parsePerson(withoutComments(text));
  return remember(known, knownLimit, intern(text), {
    name: kept(name),
    organisation: kept(organisation),
    email: kept(email),
    rest: kept(rest),
    odd: rest !== null || name?.includes(': ') === true || text.includes('~~') || hasSign(text),
    parted: isParted(name, organisation),
    long: name !== null && isLong(name),
  });
}

/** A tag or an emoji, a bracket in the name: not only the words of a person. */
function hasSign(text: string): boolean {
  return text.includes('#') || text.includes('\ud83d') || text.startsWith('(');
}

/** A first look at whether a name is one: a digit, a bracket, a comma, or three words. */
function isLong(name: string): boolean {
  const code = name.charCodeAt(0);
  if ((code >= 48 && code <= 57) || name.includes('[') || name.includes(', ')) return true;
  const blank = name.indexOf(' ');
  return blank !== -1 && name.indexOf(' ', blank + 1) !== -1;
}

function isParted(name: string | null, organisation: string | null): boolean {
  if (organisation !== null && (organisation.includes(', ') || !isCapital(organisation.codePointAt(0) ?? 0)))
    return true;
  // A name that ends in a small word: « Odile Marchand à huis clos ».
  if (name !== null && !isCapital(name.codePointAt(name.lastIndexOf(' ') + 1) ?? 0)) return true;
  return name !== null && (name.includes(', ') || name.includes(' - ') || name.includes(' – ') || name.includes(' — '));
}
