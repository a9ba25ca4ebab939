import type { DateReader, FoundDate } from '../../dates/dates.ts';
import { fileDates } from '../../dates/file-dates.ts';
import type { HeadWord } from '../../language/import.ts';
import { daysBetween, type IsoDate, type IsoTime, isoDate } from '../../model/iso-date.ts';
import type { Language } from '../../model/minutes.ts';
import { fieldOf, plainLabel } from '../../recognise/field-line.ts';
import { hoursIn } from '../../recognise/hours.ts';
import { officersIn } from '../../recognise/officers.ts';
import type { Words } from '../../recognise/words.ts';
import { normalize, squeeze } from '../../text/normalize.ts';
import type { ForeignFrontMatter } from '../foreign.ts';

import { type Lexicon, presenceOf, wordsOf } from './lexicon.ts';
import { type Line, labelOf } from './lines.ts';
import { type ForeignPerson, looksLikeName, readForeignPerson, splitPeople } from './person.ts';

/** Where a value was found; the order is the order of trust. */
export type Origin = 'option' | 'title' | 'label' | 'head' | 'sentence' | 'file-name' | 'front-matter';

/** A value of the head with where it comes from. */
export interface Found<Value> {
  readonly value: Value;
  readonly origin: Origin;
  /** Line of the source; 0 where it is none. */
  readonly line: number;
  /** As written. */
  readonly words: string;
  readonly sure: boolean;
}

/** Words that left the body for the front matter, with the key they went to. */
interface MovedWords {
  readonly key: HeadWord | 'status';
  readonly words: string;
}

export interface Head {
  readonly title: Line | null;
  readonly date: Found<IsoDate> | null;
  /** Other dates that claim to be the meeting's. */
  readonly conflicts: readonly Found<IsoDate>[];
  readonly start: Found<IsoTime> | null;
  readonly end: Found<IsoTime> | null;
  readonly place: Found<string> | null;
  readonly chair: Found<ForeignPerson> | null;
  readonly secretary: Found<ForeignPerson> | null;
  readonly moved: readonly MovedWords[];
  /** Lines about the next meeting that stood in the head. */
  readonly next: readonly Line[];
}

export interface HeadContext {
  readonly lexicon: Lexicon;
  readonly dates: DateReader;
  readonly words: Words;
  /** Whether a name alone is somebody's who was there. */
  readonly isKnown: (name: string) => boolean;
  readonly language: Language;
  /** The file's name without its folder. */
  readonly fileName: string;
  /** A year that a folder of its path names. */
  readonly year: number | null;
  readonly frontMatter: ForeignFrontMatter | null;
  /** Labels of presence that left the body: they may hold the date. */
  readonly labels: readonly { readonly text: string; readonly line: number }[];
}

/** Finds the line that is the title of a document without headings. */
export function findTitle(lines: readonly Line[], context: HeadContext): Line | null {
  const { lexicon, dates, language } = context;
  let best: { line: Line; score: number } | null = null;
  let seen = 0;
  const largest = Math.max(0, ...lines.slice(0, 12).map((line) => line.block.look.size ?? 0));
  for (const line of lines.slice(0, 14)) {
    if (line.as !== 'text' || line.text === '') continue;
    if (line.block.kind !== 'paragraph' && line.block.kind !== 'heading') break;
    if (presenceOf(line.text, lexicon) !== null || lexicon.agenda.has(plainLabel(line.text))) break;
    if (line.glued && line.block.source !== null && !line.block.look.bold) continue;
    seen++;
    const { text } = line;
    if (text.length > 160) break;
    const label = labelOf(text);
    const head = label === null ? undefined : lexicon.spoken.fields.get(plainLabel(label.text));
    if (head !== undefined && head !== 'title') continue;
    if (label !== null && presenceOf(label.text, lexicon) !== null) break;
    const words = ` ${wordsOf(normalize(text)).join(' ')} `;
    const named = lexicon.titles.some((title) => words.includes(` ${wordsOf(title).join(' ')} `));
    const dated = dates.findDates(text, { meeting: null, language }).some((date) => date.precision === 'day');
    let score =
      (named ? 1.2 : 0) +
      (dated && text.length < 120 ? 1 : 0) +
      (line.block.look.bold ? 0.6 : 0) +
      (line.block.look.centred ? 0.6 : 0);
    score += seen === 1 ? 0.7 : 0;
    if (line.block.kind === 'heading') score += named || dated ? 2 : -2;
    if (largest > 0 && line.block.look.size === largest) score += 0.5;
    if (/[.:;,]$/.test(text)) score -= 1;
    if (text.length > 110) score -= 0.5;
    if (score >= 1.2 && (best === null || score > best.score)) best = { line, score };
  }
  return best?.line ?? null;
}

