import { resolve } from 'node:path';
import { type FormatId, loadFormat, type Piece, type Renderable } from '../format/index.ts';
import type { Picture, PictureKind } from '../format/picture.ts';
import type { Messages } from '../language/messages.ts';
import type { Audience } from '../model/audience.ts';
import type { Args } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Language, Minutes } from '../model/minutes.ts';
import type { TypesetJob, World } from '../model/world.ts';
import { addresses, copyWithout, type LeftOut } from '../redaction/left-out.ts';
import { isKnown } from '../redaction/named-people.ts';
import { namesLeftOut } from '../redaction/withheld-names.ts';
import { nameWords } from '../redaction/withheld-people.ts';
import { joinedBytes } from '../text/bytes.ts';
import { escapeControls } from '../text/controls.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Context } from './command.ts';
import type { Letterhead } from './letterhead.ts';
import type { Loaded } from './load.ts';
import type { ColorLevel } from './terminal.ts';
import { cannotMakeFile, UserError } from './user-error.ts';
import { loadMessages } from './words.ts';

/** What the options of a register say of its output. */
export interface PrintOptions {
  readonly format: FormatId;
  readonly output: string | null;
  readonly force: boolean;
  readonly csvExcel?: boolean;
  /** docx, pdf: the letterhead, as typed. */
  readonly template?: string | null;
  /** For whom the copy is; the public where nothing is said. */
  readonly for?: Audience;
  /** Names that are left out of it. */
  readonly anonymise?: readonly string[];
}

/** What a copy asks of an archive: in which PVs it is open what may be told, and whose names are left out. */
type Copyable = Pick<Loaded['archive'], 'doubts' | 'meetings' | 'registry' | 'config' | 'isTitle'>;

/** What a copy is made of. */
export interface Copied extends Pick<Loaded, 'root' | 'config' | 'reader'> {
  readonly archive: Copyable;
  /** The PVs of which it is a copy: none is made where one is in doubt. Not said of a register, which leaves those out and says so. */
  readonly copied?: readonly Minutes[];
}

/** What a result came from: the settings, and which files are not in it. */
export interface Printed extends Copied, Pick<Loaded, 'unread' | 'settings'> {
  readonly archive: Copyable & Pick<Loaded['archive'], 'undated' | 'duplicates' | 'doubles' | 'alterations'>;
}

/** Writes a report or a document where it was asked for: stdout, or `--output`. Notes on what could not be read go to stderr. */
export async function print(
  world: World,
  context: Context,
  loaded: Printed | null,
  what: Renderable,
  options: PrintOptions,
): Promise<number> {
  const toFile = options.output !== null;
  if (options.template != null) {
    const { refuseUnusedTemplate } = await import('./letterhead.ts');
    refuseUnusedTemplate(options.template, [options.format]);
  }
  if (!toFile) await refuseOnTerminal(world, options.format);
  const pieces = await copyOf(world, context, loaded, what, {
    ...options,
    width: toFile ? null : context.width,
    color: toFile ? 0 : context.color,
  });
  await writePieces(world, pieces, options.output, options.force);
  if (loaded) await noteUnread(world, context.language, context.today, loaded, isCopy(options));
  return 0;
}

/** What programs show in a mail. */
const mailPictures: readonly PictureKind[] = ['png', 'jpeg'];

/** What a copy is made with. */
export interface CopyOptions extends Pick<PrintOptions, 'format' | 'csvExcel' | 'for' | 'template' | 'anonymise'> {
  /** It is for those who are named in it: nobody's name is left out of it. */
  readonly named?: boolean;
  readonly width?: number | null;
  readonly color?: ColorLevel;
  /** html: where a picture stands beside the page, as in a mail; absent: all of it stands in the page. */
  readonly pictureAddress?: (picture: Picture) => string;
}

/**
 * A report or a document as a copy for an audience, in one format: the one way by which anything of an archive leaves.
 * @throws UserError where what is perhaps internal would be in it
 */
