import { marksInternal, nearInternal } from '../ledger/internal.ts';
import { footnotesIn } from '../markdown/footnotes.ts';
import type { Doubt } from '../model/archive.ts';
import type { Config } from '../model/config.ts';
import type { Finding, Related } from '../model/finding.ts';
import { mergedPlaces, type Place, reachesInto } from '../model/place.ts';
import type { World } from '../model/world.ts';
import type { Reading } from '../read/reader.ts';
import { unseenIn } from '../read/unseen.ts';
import { HiddenFindings, quotedOnlyFrom, quotesOf } from '../redaction/hidden-findings.ts';
import { yamlCommentsIn } from '../text/yaml-comments.ts';
import type { Loaded } from './load.ts';
import { isRun } from './runner.ts';

/** What servers show to whoever may see them. */
const served: ReadonlySet<string> = new Set(['github', 'gitlab', 'sarif', 'junit']);

/** Whether findings are written for a log or a report, which others read than who has the file. */
export function isPublished(world: Pick<World, 'env'>, format: string): boolean {
  return served.has(format) || isRun(world);
}

/** What may be told of a file, whose text is given. */
export type ForOthers = (file: string, text: string) => FileForOthers;

/** What of a PV is in no copy whatever is internal: comments, attributes and notes, or all of it; of the list of people, all of it. */
type Unseen = readonly Place[] | 'all' | 'settings';

const none: readonly Place[] = [];

/**
 * What findings may tell where others read them: such a log is a copy. Of what is internal, of comments and notes it tells the place and the
 * rule, and so of each finding in a PV of which no copy is made.
 */
export class PublishedFindings {
  private readonly config: Config;
  private readonly unseen = new Map<string, Unseen>();

  constructor(config: Config) {
    this.config = config;
  }

  /** Notes what of a PV is in no copy, while its text is at hand; `doubt`: what keeps copies from being made of it. */
  see(text: string, reading: Reading, doubt: Doubt | null): void {
    const { file } = reading.minutes;
    if (doubt !== null) {
      this.unseen.set(file, 'all');
      return;
    }
    const places = text.includes('<') ? unseenIn(text, reading.blocks) : [];
    if (text.startsWith('---')) places.push(...yamlCommentsIn(text, Math.max(0, text.indexOf('\n---', 3))));
    if (text.includes('[^')) for (const { block } of footnotesIn(text, reading.blocks).values()) places.push(block);
    if (places.length > 0) this.unseen.set(file, mergedPlaces(places));
    else this.unseen.delete(file);
  }

  /** What may be told of each file of what was checked. */
  of({ archive, minutes }: Pick<Loaded, 'archive' | 'minutes'>): ForOthers {
    const hidden = new HiddenFindings(archive, 'public');
    const inArchive = new Set(archive.meetings.map((meeting) => meeting.file));
    // Without a date it is in no copy, and what of it would be left out is not asked.
    const apart = new Set(
      minutes.filter((one) => !inArchive.has(one.file) && marksInternal(one)).map(({ file }) => file),
    );
    const { people } = this.config;
    return (file, text) => {
      if (file === people) return new FileForOthers(hidden, 'settings', file, text);
      if (file.endsWith('.yaml')) return new FileForOthers(hidden, yamlCommentsIn(text, text.length), file, text);
      return new FileForOthers(hidden, apart.has(file) ? 'all' : (this.unseen.get(file) ?? none), file, text);
    };
  }
}

/** What findings of one file may tell to others. */
export class FileForOthers {
  /** What is not shown, in order; all of it where no copy is made. */
  readonly closed: readonly Place[];
  /** Nothing of it is told, internal or not: of a PV of which no copy is made, or of settings. */
  readonly whole: 'all' | 'settings' | null;
  private readonly unseen: readonly Place[];
  private readonly hidden: HiddenFindings;
  private readonly file: string;
  private readonly text: string;
  private quoted: ((words: string) => boolean) | null = null;

  constructor(hidden: HiddenFindings, unseen: Unseen, file: string, text: string) {
    this.hidden = hidden;
    this.file = file;
    this.text = text;
    this.whole = typeof unseen === 'string' ? unseen : null;
    this.unseen = typeof unseen === 'string' ? none : unseen;
    this.closed =
      typeof unseen === 'string'
        ? [{ start: 0, end: text.length + 1 }]
        : unseen.length === 0
          ? hidden.hiddenOf(file)
          : mergedPlaces([...hidden.hiddenOf(file), ...unseen]);
  }

  /** Whether the words of a finding are told. What is nearly internal is named by its word, which is what is to be mended. */
  tells(finding: Finding): boolean {
    if (finding.rule.startsWith('ignore-') || nearInternal.has(finding.code)) return true;
    // A number, a day or a ref may be all that such a passage says: how was voted, what it cites.
    if (Object.keys(finding.args).length === 0) return true;
    // A comment in the middle of words is none of them.
    const { start } = finding.place;
    if (this.whole !== null || this.hidden.hides(finding) || reachesInto(this.unseen, { start, end: start }))
      return false;
    const quotes = quotesOf(finding.args);
    if (quotes.length === 0) return true;
    if (this.hidden.saysInternal(quotes)) return false;
    if (this.closed.length === 0) return true;
    this.quoted ??= quotedOnlyFrom(this.text, this.closed);
    return !quotes.some(this.quoted);
  }

  /** Whether the words about a place that is evidence are told. */
  tellsRelated({ args, file, place }: Related): boolean {
    const quotes = quotesOf(args);
    if (quotes.length === 0) return true;
    if (
      file === null || file === this.file
        ? this.whole !== null || reachesInto(this.closed, place)
        : this.hidden.isHidden(file, place)
    )
      return false;
    return !this.hidden.saysInternal(quotes);
  }
}
