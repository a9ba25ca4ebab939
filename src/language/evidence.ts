import type { Language } from '../model/minutes.ts';

/**
 * Words by which a sentence of minutes reads like an entry that nobody labelled, or like plain talk. Each list is one piece of evidence; how much
 * it weighs is fitted (src/recognise/weights.ts). Words are compared normalized: no accents, no capitals.
 *
 * `adopté(e)(s)` stands for all four forms; `reporté*` for whatever begins so; `_` for any one word, `…` for up to six; `#` for any number.
 */
export interface EvidenceWords {
  /** A body decides: « adopté », `approved`. */
  readonly decides: readonly string[];
  /** All agree: « tout le monde est d'accord ». */
  readonly agrees: readonly string[];
  /** Nobody is against: « aucune objection ». */
  readonly unopposed: readonly string[];
  /** What those present settle on in the first person: « on garde », `we go with`. */
  readonly settles: readonly string[];
  /** A body refuses, or gives up. */
  readonly refuses: readonly string[];
  /** Votes counted. */
  readonly votes: readonly string[];
  readonly unanimous: readonly string[];
  /** After what was said about something: « finalement », `in the end`. */
  readonly concludes: readonly string[];
  /** What those present do before they decide: « échange de vues », `bespreking`. */
  readonly talks: readonly string[];
  /** What changes or stays from now on: « passe à », `from now on`. */
  readonly changes: readonly string[];
  /** Somebody must, or will: « se charge de », `will`. */
  readonly duties: readonly string[];
  /** What people do after a meeting, as it is said of somebody: « envoie », `stuurt`. */
  readonly tasks: readonly string[];
  /** The same as an order, where a language has a form for it: `send`. */
  readonly orders: readonly string[];
  /** A thing to be done: « à prévoir », `te bestellen`. */
  readonly toBeDone: readonly string[];
  /** Asked of all: « merci de ». */
  readonly asks: readonly string[];
  readonly proposes: readonly string[];
  /** To be decided later. */
  readonly pends: readonly string[];
  /** What is known or decided, which a negation denies: « clair », `settled`; nouns that stand after *no*, « réponse ». */
  readonly certain: readonly string[];
  /** An item put off to another meeting. */
  readonly postpones: readonly string[];
  /** With a month or a season to come, puts an item off: « *repris* en septembre », `*left* till March`. */
  readonly resumes: readonly string[];
  /** What was to be done is done, or given up. */
  readonly done: readonly string[];
  /** It is not done yet. */
  readonly notDone: readonly string[];
  /** The next meeting. */
  readonly nextMeeting: readonly string[];
  /** Somebody comes, goes, stands in for another. */
  readonly comesGoes: readonly string[];
  /** Somebody leaves a post, or is new in one. */
  readonly changesPost: readonly string[];
  /** Somebody is given a post: « devient », `was appointed`. */
  readonly becomes: readonly string[];
  /** Posts in an organisation: « trésorier », `board member`. */
  readonly posts: readonly string[];
  /** Everybody, as those who are to do something. */
  readonly everyone: readonly string[];
  /** A body or an office of the organisation, as the one who does something. */
  readonly offices: readonly string[];
  readonly pronouns: readonly string[];
  /** Somebody who speaks takes it on: « je m'en charge », `I'll`. */
  readonly myself: readonly string[];
  /** Those present, as the ones who do something: « on », « l'assemblée ». */
  readonly ourselves: readonly string[];
  /** Others, whose decisions are news: « le conseil communal ». */
  readonly others: readonly string[];
  /** What somebody says, thinks, or is: no deed to come. */
  readonly reports: readonly string[];
  readonly negations: readonly string[];
  readonly conditions: readonly string[];
  /** Phrases that hold a word of another list and do not mean it: « quand même », `no later than`. */
  readonly idioms: readonly string[];
  /** It might be: « pourrait », `peut-être`. */
  readonly hedges: readonly string[];
  /** What was: « l'an passé », `already`. */
  readonly past: readonly string[];
  /** Earlier minutes, which are approved. */
  readonly minutes: readonly string[];
  /** Between what minutes say and what they should: « au lieu de », `should read`. */
  readonly corrects: readonly string[];
  /** Those of `RecogniseWords`. */
  readonly contrasts: readonly string[];
  /** Leads from the approval of minutes to what is to be mended in them: « approuvé, *étant entendu que* … », `approved *subject to* …`. */
  /** By which somebody has another do something: « *charge* Luc de … ». */
  readonly bids: readonly string[];
  /** Limits of what may be spent: `max`, `budget`. */
  readonly limits: readonly string[];
  /** Heads of lists and items, by what stands under them; matched at the beginning. */
  readonly headsOfActions: readonly string[];
  readonly headsOfDecisions: readonly string[];
  readonly headsOfPending: readonly string[];
  readonly headsOfNextMeeting: readonly string[];
  readonly headsOfAgenda: readonly string[];
  readonly headsOfPresence: readonly string[];
  readonly headsOfFollowUp: readonly string[];
  readonly headsOfAnyOtherBusiness: readonly string[];
  /** What members tell one another: « points d'info ». */
  readonly headsOfNews: readonly string[];
  readonly headsOfAppendix: readonly string[];
  /** Heads of lines that tell what the meeting was, and no entry: « Lieu : ». Matched at the beginning, before a colon. */
  readonly fields: readonly string[];
  /** On the day itself, and on the next. */
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
  /** Of those who agree, that it is all of them: a consensus. */
  readonly allAgree: readonly string[];
  /** What helps a verb to tell what somebody has done. One word each. */
  readonly had: readonly string[];
  /** Before a day that something is of, and not due: « le dégât du 2/2 ». */
  readonly ofDay: readonly string[];
  /** Between those who do something and their verb: « s' », `also`. One word each. */
  readonly little: readonly string[];
  /** Before those who do something: « le syndic ». One word each. */
  readonly articles: readonly string[];
}

export type AllEvidenceWords = Readonly<Record<Language, EvidenceWords>>;
