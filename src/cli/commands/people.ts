import type { World } from '../../model/world.ts';
import { everybodyFor, peopleReport } from '../../report/people.ts';
import { personReport } from '../../report/person.ts';
import type { CommandModule, Context } from '../command.ts';
import { type Loaded, loadArchive, openArchive } from '../load.ts';
import { noteNames } from '../name-notes.ts';
import { writeLeaving, writeMoving, writePeople } from '../people-file.ts';
import { print } from '../print.ts';
import { textAgain } from '../read-again.ts';
import type { Options } from '../registry.ts';
import { personTyped } from '../typed-person.ts';
import { UserError } from '../user-error.ts';

/** Whom the archive knows, or all that it has of one of them; with `--write`, people.yaml as it could be. */
export const run: CommandModule<'people'>['run'] = async (world, context, { person }, options) => {
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
  if (options.rewrite) {
    const [name, another] = options.anonymise;
    if (name === undefined) throw new UserError('needs-anonymise', {});
    if (another !== undefined) throw new UserError('anonymise-one', {});
    const { rewriteWithout } = await import('../anonymise.ts');
    return rewriteWithout(world, context, loaded, name, options);
  }
  if (person.length > 0) return tellAbout(world, context, loaded, person.join(' '), options);
  const names = loaded.reader.names.reader;
  const audience = options.for ?? 'public';
  const report = peopleReport(loaded.archive, names, audience);
  const code = await print(world, context, loaded, report, { ...options, for: audience });
  const shown = everybodyFor(loaded.archive, names, options.format === 'json' ? 'board' : audience).people;
  await noteNames(
    world,
    context,
    loaded,
    shown.map(({ name }) => name),
  );
  return code;
};

/** All that the archive has of somebody: whole, for whoever may ask for it. */
async function tellAbout(
  world: World,
  context: Context,
  loaded: Loaded,
  typed: string,
  options: Options<'people'>,
): Promise<number> {
  if (options.for !== null && options.for !== 'board') throw new UserError('person-whole', { audience: options.for });
  const { archive, minutes, settings, reader } = loaded;
  const people = everybodyFor(archive, reader.names.reader, 'board').people;
  const callable = people.map((one) => ({ ...one, aliases: one.writings.map(({ text }) => text) }));
  const who = personTyped(callable, typed);
  const texts = new Map(settings.map(({ file, text }) => [file, text]));
  for (const { file } of minutes) texts.set(file, textAgain(world, loaded, file));
  const report = personReport(archive, who, { minutes, textOf: (file) => texts.get(file) ?? '' });
  return print(world, context, loaded, report, { ...options, for: 'board' });
}
