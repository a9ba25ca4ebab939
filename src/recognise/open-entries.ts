import { addDays, type IsoDate } from '../model/iso-date.ts';
import type { Days, EntryRole, Minutes, Ref } from '../model/minutes.ts';
import { addTo } from '../text/group.ts';
import { isOfDate, stemsOf, subjectOf } from '../text/stems.ts';
import { type Citing, daysOfId } from './links.ts';
import type { Mention } from './mentions.ts';
import type { Piece } from './pieces.ts';
import type { Sketch } from './sketch.ts';

/** An entry, and while it was open: after the day `made`, up to the day `closed`. */
export interface OpenEntry {
  readonly ref: Ref;
  readonly made: IsoDate;
  /** null: it still is. */
  readonly closed: IsoDate | null;
  readonly role: EntryRole;
  readonly text: string;
  /** The title of its item. */
  readonly item: string;
  readonly owners: readonly string[];
}

/** An entry with the words by which others speak of it. */
interface Known {
  readonly entry: OpenEntry;
  readonly words: ReadonlySet<string>;
  /** Those of them that are the verb of what is to be done: another thing may be done, too. */
  readonly verbs: ReadonlySet<string>;
  readonly itemWords: ReadonlySet<string>;
}

/** What so many entries have in common tells none of them from the others. */
const mostAlike = 4;

/** Nobody speaks again of what was left open longer ago, but by its reference. */
const longestOpen = 400;

/** The entries of an archive that were ever open. */
export class OpenEntries {
  private readonly byRef = new Map<Ref, Known>();
  /** By each of their words: what shares none with a sentence is not meant by it. */
  private readonly byWord = new Map<string, Known[]>();
  /** By their id alone, `A4`. */
  private readonly byId = new Map<string, Known[]>();

  constructor(entries: readonly OpenEntry[]) {
    for (const entry of entries) {
      const known = {
        entry,
        words: stemsOf(entry.text),
        verbs: stemsOf(verbsIn(entry.text)),
        itemWords: stemsOf(entry.item),
      };
      this.byRef.set(entry.ref, known);
      for (const word of known.words) addTo(this.byWord, word, known);
      addTo(this.byId, entry.ref.slice(entry.ref.lastIndexOf('/') + 1), known);
    }
  }

  /**
   * Finds which of them the sentences of a meeting speak of, whose own entries have the ids `own`.
   * @param daysOf the days by which the words after an id say of which meeting it is
   */
  at(
    meeting: IsoDate | null,
    own: ReadonlySet<string>,
    daysOf: (after: string) => Days | null = () => null,
  ): OpenAtMeeting {
    const isOpen = ({ entry }: Known): boolean =>
      meeting !== null && entry.made < meeting && (entry.closed === null || entry.closed >= meeting);
    const since = meeting === null ? null : addDays(meeting, -longestOpen);
    const isRecent = ({ entry }: Known): boolean => since !== null && entry.made >= since;
    const open = new Map<string, readonly Known[]>();
    return new OpenAtMeeting(
      (cited) => {
        if (cited.includes('/')) {
          const known = this.byRef.get(cited);
          return known !== undefined && isOpen(known) ? [known] : [];
        }
        return own.has(cited) ? [] : (this.byId.get(cited)?.filter((one) => isOpen(one) && isRecent(one)) ?? []);
      },
      (word) => {
        let known = open.get(word);
        if (known === undefined) {
          known = this.byWord.get(word)?.filter((one) => isOpen(one) && isRecent(one)) ?? [];
          open.set(word, known);
        }
        return known;
      },
      daysOf,
    );
  }
}

/** Those of an archive that were open when minutes were taken, for what these say of them. */
export function openAt(
  { date, language, entries }: Pick<Minutes, 'date' | 'language' | 'entries'>,
  context: Omit<Citing, 'meeting' | 'language'> & { readonly open: OpenEntries },
): OpenAtMeeting {
  const own = entries.flatMap(({ letter, number, idWritten }) => (idWritten ? [`${letter}${number}`] : []));
  return context.open.at(date, new Set(own), (after) => daysOfId(after, { ...context, meeting: date, language }));
}