/** Reads date, hours, place, chair and secretary from what stands before the first item. Lines fully read leave the body. */
export function readHead(lines: readonly Line[], title: Line | null, context: HeadContext): Head {
  return new HeadReader(lines, title, context).read();
}

class HeadReader {
  private readonly lines: readonly Line[];
  private readonly title: Line | null;
  private readonly context: HeadContext;
  private readonly moved: MovedWords[] = [];
  private readonly next: Line[] = [];
  /** Short lines directly under the title. */
  private readonly near = new Set<number>();
  private readonly found: {
    date: Found<IsoDate>[];
    start: Found<IsoTime> | null;
    end: Found<IsoTime> | null;
    place: Found<string> | null;
    chair: Found<ForeignPerson> | null;
    secretary: Found<ForeignPerson> | null;
  } = { date: [], start: null, end: null, place: null, chair: null, secretary: null };
  /** Days without a year, in order of trust. */
  private readonly yearless: {
    month: number;
    day: number;
    origin: Origin;
    line: number;
    words: string;
    /** In what it stands: a weekday may be before it. */
    text: string;
  }[] = [];

  constructor(lines: readonly Line[], title: Line | null, context: HeadContext) {
    this.lines = lines;
    this.title = title;
    this.context = context;
  }

  read(): Head {
    const { frontMatter, fileName } = this.context;
    const titles = [
      frontMatter?.values.get('title') ?? frontMatter?.values.get('titre') ?? frontMatter?.values.get('titel') ?? null,
      this.title?.text ?? null,
    ];
    for (const text of titles) if (text !== null) this.datesOf(text, 'title', this.title?.block.line ?? 1);
    const until = this.endOfHead();
    for (let index = 0; index < until; index++) {
      const line = this.lines[index] as Line;
      if (
        line === this.title ||
        line.as === 'gone' ||
        line.as === 'agenda' ||
        line.as === 'agenda-line' ||
        line.as === 'wrapper'
      )
        continue;
      if (!this.saysDraft(line)) this.labelled(line, index);
    }
    for (let index = until; index < this.lines.length; index++) {
      const line = this.lines[index] as Line;
      if (line.as !== 'sub' && line.as !== 'preamble-heading') continue;
      const label = labelOf(line.text, 40);
      const kind = label === null ? undefined : fieldOf(label.text, this.context.lexicon.spoken);
      if (label === null || label.rest === '') this.headingAlone(line, index);
      else if ((kind === 'chair' || kind === 'secretary') && this.take(kind, label.rest, line, line.text)) {
        this.moved.push({ key: kind, words: line.text });
        line.as = 'gone';
      }
    }
    for (const { text, line } of this.context.labels) this.datesOf(text, 'head', line);
    let underNext = false;
    for (let index = 0; index < until; index++) {
      const line = this.lines[index] as Line;
      if (line.block.kind === 'heading' || line.block.look.bold) underNext = this.isNext(line.text);
      // « ## Réunion du jeudi 16 mai » over all items.
      if (line.as === 'wrapper' && this.namesMeeting(line.text)) this.datesOf(line.text, 'head', line.block.line);
      if (line === this.title || line.as !== 'text' || line.block.kind === 'table' || underNext) continue;
      this.headLine(line, index);
    }
    const first = this.lines[until];
    // `## Réunion du 4 septembre 2023` over all of it.
    if (first?.as === 'section' && this.namesMeeting(first.text)) this.datesOf(first.text, 'head', first.block.line);
    this.laterMeetings();
    this.sentences(until);
    this.placeTold(until);
    for (const each of fileDates(fileName))
      this.found.date.push({
        value: each.date,
        origin: 'file-name',
        line: 0,
        words: each.words,
        sure: !each.ambiguous,
      });
    for (const key of ['date', 'datum']) {
      const text = frontMatter?.values.get(key);
      if (text !== undefined) this.datesOf(text, 'front-matter', 1);
    }
    const subtitle = frontMatter?.values.get('subtitle');
    if (subtitle !== undefined) {
      this.datesOf(subtitle, 'label', 1);
      this.placeBefore(subtitle);
    }
    const date = this.chooseDate();
    return {
      title: this.title,
      date,
      conflicts: date === null ? [] : this.conflicts(date),
      start: this.found.start,
      end: this.found.end,
      place: this.found.place,
      chair: this.found.chair,
      secretary: this.found.secretary,
      moved: this.moved,
      next: this.next,
    };
  }

