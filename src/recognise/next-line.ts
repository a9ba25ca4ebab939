import { normalize } from '../text/normalize.ts';
import type { AgendaPart } from './agenda-parts.ts';
import { partsOfList } from './agenda-parts.ts';
import type { ReadContext } from './context.ts';

/** Words that name the meeting to come: where they begin and end. */
export interface NextName {
  readonly start: number;
  readonly end: number;
}

/** No name of a meeting to come is longer. */
const nameLimit = 80;

/**
 * The meeting to come as a line names it at its start or at that of a sentence: « Prochaine AG : », « La prochaine séance », `Date of next meeting`,
 * « fin 21h45. prochain : ». Its noun is one of meetings, or a colon stands in its place.
 */
export function nextMeetingIn(line: string, context: ReadContext): NextName | null {
  for (const { index, 0: lead } of line.slice(0, 400).matchAll(/^[\s*_>•→=-]*|[.;!?][\s*_]+/g)) {
    const start = index + lead.length;
    const end = endOfName(line.slice(start, start + nameLimit), context);
    if (end !== null) return { start, end: start + end };
  }
  return null;
}

/** A word of a line, or a colon. */
const wordOrColon = /\p{L}[\p{L}\p{M}'’()-]*|:/gu;

function endOfName(text: string, { words, lexicon, acronyms }: ReadContext): number | null {
  wordOrColon.lastIndex = 0;
  let token = wordOrColon.exec(text);
  const said = (): string => normalize(token?.[0] ?? '').replace(/\(.*\)$/, '');
  for (let word = said(); lexicon.articles.has(word) || words.beforeNext.includes(word); word = said())
    token = wordOrColon.exec(text);
  if (!words.nextWords.includes(said())) return null;
  const own = acronyms.map(normalize);
  const isNoun = (word: string): boolean => words.meetingNouns.includes(word) || own.includes(word);
  for (let count = 1; count <= 2; count++) {
    token = wordOrColon.exec(text);
    const word = said();
    if (token === null) return null;
    if (word === ':') return count === 1 ? token.index : null;
    if (!isNoun(word) && !isNoun(word.replace(/s$|en$/, ''))) continue;
    let end = token.index + token[0].length;
    // « Prochaine date du CA : »
    do token = wordOrColon.exec(text);
    while (words.beforeNext.includes(said()) || lexicon.articles.has(said()));
    if (token !== null && isNoun(said())) end = token.index + token[0].length;
    return end;
  }
  return null;
}

/** An agenda begins no later in a line. */
const agendaLimit = 1000;

/** An agenda that a line gives after its label: « ODJ : comptes, potager et garderie »; its parts are none where it goes on in a list. */
export interface InlineAgenda {
  /** Where its label begins. */
  readonly start: number;
  readonly parts: readonly AgendaPart[];
}

/** The agenda in some words; `at`: where they stand in the text. null: they give none. */
export function inlineAgendaIn(text: string, at: number, { words }: ReadContext): InlineAgenda | null {
  for (const found of text
    .slice(0, agendaLimit)
    .matchAll(/(^\s*|[\n.;,(–-]\s*)(\p{L}[\p{L}\p{M}'’ ]{2,40}?)\s?(?:\([^()\n]{0,30}\)\s?)?:(?!\/\/)\s*/gu)) {
    if (!words.agendaLabels.includes(normalize(found[2] as string))) continue;
    const start = found.index + (found[1] as string).length;
    const from = found.index + found[0].length;
    const stop = text.indexOf('\n', from);
    return { start, parts: partsOfList(text.slice(0, stop === -1 ? text.length : stop), from, at) };
  }
  return null;
}
