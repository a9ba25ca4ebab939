import type { Block } from '../../markdown/block.ts';
import type { BodyText } from '../../markdown/body-text.ts';
import type { Problem } from '../../model/finding.ts';
import { letterOfRole } from '../../model/ids.ts';
import type { AgendaLine, EntryRole, Language, Move } from '../../model/minutes.ts';
import { type Place, placesOf } from '../../model/place.ts';
import type { BallotList } from '../../recognise/ballots.ts';
import type { ReadContext } from '../../recognise/context.ts';
import { isDecided } from '../../recognise/ends.ts';
import type { Head } from '../../recognise/head.ts';
import { bothModes, readMode, type VoteTold } from '../../recognise/modes.ts';
import { noParts, type Parts } from '../../recognise/parts.ts';
import { isWrapped } from '../../text/wrapped.ts';
import type { Draft } from '../drafts.ts';
import type { Announcement } from '../next-meetings.ts';
import type { Outline, Section } from '../outline.ts';

/** The state of the walk through the blocks of a PV, and the drafts that it makes. */

/** What was found in the blocks of a PV: its entries as drafts, and what else its sections hold. */
export interface Walked {
  readonly drafts: readonly Draft[];
  readonly agenda: readonly AgendaLine[] | null;
  /** Sections that announce meetings. */
  readonly languages: Record<Language, number>;
  readonly problems: readonly Problem[];
  /** Lines that announce a meeting outside a section of them. */
  readonly announcements: readonly Announcement[];
  /** Who comes and goes. */
  readonly moves: readonly Move[];
}

/** What a label or a heading over a list gives to each of its items. */
export interface Inherited {
  readonly role: EntryRole;
  /** What somebody takes upon him or her under it is an action: `Afspraken`. */
  readonly either: boolean;
  readonly unanimous: boolean;
  readonly parts: Parts;
}

/** A vote that waits for the decision it took: the line after it may say which. */
interface WaitingVote {
  readonly told: VoteTold;
  readonly place: Place;
  readonly subject: Place | null;
  readonly item: number;
  readonly ballot: readonly BallotList[];
}

/** All that the walk holds while it goes. */
export interface Walk {
  readonly body: BodyText;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly outline: Outline;
  readonly context: ReadContext;
  readonly drafts: Draft[];
  /** The entries that the current block stands in, the innermost last. */
  readonly stack: Draft[];
  /** By the number of a list: what it inherits. */
  readonly inherited: Map<number, Inherited>;
  readonly languages: Record<Language, number>;
  readonly problems: Problem[];
  readonly announcements: Announcement[];
  readonly moves: Move[];
  agenda: AgendaLine[] | null;
  section: Section;
  /** What the sub-heading or item above gives to every list under it. */
  underHeading: Inherited | null;
  /** The heading above reviews earlier actions. */
  reviews: boolean;
  /** Lists under a line that does so, by their number; tables by where they start, negative. */
  readonly reviewed: Set<number>;
  /** The agenda, or the part of it, is internal. */
  agendaInternal: boolean;
  /** A line so far is the proposal of somebody. */
  proposed: boolean;
  /** The last decision or carried entry, as long as nothing else was said since. */
  near: Draft | null;
  /** The last line that is no entry, as long as nothing else was read since. */
  lastText: Place | null;
  /** Who moved what the last line said, as a line below it tells. */
  moved: { readonly motion: Place; readonly start: number; readonly proposers: Parts['proposers'] } | null;
  vote: WaitingVote | null;
  /** Whether the paragraphs of the document are wrapped (text/wrapped.ts); undefined: nobody asked yet. */
  wrapped: boolean | null | undefined;
  /** Where the last sentence ends that was read; in a wrapped paragraph it may end on a later line. */
  readTo: number;
}

/** Whether the paragraphs of the document are wrapped; null: they tell too little. */
export function wrappedOf(walk: Walk): boolean | null {
  if (walk.wrapped === undefined) walk.wrapped = isWrapped(walk.text, walk.blocks);
  return walk.wrapped;
}

