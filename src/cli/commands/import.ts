import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonText } from '../../format/json.ts';
import type { RefusalCode } from '../../import/foreign.ts';
import type { Imported, ImportReport, ReportedValue } from '../../import/import.ts';
import { mostBytes } from '../../import/sources/zip.ts';
import type { Help } from '../../language/help.ts';
import type { ImportMessages, ImportSentence } from '../../language/import.ts';
import type { Messages } from '../../language/messages.ts';
import { spoken } from '../../language/spoken.ts';
import { vocabularies } from '../../language/vocabularies.ts';
import { defaultConfig, emptyRegistry } from '../../model/config.ts';
import type { Args } from '../../model/finding.ts';
import type { IsoDate, IsoTime } from '../../model/iso-date.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Bounded, FileFailure, Result, World } from '../../model/world.ts';
import { decodeText } from '../../store/decode.ts';
import { boundedWorker } from '../../store/worker.ts';
import { escapeControls } from '../../text/controls.ts';
import { normalize } from '../../text/normalize.ts';
import { fill, formatDate, formatTime, joinWords } from '../../text/wording.ts';
import { findArchive } from '../archive.ts';
import { countCandidates } from '../candidates.ts';
import type { CommandModule } from '../command.ts';
import { writeLabels } from '../import-labels.ts';
import type { ImportOutcome, ImportWork } from '../import-work.ts';
import { loadArchive, openArchive, readerFor, readText } from '../load.ts';
import { writeNote } from '../notes.ts';
import { isFolder } from '../output-files.ts';
import { writeOutput } from '../print.ts';
import { writeShown } from '../terminal.ts';
import { sayError, UserError } from '../user-error.ts';
import { loadHelp, loadMessages } from '../words.ts';

/** Milliseconds that one document may take. */
const budget = 10_000;

/** What a folder is searched for; those that are refused are named, with what to do. */
const extensions = ['.docx', '.odt', '.html', '.htm', '.txt', '.md', '.rst', '.doc', '.docm', '.rtf', '.pdf'];

/** What became of one document. */
interface Done {
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
  /** Why the file was not read or written. */
  /** The document is a PV of the archive. */
  readonly isInArchive: boolean;
  readonly failure: Failure | null;
}

interface Failure {
  readonly failure: FileFailure;
  readonly detail: string | null;
}

/**
 * Makes minutes of foreign documents: each goes to `minutes/<date>.md`, to the folder that `--output` names under that name, or to the file that
 * it names. 0 where one was made.
 */
