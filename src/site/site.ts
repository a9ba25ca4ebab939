import { escapedLine } from '../format/html-text.ts';
import { type HtmlOptions, HtmlWriter } from '../format/html-writer.ts';
import { type Picture, pictureTypes } from '../format/picture.ts';
import type { Messages } from '../language/messages.ts';
import type { SiteWords } from '../language/site.ts';
import type { Archive, Meeting } from '../model/archive.ts';
import type { Args } from '../model/finding.ts';
import type { MeetingId } from '../model/minutes.ts';
import type { Cell, Document, Inline, Part, Row, Table } from '../model/table.ts';
import { addresses, type LeftOut, together, without } from '../redaction/left-out.ts';
import { type NamesLeftOut, namesLeftOut } from '../redaction/withheld-names.ts';
import { nameWords, type PeopleShown } from '../redaction/withheld-people.ts';
import { type Subject, subjectsOf } from '../report/subjects.ts';
import { compareText } from '../text/compare-text.ts';
import { fill, formatDate, type Locale } from '../text/wording.ts';
import { pictureQuestion, type SiteMemory } from './memory.ts';
import { Places, wayTo } from './places.ts';

/** A picture as minutes name it. */
type Named = Pick<Inline & { kind: 'image' }, 'src' | 'file'>;

/** What somebody asks of a site. */
export interface SiteOptions {
  /** Where it will be, with `/` at its end; null: not known. */
  readonly baseUrl: string | null;
  readonly audience: 'public' | 'members';
  readonly people: PeopleShown;
  /** Names that are left out, whatever is shown of the others. */
  readonly anonymised: readonly string[];
  /** Whether search engines may list its pages. */
  readonly index: boolean;
}

/** The copy of a PV. */
export interface SiteCopy {
  readonly document: Document;
  /** What follows the facts at its head: the same object as long as it says the same. */
  readonly body: readonly Part[];
}

/** The copy of a PV as a site tells it. */
export interface ToldCopy {
  /** What it is made of, to be compared. */
  readonly of: () => readonly unknown[];
  readonly document: () => Document | null;
}

/** A picture, and the hash of its bytes, by which it is called. */
export interface SitePicture {
  readonly picture: Picture;
  readonly hash: string;
}

/** What a site is made of. */
export interface SiteSource {
  readonly archive: Archive;
  /** The copies of PVs as the public has them, with e-mail addresses or not; null for one of which none is made. */
  readonly copyOf: (meeting: Meeting) => SiteCopy | null;
  /** Finds the pictures that copies name, with nothing in them that is left out; null for one that is not shown. */
  readonly pictures: (leftOut: readonly LeftOut[]) => (image: Named) => SitePicture | null;
  /** From where a meeting was moved: the ids under which it was planned before, by its id. */
  readonly movedFrom: ReadonlyMap<MeetingId, MeetingId>;
  readonly words: Messages;
  readonly says: SiteWords;
  readonly options: SiteOptions;
  /** What is kept from one making of a site to the next. */
  readonly memory: SiteMemory;
}

/** What every page is made with: what is told, in which words, and where things stand. */
export class Site {
  readonly archive: Archive;
  readonly words: Messages;
  readonly says: SiteWords;
  readonly options: SiteOptions;
  readonly subjects: readonly Subject[];
  readonly places: Places;
  readonly locale: Locale;
  readonly movedFrom: ReadonlyMap<MeetingId, MeetingId>;
  /** Whose it is, as pages are headed. */
  readonly organisation: string;
  readonly memory: SiteMemory;
  readonly #names: NamesLeftOut | null;
  readonly #leftOut: LeftOut;
  readonly #cells: HtmlWriter;
  readonly #copyOf: SiteSource['copyOf'];
  readonly #pictureAt: ReturnType<SiteSource['pictures']>;
  readonly #pictures = new Map<string, Uint8Array>();
  readonly #order: ReadonlyMap<Meeting, number>;

