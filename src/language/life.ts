/** What the commands of a PV's life say (`roll-call`, `done`, `approve`, `cancel`, `postpone`, `init`): sentences as in messages.ts. */
export interface LifeWords {
  /** What follows may be typed: command, id */
  readonly next: string;
  /** The file that changed. */
  readonly wrote: string;
  /** file, ids: numbers written into a PV that is cited */
  readonly ids: string;
  readonly idsMissing: string;
  /** command: nothing had to be changed */
  readonly nothing: string;
  readonly cancelled: string;
  readonly rollCall: {
    /** parts: counts joined by commas */
    readonly counts: string;
    readonly present: string;
    readonly excused: string;
    readonly absent: string;
    readonly represented: string;
    readonly guest: string;
    /** n people who were invited and stand in no list yet */
    readonly silent: string;
    /** date: still to come, so it stays planned */
    readonly toCome: string;
    /** names: written as known, and not as typed */
    readonly readAs: string;
    readonly askPresent: string;
    readonly askExcused: string;
    readonly askAbsent: string;
    /** n, names: called, and in no list */
    readonly askSilent: string;
    readonly silentAs: { readonly absent: string; readonly excused: string; readonly leave: string };
    readonly askRepresented: string;
    /** name */
    readonly askProxy: string;
    readonly askGuests: string;
    readonly guestForm: string;
    readonly filter: string;
    readonly keys: string;
    readonly none: string;
    readonly ticked: string;
  };
  readonly done: {
    /** ref, file, text */
    readonly line: string;
    /** n open actions that remain */
    readonly open: string;
  };
  readonly close: {
    /** ref, status, text */
    readonly line: string;
    /** refs */
    readonly ask: string;
    /** ref, text: what is decided, where that was owed */
    readonly decided: string;
    /** Nothing was answered to that. */
    readonly decidedNeeded: string;
    readonly as: Readonly<Record<'adopted' | 'rejected' | 'dropped', string>>;
  };
  readonly correct: {
    /** ref: null for a PV as a whole; date: of its meeting; text */
    readonly line: string;
  };
  readonly review: {
    /** n: parts of one line */
    readonly taken: string;
    readonly dismissed: string;
    readonly left: string;
    /** n, texts: read as nothing where they stand */
    readonly byHand: string;
    /** date: nothing is left */
    readonly none: string;
    /** first, kinds, parts: what was taken, and as what; what was not */
    readonly end: string;
    /** date */
    readonly title: string;
    /** n, of */
    readonly position: string;
    /** role, also, owners, due, day, ref: what is read in a sentence */
    readonly read: string;
    readonly keys: string;
    /** The same where no label would be read. */
    readonly keysByHand: string;
    /** What a key has done. text */
    readonly did: Readonly<Record<'return' | 'e' | 'n' | 's' | 'u' | 'q', string>>;
    /** No label would be read there. */
    readonly cannot: string;
    /** Somebody else changed the file. */
    readonly changed: string;
    readonly askRole: string;
    readonly askOwners: string;
    readonly askDue: string;
  };
  readonly approve: {
    /** date, on, in */
    readonly line: string;
    readonly ids: string;
    readonly noIds: string;
    readonly decisions: string;
    /** n, meeting: sentences that read like an entry and will be none */
    readonly left: string;
    /** n, meeting, in: sentences of the meeting that approves which correct it and are not noted */
    readonly corrections: string;
    /** The meeting that is to have approved it says otherwise. */
    readonly notSaid: string;
    readonly askLeft: string;
    readonly freeze: string;
    readonly reviewFirst: string;
    /** parts: what is frozen */
    readonly frozen: string;
    /** from, to: words for the state */
    readonly status: string;
    readonly digest: string;
    /** n, file */
    readonly warnings: string;
    /** file; copy: where the text that is replaced is kept */
    readonly restored: string;
  };
  readonly cancel: {
    readonly line: string;
    /** items, actions, decisions */
    readonly goesOn: string;
    readonly nothingOn: string;
    readonly items: string;
    readonly actions: string;
    readonly decisions: string;
    readonly proposals: string;
    /** refs whose outcome was noted in it, and no longer counts */
    readonly lost: string;
    readonly lostDropped: string;
    /** refs of what was corrected in it */
    readonly lostCorrections: string;
  };
  readonly postpone: {
    /** from, to */
    readonly line: string;
    /** file: stays, called off, with a link */
    readonly left: string;
    readonly ask: string;
    readonly badDate: string;
    readonly pastDate: string;
    /** In the PV's language, in the old file: link. */
    readonly moved: string;
  };
  readonly init: {
    readonly kept: string;
    /** file, zone: what it says of the time zone, which nobody said */
    readonly zone: string;
    /** files, folder: what git hosts and pre-commit read at the root of the repository only */
    readonly moveUp: string;
    /** command: with which czs is pinned where CI and pre-commit look for it */
    readonly install: string;
    readonly commands: string;
    readonly askOrganisation: string;
    readonly askAcronym: string;
    readonly askLanguage: string;
    readonly askFolder: string;
    readonly askItems: string;
    readonly askMembers: string;
    readonly askGit: string;
    readonly gitNo: string;
    readonly gitYes: string;
    readonly optional: string;
    readonly commas: string;
    readonly needed: string;
    readonly badFolder: string;
    /** What the files say, in the archive's language. */
    readonly configNote: string;
    readonly peopleNote: string;
    readonly readme: string;
    /** An example of a file to import. */
    readonly document: string;
    readonly hook: string;
    /** Of what publishes the site of the archive, and how it is used: a comment a line. */
    readonly site: string;
    readonly siteNotes: readonly string[];
    /** Of what GitLab does with both. */
    readonly gitlabNotes: readonly string[];
  };
}
