import type { Language } from '../model/minutes.ts';
import { type Edit, spanOf } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { isInMeetingId, type Mention, Mentions } from '../redaction/mentions.ts';
import { isTaken } from '../redaction/named-people.ts';
import { everybodyFor } from '../report/people.ts';
import { escapeControls } from '../text/controls.ts';
import { sayPhrase, wordOf } from '../text/wording.ts';
import { type OpenFile, openFile, withEdits, writeFile } from './change-file.ts';
import type { Context } from './command.ts';
import type { Loaded } from './load.ts';
import { writeNote } from './notes.ts';
import { textAgain } from './read-again.ts';
import { personTyped } from './typed-person.ts';
import { UserError } from './user-error.ts';
import { loadMessages } from './words.ts';

/**
 * Rewrites what may still change: in drafts and plans, somebody's name becomes a word that names nobody. What is approved or called off stays, and so
 * does what may be another's name or is torn by marks; both are told. Every file is made before the first is written.
 * @throws UserError where nobody is called so, or a PV would be read otherwise than before
 */
export async function rewriteWithout(
  world: World,
  context: Context,
  loaded: Loaded,
  typed: string,
  { dryRun }: { readonly dryRun: boolean },
): Promise<number> {
  const { archive, reader, config, registry } = loaded;
  const people = everybodyFor(archive, reader.names.reader, 'board').people;
  const who = personTyped(
    people.map((one) => ({ ...one, aliases: one.writings.map(({ text }) => text) })),
    typed,
  );
  const called = [who.name, ...who.writings.flatMap(({ kind, text }) => (kind === 'short' ? [] : [text]))];
  const mentionsIn = new Map<Language, Mentions>();
  const changed: { readonly open: OpenFile; readonly n: number }[] = [];
  const kept: string[] = [];
  const doubtful: string[] = [];
  const named: string[] = [];
  for (const { file, status, language, lines } of loaded.minutes) {
    const mentions = mentionsIn.get(language) ?? new Mentions(archive, called, await anonymOf(loaded, language));
    mentionsIn.set(language, mentions);
    if (mentions.all(file).length > 0) named.push(file);
    const text = textAgain(world, loaded, file);
    const found = mentions.all(text).filter((place) => !isInMeetingId(text, place));
    if (found.length === 0) continue;
    if (status === 'approved' || status === 'cancelled') {
      kept.push(file);
      continue;
    }
    // Marks within a name belong to what is around it, too.
    const isSure = ({ certain, start, end }: Mention): boolean => certain && !text.slice(start, end).includes('*');
    const sure = found.filter(isSure);
    for (const place of found) if (!isSure(place)) doubtful.push(`${file}:${spanOf(lines, place).line}`);
    if (sure.length > 0) changed.push({ open: await rewritten(world, loaded, file, sure), n: sure.length });
  }
  const words = await loadMessages(context.language);
  const say = (code: string, args: Record<string, string | number>): void =>
    writeNote(world, escapeControls(sayPhrase({ code: `anonymise/${code}`, args }, { words, today: null })));
  const list = (files: readonly string[]): string => [...new Set(files)].join(', ');
  for (const { open } of changed) writeFile(world, loaded, open, dryRun);
  if (changed.length === 0) say('nothing', { name: who.name });
  else if (!dryRun) for (const { open, n } of changed) say('wrote', { file: open.file, n });
  if (doubtful.length > 0) say('doubtful', { places: list(doubtful), n: doubtful.length });
  if (kept.length > 0) say('kept', { files: list(kept), n: kept.length });
  if (named.length > 0) say('named', { files: list(named), n: named.length });
  if (registry.people.some(({ name }) => called.includes(name))) say('registry', { file: config.people });
  say('history', { name: who.name });
  return 0;
}

/** A name that is nobody's in the archive. */
async function anonymOf({ archive }: Loaded, language: Language): Promise<string> {
  const word = wordOf('titles', 'anonymous', await loadMessages(language));
  for (let n = 1; ; n++) {
    const name = n === 1 ? word : `${word} ${n}`;
    if (!isTaken(archive, name)) return name;
  }
}

async function rewritten(world: World, loaded: Loaded, file: string, places: readonly Mention[]): Promise<OpenFile> {
  const open = await openFile(world, loaded, file);
  const after = await withEdits(
    world,
    loaded,
    open,
    places.map((place) => editOf(open.text, place)),
  );
  const counted = ({ minutes }: OpenFile): string =>
    JSON.stringify([
      minutes.date,
      minutes.status,
      minutes.people.length,
      minutes.entries.map(({ role, number }) => [role, number]),
    ]);
  if (counted(after) !== counted(open)) throw new UserError('anonymise-otherwise', { file });
  return after;
}

/** An address in angle brackets goes with the blank before it: it is no part of a name. */
function editOf(text: string, { start, end, words }: Mention): Edit {
  if (text[start] !== '<') return { start, end, text: words };
  return { start: text[start - 1] === ' ' ? start - 1 : start, end, text: '' };
}
