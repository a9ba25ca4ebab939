import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { idEdits } from '../../draft/ids.ts';
import { jsonText } from '../../format/json.ts';
import type { Imported } from '../../import/import.ts';
import { mostBytes } from '../../import/sources/zip.ts';
import { spoken } from '../../language/spoken.ts';
import { vocabularies } from '../../language/vocabularies.ts';
import { defaultConfig, emptyRegistry } from '../../model/config.ts';
import type { Minutes } from '../../model/minutes.ts';
import { applyEdits, type Edit } from '../../model/place.ts';
import type { Result, World } from '../../model/world.ts';
import { decodeText } from '../../store/decode.ts';
import { escapeControls } from '../../text/controls.ts';
import { normalize } from '../../text/normalize.ts';
import { findArchive } from '../archive.ts';
import { countCandidates } from '../candidates.ts';
import type { CommandModule } from '../command.ts';
import { type Document, importAll, listDocuments, mostNamed, type Outcome } from '../import-documents.ts';
import { writeLabels } from '../import-labels.ts';
import { type Done, ImportMessenger, record, refuse, tell } from '../import-report.ts';
import { loadArchive, openArchive, readerFor, readText } from '../load.ts';
import { isFolder } from '../output-files.ts';
import { writeOutput } from '../print.ts';
import { writeShown } from '../terminal.ts';
import { loadHelp, loadMessages } from '../words.ts';

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
  const files = listDocuments(
    world,
    args.files,
    (code, about) => say.error(code, about),
    (code, about) => (options.report === 'json' ? undefined : say.note(code, about)),
  );
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
      limit: null,
    };
    if (outcome === 'timeout') return [{ ...none, refused: outcome }];
    if ('failure' in outcome) return [{ ...none, refused: 'cannot-read', failure: outcome }];
    if (!outcome.ok) return [{ ...none, refused: outcome.code, limit: outcome.limit }];
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
    const labelled =
      body === null ? await writeLabels(part.markdown, (text) => read(text, labeller)) : `${part.head}\n${body}`;
    const first = await read(labelled);
    const ids = options.approved && body === null ? idsOf(labelled, first.minutes) : [];
    const markdown = applyEdits(labelled, ids);
    const reading = ids.length === 0 ? first : await read(markdown);
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
      limit: null,
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

/**
 * Numbers what approved minutes decide and do: `check` asks nobody to number it any more, and a name that `people.yaml` comes to know would move what
 * others cite. What reviews earlier actions may be one of them, and gets no number.
 */
function idsOf(text: string, minutes: Minutes): Edit[] {
  const reviewed = minutes.entries.flatMap(({ reviews }, at) => (reviews === null ? [] : [[at, null] as const]));
  return idEdits(text, minutes, { told: new Map(reviewed) }, vocabularies[minutes.language]);
}
