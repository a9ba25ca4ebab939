import { type Publication, publications, type Registry } from '../model/config.ts';
import { type Locale, stateWord, wordOf } from '../text/wording.ts';
import { isAnyOf, isParticle, wordsOf } from './name-parts.ts';
import { type Peopled, writingsOf } from './named-people.ts';

/** What is shown of the names of those of whom nothing else is asked. */
export type PeopleShown = 'none' | 'initials' | 'names';

/** Of whom a copy shows less than the name. */
export interface Withheld {
  /** Of everybody; `publication` of people.yaml may ask for less. */
  readonly people: PeopleShown;
  /** Names that are left out, whatever is shown of the others. */
  readonly anonymised: readonly string[];
  /** Whether what people.yaml asks counts: not in a copy for the board. */
  readonly published: boolean;
}

/** What stands for names: any name, and what somebody does who is named by it. */
export interface NameWords {
  readonly name: string;
  readonly chair: string;
  readonly secretary: string;
}

/** Somebody whose name is not shown whole. */
export interface WithheldPerson {
  readonly names: ReadonlySet<string>;
  /** null: initials. */
  readonly instead: string | null;
}

/** In a language, what stands for names. */
export function nameWords(words: Locale['words']): NameWords {
  const chair = stateWord('function/chair', words);
  const secretary = stateWord('function/secretary', words);
  return { name: wordOf('titles', 'somebody', words), chair, secretary };
}

/** Whether people.yaml asks that less than a name be shown of anybody. */
export function withholdsSomebody({ people }: Registry): boolean {
  return people.some(({ publication }) => publication !== 'full');
}

/** Those of whom less is asked than is shown of everybody, the most hidden first. */
export function withheldPeople(
  archive: Peopled,
  { people, anonymised, published }: Withheld,
  says: NameWords,
): readonly WithheldPerson[] {
  const general = people === 'names' ? 'full' : people;
  const withheld = archive.registry.people.flatMap(({ name, aliases, publication: typed }) => {
    const publication = published ? typed : 'full';
    const called = [name, ...aliases];
    const isAnonymised = anonymised.some((one) => called.some((each) => isAnyOf(each, [one], archive.isTitle)));
    if (publication === 'full' && !isAnonymised) return [];
    const level = isAnonymised ? 'none' : stricter(publication, general);
    return [{ name, names: writingsOf(archive, name, called), level }];
  });
  for (const name of anonymised) withheld.push({ name, names: writingsOf(archive, name, [name]), level: 'none' });
  const words = new Set(withheld.flatMap(({ names }) => [...names].flatMap(wordsOf)));
  const instead = (level: Publication, name: string): string | null => {
    if (level === 'initials') return null;
    const does = level === 'function' ? functionOf(archive, name, says) : null;
    // What somebody does may be to stand in for somebody.
    return does === null || wordsOf(does).some((word) => words.has(word) && !isParticle(word))
      ? says.name
      : `[${does}]`;
  };
  return withheld
    .sort((a, b) => publications.indexOf(b.level) - publications.indexOf(a.level))
    .map(({ level, names, name }) => ({ names, instead: instead(level, name) }));
}

function stricter(one: Publication, other: Publication): Publication {
  return publications.indexOf(one) > publications.indexOf(other) ? one : other;
}

/** What somebody does, as the lists say it last; else that he or she presides or writes. */
function functionOf({ meetings, doubts }: Peopled, name: string, says: NameWords): string | null {
  const told = meetings.filter(({ file }) => !doubts.has(file)).toReversed();
  for (const { people } of told) {
    const role = people.find(({ person, written }) => person.name === name && written.role !== null)?.written.role;
    if (role != null) return role;
  }
  for (const { chair, secretary } of told) {
    if (chair?.name === name) return says.chair;
    if (secretary?.name === name) return says.secretary;
  }
  return null;
}
