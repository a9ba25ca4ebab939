import type { NamesLeftOut } from '../redaction/withheld-names.ts';
import type { Places } from './places.ts';

type Answers = ReadonlyMap<string, string | null>;

/** Something that was written, of what, and what was asked of the archive while it was. */
interface Made {
  readonly of: readonly unknown[];
  readonly asked: Answers;
  /** Where all things stood. */
  places: Places | null;
  readonly text: string;
}

/** Rows of a page, by their names. */
type Rows = ReadonlyMap<string, Made>;

type Answer = (question: string) => string | null;

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
  #madeBefore: ReadonlyMap<string, Made> = new Map();
  /** Those of each page with long tables. */
  #rows = new Map<string, Rows>();
  #rowsBefore: ReadonlyMap<string, Rows> = new Map();
  #asking: Map<string, string | null> | null = null;

  constructor(keeps: boolean) {
    this.keeps = keeps;
  }

  /** Begins anew where what is common to all pages is no more the same. What nobody asked for since it began last is forgotten. */
  begin(names: NamesLeftOut | null, common: string, places: Places): void {
    const isSame = names === this.names && common === this.#common;
    this.#madeBefore = isSame ? this.#made : new Map();
    this.#rowsBefore = isSame ? this.#rows : new Map();
    this.#made = new Map();
    this.#rows = new Map();
    this.names = names;
    this.#common = common;
    // The same one, so that each page sees at once that it is.
    if (this.#places === null || !places.isAs(this.#places)) this.#places = places;
  }

  /**
   * A text by its name, made anew only where what it is made of is other than it was, or an answer that it was given.
   * @param madeOf what is compared: data, or things that never change
   */
  text(name: string, madeOf: () => readonly unknown[], answer: Answer, make: () => string): string {
    if (!this.keeps) return make();
    const of = madeOf();
    const known = this.#madeBefore.get(name);
    const made = this.#still(known, of, answer) ?? this.#written(of, make);
    this.#made.set(name, made);
    // Its rows are for when it is other than it was.
    const rows = made === known ? this.#rowsBefore.get(name) : undefined;
    if (rows !== undefined) this.#rows.set(name, rows);
    return made.text;
  }

  /** Writes the rows of a page, in the same way. */
  rowsOf(page: string): (name: string, of: readonly unknown[], answer: Answer, make: () => string) => string {
    const before = this.#rowsBefore.get(page);
    const rows = new Map<string, Made>();
    this.#rows.set(page, rows);
    return (name, of, answer, make) => {
      const known = before?.get(name);
      const row = this.#still(known, of, answer) ?? this.#written(of, make);
      rows.set(name, row);
      // What it asked, the page in which it stands asks.
      if (row === known) for (const [question, given] of row.asked) this.answered(question, given);
      return row.text;
    };
  }

  /** Notes what was answered to what is being made. */
  answered(question: string, given: string | null): string | null {
    this.#asking?.set(question, given);
    return given;
  }

  #written(of: readonly unknown[], make: () => string): Made {
    const before = this.#asking;
    const asked = new Map<string, string | null>();
    this.#asking = asked;
    const text = make();
    this.#asking = before;
    for (const [question, given] of asked) before?.set(question, given);
    return { of, asked, places: this.#places, text };
  }

  /** What was made, where it is of the same, and what it asked is answered as it was. */
  #still(known: Made | undefined, of: readonly unknown[], answer: Answer): Made | null {
    if (known === undefined || !isAs(known.of, of)) return null;
    const inSamePlaces = known.places === this.#places;
    for (const [question, given] of known.asked)
      if (!(inSamePlaces && !question.startsWith(pictureQuestion)) && answer(question) !== given) return null;
    known.places = this.#places;
    return known;
  }
}

/** What begins a question about a picture, which is none of the archive's places. */
export const pictureQuestion = 'picture ';

/** Whether two values say the same, as data; what is no data is only as itself. Without anything made for it: a site has some 100,000 of them. */
function isAs(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    for (let at = 0; at < one.length; at++) if (!isAs(one[at], other[at])) return false;
    return true;
  }
  if (!isData(one) || !isData(other)) return false;
  for (const key in one) if (!isAs(one[key], other[key])) return false;
  for (const key in other) if (!(key in one)) return false;
  return true;
}

function isData(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
