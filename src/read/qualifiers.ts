import type { DatePreposition } from '../language/date-words.ts';
import type { Problem } from '../model/finding.ts';
import { problem } from '../model/finding.ts';
import { addDays, type IsoDate } from '../model/iso-date.ts';
import type {
  EntryLink,
  IdLetter,
  Mode,
  Outcome,
  OutcomeKind,
  WrittenDue,
  WrittenOwner,
  WrittenPerson,
} from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { dateOn, type TakenDate } from '../text/dates.ts';
import { fold, intern, squeeze } from '../text/fold.ts';
import { isCapital, isLetter } from '../text/letters.ts';
import { remember } from '../text/remember.ts';
import type { BodyContext } from './context.ts';
import { qualifier } from './lexicon.ts';
import { type PersonParts, personParts, readPerson } from './person.ts';
import type { Slice } from './slices.ts';
import { isBlank, isMark, sliceOf, splitCommas } from './slices.ts';

/** What the bracket of an entry says. */
export interface Qualifiers {
  owners: readonly WrittenOwner[];
  due: WrittenDue | null;
  mode: Mode | null;
  proposers: readonly WrittenPerson[];
  outcome: Outcome | null;
  links: readonly EntryLink[];
  internal: boolean;
  /** Parts that are no qualifier. */
  unread: readonly Slice[];
  /** How many parts were read. */
  read: number;
  problems: readonly Problem[];
}

/** The list that most qualifiers have: one for all of them. */
const none: readonly never[] = [];

/** A list and one more: lists of one are all that most brackets need, and are made no larger. */
function withOne<T>(list: readonly T[], one: T): readonly T[] {
  return list.length === 0 ? [one] : [...list, one];
}

/** Two lists as one. */
export function withAll<T>(list: readonly T[], more: readonly T[]): readonly T[] {
  return more.length === 0 ? list : list.length === 0 ? more : [...list, ...more];
}

export function noQualifiers(): Qualifiers {
  return {
    owners: none,
    due: null,
    mode: null,
    proposers: none,
    outcome: null,
    links: none,
    internal: false,
    unread: none,
    read: 0,
    problems: none,
  };
}

/**
 * Reads the parts between brackets, in any order. `certain`: the bracket stands before the colon, so that words that look like a
 * name are an owner even if nobody here bears it; at the end of a text only known people are.
 */
export function readQualifiers(text: string, place: Place, context: BodyContext, certain: boolean): Qualifiers {
  const words = text.slice(place.start, place.end);
  return readKnownParts(words, place.start, context, certain) ?? readAnyParts(text, place, words, context, certain);
}

/** Reads a bracket of parts that are known and tell all by themselves, with a look at each; null where one of them does not. */
function readKnownParts(words: string, start: number, context: BodyContext, certain: boolean): Qualifiers | null {
  const out = noQualifiers();
  const { plans } = context;
  let before: Slice | null = null;
  for (let from = 0; ; ) {
    const comma = words.indexOf(',', from);
    const end = comma === -1 ? words.length : comma;
    // After a comma is a blank; what has more of them is not found.
    if (from > 0 && words.charCodeAt(from) === 32) from++;
    const text = words.slice(from, end);
    const plan = plans.get(text);
    if (plan === undefined || !plan.alone || (plan.joins && from > 0) || (plan.leads && comma !== -1)) return null;
    const place = { start: start + from, end: start + end };
    const part: Slice = { text, place };
    before = addPart(part, plan, before, out, context, certain);
    if (comma === -1) return out;
    from = comma + 1;
  }
}

/** As {@link readKnownParts}, whatever the parts are. */
function readAnyParts(text: string, place: Place, words: string, context: BodyContext, certain: boolean): Qualifiers {
  const out = noQualifiers();
  // Votes that were put together before.
  const votes = context.plans.get(words);
  if (votes !== undefined && votes.says === 'mode') {
    out.mode = votes.mode;
    out.read = 1;
    return out;
  }
  // Bold and italics within a part are not read; what is left stands where it stood.
  const marked = words.includes('*') || words.includes('_');
  const source = marked ? withoutMarks(words) : text;
  const by = marked ? place.start : 0;
  let parts: readonly Slice[] = splitCommas(source, place.start - by, place.end - by);
  let plans = plansOf(parts, context);
  if (mayJoin(plans)) {
    parts = joinParts(parts, source, context);
    plans = plansOf(parts, context);
  }
  if (marked) parts = parts.map((part) => ({ text: part.text, place: movedPlace(part.place, by) }));
  let before: Slice | null = null;
  for (let at = 0; at < parts.length; at++)
    before = addPart(parts[at] as Slice, plans[at] as PartPlan, before, out, context, certain);
  return out;
}

