import type { Problem } from '../model/finding.ts';
import { problem } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type {
  EntryLink,
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
import { remember } from '../text/remember.ts';
import type { BodyContext } from './context.ts';
import { qualifier } from './lexicon.ts';
import { readLinks } from './links.ts';
import { bothModes, isVotes, modesProblem, readMode, speaksOfVote, tallyOf, tellsHowCast } from './modes.ts';
import { bySlashes, isOneWord, looksLikeName, nameShape, splitAnd } from './name-shape.ts';
import { afterOutcome, bothOutcomes, outcomeOf, undatedOutcome, wordsOf } from './outcomes.ts';
import type { Due, PartPlan } from './part-plan.ts';
import { type PersonParts, personParts, readPerson } from './person.ts';
import { beginsWithOne } from './sentences.ts';
import type { Slice } from './slices.ts';
import { afterWords, asSlice, isBlank, isMark, sliceOf, splitCommas } from './slices.ts';

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
  const out =
    readKnownParts(words, place.start, context, certain) ?? readAnyParts(text, place, words, context, certain);
  // « au scrutin secret, 5 pour, 2 contre »: beside votes, how they were cast says nothing more.
  const { mode } = out;
  if (out.unread.length > 0 && mode !== null)
    out.unread = out.unread.filter(({ text: said }) => !tellsHowCast(fold(said), mode, context));
  return out;
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
  return isVotes(next, context) && isVotes(last, context);
}

