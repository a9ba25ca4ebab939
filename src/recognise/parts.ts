import type { DateContext, DateReader, FoundDate } from '../dates/dates.ts';
import { feastFrom } from '../dates/feasts.ts';
import { isDeadline } from '../dates/found-date.ts';
import type { Occasion } from '../dates/occasions.ts';
import { daysBetween, type IsoDate, weekdayOf } from '../model/iso-date.ts';
import type { EntryLink, EntryRole, Mode, Outcome, WrittenDue, WrittenOwner, WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { isTaken } from '../model/points.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';
import { withNamesCounted } from './casts.ts';
import type { DueContext, ReadContext } from './context.ts';
import { readLinks } from './links.ts';
import { bothModes, readMode, readVote, tallyOf, verdictOf } from './modes.ts';
import { namesAfter } from './mover-names.ts';
import { bothOutcomes, outcomeOf } from './outcomes.ts';
import { type Owners, ownersIn } from './people.ts';
import { afterWords, pieceOf, type Slice, sliceIn } from './slices.ts';
import { trimmed, type View } from './view.ts';

/** What the parts of a head, or those at an end of a text, say of an entry. */
export interface Parts {
  readonly owners: readonly WrittenOwner[];
  readonly due: WrittenDue | null;
  readonly mode: Mode | null;
  /** The words that say the mode, and where they stand. */
  readonly modeWords: Pick<Slice, 'text' | 'place'> | null;
  readonly proposers: readonly WrittenPerson[];
  readonly outcome: Outcome | null;
  /** What came of a vote: « refusé », `carried`. */
  readonly result: 'adopted' | 'rejected' | null;
  readonly links: readonly EntryLink[];
  readonly internal: boolean;
  /** Parts that say nothing to czs. */
  readonly unread: readonly Slice[];
  /** How many parts were read. */
  readonly read: number;
  /** Parts that contradict an earlier one. */
  readonly conflicts: readonly Conflict[];
}

interface Conflict {
  readonly kind: 'modes' | 'outcomes';
  readonly text: string;
  readonly place: Place;
}

export const noParts: Parts = {
  owners: [],
  due: null,
  mode: null,
  modeWords: null,
  proposers: [],
  outcome: null,
  result: null,
  links: [],
  internal: false,
  unread: [],
  read: 0,
  conflicts: [],
};

/**
 * Reads the parts of a range of words, in any order: `Camille, pour le 23/04`. `certain`: they stand in the bracket of a label, so that words
 * that look like a name are an owner even if nobody here bears it; elsewhere only what is known is. `role`: that of the label, where it is known.
 */
export function readParts(
  view: View,
  start: number,
  end: number,
  context: ReadContext,
  certain: boolean,
  role: EntryRole | null = null,
): Parts {
  return readSlices(view, joined(piecesBetween(view, start, end), context), context, {
    certain,
    onlyAll: false,
    impersonal: false,
    taken: role !== null && isTaken(role),
  });
}

/** Reads the parts of a range all of which say something; null where one of them does not. `impersonal`: people and days say nothing. */
export function readAll(
  view: View,
  start: number,
  end: number,
  context: ReadContext,
  certain = false,
  impersonal = false,
): Parts | null {
  const how = { certain, onlyAll: true, impersonal, taken: false };
  const parts = readSlices(view, joined(piecesBetween(view, start, end), context), context, how);
  return parts.read > 0 && parts.unread.length === 0 ? parts : null;
}

/** How parts are read: see {@link readParts} and {@link readAll}. */
interface How {
  readonly certain: boolean;
  /** Nothing is read after a part that says nothing. */
  readonly onlyAll: boolean;
  readonly impersonal: boolean;
  /** They stand beside the label of a decision that is taken: « (2/3) » is the majority that it took, « (4/5) » no day in May. */
  readonly taken: boolean;
}

/** « 1/2 », which is a share of the votes, one of two parts or a day: beside the label of a decision nobody can tell. */
export const half = /^1\s?\/\s?2$/;

function readSlices(view: View, slices: readonly Slice[], context: ReadContext, how: How): Parts {
  let parts = noParts;
  let before: Slice | null = null;
  for (const slice of slices) {
    const own: Parts | null = before === null ? null : withOrganisation(parts, before, slice, context);
    const read: Parts | null =
      own ?? withSlashes(view, parts, slice, context, how) ?? withPart(parts, slice, context, how);
    before = read === null || own !== null ? null : slice;
    parts = read ?? { ...parts, unread: [...parts.unread, slice] };
    if (how.onlyAll && parts.unread.length > 0) break;
  }
  return parts;
}

/** « Camille / 15.03 », « Camille – dès que possible »: parts between slashes, or a due date after a dash, if each of them says something. */
function withSlashes(
  view: View,
  parts: Parts,
  { view: at, text }: Slice,
  context: ReadContext,
  how: How,
): Parts | null {
  const mark = /\s([/–—-])\s/.exec(text)?.[1] ?? null;
  if (mark === null || readMode(text, context.words) !== null) return null;
  const slices = piecesBetween(view, at.start, at.end, ` ${mark} `);
  // « appeler la commune (Camille / Tom) »: what stands in a bracket is parted nowhere.
  if (slices.length < 2) return null;
  const read = readSlices(view, slices, context, { ...how, onlyAll: true });
  // « Camille – La Grange » is one of that organisation.
  return read.unread.length > 0 || (mark !== '/' && (read.due === null || read.owners.length === 0))
    ? null
    : bothParts(parts, read);
}

/** Who made a proposal: those of whom it is said, and those in its bracket. */
export function proposersIn({ owners, proposers }: Parts): Parts['proposers'] {
  return [...proposers, ...owners.flatMap((owner) => (owner.kind === 'person' ? [owner.person] : []))];
}

/** All that two places of one line say: what the first says stands where both say something else. */
export function bothParts(first: Parts, second: Parts): Parts {
  if (second.read === 0 && second.unread.length === 0) return first;
  let parts: Parts = {
    ...first,
    owners: [...first.owners, ...second.owners],
    due: bothDue(first.due, second.due),
    proposers: [...first.proposers, ...second.proposers],
    links: [...first.links, ...second.links],
    result: first.result ?? second.result,
    internal: first.internal || second.internal,
    unread: [...first.unread, ...second.unread],
    read: first.read + second.read,
    conflicts: [...first.conflicts, ...second.conflicts],
  };
  if (second.mode !== null) parts = withMode(parts, second.mode, second.modeWords);
  if (second.outcome !== null) parts = withOutcome(parts, second.outcome, '');
  return parts;
}

/** The pieces between commas and semicolons, or another mark, outside brackets. */
export function piecesBetween(view: View, start: number, end: number, between: string | null = null): Slice[] {
  const slices: Slice[] = [];
  let depth = 0;
  let from = start;
  const add = (to: number): void => {
    const place = trimmed(view.text, from, to);
    if (place.start < place.end) slices.push(sliceIn(view, place.start, place.end));
    from = to + 1;
  };
  for (let at = start; at < end; at++) {
    const mark = view.text.charAt(at);
    if (mark === '(') depth++;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && between === null && (mark === ',' || mark === ';')) add(at);
    else if (depth === 0 && between !== null && view.text.startsWith(between, at - 1)) add(at);
  }
  add(end);
  return slices;
}