/** Adds what a part says; `before` is the part before it, null where that says nothing. The part itself, to be the next one's `before`. */
function addPart(
  part: Slice,
  plan: PartPlan,
  before: Slice | null,
  out: Qualifiers,
  context: BodyContext,
  certain: boolean,
): Slice | null {
  // « Camille Thillaye, Actiris »: a person followed by his or her own organisation is one owner.
  if (before !== null && plan.nameLike && out.owners.length > 0) {
    const last = out.owners[out.owners.length - 1];
    if (last?.kind === 'person' && isOwnOrganisation(last.person, before, part, context)) {
      const place = { start: last.person.place.start, end: part.place.end };
      const person = { ...last.person, organisation: plan.text, place };
      out.owners = [...out.owners.slice(0, -1), { kind: 'person', person }];
      return null;
    }
  }
  if (readPart(part, plan, out, context, certain)) {
    out.read++;
    return part;
  }
  out.unread = withOne(out.unread, part);
  return null;
}

/** Words with blanks for their marks of bold and italics: `*`, and `_` where no word goes on beyond it (`a_b` is a name or an address). */
function withoutMarks(words: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < words.length; ) {
    if (!isMark(words.charCodeAt(at))) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < words.length && isMark(words.charCodeAt(end))) end++;
    if (words.charCodeAt(at) === 42 || isEdge(words, at - 1) || isEdge(words, end)) {
      out += words.slice(from, at) + ' '.repeat(end - at);
      from = end;
    }
    at = end;
  }
  return out + words.slice(from);
}

/** True where no word stands at an offset: a blank, a comma, a bracket, or nothing. */
function isEdge(words: string, at: number): boolean {
  return at < 0 || at >= words.length || isBlank(words.charCodeAt(at)) || ',;()'.includes(words.charAt(at));
}

function movedPlace({ start, end }: Place, by: number): Place {
  return { start: start + by, end: end + by };
}

/** Puts together again what a comma does not separate: `March 5, 2020`, `lundi, le 5 mars`, and votes side by side. */
function joinParts(parts: readonly Slice[], text: string, context: BodyContext): readonly Slice[] {
  const joined: Slice[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (last) {
      if (isOnePart(last.text, part.text, context)) {
        joined[joined.length - 1] = sliceOf(text, last.place.start, part.place.end);
        continue;
      }
    }
    joined.push(part);
  }
  return joined;
}

/** Votes side by side, `March 5, 2020`, « à l'unanimité, moins une abstention » are one qualifier. */
function isOnePart(last: string, next: string, context: BodyContext): boolean {
  if (isYear.test(next) && (/\p{L}\.? \d{1,2}(?:st|nd|rd|th)?$/u.test(last) || endsWithoutYear(last, context)))
    return true;
  if (endsInWeekday(last, context) && !context.names.isKnown(last) && isDayWithWeekday(`${last}, ${next}`, context))
    return true;
  const folded = fold(next);
  if (context.lexicon.lessOne.includes(folded)) return isUnanimous(fold(last), context);
  return (voteLike.test(folded) || voteAfter.test(folded)) && isVotes(next, context) && isVotes(last, context);
}

/** True where words end in a date that a year may follow: `pour le 12 mai`, `fait le 12/05`, `fin juin`. */
function endsWithoutYear(words: string, context: BodyContext): boolean {
  const [plan] = plansOf([asSlice(words)], context);
  if (datesOf(plan as PartPlan, words, context).some(({ year }) => !year)) return true;
  const day = dayAtEnd.exec(words);
  return day !== null && context.dates.takeDate(day[0], context)?.year === false;
}

const dayAtEnd = /(?<![\p{L}\p{N}])\d{1,2}(?:\/\d{1,2}|[\p{L}.]{0,4}[ \u00a0]\p{L}{3,12}\.?)$/u;

/** True where the last of some words is a day of the week, as far as a look tells. */
function endsInWeekday(words: string, { dates }: BodyContext): boolean {
  return dates.mayHoldWeekday(words.slice(Math.max(words.lastIndexOf(' '), words.lastIndexOf('\u00a0')) + 1));
}

/** `pour lundi, le 12 mai`: one day, with the weekday that it is said to be. */
function isDayWithWeekday(words: string, context: BodyContext): boolean {
  const [plan] = plansOf([asSlice(words)], context);
  return datesOf(plan as PartPlan, words, context).some(({ weekday, loose }) => weekday && !loose);
}

const isYear = /^\d{4}$/;

const voteLike = /^(?:\d|un |une |een |one |aucun|geen |no )/;

/** The count after its word: `contre 2`, `abstentions : 1`. */
const voteAfter = /^(\p{L}[\p{L} ]{1,19}?) ?:? ?(\d{1,4})$/u;

