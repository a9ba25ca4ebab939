import type { WrittenPerson } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import { normalize } from '../text/normalize.ts';
import { mayBeginPhrase, phrasesBefore, wholePhrasesBefore } from '../text/phrases.ts';
import type { ReadContext } from './context.ts';
import { firstName } from './ends.ts';
import { bothParts, noParts, type Parts, readAll } from './parts.ts';
import { ownersIn } from './people.ts';
import { lengthNormalizing, sliceIn } from './slices.ts';
import { type View, viewOf } from './view.ts';
import { isMoved, readVerdictLine, readVoteSentences } from './votes.ts';
import { firstToken } from './words.ts';

/** No line of movers is longer. */
const longest = 160;

/**
 * Reads a line all of which says who moved a motion and who seconded it, and perhaps what came of it: « Proposed: Ann. Seconded: Bob. Carried. », `Moved
 * Ann, seconded Bob, carried 4-1`. null: it says something else, too.
 */
export function readMovers(document: string, { start, end }: Place, context: ReadContext): Parts | null {
  if (end - start > longest || !begins(document.slice(start, end), context)) return null;
  const view = viewOf(document, start, end);
  let parts = noParts;
  for (const [from, to] of piecesOf(view.text, context)) {
    const read = moverIn(view, from, to, context);
    if (read !== null) {
      parts = bothParts(parts, read);
      continue;
    }
    // « For 4, against 1 »: what came of it ends the line.
    const told = whatCame(view, from, context);
    return told === null ? null : bothParts(parts, told);
  }
  return parts;
}

/** Whether a line begins with both: « Proposed: Ann. Seconded: Bob. Some were not pleased. » */
export function opensWithMovers(text: string, context: ReadContext): boolean {
  if (!begins(text, context)) return false;
  const view = viewOf(text, 0, Math.min(text.length, longest));
  const [first, second] = piecesOf(view.text, context);
  return [first, second].every((piece) => piece !== undefined && moverIn(view, ...piece, context) !== null);
}

/** No words before a motion are longer, and no name. */
const [frontLimit, nameLimit] = [120, 60];

/** Whether a sentence is a motion: it begins as one, `Motion to extend …`, says who moved or seconded it, or somebody known proposes it. */
export function isMotion(document: string, { start, end }: Place, context: ReadContext): boolean {
  const front = normalize(document.slice(start, Math.min(end, start + nameLimit)));
  const said = front.split(' ');
  // `A motion was made by Ann to …`
  const at = context.lexicon.articles.has(said[0] as string) ? 1 : 0;
  const next = said[at + 1] ?? '';
  const isStart = context.words.motionStarts.includes(next) || (at === 1 && context.words.beingVerbs.includes(next));
  return (
    (context.words.motionNouns.includes(said[at] ?? '') && isStart) ||
    // `M/S Lyle/Pacheco to pay the bills`, whoever they are.
    wholePhrasesBefore(front, context.words.movedBy).length > 0 ||
    isMoved(document.slice(start, end), context) ||
    proposersWithin(viewOf(document, start, end), context).length > 0
  );
}

