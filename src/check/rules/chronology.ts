import type { FoundDate } from '../../dates/dates.ts';
import { problem } from '../../model/finding.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Place } from '../../model/place.ts';
import { normalize } from '../../text/normalize.ts';
import type { MeetingFacts, MeetingRule } from '../rule.ts';
import { contentWords } from '../words.ts';

/** Titles that report on something that has happened; the rest of the title is what. */
const report =
  /^(?:bilan|evaluation|retours? sur|debriefing|terugblik|evaluatie|nabespreking|review|debrief|evaluation of) (?:(?:du|de la|des|de|sur|la|le|les|van|op|over|of|on|het|the) |(?:de |sur )?l'|d'|(?:van|op|over) (?:de|het) |(?:of|on) the )?(.{4,60})$/;

/** The first letters of those titles, small. */
const reportLetters = new Set([...'bedrtn']);

/** A prefilter: a title that begins with another letter of the alphabet, or a figure, reports on nothing. */
function mayReport(title: string): boolean {
  const first = title.charAt(0);
  return !/^[!-~]$/.test(first) || reportLetters.has(first.toLowerCase());
}

/** People who meet again and again: their next meeting says nothing of what they report on. */
const group =
  /\b(?:groupes?|gt|commission|comite|bureau|conseil|reunions?|werkgroep|vergadering|bestuur|group|committee|board|meeting)\b/;

const dateLine = /^(?:dates?|datum|data|quand|wanneer|when) ?:/;

/** Before a day by which something is due, or around which it is: not the day of the event. */
const notTheDay = new Set(['by', 'before', 'at-latest', 'until', 'since', 'after', 'around']);

/** A point that reports on an event which is dated after the meeting that it stands in. */
export const rule: MeetingRule = {
  id: 'chronology',
  severity: 'warning',
  scope: 'meeting',
  statuses: ['planned', 'draft'],
  *run(facts) {
    let left = titleLimit;
    for (const [title, place, date] of titlesOf(facts.minutes)) {
      if (!mayReport(title)) continue;
      const match = report.exec(normalize(title));
      if (match && left-- > 0) yield* check(facts, match, title, place, date);
    }
  },
};

/** So many titles of a file are looked into: each reads all of it. */
const titleLimit = 20;

/** Each title with the day of the meeting it stands in. */
function* titlesOf({ next, items, date }: Minutes): Generator<[title: string, place: Place, meeting: IsoDate]> {
  for (const one of next) {
    if (one.date !== null) for (const { text, place } of one.agenda) yield [text, place, one.date];
  }
  if (date === null) return;
  for (const { role, title, titlePlace } of items) if (role === null) yield [title, titlePlace, date];
}

function* check(facts: MeetingFacts, match: RegExpExecArray, title: string, place: Place, meeting: IsoDate) {
  const [, normalized = ''] = match;
  const year = / (\d{4})$/.exec(normalized)?.[1] ?? null;
  const event = year === null ? normalized : normalized.slice(0, -5);
  const words = wordsOf(title, event, year);
  // « Bilan de la fête »: which? A name, or some words together, say it.
  if (group.test(event) || (contentWords(event).size < 2 && !/\p{Lu}/u.test(words))) return;
  const on = dateOf(facts, event, year);
  if (on !== null && on > meeting) yield problem('chronology', place, { title, date: meeting, event: words, on });
}

/** The event as the title writes it: its last words, without the year. */
function wordsOf(title: string, event: string, year: string | null): string {
  const words = title.split(/[\s\u00a0\u202f]+/);
  if (year !== null) words.pop();
  const own = words.slice(-event.split(' ').length).join(' ');
  // « l’édition »: what stands before the apostrophe is none of it.
  const extra = normalize(own).length - event.length;
  return extra > 0 ? own.slice(extra) : own;
}

/** The one day on which a file says that an event is, or begins; null where it says none, or several. */
function dateOf({ text, blocks, minutes, dates, config }: MeetingFacts, event: string, year: string | null) {
  const acronyms = [config.acronym, config.organisation].filter((name) => name !== null);
  const context = { meeting: minutes.date, language: minutes.language, acronyms };
  // What is to be done for the event has days of its own.
  const actions = new Set(minutes.entries.filter(({ role }) => role === 'action').map(({ place }) => place.start));
  // « Date : 2 juin » under « Organisation de la Foire aux Plantes ».
  const about = minutes.items
    .filter(({ title }) => names(normalize(title), event) && !report.test(normalize(title)))
    .slice(0, titleLimit);
  const found = new Set<IsoDate>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
    const start = block.lines[0];
    const end = block.lines[block.lines.length - 1];
    if (start === undefined || end === undefined) continue;
    const words = text.slice(start, end);
    const normalized = normalize(words);
    const dated = about.some(({ extent }) => start >= extent.start && start < extent.end) && dateLine.test(normalized);
    if (actions.has(start) || !(dated || normalized.includes(event)) || !dates.mayHoldDate(words)) continue;
    // One sentence says it, or one line « Partner Day : 2 juin ».
    for (const sentence of words.split(/(?<=[.!?;])\s/)) {
      if (sentence.length > 600 || !(dated || names(normalize(sentence), event))) continue;
      for (const date of dates.findDates(sentence, context)) {
        const day = dayOf(date);
        if (day !== null && day !== minutes.date && (year === null || day.startsWith(year))) found.add(day);
      }
    }
  }
  return found.size === 1 ? ([...found][0] as IsoDate) : null;
}

function dayOf({ date, precision, preposition }: FoundDate): IsoDate | null {
  if (preposition !== null && notTheDay.has(preposition)) return null;
  return precision === 'day' || precision === 'range' || precision === 'days' ? date : null;
}

/** True where a normalized sentence has the words of an event, whole, and not as the beginning of another's (« fête des récoltes »). */
function names(sentence: string, event: string): boolean {
  for (let at = sentence.indexOf(event); at !== -1; at = sentence.indexOf(event, at + 1)) {
    const whole = !/[a-z0-9]$/.test(sentence.slice(0, at)) && !/^[a-z0-9]/.test(sentence.slice(at + event.length));
    if (whole && !/^ (?:d'|de |du |des |van )/.test(sentence.slice(at + event.length))) return true;
  }
  return false;
}