/** What a part says wherever it stands, told by its words alone: the same people act in meeting after meeting, and most decide alike. */
export interface PartPlan {
  /** `name`: only where that is certain; `other`: who is known here, or what the meeting is, has a say in it. */
  readonly says: 'name' | 'mode' | 'outcome' | 'internal' | 'everyone' | 'purpose' | 'due' | 'other';
  /** As written, white space folded. */
  readonly text: string;
  readonly folded: string;
  /** Bits of {@link qualifier}. */
  readonly kinds: number;
  /** It may be one with the part before it. */
  readonly joins: boolean;
  /** It may be one with the part after it: it ends in a day of the week. */
  readonly leads: boolean;
  /** No bracket, semicolon or mark of bold or italics is in it: where it stands between commas, it is a part. */
  readonly alone: boolean;
  /** As {@link looksLikeName} says. */
  readonly nameLike: boolean;
  /** One word, which may be a first name even if it is a month (`Mei`) or a day of the week too. */
  readonly mayBeFirstName: boolean;
  readonly person: PersonParts | null;
  readonly mode: Mode | null;
  readonly outcome: OutcomeKind | null;
  /** The date that the part is, and the date after its first words where those ask for one; null before they were asked for. */
  dates: readonly TakenDate[] | null;
  /** The last meeting in which it was due, undefined before the first, and when that is. */
  meeting: IsoDate | null | undefined;
  due: Due | null;
}

type Due = Pick<WrittenDue, 'date' | 'anchor' | 'reason'>;

/** What is cut elsewhere than at its commas, and the part that is nothing. */
const partsOtherwise = /[(;*_]|^$/;

const planLimit = 4096;
const planLength = 60;

/** The plans of parts: one for each of them, or each of the lengths that are worth it. */
function plansOf(parts: readonly Slice[], context: BodyContext): PartPlan[] {
  const { plans } = context;
  const found: PartPlan[] = [];
  for (let at = 0; at < parts.length; at++) {
    const { text } = parts[at] as Slice;
    let plan = plans.get(text);
    if (plan === undefined) {
      const own = intern(text);
      plan = makePlan(own, context);
      if (own.length <= planLength) remember(plans, planLimit, own, plan);
    }
    found.push(plan);
  }
  return found;
}

/** True where a part may belong to the one before it. */
function mayJoin(plans: readonly PartPlan[]): boolean {
  for (let at = 1; at < plans.length; at++)
    if ((plans[at] as PartPlan).joins || (plans[at - 1] as PartPlan).leads) return true;
  return false;
}

function makePlan(text: string, context: BodyContext): PartPlan {
  const { lexicon } = context;
  const folded = fold(text);
  // Most parts are a name or a date: what a part may be is told by its first word, and nothing else is asked.
  const kinds = lexicon.qualifierKinds(folded);
  const mode = (kinds & qualifier.mode) === 0 ? null : readMode(folded, context);
  const outcome = (kinds & qualifier.outcome) === 0 ? undefined : lexicon.outcomes.get(folded);
  const shape = nameShape(text);
  const plan = {
    says: 'other' as PartPlan['says'],
    text: intern(squeeze(text)),
    folded,
    kinds,
    joins:
      isYear.test(text) ||
      lexicon.lessOne.includes(folded) ||
      ((voteLike.test(folded) || voteAfter.test(folded)) && isVotes(text, context)),
    leads: endsInWeekday(text, context),
    alone: !partsOtherwise.test(text),
    nameLike: shape !== 'none',
    mayBeFirstName: shape === 'one' && isOneWord(text),
    person: null as PersonParts | null,
    mode,
    outcome: outcome ?? null,
    dates: null,
    meeting: undefined,
    due: null,
  };
  // In the order in which a part is read.
  if (kinds === 0 && shape === 'one' && (isFirstName(plan, context) || !context.dates.mayHoldDate(text))) {
    plan.says = 'name';
    plan.person = personParts(text);
  } else if ((kinds & qualifier.internal) !== 0 && lexicon.internal.has(folded)) plan.says = 'internal';
  else if (mode !== null) plan.says = 'mode';
  else if (outcome !== undefined) plan.says = 'outcome';
  else if (mayDepend(text, plan, context)) plan.says = 'other';
  else if ((kinds & qualifier.everyone) !== 0 && lexicon.everyone.has(folded)) plan.says = 'everyone';
  else if ((kinds & qualifier.purpose) !== 0 && lexicon.purposes.has(folded)) plan.says = 'purpose';
  else if (datesOf(plan, text, context).length > 0) plan.says = 'due';
  return plan;
}

/** Whether words are one, without a stop or a digit: `jan.` is a month. */
function isOneWord(words: string): boolean {
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code !== 45 && !isLetter(code)) return false;
  }
  return true;
}

/** `Jan` in Dutch minutes: with a capital, which months have in English alone, it is somebody, even if no list has him. */
function isFirstName({ mayBeFirstName, folded }: PartPlan, { lexicon, language }: BodyContext): boolean {
  return mayBeFirstName && lexicon.firstNames[language].has(folded);
}

