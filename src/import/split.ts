import type { DateReader } from '../dates/dates.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Language } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';
import type { Foreign, ForeignBlock } from './foreign.ts';
import { type Lexicon, languageOf, presenceOf, wordsOf } from './recognise/lexicon.ts';
import { plain } from './spans.ts';

/** A meeting of several that one document tells of, and the blocks that are its own. */
export interface MeetingPart {
  readonly date: IsoDate;
  readonly foreign: Foreign;
  /** That of all the document: a short part may not show its own. */
  readonly language: Language;
}

/**
 * The meetings of a document that has several: headings of one level that begin with what minutes are called, or with the day, or have right below them who
 * was there, or lines of a day alone over who was there, each with a day of its own. What stands before the first belongs to the first. Empty where there is one.
 */
export function meetingsIn(foreign: Foreign, lexicon: Lexicon, dates: DateReader, language: Language): MeetingPart[] {
  const { blocks } = foreign;
  const sample = blocks.map((one) => plain(one.spans)).join('\n');
  const spoken = languageOf(sample, lexicon) ?? language;
  const found = blocks.flatMap((one, at) => {
    const date = dayOf(one, () => isPeopled(blocks, at, lexicon), lexicon, dates, spoken);
    return date === null ? [] : [{ at, date, style: styleOf(one) }];
  });
  const [first] = found;
  const heads = found.filter(({ style }) => style === first?.style);
  const days = new Set(heads.map(({ date }) => date));
  if (first === undefined || days.size < 2 || days.size < heads.length) return [];
  const parts = heads.map(({ at, date }, index) => ({
    date,
    language: spoken,
    foreign: {
      ...foreign,
      blocks: blocks.slice(index === 0 ? 0 : at, heads[index + 1]?.at ?? blocks.length),
      // What the front matter says is of all of them, and its date of none.
      frontMatter: index === 0 ? foreign.frontMatter : null,
      dropped: index === 0 ? foreign.dropped : [],
      joined: index === 0 ? foreign.joined : [],
    },
  }));
  return parts.every(({ foreign: { blocks: own } }) => own.length >= 3) ? parts : [];
}

function styleOf({ kind, level, look }: ForeignBlock): string {
  return kind === 'heading' ? `h${level}` : `${kind}${look.bold ? ' bold' : ''}`;
}

/** Between a heading and who was there may stand the hour and the place. */
const nearHeading = 3;

/** Whether the lines below a heading, or below the first of a paragraph, say who was there: « Présents : Léa, Tom ». */
function isPeopled(blocks: readonly ForeignBlock[], at: number, lexicon: Lexicon): boolean {
  const below = blocks.slice(at, at + 1 + nearHeading).flatMap(({ spans }) => plain(spans).split('\n'));
  return below.slice(1, 1 + nearHeading).some((line) => {
    const [label = '', rest] = line.split(':', 2);
    return rest !== undefined && presenceOf(label, lexicon) !== null;
  });
}

/** The day of a meeting that a heading names; null where it names none. */
function dayOf(
  one: ForeignBlock,
  isPeopled: () => boolean,
  lexicon: Lexicon,
  dates: DateReader,
  language: Language,
): IsoDate | null {
  const isHeading = one.kind === 'heading';
  if (!isHeading && (one.kind !== 'paragraph' || one.depth !== 0)) return null;
  const [text = '', below] = plain(one.spans).trim().split('\n', 2);
  if (text.length > 120 || !/\d/.test(text) || /[.:;,]$/.test(text)) return null;
  const [found, more] = dates.findDates(text, { meeting: null, language });
  if (found?.date == null || more !== undefined || found.precision !== 'day' || !found.yearWritten) return null;
  const words = wordsOf(normalize(text));
  const isTitle = lexicon.titles.some((title) => words.slice(0, 5).join(' ').startsWith(wordsOf(title).join(' ')));
  const isBegun = text.slice(0, found.start).trim() === '';
  const isDay = isBegun && text.slice(found.end).trim() === '';
  const isSure = isHeading ? isTitle || isBegun : isTitle && below === undefined;
  return isSure || ((isHeading || isTitle || isDay) && isPeopled()) ? found.date : null;
}
