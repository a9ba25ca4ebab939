import type { CommandId } from '../language/help.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Language } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import type { Arguments, Options } from './registry.ts';
import type { ColorLevel } from './terminal.ts';

/** What every command is told, beside its own arguments and options. */
export interface Context {
  /** The language that czs speaks; `loadMessages` and `loadHelp` give its words. */
  readonly language: Language;
  /** Today, or what `--today` says. */
  readonly today: IsoDate;
  /** `--dir` as typed; `archiveOf` gives the archive's folder. */
  readonly dir: string | null;
  /** Columns to lay results out for; null: do not wrap. */
  readonly width: number | null;
  readonly color: ColorLevel;
}

/** What a file of commands/ exports: the work, and its exit code. */
export interface CommandModule<Id extends CommandId> {
  run(world: World, context: Context, args: Arguments<Id>, options: Options<Id>): Promise<number> | number;
}
