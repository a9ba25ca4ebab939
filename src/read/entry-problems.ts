import { type Problem, problem } from '../model/finding.ts';
import type { WrittenOwner } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { ReadContext } from '../recognise/context.ts';
import type { Ends } from '../recognise/ends.ts';
import type { Head } from '../recognise/head.ts';
import { readKeyed } from '../recognise/keyed.ts';
import { type Parts, readParts } from '../recognise/parts.ts';
import type { Slice } from '../recognise/slices.ts';
import { viewOf } from '../recognise/view.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import type { Draft } from './drafts.ts';
import type { TextEnds } from './entry-ends.ts';

interface Telling {
  /** The text that is read, with blanks for what is struck. */
  readonly text: string;
  readonly problems: Problem[];
  readonly context: ReadContext;
}

/** Says what was read outside the bracket of a label, and what in a bracket at the end says nothing. */
export function tellEnds(draft: Draft, ends: Ends, parts: Parts, { problems, context }: Telling): void {
  for (const part of ends.unread) problems.push(unreadProblem(part, context));
  for (const one of [...ends.parts.conflicts, ...parts.conflicts.slice(draft.parts.conflicts.length)])
    problems.push(conflictProblem(one));
}

/** Says that a part contradicts an earlier one. */
export function conflictProblem({ kind, place, text }: Parts['conflicts'][number]): Problem {
  return problem(kind === 'modes' ? 'vote-inconsistent/modes' : 'qualifier-unread/outcomes', place, { text });
}

/** Tells of owners beside a decision, which has none. */
export function tellOwners(owners: readonly WrittenOwner[], { text, problems }: Omit<Telling, 'context'>): void {
  for (const owner of owners) {
    const { start, end } = owner.kind === 'person' ? owner.person.place : owner.place;
    problems.push(problem('qualifier-unread/owner', { start, end }, { text: squeeze(text.slice(start, end)) }));
  }
}

/** « Décision : envoyer un rappel (Camille, pour le 1er juin) », « … Responsable : Camille »: whom the end of a text names with a day, or says to do it. */
export function ownersAtEnd(ranges: readonly Place[], { text, context }: Omit<Telling, 'problems'>): Parts['owners'] {
  const last = ranges.at(-1);
  if (last === undefined) return [];
  const whole = viewOf(text, last.start, last.end);
  const keyed = readKeyed(whole, true, context)?.cells.map(({ start, end }) =>
    readParts(whole, start, end, context, false),
  );
  if (keyed?.every(({ read }) => read > 0)) return keyed.flatMap(({ owners }) => owners);
  const bracket = /\(([^()\n]{3,80})\)[\s.*_]*$/.exec(text.slice(last.start, last.end));
  if (bracket === null) return [];
  const start = last.start + bracket.index + 1;
  const view = viewOf(text, start, start + (bracket[1] as string).length);
  const { owners, due, mode, unread } = readParts(view, 0, view.text.length, context, false);
  return due !== null && mode === null && unread.length === 0 ? owners : [];
}

/** Says that the letter of an id is not that of its label, under which it is counted. */
export function tellLetter({ typedLetter, letter, number, label, idPlace }: Head, problems: Problem[]): void {
  if (letter === null || number === null) return;
  const args = { label: label ?? '', id: `${typedLetter}${number}`, counted: `${letter}${number}` };
  problems.push(problem('label-unread/letter', idPlace, args));
}

/** A part of a bracket that says nothing to czs: an error where it is nearly an internal qualifier. */
export function unreadProblem({ text, place }: Pick<Slice, 'text' | 'place'>, { lexicon }: ReadContext): Problem {
  const written = squeeze(text);
  const label = lexicon.nearInternal(normalize(written));
  return label === null
    ? problem('qualifier-unread', place, { text: written })
    : problem('qualifier-unread/internal', place, { written, label });
}

/** Words that stand around a part where no bracket does. */
const around = /^[\s,;.:/–—→⇒=>([-]+|[\s,;:/–—→⇒=>)\]-]+$/g;

/**
 * Says what was read of a labelled entry outside the bracket of its label, in its own words, and writes it there: « Action : réserver la salle –
 * Camille » becomes « Action (Camille) : réserver la salle ».
 */
