import { movedEdits, moveEdits } from '../../draft/move-meeting.ts';
import { spoken } from '../../language/spoken.ts';
import { vocabularies } from '../../language/vocabularies.ts';
import type { Meeting } from '../../model/archive.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { World } from '../../model/world.ts';
import { encodeText } from '../../store/decode.ts';
import { escapeControls } from '../../text/controls.ts';
import { fill, formatDate } from '../../text/wording.ts';
import { openFrontMatter, withEdits, writeFile } from '../change-file.ts';
import type { CommandModule } from '../command.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { plannedMeeting } from '../meeting-argument.ts';
import { createMeeting } from '../meeting-file.ts';
import { Messenger } from '../messenger.ts';
import { mustHaveOutput, tellOthers } from '../send-letters.ts';
import { canAsk } from '../terminal.ts';
import { UserError } from '../user-error.ts';
import { readDate, readDayOfYear } from '../values.ts';
import { loadMessages } from '../words.ts';

/**
 * Moves a planned meeting to another day: its file is written anew under that day, then the old one is called off and says where it went.
 * Stopped in between, both are there and nothing is lost.
 */
export const run: CommandModule<'postpone'>['run'] = async (world, context, args, options) => {
  mustHaveOutput(options);
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const meeting = plannedMeeting(world, loaded, args.meeting);
  const say = await Messenger.of(world, context);
  const to = options.to ?? (await askDay(world, context.today, say));
  if (to === null) {
    say.note(say.says.cancelled);
    return 130;
  }
  if (to < context.today) throw new UserError('date-past', { date: to, today: context.today });

  const { file } = meeting.minutes;
  const open = await openFrontMatter(world, loaded, file);
  const { language } = open.minutes;
  const words = vocabularies[language];
  const [messages, says] = await Promise.all([loadMessages(language), spoken[language].life()]);
  const target = fileOn(loaded, meeting, to);
  const source = { ...open, words, body: open.fence.body };
  const forms = (date: IsoDate): string[] =>
    (['full', 'long', 'numeric'] as const)
      .flatMap((style) => {
        const said = formatDate(date, messages, style);
        return [said, said.replaceAll('\u00a0', ' ')];
      })
      .concat(date);
  const moved = await withEdits(world, loaded, open, moveEdits(source, to, forms));
  const name = target.slice(target.lastIndexOf('/') + 1);
  const sentence = fill(says.postpone.moved, { date: to, file: name }, { words: messages, today: null });
  const left = await withEdits(world, loaded, open, movedEdits(source, sentence));
  if (options.dryRun) {
    world.stdout.write(escapeControls(moved.text, true));
    return 0;
  }
  createMeeting(world, loaded, target, encodeText(moved.text, moved.bom));
  writeFile(world, loaded, left, false);
  say.result(say.says.postpone.line, { from: meeting.date, to });
  say.note(say.says.wrote, { file: target });
  say.note(say.says.postpone.left, { file });
  await tellOthers(world, context, name.slice(0, -3), options);
  say.next('agenda', moved.minutes.date === null ? null : name.slice(0, -3));
  return 0;
};

/** The meeting's file under another day, its slug kept. */
function fileOn({ archive }: Loaded, { minutes, id }: Meeting, to: IsoDate): string {
  const folder = minutes.file.slice(0, minutes.file.lastIndexOf('/') + 1);
  const file = `${folder}${to}${id.slice(10)}.md`;
  const taken = archive.meetings.find((one) => one.id === `${to}${id.slice(10)}`);
  if (taken) throw new UserError('meeting-exists', { file: taken.minutes.file });
  return file;
}

/** The new day, asked on a terminal; null where it is broken off. */
async function askDay(world: World, today: IsoDate, say: Messenger): Promise<IsoDate | null> {
  if (!canAsk(world)) throw new UserError('terminal-needed', { options: '--to' });
  const { askText, Cancelled } = await import('../prompts.ts');
  const { postpone } = say.says;
  const dayOf = (typed: string) => readDate(typed, null) ?? readDayOfYear(typed, today, 'next');
  try {
    const typed = await askText(say.text(postpone.ask), {
      wrong: (answer) => {
        const date = dayOf(answer);
        if (date === null) return say.text(postpone.badDate);
        return date < today ? say.text(postpone.pastDate) : null;
      },
    });
    return dayOf(typed);
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}