  /** Words of a title of minutes begin it, or the day does. */
  private namesMeeting(text: string): boolean {
    if (/^\d/.test(text)) return text.length < 40;
    const words = wordsOf(normalize(text)).join(' ');
    return this.context.lexicon.titles.some((title) => words.startsWith(wordsOf(title).join(' ')));
  }

  private endOfHead(): number {
    const first = this.lines.findIndex(
      (line, index) => line.as === 'section' && !(index < 8 && this.isLabelSection(line)),
    );
    return first === -1 ? Math.min(this.lines.length, 60) : first;
  }

  /** Lines that announce the next meeting where no item does: `Prochaine réunion : jeudi 2 avril 2020 à 18h30`. */
  private laterMeetings(): void {
    if (
      this.lines.some(
        (line) =>
          line.as === 'section' && this.isNext((labelOf(line.text)?.text ?? line.text).replace(/^\d{1,2}[.)]\s/, '')),
      )
    )
      return;
    const { dates, language } = this.context;
    for (const [index, line] of this.lines.entries()) {
      const { block, text } = line;
      this.nextList(line, index);
      if (line.as !== 'text' || this.next.includes(line) || block.depth > 1 || text.length > 250 || line.glued)
        continue;
      if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
      if (!this.announces(text)) continue;
      const found = dates.findDates(text, { meeting: '2000-01-01', language });
      if (found.some((date) => date.precision === 'day')) this.next.push(line);
    }
  }

  /** « Prochaines réunions : » alone on a line, over a list of days and nothing else. */
  private nextList(line: Line, index: number): void {
    const label = labelOf(line.text);
    if (line.as !== 'text' || label === null || label.rest !== '' || line.block.depth > 0 || !this.isNext(label.text))
      return;
    const { dates, language } = this.context;
    const list: Line[] = [];
    for (let at = index + 1; at < this.lines.length; at++) {
      const one = this.lines[at] as Line;
      if (one.block.kind !== 'item' || one.block.depth > 1) {
        // What stands under a day, as its agenda, would be torn from it.
        if (one.block.depth > 0) return;
        break;
      }
      const days = dates.findDates(one.text, { meeting: '2000-01-01', language });
      if (one.as !== 'text' || !days.some(({ precision }) => precision === 'day')) return;
      list.push(one);
    }
    if (list.length === 0) return;
    line.as = 'gone';
    this.moved.push({ key: 'next', words: line.text });
    this.next.push(...list.filter((one) => !this.next.includes(one)));
  }

  /** `Prochaine réunion`, `Next call`, « Prochain CA »: the word for *next*, and a meeting or an acronym. */
  private announces(text: string): boolean {
    const { lexicon } = this.context;
    const normalized = normalize(text);
    for (const [phrase, kind] of lexicon.spoken.fields)
      if (kind === 'next' && normalized.startsWith(phrase) && !/\p{L}/u.test(normalized[phrase.length] ?? ''))
        return true;
    const [first = '', second = ''] = normalized.split(/[\s:,]+/);
    if (!lexicon.nextStems.some((stem) => first.startsWith(stem) && first.length <= stem.length + 3)) return false;
    return /^\S+\s+\p{Lu}{2,5}(?!\p{L})/u.test(text) || lexicon.titles.some((title) => title.split(' ')[0] === second);
  }

  private isNext(text: string): boolean {
    const { lexicon } = this.context;
    return (
      lexicon.headings.get(plainLabel(text)) === 'next-meetings' ||
      lexicon.spoken.fields.get(plainLabel(text)) === 'next'
    );
  }

  private isLabelSection(line: Line): boolean {
    const label = labelOf(line.text);
    return label !== null && this.context.lexicon.spoken.fields.has(plainLabel(label.text)) && label.rest !== '';
  }

  private datesOf(text: string, origin: Origin, line: number): boolean {
    const { dates, language } = this.context;
    let any = false;
    // `2019/3/14`, which no language of ours writes.
    const stamp = /(?<!\d)((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?!\d)/.exec(text.slice(0, 400));
    const stamped = stamp === null ? null : isoDate(Number(stamp[1]), Number(stamp[2]), Number(stamp[3]));
    if (stamp !== null && stamped !== null) {
      this.found.date.push({ value: stamped, origin, line, words: stamp[0], sure: true });
      any = true;
    }
    for (const date of dates.findDates(text.slice(0, 400), { meeting: null, language })) {
      const day = this.dayOf(date);
      if (day !== null) {
        this.found.date.push({
          value: day,
          origin,
          line,
          words: date.words,
          sure: date.problem === null && date.days.length === 0,
        });
        any = true;
      } else if (date.problem?.kind === 'no-meeting' && date.problem.month !== null && date.problem.day !== null) {
        this.yearless.push({ month: date.problem.month, day: date.problem.day, origin, line, words: date.words, text });
        any = true;
      }
      if (date.time !== null) {
        this.found.start ??= { value: date.time.start, origin, line, words: date.words, sure: true };
        if (date.time.end !== null)
          this.found.end ??= { value: date.time.end, origin, line, words: date.words, sure: true };
      }
    }
    return any;
  }

  private dayOf(date: FoundDate): IsoDate | null {
    if (date.problem?.kind === 'weekday-mismatch') return date.yearWritten ? date.problem.date : null;
    if (date.date === null || !date.yearWritten) return null;
    return date.precision === 'day' || date.precision === 'days' || date.precision === 'range' ? date.date : null;
  }

  /** « État : ○ projet », as copies say it: an import is a draft anyway. */
  private saysDraft(line: Line): boolean {
    const label = labelOf(line.text, 20);
    if (label === null) return false;
    const name = plainLabel(label.text);
    const state = normalize(label.rest.replace(/^[^\p{L}]{1,3}/u, ''));
    const isDraft = Object.values(this.context.lexicon.vocabularies).some(
      ({ keys, statuses }) =>
        keys.status.some((one) => normalize(one) === name) && statuses.draft.some((one) => normalize(one) === state),
    );
    if (!isDraft) return false;
    this.moved.push({ key: 'status', words: line.text });
    line.as = 'gone';
    return true;
  }

  /** `Date : …`, `Lieu : …`, several on one line too. */
  private labelled(line: Line, index: number): void {
    if (line.block.kind === 'table' || line.text.length > 400) return;
    const parts = splitLabels(line.text, this.context.lexicon);
    if (parts.length === 0) {
      this.headingAlone(line, index);
      return;
    }
    let whole = true;
    for (const part of parts) {
      const label = labelOf(part, 60);
      const kind = label === null ? undefined : fieldOf(label.text, this.context.lexicon.spoken);
      if (label === null || kind === undefined || this.isOffice(kind, index)) {
        whole = false;
        continue;
      }
      if (label.rest === '') {
        const value = this.lines[index + 1];
        // `Lieu :` on one line, the place on the next.
        if (
          parts.length === 1 &&
          kind !== 'next' &&
          value !== undefined &&
          value.as === 'text' &&
          isPlainLine(value) &&
          value.text.length < 120 &&
          labelOf(value.text) === null
        ) {
          if (this.take(kind, value.text, line, part)) {
            this.moved.push({ key: kind, words: `${part} ${value.text}` });
            line.as = 'gone';
            value.as = 'gone';
          }
        }
        return;
      }
      if (!this.take(kind, label.rest, line, part)) whole = false;
      else if (kind !== 'next' && kind !== 'title') this.moved.push({ key: kind, words: part });
    }
    if (whole && line.as !== 'section') line.as = 'gone';
    else if (whole) line.as = 'gone';
  }

  /** `- Président : Anne` in a list that has a treasurer, too: who was elected, not who led the meeting. */
  private isOffice(kind: HeadWord, index: number): boolean {
    if ((kind !== 'chair' && kind !== 'secretary') || this.lines[index]?.block.kind !== 'item') return false;
    const around = (step: 1 | -1): boolean => {
      for (let at = index + step; this.lines[at]?.block.kind === 'item' && Math.abs(at - index) <= 30; at += step) {
        const label = labelOf((this.lines[at] as Line).text, 60);
        if (label === null || fieldOf(label.text, this.context.lexicon.spoken) !== undefined) continue;
        if (wordsOf(plainLabel(label.text)).some((word) => this.context.lexicon.spoken.roles.has(word))) return true;
      }
      return false;
    };
    return around(1) || around(-1);
  }

  /** A heading that names a function, and the person under it: `Secrétaire de séance`. */
  private headingAlone(line: Line, index: number): void {
    if (line.block.kind !== 'heading' && !line.block.look.bold) return;
    const kind = this.context.lexicon.spoken.fields.get(plainLabel(line.text));
    if (kind !== 'secretary' && kind !== 'chair' && kind !== 'place' && kind !== 'date') return;
    const taken: Line[] = [];
    for (let at = index + 1; at < Math.min(index + 4, this.lines.length); at++) {
      const one = this.lines[at] as Line;
      if (one.as !== 'text' || !isPlainLine(one) || one.text.length > 120) break;
      // The next function, and not who has this one.
      if (this.context.lexicon.spoken.fields.has(plainLabel(one.text))) break;
      if (kind === 'secretary' || kind === 'chair') {
        const person = labelOf(one.text) === null ? readForeignPerson(one.text, this.context.lexicon, 'list') : null;
        if (person === null) break;
        this.found[kind] ??= { value: person, origin: 'label', line: one.block.line, words: one.text, sure: true };
        this.moved.push({ key: kind, words: taken.length === 0 ? `${line.text} : ${one.text}` : one.text });
        taken.push(one);
      } else {
        if (this.take(kind, one.text, one, one.text)) {
          this.moved.push({ key: kind, words: `${line.text} : ${one.text}` });
          taken.push(one);
        }
        break;
      }
    }
    if (taken.length === 0) return;
    for (const one of taken) one.as = 'gone';
    line.as = 'gone';
  }

  /** Reads a value into its field; false where it is none, and then the line stays. */
  private take(kind: HeadWord, text: string, line: Line, words: string): boolean {
    const { dates, lexicon } = this.context;
    const at = line.block.line;
    switch (kind) {
      case 'date': {
        const before = this.found.date.length + this.yearless.length;
        this.datesOf(text, 'label', at);
        const any = this.found.date.length + this.yearless.length > before;
        if (any && this.found.start === null) this.times(text, at, words);
        return any;
      }
      case 'start':
      case 'end': {
        const times = dates.findTimes(text);
        const whole = dates.readTime(text.trim());
        const first = whole ?? times[0]?.time ?? null;
        if (first === null) return false;
        const sure = text.length < 60;
        if (kind === 'start') {
          this.found.start ??= { value: first.start, origin: 'label', line: at, words, sure };
          const end = first.end ?? times[1]?.time.start ?? null;
          if (end !== null) this.found.end ??= { value: end, origin: 'label', line: at, words, sure };
        } else this.found.end ??= { value: first.start, origin: 'label', line: at, words, sure };
        return true;
      }
      case 'place':
        if (text.length > 160) return false;
        this.found.place ??= {
          value: this.withoutHours(squeeze(text).replace(/[.;]$/, ''), at, words),
          origin: 'label',
          line: at,
          words,
          sure: true,
        };
        return true;
      case 'chair':
      case 'secretary': {
        // `Minutes: Attendance: all`
        if (presenceOf(labelOf(text)?.text ?? '', lexicon) !== null) return false;
        const pieces = splitPeople(text, lexicon);
        const first = pieces[0] ?? text;
        const several =
          pieces.length > 1 && pieces.every((one) => one.includes(' ') && looksLikeName(one, lexicon, 'prose'));
        const person =
          (several ? null : readForeignPerson(text, lexicon, 'list')) ?? readForeignPerson(first, lexicon, 'list');
        if (person === null) return false;
        this.found[kind] ??= { value: person, origin: 'label', line: at, words, sure: true };
        return true;
      }
      case 'next':
        if (dates.findDates(text, { meeting: '2000-01-01', language: this.context.language }).length === 0)
          return false;
        this.next.push(line);
        return true;
      case 'title':
        return false;
    }
  }

  /** « Salle du Conseil, de 19h35 à 21h50 »: the place; the hours that end its line are those of the meeting. */
  private withoutHours(place: string, at: number, words: string): string {
    const comma = place.lastIndexOf(', ');
    if (comma <= 0) return place;
    const hours = place.slice(comma + 2);
    if (this.found.start !== null || this.context.dates.readTime(hours) === null) return place;
    this.times(hours, at, words);
    return place.slice(0, comma);
  }

  private times(text: string, at: number, words: string): void {
    const found = this.context.dates.findTimes(text);
    const first = found[0]?.time;
    if (first === undefined) return;
    this.found.start ??= { value: first.start, origin: 'label', line: at, words, sure: true };
    const end = first.end ?? found[1]?.time.start ?? null;
    if (end !== null) this.found.end ??= { value: end, origin: 'label', line: at, words, sure: true };
  }

  /** A short line of the head with one date in it; it stays where it is. */
  private headLine(line: Line, index: number): void {
    if (line.text.length > 200 || line.block.kind === 'item') return;
    if (this.next.includes(line)) return;
    const label = labelOf(line.text);
    if (label !== null && fieldOf(label.text, this.context.lexicon.spoken) === 'next') return;
    if (/\b(?:prochaine?s?|next|volgende|avant le|deadline)\b/i.test(line.text)) return;
    if (index > 25) return;
    this.datesOf(line.text, line.text.length < 90 ? 'head' : 'sentence', line.block.line);
    if (this.title !== null && line.text.length < 90 && index - this.lines.indexOf(this.title) <= 3)
      this.near.add(line.block.line);
    // « De 19h à 21h », alone on its line.
    const alone = line.text.length < 40 ? this.context.dates.readTime(line.text.replace(/[.\s]{1,3}$/, '')) : null;
    if (alone?.end != null) this.times(line.text, line.block.line, line.text);
    if (this.found.start === null && line.text.length < 120) {
      const dated =
        this.context.dates.findDates(line.text, { meeting: '2000-01-01', language: this.context.language }).length > 0;
      if (dated) this.times(line.text, line.block.line, line.text);
    }
  }

  /** Lines that open and close the meeting, and say who leads it and who writes. */
  private sentences(until: number): void {
    const { words, dates, isKnown } = this.context;
    const foot = this.lines.length - footLines;
    let last: Found<IsoTime> | null = null;
    for (const [index, line] of this.lines.entries()) {
      if (line.as === 'title' || line.text.length > 600 || line.block.kind === 'table') continue;
      const at = { origin: 'sentence' as const, line: line.block.line, words: line.text.slice(0, 120) };
      // « Fin : 22h » in the midst is that of something else; at the foot the last is that of the meeting.
      const isLabelled = index >= until && labelOf(line.text) !== null;
      const hours = isLabelled && index < foot ? noHours : hoursIn(line.text, words, dates);
      if (isLabelled && hours.end !== null) {
        last = { ...at, value: hours.end, sure: true };
        continue;
      }
      if (hours.start !== null) this.found.start ??= { ...at, value: hours.start, sure: true };
      if (hours.end !== null) this.found.end ??= { ...at, value: hours.end, sure: true };
      if (index >= until && this.officeLine(line, index)) continue;
      // Among the first points it is said in few words, of somebody who is listed: « Anne facilitates, Paul to scribe ».
      const isBrief = index <= officeLines && line.text.length <= 60;
      const inBody = index >= until && index < foot;
      if (inBody && !isBrief) continue;
      const officers = officersIn(line.text, words, isKnown);
      for (const kind of ['chair', 'secretary'] as const) {
        const name = officers[kind]?.name ?? null;
        if (inBody && name !== null && !isKnown(name)) continue;
        const person = name === null ? null : readForeignPerson(name, this.context.lexicon, 'prose');
        if (person?.name != null) this.found[kind] ??= { ...at, value: person, sure: false };
      }
    }
    this.found.end ??= last;
  }

  /** `Note taker: Mark` among the first points of the minutes: somebody who was there. It stays where it is. */
  private officeLine(line: Line, index: number): boolean {
    const { lexicon, isKnown } = this.context;
    const label = index > officeLines || line.text.length > 80 ? null : labelOf(line.text, 40);
    const kind = label === null ? undefined : fieldOf(label.text, lexicon.spoken);
    if (label === null || (kind !== 'chair' && kind !== 'secretary') || this.isOffice(kind, index)) return false;
    const person = readForeignPerson(label.rest, lexicon, 'prose');
    if (person?.name == null || !isKnown(person.name)) return false;
    const at = { origin: 'label' as const, line: line.block.line, words: line.text };
    this.found[kind] ??= { ...at, value: person, sure: false };
    return true;
  }

  /** `Bestuursvergadering, 3 mei 2021, gehouden in het Buurthuis.`: the place, in a sentence of the head that has a date. */
  private placeTold(until: number): void {
    const { lexicon } = this.context;
    if (this.found.place !== null) return;
    for (const line of this.lines.slice(0, Math.min(until, 12))) {
      const { kind } = line.block;
      if (line.text.length > 400 || (kind !== 'paragraph' && kind !== 'heading')) continue;
      const text = line.text.replace(/(?<=\p{L}{2}|\))[.;]\s.*$/su, '');
      const from = this.beforePlace(text);
      if (from === null) continue;
      const rest = text.slice(from).replace(/^[\s,]{1,5}/, '');
      const lead = lexicon.heldAt.find((one) => normalize(rest).startsWith(`${one} `));
      if (lead === undefined) continue;
      const value = squeeze(rest.slice(lead.length))
        .replace(/(?:,|\s(?:om|vanaf|à|at|from)\s\d).*$/su, '')
        .replace(/\.$/, '');
      if (!/\p{Lu}/u.test(value) || value.length > 100 || /^\d/.test(value)) continue;
      this.found.place = {
        value,
        origin: 'sentence',
        line: line.block.line,
        words: line.text.slice(0, 120),
        sure: false,
      };
      return;
    }
  }

  /** Where the place may begin in a sentence that says when the meeting was held, or at what hour it began; null in any other. */
  private beforePlace(text: string): number | null {
    const { lexicon, words, dates, language } = this.context;
    const normalized = normalize(text);
    if (hoursIn(text, words, dates).start !== null) return dates.findTimes(text)[0]?.end ?? null;
    const said = dates.findDates(text, { meeting: '2000-01-01', language });
    if (!said.some((one) => one.precision === 'day')) return null;
    const verb = lexicon.held.find((one) => new RegExp(`(?<!\\p{L})${one}(?!\\p{L})`, 'u').test(normalized));
    if (verb === undefined) return this.afterDay(text, said);
    // The day may stand between the verb and the place.
    const from = normalized.indexOf(verb) + verb.length;
    return said.find((one) => one.start >= from && one.start - from <= 5)?.end ?? from;
  }

  /** « À la Maison de quartier, Namur, le 11/11/23 »: the place, before the day. */
  private placeBefore(text: string): void {
    const { lexicon, dates, language } = this.context;
    const [day] = dates.findDates(text, { meeting: '2000-01-01', language });
    const lead = lexicon.heldAt.find((one) => normalize(text).startsWith(`${one} `));
    if (day === undefined || lead === undefined) return;
    const value = squeeze(text.slice(lead.length, day.start)).replace(/[,\s]{1,5}(?:le|op|on|du)?$/i, '');
    if (!/\p{Lu}/u.test(value) || value.length > 80) return;
    this.found.place ??= { value, origin: 'label', line: 1, words: text, sure: false };
  }

  /** `Réunion du 17 mars à Liège`: the place is said right after the day, in words that name the meeting and nothing else. */
  private afterDay(text: string, said: readonly FoundDate[]): number | null {
    const { lexicon } = this.context;
    const day = said.find((one) => one.precision === 'day');
    if (day === undefined || text.length > 120 || !this.namesMeeting(text)) return null;
    const rest = normalize(text.slice(day.end).replace(/^[\s,]{1,5}/, ''));
    return lexicon.heldAt.some((one) => rest.startsWith(`${one} `)) ? day.end : null;
  }

  private chooseDate(): Found<IsoDate> | null {
    const order: readonly Origin[] = ['title', 'label', 'head', 'file-name', 'front-matter', 'sentence'];
    const known = this.found.date;
    // A day without a year takes the year of the file's name or front matter, or one that was written nearby.
    const anchors = known.filter((one) => one.origin === 'file-name' || one.origin === 'front-matter');
    const resolved: Found<IsoDate>[] = [];
    for (const one of this.yearless) {
      const same = [...anchors, ...known].find(
        (each) => Number(each.value.slice(5, 7)) === one.month && Number(each.value.slice(8, 10)) === one.day,
      );
      const near = (anchors[0] ?? known[0])?.value ?? null;
      const year = same?.value.slice(0, 4) ?? (near === null ? null : nearest(one.month, one.day, near));
      const date = year === null ? null : isoDate(Number(year), one.month, one.day);
      if (date !== null && this.fitsWeekday(one.text, date))
        resolved.push({ value: date, origin: one.origin, line: one.line, words: one.words, sure: same !== undefined });
    }
    if (known.length === 0) resolved.push(...this.yearsFromText());
    const all = [...known, ...resolved];
    const named = known.find((one) => one.origin === 'file-name' && one.sure) ?? null;
    for (const origin of order) {
      const here = all.filter((one) => one.origin === origin);
      const best =
        here.find((one) => known.some((other) => other.origin !== origin && other.value === one.value)) ??
        here.find((one) => one.sure) ??
        here[0];
      if (best === undefined) continue;
      // A sentence or a file name that two readings fit is believed less than what is left.
      const agreed = all.some((one) => one !== best && one.value === best.value && one.origin !== best.origin);
      const sure =
        best.sure &&
        (agreed ||
          origin === 'title' ||
          origin === 'label' ||
          (origin === 'head' && this.near.has(best.line) && !this.disputed(best, all)) ||
          (origin === 'file-name' && !this.disputed(best, all)));
      // The name of the file says a day in one way.
      if (!best.sure && known.includes(best) && origin === 'head' && named !== null && named.value !== best.value)
        continue;
      return { ...best, sure };
    }
    return null;
  }

  /**
   * A day without a year, where nothing in the head has one: the year of the folder, or the one that brings it nearest to a day that the text has,
   * and on which it is the weekday that was written.
   */
  private yearsFromText(): Found<IsoDate>[] {
    const { dates, language, year } = this.context;
    if (this.yearless.length === 0) return [];
    const anchors: IsoDate[] = year === null ? [] : [`${year}-12-31` as IsoDate];
    for (const { text } of this.lines.slice(0, 400)) {
      if (!/\d{4}/.test(text) || text.length > 2000) continue;
      for (const found of dates.findDates(text, { meeting: null, language })) {
        const day = this.dayOf(found);
        if (day !== null) anchors.push(day);
      }
    }
    return this.yearless.flatMap(({ month, day, text, ...one }) => {
      for (const anchor of anchors) {
        const date = isoDate(Number(nearest(month, day, anchor)), month, day);
        if (date === null) continue;
        if (this.fitsWeekday(text, date)) return [{ ...one, value: date, sure: false }];
      }
      return [];
    });
  }

  /** Whether a day is the weekday that is written before it, if one is. */
  private fitsWeekday(text: string, date: IsoDate): boolean {
    const { dates, language } = this.context;
    const read = dates.findDates(text.slice(0, 400), { meeting: date, language });
    return read.some((found) => found.date === date && found.problem === null);
  }

  private disputed(best: Found<IsoDate>, all: readonly Found<IsoDate>[]): boolean {
    return all.some((one) => one.value !== best.value && one.origin !== best.origin && one.origin !== 'sentence');
  }

  private conflicts(date: Found<IsoDate>): Found<IsoDate>[] {
    const seen = new Set([date.value]);
    return this.found.date.filter((one) => {
      if (one.origin === 'sentence' || one.origin === 'head' || seen.has(one.value)) return false;
      // The second reading of `24-07-02` is no claim.
      if (one.origin === 'file-name' && !one.sure) return false;
      seen.add(one.value);
      return true;
    });
  }
}

