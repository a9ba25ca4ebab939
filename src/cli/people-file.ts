import { dirname, join } from 'node:path';
import { unifiedDiff } from '../check/fixes.ts';
import {
  completedRegistry,
  completePeopleFile,
  newPeopleFile,
  type PeopleProposal,
  proposePeople,
  type SayUndecided,
} from '../draft/people-file.ts';
import { spoken } from '../language/spoken.ts';
import { everybodyKnown } from '../ledger/people.ts';
import type { Registry } from '../model/config.ts';
import type { Args } from '../model/finding.ts';
import type { Language } from '../model/minutes.ts';
import { applyEdits } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { readRegistry } from '../read/config.ts';
import type { Audience } from '../report/cells.ts';
import { decodeText, encodeText } from '../store/decode.ts';
import { escapeControls } from '../text/controls.ts';
import { sayPhrase } from '../text/wording.ts';
import type { Context } from './command.ts';
import { fileLimit, type Loaded } from './load.ts';
import { writeNote } from './notes.ts';
import { UserError } from './user-error.ts';
import { loadMessages } from './words.ts';

/** So many resemblances are named in the note; `czs people` has all of them. */
const named = 5;

/**
 * Writes what `people.yaml` lacks: a new file, or lines in the one that is there. Nothing of that one goes or changes, comments neither: the
 * result is read again before it is written, and must be the old registry and what was added. Addresses only for members and board.
 * @throws UserError where the file has problems, cannot be completed line by line, or cannot be written
 */
export async function writePeople(
  world: World,
  context: Context,
  loaded: Loaded,
  options: { readonly for: Audience; readonly dryRun: boolean },
): Promise<number> {
  const { root, config, registry, archive, reader } = loaded;
  const file = config.people;
  const names = reader.names.reader;
  const proposal = proposePeople(everybodyKnown(archive, names), registry, names, options.for !== 'public');
  const words = await loadMessages(context.language);
  const say = (code: string, args: Args): string =>
    escapeControls(sayPhrase({ code, args }, { words, today: context.today }));
  const comments = await commentsIn(config.language ?? context.language, context);
  const before = readBefore(world, join(root, file), file);
  const nothing = proposal.people.length + proposal.organisations.length + proposal.aliases.length === 0;
  if (nothing) world.stdout.write(`${say('people/nothing', { file })}\n`);
  else {
    const after =
      before === null
        ? newPeopleFile(proposal, comments.note, comments.undecided)
        : await completed(before.text, registry, proposal, comments.undecided);
    if (after === null || !(await isRead(after, registry, proposal))) throw new UserError('people-file', { file });
    if (options.dryRun) world.stdout.write(escapeControls(unifiedDiff(file, before?.text ?? '', after), true));
    else {
      const path = join(root, file);
      const bytes = encodeText(after, before?.bom ?? false);
      const folder = world.files.makeFolder(dirname(path), root);
      const done = !folder.ok
        ? folder
        : before === null
          ? world.files.create(path, bytes, root)
          : world.files.replace(path, before.bytes, bytes, root);
      if (!done.ok) throw new UserError('cannot-write', { file, failure: done.failure, detail: done.detail });
      const aliases = [...proposal.aliases, ...proposal.people, ...proposal.organisations].reduce(
        (n, one) => n + one.aliases.length,
        0,
      );
      const parts = [
        ['people/added', proposal.people.length],
        ['people/houses-added', proposal.organisations.length],
        ['people/aliases-added', aliases],
      ] as const;
      const counts = parts.filter(([, n]) => n > 0).map(([code, n]) => say(code, { n }));
      world.stdout.write(`${say('people/wrote', { file, parts: counts.join(', ') })}\n`);
    }
  }
  const { undecided } = proposal;
  if (undecided.length > 0) {
    const pairs = undecided
      .slice(0, named)
      .map(({ name, of }) => `${name} / ${of}`)
      .join(', ');
    const more = Math.max(0, undecided.length - named);
    writeNote(world, say('people/undecided', { n: undecided.length, names: pairs, more }));
  }
  return 0;
}

/** What the file says of itself, in the archive's language. */
async function commentsIn(language: Language, { today }: Context): Promise<{ note: string; undecided: SayUndecided }> {
  const [life, words] = await Promise.all([spoken[language].life(), loadMessages(language)]);
  return {
    note: life.init.peopleNote,
    undecided: ({ name, of, place }) => sayPhrase({ code: 'people/held', args: { name, of, place } }, { words, today }),
  };
}

function readBefore(
  world: World,
  path: string,
  file: string,
): { readonly bytes: Uint8Array; readonly text: string; readonly bom: boolean } | null {
  if (world.files.kind(path) === null) return null;
  const read = world.files.read(path, fileLimit);
  if (!read.ok) throw new UserError('cannot-read', { file, failure: read.failure, detail: read.detail });
  const decoded = decodeText(read.value);
  if (!decoded.ok) throw new UserError('cannot-read', { file, failure: 'other', detail: 'UTF-8' });
  return { bytes: read.value, text: decoded.text, bom: decoded.bom };
}

/** The file completed; null where it has problems, or is written in a way that cannot be completed. */
async function completed(
  text: string,
  registry: Registry,
  proposal: PeopleProposal,
  say: SayUndecided,
): Promise<string | null> {
  if (registry.problems.length > 0) return null;
  const { readYamlFront } = await import('../read/front-yaml.ts');
  const { pairs, problems } = readYamlFront(text, { from: 0, to: text.length, body: text.length });
  const edits = problems.length > 0 ? null : completePeopleFile(text, pairs, proposal, say);
  return edits === null ? null : applyEdits(text, edits);
}

/** True where the file is read as the old registry and what was added, and nothing else. */
async function isRead(text: string, registry: Registry, proposal: PeopleProposal): Promise<boolean> {
  const { readYamlFront } = await import('../read/front-yaml.ts');
  return JSON.stringify(readRegistry(text, readYamlFront)) === JSON.stringify(completedRegistry(registry, proposal));
}
