import { type Problem, problem } from '../model/finding.ts';
import type { Entry } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { squeeze } from '../text/fold.ts';
import { bareWords } from './closing.ts';
import type { BodyContext } from './context.ts';
import { foldLabel } from './lexicon.ts';
import { readMode } from './modes.ts';
import { readOutcome } from './outcomes.ts';
import { isBlank, isMark, type Slice, sliceOf, trimPlace } from './slices.ts';

/**
 * Lines that cite an entry and say what became of it where that is not read, so that it stays as it was: `- [x] 2020-02-06/A1 chaises`,
 * `2020-02-06/A1 – fait`, `2020-02-06/A1 : chaises, fait`, `2020-02-06/D2 : adoptée`.
 */
export function findInVain(
  text: string,
  entries: readonly Entry[],
  mentions: readonly { readonly ref: string; readonly place: Place }[],
  context: BodyContext,
): Problem[] {
  const problems: Problem[] = [];
  for (const { ref, place } of mentions) {
    const box = boxBefore(text, place.start);
    if (box === null) continue;
    const rest = afterRef(text, place.end);
    // A box makes an action of the line, and not of the one that it cites.
    if (box || outcomeIn(text, rest, context) !== null)
      // Only an action is done.
      problems.push(problem(ref.includes('/A') ? 'label-unread/ref' : 'label-unread/ref-other', place, { ref }));
  }
  for (const { updates, role, label, outcome, box, textPlace, place, letter, number, idWritten } of entries) {
    if (updates === null && letter === 'A' && idWritten && outcome === null && box !== 'open') {
      // « A1 : fait », « Action A1 : fait » give an action of this meeting that is called so.
      const said = readOutcome(sliceOf(text, textPlace.start, textPlace.end), context);
      if (said !== null)
        problems.push(problem('update-without-ref', place, { text: `A${number}`, outcome: said.kind }));
    }
    if (updates === null || box === 'done' || textPlace.start === textPlace.end) continue;
    const words = trimPlace(text, textPlace.start, textPlace.end);
    if (role === 'action') {
      // An empty box says that it is still to be done; `à vérifier, fait` may then be what is to do.
      const isOneLine = textPlace.end <= place.end;
      const said =
        box === 'open' || !isOneLine ? null : (outcomeIn(text, words, context) ?? outcomeFirst(text, words, context));
      if (said !== null && said.kind !== outcome?.kind)
        problems.push(
          problem('qualifier-unread/ending', said.words.place, { text: squeeze(said.words.text), ref: updates }),
        );
    } else if (label === null && (role === 'pending' || role === 'proposal') && outcome === null) {
      const taken = takenIn(text, words, context);
      if (taken !== null) {
        const code = `label-unread/${role === 'proposal' && taken === 'decision' ? 'adopted' : taken}`;
        problems.push(
          problem(code, place, { ref: updates, written: squeeze(text.slice(words.start, words.end)), label: updates }),
        );
      }
    }
  }
  return problems;
}

/** Whether a box stands before what its line begins with; null where the line begins with anything else. */
function boxBefore(text: string, start: number): boolean | null {
  let at = start;
  while (at > 0 && (isMark(text.charCodeAt(at - 1)) || isInline(text.charCodeAt(at - 1)))) at--;
  let box = false;
  if (text.charCodeAt(at - 1) === 93 && /\[[ xX]\]$/.test(text.slice(Math.max(0, at - 3), at))) {
    box = true;
    at -= 3;
    while (at > 0 && isInline(text.charCodeAt(at - 1))) at--;
  }
  if (/[-*+.)]/.test(text.charAt(at - 1))) {
    const bullet = /(?:[-*+]|\d{1,9}[.)])$/.exec(text.slice(Math.max(0, at - 10), at));
    if (bullet === null) return null;
    at -= bullet[0].length;
    while (at > 0 && isInline(text.charCodeAt(at - 1))) at--;
  } else if (box) return null;
  return at === 0 || text.charCodeAt(at - 1) === 10 || text.charCodeAt(at - 1) === 13 ? box : null;
}

/** A blank that ends no line. */
function isInline(code: number): boolean {
  return code !== 10 && code !== 13 && isBlank(code);
}

/** The rest of a line after a ref, and the marks of its bold. */
function afterRef(text: string, from: number): Place {
  let start = from;
  while (isMark(text.charCodeAt(start))) start++;
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return trimPlace(text, start, end);
}

/** Characters of what may be an outcome at the end of a text. */
const longest = 60;

/** The outcome that is a text's last words, after a mark or by themselves. */
function outcomeIn(
  text: string,
  { start, end }: Place,
  context: BodyContext,
): { readonly kind: string; readonly words: Slice } | null {
  const from = Math.max(start, end - longest);
  let to = end;
  while (to > from && /[.!)\s\u00a0]/.test(text.charAt(to - 1))) to--;
  let at = to;
  while (at > from && !/[,;:.(\u2013\u2014>\u2192\u21d2]/.test(text.charAt(at - 1)) && !isDash(text, at - 1)) at--;
  if (at === from && from > start) return null;
  const { words } = bareWords(text, at, to);
  const outcome = readOutcome(words, context);
  return outcome === null ? null : { kind: outcome.kind, words };
}

/** The outcome that a text begins with, before a comma or the like: `en ordre, envoyé hier`. */
function outcomeFirst(text: string, { start, end }: Place, context: BodyContext): ReturnType<typeof outcomeIn> {
  const stop = text
    .slice(start, Math.min(end, start + longest))
    .search(/[,;(]|[.!](?=[\s\u00a0])|[ \u00a0][-\u2013\u2014][ \u00a0]/);
  if (stop <= 0) return null;
  const words = sliceOf(text, start, start + stop);
  const outcome = readOutcome(words, context);
  return outcome === null ? null : { kind: outcome.kind, words };
}

function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === 45 && isBlank(text.charCodeAt(at - 1)) && isBlank(text.charCodeAt(at + 1));
}

/** What a whole text says of a decision by the words of a label, and perhaps of a mode: `adoptée`, `rejetée`, `adoptée à l'unanimité`. */
function takenIn(text: string, { start, end }: Place, context: BodyContext): 'decision' | 'rejected' | null {
  if (end - start > longest) return null;
  const { lexicon } = context;
  const words = foldLabel(text.slice(start, end)).replace(/[\s.!]{1,9}$/, '');
  const space = words.indexOf(' ');
  const hasMode = space !== -1 && readMode(words.slice(space + 1), context) !== null;
  const role = lexicon.label(hasMode ? words.slice(0, space) : words)?.role;
  if (role === 'decision' || role === 'unanimous') return 'decision';
  return role === 'rejected' ? 'rejected' : null;
}
