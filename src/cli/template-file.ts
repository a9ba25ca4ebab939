import { join, resolve } from 'node:path';
import type { TemplateFailure } from '../draft/template.ts';
import type { Messages } from '../language/messages.ts';
import { spoken } from '../language/spoken.ts';
import type { Language } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import { nearest } from '../text/distance.ts';
import { fileText } from './file-text.ts';
import type { Opened } from './load.ts';
import { UserError } from './user-error.ts';

/** A template with the name that messages give it. */
export interface TemplateText {
  readonly file: string;
  readonly text: string;
}

/** Templates are read up to so many bytes. */
const limit = 100_000;

/**
 * A template by its name or its file; null asks for `agenda`. Names are looked up in the archive's own folder, in the language first
 * (`agenda.fr.md`, then `agenda.md`), then among those that come with czs.
 * @throws UserError where there is none, or it cannot be read
 */
export async function templateFor(
  world: World,
  { root, config }: Opened,
  asked: string | null,
  language: Language,
): Promise<TemplateText> {
  if (asked !== null && world.files.kind(resolve(world.cwd, asked)) === 'file')
    return read(world, resolve(world.cwd, asked), asked);
  const name = asked ?? 'agenda';
  if (/^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,80}$/u.test(name)) {
    for (const base of [`${name}.${language}.md`, `${name}.md`, name]) {
      const file = `${config.templates}/${base}`;
      if (world.files.kind(join(root, file)) === null) continue;
      const real = world.files.locate(join(root, file), root);
      if (!real.ok) throw new UserError('cannot-read', { file, failure: real.failure, detail: real.detail });
      return read(world, real.value, file);
    }
    if (name === 'agenda') return { file: `agenda.${language}.md`, text: await spoken[language].agenda() };
  }
  const listed = world.files.list(join(root, config.templates));
  const names = listed.ok
    ? listed.value.flatMap((one) => (one.failure === null ? [one.path.replace(/\.md$/i, '')] : []))
    : [];
  throw new UserError('template-missing', { name, choices: names.slice(0, 20) });
}

function read(world: World, path: string, file: string): TemplateText {
  return { file, text: fileText(world.files.read(path, limit), file).text };
}

/** What is wrong with a template, as wrong usage: with its file, line and column. `known`: the variables there are. */
export function templateError(
  file: string,
  failure: TemplateFailure,
  known: readonly string[],
  words: Messages,
): UserError {
  const place = { file, line: String(failure.line), column: String(failure.column) };
  switch (failure.kind) {
    case 'unknown-variable': {
      const { name } = failure;
      return new UserError('template-variable', { ...place, name, suggestion: nearest(name, known) });
    }
    case 'unknown-filter':
      return new UserError('template-filter', { ...place, name: failure.name });
    case 'unknown-style':
      return new UserError('template-style', {
        ...place,
        name: failure.name,
        choices: Object.keys(words.dates.shapes),
      });
    case 'file':
    case 'limit':
      return new UserError(`template-${failure.kind}`, place);
    case 'broken':
      return new UserError('template-broken', { ...place, detail: failure.detail });
  }
}
