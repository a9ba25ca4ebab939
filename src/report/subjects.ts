import type { Archive, Meeting } from '../model/archive.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Language, Ref } from '../model/minutes.ts';
import { internalContentIn } from '../redaction/internal-content.ts';
import { compareText } from '../text/compare-text.ts';
import type { Finder } from '../text/finder.ts';
import { memoize } from '../text/memo.ts';
import { detached } from '../text/normalize.ts';
import { titleKey } from '../text/title-key.ts';
import { isWithheld } from './cells.ts';
import { type ThreadStep, threadSteps } from './history.ts';
import { refsOf } from './thread.ts';

/** What an archive speaks of under one title, over all its meetings. */
export interface Subject {
  /** By which a title is known again. */
  readonly key: string;
  /** As it was written last. */
  readonly title: string;
  readonly language: Language;
  /** In how many meetings it was on the agenda. */
  readonly meetings: number;
  readonly last: IsoDate;
  readonly decisions: number;
  readonly open: number;
  /** The first first. They are found when they are asked for, and not kept: an archive has many. */
  readonly steps: () => readonly ThreadStep[];
}

/**
 * The subjects of an archive as a copy tells them: points with the same title, accents and capitals aside, and what was decided and is done
 * under it. In the order in which they came last, the latest first.
 */
export function subjectsOf(archive: Archive): Subject[] {
  const internalContent = internalContentIn(archive);
  const found = new Map<string, { title: string; language: Language; meetings: Set<Meeting>; on: Set<Meeting> }>();
  const threads = new Map<string, Set<Ref>>();
  const updatedIn = updatesOf(archive);
  for (const meeting of archive.meetings) {
    const { minutes } = meeting;
    if (archive.doubts.has(meeting.file) || meeting.status === 'cancelled') continue;
    const keys = minutes.items.map((item) =>
      item.role === null && !internalContent.title(item, minutes) ? keyOf(item.title) : null,
    );
    for (const [at, key] of keys.entries()) {
      if (key === null) continue;
      const known = found.get(key) ?? { title: key, language: minutes.language, meetings: new Set(), on: new Set() };
      known.meetings.add(meeting);
      known.on.add(meeting);
      known.title = minutes.items[at]?.title ?? key;
      known.language = minutes.language;
      found.set(key, known);
    }
    for (const [at, { own: ref }] of refsOf(minutes).entries()) {
      const key = keys[minutes.entries[at]?.item ?? -1];
      if (key == null || ref === null) continue;
      const thread = threads.get(key) ?? new Set();
      threads.set(key, thread.add(ref));
      for (const one of updatedIn.get(ref) ?? []) found.get(key)?.meetings.add(one);
    }
  }
  const order = new Map(archive.meetings.map((meeting, at) => [meeting, at]));
  const states = statesOf(archive);
  const subjects = [...found].map(([key, { title, language, meetings, on }]): Subject => {
    const thread = threads.get(key) ?? new Set<Ref>();
    const inOrder = [...meetings].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const count = (state: 'decided' | 'open') => [...thread].filter((ref) => states.get(ref) === state).length;
    const last = inOrder.findLast((one) => one.held) ?? inOrder.at(-1);
    return {
      key,
      title,
      language,
      meetings: on.size,
      last: last?.date ?? '',
      decisions: count('decided'),
      open: count('open'),
      steps: () => threadSteps(archive, titleFinder(key), thread, inOrder),
    };
  });
  return subjects.sort((a, b) => compareText(b.last, a.last) || compareText(a.key, b.key));
}

const keys = new Map<string, string>();

/** The key of a title; the same ones come again from meeting to meeting. */
function keyOf(title: string): string {
  return keys.get(title) ?? memoize(keys, 20_000, detached(title), titleKey(title));
}

/** Finds one title, whole. */
function titleFinder(key: string): Finder {
  return {
    mayHold: () => true,
    find: (text) => (keyOf(text) === key ? { start: 0, end: text.length } : null),
  };
}

function statesOf({ decisions, actions }: Archive): ReadonlyMap<Ref, 'decided' | 'open'> {
  const states = new Map<Ref, 'decided' | 'open'>();
  for (const one of decisions)
    if (one.status === 'adopted' && !isWithheld(one, 'public')) states.set(one.ref, 'decided');
  for (const one of actions) if (one.status === 'open' && !isWithheld(one, 'public')) states.set(one.ref, 'open');
  return states;
}

/** In which later meetings something became of what was written first in another. */
function updatesOf({ decisions, actions, proposals, meetings }: Archive): ReadonlyMap<Ref, readonly Meeting[]> {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const updates = new Map<Ref, Meeting[]>();
  for (const records of [decisions, actions, proposals])
    for (const { ref, updates: all } of records) {
      const told = all.length === 0 ? [] : all.flatMap((one) => byId.get(one.meeting) ?? []);
      if (told.length > 0) updates.set(ref, told);
    }
  return updates;
}