export async function copyOf(
  world: World,
  context: Pick<Context, 'language' | 'today'>,
  loaded: Copied | null,
  what: Renderable,
  options: CopyOptions,
): Promise<Iterable<Piece> | AsyncIterable<Piece>> {
  if (loaded !== null) await refuseCopy(loaded, options);
  const [words, format] = await Promise.all([loadMessages(context.language), loadFormat(options.format)]);
  const { template = null } = options;
  const letterhead =
    template === null || loaded === null
      ? {}
      : await (await import('./letterhead.ts')).letterheadFor(
          world,
          loaded,
          template,
          options.format,
          context.language,
        );
  const leftOut = leftOutOf(loaded, words, options);
  const kinds = options.pictureAddress === undefined ? (format.pictures ?? []) : mailPictures;
  const picture =
    kinds.length === 0 || loaded === null
      ? null
      : (await import('./pictures.ts')).pictureReader(world, loaded, words, {
          kinds,
          leftOut,
          repeated: options.format === 'html' && options.pictureAddress === undefined,
        });
  const typeset = options.format === 'pdf' ? await typesetterFor(world, words, letterhead, template) : null;
  return format.render(copyWithout(what, leftOut), {
    words,
    today: context.today,
    width: options.width ?? null,
    color: options.color ?? 0,
    excel: options.csvExcel ?? false,
    caption: loaded?.config.organisation ?? null,
    ...letterhead,
    ...(picture && { picture }),
    ...(options.pictureAddress && { pictureAddress: options.pictureAddress }),
    ...(typeset && { typeset }),
  });
}

/** What is in no text of a copy: e-mail addresses, and the names of those of whom less is shown. */
export function leftOutOf(
  loaded: Pick<Copied, 'archive'> | null,
  words: Messages,
  options: Omit<CopyOptions, 'format'> & { readonly format?: FormatId },
): readonly LeftOut[] {
  if (options.format === 'json') return [];
  const emails = (options.for ?? 'public') === 'public' ? [addresses] : [];
  const { anonymise: anonymised = [], named = false } = options;
  // What is for the board has all names, but those that it was asked to leave out.
  const isForOthers = options.for !== undefined && options.for !== 'board' && !named;
  if (loaded === null || (!isForOthers && anonymised.length === 0)) return emails;
  const withheld = { people: 'names', anonymised, published: isForOthers } as const;
  const names = namesLeftOut(loaded.archive, withheld, nameWords(words));
  return names === null ? emails : [...emails, names];
}

/**
 * What sets pages; says so where a page has a letter that its own fonts have not.
 * @throws UserError where it is not installed
 */
async function typesetterFor(
  world: World,
  words: Messages,
  { folder }: Pick<Letterhead, 'folder'>,
  template: string | null,
): Promise<(job: Omit<TypesetJob, 'folder'>) => Uint8Array> {
  const typesetter = await world.typesetter();
  if (typesetter === null) throw new UserError('pdf-missing', {});
  const { writeNote } = await import('./notes.ts');
  return (job) => {
    const typeset = typesetter({ ...job, folder: folder ?? null });
    if (!typeset.ok) {
      if (template !== null && /^failed to download/.test(typeset.detail))
        throw new UserError('letterhead-network', { file: template });
      throw new UserError('pdf-failed', { detail: typeset.detail });
    }
    for (const { name } of typeset.refused)
      writeNote(world, sayPhrase({ code: 'note/picture-broken', args: { src: name } }, { words, today: null }));
    const letters = typeset.missing.length === 0 ? null : typeset.missing.slice(0, 8).join(' ');
    if (!typeset.accessible)
      writeNote(
        world,
        escapeControls(sayPhrase({ code: 'note/pdf-glyph', args: { letters } }, { words, today: null })),
      );
    return typeset.pdf;
  };
}

/** @throws UserError where a copy for others would be one of a PV in doubt, or is to leave out a name that nobody has */
export async function refuseCopy({ archive, copied = [] }: Copied, options: CopyOptions): Promise<void> {
  const nobody = options.anonymise?.find((name) => !isKnown(archive, name));
  if (nobody !== undefined) throw new UserError('nobody', { name: nobody });
  if (!isCopy(options) || archive.doubts.size === 0) return;
  const { refuseDoubts } = await import('./refuse-doubts.ts');
  refuseDoubts(archive, copied, 'copy');
}

/** @throws UserError where bytes that are no text would go to a terminal */
export async function refuseOnTerminal(world: World, id: FormatId): Promise<void> {
  const { binary, extension } = await loadFormat(id);
  if (binary === true && world.stdout.isTTY) throw new UserError('binary-terminal', { format: id, extension });
}

/** Whether it is made to be given away: what no option says for whom it is, is not. */
function isCopy(options: CopyOptions): boolean {
  return options.format !== 'json' && options.for !== undefined && options.for !== 'board';
}

/** Pieces are written together up to so many characters: a line at a time is slow on a terminal and in a pipe. */
const mostAtOnce = 32_768;

