import type { DateReader } from '../dates/dates.ts';
import { dayInName } from '../dates/file-dates.ts';
import type { Block, BlocksRead } from '../markdown/block.ts';
import { BodyText } from '../markdown/body-text.ts';
import { parseFastAndNear } from '../markdown/fast-parser.ts';
import { recoverMarks } from '../markdown/recovery.ts';
import type { Registry } from '../model/config.ts';
import type { Arg, Problem } from '../model/finding.ts';
import { problem } from '../model/finding.ts';
import { type IsoDate, isIsoDate } from '../model/iso-date.ts';
import { type Attendee, type Language, languages, type MeetingId, type Minutes } from '../model/minutes.ts';
import { type LineStarts, lineStarts } from '../model/place.ts';
import type { NameTables } from '../names/form.ts';
import type { ReadContext } from '../recognise/context.ts';
import type { Lexicon } from '../recognise/lexicon.ts';
import type { Words } from '../recognise/words.ts';
import { intern } from '../text/normalize.ts';
import { type CommonWords, commonIn, ranked } from '../text/spoken-language.ts';
import { type Body, readBody, withoutStruck } from './body.ts';
import { readFastYaml } from './fast-yaml.ts';
import { readFields } from './fields.ts';
import { type FrontContext, type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type Fence, type FrontMap, findFence, lineEnd } from './front-node.ts';
import { officeHolder } from './head-officers.ts';
import { createKnownNames, type NamesOf } from './known-names.ts';
import { movedTo } from './moved-to.ts';
import { withTitleHeadings } from './title-headings.ts';
import { withTypedHeadings } from './typed-headings.ts';
import { withVotesInShares } from './vote-shares.ts';

export interface ReaderOptions {
  /** The words of all languages, which all readers may share. */
  readonly lexicon: Lexicon;
  readonly words: Words;
  readonly dates: DateReader;
  readonly names: NameTables;
  readonly common: CommonWords;
  readonly registry: Registry;
  /** The archive's language (`czs.yaml`), for a file that does not say its own. */
  readonly language: Language | null;
  /** The organisation's name and acronym, where known. */
  readonly acronyms: readonly string[];
  /** Whether a sentence decides, or commits somebody, by its verb alone (recognise/resolutions.ts, commitments.ts). */
  readonly byVerb?: boolean;
}

/** What only a slow library can give, once it was asked for. */
export interface Supplies {
  /** All of YAML, for front matter that is not plain or has findings. */
  readonly yaml?: (text: string, fence: Fence) => FrontMap;
  /** The blocks of the body, from the reference producer; a problem where it refused. */
  readonly blocks?: readonly Block[] | Problem;
}

/** One file, read. */
export interface Reading {
  readonly minutes: Minutes;
  /** False for a Markdown file that is no meeting: README.md and its like. */
  readonly ours: boolean;
  /** Transient: dropped once the file's own rules have run. */
  readonly blocks: readonly Block[];
  readonly fence: Fence | null;
}

/** `yaml`, `blocks`: call again with it. */
type Needs = { readonly needs: 'yaml' } | { readonly needs: 'blocks'; readonly from: number };

export interface Reader {
  readonly lexicon: Lexicon;
  readonly words: Words;
  readonly dates: DateReader;
  /** By which a text shows its language. */
  readonly common: CommonWords;
  readonly names: NamesOf;
  /**
   * Reads one file (`file` relative to the archive's root, with `/`). Pure and sync; never throws; asks for a slow library only where
   * the fast readers are not certain.
   */
  read(file: string, text: string, supplies?: Supplies): Reading | Needs;
  /** The first half of `read`: the front matter and the blocks. */
  begin(file: string, text: string, supplies?: Supplies): Begun | Needs;
  /** The second half: what the blocks say. */
  end(begun: Begun): Reading;
}

/** A PV of which the front matter and the blocks are read. */
interface Begun {
  readonly file: string;
  readonly text: string;
  readonly lines: LineStarts;
  readonly fence: Fence | null;
  readonly front: FrontMatter;
  readonly id: MeetingId;
  /** The day that the file's name says; null where it says none. */
  readonly day: IsoDate | null;
  readonly problems: Problem[];
  readonly language: Language;
  readonly near: BlocksRead;
}

