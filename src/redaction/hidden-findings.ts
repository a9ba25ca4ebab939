import type { Archive, Meeting } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Args, Finding } from '../model/finding.ts';
import { type Place, reachesInto } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import { hiddenIn } from './hidden-ranges.ts';
import { type InternalContent, internalContentIn } from './internal-content.ts';

const nothing: readonly Place[] = [];

/** Tells which findings are about what a copy leaves out: such a one is counted, and its words are not told. */
export class HiddenFindings {
  private readonly archive: Archive;
  private readonly audience: Audience;
  private readonly internalContent: InternalContent;
  private readonly files = new Map<string, readonly Place[]>();
  private meetings: ReadonlyMap<string, Meeting> | null = null;

  constructor(archive: Archive, audience: Audience) {
    this.archive = archive;
    this.audience = audience;
    this.internalContent = internalContentIn(archive);
  }

  /** Whether it stands in what a copy leaves out, or one of the places that are its evidence does. */
  hides({ file, place, related }: Finding): boolean {
    return this.isHidden(file, place) || related.some((one) => this.isHidden(one.file ?? file, one.place));
  }

  isHidden(file: string, place: Place): boolean {
    return reachesInto(this.hiddenOf(file), place);
  }

  /** What a copy leaves out of a PV, in its order; nothing of what is no PV. */
  hiddenOf(file: string): readonly Place[] {
    let hidden = this.files.get(file);
    if (hidden === undefined) {
      this.meetings ??= new Map(this.archive.meetings.map((one) => [one.file, one]));
      const meeting = this.meetings.get(file);
      hidden = meeting === undefined ? nothing : hiddenIn(this.archive, meeting, this.audience);
      this.files.set(file, hidden);
    }
    return hidden;
  }

  /** Whether words that a message quotes say what is internal in whatever PV: the text of an entry, the title of an item. */
  saysInternal(quotes: readonly string[]): boolean {
    return this.audience !== 'board' && quotes.some((quote) => this.internalContent.words(quote));
  }
}

/** A day, an id, a ref: what a copy tells of anything. */
const told = /^(?:\d{4}-\d{2}-\d{2}[a-z0-9-]{0,60})?\/?(?:[DAP]\d{1,6})?$/;

/** The words of a PV that a message quotes: no numbers, days and refs. */
export function quotesOf(args: Args): string[] {
  return Object.values(args)
    .flatMap((arg): readonly unknown[] => (Array.isArray(arg) ? arg : [arg]))
    .filter((one): one is string => typeof one === 'string' && !told.test(one));
}

/** Of so many quotes it is asked where they stand: a file that is made to be slow has more, and then each is taken for internal. */
const quotesLimit = 1000;

/** Tells whether words are quoted from some parts of a text, and not from the rest: marks, capitals and accents make no difference. */
export function quotedOnlyFrom(text: string, ranges: readonly Place[]): (words: string) => boolean {
  let within = '';
  let outside = '';
  let from = 0;
  for (const { start, end } of ranges) {
    if (start > from) outside += `${text.slice(from, start)}\n`;
    within += `${text.slice(Math.max(start, from), end)}\n`;
    from = Math.max(from, end);
  }
  const [inner, outer] = [lettersOf(within), lettersOf(outside + text.slice(from))];
  const known = new Map<string, boolean>();
  return (words) => {
    const letters = lettersOf(words);
    let isInner = known.get(letters);
    if (isInner === undefined) {
      isInner = known.size >= quotesLimit || (letters !== '' && inner.includes(letters) && !outer.includes(letters));
      if (known.size < quotesLimit) known.set(letters, isInner);
    }
    return isInner;
  };
}

function lettersOf(text: string): string {
  return normalize(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
