import { statusReport } from '../../report/status.ts';
import { checkArchive } from '../check-archive.ts';
import { baselineOf, withoutKnown } from '../check-changed.ts';
import type { CommandModule } from '../command.ts';
import { openArchive } from '../load.ts';
import { print } from '../print.ts';

/** What needs the secretary now. */
export const run: CommandModule<'status'>['run'] = async (world, context, _args, options) => {
  const opened = await openArchive(world, context.dir);
  const checked = await checkArchive(world, opened, context.today);
  const { isHidden } = withoutKnown(world, baselineOf(world, opened), null, checked);
  // A sentence that reads like an entry is still to be gone through.
  const findings = checked.findings.filter((one) => one.rule === 'entry-in-prose' || !isHidden(one));
  return print(
    world,
    context,
    { ...checked.loaded, copied: [] },
    statusReport(checked.loaded.archive, findings, options.for),
    options,
  );
};
