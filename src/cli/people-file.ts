import { dirname, join } from 'node:path';
import { unifiedDiff } from '../check/fixes.ts';
import { invitedTo } from '../draft/new-meeting.ts';
import {
  completePeopleFile,
  leavingEdits,
  movingEdits,
  newPeopleFile,
  type SayUndecided,
  type YamlPair,
} from '../draft/people-file.ts';
import {
  completedRegistry,
  type PeopleProposal,
  type ProposedPerson,
  proposePeople,
} from '../draft/people-proposal.ts';
import { spoken } from '../language/spoken.ts';
import { everybodyKnown } from '../ledger/people.ts';
import type { Meeting } from '../model/archive.ts';
import { organisationOn, type Registry, type RegistryPerson } from '../model/config.ts';
import type { Args } from '../model/finding.ts';
import { addDays, type IsoDate } from '../model/iso-date.ts';
import type { Language } from '../model/minutes.ts';
import { applyEdits, type Edit } from '../model/place.ts';
import type { World } from '../model/world.ts';
import { readRegistry } from '../read/config.ts';
import { encodeText } from '../store/decode.ts';
import { escapeControls } from '../text/controls.ts';
import { normalize } from '../text/normalize.ts';
import { sayPhrase, typeset } from '../text/wording.ts';
import type { Context } from './command.ts';
import { fileText } from './file-text.ts';
import { fileLimit, type Loaded } from './load.ts';
import { writeNote } from './notes.ts';
import { personTyped } from './typed-person.ts';
import { UserError } from './user-error.ts';
import { loadMessages } from './words.ts';

/** So many resemblances are named in the note; `czs people` has all of them. */
const named = 5;

/**
 * Writes what `people.yaml` lacks: a new file, or lines in the one that is there. Nothing of that one goes or changes, comments neither: the
 * result is read again before it is written, and must be the old registry and what was added.
 * @throws UserError where the file has problems, cannot be completed line by line, or cannot be written
 */
