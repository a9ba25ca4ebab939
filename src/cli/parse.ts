/** What was typed → a command, its arguments and its options. commander reads the options; what it refuses becomes a UserError. */
import { Command, CommanderError, Option } from 'commander';
import type { ArgumentId, CommandId, OptionId, ValueId } from '../language/help.ts';
import { type CommandSpec, commands, commonOptions, type OptionSpec } from './registry.ts';
import { UserError } from './user-error.ts';
import { nearest, readDate, readTime } from './values.ts';

/** The options of every command, as typed. */
export interface CommonOptions {
  readonly lang: 'fr' | 'nl' | 'en' | null;
  readonly today: string | null;
  readonly dir: string | null;
  readonly color: boolean | null;
}

export interface Parsed {
  readonly common: CommonOptions;
  readonly arguments: Readonly<Record<string, string | null | readonly string[]>>;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What can be told before the command is known. */
export interface Scanned {
  /** The command as typed; null where there is none. */
  readonly word: string | null;
  /** Everything else, in order. */
  readonly rest: readonly string[];
  /** `--help` or `-h` stands somewhere. */
  readonly help: boolean;
  /** `--version` or `-V`, and no command. */
  readonly version: boolean;
  /** As typed, perhaps no such language or folder: help, and a message about them, need them all the same. */
  readonly lang: string | null;
  readonly dir: string | null;
  readonly color: boolean | null;
}

/** Options that are followed by a value, whatever the command. */
const takesValue = new Set<string>();
for (const { options } of [{ options: commonOptions }, ...Object.values<CommandSpec>(commands)]) {
  for (const [id, spec] of entriesOf(options)) {
    const alone =
      spec.kind === 'flag' || spec.kind === 'switch' || spec.kind === 'unless' || (spec.kind === 'text' && spec.bare);
    if (!alone) takesValue.add(`--${id}`);
  }
}

/** Finds the command among the words: the first that is neither an option nor an option's value. */
export function scan(argv: readonly string[]): Scanned {
  let word: string | null = null;
  const rest: string[] = [];
  const found = {
    help: false,
    version: false,
    lang: null as string | null,
    dir: null as string | null,
    color: null as boolean | null,
  };
  for (let at = 0; at < argv.length; at++) {
    const arg = argv[at] as string;
    if (arg === '--') {
      rest.push(...argv.slice(at));
      break;
    }
    if (!arg.startsWith('-') || arg === '-') {
      if (word === null) word = arg;
      else rest.push(arg);
      continue;
    }
    rest.push(arg);
    if (arg === '--help' || arg === '-h') found.help = true;
    if (arg === '--version' || arg === '-V') found.version = true;
    if (arg === '--color' || arg === '--no-color') found.color = arg === '--color';
    const equals = arg.indexOf('=');
    const name = equals === -1 ? arg : arg.slice(0, equals);
    let value = equals === -1 ? null : arg.slice(equals + 1);
    if (value === null && takesValue.has(name) && at + 1 < argv.length) {
      value = argv[++at] as string;
      rest.push(value);
    }
    if (name === '--lang') found.lang = value;
    if (name === '--dir') found.dir = value;
  }
  return { word, rest, ...found, version: found.version && word === null };
}

/**
 * Reads the words that follow a command.
 * @param rest what {@link scan} left
 * @throws UserError where they do not fit it
 */
export function parse(id: CommandId, rest: readonly string[]): Parsed {
  const spec: CommandSpec = commands[id];
  const all = entriesOf({ ...commonOptions, ...spec.options });
  const command = new Command(id)
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .helpOption(false)
    .showSuggestionAfterError(false)
    .allowExcessArguments(true);
  for (const [option, optionSpec] of all) for (const each of makeOptions(option, optionSpec)) command.addOption(each);
  for (const argument of spec.arguments) command.argument(argument.replace('…', '...'));
  try {
    command.parse(withJoinedValues(rest, all), { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? inOurWords(error, id, all) : error;
  }
  const takesAll = spec.arguments.at(-1)?.includes('…') ?? false;
  const extra = command.args[spec.arguments.length];
  if (extra !== undefined && !takesAll) throw new UserError('argument-extra', { word: extra, command: id });

  const values: Readonly<Record<string, unknown>> = command.opts();
  const common: Record<string, unknown> = {};
  const options: Record<string, unknown> = {};
  for (const [option, optionSpec] of all) {
    const key = camel(option);
    (option in spec.options ? options : common)[key] = values[key] ?? unsaid(optionSpec);
  }
  const named: Record<string, string | null | readonly string[]> = {};
  for (const [index, argument] of spec.arguments.entries()) {
    const name = argument.slice(1, -1);
    named[name.replace('…', '')] = command.processedArgs[index] ?? (name.endsWith('…') ? [] : null);
  }
  return { common: common as unknown as CommonOptions, arguments: named, options };
}

/** What an option is where it is not said. */
function unsaid(spec: OptionSpec): unknown {
  if (spec.kind === 'flag') return false;
  if (spec.kind === 'unless') return true;
  if (spec.kind === 'many') return [];
  if (spec.kind === 'choice') return spec.default;
  if (spec.kind === 'list') return spec.default === null ? null : [spec.default];
  return null;
}

function makeOptions(id: OptionId, spec: OptionSpec): Option[] {
  const flag = `--${id}`;
  switch (spec.kind) {
    case 'flag':
      return [new Option(id === 'help' ? '-h, --help' : flag)];
    case 'switch':
      return [new Option(flag), new Option(`--no-${id}`)];
    case 'unless':
      return [new Option(`--no-${id}`)];
    case 'many':
      return [
        new Option(`${flag} <value>`).argParser((typed: string, before: unknown) => [
          ...((before as readonly unknown[] | undefined) ?? []),
          valued(flag, spec, typed),
        ]),
      ];
    default: {
      const value = spec.kind === 'text' && spec.bare ? '[value]' : '<value>';
      return [new Option(`${flag} ${value}`).argParser((typed: string) => valued(flag, spec, typed))];
    }
  }
}

/** The value of an option, from what was typed. */
function valued(option: string, spec: OptionSpec, typed: string): unknown {
  switch (spec.kind) {
    case 'date': {
      const date = readDate(typed.trim(), spec.edge);
      if (date === null) throw new UserError('date-unreadable', { what: option, value: typed });
      return date;
    }
    case 'time': {
      const time = readTime(typed.trim());
      if (time === null) throw new UserError('time-unreadable', { what: option, value: typed });
      return time;
    }
    case 'choice':
      return oneOf(option, spec.choices, typed);
    case 'list':
      return [...new Set(typed.split(',').map((each) => oneOf(option, spec.choices, each.trim())))];
    case 'text':
    case 'many':
      // `--output --force`: the value was forgotten, not named so. `./--force` says it is meant.
      if (spec.value !== 'text' && /^-./.test(typed))
        throw new UserError('value-missing', { option, value: spec.value });
      return typed;
    default:
      throw new TypeError(`${option} takes no value`);
  }
}

function oneOf(option: string, choices: readonly string[], typed: string): string {
  const value = typed.toLowerCase();
  if (choices.includes(value)) return value;
  throw new UserError('choice-unknown', { option, value: typed, suggestion: nearest(value, choices), choices });
}

/** An option that may stand alone takes its value only after `=`, so that it does not swallow the word that follows it. */
function withJoinedValues(rest: readonly string[], options: readonly (readonly [OptionId, OptionSpec])[]): string[] {
  const alone = new Set<string>();
  for (const [option, spec] of options) if (spec.kind === 'text' && spec.bare) alone.add(`--${option}`);
  const end = rest.indexOf('--');
  return rest.map((arg, at) => (alone.has(arg) && (end === -1 || at < end) ? `${arg}=` : arg));
}

/** commander's refusal as ours: its code says what is wrong, the quoted part of its message says where. */
function inOurWords(
  error: CommanderError,
  id: CommandId,
  options: readonly (readonly [OptionId, OptionSpec])[],
): Error {
  const quoted = error.message.slice(error.message.indexOf("'") + 1, error.message.lastIndexOf("'"));
  switch (error.code) {
    case 'commander.missingArgument':
      return new UserError('argument-missing', { argument: quoted.replace('...', '') as ArgumentId, command: id });
    case 'commander.optionMissingArgument': {
      const option = quoted.slice(0, quoted.indexOf(' '));
      const spec = options.find(([name]) => option === `--${name}`)?.[1];
      return new UserError('value-missing', { option, value: spec === undefined ? null : valueIdOf(spec) });
    }
    case 'commander.unknownOption': {
      const option = quoted.slice(0, quoted.includes('=') ? quoted.indexOf('=') : undefined);
      if (options.some(([name]) => option === `--${name}`)) return new UserError('value-unexpected', { option });
      const names = options.flatMap(([name, spec]) => makeOptions(name, spec).map((each) => each.long ?? ''));
      return new UserError('option-unknown', { option, suggestion: nearest(option, names), command: id });
    }
    default:
      return error;
  }
}

/** What an option takes; null: nothing. */
export function valueIdOf(spec: OptionSpec): ValueId | null {
  switch (spec.kind) {
    case 'date':
    case 'time':
      return spec.kind;
    case 'choice':
    case 'list':
      return 'choice';
    case 'text':
    case 'many':
      return spec.value;
    default:
      return null;
  }
}

/** `due-before` → `dueBefore`, as commander does. */
function camel(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function entriesOf(options: Readonly<Partial<Record<OptionId, OptionSpec>>>): (readonly [OptionId, OptionSpec])[] {
  return Object.entries(options) as [OptionId, OptionSpec][];
}
