import { dirname, join } from 'node:path';
import { spoken } from '../../language/spoken.ts';
import type { World } from '../../model/world.ts';
import { nearest } from '../../text/distance.ts';
import { fill } from '../../text/wording.ts';
import type { CommandModule, Context } from '../command.ts';
import { completionScripts, type Shell, shells } from '../completion-scripts.ts';
import { writeNote } from '../notes.ts';
import { canAsk } from '../terminal.ts';
import { UserError } from '../user-error.ts';
import { loadMessages } from '../words.ts';

/** Prints the script that has a shell complete what follows `czs`; with `--install`, puts it where the shell reads it. */
export const run: CommandModule<'completion'>['run'] = async (world, context, args, options) => {
  const typed = args.shell.toLowerCase() === 'pwsh' ? 'powershell' : args.shell.toLowerCase();
  const shell = shells.find((each) => each === typed);
  if (shell === undefined) {
    const suggestion = nearest(typed, shells);
    throw new UserError('shell-unknown', { name: args.shell, suggestion, choices: shells });
  }
  if (options.install) return install(world, context, shell);
  world.stdout.write(completionScripts[shell]);
  return 0;
};

/** Where a shell reads it, and what has to be told to the shell once; null where nothing has. */
function placeFor(shell: Shell, env: World['env']): { readonly path: string; readonly once: string | null } {
  const home = env.HOME || env.USERPROFILE || '.';
  const data = env.XDG_DATA_HOME || join(home, '.local', 'share');
  const config = env.XDG_CONFIG_HOME || join(home, '.config');
  switch (shell) {
    case 'bash':
      return { path: join(data, 'bash-completion', 'completions', 'czs'), once: null };
    case 'zsh': {
      const folder = join(data, 'zsh', 'site-functions');
      return { path: join(folder, '_czs'), once: `fpath+=(${quotedFor(folder)}); autoload -Uz compinit; compinit` };
    }
    case 'fish':
      return { path: join(config, 'fish', 'completions', 'czs.fish'), once: null };
    case 'powershell': {
      const path = join(config, 'powershell', 'czs-completion.ps1');
      return { path, once: `. '${path.replaceAll("'", "''")}'` };
    }
  }
}

function quotedFor(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

async function install(world: World, { language, today }: Context, shell: Shell): Promise<number> {
  const { path, once } = placeFor(shell, world.env);
  const [{ completion }, words] = await Promise.all([spoken[language].editor(), loadMessages(language)]);
  const say = (sentence: string, args: Record<string, string>) => fill(sentence, args, { words, today });
  if (!canAsk(world))
    throw new UserError('terminal-needed', { options: `czs completion ${shell} > ${quotedFor(path)}` });
  const { askOne, Cancelled } = await import('../prompts.ts');
  try {
    const answers = [
      { value: 'yes', label: say(completion.yes, {}) },
      { value: 'no', label: say(completion.no, {}) },
    ];
    if ((await askOne(say(completion.ask, { path }), answers)) !== 'yes') return 0;
  } catch (error) {
    if (error instanceof Cancelled) return 130;
    throw error;
  }
  const folder = dirname(path);
  const bytes = new TextEncoder().encode(completionScripts[shell]);
  const before = world.files.kind(path) === null ? null : world.files.read(path, 1024 ** 2);
  const made = world.files.makeFolder(folder, '/');
  const written = !made.ok
    ? made
    : before === null
      ? world.files.create(path, bytes, folder)
      : before.ok
        ? world.files.replace(path, before.value, bytes, folder)
        : before;
  if (!written.ok)
    throw new UserError('cannot-write', { file: path, failure: written.failure, detail: written.detail });
  writeNote(world, say(completion.written, { path }));
  if (once !== null) writeNote(world, `${say(completion.once, {})}\n${once}`);
  return 0;
}
