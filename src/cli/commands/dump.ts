import { resolve } from 'node:path';
import { jsonLine, objectText } from '../../format/json.ts';
import type { World } from '../../model/world.ts';
import { dumpMeetings, dumpRecord, dumpTables, dumpTexts, partsOf, tableReport } from '../../report/dump.ts';
import { sayPhrase } from '../../text/wording.ts';
import type { CommandModule } from '../command.ts';
import { loadArchive, openArchive } from '../load.ts';
import { bytesOf, noteUnread, writeOutput, writePieces } from '../print.ts';
import type { StandardId } from '../standards.ts';
import { cannotMakeFile, UserError } from '../user-error.ts';
import { loadMessages } from '../words.ts';

/** The whole model, for other programs. */
export const run: CommandModule<'dump'>['run'] = async (world, context, _args, options) => {
  const { to, output, force } = options;
  if (output === null && (to === 'csv' || to === 'parquet')) throw new UserError('dump-csv-output', { to });
  if (output === null && to === 'sqlite') throw new UserError('dump-sqlite-output', {});
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today);
  const { archive } = loaded;
  if (to === 'json') await writePieces(world, whole(), output, force);
  else if (to === 'ndjson') await writePieces(world, lines(), output, force);
  else if (isStandard(to)) {
    const { writeStandard } = await import('../standards.ts');
    await writeStandard(world, context, loaded, { ...options, to });
  } else if (to === 'csv') await writeTables(output as string);
  else if (to === 'parquet') await writeParts(output as string);
  else {
    const { sqliteBytes } = await import('../../store/sqlite.ts');
    const texts = { name: 'search', columns: ['kind', 'ref', 'meeting', 'text'], rows: dumpTexts(archive) };
    writeOutput(world, output as string, await sqliteBytes(dumpTables(archive), texts), force);
  }
  await noteUnread(world, context.language, context.today, loaded, false);
  if (!isStandard(to)) await noteInternal();
  return 0;

  /** What is internal is in the whole model: whoever publishes it is told. */
  async function noteInternal(): Promise<void> {
    const n = archive.meetings
      .flatMap(({ minutes }) => [...minutes.items, ...minutes.entries])
      .filter(({ internal }) => internal).length;
    if (n === 0) return;
    const [words, { writeNote }] = await Promise.all([loadMessages(context.language), import('../notes.ts')]);
    writeNote(world, sayPhrase({ code: 'note/internal-too', args: { n } }, { words, today: null }));
  }

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
    const files = new Map<string, Uint8Array>();
    for (const table of dumpTables(archive)) {
      const pieces = csv.render(tableReport(table), { words, today: null, width: null, color: 0 });
      files.set(`${table.name}.csv`, await bytesOf(pieces));
    }
    writeFolder(world, folder, files, (file) => force && files.has(file));
  }

  async function writeParts(folder: string): Promise<void> {
    const { parquetBytes } = await import('../../format/parquet.ts');
    const files = new Map<string, Uint8Array>();
    const tables = dumpTables(archive);
    for (const table of tables) {
      for (const [part, rows] of partsOf(table)) {
        const path = [table.name, part, 'part-0.parquet'].filter(Boolean).join('/');
        files.set(path, parquetBytes({ columns: table.columns, rows }));
      }
    }
    // Another dump may have other years.
    const isPart = (file: string): boolean =>
      file.endsWith('/part-0.parquet') && tables.some(({ name }) => file.startsWith(`${name}/`));
    writeFolder(world, folder, files, (file) => force && isPart(file));
  }
};

const standards: readonly string[] = ['jsonld', 'besluit', 'popolo', 'oparl', 'ical'] satisfies readonly StandardId[];

function isStandard(to: string | null): to is StandardId {
  return to !== null && standards.includes(to);
}

/** Writes a folder, whole: a typed path may be anywhere, and the folder above it must be there. Of one that is there, only a dump may go. */
function writeFolder(
  world: World,
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  mayGo: (file: string) => boolean,
): void {
  const path = resolve(world.cwd, folder);
  const made = world.files.createFolder(path, { files, mayGo }, resolve(path, '..'));
  if (made.ok) return;
  if (made.failure !== 'exists') throw cannotMakeFile(world, folder, made);
  throw new UserError('cannot-write', { file: folder, failure: 'exists', detail: null });
}
