import { join, resolve } from 'node:path';
import { jsonLine, objectText } from '../../format/json.ts';
import type { World } from '../../model/world.ts';
import { dumpMeetings, dumpRecord, dumpTables, dumpTexts, tableReport } from '../../report/dump.ts';
import type { CommandModule } from '../command.ts';
import { loadArchive, openArchive } from '../load.ts';
import { noteUnread, writeOutput, writePieces } from '../print.ts';
import { cannotMakeFolder, UserError } from '../user-error.ts';
import { loadMessages } from '../words.ts';

/** The whole model, for other programs. */
export const run: CommandModule<'dump'>['run'] = async (world, context, _args, { to, output, force }) => {
  if (output === null && to === 'csv') throw new UserError('dump-csv-output', {});
  if (output === null && to === 'sqlite') throw new UserError('dump-sqlite-output', {});
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const { archive } = loaded;
  if (to === 'json') await writePieces(world, whole(), output, force);
  else if (to === 'ndjson') await writePieces(world, lines(), output, force);
  else if (to === 'csv') await writeTables(output as string);
  else {
    const { sqliteBytes } = await import('../../store/sqlite.ts');
    const texts = { name: 'search', columns: ['kind', 'ref', 'meeting', 'text'], rows: dumpTexts(archive) };
    writeOutput(world, output as string, await sqliteBytes(dumpTables(archive), texts), force);
  }
  await noteUnread(world, context.language, context.today, loaded);
  return 0;

  function* whole(): Generator<string> {
    yield* objectText(dumpRecord(archive));
    yield '\n';
  }

  function* lines(): Generator<string> {
    for (const meeting of dumpMeetings(archive)) yield `${jsonLine(meeting)}\n`;
  }

  async function writeTables(folder: string): Promise<void> {
    const { csv } = await import('../../format/csv.ts');
    const words = await loadMessages('en');
    makeFolder(world, folder);
    for (const table of dumpTables(archive)) {
      const pieces = csv.render(tableReport(table), { words, today: null, width: null, color: 0 });
      await writePieces(world, pieces, join(folder, `${table.name}.csv`), force);
    }
  }
};

/** A typed path may be anywhere; the folder above it must be there. */
function makeFolder(world: World, folder: string): void {
  const path = resolve(world.cwd, folder);
  const made = world.files.makeFolder(path, resolve(path, '..'));
  if (!made.ok) throw cannotMakeFolder(folder, made);
}
