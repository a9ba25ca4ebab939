import { type Problem, problem } from '../model/finding.ts';
import type { IdLetter } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { BodyText } from './body-text.ts';
import { outcomeAtEnd } from './closing.ts';
import type { BodyContext } from './context.ts';
import { readEntryHead } from './entry-head.ts';
import { readInternalLine } from './heading.ts';
import { noQualifiers } from './qualifiers.ts';
import type { Seed } from './seed.ts';
import { trimPlace } from './slices.ts';
import { endsText } from './trailing.ts';

/** An id that is written in an entry that is struck out: it is not used again. */
export interface StruckId {
  readonly letter: IdLetter;
  readonly number: number;
}

/**
 * The entry that begins on a line, unless all that it says is struck, or its label is, and nothing says that it is closed: such a one is in no
 * register, which is a problem; its id is added to `ids`. What is internal stays so.
 */
export function unlessStruck(
  seed: Seed,
  lines: readonly number[],
  line: number,
  body: BodyText,
  context: BodyContext,
  ids: StruckId[],
  problems: Problem[],
): Seed | null {
  const { role, letter, head, qualifiers } = seed;
  const isClosed = seed.box === 'done' || qualifiers.outcome !== null;
  if (role === 'internal' || isClosed) return seed;
  const first = body.struck[body.struckAfter(seed.start)];
  if (first === undefined || first >= (lines[lines.length - 1] as number)) return seed;
  const lineEnd = lines[line + 1] as number;
  const last = lastOwnLine(body.readable, lines, line, context);
  if (!labelIsStruck(seed, body) && !isStruckOut(body, seed.headEnd, lines, line, last)) return seed;
  if (seed.review && outcomeAtEnd(body.readable, seed.headEnd, lineEnd, context) !== null) return seed;
  if (letter !== null) {
    const place = { start: seed.start, end: lineEnd };
    const code = role === 'action' ? 'struck-text/action' : 'struck-text/entry';
    problems.push(problem(code, place, { text: body.words(place.start, place.end) }));
    const number = head === null || head.words.ref !== null ? null : head.words.number;
    if (number !== null) ids.push({ letter, number });
  }
  const whole = body.readable.slice(seed.start, lines[last + 1]);
  if (!seed.internal && !qualifiers.internal && readInternalLine(whole, context.lexicon) === null) return null;
  return { ...seed, role: 'internal', letter: null, box: null, qualifiers: { ...noQualifiers(), internal: true } };
}

/** Reads what is struck in an entry that counts: who and when are no more, and words of its text are read as they stand; each is a problem. */
export function readStruck(seed: Seed, body: BodyText, problems: Problem[]): void {
  const { start, headEnd, text, qualifiers, box } = seed;
  // What is struck and closed as a whole is what it says.
  if (labelIsStruck(seed, body) || (box === 'done' && seed.head === null)) return;
  const dropped: Place[] = [];
  const stays = (place: Place): boolean => {
    const isStruck = body.struckUntil(place.start) >= place.end;
    if (isStruck) dropped.push(place);
    return !isStruck;
  };
  qualifiers.owners = qualifiers.owners.filter((owner) =>
    stays(owner.kind === 'person' ? owner.person.place : owner.place),
  );
  qualifiers.proposers = qualifiers.proposers.filter(({ place }) => stays(place));
  qualifiers.links = qualifiers.links.filter(({ place }) => stays(place));
  if (qualifiers.due !== null && !stays(qualifiers.due.place)) qualifiers.due = null;
  if (qualifiers.outcome !== null && !stays(qualifiers.outcome.place)) qualifiers.outcome = null;
  for (const place of dropped)
    problems.push(problem('struck-text/part', place, { text: body.words(place.start, place.end) }));
  if (box === 'done' || qualifiers.outcome !== null) return;
  const ranges = [start, headEnd, ...text];
  for (let i = dropped.length > 0 ? 2 : 0; i < ranges.length; i += 2) {
    const at = body.struckAfter(ranges[i] as number);
    const [from, to] = [body.struck[at], body.struck[at + 1]];
    if (from === undefined || to === undefined || from >= (ranges[i + 1] as number)) continue;
    problems.push(problem('struck-text', { start: from, end: to }, { text: body.words(from, to) }));
    return;
  }
}

function labelIsStruck({ head }: Seed, body: BodyText): boolean {
  if (head === null) return false;
  const from = head.head.start + (head.words.label === null ? 0 : head.words.labelStart);
  return body.struckUntil(trimPlace(body.readable, from, head.head.end).start) !== -1;
}

/** The last line of an entry that begins on a line: another may begin on each of those after it. As an index of `lines`. */
function lastOwnLine(text: string, lines: readonly number[], line: number, { lexicon }: BodyContext): number {
  let last = line;
  for (let next = line + 2; next < lines.length; next += 2) {
    const start = lines[next] as number;
    const end = lines[next + 1] as number;
    const colon = text.slice(start, end).indexOf(':');
    if (colon !== -1) {
      const head = readEntryHead(text, start, end, end, start + colon, lexicon);
      if (head !== null && head.head !== null) break;
    }
    last = next;
  }
  return last;
}

/** Whether all words from an offset on are struck up to the end of a line, but for a bracket that ends them. */
function isStruckOut(body: BodyText, from: number, lines: readonly number[], line: number, last: number): boolean {
  const { readable } = body;
  let any = false;
  for (let i = line; i <= last; i += 2) {
    const end = lines[i + 1] as number;
    let at = i === line ? from : (lines[i] as number);
    for (;;) {
      while (at < end && (endsText(readable.charCodeAt(at)) || ',;'.includes(readable.charAt(at)))) at++;
      if (at >= end) break;
      const until = body.struckUntil(at);
      if (until === -1)
        return any && i === last && end - at < 400 && /^\([^()]*\)[\s*_.]*$/.test(readable.slice(at, end));
      any = true;
      at = until;
    }
  }
  return any;
}