export const run: CommandModule<'import'>['run'] = async (world, context, args, options) => {
  const [words, help, says] = await Promise.all([
    loadMessages(context.language),
    loadHelp(context.language),
    spoken[context.language].importing(),
  ]);
  const say = new ImportMessenger(world, words, help, says);
  const files = listDocuments(world, args.files, say);
  if (files === null) return 2;
  const folder = options.output !== null && isFolder(world, options.output) ? options.output : null;
  const isForOne = options.date !== null || (options.output !== null && folder === null);
  if ((files.length > 1 || options.split) && isForOne) {
    say.error('refused-two-outputs', {});
    return 2;
  }
  const root = findArchive(world, context.dir);
  const opened = root === null ? null : await openArchive(world, context.dir);
  const archive = { root: root ?? world.cwd, config: opened?.config ?? defaultConfig };
  const reader = opened?.reader ?? readerFor({});
  const registry = opened?.registry ?? emptyRegistry;
  // What decides or commits somebody by its verb alone gets its label, which the secretary reads over.
  const labeller = readerFor({ registry, language: archive.config.language, byVerb: true });
  const language = archive.config.language ?? context.language;
  const outcomes = await importAll(world, files, {
    language,
    date: options.date,
    approved: options.approved,
    split: options.split,
  });
  const dones: Done[] = [];
  const made = new Set<string>();
  for (let index = 0; index < files.length; index++) {
    const file = files[index] as Document;
    for (const done of await finish(file, await outcomes(index))) {
      dones.push(done);
      if (options.report === 'json') continue;
      tell(say, done, options);
      if (done.refused === null && !options.dryRun) world.stdout.write(`${escapeControls(done.path ?? '')}\n`);
    }
  }
  if (options.report === 'json') {
    world.stdout.write(`${jsonText(dones.map((done) => record(done, options.dryRun)))}\n`);
    for (const done of dones) if (done.refused !== null) refuse(say, done);
  } else if (dones.length > 1) {
    const failed = dones.filter((done) => done.refused !== null).map(({ file }) => basename(file));
    const named = failed.length > mostNamed ? [...failed.slice(0, mostNamed), '…'] : failed;
    say.note('summary', {
      done: dones.length - failed.length,
      failed: failed.length,
      files: failed.length === 0 ? null : named.join(', '),
    });
    if (dones.length - failed.length > 1 && root !== null && !options.dryRun) say.note('baseline', {});
  }
  if (root !== null && options.output === null && !options.dryRun) await keep();
  // A disk that is full is no fault of a document: what it kept back must be seen.
  const kept = dones.some((done) => done.refused === 'cannot-write');
  if (kept || dones.every((done) => done.refused !== null)) return 2;
  return dones.some((done) => done.refused !== null) ? 1 : 0;

  /** The addresses that came with the lists of people go where `czs people --write` keeps them; where they cannot, it is said. */
  async function keep(): Promise<void> {
    const people = dones.flatMap(({ refused, minutes }) => (refused === null ? (minutes?.people ?? []) : []));
    const names = [...new Set(people.flatMap(({ name, email }) => (name === null || email === null ? [] : [name])))];
    if (names.length === 0) return;
    const { keepAddresses } = await import('../people-file.ts');
    const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
    const kept = await keepAddresses(world, loaded, names);
    const known = new Set(
      [...kept, ...registry.people.flatMap(({ name, email }) => (email === null ? [] : [name]))].map(normalize),
    );
    const left = names.filter((name) => !known.has(normalize(name)));
    if (options.report === 'json') return;
    const { people: file } = archive.config;
    if (kept.length > 0) say.note('addresses-kept', { n: kept.length, names: kept, file });
    if (left.length > 0) say.note('addresses-left', { n: left.length, file });
  }

  async function finish(file: Document, outcome: Outcome): Promise<readonly Done[]> {
    const none = {
      file: file.shown,
      path: null,
      report: null,
      markdown: null,
      minutes: null,
      candidates: 0,
      meeting: null,
      isInArchive: false,
      failure: null,
    };
    if (outcome === 'timeout') return [{ ...none, refused: outcome }];
    if ('failure' in outcome) return [{ ...none, refused: 'cannot-read', failure: outcome }];
    if (!outcome.ok) {
      say.limit = outcome.limit;
      return [{ ...none, refused: outcome.code }];
    }
    const finished: Done[] = [];
    for (const part of outcome.parts) finished.push(await finishPart(file, part));
    return finished;
  }

  async function finishPart(file: Document, part: Imported): Promise<Done> {
    const { report } = part;
    const date = report.date?.value ?? null;
    const own = root === null || options.output !== null ? null : inArchive(root, archive.config.minutes, file.path);
    const named = date === null ? null : `${date}.md`;
    const path =
      folder === null
        ? (options.output ?? own ?? (named === null ? null : `${archive.config.minutes}/${named}`))
        : named === null
          ? null
          : join(folder, named);
    const read = (text: string, by = reader) => readText(world, by, path ?? 'minutes/x.md', text);
    const body = own === null ? null : bodyOf(world, file.path);
    const markdown =
      body === null ? await writeLabels(part.markdown, (text) => read(text, labeller)) : `${part.head}\n${body}`;
    const reading = await read(markdown);
    const candidates = countCandidates(markdown, reading, { reader, registry, config: archive.config });
    const { minutes } = reading;
    // Written where there was no archive, it makes one.
    const meeting = options.output === null ? minutes.id : null;
    const whole = {
      file: file.shown,
      path,
      report: body === null ? report : { ...report, moved: [] },
      markdown,
      minutes,
      candidates,
      meeting,
      isInArchive: own !== null,
      failure: null,
    };
    if (options.dryRun) {
      if (options.report !== 'json') writeShown(world, markdown);
      return { ...whole, refused: null };
    }
    if (path === null) return { ...whole, refused: 'no-date' };
    const bytes = new TextEncoder().encode(markdown);
    if (options.output !== null && folder === null) {
      writeOutput(world, options.output, bytes, options.force);
      return { ...whole, refused: null };
    }
    // What is written stays in the archive, or in the folder that was named.
    const within = folder === null ? archive.root : resolve(world.cwd, folder);
    const target = folder === null ? join(archive.root, path) : resolve(world.cwd, path);
    // What this run made, and what has front matter in the archive, it never writes over.
    const mayReplace = options.force && !made.has(target) && (own === null || body !== null);
    made.add(target);
    const place = world.files.makeFolder(dirname(target), folder === null ? within : dirname(within));
    const written = place.ok ? writeIn(world, target, bytes, within, mayReplace) : place;
    if (!written.ok) {
      const exists = body === null ? 'exists' : 'in-place';
      return { ...whole, refused: written.failure === 'exists' ? exists : 'cannot-write', failure: written };
    }
    return { ...whole, refused: null };
  }
};