/** « proposition *de* », `voorstel *van*`: a noun, and what stands before whose it is. */
const ofSomebody = /(?<!\p{L})(\p{L}{4,})\s(?:de\s|d['’]|van\s|by\s|from\s)/gu;

/** « on accepte le texte *avec l'*amendement de Marc »: who moves a change of it moves no more. */
const withSomething =
  /(?:^|\s)(?:with|avec|moyennant|met|mits)\s(?:the\s|an?\s|une?\s|la\s|les?\s|l['’]|de\s|het\s|een\s)?$/iu;

/** Who moves what a text says: « *Julie* propose de … », « la proposition de *Marc* », « sur proposition de *Mme Dubois* ». Known people alone. */
export function proposersWithin(view: View, context: ReadContext): readonly WrittenPerson[] {
  const text = view.text.slice(0, frontLimit);
  const lead = /^[\s>•→=*_-]*/.exec(text)?.[0].length ?? 0;
  const front = normalize(text.slice(lead));
  // Most texts have none of these verbs, so that nobody is looked for.
  const words = plainWords(front);
  const verbs = context.words.proposing.filter(([start, end]) => words.includes(start) && words.includes(end));
  const first = verbs.length === 0 ? null : firstName(text.slice(lead), context);
  if (first !== null) {
    const said = plainWords(normalize(text.slice(lead + first.length)));
    // `stelt een bbq voor`, and not `stelt het rooster op`
    const isTheirs = verbs.some(([start, end]) => said.startsWith(start) && said.includes(end));
    if (isTheirs) return peopleAt(view, lead, lead + first.length, context);
  }
  const starts = movedIn(front, context).map((end) => lead + lengthNormalizing(text.slice(lead), front.slice(0, end)));
  for (const { 0: found, 1: noun = '', index } of text.matchAll(ofSomebody))
    if (context.words.motionNouns.includes(normalize(noun)) && !withSomething.test(text.slice(0, index)))
      starts.push(index + found.length);
  for (const from of starts) {
    const name = firstName(view.text.slice(from, from + nameLimit).replace(/[)\]].*$/s, ''), context);
    if (name !== null) return peopleAt(view, from, from + name.length, context);
  }
  return proposersInBracket(view, context);
}

/**
 * Where the words end after which somebody who moves something stands: « proposé par Marc : … », `Moved Baker to waive the fee`, `It was proposed by
 * Ann, seconded by Bob and resolved that …`; not « le plan proposé par Marc ».
 */
function movedIn(front: string, { lexicon, words }: ReadContext): number[] {
  const [moved] = [lexicon.proposedBy, words.movedBy].flatMap((list) => phrasesBefore(front, list));
  if (moved !== undefined) return [moved.length];
  const before = front.split(' ', mostBefore + 1);
  let at = 0;
  for (const [index, word] of before.entries()) {
    at += word.length + 1;
    if (index === mostBefore || !words.beingVerbs.includes(word)) continue;
    const phrase = phrasesBefore(front.slice(at), lexicon.proposedBy).find((one) => front[at + one.length] === ' ');
    if (phrase !== undefined) return [at + phrase.length];
  }
  return [];
}

/** Whether a sentence begins with who moved what it says. */
export function opensAsMoved(sentence: string, context: ReadContext): boolean {
  return movedIn(normalize(sentence.slice(0, frontLimit)), context).length > 0;
}

/** `It was then proposed by …`, « Il est proposé par … » */
const mostBefore = 4;

/** « … (prop. Tom Baker, sec. Ann Reeve). », `RESOLVED (proposed by Ann, seconded by Bob) that …` */
function proposersInBracket(view: View, context: ReadContext): readonly WrittenPerson[] {
  for (const bracket of [...view.text.matchAll(/\(([^()]{5,120})\)/g)].reverse()) {
    const [first] = piecesOf(bracket[1] as string, context);
    const at = bracket.index + 1;
    const read = first === undefined ? null : moverIn(view, at + first[0], at + first[1], context);
    if (read !== null && read.proposers.length > 0) return read.proposers;
  }
  return [];
}

function peopleAt(view: View, from: number, to: number, context: ReadContext): WrittenPerson[] {
  const { owners } = ownersIn(sliceIn(view, from, to), context, false) ?? { owners: [] };
  return owners.flatMap((owner) => (owner.kind === 'person' ? [owner.person] : []));
}

/** Normalized words, each between blanks. */
function plainWords(normalized: string): string {
  return ` ${normalized.replace(/[^a-z0-9']+/g, ' ')} `;
}

function begins(text: string, { lexicon, words }: ReadContext): boolean {
  const start = text.slice(0, 40).replace(/^[\s>•→=*_-]+/, '');
  const first = normalize(start.split(/\s/, 1)[0] as string);
  const lists = [lexicon.proposedBy, words.movedBy, words.secondedBy].filter((list) => mayBeginPhrase(first, list));
  return lists.some((list) => phrasesBefore(normalize(start), list).length > 0);
}

/** The ranges between full stops, commas, semicolons, slashes and before who seconded it: « Proposed Ann Seconded Bob ». */
function* piecesOf(text: string, { words }: ReadContext): Iterable<readonly [number, number]> {
  const isMover = (said: string): boolean => [...words.movedBy, ...words.secondedBy].includes(normalize(said));
  let from = /^[\s>•→=*_-]*/.exec(text)?.[0].length ?? 0;
  const close = (to: number): readonly [number, number] => [from, from + text.slice(from, to).trimEnd().length];
  for (const mark of text.matchAll(
    /[,;]\s+(?:(?:et|en|and)\s)?|(?<=\p{L}{2})\.\s+|\s[/–—-]\s|\s(?:et|en|and)\s|\s(?=\p{L}+(?:\sby)?[:\s]\s?\p{Lu})|\s+(?=\p{L}+:\s)/gu,
  )) {
    const next = mark.index + mark[0].length;
    const isLabel = /^\p{L}+:/u.test(text.slice(next, next + 20));
    const said = normalize(text.slice(next, next + 30));
    const seconds = (): boolean => phrasesBefore(said, words.secondedBy).length > 0;
    // `… seconded by Bob *and carried*`
    const decides = (): boolean => /\p{L}/u.test(mark[0]) && words.votes.has(firstToken(said));
    if (/^\s[\p{L}\s]*$/u.test(mark[0]) && !isLabel && !seconds() && !decides()) continue;
    // « prop. Tom Baker »
    if (mark[0].startsWith('.') && isMover(text.slice(from, mark.index))) continue;
    if (mark.index > from) yield close(mark.index);
    from = next;
  }
  const end = text.replace(/[\s.!*_]{1,20}$/, '').length;
  if (from < end) yield close(end);
}

function moverIn(view: View, from: number, to: number, context: ReadContext): Parts | null {
  // « Proposed by Ann: to close at six » is a proposal.
  if (/:\s*[^\s\p{Lu}]/u.test(view.text.slice(from, to)) || !begins(view.text.slice(from, to), context)) return null;
  const read = readAll(view, from, to, context);
  const isOther = read === null || read.owners.length > 0 || read.due !== null || read.outcome !== null;
  return isOther ? null : read;
}

function whatCame(view: View, from: number, context: ReadContext): Parts | null {
  const words = view.text.slice(from).replace(/[\s.!*_]{1,20}$/, '');
  const told = readVoteSentences(words, context);
  if (told !== null) return { ...noParts, mode: told.mode, result: told.result, read: 1 };
  const result = readVerdictLine(words, context);
  if (result !== null) return { ...noParts, result, read: 1 };
  // « all in favour », `carried unanimously`
  const parts = readAll(view, from, from + words.length, context);
  return parts !== null && parts.mode !== null && parts.owners.length === 0 ? parts : null;
}
