/** What was typed → a command, its arguments and its options. commander reads the options; what it refuses becomes a UserError. */
import { Command, CommanderError, Option } from 'commander';
import type { ArgumentId, CommandId, OptionId } from '../language/help.ts';
import { choiceNames, optionNames } from '../language/option-names.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Language } from '../model/minutes.ts';
import { nearest } from '../text/distance.ts';
import { normalize } from '../text/normalize.ts';
import { type CommandSpec, commands, commonOptions, entriesOf, type OptionSpec, valueIdOf } from './registry.ts';
import { UserError } from './user-error.ts';
import { type NearYear, readDate, readDayOfYear, readTime } from './values.ts';

/** The options of every command, as typed. */
interface CommonOptions {
  readonly lang: Language | null;
  readonly today: string | null;
  readonly dir: string | null;
  readonly color: boolean | null;
}

export interface Parsed {
  readonly common: CommonOptions;
  readonly arguments: Readonly<Record<string, string | null | readonly string[]>>;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Reads the words that follow a command.
 * @param rest what `scan` left
 * @param now the day it is, unless `--today` says another
 * @throws UserError where they do not fit it
 */
export function parse(id: CommandId, rest: readonly string[], now: IsoDate): Parsed {
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
  if (extra !== undefined && !takesAll) {
    // « czs déplacer 2025-02-17 2025-02-24 »
    const isDay = (readDate(extra, 'first') ?? readDayOfYear(extra, now, 'nearest')) !== null;
    const day = isDay ? entriesOf(spec.options).find(([, { kind }]) => kind === 'date') : undefined;
    if (day !== undefined) throw new UserError('argument-extra-date', { word: extra, command: id, option: day[0] });
    throw new UserError('argument-extra', { word: extra, command: id });
  }

  const values: Readonly<Record<string, unknown>> = command.opts();
  const today = ({ today: typed }: typeof values): IsoDate => (typeof typed === 'string' ? typed : now);
  const common: Record<string, unknown> = {};
  const options: Record<string, unknown> = {};
  for (const [option, optionSpec] of all) {
    const key = camel(option);
    const value = values[key] instanceof DayOfYear ? values[key].in(today(values)) : values[key];
    (option in spec.options ? options : common)[key] = value ?? unsaid(optionSpec);
  }
  // As other programs have it, `-` is where results go anyway; an import goes to the archive.
  if (options.output === '-' && id !== 'import') options.output = null;
  chooseFormat(spec, values, options);
  refuseWholeCopy(options, values);
  const { since, until } = options;
  if (typeof since === 'string' && typeof until === 'string' && since > until)
    throw new UserError('period-reversed', { since, until });
  const named: Record<string, string | null | readonly string[]> = {};
  for (const [index, argument] of spec.arguments.entries()) {
    const name = argument.slice(1, -1);
    const value: string | null | readonly string[] = command.processedArgs[index] ?? (name.endsWith('…') ? [] : null);
    // `czs chercher "$WORD"` of a variable that is not set.
    if ((typeof value === 'string' ? [value] : (value ?? [])).some((each) => each.trim() === ''))
      throw new UserError('argument-missing', { argument: name.replace('…', '') as ArgumentId, command: id });
    named[name.replace('…', '')] = value;
  }
  return { common: common as unknown as CommonOptions, arguments: named, options };
}

/** What the endings of files are called by where it is not their own name. */
const endings: Readonly<Record<string, string>> = { md: 'markdown', txt: 'text', htm: 'html' };

/** Without a word of the format, it is that of the file which `--output` names. */
function chooseFormat(
  spec: CommandSpec,
  values: Readonly<Record<string, unknown>>,
  options: Record<string, unknown>,
): void {
  // --csv-excel is a way of writing CSV.
  if (options.csvExcel === true && values.format === undefined) options.format = 'csv';
  const { output } = options;
  for (const key of ['format', 'to'] as const) {
    const asked = spec.options[key];
    if (asked === undefined || typeof output !== 'string') continue;
    if (values[key] !== undefined) refuseOtherEnding(output, asked, values[key]);
    if (values[key] !== undefined) continue;
    if (options.csvExcel === true) continue;
    const format = formatByEnding(output, asked);
    if (format !== null) options[key] = asked.kind === 'list' ? [format] : format;
  }
}

/**
 * JSON is the model, complete (cli.md, *Copies*): nothing is left out of it.
 * @throws UserError where something was to be
 */
function refuseWholeCopy(
  { format }: Readonly<Record<string, unknown>>,
  { for: audience, anonymise }: Readonly<Record<string, unknown>>,
): void {
  if (format !== 'json') return;
  if (audience === 'public' || audience === 'members')
    throw new UserError('json-whole', { option: `--for ${audience}` });
  if (Array.isArray(anonymise) && anonymise.length > 0) throw new UserError('json-whole', { option: '--anonymise' });
}

/**
 * The format of a file by the ending of its name; null where it has none.
 * @throws UserError where that is no format of the command
 */
function formatByEnding(file: string, spec: OptionSpec): string | null {
  const ending = /[^/\\]\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined || (spec.kind !== 'choice' && spec.kind !== 'list')) return null;
  const format = spec.choices.includes(ending) ? ending : (endings[ending] ?? ending);
  if (spec.choices.includes(format)) return format;
  throw new UserError('output-ending', { ending: `.${ending}`, choices: spec.choices });
}