const idShape = /^(\d{4}-\d{2}-\d{2})(?:-[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

/** The name of a file without folders and `.md`. */
function baseName(file: string): string {
  const slash = file.lastIndexOf('/');
  const name = slash === -1 ? file : file.slice(slash + 1);
  return name.toLowerCase().endsWith('.md') ? name.slice(0, -3) : name;
}

/** Builds a reader of all languages. */
export function createReader(options: ReaderOptions): Reader {
  const { lexicon, words, dates, common } = options;
  const names = createKnownNames(options.registry, options.names);
  const frontContext: FrontContext = {
    lexicon,
    words,
    dates,
    isParticle: names.reader.isParticle,
    knows: (name) => names.knows(name, 'person'),
    knowsOrganisation: (name) => names.knows(name, 'organisation'),
    language: options.language,
  };

  function read(file: string, text: string, supplies: Supplies = {}): Reading | Needs {
    const begun = begin(file, text, supplies);
    return 'needs' in begun ? begun : end(begun);
  }

  function begin(file: string, text: string, supplies: Supplies = {}): Begun | Needs {
    const lines = lineStarts(text);
    const { fence, problem: fenceProblem } = findFence(text);
    const name = baseName(file);
    const shape = idShape.exec(name);
    const named = shape !== null && isIsoDate(shape[1] as string);
    const nameDate = named ? (shape[1] as IsoDate) : null;
    // Whoever types minutes from scratch gives the file its day, in words of their own, and nothing in front: nine of twelve newcomers did.
    const day = nameDate ?? dayInName(name, dates);
    let front: FrontMatter;
    if (fence === null) {
      front = readFrontMatter({ pairs: [], problems: [] }, frontContext);
      // What is missing is the front matter, not a date in it.
      const problems = fenceProblem ? [fenceProblem] : [];
      const date = fenceProblem?.code === 'front-matter-missing' ? day : null;
      front = { ...front, date, problems: date === null ? problems : [headless(text, date)] };
    } else {
      const plain = supplies.yaml ? null : readFastYaml(text, fence);
      if (plain === null && !supplies.yaml) return { needs: 'yaml' };
      const map = plain ?? (supplies.yaml as NonNullable<Supplies['yaml']>)(text, fence);
      front = readFrontMatter(map, frontContext);
      if (plain !== null && front.problems.some((one) => one.code !== 'front-matter-invalid/time-form'))
        return { needs: 'yaml' };
      if (day !== null) front = datedBy(day, front, fence);
    }

    const problems: Problem[] = [...front.problems];
    const datePlace = front.keys.date ?? { start: 0, end: Math.max(lineEnd(text, 0), 1) };
    if (front.date !== null && !named)
      problems.push(problem('file-name-mismatch/name', datePlace, { name: `${name}.md`, date: front.date }));
    else if (front.date !== null && shape && shape[1] !== front.date) {
      problems.push(problem('file-name-mismatch', datePlace, { name: `${name}.md`, date: front.date }));
    }
    const id = named ? name : (front.date ?? name);
    const language = front.language ?? options.language ?? majority(front.languages) ?? 'fr';

    const bodyFrom = fence?.body ?? 0;
    let near: BlocksRead;
    if (supplies.blocks === undefined) {
      const scanned = parseFastAndNear(text, bodyFrom, lines);
      if (scanned === null) return { needs: 'blocks', from: bodyFrom };
      near = scanned.couldBeNear ? recoverMarks(text, scanned.blocks) : { blocks: scanned.blocks, problems: [] };
    } else if ('code' in supplies.blocks) near = { blocks: [], problems: [supplies.blocks] };
    else near = recoverMarks(text, supplies.blocks);
    for (const found of near.problems) problems.push(found);
    return { file, text, lines, fence, front, id, day, problems, language, near };
  }

  function end({ file, text, lines, fence, front, id, day, problems, language, near }: Begun): Reading {
    const bodyText = new BodyText(text, near.blocks);
    const date = front.date ?? day;
    const inOrder = language === 'en' ? dates.inOrderOf(text) : dates;
    const titled = (all: readonly Block[]): readonly Block[] =>
      withTitleHeadings(bodyText.masked, all, date, frontContext);
    const marked = titled(near.blocks);
    const typed = withTypedHeadings(bodyText.masked, marked, frontContext);
    // A title in the capitals of typed headings is one, too.
    const blocks = typed === marked ? marked : titled(typed);
    const known = { ...front, isKnown: names.of(front).isKnown };
    const fields = readFields(withoutStruck(bodyText), blocks, known, {
      ...frontContext,
      dates: inOrder,
      date,
      language,
    });
    const { people, peopleInText } = withLists(front.people, fields.people);
    const chair = fields.chair ?? officeHolder(people, 'chair');
    const secretary = fields.secretary ?? officeHolder(people, 'secretary');
    const context: ReadContext = {
      lexicon,
      words,
      dates: inOrder,
      names: names.of({ people, chair, secretary }),
      meeting: date,
      meetingId: id,
      kind: front.kind,
      here: { place: front.place ?? fields.place, start: front.start ?? fields.start },
      language,
      acronyms: options.acronyms,
      byVerb: options.byVerb === true,
    };
    const readIn = (other: Language): Body => readBody(bodyText, blocks, { ...context, language: other });
    const isSaid = front.language !== null || options.language !== null;
    const { body: told, settled } = isSaid
      ? { body: readIn(language), settled: language }
      : readUnsaid(readIn, () => likelyLanguage(bodyText.masked), front, language);
    const body = withVotesInShares(told, people, options.registry, bodyText.masked, words);
    const kept: Problem[] = [];
    for (const found of problems) kept.push(keptProblem(found));
    for (const found of body.problems) kept.push(keptProblem(found));
    if (fields.everybody !== null && !front.people.some(({ presence }) => presence === 'present'))
      kept.push(problem('nobody-present/everybody', fields.everybody));
    const minutes: Minutes = {
      file,
      id,
      date: front.date,
      start: context.here.start,
      end: front.end ?? fields.end,
      meetingPlace: context.here.place,
      title: front.title ?? body.title,
      status: front.status,
      kind: front.kind,
      opened: front.opened,
      closes: front.closes,
      language: settled,
      chair,
      secretary,
      people,
      peopleInText,
      approval: front.approval,
      sent: front.sent,
      movedTo: front.status === 'cancelled' ? movedTo(text, blocks) : null,
      items: body.items,
      agenda: body.agenda,
      entries: body.entries,
      approvals: body.approvals,
      next: body.next,
      moves: body.moves,
      mentions: body.mentions,
      problems: kept,
      lines,
      keys: front.keys,
    };
    // A README has no day, an annex no items, and it does not begin with the day of the meeting.
    const isHeaded = day !== null && (body.items.length > 1 || beginsWith(day, bodyText.masked, blocks[0]));
    const saysMuch = people.length > 0 || body.entries.length > 0 || isHeaded;
    return {
      ours: idShape.test(baseName(file)) || front.keys.date !== undefined || saysMuch,
      minutes,
      blocks,
      fence,
    };
  }

  /** The language of most words at the beginning of a text. */
  function likelyLanguage(text: string): Likely {
    const [[first, most], [, next]] = ranked(commonIn(text.slice(0, enoughForLanguage), common)) as [Count, Count];
    return { language: first, isClear: most >= enoughWords && most > 3 * next };
  }

  /** Whether the first line of a body says a day. */
  function beginsWith(day: IsoDate, text: string, block: Block | undefined): boolean {
    const line = text.slice(block?.lines[0] ?? 0, block?.lines[1] ?? 0);
    return dates.saysDay(line, day);
  }

  return { lexicon, words, dates, common, names, read, begin, end };
}

/** Minutes whose day only the name of their file says, and the lines that would say it. */
function headless(text: string, date: IsoDate): Problem {
  const end = lineEnd(text, 0);
  const feed = text.startsWith('\r', end) ? '\r\n' : '\n';
  const head = ['---', `date: ${date}`, '---', '', ''].join(feed);
  return problem('front-matter-missing', { start: 0, end }, { date }, { edits: [{ start: 0, end: 0, text: head }] });
}

/** The lists of the front matter, and those of the body that it lacks: « Excusé : Werner » under `présents: …`. */
function withLists(front: readonly Attendee[], body: readonly Attendee[]): Pick<Minutes, 'people' | 'peopleInText'> {
  if (front.length === 0) return { people: body, peopleInText: [] };
  const lists = new Set(front.map(({ presence }) => presence));
  // Who was called may have come.
  const named = new Set(front.flatMap(({ name, presence }) => (presence === 'invited' ? [] : [name])));
  const isAdded = ({ presence, name }: Attendee): boolean => !lists.has(presence) && !named.has(name);
  return { people: [...front, ...body.filter(isAdded)], peopleInText: body.filter((one) => !isAdded(one)) };
}

/** Front matter that says no date takes that of the file's name. */
function datedBy(date: IsoDate, front: FrontMatter, { from }: Fence): FrontMatter {
  const missing = front.problems.find(({ code }) => code === 'date-invalid/missing');
  if (missing === undefined) return front;
  // `datum:` with nothing after it is completed.
  const end = front.keys.date?.end ?? null;
  const edit =
    end === null ? { start: from, end: from, text: `date: ${date}\n` } : { start: end, end, text: ` ${date}` };
  const named = problem('date-invalid/named', missing.place, { date }, { edits: [edit] });
  return { ...front, date, problems: front.problems.map((one) => (one === missing ? named : one)) };
}

/** A problem that keeps nothing of the file in memory but its own words. */
function keptProblem(found: Problem): Problem {
  const args: Record<string, Arg> = {};
  for (const [name, arg] of Object.entries(found.args))
    args[name] = typeof arg === 'string' ? intern(arg) : Array.isArray(arg) ? arg.map(intern) : arg;
  return { ...found, args, edits: found.edits.map((edit) => ({ ...edit, text: intern(edit.text) })) };
}

/** So much of a text shows its language. */
const enoughForLanguage = 4000;

/** So many words of one language, and three times as many as of any other, leave no doubt. */
const enoughWords = 12;

type Count = readonly [language: Language, count: number];

/** The language that the words of a text show, and whether they leave no doubt. */
interface Likely {
  readonly language: Language;
  readonly isClear: boolean;
}

/** A body whose language nothing in front of it says. Labels say it; where they do not, the keys of the front matter, else the words where they leave no doubt. */
function readUnsaid(
  readIn: (language: Language) => Body,
  likelyLanguage: () => Likely,
  front: FrontMatter,
  language: Language,
): { readonly body: Body; readonly settled: Language } {
  // Labels are nearly always in the language of the keys, else of the words around them: then one reading is enough.
  const likely = majority(front.languages) === null ? likelyLanguage() : null;
  if (likely !== null && likely.language !== language) {
    const body = readIn(likely.language);
    const told = majority(body.languages);
    if (told === likely.language || (told === null && likely.isClear)) return { body, settled: likely.language };
  }
  const body = readIn(language);
  const told = majority(body.languages);
  const settled = told ?? majority(front.languages) ?? 'fr';
  if (settled !== language && needsLanguage(body)) return { body: readIn(settled), settled };
  if (told === null && settled !== 'fr' && body.agenda !== null) {
    // Keys alone made a list of what stands under a French « Agenda »: its labels are asked, too.
    const french = readIn('fr');
    if (majority(french.languages) === 'fr') return { body: french, settled: 'fr' };
  }
  return { body, settled };
}

/** Headings and dates are where the language decides anything. */
function needsLanguage(body: Body): boolean {
  return body.items.length > 0 || body.next.length > 0 || body.agenda !== null;
}

/** The language of most labels; null where none has more than the others. */
function majority(counts: Readonly<Record<Language, number>>): Language | null {
  const most = Math.max(counts.fr, counts.nl, counts.en);
  if (most === 0) return null;
  const best = languages.filter((language) => counts[language] === most);
  return best.length === 1 ? (best[0] as Language) : null;
}
