/** What `czs new-meeting` says, beside wrong usage: sentences as in messages.ts, worded in the language that czs speaks. */
export interface NewMeetingWords {
  /** date, list · n, from, to, list · nothing to take over */
  readonly taken: string;
  readonly takenMany: string;
  readonly takenNothing: string;
  readonly items: string;
  readonly actions: string;
  readonly decisions: string;
  readonly proposals: string;
  /** file, ids: written down in an earlier PV, or to be written */
  readonly ids: string;
  readonly idsDry: string;
  /** file, ids: that PV is approved, or could not be written */
  readonly idsMissing: string;
  /** n, names, file: of whom the address was in lists of minutes alone */
  readonly addresses: string;
  /** list, parts joined by a semicolon · nothing */
  readonly look: string;
  readonly lookNothing: string;
  readonly noStart: string;
  readonly noPlace: string;
  readonly noInvited: string;
  /** names, more: people of the last lists whom `people.yaml` does not know */
  readonly uninvited: string;
  /** n, meeting: sentences of drafts that read like an entry, and are carried over as none */
  readonly left: string;
  /** n, refs, first: proposals that stood in three meetings or more without an outcome */
  readonly carried: string;
  readonly overdue: string;
  readonly unowned: string;
  /** Due, and on no day of the calendar. */
  readonly undated: string;
  /** name: promised for this meeting, and not on its agenda */
  readonly promise: string;
  /** title, on: an item about something that comes later */
  readonly chronology: string;
  /** text: announced, and not on the agenda */
  readonly dropped: string;
  /** n findings, of `czs check` */
  readonly findings: string;
  /** command, id */
  readonly next: string;
  readonly ask: {
    readonly date: string;
    /** date, start, place: what is announced */
    readonly announced: string;
    /** Of two meetings of that day. */
    readonly which: string;
    readonly start: string;
    readonly place: string;
    /** What to leave out. */
    readonly keep: string;
    /** Where nothing is taken over. */
    readonly none: string;
    readonly optional: string;
    readonly badDate: string;
    readonly badTime: string;
    readonly pastDate: string;
    readonly takenDate: string;
    readonly cancelled: string;
    readonly item: string;
    readonly action: string;
    readonly decision: string;
    readonly proposal: string;
    /** n: a proposal that was carried over so many times */
    readonly carried: string;
  };
}