/** An entry that a sentence speaks of; sure where more than one word of both says so. */
export interface PointedAt {
  readonly entry: OpenEntry;
  readonly isSure: boolean;
}

/** The entries that were open when a meeting began. */
export class OpenAtMeeting {
  /** By a ref; by an id alone those of several meetings. */
  private readonly cited: (cited: string) => readonly Known[];
  private readonly withWord: (word: string) => readonly Known[];

  private readonly daysOf: (after: string) => Days | null;

  constructor(
    cited: (cited: string) => readonly Known[],
    withWord: (word: string) => readonly Known[],
    daysOf: (after: string) => Days | null,
  ) {
    this.cited = cited;
    this.withWord = withWord;
    this.daysOf = daysOf;
  }

  /** What is open and a sentence speaks of, be it by its verb alone; null: nothing. */
  spokenOf(sketch: Pick<Sketch, 'piece' | 'mentions'>): OpenEntry | null {
    return this.find(sketch, true)?.entry ?? null;
  }

  /** The one that a sentence cites or stands below, else that its words, people and item point at; null where none does, or two do alike. */
  entryOf(sketch: Pick<Sketch, 'piece' | 'mentions'>): PointedAt | null {
    const below = citesEntry(sketch.piece.text) ? null : this.carriedAbove(sketch.piece);
    return below === null ? this.find(sketch, false) : { entry: below, isSure: true };
  }

  /** The open entry that the agenda has right above a piece; null: none. */
  carriedAbove({ above }: Pick<Piece, 'above'>): OpenEntry | null {
    // « Refusé », and then talk: it is over.
    const isOver = ['done', 'cancelled'].includes(above?.entry.outcome?.kind ?? '') || above?.entry.role === 'rejected';
    const ref = above !== null && above.distance === 0 && !isOver ? above.entry.updates : null;
    return ref === null ? null : this.byRef(ref);
  }

  /** The one with a ref; null: it was not open. */
  byRef(ref: Ref): OpenEntry | null {
    return this.cited(ref)[0]?.entry ?? null;
  }

  /** « Le point A3 de janvier est clos »: an id amid a sentence, and the day of its meeting. */
  private citedWithDays(text: string): PointedAt | null {
    for (const { index, 0: lead, 1: id = '' } of text.matchAll(/(?<![\p{L}\p{N}/-])([DAP]\d{1,3})(?![\p{L}\p{N}])/gu)) {
      const known = this.cited(id);
      const days = known.length === 0 ? null : this.daysOf(text.slice(index + lead.length));
      const [made, more] = days === null ? [] : known.filter(madeIn(days));
      if (made !== undefined) return { entry: made.entry, isSure: more === undefined };
    }
    return null;
  }

  private find({ piece, mentions }: Pick<Sketch, 'piece' | 'mentions'>, byVerb: boolean): PointedAt | null {
    const ref = citation.exec(piece.text)?.[0];
    if (ref !== undefined) {
      const known = this.cited(ref)[0];
      return known === undefined ? null : { entry: known.entry, isSure: citesOne(piece.text) };
    }
    // « A1 : fait »; « affiches A3 » names a size.
    const [lead = '', id] = /^[^\p{L}\p{N}]*([DAP]\d{1,3})(?![\p{L}\p{N}])/u.exec(piece.text) ?? [];
    const said = stemsOf(piece.text);
    const known = id === undefined ? [] : this.cited(id);
    const days = known.length === 0 ? null : this.daysOf(piece.text.slice(lead.length));
    // « A1 du 15/01 : ok » is no other A1.
    const numbered = days === null ? latestWith(known, said) : latestWith(known.filter(madeIn(days)), said);
    if (numbered !== null) return { ...numbered, isSure: numbered.isSure && citesOne(piece.text) };
    if (days !== null) return null;
    const ofDays = id === undefined ? this.citedWithDays(piece.text) : null;
    if (ofDays !== null) return ofDays;
    // Whom a sentence names tells no entry of theirs from the others.
    for (const { start, end } of mentions) for (const name of stemsOf(piece.text.slice(start, end))) said.delete(name);
    const near = new Set<Known>();
    for (const word of said) {
      const alike = this.withWord(word);
      if (alike.length <= mostAlike) {
        if (!isOfDate(word)) for (const known of alike) near.add(known);
      } else said.delete(word);
    }
    if (near.size === 0) return null;
    const head = stemsOf(piece.head);
    // « gobelets : fait »: what stands before the sign names it.
    const subject = stemsOf(subjectOf(piece.text) ?? '');
    let best: PointedAt | null = null;
    let most = 0;
    let tie = false;
    for (const one of near) {
      const { points, isSure } = pointsOf(one, { said, head, subject }, mentions, byVerb);
      if (points > most) {
        best = { entry: one.entry, isSure };
        most = points;
        tie = false;
      } else if (points === most) tie = true;
    }
    return best === null || most < 1.3 || tie ? null : best;
  }
}

