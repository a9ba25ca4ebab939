import type { Language } from '../model/minutes.ts';

/** What a column of a table of tasks or of decisions holds. */
export type TaskColumn = 'what' | 'who' | 'when' | 'state' | 'decision' | 'vote' | 'number';

/**
 * What minutes say around an entry: in lines that carry no label, in the columns of tables, in the sentences that tell a vote. Words are compared
 * normalized (no accents, no capitals); `adopté(e)(s)` stands for all its forms.
 */
export interface RecogniseWords {
  /** Heads of the columns of a table of tasks or of decisions; `task`: of one of what is to be done, whatever stands beside it;
   *  `thing`: of what may be anything, unless another head says who or when. */
  readonly columns: Readonly<Record<TaskColumn | 'task' | 'thing', readonly string[]>>;
  /** Labels over what was agreed, which somebody may have taken upon him or her: decisions and actions. */
  readonly agreements: readonly string[];
  /** In a column of states alone, of what is done: `gesloten` is said of meetings elsewhere. */
  readonly closedStates: readonly string[];
  /** In the same column, of what is still to be done. */
  readonly openStates: readonly string[];
  /** Participles and verbs by which a body takes a decision: `adoptée`, `carried`. */
  readonly adopted: readonly string[];
  /** Those by which it refuses one. */
  readonly rejected: readonly string[];
  /** Who decides where those present do: « *le conseil* approuve », `*we* besluiten`, `*the board* agreed`. */
  readonly decidingBodies: readonly string[];
  /** What they do then, here and now; `keurt … goed` has its end later in the sentence. */
  readonly decidingVerbs: readonly string[];
  /** Decides without anybody who does, where its clause follows: « *il est convenu* de … », `*besloten wordt* dat …`. */
  readonly decidingClauses: readonly string[];
  /** What is decided begins with one of these, or with an article. */
  readonly objectStarts: readonly string[];
  /** Before a body that decides nothing here: « *que* le conseil », « *de* l'assemblée », `*dat* het bestuur`. */
  readonly beforeNoSubject: readonly string[];
  /** Between a label that is a participle and its sentence: `Décidé *de* faire`, `Besloten *om*`. */
  readonly afterParticiple: readonly string[];
  /** Makes what follows no decision of this meeting: a condition, a question, a negation, what is to come. */
  readonly hedges: readonly string[];
  /** Other bodies, whose decisions are news: « le conseil communal a approuvé ». */
  readonly otherBodies: readonly string[];
  /** Words that are no verb and may follow a name: « Camille *et* … », « Camille *pour* … ». */
  readonly functionWords: readonly string[];
  /** Between a name and what it is to do, where no verb is bent: `Lena *to* call`. */
  readonly toDo: readonly string[];
  /** After whoever will do something: `Tom *will* write`, « Ana *va* écrire »; a French future is told by its form. */
  readonly futures: readonly string[];
  /** Verbs after these, or forms of them, that say how somebody will be: nothing is done. */
  readonly states: readonly string[];
  /** What the articles of a deliberation are called, before their number or alone: « *Article* 1er », « *Art.* 2 », « Article *unique* ». */
  readonly articleWords: readonly string[];
  /** Nouns of those who act together or hold an office: « le *bureau* ». */
  readonly bodyNouns: readonly string[];
  /** Beside such a noun: that all of them meet, and no part of them: `Full Council`. */
  readonly wholeBody: readonly string[];
  /** What the name of a body ends in that is one word: `congrescommissie`, `subcommittee`; not `noticeboard`. */
  readonly bodyEnds: readonly string[];
  /** Says nothing more beside a label: « Décision *du CA* », « vote *à main levée* ». */
  readonly fillers: readonly string[];
  /** `seconded by`: who supports a motion. */
  readonly secondedBy: readonly string[];
  /** That an item goes on at a later meeting; a line that is nothing else, or has nothing but a reason or a day after it. */
  readonly deferred: readonly string[];
  /** To put something off, as what is decided: « décidé de *reporter* ce point », `resolved to *defer* approval`. */
  readonly defers: readonly string[];
  /** What is put off then is the item: « *l'examen* est reporté », `*consideration* be deferred`; beside the word for an item. */
  readonly deferrable: readonly string[];
  /** That there is no place or hour yet: « lieu à confirmer ». */
  readonly unsettled: readonly string[];
  /** With which the text of a decision begins that is not taken yet: « Décision : *à voter* en mai ». */
  readonly undecided: readonly string[];
  /** Before what was changed in what is agreed, or on what condition: « accepté, *mais* le 23 janvier », « adopté *sous* réserve du subside ». */
  readonly butWords: readonly string[];
  /** Beside a due date that takes the place of another: « *nouvelle* échéance ». */
  readonly renewed: readonly string[];
  /** Before why something was refused: « refusé *car* trop cher ». */
  readonly reasons: readonly string[];
  /** Before the name of who moved a motion, without `by`: `*Proposed:* Ann`. */
  readonly movedBy: readonly string[];
  /** After who moves something: « Julie *propose* de … », `Ruth *moved* that …`. */
  readonly proposes: readonly string[];
  /** What somebody moves, before its *de*, *van*, `by`: « la *proposition* de Julie ». */
  readonly motionNouns: readonly string[];
  /** After such a noun at the beginning of a sentence, what is moved follows: `Motion *to* extend …`, « Proposition *visant* à … ». One word each. */
  readonly motionStarts: readonly string[];
  /** After « Il est décidé », makes it no decision of this meeting: by whom, whether. */
  readonly clauseStops: readonly string[];
  /** All that a list says where there is nothing to say: « Décisions : *aucune* ». */
  readonly nothing: readonly string[];
  /** What may stand beside one of these words without saying more: « pas *de décision à ce stade* ». */
  readonly besideNothing: readonly string[];
  /** Before the family names of several: « *MM.* Leroy et Petit ». */
  readonly pluralTitles: readonly string[];
  /** Whoever writes, among those present: « Luc et *moi* (Julie) ». */
  readonly myself: readonly string[];
  /** After an office, of this meeting alone: « président *f.f.* », `voorzitter *vanavond*`. */
  readonly thisTime: readonly string[];
  /** What ends an earlier decision that the sentence cites, as verbs and participles: `*rescind* the decision of 2 April (2026-04-02/D1)`. */
  readonly repealing: readonly string[];
  /** Before an office, of who stands in for it or shares it: `*Vice*-Chairman`, `*deputy* clerk`, « *co*-présidente ». */
  readonly deputies: readonly string[];
  /** In small letters before a name in a list: `Jan Peeters, *mevrouw* De Wit`. */
  readonly titles: readonly string[];
  /** Before a place that is as ever, « *toujours* au local », or what is done again: « *de nouveau* reporté ». */
  readonly still: readonly string[];
  /** Begins what is said of a place: « salle B *car* la nôtre est prise », `the study *as* the library is in use`. */
  readonly placeClauses: readonly string[];
  /** Before one of these, where the next meeting is announced: it is where, or when, this one is: « *même* endroit », `op hetzelfde uur`. */
  readonly same: readonly string[];
  readonly samePlaces: readonly string[];
  readonly sameHours: readonly string[];
  /** Says after a name, or before one that `par`, `door`, `by` leads to, that somebody else does it from now on: « Chantal *reprend* », « *repris* par Chantal ». */
  readonly takesOver: readonly string[];
  /** Before who does something from now on: « passe la main à », `handed to`. */
  readonly handsOver: readonly string[];
  /** Begins a remark of its own under an entry: `NB :`. */
  readonly remarks: readonly string[];
  /** Before the hour at which somebody comes, and leaves: « *arrive* à 10h15 », `tot 21u`. */
  readonly arrives: readonly string[];
  readonly leaves: readonly string[];
  /** After « chaque », `elke`, says when and not who. */
  readonly periods: readonly string[];
  /** Before the noun of a meeting to come: *prochaine*, *volgende*, *next*; and before that: `date of`. */
  /** Headings over what became of earlier actions begin with one of these. */
  /** Say in a heading that something is of an earlier meeting: `Old action items`. */
  readonly pastWords: readonly string[];
  readonly taskWords: readonly string[];
  /** Minutes, as what is approved at the next meeting. */
  readonly minutesWords: readonly string[];
  /** What nobody has who approves them as they are: « Pas de *remarque*. » */
  readonly objections: readonly string[];
  /** Leads to what was corrected in minutes that are approved: « approuvé *moyennant* une remarque », `approved *with the amendment* that …`. */
  readonly amending: readonly string[];
  /** By which those present give somebody something to do: « … et *charge* Luc de … », `… and *asks* Ann to …`. */
  readonly bids: readonly string[];
  /** That they are: « *Approbation* du PV », and not « Envoi du PV ». */
  readonly approvalNouns: readonly string[];
  /** Names what is voted on, before the verdict on it: « *La proposition* est adoptée ». */
  readonly motionWords: readonly string[];
  /** Before the participle of a sentence that says what was done: « *est* approuvé ». */
  readonly beingVerbs: readonly string[];
  /** What a label over guests begins with, beside those who are present: `In attendance`. */
  readonly besidePresent: readonly string[];
  /** After a name, of who was there: « assiste », `attended`. */
  readonly attends: readonly string[];
  /** After such a verb, of somebody who is no member: « à notre *invitation* », `for *item* 3`. */
  readonly asGuest: readonly string[];
  readonly followUpHeads: readonly string[];
  readonly nextWords: readonly string[];
  readonly beforeNext: readonly string[];
  /** Before the day on which there is to be no meeting: `*Skip* 2 April`, « *on saute* le 2 avril ». */
  readonly skips: readonly string[];
  /** Says when something holds at all: « *Si* le propriétaire accepte, … »; in the middle of a sentence, too. */
  readonly conditions: readonly string[];
  /** Before what is not so: « c'est le parc de la Rosée, *pas* le parc de la Senne », « le 20 mai, *et non* le 13 ». */
  readonly contrasts: readonly string[];
  /** Begins a place: « *chez* Nora », `same room`. */
  readonly placeLeads: readonly string[];
  /** Before the agenda of a meeting that is announced, and a colon: « ODJ : », `To include:`. */
  readonly agendaLabels: readonly string[];
  /** Says in such a sentence that it is of the meeting to come: « on *y* parlera … ». */
  readonly agendaThen: readonly string[];
  /** Its verb: « on y *parlera* du budget ». */
  readonly agendaVerbs: readonly string[];
  /** What may stand beside these and beside its labels, and says nothing more: « ODJ *proposé* », `agenda *so far*`. */
  readonly agendaFillers: readonly string[];
  /** Goes between its verb and a topic: `talk *about*`. */
  readonly agendaAfter: readonly string[];
  /** What says it after what is to be spoken of, the longest first: « sera à l'ordre du jour ». */
  readonly agendaEnds: readonly string[];
  /** Right after a name, that somebody was not of the same mind: « Tom *s'oppose* au prix », which is not what was voted on. */
  readonly dissents: readonly string[];
  /** The verb before that, in « mettre … à l'ordre du jour ». */
  readonly agendaPuts: readonly string[];
  /** What meets, and the verbs by which it opens and closes: « la *séance* est *levée* à 20h55 », `vergadering gesloten om`. */
  readonly meetingNouns: readonly string[];
  /** Who meets, as those who write say it: « *on* a terminé à 22 h ». */
  readonly us: readonly string[];
  readonly openingVerbs: readonly string[];
  readonly closingVerbs: readonly string[];
  /** What is over when it is done, as verbs, « *envoyer* », and as participles that have no ending of their own: « *reçu* ». */
  readonly finishing: readonly string[];
  readonly finished: readonly string[];
  /** Before one of these, what says that it is to be, or in part: « doit *être* envoyé ». */
  readonly unfinished: readonly string[];
  /** Before whom somebody stands in for: « *remplace* Marie ». */
  readonly standsIn: readonly string[];
  /** Before whom or what somebody speaks for: « *représentant* M. Petit », « *représentant* Actiris ». */
  readonly represents: readonly string[];
  /** Before who votes in somebody's place: « *procuration à* Fathya ». */
  readonly proxyTo: readonly string[];
  /** What somebody does who comes, and who goes. */
  readonly comes: readonly string[];
  readonly goes: readonly string[];
  /** Before those who took no part in a vote; before those who were there and gave none. */
  readonly notVoting: readonly string[];
  readonly presentOnly: readonly string[];
  /** Before a family name, who owns together, or after somebody: « *succession* Gérin ». */
  readonly estates: readonly string[];
  /** In place of names, who is in no other list of a vote: « Pour : *tous les autres* ». */
  readonly others: readonly string[];
  /** Beside the word for a vote, in the label over those who gave it: « *Ont voté* pour ». */
  readonly ballotFillers: readonly string[];
  /** What is counted where votes are not those of heads: *quotités*. */
  readonly shareUnits: readonly string[];
  /** After a majority, whether a motion had it: « majorité des 4/5 *atteinte* », `2/3 *not reached*`. */
  readonly reached: readonly string[];
  readonly notReached: readonly string[];
}

/** Those of all languages: minutes mix them. */
export type AllRecogniseWords = Readonly<Record<Language, RecogniseWords>>;