/** Puts together again what a comma does not part: `March 5, 2020`, « lundi, le 5 mars », and votes side by side. */
function joined(slices: readonly Slice[], context: ReadContext): Slice[] {
  const out: Slice[] = [];
  for (const slice of slices) {
    const last = out.at(-1);
    if (last !== undefined && isOne(last, slice, context)) {
      const place = { start: last.place.start, end: slice.place.end };
      out[out.length - 1] = {
        text: `${last.text}, ${slice.text}`,
        place,
        view: { start: last.view.start, end: slice.view.end },
      };
    } else out.push(slice);
  }
  return out;
}

function isOne(last: Slice, next: Slice, context: ReadContext): boolean {
  const whole = `${last.text}, ${next.text}`;
  if (/^\d{4}$/.test(next.text)) return dateIn(whole, context) !== null;
  if (context.dates.mayHoldWeekday(last.text) && !context.names.isKnown(last.text))
    return dateIn(whole, context) !== null;
  if (tallyOf(whole, context.words) !== null) return true;
  return (
    /\d|\p{L}/u.test(next.text) &&
    // « for 5 » alone may be a day; « à l'unanimité, 7-0 »
    readMode(next.text, context.words, /^\d/.test(next.text)) !== null &&
    readMode(whole, context.words) !== null
  );
}

