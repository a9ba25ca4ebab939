import type { BodyText } from '../markdown/body-text.ts';
import { type Problem, problem } from '../model/finding.ts';
import { takesId } from '../model/ids.ts';
import type { Entry, IdLetter, Outcome, WrittenDue, WrittenOwner } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { decidedItems, isTaken, namesPoint } from '../model/points.ts';
import { ballotBeside, isBallot, withBallot } from '../recognise/ballots.ts';
import { castsCounted } from '../recognise/casts.ts';
import type { ReadContext } from '../recognise/context.ts';
import { defersItem } from '../recognise/deferred.ts';
import { dueInText, isDecided } from '../recognise/ends.ts';
import { linksInBrackets, repealedWithin } from '../recognise/links.ts';
import { leavesVoicesOpen, turned, unopposed } from '../recognise/modes.ts';
import { proposersWithin } from '../recognise/movers.ts';
import { withOthers } from '../recognise/others.ts';
import { afterOutcome, outcomeOf } from '../recognise/outcomes.ts';
import { bothParts, dueOf, type Parts } from '../recognise/parts.ts';
import { asSlice } from '../recognise/slices.ts';
import { viewOf } from '../recognise/view.ts';
import { detached, normalize, squeeze, withoutEnd } from '../text/normalize.ts';
import { adoptedBy, proposalNamed } from './adopted.ts';
import { cutOutcome, cutOutcomeFirst, firstParagraph } from './closing.ts';
import { type Draft, isNumberedProposal } from './drafts.ts';
import { readTextEnds } from './entry-ends.ts';
import { groupName, peopleOf, pointNamed } from './entry-people.ts';
import { ownersAtEnd, tellEnds, tellLetter, tellLoose, tellOwners, unreadProblem } from './entry-problems.ts';
import { countsVotes, settleResult, verdictLast, withVerdict } from './entry-votes.ts';
import { type ListedNames, listedNames } from './listed-names.ts';
import { beginsWithRef } from './mentions.ts';
import type { OpenItem } from './outline.ts';
import { summedUp, toldOnce } from './told-once.ts';

/** What finishing entries needs. */
interface Finishing {
  readonly body: BodyText;
  /** The text that is read, with blanks for what is struck. */
  readonly text: string;
  readonly items: readonly OpenItem[];
  readonly context: ReadContext;
  readonly problems: Problem[];
  readonly listed: ListedNames;
}

/**
 * Makes entries of drafts: reads the ends of their texts, lets a decision decide the pending one of its item, and numbers those that have no
 * number. Items that an entry postpones are said to be.
 */
export function finishEntries(all: readonly Draft[], given: Omit<Finishing, 'listed'>): Entry[] {
  const finishing: Finishing = { ...given, listed: listedNames(all, given.text, given.context) };
  const drafts = toldOnce(all, given.text);
  const merged = decidePending(drafts);
  const nested = nestedDrafts(drafts);
  const decided = decidedItems(drafts);
  const entries = drafts.flatMap((draft) => {
    if (merged.has(draft)) return [];
    const putsOff = draft.role === 'postponed' && draft.updates === null && !draft.isPart && !nested.has(draft);
    const entry = finish(draft, finishing);
    if (putsOff) {
      const item = finishing.items[draft.item];
      const names = namesPoint(entry, item?.role, decided.has(draft.item)) && draft.text.length > 0;
      if (item !== undefined && !names) item.state = 'postponed';
    }
    if (entry.role === 'decision' && entry.updates === null && defersItem(entry.text, finishing.context)) {
      const item = finishing.items[draft.item];
      if (item !== undefined) item.state = 'postponed';
    }
    if (!draft.struck) return [entry];
    // What is struck out counts where it is closed; what is internal in it stays so.
    if (entry.internal) return [{ ...entry, role: 'internal' as const, letter: null, number: null, updates: null }];
    const isClosed = entry.box === 'done' || entry.outcome?.kind === 'done' || entry.outcome?.kind === 'cancelled';
    return isClosed ? [entry] : [];
  });
  return numbered(summedUp(entries), highestNumbers(drafts, finishing.body), finishing.items);
}

/**
 * Entries with the numbers that they lack, after the highest that is written. Those that no number is written into come last, so that writing the
 * others changes none.
 */
