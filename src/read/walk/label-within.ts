import { letterOfRole } from '../../model/ids.ts';
import type { Place } from '../../model/place.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { type Head, readHead } from '../../recognise/head.ts';
import { lineOf } from '../../recognise/line.ts';
import { verdictOf, wayOf } from '../../recognise/modes.ts';
import { opensWithMovers } from '../../recognise/movers.ts';
import { saysNothing } from '../../recognise/nothing.ts';
import { participleAt } from '../../recognise/participles.ts';
import { bothParts, noParts, type Parts, readAll } from '../../recognise/parts.ts';
import { areInitials } from '../../recognise/people.ts';
import { sentencesIn } from '../../recognise/sentences.ts';
import { isUndecided } from '../../recognise/unsettled.ts';
import { type View, viewOf } from '../../recognise/view.ts';
import { readVerdictLine, readVoteLine, readVoteSentence, readVoteSentences } from '../../recognise/votes.ts';
import { normalize, withoutEnd } from '../../text/normalize.ts';
import type { Draft } from '../drafts.ts';
import { draftOf, type Walk } from './state.ts';

/** An entry whose label stands amid a line, and what of the line it takes. */
interface Within {
  readonly draft: Draft;
  readonly from: number;
  readonly to: number;
}

/** The entries of labels that begin later sentences of a line: « Le débat a été long. Décision : on garde le local. » */
export function labelsWithin(walk: Walk, sentences: readonly Place[], line: Place): Within[] {
  const found: Within[] = [];
  let from = line.start;
  for (const [at, { start }] of sentences.entries()) {
    if (at === 0 || start < from) continue;
    if (opensWithMovers(walk.text.slice(start, line.end), walk.context)) break;
    const within = labelAt(walk, sentences, at, { start: from, end: line.end });
    if (within === null) continue;
    found.push(within);
    from = within.to;
  }
  return found;
}

/** The entry whose label begins the sentence at an index of a line, from where nothing belongs to another entry; null: none does. */
function labelAt(walk: Walk, sentences: readonly Place[], at: number, line: Place): Within | null {
  const { start, end } = sentences[at] as Place;
  const { text, context } = walk;
  if (!/^[\p{Lu}*_]/u.test(text.charAt(start))) return null;
  // « Proposition rejetée : 2 pour, 4 contre. »
  if (readVoteLine(text.slice(start, end), context) !== null) return null;
  const cried = criedIn(walk, line, { start, end });
  if (cried !== null) return cried;
  const head = headAt(walk, { start, end: line.end });
  if (head === null) return null;
  const who = whoAlone(walk, head, end);
  const parts = who ?? (head.role === 'decision' ? verdictIn(walk, head, end) : null);
  if (parts !== null) {
    // « De wanbetalers krijgen een mail. ACTIE: Krijn. », « Pas d'alcool. Décision : approuvé par consensus. »
    const said = { start: line.start, end: line.start + withoutEnd(text.slice(line.start, start), '*_').length };
    if (text.slice(said.start, said.end).trim() === '') return null;
    const draft = { role: head.role, head, start: line.start, end, text: [said], parts };
    return { draft: draftOf(walk, { ...draft, whole: true, family: 'label' }), from: start, to: end };
  }
  const to = endOfSaid(walk, sentences, at, line);
  const draft = draftOf(walk, {
    role: head.role,
    head,
    start: head.place.start,
    headEnd: head.textStart,
    end: to,
    text: [{ start: head.textStart, end: to }],
    parts: head.parts,
    family: 'label',
  });
  return { draft, from: start, to };
}

/** The head of an entry that begins at a place, all of whose parts are read; null: none does. */
function headAt({ text, context }: Walk, place: Place): Head | null {
  const answer = readHead(lineOf(text, place, context), place.end, context);
  if (answer === null || !('head' in answer)) return null;
  const { role, hit, parts, textStart } = answer.head;
  const isRead = hit !== null && !hit.progress && !hit.plural && parts.unread.length === 0;
  return isRead && letterOfRole(role) !== null && textStart < place.end ? answer.head : null;
}

/**
 * Where what a label amid a paragraph says ends: with its sentence, its bold, and the vote that follows. « … Décision : on garde le local. 5 pour, 1 contre.
 * Paul prévient le propriétaire. »: what is told next is told of something else.
 */
function endOfSaid({ text, context }: Walk, sentences: readonly Place[], at: number, line: Place): number {
  let isBold = false;
  let seen = sentences[at - 1]?.end ?? line.start;
  for (const [more, { start, end }] of sentences.slice(at).entries()) {
    if (text.slice(seen, start).split('**').length % 2 === 0) isBold = !isBold;
    seen = start;
    const words = text.slice(start, end);
    const goesOn = more === 0 || isBold || !/^\p{Lu}/u.test(words) || tellsVote(words, context);
    if (!goesOn) return (sentences[at + more - 1] as Place).end;
  }
  return line.end;
}