function madeIn({ from, until }: Days): (known: Known) => boolean {
  return ({ entry }) => from <= entry.made && entry.made <= until;
}

/** Of entries with one id, the one whose words a sentence has (« A6 clés : fait »); else that of the latest meeting, which is not sure. */
function latestWith(known: readonly Known[], said: ReadonlySet<string>): PointedAt | null {
  let best: Known | null = null;
  let most = 0;
  for (const one of known) {
    let shared = 0;
    for (const word of said) if (one.words.has(word)) shared++;
    const isLater = best === null || one.entry.made >= best.entry.made;
    if (best === null || shared > most || (shared === most && isLater)) [best, most] = [one, shared];
  }
  return best === null ? null : { entry: best.entry, isSure: known.length === 1 || most > 0 };
}

const citation = /\b\d{4}-\d{2}-\d{2}[a-z0-9-]*\/[DAP]\d+\b/;

/** « Les actions A1 et A2 sont closes » speaks of two, of which a label closes one. */
function citesOne(text: string): boolean {
  return new Set(text.match(/(?<![\p{L}\p{N}])[DAP]\d{1,3}(?![\p{L}\p{N}])/gu)).size < 2;
}

/** Whether a sentence cites an entry of some meeting by its ref. */
export function citesEntry(text: string): boolean {
  return citation.test(text);
}

/** The stems of a sentence, of the heading above it, and of what stands before its first sign. */
interface Said {
  readonly said: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
  readonly subject: ReadonlySet<string>;
}

/** The infinitives at the ends of some words: « *envoyer* les attestations », `attesten *versturen*`. */
function verbsIn(text: string): string {
  const words = text.match(/\p{L}+/gu) ?? [];
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  return [/(?:er|ir|re)$/.test(first) ? first : '', /en$/.test(last) ? last : ''].join(' ');
}

function pointsOf(
  { entry, words, verbs, itemWords }: Known,
  { said, head, subject }: Said,
  mentions: readonly Mention[],
  byVerb: boolean,
): { readonly points: number; readonly isSure: boolean } {
  let shared = 0;
  let dates = 0;
  for (const word of said)
    if (words.has(word)) {
      if (isOfDate(word)) dates += 0.5;
      else shared += verbs.has(word) && !byVerb ? 0.5 : 1;
    }
  let about = 0;
  for (const word of head) if (itemWords.has(word) || words.has(word)) about++;
  // A list may have the first name alone, or the last with a title.
  const isOwner = ({ name }: Mention): boolean =>
    entry.owners.some(
      (owner) =>
        owner === name ||
        owner.startsWith(`${name} `) ||
        name.startsWith(`${owner} `) ||
        owner.split(' ').at(-1) === name.split(' ').at(-1),
    );
  const own = mentions.some(isOwner) ? 0.8 : 0;
  // « Le rapport a été envoyé »: the verb alone tells nothing of « envoyer les attestations ».
  if (shared < 1 && own === 0 && !byVerb) return { points: 0, isSure: false };
  // One word of few is more than one of many.
  const named = subject.size > 0 && [...subject].every((word) => words.has(word)) ? 1 : 0;
  const ofOthers = !byVerb && mentions.length > 0 && entry.owners.length > 0 && own === 0 ? 0.3 : 0;
  const few = words.size <= 4 ? 0.5 : 0;
  const points = shared + dates + named + own + Math.min(about, 2) * 0.5 + few - ofOthers - words.size * 0.02;
  return { points, isSure: shared > 1 || named > 0 };
}
