import type { Block } from '../../markdown/block.ts';
import { plainText } from '../../markdown/inline.ts';
import { type Problem, problem } from '../../model/finding.ts';
import { letterOfRole } from '../../model/ids.ts';
import type { Place } from '../../model/place.ts';
import { isDecided } from '../../recognise/ends.ts';
import type { Head, HeadMiss } from '../../recognise/head.ts';
import { normalizeLabel } from '../../recognise/lexicon.ts';
import type { Line } from '../../recognise/line.ts';
import { repealedWithin } from '../../recognise/links.ts';
import { readVoteLine } from '../../recognise/votes.ts';
import { normalize, squeeze } from '../../text/normalize.ts';
import type { Draft } from '../drafts.ts';
import { conflictProblem, tellLetter, tellOwners, unreadProblem } from '../entry-problems.ts';
import type { HeadingText } from '../heading.ts';
import { counts, type Walk } from './state.ts';

/** What the walk tells of lines that are nearly an entry, or say less than they seem. */

/** « Personnel (huit clos) », « Huis cols » would be in every copy. */
export function tellNearInternal(walk: Walk, { near }: HeadingText, { start }: Place): void {
  if (near === null) return;
  const place = { start: start + near.part.place.start, end: start + near.part.place.end };
  walk.problems.push(
    problem('qualifier-unread/internal', place, { written: plainText(near.part.text), label: near.label }),
  );
}

/** Tells of a line that begins as a head does and is none. */
export function tellMiss(walk: Walk, miss: HeadMiss, line: Place): void {
  if (!counts(walk) && miss.role !== 'internal') return;
  if (letterOfRole(miss.role) === null && miss.role !== 'internal') return;
  const near = walk.context.lexicon.nearInternal(normalizeLabel(miss.written));
  if (near !== null && miss.role !== 'internal') {
    walk.problems.push(problem('label-near-miss/internal', miss.place, { written: miss.written, label: near }));
    return;
  }
  if (miss.role === 'internal') {
    // « L'interne de garde : … »: the word has other senses.
    if (walk.context.lexicon.internalAdjectives.includes(normalizeLabel(miss.label))) return;
    walk.problems.push(problem('label-unread/internal', miss.place, { written: miss.label, label: miss.label }));
    return;
  }
  // A sentence that only begins with a label's word is prose: a head has few words.
  if (miss.written.split(/\s+/).length > 8 || /^\p{Ll}/u.test(walk.text.slice(line.start, line.start + 1))) return;
  // « La décision 2026-01-15/D2 est abrogée : … » tells of an earlier one.
  if (repealedWithin({ text: miss.written, place: () => line }, walk.context).length > 0) return;
  // « Action Karim : … », of somebody whom nobody knows: in a bracket, he is an owner all the same.
  const name =
    miss.role === 'action'
      ? /^\s(\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){0,2})$/u.exec(miss.written.slice(miss.label.length))
      : null;
  const meant = name === null ? miss.label : `${miss.label} (${name[1] as string})`;
  const { written, label, role } = miss;
  walk.problems.push(problem('looks-like', miss.place, { written, label, meant, role }));
}

/** Of a line, what a label may be at the beginning of. */
const beginning = 120;