/** So many of the documents that were not imported are named again at the end. */
const mostNamed = 20;

/** Where a document lies among the minutes of the archive, relative to its root; null: it does not. */
function inArchive(root: string, minutes: string, path: string): string | null {
  const within = relative(join(root, minutes), path);
  if (within.startsWith('..') || within === '' || isAbsolute(within) || !/\.md$/i.test(within)) return null;
  return `${minutes}/${within.split(sep).join('/')}`;
}

/** The text of minutes without front matter, to the last byte; null where they have some. */
function bodyOf(world: World, path: string): string | null {
  const read = world.files.read(path, mostBytes);
  const decoded = read.ok ? decodeText(read.value) : null;
  return decoded === null || !decoded.ok || /^---[ \t]*\r?\n/.test(decoded.text) ? null : decoded.text;
}

function writeIn(world: World, target: string, bytes: Uint8Array, root: string, force: boolean): Result<null> {
  const made = world.files.create(target, bytes, root);
  if (made.ok || made.failure !== 'exists' || !force) return made;
  const before = world.files.read(target, 1024 ** 3);
  return before.ok ? world.files.replace(target, before.value, bytes, root) : before;
}

interface Document {
  /** As typed, or as found in a typed folder. */
  readonly shown: string;
  readonly path: string;
}

/** The documents that the arguments name, those in folders included; null where an argument names none, or is a pattern that the shell left as it is. */
function listDocuments(world: World, typed: readonly string[], say: ImportMessenger): Document[] | null {
  const out: Document[] = [];
  for (const each of typed) {
    const path = resolve(world.cwd, each);
    const kind = world.files.kind(path);
    if (kind === null && /[*?[]/.test(each)) {
      say.error('no-match', { pattern: each });
      return null;
    }
    if (kind !== 'folder') {
      out.push({ shown: each, path });
      continue;
    }
    const listed = world.files.list(path, extensions);
    const found = listed.ok ? listed.value.filter((one) => one.failure === null) : [];
    if (found.length === 0) {
      say.error('no-files', { folder: each });
      return null;
    }
    for (const one of found)
      out.push({ shown: `${each.replace(/[/\\]{1,20}$/, '')}/${one.path}`, path: join(path, one.path) });
  }
  return out;
}

type Outcome = ImportOutcome | Failure | 'timeout';

type About = {
  readonly language: ImportWork['options']['language'];
  readonly date: string | null;
  readonly approved: boolean;
  readonly split: boolean;
};

/**
 * Imports documents in worker threads, each within its budget of time and memory; from the sources, where the thread's script is not built, in
 * this one. Gives what waits for the outcome of each.
 */
async function importAll(
  world: World,
  files: readonly Document[],
  { split, ...about }: About,
): Promise<(index: number) => Promise<Outcome>> {
  const script = threadScript();
  const worker = existsSync(script) ? boundedWorker<ImportWork, ImportOutcome>(script, { memory: 512 }) : null;
  const here = worker === null ? (await import('../import-work.ts')).importWork : null;
  const work = async (file: Document): Promise<Outcome> => {
    const read = world.files.read(file.path, mostBytes);
    if (!read.ok) {
      if (read.failure === 'too-large') return { ok: false, code: 'too-large', limit: mostBytes };
      return read;
    }
    const input: ImportWork = {
      name: file.path,
      bytes: read.value,
      options: { fileName: basename(file.path), year: yearOf(dirname(file.path)), ...about },
      split,
    };
    if (worker === null || here !== null) return (here as NonNullable<typeof here>)(input);
    const outcome: Bounded<ImportOutcome> = await worker.run(input, budget);
    if (outcome.ok) return outcome.value;
    if (outcome.reason === 'crash') throw new Error(`${file.shown}: ${outcome.detail}`);
    return 'timeout';
  };
  // A hundred documents are not all in memory at once.
  const ahead = 64;
  const started = new Map<number, Promise<Outcome>>();
  const begin = (index: number): Promise<Outcome> => {
    const known = started.get(index);
    if (known !== undefined) return known;
    const promise = work(files[index] as Document);
    promise.catch(() => {});
    started.set(index, promise);
    return promise;
  };
  return async (index) => {
    for (let next = index; next < Math.min(index + ahead, files.length); next++) begin(next);
    const outcome = await begin(index);
    started.delete(index);
    if (index === files.length - 1) await worker?.close();
    return outcome;
  };
}

/** The year that the nearest folder of a path names which names one; null where none does. */
function yearOf(folder: string): number | null {
  const years = folder.split(/[/\\]/).flatMap((name) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name)?.[0] ?? []);
  return years.length === 0 ? null : Number(years.at(-1));
}

