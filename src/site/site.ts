import { escapedLine } from '../format/html-text.ts';
import { HtmlWriter } from '../format/html-writer.ts';
import type { Messages } from '../language/messages.ts';
import type { SiteWords } from '../language/site.ts';
import type { Archive, Meeting } from '../model/archive.ts';
import type { Args } from '../model/finding.ts';
import type { MeetingId } from '../model/minutes.ts';
import type { Cell, Document, Row } from '../model/table.ts';
import { addresses, without } from '../redaction/left-out.ts';
import { type NamesLeftOut, namesLeftOut, nameWords, type PeopleShown } from '../redaction/withheld-names.ts';
import { type Subject, subjectsOf } from '../report/subjects.ts';
import { fill, formatDate, type Locale } from '../text/wording.ts';
import { Places, wayTo } from './places.ts';

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

/** What a site is made of. */
export interface SiteSource {
  readonly archive: Archive;
  /** The copies of PVs as the public has them, with e-mail addresses or not; null for one of which none is made. */
  readonly documentOf: (meeting: Meeting) => Document | null;
  /** From where a meeting was moved: the ids under which it was planned before, by its id. */
  readonly movedFrom: ReadonlyMap<MeetingId, MeetingId>;
  readonly words: Messages;
  readonly says: SiteWords;
  readonly options: SiteOptions;
  /** What is kept from one making of a site to the next. */
  readonly memory?: SiteMemory;
}

/** What was found out while a site was made, and holds for the next. */
export interface SiteMemory {
  names: NamesLeftOut | null;
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
  readonly #names: NamesLeftOut | null;
  readonly #cells: HtmlWriter;
  readonly #documentOf: (meeting: Meeting) => Document | null;

  constructor({ archive, documentOf, movedFrom, words, says, options, memory }: SiteSource) {
    this.archive = archive;
    this.words = words;
    this.says = says;
    this.options = options;
    this.locale = { words, today: null };
    this.movedFrom = movedFrom;
    this.#documentOf = documentOf;
    const { people, anonymised } = options;
    const names = namesLeftOut(archive, { people, anonymised, published: true }, nameWords(words));
    this.#names = names?.orAsBefore(memory?.names ?? null) ?? null;
    if (memory !== undefined) memory.names = this.#names;
    this.subjects = subjectsOf(archive);
    this.places = new Places(archive, this.subjects, (text) => this.told(text));
    // It is asked for by its name: that it is somebody's, too, does not count.
    this.organisation = without(archive.config.organisation ?? this.say(says.unnamed), addresses);
    this.#cells = new HtmlWriter({ words });
  }

  /** A value of a report or a document as the site tells it: without e-mail addresses, and names as they are shown. */
  told<T>(value: T): T {
    return this.named(without(value, addresses));
  }

  /** With names as they are shown. */
  named<T>(value: T): T {
    return this.#names === null ? value : without(value, this.#names);
  }

  document(meeting: Meeting): Document | null {
    const document = this.#documentOf(meeting);
    return document === null ? null : this.told(document);
  }

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
  writer(page: string, attributes?: (row: Row) => string): HtmlWriter {
    return new HtmlWriter({
      words: this.words,
      near: (target) => {
        const found = this.places.of(target);
        return found === null ? null : wayTo(found, page);
      },
      refWords: (ref) => this.dayOf(ref),
      ...(attributes && { attributes }),
    });
  }

  /** A meeting as its day, and what follows that in its id; null for what is none. */
  dayOf(id: MeetingId): string | null {
    if (id.includes('/') || this.places.of(id) === null) return null;
    return `${formatDate(id.slice(0, 10), this.words, 'long')}${id.length > 10 ? ` (${this.told(id).slice(11)})` : ''}`;
  }

  /** The title of a meeting's page. */
  titleOf(meeting: Meeting): string {
    return this.say(this.says.meetingOf, { date: meeting.date });
  }
}
