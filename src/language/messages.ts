import type { Language } from '../model/minutes.ts';

/**
 * Sentences by code, with holes that `text/wording.ts` fills:
 *
 * | hole | becomes |
 * | --- | --- |
 * | `{name}` | the argument: a text as it is, a number grouped, a list joined (`A, B et C`), nothing for null |
 * | `{day:short}` | a date in a style of `DateStyle`, a time (`:time`), a rate from 0 to 1 (`:rate`), a quotation (`:quoted`), one word of a command (`:word`: a name with blanks in quotation marks), French *de* before a name (`:de`), a list joined with *or* (`:or`), a state's word (`:state`) |
 * | `{n\|prise\|prises}` | one or other by the number; with three forms zero, one, other; `#` in a form is the number |
 * | `{name?, par #}` | the words after `?`, with `#` as the argument; nothing where it is null, 0, `''` or `[]` |
 *
 * Words are typed plainly: `Source : PV`, `l'heure`, `« {text} »`. The language's typography turns blanks into no-break
 * spaces and `'` into `’` when they are shown; arguments are never touched.
 */
export type Sentences = Readonly<Record<string, string>>;

/** Twelve months and seven weekdays (Monday first) as a sentence has them, and the shapes of dates. */
interface DateWords {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  /** The first day of a month (`1er`), where it is said otherwise. */
  readonly first: string | null;
  /** Shapes of `{weekday} {wd} {day} {dd} {month} {mon} {mm} {year}`. */
  readonly shapes: Readonly<Record<DateStyle, string>>;
  /** Shapes of `{h} {mm}`: a full hour, and with minutes. */
  readonly hour: string;
  readonly minutes: string;
}

/** The styles with a year; each of {@link YearlessStyle} has its twin here. */
type YearStyle = 'full' | 'long' | 'abbreviated' | 'numeric' | 'month';

/** full/weekday `jeudi 23 avril 2020`, long/day `23 avril 2020`, abbreviated/short `jeu. 23/04/2020`, numeric/brief `23/04/2020`. */
export type YearlessStyle = 'weekday' | 'day' | 'short' | 'brief';

export type DateStyle = YearStyle | YearlessStyle;

/** How a language sets what it says. */
interface Typography {
  /** `french`: no-break spaces before `: » %` and after `«`, narrow ones before `; ! ?`. */
  readonly spacing: 'french' | 'plain';
  /** Opening and closing marks of a quotation, their inner spaces included. */
  readonly quotes: readonly [string, string];
  readonly and: string;
  readonly or: string;
  readonly thousands: string;
  readonly decimal: string;
  /** A percentage: `{n} %`. */
  readonly percent: string;
  /** Which numbers are singular: `below-two` (0, 1 and 1,5 in French) or `one`. */
  readonly singular: 'below-two' | 'one';
  /** Stands before a value: `Lieu : Forest`. */
  readonly colon: string;
}

/**
 * What czs says in one language; one is loaded, by cli/. French is the reference: the others are a {@link TranslationOf} it,
 * so that a missing word is a type error.
 */
export interface Messages {
  readonly language: Language;
  readonly typography: Typography;
  readonly dates: DateWords;
  /** Reports and documents by id. */
  readonly titles: Sentences;
  /** Columns by id, and other labels that stand before a value; with a capital (in a terminal they are all capitals). */
  readonly heads: Sentences;
  /** States of things, `thing/state`: in the gender that the thing has. */
  readonly states: Sentences;
  /** What tables and documents say: summaries, empty results, sub-lines. */
  readonly phrases: Sentences;
}

/** The type of a language that says everything that another says, and nothing else. */
export type TranslationOf<Reference extends Messages> = Pick<Messages, 'language' | 'typography' | 'dates'> & {
  readonly [Section in Exclude<keyof Reference, 'language' | 'typography' | 'dates'>]: Readonly<
    Record<keyof Reference[Section], string>
  >;
};
