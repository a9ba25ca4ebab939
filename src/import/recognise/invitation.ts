import type { DateReader } from '../../dates/dates.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Language } from '../../model/minutes.ts';
import { normalize } from '../../text/normalize.ts';
import type { Found, Head } from './head-context.ts';
import { type Lexicon, wordsOf } from './lexicon.ts';
import type { Line } from './lines.ts';

/** Documents that call a meeting: they are no minutes of one. */

/** An invitation says so in one of its first lines, before any item. */
const mostLines = 4;

/** Whether a document in which nobody was there calls a meeting: it says so of itself, or is an agenda and nothing else. */
export function isInvitation(lines: readonly Line[], title: string, lexicon: Lexicon): boolean {
  const isText = ({ as, text }: Line): boolean => as === 'text' && text !== '';
  const begins = (text: string, phrases: Iterable<string>): boolean => {
    const said = `${plainWords(text)} `;
    for (const phrase of phrases) if (said.startsWith(`${phrase} `)) return true;
    return false;
  };
  const first = lines.findIndex(({ as }) => as === 'section');
  const top = lines.slice(0, first === -1 ? lines.length : first).filter(isText);
  const heads = [title, ...top.slice(0, mostLines).map(({ text }) => text)];
  if (heads.some((text) => begins(text, lexicon.invitations))) return true;
  const isBare = !lines.some(isText) && lines.some(({ as }) => as === 'section' || as === 'agenda-line');
  return isBare && begins(title, lexicon.agenda);
}

/**
 * The head of an invitation: of the day on which it was sent and the one to which it calls, « Convocation au comité du 12 juin », or that it tells with its
 * hour, the meeting is on the latter.
 */
export function withDayCalled(
  head: Head,
  lines: readonly Line[],
  dates: DateReader,
  language: Language,
  lexicon: Lexicon,
): Head {
  const { date, start } = head;
  if (date === null || date.origin === 'option' || date.origin === 'label') return head;
  const calls = ({ text }: Line): boolean =>
    text.length <= longestCall && lexicon.callings.some((one) => `${plainWords(text)} `.startsWith(`${one} `));
  const isSent = date.origin === 'file-name' || date.origin === 'front-matter';
  const timed = isSent && start !== null ? lines.filter(({ block }) => block.line === start.line) : [];
  for (const line of [...lines.slice(0, farthestCall).filter(calls), ...timed.slice(0, 1)]) {
    const called = dates
      .findDates(line.text, { meeting: date.value, language })
      .find((one) => one.date !== null && one.precision === 'day');
    if (called === undefined || called.date === null || called.date <= date.value) continue;
    const { words } = called;
    const found: Found<IsoDate> = { value: called.date, origin: 'sentence', line: line.block.line, words, sure: false };
    return { ...head, date: found, conflicts: [date, ...head.conflicts.filter(({ value }) => value !== called.date)] };
  }
  return head;
}

/** A line that calls stands among so many, and is no longer. */
const farthestCall = 20;
const longestCall = 200;

/** The words of a text between blanks. */
function plainWords(text: string): string {
  return wordsOf(normalize(text)).join(' ');
}
