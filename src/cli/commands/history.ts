import { plainText } from '../../markdown/inline.ts';
import type { Ref } from '../../model/minutes.ts';
import { historyReport } from '../../report/history.ts';
import { mentionsOf, type Subject, threadOf } from '../../report/thread.ts';
import { createFinder } from '../../text/finder.ts';
import type { CommandModule } from '../command.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { print } from '../print.ts';
import { readAgain } from '../read-again.ts';
import { refOf, refTyped } from '../ref-argument.ts';

/** The thread of an entry, or of what some words name, over all meetings. */
export const run: CommandModule<'history'>['run'] = async (world, context, args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const { archive } = loaded;
  const ref = args.subject.length === 1 ? refOf(refTyped(loaded, args.subject[0] as string), refsOf(loaded)) : null;
  const subject: Subject = ref === null ? { finder: createFinder(args.subject), words: args.subject } : { ref };
  const thread = threadOf(archive, subject);
  const texts = new Map<string, string>();
  for (const meeting of mentionsOf(archive, thread))
    texts.set(meeting.id, (await readAgain(world, loaded, meeting.minutes)).text);
  const report = historyReport(
    archive,
    subject,
    thread,
    ({ id, minutes: { lines } }, { start, end }) => {
      const text = texts.get(id) ?? '';
      const from = lines.findLast((line) => line <= start) ?? 0;
      const to = lines.find((line) => line >= end) ?? text.length;
      return plainText(text.slice(from, to)).replace(/^[-*+] (?:\[[ xX]\] )?/, '');
    },
    options.for,
  );
  return print(world, context, loaded, report, options);
};

function refsOf({ archive: { decisions, actions, proposals } }: Loaded): Ref[] {
  return [...decisions, ...actions, ...proposals].map(({ ref }) => ref);
}
