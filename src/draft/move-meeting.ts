import type { Vocabulary } from '../language/vocabulary.ts';
import type { Announced } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Edit } from '../model/place.ts';
import { type FrontSource, lineBreakOf, nextLineAt, setLines, setScalar } from './front-edits.ts';
import { yamlText } from './yaml-text.ts';

/** The ways in which a title may say a day. */
export type DayForms = (date: IsoDate) => readonly string[];

/** The edit that calls a meeting off. */
export function cancelEdit(source: FrontSource): Edit {
  return setScalar(source, 'status', source.words.statuses.cancelled[0] as string);
}

/** The file of a meeting that was announced and will not be held: when and where it was to be, and that it is called off. */
export function cancelledFile({ date, next }: Announced, words: Vocabulary): string {
  const { keys, statuses } = words;
  const line = (key: 'start' | 'place', value: string | null) =>
    value === null ? [] : [`${keys[key][0]}: ${yamlText(value)}`];
  return [
    '---',
    `${keys.date[0]}: ${date}`,
    `${keys.status[0]}: ${statuses.cancelled[0]}`,
    ...line('start', next.start),
    // The front matter is told to everybody: what was announced in camera is not put there.
    ...(next.internal ? [] : line('place', next.meetingPlace)),
    '---',
    '',
  ].join('\n');
}

/**
 * The edits that make of a planned meeting the same one on another day: its date, and the day where its titles say it. All else stays:
 * what is due on the old day is still due then.
 * @param body where the body begins
 */
export function moveEdits(source: FrontSource & { readonly body: number }, to: IsoDate, forms: DayForms): Edit[] {
  const { text, minutes, body } = source;
  const edits = [setScalar(source, 'date', to)];
  // For the new day, nobody was called yet.
  if (minutes.keys.sent !== undefined) edits.push(setLines(source, 'sent', []));
  const { date } = minutes;
  if (date === null) return edits;
  const said = forms(date).map((form, at) => [form, forms(to)[at] as string] as const);
  const places = [minutes.keys.title, headingOf(text, body)];
  for (const place of places) {
    if (!place) continue;
    const line = text.slice(place.start, place.end);
    const found = said.find(([form]) => line.includes(form));
    if (!found) continue;
    const start = place.start + line.indexOf(found[0]);
    edits.push({ start, end: start + found[0].length, text: found[1] });
  }
  return edits;
}

/** The level-1 heading, if it is the first thing of the body. */
function headingOf(text: string, body: number): { start: number; end: number } | null {
  let start = body;
  while (start < text.length && /\s/.test(text.charAt(start))) start++;
  return text.startsWith('# ', start) ? { start, end: nextLineAt(text, start) } : null;
}

/** The edits of a file whose meeting was moved to another: it is called off, and one sentence under its title says where it went. */
export function movedEdits(source: FrontSource & { readonly body: number }, sentence: string): Edit[] {
  const { text, body } = source;
  const eol = lineBreakOf(text);
  const heading = headingOf(text, body);
  const at = heading?.end ?? body;
  const open = heading && !/[\r\n]$/.test(text.slice(0, at)) ? eol : '';
  const close = text.slice(at, nextLineAt(text, at)).trim() === '' ? '' : eol;
  return [cancelEdit(source), { start: at, end: at, text: `${open}${eol}${sentence}${eol}${close}` }];
}