/** True where a part could be a month and is the name of somebody known: a month alone says no day anyway. */
function isKnownFirstName(part: Slice, plan: PartPlan, { names }: BodyContext): boolean {
  return plan.mayBeFirstName && names.isKnown(part.text);
}

/** True where a part may be an outcome with its date, links or proposers: those depend on the meeting and on who is known. */
function mayDepend(text: string, { folded, kinds }: PartPlan, { lexicon }: BodyContext): boolean {
  if ((kinds & qualifier.outcome) !== 0) {
    const words = wordsOf(text);
    for (let count = Math.min(3, words.length); count >= 1; count--)
      if (lexicon.outcomes.has(fold(words.slice(0, count).join(' ')))) return true;
  }
  if ((kinds & qualifier.link) !== 0 && lexicon.links.some(({ words }) => folded.startsWith(`${words} `))) return true;
  return (kinds & qualifier.proposer) !== 0 && afterWords(asSlice(text), folded, lexicon.proposedBy) !== null;
}

function readPart(part: Slice, plan: PartPlan, out: Qualifiers, context: BodyContext, certain: boolean): boolean {
  switch (plan.says) {
    case 'name': {
      if (!certain) return readOther(part, plan, out, context, certain);
      const { name, organisation, email } = plan.person as PersonParts;
      // An object in an object, written as one, is made slowly before V8 has optimised.
      const person = { name, organisation, email, place: part.place };
      out.owners = withOne(out.owners, { kind: 'person', person });
      return true;
    }
    case 'due': {
      const due = isKnownFirstName(part, plan, context) ? null : dueOf(part, plan, context);
      if (due === null) return readOther(part, plan, out, context, certain);
      addDue(due, out);
      return true;
    }
    case 'outcome':
      out.outcome = { kind: plan.outcome as OutcomeKind, date: null, place: part.place };
      return true;
    case 'mode':
      addMode(part, plan.mode as Mode, out);
      return true;
    case 'internal':
      out.internal = true;
      return true;
    case 'everyone':
      out.owners = withOne(out.owners, { kind: 'everyone', text: plan.text, place: part.place });
      return true;
    case 'purpose':
      return false;
    case 'other':
      return readOther(part, plan, out, context, certain);
  }
}

/** Adds a date to what a bracket says. Words that wanted to be one before are none, since there is one. */
function addDue(due: WrittenDue, out: Qualifiers): void {
  if (out.due !== null && out.due.reason === 'words') {
    out.unread = withOne(out.unread, { text: out.due.text, place: out.due.place });
    out.due = null;
  }
  out.due = bothDue(out.due, due);
}

/** Two due dates of one entry: the words of both, and a day only where they name the same one. */
export function bothDue(first: WrittenDue | null, second: WrittenDue | null): WrittenDue | null {
  if (first === null || second === null) return first ?? second;
  const text = `${first.text}, ${second.text}`;
  const same = first.date === second.date && first.anchor === second.anchor && first.reason === null;
  if (same && second.reason === null) return { ...first, text };
  return { text, date: null, anchor: null, reason: 'ambiguous', place: second.place };
}

function addMode(part: Slice, mode: Mode, out: Qualifiers): void {
  // « à l'unanimité, 2 contre »: the votes stand, and it is said.
  const code = out.mode === null ? null : modesProblem(out.mode, mode);
  if (code !== null) {
    const found = problem(code, part.place, { text: squeeze(part.text) });
    out.problems = withOne(out.problems, found);
  }
  if (out.mode?.kind !== 'vote') out.mode = mode;
}

/** Why a decision was not taken in both of two ways: votes may be those of a majority, or of all if none is against. */
function modesProblem(first: Mode, second: Mode): 'vote-inconsistent/modes' | 'vote-inconsistent/two' | null {
  if (first.kind !== 'vote' && second.kind !== 'vote')
    return first.kind === second.kind ? null : 'vote-inconsistent/two';
  if (first.kind === second.kind) return 'vote-inconsistent/two';
  const [votes, other] = first.kind === 'vote' ? [first, second] : [second, first];
  return votes.kind === 'vote' && votes.against > 0 && other.kind !== 'majority' ? 'vote-inconsistent/modes' : null;
}

