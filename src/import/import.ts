import type { ImportMessages, ImportWords, WrittenWord } from '../language/import.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import type { IsoDate, IsoTime } from '../model/iso-date.ts';
import type { Language } from '../model/minutes.ts';
import type { TablePresence } from '../recognise/people-table.ts';
import type { Dropped, Foreign, SourceFormat } from './foreign.ts';
import type { Grammar } from './grammar.ts';
import type { Found, Origin } from './recognise/head-context.ts';
import { createLexicon, type Lexicon } from './recognise/lexicon.ts';
import { recognise } from './recognise/recognise.ts';
import { meetingsIn } from './split.ts';
import { writeBody } from './write/body.ts';
import { type ToConfirm, writeFrontMatter } from './write/front-matter.ts';

/** What the importer is told once for many files. */
export interface ImportLanguage {
  readonly words: Readonly<Record<Language, ImportWords>>;
  readonly vocabularies: Readonly<Record<Language, Vocabulary>>;
  /** Labelled lines, as minutes are read. */
  readonly grammar: Grammar;
  /** The mark of what a person is to confirm, by language. */
  readonly written: Readonly<Record<Language, ImportMessages<WrittenWord>>>;
}

export interface ImportOptions {
  /** The source's name without its folder: it may hold a date. */
  readonly fileName: string;
  /** A year that a folder of its path names: `archives/2019/`. */
  readonly year: number | null;
  /** The archive's language, where the text does not show its own. */
  readonly language: Language;
  /** Goes before every date that the document tells. */
  readonly date: IsoDate | null;
  /** It was approved long ago. */
  readonly approved: boolean;
}

/** A value that was found, and how sure it is. */
export interface ReportedValue<Value> {
  readonly value: Value;
  readonly origin: Origin;
  readonly words: string;
  readonly line: number;
  readonly sure: boolean;
}

/** What an import found, moved and left out: data, worded by the command. */
export interface ImportReport {
  readonly format: SourceFormat;
  readonly language: Language;
  readonly title: string | null;
  readonly date: ReportedValue<IsoDate> | null;
  readonly conflicts: readonly ReportedValue<IsoDate>[];
  /** The days of the meetings that the document tells of, where it is more than one. */
  readonly meetings: readonly IsoDate[];
  readonly start: ReportedValue<IsoTime> | null;
  readonly end: ReportedValue<IsoTime> | null;
  readonly place: ReportedValue<string> | null;
  readonly chair: ReportedValue<string> | null;
  readonly secretary: ReportedValue<string> | null;
  readonly people: readonly {
    readonly name: string | null;
    readonly organisation: string | null;
    readonly email: string | null;
    readonly presence: TablePresence;
    readonly line: number;
    readonly sure: boolean;
  }[];
  readonly items: readonly { readonly title: string; readonly line: number }[];
  /** How the items were told from the text. */
  readonly itemsBy: string;
  readonly agenda: { readonly lines: number; readonly matched: number };
  readonly confirm: readonly ToConfirm[];
  /** Lines that stand elsewhere in the result. */
  readonly moved: readonly string[];
  readonly dropped: readonly Dropped[];
  /** Words cut at a line's end that were joined. */
  readonly joined: readonly string[];
}

export interface Imported {
  /** Minutes in czs's format. */
  readonly markdown: string;
  /** Its front matter alone. */
  readonly head: string;
  readonly report: ImportReport;
}

/** Makes minutes of foreign documents. Never throws; what it does not understand stays text. */
export interface Importer {
  /** One set of minutes of all of it; its report says where it tells of several meetings. */
  one(foreign: Foreign, options: ImportOptions): Imported;
  /** One set of minutes a meeting that it tells of. */
  each(foreign: Foreign, options: ImportOptions): readonly Imported[];
}