/** The built script of the thread: beside this code in dist/, or where the sources stand (then there is none). */
function threadScript(): string {
  const here = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url));
  const name = 'import-thread.cjs';
  const places = [join(here, name), join(here, 'cli', name)];
  return places.find((place) => existsSync(place)) ?? (places[0] as string);
}

/** Words what an import has to say, on stderr. */
class ImportMessenger {
  /** Of the last refusal. */
  limit: number | null = null;
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

function refuse(say: ImportMessenger, done: Done): void {
  const { file, path, refused } = done;
  if (refused === null) return;
  if (refused === 'cannot-read' || refused === 'cannot-write') {
    const { failure, detail } = done.failure ?? { failure: 'other', detail: null };
    say.userError(new UserError(refused, { file: path ?? file, failure, detail: failure === 'other' ? detail : null }));
  } else if (refused === 'exists')
    say.error(done.isInArchive ? 'refused-has-head' : 'refused-exists', { path: path as string });
  else if (refused === 'timeout') say.error('refused-timeout', { file, limit: budget / 1000 });
  else if (refused === 'too-large')
    say.error('refused-too-large', { file, limit: Math.max(1, Math.floor((say.limit ?? mostBytes) / 1024 / 1024)) });
  else say.error(`refused-${refused}`, { file, limit: say.limit });
}

/** The report for people: what was found, how sure, and what to do. */
function tell(say: ImportMessenger, done: Done, options: { readonly dryRun: boolean }): void {
  const { report, path, file, minutes } = done;
  if (report === null || done.refused !== null) {
    refuse(say, done);
    return;
  }
  const note = (code: ImportSentence, args: Args = {}): void => say.note(code, args, '  ');
  if (options.dryRun) say.note('would-write', { file, path: path ?? '?' });
  else say.note('wrote', { file, path: path as string });
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
  if (people.length === 0) note('no-people');
  else note('people', { list: say.list(people) });
  const items = minutes?.items.length ?? 0;
  if (items === 0) note('no-items');
  else note('items', { n: items, agenda: report.agenda.matched });
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
  if (report.joined.length > 0) note('joined', { list: say.list(report.joined.slice(0, 10)) });
  if (done.candidates > 0) note('candidates', { n: done.candidates });
  if (options.dryRun) return;
  if (done.candidates > 0 && done.meeting !== null)
    note('next-review', { meeting: done.meeting, path: path as string });
  else note('next-step', { path: path as string });
}

/** The report for programs: fields as in docs, `null` where nothing was found. */
function record(done: Done, dryRun: boolean): unknown {
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
