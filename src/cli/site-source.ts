import { spoken } from '../language/spoken.ts';
import type { Meeting } from '../model/archive.ts';
import type { MeetingId } from '../model/minutes.ts';
import type { Document } from '../model/table.ts';
import type { World } from '../model/world.ts';
import type { SiteOptions, SiteSource } from '../site/site.ts';
import type { Context } from './command.ts';
import { movesIn } from './letters.ts';
import type { Loaded } from './load.ts';
import { minutesPaper } from './minutes-paper.ts';
import { loadMessages } from './words.ts';

/** What a site is made of: every PV as its copy has it, none of those in which it is open what may be told. */
export async function siteSource(
  world: World,
  context: Pick<Context, 'language'>,
  loaded: Loaded,
  options: SiteOptions,
): Promise<SiteSource> {
  const { archive } = loaded;
  const documents = new Map<MeetingId, Document>();
  for (const meeting of archive.meetings) {
    if (archive.doubts.has(meeting.file)) continue;
    documents.set(meeting.id, (await minutesPaper(world, loaded, meeting, { audience: 'public' })).document);
  }
  const [words, says, movedFrom] = await Promise.all([
    loadMessages(context.language),
    spoken[context.language].site(),
    movesIn(world, loaded),
  ]);
  return { archive, words, says, options, movedFrom, documentOf: ({ id }: Meeting) => documents.get(id) ?? null };
}
