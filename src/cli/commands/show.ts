import { join } from 'node:path';
import type { Meeting } from '../../model/archive.ts';
import type { World } from '../../model/world.ts';
import type { Reading } from '../../read/reader.ts';
import { partsOf } from '../../read/to-parts.ts';
import { asReadReport } from '../../report/as-read.ts';
import { showPaper } from '../../report/show.ts';
import { hiddenIn } from '../../report/shown.ts';
import { decodeText } from '../../store/decode.ts';
import type { CommandModule } from '../commands.ts';
import { fileLimit, type Loaded, loadArchive, openArchive, readText } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { print } from '../print.ts';
import { UserError } from '../user-error.ts';

/** One PV in the terminal; with `--as-read`, what czs understood beside each line. */
export const run: CommandModule<'show'>['run'] = async (world, context, args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const meeting = meetingOf(world, loaded, args.meeting);
  const { archive } = loaded;
  const { text, reading } = await readAgain(world, loaded, meeting);
  if (options.asRead) return print(world, context, loaded, asReadReport(archive, meeting, text, options.for), options);
  const title = reading.blocks.find((block) => block.kind === 'heading');
  const body = partsOf(text, reading.blocks, {
    cuts: hiddenIn(archive, meeting, options.for),
    breaks: new Set(meeting.minutes.entries.map((entry) => entry.place.start)),
    title: title?.depth === 1 ? title.start : -1,
  });
  return print(world, context, loaded, showPaper(archive, meeting, body, options.for), options);
};

/**
 * The text of one PV and its blocks: loading the archive keeps no text.
 * @throws UserError where the file cannot be read any more
 */
export async function readAgain(
  world: World,
  loaded: Loaded,
  { minutes: { file } }: Meeting,
): Promise<{ text: string; reading: Reading }> {
  const read = world.files.read(join(loaded.root, file), fileLimit);
  if (!read.ok) throw new UserError('cannot-read', { file, failure: read.failure, detail: read.detail });
  const decoded = decodeText(read.value);
  if (!decoded.ok) throw new UserError('cannot-read', { file, failure: 'other', detail: 'UTF-8' });
  return { text: decoded.text, reading: await readText(world, loaded.reader, file, decoded.text) };
}