/** Whether entries count where the walk is: the agenda, the lists of people and appendixes hold none, but for what is internal. */
export function counts({ section }: Walk): boolean {
  return section.role !== 'agenda' && section.role !== 'presence' && section.role !== 'appendix';
}

/** Adds lines to the text of the innermost entry, where there is one. */
export function pushText(walk: Walk, lines: readonly number[]): void {
  const top = walk.stack.at(-1);
  if (top === undefined) return;
  for (const line of placesOf(lines)) top.text.push(line);
}

/** Whether all that a range says is struck out. */
export function isStruck({ body, text }: Walk, start: number, end: number): boolean {
  return (
    body.struck.length > 0 &&
    end > start &&
    /^[\s.:*_]*$/.test(text.slice(start, end)) &&
    body.struckUntil(firstStruck(body, start, end)) !== -1
  );
}

/** What is struck out at the front of a line, before other words; null where nothing is. */
export function struckAtFront({ body, text }: Walk, { start, end }: Place): Place | null {
  const from = firstStruck(body, start, end);
  const to = from === -1 ? end : body.struckUntil(from);
  const isFirst = to < end && /^[\s*_]*$/.test(text.slice(start, to)) && /[\p{L}\d]/u.test(text.slice(to, end));
  return isFirst ? { start: from, end: to } : null;
}

/** The first offset of a range that is struck out; -1 where none is. */
export function firstStruck(body: BodyText, start: number, end: number): number {
  const at = body.struck[body.struckAfter(start)];
  return at !== undefined && at < end ? Math.max(at, start) : -1;
}

/** Without an end of its head it has none: its text begins where it does. */
type DraftFields = Partial<Draft> & Pick<Draft, 'role' | 'start' | 'end' | 'family'> & { readonly unanimous?: boolean };

/** A draft where the walk is, with what its fields leave open. */
export function draftOf(walk: Walk, { unanimous, ...fields }: DraftFields): Draft {
  const { section } = walk;
  const parts = fields.parts ?? noParts;
  walk.proposed ||= fields.role === 'proposal';
  return {
    letter: letterOfRole(fields.role),
    item: section.role === 'agenda' || section.role === 'presence' ? -1 : section.item,
    head: null,
    headEnd: fields.start,
    updates: fields.head?.ref ?? null,
    ballot: [],
    voteAbove: null,
    box: null,
    text: [],
    isItem: false,
    review: walk.reviews,
    isStated: false,
    isPlanned: false,
    isPart: false,
    about: null,
    rows: [],
    struck: false,
    whole: false,
    ...fields,
    parts:
      unanimous === true || fields.head?.hit?.role === 'unanimous'
        ? unanimously(parts)
        : decidedBy(walk, parts, fields.head),
    internal: fields.internal ?? (isInternal(walk) || parts.internal),
  };
}

/** « À l'unanimité (une abstention) : … »: what the label says, and its bracket. */
function unanimously(parts: Parts): Parts {
  const mode = { kind: 'unanimous' as const };
  return { ...parts, mode: parts.mode === null ? mode : (bothModes(mode, parts.mode) ?? parts.mode) };
}

/** « Consensus : … »: a label that says how it was decided. */
function decidedBy({ context }: Walk, parts: Parts, head: Head | null | undefined): Parts {
  if (head?.label == null || parts.mode !== null || !isDecided(head.role)) return parts;
  const mode = readMode(head.label, context.words);
  return mode === null || mode.kind === 'vote' ? parts : { ...parts, mode };
}

/** Whether all that stands where the walk is, is internal. */
export function isInternal({ section, stack, agendaInternal }: Walk): boolean {
  if (section.role === 'agenda' ? agendaInternal : section.internal) return true;
  return stack.some((draft) => draft.internal || draft.parts.internal);
}
