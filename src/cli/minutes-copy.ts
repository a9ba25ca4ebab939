import type { Messages } from '../language/messages.ts';
import { closedNotes } from '../markdown/footnotes.ts';
import type { Meeting } from '../model/archive.ts';
import type { Audience } from '../model/audience.ts';
import type { Minutes } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { DocumentReport, Part } from '../model/table.ts';
import type { World } from '../model/world.ts';
import type { Reading } from '../read/reader.ts';
import { restatedLists } from '../read/restated-lists.ts';
import { partsOf } from '../read/to-parts.ts';
import { hiddenIn, itemId } from '../redaction/hidden-ranges.ts';
import { idOf } from '../redaction/internal-content.ts';
import { namesTold } from '../report/attendees.ts';
import { noticeOf } from '../report/meetings.ts';
import { withLanguages } from '../report/passage-languages.ts';
import { correctionsBeside, minutesReport, type ShownPart } from '../report/show.ts';
import { saysNothingInternal } from './internal-words.ts';
import type { Loaded } from './load.ts';
import { readAgain } from './read-again.ts';

/** The name of a file that holds a copy, without an ending: the meeting's id, and that it is a draft, for who does not see its pages. */
export function copyName(meeting: Meeting, words: Messages): string {
  const notice = noticeOf(meeting);
  return notice === null ? meeting.id : `${meeting.id}-${words.phrases[notice.code.replace('notice', 'file')]}`;
}

/** One PV as a copy for an audience has it; its text is read again. */
export async function minutesCopy(
  world: World,
  loaded: Loaded,
  meeting: Meeting,
  shown: { readonly audience: Audience; readonly parts?: readonly ShownPart[] },
): Promise<DocumentReport> {
  return copyOfMinutes(loaded, meeting, await readAgain(world, loaded, meeting.minutes), shown);
}

/** What a copy shows of a text, kept for the next time: it is the same as long as the text is, and what is left out and corrected of it. */
interface KeptBody {
  readonly of: string;
  readonly parts: readonly Part[];
}

/** A text that is at hand, with what a copy showed of it last. */
export interface TextAtHand {
  readonly text: string;
  readonly reading: Pick<Reading, 'blocks'>;
  body?: KeptBody;
}

/** The same of a text that is at hand. */
export function copyOfMinutes(
  loaded: Loaded,
  meeting: Meeting,
  seen: TextAtHand,
  shown: { readonly audience: Audience; readonly parts?: readonly ShownPart[] },
): DocumentReport {
  const cuts = hiddenIn(loaded.archive, meeting, shown.audience);
  const beside = correctionsBeside(loaded.archive, meeting, shown.audience);
  const told = shown.parts?.includes('attendance') === false ? null : namesTold(meeting);
  const restated = told === null ? [] : restatedLists(seen.text, seen.reading.blocks, told, loaded.reader.words);
  const of = JSON.stringify([cuts, restated, [...beside]]);
  if (seen.body?.of !== of) {
    const parts = bodyOf(meeting, seen, shown.audience, { cuts, restated, beside });
    seen.body = { of, parts: withLanguages(parts, meeting.minutes.language, loaded.reader.common) };
  }
  return minutesReport(loaded.archive, meeting, seen.body.parts, shown);
}

function bodyOf(
  meeting: Meeting,
  { text, reading }: TextAtHand,
  audience: Audience,
  {
    cuts,
    restated,
    beside,
  }: {
    readonly cuts: ReturnType<typeof hiddenIn>;
    readonly restated: readonly Place[];
    readonly beside: ReturnType<typeof correctionsBeside>;
  },
): readonly Part[] {
  const notes = audience === 'board' ? [] : closedNotes(text, reading.blocks, cuts, saysNothingInternal);
  const title = reading.blocks.find((block) => block.kind === 'heading');
  return partsOf(text, reading.blocks, {
    file: meeting.minutes.file,
    cuts: outermost([...cuts, ...[...notes, ...restated].map((place) => ({ ...place, parts: [] }))]),
    beside,
    ids: idsIn(meeting.minutes),
    breaks: new Set(meeting.minutes.entries.map((entry) => entry.place.start)),
    title: title?.depth === 1 ? title.start : -1,
  });
}

/** Cuts in order, without those that stand within another. */
function outermost(cuts: ReturnType<typeof hiddenIn>): ReturnType<typeof hiddenIn> {
  let end = -1;
  return [...cuts]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((cut) => {
      const isWithin = cut.end <= end;
      end = Math.max(end, cut.end);
      return !isWithin;
    });
}

/** By where they begin, the ids of what is cited of a PV: its points, its entries by their numbers, and what it says of earlier ones by their refs. */
function idsIn({ items, entries }: Minutes): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  for (const item of items) ids.set(item.place.start, itemId(item));
  for (const entry of entries) {
    const id = idOf(entry);
    if (id !== null) ids.set(entry.place.start, id);
  }
  return ids;
}
