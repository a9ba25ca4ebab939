import { everybodyFor, peopleReport } from '../../report/people.ts';
import type { CommandModule } from '../command.ts';
import { loadArchive, openArchive } from '../load.ts';
import { noteNames } from '../name-notes.ts';
import { writeLeaving, writePeople } from '../people-file.ts';
import { print } from '../print.ts';
import { UserError } from '../user-error.ts';

/** Whom the archive knows; with `--write`, people.yaml as it could be. */
export const run: CommandModule<'people'>['run'] = async (world, context, _args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const { left, on, replacedBy, dryRun } = options;
  if (left !== null) return writeLeaving(world, context, loaded, { left, on, replacedBy, dryRun });
  if (on !== null || replacedBy !== null)
    throw new UserError('needs-left', { option: on !== null ? '--on' : '--replaced-by' });
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
