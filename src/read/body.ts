import type { Block } from '../markdown/block.ts';
import type { BodyText } from '../markdown/body-text.ts';
import { unmasked } from '../markdown/mask.ts';
import type { Problem } from '../model/finding.ts';
import type { Entry, Language, Minutes, NextMeeting } from '../model/minutes.ts';
import type { Place } from '../model/place.ts';
import type { ReadContext } from '../recognise/context.ts';
import { bodiesIn } from '../recognise/own-body.ts';
import { readApprovals } from './approvals.ts';
import { dueAtMeeting } from './due-at-meeting.ts';
import { finishEntries, updatesWithoutRef } from './entries.ts';
import { findMentions } from './mentions.ts';
import { readAnnouncement, readNextMeetings, withMore, withTheirAgenda } from './next-meetings.ts';
import { readOutline } from './outline.ts';
import { firstStruck } from './walk/state.ts';
import { walkBlocks } from './walk/walk.ts';

export interface Body
  extends Pick<
    Minutes,
    'title' | 'items' | 'agenda' | 'entries' | 'approvals' | 'next' | 'moves' | 'mentions' | 'problems'
  > {
  /** How many labels and headings of each language were read. */
  readonly languages: Readonly<Record<Language, number>>;
}

/**
 * Reads the body of a PV from its blocks: headings → sections and items; sections → drafts of entries; drafts → entries; the sections that announce
 * meetings → next meetings. Pure; never throws; what it cannot read stays text.
 */
export function readBody(body: BodyText, blocks: readonly Block[], context: ReadContext): Body {
  const text = withoutStruck(body);
  const outline = readOutline(body, blocks, context);
  const walked = walkBlocks(body, blocks, outline, text, context);
  const problems: Problem[] = [...walked.problems];
  const { items } = outline;
  const entries = finishEntries(walked.drafts, { body, text, items, context, problems });
  problems.push(...updatesWithoutRef(entries, items, text, context));
  const bodies = bodiesIn(outline.title, context);
  const ofBody = bodies.length === 0 ? context : { ...context, acronyms: [...context.acronyms, ...bodies] };
  const told = outline.sections
    .filter(({ role }) => role === 'next-meetings')
    .flatMap((section) => readNextMeetings(text, blocks, section, ofBody, entries, problems));
  // A section of its own has said it already, but what more is to be discussed.
  for (const line of walked.announcements)
    for (const one of readAnnouncement(text, blocks, line, ofBody, entries, problems)) {
      const at = one.date === null ? -1 : told.findIndex(({ date, title }) => date === one.date && title === one.title);
      if (at === -1) told.push(one);
      else if (one.agenda.length > 0) told[at] = withMore(told[at] as NextMeeting, one.agenda);
    }
  const next = withTheirAgenda(told);
  next.sort((one, other) => one.place.start - other.place.start);
  const mentions = findMentions(body.source, blocks[0]?.start ?? 0, entries, context).filter(
    (one) => !isGone(one.place, body, text),
  );
  const read: Body = {
    title: outline.title,
    items,
    agenda: walked.agenda,
    entries: dueAtMeeting(entries, next, context),
    approvals: readApprovals(text, blocks, outline, entries, context),
    next,
    moves: walked.moves,
    mentions,
    problems,
    languages: walked.languages,
  };
  return withoutRead(body.begins.size === 0 ? read : unmasked(read, body.begins));
}

/** Of what looks like a label, what is none: an entry that begins there all the same, by its vote, is told of no more. */
function withoutRead(read: Body): Body {
  const problems = read.problems.filter((one) => one.code !== 'looks-like' || !isRead(one, read.entries));
  return { ...read, problems };
}

/** « Elue présidente : Nora (7 voix sur 7) »: what looks like a label and is none begins an entry all the same, by its vote. */
function isRead({ place }: Problem, entries: readonly Entry[]): boolean {
  return entries.some(({ textPlace: { start } }) => start >= place.start && start <= place.end);
}

/** « ~~Action 2026-06-11/A2 : comparer les offres~~ », « Action 2026-06-11/A2 : ~~comparer les offres~~ »: a line that names an entry and says no more of it. */
function isGone({ start, end }: Place, body: BodyText, text: string): boolean {
  const stop = /[\r\n]|$/.exec(text.slice(end))?.index ?? 0;
  const from = firstStruck(body, start, end + stop);
  const said = text.slice(end, end + stop);
  return from !== -1 && !/\p{L}{2}/u.test(said.slice(said.lastIndexOf(':') + 1));
}

/** The text as it is read, with blanks for what is struck out: it says nothing any more. */
export function withoutStruck({ masked, struck }: BodyText): string {
  if (struck.length === 0) return masked;
  const out: string[] = [];
  let from = 0;
  for (let at = 0; at < struck.length; at += 2) {
    const [start, end] = [struck[at] as number, struck[at + 1] as number];
    out.push(masked.slice(from, start), masked.slice(start, end).replace(/[^\r\n]/g, ' '));
    from = end;
  }
  return out.join('') + masked.slice(from);
}