/** Writes what comes in pieces: to stdout as it comes, or to the file that `--output` names, whole. */
export async function writePieces(
  world: World,
  pieces: Iterable<Piece> | AsyncIterable<Piece>,
  output: string | null,
  force: boolean,
): Promise<void> {
  if (output === null) await eachPart(pieces, (part) => world.stdout.write(part));
  else writeOutput(world, output, await bytesOf(pieces), force);
}

/** All that comes in pieces, as bytes. */
export async function bytesOf(pieces: Iterable<Piece> | AsyncIterable<Piece>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const whole: Uint8Array[] = [];
  await eachPart(pieces, (part) => whole.push(typeof part === 'string' ? encoder.encode(part) : part));
  return joinedBytes(whole);
}

/** Small pieces of text together, bytes as they come. */
async function eachPart(pieces: Iterable<Piece> | AsyncIterable<Piece>, take: (part: Piece) => void): Promise<void> {
  let out = '';
  const flush = (): void => {
    if (out !== '') take(out);
    out = '';
  };
  const add = (piece: Piece): void => {
    if (typeof piece === 'string') {
      out += piece;
      if (out.length > mostAtOnce) flush();
      return;
    }
    flush();
    take(piece);
  };
  // What is at hand is not waited for, piece by piece.
  if (Symbol.iterator in pieces) for (const piece of pieces) add(piece);
  else for await (const piece of pieces) add(piece);
  flush();
}

/**
 * Writes what `--output` asks for; a typed path may be anywhere.
 * @throws UserError where it exists and `--force` is not said, or cannot be written
 */
export function writeOutput(world: World, output: string, bytes: Uint8Array, force: boolean): void {
  const path = resolve(world.cwd, output);
  const within = resolve(path, '..');
  let result = world.files.create(path, bytes, within);
  if (!result.ok && result.failure === 'exists' && force) {
    const before = world.files.read(path, 1024 ** 3);
    result = before.ok ? world.files.replace(path, before.value, bytes, within) : before;
  }
  if (!result.ok) throw cannotMakeFile(world, output, result);
}

/** What is said of a setting that counts all the same: nothing is left out. */
const used: readonly string[] = ['config-invalid/alias-is-name', 'config-invalid/shared-alias'];

/** The files of settings in which something does not count, and how much. */
function unusedSettings(loaded: Printed): { file: string; n: number }[] {
  if (loaded.config.rules['config-invalid']?.severity === 'off') return [];
  return loaded.settings
    .map(({ file, problems }) => ({ file, n: problems.filter(({ code }) => !used.includes(code)).length }))
    .filter(({ n }) => n > 0);
}

/**
 * An unreadable PV is a finding of `check`, and so are an entry whose id another has and a setting that says nothing; a report says in a line
 * that there are some, and so it says which PVs are not what they say they are. A copy says, too, which PVs it leaves out because it is open what of them may be told.
 */
export async function noteUnread(
  world: World,
  language: Language,
  today: IsoDate,
  loaded: Printed,
  copy: boolean,
): Promise<void> {
  const { undated, duplicates, doubles, doubts, alterations } = loaded.archive;
  const left = [...loaded.unread.map((one) => one.file), ...undated, ...duplicates];
  const wrong = unusedSettings(loaded);
  const copied = loaded.copied && new Set(loaded.copied.map(({ file }) => file));
  const altered = [...alterations].filter(([file]) => copied === undefined || copied.has(file));
  const [doubted] = copy && loaded.copied === undefined ? doubts : [];
  if (left.length === 0 && doubles.length === 0 && wrong.length === 0 && doubted === undefined && altered.length === 0)
    return;
  const [words, { writeNote }] = await Promise.all([loadMessages(language), import('./notes.ts')]);
  const say = (code: string, args: Args) =>
    writeNote(world, escapeControls(sayPhrase({ code, args }, { words, today })));
  for (const { file, n } of wrong) say('note/settings', { n, file });
  if (left.length > 0) say('note/left-out', { n: left.length, file: left[0] as string, more: left.length - 1 });
  if (doubles.length > 0)
    say('note/double-id', { n: doubles.length, ref: doubles[0] as string, more: doubles.length - 1 });
  for (const kind of ['changed', 'conflict'] as const) {
    const [first, ...more] = altered.filter(([, one]) => one.kind === kind);
    if (first === undefined) continue;
    const [file, { meeting, line }] = first;
    say(`note/${kind}`, { file, meeting, line: String(line), more: more.length });
  }
  if (doubted !== undefined) {
    const [file, { line, words: written }] = doubted;
    say('note/doubts', { n: doubts.size, more: doubts.size - 1, file, line: String(line), words: written });
  }
}
