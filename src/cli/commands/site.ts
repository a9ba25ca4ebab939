import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Args } from '../../model/finding.ts';
import { isKnown } from '../../redaction/named-people.ts';
import { siteFiles } from '../../site/pages.ts';
import type { SiteOptions, SiteSource } from '../../site/site.ts';
import { escapeControls } from '../../text/controls.ts';
import { fill } from '../../text/wording.ts';
import { baseUrlOf } from '../base-url.ts';
import type { CommandModule } from '../command.ts';
import type { Loaded } from '../load.ts';
import { writeNote } from '../notes.ts';
import { noteUnread } from '../print.ts';
import type { Options } from '../registry.ts';
import { writeSite } from '../site-folder.ts';
import { SiteArchive } from '../site-source.ts';
import { UserError } from '../user-error.ts';

/** The archive as pages for the members, in a folder, or shown on this machine while it is written. */
export const run: CommandModule<'site'>['run'] = async (world, context, _args, options) => {
  const asked = askedOf(options);
  const { output, serve, watch, force } = options;
  if (output === null && serve === null) throw new UserError('site-output', {});
  const isRepeated = serve !== null || watch;
  const archive = new SiteArchive(world, context, isRepeated);
  const encoder = new TextEncoder();
  let last: Map<string, { readonly content: string | Uint8Array; readonly bytes: Uint8Array }> = new Map();
  const make = async () => {
    const { loaded, source } = await archive.source(asked);
    const nobody = asked.anonymised.find((name) => !isKnown(source.archive, name));
    if (nobody !== undefined) throw new UserError('nobody', { name: nobody });
    // What is as it was has its bytes.
    const encoded = (file: string, content: string | Uint8Array) => {
      const before = last.get(file);
      if (before?.content === content) return before;
      return { content, bytes: typeof content === 'string' ? encoder.encode(content) : content };
    };
    // Page by page: of one that is bytes, the pieces are kept no more of which its text was put together.
    const made: typeof last = new Map();
    for (const [file, content] of siteFiles(source)) made.set(file, encoded(file, content));
    last = made;
    const files = new Map([...last].map(([file, { bytes }]) => [file, bytes]));
    return { loaded, source, files };
  };
  let onDisk: ReadonlyMap<string, Uint8Array> = new Map();
  const say = (source: SiteSource, sentence: string, args: Args = {}): void =>
    writeNote(world, escapeControls(fill(sentence, args, { words: source.words, today: null })));
  const write = async ({ loaded, source, files }: Awaited<ReturnType<typeof make>>, isFirst: boolean) => {
    if (output !== null) {
      const { written, same, removed } = writeSite(world, output, files, force, onDisk);
      onDisk = files;
      const args = { n: written, same, removed, folder: output, file: join(output, 'index.html') };
      say(source, source.says.wrote, args);
      if (isFirst && asked.baseUrl === null) say(source, source.says.noAddress);
    }
    if (isFirst && asked.people === 'none') say(source, source.says.noNames);
    await note(loaded);
  };
  const note = (loaded: Loaded) => noteUnread(world, context.language, context.today, loaded, true);
  const open = async (url: string): Promise<void> => {
    if (options.open) await (await import('../browser.ts')).openInBrowser(world, url);
  };

  if (!isRepeated) {
    await write(await make(), true);
    await open(pathToFileURL(resolve(world.cwd, output as string, 'index.html')).href);
    return 0;
  }
  const [{ again }, { portOf, Preview }] = await Promise.all([import('../watch.ts'), import('../site-preview.ts')]);
  const preview = serve === null ? null : await Preview.open(world, portOf(serve));
  let isFirst = true;
  try {
    return await again(world, context, async () => {
      const made = await make();
      await write(made, isFirst);
      preview?.show(made.files);
      if (preview !== null) say(made.source, made.source.says.serving, { url: preview.url });
      if (isFirst) await open(preview?.url ?? pathToFileURL(resolve(world.cwd, output as string, 'index.html')).href);
      isFirst = false;
      return 0;
    });
  } finally {
    preview?.close();
  }
};

/** @throws UserError where what is asked does not go together */
function askedOf({ baseUrl, for: audience, people, index, anonymise }: Options<'site'>): SiteOptions {
  if (index && audience === 'members') throw new UserError('site-index', {});
  return { baseUrl: baseUrl === null ? null : baseUrlOf(baseUrl), audience, people, index, anonymised: anonymise };
}
