import type { DateReader } from '../../dates/dates.ts';
import type { HeadWord } from '../../language/import.ts';
import type { IsoDate, IsoTime } from '../../model/iso-date.ts';
import type { Language } from '../../model/minutes.ts';
import type { Words } from '../../recognise/words.ts';
import type { ForeignFrontMatter } from '../foreign.ts';
import type { Lexicon } from './lexicon.ts';
import type { Line } from './lines.ts';
import type { ForeignPerson } from './person.ts';

/** Where a value was found; the order is the order of trust. */
export type Origin = 'option' | 'title' | 'label' | 'head' | 'sentence' | 'file-name' | 'front-matter';

/** A value of the head with where it comes from. */
export interface Found<Value> {
  readonly value: Value;
  readonly origin: Origin;
  /** Line of the source; 0 where it is none. */
  readonly line: number;
  /** As written. */
  readonly words: string;
  readonly sure: boolean;
}

/** Words that left the body for the front matter, with the key they went to. */
export interface MovedWords {
  readonly key: HeadWord | 'status';
  readonly words: string;
}

export interface Head {
  readonly title: Line | null;
  readonly date: Found<IsoDate> | null;
  /** Other dates that claim to be the meeting's. */
  readonly conflicts: readonly Found<IsoDate>[];
  readonly start: Found<IsoTime> | null;
  readonly end: Found<IsoTime> | null;
  readonly place: Found<string> | null;
  readonly chair: Found<ForeignPerson> | null;
  readonly secretary: Found<ForeignPerson> | null;
  readonly moved: readonly MovedWords[];
  /** Lines about the next meeting that stood in the head. */
  readonly next: readonly Line[];
}

export interface HeadContext {
  readonly lexicon: Lexicon;
  readonly dates: DateReader;
  readonly words: Words;
  /** Whether a name alone is somebody's who was there. */
  readonly isKnown: (name: string) => boolean;
  readonly language: Language;
  /** When the mail was sent that brought the minutes, as it says so. */
  readonly sent: string | null;
  /** The file's name without its folder. */
  readonly fileName: string;
  /** A year that a folder of its path names. */
  readonly year: number | null;
  /** `--date` */
  readonly date: IsoDate | null;
  readonly frontMatter: ForeignFrontMatter | null;
  /** Labels of presence that left the body: they may hold the date. */
  readonly labels: readonly { readonly text: string; readonly line: number }[];
  /** Lines of lists of people. */
  readonly listed: ReadonlySet<number>;
}
