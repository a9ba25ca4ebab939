import { normalize } from '../text/normalize.ts';
import { phrasesBefore } from '../text/phrases.ts';
import type { ReadContext } from './context.ts';
import { bothParts, noParts, type Parts, readAll } from './parts.ts';
import { type View, viewOf } from './view.ts';
import { readVerdictLine, readVoteLine } from './votes.ts';

/** No line of movers is longer. */
const longest = 160;

/**
 * Reads a line all of which says who moved a motion and who seconded it, and perhaps what came of it: « Proposed: Ann. Seconded: Bob. Carried. », `Moved
 * Ann, seconded Bob, carried 4-1`. null: it says something else, too.
 */
export function readMovers(text: string, context: ReadContext): Parts | null {
  if (text.length > longest || !begins(text, context)) return null;
  const view = viewOf(text, 0, text.length);
  let parts = noParts;
  for (const [from, to] of piecesOf(view.text, context)) {
    const read = partOf(view, from, to, context);
    if (read === null) return null;
    parts = bothParts(parts, read);
  }
  return parts;
}

function begins(text: string, { lexicon, words }: ReadContext): boolean {
  const normalized = normalize(text.slice(0, 40).replace(/^[\s>•→=*_-]+/, ''));
  return [lexicon.proposedBy, words.movedBy, words.secondedBy].some(
    (list) => phrasesBefore(normalized, list).length > 0,
  );
}

/** The ranges between full stops, commas, semicolons, slashes and before who seconded it: « Proposed Ann Seconded Bob ». */
function* piecesOf(text: string, { words }: ReadContext): Iterable<readonly [number, number]> {
  let from = /^[\s>•→=*_-]*/.exec(text)?.[0].length ?? 0;
  const close = (to: number): readonly [number, number] => [from, from + text.slice(from, to).trimEnd().length];
  for (const mark of text.matchAll(/[,;]\s+|(?<=\p{L}{2})\.\s+|\s[/–—-]\s|\s(?=\p{L}+(?:\sby)?[:\s]\s?\p{Lu})/gu)) {
    const next = mark.index + mark[0].length;
    if (mark[0].trim() === '' && phrasesBefore(normalize(text.slice(next, next + 30)), words.secondedBy).length === 0)
      continue;
    if (mark.index > from) yield close(mark.index);
    from = next;
  }
  const end = text.replace(/[\s.!*_]{1,20}$/, '').length;
  if (from < end) yield close(end);
}

function partOf(view: View, from: number, to: number, context: ReadContext): Parts | null {
  const said = view.text.slice(from, to);
  const told = readVoteLine(said, context);
  if (told !== null) return { ...noParts, mode: told.mode, result: told.result, read: 1 };
  const result = readVerdictLine(said, context);
  if (result !== null) return { ...noParts, result, read: 1 };
  // « Proposed by Ann: to close at six » is a proposal.
  const read = /:\s*[^\s\p{Lu}]/u.test(said) ? null : readAll(view, from, to, context);
  const isOther = read === null || read.owners.length > 0 || read.due !== null || read.outcome !== null;
  return isOther ? null : read;
}