/** Files that programs open by their endings. */
const papers: ReadonlySet<unknown> = new Set(['docx', 'odt', 'pdf']);

/** @throws UserError where a file would be called what it is not, and no program would open it */
function refuseOtherEnding(file: string, spec: OptionSpec, said: unknown): void {
  const [format, ...more]: readonly unknown[] = Array.isArray(said) ? said : [said];
  const ending = /[^/\\]\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase();
  if (more.length > 0 || ending === undefined || (spec.kind !== 'choice' && spec.kind !== 'list')) return;
  if (ending === format || !spec.choices.includes(ending) || !(papers.has(ending) || papers.has(format))) return;
  throw new UserError('output-other', { file, format: String(format), ending: `.${ending}` });
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

/** A day without its year, until it is known what day is today. */
class DayOfYear {
  readonly #option: string;
  readonly #typed: string;
  readonly #near: NearYear;

  private constructor(option: string, typed: string, near: NearYear) {
    this.#option = option;
    this.#typed = typed;
    this.#near = near;
  }

  /** null where it is none, and of today itself, which no other day tells. */
  static of(option: string, typed: string, near: NearYear): DayOfYear | null {
    const isDay = option !== '--today' && readDayOfYear(typed.trim(), '2020-01-01', 'nearest') !== null;
    return isDay ? new DayOfYear(option, typed, near) : null;
  }

  in(today: IsoDate): IsoDate {
    const date = readDayOfYear(this.#typed.trim(), today, this.#near);
    if (date === null) throw new UserError('date-unreadable', { what: this.#option, value: this.#typed });
    return date;
  }
}

/** The value of an option, from what was typed. */
function valued(option: string, spec: OptionSpec, typed: string): unknown {
  // `--dir "$FOLDER"` of a variable that is not set: nothing was said, and nothing may be made of it. `--changed=` is `--changed`.
  if (typed.trim() === '' && !(spec.kind === 'text' && spec.bare))
    throw new UserError('value-missing', { option, value: valueIdOf(spec) });
  switch (spec.kind) {
    case 'date': {
      const date = readDate(typed.trim(), spec.edge) ?? DayOfYear.of(option, typed, spec.near);
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
  // « faites »
  const one = normalize(value).replace(/s$/, '');
  const meant = choices.find((choice) =>
    choiceNames[choice]?.some((name) => name === normalize(value) || name === one),
  );
  if (meant !== undefined) return meant;
  // What is no table has no rows.
  if (option === '--format' && value === 'csv') throw new UserError('csv-no-table', { choices });
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
      const names = options.flatMap(([name, spec]) => [
        ...makeOptions(name, spec).map((each) => each.long ?? ''),
        ...Object.values(optionNames[name] ?? {}).map((each) => `--${each}`),
      ]);
      // What other commands call a format is where czs dump goes to.
      const isTo = option === '--format' && options.some(([name, { kind }]) => name === 'to' && kind === 'choice');
      // As other programs are asked.
      const isVersion = /^-v$/i.test(option);
      const suggestion = isTo
        ? '--to'
        : isVersion
          ? '--version'
          : (otherName(option, options) ?? nearest(option, names));
      return new UserError('option-unknown', { option, suggestion, command: id });
    }
    default:
      return error;
  }
}

/** Somebody is asked for as person in some registers, as owner in another. */
function otherName(option: string, options: readonly (readonly [OptionId, OptionSpec])[]): string | null {
  const people: readonly OptionId[] = ['person', 'owner'];
  if (!people.some((id) => option === `--${id}`)) return null;
  const own = options.find(([id]) => people.includes(id));
  return own === undefined ? null : `--${own[0]}`;
}

/** `due-before` → `dueBefore`, as commander does. */
function camel(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
