import type { Vocabulary } from '../language/vocabulary.ts';
import type { Candidate, CandidateDue, CandidateRole } from '../model/candidate.ts';
import type { IsoTime } from '../model/iso-date.ts';
import type { EntryRole, IdLetter, Minutes, Ref } from '../model/minutes.ts';
import type { Edit, Place } from '../model/place.ts';
import { isTaken } from '../model/points.ts';
import { letterOf } from '../model/ref.ts';
import { normalize } from '../text/normalize.ts';
import { type Corrected, correctionHead } from './correction.ts';
import { carriedRole, colonOf, dueQualifier, entryHead, markdownText, modeQualifier } from './entry-text.ts';
import { nextNumberOf } from './ids.ts';
import { placeHead } from './place-head.ts';

/** What of a candidate is written into its label; somebody may have changed it. */
export type Taken = Pick<Candidate, 'role' | 'place' | 'owners' | 'mode' | 'ref' | 'outcome' | 'move'> & {
  readonly due: Pick<CandidateDue, 'written' | 'date'> | null;
  /** correction: the meeting before, whose minutes it corrects; null: there is none. */
  readonly corrects: Corrected | null;
};

/** A PV in which a candidate is taken. */
export interface TakenFrom {
  readonly text: string;
  readonly minutes: Pick<Minutes, 'entries' | 'items' | 'keys' | 'people' | 'date'>;
  readonly words: Vocabulary;
  /** Whether words in a bracket of a label are read as a due date. */
  readonly isDue: (words: string) => boolean;
}

/**
 * The one edit that puts the label of an entry before a sentence. Every word of it stays: only an arrow or a sign before it goes, since the label
 * says the same. A sentence in the middle of a line begins a line of its own. null: nothing can be written before it that would be read
 * (in a cell of a table, somebody who comes or goes and is named in the middle, a line of an agenda, an outcome of nobody knows what).
 */
export function takeEdit(from: TakenFrom, taken: Taken): Edit | null {
  // A label in a cell is read as none.
  const head = isInCell(from.text, taken.place) ? null : headOf(from, taken);
  if (head === null) return null;
  if (head.startsWith(arrow)) return withArrow(from.text, taken.place, head);
  return placeHead(from.text, taken.place, isTask(taken), head);
}

/** No table has more rows. */
const mostRows = 2000;

/** Whether a place stands in a table: of the lines above it up to an empty one, or the one below the first, one is made of dashes. */
function isInCell(text: string, { start, end }: Place): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const stop = (text.indexOf('\n', end) + 1 || text.length + 1) - 1;
  if (!text.slice(line, stop).includes('|')) return false;
  if (isRule(text.slice(stop + 1, (text.indexOf('\n', stop + 1) + 1 || text.length + 1) - 1))) return true;
  for (let to = line - 1, count = 0; to > 0 && count < mostRows; count++) {
    const from = text.lastIndexOf('\n', to - 1) + 1;
    const above = text.slice(from, to);
    if (isRule(above)) return true;
    if (!/[^\s>]/.test(above)) return false;
    to = from - 1;
  }
  return false;
}

/** `| --- | :-: |` */
function isRule(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[\s>|:-]+$/.test(line);
}

/** Before what became of the entry right above. */
const arrow = '→';

/** Puts an arrow, and what follows it, before a sentence, in place of the signs before it; at the end of a line a blank parts them. */
function withArrow(text: string, place: Place, head: string): Edit {
  const line = text.lastIndexOf('\n', place.start - 1) + 1;
  const before = text.slice(line, place.start);
  const isBelow = /^[\s>*+-]*$/.test(before);
  const words =
    before
      .split(/[\s,;:–—=>→⇒-]+/u)
      .filter((word) => word !== '')
      .at(-1) ?? '';
  const start = isBelow ? place.start : line + before.lastIndexOf(words) + words.length;
  const end = place.start + (/^(?:[-=]{1,2}>|[→⇒➔➜])?\s*/u.exec(text.slice(place.start, place.end))?.[0].length ?? 0);
  return { start, end, text: `${isBelow ? '' : ' '}${head} ` };
}

const letters: Readonly<Partial<Record<CandidateRole, IdLetter>>> = {
  decision: 'D',
  rejected: 'D',
  pending: 'D',
  action: 'A',
  proposal: 'P',
};

