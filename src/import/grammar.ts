import type { DateReader } from '../dates/dates.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import type { Words } from '../recognise/words.ts';

/** The grammar of labelled lines, as the reader of minutes has it. */
export interface Grammar {
  readonly lexicon: Lexicon;
  readonly words: Words;
  readonly dates: DateReader;
}
