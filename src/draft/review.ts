import type { Vocabulary } from '../language/vocabulary.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { AgendaItem, Entry, EntryRole, ItemRole, Minutes, OutcomeKind, Ref } from '../model/minutes.ts';
import { type Edit, lineStartAt } from '../model/place.ts';
import { refOf } from '../model/ref.ts';
import { titleKey } from '../text/title-key.ts';
import { carriedRole, entryHead, headingText, markdownText, numericDate } from './entry-text.ts';
import { lineBreakOf } from './front-edits.ts';
import { nextNumberOf } from './ids.ts';

/** How an entry is closed: an action is done, a proposal or a decision owed adopted, rejected or dropped. */
export type ClosedAs = 'done' | 'adopted' | 'rejected' | 'dropped';

/** What became of an entry, to be written into a PV. */
export interface Closing {
  readonly ref: Ref;
  readonly as: ClosedAs;
  /** What the entry is, where nobody says more. */
  readonly text: string;
  /** The title of the item it belongs to. */
  readonly item: string | null;
  readonly internal: boolean;
  /** The day; null: that of the PV. */
  readonly on: IsoDate | null;
  /** What somebody adds. */
  readonly note: string | null;
  /** How it was voted, as typed. */
  readonly vote?: string | null;
}

/** `fait le 02/04/2020`; `sans suite` */
function outcomeQualifier({ as, on }: Closing, words: Vocabulary): string {
  if (as !== 'done') return words.outcomes.cancelled[0] as string;
  const done = words.outcomes.done[0] as string;
  return on === null ? done : `${done} ${words.onDay} ${numericDate(on, words)}`;
}

/**
 * The edits that note in a PV what became of an entry. *Done* and *dropped* go into the line that speaks of the entry, where there is one;
 * what is decided is a new line after it, so that what was asked stays. Where nothing speaks of the entry, the new line stands at the end of the
 * item that is called as that of the entry, else of the review item, which is made where there is none.
 * @param body where the body begins
 */
export function closingEdits(
  text: string,
  minutes: Minutes,
  body: number,
  closing: Closing,
  words: Vocabulary,
): Edit[] {
  const { ref, as } = closing;
  const role = carriedRole(ref);
  const isDecided = as === 'adopted' || as === 'rejected';
  const entry = minutes.entries.findLast((one) => refOf(minutes.id, one) === ref && (isDecided || one.role === role));
  if (entry && !isDecided) return closeEntry(text, entry, closing, words);
  const line = closingLine(closing, role, nextNumberOf(minutes, 'D'), words);
  if (entry) return [lineAfter(text, entry, line)];
  const item = itemFor(minutes, closing);
  if (item !== undefined) return [lineAtEnd(text, item, line)];
  return [reviewEdit(text, minutes, body, `- ${as === 'done' ? '[x] ' : ''}${line}`, words)];
}

/** What is adopted of a proposal is a decision of its own, with a number, since it belongs into the register of decisions. */
function closingLine(closing: Closing, role: EntryRole, number: number, words: Vocabulary): string {
  const { ref, as, internal, note, text } = closing;
  const secret = internal ? [words.internal[0] as string] : [];
  const voted = closing.vote == null ? [] : [markdownText(closing.vote)];
  // What is proposed is what is decided, whatever is added; of a decision that was owed, the note is the answer.
  const isTaken = as === 'adopted' && role === 'proposal' && note !== null;
  const said = markdownText(isTaken ? `${text}${stopAfter(text)}${note}` : (note ?? text));
  if (as === 'done' || as === 'dropped')
    return `${entryHead(role, ref, [outcomeQualifier(closing, words), ...secret], words)} ${said}`;
  if (as === 'rejected') return `${entryHead('rejected', ref, [...voted, ...secret], words)} ${said}`;
  const head =
    role === 'proposal'
      ? entryHead('decision', `D${number}`, [`${words.links.adopts[0]} ${ref}`, ...voted, ...secret], words)
      : entryHead('decision', ref, [...voted, ...secret], words);
  return `${head} ${said}`;
}

