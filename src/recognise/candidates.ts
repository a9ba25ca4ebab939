import type { DateReader } from '../dates/dates.ts';
import type { Candidate, CandidateRole } from '../model/candidate.ts';
import { ruleOf } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Entry, Minutes, Mode, OutcomeKind } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { memoized } from '../text/memo.ts';
import { squeeze } from '../text/normalize.ts';
import { announcedAgenda } from './agenda-line.ts';
import { agreesWithAbove, answered, answersWho, leavesOpen, saysOnlyThatAllAgree } from './answers.ts';
import { appendedTo } from './appended.ts';
import { biddenIn, dueOf, modeOf, namedIn, ownersOf } from './candidate-fields.ts';
import { answersCase } from './cases.ts';
import { clausesOf } from './clauses.ts';
import type { DueContext, ReadContext } from './context.ts';
import { amends, corrects } from './correcting.ts';
import { kindOf } from './document-kind.ts';
import { addPairs, evidenceOf, type ReadUnder } from './evidence.ts';
import type { Evidence, Under } from './evidence-names.ts';
import { type Phrasebooks, type Word, type WordList, wordsOf } from './evidence-words.ts';
import { followsUp, tellsDone } from './follow-up.ts';
import { type Hours, hoursIn, opensMeeting } from './hours.ts';
import { joinCandidates } from './join.ts';
import { citedDay, repealedWithin } from './links.ts';
import type { MentionBook } from './mentions.ts';
import { isTie } from './modes.ts';
import { leavesForGood, moveTold } from './moves.ts';
import { markFollowUps, markNeighbours, type SketchedSentence } from './neighbours.ts';
import { saysNothing } from './nothing.ts';
import { tellsOffice } from './officers.ts';
import { citesEntry, type OpenAtMeeting, type OpenEntries, type OpenEntry, openAt } from './open-entries.ts';
import { isWhole, outcomeOf } from './outcome-candidates.ts';
import { kindTold } from './outcomes.ts';
import { type BlockOfText, hasEntryBetween, piecesOf } from './pieces.ts';
import { withoutRepeated } from './repeated.ts';
import { overrule } from './rulings.ts';
import { type Sketch, tellsLanguage } from './sketch.ts';
import { leastFor, reasonsFor, rolesOver, sureness, tableFor, weigh } from './weighing.ts';
import { type ModelRole, modelRoles } from './weights.ts';

/** What is read of one PV. */
export interface DocumentRead {
  readonly text: string;
  readonly blocks: readonly BlockOfText[];
  readonly minutes: Minutes;
}

/** What the archive knows, and the words by which minutes are read. */
export interface CandidateContext extends Pick<ReadContext, 'lexicon' | 'words' | 'dates'> {
  readonly books: Phrasebooks;
  readonly mentions: MentionBook;
  readonly open: OpenEntries;
  readonly acronyms: readonly string[];
}

/** Takes a PV apart into the sentences that are in no entry, each with its evidence. */
export function sketchSentences(
  document: DocumentRead,
  context: CandidateContext,
  open: OpenAtMeeting = openAt(document.minutes, context),
): SketchedSentence[] {
  const { text, blocks, minutes } = document;
  const pieces = piecesOf(text, blocks, minutes, context);
  const dates = datesFor(document, context);
  const mentions = context.mentions.finderFor(minutes);
  const about = { ...context, dates, mentions, meeting: minutes.date };
  const sketches: Sketch[] = [];
  for (const piece of pieces) {
    // « Mevrouw Peeters stelt voor … De vergadering gaat akkoord. »: whoever speaks goes on in the same language.
    const before = sketches.at(-1);
    const goesOn = before?.piece.block === piece.block && tellsLanguage(before, context.books);
    const language = goesOn ? before.language : minutes.language;
    sketches.push(...clausesOf(piece, { ...about, language }, context.lexicon.articles));
  }
  const kind = kindOf(sketches, minutes.date);
  const under = underReader(context);
  const found = sketches.map((sketch) => ({ sketch, evidence: evidenceOf(sketch, kind, under) }));
  markNeighbours(found);
  for (const { evidence, sketch } of found) {
    if (open.spokenOf(sketch) === null) continue;
    evidence.add('open-entry');
    if (citesEntry(sketch.piece.text)) evidence.add('open-entry/cited');
  }
  markFollowUps(found);
  for (const { evidence } of found) addPairs(evidence);
  return found;
}

