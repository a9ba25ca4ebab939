import { spoken } from '../language/spoken.ts';
import type { Meeting } from '../model/archive.ts';
import type { Paper } from '../model/table.ts';
import type { World } from '../model/world.ts';
import type { SiteOptions, SiteSource } from '../site/site.ts';
import type { Context } from './command.ts';
import { movesIn } from './letters.ts';
import { type Loaded, loadArchive, openArchive, type SeenFile } from './load.ts';
import { minutesPaper, paperOf } from './minutes-paper.ts';
import { loadMessages } from './words.ts';

/** Texts of so many characters together are kept for their pages; those beyond are read once more. */
const most = 64 * 1024 * 1024;

/** The archive, and what a site is made of: every PV as its copy has it, none of those in which it is open what may be told. */
export async function siteSource(
  world: World,
  context: Context,
  options: SiteOptions,
): Promise<{ readonly loaded: Loaded; readonly source: SiteSource }> {
  const texts = new Map<string, { readonly text: string; readonly reading: Pick<SeenFile['reading'], 'blocks'> }>();
  let length = 0;
  const loaded = await loadArchive(world, await openArchive(world, context.dir), context.today, ({ text, reading }) => {
    length += text.length;
    if (reading.ours && length < most) texts.set(reading.minutes.file, { text, reading: { blocks: reading.blocks } });
  });
  const { archive } = loaded;
  const papers = new Map<string, Paper>();
  for (const meeting of archive.meetings) {
    if (archive.doubts.has(meeting.file)) continue;
    const text = texts.get(meeting.file);
    const shown = { audience: 'public' } as const;
    const paper =
      text === undefined ? await minutesPaper(world, loaded, meeting, shown) : paperOf(loaded, meeting, text, shown);
    papers.set(meeting.file, paper);
  }
  const [words, says, movedFrom] = await Promise.all([
    loadMessages(context.language),
    spoken[context.language].site(),
    movesIn(world, loaded),
  ]);
  const documentOf = ({ file }: Meeting) => papers.get(file)?.document ?? null;
  return { loaded, source: { archive, words, says, options, movedFrom, documentOf } };
}
