import { sep } from 'node:path';
import type { RefusalCode } from '../import/foreign.ts';
import type { ImportReport, ReportedValue } from '../import/import.ts';
import { mostBytes } from '../import/sources/zip.ts';
import type { Help } from '../language/help.ts';
import type { ImportMessages, ImportSentence } from '../language/import.ts';
import type { Messages } from '../language/messages.ts';
import { vocabularies } from '../language/vocabularies.ts';
import type { Args } from '../model/finding.ts';
import type { IsoDate, IsoTime } from '../model/iso-date.ts';
import type { Minutes } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import { escapeControls } from '../text/controls.ts';
import { fill, formatDate, formatTime, joinWords } from '../text/wording.ts';
import { budget, type Failure } from './import-documents.ts';
import { writeNote } from './notes.ts';
import { sayError, UserError } from './user-error.ts';

/** What is told of an import: to people as it goes on, to programs as JSON. */

/** What became of one document. */
export interface Done {
  readonly file: string;
  /** Where it was written, or would be; null where it was not. */
  readonly path: string | null;
  readonly refused: RefusalCode | 'timeout' | 'no-date' | 'exists' | 'in-place' | 'cannot-read' | 'cannot-write' | null;
  readonly report: ImportReport | null;
  readonly markdown: string | null;
  readonly minutes: Minutes | null;
  /** Sentences that read like an entry and are in no register. */
  readonly candidates: number;
  /** What `czs review` calls it; null where it was not written into an archive. */
  readonly meeting: string | null;
  /** The document is a PV of the archive. */
  readonly isInArchive: boolean;
  /** Why the file was not read or written. */
  readonly failure: Failure | null;
  /** What it has too much of to be read: bytes, or what its refusal counts. */
  readonly limit: number | null;
}

/** Words what an import has to say, on stderr. */
export class ImportMessenger {
  private readonly world: World;
  private readonly locale: { words: Messages; today: null };
  private readonly help: Help;
  private readonly says: ImportMessages<ImportSentence>;

  constructor(world: World, words: Messages, help: Help, says: ImportMessages<ImportSentence>) {
    this.world = world;
    this.help = help;
    this.locale = { words, today: null };
    this.says = says;
  }

  words(code: ImportSentence, args: Args = {}): string {
    return fill(this.says[code], args, this.locale);
  }

  date(date: IsoDate): string {
    return formatDate(date, this.locale.words, 'abbreviated');
  }

  time(time: IsoTime): string {
    return formatTime(time, this.locale.words);
  }

  list(parts: readonly string[]): string {
    return joinWords(parts, this.locale.words);
  }

  note(code: ImportSentence, args: Args, indent = ''): void {
    writeNote(this.world, `${indent}${escapeControls(this.words(code, args))}`);
  }

  userError(error: UserError): void {
    writeNote(this.world, sayError(error, this.help, this.locale.words));
  }

  error(code: ImportSentence, args: Args): void {
    writeNote(this.world, `czs${this.locale.words.typography.colon}${escapeControls(this.words(code, args))}`);
  }
}

export function refuse(say: ImportMessenger, done: Done): void {
  const { file, path, refused, limit } = done;
  if (refused === null) return;
  if (refused === 'cannot-read' || refused === 'cannot-write') {
    const { failure, detail } = done.failure ?? { failure: 'other', detail: null };
    say.userError(new UserError(refused, { file: path ?? file, failure, detail: failure === 'other' ? detail : null }));
  } else if (refused === 'exists') say.error(done.isInArchive ? 'refused-has-head' : 'refused-exists', { path: path });
  else if (refused === 'timeout') say.error('refused-timeout', { file, limit: budget / 1000 });
  else if (refused === 'too-large')
    say.error('refused-too-large', { file, limit: Math.max(1, Math.floor((limit ?? mostBytes) / 1024 / 1024)) });
  else say.error(`refused-${refused}`, { file, limit });
}

