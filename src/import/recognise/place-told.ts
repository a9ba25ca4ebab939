import type { FoundDate } from '../../dates/dates.ts';
import { hoursIn } from '../../recognise/hours.ts';
import { normalize, squeeze } from '../../text/normalize.ts';
import type { Found, HeadContext } from './head.ts';
import { type Lexicon, wordsOf } from './lexicon.ts';
import type { Line } from './lines.ts';

/** `Bestuursvergadering, 3 mei 2021, gehouden in het Buurthuis.`: the place, in a sentence of the head that has a date. */
export function placeTold(lines: readonly Line[], context: HeadContext): Found<string> | null {
  const { lexicon } = context;
  for (const line of lines) {
    const { kind } = line.block;
    if (line.text.length > 400 || (kind !== 'paragraph' && kind !== 'heading')) continue;
    const text = line.text.replace(/(?<=\p{L}{2}|\))[.;]\s.*$/su, '');
    const from = beforePlace(text, context);
    if (from === null) continue;
    const rest = text.slice(from).replace(/^[\s,]{1,5}/, '');
    const lead = lexicon.heldAt.find((one) => normalize(rest).startsWith(`${one} `));
    if (lead === undefined) continue;
    const value = squeeze(rest.slice(lead.length))
      .replace(/(?:,|\s(?:om|vanaf|à|at|from)\s\d).*$/su, '')
      .replace(/\.$/, '');
    if (!/\p{Lu}/u.test(value) || value.length > 100 || /^\d/.test(value)) continue;
    return {
      value,
      origin: 'sentence',
      line: line.block.line,
      words: line.text.slice(0, 120),
      sure: false,
    };
  }
  return null;
}

/** Where the place may begin in a sentence that says when the meeting was held, or at what hour it began; null in any other. */
function beforePlace(text: string, context: HeadContext): number | null {
  const { lexicon, words, dates, language } = context;
  const normalized = normalize(text);
  if (hoursIn(text, words, dates).start !== null) return dates.findTimes(text)[0]?.end ?? null;
  const said = dates.findDates(text, { meeting: '2000-01-01', language });
  if (!said.some((one) => one.precision === 'day')) return null;
  const verb = lexicon.held.find((one) => new RegExp(`(?<!\\p{L})${one}(?!\\p{L})`, 'u').test(normalized));
  if (verb === undefined) return afterDay(text, said, lexicon);
  // The day may stand between the verb and the place.
  const from = normalized.indexOf(verb) + verb.length;
  return said.find((one) => one.start >= from && one.start - from <= 5)?.end ?? from;
}

/** « À la Maison de quartier, Namur, le 11/11/23 »: the place, before the day. */
export function placeBefore(text: string, { lexicon, dates, language }: HeadContext): Found<string> | null {
  const [day] = dates.findDates(text, { meeting: '2000-01-01', language });
  const lead = lexicon.heldAt.find((one) => normalize(text).startsWith(`${one} `));
  if (day === undefined || lead === undefined) return null;
  const value = squeeze(text.slice(lead.length, day.start)).replace(/[,\s]{1,5}(?:le|op|on|du)?$/i, '');
  if (!/\p{Lu}/u.test(value) || value.length > 80) return null;
  return { value, origin: 'label', line: 1, words: text, sure: false };
}

/** `Réunion du 17 mars à Liège`: the place is said right after the day, in words that name the meeting and nothing else. */
function afterDay(text: string, said: readonly FoundDate[], lexicon: Lexicon): number | null {
  const day = said.find((one) => one.precision === 'day');
  if (day === undefined || text.length > 120 || !namesMeeting(text, lexicon)) return null;
  const rest = normalize(text.slice(day.end).replace(/^[\s,]{1,5}/, ''));
  return lexicon.heldAt.some((one) => rest.startsWith(`${one} `)) ? day.end : null;
}

/** Words of a title of minutes begin it, or the day does. */
export function namesMeeting(text: string, lexicon: Lexicon): boolean {
  if (/^\d/.test(text)) return text.length < 40;
  const words = wordsOf(normalize(text)).join(' ');
  return lexicon.titles.some((title) => words.startsWith(wordsOf(title).join(' ')));
}
