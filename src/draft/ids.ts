import type { Vocabulary } from '../language/vocabulary.ts';
import type { Meeting } from '../model/archive.ts';
import { citesInHead, hasLine, isOnTitle, takesId } from '../model/ids.ts';
import type { Entry, IdLetter, Minutes, Mode, WrittenDue, WrittenOwner } from '../model/minutes.ts';
import type { Edit, Place } from '../model/place.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import { colonOf, dueQualifier, entryHead, modeQualifier } from './entry-text.ts';
import { paragraphWithin, placeHead } from './place-head.ts';

/** What the archive says of a PV: which of its entries are told of actions of earlier ones. */
type Known = Pick<Meeting, 'told'>;

/**
 * The edits that write down the ids which a PV's entries lack: the provisional ones, so that no id changes. An entry without a head (a
 * box, an item of a list under *Décisions*) gets one in the PV's language; no other byte changes.
 * @param text what `minutes` was read from
 */
export function idEdits(text: string, minutes: Minutes, meeting: Known, words: Vocabulary): Edit[] {
  return editsFor(text, withoutId(minutes, meeting), minutes, words);
}

function editsFor(text: string, entries: readonly Entry[], { items }: Minutes, words: Vocabulary): Edit[] {
  const edits: Edit[] = [];
  for (const entry of entries) {
    const id = `${entry.letter}${entry.number}`;
    const edit = citesInHead(entry)
      ? bracketEdit(text, entry, entry.idPlace.end, id, words)
      : entry.label === null
        ? headEdit(text, entry, id, items, words)
        : labelledEdit(text, entry, id, words);
    const last = edits.at(-1);
    // Of two sentences side by side, both part one from the other.
    const isBeside =
      last !== undefined &&
      last.start < edit.start &&
      text.slice(edit.start, Math.max(last.end, edit.start)).trim() === '';
    if (isBeside && edit.start < last.end)
      edits[edits.length - 1] = { ...last, end: edit.start, text: last.text.trimEnd() };
    if (isBeside || edit.start >= (last?.end ?? 0)) edits.push(edit);
  }
  return edits;
}

/**
 * The ids that entries had in a PV and have no more, since others with a written id stand before them, and the edits that write them down.
 * @param text what `after` was read from
 */
export function keptIds(
  text: string,
  before: Minutes,
  after: Minutes,
  meeting: Known,
  words: Vocabulary,
): { readonly ids: readonly string[]; readonly edits: readonly Edit[] } {
  const own = new Set(withoutId(before, meeting));
  const were = entriesBefore(before, after);
  const wereOwn = [...were].filter(([, was]) => own.has(was));
  // One number written down moves the others that are not.
  const letters = new Set(wereOwn.flatMap(([entry, was]) => (was.number === entry.number ? [] : [entry.letter])));
  const kept = new Map(wereOwn.filter(([entry]) => letters.has(entry.letter)));
  const moved = after.entries.flatMap((entry) => {
    const was = kept.get(entry);
    return was === undefined ? [] : [{ ...entry, number: was.number }];
  });
  return { ids: moved.map(({ letter, number }) => `${letter}${number}`), edits: editsFor(text, moved, after, words) };
}

/** A PV with the numbers that its entries had before something was taken; those that came with it have none yet: what is taken next leaves no hole. */
export function asNumberedBefore(before: Minutes, after: Minutes): Minutes {
  const were = entriesBefore(before, after);
  const numberOf = (entry: Entry): number | null =>
    isProvisional(entry) ? (were.get(entry)?.number ?? null) : entry.number;
  return { ...after, entries: after.entries.map((entry) => ({ ...entry, number: numberOf(entry) })) };
}

/**
 * What entries without a written number were before others with one came in between: where there are as many as before, one by one, else by their text; what
 * the others of a sentence are to do, and what an adopted proposal decides, is new.
 */
function entriesBefore(before: Minutes, after: Minutes): ReadonlyMap<Entry, Entry> {
  const found = new Map<Entry, Entry>();
  for (const letter of ['D', 'A', 'P'] as const) {
    const [then = [], now = []] = [before, after].map(({ entries }) =>
      entries.filter((entry) => entry.letter === letter && isProvisional(entry)),
    );
    let from = 0;
    for (const [at, was] of then.entries()) {
      const same =
        then.length === now.length
          ? at
          : now.findIndex((one, index) => index >= from && one.text !== '' && was.text.startsWith(one.text));
      if (same === -1) continue;
      from = same + 1;
      found.set(now[same] as Entry, was);
    }
  }
  return found;
}

function isProvisional({ number, idWritten }: Entry): boolean {
  return number !== null && !idWritten;
}

