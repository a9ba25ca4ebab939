import { join } from 'node:path';
import type { Messages } from '../language/messages.ts';
import type { World } from '../model/world.ts';
import type { MailFrame } from '../report/letters.ts';
import type { Opened } from './load.ts';
import { templateError, templateFor } from './template-file.ts';
import { UserError } from './user-error.ts';

/** Stands where the document goes while the template is filled: in no text that somebody types. */
const mark = '\ue000document\ue000';

/**
 * What the archive's own template of a mail (`mail.fr.md`, `mail.md`) says before and after the document; null where it has none.
 * @throws UserError where it cannot be filled, or does not say where the document goes
 */
export async function mailFrame(
  world: World,
  opened: Opened,
  values: Readonly<Record<string, string | null>>,
  words: Messages,
): Promise<MailFrame | null> {
  const { root, config } = opened;
  const names = [`mail.${words.language}.md`, 'mail.md'];
  if (names.every((name) => world.files.kind(join(root, config.templates, name)) === null)) return null;
  const [template, { fillTemplate }] = await Promise.all([
    templateFor(world, opened, 'mail', words.language),
    import('../draft/template.ts'),
  ]);
  const all = { ...values, document: mark };
  const filled = fillTemplate(template.text, all, words);
  if (!filled.ok) throw templateError(template.file, filled.failure, Object.keys(all), words);
  const [before = '', after, ...more] = filled.text.split(mark);
  if (after === undefined || more.length > 0)
    throw new UserError('mail-template', { file: template.file, mark: '{{ document }}' });
  const paragraphs = (text: string): string[] =>
    text
      .split(/\n{2,}/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return { before: paragraphs(before), after: paragraphs(after) };
}
