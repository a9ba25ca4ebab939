import type { CommandId } from '../language/help.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Language } from '../model/minutes.ts';
import { languages } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import { escapeControls } from '../text/controls.ts';
import { nearest } from '../text/distance.ts';
import { normalize } from '../text/normalize.ts';
import { fill } from '../text/wording.ts';
import type { CommandModule, Context } from './command.ts';
import { type Loaders, loaders as ours } from './commands.ts';
import { commands } from './registry.ts';
import { withoutOrders } from './runner.ts';
import { type Scanned, scan } from './scan.ts';
import { colorLevel, widthOf } from './terminal.ts';
import { sayError, UserError } from './user-error.ts';
import { version } from './version.ts';
import { chooseLanguage, loadHelp, loadMessages } from './words.ts';

/**
 * Runs one command line and gives its exit code: 0 done, 1 `check` found something, 2 the user has something to change, 70 a bug of
 * czs. Results go to `world.stdout`, everything else to `world.stderr`.
 * @param argv the words after `czs`
 * @param loaders the commands that exist
 */
export async function main(argv: readonly string[], machine: World, loaders: Loaders = ours): Promise<number> {
  const world = withoutOrders(machine);
  // Asked by a shell, for each Tab.
  if (argv[0] === '__complete') return (await import('./complete.ts')).complete(argv.slice(1), world);
  const scanned = scan(argv);
  if (scanned.version) {
    world.stdout.write(`${version}\n`);
    return 0;
  }
  let language: Language = 'fr';
  try {
    language = chooseLanguage(world, scanned.lang, scanned.dir);
    if (scanned.lang !== null && scanned.lang.toLowerCase() !== language) {
      const said = { option: '--lang', value: scanned.lang, suggestion: null, choices: languages };
      throw new UserError('choice-unknown', said);
    }
    const id = await commandOf(scanned.word, language, loaders);
    if (scanned.help || id === 'help') {
      const topic = await topicOf(id, scanned, language, loaders, world.today());
      return await showHelp(topic, loaders, world, language, scanned.color);
    }
    return await runCommand(id, scanned, world, language, loaders);
  } catch (error) {
    return await fail(error, world, language);
  }
}

async function runCommand(
  id: Exclude<CommandId, 'help'>,
  { rest }: Scanned,
  world: World,
  language: Language,
  loaders: Loaders,
): Promise<number> {
  const [{ parse }, command] = await Promise.all([import('./parse.ts'), loaders[id]?.()]);
  const { common, arguments: args, options } = parse(id, rest, world.today());
  const context: Context = {
    language,
    today: common.today ?? world.today(),
    dir: common.dir,
    width: widthOf(world.stdout, world.env),
    color: colorLevel(common.color, world.stdout, world.env),
  };
  // The registry gives each command the arguments and options that its own `run` is typed with.
  return await (command as CommandModule<never>).run(world, context, args as never, options as never);
}

/** Says what went wrong, and gives the exit code for it. */
async function fail(error: unknown, world: World, language: Language): Promise<number> {
  const [help, words] = await Promise.all([loadHelp(language), loadMessages(language)]);
  if (error instanceof UserError) {
    const { writeNote } = await import('./notes.ts');
    writeNote(world, sayError(error, help, words));
    return 2;
  }
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  const said = fill(help.bug, { version, node: process.versions.node }, { words, today: null });
  world.stderr.write(`${said}\n${escapeControls(stack, true)}\n`);
  return 70;
}

/** The command that a word names, in any language, with or without accents; without a word it is `status`. */
async function commandOf(word: string | null, language: Language, loaders: Loaders): Promise<CommandId> {
  const exists = (id: string): id is CommandId =>
    id === 'help' || (Object.hasOwn(loaders, id) && Object.hasOwn(commands, id));
  if (word === null) return exists('status') ? 'status' : 'help';
  const normalized = normalize(word);
  if (exists(normalized)) return normalized;

  const shown = new Map<string, string>();
  for (const code of [language, ...languages.filter((each) => each !== language)]) {
    for (const [id, { name, aliases }] of Object.entries((await loadHelp(code)).commands)) {
      if (!exists(id)) continue;
      for (const each of [name, ...aliases]) {
        if (normalize(each) === normalized) return id;
        if (code === language) shown.set(normalize(each), each);
      }
      shown.set(id, id);
    }
  }
  const near = nearest(normalized, shown.keys());
  throw new UserError('command-unknown', { word, suggestion: near === null ? null : (shown.get(near) as string) });
}

/** What help is asked about: `czs help decisions`, `czs decisions --help`; null: everything. */
async function topicOf(
  id: CommandId,
  scanned: Scanned,
  language: Language,
  loaders: Loaders,
  today: IsoDate,
): Promise<CommandId | null> {
  if (id !== 'help') return scanned.word === null ? null : id;
  // `czs help` and `czs --help` need no more.
  if (scanned.help || scanned.rest.length === 0) return null;
  const { parse } = await import('./parse.ts');
  const asked = parse('help', scanned.rest, today).arguments.command;
  return typeof asked === 'string' ? commandOf(asked, language, loaders) : null;
}

async function showHelp(
  topic: CommandId | null,
  loaders: Loaders,
  world: World,
  language: Language,
  color: boolean | null,
): Promise<number> {
  const [{ commandHelp, generalHelp }, help, words] = await Promise.all([
    import('./help.ts'),
    loadHelp(language),
    loadMessages(language),
  ]);
  const page = {
    help,
    words,
    width: widthOf(world.stdout, world.env),
    color: colorLevel(color, world.stdout, world.env),
  };
  const exist = (Object.keys(commands) as CommandId[]).filter((id) => id === 'help' || Object.hasOwn(loaders, id));
  world.stdout.write(topic === null ? generalHelp(exist, page) : commandHelp(topic, page));
  return 0;
}