/** How the figures of the dates in a PV stand. */
function datesFor({ text, minutes: { language } }: DocumentRead, { dates }: CandidateContext): DateReader {
  return language === 'en' ? dates.inOrderOf(text) : dates;
}

/** The sentences of a PV that read like an entry and are in none, in the order of the document. */
export function findCandidates(document: DocumentRead, context: CandidateContext): Candidate[] {
  const open = openAt(document.minutes, context);
  const sentences = sketchSentences(document, context, open);
  const inOrder = { ...context, dates: datesFor(document, context) };
  const maker = new CandidateMaker(sentences, inOrder, document.minutes, open);
  const found = joinCandidates(sentences.map((one, at) => ({ ...one, made: maker.at(at) })));
  const appended = document.minutes.entries.flatMap((entry) => maker.appended(document.text, entry));
  const all = appended.length === 0 ? found : [...found, ...appended].sort((a, b) => a.place.start - b.place.start);
  return withoutRepeated(all, document.minutes.entries);
}

const headLists: readonly (readonly [WordList, Under])[] = [
  ['headsOfFollowUp', 'follow-up'],
  ['headsOfActions', 'actions'],
  ['headsOfDecisions', 'decisions'],
  ['headsOfPending', 'pending'],
  ['headsOfNextMeeting', 'next-meeting'],
  ['headsOfNews', 'news'],
  ['headsOfAgenda', 'agenda'],
  ['headsOfPresence', 'presence'],
  ['headsOfAnyOtherBusiness', 'other-business'],
  ['headsOfAppendix', 'appendix'],
];

/** Heads are read in all languages; each once. */
function underReader(context: CandidateContext): ReadUnder {
  const known = new Map<string, Under | null>();
  return (head) => {
    const before = known.get(head);
    if (before !== undefined) return before;
    const said = wordsOf(head);
    const found = followsUp(head, context)
      ? tellsDone(head, context)
        ? 'done'
        : 'follow-up'
      : (headLists.find(([list]) => Object.values(context.books).some((book) => book.begins(said, list)))?.[1] ?? null);
    known.set(head, found);
    return found;
  };
}

/** So many headings are remembered. */
const mostHeads = 1000;

/** No answer below what is to be decided has more words. */
const mostOfAnswer = 10;

/** So many words stand up to the decision that is ended: « Sur proposition de Tom, la décision … ». */
const mostToNoun = 8;

/** A longer sentence says more than when a meeting opens or closes. */
const hourLine = 80;

/** No line that tells a day and a place, and nothing else, is longer. */
const dayAndPlace = 50;
const noHours: Hours = { start: null, end: null };

/** Beside its first role a sentence may have one of these: an outcome that is an action, too. */
const companions: Readonly<Partial<Record<ModelRole, readonly ModelRole[]>>> = {
  outcome: ['action'],
  action: ['outcome', 'pending', 'proposal', 'decision'],
  decision: ['action'],
  'next-meeting': ['action'],
  pending: ['action'],
  postponed: ['action'],
  proposal: ['action'],
};

class CandidateMaker {
  private readonly sentences: readonly SketchedSentence[];
  private readonly context: CandidateContext;
  private readonly minutes: Pick<Minutes, 'date' | 'items' | 'language' | 'next' | 'start' | 'end' | 'meetingPlace'>;
  /** Where days of next meetings stand that are wrong: they are told already, and a label mends none. */
  private readonly wrong: readonly Place[];
  private readonly dueContext: DueContext;
  /** The day of the next meeting, where it is announced. */
  private readonly nextDay: IsoDate | null;
  /** The last sentence that announces a meeting. */
  private announced = Number.NEGATIVE_INFINITY;
  private readonly open: OpenAtMeeting;
  /** Whether headings speak of minutes. */
  private readonly heads = new Map<string, boolean>();
  /** Where the lines begin that are read as the agenda of a meeting to come. */
  private readonly agenda: ReadonlySet<number>;

