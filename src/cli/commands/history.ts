import type { Ref } from '../../model/minutes.ts';
import { plainText } from '../../read/inline.ts';
import { historyReport, mentionsOf, type Subject, threadOf } from '../../report/history.ts';
import { nearest } from '../../text/distance.ts';
import { createFinder } from '../../text/finder.ts';
import type { CommandModule } from '../command.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { print } from '../print.ts';
import { readAgain } from '../read-again.ts';
import { UserError } from '../user-error.ts';

/** `2020-03-05/D1`, in capitals or not; `D1` alone is that of any meeting. */
const refShape = /^(?:(\d{4}-\d{2}-\d{2}(?:-[a-z0-9-]{1,80})?)\/)?([dap])(\d{1,4})$/i;

/** The thread of an entry, or of what some words name, over all meetings. */
export const run: CommandModule<'history'>['run'] = async (world, context, args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const { archive } = loaded;
  const ref = args.subject.length === 1 ? refOf(args.subject[0] as string, archive) : null;
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

/**
 * The ref of the entry that one word names; null where it is a word like any other.
 * @throws UserError where there is no such entry, or where several are called so
 */
function refOf(word: string, archive: Loaded['archive']): Ref | null {
  const typed = refShape.exec(word);
  if (typed === null) return null;
  const known = [...archive.decisions, ...archive.actions, ...archive.proposals].map((record) => record.ref);
  const id = `/${typed[2]?.toUpperCase()}${Number(typed[3])}`;
  if (typed[1] === undefined) {
    const refs = known.filter((ref) => ref.endsWith(id));
    if (refs.length > 1) throw new UserError('ref-ambiguous', { ref: word, refs: refs.slice(-5) });
    return refs[0] ?? null;
  }
  const ref = typed[1].toLowerCase() + id;
  if (!known.includes(ref)) throw new UserError('entry-unknown', { ref, suggestion: nearest(ref, known) });
  return ref;
}
