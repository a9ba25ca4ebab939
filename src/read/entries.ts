import type { Problem } from '../model/finding.ts';
import { problem } from '../model/finding.ts';
import type { Entry, IdLetter, Mode, NextMeeting, Outcome, WrittenDue, WrittenOwner } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { detached, kept, squeeze } from '../text/fold.ts';
import type { BodyText } from './body-text.ts';
import { bareWords, closingWords, outcomeAlone, outcomeAtEnd } from './closing.ts';
import type { BodyContext } from './context.ts';
import { moved } from './entry-head.ts';
import { groupName, peopleOf } from './entry-people.ts';
import type { OpenItem } from './heading.ts';
import { beginsWithRef } from './mentions.ts';
import { bothModes } from './modes.ts';
import { isOutcomeAndWords, undatedOutcome } from './outcomes.ts';
import { postponedTo, withAll } from './qualifiers.ts';
import { isDecided, lastOfFirstText, nobody, type Seed } from './seed.ts';
import { isBlank, isMark, trimPlace, unmarked } from './slices.ts';
import { readStruck, type StruckId } from './struck.ts';
import { readTrailing } from './trailing.ts';

/** Makes entries of what was found of them, with numbers for those that have none; says of items that an entry postpones that they are. */
export function finishEntries(
  seeds: readonly Seed[],
  items: readonly OpenItem[],
  struckIds: readonly StruckId[],
  body: BodyText,
  context: BodyContext,
  problems: Problem[],
): Entry[] {
  return new Finisher(seeds, items, body, context, problems).all(struckIds);
}

class Finisher {
  private readonly seeds: readonly Seed[];
  private readonly items: readonly OpenItem[];
  private readonly body: BodyText;
  private readonly text: string;
  private readonly context: BodyContext;
  private readonly problems: Problem[];
  /** Where the owners stand that were told of. */
  private ownersTold: Set<number> | null = null;
  /** Entries within others, once they are asked for. */
  private nested: ReadonlySet<Seed> | null = null;

  constructor(
    seeds: readonly Seed[],
    items: readonly OpenItem[],
    body: BodyText,
    context: BodyContext,
    problems: Problem[],
  ) {
    this.seeds = seeds;
    this.items = items;
    this.body = body;
    this.text = body.readable;
    this.context = context;
    this.problems = problems;
  }

  all(struckIds: readonly StruckId[]): Entry[] {
    const highest: Record<IdLetter, number> = { D: 0, A: 0, P: 0 };
    const { seeds } = this;
    for (let at = 0; at < seeds.length; at++) {
      const { letter, head } = seeds[at] as Seed;
      if (letter === null || head === null) continue;
      const { number, ref } = head.words;
      if (number !== null && ref === null && number > highest[letter]) highest[letter] = number;
    }
    for (const { letter, number } of struckIds) highest[letter] = Math.max(highest[letter], number);
    const entries: Entry[] = [];
    for (let at = 0; at < seeds.length; at++) entries.push(this.finish(seeds[at] as Seed, highest));
    return entries;
  }

