import { dirname, join, relative, resolve, sep } from 'node:path';
import { unifiedDiff } from '../../check/fixes.ts';
import { install } from '../../draft/install.ts';
import {
  type ArchiveWishes,
  archiveFiles,
  folderName,
  type GitHost,
  rootFiles,
  shellWord,
} from '../../draft/new-archive.ts';
import { jsonText } from '../../format/json.ts';
import { spoken } from '../../language/spoken.ts';
import { defaultConfig } from '../../model/config.ts';
import { addDays } from '../../model/iso-date.ts';
import type { Language } from '../../model/minutes.ts';
import type { World } from '../../model/world.ts';
import { escapeControls } from '../../text/controls.ts';
import { typeset } from '../../text/wording.ts';
import type { CommandModule } from '../command.ts';
import { Messenger } from '../messenger.ts';
import type { Options } from '../registry.ts';
import { schemas } from '../schemas/index.ts';
import { canAsk } from '../terminal.ts';
import { cannotMakeFile, cannotMakeFolder, UserError } from '../user-error.ts';
import { version } from '../version.ts';

/** Lays an archive into a folder. What is there already stays as it is. */
export const run: CommandModule<'init'>['run'] = async (world, context, _args, options) => {
  const root = resolve(world.cwd, context.dir ?? '.');
  if (world.files.kind(join(root, 'czs.yaml')) !== null)
    throw new UserError('init-exists', { folder: context.dir ?? world.cwd, file: 'czs.yaml' });
  const say = await Messenger.of(world, context);
  let wishes = wishesOf(options, context.language);
  // A language alone answers but one of the questions.
  if (isBare(options) && (canAsk(world) || options.language === null)) {
    if (!canAsk(world)) throw new UserError('terminal-needed', { options: '--organisation' });
    const { askArchive } = await import('../init-questions.ts');
    const asked = await askArchive(say, context.language, options.language);
    if (asked === null) {
      say.note(say.says.cancelled);
      return 130;
    }
    wishes = asked;
  }
  const speech = spoken[wishes.language];
  const [agenda, { init }, messages] = await Promise.all([speech.agenda(), speech.life(), speech.messages()]);
  // What files say is set as that language sets it.
  const words = {
    ...init,
    configNote: typeset(init.configNote, messages),
    peopleNote: typeset(init.peopleNote, messages),
    readme: typeset(init.readme, messages),
    hook: typeset(init.hook, messages),
    site: typeset(init.site, messages),
    siteNotes: init.siteNotes.map((note) => typeset(note, messages)),
    gitlabNotes: init.gitlabNotes.map((note) => typeset(note, messages)),
  };
  const schemaText = (name: 'czs.yaml' | 'people.yaml') => `${jsonText((schemas[name] as () => unknown)())}\n`;
  const repository = repositoryOf(world, root);
  const below = repository === null ? '' : slashed(relative(repository, root));
  const host = repository === null ? 'github' : hostOf(world, repository);
  const zone = zoneOf(world);
  const files = archiveFiles(wishes, {
    below,
    host,
    timezone: zone ?? defaultConfig.timezone,
    agenda,
    schemas: { config: schemaText('czs.yaml'), people: schemaText('people.yaml') },
    words,
  });
  if (options.dryRun) {
    for (const { file, text } of files) world.stdout.write(escapeControls(unifiedDiff(file, '', text), true));
    return 0;
  }

  const kept: string[] = [];
  makeFolder(world, root, dirname(root));
  for (const { file, text } of files) {
    makeFolder(world, dirname(join(root, file)), root);
    const done = world.files.create(join(root, file), new TextEncoder().encode(text), root);
    if (done.ok) world.stdout.write(`${escapeControls(shownPath(world, join(root, file)))}\n`);
    else if (done.failure === 'exists') kept.push(file);
    else throw cannotMakeFile(world, shownPath(world, join(root, file)), done);
  }
  if (kept.length > 0) say.note(say.says.init.kept, { files: kept });
  // From here on czs speaks the archive's language.
  const then =
    wishes.language === context.language ? say : await Messenger.of(world, { ...context, language: wishes.language });
  if (zone === null) then.note(then.says.init.zone, { file: 'czs.yaml', zone: defaultConfig.timezone });
  if (wishes.git && repository !== null && below !== '')
    then.note(then.says.init.moveUp, {
      files: rootFiles[host].map((file) => shownPath(world, join(root, file))),
      folder: repository,
    });
  if (wishes.git) then.note(then.says.init.install, { command: install.once(version) });
  then.note(then.says.init.commands);
  const { commands } = then.help;
  const into = context.dir === null ? '' : ` --dir ${shellWord(context.dir)}`;
  then.note('  czs {name}{rest}', {
    name: commands['new-meeting'].name,
    rest: ` ${addDays(context.today, 14)}${into}`,
  });
  then.note('  czs {name}{rest}', { name: commands.import.name, rest: ` ${then.says.init.document}${into}` });
  then.note('  czs{rest}', { rest: into });
  return 0;
};

/** Whether nothing is said of the archive but its language. */
function isBare({ organisation, acronym, minutes, standingItem, member }: Options<'init'>): boolean {
  return [organisation, acronym, minutes].every((one) => one === null) && standingItem.length + member.length === 0;
}

function wishesOf(options: Options<'init'>, language: Language): ArchiveWishes {
  const minutes = options.minutes ?? 'minutes';
  const folder = folderName(minutes);
  if (folder === null) throw new UserError('folder-invalid', { value: minutes });
  return {
    organisation: options.organisation,
    acronym: options.acronym,
    language: options.language ?? language,
    minutes: folder,
    standingItems: options.standingItem,
    members: options.member,
    git: options.git,
  };
}

/** The zone whose hours the meetings have: that of this machine; null: it stands nowhere, as servers do. */
function zoneOf(world: World): string | null {
  const zone = world.timezone();
  return /^(?!Etc\/)[A-Z]\w+\/\w/.test(zone) ? zone : null;
}

function makeFolder(world: World, path: string, within: string): void {
  const done = world.files.makeFolder(path, within);
  if (!done.ok) throw cannotMakeFolder(shownPath(world, path), done);
}

/** The root of the git repository that a folder is in; null where it is in none. */
function repositoryOf(world: World, folder: string): string | null {
  if (world.files.kind(join(folder, '.git')) !== null) return folder;
  const above = dirname(folder);
  return above === folder ? null : repositoryOf(world, above);
}

/** Where a repository is kept, as far as the addresses of its remotes tell. */
function hostOf(world: World, repository: string): GitHost {
  const read = world.files.read(join(repository, '.git', 'config'), 1024 * 1024);
  const config = read.ok ? new TextDecoder().decode(read.value) : '';
  const [, remote = ''] =
    config
      .split('\n')
      .map((line) => line.trim())
      .find((line) => /^url ?=/.test(line))
      ?.split('=') ?? [];
  return remote.toLowerCase().includes('gitlab') ? 'gitlab' : 'github';
}

/** A path as one types it from here. */
function shownPath(world: World, path: string): string {
  return slashed(relative(world.cwd, path) || '.');
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
