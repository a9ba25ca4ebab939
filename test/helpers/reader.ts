/**
 * The reader as all tests see it (vitest.config.ts puts it in the place of src/read/reader.ts where archives are loaded). Most commands of a
 * test read the archive of the one before: in `npm test` a text that was read is not read again. A reading is a value, so none of them may
 * change it: it is frozen. In `npm run verify` every text is read each time.
 */
import { createReader as create, type Reader, type ReaderOptions } from '../../src/read/reader.ts';
import { thorough } from './thorough.ts';

export * from '../../src/read/reader.ts';

/** Readings by who reads, file and text; those that were not asked for in a while go first. */
const readings = new Map<string, ReturnType<Reader['read']>>();
const kept = 1000;
const longest = 50_000;

export function createReader(options: ReaderOptions): Reader {
  const reader = create(options);
  if (thorough) return reader;
  const { registry, language, acronyms, byVerb } = options;
  const who = JSON.stringify([registry, language, acronyms, byVerb]);
  return {
    ...reader,
    read(file, text, supplies = {}) {
      if (supplies.blocks !== undefined || text.length > longest) return reader.read(file, text, supplies);
      const key = [who, file, supplies.yaml === undefined, text].join('\0');
      const reading = readings.get(key) ?? frozen(reader.read(file, text, supplies));
      readings.delete(key);
      readings.set(key, reading);
      if (readings.size > kept) readings.delete(readings.keys().next().value as string);
      return reading;
    },
  };
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  for (const each of Object.values(value)) frozen(each);
  return value;
}