function numbered(entries: readonly Entry[], highest: Record<IdLetter, number>, items: readonly OpenItem[]): Entry[] {
  const given = new Map<Entry, number>();
  const lacking = entries.filter(
    ({ letter, number, updates, family }) =>
      letter !== null && number === null && updates === null && family !== 'told',
  );
  for (const takes of [true, false])
    for (const entry of lacking)
      if (takesId(entry, items) === takes) given.set(entry, ++highest[entry.letter as IdLetter]);
  return entries.map((entry) => (given.has(entry) ? { ...entry, number: given.get(entry) as number } : entry));
}

/**
 * A decision in the item of one pending decision that earlier minutes owe is that decision, where each is the only one there; so is one that says
 * nothing but what came of it (« Décision : refusée ») in the item of one proposal: of a new one it is said with it, and gives no entry.
 */
function decidePending(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const merged = new Set<Draft>();
  const items = new Map<number, Draft[]>();
  for (const draft of drafts)
    if (isDecided(draft.role) || draft.role === 'proposal')
      items.set(draft.item, [...(items.get(draft.item) ?? []), draft]);
  for (const [item, drafts] of items) {
    const [decision, more] = drafts.filter(({ role }) => isTaken(role));
    const isVerdict = decision?.family === 'label' && decision.whole;
    const [pending, second] = drafts.filter(
      ({ role, updates }) => (role === 'pending' && updates !== null) || (role === 'proposal' && isVerdict),
    );
    if (item === -1 || pending === undefined || second !== undefined || decision === undefined || more !== undefined)
      continue;
    const adopts = isVerdict && pending.updates !== null && /\/P\d+$/.test(pending.updates);
    if (decision.updates !== null || decision.start < pending.start) continue;
    if (decision.head?.number != null && !(adopts && decision.role === 'decision')) continue;
    if (pending.updates === null) {
      // One that has its number is the proposal that others cite; refused, it is that still.
      const isWithdrawn = decision.parts.result === 'rejected' && decision.parts.mode === null;
      if (isNumberedProposal(pending.head) && !isWithdrawn) continue;
      pending.parts = bothParts(pending.parts, decision.parts);
      merged.add(decision);
      continue;
    }
    decision.updates = pending.updates;
    // What was to be decided keeps its own words.
    if (isVerdict) decision.text = [];
  }
  return merged;
}

/** The highest number of each letter that is written, struck out or not: gaps are never reused. */
function highestNumbers(drafts: readonly Draft[], body: BodyText): Record<IdLetter, number> {
  const highest: Record<IdLetter, number> = { D: 0, A: 0, P: 0 };
  const add = (letter: IdLetter, number: number): void => {
    highest[letter] = Math.max(highest[letter], number);
  };
  for (const { letter, head } of drafts) {
    if (head?.taken != null) add('D', head.taken.number);
    if (letter === null || head?.number == null || head.ref !== null) continue;
    add(letter, head.number);
    // « Proposition D1 » may be the decision.
    if (head.typedLetter !== null) add(head.typedLetter, head.number);
  }
  for (let at = 0; at < body.struck.length; at += 2) {
    const words = body.source.slice(body.struck[at], body.struck[at + 1]);
    for (const [, letter, number] of words.matchAll(/(?<![\p{L}\p{N}/])([DAP])(\d{1,4})(?![\p{L}\p{N}])/gu))
      add(letter as IdLetter, Number(number));
  }
  return highest;
}

/** The drafts that stand within one of their item before them. */
function nestedDrafts(drafts: readonly Draft[]): ReadonlySet<Draft> {
  const nested = new Set<Draft>();
  const reached = new Map<number, number>();
  for (const draft of drafts) {
    if ((reached.get(draft.item) ?? -1) > draft.start) nested.add(draft);
    else reached.set(draft.item, draft.end);
  }
  return nested;
}