  private finish(seed: Seed, highest: Record<IdLetter, number>): Entry {
    const { text, context } = this;
    const { role, head, headEnd, letter, qualifiers, start } = seed;
    const words = head === null ? null : head.words;
    const ranges = seed.text;
    const isPeopleRole = role === 'contact' || role === 'working-group';
    if (!isPeopleRole && ranges.length > 0 && !seed.isPart) readTrailing(seed, text, context, this.problems);
    if (this.body.struck.length > 0 && letter !== null) readStruck(seed, this.body, this.problems);
    let { outcome } = qualifiers;
    if (
      !seed.review &&
      outcome === null &&
      words !== null &&
      words.ref !== null &&
      ranges.length === 2 &&
      letter !== null
    ) {
      // « 2020-02-06/A1 : fait »: what is cited, and nothing but what became of it.
      const found = outcomeAlone(text, ranges[0] as number, ranges[1] as number, context);
      if (found !== null && (letter === 'A' || (letter === 'D' && found.outcome.kind !== 'done'))) {
        outcome = found.outcome;
        ranges.length = 0;
      }
    } else if (seed.review && outcome === null && ranges.length > 0 && letter !== null) {
      // What is nested under it comes after its own line.
      const last = seed.isItem ? lastOfFirstText(text, ranges) : ranges.length - 1;
      const from = ranges[last - 1] as number;
      const to = ranges[last] as number;
      const isAlone = head !== null && last === 1;
      const found = outcomeAtEnd(text, from, to, context) ?? (isAlone ? outcomeAlone(text, from, to, context) : null);
      if (found) {
        outcome = found.outcome;
        ranges[last] = trimPlace(text, from, found.at).end;
      } else {
        const words = closingWords(text, from, to)?.words ?? (isAlone ? bareWords(text, from, to).words : null);
        const undated = words === null ? null : undatedOutcome(words, context);
        if (undated !== null) this.problems.push(undated);
        // « – fait par Camille », « : reporté à juin »: it closes nothing, and puts nothing off.
        else if (words !== null && head?.words.ref != null && isOutcomeAndWords(words, context))
          this.problems.push(problem('qualifier-unread/closing', words.place, { text: squeeze(words.text) }));
      }
    }
    const body = this.body.joined(ranges, head === null ? '' : openedMarks(text, head.head.start, headEnd));
    const textPlace =
      ranges.length === 0
        ? { start: headEnd, end: headEnd }
        : { start: ranges[0] as number, end: ranges[ranges.length - 1] as number };
    let owners = seed.namedOwners === nobody ? qualifiers.owners : withAll(qualifiers.owners, seed.namedOwners);
    let { proposers } = qualifiers;
    // A proposal has nobody who is to do it: whoever is named, proposes.
    if (role === 'proposal' && proposers.length === 0 && owners.length > 0) {
      proposers = owners
        .flatMap((owner) => (owner.kind === 'person' ? [owner.person] : []))
        .sort((a, b) => a.place.start - b.place.start);
      owners = owners.filter((owner) => owner.kind !== 'person');
    }
    if (isDecided(role)) {
      this.tellOwners(qualifiers.owners);
      owners = nobody;
    }
    const updates = words === null ? null : words.ref;
    const written = words === null ? null : words.number;
    let number: number | null = null;
    if (letter !== null && updates === null) number = written ?? ++highest[letter];
    if (
      seed.review &&
      role === 'action' &&
      updates === null &&
      !beginsWithRef(text, textPlace.start) &&
      (seed.box === 'done' ||
        outcome?.kind === 'done' ||
        outcome?.kind === 'cancelled' ||
        (outcome !== null && body === ''))
    ) {
      this.problems.push(
        problem(
          'update-without-ref',
          { start, end: Math.max(textPlace.end, headEnd) },
          { text: body === '' && head !== null ? headWords(text, head.head) : body, outcome: outcome?.kind ?? 'done' },
        ),
      );
    }
    if (role === 'postponed' && updates === null) {
      const item = this.items[seed.item];
      if (item && this.isItsOwn(seed)) item.state = 'postponed';
    }
    // « À l'unanimité (une abstention) : … »
    const said: Mode | null = words?.hit?.role === 'unanimous' ? { kind: 'unanimous' } : null;
    const both = said === null || qualifiers.mode === null ? null : bothModes(said, qualifiers.mode);
    const mode = both ?? qualifiers.mode ?? said;
    let lineEnd = headEnd;
    if (ranges.length > 0 && (ranges[1] as number) > headEnd) lineEnd = ranges[1] as number;
    const place = { start, end: lineEnd };
    let { end } = seed;
    if (end < headEnd) end = headEnd;
    end = trimmedEnd(this.body.source, start, end);
    return {
      // « Décision (reportée) », « (rouverte) »: it is still to be taken.
      role: role === 'decision' && (outcome?.kind === 'postponed' || outcome?.kind === 'reopened') ? 'pending' : role,
      item: seed.item,
      label: words === null ? null : words.label,
      letter,
      number,
      idWritten: number !== null && written !== null,
      updates,
      text: detached(body),
      owners: isPeopleRole ? nobody : owners,
      due: letter === null ? qualifiers.due : dueAfter(qualifiers.due, outcome, text, context),
      mode,
      proposers,
      outcome,
      links: qualifiers.links,
      internal: seed.internal || qualifiers.internal || role === 'internal',
      box: seed.box,
      people: isPeopleRole ? peopleOf(seed, owners, text, context) : nobody,
      name: role === 'working-group' ? kept(groupName(seed, text)) : null,
      place,
      extent: end === place.end ? place : { start, end },
      head: head === null ? { start, end: headEnd } : head.head,
      idPlace: words === null ? { start, end: start } : moved(words.idPlace, start),
      textPlace,
    };
  }

