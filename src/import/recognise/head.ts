import type { HeadWord } from '../../language/import.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { readFields } from '../../read/fields.ts';
import { officeHolder } from '../../read/head-officers.ts';
import { fieldOf, fieldsOf, plainLabel } from '../../recognise/field-line.ts';
import { readHeadLine } from '../../recognise/head-line.ts';
import { viewOf } from '../../recognise/view.ts';
import { normalize } from '../../text/normalize.ts';
import { Days } from './days.ts';
import { inFigures, openingDay } from './figures.ts';
import type { Found, Head, HeadContext, MovedWords, Origin } from './head-context.ts';
import { type Lexicon, wordsOf } from './lexicon.ts';
import { type Line, labelOf } from './lines.ts';
import { announcedIn, isNext } from './next-lines.ts';
import { type TypedBlocks, typedBlocks } from './typed-blocks.ts';

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
  private readonly days: Days;

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
    const typed = typedBlocks(this.lines, (text) => lexicon.spoken.fields.has(plainLabel(text)));
    for (const line of this.lines.slice(0, until))
      if (line !== this.title && !noLabels.has(line.as) && !this.saysDraft(line)) this.labelled(line);
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
    return {
      title: this.title,
      date,
      conflicts: date === null ? [] : this.days.conflicts(date),
      ...this.fields(typed, date?.value ?? null),
      moved: this.moved,
      next: this.next,
    };
  }

  /** Hours, place, chair and secretary, as the reader of minutes reads them. The lines with their labels leave the body. */
  private fields(
    { text, blocks, lineAt }: TypedBlocks,
    date: IsoDate | null,
  ): Pick<Head, 'start' | 'end' | 'place' | 'chair' | 'secretary'> {
    const { lexicon, dates, language, frontMatter } = this.context;
    const reader = { ...lexicon.beside, dates, date, language };
    const read = readFields(text, blocks, nobody, reader);
    const subtitle = frontMatter?.values.get('subtitle');
    const at = new Map<HeadWord, Line>();
    for (const { field, line: place } of read.said) {
      const line = lineAt(place.start);
      if (line === undefined) continue;
      at.set(field, line);
      const [first, ...more] = fieldsOf(viewOf(text, place.start, place.end), lexicon.beside);
      const isWhole = first?.start === 0 && [first, ...more].every(({ label }) => label.kind === 'field');
      if (line.as === 'gone' || !isWhole) continue;
      line.as = 'gone';
      this.moved.push({ key: field, words: line.text });
    }
    const found = <Value>(key: HeadWord, value: Value | null, sure: boolean): Found<Value> | null => {
      // « Date : jeudi 5 mars 2020 à 9h30 »
      const dated = key === 'start' || key === 'end' ? at.get('date') : undefined;
      const line = at.get(key) ?? (dated !== undefined && dates.findTimes(dated.text).length > 0 ? dated : undefined);
      const origin = line === undefined ? ('sentence' as const) : ('label' as const);
      if (value === null) return null;
      return { value, origin, line: line?.block.line ?? 0, words: line?.text ?? '', sure: sure || line !== undefined };
    };
    return {
      start: found('start', read.start, true),
      end: found('end', read.end, true),
      place: found('place', read.place ?? readHeadLine(subtitle ?? '', false, reader).place, false),
      chair: found('chair', read.chair ?? officeHolder(read.people, 'chair'), false),
      secretary: found('secretary', read.secretary ?? officeHolder(read.people, 'secretary'), false),
    };
  }

  private endOfHead(): number {
    const first = this.lines.findIndex(
      (line, index) => line.as === 'section' && !(index < 8 && isLabelSection(line, this.context.lexicon)),
    );
    return first === -1 ? Math.min(this.lines.length, 60) : first;
  }

  /** Notes the days that a text names. */
  private datesOf(text: string, origin: Origin, line: number): boolean {
    return this.days.read(text, origin, line).any;
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

  /** `Date : …`, « Prochaine réunion : … ». */
  private labelled(line: Line): void {
    if (line.block.kind === 'table' || line.text.length > 400) return;
    const label = labelOf(line.text, 60);
    const kind = label === null ? undefined : fieldOf(label.text, this.context.lexicon.spoken);
    if (label === null) return;
    if (kind === 'date') this.datesOf(label.rest, 'label', line.block.line);
    const { dates, language } = this.context;
    if (kind === 'next' && dates.findDates(label.rest, { meeting: '2000-01-01', language }).length > 0) {
      this.next.push(line);
      line.as = 'gone';
    }
  }

  /** A short line of the head with one date in it; it stays where it is. */
  private headLine(line: Line, index: number): void {
    const opening = openingDay(inFigures(line.text.slice(0, 300), this.context.lexicon.numerals));
    if (opening !== null && this.datesOf(opening, 'label', line.block.line)) return;
    if (line.text.length > 200 || line.block.kind === 'item') return;
    if (this.next.includes(line)) return;
    const label = labelOf(line.text);
    if (label !== null && fieldOf(label.text, this.context.lexicon.spoken) === 'next') return;
    if (index > 25) return;
    this.datesOf(line.text, line.text.length < 90 ? 'head' : 'sentence', line.block.line);
    if (this.title !== null && line.text.length < 90 && index - this.lines.indexOf(this.title) <= 3)
      this.days.trust(line.block.line);
  }
}

const nobody = { chair: null, secretary: null };

/** Lines that are no labels of the head. */
const noLabels: ReadonlySet<Line['as']> = new Set(['gone', 'agenda', 'agenda-line', 'wrapper']);

/** `Date : 5 mai 2021` as a heading: a label and its value, no item. */
function isLabelSection(line: Line, lexicon: Lexicon): boolean {
  const label = labelOf(line.text);
  return label !== null && lexicon.spoken.fields.has(plainLabel(label.text)) && label.rest !== '';
}

/** Whether words of a title of minutes begin some text, or the day does. */
function beginsAsTitle(text: string, lexicon: Lexicon): boolean {
  if (/^\d/.test(text)) return text.length < 40;
  const words = wordsOf(normalize(text)).join(' ');
  return lexicon.titles.some((title) => words.startsWith(wordsOf(title).join(' ')));
}