/** The item that is called as that of the entry: where a decision is looked for. An action is closed under the review. */
function itemFor({ items }: Minutes, { as, item }: Closing): AgendaItem | undefined {
  if (as === 'done' || item === null) return undefined;
  const key = titleKey(item);
  return items.findLast(({ role, title }) => !unfit.has(role) && titleKey(title) === key);
}

/** Items in which nothing is decided. */
const unfit: ReadonlySet<ItemRole | null> = new Set(['agenda', 'presence', 'next-meetings', 'appendix'] as const);

/** A line of its own after an entry: in the same list, or a paragraph. */
function lineAfter(text: string, { extent, place }: Entry, line: string): Edit {
  let { end } = extent;
  while (end > place.start && /\s/.test(text.charAt(end - 1))) end--;
  const eol = lineBreakOf(text);
  const lead = text.slice(lineStartAt(text, place.start), place.start);
  const item = /^([ \t]{0,12})([-*+]|\d{1,9}[.)])[ \t]/.exec(lead);
  // A number is somebody's: the line stands under it.
  const list = item === null ? null : /\d/.test(item[2] as string) ? null : `${item[1]}${item[2]} `;
  if (item === null) end = endOfParagraph(text, end);
  const indent = item === null ? (/^[ \t]{0,12}/.exec(lead)?.[0] ?? '') : ' '.repeat(item[0].length);
  return { start: end, end, text: list === null ? `${eol}${eol}${indent}${line}` : `${eol}${list}${line}` };
}

