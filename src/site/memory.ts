import type { NamesLeftOut } from '../redaction/withheld-names.ts';
import type { Places } from './places.ts';

/** Something that was written, of what, and what was asked of the archive while it was. */
interface Made {
  readonly of: readonly unknown[];
  readonly asked: ReadonlyMap<string, string | null>;
  /** Where all things stood. */
  places: Places | null;
  readonly text: string;
}

/** What is kept from one making of a site to the next: it holds as long as all that it was made of is the same. */
export class SiteMemory {
  /** Whether there is a next one: else nothing is kept, nor compared. */
  readonly keeps: boolean;
  names: NamesLeftOut | null = null;
  /** What all pages have in common. */
  #common = '';
  /** Where all things stand now: as long as it is the same, so are all answers but those about pictures. */
  #places: Places | null = null;
  #made = new Map<string, Made>();
  #used = new Set<string>();
  /** Of the pages, those that are as they were. */
  #same = new Set<string>();
  #asking: Map<string, string | null> | null = null;

  constructor(keeps: boolean) {
    this.keeps = keeps;
  }

  /** Begins anew where what is common to all pages is no more the same. */
  begin(names: NamesLeftOut | null, common: string, places: Places): void {
    if (names !== this.names || common !== this.#common) this.#made = new Map();
    this.names = names;
    this.#common = common;
    // The same one, so that each page sees at once that it is.
    if (this.#places === null || !places.isAs(this.#places)) this.#places = places;
    this.#used = new Set();
    this.#same = new Set();
  }

  /** Forgets what was not asked for since it began. The parts of a page that is as it was are for when it is not. */
  end(): void {
    for (const name of this.#made.keys())
      if (!this.#used.has(name) && !this.#same.has(name.split(within, 1)[0] as string)) this.#made.delete(name);
  }

  /**
   * A text by its name, made anew only where what it is made of is other than it was, or an answer that it was given.
   * @param madeOf values that are compared as they are: texts, or things that never change
   */
  text(
    name: string,
    madeOf: () => readonly unknown[],
    answer: (question: string) => string | null,
    make: () => string,
  ): string {
    if (!this.keeps) return make();
    this.#used.add(name);
    const of = madeOf();
    const known = this.#made.get(name);
    if (
      known !== undefined &&
      known.of.length === of.length &&
      known.of.every((one, at) => one === of[at]) &&
      holds(known.asked, answer, known.places === this.#places)
    ) {
      known.places = this.#places;
      this.#same.add(name);
      return known.text;
    }
    const before = this.#asking;
    const asked = new Map<string, string | null>();
    this.#asking = asked;
    const text = make();
    this.#asking = before;
    for (const [question, given] of asked) before?.set(question, given);
    this.#made.set(name, { of, asked, places: this.#places, text });
    return text;
  }

  /** Notes what was answered to what is being made. */
  answered(question: string, given: string | null): string | null {
    this.#asking?.set(question, given);
    return given;
  }
}

const within = '\n';

/** The name of a part of a page. */
export function partOf(page: string, part: string): string {
  return page + within + part;
}

/** What begins a question about a picture, which is none of the archive's places. */
export const pictureQuestion = 'picture ';

function holds(
  asked: ReadonlyMap<string, string | null>,
  answer: (question: string) => string | null,
  inSamePlaces: boolean,
): boolean {
  for (const [question, given] of asked)
    if (!(inSamePlaces && !question.startsWith(pictureQuestion)) && answer(question) !== given) return false;
  return true;
}