export async function writePeople(
  world: World,
  context: Context,
  loaded: Loaded,
  options: { readonly dryRun: boolean },
): Promise<number> {
  const { root, config, registry, archive, reader } = loaded;
  const file = config.people;
  const names = reader.names.reader;
  const proposal = proposePeople(everybodyKnown(archive, names), registry, names);
  const say = await sayer(context);
  const comments = await commentsIn(config.language ?? context.language, context);
  const before = readBefore(world, join(root, file), file);
  const nothing =
    proposal.people.length + proposal.organisations.length + proposal.aliases.length + proposal.emails.length === 0;
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
        ['people/emails-added', proposal.emails.length],
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

/**
 * Writes the addresses that only the lists of minutes have into a `people.yaml` that has these people without one: from then on they are kept
 * once. Nothing where there is no such file, or where it cannot be completed line by line: the lists keep what they have.
 * @returns whose address was written
 */
export async function keepAddresses(
  world: World,
  { root, config, registry, archive, reader }: Loaded,
  of: readonly string[],
): Promise<string[]> {
  const names = reader.names.reader;
  const wanted = new Set(of.map(normalize));
  const lacks = registry.people.some(({ name, email }) => email === null && wanted.has(normalize(name)));
  const path = join(root, config.people);
  const before = lacks ? readBefore(world, path, config.people) : null;
  if (before === null) return [];
  const { emails } = proposePeople(everybodyKnown(archive, names), registry, names);
  const nameAt = (at: number): string => registry.people[at]?.name ?? '';
  const proposal: PeopleProposal = {
    people: [],
    organisations: [],
    aliases: [],
    undecided: [],
    emails: emails.filter(({ at }) => wanted.has(normalize(nameAt(at)))),
  };
  if (proposal.emails.length === 0) return [];
  const after = await completed(before.text, registry, proposal, () => '');
  if (after === null || !(await isRead(after, registry, proposal))) return [];
  const done = world.files.replace(path, before.bytes, encodeText(after, before.bom), root);
  return done.ok ? proposal.emails.map(({ at }) => nameAt(at)) : [];
}

/** Who leaves, as typed. */
export interface LeavingTyped {
  readonly left: string;
  readonly on: IsoDate | null;
  readonly replacedBy: string | null;
  readonly dryRun: boolean;
}

/**
 * Notes in `people.yaml` until when somebody is of the archive, and who comes instead.
 * @throws UserError where nobody or several are meant, or the file cannot be completed line by line
 */
export async function writeLeaving(
  world: World,
  context: Context,
  loaded: Loaded,
  { left, on, replacedBy, dryRun }: LeavingTyped,
): Promise<number> {
  const { config, archive } = loaded;
  const until = on ?? context.today;
  const changed = await changePerson(
    world,
    context,
    loaded,
    { typed: left, dryRun },
    (text, pairs, person, registry) => {
      const isNew =
        replacedBy !== null && !registry.people.some(({ name }) => normalize(name) === normalize(replacedBy));
      const instead = isNew
        ? { name: replacedBy, organisation: organisationOn(person, until), from: addDays(until, 1) }
        : null;
      return leavingEdits(text, pairs, { name: person.name, until, instead });
    },
  );
  if (changed === null) return 0;
  const { name } = changed;
  const say = await sayer(context);
  world.stdout.write(`${say('people/left', { name, until, file: config.people, instead: replacedBy })}\n`);
  const open = archive.actions.filter(
    ({ status, owners }) => status === 'open' && owners.some((owner) => normalize(owner.name) === normalize(name)),
  );
  if (open.length > 0)
    writeNote(world, say('people/left-actions', { n: open.length, refs: open.map(({ ref }) => ref), name }));
  const isCalled = ({ status, date, people }: Meeting): boolean =>
    status === 'planned' && date > until && people.some(({ person }) => normalize(person.name) === normalize(name));
  for (const { file } of archive.meetings.filter(isCalled))
    writeNote(world, say('people/left-called', { file, name, instead: replacedBy }));
  return 0;
}

/**
 * Notes in `people.yaml` of which organisation somebody is from a day on, and was until then.
 * @throws UserError where nobody or several are meant, or the file cannot be completed line by line
 */
export async function writeMoving(
  world: World,
  context: Context,
  loaded: Loaded,
  typed: { readonly moved: string; readonly to: string; readonly on: IsoDate | null; readonly dryRun: boolean },
): Promise<number> {
  const on = typed.on ?? context.today;
  const { to, dryRun } = typed;
  const changed = await changePerson(world, context, loaded, { typed: typed.moved, dryRun }, (text, pairs, person) => {
    const { name, organisation } = person;
    const isSame = organisation === null || normalize(organisation) === normalize(to);
    const before = isSame ? null : { organisation, until: addDays(on, -1) };
    return movingEdits(text, pairs, { name, organisation: to, before });
  });
  if (changed === null) return 0;
  const { name, organisation: before } = changed;
  const say = await sayer(context);
  world.stdout.write(`${say('people/moved', { name, to, on, before, file: loaded.config.people })}\n`);
  return 0;
}

/**
 * Changes what `people.yaml` says of somebody, and of nobody else. Whom it names is whom the next convocation calls: where it named nobody, those
 * whom that called until now are in it from then on, too, and it is said. The result is read again before it is written.
 * @returns that person as before; null where it was only shown
 */
async function changePerson(
  world: World,
  context: Context,
  { root, config, registry, archive, reader }: Loaded,
  { typed, dryRun }: { readonly typed: string; readonly dryRun: boolean },
  edit: (text: string, pairs: readonly YamlPair[], person: RegistryPerson, whole: Registry) => Edit[] | null,
): Promise<RegistryPerson | null> {
  const file = config.people;
  const names = reader.names.reader;
  const everybody = proposePeople(everybodyKnown(archive, names), registry, names);
  const { name: own } = personTyped(completedRegistry(registry, everybody).people, typed);
  const called = new Set(invitedTo(archive, context.today).map(({ name }) => normalize(name)));
  const isCalled = ({ name, aliases }: ProposedPerson): boolean =>
    [name, ...aliases].some((one) => called.has(normalize(one)));
  const proposal: PeopleProposal = {
    people: everybody.people.filter((one) => one.name === own || isCalled(one)),
    organisations: [],
    aliases: [],
    emails: [],
    undecided: [],
  };
  const comments = await commentsIn(config.language ?? context.language, context);
  const path = join(root, file);
  const before = readBefore(world, path, file);
  const whole =
    before === null
      ? newPeopleFile(proposal, comments.note, comments.undecided)
      : await completed(before.text, registry, proposal, comments.undecided);
  const complete = completedRegistry(registry, proposal);
  const person = complete.people.find(({ name }) => name === own) as RegistryPerson;
  const { readReferenceYaml } = await import('../read/reference-yaml.ts');
  const read = (text: string) => readReferenceYaml(text, { from: 0, to: text.length, body: text.length });
  const edits = whole === null ? null : edit(whole, read(whole).pairs, person, complete);
  const after = whole === null || edits === null ? null : applyEdits(whole, edits);
  const others = (of: Registry): string => JSON.stringify(of.people.filter(({ name }) => name !== person.name));
  const now = after === null ? null : readRegistry(after, readReferenceYaml);
  const added = now?.people.slice(complete.people.length) ?? [];
  const isKept =
    now !== null &&
    now.problems.length === 0 &&
    now.people.some(({ name }) => name === person.name) &&
    others({ ...now, people: now.people.slice(0, now.people.length - added.length) }) === others(complete);
  if (after === null || !isKept) throw new UserError('people-file', { file });
  if (dryRun) {
    world.stdout.write(escapeControls(unifiedDiff(file, before?.text ?? '', after), true));
    return null;
  }
  const bytes = encodeText(after, before?.bom ?? false);
  const done =
    before === null ? world.files.create(path, bytes, root) : world.files.replace(path, before.bytes, bytes, root);
  if (!done.ok) throw new UserError('cannot-write', { file, failure: done.failure, detail: done.detail });
  const also = proposal.people.filter(({ name }) => name !== own).map(({ name }) => name);
  if (also.length > 0) {
    const say = await sayer(context);
    writeNote(
      world,
      say('people/also', { file, names: also.slice(0, named).join(', '), more: Math.max(0, also.length - named) }),
    );
  }
  return person;
}

/** Words what is said of the file, with nothing in it that could steer a terminal. */
async function sayer({ language, today }: Context): Promise<(code: string, args: Args) => string> {
  const words = await loadMessages(language);
  return (code, args) => escapeControls(sayPhrase({ code, args }, { words, today }));
}

/** What the file says of itself, in the archive's language. */
async function commentsIn(language: Language, { today }: Context): Promise<{ note: string; undecided: SayUndecided }> {
  const [life, words] = await Promise.all([spoken[language].life(), loadMessages(language)]);
  return {
    note: typeset(life.init.peopleNote, words),
    undecided: ({ name, of, place }) => sayPhrase({ code: 'people/held', args: { name, of, place } }, { words, today }),
  };
}

function readBefore(world: World, path: string, file: string): ReturnType<typeof fileText> | null {
  if (world.files.kind(path) === null) return null;
  return fileText(world.files.read(path, fileLimit), file);
}

/** The file completed; null where it has problems, or is written in a way that cannot be completed. */
async function completed(
  text: string,
  registry: Registry,
  proposal: PeopleProposal,
  say: SayUndecided,
): Promise<string | null> {
  if (registry.problems.length > 0) return null;
  const { readReferenceYaml } = await import('../read/reference-yaml.ts');
  const { pairs, problems } = readReferenceYaml(text, { from: 0, to: text.length, body: text.length });
  const edits = problems.length > 0 ? null : completePeopleFile(text, pairs, proposal, say);
  return edits === null ? null : applyEdits(text, edits);
}

/** True where the file is read as the old registry and what was added, and nothing else. */
async function isRead(text: string, registry: Registry, proposal: PeopleProposal): Promise<boolean> {
  const { readReferenceYaml } = await import('../read/reference-yaml.ts');
  return (
    JSON.stringify(readRegistry(text, readReferenceYaml)) === JSON.stringify(completedRegistry(registry, proposal))
  );
}
