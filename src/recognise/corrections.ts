import type { Correcting, IdLetter } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { citedDay } from './links.ts';
import type { Slice } from './slices.ts';

const fullRef =
  /(?<![\p{L}\p{N}-])(\d{4}-\d{2}-\d{2}(?:-[a-z0-9]{1,40}){0,8})\/([DAP])[ \u00a0]?(\d{1,4})(?![\p{L}\p{N}])/iu;
const meetingId = /(?<![\p{L}\p{N}-])(\d{4}-\d{2}-\d{2}(?:-[a-z0-9]{1,40}){0,8})(?![\p{L}\p{N}/])/iu;
const shortId = /(?<![\p{L}\p{N}'’-])([DAP])[ \u00a0]?(\d{1,4})(?![\p{L}\p{N}])/u;

/** More characters than one says it in. */
const limit = 120;

/**
 * What a correction is about, from the words between its label and its colon: `2020-04-23/D1`, « de la décision D1 du 23/04 », « du PV du 23 avril ».
 * null: they say something else (« Correction des épreuves : … »), and the line is text.
 */
export function readCorrected({ text, place }: Pick<Slice, 'text' | 'place'>, context: ReadContext): Correcting | null {
  if (text.length > limit) return null;
  const full = fullRef.exec(text);
  if (full !== null) {
    const [written, id, letter, number] = full as unknown as [string, string, string, string];
    if (!areFillers(without(text, full.index, written.length), context)) return null;
    const start = place.start + full.index;
    return {
      to: `${id.toLowerCase()}/${letter.toUpperCase()}${Number(number)}`,
      place: { start, end: start + written.length },
    };
  }
  const entry = shortId.exec(text);
  const rest = entry === null ? text : without(text, entry.index, entry[0].length);
  const meeting = meetingOf(rest, context);
  if (meeting === null) return null;
  const id = entry === null ? '' : `/${entry[1] as IdLetter}${Number(entry[2])}`;
  return { to: `${meeting}${id}`, place };
}

/** The meeting that words name, by its id or its day; null where they say anything else, too. */
function meetingOf(text: string, context: ReadContext): string | null {
  const named = meetingId.exec(text);
  if (named !== null)
    return areFillers(without(text, named.index, named[0].length), context) ? (named[1] as string).toLowerCase() : null;
  const words = text.split(/[\s\u00a0\u202f(),;]+/).filter((word) => word !== '');
  // « verslag AV 25/5, punt 2 »: a day, and what names the meeting or its item around it.
  for (let at = 0; at < words.length; at++) {
    for (let end = words.length; end > at; end--) {
      const day = citedDay(words.slice(at, end).join(' '), context);
      if (day !== null) return areFillers(words.slice(end).join(' '), context) ? day : null;
    }
    if (!isFiller(words[at] as string, context)) return null;
  }
  return null;
}

/** A text with blanks in the place of some of it. */
function without(text: string, start: number, length: number): string {
  return `${text.slice(0, start)}${' '.repeat(length)}${text.slice(start + length)}`;
}

function areFillers(text: string, context: ReadContext): boolean {
  return text
    .split(/[\s\u00a0\u202f(),;]+/)
    .filter((word) => word !== '')
    .every((word) => isFiller(word, context));
}

function isFiller(word: string, { lexicon, words, acronyms }: ReadContext): boolean {
  const bare = normalize(word).replace(/^[ld]'|[.:]$/g, '');
  return (
    /^\d{1,3}(?:\.\d{1,2}){0,3}$/.test(bare) ||
    lexicon.correctionWords.has(bare) ||
    words.meetingNouns.includes(bare) ||
    acronyms.some((own) => normalize(own) === bare)
  );
}