/** An entry, without a number where none is written. */
function finish(draft: Draft, finishing: Finishing): Entry {
  const { body, context } = finishing;
  const text = draft.struck ? body.masked : finishing.text;
  const { head, start } = draft;
  let { headEnd } = draft;
  const isPeopleRole = draft.role === 'contact' || draft.role === 'working-group';
  let ranges = draft.text;
  let { parts } = draft;
  const wasProposal = draft.role === 'proposal';
  // What is a decision by its head keeps in its text the names that end it.
  settleResult(draft, parts);
  // « Affiche (Fatou) : faite », « … → en cours, pour le 12/03 »: who and when stand before what became of it.
  if (draft.family === 'told' || (draft.updates !== null && draft.letter === 'A')) {
    ({ ranges, parts } = cutOutcome(draft, ranges, parts, text, context));
    draft.text = ranges;
  }
  const opening = cutOutcomeFirst(draft, ranges, parts, text, context);
  ({ ranges, parts } = opening);
  draft.text = ranges;
  if (!draft.whole && !isPeopleRole && ranges.length > 0 && !opening.closes) {
    const ends = readTextEnds(draft, text, context, parts.owners.length > 0 ? null : finishing.listed);
    ({ ranges } = ends);
    // « - Camille : écrire », under a label: her name is its head.
    if (head === null && draft.family !== 'keyed') headEnd = Math.max(headEnd, ends.from);
    parts = bothParts(parts, ends.parts);
    tellEnds(draft, ends.ends, parts, finishing);
    tellLoose(draft, text, ends, finishing);
  }
  if (draft.role === 'decision' && draft.updates === null && !wasProposal)
    tellOwners(ownersAtEnd(ranges, finishing), finishing);
  const [told] = ranges;
  if (draft.whole && draft.role === 'action' && parts.owners.length > 0 && parts.due === null && told !== undefined)
    parts = { ...parts, due: dueInText(viewOf(text, told.start, told.end), parts, context) };
  parts = withVerdict(draft, ranges, parts, text, context);
  if (parts.result === null && parts.outcome === null)
    parts = { ...parts, result: verdictLast(draft, ranges, text, context) };
  if (parts.result !== null && draft.updates !== null && draft.head?.hit === null)
    ranges = draft.letter === 'A' ? ranges : [];
  ({ ranges, parts } = cutOutcome(draft, ranges, parts, text, context));
  if (draft.role === 'action' && parts.outcome === null && ranges.length > 0) {
    const outcome = closedAtEnd(
      text,
      ranges[(draft.isItem ? firstParagraph(text, ranges) : ranges.length) - 1] as Place,
      context,
    );
    if (outcome !== null) parts = { ...parts, outcome };
  }
  const first = ranges[0];
  const last = ranges.at(-1);
  const opened = head === null ? '' : openedMarks(text, head.place.start, headEnd);
  const own = ranges.length === 0 ? '' : body.joined(ranges, opened);
  const cells = draft.rows.map((row) => row.map((cell) => body.joined([cell])).filter((said) => said !== ''));
  const rows = cells.map((row) => row.join(' – ')).filter((row) => row !== '');
  const named = draft.about === null || own === '' ? own : `${body.joined([draft.about])} – ${own}`;
  const words = rows.length === 0 ? named : `${named} ${rows.join('; ')}`;
  const textPlace =
    first === undefined || last === undefined
      ? { start: headEnd, end: headEnd }
      : { start: Math.min(first.start, last.start), end: last.end };
  const outcome = settleResult(draft, parts);
  const proposal = draft.updates === null && isTaken(draft.role) ? proposalNamed(draft, ranges, text, context) : null;
  if (proposal !== null && draft.role === 'rejected') {
    draft.updates = proposal.ref;
    draft.letter = 'P';
  }
  const adopted = adoptedBy(draft, outcome) ?? (draft.role === 'decision' ? proposal : null);
  const { role } = draft;
  const updates = adopted === null ? draft.updates : null;
  const letter = adopted === null ? draft.letter : 'D';
  if (role === 'proposal' && head?.typedLetter === 'D') tellLetter(head, finishing.problems);
  const moves = (isDecided(role) || role === 'proposal') && first !== undefined && parts.proposers.length === 0;
  if (moves && parts.owners.length === 0)
    parts = { ...parts, proposers: proposersWithin(viewOf(text, first.start, first.end), context) };
  if (role === 'decision' && first !== undefined && parts.links.length === 0) {
    const view = viewOf(text, first.start, first.end);
    const inBrackets = linksInBrackets(view, context);
    parts = { ...parts, links: inBrackets.length > 0 ? inBrackets : repealedWithin(view, context) };
  }
  const { owners, proposers } = peopleFor(draft, parts, wasProposal);
  const isCounted = letter !== null && updates === null && draft.family !== 'told';
  const taken = isCounted ? (head?.taken ?? null) : null;
  const number = isCounted ? ((taken ?? head)?.number ?? null) : null;
  if (head?.taken != null && taken === null) finishing.problems.push(unreadProblem(head.taken, context));
  const listed = isBallot(draft.ballot, parts.mode) ? withOthers(draft.ballot, context) : [];
  const ballot =
    listed.length === 0 && parts.mode !== null && countsVotes(parts.mode)
      ? ballotBeside(text, { start, end: draft.end }, parts.mode, context)
      : listed;
  // « Rejeté : les lampadaires (4 voix contre 1) »
  const counts =
    role === 'rejected' && parts.mode !== null && parts.modeWords !== null
      ? turned(parts.mode, normalize(parts.modeWords.text))
      : parts.mode;
  const { mode, fits } = withBallot(unopposed(counts), ballot);
  if (!fits) {
    const [list] = ballot;
    finishing.problems.push(problem('vote-inconsistent/names', list?.place ?? { start, end: headEnd }, {}));
  }
  for (const { others, place } of listed)
    if (others !== undefined) finishing.problems.push(problem('vote-inconsistent/others', place, {}));
  if (role === 'decision' && mode === null && leavesVoicesOpen(own, context.words))
    finishing.problems.push(problem('vote-inconsistent/less', textPlace, {}));
  if (isTaken(role) && mode === null && !draft.struck && castsCounted(own, context).size > 1)
    finishing.problems.push(problem('vote-inconsistent/part', textPlace, {}));
  const lineEnd = Math.max(
    headEnd,
    first !== undefined && first.start >= start ? first.end : headEnd,
    draft.whole ? draft.end : 0,
  );
  const place = { start, end: draft.family === 'passage' ? Math.max(headEnd, first?.end ?? headEnd) : lineEnd };
  const end = trimmedEnd(body.source, start, Math.max(draft.end, headEnd, place.end));
  return {
    // « Décision (reportée) », « (rouverte) »: it is still to be taken.
    role: role === 'decision' && (outcome?.kind === 'postponed' || outcome?.kind === 'reopened') ? 'pending' : role,
    sourceKind: /^(?:label|keyed|id|box|passage)$/.test(draft.family) ? 'label' : 'context',
    family: draft.family,
    item: draft.item,
    label: head?.label ?? null,
    letter,
    number,
    idWritten: number !== null,
    updates,
    text: detached(withoutListMark(words)),
    owners,
    due: letter === null ? parts.due : dueAfter(parts.due, outcome, text, context),
    mode,
    votes: ballot.flatMap(({ voters }) => voters),
    voteAbove: draft.voteAbove,
    proposers,
    outcome,
    links: adopted === null ? parts.links : [...parts.links, adopted],
    corrects: head?.corrects ?? null,
    internal: draft.internal || parts.internal || role === 'internal',
    box: draft.box,
    reviews:
      role !== 'action' ||
      head !== null ||
      updates !== null ||
      !(draft.review || draft.isStated || draft.box === 'done')
        ? null
        : draft.review
          ? !draft.isPlanned && (draft.box === 'done' || outcome !== null || draft.isStated)
            ? 'told'
            : 'open'
          : draft.isStated && (outcome?.kind === 'done' || outcome?.kind === 'cancelled')
            ? 'told'
            : 'open',
    people: isPeopleRole ? peopleOf(draft, text, context) : [],
    name: role === 'working-group' ? groupName(draft) : role === 'postponed' ? pointNamed(words, context) : null,
    place,
    extent: { start, end },
    head: head === null ? { start: draft.family === 'table' ? headEnd : start, end: headEnd } : head.place,
    idPlace: taken?.place ?? head?.idPlace ?? { start, end: start },
    textPlace,
  };
}

