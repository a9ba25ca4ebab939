import { type DateContext, dateOn } from '../dates/dates.ts';
import { isDeadline } from '../dates/found-date.ts';
import { addDays, type IsoDate } from '../model/iso-date.ts';
import type { Outcome, OutcomeKind } from '../model/minutes.ts';
import { normalize } from '../text/normalize.ts';
import { stemsOf } from '../text/stems.ts';
import type { ReadContext } from './context.ts';
import type { Lexicon } from './lexicon.ts';
import type { Slice as Whole } from './slices.ts';
import { excepts, tokensOf } from './words.ts';

/** Words, and where they stand. */
type Slice = Pick<Whole, 'text' | 'place'>;

/** So many words the longest outcome has: « classé sans suite ». */
const mostWords = 3;

/** Which kind of outcome some normalized words are. */
type KindOf = (words: string) => OutcomeKind | undefined;

/** What became of an entry, where all of some words say it: `fait`, `fait le 02/04/2020`, `sans suite`; null for anything else. */
export function outcomeOf(
  part: Slice,
  normalized: string,
  context: ReadContext,
  kindOf: KindOf = (words) => context.lexicon.outcomes.get(words),
): Outcome | null {
  const whole = kindOf(normalized);
  if (whole !== undefined) return { kind: whole, date: null, place: part.place };
  const said = normalized.split(' ', mostWords);
  if (said.every((_, at) => kindOf(said.slice(0, at + 1).join(' ')) === undefined)) return null;
  const words = wordsOf(part.text);
  for (let count = Math.min(mostWords, words.length); count >= 1; count--) {
    const kind = kindOf(normalize(words.slice(0, count).join(' ')));
    if (kind === undefined) continue;
    const rest = untilIn(words, count);
    const said = context.dates.readDate(rest, context);
    // `klaar tegen 15 maart`, `done by Friday 13 March`: what is to be ready by a day is not done on it.
    if (said !== null && isDeadline(said)) continue;
    const date = kind === 'postponed' || kind === 'in-progress' ? dayOf(rest, context) : pastDay(rest, context);
    if (date !== null) return { kind, date, place: part.place };
    // « Reporté à la prochaine réunion »: that it is put off stands, and until when is its due date.
    if (said && !said.problem && kind === 'postponed') return { kind, date: null, place: part.place };
  }
  return null;
}

/** A participle by its ending: « imprimées », `besteld`, `verstuurd`, `booked`. */
const participle = /é(?:e?s?)$|[^e]ed$|^(?:\p{L}{2,5})?ge\p{L}{3,}(?:d|t|en)$|^(?:af|door|her|be|ont|ver)\p{L}{3,}d$/u;

/** So many words stand before one that says what was done: « attestations envoyées ». */
const mostBefore = 5;

/**
 * What became of an earlier action, where some words say that what it asks for was done, or was not, or in part: « imprimées », « attestations envoyées le
 * 15/11 », « pas encore envoyées », in the participle of a verb that ends what it does, or of the action's own. null: they say something else, too.
 */
