import type { Vocabulary } from '../language/vocabulary.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { AgendaItem, Entry, Minutes, Ref } from '../model/minutes.ts';
import type { Edit } from '../model/place.ts';
import { refOf } from '../model/ref.ts';
import { entryHead, headingText, markdownText, numericDate } from './entry-text.ts';
import { lineBreakOf, lineStartAt } from './front-edits.ts';

/** An action that is done, to be written into a PV. */
export interface Closing {
  readonly ref: Ref;
  /** What the action is, where nobody says more. */
  readonly text: string;
  /** The day; null: that of the PV. */
  readonly on: IsoDate | null;
  /** What somebody adds. */
  readonly note: string | null;
}

/** Before a day, where an outcome says it: `fait le 02/04/2020`. */
const onDay = { fr: 'le ', nl: 'op ', en: 'on ' } as const;

/** `fait le 02/04/2020` */
function doneQualifier(on: IsoDate | null, words: Vocabulary): string {
  const done = words.outcomes.done[0] as string;
  return on === null ? done : `${done} ${onDay[words.language]}${numericDate(on, words)}`;
}

/**
 * The edits that note actions as done in a PV: in the line that speaks of the action where there is one, else in a new line at the end of
 * the review item, which is made where there is none.
 * @param body where the body begins
 */
export function closingEdits(
  text: string,
  minutes: Minutes,
  body: number,
  closings: readonly Closing[],
  words: Vocabulary,
): Edit[] {
  const edits: Edit[] = [];
  const lines: string[] = [];
  for (const closing of closings) {
    const entry = minutes.entries.findLast((one) => one.role === 'action' && refOf(minutes.id, one) === closing.ref);
    if (entry) {
      edits.push(...closeEntry(text, entry, closing, words));
      continue;
    }
    const head = entryHead('action', closing.ref, [doneQualifier(closing.on, words)], words);
    lines.push(`- [x] ${head} ${markdownText(closing.note ?? closing.text)}`);
  }
  if (lines.length > 0) edits.push(reviewEdit(text, minutes, body, lines, words));
  return edits;
}

function closeEntry(text: string, entry: Entry, { on, note }: Closing, words: Vocabulary): Edit[] {
  const edits: Edit[] = [];
  const lead = lineStartAt(text, entry.place.start);
  const box = /\[ ?\]/.exec(text.slice(lead, entry.head.start));
  if (entry.box === 'open' && box) {
    const start = lead + box.index;
    edits.push({ start, end: start + box[0].length, text: '[x]' });
  }
  const done = doneQualifier(on, words);
  const { outcome } = entry;
  const { end } = entry.textPlace;
  const said = text.slice(entry.textPlace.start, end).trimEnd();
  // An outcome that is all that is said gives way to a note, which would follow it: it counts as the last words only.
  const givesWay = outcome !== null && note !== null && said === '' && outcome.place.start === end;
  if (outcome && !givesWay) edits.push({ ...outcome.place, text: done });
  else {
    const at = entry.idPlace.end;
    const bracket = /^[ \u00a0\u202f]{0,4}\(/.exec(text.slice(at, entry.head.end));
    if (bracket) edits.push({ start: at + bracket[0].length, end: at + bracket[0].length, text: `${done}, ` });
    else edits.push({ start: at, end: at, text: ` (${done})` });
  }
  if (givesWay) edits.push({ ...outcome.place, text: markdownText(note) });
  else if (note !== null) {
    const stop = said === '' ? ' ' : /[.!?…]$/.test(said) ? ' ' : '. ';
    edits.push({ start: end, end, text: `${stop}${markdownText(note)}` });
  }
  return edits;
}

/**
 * The edits that take away what still says that one of these actions is open, where {@link closingEdits} has said that it is done: of
 * « en cours, reportée au 15 avril » a line keeps one. None where nothing does.
 */
export function leftOpenEdits(text: string, minutes: Minutes, refs: readonly Ref[]): Edit[] {
  return refs.flatMap((ref) => {
    const entry = minutes.entries.findLast((one) => one.role === 'action' && refOf(minutes.id, one) === ref);
    if (!entry?.outcome || entry.outcome.kind === 'done') return [];
    const { start, end } = entry.outcome.place;
    const after = /^\s{0,4},\s{0,4}/.exec(text.slice(end, end + 9));
    if (after) return [{ start, end: end + after[0].length, text: '' }];
    const before = /\s{0,4},\s{0,4}$/.exec(text.slice(Math.max(0, start - 9), start));
    return before ? [{ start: start - before[0].length, end, text: '' }] : [];
  });
}

/**
 * New lines under the review item; without one, under a heading of its own: after the approval of the last PV or, where items are numbered, as
 * the last of them, so that no number that somebody typed becomes another.
 */
function reviewEdit(text: string, minutes: Minutes, body: number, lines: readonly string[], words: Vocabulary): Edit {
  const eol = lineBreakOf(text);
  const written = lines.join(eol);
  const review = minutes.items.find((item) => item.role === 'review');
  if (review) {
    const end = endOfItem(text, review);
    const last = text.slice(lineStartAt(text, end), end);
    const inList = /^ {0,12}(?:[-*+]|\d{1,9}[.)]) /.test(last);
    return { start: end, end, text: `${inList ? eol : eol + eol}${written}` };
  }
  const number = nextNumber(text, minutes);
  const heading = `${number ?? '## '}${headingText(words.headings.review[0] as string)}${eol}${eol}`;
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
