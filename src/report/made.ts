/**
 * What is made of the things of a list each time that it is gone through: the records and rows of a long register are never there all at
 * once.
 */
export class Made<From, To> implements Iterable<To> {
  readonly length: number;
  readonly #from: Iterable<From>;
  readonly #make: (one: From) => To;

  constructor(from: Iterable<From> & { readonly length: number }, make: (one: From) => To) {
    this.length = from.length;
    this.#from = from;
    this.#make = make;
  }

  *[Symbol.iterator](): Iterator<To> {
    for (const one of this.#from) yield this.#make(one);
  }

  /** All of them, for what is to be told whole. */
  toJSON(): To[] {
    return [...this];
  }
}
