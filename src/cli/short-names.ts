import type { World } from '../model/world.ts';
import { escapeControls } from '../text/controls.ts';
import { shortNames } from '../text/name-short.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Context } from './command.ts';
import type { Loaded } from './load.ts';
import { writeNote } from './notes.ts';
import { loadMessages } from './words.ts';

/** Says once, on stderr, that some of the names shown may be one person's, and which command settles it: what the registry tells apart is two. */
export async function noteShortNames(
  world: World,
  context: Context,
  { registry, reader }: Pick<Loaded, 'registry' | 'reader'>,
  shown: readonly string[],
): Promise<void> {
  const names = reader.names.reader;
  const registered = new Set(
    registry.people.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => names.form(each).exact)),
  );
  const isRegistered = (name: string): boolean => registered.has(names.form(name).exact);
  const found = shortNames(shown, names).filter(({ short, name }) => !isRegistered(short) || !isRegistered(name));
  const [first] = found;
  if (first === undefined) return;
  const words = await loadMessages(context.language);
  const note = { code: 'note/short-names', args: { ...first, more: found.length - 1 } };
  writeNote(world, escapeControls(sayPhrase(note, { words, today: context.today })));
}