/** In the bracket after the ref that stands in the place of an id: « Proposition 2026-10-17/P1 (D2, adoptée) »; or after words, before `end`. */
function bracketEdit(text: string, { head }: Entry, end: number, id: string, words: Vocabulary): Edit {
  const after = text.slice(end, head.end);
  const open = /^[\s\u00a0]*\(/.exec(after);
  if (open !== null) return { start: end + open[0].length, end: end + open[0].length, text: `${id}, ` };
  return { start: end, end, text: ` (${id})${/[^\s\u00a0]/.test(after) ? '' : colonOf(words)}` };
}

/** A number in the numbering of the association: « Décision *2026/14* – … ». */
const ownNumber =
  /^[\s\u00a0]{0,3}(?:n°|nº|no\.?|nr\.?|#)?[\s\u00a0]?[A-Z]{0,3}-?\d{1,4}(?:[-./]\d{1,4}){1,2}(?![\p{L}\d])/u;

/**
 * After the label; in a bracket, where another number stands there or the label says how it was decided: « Décidé à l'unanimité (D3) : … ». Where nothing
 * parts it from the text (`TODO ring the hall`), what has an id does: it would be read as the number of the hall.
 */
function labelledEdit(text: string, entry: Entry, id: string, words: Vocabulary): Edit {
  const { idPlace, head, label } = entry;
  const after = text.slice(idPlace.end, head.end);
  if (ownNumber.test(after) || saysMode(normalize(label ?? ''), words))
    return bracketEdit(text, entry, idPlace.end + lengthOfWords(after), id, words);
  const isParted = /[^\s\u00a0]/.test(after);
  return { ...idPlace, text: ` ${id}${isParted ? '' : colonOf(words)}` };
}

/** How long the words are that stand before a bracket, or before what ends a head: « *2026/14* – ». */
function lengthOfWords(after: string): number {
  const open = after.indexOf('(');
  let end = open === -1 ? after.length : open;
  while (end > 0 && /[\s\u00a0*_:–—→>=-]/.test(after.charAt(end - 1))) end--;
  return end;
}

/** The ids that {@link idEdits} writes, in the order of the document: `A1`, `D3`. */
export function missingIds(minutes: Minutes, meeting: Known): string[] {
  return withoutId(minutes, meeting).map(({ letter, number }) => `${letter}${number}`);
}

/**
 * The entries that get an id, in the order of the document: not those that are told of an action of an earlier meeting, since an id would make another
 * action of them.
 */
export function withoutId(minutes: Minutes, { told }: Known): readonly Entry[] {
  return minutes.entries.filter((entry, at) => !told.has(at) && entry.number !== null && takesId(entry, minutes.items));
}

/** The number after the highest that an entry has, written or not, so that a ref to one of these calls no other. */
export function nextNumberOf({ entries }: Pick<Minutes, 'entries'>, letter: IdLetter): number {
  return entries.reduce((most, entry) => (entry.letter === letter ? Math.max(most, entry.number ?? 0) : most), 0) + 1;
}

/**
 * The edits that give their label to entries which what stands around them alone makes entries (an item of a list under *Décisions*, the sentence of
 * a vote), and set the labels that are there in bold. A table stays one.
 * @param text what `minutes` was read from
 */
export function labelEdits(text: string, minutes: Minutes, words: Vocabulary): Edit[] {
  const edits: Edit[] = [];
  for (const entry of minutes.entries) {
    if (entry.updates !== null) continue;
    const isPlain =
      entry.letter !== null &&
      entry.box === null &&
      entry.sourceKind === 'context' &&
      entry.family !== 'table' &&
      hasLine(entry, minutes.items);
    const edit =
      entry.label !== null
        ? boldEdit(text, entry, words)
        : isPlain
          ? headEdit(text, entry, null, minutes.items, words)
          : null;
    if (edit === null || edit.start < (edits.at(-1)?.end ?? 0)) continue;
    if (!isInBold(text, entry.place.start)) edits.push(edit);
    // A paragraph that begins amid words in bold would cut their marks in two.
    else if (/^\n/.test(edit.text) && /\S/.test(text.charAt(edit.start - 1)))
      edits.push({ ...edit, text: `**${edit.text}**` });
  }
  return edits;
}

/** `Décision : on vend` becomes `**Décision :** on vend`; null where the head is marked up already, or its line goes on otherwise. */
function boldEdit(text: string, { head }: Entry, vocabulary: Vocabulary): Edit | null {
  const words = text.slice(head.start, Math.min(head.end + 1, head.start + 400));
  const from = (/^[^\p{L}*_\r\n]{0,20}/u.exec(words) as RegExpExecArray)[0].length;
  const at = words.indexOf(':', from);
  const label = words.slice(from, Math.max(at, from)).trimEnd();
  if (label === '' || /[*_\r\n]/.test(label) || /\S/.test(words.charAt(at + 1))) return null;
  // « **Décision : on achète une tente.** » is all in bold.
  if (/[*_]$/.test(text.slice(0, head.start + from).slice(-1))) return null;
  let end = at + 1;
  while (end < words.length && /[^\S\r\n]/.test(words.charAt(end))) end++;
  const after = end > at + 1 ? ' ' : '';
  return { start: head.start + from, end: head.start + end, text: `**${label}${colonOf(vocabulary)}**${after}` };
}

/**
 * The edit that gives an entry without a head one; `id` null: its label alone. `- [ ] ranger` becomes `- [ ] **Action A1 :** ranger`, and
 * `- Camille : ranger` under *Actions* `- **Action A1 (Camille) :** ranger`. A row of a table gets its id, and keeps its cells.
 */
function headEdit(text: string, entry: Entry, id: string | null, items: Minutes['items'], words: Vocabulary): Edit {
  const { head, family, role } = entry;
  if (family === 'table') return { start: head.end, end: head.end, text: `**${id}${colonOf(words)}** ` };
  if (family === 'vote-line') {
    // Under the title that is voted on, the head stands before the votes.
    const { start, end } = isOnTitle(entry, items) ? entry.place : entry.textPlace;
    const subject = { start, end: lineEnd(text, end) };
    // A vote in the line of what it is on is said in the head; one on the line below stays what it is.
    const isOneLine = entry.textPlace.start === entry.place.start;
    const said = isOneLine && entry.mode !== null ? [modeQualifier(entry.mode, words)] : [];
    return placeHead(text, subject, 'no', entryHead(role, id, said, words));
  }
  const written = entryHead(role, id, qualifiersOf(text, entry, words), words);
  // Its votes may end the sentence, after its text.
  if (/^(?:participle|resolution|commitment|vote-sentence|approval)$/.test(family))
    return placeHead(text, entry.extent, 'no', written);
  const end = Math.max(head.start, head.end);
  // « Fatiha les biscuits »: who has no verb is in the head, and stays where the name stands.
  if (family === 'share' && entry.textPlace.start < end)
    return shareEdit(text, head.start, entry.textPlace.start, written);
  if (family !== 'share') {
    // What is struck out on the lines before the text stays.
    const isOwn = !/[\r\n]/.test(text.slice(head.start, end));
    return { start: head.start, end: isOwn ? end : head.start, text: `${written} ` };
  }
  return shareEdit(text, head.start, end, written);
}

function shareEdit(text: string, at: number, end: number, written: string): Edit {
  const { start: from, lead } = paragraphWithin(text, at);
  // What parted it from what somebody else is to do parts it no more.
  const before = text.slice(Math.max(0, from - 12), from);
  const start = from - (/(?:\s?[;,]|\s(?:et|en|and)|\s\(?\d{1,2}[.)])$/.exec(before)?.[0].length ?? 0);
  return { start, end, text: `${lead}${written} ` };
}

/** Whether a sentence stands amid words in bold. */
function isInBold(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4000), at);
  const marks = before.slice(before.lastIndexOf('\n\n') + 1).split('**');
  return marks.length % 2 === 0 && /\S/.test(marks.at(-1) as string);
}

