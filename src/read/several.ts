import type { Place } from '../model/place.ts';
import { parsePerson } from '../names/person-text.ts';
import type { PeopleContext } from '../recognise/attendees.ts';
import { endsAsFunction, isFull, isFunction, isOrganisation, splitAttendees } from '../recognise/listed-people.ts';
import { normalize } from '../text/normalize.ts';

/** What tells several people in one entry of a list of the front matter. */
export interface SeveralContext extends PeopleContext {
  /** Whether people.yaml knows somebody of this name. */
  readonly knows: (name: string) => boolean;
  /** The same of an organisation. */
  readonly knowsOrganisation: (name: string) => boolean;
}

/**
 * Several people in one entry: `Odile (A), Théo (B)`, each with an organisation or an address; « Emre Yıldız, Marc Lambert, Awa Diop », three full names or
 * more of which none is a function or an organisation; « Emre, Marc (Bib) », names that people.yaml has. Two full names alone are a couple.
 */
export function areSeveral(words: string, context: SeveralContext): boolean {
  const list = splitAttendees(words, 0, context.words).map(({ text }) => text);
  if (list.length < 2) return false;
  const parsed = list.map(parsePerson);
  // Each of them has a bracket or an `@`.
  if (parsed.every(({ name, organisation, email }) => name !== null && (organisation !== null || email !== null)))
    return true;
  if (parsed.every(({ name }) => name !== null && context.knows(name.split(/,\s/, 1)[0] as string))) return true;
  const names = list.flatMap((one) => one.replace(/\([^()]*\)/g, ' ').split(/\s(?:et|en|and|&)\s/));
  return (list.length > 2 || !words.includes('(')) && names.every((name) => isPerson(name.trim(), context));
}

function isPerson(text: string, { words, isParticle }: PeopleContext): boolean {
  const name = text.split(/,\s/, 1)[0] as string;
  return (
    isFull(name) &&
    !isFunction(name, words) &&
    !endsAsFunction(name, words) &&
    !isOrganisation(name, words) &&
    !isParticle(normalize(name.split(' ', 1)[0] as string))
  );
}

/**
 * Those who came for an organisation that stands before them, « CAW: Lies Maes, Sofie Claes »: each of them a full name or known, and the organisation one that
 * people.yaml has, or begins as organisations do; null: it is nothing of the kind.
 */
export function ofOrganisation(
  written: string,
  names: string,
  context: SeveralContext,
): readonly { readonly text: string; readonly place: Place }[] | null {
  const organisation = written.trim();
  const isHouse =
    context.knowsOrganisation(organisation) ||
    (isOrganisation(organisation, context.words) && !context.knows(organisation));
  if (!isHouse || /[(@]/.test(organisation) || names.includes('@')) return null;
  const list = splitAttendees(names, 0, context.words);
  const isSomebody = (one: string): boolean => {
    const name = (one.split('(', 1)[0] as string).trimEnd().split(/,\s/, 1)[0] as string;
    return isPerson(name, context) || context.knows(name);
  };
  return list.length > 0 && list.every(({ text }) => isSomebody(text)) ? list : null;
}

/** What is read as one person and is more: « 3 habitants », « Marc et Sophie Petit », « Ugo Lambert [Le Fil] », « Emre, Marc, Awa », somebody known as an organisation. */
export function isMixed(name: string, organisation: string | null, { knows }: SeveralContext): boolean {
  if (/^\d|\[|\s(?:et|en|and|&|\+)\s+\p{Lu}\p{L}+\s+\p{Lu}|,[^,]+,/u.test(name)) return true;
  const pieces = organisation?.split(', ') ?? [];
  return pieces.length > 1 && pieces.some((piece) => isFull(piece) && knows(piece));
}
