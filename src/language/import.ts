import type { Sentences } from './messages.ts';

/** Which list a person of a foreign PV goes to. */
export type PresenceWord = 'present' | 'excused' | 'absent' | 'guests' | 'invited';

/** What a line of the head of a PV is about. */
export type HeadWord = 'date' | 'start' | 'end' | 'place' | 'chair' | 'secretary' | 'title' | 'next';

/** What a column of a table of people is about. */
type ColumnWord = 'name' | 'first-name' | 'organisation' | 'email' | 'role' | 'proxy' | 'signature';

/** What a line of the head of a mail tells. */
export type MailWord = 'from' | 'sent' | 'subject' | 'other';

/** What a letter of presence may say. */
export type LetterWord = 'present' | 'excused' | 'absent';

/**
 * What PVs that were not written for czs say, in one language: read when one is imported, in all languages. Words are compared
 * normalized (no accents, no capitals), inclusive endings (`présent·e·s`, `présent(e)s`) removed.
 * `absent(e)(s)` stands for all its forms.
 */
export interface ImportWords {
  /** A label with one of these puts the people after it in a list; the rest of it may be `presenceFillers`. */
  readonly presence: Readonly<Record<PresenceWord, readonly string[]>>;
  /** Around a presence word: `membres`, `de la réunion`. */
  readonly presenceFillers: readonly string[];
  /** A label with one of these says of an hour beside a name that he or she came then. */
  readonly late: readonly string[];
  /** Makes `present` absent: `non`, `niet`, `not`. */
  readonly not: readonly string[];
  /** Makes `absent` excused: `excusé`, `met kennisgeving`. */
  readonly withNotice: readonly string[];
  /** Before a notice that was not given: `zonder kennisgeving`. */
  readonly without: readonly string[];
  /** Before a colon in the head of a PV, with the keys of the front matter (Vocabulary). */
  readonly head: Readonly<Record<HeadWord, readonly string[]>>;
  /** Words of a title: `procès-verbal`, `réunion`. */
  readonly titles: readonly string[];
  /** Before the day on which minutes are approved, or were at an earlier meeting: « *approuvé le* 12 février ». */
  readonly approvedOn: readonly string[];
  /** Before the day on which they are written, printed or sent: « *version* du 3 février ». */
  readonly writtenOn: readonly string[];
  /** Before a colon in the head of a mail: `De`, `Objet`. */
  readonly mail: Readonly<Record<MailWord, readonly string[]>>;
  /** After whom a mail quotes: « Le 8 octobre, Anne Martin *a écrit* : ». */
  readonly wrote: readonly string[];
  /** With which a document begins that calls a meeting: « *Convocation* à l'assemblée générale ». */
  readonly invitations: readonly string[];
  /** Between these words and what is called: « convocation *au* comité du 12 juin » tells the day of the committee. */
  readonly calledTo: readonly string[];
  /** A heading whose list is the agenda. */
  readonly agenda: readonly string[];
  /** Headings that hold the items and are none: `Compte rendu`, `Points abordés`. */
  readonly wrappers: readonly string[];
  /** Headings before the items that are none: links, contact details. */
  readonly preamble: readonly string[];
  readonly columns: Readonly<Record<ColumnWord, readonly string[]>>;
  /** In a cell of a presence table. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly excusedMark: readonly string[];
  readonly proxyMark: readonly string[];
  /** Letters that stand for presence where they are used together, each way of it apart: `P | E | A` in French, `A | V | Afw` in Dutch. */
  readonly presenceLetters: readonly Readonly<Record<LetterWord, readonly string[]>>[];
  /** Whole labels over who is away and gives a proxy. */
  readonly represented: readonly string[];
  /** A line with this label tells who votes for whom. */
  readonly proxies: readonly string[];
  /** Beside a name in a list of people, of who leads the meeting and who writes: « (préside) », `(verslag)`. */
  readonly besideName: Readonly<Record<'chair' | 'secretary', readonly string[]>>;
  /** Before the organisation in a label over its people: `Pour la Commune de Forest : Anne Martin`. */
  readonly onBehalf: readonly string[];
  /** After a mark of a proxy, before who stands in: `procuration à`, `représentée par`. */
  readonly proxyAfter: readonly string[];
  /** Between who stands in and for whom: « Lemaire *pour* Petit ». */
  readonly proxyFor: readonly string[];
  /** Whole labels over who is there, from where: « En visio », `Zijn er`, `Members`. */
  readonly thereLabels: readonly string[];
  /** Whole labels over who could not come: `Niet kunnen komen`. */
  readonly awayLabels: readonly string[];
  /** Functions of people, beside those that stand before names (NameWords): `bénévole`, `host`. */
  readonly roles: readonly string[];
  /** What several people are called, in a bracket after two names: « Léa et Tom (*élèves*) ». */
  readonly plurals: readonly string[];
  /** Words that a name never has: `réunion`, `personnes`. */
  readonly notNames: readonly string[];
  /** Words that show an organisation: `asbl`, `commune`. */
  readonly organisations: readonly string[];
  /** Particles inside a name, lower case: `de`, `van den`. */
  readonly particles: readonly string[];
  readonly and: readonly string[];
  /** Sentences that open the meeting, before or after an hour. */
  readonly opens: readonly string[];
  /** Before an hour with which a sentence begins: « Il est 18h20 quand … ». */
  readonly itIs: readonly string[];
  /** `… préside`, `… notuleert`: a verb after the name. */
  readonly presides: readonly string[];
  readonly takesNotes: readonly string[];
  /** « prend » and « notes », « rédige » and « procès-verbal »: any of the ones before any of the others says who writes. */
  readonly noteVerbs: readonly string[];
  readonly noteNouns: readonly string[];
  /** Between a name and such a verb: « a accepté de », `zal`. */
  readonly beforeNoteVerb: readonly string[];
  /** Between a name and an office: « désigne Nora Klein *en qualité de* secrétaire ». */
  readonly inOffice: readonly string[];
  /** Of who is in an office no longer: `is stepping down as secretary`. */
  readonly leavesOffice: readonly string[];
  /** Before who was there, where no label says so: `In de zaal zitten …`. */
  readonly sits: readonly string[];
  /** What numbers are called beyond those by which votes are counted, where days and hours are written in words. */
  readonly numerals: Readonly<Record<string, number>>;
  /** Before who signs: « Signé », or where: « Fait à ». */
  readonly signs: readonly string[];
  /** Before the place, in the sentence that begins the minutes: `tenue`. */
  readonly held: readonly string[];
  /** The language shows by these. */
  readonly common: readonly string[];
}

