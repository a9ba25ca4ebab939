import type { HeadWord } from '../../language/import.ts';
import type { IsoDate, IsoTime } from '../../model/iso-date.ts';
import { fieldOf, plainLabel } from '../../recognise/field-line.ts';
import { readFieldValue } from '../../recognise/field-value.ts';
import { type HeadLine, readHeadLine } from '../../recognise/head-line.ts';
import { hoursIn } from '../../recognise/hours.ts';
import { officersIn } from '../../recognise/officers.ts';
import { normalize, squeeze } from '../../text/normalize.ts';
import { Days } from './days.ts';
import { inFigures, openingDay } from './figures.ts';
import type { Found, Head, HeadContext, MovedWords, Origin } from './head-context.ts';
import { type Lexicon, presenceOf, wordsOf } from './lexicon.ts';
import { type Line, labelOf } from './lines.ts';
import { announcedIn, isNext } from './next-lines.ts';
import { type ForeignPerson, looksLikeName, readForeignPerson, splitPeople } from './person.ts';

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
  /** Short lines before the first item, which may say when and where. */
  private readonly headLines: Line[] = [];
  private readonly days: Days;
  private readonly found: {
    start: Found<IsoTime> | null;
    end: Found<IsoTime> | null;
    place: Found<string> | null;
    chair: Found<ForeignPerson> | null;
    secretary: Found<ForeignPerson> | null;
  } = { start: null, end: null, place: null, chair: null, secretary: null };

  constructor(lines: readonly Line[], title: Line | null, context: HeadContext) {
    this.lines = lines;
    this.title = title;
    this.context = context;
    this.days = new Days(lines, context);
  }

  read(): Head {
    const { frontMatter, lexicon } = this.context;
    const titles = [
      frontMatter?.values.get('title') ?? frontMatter?.values.get('titre') ?? frontMatter?.values.get('titel') ?? null,
      this.title?.text ?? null,
    ];
    for (const text of titles) if (text !== null) this.datesOf(text, 'title', this.title?.block.line ?? 1);
    const until = this.endOfHead();
    for (let index = 0; index < until; index++) {
      const line = this.lines[index] as Line;
      if (line !== this.title && !noLabels.has(line.as) && !this.saysDraft(line)) this.labelled(line, index);
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
    let underAgenda = false;
    for (let index = 0; index < until; index++) {
      const line = this.lines[index] as Line;
      // What is to be spoken of may have a day of its own.
      underAgenda ||= line.as === 'agenda' || lexicon.agenda.has(plainLabel(line.text));
      if (underAgenda && this.days.any) break;
      if (line.block.kind === 'heading' || line.block.look.bold) underNext = isNext(line.text, lexicon);
      // « ## Réunion du jeudi 16 mai » over all items.
      if (line.as === 'wrapper' && beginsAsTitle(line.text, lexicon)) this.datesOf(line.text, 'head', line.block.line);
      if (line === this.title || line.as !== 'text' || line.block.kind === 'table' || underNext) continue;
      this.headLine(line, index);
    }
    const first = this.lines[until];
    // `## Réunion du 4 septembre 2023` over all of it.
    if (first?.as === 'section' && beginsAsTitle(first.text, lexicon))
      this.datesOf(first.text, 'head', first.block.line);
    const announced = announcedIn(this.lines, this.next, this.context);
    this.next.push(...announced.next);
    for (const words of announced.labels) this.moved.push({ key: 'next', words });
    this.days.readFileName();
    for (const key of ['date', 'datum']) {
      const text = frontMatter?.values.get(key);
      if (text !== undefined) this.datesOf(text, 'front-matter', 1);
    }
    const subtitle = frontMatter?.values.get('subtitle');
    if (subtitle !== undefined) this.datesOf(subtitle, 'label', 1);
    const date = this.days.choose();
    const chosen = this.context.date ?? date?.value ?? null;
    if (subtitle !== undefined) this.whenAndWhere(subtitle, 1, chosen);
    for (const { text, block } of this.headLines) this.whenAndWhere(text, block.line, chosen);
    this.sentences(until);
    return {
      title: this.title,
      date,
      conflicts: chosen === null ? [] : this.days.conflicts(chosen),
      start: this.found.start,
      end: this.found.end,
      place: this.found.place,
      chair: this.found.chair,
      secretary: this.found.secretary,
      moved: this.moved,
      next: this.next,
    };
  }

  private endOfHead(): number {
    const first = this.lines.findIndex(
      (line, index) => line.as === 'section' && !(index < 8 && isLabelSection(line, this.context.lexicon)),
    );
    return first === -1 ? Math.min(this.lines.length, 60) : first;
  }

  /** Notes the days that a text names, and the hours beside them. */
  private datesOf(text: string, origin: Origin, line: number): boolean {
    const { any, time, words } = this.days.read(text, origin, line);
    if (time !== null) this.keep({ ...time, place: null }, { origin, line, words, sure: true });
    return any;
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
      if (label === null || kind === undefined || isOffice(this.lines, index, kind, this.context.lexicon)) {
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
    if (whole) line.as = 'gone';
  }

  /** A heading that names a function, and the person under it: `Secrétaire de séance`. */
  private headingAlone(line: Line, index: number): void {
    if (line.block.kind !== 'heading' && !line.block.look.bold) return;
    const kind = this.context.lexicon.spoken.fields.get(plainLabel(line.text));
    if (kind === undefined || kind === 'next' || kind === 'title') return;
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
      case 'date':
        if (!this.datesOf(text, 'label', at)) return false;
        if (this.found.start === null) this.times(text, at, words);
        return true;
      case 'start':
      case 'end':
      case 'place': {
        if (text.length > 160) return false;
        const said = readFieldValue(kind, squeeze(text), lexicon.beside);
        this.keep(said, { origin: 'label', line: at, words, sure: kind === 'place' || text.length < 60 });
        return said[kind] !== null;
      }
      case 'chair':
      case 'secretary': {
        // `Minutes: Attendance: all`
        if (presenceOf(labelOf(text)?.text ?? '', lexicon) !== null) return false;
        const person = firstPerson(text, lexicon);
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

  private times(text: string, line: number, words: string): void {
    this.keep(readFieldValue('start', text, this.context.lexicon.beside), { origin: 'label', line, words, sure: true });
  }

  /** Notes what is not yet known of when and where. */
  private keep(said: HeadLine, at: Omit<Found<string>, 'value'>): void {
    for (const key of ['start', 'end', 'place'] as const) {
      const value = said[key];
      if (value !== null) this.found[key] ??= { ...at, value };
    }
  }

  /** A short line of the head with one date in it; it stays where it is. */
  private headLine(line: Line, index: number): void {
    const opening = openingDay(inFigures(line.text.slice(0, 300), this.context.lexicon.numerals));
    if (opening !== null && this.datesOf(opening, 'label', line.block.line)) {
      if (this.found.start === null) this.times(opening, line.block.line, line.text);
      return;
    }
    if (line.text.length > 200 || line.block.kind === 'item') return;
    if (this.next.includes(line)) return;
    const label = labelOf(line.text);
    if (label !== null && fieldOf(label.text, this.context.lexicon.spoken) === 'next') return;
    if (index > 25) return;
    this.datesOf(line.text, line.text.length < 90 ? 'head' : 'sentence', line.block.line);
    if (this.title !== null && line.text.length < 90 && index - this.lines.indexOf(this.title) <= 3)
      this.days.trust(line.block.line);
    if (line.text.length < 120) this.headLines.push(line);
  }

  /** « CPAS de Forest, 9h35 – 11h45 »: what a line says beside the day of the meeting, or its hours. */
  private whenAndWhere(text: string, line: number, date: IsoDate | null): void {
    const { dates, language, lexicon } = this.context;
    const { place, ...hours } = readHeadLine(text, false, { ...lexicon.beside, dates, date, language });
    this.keep({ ...hours, place: null }, { origin: 'label', line, words: text, sure: true });
    this.keep({ start: null, end: null, place }, { origin: 'head', line, words: text, sure: false });
  }

  /** Lines that open and close the meeting, and say who leads it and who writes. */
  private sentences(until: number): void {
    const { words, dates, isKnown } = this.context;
    const foot = this.lines.length - footLines;
    let last: Found<IsoTime> | null = null;
    for (const [index, line] of this.lines.entries()) {
      if (line.as === 'title' || line.text.length > 600 || line.block.kind === 'table') continue;
      // A list of people has been read: an hour in it is when somebody came, and whoever presides did not lead the meeting for that.
      if (line.as === 'gone' && this.context.listed.has(line.block.line)) continue;
      const at = { origin: 'sentence' as const, line: line.block.line, words: line.text.slice(0, 120) };
      // « Fin : 22h » in the midst is that of something else; at the foot the last is that of the meeting.
      const isLabelled = index >= until && labelOf(line.text) !== null;
      const hours =
        isLabelled && index < foot
          ? noHours
          : hoursIn(inFigures(line.text, this.context.lexicon.numerals), words, dates);
      if (isLabelled && hours.end !== null) {
        last = { ...at, value: hours.end, sure: true };
        continue;
      }
      this.keep({ ...hours, place: null }, { ...at, sure: true });
      if (index >= until && this.officeLine(line, index)) continue;
      // Of a list of people it is known who of them is what.
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
    if (label === null || (kind !== 'chair' && kind !== 'secretary')) return false;
    if (isOffice(this.lines, index, kind, lexicon)) return false;
    const person = readForeignPerson(label.rest, lexicon, 'prose');
    if (person?.name == null || !isKnown(person.name)) return false;
    const at = { origin: 'label' as const, line: line.block.line, words: line.text };
    this.found[kind] ??= { ...at, value: person, sure: false };
    return true;
  }
}

/** Lines that are no labels of the head. */
const noLabels: ReadonlySet<Line['as']> = new Set(['gone', 'agenda', 'agenda-line', 'wrapper']);

const noHours = { start: null, end: null };

/** So many lines after the beginning may name somebody after an office. */
const officeLines = 40;

/** So many lines at the end may say who led the meeting and who wrote. */
const footLines = 6;

/** `Date : 5 mai 2021` as a heading: a label and its value, no item. */
function isLabelSection(line: Line, lexicon: Lexicon): boolean {
  const label = labelOf(line.text);
  return label !== null && lexicon.spoken.fields.has(plainLabel(label.text)) && label.rest !== '';
}

/** `- Président : Anne` in a list that has a treasurer, too: who was elected, not who led the meeting. */
function isOffice(lines: readonly Line[], index: number, kind: HeadWord, { spoken }: Lexicon): boolean {
  if ((kind !== 'chair' && kind !== 'secretary') || lines[index]?.block.kind !== 'item') return false;
  const around = (step: 1 | -1): boolean => {
    for (let at = index + step; lines[at]?.block.kind === 'item' && Math.abs(at - index) <= 30; at += step) {
      const label = labelOf((lines[at] as Line).text, 60);
      if (label === null || fieldOf(label.text, spoken) !== undefined) continue;
      if (wordsOf(plainLabel(label.text)).some((word) => spoken.roles.has(word))) return true;
    }
    return false;
  };
  return around(1) || around(-1);
}

/** Whom the words after a label of an office mean: the first, where they name several. */
function firstPerson(text: string, lexicon: Lexicon): ForeignPerson | null {
  const pieces = splitPeople(text, lexicon);
  const several = pieces.length > 1 && pieces.every((one) => one.includes(' ') && looksLikeName(one, lexicon, 'prose'));
  return (
    (several ? null : readForeignPerson(text, lexicon, 'list')) ?? readForeignPerson(pieces[0] ?? text, lexicon, 'list')
  );
}

/** A line of text that may leave whole: no table, no number that would be lost. */
function isPlainLine({ block, text }: Line): boolean {
  return text !== '' && block.number === null && (block.kind === 'paragraph' || block.kind === 'item');
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
    // « Plaats / Lieu : »: the label in two languages is one.
    if (/[/|&]$/.test(text.slice(0, match.index))) continue;
    const label = labelOf(text.slice(next), 40);
    if (label === null || !lexicon.spoken.fields.has(plainLabel(label.text))) continue;
    out.push(text.slice(from, match.index));
    from = next;
  }
  out.push(text.slice(from));
  return out;
}

/** Whether words of a title of minutes begin some text, or the day does. */
function beginsAsTitle(text: string, lexicon: Lexicon): boolean {
  if (/^\d/.test(text)) return text.length < 40;
  const words = wordsOf(normalize(text)).join(' ');
  return lexicon.titles.some((title) => words.startsWith(wordsOf(title).join(' ')));
}
