/** `czs help`: pages of help, made from the registry and the words of one language. */
import { Chalk } from 'chalk';
import type { CommandGroup, CommandId, Help, OptionId } from '../language/help.ts';
import type { Messages } from '../language/messages.ts';
import { fold } from '../text/fold.ts';
import { capitalised, fill, typeset } from '../text/wording.ts';
import { valueIdOf } from './parse.ts';
import { type CommandSpec, commands, commonOptions, type OptionSpec } from './registry.ts';
import type { ColorLevel } from './terminal.ts';

export interface Page {
  readonly help: Help;
  readonly words: Messages;
  /** null: 80 columns. */
  readonly width: number | null;
  readonly color: ColorLevel;
}

/** The first page: what there is. */
export function generalHelp(existing: readonly CommandId[], page: Page): string {
  const { help, words } = page;
  const style = stylesOf(page);
  const say = (sentence: string): string => typeset(sentence, words);
  const groups = Object.entries(help.groups) as [CommandGroup, string][];
  const rowsOf = (group: CommandGroup): Row[] =>
    existing
      .filter((id) => commands[id].group === group)
      .map((id) => [help.commands[id].name, sentence(help.commands[id].summary, words)]);
  const line = `czs ${help.commands.help.name} <${help.arguments.command.name}>`;
  return [
    `${style.strong('czs')} – ${say(help.tagline)}\n\n`,
    `${usage(page)} czs <${help.arguments.command.name}> [options]\n`,
    ...groups.map(([group, title]) => section(title, rowsOf(group), page)),
    section(
      help.headings.commonOptions,
      optionRows({ ...commonOptions, version: { kind: 'flag' } }, help.options, page),
      page,
    ),
    `\n${fill(help.notes.more, { line }, { words, today: null })}\n`,
  ].join('');
}

/** The page of one command. */
export function commandHelp(id: CommandId, page: Page): string {
  const { help, words } = page;
  const style = stylesOf(page);
  const spec: CommandSpec = commands[id];
  const { name, aliases, summary, options = {} } = help.commands[id];
  const named = spec.arguments.map((argument) => {
    const key = argument.slice(1, -1).replace('…', '') as keyof Help['arguments'];
    const text = help.arguments[key];
    return { shown: argument.replace(key, text.name), row: [text.name, sentence(text.summary, words)] as Row };
  });
  const others = [...new Set([...aliases, id])].filter((each) => fold(each) !== fold(name));
  const also =
    others.length === 0 ? '' : ` (${fill(help.notes.also, { names: others.join(', ') }, { words, today: null })})`;
  return [
    `${style.strong(`czs ${name}`)} – ${typeset(summary, words)}${style.quiet(also)}\n\n`,
    `${usage(page)} ${['czs', name, ...named.map(({ shown }) => shown), '[options]'].join(' ')}\n`,
    section(
      help.headings.arguments,
      named.map(({ row }) => row),
      page,
    ),
    section(help.headings.options, optionRows(spec.options, { ...help.options, ...options }, page), page),
    section(help.headings.commonOptions, optionRows(commonOptions, help.options, page), page),
  ].join('');
}

type Row = readonly [name: string, says: string];

const indent = '  ';
/** Names up to here stand beside their text; longer ones above it. */
const nameColumns = 24;

function section(title: string, rows: readonly Row[], page: Page): string {
  if (rows.length === 0) return '';
  const style = stylesOf(page);
  const column = Math.max(...rows.map(([name]) => (name.length > nameColumns ? 0 : name.length))) + 2;
  const width = Math.min(page.width ?? 80, 100);
  const lines = rows.flatMap(([name, says]) => {
    const wrapped = wrap(says, width - indent.length - column);
    const beside = name.length > nameColumns ? [] : wrapped.splice(0, 1);
    const first = `${indent}${style.name(name)}${' '.repeat(Math.max(0, column - name.length))}${beside[0] ?? ''}`;
    return [first.trimEnd(), ...wrapped.map((line) => indent + ' '.repeat(column) + line)];
  });
  return `\n${style.strong(typeset(title, page.words))}\n${lines.join('\n')}\n`;
}

function optionRows(
  options: Readonly<Partial<Record<OptionId, OptionSpec>>>,
  texts: Readonly<Record<OptionId, string>>,
  { help, words }: Page,
): Row[] {
  return (Object.entries(options) as [OptionId, OptionSpec][]).map(([id, spec]) => {
    const value = valueIdOf(spec);
    const takes = value === null ? '' : help.values[value];
    const name = spec.kind === 'unless' ? `--no-${id}` : spec.kind === 'switch' ? `--${id}, --no-${id}` : `--${id}`;
    const shown = value === null ? name : spec.kind === 'text' && spec.bare ? `${name}[=${takes}]` : `${name} ${takes}`;
    let says = sentence(texts[id], words);
    if (spec.kind === 'choice' || spec.kind === 'list') {
      says += ` ${fill(help.notes.choices, { choices: spec.choices.join(', '), default: spec.default }, { words, today: null })}`;
    }
    if (spec.kind === 'many') says += ` ${typeset(help.notes.many, words)}`;
    return [id === 'help' ? `-h, ${shown}` : shown, says];
  });
}

/** Lines of at most `width` columns; a word that is longer stands alone, and no-break spaces hold. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function usage({ help, words }: Page): string {
  return `${typeset(help.headings.usage, words)}${words.typography.colon.trimEnd()}`;
}

function sentence(text: string, words: Messages): string {
  return capitalised(typeset(text, words), words);
}

function stylesOf({ color }: Page) {
  const chalk = new Chalk({ level: color });
  return { strong: chalk.bold, name: chalk.cyan, quiet: chalk.dim };
}
