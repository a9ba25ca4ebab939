import type { Entry } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';

/** The extents of entries; asked in the order of the file what stands in one of them. */
export class Extents {
  readonly #extents: readonly Place[];
  #at = 0;
  #reached = -1;

  constructor(entries: readonly Entry[]) {
    this.#extents = entries.map(({ extent }) => extent).sort((a, b) => a.start - b.start);
  }

  hold(offset: number): boolean {
    return this.after(offset) > offset;
  }

  /** The first offset, from one on, that stands in none of them. */
  after(offset: number): number {
    for (;;) {
      const next = this.#extents[this.#at];
      if (next === undefined || next.start > Math.max(offset, this.#reached + 1))
        return Math.max(offset, this.#reached);
      this.#at++;
      this.#reached = Math.max(this.#reached, next.end);
    }
  }

  /** What of a range stands in none of them. */
  outside({ start, end }: Place): Place[] {
    const found: Place[] = [];
    for (let from = this.after(start); from < end; ) {
      const next = Math.min(this.#extents[this.#at]?.start ?? end, end);
      if (next > from) found.push({ start: from, end: next });
      from = next < end ? this.after(next) : end;
    }
    return found;
  }
}
