import type { Registry } from '../model/config.ts';
import type { Attendee, WrittenPerson } from '../model/minutes.ts';
import { createNameReader, type NameReader, type NameTables } from '../names/form.ts';
import { indexOfListed, indexOfRegistry } from '../names/lists.ts';
import { isResolved, type Known, type NameIndex } from '../names/name-index.ts';
import type { NameTeller } from '../names/person-text.ts';
import { createNameTeller, resolveIn } from '../names/resolve-in.ts';
import type { KnownNames } from '../recognise/context.ts';

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
  /** Whether the registry has somebody, or an organisation, of this name. */
  knows(name: string, kind: Known['kind']): boolean;
  of(lists: Lists): KnownNames;
}

/** Builds the registry's index once; each file's own is made when its first name is asked for. */
export function createKnownNames(registry: Registry, words: NameTables): NamesOf {
  const reader = createNameReader(words);
  const registered = indexOfRegistry(registry, reader);
  return {
    reader,
    registry: registered,
    knows(name, kind) {
      const answer = resolveIn([registered], name, false);
      return isResolved(answer) && answer.known.kind === kind;
    },
    of(lists) {
      let teller: NameTeller | null = null;
      const tell = () => {
        teller ??= createNameTeller([indexOfListed(listedIn(lists), 'meeting', reader), registered]);
        return teller;
      };
      return {
        isKnown: (name) => tell().isKnown(name),
        mayAct: (name) => tell().mayAct(name),
        organisationOf: (name) => tell().organisationOf(name),
        nameOf: (name) => tell().nameOf(name),
        listed: lists.people,
      };
    },
  };
}

function listedIn(lists: Lists): WrittenPerson[] {
  return [...lists.people, ...(lists.chair ? [lists.chair] : []), ...(lists.secretary ? [lists.secretary] : [])];
}
