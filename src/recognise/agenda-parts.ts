import type { Place } from '../model/place.ts';
import { withoutEnd } from '../text/normalize.ts';
import type { Evidence } from './evidence-names.ts';
import type { Sketch } from './sketch.ts';

/** A line of the agenda of a meeting that is announced. */
export interface AgendaPart {
  readonly text: string;
  readonly place: Place;
}

const colon = /^\s*(?:\([^()]{0,30}\)\s*)?[:=]\s*/;
/** « *Seront* à l'ordre du jour le budget et la charte », `Op de agenda *staan* de begroting en de fuif`: the verb stands before what is announced. */
const verbs = /^(?:seront|sera|figureront|figurera)$/;
const verbNext = /^\s+(?:staan|staat|komen|komt|will be|are)\s+/;

/** More parts than these are no agenda. */
const mostParts = 20;

/**
 * The lines of an agenda that stand in one sentence, « ODJ : comptes, potager et garderie », or that a list item is: of a meeting that was
 * announced just before. `announced`: one was.
 */
export function agendaPartsOf(
  { piece, hits, words, opening }: Sketch,
  evidence: Evidence,
  announced: boolean,
): AgendaPart[] {
  const { text, block } = piece;
  const isNear = announced || evidence.has('under/next-meeting') || evidence.has('next-meeting');
  if (!isNear) return [];
  for (const { list, from, to } of hits) {
    if (list !== 'headsOfAgenda') continue;
    const end = words[to - 1]?.end ?? 0;
    const said = text.slice(end);
    const isVerb = from <= opening + 4 && verbs.test(words[opening]?.normalized ?? '');
    const sign = colon.exec(said) ?? (isVerb ? /^\s+/.exec(said) : from <= opening + 3 ? verbNext.exec(said) : null);
    if (sign === null) continue;
    return partsOfList(text, end + sign[0].length, piece.place.start);
  }
  // « [Agenda](…) » says where it is.
  const isElsewhere = hits.some(({ list }) => list === 'headsOfAgenda');
  const isItem =
    block.kind === 'item' && announced && !isElsewhere && !evidence.has('due') && !evidence.has('known-name/first');
  if (isItem && (evidence.has('under/agenda') || evidence.has('under/next-meeting')))
    return [{ text: text.trim(), place: piece.place }];
  return [];
}

/** The parts of a list in a line: between commas and semicolons, the last after *et*, *en*, *and*, a plus; `at`: where the line stands. */
export function partsOfList(text: string, from: number, at: number): AgendaPart[] {
  const list = withoutEnd(text, '.');
  const lastMark = Math.max(list.lastIndexOf(','), list.lastIndexOf(';'));
  const parts: AgendaPart[] = [];
  let start = from;
  const push = (end: number): void => {
    const inner = text.slice(start, end);
    const first = start + inner.length - inner.trimStart().length;
    const words = inner.trim();
    if (words.length > 1) parts.push({ text: words, place: { start: at + first, end: at + first + words.length } });
  };
  for (const { 0: sign, index } of list.slice(from).matchAll(/[,;](?=\s)|(?<!\s)\s+(?:et|en|and|\+)\s+/giu)) {
    const isMark = /^[,;]/.test(sign);
    if (!isMark && from + index < lastMark) continue;
    push(from + index);
    start = from + index + sign.length;
    if (parts.length >= mostParts) return parts;
  }
  push(list.length);
  return parts;
}