/** « Camille Thillaye, Actiris »: somebody followed by his or her own organisation is one owner. */
function withOrganisation(parts: Parts, before: Slice, next: Slice, context: ReadContext): Parts | null {
  const last = parts.owners.at(-1);
  if (last?.kind !== 'person' || last.person.name === null || last.person.organisation !== null) return null;
  const organisation = context.names.organisationOf(before.text);
  if (organisation === null || organisation !== normalize(next.text)) return null;
  const place = { start: last.person.place.start, end: next.place.end };
  const person = { ...last.person, organisation: squeeze(next.text), place };
  return { ...parts, owners: [...parts.owners.slice(0, -1), { kind: 'person', person }] };
}

/** The parts with one more; null where it says nothing to czs. */
function withPart(parts: Parts, part: Slice, context: ReadContext, { certain, impersonal, taken }: How): Parts | null {
  const { lexicon, words } = context;
  const normalized = normalize(part.text);
  const read = (said: Partial<Parts> = {}): Parts => ({ ...parts, ...said, read: parts.read + 1 });
  if (lexicon.internal.has(normalized)) return read({ internal: true });
  const named = castOfSomebody(part, context);
  if (named !== null) return withDissent(read(), named, part);
  // « à l'unanimité, 7-0 »: after a vote, a score is its counts.
  const vote =
    readVote(part.text, words, taken ? 'label' : certain || parts.mode !== null) ??
    voteOfSomebody(part, context, certain);
  if (vote !== null) {
    const conflicts = vote.conflict
      ? [...parts.conflicts, { kind: 'modes' as const, text: squeeze(part.text), place: part.place }]
      : parts.conflicts;
    return withMode(read({ result: vote.result ?? parts.result, conflicts }), vote.mode, part);
  }
  // « 4 pour, 4 contre, voix prépondérante de la présidente »
  if (parts.mode?.kind === 'vote' && phrasesBefore(normalized, lexicon.castingVote).length > 0)
    return read({ mode: { ...parts.mode, casting: true } });
  // « 6 pour, 1 contre, Luc ne vote pas »
  if (parts.mode !== null && words.notVoting.some((one) => normalized.endsWith(one))) return read();
  // « (quotités) »: what the counts before it count.
  if (parts.mode?.kind === 'vote' && words.shareUnits.includes(normalized))
    return read({ mode: { ...parts.mode, shares: true } });
  const verdict = verdictOf(normalized, words);
  if (verdict !== null) return read({ result: verdict });
  const outcome = outcomeOf(part, normalized, context);
  if (outcome !== null) return withOutcome(read(), outcome, part.text);
  const links = readLinks(part, normalized, context);
  if (links.length > 0) return read({ links: [...parts.links, ...links] });
  // « second floor » names nobody, `seconded by a member` does.
  const isSaid = certain && phrasesBefore(normalized, words.secondedBy).some((one) => one.includes(' '));
  const proposers =
    namesAfter(part, normalized, lexicon.proposedBy, context, certain) ??
    namesAfter(part, normalized, words.movedBy, context, false);
  if (proposers !== null) return read({ proposers: [...parts.proposers, ...proposers] });
  if (
    namesAfter(part, normalized, words.secondedBy, context, isSaid) !== null ||
    words.fillers.has(normalized) ||
    lexicon.voteLeads.includes(normalized)
  )
    return read();
  if (impersonal || lexicon.purposes.has(normalized)) return null;
  const mayBeDue = couldBeDue(part, context) && !(taken && half.test(part.text));
  const due = mayBeDue ? dueIn(part, normalized, context) : null;
  if (due !== null && !isFirstName(part, normalized, context)) return withDue(read(), due);
  if (lexicon.undated.has(normalized))
    return parts.due !== null
      ? null
      : read({ due: { text: squeeze(part.text), date: null, anchor: null, reason: 'words', place: part.place } });
  const both = ownersBeforeDue(part, context, certain);
  // In a bracket all that looks like a name is one: « Joost pour le 30 novembre ».
  if (both !== null && /^\p{Ll}/u.test(both.due?.text ?? '')) return bothParts(parts, both);
  const owners = ownersOf(part, normalized, context, certain);
  if (owners !== null) {
    const unread = owners.unread === null ? parts.unread : [...parts.unread, owners.unread];
    return read({ owners: [...parts.owners, ...owners.owners], unread });
  }
  if (both !== null) return bothParts(parts, both);
  const vague = mayBeDue ? vagueDue(part, normalized, context, certain) : null;
  return vague === null || parts.due !== null ? null : read({ due: vague });
}

