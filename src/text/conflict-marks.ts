import type { Place } from '../model/place.ts';

/** A passage between marks that git left, or a mark that was left alone. */
export interface ConflictMark {
  readonly isHalf: boolean;
  /** Its first mark. */
  readonly place: Place;
}

const marker = /^(?:<{7}(?: .*)?|>{7}(?: [0-9a-f]{7,40}(?: .*)?| \S*)?)$/gm;

/** What git leaves in a text where two people changed one passage. @param code where text is shown as it is: marks there are none */
export function* conflictMarks(text: string, code: readonly Place[]): Generator<ConflictMark> {
  let open: Place | null = null;
  for (const found of text.matchAll(marker)) {
    const place = { start: found.index, end: found.index + found[0].trimEnd().length };
    if (code.some(({ start, end }) => place.start >= start && place.end <= end)) continue;
    if (found[0].startsWith('<')) {
      if (open !== null) yield { isHalf: true, place: open };
      open = place;
    } else if (open !== null && /^={7}\s*$/m.test(text.slice(open.end, place.start))) {
      yield { isHalf: false, place: open };
      open = null;
    } else {
      if (open !== null) yield { isHalf: true, place: open };
      open = null;
      // Seven quotes in one another are not of git.
      if (found[0].length > 8) yield { isHalf: true, place };
    }
  }
  if (open !== null) yield { isHalf: true, place: open };
}

/** Whether a text may have marks of git in it: most have none, and are looked at no further. */
export function mayHaveConflicts(text: string): boolean {
  return text.includes('<<<<<<<') || text.includes('>>>>>>>');
}