/** True where words end in a date that a year may follow: `pour le 12 mai`, `fait le 12/05`, `fin juin`. */
function endsWithoutYear(words: string, context: BodyContext): boolean {
  const [plan] = plansOf([asSlice(words)], context);
  if (datesOf(plan as PartPlan, words, context).some(({ year }) => !year)) return true;
  // Made where it is asked: V8 takes a fifth of a millisecond for these classes.
  const day = /(?<![\p{L}\p{N}])\d{1,2}(?:\/\d{1,2}|[\p{L}.]{0,4}[ \u00a0]\p{L}{3,12}\.?)$/u.exec(words);
  return day !== null && context.dates.takeDate(day[0], context)?.year === false;
}

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
    joins: isYear.test(text) || ((kinds & qualifier.mode) !== 0 && isVotes(text, context)),
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
  if (
    kinds === 0 &&
    shape === 'one' &&
    !speaksOfVote(folded, context) &&
    (isFirstName(plan, context) || !context.dates.mayHoldDate(text))
  ) {
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
      if (plan.person?.organisation != null) return readBracketed(part, part, out, context);
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
      addOutcome({ kind: plan.outcome as OutcomeKind, date: null, place: part.place }, part.text, out);
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
  if (out.due?.reason === 'words' || out.due?.reason === 'start') {
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

/** Adds an outcome to what a bracket says. « annulée, fait »: one of them counts, and it is said. */
export function addOutcome(second: Outcome, words: string, out: Qualifiers): void {
  const { outcome, isContradiction } = bothOutcomes(out.outcome, second);
  if (isContradiction)
    out.problems = withOne(out.problems, problem('qualifier-unread/outcomes', second.place, { text: squeeze(words) }));
  out.outcome = outcome;
}

export function addMode(part: Slice, mode: Mode, out: Qualifiers): void {
  const both = out.mode === null ? null : bothModes(out.mode, mode);
  if (both !== null) {
    out.mode = both;
    return;
  }
  // « à l'unanimité, 2 contre »: the votes stand, and it is said.
  const code = out.mode === null ? null : modesProblem(out.mode, mode);
  if (code !== null) {
    const found = problem(code, part.place, { text: squeeze(part.text) });
    out.problems = withOne(out.problems, found);
  }
  if (out.mode?.kind !== 'vote') out.mode = mode;
}

/** A part that is read in its meeting. */
function readOther(part: Slice, plan: PartPlan, out: Qualifiers, context: BodyContext, certain: boolean): boolean {
  const { lexicon } = context;
  const { folded, kinds } = plan;
  const outcome = (kinds & qualifier.outcome) === 0 ? null : outcomeOf(part, folded, context);
  if (outcome) {
    addOutcome(outcome, part.text, out);
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
  if (context.names.isKnown(part.text)) return readBracketed(part, part, out, context);
  // A score by itself, where it is no date and no part of a sentence.
  const score = certain && (kinds & qualifier.digit) !== 0 ? tallyOf(folded, context) : null;
  if (score !== null) {
    addMode(part, { kind: 'vote', ...score }, out);
    return true;
  }
  if (certain && out.due === null && (kinds & qualifier.due) !== 0 && lexicon.undated.has(folded)) {
    out.due = { text: plan.text, date: null, anchor: null, reason: 'words', place: part.place };
    return true;
  }
  // Where it is certain that a qualifier stands here, words that want to be a date and are none keep their words (`pour la rentrée`); at the
  // end of a text they are text (`louer une tente (pour la fête)`).
  if (
    certain &&
    (kinds & qualifier.due) !== 0 &&
    afterWords(part, folded, lexicon.dueMarks) !== null &&
    !speaksOfVote(folded, context)
  ) {
    // Beside a date they say what it is for, and are none.
    if (out.due !== null) return false;
    out.due = { text: plan.text, date: null, anchor: null, reason: 'words', place: part.place };
    return true;
  }
  if ((kinds & qualifier.mode) !== 0 && lexicon.voteLeads.includes(folded)) return false;
  const marked = (kinds & qualifier.owner) === 0 ? null : afterWords(part, folded, lexicon.ownerMarks);
  const owners = bySlashes(marked ?? part, context) ?? splitAnd(marked ?? part, context);
  const everyIsOwner = owners.every(
    (owner) =>
      lexicon.everyone.has(fold(owner.text)) ||
      context.names.isKnown(owner.text) ||
      (certain && (marked !== null || looksLikeName(owner.text)) && !speaksOfVote(folded, context)),
  );
  if (!everyIsOwner || (marked !== null && speaksOfVote(folded, context))) {
    // « (Camille, dans deux semaines) »: it wants to be a day, whatever word it begins with.
    if (out.due !== null || !context.dates.isRelative(part.text)) return false;
    out.due = { text: plan.text, date: null, anchor: null, reason: 'words', place: part.place };
    return true;
  }
  for (const owner of owners) {
    const { text, place } = owner;
    if (lexicon.everyone.has(fold(text)))
      out.owners = withOne(out.owners, { kind: 'everyone', text: intern(squeeze(text)), place });
    else readBracketed(owner, part, out, context);
  }
  return true;
}

/** An owner: « Le Fil (Théo) » is Théo of Le Fil, and who helps (« Théo (avec Samira) ») or somebody else in its bracket is no organisation. */
function readBracketed(owner: Slice, part: Slice, out: Qualifiers, context: BodyContext): true {
  let person = readPerson(owner.text, owner.place);
  const { name, organisation } = person;
  if (name !== null && organisation !== null) {
    const house = context.names.organisationOf(organisation);
    if (house !== null && house === fold(name)) person = { ...person, name: organisation, organisation: name };
    else if (house !== null || beginsWithOne(organisation, context.lexicon.together)) {
      person = { ...person, organisation: null };
      const at = part.text.indexOf(organisation, owner.place.start - part.place.start);
      const start = part.place.start + Math.max(at, 0);
      out.unread = withOne(out.unread, { text: organisation, place: { start, end: start + organisation.length } });
    }
  }
  out.owners = withOne(out.owners, { kind: 'person', person });
  return true;
}

function isOwnOrganisation(person: WrittenPerson, part: Slice, next: Slice, context: BodyContext): boolean {
  if (person.name === null || person.organisation !== null) return false;
  const organisation = context.names.organisationOf(part.text);
  return organisation !== null && organisation === fold(next.text);
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

/** Until when `reporté au 15 avril`, `reportée à la prochaine réunion` put something off, as its due date; null where they do not say. */
export function postponedTo({ place }: Outcome, text: string, context: BodyContext): WrittenDue | null {
  const words = text.slice(place.start, place.end);
  const rest = afterOutcome({ text: words, place }, context);
  const taken = rest === '' ? null : context.dates.takeDate(rest, context);
  const due = taken === null ? null : dueIn([taken], context.meeting);
  return due === null ? null : { text: intern(squeeze(words)), ...due, place };
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
    if (taken.start) return { date: null, anchor: null, reason: 'start' };
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

/** The finding for parts of a bracket that say nothing to czs; an error where one is nearly an internal qualifier. */
export function unreadProblem(slice: Slice, context: BodyContext): Problem {
  const undated = undatedOutcome(slice, context);
  if (undated !== null) return undated;
  const text = squeeze(slice.text);
  const label = context.lexicon.nearInternal(fold(text));
  if (label !== null) return problem('qualifier-unread/internal', slice.place, { written: text, label });
  const code = speaksOfVote(fold(text), context) ? 'qualifier-unread/vote' : 'qualifier-unread';
  return problem(code, slice.place, { text });
}

/** Whether a part of a bracket is nearly an internal qualifier. */
export function isNearInternal(slice: Slice, { lexicon }: BodyContext): boolean {
  return lexicon.nearInternal(fold(slice.text)) !== null;
}
