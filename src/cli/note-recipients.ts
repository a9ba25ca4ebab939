import type { World } from '../model/world.ts';
import type { Recipients } from '../report/letters.ts';
import { escapeControls } from '../text/controls.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Context } from './command.ts';
import { writeNote } from './notes.ts';
import { isRun } from './runner.ts';
import { loadMessages } from './words.ts';

/**
 * Says to whom something goes, to be pasted into a mail, and who has no address. The addresses are one line, however long: what a terminal
 * breaks itself is pasted whole. Not in the log of a machine, which others read.
 */
export async function noteRecipients(
  world: World,
  { language }: Pick<Context, 'language'>,
  { mailboxes, without }: Recipients,
): Promise<void> {
  const words = await loadMessages(language);
  const say = (code: string, names: readonly string[]): string =>
    escapeControls(sayPhrase({ code, args: { names: names.join(', ') } }, { words, today: null }));
  if (mailboxes.length > 0 && !isRun(world)) {
    const addresses = mailboxes.map(({ address }) => address);
    world.stderr.write(`${say('mail/addresses', addresses)}\n`);
  }
  if (without.length > 0) writeNote(world, say('mail/without-address', without));
}
