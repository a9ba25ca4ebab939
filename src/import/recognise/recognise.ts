import type { DateReader } from '../../dates/dates.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Language } from '../../model/minutes.ts';
import { areInitialsOf } from '../../recognise/attendees.ts';
import { fieldOf } from '../../recognise/field-line.ts';
import type { Words } from '../../recognise/words.ts';
import { holdsAnyWord } from '../../text/finder.ts';
import { normalize } from '../../text/normalize.ts';
import type { Dropped, Foreign } from '../foreign.ts';
import { plain } from '../spans.ts';
import { readHead } from './head.ts';
import type { Head, HeadContext } from './head-context.ts';
import { openHeaderTables } from './header-table.ts';
import { isInvitation, withDayCalled } from './invitation.ts';
import { openLayouts } from './layout-table.ts';
import { type Lexicon, languageOf } from './lexicon.ts';
import { type Line, toLines } from './lines.ts';
import { unpackMail } from './mail.ts';
import { findPresence } from './presence.ts';
import type { FoundPerson, PresenceFound, PresenceLabel } from './presence-found.ts';
import { findStructure, type Structure } from './structure.ts';
import { openTabs } from './tabs.ts';
import { findTitle } from './title.ts';
import { openTranslations } from './translations.ts';

/** What was understood of a foreign PV. The lines stand in their order; those that left the body are `gone`. */
export interface Recognised {
  readonly language: Language;
  readonly lines: readonly Line[];
  readonly head: Head;
  readonly people: readonly FoundPerson[];
  readonly presenceLabels: readonly PresenceLabel[];
  readonly structure: Structure;
  /** `cancelled`: the title says that the meeting was not held, and nothing that follows speaks of one. `planned`: it is called. null: it was held. */
  readonly unheld: 'cancelled' | 'planned' | null;
  readonly dropped: readonly Dropped[];
}

export interface RecogniseContext {
  readonly lexicon: Lexicon;
  readonly words: Words;
  readonly dates: DateReader;
  /** The file's name without its folder. */
  readonly fileName: string;
  /** A year that a folder of its path names. */
  readonly year: number | null;
  /** The archive's language, used where the text does not show its own. */
  readonly language: Language;
  /** `--date` */
  readonly date: IsoDate | null;
}

/** What stands in the cells of tables: minutes that are one table show their language there. */
function cellsIn(lines: readonly Line[]): string {
  const cells = lines.flatMap(({ block }) => block.rows.flat());
  return cells.flatMap(({ blocks }) => blocks.map(({ spans }) => plain(spans))).join('\n');
}

/** Understands the blocks of a source. */
export function recognise(foreign: Foreign, context: RecogniseContext): Recognised {
  const { lexicon, words } = context;
  const typed = toLines({
    ...foreign,
    blocks: openTabs(openTranslations(foreign.blocks, lexicon, context.language), lexicon),
  });
  const opened = openLayouts(openHeaderTables(typed, lexicon), lexicon);
  const mail = unpackMail(opened.lines, lexicon);
  const lines = [...mail.lines];
  const text = lines.map((line) => line.text).join('\n');
  const language = languageOf(text, lexicon) ?? languageOf(cellsIn(lines), lexicon) ?? context.language;
  const dates = language === 'en' ? context.dates.inOrderOf(text) : context.dates;
  const headContext: HeadContext = {
    lexicon,
    dates,
    words,
    isKnown: () => false,
    language,
    sent: mail.sent,
    fileName: context.fileName,
    year: context.year,
    date: context.date,
    frontMatter: foreign.frontMatter,
    labels: [],
    listed: new Set(),
  };
  const firstHeading = lines.findIndex((line) => line.block.kind === 'heading');
  const before =
    firstHeading === -1
      ? lines
      : lines.slice(0, lines[firstHeading]?.block.level === 1 ? firstHeading + 1 : firstHeading);
  const given = ['title', 'titre', 'titel']
    .map((key) => foreign.frontMatter?.values.get(key))
    .find((one) => one !== undefined);
  const firstLine = lines[firstHeading];
  // A heading that repeats the title of the front matter is the title.
  const isTitled = given !== undefined && (firstLine === undefined || normalize(firstLine.text) !== normalize(given));
  let title = isTitled ? null : findTitle(before, headContext);
  // What a page has at its head may read like a title, too; a heading is found by the structure.
  if (title === firstLine) title = null;
  if (title !== null) title.as = 'title';
  const presence = findPresence(lines, lexicon);
  const structure = findStructure(lines, lexicon, isTitled);
  title ??= lines.find((line) => line.as === 'title') ?? null;
  // What a mail is about is the title of the minutes, or no more than their day.
  const about = mail.subject === null || mail.subject === title ? [] : [mail.subject];
  for (const line of about) line.as = 'gone';
  const inItems = strayGroups(presence, lines);
  const people = presence.people.filter((one) => !inItems.has(one.group));
  const presenceLabels = presence.labels.filter((one) => !inItems.has(one.group));
  const names = new Set(people.flatMap(({ name }) => (name === null ? [] : [name, name.split(' ')[0] as string])));
  const isKnown = (name: string): boolean => names.has(name);
  const listed = new Set([...presenceLabels, ...people].map((one) => one.line));
  const head = readHead(lines, title, {
    ...headContext,
    labels: [...presenceLabels, ...about.map(({ text, block }) => ({ text, line: block.line }))],
    listed,
    isKnown,
  });
  const titled = title?.text ?? given ?? '';
  const isCancelled =
    people.length === 0 &&
    structure.sections.length === 0 &&
    holdsAnyWord(
      titled,
      Object.values(lexicon.vocabularies).flatMap((one) => one.statuses.cancelled),
    );
  const isCalled = people.every(({ presence: how }) => how === 'invited') && isInvitation(lines, titled, lexicon);
  const own = isCalled ? withDayCalled(head, lines, dates, language, lexicon) : head;
  return {
    language,
    lines,
    head: withOfficers(context.date === null ? own : withDate(own, context.date), people, lexicon),
    people,
    presenceLabels,
    structure,
    unheld: isCancelled ? 'cancelled' : isCalled ? 'planned' : null,
    dropped: [
      ...foreign.dropped,
      ...opened.dropped,
      ...mail.dropped,
      ...presence.dropped.flatMap(({ group, ...dropped }) => (inItems.has(group) ? [] : [dropped])),
    ],
  };
}