/** A part that is read in its meeting. */
function readOther(part: Slice, plan: PartPlan, out: Qualifiers, context: BodyContext, certain: boolean): boolean {
  const { lexicon } = context;
  const { folded, kinds } = plan;
  const outcome = (kinds & qualifier.outcome) === 0 ? null : outcomeOf(part, folded, context);
  if (outcome) {
    out.outcome = outcome;
    return true;
  }
  const links = (kinds & qualifier.link) === 0 ? [] : readLinks(part, folded, context);
  if (links.length > 0) {
    out.links = withAll(out.links, links);
    return true;
  }
  const proposer = (kinds & qualifier.proposer) === 0 ? null : afterWords(part, folded, lexicon.proposedBy);
  if (proposer) {
    const people = splitAnd(proposer, context).map((name) => readPerson(name.text, name.place));
    out.proposers = withAll(out.proposers, people);
    return true;
  }
  if ((kinds & qualifier.everyone) !== 0 && lexicon.everyone.has(folded)) {
    out.owners = withOne(out.owners, { kind: 'everyone', text: plan.text, place: part.place });
    return true;
  }
  if ((kinds & qualifier.purpose) !== 0 && lexicon.purposes.has(folded)) return false;
  // A day says it outright; words that only begin like a due date may be a name (« Pour la Solidarité »).
  const due = plan.says === 'name' || isKnownFirstName(part, plan, context) ? null : dueOf(part, plan, context);
  if (due !== null) {
    addDue(due, out);
    return true;
  }
  if (context.names.isKnown(part.text)) {
    out.owners = withOne(out.owners, { kind: 'person', person: readPerson(part.text, part.place) });
    return true;
  }
  // Where it is certain that a qualifier stands here, words that want to be a date and are none keep their words (`pour la rentrée`); at the
  // end of a text they are text (`louer une tente (pour la fête)`).
  if (certain && (kinds & qualifier.due) !== 0 && afterWords(part, folded, lexicon.dueMarks) !== null) {
    // Beside a date they say what it is for, and are none.
    if (out.due !== null) return false;
    out.due = { text: plan.text, date: null, anchor: null, reason: 'words', place: part.place };
    return true;
  }
  const marked = (kinds & qualifier.owner) === 0 ? null : afterWords(part, folded, lexicon.ownerMarks);
  const owners = bySlashes(marked ?? part, context) ?? splitAnd(marked ?? part, context);
  const everyIsOwner = owners.every(
    (owner) =>
      lexicon.everyone.has(fold(owner.text)) ||
      context.names.isKnown(owner.text) ||
      (certain && (marked !== null || looksLikeName(owner.text))),
  );
  if (!everyIsOwner) return false;
  const written = owners.map(({ text, place }): WrittenOwner => {
    if (lexicon.everyone.has(fold(text))) return { kind: 'everyone', text: intern(squeeze(text)), place };
    return { kind: 'person', person: readPerson(text, place) };
  });
  out.owners = withAll(out.owners, written);
  return true;
}

/** Capital first, at most six words, no sentence: what a name or an organisation looks like. */
export function looksLikeName(words: string): boolean {
  return nameShape(words) !== 'none';
}

/** What words were found to look like: the same people act in meeting after meeting. */
const shapes = new Map<string, NameShape>();
const shapesLimit = 4096;

/** `several`: names joined by *et*, *en*, *and*, `&` or `+`, or one name that has such a word. */
type NameShape = 'none' | 'one' | 'several';

