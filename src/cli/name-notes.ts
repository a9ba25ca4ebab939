import type { World } from '../model/world.ts';
import { groupVariants } from '../names/groups.ts';
import { shortNames } from '../names/short.ts';
import { escapeControls } from '../text/controls.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Context } from './command.ts';
import type { Loaded } from './load.ts';
import { writeNote } from './notes.ts';
import { loadMessages } from './words.ts';

/**
 * Says on stderr that some of the names shown stand apart and may be one person's: the same letters written otherwise, or a short form of another.
 * And which command settles it: what the registry tells apart is two.
 */
export async function noteNames(
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
  const say = async (code: string, args: Record<string, string | number | readonly string[]>): Promise<void> => {
    const words = await loadMessages(context.language);
    writeNote(world, escapeControls(sayPhrase({ code, args }, { words, today: context.today })));
  };
  const variants = groupVariants(shown, names)
    .groups.map((group) => group.map((at) => shown[at] as string))
    .filter((group) => !group.every(isRegistered));
  const [written] = variants;
  if (written !== undefined) await say('note/name-variants', { names: written, more: variants.length - 1 });
  const found = shortNames(shown, names).filter(({ short, name }) => !isRegistered(short) || !isRegistered(name));
  const [first] = found;
  if (first !== undefined) await say('note/short-names', { ...first, more: found.length - 1 });
}
