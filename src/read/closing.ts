import type { Outcome } from '../model/minutes.ts';
import type { BodyContext } from './context.ts';
import { readOutcome } from './outcomes.ts';
import { isBlank, isMark, type Slice, sliceOf, splitCommas } from './slices.ts';

/** `… : fait`, `… – en cours`: an outcome that ends a line of a review item. */
export function outcomeAtEnd(
  text: string,
  start: number,
  end: number,
  context: BodyContext,
): { outcome: Outcome; at: number } | null {
  const closing = closingWords(text, start, end);
  const outcome = closing === null ? null : readOutcomes(closing.words, context);
  if (closing !== null && outcome !== null) return { outcome, at: closing.at };
  // « Ranger la cave. Fait. »: a sentence of its own.
  const stop = text.slice(Math.max(start, end - 60), end - 1).lastIndexOf('. ');
  if (stop === -1) return null;
  const at = Math.max(start, end - 60) + stop + 1;
  const { words, closesBold } = bareWords(text, at, end);
  const said = closesBold ? null : readOutcome(words, context);
  return said === null ? null : { outcome: said, at };
}

/** `en cours, reporté au 15 avril`: outcomes all of them, of which the last stands. */
function readOutcomes(words: Slice, context: BodyContext): Outcome | null {
  const whole = readOutcome(words, context);
  if (whole !== null || !words.text.includes(',')) return whole;
  let last: Outcome | null = null;
  for (const part of splitCommas(words.text, 0, words.text.length)) {
    const { start } = words.place;
    last = readOutcome(
      { text: part.text, place: { start: start + part.place.start, end: start + part.place.end } },
      context,
    );
    if (last === null) return null;
  }
  return last;
}

/** What follows the last colon, dash or arrow of a line, with where its text ends before that. */
export function closingWords(text: string, start: number, end: number): { words: Slice; at: number } | null {
  const from = Math.max(start, end - 60);
  const tail = text.slice(from, end);
  for (let at = tail.length - 1; at > 0; at--) {
    const code = tail.charAt(at);
    const dash = (code === '–' || code === '—' || code === '-') && isSpaceAt(tail, at - 1) && isSpaceAt(tail, at + 1);
    const arrow = code === '→' || code === '⇒' || (code === '>' && /[-=]/.test(tail.charAt(at - 1)));
    if (code !== ':' && !dash && !arrow) continue;
    const { words, closesBold } = bareWords(text, from + at + 1, end);
    let until = from + at - (code === '>' ? 1 : 0);
    if (closesBold) {
      // « relancer la commune **: fait** » loses its bold end whole; of « **relancer la commune : fait** » half would be left.
      if (!isMark(text.charCodeAt(until - 1))) return null;
      while (until > start && isMark(text.charCodeAt(until - 1))) until--;
    }
    return { words, at: until };
  }
  return null;
}

/** `2020-02-06/A1 : fait`: the outcome is all there is. */
export function outcomeAlone(
  text: string,
  start: number,
  end: number,
  context: BodyContext,
): { outcome: Outcome; at: number } | null {
  const outcome = readOutcome(bareWords(text, start, end).words, context);
  return outcome ? { outcome, at: start } : null;
}

/**
 * Words without the marks of bold around them, and without the stop that ends them; whether those marks only end there. What is in
 * italics stays as it is: so `new-meeting` writes the end of an open action that would say that it is closed.
 */
export function bareWords(text: string, start: number, end: number): { words: Slice; closesBold: boolean } {
  const whole = sliceOf(text, start, end);
  let { start: from, end: to } = whole.place;
  while (from < to && isMark(text.charCodeAt(from))) from++;
  const before = from - whole.place.start;
  let after = 0;
  for (; to > from; to--) {
    const code = text.charCodeAt(to - 1);
    if (isMark(code)) after++;
    else if (code !== 46 && code !== 33 && !isBlank(code)) break;
  }
  if (before === 1 || after === 1) return { words: whole, closesBold: false };
  return { words: sliceOf(text, from, to), closesBold: after > 0 && before === 0 };
}

function isSpaceAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || /[\s\u00a0\u202f]/.test(text.charAt(at));
}