/** « À l'unanimité. », « 5 pour, 1 contre. », « Adopté. » */
function tellsVote(words: string, context: ReadContext): boolean {
  return readVoteSentences(words, context, true) !== null || readVerdictLine(words, context) !== null;
}

/**
 * The actions whose labels begin later sentences of the text of a decision, which keeps the rest: « Décision : on écrit au maire. Action : Claire », `RESOLVED
 * that a letter be sent. ACTION: Clerk by 20th June.`
 */
export function actionsAfter(walk: Walk, draft: Draft): Draft[] {
  const [text, more] = draft.text;
  if (text === undefined || more !== undefined || draft.struck) return [];
  const sentences = [...sentencesIn(walk.text, text.start, text.end, walk.context)];
  const actions = labelsWithin(walk, sentences, text).filter((one) => one.draft.role === 'action');
  const kept: Place[] = [];
  let start = text.start;
  for (const [index, one] of actions.entries()) {
    kept.push({ start, end: start + withoutEnd(walk.text.slice(start, one.from), '*_').length });
    // What follows who and when is of the decision again; what follows words of its own is of the action.
    const end = one.draft.whole ? one.to : (actions[index + 1]?.from ?? text.end);
    if (!one.draft.whole) Object.assign(one.draft, { end, text: [{ start: one.draft.headEnd, end }] });
    start = sentences.find((sentence) => sentence.start >= end)?.start ?? text.end;
  }
  if (actions.length > 0) draft.text = [...kept, { start, end: text.end }].filter((part) => part.end > part.start);
  return actions.map(({ draft: action, from }) => ({
    ...action,
    start: from,
    headEnd: Math.max(action.headEnd, from),
  }));
}

/** « Décision : approuvé par consensus », « Besluit: geweigerd »: a verdict, and nothing else; null: more is said. */
function verdictIn({ text, context }: Walk, { textStart, parts }: Head, end: number): Parts | null {
  const said = text.slice(textStart, end);
  const told = readVoteLine(said, context);
  const result =
    told?.result ?? wayOf(told?.mode ?? null) ?? verdictOf(normalize(withoutEnd(said, '.!')), context.words);
  return told === null && result === null ? null : { ...parts, mode: told?.mode ?? parts.mode, result, read: 1 };
}

/** A sentence of so many words may stand with the one before it, which says what it is on. */
const mostShort = 6;

/** `14 dwellings. RESOLVED to OBJECT.`: a participle in capitals, as a label is written, that begins a later sentence of a line; null: none does. */
function criedIn(walk: Walk, line: Place, sentence: Place): Within | null {
  const words = walk.text.slice(sentence.start, sentence.end);
  if (!/^[*_]*\p{Lu}{5,}\s/u.test(words) || readVoteSentence(words, walk.context) !== null) return null;
  const said = participleAt(lineOf(walk.text, sentence, walk.context), walk.context);
  if (said === null) return null;
  const isShort = words.split(/\s+/).length <= mostShort;
  const text = { start: isShort ? line.start : sentence.start, end: sentence.end };
  const parts = said.mode === null ? noParts : { ...noParts, mode: said.mode, read: 1 };
  const draft = draftOf(walk, { role: said.role, ...text, text: [text], parts, whole: true, family: 'participle' });
  return { draft, from: text.start, to: text.end };
}

/** Who and when, where all that a label of an action says is that: it is the label of what was said before it. */
export function whoAlone({ text, context }: Walk, head: Head, end: number): Parts | null {
  if (head.role !== 'action' || head.ref !== null) return null;
  const view = viewOf(text, head.textStart, end);
  const said = withoutEnd(view.text, '.;!');
  if (said === '' || said.length > 80) return null;
  const parts = readAll(view, 0, said.length, context) ?? initialsIn(view, said.length, context);
  return parts !== null && parts.owners.length > 0 && parts.outcome === null ? bothParts(head.parts, parts) : null;
}

/** `ACTION: AT by 8 October`: initials are somebody's, whom no list needs to know; `TBC` and `NA` are nobody's. */
function initialsIn(view: View, end: number, context: ReadContext): Parts | null {
  const parts = readAll(view, 0, end, context, true);
  const areAll = parts?.owners.every((one) => one.kind === 'person' && areInitials(one.person.name ?? ''));
  const isNobody = isUndecided(view.text, context.words) || saysNothing(view.text, context.words);
  return areAll === true && !isNobody ? parts : null;
}
