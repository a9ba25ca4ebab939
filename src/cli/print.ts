import { resolve } from 'node:path';
import { type FormatId, type Renderable, render } from '../format/index.ts';
import type { Args } from '../model/finding.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Language } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import type { Audience } from '../report/cells.ts';
import { withoutEmails } from '../report/copy.ts';
import { escapeControls } from '../text/controls.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Context } from './command.ts';
import type { Copied } from './copies.ts';
import type { Loaded } from './load.ts';
import { cannotMakeFile } from './user-error.ts';
import { loadMessages } from './words.ts';

/** What the options of a register say of its output. */
export interface PrintOptions {
  readonly format: FormatId;
  readonly output: string | null;
  readonly force: boolean;
  readonly csvExcel?: boolean;
  /** For whom the copy is; the public where nothing is said. */
  readonly for?: Audience;
}

/** What a result came from: the settings, the PVs whose words may be in it, and which files are not. */
export interface Printed extends Copied, Pick<Loaded, 'unread' | 'settings'> {
  readonly archive: Pick<Loaded['archive'], 'undated' | 'duplicates' | 'doubles'>;
}

/** Writes a report or a document where it was asked for: stdout, or `--output`. Notes on what could not be read go to stderr. */
export async function print(
  world: World,
  context: Context,
  loaded: Printed | null,
  what: Renderable,
  options: PrintOptions,
): Promise<number> {
  if (loaded?.kept.some((one) => one.hasNearInternal) && isCopy(options)) {
    const { refuseNearInternal } = await import('./copies.ts');
    await refuseNearInternal(world, loaded, 'copy');
  }
  const words = await loadMessages(context.language);
  const toFile = options.output !== null;
  const copy = options.format === 'json' || (options.for ?? 'public') !== 'public' ? what : withoutEmails(what);
  const pieces = await render(copy, {
    format: options.format,
    words,
    today: context.today,
    width: toFile ? null : context.width,
    color: toFile ? 0 : context.color,
    excel: options.csvExcel ?? false,
    caption: loaded?.config.organisation ?? null,
  });
  await writePieces(world, pieces, options.output, options.force);
  if (loaded) await noteUnread(world, context.language, context.today, loaded);
  return 0;
}

/** Whether it is made to be given away: what no option says for whom it is, is not. */
function isCopy(options: PrintOptions): boolean {
  return options.format !== 'json' && options.for !== undefined && options.for !== 'board';
}

/**
 * Pieces are written together up to so many characters: a line at a time is slow on a terminal and in a pipe. Of twice as many, V8 would make an
 * object so large that it has pages of its own, which takes longer than the writing.
 */
const mostAtOnce = 32_768;

/** Writes what comes in pieces: to stdout as it comes, or to the file that `--output` names, whole. */
export async function writePieces(
  world: World,
  pieces: Iterable<string> | AsyncIterable<string>,
  output: string | null,
  force: boolean,
): Promise<void> {
  const whole: string[] = [];
  let out = '';
  const flush = (): void => {
    if (output !== null) whole.push(out);
    else if (out !== '') world.stdout.write(out);
    out = '';
  };
  const take = (piece: string): void => {
    out += piece;
    if (out.length > mostAtOnce) flush();
  };
  // What is at hand is not waited for, piece by piece.
  if (Symbol.iterator in pieces) for (const piece of pieces) take(piece);
  else for await (const piece of pieces) take(piece);
  flush();
  if (output !== null) writeOutput(world, output, new TextEncoder().encode(whole.join('')), force);
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
 * that there are some.
 */
export async function noteUnread(world: World, language: Language, today: IsoDate, loaded: Printed): Promise<void> {
  const { undated, duplicates, doubles } = loaded.archive;
  const left = [...loaded.unread.map((one) => one.file), ...undated, ...duplicates];
  const wrong = unusedSettings(loaded);
  if (left.length === 0 && doubles.length === 0 && wrong.length === 0) return;
  const [words, { writeNote }] = await Promise.all([loadMessages(language), import('./notes.ts')]);
  const say = (code: string, args: Args) =>
    writeNote(world, escapeControls(sayPhrase({ code, args }, { words, today })));
  for (const { file, n } of wrong) say('note/settings', { n, file });
  if (left.length > 0) say('note/left-out', { n: left.length, file: left[0] as string, more: left.length - 1 });
  if (doubles.length > 0)
    say('note/double-id', { n: doubles.length, ref: doubles[0] as string, more: doubles.length - 1 });
}
