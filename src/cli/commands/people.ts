import { everybodyFor, peopleReport } from '../../report/people.ts';
import type { CommandModule } from '../command.ts';
import { loadArchive, openArchive } from '../load.ts';
import { noteNames } from '../name-notes.ts';
import { writeLeaving, writeMoving, writePeople } from '../people-file.ts';
import { print } from '../print.ts';
import { UserError } from '../user-error.ts';

/** Whom the archive knows; with `--write`, people.yaml as it could be. */
export const run: CommandModule<'people'>['run'] = async (world, context, _args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const { left, moved, to, on, replacedBy, dryRun } = options;
  if (to !== null && moved === null) throw new UserError('needs-moved', { option: '--to' });
  if (replacedBy !== null && left === null) throw new UserError('needs-left', { option: '--replaced-by' });
  if (moved !== null) {
    if (to === null) throw new UserError('needs-to', {});
    if (left !== null) throw new UserError('left-and-moved', {});
    return writeMoving(world, context, loaded, { moved, to, on, dryRun });
  }
  if (left !== null) return writeLeaving(world, context, loaded, { left, on, replacedBy, dryRun });
  if (on !== null) throw new UserError('needs-left-or-moved', { option: '--on' });
  if (options.write) return writePeople(world, context, loaded, options);
  const names = loaded.reader.names.reader;
  const code = await print(world, context, loaded, peopleReport(loaded.archive, names, options.for), options);
  const shown = everybodyFor(loaded.archive, names, options.format === 'json' ? 'board' : options.for).people;
  await noteNames(
    world,
    context,
    loaded,
    shown.map(({ name }) => name),
  );
  return code;
};