/** « 1 contre : Corentin », « 1 abst. Karim »: a count of votes, and whose they are. */
function voteOfSomebody(part: Slice, context: ReadContext, certain: boolean): ReturnType<typeof readVote> {
  const counted = withNamesCounted(part.text, context);
  if (counted !== part.text) return withoutConflict(readVote(counted, context.words, certain));
  const colon = part.text.indexOf(':');
  if (colon === -1) return null;
  const vote = readVote(part.text.slice(0, colon).trimEnd(), context.words, certain);
  if (vote?.mode.kind !== 'vote') return null;
  return ownersIn(pieceOf(part, colon + 1, part.text.length), context, false) === null ? null : vote;
}

type CountedVote = Extract<Mode, { kind: 'vote' }>;

/** « Tom s'abstient », `Lieven tegen`, beside how all others voted: somebody known, and what he or she did. */
function castOfSomebody(part: Slice, context: ReadContext): CountedVote | null {
  if (!/^\p{Lu}\S*\s/u.test(part.text)) return null;
  const counted = withNamesCounted(`, ${part.text}`, context).slice(2);
  const mode = /^\d/.test(counted) ? readMode(counted, context.words) : null;
  // « …, Tom pour » may be for what he or she is.
  return mode?.kind === 'vote' && mode.for === null ? mode : null;
}

/** « Tous d'accord, Lieven contre »: not all of them. */
function withDissent(parts: Parts, named: CountedVote, part: Slice): Parts {
  const isAll = parts.mode?.kind === 'unanimous' || parts.mode?.kind === 'consensus';
  if (!isAll || named.against === null) return withMode(parts, named, part);
  return { ...parts, mode: { kind: 'majority', against: named.against } };
}

/** « tous d'accord sauf Tom (contre) » contradicts nothing. */
function withoutConflict(vote: ReturnType<typeof readVote>): ReturnType<typeof readVote> {
  if (vote?.conflict !== true || vote.mode.kind !== 'vote') return vote;
  return { ...vote, mode: { kind: 'majority', against: vote.mode.against ?? 0 }, conflict: false };
}

function withMode(parts: Parts, mode: Mode, part: Pick<Slice, 'text' | 'place'> | null): Parts {
  if (parts.mode === null) return { ...parts, mode, modeWords: part };
  const both = bothModes(parts.mode, mode);
  if (both !== null) return { ...parts, mode: both };
  const conflicts =
    part === null
      ? parts.conflicts
      : [...parts.conflicts, { kind: 'modes' as const, text: squeeze(part.text), place: part.place }];
  // « à l'unanimité, 2 contre »: the votes stand.
  return { ...parts, mode: parts.mode.kind === 'vote' ? parts.mode : mode, conflicts };
}

function withOutcome(parts: Parts, second: Outcome, words: string): Parts {
  const { outcome, isContradiction } = bothOutcomes(parts.outcome, second);
  const conflicts = isContradiction
    ? [...parts.conflicts, { kind: 'outcomes' as const, text: squeeze(words), place: second.place }]
    : parts.conflicts;
  return { ...parts, outcome, conflicts };
}