/** Where the paragraph of an offset ends: a line after it would part what somebody wrote in one. */
function endOfParagraph(text: string, from: number): number {
  let line = lineEnd(text, from);
  let end = from + text.slice(from, line).trimEnd().length;
  while (line < text.length) {
    const next = lineEnd(text, line + 1);
    const words = text.slice(line + 1, next).trim();
    if (words === '' || beginsBlock.test(words)) break;
    end = line + 1 + text.slice(line + 1, next).trimEnd().length;
    line = next;
  }
  return end;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

const beginsBlock = /^(?:[#>|]|[-*+]\s|\d{1,9}[.)]\s|```|~~~|<!--)/;

/** A paragraph at the end of an item. */
export function lineAtEnd(text: string, item: AgendaItem, line: string): Edit {
  const end = endOfItem(text, item);
  const eol = lineBreakOf(text);
  return { start: end, end, text: `${eol}${eol}${line}` };
}

function closeEntry(text: string, entry: Entry, closing: Closing, words: Vocabulary): Edit[] {
  const { note } = closing;
  const edits: Edit[] = [];
  const lead = lineStartAt(text, entry.place.start);
  const box = /\[ ?\]/.exec(text.slice(lead, entry.head.start));
  if (closing.as === 'done' && entry.box === 'open' && box) {
    const start = lead + box.index;
    edits.push({ start, end: start + box[0].length, text: '[x]' });
  }
  const closed = outcomeQualifier(closing, words);
  const { outcome } = entry;
  const { end } = entry.textPlace;
  const said = text.slice(entry.textPlace.start, end).trimEnd();
  // An outcome that is all that is said gives way to a note, which would follow it: it counts as the last words only.
  const givesWay = outcome !== null && note !== null && said === '' && outcome.place.start === end;
  if (outcome && !givesWay) edits.push({ ...outcome.place, text: closed });
  else {
    const at = entry.idPlace.end;
    const bracket = /^[ \u00a0\u202f]{0,4}\(/.exec(text.slice(at, entry.head.end));
    if (bracket) edits.push({ start: at + bracket[0].length, end: at + bracket[0].length, text: `${closed}, ` });
    // Its id is in a bracket.
    else if (/^[,)]/.test(text.slice(at, at + 1))) edits.push({ start: at, end: at, text: `, ${closed}` });
    else edits.push({ start: at, end: at, text: ` (${closed})` });
  }
  if (givesWay) edits.push({ ...outcome.place, text: markdownText(note) });
  else if (note !== null) edits.push({ start: end, end, text: `${stopAfter(said)}${markdownText(note)}` });
  return edits;
}

/** What parts words from those that are added to them. */
function stopAfter(said: string): string {
  return said === '' || /[.!?…]$/.test(said) ? ' ' : '. ';
}

const outcomeOf = { done: 'done', dropped: 'cancelled' } as const satisfies Partial<Record<ClosedAs, OutcomeKind>>;

/**
 * The edits that take away what still says that an entry is open, where {@link closingEdits} has said how it is closed: of
 * « en cours, reportée au 15 avril » a line keeps one. None where nothing does.
 */
export function leftOpenEdits(text: string, minutes: Minutes, { ref, as }: Pick<Closing, 'ref' | 'as'>): Edit[] {
  if (as !== 'done' && as !== 'dropped') return [];
  const role = carriedRole(ref);
  const entry = minutes.entries.findLast((one) => one.role === role && refOf(minutes.id, one) === ref);
  if (!entry?.outcome || entry.outcome.kind === outcomeOf[as]) return [];
  const { start, end } = entry.outcome.place;
  const after = /^\s{0,4},\s{0,4}/.exec(text.slice(end, end + 9));
  if (after) return [{ start, end: end + after[0].length, text: '' }];
  const before = /\s{0,4},\s{0,4}$/.exec(text.slice(Math.max(0, start - 9), start));
  return before ? [{ start: start - before[0].length, end, text: '' }] : [];
}

/** A new line under the review item; without one, under a heading of its own. */
function reviewEdit(text: string, minutes: Minutes, body: number, written: string, words: Vocabulary): Edit {
  const eol = lineBreakOf(text);
  const review =
    minutes.items.find((item) => item.role === 'review') ?? minutes.items.find((item) => isOfActions(item, words));
  if (review) {
    const end = endOfItem(text, review);
    const last = text.slice(lineStartAt(text, end), end);
    const inList = /^ {0,12}(?:[-*+]|\d{1,9}[.)]) /.test(last);
    return { start: end, end, text: `${inList ? eol : eol + eol}${written}` };
  }
  return underNewHeading(text, minutes, body, { heading: words.headings.review[0] as string, written });
}

/** « Actions », `Opvolging`, `Stand van zaken acties`: an item for what was to be done, whatever else its title says. */
function isOfActions({ role, title }: AgendaItem, { labels }: Vocabulary): boolean {
  if (role !== null) return false;
  const said = titleKey(title);
  return [...labels.action.many, ...labels.action.one].some((label) => {
    const key = titleKey(label);
    return said === key || (labels.action.many.includes(label) && said.endsWith(` ${key}`));
  });
}

/**
 * A line under a new heading: after the approval of the last PV or, where items are numbered, as the last of them, so that no number that
 * somebody typed becomes another.
 */
export function underNewHeading(
  text: string,
  minutes: Minutes,
  body: number,
  { heading: title, written }: { readonly heading: string; readonly written: string },
): Edit {
  const eol = lineBreakOf(text);
  const number = nextNumber(text, minutes);
  const heading = `${number ?? '## '}${headingText(title)}${eol}${eol}`;
  const approval = minutes.items.findLastIndex((item) => item.role === 'approval');
  const next = minutes.items[approval + 1];
  if (next && number === null) {
    const at = lineStartAt(text, next.place.start);
    return { start: at, end: at, text: `${heading}${written}${eol}${eol}` };
  }
  let end = text.length;
  while (end > body && /\s/.test(text.charAt(end - 1))) end--;
  return { start: end, end: text.length, text: `${end > body ? eol + eol : eol}${heading}${written}${eol}` };
}

/** `## 5. `: how the heading of one more item begins, as most of the others do; null where most have no number. */
function nextNumber(text: string, { items }: Minutes): string | null {
  const numbered = items.filter((item) => item.typedNumber !== null);
  const last = numbered[numbered.length - 1];
  if (last === undefined || numbered.length * 2 <= items.length) return null;
  const begins = text.slice(last.place.start, last.titlePlace.start);
  return begins.replace(/\d{1,9}/, String((last.typedNumber as number) + 1));
}

/** Where the last words of an item end. */
function endOfItem(text: string, { extent, place }: AgendaItem): number {
  let end = extent.end;
  while (end > place.end && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
