/** What the pages of a site say beside what they show: sentences as in messages.ts. `one` and `many` are counts: `#` is the number. */
export interface SiteWords {
  readonly nav: Readonly<
    Record<
      'home' | 'meetings' | 'decisions' | 'actions' | 'proposals' | 'subjects' | 'people' | 'figures' | 'search',
      string
    >
  >;
  /** What the navigation is called for who has it read aloud. */
  readonly navigation: string;
  readonly skip: string;
  /** organisation: what stands under its name on the first page */
  readonly about: string;
  /** Where no organisation is named. */
  readonly unnamed: string;
  readonly next: string;
  readonly noNext: string;
  /** date, start, place */
  readonly nextLine: string;
  readonly agenda: string;
  readonly calendar: string;
  readonly feed: string;
  readonly lastDecisions: string;
  readonly noDecisions: string;
  readonly allDecisions: string;
  readonly lastMeetings: string;
  readonly allMeetings: string;
  readonly openActions: string;
  readonly closedActions: string;
  /** n */
  readonly open: string;
  /** n */
  readonly overdue: string;
  readonly allActions: string;
  /** date */
  readonly meetingOf: string;
  /** n, organisation: a title under which others are found */
  readonly previous: string;
  readonly following: string;
  readonly neighbours: string;
  readonly outcome: string;
  readonly contents: string;
  /** Of a PV of which no copy is made. */
  readonly kept: string;
  /** n people of one list, whose names are not told: by presence */
  readonly presence: Readonly<Record<'present' | 'represented' | 'excused' | 'absent' | 'guest' | 'invited', string>>;
  readonly search: {
    readonly label: string;
    readonly example: string;
    readonly button: string;
    readonly one: string;
    readonly many: string;
    readonly nothing: string;
    /** Before the count, where nothing has all the words. */
    readonly partly: string;
    /** Before the count, where words like those that were asked for have been found. */
    readonly nearly: string;
    /** Words that say nothing alone, in small letters without accents. */
    readonly slight: string;
    /** Over the subjects, where words find nothing, or none were given. */
    readonly browse: string;
    readonly allSubjects: string;
    readonly more: string;
    readonly noScript: string;
    /** Kinds of what is found: an entry by its letter, a title, a text. */
    readonly kinds: Readonly<Record<'D' | 'A' | 'P' | 'h' | 't', string>>;
    readonly all: string;
    readonly kind: string;
  };
  readonly filter: {
    readonly label: string;
    readonly words: string;
    readonly state: string;
    readonly year: string;
    readonly all: string;
    readonly one: string;
    readonly many: string;
    readonly nothing: string;
    readonly reset: string;
  };
  readonly subjects: {
    readonly lead: string;
    /** n: meetings */
    readonly meetings: string;
    readonly decisions: string;
    readonly open: string;
    /** date */
    readonly last: string;
    readonly none: string;
  };
  readonly figures: { readonly numbers: string; readonly none: string };
  readonly peopleLead: string;
  readonly notFound: { readonly title: string; readonly text: string };
  /** Under each page: for members only. */
  readonly members: string;
  readonly made: string;
  /** Of a feed's entry. date, status */
  readonly entry: string;
  /** What the command says when it is done. n, folder, removed */
  readonly wrote: string;
  /** No address, so no map of the site. */
  readonly noAddress: string;
  /** Names of people are left out. */
  readonly noNames: string;
  /** url */
  readonly serving: string;
}
