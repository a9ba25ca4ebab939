import { loadHelp } from '../../src/cli/words.ts';
import { normalize } from '../../src/text/normalize.ts';
import { type Page, wordsOf } from './scenario.ts';

/** Pages, the fewer commands the better, that between them run every command of czs that any of these pages runs. */
export async function runningEachCommand(pages: readonly Page[]): Promise<Page[]> {
  const ids = new Map<string, string>();
  for (const language of ['fr', 'nl', 'en'] as const) {
    for (const [id, { name, aliases }] of Object.entries((await loadHelp(language)).commands))
      for (const word of [id, name, ...aliases]) ids.set(normalize(word), id);
  }
  const run = pages.map((page) => {
    const commands = page.steps.flatMap((step) => (step.kind === 'command' ? [wordsOf(step.text)] : []));
    const named = commands.map((words) => words.map((word) => ids.get(normalize(word))).find((id) => id !== undefined));
    return { page, commands: commands.length, ids: new Set(named.filter((id) => id !== undefined)) };
  });
  const wanted = new Set(run.flatMap((each) => [...each.ids]));
  const taken: Page[] = [];
  const gain = (each: (typeof run)[number]) => [...each.ids].filter((id) => wanted.has(id)).length / each.commands;
  while (wanted.size > 0) {
    const best = run.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    taken.push(best.page);
    for (const id of best.ids) wanted.delete(id);
  }
  return taken;
}
