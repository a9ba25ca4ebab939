/** The first look at what was typed: enough to find the command, and to speak the right language. */
import type { OptionId } from '../language/help.ts';
import { optionNames } from '../language/option-names.ts';
import { normalize } from '../text/normalize.ts';
import { type CommandSpec, commands, commonOptions, entriesOf, valueIdOf } from './registry.ts';

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
    const bare = spec.kind === 'text' && spec.bare;
    if (valueIdOf(spec) !== null && !bare) takesValue.add(`--${id}`);
  }
}

/** English flags by what options are called in the other languages, normalized. */
const english: ReadonlyMap<string, string> = new Map(
  Object.entries(optionNames).flatMap(([id, names]) => {
    const flag = id === 'carry-over' ? `--no-${id}` : `--${id}`;
    return Object.values(names).map((name): [string, string] => [`--${normalize(name)}`, flag]);
  }),
);

/** What an option is called in help beside its English name; null where that is all. */
export function ownName(id: OptionId, language: string): string | null {
  const name = language === 'fr' || language === 'nl' ? optionNames[id]?.[language] : undefined;
  return name === undefined || normalize(name) === id ? null : name;
}

/** A word of an option with its English name: `--personne=Nora` is `--person=Nora`. */
export function inEnglish(arg: string): string {
  if (!arg.startsWith('--')) return arg;
  const equals = arg.indexOf('=');
  const name = equals === -1 ? arg : arg.slice(0, equals);
  return (english.get(normalize(name)) ?? name) + arg.slice(name.length);
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
    const arg = inEnglish(argv[at] as string);
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
