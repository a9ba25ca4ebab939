/**
 * `czs __complete -- words…`: what may stand in the place of the last word, one a line, with what it is after a tab. `:files` and `:folders`
 * alone: the shell knows better. Asked by the scripts of `czs completion`; whatever is wrong, nothing is said.
 */
import type { ArgumentId, CommandId, Help, OptionId } from '../language/help.ts';
import type { Messages } from '../language/messages.ts';
import { optionNames } from '../language/option-names.ts';
import { everybodyIn } from '../ledger/everybody.ts';
import type { Archive, Meeting } from '../model/archive.ts';
import { languages } from '../model/minutes.ts';
import type { World } from '../model/world.ts';
import { normalize } from '../text/normalize.ts';
import { formatDate, stateWord, typeset } from '../text/wording.ts';
import { loaders } from './commands.ts';
import { shells } from './completion-scripts.ts';
import { loadArchive, openArchive } from './load.ts';
import { type CommandSpec, commands, commonOptions, entriesOf, type OptionSpec, valueIdOf } from './registry.ts';
import { inEnglish, ownName, scan } from './scan.ts';
import { chooseLanguage, loadFindings, loadHelp, loadMessages } from './words.ts';

/** One thing that may be typed. */
interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** What may be typed, or what the shell is to look for itself. */
type Candidates = readonly Candidate[] | ':files' | ':folders';

const none: readonly Candidate[] = [];

/** No shell shows more. */
const most = 500;

/** Answers a shell. Never fails: a message would stand in the middle of what somebody types. */
export async function complete(argv: readonly string[], world: World): Promise<number> {
  const separator = argv.indexOf('--');
  const words = argv.slice(separator + 1).map(unquoted);
  // Some shells cannot pass an empty word.
  if (argv.slice(0, separator).includes('--next')) words.push('');
  try {
    const { candidates, typed } = await candidatesFor(joined(words), world);
    world.stdout.write(
      typeof candidates === 'string'
        ? `${candidates}\n`
        : matching(candidates, typed)
            .map(({ value, about }) => `${value}\t${about}\n`)
            .join(''),
    );
  } catch {
    // No archive, one that cannot be read: nothing to suggest.
  }
  return 0;
}

/** A word as somebody types it in a shell: what stands for itself there does so here. Nothing is expanded. */
function unquoted(word: string): string {
  const quote = /^["']/.exec(word)?.[0];
  if (quote === "'") return word.slice(1).replaceAll("'", '');
  const open = quote === undefined ? word : word.slice(1).replace(/"$/, '');
  return open.replace(/\\(.)/g, '$1');
}

/** bash takes `--format=json` apart; the option and its value are one word for the others. */
function joined(words: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at] !== '=' || !out.at(-1)?.startsWith('--')) out.push(words[at] as string);
    else if (at === words.length - 1) out.push('');
  }
  return out;
}

/** What fits what is typed already: accents and capitals do not count. */
function matching(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const begun = normalize(typed);
  const seen = new Set<string>();
  return candidates
    .filter(({ value }) => {
      // What could be taken for something else than a word, by a shell or by czs.
      if (value === '' || /[\p{Cc}\u2028\u2029]/u.test(value) || value.startsWith(':')) return false;
      if (!normalize(value).startsWith(begun) || seen.has(value)) return false;
      seen.add(value);
      return true;
    })
    .slice(0, most)
    .map(({ value, about }) => ({ value, about: about.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim() }));
}

interface Asked {
  readonly candidates: Candidates;
  /** What the candidates are held against. */
  readonly typed: string;
}

