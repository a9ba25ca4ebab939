import { createDateReader } from '../dates/dates.ts';
import { Refusal, type RefusalCode } from '../import/foreign.ts';
import type { Imported, ImportOptions } from '../import/import.ts';
import { createImporter, type Importer } from '../import/import.ts';
import { readSource } from '../import/sources/source.ts';
import { allImportWords, allWrittenWords } from '../language/all-import-words.ts';
import { vocabularies } from '../language/vocabularies.ts';
import { createLexicon } from '../recognise/lexicon.ts';
import { createWords } from '../recognise/words.ts';
import { decodeForeign } from '../store/decode.ts';
import { tables } from './tables.ts';

/** One document to be made minutes of. */
export interface ImportWork {
  /** As the user named it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: ImportOptions;
  /** One set of minutes a meeting that it tells of. */
  readonly split: boolean;
}

/** What came of it: minutes, or why the document is not read. */
export type ImportOutcome =
  | { readonly ok: true; readonly parts: readonly Imported[] }
  | { readonly ok: false; readonly code: RefusalCode; readonly limit: number | null };

let importer: Importer | null = null;

/** Imports one document, in this thread. Never rejects but for a bug. */
export async function importWork({ name, bytes, options, split }: ImportWork): Promise<ImportOutcome> {
  importer ??= createImporter({
    words: allImportWords,
    vocabularies,
    grammar: {
      lexicon: createLexicon(tables.lexicon),
      words: createWords(tables.words),
      dates: createDateReader(tables.dates),
    },
    written: allWrittenWords,
  });
  try {
    const foreign = await readSource(name, bytes, decodeForeign);
    return { ok: true, parts: split ? importer.each(foreign, options) : [importer.one(foreign, options)] };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, limit: error.limit };
    // What nests too deeply for a parser that recurses.
    if (error instanceof RangeError) return { ok: false, code: 'too-deep', limit: 200 };
    throw error;
  }
}
