/** Keeps what was made last, so many of them: what is asked for again soon is not made again, and nothing piles up. */
export class Recent<K, V> {
  readonly #most: number;
  readonly #made = new Map<K, V>();

  constructor(most: number) {
    this.#most = most;
  }

  of(key: K, make: (key: K) => V): V {
    let value = this.#made.get(key);
    if (value === undefined) {
      value = make(key);
      if (this.#made.size >= this.#most) this.#made.delete(this.#made.keys().next().value as K);
      this.#made.set(key, value);
    }
    return value;
  }
}