  constructor(
    sentences: readonly SketchedSentence[],
    context: CandidateContext,
    minutes: Pick<Minutes, 'date' | 'items' | 'language' | 'next' | 'problems' | 'start' | 'end' | 'meetingPlace'>,
    open: OpenAtMeeting,
  ) {
    this.open = open;
    this.wrong = minutes.problems.flatMap(({ code, place }) => (ruleOf(code) === 'next-date-invalid' ? [place] : []));
    this.sentences = sentences;
    this.context = context;
    this.minutes = minutes;
    this.agenda = new Set(minutes.next.flatMap(({ agenda }) => agenda.map(({ place }) => place.start)));
    this.nextDay = minutes.next.find(({ date, title }) => date !== null && title === null)?.date ?? null;
    this.dueContext = { ...context, meeting: minutes.date, language: minutes.language };
  }

  /** What the sentence at an index may be: nothing, one role, rarely two. */
  at(index: number): Candidate[] {
    const { sketch, evidence } = this.sentences[index] as SketchedSentence;
    const before = this.sentences[index - 1] ?? null;
    // What is struck out says nothing.
    if (sketch.words.length === 0) return [];
    if (sketch.piece.within) return this.shareOf(index);
    if (sketch.piece.amends === 'may' && !amends(sketch, evidence)) return [];
    if (evidence.has('known-name') ? this.isOfficer(sketch, evidence) : this.isHour(sketch.piece.text)) return [];
    if (this.isPlace(sketch.piece) || opensMeeting(sketch.piece.text, this.context.words)) return [];
    const { text, place } = sketch.piece;
    const around = this.around(index);
    if (sketch.piece.amends !== null || corrects(sketch, evidence, around))
      return [unweighed('correction', 'correcting', words(text), place)];
    // « Reporté à sept., pas tout le monde l'a reçu »: the approval is; where its item is read so, nothing is asked.
    if (around.approves && evidence.has('postponing/first') && !evidence.has('question'))
      return this.minutes.items[sketch.piece.item]?.state === 'postponed'
        ? []
        : [unweighed('postponed', 'postponing', words(text), place)];
    // « La décision 2026-01-15/D2 est abrogée : … »
    if (this.repeals(sketch, evidence)) return [unweighed('decision', 'deciding', words(text), place)];
    // « D'accord, +1 de tous (Luc par mail). » right below a decision says of it that all agree.
    if (agreesWithAbove(sketch, evidence)) return [];
    if (answersWho(sketch, evidence, before)) return [this.make(index, 'action', 1)].filter((one) => one !== null);
    const agenda = announcedAgenda(sketch, evidence, this.isAnnounced(index), this.context);
    const lines = agenda
      .filter(({ place }) => !this.agenda.has(place.start))
      .map(({ text, place }) => unweighed('agenda', 'under-agenda', text, place));
    const sure = weigh(evidence);
    overrule(sure, sketch, evidence, before);
    const [first, ...rest] = rolesOver(sure, evidence);
    if (first === undefined) return [...lines, ...this.answerBelow(sketch, evidence)];
    if (lines.length > 0 && first !== 'next-meeting') return lines;
    if (first === 'next-meeting') this.announced = index;
    const least = tableFor(evidence).thresholds;
    const second = rest.find((role) => companions[first]?.includes(role) && sure[role] >= least[role].medium);
    const roles = second === undefined ? [first] : [first, second];
    // « Le comité approuve la note et demande à M. Noël de l'envoyer »: once the decision is taken, the action is still asked.
    if (second === 'decision' && biddenIn(sketch).length > 0) roles.reverse();
    const made = roles.map((role) => this.make(index, role, sure[role])).filter((one) => one !== null);
    return [...made.filter(({ role }, at) => at === 0 || role !== made[0]?.role), ...lines];
  }