const noHours = { start: null, end: null };

/** So many lines after the beginning may name somebody after an office. */
const officeLines = 40;

/** So many lines at the end may say who led the meeting and who wrote. */
const footLines = 6;

/** A line of text that may leave whole: no table, no number that would be lost. */
function isPlainLine({ block, text }: Line): boolean {
  return text !== '' && block.number === null && (block.kind === 'paragraph' || block.kind === 'item');
}

/** The year that brings a day and month nearest before (or at most a month after) a date. */
function nearest(month: number, day: number, to: IsoDate): string {
  const year = Number(to.slice(0, 4));
  let best = year;
  let distance = Number.POSITIVE_INFINITY;
  for (const each of [year - 1, year, year + 1]) {
    const date = isoDate(each, month, day);
    if (date === null) continue;
    const days = daysBetween(date, to);
    const cost = days >= 0 ? days : -days * 3;
    if (cost < distance) {
      distance = cost;
      best = each;
    }
  }
  return String(best);
}

/** The parts of a line that begin with labels of the head; empty where the line begins with none. */
function splitLabels(text: string, lexicon: Lexicon): string[] {
  const first = labelOf(text, 60);
  if (first === null) return [];
  const out: string[] = [];
  let from = 0;
  const marks = /(?:\s[-–—|]\s|[;,.]\s|\s{2,20}|\s)(?=\p{Lu}[\p{L}' ’]{2,25}\s?:\s)/gu;
  for (const match of text.matchAll(marks)) {
    const next = match.index + match[0].length;
    const label = labelOf(text.slice(next), 40);
    if (label === null || !lexicon.spoken.fields.has(plainLabel(label.text))) continue;
    out.push(text.slice(from, match.index));
    from = next;
  }
  out.push(text.slice(from));
  return out;
}
