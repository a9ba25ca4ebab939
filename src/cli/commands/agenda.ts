import { setScalar } from '../../draft/front-edits.ts';
import { vocabularies } from '../../language/vocabularies.ts';
import type { Meeting } from '../../model/archive.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { World } from '../../model/world.ts';
import { agendaDocument, agendaState } from '../../report/agenda.ts';
import { recipientsOf } from '../../report/letters.ts';
import { capitalised, sayPhrase } from '../../text/wording.ts';
import { openFrontMatter, refuseFrozen, withEdits, writeFile } from '../change-file.ts';
import type { CommandModule, Context } from '../command.ts';
import { refuseUnusedTemplate } from '../letterhead.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { Messenger } from '../messenger.ts';
import { noteRecipients } from '../note-recipients.ts';
import { writeNote } from '../notes.ts';
import { print } from '../print.ts';
import { UserError } from '../user-error.ts';
import { readDate, readDayOfYear } from '../values.ts';
import { loadMessages } from '../words.ts';

/** The convocation to a meeting; without one, to the earliest planned. */
export const run: CommandModule<'agenda'>['run'] = async (world, context, args, options) => {
  const { format } = options;
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const meeting = meetingMeant(world, loaded, args.meeting ?? 'next', { ...options, today: context.today });
  const sent = options.sent === null ? null : sentOn(options.sent, context.today);
  if (sent !== null) refuseFrozen(meeting);
  const before = meeting.minutes.sent;
  // A reminder goes out, too: the day on which people were convened stays, unless another one is typed.
  if (options.sent === '' && before !== null && sent !== null && before < sent)
    throw new UserError('sent-before', { date: before, typed: sent });
  if (sent !== null && options.output === null) return noteSent(world, context, loaded, meeting, sent);
  if (format !== 'eml') {
    const option = options.attach ? '--attach' : options.invite ? '--invite' : options.replyBy ? '--reply-by' : null;
    if (option !== null) throw new UserError('needs-eml', { option });
  }
  if (format !== 'eml' && format !== 'ics') {
    const document = agendaDocument(loaded.archive, meeting, options.for);
    await print(world, context, { ...loaded, copied: [meeting.minutes] }, document, { ...options, format });
    if (format === 'text' && options.output === null && context.width !== null)
      await tellAddresses(world, context, loaded, meeting);
    await tellState(world, context, meeting);
    return sent === null ? 0 : noteSent(world, context, loaded, meeting, sent);
  }
  refuseUnusedTemplate(options.template, options.attach ?? []);
  const { sendLetters } = await import('../send-letters.ts');
  await sendLetters(
    { world, context, loaded, meeting },
    { ...options, attach: options.attach ?? [], formats: [format] },
  );
  await tellState(world, context, meeting);
  return sent === null ? 0 : noteSent(world, context, loaded, meeting, sent);
};

/** That it cannot leave yet: without an hour or a place nobody can come. */
async function tellState(world: World, { language, today }: Context, { minutes }: Meeting): Promise<void> {
  const { status, kind, start, meetingPlace: place } = minutes;
  // In writing nobody has to come anywhere.
  if (status !== 'planned' || kind === 'written' || (start !== null && place !== null)) return;
  const code = agendaState({ start, place });
  const words = await loadMessages(language);
  writeNote(world, `${capitalised(sayPhrase({ code, args: {} }, { words, today }), words)}.`);
}

/** Where it is looked at, before it is sent: to whom, where addresses are known at all. */
async function tellAddresses(world: World, context: Context, { archive }: Loaded, meeting: Meeting): Promise<void> {
  const recipients = recipientsOf(archive, meeting);
  if (recipients.mailboxes.length > 0) await noteRecipients(world, context, recipients);
}

/** The meeting typed; a day after a bare `--sent` that is none of a meeting was meant as that of the mail. */
function meetingMeant(
  world: World,
  loaded: Loaded,
  typed: string,
  { sent, today }: { readonly sent: string | null; readonly today: IsoDate },
): Meeting {
  try {
    return meetingOf(world, loaded, typed);
  } catch (error) {
    const isDay = (readDate(typed, null) ?? readDayOfYear(typed, today, 'last')) !== null;
    if (sent !== '' || !isDay || !(error instanceof UserError) || error.code !== 'meeting-unknown') throw error;
    throw new UserError('sent-apart', { date: typed });
  }
}

/** The day that `--sent` says; today, where it says none. */
function sentOn(typed: string, today: IsoDate): IsoDate {
  if (typed === '') return today;
  const date = readDate(typed.trim(), null) ?? readDayOfYear(typed.trim(), today, 'last');
  if (date === null) throw new UserError('date-unreadable', { what: '--sent', value: typed });
  return date;
}

/** Notes in the file on what day the convocation left. */
async function noteSent(
  world: World,
  context: Context,
  loaded: Loaded,
  meeting: Meeting,
  sent: IsoDate,
): Promise<number> {
  const { file } = meeting.minutes;
  const open = await openFrontMatter(world, loaded, file);
  const words = vocabularies[open.minutes.language];
  const after = await withEdits(world, loaded, open, [setScalar({ ...open, words }, 'sent', sent)]);
  const written = writeFile(world, loaded, after, false);
  const say = await Messenger.of(world, context);
  say.note(written ? say.says.wrote : say.says.nothing, { file });
  return 0;
}
