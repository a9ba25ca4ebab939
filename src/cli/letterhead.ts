import { dirname, extname, join, resolve } from 'node:path';
import type { FormatId } from '../format/index.ts';
import type { Language } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import { fileText } from './file-text.ts';
import type { Opened } from './load.ts';
import { UserError } from './user-error.ts';

/** What a template gives to the format that it is for. */
export interface Letterhead {
  readonly letterhead?: Uint8Array;
  readonly layout?: string;
  /** Where what it names is looked for. */
  readonly folder?: string;
}

/** The format of a template, by its ending. */
const formats: Readonly<Record<string, FormatId>> = { '.docx': 'docx', '.typ': 'pdf' };

/** What stands in a letterhead where the text goes, and the title, as each language has it; all are read. */
const marks: Readonly<Record<Language, { readonly body: string; readonly title: string }>> = {
  fr: { body: '{{corps}}', title: '{{titre}}' },
  nl: { body: '{{inhoud}}', title: '{{titel}}' },
  en: { body: '{{body}}', title: '{{title}}' },
};

/** Files are read up to so many bytes. */
const limit = 16 * 1024 * 1024;

/** @throws UserError where no template is of that kind, or nothing that is asked for is written with it */
export function refuseUnusedTemplate(template: string | null, asked: readonly string[]): void {
  if (template === null) return;
  const ending = extname(template).toLowerCase();
  if (ending === '.docm' || ending === '.dotm') throw new UserError('letterhead-macros', { file: template });
  const format = formats[ending];
  if (format === undefined) throw new UserError('letterhead-kind', { file: template });
  if (!asked.includes(format)) throw new UserError('letterhead-unused', { file: template, format });
}

/**
 * The letterhead for one format: a document for Word that says where the text goes, or more of the layout of a PDF. It is the file typed, else that of the
 * archive's folder of templates. Nothing where it is for another format.
 * @throws UserError where it cannot be read, or is none
 */
export async function letterheadFor(
  world: World,
  { root, config }: Pick<Opened, 'root' | 'config'>,
  template: string,
  format: FormatId,
  language: Language,
): Promise<Letterhead> {
  if (formats[extname(template).toLowerCase()] !== format) return {};
  const typed = resolve(world.cwd, template);
  const ours = join(root, config.templates, template);
  const path = world.files.kind(typed) === null && world.files.kind(ours) !== null ? ours : typed;
  const read = world.files.read(path, limit);
  if (!read.ok) throw new UserError('cannot-read', { file: template, failure: read.failure, detail: read.detail });
  if (format === 'docx') {
    const { letterheadProblem } = await import('../format/docx-letterhead.ts');
    const problem = letterheadProblem(read.value);
    if (problem !== null) throw new UserError(`letterhead-${problem}`, { file: template, ...marks[language] });
    return { letterhead: read.value };
  }
  const { text } = fileText(read, template);
  // A package is fetched: czs asks no network.
  if (/["']@[\w-]{1,40}\//.test(text)) throw new UserError('letterhead-network', { file: template });
  return { layout: text, folder: dirname(path) };
}