/** « acheter une tondeuse ; », « approuvé moyennant une correction : »: what parts the items of a list, or leads to what follows, is none of their words. `&eacute;` ends in one. */
function withoutListMark(words: string): string {
  return /&#?\w{1,8};$/.test(words) ? words : words.replace(/\s{0,3}[;,:]$/, '');
}

/** « send the invitation DONE », « écrire à la commune FAIT le 10/2 », `update the website ✓`: a word in capitals at the end of a line that is none, or a tick, says what became of it, and stays in the text. */
function closedAtEnd(text: string, line: Place, context: ReadContext): Outcome | null {
  const from = Math.max(line.start, line.end - 60);
  const words = withoutEnd(text.slice(from, line.end), '.!)');
  for (const { index } of words.matchAll(/[\s(–—-](?=\p{Lu}{2,12}(?!\p{L})|[✅✔✓☑]\ufe0f?$)/gu)) {
    if (!/\p{Ll}{2}/u.test(words.slice(0, index))) continue;
    const said = words.slice(index + 1);
    const place = { start: from + index + 1, end: from + words.length };
    const outcome = outcomeOf({ text: said, place }, normalize(said), context);
    if (outcome !== null) return outcome;
  }
  return null;
}

/** People of an entry: who proposes a proposal, adopted or not, and nobody for another decision, which is not done by anybody. */
function peopleFor(
  draft: Draft,
  { owners, proposers }: Parts,
  wasProposal: boolean,
): { owners: readonly WrittenOwner[]; proposers: Parts['proposers'] } {
  const decided = isDecided(draft.role);
  if (draft.role === 'contact' || draft.role === 'working-group' || (decided && !wasProposal))
    return { owners: [], proposers };
  if (!wasProposal || proposers.length > 0) return { owners: decided ? [] : owners, proposers };
  const people = owners.flatMap((owner) => (owner.kind === 'person' ? [owner.person] : []));
  people.sort((a, b) => a.place.start - b.place.start);
  return { owners: decided ? [] : owners.filter(({ kind }) => kind !== 'person'), proposers: people };
}

/**
 * The due date of an entry that may be put off: the later day of the two stands, since an action that is carried over still has its old one in its
 * bracket.
 */
function dueAfter(
  due: WrittenDue | null,
  outcome: Outcome | null,
  text: string,
  context: ReadContext,
): WrittenDue | null {
  if (outcome?.kind !== 'postponed' && (outcome?.kind !== 'reopened' || outcome.date !== null)) return due;
  const words = text.slice(outcome.place.start, outcome.place.end);
  const rest = afterOutcome({ text: words, place: outcome.place }, context);
  const until = rest === '' ? null : dueOf(asSlice(rest), context);
  if (until === null) return due;
  const written: WrittenDue = { ...until, text: squeeze(words), place: outcome.place };
  return due !== null && due.date !== null && written.date !== null && written.date < due.date ? due : written;
}

/** The marks of bold or italics that open before a label and do not close before its text: `**Décision : le local reste ouvert.**` */
function openedMarks(text: string, from: number, headEnd: number): string {
  // In the middle of a line they stand before the label.
  const before = /(?<=\s)[*_]{1,3}$/.exec(text.slice(Math.max(0, from - 4), from))?.[0] ?? '';
  const marks = /^\s*([*_]{1,3})/.exec(before + text.slice(from, headEnd));
  if (marks === null) return '';
  return text.slice(from - before.length + marks[0].length, headEnd).includes(marks[1] as string)
    ? ''
    : (marks[1] as string);
}

/** The end of a range without the blanks before it. */
function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** In a review item, an action without a ref that says what became of it: nobody can tell which one it is. */
export function updatesWithoutRef(
  entries: readonly Entry[],
  items: readonly OpenItem[],
  text: string,
  context: ReadContext,
): Problem[] {
  return entries.flatMap((entry) => {
    // « A7 : fait » gives an action of this meeting that is called so.
    if (
      entry.letter === 'A' &&
      entry.updates === null &&
      entry.idWritten &&
      entry.outcome === null &&
      entry.text !== ''
    ) {
      const said = outcomeOf({ text: entry.text, place: entry.textPlace }, normalize(entry.text), context);
      if (said !== null)
        return [problem('update-without-ref', entry.place, { text: `A${entry.number}`, outcome: said.kind })];
    }
    const kind = entry.outcome?.kind;
    const isOver =
      entry.box === 'done' || kind === 'done' || kind === 'cancelled' || (kind !== undefined && entry.text === '');
    const isReview =
      entry.reviews === 'told' ||
      (isOver && items[entry.item]?.role === 'review' && entry.role === 'action' && entry.updates === null);
    if (!isReview || beginsWithRef(text, entry.textPlace.start)) return [];
    const place = { start: entry.place.start, end: Math.max(entry.textPlace.end, entry.head.end) };
    return [
      problem('update-without-ref', place, {
        text: entry.text || squeeze(text.slice(entry.head.start, entry.head.end)),
        outcome: kind ?? 'done',
      }),
    ];
  });
}
