import type { Records } from '../model/table.ts';

/**
 * What is made of the things of a list each time that it is gone through: the records and rows of a long register are never there all at
 * once.
 */
export class Made<From, To> implements Iterable<To> {
  readonly length: number;
  protected readonly from: Iterable<From>;
  readonly #make: (one: From) => To;

  constructor(from: Iterable<From> & { readonly length: number }, make: (one: From) => To) {
    this.length = from.length;
    this.from = from;
    this.#make = make;
  }

  *[Symbol.iterator](): Iterator<To> {
    for (const one of this.from) yield this.#make(one);
  }

  /** All of them, for what is to be told whole. */
  toJSON(): To[] {
    return [...this];
  }
}

/** So long is a piece of JSON. */
const pieceLength = 16_384;

/** Records that are made the same way, and their JSON without them. */
export class MadeRecords<From, To> extends Made<From, To> implements Records {
  readonly #json: (one: From) => string;

  constructor(
    from: Iterable<From> & { readonly length: number },
    make: (one: From) => To,
    json: (one: From) => string,
  ) {
    super(from, make);
    this.#json = json;
  }

  *texts(): Iterable<string> {
    let out = '';
    for (const one of this.from) {
      out += (out === '' ? '' : ',') + this.#json(one);
      if (out.length < pieceLength) continue;
      yield out;
      out = '';
    }
    if (out !== '') yield out;
  }
}
