import type { CommandId } from '../language/help.ts';
import type { CommandModule } from './command.ts';

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
  extract: () => import('./commands/extract.ts'),
  export: () => import('./commands/export.ts'),
  site: () => import('./commands/site.ts'),
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
  lsp: () => import('./commands/lsp.ts'),
  completion: () => import('./commands/completion.ts'),
  done: () => import('./commands/done.ts'),
  close: () => import('./commands/close.ts'),
  correct: () => import('./commands/correct.ts'),
  review: () => import('./commands/review.ts'),
  approve: () => import('./commands/approve.ts'),
};