function nameShape(words: string): NameShape {
  const code = words.charCodeAt(0);
  if (words.length > 80 || (code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return 'none';
  return shapes.get(words) ?? remember(shapes, shapesLimit, intern(words), nameShapeAnew(words));
}

function nameShapeAnew(words: string): NameShape {
  if (!isCapital(words.codePointAt('"«“'.includes(words.charAt(0)) ? 1 : 0) ?? 0)) return 'none';
  if (noName.test(words) && noName.test(words.replace(/\b\p{Lu}\.\s/gu, ''))) return 'none';
  if (words.split(/[\s\u00a0]+/).length > 6) return 'none';
  return joint.test(words) ? 'several' : 'one';
}

/** What is in no name, but for the full stop of an initial. */
const noName = /[?!:;/\\]|\.\s/;

const joint = /[\s\u00a0](?:et|en|and|&|\+)[\s\u00a0]/i;

/** Splits owners at *et*, *en*, *and*, `&` and `+`, unless the whole is known. */
export function splitAnd(part: Slice, context: BodyContext): Slice[] {
  if (context.names.isKnown(part.text)) return [part];
  const pattern = /[\s\u00a0](?:et|en|and|&|\+)[\s\u00a0]/giu;
  const pieces: Slice[] = [];
  const brackets = part.text.includes('(');
  let read = 0;
  let depth = 0;
  let from = 0;
  for (let match = pattern.exec(part.text); match; match = pattern.exec(part.text)) {
    // « Thomas (Culture et Emploi) » is one.
    for (; brackets && read < match.index; read++) {
      const code = part.text.charCodeAt(read);
      if (code === 40) depth++;
      else if (code === 41 && depth > 0) depth--;
    }
    if (depth > 0) continue;
    pieces.push(slicePart(part, from, match.index));
    from = match.index + match[0].length;
    // The blank that ends one joint may begin the next.
    pattern.lastIndex = from;
  }
  pieces.push(slicePart(part, from, part.text.length));
  return pieces.filter((piece) => piece.text !== '');
}

/** `Jan/An`: owners too, where all of them are known here; null for anything else, since names of organisations have slashes. */
function bySlashes(part: Slice, context: BodyContext): Slice[] | null {
  if (!part.text.includes('/') || context.names.isKnown(part.text)) return null;
  const pieces: Slice[] = [];
  for (let from = 0; from <= part.text.length; ) {
    const slash = part.text.indexOf('/', from);
    const end = slash === -1 ? part.text.length : slash;
    const piece = slicePart(part, from, end);
    if (piece.text === '' || !context.names.isKnown(piece.text)) return null;
    pieces.push(piece);
    from = end + 1;
  }
  return pieces;
}

function slicePart(part: Slice, start: number, end: number): Slice {
  const inner = sliceOf(part.text, start, end);
  return {
    text: inner.text,
    place: { start: part.place.start + inner.place.start, end: part.place.start + inner.place.end },
  };
}

function isOwnOrganisation(person: WrittenPerson, part: Slice, next: Slice, context: BodyContext): boolean {
  if (person.name === null || person.organisation !== null) return false;
  const organisation = context.names.organisationOf(part.text);
  return organisation !== null && organisation === fold(next.text);
}

function isUnanimous(folded: string, context: BodyContext): boolean {
  return context.lexicon.unanimous.includes(folded);
}

const vote = /^(\d{1,4}|une?|een|one|aucune?|geen|no)\s+(.{2,20})$/;

/** « par 12 voix pour », `met 12 stemmen voor` */
const votesWith = /^(?:par|met|with|by) /;

function countOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  return /^(aucun|geen|no)/.test(word) ? 0 : 1;
}

function isVotes(text: string, context: BodyContext): boolean {
  return readVotes(fold(text), context) !== null;
}

function readVotes(
  folded: string,
  context: BodyContext,
): { for: number; against: number; abstain: number; parts: number } | null {
  const votes = { for: 0, against: 0, abstain: 0, parts: 0 };
  for (const piece of folded.split(/\s*[,;/]\s*| et | en | and /)) {
    const words = piece.trim().replace(votesWith, '');
    const before = vote.exec(words);
    const after = before === null ? voteAfter.exec(words) : null;
    const count = before?.[1] ?? after?.[2];
    const kind = context.lexicon.votes.get((before?.[2] ?? after?.[1] ?? '').trim());
    if (count === undefined || !kind) return null;
    votes[kind] += countOf(count);
    votes.parts++;
  }
  return votes;
}

/** How a decision was taken, or null. */
function readMode(folded: string, context: BodyContext): Mode | null {
  const { lexicon } = context;
  if (isUnanimous(folded, context)) return { kind: 'unanimous' };
  for (const words of lexicon.unanimous) {
    if (!folded.startsWith(words)) continue;
    const code = folded.charCodeAt(words.length);
    if (code === 32 || code === 44) {
      const rest = folded.slice(words.length).replace(/^[ ,]+/, '');
      if (lexicon.lessOne.includes(rest)) return { kind: 'unanimous', abstain: 1 };
    }
  }
  if (lexicon.consensus.has(folded)) return { kind: 'consensus' };
  if (lexicon.majority.has(folded)) return { kind: 'majority' };
  const votes = readVotes(folded, context);
  // « pour 12 » alone is a day of some month.
  if (votes?.parts === 1 && voteAfter.test(folded)) return null;
  return votes ? { kind: 'vote', for: votes.for, against: votes.against, abstain: votes.abstain } : null;
}

/** `fait`, `fait le 02/04/2020`, `sans suite`; null for anything else. */
export function readOutcome(part: Slice, context: BodyContext): Outcome | null {
  const folded = fold(part.text);
  return (context.lexicon.qualifierKinds(folded) & qualifier.outcome) === 0 ? null : outcomeOf(part, folded, context);
}

function outcomeOf(part: Slice, folded: string, context: BodyContext): Outcome | null {
  const outcome = outcomeOrUndated(part, folded, context);
  return outcome === 'undated' ? null : outcome;
}

/** True of an outcome whose date is no day: `fait le 31/02/2025`, `fait en mars`. It closes nothing. */
function isUndatedOutcome(part: Slice, context: BodyContext): boolean {
  const folded = fold(part.text);
  if ((context.lexicon.qualifierKinds(folded) & qualifier.outcome) === 0) return false;
  return outcomeOrUndated(part, folded, context) === 'undated';
}

/** The finding for an outcome whose date is no day; null for any other words. */
export function undatedOutcome(part: Slice, context: BodyContext): Problem | null {
  return isUndatedOutcome(part, context) ? problem('qualifier-unread/outcome', part.place, { text: part.text }) : null;
}

function outcomeOrUndated(part: Slice, folded: string, context: BodyContext): Outcome | 'undated' | null {
  const whole = context.lexicon.outcomes.get(folded);
  if (whole !== undefined) return { kind: whole, date: null, place: part.place };
  const words = wordsOf(part.text);
  let undated = false;
  for (let count = Math.min(3, words.length); count >= 1; count--) {
    const kind = context.lexicon.outcomes.get(fold(words.slice(0, count).join(' '))) as OutcomeKind | undefined;
    if (!kind) continue;
    if (count === words.length) return { kind, date: null, place: part.place };
    const rest = words.slice(count).join(' ');
    const said = context.dates.readDate(rest, dateContext(context));
    // `klaar tegen 15 maart`, `done by Friday 13 March`: what is to be ready by a day is not done on it.
    if (said !== null && said.preposition !== null && deadlines.has(said.preposition)) continue;
    const date = kind === 'postponed' || kind === 'in-progress' ? dayOf(rest, context) : pastDay(rest, context);
    if (date !== null) return { kind, date, place: part.place };
    if (said) undated = true;
  }
  return undated ? 'undated' : null;
}

/** What stands before the day by which something is to be done. */
const deadlines: ReadonlySet<DatePreposition> = new Set(['by', 'before', 'at-latest']);

function dayOf(words: string, context: BodyContext): IsoDate | null {
  const found = context.dates.readDate(words, dateContext(context));
  return found && !found.problem && found.precision === 'day' ? found.date : null;
}

/** How long after its meeting a PV is still written up. */
const daysOfWriting = 31;

/** The day of what is over: without a year the last one such, unless it comes while the PV is being written. */
function pastDay(words: string, context: BodyContext): IsoDate | null {
  const { dates, meeting } = context;
  const date = dayOf(words, context);
  if (meeting === null || (date !== null && (date <= meeting || date <= addDays(meeting, daysOfWriting)))) return date;
  const found = dates.readDate(words, dateContext(context));
  if (!found || found.yearWritten) return date;
  // A weekday, and the 29th of February, fit one year and not the other.
  const taken = dates.takeDate(words, dateContext(context));
  const past = taken === null ? null : dateOn({ ...taken, back: true }, meeting);
  return past && !past.problem && past.precision === 'day' ? past.date : null;
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\u00a0\u202f]+/);
}

