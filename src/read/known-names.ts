import type { Registry } from '../model/config.ts';
import type { Attendee, WrittenPerson } from '../model/minutes.ts';
import { createNameReader, type NameReader, type NameTables } from '../names/form.ts';
import { indexOfListed, indexOfRegistry } from '../names/lists.ts';
import { createNameTeller, type NameIndex } from '../names/names.ts';
import type { KnownNames } from '../recognise/context.ts';
import { normalize } from '../text/normalize.ts';

/** Whose names a file's own front matter holds. */
interface Lists {
  readonly people: readonly Attendee[];
  readonly chair: WrittenPerson | null;
  readonly secretary: WrittenPerson | null;
}

/** What names are known while one file is read: its own lists, then the registry. */
export interface NamesOf {
  readonly reader: NameReader;
  readonly registry: NameIndex;
  of(lists: Lists): KnownNames;
}

/** Builds the registry's index once; each file's own is made when its first name is asked for. */
export function createKnownNames(registry: Registry, words: NameTables): NamesOf {
  const reader = createNameReader(words);
  const registered = indexOfRegistry(registry, reader);
  return {
    reader,
    registry: registered,
    of(lists) {
      let teller: KnownNames | null = null;
      const tell = () => {
        teller ??= createNameTeller([indexOfListed(listedIn(lists), 'meeting', reader), registered]);
        return teller;
      };
      // Most words that are asked about share no word with any name here, and that is seen without taking names apart.
      let letters: string | null = null;
      const mayBeKnown = (words: string): boolean => {
        if (registry.people.length > 0 || registry.organisations.length > 0) return true;
        // Initials are letters of a name that do not stand side by side.
        if (/^\p{Lu}(?:[.-]?\p{Lu}){1,3}\.?$/u.test(words)) return true;
        const normalized = normalize(words);
        if (/[^\x20-\x7e]/.test(normalized)) return true;
        letters ??= listedIn(lists)
          .map(({ name, organisation }) => lettersOf(`${name ?? ''} ${organisation ?? ''}`))
          .join(' ');
        const all = letters;
        return normalized.split(/[^a-z0-9]+/).some((word) => word.length > 0 && all.includes(word));
      };
      return {
        isKnown: (name) => mayBeKnown(name) && tell().isKnown(name),
        organisationOf: (name) => (mayBeKnown(name) ? tell().organisationOf(name) : null),
      };
    },
  };
}

function listedIn(lists: Lists): WrittenPerson[] {
  return [...lists.people, ...(lists.chair ? [lists.chair] : []), ...(lists.secretary ? [lists.secretary] : [])];
}

/** The letters and digits of normalized words, nothing between them: a name is seen in it whatever its particles and hyphens. */
function lettersOf(words: string): string {
  return normalize(words).replace(/[^a-z0-9]+/g, '');
}