/** Words by key, with holes as {@link Sentences} have. */
export type ImportMessages<Key extends string = string> = Readonly<Record<Key, Sentences[string]>>;

/** Words that an import writes into minutes. */
export type WrittenWord = 'confirm';

/** What the report of `czs import` says, one line each; `refused-…` are its errors. */
export type ImportSentence =
  | 'wrote'
  | 'would-write'
  | 'title'
  | 'date'
  | 'date-unsure'
  | 'no-date'
  | 'conflict'
  | 'several'
  | 'hours'
  | 'place'
  | 'chair'
  | 'secretary'
  | 'people'
  | 'no-people'
  | 'items'
  | 'no-items'
  | 'agenda'
  | 'entries'
  | 'next'
  | 'confirm'
  | 'moved'
  | 'dropped'
  | 'comment'
  | 'joined'
  | 'next-step'
  | 'next-review'
  | 'unsealed'
  | 'candidates'
  | 'baseline'
  | 'addresses-kept'
  | 'addresses-left'
  | 'origin-option'
  | 'origin-title'
  | 'origin-label'
  | 'origin-head'
  | 'origin-sentence'
  | 'origin-file-name'
  | 'origin-front-matter'
  | 'present'
  | 'excused'
  | 'absent'
  | 'guests'
  | 'invited'
  | 'represented'
  | 'entry-decision'
  | 'entry-pending'
  | 'entry-rejected'
  | 'entry-proposal'
  | 'entry-action'
  | 'entry-contact'
  | 'entry-working-group'
  | 'entry-information'
  | 'entry-postponed'
  | 'entry-internal'
  | 'drop-page-number'
  | 'drop-page-header'
  | 'drop-bookmark'
  | 'drop-comment'
  | 'drop-deleted-text'
  | 'drop-image'
  | 'drop-script'
  | 'drop-presence-mark'
  | 'drop-list-number'
  | 'drop-separator'
  | 'drop-hidden-text'
  | 'drop-layout'
  | 'drop-mail'
  | 'refused-too-large'
  | 'refused-not-a-document'
  | 'refused-corrupt'
  | 'refused-encrypted'
  | 'refused-macro'
  | 'refused-doctype'
  | 'refused-too-deep'
  | 'refused-too-many'
  | 'refused-legacy-doc'
  | 'refused-pdf'
  | 'refused-unknown'
  | 'refused-empty'
  | 'refused-timeout'
  | 'refused-no-date'
  | 'refused-exists'
  | 'refused-in-place'
  | 'refused-has-head'
  | 'refused-two-outputs'
  | 'no-files'
  | 'no-match'
  | 'passed-over'
  | 'summary';