export function dateContext(context: BodyContext) {
  return { meeting: context.meeting, language: context.language, acronyms: context.acronyms };
}

const fullRef = /^(\d{4}-\d{2}-\d{2}(?:-[a-z0-9]{1,40}){0,8})\/([DAP])\s?(\d{1,4})/i;
const shortRef = /^(?:n°\s?)?([DAP])\s?(\d{1,4})/i;

/** A ref as cited: `2020-03-05/D1`, `D1` of the same meeting, or `D3 du 5 mars`. */
function readRef(words: string, context: BodyContext): { ref: string; length: number } | null {
  const full = fullRef.exec(words);
  if (full)
    return {
      ref: `${(full[1] as string).toLowerCase()}/${(full[2] as string).toUpperCase()}${Number(full[3])}`,
      length: full[0].length,
    };
  const short = shortRef.exec(words);
  if (!short || /^[\p{L}\d]/u.test(words.slice(short[0].length))) return null;
  const id = `${(short[1] as string).toUpperCase() as IdLetter}${Number(short[2])}`;
  const after = words.slice(short[0].length);
  const of = /^[\s\u00a0]+/.exec(after);
  if (of) {
    const rest = after.slice(of[0].length);
    const folded = fold(rest);
    for (const mark of context.lexicon.ofMeeting) {
      if (!folded.startsWith(`${mark} `)) continue;
      const date = sameYearDate(rest.slice(mark.length + 1), context);
      if (date) return { ref: `${date}/${id}`, length: words.length };
    }
  }
  return { ref: `${context.meetingId}/${id}`, length: short[0].length };
}

/** `5 mars` cited in a later meeting is the last 5 March on or before it, not the next one. */
function sameYearDate(words: string, context: BodyContext): IsoDate | null {
  const found = context.dates.readDate(words, dateContext(context));
  if (!found || found.problem || found.precision !== 'day' || found.date === null) return null;
  if (context.meeting === null || /\d{4}/.test(words) || found.date <= context.meeting) return found.date;
  return `${String(Number(found.date.slice(0, 4)) - 1).padStart(4, '0')}${found.date.slice(4)}`;
}