  /** Owners of a decision, which no register has; « Décisions (Camille) : » says it once for all items of its list. */
  private tellOwners(owners: readonly WrittenOwner[]): void {
    for (const owner of owners) {
      const place = owner.kind === 'person' ? owner.person.place : owner.place;
      this.ownersTold ??= new Set();
      if (this.ownersTold.has(place.start)) continue;
      this.ownersTold.add(place.start);
      const text = squeeze(this.text.slice(place.start, place.end));
      this.problems.push(problem('qualifier-unread/owner', place, { text }));
    }
  }

  /** A `Reporté :` that stands on its own in its item, not one that is nested under an entry. */
  private isItsOwn(seed: Seed): boolean {
    this.nested ??= nestedSeeds(this.seeds);
    return !this.nested.has(seed);
  }
}

/** What an entry begins with, before its colon: `A1` of `A1 : fait`. */
function headWords(text: string, { start, end }: Place): string {
  const words = unmarked(text.slice(start, end));
  const colon = words.indexOf(':');
  return squeeze(colon === -1 ? words : words.slice(0, colon)).trim();
}

/** The marks of bold or italics that open before a label and do not close before its text: `**Décision : le local reste ouvert.**` */
function openedMarks(text: string, from: number, headEnd: number): string {
  // Words with entities in them begin later.
  let start = from;
  while (start < headEnd && isBlank(text.charCodeAt(start))) start++;
  let end = start;
  while (end < headEnd && isMark(text.charCodeAt(end))) end++;
  if (end === start) return '';
  const marks = text.slice(start, end);
  const close = text.indexOf(marks, end);
  return close !== -1 && close + marks.length <= headEnd ? '' : marks;
}

/**
 * The due date of an entry that may be put off: the later day of the two stands, since an action that is carried over still has its old one
 * in its bracket.
 */
function dueAfter(
  due: WrittenDue | null,
  outcome: Outcome | null,
  text: string,
  context: BodyContext,
): WrittenDue | null {
  // « rouverte, reportée au 15 avril » stands where it says until when; « rouverte le 3 mars » says since when.
  if (outcome?.kind !== 'postponed' && (outcome?.kind !== 'reopened' || outcome.date !== null)) return due;
  const until = postponedTo(outcome, text, context);
  if (until === null || due === null) return until ?? due;
  return due.date !== null && until.date !== null && until.date < due.date ? due : until;
}

/** The entries that stand within one of their item before them; they come in the order in which they begin. */
function nestedSeeds(seeds: readonly Seed[]): ReadonlySet<Seed> {
  const nested = new Set<Seed>();
  const reached = new Map<number, number>();
  for (const seed of seeds) {
    if ((reached.get(seed.item) ?? -1) >= seed.end) nested.add(seed);
    else reached.set(seed.item, seed.end);
  }
  return nested;
}

/** The end of a range without the blanks before it. */
function trimmedEnd(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && isBlank(text.charCodeAt(to - 1))) to--;
  return to;
}

/** A pending decision on an announced agenda is due at that meeting. */
export function dueAtMeeting(entries: readonly Entry[], next: readonly NextMeeting[]): readonly Entry[] {
  const due = new Map<number, WrittenDue>();
  for (const meeting of next) {
    if (meeting.date === null || meeting.title !== null) continue;
    for (const line of meeting.agenda) {
      if (line.entry === null) continue;
      const entry = entries[line.entry] as Entry;
      if (entry.role === 'pending' && entry.due === null) {
        due.set(line.entry, {
          text: meeting.date,
          date: meeting.date,
          anchor: 'announced',
          reason: null,
          place: meeting.place,
        });
      }
    }
  }
  if (due.size === 0) return entries;
  return entries.map((entry, index) => (due.has(index) ? { ...entry, due: due.get(index) as WrittenDue } : entry));
}
