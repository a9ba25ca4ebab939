import type { Place } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { type LabelHit, normalizeLabel } from './lexicon.ts';
import { type View, viewOf } from './view.ts';

/** A line of a document, looked at once for all that it may be: its words, and the label with which it begins. */
export interface Line {
  readonly document: string;
  readonly place: Place;
  readonly written: string;
  /** Its words without the marks of bold and italics. Offsets of what follows are those of the view. */
  readonly view: View;
  /** How long the signs before its first word are. */
  readonly lead: number;
  /** A bracket opens after them, before its first word. */
  readonly boxed: boolean;
  readonly label: Label | null;
}

/** The words of a label, and what they are one of. */
export interface Label {
  readonly hit: LabelHit;
  readonly start: number;
  readonly end: number;
}

/** `a. Roof: …`, `(b) …`: the letter of an item of a list that Markdown has none for. */
export const letterOfItem = /^\(?[a-z][.)][ \t\u00a0]{1,20}(?=\p{L})/u;

/** Numbers, and signs that people put before a label, and that say nothing: arrows, bullets, pictures; not a cross, which refuses. */
const signs =
  /^(?:(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\(?[a-z][.)])[ \t\u00a0]{1,60}(?=\p{L}))?(?:[\s>•·]|[-=]{1,2}>|(?![❌✗✘☒❎])[→⇒►▶‼!\p{So}\p{Extended_Pictographic}]|\u{fe0f}|\[[ xXvV]?\](?=\s))*/u;

/** Looks at a line of a document. */
export function lineOf(document: string, place: Place, context: ReadContext): Line {
  const written = document.slice(place.start, place.end);
  const view = viewOf(document, place.start, place.end);
  const lead = (signs.exec(view.text) as RegExpExecArray)[0].length;
  const first = view.text.charAt(lead);
  const boxed = first === '(' || first === '[';
  return { document, place, written, view, lead, boxed, label: labelAt(view.text, boxed ? lead + 1 : lead, context) };
}

/** The longest label that stands at an index, perhaps after an article: « L'action », « la décision ». */
export function labelAt(text: string, index: number, context: ReadContext): Label | null {
  const { lexicon } = context;
  const first = wordEnd(text, index);
  if (first === index) return null;
  const plain = longestLabel(text, index, first, lexicon);
  if (plain !== null) return plain;
  let from = index + 2;
  if (!/^[ldLD]['’]/.test(text.slice(index, from))) {
    if (!lexicon.articles.has(normalize(text.slice(index, first)))) return null;
    from = blankEnd(text, first);
  }
  return longestLabel(text, from, wordEnd(text, from), lexicon);
}

/** The longest label whose first word stands from one index to another, said again after a slash or not: « Décision / besluit ». */
function longestLabel(text: string, start: number, first: number, lexicon: ReadContext['lexicon']): Label | null {
  const label = oneLabel(text, start, first, lexicon);
  const slash = label === null ? null : /^[ \u00a0]?\/[ \u00a0]?/.exec(text.slice(label.end, label.end + 3));
  if (label === null || slash === null) return label;
  const from = label.end + slash[0].length;
  const other = oneLabel(text, from, wordEnd(text, from), lexicon);
  return other?.hit.role === label.hit.role ? { ...label, end: other.end } : label;
}

function oneLabel(text: string, start: number, first: number, lexicon: ReadContext['lexicon']): Label | null {
  const most = first === start ? 0 : lexicon.labelSize(normalizeLabel(text.slice(start, first)));
  if (most === 0) return null;
  const ends = [first];
  while (ends.length < most) {
    const from = blankEnd(text, ends.at(-1) as number);
    const end = wordEnd(text, from);
    if (end === from) break;
    ends.push(end);
  }
  for (const end of ends.reverse()) {
    const hit = lexicon.label(normalizeLabel(text.slice(start, end).replaceAll('_', ' ')));
    if (hit !== undefined) return { hit, start, end };
  }
  return null;
}

const word = /[\p{L}\p{M}\p{N}'’°.·&-]+(?:\((?:e|s|es|en|n|e\)s)\)?)?/uy;

/** Where the word ends that begins at an index: there, where none does. */
function wordEnd(text: string, start: number): number {
  word.lastIndex = start;
  return start + (word.exec(text)?.[0].length ?? 0);
}

/** Where the blanks within a line end that begin at an index; one is what stands for it in `ACTION_ITEM`. */
function blankEnd(text: string, start: number): number {
  if (text.charAt(start) === '_') return start + 1;
  let at = start;
  while (' \t\u00a0\u202f'.includes(text.charAt(at)) && at < text.length) at++;
  return at;
}
