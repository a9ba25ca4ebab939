import type { FoundDate } from '../../dates/dates.ts';
import { fileDates } from '../../dates/file-dates.ts';
import { daysBetween, type IsoDate, isoDate } from '../../model/iso-date.ts';
import type { Found, HeadContext, Origin } from './head-context.ts';
import type { Line } from './lines.ts';
import { isOtherDay } from './other-days.ts';

/** What a text says of the day: whether it names one, and the hours beside the first that has some. */
interface DaysRead {
  readonly any: boolean;
  readonly time: FoundDate['time'];
  readonly words: string;
}

/** The days that a document names where it may say when the meeting was, and which of them is the meeting's. */
export class Days {
  private readonly lines: readonly Line[];
  private readonly context: HeadContext;
  /** With their year. */
  private readonly known: Found<IsoDate>[] = [];
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
  /** Short lines directly under the title. */
  private readonly near = new Set<number>();

  constructor(lines: readonly Line[], context: HeadContext) {
    this.lines = lines;
    this.context = context;
  }

  /** Notes the days that a text names. */
  read(text: string, origin: Origin, line: number): DaysRead {
    const { dates, language } = this.context;
    let any = false;
    let time: FoundDate['time'] = null;
    let words = '';
    // `2019/3/14`, which no language of ours writes.
    const stamp = /(?<!\d)((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?!\d)/.exec(text.slice(0, 400));
    const stamped = stamp === null ? null : isoDate(Number(stamp[1]), Number(stamp[2]), Number(stamp[3]));
    if (stamp !== null && stamped !== null) {
      this.known.push({ value: stamped, origin, line, words: stamp[0], sure: true });
      any = true;
    }
    let from = 0;
    for (const date of dates.findDates(text.slice(0, 400), { meeting: null, language })) {
      const isOther = isOtherDay(text.slice(from, date.start), this.context.lexicon);
      from = date.end;
      if (isOther) continue;
      const day = this.dayOf(date);
      if (day !== null) {
        this.known.push({
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
      if (date.time !== null && time === null) {
        time = date.time;
        words = date.words;
      }
    }
    return { any, time, words };
  }

  /** Whether a day was named so far. */
  get any(): boolean {
    return this.known.length > 0 || this.yearless.length > 0;
  }

  /** Notes the days that the name of the file says. */
  readFileName(): void {
    for (const { date, words, ambiguous } of fileDates(this.context.fileName))
      this.known.push({ value: date, origin: 'file-name', line: 0, words, sure: !ambiguous });
  }

  /** Says that a line is a short one directly under the title. */
  trust(line: number): void {
    this.near.add(line);
  }

  private dayOf(date: FoundDate): IsoDate | null {
    if (date.problem?.kind === 'weekday-mismatch') return date.yearWritten ? date.problem.date : null;
    if (date.date === null || !date.yearWritten) return null;
    return date.precision === 'day' || date.precision === 'days' || date.precision === 'range' ? date.date : null;
  }

  /** The day of the meeting; null where none is told. */
  choose(): Found<IsoDate> | null {
    const { known } = this;
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
    for (const { origin, from } of order) {
      const here = all.filter(
        (one) => one.origin === origin && (from === null || (from === 'pages') === isOfPages(one)),
      );
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
    const anchors: IsoDate[] = year === null ? [] : [`${year}-12-31`];
    const texts = this.lines.slice(0, 400).map(({ text }) => text);
    for (const text of [...texts, this.context.sent ?? '']) {
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

  /** Other days that claim to be the meeting's: that of another place, or of another year, in which the weekday is the one that was written. */
  conflicts(date: IsoDate): Found<IsoDate>[] {
    const seen = new Set([date]);
    const others = this.yearless.flatMap((one) => this.fittingYear(one, date));
    return [...this.known, ...others].filter((one) => {
      if (one.origin === 'sentence' || one.origin === 'head' || seen.has(one.value)) return false;
      // The second reading of `24-07-02` is no claim.
      if (one.origin === 'file-name' && !one.sure) return false;
      seen.add(one.value);
      return true;
    });
  }

  /** « mardi 2 septembre », of a meeting in a year in which that is a Wednesday: the nearest in which it is none. */
  private fittingYear(one: (typeof this.yearless)[number], date: IsoDate): Found<IsoDate>[] {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    if (one.month !== month || one.day !== day || this.fitsWeekday(one.text, date)) return [];
    const years = [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6].map((by) => isoDate(year + by, month, day));
    const value = years.find((other) => other !== null && this.fitsWeekday(one.text, other)) ?? null;
    return value === null ? [] : [{ value, origin: one.origin, line: one.line, words: one.words, sure: false }];
  }
}

/** Where the day of the meeting is looked for, in order of trust: what stands at the head of every page says less than the document itself. */
const order: readonly { readonly origin: Origin; readonly from: 'document' | 'pages' | null }[] = [
  { origin: 'title', from: 'document' },
  { origin: 'label', from: null },
  { origin: 'title', from: 'pages' },
  { origin: 'head', from: 'document' },
  { origin: 'head', from: 'pages' },
  { origin: 'file-name', from: null },
  { origin: 'front-matter', from: null },
  { origin: 'sentence', from: null },
];

/** Whether it was found in a line that pages repeat: such lines have no number. */
function isOfPages({ line }: Found<unknown>): boolean {
  return line === 0;
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