/** Two due dates of one entry: of two that differ neither counts. A day in its head stands beside words that only point to one: « la prochaine fois ». */
function bothDue(first: WrittenDue | null, second: WrittenDue | null): WrittenDue | null {
  if (first === null || second === null) return first ?? second;
  const isDay = first.date !== null && first.anchor === null && first.reason === null;
  if (isDay && (second.anchor === 'next-meeting' || second.reason === 'ambiguous' || second.reason === 'period'))
    return first;
  return withDue({ ...noParts, due: first }, second).due;
}

/** A date beside words that wanted to be one replaces them; of two dates neither counts unless they are the same. */
function withDue(parts: Parts, due: WrittenDue): Parts {
  const { due: first } = parts;
  // « w/c 16 June », which a label has from its text, is said once.
  if (first === null || (first.reason !== null && first.text === due.text)) return { ...parts, due };
  if (first.reason === 'words' || first.reason === 'start') {
    const told = { text: first.text, place: first.place, view: first.place };
    return { ...parts, due, unread: [...parts.unread, told] };
  }
  const text = `${first.text}, ${due.text}`;
  if (first.date === due.date && first.anchor === due.anchor && first.reason === null && due.reason === null)
    return { ...parts, due: { ...first, text } };
  return { ...parts, due: { text, date: null, anchor: null, reason: 'ambiguous', place: due.place } };
}

/** Who is to do something: known people, everyone, and in a bracket of a label whatever looks like a name. */
function ownersOf(part: Slice, normalized: string, context: ReadContext, certain: boolean): Owners | null {
  const owners = ownersIn(part, context, certain);
  if (owners !== null) return owners;
  const marked = afterWords(part, normalized, context.lexicon.ownerMarks);
  return marked === null ? null : ownersIn(marked, context, certain);
}

/** « Yusuf / Ellie by 15 June », `KM by Friday`: who, and by when, without a comma between them. */
function ownersBeforeDue(part: Slice, context: ReadContext, certain: boolean): Parts | null {
  if (part.text.length > 80 || !context.dates.mayHoldDue(part.text)) return null;
  for (const blank of part.text.matchAll(/[\s\u00a0]+/g)) {
    const due = dueOf(pieceOf(part, blank.index + blank[0].length, part.text.length), context);
    if (due === null) continue;
    const owners = ownersIn(pieceOf(part, 0, blank.index), context, certain);
    return owners === null || owners.unread !== null ? null : { ...noParts, owners: owners.owners, due, read: 2 };
  }
  return null;
}

/**
 * A month or a weekday in short that is a first name, too: `Jan` in Dutch minutes is somebody, unless it stands with a number; `sam`, in small letters,
 * where the language has no such day.
 */
function isFirstName(part: Slice, normalized: string, { lexicon, language, names, dates }: ReadContext): boolean {
  if (!/^\p{L}[\p{L}-]*$/u.test(part.text)) return false;
  if (/^\p{Ll}/u.test(part.text)) return names.isKnown(part.text) && !dates.hasWord(part.text, language);
  return lexicon.firstNames[language].has(normalized) || names.isKnown(part.text);
}

/** The day that an occasion is, seen from the meeting: « avant Noël »; only its words where it has none. */
export function dayOfOccasion(found: Occasion | null, { meeting }: Pick<ReadContext, 'meeting'>): Resolved {
  const date = found === null || found.feast === null || meeting === null ? null : feastFrom(found.feast, meeting);
  return { date, anchor: null, reason: date === null ? 'words' : null };
}

/** Words that want to be a date and name no day: « dès que possible », « pour la rentrée ». */
function vagueDue(part: Slice, normalized: string, context: ReadContext, certain: boolean): WrittenDue | null {
  const { lexicon, dates } = context;
  const isVague =
    dates.isRelative(part.text) ||
    (certain && !lexicon.speaksOfVote.test(normalized) && afterWords(part, normalized, lexicon.dueMarks) !== null);
  if (!isVague) return null;
  const day = dayOfOccasion(dates.occasionIn(part.text, context), context);
  return { text: squeeze(part.text), ...day, place: part.place };
}

/** What dates are read with. */
function dateIn(words: string, context: DueContext): FoundDate | null {
  return context.dates.readDate(words, context);
}

