import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readerFor } from '../../src/cli/load.ts';
import { replayArchive } from '../../src/ledger/replay.ts';
import { loadReferenceParser } from '../../src/markdown/reference-parser.ts';
import type { Archive } from '../../src/model/archive.ts';
import { defaultConfig, emptyRegistry } from '../../src/model/config.ts';
import { readConfig } from '../../src/read/config.ts';
import type { Supplies } from '../../src/read/reader.ts';
import { readReferenceYaml } from '../../src/read/reference-yaml.ts';

/** The archive of some texts, by file name, as of a day. */
export async function archiveOf(
  files: Readonly<Record<string, string>>,
  today: string,
  settings: string | null = null,
): Promise<Archive> {
  const config = settings === null ? defaultConfig : readConfig(settings, readReferenceYaml);
  const reader = readerFor({
    language: config.language,
    acronyms: [config.acronym, config.organisation].filter((name) => name !== null),
  });
  const minutes = [];
  for (const [file, text] of Object.entries(files)) {
    let supplies: Supplies = {};
    let reading = reader.read(file, text, supplies);
    while ('needs' in reading) {
      supplies =
        reading.needs === 'yaml'
          ? { ...supplies, yaml: readReferenceYaml }
          : { ...supplies, blocks: (await loadReferenceParser())(text, reading.from).blocks };
      reading = reader.read(file, text, supplies);
    }
    if (reading.ours) minutes.push(reading.minutes);
  }
  return replayArchive({ minutes, config, registry: emptyRegistry, today, names: reader.names.reader });
}

/** The files of an archive on the disk: `minutes/…` with their texts, and its settings. */
export function filesOf(folder: string): { files: Record<string, string>; settings: string | null } {
  const files: Record<string, string> = {};
  for (const name of readdirSync(join(folder, 'minutes')).sort()) {
    if (name.endsWith('.md')) files[`minutes/${name}`] = readFileSync(join(folder, 'minutes', name), 'utf8');
  }
  const settings = readdirSync(folder).includes('czs.yaml') ? readFileSync(join(folder, 'czs.yaml'), 'utf8') : null;
  return { files, settings };
}
