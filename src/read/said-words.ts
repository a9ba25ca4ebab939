import { fold, squeeze } from '../text/fold.ts';
import { revealed } from '../text/lookalikes.ts';
import { foldLabel, type Lexicon } from './lexicon.ts';
import { unmarked } from './slices.ts';

/** No internal word is longer, with its marks. */
export const wordsLimit = 48;
/** Nor has the longest of them so many letters, a slip included. */
export const lettersLimit = 30;
/** Nor is any shorter, with a bracket before it. */
export const shortest = 5;

/** What words of their own say. `weak`: they have other senses too (« audit interne »), and count only where a label or a qualifier stands. */
export interface Said {
  readonly label: string;
  readonly near: boolean;
  readonly weak: boolean;
}

/** Whether a word has other senses than what is internal. */
export function isWeak(folded: string, { internalAdjectives, internalInBracket }: Lexicon): boolean {
  return internalAdjectives.some((word) => folded.startsWith(word)) || internalInBracket.has(folded);
}

/** « interne au bureau », and not « interne communicatie ». */
export function isForSome(folded: string, { forWhom }: Lexicon): boolean {
  const blank = folded.indexOf(' ');
  return blank !== -1 && forWhom.has(folded.slice(0, blank));
}

/** What words say that stand by themselves: that something is internal, or nearly so; null for any other. */
export function saidBy(words: string, lexicon: Lexicon): Said | null {
  if (!maySay(words)) return null;
  const bare = bareOf(words);
  const whole = wholeOf(bare, lexicon);
  if (whole !== null) return whole;
  const near = lexicon.nearInternal(fold(bare).replace(/[ .!:]{1,9}$/, ''));
  return near === null ? null : { label: near, near: true, weak: isWeak(near, lexicon) };
}

/** As {@link saidBy}, of what is written without a slip. */
export function saidAsWritten(words: string, lexicon: Lexicon): Said | null {
  return maySay(words) ? wholeOf(bareOf(words), lexicon) : null;
}

function maySay({ length }: string): boolean {
  return length >= 5 && length <= wordsLimit;
}

function bareOf(words: string): string {
  return revealed(unmarked(words)).replace(/[`~]/g, '');
}

function wholeOf(bare: string, lexicon: Lexicon): Said | null {
  const folded = foldLabel(bare).replace(/[ .!]{1,9}$/, '');
  const isWhole = (one: string): boolean =>
    (lexicon.internal.has(one) && !lexicon.internalInBracket.has(one)) || lexicon.label(one)?.role === 'internal';
  if (isWhole(folded)) {
    const label = lexicon.reserved.get(folded) ?? squeeze(bare).trim();
    return { label, near: false, weak: isWeak(folded, lexicon) };
  }
  // « Interne et confidentiel »
  const joined = folded.split(lexicon.joints);
  if (joined.length === 1 || !joined.every(isWhole)) return null;
  return { label: squeeze(bare).trim(), near: false, weak: false };
}

/** « confidentiel jusqu'au 3 mai », « interne au bureau »: the internal word that folded words begin with, where they say no more. */
export function leadingInternal(folded: string, lexicon: Lexicon): string | null {
  const blank = folded.indexOf(' ');
  const first = blank === -1 ? '' : folded.slice(0, blank);
  if (!lexicon.internal.has(first) || lexicon.internalInBracket.has(first)) return null;
  return isWeak(first, lexicon) && !isForSome(folded.slice(blank + 1), lexicon) ? null : first;
}

/** « vote à huis clos »: whether words speak of a vote, or of what came of one. Then it may be a secret one whose result is public. */
export function saysBallot(words: string, { ballots }: Lexicon): boolean {
  return fold(unmarked(words))
    .split(/[^a-z]+/)
    .some((word) => ballots.has(word));
}

/** What words between a label and its colon say: « Décision *interne D4* : … », « Décision *confidentielle du bureau* : … ». */
export function saidBeside(words: string, lexicon: Lexicon): Said | null {
  const bare = words.replace(/[\s\u00a0]{1,4}[DAP]\d{1,4}$/, '');
  return saidBy(bare, lexicon) ?? leading(bare, lexicon);
}

/** The same of words that say how far it goes: « confidentiel jusqu'au 3 mai ». */
export function leading(words: string, lexicon: Lexicon): Said | null {
  const label = leadingInternal(fold(words), lexicon);
  return label === null ? null : { label, near: false, weak: false };
}
