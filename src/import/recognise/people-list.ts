import { normalize } from '../../text/normalize.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line } from './lines.ts';
import { type ForeignPerson, looksLikeName, nobody, readForeignPerson, splitPeople } from './person.ts';

/** Reads everybody of a line that names several. */
export class PeopleList {
  private readonly lexicon: Lexicon;
  /** Organisations that were named, normalized. */
  readonly organisations = new Set<string>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Everybody on a line of a list; null where it is nobody. */
  itemPeople(line: Line): ForeignPerson[] | null {
    // Two columns of bullets, or of dashes.
    const one = /•|,\s?[-–]\s/.test(line.text) ? null : readForeignPerson(line.text, this.lexicon, 'list');
    if (one !== null) {
      // `Alice Martin, Bob Dupont, Carole Petit` in one item.
      if ((one.organisation !== null || one.role !== null) && one.email === null && !line.text.includes('(')) {
        const many = this.peopleIn(line.text);
        if (
          many !== null &&
          many.length >= 3 &&
          many.every((each) => each.name?.includes(' ') && looksLikeName(each.name, this.lexicon, 'prose'))
        )
          return many;
      }
      return [one];
    }
    const many = this.peopleIn(line.text);
    return many !== null && many.length > 1 ? many : null;
  }

  /** Everybody in an inline list; null where too much of it is nobody. `labelled`: a label says that these are people. */
  peopleIn(text: string, labelled = false): ForeignPerson[] | null {
    const clean = text.replace(/\.$/, '');
    const pieces = splitPeople(clean, this.lexicon);
    if (pieces.length === 0 || pieces.length > 400) return null;
    const people: ForeignPerson[] = [];
    let doubtful = 0;
    for (const piece of pieces) {
      const person =
        readForeignPerson(piece, this.lexicon, 'prose') ??
        (pieces.length > 1 || labelled ? readForeignPerson(piece, this.lexicon, 'list') : null);
      if (person === null) {
        // One odd name in a long list is a name, too.
        if (++doubtful > pieces.length * 0.2 || piece.length > 60 || /\d{3}/.test(piece)) return null;
        people.push({ ...nobody, name: piece });
        continue;
      }
      if (person.name === null && pieces.length === 1) return null;
      people.push(person);
    }
    // `Marie Dupont, Commune de Forest` is one.
    const [first, second] = people;
    if (people.length === 2 && first?.name != null && first.organisation === null && second !== undefined) {
      if (second.name === null || this.organisations.has(normalize(second.name)))
        return [{ ...first, organisation: second.organisation ?? second.name }];
    }
    return people;
  }
}
