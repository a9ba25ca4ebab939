import type { KnownOrganisation, KnownPerson } from '../text/known.ts';
import { lazy } from '../text/memo.ts';
import type { Difference } from './compare.ts';
import type { PersonEntry } from './entries.ts';
import type { NameForm, NameReader } from './form.ts';
import { parsePerson } from './person-text.ts';

import type { NameEvidence } from './resemblance.ts';

/** What the people and organisations of a list tell of a written name: what may be asked, and what is answered. */

export type Known = KnownPerson | KnownOrganisation;

/** By what somebody was found: `part` is some of the words of the name, neither first nor family name alone. */
export type NameVia = 'name' | 'alias' | 'first-name' | 'family-name' | 'initials' | 'part' | 'email' | 'resemblance';

/**
 * What a written name resolves to. The first three resolve: `exact` is the name but for capitals, blanks, titles and the
 * kind of apostrophe; `alias` is a registered alias or acronym, or a short form that only one bears; `variant` is the same
 * letters written otherwise, to be reported. The others do not: `near` is one unique resemblance, `ambiguous` names all
 * candidates (of a resemblance too, `via` says so).
 */
export type NameAnswer =
  | { readonly kind: 'exact'; readonly known: Known; readonly via: NameVia }
  | { readonly kind: 'alias'; readonly known: Known; readonly via: NameVia }
  | {
      readonly kind: 'variant';
      readonly known: Known;
      readonly via: NameVia;
      readonly differences: readonly Difference[];
    }
  | { readonly kind: 'near'; readonly known: Known; readonly evidence: NameEvidence }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Known[]; readonly via: NameVia }
  | { readonly kind: 'unknown' };

/** A person or an organisation as written, in parts; {@link parsePerson} makes one of a string. */
export interface WrittenName {
  readonly name: string | null;
  readonly organisation: string | null;
  readonly email: string | null;
}

/** A person of an index and one of the writings of the name. */
export type NameEntry = Pick<PersonEntry, 'person' | 'form' | 'alias'>;

/** The people and organisations of one list, ready to be looked up. Cheap to make: it builds what a question needs, once. */
export interface NameIndex {
  readonly reader: NameReader;
  readonly people: readonly KnownPerson[];
  readonly organisations: readonly KnownOrganisation[];
  /** Whom a name means, as far as this list tells; `resembling` false: near misses are not looked for. */
  resolve(written: string | WrittenName, resembling?: boolean): NameAnswer;
  /** A prefilter: false where the words have nothing of any name here, so that only near misses could be left. */
  mayName(words: string): boolean;
  /** The person whose whole name, or registered alias, this is: exactly, or with the same letters. */
  fullName(form: NameForm): Extract<NameAnswer, { kind: 'exact' | 'alias' | 'variant' }> | null;
  /** True where the letters of some whole name or alias, in any order of its words, are these. */
  hasLetters(letters: string): boolean;
  /** True where the words are an organisation's name, alias or acronym, or the first words of one. */
  beginsOrganisation(words: string): boolean;
  /** Who has this word (normalized letters) in a name of two words or more. */
  bearers(letters: string): readonly NameEntry[];
  /** False where no word that somebody bears begins with these three letters. */
  mayBear(start: string): boolean;
}

export const unknown: NameAnswer = { kind: 'unknown' };

/** True for an answer that names one person or organisation. */
export function isResolved(answer: NameAnswer): answer is Extract<NameAnswer, { kind: 'exact' | 'alias' | 'variant' }> {
  return answer.kind === 'exact' || answer.kind === 'alias' || answer.kind === 'variant';
}

/** An index that is made when something is first asked of it: most names are found in the lists before it. */
export function indexLater(reader: NameReader, make: () => NameIndex): NameIndex {
  const index = lazy(make);
  return {
    reader,
    get people() {
      return index().people;
    },
    get organisations() {
      return index().organisations;
    },
    resolve: (written, resembling) => index().resolve(written, resembling),
    mayName: (words) => index().mayName(words),
    fullName: (form) => index().fullName(form),
    hasLetters: (letters) => index().hasLetters(letters),
    beginsOrganisation: (words) => index().beginsOrganisation(words),
    bearers: (letters) => index().bearers(letters),
    mayBear: (start) => index().mayBear(start),
  };
}