export function saidOf(
  part: Slice,
  action: string,
  context: DateContext & Pick<ReadContext, 'words' | 'dates'>,
): Outcome | null {
  const words = wordsOf(part.text.normalize('NFC').replace(/[.!]$/, ''));
  const { finishing, finished, unfinished, hedges, not, numbers } = context.words;
  const asked = action.replace(/^[\s\S]*:\**/, '');
  const amountOf = (word: string): number | string => numbers.get(word) ?? (/^\d+$/.test(word) ? Number(word) : word);
  const amounts = new Set((asked.match(/\d+|\p{L}+/gu) ?? []).map((word) => amountOf(normalize(word))));
  // « 3 devis reçus » are as many as the three that were asked for.
  const isPart = (word: string): boolean =>
    ((/\d/.test(word) || numbers.has(word)) && !amounts.has(amountOf(word))) ||
    [hedges, not, unfinished].some((list) => list.has(word));
  const said = asked.match(/\p{L}+/gu) ?? [];
  const own = stemsOf(`${said[0]} ${said.at(-1)}`);
  // « organiser la journée », « journée : … »: a word that the action has as it stands is what it is about.
  const about = new Set(said.map(normalize));
  for (let at = Math.min(words.length - 1, mostBefore); at >= 0; at--) {
    const raw = (words[at] as string).toLowerCase();
    // `afgedrukt` of `afdrukken`
    const stems = participle.test(raw) ? [...stemsOf(`${raw} ${raw.replace(/ge(?=\p{L}{4})/u, '')}`)] : [];
    const isDone =
      finished.has(normalize(raw)) ||
      stems.some((stem) => finishing.has(stem) || (own.has(stem) && !about.has(normalize(raw))));
    if (!isDone) continue;
    const rest = words.slice(at + 1).join(' ');
    const before = words.slice(0, at).map(normalize);
    // « imprimer les affiches commandées » is still to be done.
    if (before.some((word) => /^[a-z]{2,}(?:er|ir|dre|ttre)$/.test(word))) return null;
    // « deux reçues » are not all, and « pas encore envoyées » none.
    if (before.some(isPart)) return { kind: 'in-progress', date: null, place: part.place };
    if (rest === '') return { kind: 'done', date: null, place: part.place };
    const day = context.dates.readDate(rest, context);
    const date = day !== null && isDeadline(day) ? null : pastDay(rest, context);
    if (date !== null) return { kind: 'done', date, place: part.place };
  }
  return null;
}

/** What some words say became of an action; what is not done whole is in progress: « Fait à moitié ». */
export function kindTold(said: string, action: string, context: Saying): OutcomeKind | null {
  for (const sentence of said.split(/\.(?=\s|$)/)) {
    const kind = kindIn(sentence, action, context);
    if (kind !== null) return kind;
  }
  return null;
}

type Saying = DateContext & Pick<ReadContext, 'words' | 'dates' | 'lexicon'>;