function readLinks(part: Slice, folded: string, context: BodyContext): EntryLink[] {
  for (const { words, kind } of context.lexicon.links) {
    if (!folded.startsWith(`${words} `)) continue;
    const links: EntryLink[] = [];
    let at = wordsLength(part.text, words);
    while (at < part.text.length) {
      const rest = part.text.slice(at).replace(/^[\s\u00a0]+/, '');
      const start = part.text.length - rest.length;
      const cited = readRef(rest, context);
      if (!cited) return [];
      links.push({
        kind,
        ref: intern(cited.ref),
        place: { start: part.place.start + start, end: part.place.start + start + cited.length },
      });
      const joint = /^[\s\u00a0]*(?:et|en|and|&|,)[\s\u00a0]/i.exec(rest.slice(cited.length));
      if (!joint) return rest.slice(cited.length).trim() === '' ? links : [];
      at = start + cited.length + joint[0].length;
    }
    return links;
  }
  return [];
}

/** How many characters of `text` fold to `words` (which they begin with). */
function wordsLength(text: string, words: string): number {
  let left = 1;
  for (let at = words.indexOf(' '); at !== -1; at = words.indexOf(' ', at + 1)) left++;
  let at = 0;
  while (at < text.length && left > 0) {
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
    while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
    left--;
  }
  return at;
}

/** The offset after blanks and a colon: `verantw. : Camille`. */
function afterColon(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === 58 ? at + 1 : from;
}

/** The rest of a part after one of the words that it begins with, or null. */
function afterWords(part: Slice, folded: string, words: readonly string[]): Slice | null {
  const first = folded.charCodeAt(0);
  for (const word of words) {
    if (
      word.charCodeAt(0) === first &&
      folded.length > word.length + 1 &&
      folded.startsWith(word) &&
      /[ '.:]/.test(folded.charAt(word.length) + (word.endsWith("'") ? "'" : ''))
    ) {
      const length = word.endsWith("'") ? word.length : wordsLength(part.text, word);
      const rest = slicePart(part, afterColon(part.text, length), part.text.length);
      if (rest.text !== '') return rest;
    }
  }
  return null;
}

/** The dates that a part is, or that stand after its first words where those ask for one. */
function datesOf(plan: PartPlan, text: string, context: BodyContext): readonly TakenDate[] {
  if (plan.dates === null) {
    const dates: TakenDate[] = [];
    const whole = context.dates.takeDate(text, context);
    if (whole !== null) dates.push(whole);
    const marked =
      (plan.kinds & qualifier.due) === 0 ? null : afterWords(asSlice(text), plan.folded, context.lexicon.dueMarks);
    if (marked !== null) {
      const after = context.dates.takeDate(marked.text.replace(/^[\s:\u00a0]+/, ''), context);
      if (after !== null) dates.push(after);
    }
    plan.dates = dates;
  }
  return plan.dates;
}

/** `pour le 30/04/2020`, `avant fin avril`, `à la prochaine réunion`; null where a part is no date. */
function dueOf(part: Slice, plan: PartPlan, context: BodyContext): WrittenDue | null {
  const { meeting } = context;
  if (plan.meeting !== meeting) {
    plan.due = dueIn(datesOf(plan, part.text, context), meeting);
    plan.meeting = meeting;
  }
  const { due } = plan;
  if (due === null) return null;
  return { text: plan.text, date: due.date, anchor: due.anchor, reason: due.reason, place: part.place };
}

/** When the first of some dates is that is one, seen from a meeting. */
function dueIn(dates: readonly TakenDate[], meeting: IsoDate | null): Due | null {
  for (const taken of dates) {
    const found = dateOn(taken, meeting);
    if (found === null) continue;
    if (taken.anchor === 'next-meeting') return { date: null, anchor: 'next-meeting', reason: null };
    const kind = found.problem?.kind;
    if (kind === 'impossible') return { date: null, anchor: null, reason: 'impossible' };
    if (kind === 'weekday-mismatch') return { date: null, anchor: null, reason: 'weekday' };
    if (kind !== undefined || found.date === null) return { date: null, anchor: null, reason: 'ambiguous' };
    if (found.precision === 'day' || found.precision === 'part-of-month')
      return { date: found.date, anchor: null, reason: null };
    return { date: null, anchor: null, reason: 'period' };
  }
  return null;
}

function asSlice(text: string): Slice {
  return { text, place: { start: 0, end: text.length } };
}

/** The finding for parts of a bracket that say nothing to czs; an error where one is nearly an internal qualifier. */
export function unreadProblem(slice: Slice, context: BodyContext): Problem {
  const undated = undatedOutcome(slice, context);
  if (undated !== null) return undated;
  const text = squeeze(slice.text);
  const near = context.lexicon.nearInternal(fold(text));
  if (near === null) return problem('qualifier-unread', slice.place, { text });
  return problem('qualifier-unread/internal', slice.place, { written: text, label: near });
}

/** Whether a part of a bracket is nearly an internal qualifier. */
export function isNearInternal(slice: Slice, { lexicon }: BodyContext): boolean {
  return lexicon.nearInternal(fold(slice.text)) !== null;
}