  /** « Na stemming: lokaal 3, cultuurcentrum 2 »: a few words right below what is still to be decided may be what became of it. */
  private answerBelow(sketch: Sketch, evidence: Evidence): Candidate[] {
    const { piece, words: said } = sketch;
    const isTalk = evidence.has('question') || evidence.has('told/turn');
    const entry = piece.opens && !isTalk && said.length <= mostOfAnswer ? this.open.carriedAbove(piece) : null;
    // « Oscar a comparé trois locaux » tells of nothing that was decided.
    if (entry === null || (entry.role !== 'action' && evidence.has('known-name/first+past'))) return [];
    const asked = unweighed('outcome', 'open-entry', words(piece.text), piece.place);
    const by = dueOf(sketch, this.dueContext, this.nextDay);
    const outcome = outcomeOf(evidence, entry, this.outcomeSaid(sketch, entry), by !== null);
    return [{ ...asked, ref: entry.ref, about: entry.text, outcome, due: outcome === 'in-progress' ? by : null }];
  }

  /** What stands at the end of the line of an entry that earlier minutes left open, and is not read. */
  appended(text: string, entry: Entry): Candidate[] {
    const about = entry.updates === null ? null : this.open.byRef(entry.updates);
    const place = about === null ? null : appendedTo(text, entry, about);
    if (about === null || place === null) return [];
    const said = text.slice(place.start, place.end);
    const { date: meeting, language } = this.minutes;
    const kind = about.role === 'action' ? kindTold(said, about.text, { ...this.context, meeting, language }) : null;
    const outcome = kind === 'postponed' || kind === 'reopened' ? null : kind;
    return [
      { ...unweighed('outcome', 'open-entry', squeeze(said), place), ref: about.ref, about: about.text, outcome },
    ];
  }

  /** Whether a sentence says that an earlier decision ends which it cites by its ref, or by its day: « Cette décision *annule et remplace* celle du 14 janvier ». */
  private repeals(sketch: Sketch, evidence: Evidence): boolean {
    const { text, place } = sketch.piece;
    const isOpen = (['question', 'condition', 'proposing', 'hedge'] as const).some((one) => evidence.has(one));
    const at = (start: number, end: number): Place => ({ start: place.start + start, end: place.start + end });
    const isDenied = evidence.has('negation') || evidence.has('future');
    return (
      !isOpen &&
      (repealedWithin({ text, place: at }, this.context).length > 0 ||
        (!isDenied && this.endsDecision(sketch) && this.citesDay(sketch)))
    );
  }

  /** « La décision de mai est abrogée », `De beslissing van 13/2 wordt ingetrokken`: what ends a decision decides, and refuses nothing that is asked. */
  private endsDecision({ words: said }: Sketch): boolean {
    const { lexicon, words } = this.context;
    const noun = said.slice(0, mostToNoun).findIndex((one) => lexicon.label(one.normalized)?.role === 'decision');
    const ends = ({ normalized }: Word): boolean =>
      words.repealing.has(normalized) ||
      lexicon.links.some((one) => one.kind === 'supersedes' && one.words === normalized);
    return noun !== -1 && said.slice(noun + 1).some(ends);
  }

  /** Whether a sentence names a day of the past, as minutes cite one another. */
  private citesDay({ piece: { text }, dates }: Sketch): boolean {
    const { date: meeting, language } = this.minutes;
    const dayOf = ({ start, end }: Place): IsoDate | null =>
      citedDay(text.slice(start, end), { ...this.context, meeting, language });
    return meeting !== null && dates.map(dayOf).some((day) => day !== null && day < meeting);
  }

  /** « 3/6/2025 chez Greg », at the top: where the meeting was held is read. */
  private isPlace({ top, text }: Sketch['piece']): boolean {
    const { meetingPlace } = this.minutes;
    return top && meetingPlace !== null && text.length <= dayAndPlace && /\d/.test(text) && text.endsWith(meetingPlace);
  }

