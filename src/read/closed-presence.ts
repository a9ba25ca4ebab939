import { fold, intern } from '../text/fold.ts';
import { splitList } from '../text/person-text.ts';
import { mayBeInternal } from './entry-head.ts';
import { foldLabel, type Lexicon } from './lexicon.ts';
import type { PersonParts } from './person.ts';
import { spelledInternal } from './spelled-internal.ts';

/** A person beside whose name something is said to be internal, and that word; the rest as it was. */
export interface ClosedPresence {
  readonly parts: PersonParts;
  readonly written: string;
}

/** Whether words mean in a PV that something is internal. Where no label is read they make nothing so, and all of it would be in every copy. */
export function isInternalWords(words: string, lexicon: Lexicon): boolean {
  if (words.length > 60 || !mayBeInternal(words, 0, lexicon)) return false;
  const folded = foldLabel(words);
  return lexicon.internal.has(folded) || lexicon.label(folded)?.role === 'internal';
}

/** The part of a value that says so: « projet (confidentiel) », « présents (huis clos) », « invités à huis clos »; null where none does. */
export function internalPieceOf(value: string, lexicon: Lexicon): string | null {
  const piece = value
    .split(/[()[\],;]| [-–—] /)
    .map((one) => one.trim())
    .find((one) => isInternalWords(one, lexicon));
  if (piece !== undefined) return piece;
  const folded = ` ${fold(value)} `;
  return lexicon.inCamera.find((words) => folded.includes(` ${words} `)) ?? null;
}

/** The same of words beside a name, a slip in several of them included (« huit clos »). */
function isMark(words: string, lexicon: Lexicon): boolean {
  if (isInternalWords(words, lexicon)) return true;
  return words.includes(' ') && words.length <= 60 && lexicon.nearInternal(fold(words))?.includes(' ') === true;
}

/**
 * « Odile (huis clos) », « Odile (Le Fil, huis clos) », « Odile – huis clos », « Interne : Odile », « Odile 🔒 »: a presence list says nothing in
 * camera, and such a word is part of no name. Null where there is none.
 */
export function readClosedPresence(parts: PersonParts, lexicon: Lexicon): ClosedPresence | null {
  const { organisation } = parts;
  if (!parts.odd && !parts.parted) {
    if (organisation === null || !isInternalWords(organisation, lexicon)) return null;
  }
  const found = { written: null as string | null };
  let name = parts.name;
  let rest = withoutMarks(parts.rest?.replace(/[()[\]]/g, '') ?? null, lexicon, found);
  if (rest !== null && found.written === null) rest = parts.rest;
  const house = withoutMarks(organisation, lexicon, found);
  if (name !== null) name = nameWithoutMark(name, lexicon, found);
  // « (huis clos) Odile »
  if (name === null && house === null && rest !== null) [name, rest] = [rest, null];
  const { written } = found;
  if (written === null) return null;
  const odd = rest !== null || name?.includes(': ') === true || name?.includes('~~') === true;
  return { parts: { ...parts, name, organisation: house, rest, odd, parted: false }, written };
}

/** A list of words without those that are internal ones, which are noted. */
function withoutMarks(list: string | null, lexicon: Lexicon, found: { written: string | null }): string | null {
  if (list === null) return null;
  const pieces = splitList(list);
  const kept = pieces.filter((piece) => !isMark(piece, lexicon));
  if (kept.length === pieces.length) return list;
  found.written ??= pieces.find((piece) => isMark(piece, lexicon)) ?? null;
  return kept.length === 0 ? null : intern(kept.join(', '));
}

/** « Odile – huis clos », « Odile : huis clos », « Interne : Odile », « Odile à huis clos », « Odile #interne », « 🔒 Odile ». */
function nameWithoutMark(name: string, lexicon: Lexicon, found: { written: string | null }): string | null {
  const without = (written: string, rest: string): string | null => {
    found.written ??= written;
    const bare = rest.replace(/^[\s:–—-]{1,9}|[\s:–—-]{1,9}$/g, '');
    return bare === '' ? null : intern(bare);
  };
  const parted = / [-–—] | ?: /.exec(name);
  if (parted !== null) {
    const [before, after] = [name.slice(0, parted.index), name.slice(parted.index + parted[0].length)];
    if (isMark(before, lexicon)) return without(before, after);
    if (isMark(after, lexicon)) return without(after, before);
  }
  const spelled = spelledInternal(name, lexicon);
  if (spelled !== null) {
    const bare = name.replace(spelled.written, ' ').replace(/[#()\s]{1,9}$|^[#()\s]{1,9}/g, '');
    return without(spelled.written, bare);
  }
  const close = name.startsWith('(') ? name.indexOf(')') : -1;
  if (close !== -1 && isMark(name.slice(1, close), lexicon))
    return without(name.slice(1, close), name.slice(close + 1));
  const open = name.endsWith(')') ? name.lastIndexOf('(') : -1;
  if (open !== -1 && isMark(name.slice(open + 1, -1), lexicon))
    return without(name.slice(open + 1, -1), name.slice(0, open));
  // Words that a name ends in, and not its last alone: « Odile interne » may be an intern.
  for (let at = name.indexOf(' '); at !== -1; at = name.indexOf(' ', at + 1)) {
    const tail = name.slice(at + 1);
    if (tail.includes(' ') && isMark(tail, lexicon)) return without(tail, name.slice(0, at));
  }
  return name;
}
