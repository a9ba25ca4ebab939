import type {
  EntryRole,
  FrontMatterKey,
  ItemRole,
  Language,
  LinkKind,
  MeetingKind,
  MoveKind,
  NamedMajority,
  OutcomeKind,
  Purpose,
  Status,
} from '../model/minutes.ts';

/** Labels of one role: what czs writes comes first. Read without accents, capitals, bold or inclusive endings. */
export interface Words {
  readonly one: readonly string[];
  /** Plural forms: over a list, they give their role to each of its items. */
  readonly many: readonly string[];
}

/** What a front-matter key is about: the English name is the model's. */
export type KeyName = FrontMatterKey;

export type PersonKeyName =
  | 'name'
  | 'organisation'
  | 'email'
  | 'role'
  | 'represented-by'
  | 'from'
  | 'until'
  | 'family-name'
  | 'replaces';

export type ApprovalKeyName = 'on' | 'in' | 'digest';

/** The role that a label gives: `unanimous` is a decision, unanimously. */
export type LabelRole = EntryRole | 'unanimous';

/**
 * What minutes say in one language, to be read; all languages are loaded, whatever the archive's. In each list
 * the first word is the one that czs writes. `…` at the end of a heading: more words may follow.
 */
export interface Vocabulary {
  readonly language: Language;
  readonly keys: Readonly<Record<KeyName, readonly string[]>>;
  readonly personKeys: Readonly<Record<PersonKeyName, readonly string[]>>;
  readonly approvalKeys: Readonly<Record<ApprovalKeyName, readonly string[]>>;
  readonly statuses: Readonly<Record<Status, readonly string[]>>;
  /** What a meeting is: one at which people sit together, or a consultation in writing. */
  readonly kinds: Readonly<Record<MeetingKind, readonly string[]>>;
  /** Labels of who comes, who goes, and of breaks: « *Arrivée* (9h50) : … », `Schorsing`. */
  readonly moves: Readonly<Record<MoveKind, readonly string[]>>;
  readonly headings: Readonly<Record<ItemRole, readonly string[]>>;
  /** Headings that name a role in another language and none in this one. */
  readonly plainHeadings: readonly string[];
  readonly labels: Readonly<Record<LabelRole, Words>>;
  /** Labels that are read as an action only with an owner, a due date or a box. */
  readonly progressLabels: readonly string[];
  /** Articles that may stand before a label or a heading. */
  readonly articles: readonly string[];
  /** Joins the owners of one entry. */
  readonly and: readonly string[];
  readonly everyone: readonly string[];
  /** First names that are a month in short, too: alone and with a capital they are somebody (`Jan`), whoever is known. */
  readonly firstNames: readonly string[];
  /** `resp. Camille` */
  readonly ownerMarks: readonly string[];
  /** `proposée par …`; what czs writes comes first. */
  readonly proposedBy: readonly string[];
  /** Begins what is said of somebody's presence or function in brackets, where an organisation stands: « (arrivée à 20 h) », `(via Zoom)`. */
  readonly remarks: readonly string[];
  /** Begins who helps, in the brackets of an owner: « Théo (*avec* Samira) ». */
  readonly together: readonly string[];
  /** Between the label of a proposal and its proposer: `Proposition d'Adrien`. */
  readonly of: readonly string[];
  readonly unanimous: readonly string[];
  readonly consensus: readonly string[];
  /** That nobody is to know who voted what: « au *scrutin secret* ». */
  readonly secretBallot: readonly string[];
  readonly majority: readonly string[];
  /** Beside the word for a majority, which one it is: « à la majorité des *deux tiers* », `*2/3* majority`. */
  readonly majorities: Readonly<Record<NamedMajority, readonly string[]>>;
  /** The same, as czs writes it. */
  readonly byMajority: Readonly<Record<NamedMajority, string>>;
  /** After a majority or unanimity, of which votes: « des suffrages exprimés », `of those present`. */
  readonly ofVotes: readonly string[];
  /** That counts are of shares, and not of people, as czs writes it. */
  readonly inShares: string;
  /** What stands before and after those who abstained: `moins` une abstention, `op` één onthouding `na`. */
  readonly lessAbstentions: readonly (readonly [before: string, after: string])[];
  /** Counts in words, from nought on; of each the first is the one that czs writes before abstentions. */
  readonly numbers: readonly (readonly string[])[];
  /** That none is: « *pas de* voix contre ». */
  readonly noVotes: readonly string[];
  readonly votesFor: readonly string[];
  readonly votesAgainst: readonly string[];
  readonly abstentions: readonly string[];
  /** What is counted in a vote: « 5 *voix* contre 2 ». */
  readonly voices: readonly string[];
  /** Between what is counted for and against: `5 votes *to* 2`. */
  readonly versus: readonly string[];
  /** What else speaks of a vote, whatever is said of it. */
  readonly votingWords: readonly string[];
  /** What may stand before votes: `approved 5-0-1`, `vote : 5 pour, 1 contre`. */
  readonly voteLeads: readonly string[];
  /** What joins votes to what is before them: « *par* 5 voix », « à la majorité *de* 5 voix ». */
  readonly beforeVotes: readonly string[];
  /** What breaks a tie, and the words after it may say whose it is: `voix prépondérante`. */
  readonly castingVote: readonly string[];
  readonly outcomes: Readonly<Record<OutcomeKind, readonly string[]>>;
  readonly links: Readonly<Record<LinkKind, readonly string[]>>;
  /** What an arrow below a carried proposal says came of it. */
  readonly verdicts: Readonly<Record<'adopted' | 'rejected', string>>;
  /** `D3 du 5 mars`: between an id and the date of its meeting. */
  readonly ofMeeting: readonly string[];
  readonly internal: readonly string[];
  /** The adjectives among them, which begin others too, and have other senses: « audit *interne* ». */
  readonly internalAdjectives: readonly string[];
  /** As `internal`, but only as all of a part of a bracket or after a dash: in a title it may be said of other things (« local réservé au bureau »). */
  readonly reserved: readonly string[];
  /** Before a due date, where the date itself cannot be read: `d'ici la rentrée`. */
  readonly dueMarks: readonly string[];
  /** Words that are a due date by themselves and name no day: `dès que possible`. */
  readonly undated: readonly string[];
  readonly purposes: Readonly<Record<Purpose, readonly string[]>>;
  /** `20 min` */
  readonly minutes: readonly string[];
  /** Under *Prochaines réunions*. */
  readonly movedTo: readonly string[];
  readonly calledOff: readonly string[];
  /** « n'est *pas* annulée »: single words that deny what follows. */
  readonly negations: readonly string[];
  /** What a full stop shortens before a name: « Av. Louise », `St. Pieter`. */
  readonly abbreviations: readonly string[];
  /** Before the number of an agenda item: « *Point* 3 : toiture ». */
  readonly itemWords: readonly string[];
  /** Begins a sentence that goes on about the place of a next meeting: « Salle du Moulin. *Rue* Haute 4. » */
  readonly placeNouns: readonly string[];
  /** Begins what is said after the place, and is none: « *Merci* d'envoyer vos points », « *Ordre du jour* : … ». */
  readonly afterPlace: readonly string[];
  /** Leads from one meeting to the next in a line: « salle A, *puis* le 9 avril ». */
  readonly toNext: readonly string[];
  /** Single words between the label of a correction and its colon: « Correction *du PV de la réunion du* 23/04 ». */
  readonly correctionWords: readonly string[];
  /** Between the label of a correction and the day of the PV that it corrects. */
  readonly ofMinutes: string;
  /** Before a day, where an outcome says it: `fait le 02/04/2020`. */
  readonly onDay: string;
  /** Between hours and minutes: « 20h55 », `20:55`. */
  readonly hourMark: string;
  /** Words for a meeting of the series in a title: `Réunion :`. */
  readonly meetingWords: readonly string[];
}
