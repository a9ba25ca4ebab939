/**
 * Words that say that something is internal, to be found where nothing is marked so (`internal-unmarked`). No expressions; they begin and end in
 * letters without accents, and blanks in them may be hyphens. A short list: each is an error in somebody's minutes.
 */
export interface InternalWords {
  /** Says so wherever it stands: « La séance se poursuit à *huis clos*. » */
  readonly phrases: readonly string[];
  /** Has other senses, too, and says so only by itself: before a colon, alone on a line or in a cell, in a bracket, at the end of a heading. */
  readonly alone: readonly string[];
  /** Has another sense, and says so only as all of a line: « (besloten) », which is *decided*, too. */
  readonly lines: readonly string[];
  /** As these, but only in a title, or before a passage of its own: « repository (private) » says nothing of what is in the minutes. */
  readonly titles: readonly string[];
  /** Says so only in a bracket of a title: `Conduct report *(closed)*`. */
  readonly shut: readonly string[];
  /** What such a word says of itself that it is done with, and not that it was heard in private: `*Issue* 41 (closed)`. */
  readonly shutThings: readonly string[];
  /** Whom alone something may be for, as these say it: « *maintainers* only ». */
  readonly groups: readonly string[];
  /** Before a group: « *réservé au* bureau ». */
  readonly onlyFor: readonly string[];
  /** After one: « CA *uniquement* ». */
  readonly only: readonly string[];
  /** Before one that `only` stands after: « *pour le* bureau uniquement ». */
  readonly forThem: readonly string[];
  /** A part of minutes, of which a sentence may say that it is closed: « *This part* is not published. » */
  readonly parts: readonly string[];
  /** Says so only of such a part: « Cette partie n'est *pas publiée*. » */
  readonly stated: readonly string[];
  /** After what is said of a part, where the sentence goes on: « Ce qui suit est confidentiel *et* ne peut … ». */
  readonly joins: readonly string[];
  /** Before or after such words, on a line or in a comment of their own: « Confidential section *begins* ». */
  readonly begins: readonly string[];
  /** The same of the end: `<!-- *end of* private -->`. */
  readonly ends: readonly string[];
  /** Opens a part in camera that goes on over the items after it: `*exclusion of the press* and public`. */
  readonly opens: readonly string[];
  /** Opens one only where it is later said that it ends: `*Recording stopped.*` */
  readonly pauses: readonly string[];
  /** In one sentence with a phrase, says so of the phrase: « à huis clos pour les *points suivants* ». */
  readonly onwards: readonly string[];
  /** Right under a title that opens one, says that nothing is in it: `*None*.` */
  readonly unopened: readonly string[];
  /** Ends such a part: `the public was *re-admitted*`. What follows is in every copy: nothing that may be said of anything else. */
  readonly reopens: readonly string[];
}
