import type { WrittenOwner, WrittenPerson } from '../model/minutes.ts';
import { isHandle, isRowOfHandles } from '../names/handle.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import type { ReadContext } from './context.ts';
import { beginsWithTitle } from './listed-people.ts';
import { looksLikeName, readPerson } from './person.ts';
import { officesOf } from './roles.ts';
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
  return context.names.isKnown(part.text) ? [part] : piecesOf(part, context);
}

function piecesOf(part: Slice, { words }: Pick<ReadContext, 'words'>): Slice[] {
  const pattern = isRowOfHandles(part.text) ? / /g : joint;
  const pieces: Slice[] = [];
  let from = 0;
  for (const match of part.text.matchAll(pattern)) {
    const before = part.text.slice(from, match.index);
    if ((before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0)) continue;
    // « M. et Mme Renard »: a title alone is nobody.
    if (words.titles.has(normalize(before.replace(/\.$/, '')))) continue;
    pieces.push(pieceOf(part, from, match.index));
    from = match.index + match[0].length;
  }
  pieces.push(pieceOf(part, from, part.text.length));
  return pieces.filter(({ text }) => text !== '');
}

/** Who is meant by all of some words; null where one of them is nobody. `certain`: what looks like a name is one. */
export function ownersIn(part: Slice, context: ReadContext, certain: boolean): Owners | null {
  const isOne = context.names.isKnown(part.text);
  const pieces = isOne ? [part] : (bySlashes(part, context, certain) ?? piecesOf(part, context));
  const isKnown = ({ text }: Slice): boolean => pieces.length > 1 && context.names.isKnown(text);
  const owners: WrittenOwner[] = [];
  let unread: Slice | null = null;
  for (const piece of pieces) {
    if (isEveryone(piece.text, context)) {
      owners.push({ kind: 'everyone', text: squeeze(piece.text), place: piece.place });
      continue;
    }
    // `WG` is a working group, unless somebody has these initials.
    const body = isOne || isKnown(piece) ? null : bodyOf(piece, context, certain);
    if (body !== null) {
      owners.push(body);
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

/** How long the name of a body or an office is that begins a text: « le bureau », `the landscape committee`, « La commission Congrès »; null: none does. */
export function bodyAt(text: string, { lexicon, words }: ReadContext): { readonly length: number } | null {
  const all = [...text.slice(0, 100).matchAll(/(?:[ld]['’])?[\p{L}\p{M}\p{N}-]+/giu)].slice(0, 7);
  const said = (at: number): string => normalize(all[at]?.[0] ?? '').replace(/^[ld]'/, '');
  const follows = (at: number): boolean => {
    const before = all[at - 1];
    return before !== undefined && /^[\s\u00a0]+$/.test(text.slice(before.index + before[0].length, all[at]?.index));
  };
  if (all[0] === undefined || /\S/.test(text.slice(0, all[0].index))) return null;
  const first = lexicon.articles.has(said(0)) ? 1 : 0;
  // `the landscape committee`: one word may say which.
  const noun = [first, first + 1].find(
    (at) =>
      (at === 0 || follows(at)) &&
      isBodyNoun(said(at), words) &&
      (at === first || !(words.functionWords.has(said(first)) || words.nextWords.includes(said(first)))),
  );
  if (noun === undefined) return null;
  let last = noun;
  while (follows(last + 1) && /^[\p{Lu}\d]/u.test(all[last + 1]?.[0] ?? '')) last++;
  const end = all[last] as RegExpExecArray;
  return { length: end.index + end[0].length };
}

function isBodyNoun(word: string, { bodyNouns, bodyEnds }: ReadContext['words']): boolean {
  // `draad` is no `raad`.
  return bodyNouns.has(word) || bodyEnds.some((end) => word.length > end.length + 1 && word.endsWith(end));
}

/** The longest name of a body has so many words. */
const nameLimit = 6;

/** A body or an office as an owner, without the article before it; null: the words say more. In the bracket of a label its name may go on: « le GT paysage ». */
function bodyOf(part: Slice, context: ReadContext, certain: boolean): WrittenOwner | null {
  const body = bodyAt(part.text, context);
  const isWhole = body?.length === part.text.length;
  if (body === null || !(isWhole || (certain && part.text.split(' ').length <= nameLimit))) return null;
  const article = /^(?:[\p{L}\p{M}]+[\s\u00a0]+|[ld]['’])(?=\S)/iu.exec(part.text)?.[0] ?? '';
  const isArticle = context.lexicon.articles.has(normalize(article).trim());
  const name = isArticle ? pieceOf(part, article.length, part.text.length) : part;
  const [office] = officesOf(name.text, context.words);
  const person = { name: null, organisation: squeeze(name.text), email: null, place: name.place };
  return { kind: 'person', person: office === undefined ? person : { ...person, office } };
}

/** `RB`, `J.P.`: letters that stand for somebody. */
export function areInitials(words: string): boolean {
  return /^\p{Lu}(?:[.-]?\p{Lu}){1,2}\.?$/u.test(words);
}

/** Whether words that no list knows are somebody all the same. */
function isSomebody(words: string, { lexicon, words: vocabulary }: ReadContext, certain: boolean): boolean {
  if (!certain) return isHandle(words);
  // `mevr. Soenen`
  const name = beginsWithTitle(words, vocabulary) ? words.replace(/^[\p{Ll}. ]+/u, '') : words;
  return looksLikeName(name) && !lexicon.speaksOfVote.test(normalize(words));
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