export function tellLoose(
  { head, text: ranges, letter, struck }: Draft,
  text: string,
  ends: TextEnds,
  { problems, context }: Telling,
): void {
  const [range] = ranges;
  if (head === null || head.hit === null || letter === null || range === undefined || struck) return;
  // « Décision (4 pour, 1 contre) : on achète, 4 voix pour, 1 contre »: what the label says already.
  if (isSaidBy(head.parts, ends.parts)) return;
  const { from, to } = ends;
  const between = text.slice(head.idPlace.end, head.textStart);
  // « Décision 14-1 : »: a number of its own stays beside the label.
  const whole = /^(.*?)\s*(?::|[–—-]|→|[-=]>)?[*_]{0,3}\s*$/su.exec(between)?.[1] ?? '';
  const beside = head.loose ? whole : '';
  // « Proposition de Camille : » is how people say who proposes.
  const before = head.role === 'proposal' ? '' : beside;
  const front = ends.ends.loose ? text.slice(range.start, from) : '';
  // « Action (pour le 27/03/2026) : … (27/03) »: the day that the label has is not written into it again.
  const isSameDay = head.parts.due?.date != null && head.parts.due.date === ends.parts.due?.date;
  const after = ends.ends.loose && ranges.length === 1 ? text.slice(to, range.end) : '';
  // A name goes with it, a month is none: `before 20 Feb`.
  const others = squeeze(after).replace(ends.parts.due?.text ?? '', '');
  const end = isSameDay && !/\p{Lu}/u.test(others) ? '' : after;
  // « 5 pour, 1 contre (Camille) »: in the bracket of a label nobody would know what Camille is.
  if (ends.parts.mode?.kind === 'vote' && /\(\s*\p{Lu}/u.test(end)) return;
  const said = [before, front, end]
    .map((words) =>
      squeeze(words.replace(/(?<=[)\]])\.\s*$/, '').replace(/[()[\]]/g, ', '))
        .replace(around, '')
        // The stop of the sentence, not that of « J.P. ».
        .replace(/(?<=[\p{L}\p{N}]{3}|\d)\.$/u, '')
        .replace(/(?<=[\p{L}\p{N}]{3}|\d)\.\s(?=\p{Lu})/gu, ', ')
        .replace(/(?:\s*,)+\s*/g, ', '),
    )
    .filter((words) => /[\p{L}\p{N}]/u.test(words))
    .join(', ');
  // « @jo to test »: a handle says who wherever it stands.
  if (said === '' || /^@[\w-]+$/.test(said)) return;
  const place = { start: head.place.start, end: Math.max(range.end, head.textStart) };
  // Marks and tags stand where they stand, but for those around the label.
  const isPlain =
    ranges.length === 1 && !/[`<>\n\r\\|&]/.test(between) && !/[*_`<>\n\r\\|&]/.test(before + front + end);
  // What the label has in brackets already, it keeps.
  const close = between.lastIndexOf(')');
  const at = head.idPlace.end + (head.loose ? beside.length - before.length : close === -1 ? whole.length : close);
  const into =
    close === -1 || head.loose
      ? { start: at, end: at + before.length, text: ` (${said})` }
      : { start: at, end: at, text: `, ${said}` };
  // In a bracket they are to say what they say where they stand.
  const isRead = readParts(viewOf(said, 0, said.length), 0, said.length, context, true).unread.length === 0;
  // Who is named in the label, and once more beside it, is most likely one: « Action (Claire Dupont) : CD : … ».
  const isTwice = head.parts.owners.length > 0 && ends.parts.owners.length > 0;
  const edits =
    isPlain && isRead && !isTwice && !(head.loose && close !== -1)
      ? [
          into,
          ...(front === '' ? [] : [{ start: range.start, end: from, text: '' }]),
          ...(end === '' ? [] : [{ start: to, end: range.end, text: '' }]),
        ]
      : [];
  const args = { label: squeeze(head.label ?? ''), said, fix: edits.length };
  problems.push(problem('read-loosely', place, args, { edits }));
}

/** Whether parts that say how something was decided, and no more, are those of a label. */
function isSaidBy(label: Parts, { mode, owners, due, proposers, outcome, links }: Parts): boolean {
  const saysMore = due !== null || outcome !== null || owners.length + proposers.length + links.length > 0;
  return mode !== null && !saysMore && JSON.stringify(label.mode) === JSON.stringify(mode);
}