/** Compiles the words once; what it gives imports any number of documents. */
export function createImporter(language: ImportLanguage): Importer {
  const lexicon = createLexicon(language.words, language.vocabularies, language.grammar);
  const meetings = (foreign: Foreign, options: ImportOptions) =>
    meetingsIn(foreign, lexicon, language.grammar.dates, options.language);
  return {
    one(foreign, options) {
      const days = options.date === null ? meetings(foreign, options).map(({ date }) => date) : [];
      let done = importForeign(foreign, options, language, lexicon);
      // Of several meetings in one, the first has the day.
      if (done.report.date === null && days[0] !== undefined)
        done = importForeign(foreign, { ...options, date: days[0] }, language, lexicon);
      return { ...done, report: { ...done.report, meetings: days } };
    },
    each(foreign, options) {
      const parts = meetings(foreign, options);
      if (parts.length === 0) return [importForeign(foreign, options, language, lexicon)];
      // The day of each is that of its heading, whatever else is said in it, and in the name of the file.
      return parts.map((part) => {
        const own = { ...options, fileName: '', date: part.date, language: part.language };
        const done = importForeign(part.foreign, own, language, lexicon);
        const { date } = done.report;
        return {
          ...done,
          report: { ...done.report, date: date === null ? null : { ...date, origin: 'title' as const } },
        };
      });
    },
  };
}

function importForeign(foreign: Foreign, options: ImportOptions, language: ImportLanguage, lexicon: Lexicon): Imported {
  const found = recognise(foreign, {
    lexicon,
    words: language.grammar.words,
    dates: language.grammar.dates,
    fileName: options.fileName,
    year: options.year,
    language: options.language,
    date: options.date,
  });
  const vocabulary = language.vocabularies[found.language];
  const written = language.written[found.language];
  const { frontMatter } = foreign;
  const title =
    ['title', 'titre', 'titel'].map((key) => frontMatter?.values.get(key)).find((one) => one !== undefined) ?? null;
  const body = writeBody(found, {
    lexicon,
    grammar: language.grammar,
    vocabulary,
    title,
  });
  const titleLine = found.head.title === null ? title : found.head.title.text;
  const front = writeFrontMatter(found, vocabulary, written.confirm, {
    frontMatter,
    vocabularies: Object.values(language.vocabularies),
    titleLine: found.head.title === null ? title : null,
    approved: options.approved,
  });
  const { head } = found;
  const report: ImportReport = {
    format: foreign.format,
    language: found.language,
    title: titleLine,
    // Where the document has the key, nothing of it is to be confirmed.
    date: reported(head.date && { ...head.date, sure: !front.confirm.some(({ key }) => key === 'date') }),
    conflicts: head.conflicts.map((one) => reported(one) as ReportedValue<IsoDate>),
    meetings: [],
    start: reported(head.start),
    end: reported(head.end),
    place: reported(head.place),
    chair: reported(
      head.chair === null
        ? null
        : { ...head.chair, value: head.chair.value.name ?? head.chair.value.organisation ?? '' },
    ),
    secretary: reported(
      head.secretary === null
        ? null
        : { ...head.secretary, value: head.secretary.value.name ?? head.secretary.value.organisation ?? '' },
    ),
    people: found.people.map(({ name, organisation, email, presence, line, sure }) => ({
      name,
      organisation,
      email,
      presence,
      line,
      sure,
    })),
    items: found.structure.sections.map((line) => ({ title: line.text, line: line.block.line })),
    itemsBy: found.structure.by,
    agenda: { lines: found.structure.agenda.length, matched: found.structure.matched },
    confirm: front.confirm,
    moved: [...head.moved.map((one) => one.words), ...found.presenceLabels.map((one) => one.text), ...body.moved],
    dropped: found.dropped,
    joined: foreign.joined,
  };
  return { markdown: `${front.text}\n${body.text}`, head: front.text, report };
}

function reported<Value>(found: Found<Value> | null): ReportedValue<Value> | null {
  if (found === null) return null;
  const { value, origin, words, line, sure } = found;
  return { value, origin, words, line, sure };
}
