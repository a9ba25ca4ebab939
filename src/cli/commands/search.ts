import type { FoundFile } from '../../model/world.ts';
import { passagesOf } from '../../read/passages.ts';
import { type Hit, hitsIn, type SearchFilters, searchReport } from '../../report/search.ts';
import { idOf } from '../../report/shown.ts';
import { listMinutes } from '../../store/archive-files.ts';
import { createFinder } from '../../text/finder.ts';
import type { CommandModule } from '../commands.ts';
import { openArchive, readFiles, type Unread } from '../load.ts';
import { print } from '../print.ts';
import { progressOn } from '../progress.ts';
import { UserError } from '../user-error.ts';

/** Full text over the archive. Only files that may hold the words are read, and of these only what was found is kept. */
export const run: CommandModule<'search'>['run'] = async (world, context, args, options) => {
  const opened = await openArchive(world, context.dir);
  const { root, config } = opened;
  const listed = listMinutes(world.files, root, config.minutes);
  if (!listed.ok)
    throw new UserError('cannot-read', { file: config.minutes, failure: listed.failure, detail: listed.detail });
  const finder = createFinder(args.words);
  const filters: SearchFilters = {
    person: options.person,
    roles: options.role ?? [],
    since: options.since,
    until: options.until,
  };
  const hits: Hit[] = [];
  const unread: Unread[] = [];
  const progress = progressOn(world);
  await readFiles(world, opened, listed.value, {
    wants: (text) => finder.mayHold(text),
    keep({ text, reading: { ours, minutes, blocks } }) {
      if (ours) hits.push(...hitsIn(minutes, passagesOf(text, minutes, blocks), finder, filters));
    },
    refuse: (one) => unread.push(one),
    progress: progress.step,
  });
  progress.end();
  const shown = options.format === 'json' || options.for === 'board' ? hits : await withoutInternal(hits);
  const report = searchReport(shown, { words: args.words, files: listed.value.length - unread.length });
  return print(world, context, { config, unread, archive: { undated: [], duplicates: [] } }, report, options);

  /** An update of something internal is internal too: the PV where it begins is asked. */
  async function withoutInternal(all: readonly Hit[]): Promise<Hit[]> {
    const open = all.filter((hit) => !hit.internal);
    const origins = new Set(open.flatMap(({ ref }) => (ref === null ? [] : [ref.slice(0, ref.lastIndexOf('/'))])));
    const closed = new Set<string>();
    const files: FoundFile[] = (listed.ok ? listed.value : []).filter(({ path }) =>
      origins.has(path.slice(path.lastIndexOf('/') + 1, -3)),
    );
    await readFiles(world, opened, files, {
      keep({ reading: { minutes } }) {
        for (const entry of minutes.entries)
          if (entry.internal) closed.add(entry.updates ?? `${minutes.id}/${idOf(entry)}`);
      },
      refuse() {},
    });
    return open.filter(({ ref }) => ref === null || !closed.has(ref));
  }
};