function headOf({ text, minutes, words, isDue }: TakenFrom, taken: Taken): string | null {
  const { role, place, owners, due, mode, ref, outcome, move, corrects } = taken;
  const colon = colonOf(words);
  if (role === 'correction') return corrects === null ? null : correctionHead(corrects, words);
  if (role === 'postponed') return `**${words.labels.postponed.one[0]}${colon}**`;
  if (role === 'next-meeting')
    return `**${words.headings['next-meetings'][1] ?? words.headings['next-meetings'][0]}${colon}**`;
  if (role === 'presence') return move === null ? null : moveHead(move, words);
  if (role === 'outcome') {
    if (ref === null) return null;
    // « anthracite » below what was to be decided is what was.
    const kind = outcome ?? (letterOf(ref) === 'D' ? 'adopted' : null);
    if (kind === null) return null;
    const isVerdict = kind === 'adopted' || kind === 'rejected';
    const said = isVerdict ? words.verdicts[kind] : (words.outcomes[kind][0] as string);
    // « Reporté au 15 avril faute de temps. »: until when, too.
    const until = kind === 'in-progress' ? untilWords(due, words, isDue) : [];
    // What answers « où ? » is the decision itself.
    if (letterOf(ref) !== 'D' && isAtEntry(text, minutes, place, ref))
      return `${arrow} ${[said, ...until].join(', ')}.`;
    if (isVerdict) return entryHead(kind === 'adopted' ? 'decision' : 'rejected', ref, [], words);
    return entryHead(carriedRole(ref), ref, [said, ...until], words);
  }
  const letter = letters[role];
  if (letter === undefined) return null;
  if (isLabelled(text, taken, words)) return '';
  // « Claire + Mehdi : courses » says who, after a label, too.
  const named = isSaidFirst(text, taken, words) ? [] : owners.map(({ name }) => markdownText(name));
  const qualifiers =
    role === 'action'
      ? [...(named.length > 0 ? [named.join(', ')] : []), ...dueWords(due, words, isDue)]
      : role === 'proposal'
        ? named.map((name) => `${words.proposedBy[0]} ${name}`)
        : role === 'pending'
          ? dueWords(due, words, isDue)
          : mode === null
            ? []
            : [modeQualifier(mode, words)];
  const id = owedAbove(minutes, taken) ?? `${letter}${nextNumberOf(minutes, letter)}`;
  return entryHead(role as EntryRole, id, qualifiers, words);
}

/** Whether the entry of which a sentence tells stands right above it, or it stands within that entry: an arrow says the rest. */
function isAtEntry(text: string, { entries }: TakenFrom['minutes'], { start }: Place, ref: Ref): boolean {
  const within = entries.find(
    ({ updates, textPlace }) => updates === ref && textPlace.start < start && start < textPlace.end,
  );
  if (within !== undefined) return true;
  const above = entries.findLast(({ extent }) => extent.end <= start);
  return above?.updates === ref && /^[\s>*+-]*$/.test(text.slice(above.extent.end, start));
}

/** The decision that earlier minutes owe and the agenda of these has right above what is decided: it is that one; null: none, or several. */
function owedAbove({ entries, items }: TakenFrom['minutes'], { role, place }: Taken): Ref | null {
  if (!isTaken(role)) return null;
  const at = items.findLastIndex(({ extent }) => extent.start <= place.start);
  const within = entries.filter(({ item }) => at !== -1 && item === at);
  const [owed, second] = within.filter((one) => one.role === 'pending' && one.updates !== null);
  const isOne = owed !== undefined && second === undefined && owed.place.start < place.start;
  return isOne && !within.some((one) => isTaken(one.role)) ? owed.updates : null;
}

/** « > **Décision :** … »: out of the quotation, it is read as it stands. */
function isLabelled(text: string, { place, role }: Taken, words: Vocabulary): boolean {
  const line = text.lastIndexOf('\n', place.start - 1) + 1;
  if (!/^[ \t]*>/.test(text.slice(line, place.start)) || !(role in words.labels)) return false;
  const begin = normalize(text.slice(place.start, place.start + 80).replace(/[*_]/g, ''));
  return (
    /[:–-]\s/.test(begin) && words.labels[role as EntryRole].one.some((label) => begin.startsWith(normalize(label)))
  );
}

/** Whether a sentence begins with all who are to do it, and nothing else, before a colon. */
function isSaidFirst(text: string, { place, owners, role }: Taken, words: Vocabulary): boolean {
  const colon = text.indexOf(':', place.start);
  if (role !== 'action' || owners.length === 0 || colon === -1 || colon >= Math.min(place.end, place.start + 80))
    return false;
  let rest = text.slice(place.start, colon);
  for (const { place: own } of owners) {
    if (own === null || own.start < place.start || own.end > colon) return false;
    const [from, to] = [own.start - place.start, own.end - place.start];
    rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  }
  return rest.split(/[^\p{L}\p{N}]+/u).every((word) => word === '' || words.and.includes(word));
}

/** `**Départ (20h55) :**` */
function moveHead({ kind, time }: NonNullable<Taken['move']>, words: Vocabulary): string {
  const hour = time === null ? '' : ` (${hourOf(time, words)})`;
  return `**${words.moves[kind][0]}${hour}${colonOf(words)}**`;
}

/** « 20h55 », « 21h », `20:55`. */
function hourOf(time: IsoTime, { hourMark, language }: Vocabulary): string {
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)}${hourMark}${minutes === '00' && language !== 'en' ? '' : minutes}`;
}

/** The words as they stand where a label is read with them, else the day. */
function dueWords(due: Taken['due'], words: Vocabulary, isDue: TakenFrom['isDue']): string[] {
  if (due === null) return [];
  if (isDue(due.written)) return [markdownText(due.written)];
  return [dueQualifier({ text: due.written, date: due.date }, words)];
}

/** Until when what is in progress is put off: « au 15 avril » in words that are read beside it. */
function untilWords(due: Taken['due'], words: Vocabulary, isDue: TakenFrom['isDue']): string[] {
  if (due === null || due.date === null) return dueWords(due, words, isDue);
  return [dueQualifier({ text: due.written, date: due.date }, words)];
}

/** What is done stands with a box. */
function isTask({ role, ref }: Taken): 'open' | 'any' | 'no' {
  if (role === 'action') return 'open';
  return role === 'outcome' && ref !== null && letterOf(ref) === 'A' ? 'any' : 'no';
}
