import { type FormatId, loadFormat } from '../format/index.ts';
import type { World } from '../model/world.ts';
import { tellsWhole } from '../report/cells.ts';
import { sheetDocument } from '../report/sheet.ts';
import type { Context } from './command.ts';
import { refuseUnusedTemplate } from './letterhead.ts';
import { loadArchive, openArchive } from './load.ts';
import { meetingOf } from './meeting-argument.ts';
import { type OutputFile, writeFiles } from './output-files.ts';
import { bytesOf, copyOf, noteUnread, refuseOnTerminal } from './print.ts';
import type { Options } from './registry.ts';
import { UserError } from './user-error.ts';
import { loadMessages } from './words.ts';

/** The list to be signed at a meeting; without one, at the earliest that is planned. */
export async function printSheet(
  world: World,
  context: Context,
  typed: string | null,
  { format, output, force, template }: Options<'roll-call'>,
): Promise<number> {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const meeting = meetingOf(world, loaded, typed ?? 'next');
  const formats: readonly FormatId[] = format ?? ['docx'];
  if (output === null) {
    if (formats.length > 1) throw new UserError('output-folder', { n: formats.length });
    await refuseOnTerminal(world, formats[0] as FormatId);
  }
  refuseUnusedTemplate(template, formats);
  const words = await loadMessages(context.language);
  // It tells of a PV who is called, and nothing that was said.
  const copied = tellsWhole(loaded.archive, 'public')(meeting) ? [] : [meeting.minutes];
  const document = sheetDocument(loaded.archive, meeting);
  const files: OutputFile[] = [];
  for (const id of formats) {
    const pieces = await copyOf(world, context, { ...loaded, copied }, document, {
      format: id,
      for: 'public',
      named: true,
      template,
    });
    const { extension } = await loadFormat(id);
    files.push({ name: `${meeting.id}-${words.phrases['file/sheet']}.${extension}`, bytes: await bytesOf(pieces) });
  }
  if (output === null) world.stdout.write((files[0] as OutputFile).bytes);
  else await writeFiles(world, context, files, { output, force });
  await noteUnread(world, context.language, context.today, loaded, false);
  return 0;
}
