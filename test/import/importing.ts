/** The importer as the command makes it, and what the reader says of what it writes. */

import { writeLabels } from '../../src/cli/import-labels.ts';
import { tables } from '../../src/cli/tables.ts';
import { createDateReader } from '../../src/dates/dates.ts';
import { type Foreign, Refusal } from '../../src/import/foreign.ts';
import type { Imported, ImportOptions } from '../../src/import/import.ts';
import { createImporter } from '../../src/import/import.ts';
import { readSource } from '../../src/import/sources/source.ts';
import { words as en, written as writtenEn } from '../../src/language/en/import.ts';
import { words as fr, written as writtenFr } from '../../src/language/fr/import.ts';
import { words as nl, written as writtenNl } from '../../src/language/nl/import.ts';
import { vocabularies } from '../../src/language/vocabularies.ts';
import type { Minutes } from '../../src/model/minutes.ts';
import { createLexicon } from '../../src/recognise/lexicon.ts';
import { createWords } from '../../src/recognise/words.ts';
import { decodeForeign } from '../../src/store/decode.ts';
import { readers } from '../helpers/readers.ts';

const importer = createImporter({
  words: { fr, nl, en },
  vocabularies,
  grammar: {
    lexicon: createLexicon(tables.lexicon),
    words: createWords(tables.words),
    dates: createDateReader(tables.dates),
  },
  written: { fr: writtenFr, nl: writtenNl, en: writtenEn },
});

const reading = readers({ byVerb: true });

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function source(name: string, content: Uint8Array | string): Promise<Foreign> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  return readSource(name, bytes, decodeForeign);
}

/** Imports a document; a text is read as `pv.txt` unless `name` says otherwise. */
export async function imported(
  content: Uint8Array | string,
  name = 'pv.txt',
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const foreign = await source(name, content);
  const done = importer.one(foreign, {
    fileName: name,
    year: null,
    language: 'fr',
    date: null,
    approved: false,
    ...options,
  });
  const { fast } = await reading;
  const id = `minutes/${done.report.date?.value ?? '2021-05-12'}.md`;
  const text = await writeLabels(done.markdown, async (each) => fast(id, each));
  return { ...done, markdown: text };
}

/** The code with which a document is refused; null where it is read. */
export async function refusal(name: string, content: Uint8Array | string): Promise<string | null> {
  try {
    await source(name, content);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** What czs reads in minutes, and the codes of what it finds wrong with them. */
export async function minutesOf(markdown: string, id = '2021-05-12'): Promise<Minutes> {
  return (await reading).fast(`minutes/${id}.md`, markdown).minutes;
}

/** The words of a text with how often each stands there: what *nothing is lost* is measured with. */
function words(text: string): Map<string, number> {
  const out = new Map<string, number>();
  const normalized = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/œ/g, 'oe')
    .toLowerCase();
  for (const word of normalized.match(/[\p{L}\p{N}]+/gu) ?? []) out.set(word, (out.get(word) ?? 0) + 1);
  return out;
}

/** Words of `from` that are not in `result`, and not among what the report says was left out. */
export function lost(from: string, { markdown, report }: Imported): string[] {
  const have = words(markdown.replace(/\\(?=[!-/:-@[-`{-~])/g, ''));
  for (const { text } of report.dropped)
    for (const [word, count] of words(text)) have.set(word, (have.get(word) ?? 0) + count);
  return [...words(from)].flatMap(([word, count]) => {
    const missing = count - (have.get(word) ?? 0);
    return missing > 0 ? [missing === 1 ? word : `${word} ×${missing}`] : [];
  });
}
