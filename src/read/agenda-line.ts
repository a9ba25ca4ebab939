import { plainText } from '../markdown/inline.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import { memoize } from '../text/memo.ts';
import { detached } from '../text/normalize.ts';
import { splitNumber } from './heading.ts';

interface NumberedLine {
  readonly number: number | null;
  /** How long its number is, with what sets it off. */
  readonly length: number;
  readonly title: string;
}

/** What lines of agendas were found to say: most come again in the next meeting. Titles are slices of the keys. */
const linesSeen = new Map<string, NumberedLine>();
const linesLimit = 1024;
const lineLength = 48;

/** Reads a line of an agenda: the number typed before it, if one is, and its title. */
export function readNumbered(line: string, lexicon: Pick<Lexicon, 'itemWords'>): NumberedLine {
  if (line.length > lineLength) return readNumberedAnew(detached(line), lexicon);
  const known = linesSeen.get(line);
  if (known !== undefined) return known;
  const own = detached(line);
  return memoize(linesSeen, linesLimit, own, readNumberedAnew(own, lexicon));
}

function readNumberedAnew(line: string, lexicon: Pick<Lexicon, 'itemWords'>): NumberedLine {
  const { number, length } = splitNumber(line, lexicon);
  return { number, length, title: withoutStop(plainText(line.slice(length))) };
}

/** A line of a list without the mark that ends it. */
function withoutStop(title: string): string {
  const last = title.charCodeAt(title.length - 1);
  return last === 59 || last === 46 || last === 44 ? title.slice(0, -1).trimEnd() : title;
}
