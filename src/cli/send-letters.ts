import type { Meeting } from '../model/archive.ts';
import type { MeetingId } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import type { Context } from './command.ts';
import type { LetterOptions } from './letters.ts';
import { type Loaded, loadArchive, openArchive } from './load.ts';
import { Messenger } from './messenger.ts';
import { type OutputFile, writeFiles } from './output-files.ts';
import { noteUnread } from './print.ts';
import { UserError } from './user-error.ts';

export type LetterFormat = 'eml' | 'ics';

/** Writes what is sent about a meeting: on stdout, or as files, with what is attached beside the mail. */
export async function sendLetters(
  from: { readonly world: World; readonly context: Context; readonly loaded: Loaded; readonly meeting: Meeting },
  options: LetterOptions & {
    readonly formats: readonly LetterFormat[];
    readonly output: string | null;
    readonly force: boolean;
  },
): Promise<void> {
  const { world, context, loaded } = from;
  const { formats, output } = options;
  const { LetterWriter } = await import('./letters.ts');
  const letter = await LetterWriter.of(from, options);
  const files: OutputFile[] = [];
  if (formats.includes('eml')) files.push(...(await letter.files()));
  const calendar = formats.includes('ics') ? await letter.calendarFile() : null;
  if (calendar !== null && !files.some(({ name }) => name === calendar.name))
    files.push({ ...calendar, beside: files.length > 0 });
  if (output !== null) await writeFiles(world, context, files, options as { output: string; force: boolean });
  else {
    const [first, second] = files.filter(({ beside }) => beside !== true);
    if (first === undefined || second !== undefined || formats.length > 1)
      throw new UserError('output-folder', { n: files.length });
    if (formats.includes('eml') && world.stdout.isTTY) throw new UserError('letter-terminal', { name: first.name });
    world.stdout.write(first.bytes);
  }
  if (formats.includes('eml')) await letter.noteRecipients();
  await noteUnread(world, context.language, context.today, loaded, false);
}

/** What `cancel` and `postpone` are told of the mail that goes with them. */
interface ChangeOptions {
  readonly format: readonly LetterFormat[] | null;
  readonly output: string | null;
  readonly force: boolean;
}

/** @throws UserError where a mail is asked for and has nowhere to go: before anything is changed */
export function mustHaveOutput({ format, output }: ChangeOptions): void {
  if (format !== null && output === null) throw new UserError('output-folder', { n: format.length });
}

/** After a meeting was moved or called off, what tells the others so, where it is asked for. */
export async function tellOthers(world: World, context: Context, id: MeetingId, options: ChangeOptions): Promise<void> {
  const { format, output, force } = options;
  if (format === null) return;
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const meeting = loaded.archive.meetings.find((one) => one.id === id) as Meeting;
  const letter = { for: 'public', anonymise: [], attach: [], invite: false, replyBy: null, template: null } as const;
  try {
    await sendLetters({ world, context, loaded, meeting }, { ...letter, formats: format, output, force });
  } catch (error) {
    // The meeting is moved or called off all the same: the mail is written again as that of any meeting.
    (await Messenger.of(world, context)).next('agenda', id);
    throw error;
  }
}