/** False where the first word of a part begins no due date, be it vague. */
function couldBeDue(part: Slice, context: DueContext): boolean {
  return context.dates.couldBeDue(part.text, context, context.lexicon.dueMarks);
}

/** The due date that a part is: `pour le 30/04/2020`, `avant fin avril`, « à la prochaine réunion », `dans deux semaines`; null where it is none. */
export function dueOf(part: Slice, context: DueContext): WrittenDue | null {
  return couldBeDue(part, context) ? dueIn(part, normalize(part.text), context) : null;
}

function dueIn(part: Slice, normalized: string, context: DueContext): WrittenDue | null {
  // « (<15/9) » is a day, « (<5) » a number.
  if (/^[<≤]\s?\d+$/.test(part.text)) return null;
  const whole = dateIn(part.text, context);
  const marked = whole === null ? afterWords(part, normalized, context.lexicon.dueMarks) : null;
  const found = whole ?? (marked === null ? null : dateIn(marked.text, context));
  const words = { text: squeeze(part.text), place: part.place };
  if (found !== null) return { ...words, ...resolved(found, part.text, context) };
  const choices = context.dates.choices(part.text, context);
  const only = choices.length === 1 || isBeyondThisWeek(choices, context) ? choices[0] : undefined;
  if (only !== undefined) return { ...words, date: only, anchor: null, reason: null };
  return choices.length > 1 ? { ...words, date: null, anchor: null, reason: 'ambiguous' } : null;
}

/** « lundi prochain », said on a Thursday: of two such days the first is in the next week already, so that no other can be meant. */
function isBeyondThisWeek([first, second]: readonly IsoDate[], { meeting }: DueContext): boolean {
  if (first === undefined || second === undefined || meeting === null) return false;
  return daysBetween(meeting, first) > 7 - weekdayOf(meeting) && daysBetween(first, second) === 7;
}

/** « le voisin du 12 », « un repas pour 15 »: a number alone is no day; after an article it is, and where it ends as a day does, `by 20th`. */
const numberedDay = /\s(?:(?:le|de|den|the)\s\d{1,2}(?:er|e|ste|de|st|nd|rd|th)?|\d{1,2}(?:er|ste|st|nd|rd|th))$/iu;

/** The first day of a number to which a word leads that says by when: « pour le 10 », `tegen de 20ste`; null where the whole text says nothing of the kind. */
export function deadlineDay(
  text: string,
  dates: Pick<DateReader, 'readDate' | 'choices'>,
  context: DateContext,
): IsoDate | null {
  if (!numberedDay.test(text)) return null;
  const found = dates.readDate(text, context);
  return found !== null && isDeadline(found) ? (dates.choices(text, context)[0] ?? null) : null;
}

type Resolved = Pick<WrittenDue, 'date' | 'anchor' | 'reason'>;

/** When a date is that was found, seen from the meeting; the reason where it names no one day. */
export function resolved(found: FoundDate, words: string, context: DueContext): Resolved {
  const none = (reason: WrittenDue['reason']): Resolved => ({ date: null, anchor: null, reason });
  if (found.preposition === 'from' || found.preposition === 'after' || found.preposition === 'since')
    return none('start');
  if (found.anchor === 'next-meeting') return { date: null, anchor: 'next-meeting', reason: null };
  const kind = found.problem?.kind;
  if (kind === 'impossible') return none('impossible');
  if (kind === 'weekday-mismatch') return none('weekday');
  if (found.problem === null && found.date !== null && found.precision !== 'week') {
    const isDay = found.precision === 'day' || found.precision === 'part-of-month';
    return isDay ? { date: found.date, anchor: null, reason: null } : none('period');
  }
  // « d'ici vendredi », « le 30 »: the first such day is the only one that a deadline can mean.
  const choices = context.dates.choices(words, context);
  const [first] = choices;
  if (first !== undefined && (choices.length === 1 || isDeadline(found) || isBeyondThisWeek(choices, context)))
    return { date: first, anchor: null, reason: null };
  return none(found.precision === 'week' ? 'period' : 'ambiguous');
}
