import { dismissedKey } from '../check/dismissed.ts';
import type { Corrected } from '../draft/correction.ts';
import { type TakenFrom, takeEdit } from '../draft/take-candidate.ts';
import { allEvidenceWords } from '../language/all-evidence-words.ts';
import { commonWords } from '../language/common-words.ts';
import { shorthand } from '../language/shorthand.ts';
import { vocabularies } from '../language/vocabularies.ts';
import { approvedAt } from '../ledger/approvals.ts';
import type { Archive, Meeting, Person } from '../model/archive.ts';
import type { Candidate, CandidateDue } from '../model/candidate.ts';
import type { Minutes, WrittenPerson } from '../model/minutes.ts';
import { type Edit, type Place, spanOf } from '../model/place.ts';
import type { Reading } from '../read/reader.ts';
import { minutesCorrected } from '../recognise/approvals.ts';
import { type CandidateContext, findCandidates } from '../recognise/candidates.ts';
import { createPhrasebooks } from '../recognise/evidence-words.ts';
import { createMentionBook } from '../recognise/mentions.ts';
import { OpenEntries, type OpenEntry } from '../recognise/open-entries.ts';
import { sentencesOf } from '../report/candidates.ts';
import type { Loaded } from './load.ts';

/** Looks for candidates in the PVs of an archive: what every one of them is looked at with is made once. */
export class CandidateFinder {
  private readonly context: CandidateContext;
  private readonly dismissed: ReadonlySet<string>;
  /** The lines of actions, and of what became of them. */
  private readonly told: ReadonlySet<string>;

  private readonly meetings: readonly Meeting[];

  constructor(loaded: Loaded, dismissed: ReadonlySet<string>) {
    this.dismissed = dismissed;
    this.meetings = loaded.archive.meetings;
    this.told = new Set(
      loaded.archive.actions
        .flatMap(({ source, updates }) => [source, ...updates.map((one) => one.source)])
        .map(lineOf),
    );
    this.context = contextOf(loaded, peopleOf(loaded.archive), new OpenEntries(openIn(loaded.archive)));
  }

  /** The candidates of a PV that nobody has dismissed. */
  in(text: string, { minutes, blocks }: Pick<Reading, 'minutes' | 'blocks'>): Candidate[] {
    // What became of nobody knows which action is in no register: it may be one that reads otherwise, or new.
    const entries = minutes.entries.filter(
      ({ reviews, extent }) =>
        reviews !== 'told' || this.told.has(lineOf({ file: minutes.file, ...spanOf(minutes.lines, extent) })),
    );
    const found = findCandidates({ text, blocks, minutes: { ...minutes, entries } }, this.context);
    if (this.dismissed.size === 0) return found;
    return found.filter((one) => !this.dismissed.has(dismissedKey(minutes.id, one)));
  }

  /** The edit that takes a candidate. */
  edit(text: string, minutes: Minutes, candidate: Candidate): Edit | null {
    const corrects = candidate.role === 'correction' ? this.corrected(text, minutes, candidate.place) : null;
    return takeEdit(this.takenFrom(text, minutes), { ...candidate, corrects });
  }

  /** A day as somebody types it in the place of what was read. */
  dueOf(written: string, { date, language }: Minutes, place: Place): CandidateDue {
    const found = this.context.dates.readDate(written, { meeting: date, language });
    const several = found !== null && found.until !== null && found.precision !== 'day';
    return {
      written,
      date: several ? null : (found?.date ?? null),
      from: several ? found.date : null,
      to: several ? found.until : null,
      place: { start: place.end, end: place.end },
    };
  }

