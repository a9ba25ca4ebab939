import { loadHelp } from '../../src/cli/words.ts';
import { normalize } from '../../src/text/normalize.ts';
import { type Page, wordsOf } from './scenario.ts';

/** A page up to one of its commands, and which commands of czs it runs until there. */
interface Start {
  readonly page: Page;
  readonly commands: number;
  readonly ids: ReadonlySet<string>;
}

/** Pages, or their starts, the fewer commands the better, that between them run every command of czs that any of these pages runs. */
export async function runningEachCommand(pages: readonly Page[]): Promise<Page[]> {
  const named = new Map<string, string>();
  for (const language of ['fr', 'nl', 'en'] as const) {
    for (const [id, { name, aliases }] of Object.entries((await loadHelp(language)).commands))
      for (const word of [id, name, ...aliases]) named.set(normalize(word), id);
  }
  const starts = pages.flatMap((page) => startsOf(page, named));
  const wanted = new Set(starts.flatMap((each) => [...each.ids]));
  const taken = new Map<string, Page>();
  const gain = (each: Start) => [...each.ids].filter((id) => wanted.has(id)).length / each.commands;
  while (wanted.size > 0) {
    const best = starts.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    // Of two starts of a page the second is the longer one: it runs what the first does not.
    taken.set(best.page.path, best.page);
    for (const id of best.ids) wanted.delete(id);
  }
  return [...taken.values()];
}

/** The page up to each command that it has not run before. */
function startsOf(page: Page, named: ReadonlyMap<string, string>): Start[] {
  const starts: Start[] = [];
  const ids = new Set<string>();
  let commands = 0;
  for (const [at, step] of page.steps.entries()) {
    if (step.kind !== 'command') continue;
    commands++;
    const id = wordsOf(step.text)
      .map((word) => named.get(normalize(word)))
      .find((one) => one !== undefined);
    if (id === undefined || ids.has(id)) continue;
    ids.add(id);
    starts.push({ page: { ...page, steps: page.steps.slice(0, at + 1) }, commands, ids: new Set(ids) });
  }
  return starts;
}