  /** « On clôture à 21h30, merci à tous. »: the hour is read as that of the meeting. */
  private isHour(text: string): boolean {
    const { start, end } = text.length > hourLine ? noHours : hoursIn(text, this.context.words, this.context.dates);
    return (end !== null && end === this.minutes.end) || (start !== null && start === this.minutes.start);
  }

  /** « Mme Delsaux tient le procès-verbal », « Le président, La secrétaire »: offices of the meeting, unless it is to be done by a day. */
  private isOfficer({ piece }: Sketch, evidence: Evidence): boolean {
    const isToDo = (['due', 'future', 'duty', 'arrow'] as const).some((one) => evidence.has(one));
    return !isToDo && piece.text.length <= hourLine && tellsOffice(piece.text, this.context.words);
  }

  /** What somebody does of a decision, in a sentence of its text: « … Wim regelt de bekers ». */
  private shareOf(index: number): Candidate[] {
    const { sketch, evidence } = this.sentences[index] as SketchedSentence;
    // « … *et charge M. Dubois de le transmettre* »
    if (biddenIn(sketch).length > 0) return [this.make(index, 'action', 1)].filter((one) => one !== null);
    if (!evidence.has('known-name/first')) return [];
    const sure = weigh(evidence);
    overrule(sure, sketch, evidence, null);
    const made = rolesOver(sure, evidence).includes('action') ? this.make(index, 'action', sure.action) : null;
    return made === null ? [] : [made];
  }

  /** Whether a sentence stands where the minutes before are approved, and after which. */
  private around(index: number): Parameters<typeof corrects>[2] {
    const { piece } = (this.sentences[index] as SketchedSentence).sketch;
    const before = this.sentences[index - 1];
    const near = before?.sketch.piece.head === piece.head && before.sketch.piece.item === piece.item;
    const isHead =
      !piece.top && memoized(this.heads, mostHeads, piece.head, () => namesMinutes(piece.head, this.context.books));
    return {
      approves: isHead || this.minutes.items[piece.item]?.role === 'approval',
      before: near ? before.evidence : null,
    };
  }

  /** Whether a meeting is announced just before a sentence: in one that is a candidate, or read already. */
  private isAnnounced(index: number): boolean {
    if (index - this.announced <= 14) return true;
    const { start } = (this.sentences[index] as SketchedSentence).sketch.piece.place;
    return this.minutes.next.some(({ place }) => place.start < start && start - place.end < 400);
  }

  /** « Le conseil s'est réuni le jeudi 5 février à 18 h » tells of this meeting; « ouvert le lundi dès 8 h », of none. */
  private isToCome(due: Candidate['due'], evidence: Evidence): boolean {
    if (due === null || (due.date !== null && due.date <= (this.minutes.date ?? ''))) return false;
    return /\d/.test(due.written) || evidence.has('next-meeting') || evidence.has('under/next-meeting');
  }

  /** « Budget max 300 €. OK pour tout le monde. »: what is decided stands in the sentence before, on its line. */
  private saysOnlyHow(sketch: Sketch, before: Sketch | null): boolean {
    const { piece } = sketch;
    if (before === null || before.piece.block !== piece.block || before.piece.place.end > piece.place.start)
      return false;
    return saysOnlyThatAllAgree(sketch);
  }

  private isWrong(place: Place): boolean {
    return this.wrong.some(({ start, end }) => start < place.end && end > place.start);
  }

