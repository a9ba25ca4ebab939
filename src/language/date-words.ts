/** A day of the year that has a name: `by Christmas`, « avant la Toussaint », `voor Pasen`. */
export type Feast =
  | 'newYear'
  | 'easter'
  | 'ascension'
  | 'whitsun'
  | 'assumption'
  | 'allSaints'
  | 'armistice'
  | 'saintNicholas'
  | 'christmas';

/** What stands before a date and says how it counts: `by` pour, `at-latest` au plus tard, `on` le, `in` en. */
export type DatePreposition =
  | 'by'
  | 'before'
  | 'at-latest'
  | 'from'
  | 'since'
  | 'until'
  | 'after'
  | 'around'
  | 'on'
  | 'in';

/** A stretch of the calendar that words may name from where they stand: `ce trimestre`, `volgende maand`. */
export type CalendarUnit = 'weekend' | 'week' | 'month' | 'quarter' | 'year';

type Phrases = readonly string[];

/** What days are counted in, from the one where they stand; days that are said without a word before them; the last of a month or year. */
export type CountedUnit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'tomorrow' | 'end-of-month' | 'end-of-year';

/** The words in which one language counts days from where they stand: `within two weeks`, `sous huitaine`, `morgen`. */
interface CountedWords {
  /** Before a count, and after what stands before a due date: `dans`, `within`. */
  readonly leads: Phrases;
  /** Small numbers in letters. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<'hour' | 'day' | 'week' | 'month' | 'year', Phrases>>;
  /** After a count: `from now`. */
  readonly tails: Phrases;
  /** Counts in one phrase. */
  readonly spans: readonly (readonly [phrase: string, count: number, unit: CountedUnit])[];
  /** Before the name of a weekday: `next Friday`. */
  readonly coming: Phrases;
}

/**
 * The words in which one language says dates and times, to be read. A phrase is words and marks parted by blanks
 * or apostrophes (`d'ici à`, `échéance :`); accents and capitals do not count, except for the words of `exact`.
 */
export interface DateWords {
  /** Twelve lists, January first. */
  readonly months: readonly Phrases[];
  /** Twelve lists; read with or without a full stop, and only beside a day, a year or a part of the month. */
  readonly shortMonths: readonly Phrases[];
  /** Seven lists, Monday first. */
  readonly weekdays: readonly Phrases[];
  readonly shortWeekdays: readonly Phrases[];
  /** Months that are everyday words too (`may`, `march`): without a capital they need more than a number beside them. */
  readonly capitalMonths: Phrases;
  /** Words that only count with their accents: `dès`, which is not `des`. */
  readonly exact: Phrases;
  /** The month may come before its day: `May 5`. */
  readonly monthFirst: boolean;

  /** After the number of a day: `er`, `th`. */
  readonly ordinals: Phrases;
  /** The first day of a month in letters: `premier mai`. */
  readonly firstDay: Phrases;
  /** Between an ordinal day and its month: `5th of March`. */
  readonly dayOf: Phrases;
  readonly articles: Phrases;
  readonly prepositions: Readonly<Record<DatePreposition, Phrases>>;
  /** Before a part of a month or a meeting, never before a number: `à la mi-mai`, `lors de la prochaine réunion`. */
  readonly at: Phrases;
  /** Before a date that they do not belong to: `PV du 5 mars`. */
  readonly of: Phrases;
  /** After these even `2/5` is a day: `le`, `op`. */
  readonly strongCues: Phrases;
  /** Before a place, so after a date: `à la Mission Locale`. */
  readonly placeWords: Phrases;
  /** After a date: `au plus tard`, `uiterlijk`. */
  readonly atLatestAfter: Phrases;
  /** After a date: `dernier`, which looks back. */
  readonly past: Phrases;
  /** After a date: `prochain`. */
  readonly coming: Phrases;
  /** Before a weekday that comes again and again: `every Tuesday` is by no day. */
  readonly every: Phrases;
  /** After a date, for its year: `de l'année prochaine`. */
  readonly yearPhrases: Readonly<Record<'last' | 'this' | 'next', Phrases>>;

  /** Opens a range: `du … au`. */
  readonly from: Phrases;
  /** Opens a range that *and* closes: `entre … et`. */
  readonly between: Phrases;
  readonly to: Phrases;
  readonly and: Phrases;
  readonly or: Phrases;

  /** `au mois de mai` */
  readonly monthOf: Phrases;
  /** Parts of a month: about its 10th, its 15th, its last day. */
  readonly parts: Readonly<Record<'start' | 'middle' | 'end', Phrases>>;
  /** Between a part and its month: `fin du mois de mai`, `end of May`. */
  readonly partOf: Phrases;
  /** After the word for the end: `fin du mois`, `end of the year`. */
  readonly endOf: Readonly<Record<'week' | 'month' | 'quarter' | 'year', Phrases>>;
  /** The stretch that the meeting is in. */
  readonly thisPeriod: Readonly<Record<CalendarUnit, Phrases>>;
  readonly nextPeriod: Readonly<Record<CalendarUnit, Phrases>>;
  /** `trimestre` */
  readonly quarters: Phrases;
  /** Before the number of a quarter: `T2`, `Q2`. */
  readonly quarterLetters: Phrases;
  /** Four lists: first to fourth. */
  readonly quarterOrdinals: readonly Phrases[];
  /** Before a day, for the whole week that it is in. */
  readonly weekOf: Phrases;
  /** Before the number of a week of the year: « semaine 19 », `week 14`. */
  readonly weekNumbers: Phrases;
  /** `prochaine`: each phrase of `nextMeeting` holds one of these. */
  readonly next: Phrases;
  readonly nextMeeting: Phrases;
  /**
   * After `before`, what is awaited on a day that czs does not know: `alone`, `the AGM`, `half term`; of a month only, a meeting: `the May *meeting*`,
   * « la *réunion* de mai ».
   */
  readonly occasions: Readonly<Record<'alone' | 'ofMonth', Phrases>>;
  /** After `before`, a day of the year that has a name: *Easter*, « la Toussaint ». */
  readonly feasts: Readonly<Record<Feast, Phrases>>;
  /** Between a meeting and the acronym of its series: `réunion de la CZS`. */
  readonly meetingOf: Phrases;

  /** After the number of hours: `h`, `uur`. */
  readonly hours: Phrases;
  readonly am: Phrases;
  readonly pm: Phrases;
  readonly noon: Phrases;
  /** Before a time: `à`, `om`. */
  readonly timeAt: Phrases;
  readonly timeFrom: Phrases;
  readonly timeTo: Phrases;
  /** Hours in letters, one first: `acht`, `vingt`. */
  readonly spokenHours: readonly Phrases[];
  /** Before an hour, by the minutes that they are from it: `half`, `quarter past`. */
  readonly besideHour: Readonly<Record<string, Phrases>>;
  /** After the mark of the hours: `et demie`, `trente`. */
  readonly afterHour: Readonly<Record<string, Phrases>>;
  /** After an hour, for its half of the day: `du matin`, `'s avonds`. */
  readonly dayHalves: Readonly<Record<'am' | 'pm', Phrases>>;

  /** Counted from where they stand; not looked for in prose. */
  readonly counted: CountedWords;
}
