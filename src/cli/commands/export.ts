import type { FormatId } from '../../format/index.ts';
import { loadFormat } from '../../format/index.ts';
import type { Meeting } from '../../model/archive.ts';
import { noticeOf } from '../../report/meetings.ts';
import type { CommandModule } from '../command.ts';
import { loadArchive, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { minutesPaper } from '../minutes-paper.ts';
import { type OutputFile, writeFiles } from '../output-files.ts';
import { bytesOf, copyOf, noteUnread, refuseOnTerminal, writePieces } from '../print.ts';
import { UserError } from '../user-error.ts';
import { loadMessages } from '../words.ts';

/** What `--to` calls a format, where that is not its id. */
const named: Readonly<Record<string, FormatId>> = { md: 'markdown' };

/** Minutes as files to be handed out: each meeting in each format. */
export const run: CommandModule<'export'>['run'] = async (world, context, args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const meetings = [...new Set(args.meetings.map((typed) => meetingOf(world, loaded, typed)))];
  const formats = (options.to ?? ['docx']).map((to) => named[to] ?? (to as FormatId));
  const { output, force } = options;
  const n = meetings.length * formats.length;
  if (output === null) {
    if (n > 1) throw new UserError('output-folder', { n });
    await refuseOnTerminal(world, formats[0] as FormatId);
  }
  const words = await loadMessages(context.language);
  const files: OutputFile[] = [];
  for (const meeting of meetings) {
    const parts = options.with ?? undefined;
    const paper = await minutesPaper(world, loaded, meeting, { audience: options.for, ...(parts && { parts }) });
    for (const id of formats) {
      const copied = { ...loaded, kept: [meeting] };
      const pieces = await copyOf(world, context, copied, paper, { format: id, for: options.for });
      if (output === null) await writePieces(world, pieces, null, force);
      else files.push({ name: `${nameOf(meeting)}.${(await loadFormat(id)).extension}`, bytes: await bytesOf(pieces) });
    }
  }
  if (output !== null) await writeFiles(world, context, files, { output, force });
  await noteUnread(world, context.language, context.today, loaded);
  return 0;

  /** The meeting's id, and that it is a draft: a file goes round without its pages being seen. */
  function nameOf(meeting: Meeting): string {
    const notice = noticeOf(meeting);
    return notice === null ? meeting.id : `${meeting.id}-${words.phrases[notice.code.replace('notice', 'file')]}`;
  }
};
