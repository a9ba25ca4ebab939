import { join } from 'node:path';
import { siteFiles } from '../../site/pages.ts';
import type { SiteOptions } from '../../site/site.ts';
import { escapeControls } from '../../text/controls.ts';
import { fill } from '../../text/wording.ts';
import type { CommandModule } from '../command.ts';
import { writeNote } from '../notes.ts';
import { noteUnread } from '../print.ts';
import type { Options } from '../registry.ts';
import { writeSite } from '../site-folder.ts';
import { siteSource } from '../site-source.ts';
import { UserError } from '../user-error.ts';

/** The archive as pages for the members, in a folder. */
export const run: CommandModule<'site'>['run'] = async (world, context, _args, options) => {
  const asked = askedOf(options);
  const { output } = options;
  if (output === null) throw new UserError('site-output', {});
  const { loaded, source } = await siteSource(world, context, asked);
  const encoder = new TextEncoder();
  const files = new Map([...siteFiles(source)].map(([file, text]) => [file, encoder.encode(text)]));
  const { written, same, removed } = writeSite(world, output, files, options.force);
  const voice = { words: source.words, today: null };
  const args = { n: written, same, removed, folder: output, file: join(output, 'index.html') };
  writeNote(world, escapeControls(fill(source.says.wrote, args, voice)));
  if (asked.baseUrl === null) writeNote(world, fill(source.says.noAddress, {}, voice));
  await noteUnread(world, context.language, context.today, loaded, true);
  return 0;
};

/** @throws UserError where what is asked does not go together */
function askedOf({ baseUrl, for: audience, people, index }: Options<'site'>): SiteOptions {
  if (index && audience === 'members') throw new UserError('site-index', {});
  return { baseUrl: baseUrl === null ? null : addressOf(baseUrl), audience, people, index };
}

/** @throws UserError where it is no address that pages can stand under */
function addressOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (
    parsed === null ||
    !/^https?:$/.test(parsed.protocol) ||
    parsed.username !== '' ||
    parsed.search !== '' ||
    parsed.hash !== ''
  )
    throw new UserError('site-url', { url });
  return parsed.href.endsWith('/') ? parsed.href : `${parsed.href}/`;
}