/** A label typed wrongly: « Décison : ». */
export function tellNear(walk: Walk, { written: words, place: line }: Line): void {
  const begin = words.slice(0, beginning);
  if (!begin.includes(':')) return;
  const { context } = walk;
  const head =
    /^[\s*_]*([\p{L}\p{M}'’ ]{4,30}?)[\s\u00a0*_]*(?:[DAP]?\d{1,4}[\s\u00a0*_]*)?(?:\([^()\n]{0,80}\)[\s\u00a0*_]*)?:/u.exec(
      begin,
    );
  if (head === null) return;
  const written = head[1] as string;
  const near = context.lexicon.nearLabel(normalizeLabel(written));
  if (near === null || (!counts(walk) && near.role !== 'internal')) return;
  if (readVoteLine(words, context) !== null) return;
  const start = line.start + head[0].indexOf(written);
  const place = { start, end: start + written.length };
  const code = near.role === 'internal' ? 'label-near-miss/internal' : 'label-near-miss';
  walk.problems.push(problem(code, place, { written: squeeze(written), label: near.written }));
}

/** An internal label that nothing parts from its text, or nearly one, and a bracket of a label that never closes: it would be in every copy. */
export function tellUnreadInternal(walk: Walk, { written: words, place: line }: Line): void {
  const { lexicon } = walk.context;
  const begin = words.slice(0, beginning);
  // Nothing here parts a label from a text.
  if (!/[;(–—.]|-\s|[*_]{2}/.test(begin)) return;
  const head = /^[\s*_>=→-]*([\p{L}\p{M}'’ -]{4,40}?)[\s\u00a0]*(?:[;(–—.]|-\s|[*_]{2})[\s*_]*(?=\S)/u.exec(begin);
  if (head !== null) {
    const written = head[1] as string;
    const start = line.start + head[0].indexOf(written);
    const place = { start, end: start + written.length };
    const normalized = normalizeLabel(written);
    if (lexicon.label(normalized)?.role === 'internal') {
      walk.problems.push(problem('label-unread/internal', place, { written, label: written }));
      return;
    }
    const near = lexicon.nearLabel(normalized);
    if (near?.role === 'internal' || lexicon.nearInternal(normalized) !== null) {
      walk.problems.push(
        problem('label-near-miss/internal', place, {
          written,
          label: near?.written ?? lexicon.nearInternal(normalized),
        }),
      );
      return;
    }
  }
  if (!begin.includes('(')) return;
  const bracket = /^[\s*_>=→-]*([\p{L}\p{M}'’ ]{4,40}?)[\s*_]*(?:[DAP]?\d{1,4}[\s*_]*)?\(([^()\n]{3,80})/u.exec(begin);
  if (bracket === null || lexicon.label(normalizeLabel(bracket[1] as string)) === undefined) return;
  for (const part of (bracket[2] as string).split(/[,;:]/)) {
    const normalized = normalize(part);
    const said = lexicon.internal.has(normalized) ? part.trim() : lexicon.nearInternal(normalized);
    if (said === null) continue;
    const start = line.start + bracket[0].indexOf(bracket[1] as string);
    const label = `${(bracket[1] as string).trim()} (${said})`;
    walk.problems.push(
      problem(
        'label-unread/internal',
        { start, end: line.start + bracket[0].length },
        { written: squeeze(bracket[0]), label },
      ),
    );
    return;
  }
}

/** What is wrong in a head that is read: `Action D5`, a bracket that says less than it seems. */
export function tellHead(walk: Walk, head: Head): void {
  const { typedLetter, letter, parts } = head;
  // « Proposition D1 » may be the decision that it became.
  const isOther = typedLetter !== null && typedLetter !== letter && !(letter === 'P' && typedLetter === 'D');
  if (isOther) tellLetter(head, walk.problems);
  if (isDecided(head.role)) tellOwners(parts.owners, walk);
  for (const part of parts.unread) walk.problems.push(unreadProblem(part, walk.context));
  for (const one of parts.conflicts) walk.problems.push(conflictProblem(one));
  if (head.glued) {
    const before = walk.text.slice(0, head.textStart).search(/\s*(?:\*\*|__|\*|_)$/);
    walk.problems.push(
      problem(
        'markup-near-miss',
        { start: before === -1 ? head.textStart - 2 : before, end: head.textStart },
        { found: walk.text.slice(before, head.textStart), meant: `${walk.text.slice(before, head.textStart)} ` },
        { edits: [{ start: head.textStart, end: head.textStart, text: ' ' }] },
      ),
    );
  }
}

/** An entry that begins on a line of the paragraph of another one. */
export function gluedProblem(walk: Walk, draft: Draft, block: Block): Problem {
  let start = draft.start;
  while (start > 0 && !/[\r\n]/.test(walk.text.charAt(start - 1))) start--;
  const newline = walk.text.startsWith('\r\n', start - 2) ? '\r\n' : '\n';
  const edits = block.kind === 'paragraph' && block.depth === 0 ? [{ start, end: start, text: newline }] : [];
  return problem('entry-glued', { start: draft.start, end: Math.max(draft.headEnd, draft.start) }, {}, { edits });
}
