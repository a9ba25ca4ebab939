import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { mostBytes } from '../import/sources/zip.ts';
import type { ImportSentence } from '../language/import.ts';
import type { Args } from '../model/finding.ts';
import type { FileFailure, World } from '../model/world.ts';
import { boundedWorker, threadScript } from '../store/worker.ts';
import type { ImportOutcome, ImportWork } from './import-work.ts';

/** The documents that are to be imported, and what the threads that read them make of them. */

/** Milliseconds that one document may take. */
export const budget = 10_000;

/** What a folder is searched for; those that are refused are named, with what to do. */
const extensions = ['.docx', '.odt', '.html', '.htm', '.txt', '.md', '.rst', '.doc', '.docm', '.rtf', '.pdf'];

/** What may hold minutes, too, and is passed over in a folder. */
const others = ['.xlsx', '.xls', '.ods', '.csv', '.pptx', '.ppt', '.odp', '.pages', '.eml', '.msg'];

/** A document that is to be imported. */
export interface Document {
  /** As typed, or as found in a typed folder. */
  readonly shown: string;
  readonly path: string;
}

/**
 * The documents that the arguments name, those in folders included; null where an argument names none, or is a pattern that the shell left as it is.
 * Tables, mails and the like in a folder are passed over, and told.
 */
export function listDocuments(
  world: World,
  typed: readonly string[],
  refuse: (code: ImportSentence, args: Args) => void,
  note: (code: ImportSentence, args: Args) => void,
): Document[] | null {
  const out: Document[] = [];
  for (const each of typed) {
    const path = resolve(world.cwd, each);
    const kind = world.files.kind(path);
    if (kind === null && /[*?[]/.test(each)) {
      refuse('no-match', { pattern: each });
      return null;
    }
    if (kind !== 'folder') {
      out.push({ shown: each, path });
      continue;
    }
    const listed = world.files.list(path, [...extensions, ...others]);
    const all = listed.ok ? listed.value.filter((one) => one.failure === null) : [];
    const found = all.filter((one) => isDocument(one.path));
    if (found.length === 0) {
      refuse('no-files', { folder: each });
      return null;
    }
    const left = all.flatMap((one) => (isDocument(one.path) ? [] : [basename(one.path)]));
    const names = left.length > mostNamed ? [...left.slice(0, mostNamed), '…'] : left;
    if (left.length > 0) note('passed-over', { n: left.length, folder: each, names: names.join(', ') });
    for (const one of found)
      out.push({ shown: `${each.replace(/[/\\]{1,20}$/, '')}/${one.path}`, path: join(path, one.path) });
  }
  return out;
}

/** So many of the documents that are not imported are named in one line. */
export const mostNamed = 20;

/** Not `~$PV.docx`, which Word leaves beside a document while somebody has it open. */
function isDocument(path: string): boolean {
  return extensions.some((end) => path.toLowerCase().endsWith(end)) && !basename(path).startsWith('~$');
}

/** Why a file was not read or written. */
export interface Failure {
  readonly failure: FileFailure;
  readonly detail: string | null;
}

/** What became of a document: minutes, a refusal, or no answer in time. */
export type Outcome = ImportOutcome | Failure | 'timeout';

type About = {
  readonly language: ImportWork['options']['language'];
  readonly date: string | null;
  readonly approved: boolean;
  readonly split: boolean;
};

/**
 * Imports documents in worker threads, each within its budget of time and memory; from the sources, where the thread's script is not built, in
 * this one. Gives what waits for the outcome of each.
 */
export async function importAll(
  world: World,
  files: readonly Document[],
  { split, ...about }: About,
): Promise<(index: number) => Promise<Outcome>> {
  const script = threadScript('import-thread.cjs');
  const worker = existsSync(script) ? boundedWorker<ImportWork, ImportOutcome>(script, { memory: 512 }) : null;
  const importHere = worker === null ? (await import('./import-work.ts')).importWork : null;
  const work = async (file: Document): Promise<Outcome> => {
    const read = world.files.read(file.path, mostBytes);
    if (!read.ok) {
      if (read.failure === 'too-large') return { ok: false, code: 'too-large', limit: mostBytes };
      return read;
    }
    const input: ImportWork = {
      name: file.path,
      bytes: read.value,
      options: { fileName: basename(file.path), year: yearOf(dirname(file.path)), ...about },
      split,
    };
    if (importHere !== null) return importHere(input);
    const outcome = await (worker as NonNullable<typeof worker>).run(input, budget);
    if (outcome.ok) return outcome.value;
    if (outcome.reason === 'crash') throw new Error(`${file.shown}: ${outcome.detail}`);
    return 'timeout';
  };
  // A hundred documents are not all in memory at once.
  const ahead = 64;
  const started = new Map<number, Promise<Outcome>>();
  const begin = (index: number): Promise<Outcome> => {
    const known = started.get(index);
    if (known !== undefined) return known;
    const promise = work(files[index] as Document);
    promise.catch(() => {});
    started.set(index, promise);
    return promise;
  };
  return async (index) => {
    for (let next = index; next < Math.min(index + ahead, files.length); next++) begin(next);
    const outcome = await begin(index);
    started.delete(index);
    if (index === files.length - 1) await worker?.close();
    return outcome;
  };
}

/** The year that the nearest folder of a path names which names one; null where none does. */
function yearOf(folder: string): number | null {
  const years = folder.split(/[/\\]/).flatMap((name) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(name)?.[0] ?? []);
  return years.length === 0 ? null : Number(years.at(-1));
}