/** Of several parts of a sentence the first that says what became of an action; else what its last words name. */
function kindIn(sentence: string, action: string, context: Saying): OutcomeKind | null {
  const { lexicon, words } = context;
  let at = 0;
  for (const text of sentence.split(/[,;:(](?=\s|$)/)) {
    const part = text.trim();
    const rest = sentence.slice(at + text.length + 1);
    // « Assurance : *en ordre*, valable deux ans »
    const whole = lexicon.outcomes.get(normalize(part));
    if (whole !== undefined) return whole === 'done' && takesBack(rest, words) ? 'in-progress' : whole;
    const told = saidOf({ text: part, place: { start: at, end: at + text.length } }, action, context);
    // « Geannuleerd door de gemeente »
    const kind = told?.kind ?? kindAtFront(text, lexicon);
    if (kind !== null) return wholly(kind, sentence, words);
    at += text.length + 1;
  }
  return wholly(outcomeKindAtEnd(sentence, lexicon), sentence, words);
}

/** Whether what follows « Fait » takes some of it back: « Fait, sauf la cave », `Done, but not all`; « Fait, la commune viendra en mai » tells more. */
function takesBack(rest: string, words: ReadContext['words']): boolean {
  const { not, unfinished, toDo, butWords } = words;
  const said = tokensOf(normalize(rest));
  return (
    butWords.has(said[0] ?? '') ||
    said.some((word, at) => not.has(word) || (unfinished.has(word) && !toDo.has(word)) || excepts(said, at, words))
  );
}

function wholly(kind: OutcomeKind | null, sentence: string, words: ReadContext['words']): OutcomeKind | null {
  const { not, unfinished, hedges } = words;
  const said = tokensOf(normalize(sentence));
  const isPart = said.some(
    (word, at) => [not, unfinished, hedges].some((list) => list.has(word)) || excepts(said, at, words),
  );
  return kind === 'done' && isPart ? 'in-progress' : kind;
}

/** The kind of outcome that the first words name; null where they name none. */
function kindAtFront(text: string, { outcomes }: Pick<Lexicon, 'outcomes'>): OutcomeKind | null {
  const words = wordsOf(text.trim());
  for (let count = Math.min(mostWords, words.length); count > 0; count--) {
    const kind = outcomes.get(normalize(words.slice(0, count).join(' ')));
    if (kind !== undefined) return kind;
  }
  return null;
}

/** The kind of outcome that the last words name: « A5 annulé »; null where they name none. */
function outcomeKindAtEnd(text: string, { outcomes }: Pick<Lexicon, 'outcomes'>): OutcomeKind | null {
  const words = normalize(text)
    .split(/[\s.!]+/)
    .filter((word) => word !== '');
  for (let count = Math.min(mostWords, words.length); count > 0; count--) {
    const kind = outcomes.get(words.slice(-count).join(' '));
    if (kind !== undefined) return kind;
  }
  return null;
}

/** What stays open: one of these beside another is no contradiction. */
export function isOpenKind(kind: OutcomeKind): boolean {
  return kind === 'in-progress' || kind === 'postponed' || kind === 'reopened';
}

/** Which of two outcomes of one entry counts: the one that says more; of two that contradict one another the one that leaves it open. */
export function bothOutcomes(
  first: Outcome | null,
  second: Outcome,
): { readonly outcome: Outcome; readonly isContradiction: boolean } {
  if (first === null) return { outcome: second, isContradiction: false };
  if (first.kind === second.kind) {
    const isContradiction = first.date !== null && second.date !== null && first.date !== second.date;
    return { outcome: second.date === null ? first : second, isContradiction };
  }
  if (isOpenKind(first.kind) && isOpenKind(second.kind)) {
    // « rouverte, en cours »: that it is open again; « reportée au 15 avril, en cours »: until when.
    const [more, less] = rankOf(first) > rankOf(second) ? [first, second] : [second, first];
    // « rouverte, reportée au 15 avril »: both.
    const isBoth = more.kind === 'reopened' && more.date === null && less.kind === 'postponed';
    return { outcome: isBoth ? { ...more, place: less.place } : more, isContradiction: false };
  }
  return { outcome: isOpenKind(first.kind) ? first : second, isContradiction: true };
}

function rankOf({ kind }: Outcome): number {
  return kind === 'reopened' ? 2 : kind === 'postponed' ? 1 : 0;
}

/** The words from one on; « reporté *à janvier* » is until that month. */
function untilIn(words: readonly string[], from: number): string {
  return words
    .slice(from)
    .join(' ')
    .replace(/^(?:a\u0300?|à|naar|to)\s(?=\p{L}{3,}(?:\s\d{4})?$|\d)/u, '');
}

/** The words after those of an outcome: `au 15 avril` of `reporté au 15 avril`. */
export function afterOutcome(part: Slice, { lexicon, words: { deferred } }: ReadContext): string {
  const said = wordsOf(part.text);
  for (let count = Math.min(mostWords, said.length); count >= 1; count--) {
    const words = normalize(said.slice(0, count).join(' '));
    if (lexicon.outcomes.has(words) || deferred.includes(words)) return untilIn(said, count);
  }
  return '';
}

function dayOf(words: string, context: DateContext & Pick<ReadContext, 'dates'>): IsoDate | null {
  const found = context.dates.readDate(words, context);
  return found && !found.problem && found.precision === 'day' ? found.date : null;
}

/** How long after its meeting a PV is still written up. */
const daysOfWriting = 31;

/** The day of what is over: without a year the last one such, unless it comes while the PV is being written. */
function pastDay(words: string, context: DateContext & Pick<ReadContext, 'dates'>): IsoDate | null {
  const { dates, meeting } = context;
  const date = dayOf(words, context);
  if (meeting === null || (date !== null && (date <= meeting || date <= addDays(meeting, daysOfWriting)))) return date;
  const found = dates.readDate(words, context);
  return !found || found.yearWritten ? date : lastSuch(words, context);
}

/** The last day before the meeting that words without a year may name; null where they name none. */
export function lastSuch(words: string, context: DateContext & Pick<ReadContext, 'dates'>): IsoDate | null {
  // A weekday, and the 29th of February, fit one year and not the other.
  const taken = context.dates.takeDate(words, context);
  const past = taken === null ? null : dateOn({ ...taken, back: true }, context.meeting);
  return past && !past.problem && past.precision === 'day' ? past.date : null;
}

/** The words between blanks. */
function wordsOf(text: string): string[] {
  return text.split(/[\s\u00a0\u202f]+/);
}
