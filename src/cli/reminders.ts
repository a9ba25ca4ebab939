import { mailFile } from '../format/mail/eml.ts';
import type { Audience } from '../model/audience.ts';
import type { Phrase } from '../model/table.ts';
import type { World } from '../model/world.ts';
import { ownerReports, unreminded } from '../report/by-owner.ts';
import { type ActionFilters, closedActions } from '../report/follow-ups.ts';
import { addressOf, reminderDocument } from '../report/letters.ts';
import { escapeControls } from '../text/controls.ts';
import { normalize } from '../text/normalize.ts';
import { sayPhrase, wordOf } from '../text/wording.ts';
import type { Context } from './command.ts';
import type { Loaded } from './load.ts';
import { writeNote } from './notes.ts';
import { type OutputFile, writeFiles } from './output-files.ts';
import { bytesOf, copyOf, noteUnread } from './print.ts';
import { loadMessages } from './words.ts';

/** A mail to each person who has something to do; those without an address are named. */
export async function writeReminders(
  world: World,
  context: Context,
  loaded: Loaded,
  filters: ActionFilters,
  options: {
    readonly for: Audience;
    readonly anonymise: readonly string[];
    readonly output: string;
    readonly force: boolean;
  },
): Promise<number> {
  const { archive } = loaded;
  const words = await loadMessages(context.language);
  const without: string[] = [];
  const files: OutputFile[] = [];
  for (const { owner, parts } of ownerReports(archive, filters, options.for)) {
    const address = addressOf(archive, owner);
    if (address === null) {
      without.push(owner.name);
      continue;
    }
    const document = reminderDocument(parts, archive);
    const written = async (format: 'text' | 'html'): Promise<string> => {
      const pieces = await copyOf(world, context, loaded, document, {
        format,
        for: options.for,
        anonymise: options.anonymise,
      });
      return new TextDecoder().decode(await bytesOf(pieces));
    };
    const [text, html] = await Promise.all([written('text'), written('html')]);
    const mail = mailFile({
      language: words.language,
      subject: wordOf('titles', 'reminder', words),
      to: [{ name: owner.name, address }],
      bcc: [],
      text: text.slice(text.indexOf('\n\n') + 2).trim(),
      html,
      calendar: null,
      pictures: [],
      attachments: [],
    });
    const slug = normalize(owner.name).replace(/[^a-z0-9]+/g, '-');
    const name = `${words.phrases['file/reminder']}-${context.today}-${slug}.eml`;
    files.push({ name, bytes: new TextEncoder().encode(mail) });
  }
  const sayThat = (what: Phrase): void => writeNote(world, escapeControls(sayPhrase(what, { words, today: null })));
  const say = (code: string, names: readonly string[]): void => sayThat({ code, args: { names: names.join(', ') } });
  if (files.length > 0) await writeFiles(world, context, files, options);
  else say('mail/nobody', []);
  if (without.length > 0) say('mail/without-address', without);
  const others = unreminded(archive, filters, options.for);
  const named = others.filter(({ kind }) => kind !== 'everyone').map(({ name }) => name);
  if (named.length > 0) say('mail/unreminded', named);
  if (named.length < others.length) say('mail/unreminded-everyone', []);
  for (const closed of closedActions(archive, filters, options.for)) sayThat(closed);
  await noteUnread(world, context.language, context.today, loaded, options.for !== 'board');
  return 0;
}
