import { readerFor } from '../../src/cli/load.ts';
import { loadReferenceParser } from '../../src/markdown/reference-parser.ts';
import type { Registry } from '../../src/model/config.ts';
import type { Language } from '../../src/model/minutes.ts';
import { findFence } from '../../src/read/front-node.ts';
import type { Reading, Supplies } from '../../src/read/reader.ts';
import { readReferenceYaml } from '../../src/read/reference-yaml.ts';

export interface ReadingSettings {
  readonly language?: Language | null;
  readonly acronyms?: readonly string[];
  readonly registry?: Registry;
  readonly byVerb?: boolean;
}

/** Reads one file: `file` relative to the archive's root. */
export type ReadFile = (file: string, text: string) => Reading;

/**
 * The ways in which czs reads a file, by name: `fast` asks the slow libraries only where it must, `reference` asks them for everything.
 * Both must give the same minutes.
 */
export async function readers(
  settings: ReadingSettings = {},
): Promise<Readonly<Record<'fast' | 'reference', ReadFile>>> {
  const reader = readerFor(settings);
  const remark = await loadReferenceParser();
  const with_ = (file: string, text: string, blocks: ReturnType<typeof remark> | null): Reading => {
    let supplies: Supplies = blocks === null ? {} : { yaml: readReferenceYaml, blocks: blocks.blocks };
    for (;;) {
      const reading = reader.read(file, text, supplies);
      if (!('needs' in reading)) return reading;
      supplies =
        reading.needs === 'yaml'
          ? { ...supplies, yaml: readReferenceYaml }
          : { ...supplies, blocks: remark(text, reading.from).blocks };
    }
  };
  return {
    fast: (file, text) => with_(file, text, null),
    reference: (file, text) => with_(file, text, remark(text, findFence(text).fence?.body ?? 0)),
  };
}