async function candidatesFor(words: readonly string[], world: World): Promise<Asked> {
  const typed = words.at(-1) ?? '';
  const before = words.slice(0, -1).map(inEnglish);
  const { lang, dir, word } = scan(before);
  const language = chooseLanguage(world, lang, dir);
  const [help, messages] = await Promise.all([loadHelp(language), loadMessages(language)]);
  const asking: Asking = { world, dir, help, messages };
  const id = word === null ? null : await commandNamed(word, help);
  const options: readonly (readonly [OptionId, OptionSpec])[] = entriesOf({
    ...commonOptions,
    ...(id === null ? {} : (commands[id] as CommandSpec).options),
  });
  const specOf = (option: string) => options.find(([each]) => `--${each}` === option);

  // `--format json`, `--format=json`.
  const equals = /^(--[^=\s]+)=(.*)$/s.exec(typed);
  const [option, value] = equals ? [equals[1] as string, equals[2] as string] : [before.at(-1) ?? '', typed];
  const asked = specOf(inEnglish(option));
  if (asked !== undefined && takesNext(asked[1], equals !== null)) {
    const found = await valuesOf(asking, id, asked[0], asked[1], value);
    if (equals === null || typeof found === 'string') return { candidates: found, typed };
    return { candidates: found.map((each) => ({ ...each, value: `${option}=${each.value}` })), typed };
  }
  if (typed.startsWith('-')) return { candidates: optionsOf(options, id, asking, typed), typed };
  if (word === null) return { candidates: commandNames(help, messages, typed), typed };
  return { candidates: id === null ? none : await argumentsOf(asking, id, before, word), typed };
}

/** What is needed to find values. */
interface Asking {
  readonly world: World;
  readonly dir: string | null;
  readonly help: Help;
  readonly messages: Messages;
}

function takesNext(spec: OptionSpec, joinedByEquals: boolean): boolean {
  const bare = spec.kind === 'text' && spec.bare;
  return valueIdOf(spec) !== null && (joinedByEquals || !bare);
}

const exists = (id: CommandId): boolean => id === 'help' || Object.hasOwn(loaders, id);

/** The command that a word names, in whatever language: the user's first. */
async function commandNamed(word: string, spoken: Help): Promise<CommandId | null> {
  const normalized = normalize(word);
  const all = await Promise.all(languages.map(loadHelp));
  for (const help of [spoken, ...all])
    for (const [id, { name, aliases }] of Object.entries(help.commands) as [CommandId, Help['commands'][CommandId]][])
      if (exists(id) && [id, name, ...aliases].some((each) => normalize(each) === normalized)) return id;
  return null;
}

/** Commands by the name that help shows; by another one where only that fits. */
function commandNames({ commands: texts }: Help, messages: Messages, typed: string): readonly Candidate[] {
  const begun = normalize(typed);
  return (Object.keys(commands) as CommandId[]).filter(exists).flatMap((id) => {
    const { name, aliases, summary } = texts[id];
    const value = [name, ...aliases, id].find((each) => normalize(each).startsWith(begun));
    return value === undefined ? [] : [{ value, about: typeset(summary, messages) }];
  });
}

function optionsOf(
  options: readonly (readonly [OptionId, OptionSpec])[],
  id: CommandId | null,
  { help, messages }: Asking,
  typed: string,
): readonly Candidate[] {
  const own = id === null ? undefined : help.commands[id].options;
  const begun = normalize(typed);
  const candidates = options.flatMap(([option, { kind }]) => {
    const about = typeset(own?.[option] ?? help.options[option], messages);
    // In the user's language, as commands; by another name where only that fits.
    const english = kind === 'unless' ? `no-${option}` : option;
    const others = Object.values(optionNames[option] ?? {});
    const names = [ownName(option, messages.language) ?? english, english, ...others].map((name) => `--${name}`);
    const value = names.find((name) => normalize(name).startsWith(begun)) ?? `--${english}`;
    return [{ value, about }, ...(kind === 'switch' ? [{ value: `--no-${option}`, about: '' }] : [])];
  });
  return id === null
    ? [...candidates, { value: '--version', about: typeset(help.options.version, messages) }]
    : candidates;
}

async function valuesOf(
  asking: Asking,
  id: CommandId | null,
  option: OptionId,
  spec: OptionSpec,
  typed: string,
): Promise<Candidates> {
  if (spec.kind === 'choice') return plain(spec.choices);
  if (spec.kind === 'list') {
    const head = typed.slice(0, typed.lastIndexOf(',') + 1);
    const taken = head.split(',');
    return plain(spec.choices.filter((choice) => !taken.includes(choice)).map((choice) => head + choice));
  }
  switch (valueIdOf(spec)) {
    case 'file':
      return ':files';
    case 'folder':
      return ':folders';
    case 'rule':
      return rules(asking);
    case 'meeting':
      return meetingsFor(asking, id);
    case 'ref':
      return refs(asking, id);
    case 'name':
      return option === 'organisation' ? organisations(asking) : people(asking);
    default:
      return none;
  }
}

