import type { Decision } from '../../model/archive.ts';
import { addresses, copyWithout } from '../../redaction/left-out.ts';
import { isWithheld } from '../../report/cells.ts';
import { decidingMeeting, extractDocument } from '../../report/extract.ts';
import { nearest } from '../../text/distance.ts';
import type { CommandModule } from '../command.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { print } from '../print.ts';
import { refOf, refTyped } from '../ref-argument.ts';
import { UserError } from '../user-error.ts';

/** Decisions of one meeting, certified. */
export const run: CommandModule<'extract'>['run'] = async (world, context, args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const { archive } = loaded;
  const decisions = [...new Set(args.decisions.map((word) => decisionOf(refTyped(loaded, word), loaded)))];
  const meetings = decisions.map((decision) => decidingMeeting(archive, decision));
  const [meeting] = meetings;
  const other = decisions.find((_, at) => meetings[at] !== meeting);
  if (meeting == null || other !== undefined)
    throw new UserError('extract-meetings', { first: decisions[0]?.ref ?? null, other: other?.ref ?? null });
  for (const decision of decisions) {
    const { ref, status } = decision;
    if (decision.internal && isWithheld(decision, options.for)) throw new UserError('extract-internal', { ref });
    if (status === 'pending') throw new UserError('extract-pending', { ref });
  }
  // Its words may be those of the PV that asked, of the one that decided, or of one that corrects it.
  const corrections = [meeting, ...decisions].flatMap((one) => one.corrections);
  const from = new Set([meeting.id, ...[...decisions, ...corrections].map((one) => one.meeting)]);
  const copied = loaded.minutes.filter(({ id }) => from.has(id));
  for (const { file } of copied) {
    const altered = archive.alterations.get(file);
    if (altered === undefined) continue;
    throw new UserError(`extract-${altered.kind}`, { meeting: altered.meeting, file, line: String(altered.line) });
  }
  const document = extractDocument(archive, meeting, decisions, options.for);
  // It goes outside, whoever may see what is in it.
  const without = copyWithout(document, [addresses]);
  return print(world, context, { ...loaded, copied }, without, options);
};

function decisionOf(word: string, { archive: { decisions } }: Loaded): Decision {
  const refs = decisions.map(({ ref }) => ref);
  const ref = refOf(word, refs);
  const found = decisions.find((one) => one.ref === ref);
  if (found === undefined) throw new UserError('entry-unknown', { ref: word, suggestion: nearest(word, refs) });
  return found;
}