  /**
   * The meeting whose minutes a sentence says it corrects, else which its item approves, else the one before; by its day where it had the only one. null:
   * there is none on the day that it names.
   */
  private corrected(text: string, minutes: Minutes, place: Place): Corrected | null {
    const { id, date, language } = minutes;
    const others = this.meetings.filter((one) => one.held && date !== null && one.date < date && one.id !== id);
    const said = text.slice(place.start, place.end);
    const named = minutesCorrected(said, { ...this.context, meeting: date, language });
    const [approved, more] = approvedAt(others, { id, minutes }, place);
    const asked = more === undefined ? (approved ?? others.at(-1)) : others.at(-1);
    const last = named === null ? asked : others.find((one) => one.date === named);
    if (last === undefined) return null;
    return others.some((one) => one !== last && one.date === last.date) ? { meeting: last.id } : { day: last.date };
  }

  private takenFrom(text: string, minutes: Minutes): TakenFrom {
    const { dates } = this.context;
    const isDue = (words: string): boolean => {
      const found = dates.readDate(words, { meeting: minutes.date, language: minutes.language });
      return found !== null && found.problem === null && found.preposition !== null && found.precision !== 'meeting';
    };
    return { text, minutes, words: vocabularies[minutes.language], isDue };
  }
}

function lineOf({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`;
}

/** How many sentences of minutes that no register holds yet read like an entry, and have no label. */
export function countCandidates(
  text: string,
  { minutes, blocks }: Pick<Reading, 'minutes' | 'blocks'>,
  archive: Pick<Loaded, 'reader' | 'registry' | 'config'>,
): number {
  const found = findCandidates({ text, blocks, minutes }, contextOf(archive, [], new OpenEntries([])));
  return sentencesOf(found.map((candidate) => ({ candidate }))).length;
}

function contextOf(
  { reader, registry, config }: Pick<Loaded, 'reader' | 'registry' | 'config'>,
  others: readonly WrittenPerson[],
  open: OpenEntries,
): CandidateContext {
  books ??= createPhrasebooks(allEvidenceWords, commonWords, shorthand);
  return {
    books,
    lexicon: reader.lexicon,
    words: reader.words,
    dates: reader.dates,
    mentions: createMentionBook(registry, others, reader.names.reader),
    open,
    acronyms: [config.acronym, config.organisation].filter((name) => name !== null),
  };
}

let books: ReturnType<typeof createPhrasebooks> | null = null;

/** Everybody in the lists of all meetings, each once. */
function peopleOf({ meetings }: Archive): WrittenPerson[] {
  const people = new Map<string, WrittenPerson>();
  for (const { minutes } of meetings)
    for (const person of minutes.people)
      if (person.name !== null && !people.has(person.name)) people.set(person.name, person);
  return [...people.values()];
}

/** All that was ever open after its meeting, and until when. */
function openIn({ actions, decisions, proposals }: Archive): OpenEntry[] {
  const open: OpenEntry[] = [];
  for (const { ref, text, item, owners, closed, date: made } of actions)
    open.push({ ref, role: 'action', text, item: item?.title ?? '', owners: names(owners), made, closed });
  for (const { ref, text, question, item, decided, status, date: made } of decisions) {
    const closed = status === 'pending' ? null : question === null ? made : decided;
    if (closed === null && status !== 'pending') continue;
    open.push({ ref, role: 'pending', text: question ?? text, item: item?.title ?? '', owners: [], made, closed });
  }
  for (const { ref, text, item, proposers, status, updates, date: made } of proposals) {
    const last =
      updates
        .map(({ meeting }) => meeting.slice(0, 10))
        .sort()
        .at(-1) ?? made;
    const closed = status === 'open' ? null : last;
    open.push({ ref, role: 'proposal', text, item: item?.title ?? '', owners: names(proposers), made, closed });
  }
  return open.filter(({ made, closed }) => closed === null || closed > made);
}

function names(people: readonly Person[]): string[] {
  return people.map(({ name }) => name);
}

/** The latest draft that was held. */
export function latestDraft({ meetings }: Archive): Meeting | null {
  return meetings.findLast(({ held, status }) => held && status === 'draft') ?? null;
}