function lineEnd(text: string, offset: number): number {
  const at = text.slice(offset).search(/[\r\n]/);
  return at === -1 ? text.length : offset + at;
}

/** What a head without a label says in its bracket: who was named in its place, and what the label over its list said of all its items. */
function qualifiersOf(text: string, entry: Entry, words: Vocabulary): string[] {
  const { head } = entry;
  const at = (place: Place) => text.slice(place.start, place.end);
  const above = (place: Place) => place.start < head.start;
  // Who is named on a proposal, without « proposée par », proposes it: so it is read again.
  const says = entry.proposers.some(({ place }) => isSaid(text.slice(0, place.start), words));
  const named = says ? [] : entry.proposers.map(({ place }) => place);
  const inHead = (place: Place) => isIn(place, head);
  const own: string[] = [
    ...named.filter((place) => above(place) || inHead(place)),
    ...entry.owners.map(ownerPlace).filter(inHead),
  ].map(at);
  const due = entry.due && inheritedDue(entry.due, at(entry.due.place), above(entry.due.place));
  const mode = entry.mode && inheritedMode(entry.mode, bracketAtEnd(text, entry), words);
  // What the label over the list said of all its items is lost where an item has a head of its own.
  return [
    ...own,
    ...entry.owners.map(ownerPlace).filter(above).map(at),
    ...(due === null ? [] : [dueQualifier(due, words)]),
    ...(mode === null ? [] : [modeQualifier(mode, words)]),
    ...(says && entry.proposers.some(({ place }) => above(place))
      ? [`${words.proposedBy[0]} ${entry.proposers.map(({ place }) => at(place)).join(` ${words.and[0]} `)}`]
      : []),
    ...(entry.outcome && above(entry.outcome.place) ? [at(entry.outcome.place)] : []),
    ...entry.links.filter(({ place }) => above(place)).map(({ kind, ref }) => `${words.links[kind][0]} ${ref}`),
  ];
}