  private make(index: number, role: ModelRole, sure: number): Candidate | null {
    const { sketch, evidence } = this.sentences[index] as SketchedSentence;
    // « Iedereen gaat akkoord » below a proposal that is carried decides that; « Zie volgende keer » and « Tom demande un délai » are said of the entry.
    const above = this.open.carriedAbove(sketch.piece)?.role;
    const isOfProposal = above === 'proposal' && (role === 'decision' || role === 'proposal');
    const isPutOff = role === 'postponed' || (role === 'action' && evidence.has('postponing'));
    if (isOfProposal || (isPutOff && above === 'action')) return this.make(index, 'outcome', sure);
    // « Pas de décision aujourd'hui, à rediscuter en mai »: nothing is asked; the item is put off.
    if (role === 'pending' && saysNothing(sketch.piece.text.split(/[,;:]/, 1)[0] as string, this.context.words))
      return this.make(index, 'postponed', sure);
    // The item is known to be put off.
    if (role === 'postponed' && this.minutes.items[sketch.piece.item]?.state === 'postponed') return null;
    // « Action : aucune »
    const [label = '', none = ''] = sketch.piece.text.slice(0, 80).split(':', 2);
    if (label.length <= 40 && saysNothing(none, this.context.words)) return null;
    const table = tableFor(evidence);
    const isAnswer = role === 'decision' && (evidence.has('answer/refused') || evidence.has('answer/adopted'));
    const column = modelRoles.indexOf(role);
    const weighed = reasonsFor(evidence, (name) => table.weights.get(name)?.[column] ?? 0);
    const isOpen = role === 'pending' && evidence.has('undecided');
    const reasons = isAnswer ? ['answer', ...weighed] : isOpen ? [...new Set(['pending', ...weighed])] : weighed;
    const family = reasons[0] ?? 'sentence';
    if (!table.own.has(role) && sureness(sure, role, evidence) < leastFor(family)) return null;
    const before = this.sentences.slice(Math.max(0, index - 3), index).map((one) => one.sketch);
    const isEntry = role === 'decision' || role === 'outcome';
    const last = this.sentences[index - 1] ?? null;
    const isApart = last === null || hasEntryBetween(last.sketch.piece, sketch.piece);
    // « … Vote : 1 pour, 4 contre. Donc non. » says it of what the vote decided.
    if (isApart && role === 'decision' && sketch.words.length <= 2 && sketch.piece.above?.distance === 0) return null;
    const goesOn =
      !isApart &&
      ((role === 'decision' && (answered(sketch, evidence, last) || this.saysOnlyHow(sketch, last?.sketch ?? null))) ||
        (role === 'action' && answersWho(sketch, evidence, last)) ||
        (role === 'pending' && leavesOpen(sketch, evidence, last)));
    const begins = goesOn ? (before.at(-1) as Sketch) : sketch;
    const pieces = begins === sketch ? [sketch] : [begins, sketch];
    const vote = isEntry ? modeOf(sketch, this.context.words) : null;
    const mode = answersCase(vote, begins.piece.text) ? null : vote;
    // « 3 pour, 3 contre. À parité, rejetée. »: what comes of a tie is said after it.
    if (role === 'decision' && mode !== null && isTie(mode) && this.isSettledAfter(index)) return null;
    const place = { start: begins.piece.place.start, end: (pieces.at(-1) as Sketch).piece.place.end };
    const named =
      role === 'action' || role === 'presence' || role === 'outcome'
        ? ownersOf(sketch, before)
        : role === 'proposal'
          ? namedIn(sketch, before).slice(0, 1)
          : [];
    const isAbout = role === 'outcome' || role === 'postponed' || role === 'pending';
    const pointedAt = isAbout ? this.open.entryOf(sketch) : null;
    const about = pointedAt?.entry ?? null;
    const by = dueOf(sketch, this.dueContext, this.nextDay);
    const told = role === 'outcome' ? outcomeOf(evidence, about, this.outcomeSaid(sketch, about), by !== null) : null;
    const isOver = told === 'done' || told === 'cancelled';
    const isDue = role === 'action' || role === 'next-meeting' || role === 'pending' || (role === 'outcome' && !isOver);
    const due = isDue ? by : null;
    const isKnown = role === 'next-meeting' && this.minutes.next.some(({ date }) => date === due?.date);
    if (role === 'next-meeting' && (isKnown || this.isWrong(place) || !this.isToCome(due, evidence))) return null;
    // « Iedereen wordt op 3 oktober om 10u verwacht » may be another thing than a meeting.
    // « FR ok, NL volgt »: what is done may not be all; « Julien fait ça la semaine prochaine » tells when it will be.
    const isPlain = isWhole(sketch.piece.text, this.context) && by === null;
    const isVague = role === 'outcome' && (about === null || told === null || (told === 'done' && !isPlain));
    const isElsewhen =
      role === 'presence' && !evidence.has('hour') && leavesForGood(sketch.piece.text, this.minutes, this.context);
    // « Mme Petit demande une heure de plus » may tell what she wants.
    const isHedged = this.context.words.hedges.has(sketch.words[sketch.verb]?.normalized ?? '');
    const isWish = role === 'action' && !sketch.parted && isHedged && !evidence.has('duty') && !evidence.has('future');
    const isNamed = role !== 'next-meeting' || evidence.has('next-meeting') || evidence.has('under/next-meeting');
    return {
      role: isRefusal(role, evidence, mode) && !this.endsDecision(sketch) ? 'rejected' : role,
      place,
      text: words(pieces.map(({ piece }) => piece.text).join(' ')),
      owners: named,
      due,
      mode,
      ref: about?.ref ?? null,
      about: about?.text ?? null,
      outcome: told,
      move:
        role === 'presence' && !isElsewhen && named[0]?.place?.start === place.start
          ? moveTold(sketch.piece.text, this.context, this.minutes.start)
          : null,
      certainty:
        sure >= table.thresholds[role].high &&
        pointedAt?.isSure !== false &&
        isNamed &&
        !isVague &&
        !isElsewhen &&
        !isWish
          ? 'high'
          : 'medium',
      family,
      evidence: reasons.slice(0, 4),
    };
  }