/**
 * People under a label inside an item (`Participants : …` of an event) are none of the meeting's where its own stand before the items: they
 * go back into the text. Gives the numbers of their groups.
 */
function strayGroups({ groups, people }: PresenceFound, lines: readonly Line[]): Set<number> {
  const out = new Set<number>();
  const first = lines.findIndex((line) => line.as === 'section');
  if (first === -1) return out;
  const at = groups.map((group) => lines.indexOf(group.label));
  const before = groups.some(
    (_, number) => (at[number] as number) < first && people.some((one) => one.group === number),
  );
  if (!before) return out;
  groups.forEach((group, number) => {
    if ((at[number] as number) < first || group.label.block.kind === 'heading') return;
    out.add(number);
    for (const line of group.lines) line.as = 'text';
  });
  return out;
}

/** Who led the meeting and who wrote, where a list says so of one person and nothing else does: `An Peeters (verslag)`, `Jan Maes (voorzitter)`. */
function withOfficers(head: Head, people: readonly FoundPerson[], lexicon: Lexicon): Head {
  const one = (is: (said: string) => boolean): FoundPerson | null => {
    const [found, more] = people.filter(
      ({ name, role, note, presence }) =>
        name !== null &&
        presence === 'present' &&
        // « Chiara Rossi (CR) » wrote no « compte rendu ».
        [role, note].some((said) => said !== null && !areInitialsOf(said, name) && is(said)),
    );
    return found !== undefined && more === undefined ? found : null;
  };
  const secretary = one((said) =>
    said.split(', ').some((each) => lexicon.spoken.besideName.get(normalize(each)) === 'secretary'),
  );
  // Of several functions it is not said which was had here.
  const chair = one((said) => !said.includes(',') && fieldOf(said, lexicon.spoken) === 'chair');
  const found = (person: FoundPerson, sure: boolean): Head['chair'] => ({
    value: { ...person, organisation: null, email: null },
    origin: 'label',
    line: person.line,
    words: person.name ?? '',
    sure,
  });
  return {
    ...head,
    // Who presides an association need not have led the meeting.
    chair: head.chair ?? (chair === null ? null : found(chair, false)),
    secretary: head.secretary ?? (secretary === null ? null : found(secretary, secretary.sure)),
  };
}

function withDate(head: Head, date: IsoDate): Head {
  const conflicts = head.date !== null && head.date.value !== date ? [head.date, ...head.conflicts] : head.conflicts;
  return {
    ...head,
    date: { value: date, origin: 'option', line: 0, words: date, sure: true },
    conflicts: conflicts.filter((one) => one.value !== date),
  };
}
