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
  /** Of results. */
  readonly color: ColorLevel;
  /** Of notes, on stderr. */
  readonly noteColor: ColorLevel;
}

/** What a file of commands/ exports: the work, and its exit code. */
export interface CommandModule<Id extends CommandId> {
  run(world: World, context: Context, args: Arguments<Id>, options: Options<Id>): Promise<number> | number;
}

export type Loaders = { readonly [Id in Exclude<CommandId, 'help'>]?: () => Promise<CommandModule<Id>> };

/** The commands that exist, each loaded when it is called: a command is here as soon as its file is. `help` is `main`'s own. */
export const loaders: Loaders = {
  status: () => import('./commands/status.ts'),
  report: () => import('./commands/report.ts'),
  attendance: () => import('./commands/attendance.ts'),
  'new-meeting': () => import('./commands/new-meeting.ts'),
  agenda: () => import('./commands/agenda.ts'),
  decisions: () => import('./commands/decisions.ts'),
  'follow-ups': () => import('./commands/follow-ups.ts'),
  proposals: () => import('./commands/proposals.ts'),
  meetings: () => import('./commands/meetings.ts'),
  show: () => import('./commands/show.ts'),
  history: () => import('./commands/history.ts'),
  search: () => import('./commands/search.ts'),
  check: () => import('./commands/check.ts'),
  explain: () => import('./commands/explain.ts'),
  dump: () => import('./commands/dump.ts'),
  import: () => import('./commands/import.ts'),
  'roll-call': () => import('./commands/roll-call.ts'),
  cancel: () => import('./commands/cancel.ts'),
  postpone: () => import('./commands/postpone.ts'),
  init: () => import('./commands/init.ts'),
  people: () => import('./commands/people.ts'),
  organisations: () => import('./commands/organisations.ts'),
  schema: () => import('./commands/schema.ts'),
  done: () => import('./commands/done.ts'),
  approve: () => import('./commands/approve.ts'),
};
