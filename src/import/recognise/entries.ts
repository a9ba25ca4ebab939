import { fold } from '../../text/fold.ts';
import type { Span } from '../foreign.ts';
import { slice, span, trimmed } from '../spans.ts';
import { foldLabel, type Lexicon } from './lexicon.ts';
import { looksLikeName } from './person.ts';

/** A label of an entry at the start of a line. */
export interface EntryHead {
  readonly role: string;
  /** Its words up to the colon. */
  readonly head: string;
  /** Where the text after the colon begins. */
  readonly at: number;
  readonly alone: boolean;
}

/** Finds the label of an entry, with what may stand between it and its colon; null where the line is text. */
export function entryHeadOf(text: string, lexicon: Lexicon, listFollows: boolean): EntryHead | null {
  const colon = colonOf(text);
  if (colon === -1) return null;
  const head = text.slice(0, colon).trim();
  const words = head.split(/\s+/);
  if (words.length > 25) return null;
  const articles = new Set(Object.values(lexicon.vocabularies).flatMap((one) => one.articles.map(fold)));
  // « À l’unanimité » begins with what folds to an English article.
  const skips = words.length > 1 && articles.has(fold(words[0] as string)) ? [0, 1] : [0];
  for (const skip of skips) {
    const found = headAt(text, colon, words, skip, lexicon, listFollows);
    if (found !== undefined) return found;
  }
  return null;
}

const update = /^(?:\d{4}-\d\d-\d\d(?:-[a-z0-9-]{1,40})?\/)?[DAP]\d{1,3}(?:\s?\([^()]{0,300}\)){0,4}\s?:/;

/** Whether a line begins an entry or tells what became of one: it closes the entry before it. */
export function beginsEntry(text: string, lexicon: Lexicon): boolean {
  return update.test(text) || entryHeadOf(text, lexicon, true) !== null;
}