async function argumentsOf(
  asking: Asking,
  id: CommandId,
  before: readonly string[],
  word: string,
): Promise<Candidates> {
  const spec: CommandSpec = commands[id];
  const given = argumentsIn(before.slice(before.indexOf(word) + 1), spec);
  const wanted = spec.arguments[Math.min(given, spec.arguments.length - 1)];
  if (wanted === undefined || (given >= spec.arguments.length && !wanted.includes('…'))) return none;
  const argument = wanted.slice(1, -1).replace('…', '') as ArgumentId;
  switch (argument) {
    case 'command':
      return commandNames(asking.help, asking.messages, '');
    case 'meeting':
    case 'meetings':
      return meetingsFor(asking, id);
    case 'decisions':
    case 'refs':
    case 'subject':
      return refs(asking, id);
    case 'person':
      return people(asking);
    case 'rule':
      return rules(asking);
    case 'schema':
      return plain(Object.keys((await import('./schemas/index.ts')).schemas));
    case 'shell':
      return plain(shells);
    case 'year':
      return plain([...new Set((await archiveOf(asking)).meetings.map(({ date }) => date.slice(0, 4)))].reverse());
    case 'files':
    case 'paths':
      return ':files';
    default:
      return none;
  }
}

/** How many arguments stand there already. */
function argumentsIn(words: readonly string[], { options }: CommandSpec): number {
  const specs = new Map<string, OptionSpec>(
    entriesOf({ ...commonOptions, ...options }).map(([id, spec]) => [`--${id}`, spec]),
  );
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    const spec = specs.get(words[at] as string);
    if (spec !== undefined && takesNext(spec, false)) at++;
    else if (!words[at]?.startsWith('-')) count++;
  }
  return count;
}

function plain(values: readonly string[]): readonly Candidate[] {
  return values.map((value) => ({ value, about: '' }));
}

async function archiveOf({ world, dir }: Asking): Promise<Archive> {
  return (await loadArchive(world, await openArchive(world, dir), world.today(), null, null)).archive;
}

/** Commands that are about meetings of one status. */
const statusFor: Readonly<Partial<Record<CommandId, Meeting['status']>>> = {
  agenda: 'planned',
  approve: 'draft',
  cancel: 'planned',
  postpone: 'planned',
};

/** The meetings that a command is about, the newest first. */
async function meetingsFor(asking: Asking, id: CommandId | null): Promise<readonly Candidate[]> {
  const { messages } = asking;
  const status = id === null ? undefined : statusFor[id];
  const { meetings } = await archiveOf(asking);
  return meetings
    .filter((meeting) => status === undefined || meeting.status === status)
    .toReversed()
    .map((meeting) => {
      const title = meeting.minutes.title ?? formatDate(meeting.date, messages, 'full');
      return { value: meeting.id, about: `${title} (${stateWord(`meeting/${meeting.status}`, messages)})` };
    });
}

/** Numbers of the registers that a command is about, the newest first. */
async function refs(asking: Asking, id: CommandId | null): Promise<readonly Candidate[]> {
  const archive = await archiveOf(asking);
  const all =
    id === 'done'
      ? archive.actions.filter(({ status }) => status === 'open')
      : id === 'close'
        ? [...archive.decisions, ...archive.proposals].filter(({ status }) => status === 'pending' || status === 'open')
        : id === 'decisions'
          ? archive.decisions
          : [...archive.decisions, ...archive.actions, ...archive.proposals];
  return all
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map(({ ref, text }) => ({ value: ref, about: text }));
}

async function people(asking: Asking): Promise<readonly Candidate[]> {
  return everybodyIn(await archiveOf(asking)).map(({ name, organisation }) => ({
    value: name,
    about: organisation ?? '',
  }));
}

async function organisations(asking: Asking): Promise<readonly Candidate[]> {
  const archive = await archiveOf(asking);
  const named = everybodyIn(archive).flatMap(({ organisation }) => organisation ?? []);
  return plain([...archive.registry.organisations.map(({ name }) => name), ...named]);
}

async function rules({ messages }: Asking): Promise<readonly Candidate[]> {
  const [{ allRules }, findings] = await Promise.all([
    import('../check/all-rules.ts'),
    loadFindings(messages.language),
  ]);
  return allRules.map(({ id }) => ({ value: id, about: typeset(findings.rules[id] ?? '', messages) }));
}
