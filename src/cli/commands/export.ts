import { type FormatId, loadFormat } from '../../format/index.ts';
import type { Meeting } from '../../model/archive.ts';
import type { World } from '../../model/world.ts';
import { toldText } from '../../redaction/left-out.ts';
import { escapeControls } from '../../text/controls.ts';
import { normalize } from '../../text/normalize.ts';
import { sayPhrase } from '../../text/wording.ts';
import type { CommandModule, Context } from '../command.ts';
import { refuseUnusedTemplate } from '../letterhead.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { meetingOf } from '../meeting-argument.ts';
import { copyName, minutesCopy } from '../minutes-copy.ts';
import { writeNote } from '../notes.ts';
import { type OutputFile, writeFiles } from '../output-files.ts';
import { bytesOf, copyOf, leftOutOf, noteUnread, refuseOnTerminal } from '../print.ts';
import type { Options } from '../registry.ts';
import { UserError } from '../user-error.ts';
import { loadMessages } from '../words.ts';

/** What `--to` calls a format, where that is not its id. */
const named: Readonly<Record<string, FormatId>> = { md: 'markdown' };

/** Minutes as files to be handed out: each meeting in each format. */
export const run: CommandModule<'export'>['run'] = async (world, context, args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const meetings = [...new Set(args.meetings.map((typed) => meetingOf(world, loaded, typed)))];
  const asked = options.to ?? ['docx'];
  const formats = asked.filter((to) => to !== 'eml' && to !== 'ics').map((to) => named[to] ?? (to as FormatId));
  const { output, force } = options;
  refuseUnusedTemplate(options.template, formats);
  const n = meetings.length * asked.length;
  if (output === null) {
    if (n > 1) throw new UserError('output-folder', { n });
    for (const format of formats) await refuseOnTerminal(world, format);
  }
  const files: OutputFile[] = [];
  for (const meeting of meetings) {
    const from = { world, context, loaded, meeting };
    if (asked.includes('eml') || asked.includes('ics')) files.push(...(await lettersOf(from, formats, options)));
    // What goes with a mail stands beside it already.
    if (!asked.includes('eml')) files.push(...(await copiesOf(from, formats, options)));
  }
  if (output !== null) await writeFiles(world, context, files, { output, force });
  else world.stdout.write((files[0] as OutputFile).bytes);
  await noteOrganisations(world, context, meetings, options.anonymise);
  await noteUnread(world, context.language, context.today, loaded, false);
  return 0;
};

/** Who is left out by name may still be known by the organisation that nobody else is of. */
async function noteOrganisations(
  world: World,
  context: Context,
  meetings: readonly Meeting[],
  left: readonly string[],
): Promise<void> {
  const names = new Set(left.map(normalize));
  const all = meetings.flatMap(({ people }) => people.map(({ person }) => person));
  const told = new Set<string>();
  for (const { name, organisation } of all) {
    if (name === null || organisation === null || !names.has(normalize(name)) || told.has(organisation)) continue;
    if (all.some((other) => other.organisation === organisation && other.name !== name)) continue;
    told.add(organisation);
    const words = await loadMessages(context.language);
    const code = 'note/organisation-left';
    writeNote(world, escapeControls(sayPhrase({ code, args: { organisation } }, { words, today: null })));
  }
}

interface From {
  readonly world: World;
  readonly context: Context;
  readonly loaded: Loaded;
  readonly meeting: Meeting;
}

async function copiesOf(
  { world, context, loaded, meeting }: From,
  formats: readonly FormatId[],
  options: Options<'export'>,
): Promise<OutputFile[]> {
  const shown = { audience: options.for, ...(options.with && { parts: options.with }) };
  const copy = await minutesCopy(world, loaded, meeting, shown);
  const words = await loadMessages(context.language);
  const name = toldText(copyName(meeting, words), leftOutOf(loaded, words, options));
  const files = formats.map(async (format) => {
    const pieces = await copyOf(world, context, { ...loaded, copied: [meeting.minutes] }, copy, {
      format,
      for: options.for,
      anonymise: options.anonymise,
      template: options.template,
    });
    return { name: `${name}.${(await loadFormat(format)).extension}`, bytes: await bytesOf(pieces) };
  });
  return Promise.all(files);
}

async function lettersOf(from: From, attach: readonly FormatId[], options: Options<'export'>): Promise<OutputFile[]> {
  const asked = options.to ?? [];
  const { LetterWriter } = await import('../letters.ts');
  const letter = await LetterWriter.of(from, {
    for: options.for,
    anonymise: options.anonymise,
    attach,
    invite: false,
    replyBy: null,
    template: options.template,
    ...(options.with && { parts: options.with }),
  });
  const files = asked.includes('eml') ? await letter.files() : [];
  if (asked.includes('eml')) await letter.noteRecipients();
  const calendar = asked.includes('ics') ? await letter.calendarFile() : null;
  if (calendar !== null && !files.some(({ name }) => name === calendar.name)) files.push(calendar);
  return files;
}