/** undefined: no label begins at that word. */
function headAt(
  text: string,
  colon: number,
  words: readonly string[],
  skip: number,
  lexicon: Lexicon,
  listFollows: boolean,
): EntryHead | null | undefined {
  const head = words.join(' ');
  for (let count = Math.min(5, words.length - skip); count >= 1; count--) {
    const label = words.slice(skip, skip + count).join(' ');
    const found = lexicon.labels.get(foldLabel(label)) ?? lexicon.labels.get(fold(label));
    if (found === undefined) continue;
    const start = words.slice(0, skip + count).join(' ');
    const typed = words.slice(skip + count).join(' ');
    const at = colon + 1 + (text.slice(colon + 1).length - text.slice(colon + 1).trimStart().length);
    const alone = text.slice(at).trim() === '';
    if (alone && !listFollows && found.role !== 'postponed') return null;
    const brackets = bracketsOf(typed);
    const before = brackets === null ? typed : brackets.before;
    // `Actie Joris : …` names its owner.
    if (found.role === 'action' && !found.plural && isOwner(before, lexicon))
      return { role: found.role, head: `${start} (${ownersOf(typed, lexicon)})`, at, alone };
    // `Action (Omer) (interne) :` would be text: one bracket says the same, and what is internal stays so.
    const left =
      brackets === null || brackets.parts.length === 1
        ? typed
        : `${before === '' ? '' : `${before} `}(${brackets.parts.join(', ')})`;
    if (left !== '' && (found.plural || !restFits(found.role, left, lexicon, listFollows)) && !/^\(/.test(left))
      return null;
    // `Suivi : …` reports progress; `Le groupe de travail : a été lancé` tells.
    if (
      found.role === 'action' &&
      left === '' &&
      Object.values(lexicon.vocabularies).some((one) => one.progressLabels.some((word) => fold(word) === fold(label)))
    )
      return null;
    if (found.role === 'working-group' && !listFollows && left === '') return null;
    return { role: found.role, head: left === typed ? head : `${start} ${left}`, at, alone };
  }
  return undefined;
}

/** Words that end in one or several brackets: what stands before them, and what is in each; null where they do not. */
function bracketsOf(words: string): { readonly before: string; readonly parts: readonly string[] } | null {
  const opens = words.indexOf('(');
  if (opens === -1 || !words.endsWith(')')) return null;
  const parts = words.slice(opens + 1, -1).split(/\)\s?\(/);
  return parts.some((part) => /[()]/.test(part)) ? null : { before: words.slice(0, opens).trim(), parts };
}

const writtenId = /^(?:n[°ºo]\.?\s?|nr\.?\s?|#)?[DAP]?\s?\d{1,3}$/i;

/** Whether words right after a label are who is to do it: no id, and nothing in brackets. */
function isOwner(words: string, lexicon: Lexicon): boolean {
  return (
    words !== '' &&
    !/[()]/.test(words) &&
    !writtenId.test(words) &&
    looksLikeName(words, lexicon, 'prose') &&
    words.split(' ').length <= 4
  );
}

/**
 * An owner as the bracket of an entry has it: `Omer (interne)` says two things, and is read as two only where a comma parts them; `Omer (La
 * Ferme)` is somebody of an organisation.
 */
export function ownersOf(words: string, lexicon: Lexicon): string {
  const brackets = bracketsOf(words);
  if (brackets === null || brackets.before === '') return words;
  const { before, parts } = brackets;
  const organisation =
    parts.length === 1 && !bracketIsInternal(parts[0] as string, lexicon) && /^\p{Lu}/u.test(parts[0] as string);
  return organisation ? words : [before, ...parts].join(', ');
}

function bracketIsInternal(inside: string, lexicon: Lexicon): boolean {
  return inside.split(',').some((part) => lexicon.internal.has(fold(part.trim())));
}

/** Whether a line says that something is internal: a label at its start, or a bracket anywhere. */
export function saysInternal(text: string, lexicon: Lexicon): boolean {
  for (let opens = text.indexOf('('); opens !== -1; opens = text.indexOf('(', opens + 1)) {
    const closes = text.indexOf(')', opens);
    if (closes === -1) break;
    if (closes - opens <= 300 && bracketIsInternal(text.slice(opens + 1, closes), lexicon)) return true;
  }
  return entryHeadOf(text, lexicon, true)?.role === 'internal';
}

/** The first colon outside brackets and quotations. */
function colonOf(text: string): number {
  let depth = 0;
  for (let at = 0; at < Math.min(text.length, 250); at++) {
    const mark = text[at];
    if (mark === '(' || mark === '«') depth++;
    else if (mark === ')' || mark === '»') depth = Math.max(0, depth - 1);
    else if (mark === ':' && depth === 0) return /^:\/\//.test(text.slice(at, at + 3)) ? -1 : at;
    else if (depth === 0 && mark === '.' && /^\.\s+\p{Lu}/u.test(text.slice(at, at + 4)) && at > 12) return -1;
  }
  return -1;
}

/** Whether words between a label and its colon are an id, qualifiers, a proposer or the name of a group. */
function restFits(role: string, left: string, lexicon: Lexicon, listFollows: boolean): boolean {
  if (/^\([^()]{0,200}\)$/.test(left)) return true;
  if (/^(?:n[°ºo]\.?\s?|nr\.?\s?|#)?[DAP]?\s?\d{1,3}(?:\s?\([^()]{0,200}\))?$/i.test(left)) return true;
  if (role === 'proposal') {
    const of = Object.values(lexicon.vocabularies).flatMap((one) => one.of);
    const folded = fold(left);
    return of.some((word) => {
      const lead = fold(word);
      if (!folded.startsWith(lead) || !(lead.endsWith("'") || folded[lead.length] === ' ')) return false;
      return looksLikeName(left.slice(word.length).trim(), lexicon, 'prose');
    });
  }
  return role === 'working-group' && (listFollows || /\([^()]{2,300}\)$/.test(left));
}

/** Spans with the head of an entry in bold, as czs writes it. */
export function boldHead(spans: readonly Span[], head: EntryHead, french: boolean): Span[] {
  const rest = trimmed(slice(spans, head.at));
  const out: Span[] = [span(`${head.head}${french ? '\u00a0' : ''}:`, { bold: true })];
  if (rest.length > 0) out.push(span(' '), ...rest);
  return out;
}
