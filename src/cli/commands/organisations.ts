import { organisationsReport } from '../../report/organisations.ts';
import type { CommandModule } from '../command.ts';
import { loadArchive, openArchive } from '../load.ts';
import { writePeople } from '../people-file.ts';
import { print } from '../print.ts';

/** The organisations that the archive knows; with `--write`, people.yaml as it could be. */
export const run: CommandModule<'organisations'>['run'] = async (world, context, _args, options) => {
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  if (options.write) return writePeople(world, context, loaded, options);
  const report = organisationsReport(loaded.archive, loaded.reader.names.reader, options.for);
  return print(world, context, loaded, report, options);
};