  /** Whether the next sentence of the same block says what came of one. */
  private isSettledAfter(index: number): boolean {
    const next = this.sentences[index + 1];
    const isNear = next?.sketch.piece.block === this.sentences[index]?.sketch.piece.block;
    return isNear && (['refusal', 'agreement', 'deciding'] as const).some((one) => next?.evidence.has(one));
  }

  private outcomeSaid({ piece }: Sketch, about: OpenEntry | null): OutcomeKind | null {
    const { date, language } = this.minutes;
    return kindTold(piece.text, about?.text ?? '', { ...this.context, meeting: date, language });
  }
}

/** « CR de novembre », `Feb minutes`: a heading that speaks of minutes; « Budget (10 minutes) » says how long. */
function namesMinutes(head: string, books: Phrasebooks): boolean {
  const words = wordsOf(head.replace(/\d\s\p{L}+(?=\s*\))/gu, ''));
  return Object.values(books).some((book) => book.find(words).some(({ list }) => list === 'minutes'));
}

/** A line that is a candidate by where it stands, and weighs nothing. */
function unweighed(role: CandidateRole, family: string, text: string, place: Place): Candidate {
  const nothing = { owners: [], due: null, mode: null, ref: null, about: null, outcome: null, move: null };
  return { role, place, text, ...nothing, certainty: 'medium', family, evidence: [family] };
}

function isRefusal(role: CandidateRole, evidence: Evidence, mode: Mode | null): boolean {
  if (role !== 'decision') return false;
  const [pro, contra] = mode?.kind === 'vote' ? [mode.for ?? 0, mode.against ?? 0] : [0, 0];
  // « Contraignante ? Non. 5 pour, 1 contre »: most are for what was answered.
  if (evidence.has('answer/refused') && pro > contra) return false;
  // « pas retenue (4 voix contre 2) »: the words say what the counts are of.
  const refusals = ['refusal', 'answer/refused', 'agreement/refused'] as const;
  return refusals.some((one) => evidence.has(one)) || pro < contra;
}

const leadingSigns = /^\s*(?:=+>|-+>|→|⇒|➔|➜|➡|>|(?:✅|☑|✔|📌|👉|⚠|❌|⏳)\ufe0f?|\[[ xX]?\]|\s)+/u;

/** The words of a sentence without signs before them. */
function words(text: string): string {
  return squeeze(text.replace(leadingSigns, ''));
}