  constructor({ archive, copyOf, pictures, movedFrom, words, says, options, memory }: SiteSource) {
    this.archive = archive;
    this.words = words;
    this.says = says;
    this.options = options;
    this.locale = { words, today: null };
    this.movedFrom = movedFrom;
    this.#order = new Map(archive.meetings.map((meeting, at) => [meeting, at]));
    this.#copyOf = copyOf;
    const { people, anonymised } = options;
    const names = namesLeftOut(archive, { people, anonymised, published: true }, nameWords(words));
    this.#names = names?.orAsBefore(memory.names) ?? null;
    this.memory = memory;
    const leftOut = this.#names === null ? [addresses] : [addresses, this.#names];
    this.#leftOut = together(leftOut);
    this.#pictureAt = pictures(leftOut);
    this.subjects = subjectsOf(archive);
    this.places = new Places(archive, this.subjects, (text) => this.told(text));
    // It is asked for by its name: that it is somebody's, too, does not count.
    this.organisation = without(archive.config.organisation ?? this.say(says.unnamed), addresses);
    this.#cells = new HtmlWriter({ words });
    // What stands around every page.
    const common = JSON.stringify([this.organisation, archive.proposals.length > 0]);
    memory.begin(this.#names, common, this.places);
  }

  /** A value of a report or a document as the site tells it: without e-mail addresses, and names as they are shown. */
  told<T>(value: T): T {
    return without(value, this.#leftOut);
  }

  /** With names as they are shown. */
  named<T>(value: T): T {
    return this.#names === null ? value : without(value, this.#names);
  }

  /** The copy of a PV, and what it is made of; it is told when it is asked for. */
  copyOf(meeting: Meeting): ToldCopy {
    const copy = this.#copyOf(meeting);
    if (copy === null) return { of: () => [null], document: () => null };
    let of: readonly unknown[] | null = null;
    let told: Document | null = null;
    return {
      of: () => {
        if (of === null) {
          const { parts, ...rest } = copy.document;
          of = [copy.body, JSON.stringify([parts[0], rest])];
        }
        return of;
      },
      document: () => {
        told ??= this.told(copy.document);
        return told;
      },
    };
  }

  /** A page or a part of one, made anew only where something in it is other than it was. */
  kept(name: string, of: () => readonly unknown[], make: () => string): string {
    return this.memory.text(name, of, this.#answer, make);
  }

  /** The long tables of one page: rows that are as they were are not written again, the others as `told` makes them. */
  longTables(
    page: string,
    tables: readonly Table[],
    told: (row: Row) => Row,
    attributes?: (row: Row) => string,
  ): string[] {
    const kept = this.memory.keeps ? this.memory.rowsOf(page) : null;
    const row: HtmlOptions['row'] = (one, columns, write) => {
      const make = (): string => write(told(one));
      return kept === null ? make() : kept(nameOf(one), [columns, JSON.stringify(one)], this.#answer, make);
    };
    return tables.map((table) =>
      this.writer(page, { row, ...(attributes && { attributes }) }).table({
        ...this.told({ ...table, rows: [] }),
        rows: table.rows,
      }),
    );
  }

  /** Where something stands; what is being made depends on it. */
  placeOf(target: string): string | null {
    return this.memory.answered(`place ${target}`, this.places.of(target));
  }

  /** The pictures of what was written or kept, by their paths. */
  get pictures(): readonly (readonly [string, Uint8Array])[] {
    return [...this.#pictures].sort(([a], [b]) => compareText(a, b));
  }

  /** A picture that is shown, and where it stands; what is being made depends on it. */
  #shown(image: Named): readonly [Picture, string] | null {
    const found = this.#pictureAt(image);
    const path = found && `pictures/${found.hash}.${pictureTypes[found.picture.kind].extension}`;
    if (found !== null && path !== null) this.#pictures.set(path, found.picture.bytes);
    this.memory.answered(`${pictureQuestion}${JSON.stringify(image)}`, path);
    return found === null || path === null ? null : [found.picture, path];
  }

  readonly #answer = (question: string): string | null => {
    if (question.startsWith(pictureQuestion))
      return this.#shown(JSON.parse(question.slice(pictureQuestion.length)))?.[1] ?? null;
    const about = question.slice(question.indexOf(' ') + 1);
    return question.startsWith('place ') ? this.places.of(about) : this.#dayOf(about);
  };

  /** A sentence of ours, as text. */
  say(sentence: string, args: Args = {}): string {
    return fill(sentence, args, this.locale);
  }

  /** A sentence of ours, escaped. */
  html(sentence: string, args: Args = {}): string {
    return escapedLine(this.say(sentence, args));
  }

  /** A cell that leads nowhere. */
  cell(cell: Cell): string {
    return this.#cells.inlines([{ kind: 'cell', cell }]);
  }

  /** Writes for one page. */
  writer(page: string, more: Pick<HtmlOptions, 'attributes' | 'row'> = {}): HtmlWriter {
    const paths = new Map<Picture, string>();
    return new HtmlWriter({
      lazy: true,
      picture: ({ src, file }) => {
        const [picture, path] = this.#shown({ src, file }) ?? [null, ''];
        if (picture !== null) paths.set(picture, path);
        return picture;
      },
      pictureAddress: (picture) => wayTo(paths.get(picture) as string, page),
      words: this.words,
      near: (target) => {
        const found = this.placeOf(target);
        return found === null ? null : wayTo(found, page);
      },
      refWords: (ref) => this.dayOf(ref),
      ...more,
    });
  }

  /** A meeting as its day, and what follows that in its id; null for what is none. */
  dayOf(id: MeetingId): string | null {
    return this.memory.answered(`day ${id}`, this.#dayOf(id));
  }

  #dayOf(id: MeetingId): string | null {
    if (id.includes('/') || this.places.of(id) === null) return null;
    return `${formatDate(id.slice(0, 10), this.words, 'long')}${id.length > 10 ? ` (${this.told(id).slice(11)})` : ''}`;
  }

  /** The meetings before and after one. */
  beside(meeting: Meeting): readonly [Meeting | undefined, Meeting | undefined] {
    const at = this.#order.get(meeting) ?? Number.NaN;
    return [this.archive.meetings[at - 1], this.archive.meetings[at + 1]];
  }

  /** The title of a meeting's page. */
  titleOf(meeting: Meeting): string {
    return this.say(this.says.meetingOf, { date: meeting.date });
  }
}

/** What a row is known by from one making of a site to the next: what it leads to. */
function nameOf({ cells }: Row): string {
  return Object.values(cells)
    .map((cell) => (cell?.kind === 'ref' ? cell.ref : ''))
    .join(' ');
}
