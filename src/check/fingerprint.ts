import type { Finding } from '../model/finding.ts';
import type { Entry, Minutes } from '../model/minutes.ts';
import { type Place, positionOf } from '../model/place.ts';
import { withoutAddresses } from '../text/addresses.ts';
import { normalize } from '../text/normalize.ts';

/** Characters of the normalized line in a fingerprint; two lines that begin alike are told apart by their ordinals. */
const lineLimit = 80;

/**
 * What stays the same of a finding while the file around it changes: its rule, the meeting, the written id of the entry it is about or
 * else its normalized line, and the ordinal among equals. Neither message nor line number.
 */
export class Fingerprints {
  private readonly minutes: Minutes | null;
  private readonly text: string;
  private readonly meeting: string;
  private readonly closed: ((place: Place) => boolean) | null;
  private readonly seen = new Map<string, number>();

  /**
   * Of one file; `minutes` is null where it has none. Findings are asked for in their order. Those that are written where others read them
   * (`closed` tells what is not theirs) have no words of what is closed, nor an address: whoever guesses such a line could tell it by its hash.
   */
  constructor(file: string, minutes: Minutes | null, text: string, closed: ((place: Place) => boolean) | null = null) {
    this.minutes = minutes;
    this.text = text;
    this.meeting = minutes?.id ?? file;
    this.closed = closed;
  }

  of(finding: Finding): string {
    const key = `${finding.rule} ${this.meeting} ${this.subject(finding.place.start)}`.trimEnd();
    const ordinal = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, ordinal);
    return ordinal === 1 ? key : `${key} (${ordinal})`;
  }

  private subject(at: number): string {
    if (this.minutes === null) return '';
    const entry = entryAt(this.minutes.entries, at);
    if (entry?.idWritten && entry.updates === null) return `${entry.letter}${entry.number}`;
    if (entry?.updates != null) return entry.updates;
    const { lines } = this.minutes;
    const { line } = positionOf(lines, at);
    const start = lines[line - 1] as number;
    const end = lines[line] ?? this.text.length;
    const words = this.text.slice(start, Math.min(end, start + 4 * lineLimit));
    if (this.closed?.({ start, end })) return '';
    return normalize(this.closed === null ? words : withoutAddresses(words))
      .slice(0, lineLimit)
      .trim();
  }
}

/** The innermost entry that holds an offset. Entries come in their order; by halves, since a file may have many of both. */
function entryAt(entries: readonly Entry[], at: number): Entry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).extent.start <= at) low = middle + 1;
    else high = middle;
  }
  // What holds it began before it; entries are not nested deeper than lists are.
  for (let index = low - 1; index >= Math.max(0, low - 40); index--) {
    const entry = entries[index] as Entry;
    if (at < entry.extent.end) return entry;
  }
  return undefined;
}