/** The report for people: what was found, how sure, and what to do. */
export function tell(say: ImportMessenger, done: Done, options: { readonly dryRun: boolean }): void {
  const { report, path, file, minutes } = done;
  if (report === null || done.refused !== null) {
    refuse(say, done);
    return;
  }
  const note = (code: ImportSentence, args: Args = {}): void => say.note(code, args, '  ');
  if (options.dryRun) say.note('would-write', { file, path: path ?? '?' });
  else say.note('wrote', { file, path: path });
  const origin = (one: ReportedValue<unknown>): string => say.words(`origin-${one.origin}`);
  // As czs reads it: a comment in it is none of it.
  const title = minutes?.title ?? report.title;
  if (title !== null) note('title', { title });
  if (report.date === null) note('no-date');
  else
    note(report.date.sure ? 'date' : 'date-unsure', {
      date: report.date.value,
      origin: origin(report.date),
      line: report.date.line,
    });
  for (const one of report.conflicts) note('conflict', { date: one.value, origin: origin(one) });
  if (report.meetings.length > 0)
    note('several', { n: report.meetings.length, list: say.list(report.meetings.map((date) => say.date(date))) });
  if (report.start !== null)
    note('hours', { start: report.start.value, end: report.end && say.time(report.end.value) });
  if (report.place !== null) note('place', { place: report.place.value });
  if (report.chair !== null) note('chair', { name: report.chair.value });
  if (report.secretary !== null) note('secretary', { name: report.secretary.value });
  const presences = ['present', 'excused', 'absent', 'represented', 'guests', 'invited'] as const;
  const people = presences.flatMap((presence) => {
    const n = (minutes?.people ?? []).filter(
      (one) => one.presence === (presence === 'guests' ? 'guest' : presence),
    ).length;
    return n === 0 ? [] : [say.words(presence, { n })];
  });
  // Of a meeting to come, nobody was there, and nothing was dealt with.
  const isHeld = minutes?.status !== 'planned';
  if (people.length > 0) note('people', { list: say.list(people) });
  else if (isHeld) note('no-people');
  const items = minutes?.items.length ?? 0;
  if (items > 0) note('items', { n: items, agenda: report.agenda.matched });
  else if (isHeld) note('no-items');
  const missing = report.agenda.lines - report.agenda.matched;
  if (items > 0 && report.agenda.lines > 0 && missing > 0) note('agenda', { missing });
  const roles = [
    'decision',
    'pending',
    'rejected',
    'proposal',
    'action',
    'contact',
    'working-group',
    'postponed',
    'internal',
  ] as const;
  const entries = roles.flatMap((role) => {
    const n = (minutes?.entries ?? []).filter((one) => one.role === role).length;
    return n === 0 ? [] : [say.words(`entry-${role}`, { n })];
  });
  if (entries.length > 0) note('entries', { list: say.list(entries) });
  const next = (minutes?.next ?? []).flatMap((one) => (one.date === null ? [] : [one.date]));
  if (next.length > 0) note('next', { list: say.list([...new Set(next)].sort().map((date) => say.date(date))) });
  // As the front matter that was written calls them.
  const { keys } = vocabularies[minutes?.language ?? 'fr'];
  const keyOf = (key: string): string => (Object.hasOwn(keys, key) ? (keys[key as keyof typeof keys][0] ?? key) : key);
  if (report.confirm.length > 0)
    note('confirm', { list: say.list(report.confirm.map((one) => `${keyOf(one.key)} (${one.value})`)) });
  if (report.moved.length > 0) note('moved', { n: report.moved.length });
  const counts = new Map<string, number>();
  for (const one of report.dropped) counts.set(one.reason, (counts.get(one.reason) ?? 0) + one.count);
  const dropped = [...counts].map(([reason, n]) => say.words(`drop-${reason}` as ImportSentence, { n }));
  if (dropped.length > 0) note('dropped', { list: say.list(dropped) });
  // A comment may hold what nobody wrote into the minutes: « Corentin dit plutôt le 20 janvier ».
  const comments = report.dropped.flatMap(({ reason, text }) => (reason === 'comment' ? text.split('\n') : []));
  for (const text of comments.slice(0, mostComments)) note('comment', { text });
  if (report.joined.length > 0) note('joined', { list: say.list(report.joined.slice(0, 10)) });
  const isOpen = done.candidates > 0;
  if (isOpen) note('candidates', { n: done.candidates });
  if (options.dryRun) return;
  if (isOpen && done.meeting !== null) note('next-review', { meeting: done.meeting, path: path as string });
  else note('next-step', { path: path as string });
  if (minutes?.status === 'approved' && done.meeting !== null) note('unsealed', { meeting: done.meeting });
}

/** More comments are counted only. */
const mostComments = 10;

/** The report for programs: fields as in docs, `null` where nothing was found. */
export function record(done: Done, dryRun: boolean): unknown {
  const { file, path, refused, report, markdown, minutes } = done;
  const found = <Value>(one: ReportedValue<Value> | null) =>
    one === null
      ? null
      : { value: one.value, sure: one.sure, from: one.origin, words: one.words, line: one.line || null };
  return {
    file: file.split(sep).join('/'),
    path: path === null ? null : path.split(sep).join('/'),
    written: refused === null && !dryRun,
    refused,
    format: report?.format ?? null,
    language: report?.language ?? null,
    title: report?.title ?? null,
    date: found(report?.date ?? null),
    conflicts: (report?.conflicts ?? []).map(found),
    meetings: report?.meetings ?? [],
    start: found(report?.start ?? null),
    end: found(report?.end ?? null),
    place: found(report?.place ?? null),
    chair: found(report?.chair ?? null),
    secretary: found(report?.secretary ?? null),
    people: report?.people ?? [],
    items: report?.items ?? [],
    itemsBy: report?.itemsBy ?? null,
    agenda: report?.agenda ?? null,
    entries: (minutes?.entries ?? []).map(({ role, text, item }) => ({
      role,
      text,
      item: minutes?.items[item]?.title ?? null,
    })),
    next: (minutes?.next ?? []).map(({ title, date, start, end, meetingPlace, agenda }) => ({
      title,
      date,
      start,
      end,
      place: meetingPlace,
      agenda: agenda.map((one) => one.text),
    })),
    candidates: done.candidates,
    toConfirm: report?.confirm ?? [],
    moved: report?.moved ?? [],
    dropped: report?.dropped ?? [],
    joined: report?.joined ?? [],
    ...(dryRun ? { markdown } : {}),
  };
}
