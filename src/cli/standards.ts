import { calendarOf } from '../format/mail/ics.ts';
import { offsetAt } from '../format/mail/zone.ts';
import type { World } from '../model/world.ts';
import { addresses, without } from '../redaction/left-out.ts';
import { calendarEvents } from '../report/calendar.ts';
import { besluit } from '../report/standards/besluit.ts';
import { jsonld } from '../report/standards/jsonld.ts';
import { oparl } from '../report/standards/oparl.ts';
import type { StandardOptions } from '../report/standards/open-model.ts';
import { popolo } from '../report/standards/popolo.ts';
import { sayPhrase } from '../text/wording.ts';
import { baseUrlOf } from './base-url.ts';
import type { Context } from './command.ts';
import { movesIn } from './letters.ts';
import type { Loaded } from './load.ts';
import { writeNote } from './notes.ts';
import { writePieces } from './print.ts';
import { UserError } from './user-error.ts';
import { loadMessages } from './words.ts';

const documents = { jsonld, besluit, popolo, oparl };

/** What a dump can be in, beside czs's own model. */
export type StandardId = keyof typeof documents | 'ical';

/** Whose things are known by their addresses. */
const addressed: readonly StandardId[] = ['besluit', 'oparl'];

/**
 * An archive as others read it, and a word of what its PVs do not say, and of what the standard has no place for.
 * @throws UserError where things need an address and none is said
 */
export async function writeStandard(
  world: World,
  context: Context,
  loaded: Loaded,
  asked: {
    readonly to: StandardId;
    readonly baseUrl: string | null;
    readonly output: string | null;
    readonly force: boolean;
  },
): Promise<void> {
  const { archive, config } = loaded;
  const { to, output, force } = asked;
  const baseUrl = asked.baseUrl === null ? null : baseUrlOf(asked.baseUrl);
  if (baseUrl === null && addressed.includes(to)) throw new UserError('dump-base-url', { to });
  const words = await loadMessages(context.language);
  const say = (code: string, args: Record<string, string | number> = {}): string =>
    sayPhrase({ code: `standard/${code}`, args }, { words, today: null });
  if (to === 'ical') {
    const events = calendarEvents(archive, movesIn(loaded), say('meeting'));
    const told = (text: string): string => without(text, addresses);
    const all = events.map(({ event }) => ({
      ...event,
      title: told(event.title),
      place: event.place === null ? null : told(event.place),
    }));
    await writePieces(world, [calendarOf(all)], output, force);
    return;
  }
  const options: StandardOptions = { baseUrl, offsetAt: (date, time) => offsetAt(config.timezone, date, time) };
  const { document, lacks, leftOut } = documents[to](archive, options);
  await writePieces(world, [`${JSON.stringify(document, null, 2)}\n`], output, force);
  const list = (kind: string, of: ReadonlyMap<string, number>): string =>
    [...of].map(([what, n]) => say(`${kind}/${what}`, { n })).join(', ');
  if (lacks.size > 0) writeNote(world, say('lacks', { list: list('lacks', lacks) }));
  if (leftOut.size > 0) writeNote(world, say('left', { list: list('left', leftOut) }));
}