/** Whether text ends in `proposée par`. */
function isSaid(before: string, words: Vocabulary): boolean {
  const normalized = normalize(before.slice(-40)).trimEnd();
  return words.proposedBy.some((form) => normalized.endsWith(normalize(form)));
}

function ownerPlace(owner: WrittenOwner): Place {
  return owner.kind === 'person' ? owner.person.place : owner.place;
}

function isIn(inner: Place, outer: Place): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** A bracket that ends the text and was read as qualifiers: it stays where it is. */
function bracketAtEnd(text: string, { textPlace }: Entry): string {
  return /^[^\r\n\S]{0,8}\([^)\r\n]{0,200}\)/.exec(text.slice(textPlace.end, textPlace.end + 210))?.[0] ?? '';
}

/** When an action is due, as far as its own words do not say it; null where they say all. */
function inheritedDue(
  { text, date, anchor }: WrittenDue,
  own: string,
  isAbove: boolean,
): Pick<WrittenDue, 'text' | 'date'> | null {
  // The day of the meeting on whose agenda it stands is not written: it moves with the meeting.
  if (anchor === 'announced') return null;
  if (isAbove) return { text, date };
  // Both the label and the item name a day, and neither counts: that is for the secretary to decide, not for an id.
  const both = `, ${squeeze(own)}`;
  return date === null && text.endsWith(both) ? { text: text.slice(0, -both.length), date: null } : null;
}

/** How a decision was taken, as far as its own bracket does not say it; null where it says all. */
function inheritedMode(mode: Mode, bracket: string, words: Vocabulary): Mode | null {
  const normalized = normalize(bracket);
  if (!saysMode(normalized, words)) return mode;
  const spaced = ` ${normalized.replace(/[^a-z0-9']+/g, ' ')} `;
  const says = (all: readonly string[]): boolean => all.some((word) => spaced.includes(` ${normalize(word)} `));
  // Of two contradictory counts, those of the label count: that is for the secretary to decide, not for an id.
  if (mode.kind === 'vote') {
    const counted = [mode.for, mode.against, mode.abstain].filter((count) => count !== null && count > 1) as number[];
    const isCounted = counted.every((count) => says([String(count), ...(words.numbers[count] ?? [])]));
    return isCounted && saysPolling(mode, says, words) ? null : mode;
  }
  // « Décisions (à la majorité, 2 contre) » over « on vend (une abstention) »: one count is said, and not what it is added to.
  const against = mode.kind === 'majority' && !says(words.votesAgainst) ? mode.against : undefined;
  const abstain = says(words.abstentions) ? undefined : mode.abstain;
  const isSaid = against === undefined && abstain === undefined && saysPolling(mode, says, words);
  if (isSaid && words[mode.kind].some((word) => normalized.includes(normalize(word)))) return null;
  const { against: _, abstain: __, ...how } = { against, ...mode };
  const left: Mode = { ...how, ...(abstain === undefined ? {} : { abstain }) };
  return against === undefined ? left : { ...left, kind: 'majority', against };
}

/** Whether words say how a vote was taken, beside its counts: « à la majorité *des deux tiers* », « au scrutin secret ». */
function saysPolling(
  { needed, shares, casting, secret }: Mode,
  says: (all: readonly string[]) => boolean,
  words: Vocabulary,
): boolean {
  const isNeeded = needed === undefined || says(words.majorities[needed].map((one) => one.replace('/', ' ')));
  const isOfShares = shares !== true || says([words.inShares]);
  const isCast = casting !== true || says(words.castingVote);
  return isNeeded && isOfShares && isCast && (secret !== true || says(words.secretBallot));
}

function saysMode(normalized: string, words: Vocabulary): boolean {
  const modes = [...words.unanimous, ...words.consensus, ...words.majority, ...words.abstentions];
  if (modes.some((word) => normalized.includes(normalize(word)))) return true;
  // « 12 pour »: without the number it is a date's, « pour le 12 mars ».
  const votes = [...words.votesFor, ...words.votesAgainst].map((word) => normalize(word));
  return [...normalized.matchAll(/\d\s+/g)].some(({ 0: count, index }) =>
    votes.some((word) => normalized.startsWith(word, index + count.length)),
  );
}
