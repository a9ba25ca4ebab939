import type { WrittenOwner, WrittenPerson } from '../model/minutes.ts';
import { isHandle, isRowOfHandles } from '../names/handle.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { looksLikeName, readPerson } from './person.ts';
import { pieceOf, type Slice } from './slices.ts';

/** Owners, and words in the bracket of one that are no organisation: « Théo (avec Samira) ». */
export interface Owners {
  readonly owners: readonly WrittenOwner[];
  readonly unread: Slice | null;
}

// Begins at the first blank of a run, so that a long run is looked at once.
const joint =
  /(?<![\s\u00a0])[\s\u00a0]+(?:et|en|and|&|\+)[\s\u00a0]+|(?:(?<![\s\u00a0])[\s\u00a0]+)?[&+][\s\u00a0]*/giu;

/** Parts names at *et*, *en*, *and*, `&` and `+` outside brackets, unless all of it is one known name. */
export function splitNames(part: Slice, context: ReadContext): Slice[] {
  return context.names.isKnown(part.text) ? [part] : piecesOf(part);
}

function piecesOf(part: Slice): Slice[] {
  const pattern = isRowOfHandles(part.text) ? / /g : joint;
  const pieces: Slice[] = [];
  let from = 0;
  for (const match of part.text.matchAll(pattern)) {
    const before = part.text.slice(from, match.index);
    if ((before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0)) continue;
    pieces.push(pieceOf(part, from, match.index));
    from = match.index + match[0].length;
  }
  pieces.push(pieceOf(part, from, part.text.length));
  return pieces.filter(({ text }) => text !== '');
}

/** Who is meant by all of some words; null where one of them is nobody. `certain`: what looks like a name is one. */
export function ownersIn(part: Slice, context: ReadContext, certain: boolean): Owners | null {
  const isOne = context.names.isKnown(part.text);
  const pieces = isOne ? [part] : (bySlashes(part, context, certain) ?? piecesOf(part));
  const isKnown = ({ text }: Slice): boolean => pieces.length > 1 && context.names.isKnown(text);
  const owners: WrittenOwner[] = [];
  let unread: Slice | null = null;
  for (const piece of pieces) {
    if (isEveryone(piece.text, context)) {
      owners.push({ kind: 'everyone', text: squeeze(piece.text), place: piece.place });
      continue;
    }
    if (!isOne && !(isKnown(piece) || isSomebody(piece.text, context, certain))) return null;
    const read = ownerOf(piece, context);
    owners.push({ kind: 'person', person: read.person });
    unread ??= read.unread;
  }
  return owners.length === 0 ? null : { owners, unread };
}

/** « tous », `everyone`, and all of some kind: `all governors`, « chaque commune ». */
export function isEveryone(words: string, { lexicon, words: vocabulary, dates }: ReadContext): boolean {
  const normalized = normalize(words);
  if (lexicon.everyone.has(normalized)) return true;
  const kind = /^(?:tous les|toutes les|chaque|alle|elke|iedere|all|every) (\p{L}[\p{L}'-]+)$/u.exec(normalized);
  return kind !== null && !vocabulary.periods.includes(kind[1] as string) && !dates.mayHoldWeekday(kind[1] as string);
}

/** `RB`, `J.P.`: letters that stand for somebody. */
function areInitials(words: string): boolean {
  return /^\p{Lu}(?:[.-]?\p{Lu}){1,2}\.?$/u.test(words);
}

/** Whether words that no list knows are somebody all the same. */
function isSomebody(words: string, context: ReadContext, certain: boolean): boolean {
  if (certain) return looksLikeName(words) && !speaksOfVote(words, context);
  return isHandle(words);
}

function speaksOfVote(words: string, { lexicon }: ReadContext): boolean {
  return lexicon.speaksOfVote.test(normalize(words));
}

/** `Jan/An`: owners where all of them are known, since names of organisations have slashes. */
function bySlashes(part: Slice, context: ReadContext, certain: boolean): Slice[] | null {
  if (!part.text.includes('/')) return null;
  const pieces: Slice[] = [];
  let from = 0;
  for (const word of part.text.split('/')) {
    const piece = pieceOf(part, from, from + word.length);
    if (piece.text === '' || !(context.names.isKnown(piece.text) || (certain && areInitials(piece.text)))) return null;
    pieces.push(piece);
    from += word.length + 1;
  }
  return pieces;
}

/** « Le Fil (Théo) » is Théo of Le Fil; who helps (« Théo (avec Samira) ») and a date are no organisation. */
function ownerOf(
  piece: Slice,
  context: ReadContext,
): { readonly person: WrittenPerson; readonly unread: Slice | null } {
  const person = readPerson(piece.text, piece.place);
  const { name, organisation } = person;
  if (name === null || organisation === null) return { person, unread: null };
  const own = context.names.organisationOf(organisation);
  if (own !== null && own === normalize(name))
    return { person: { ...person, name: organisation, organisation: name }, unread: null };
  const normalized = normalize(organisation);
  const helps = context.lexicon.together.some((word) => normalized.startsWith(`${word} `));
  if (own === null && !helps && context.dates.readDate(organisation, context) === null) return { person, unread: null };
  const at = Math.max(piece.text.indexOf(organisation), 0);
  return { person: { ...person, organisation: null }, unread: pieceOf(piece, at, at + organisation.length) };
}

/** People as they are listed: `Camille, Théo et Nora (Le Fil)`. */
export function peopleIn(part: Slice, context: ReadContext): WrittenPerson[] {
  return splitNames(part, context).map((name) => readPerson(name.text, name.place));
}
