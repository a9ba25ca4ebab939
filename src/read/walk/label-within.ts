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
import { readVoteLine, readVoteSentence } from '../../recognise/votes.ts';
import { normalize, withoutEnd } from '../../text/normalize.ts';
import type { Draft } from '../drafts.ts';
import { draftOf, type Walk } from './state.ts';

/**
 * The entry of a label that begins a later sentence of a line, and what of the line it takes: « Le débat a été long. Décision : on garde le local. »
 * null: none does.
 */
export function labelWithin(
  walk: Walk,
  sentences: readonly Place[],
  line: Place,
): { readonly draft: Draft; readonly from: number; readonly to: number } | null {
  for (const { start, end } of sentences.slice(1)) {
    if (!/^[\p{Lu}*_]/u.test(walk.text.charAt(start))) continue;
    // « Proposition rejetée : 2 pour, 4 contre. »
    if (readVoteLine(walk.text.slice(start, end), walk.context) !== null) continue;
    if (opensWithMovers(walk.text.slice(start, line.end), walk.context)) return null;
    const cried = criedIn(walk, line, { start, end });
    if (cried !== null) return cried;
    const answer = readHead(lineOf(walk.text, { start, end: line.end }, walk.context), line.end, walk.context);
    if (
      answer === null ||
      !('head' in answer) ||
      answer.head.hit === null ||
      answer.head.hit.progress ||
      answer.head.hit.plural ||
      answer.head.parts.unread.length > 0
    )
      continue;
    const { head } = answer;
    if (letterOfRole(head.role) === null || head.textStart >= line.end) continue;
    const who = whoAlone(walk, head, end);
    const parts = who ?? (head.role === 'decision' && head.number === null ? verdictIn(walk, head, end) : null);
    if (parts !== null) {
      // « De wanbetalers krijgen een mail. ACTIE: Krijn. », « Pas d'alcool. Décision : approuvé par consensus. »
      const text = {
        start: line.start,
        end: line.start + withoutEnd(walk.text.slice(line.start, start), '*_').length,
      };
      const draft = { role: head.role, start: line.start, end, text: [text], parts };
      return { draft: draftOf(walk, { ...draft, whole: true, family: 'label' }), from: start, to: end };
    }
    const draft = draftOf(walk, {
      role: head.role,
      head,
      start: head.place.start,
      headEnd: head.textStart,
      end: line.end,
      text: [{ start: head.textStart, end: line.end }],
      parts: head.parts,
      family: 'label',
    });
    return { draft, from: start, to: line.end };
  }
  return null;
}

/**
 * The action whose label begins a later sentence of the text of a decision, which keeps the rest: « Décision : on écrit au maire. Action : Claire », `RESOLVED
 * that a letter be sent. ACTION: Clerk by 20th June.`
 */
export function actionAfter(walk: Walk, draft: Draft): Draft[] {
  const [text, more] = draft.text;
  if (text === undefined || more !== undefined || draft.struck) return [];
  const within = labelWithin(walk, [...sentencesIn(walk.text, text.start, text.end, walk.context)], text);
  if (within?.draft.role !== 'action') return [];
  const { from, to } = within;
  const end = text.start + withoutEnd(walk.text.slice(text.start, from), '*_').length;
  const rest = sentencesIn(walk.text, to, text.end, walk.context)[Symbol.iterator]().next().value;
  draft.text = [{ start: text.start, end }, ...(rest === undefined ? [] : [{ start: rest.start, end: text.end }])];
  return [{ ...within.draft, start: from, headEnd: Math.max(within.draft.headEnd, from) }];
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
function criedIn(
  walk: Walk,
  line: Place,
  sentence: Place,
): { readonly draft: Draft; readonly from: number; readonly to: number } | null {
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
  if (head.role !== 'action' || head.ref !== null || head.number !== null) return null;
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
