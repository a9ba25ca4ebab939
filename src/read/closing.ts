import type { Outcome } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { ReadContext } from '../recognise/context.ts';
import { outcomeOf } from '../recognise/outcomes.ts';
import type { Parts } from '../recognise/parts.ts';
import { normalize, withoutEnd } from '../text/normalize.ts';
import type { Draft } from './drafts.ts';

/** So much of the end of a line is looked at. */
const endLimit = 160;

/**
 * What became of what a line tells, where it ends in it: « … : fait », « … – en cours », « -> envoyé le 12/5. OK »; `end`: where its text ends
 * before that. `alone`: the outcome may be all there is. null: it ends in none.
 */
export function outcomeAtEnd(
  text: string,
  place: Place,
  alone: boolean,
  context: ReadContext,
): { readonly outcome: Outcome; readonly end: number } | null {
  const from = Math.max(place.start, place.end - endLimit);
  const line = text.slice(from, place.end);
  const endAt = (at: number): number => from + line.slice(0, at).trimEnd().length;
  const arrow = /(?:[-=]{1,2}>|→)(?![\s\S]*(?:[-=]>|→))/.exec(line);
  if (arrow !== null) {
    const after = arrow.index + arrow[0].length;
    const outcome = anyOutcome(line.slice(after), from + after, context);
    return outcome === null ? null : { outcome, end: endAt(arrow.index) };
  }
  const marks = [...line.matchAll(/[:–—]\s*|\s-\s+|\.\s+|^/g)].reverse();
  // « chaises, fait »; of « en cours, reporté au 15 avril » both are an outcome.
  const commas = [...line.matchAll(/,\s+/g)].reverse();
  for (const mark of [...marks, ...commas]) {
    const after = mark.index + mark[0].length;
    // « la cave est rangée **: fait !** » loses its bold end whole.
    const bold = /\*\*\s*$/.test(line.slice(0, mark.index)) && /\*\*[\s.!]*$/.test(line.slice(after));
    const said = withoutEnd(line.slice(after), bold ? '.!*' : '.!');
    if (said === '' || said.length > 60) continue;
    const bare = said.replace(/^\*\*|\*\*$/g, '');
    // Words in italics are quoted: so the agenda writes an action that ends in « fait ».
    if (/^[*_]|[*_]$/.test(bare)) return null;
    const outcome = eachOutcome(bare, from + after + (said.startsWith('**') ? 2 : 0), context);
    if (outcome === null) continue;
    if (mark[0] === '' && !alone) continue;
    const end = endAt(mark[0].startsWith('.') ? mark.index + 1 : mark.index);
    return { outcome, end: bold ? endAt(line.slice(0, mark.index).trimEnd().length - 2) : end };
  }
  return null;
}

/** `en cours, reporté au 15 avril`: outcomes all of them, of which the last stands. */
function eachOutcome(words: string, start: number, context: ReadContext): Outcome | null {
  const whole = outcomeOf({ text: words, place: { start, end: start + words.length } }, normalize(words), context);
  if (whole !== null || !words.includes(',')) return whole;
  let last: Outcome | null = null;
  let at = 0;
  for (const part of words.split(',')) {
    const said = part.trim();
    const from = start + at + part.indexOf(said);
    last = outcomeOf({ text: said, place: { start: from, end: from + said.length } }, normalize(said), context);
    if (last === null) return null;
    at += part.length + 1;
  }
  return last;
}

/** An outcome among what follows an arrow: « envoyé le 12/5, 11 réponses. OK ». */
function anyOutcome(words: string, start: number, context: ReadContext): Outcome | null {
  let at = 0;
  let found: Outcome | null = null;
  for (const part of words.split(/[,.;(](?=\s|$)|\s[–-]\s/)) {
    const said = part.trim();
    const from = start + words.indexOf(part, at) + part.indexOf(said);
    at = words.indexOf(part, at) + part.length;
    if (said !== '')
      found =
        outcomeOf({ text: said, place: { start: from, end: from + said.length } }, normalize(said), context) ?? found;
  }
  return found;
}

/** What became of an earlier action, where its line ends in that; and the text before it. */
export function cutOutcome(
  draft: Draft,
  ranges: Place[],
  parts: Parts,
  text: string,
  context: ReadContext,
): { ranges: Place[]; parts: Parts } {
  const isUpdate = draft.review || draft.updates !== null;
  if (!isUpdate || draft.letter === null || parts.outcome !== null || ranges.length === 0) return { ranges, parts };
  const at = (draft.isItem ? firstParagraph(text, ranges) : ranges.length) - 1;
  const line = ranges[at] as Place;
  const closing = outcomeAtEnd(text, line, draft.head !== null && at === 0, context);
  if (closing === null) return { ranges, parts };
  const own = closing.end > line.start ? [{ start: line.start, end: closing.end }] : [];
  return {
    ranges: [...ranges.slice(0, at), ...own, ...ranges.slice(at + 1)],
    parts: { ...parts, outcome: closing.outcome },
  };
}

/** How many of the ranges of an item are its first paragraph: its lines are one line break apart. */
export function firstParagraph(text: string, ranges: readonly Place[]): number {
  let count = 1;
  while (
    count < ranges.length &&
    /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice((ranges[count - 1] as Place).end, (ranges[count] as Place).start))
  )
    count++;
  return count;
}
