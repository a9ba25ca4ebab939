/** `czs help`: pages of help, made from the registry and the words of one language. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { ArgumentId, CommandGroup, CommandId, Help, OptionId } from '../language/help.ts';
import type { Messages } from '../language/messages.ts';
import { normalize } from '../text/normalize.ts';
import { capitalised, fill, typeset } from '../text/wording.ts';
import { type CommandSpec, commands, commonOptions, entriesOf, type OptionSpec, valueIdOf } from './registry.ts';
import { ownName } from './scan.ts';
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
  const command = `<${help.arguments.command.name}>`;
  const groups = (Object.entries(help.groups) as [CommandGroup, string][]).map(([group, title]) => ({
    title,
    rows: existing
      .filter((id) => commands[id].group === group)
      .map((id): Row => [help.commands[id].name, sentence(help.commands[id].summary, words)]),
  }));
  const options = optionRows({ ...commonOptions, version: { kind: 'flag' } }, help.options, page);
  return [
    title('czs', help.tagline, page),
    usage(['czs', command], page),
    sections([...groups, { title: help.headings.commonOptions, rows: options }], page),
    `\n${fill(help.notes.more, { line: `czs ${help.commands.help.name} ${command}` }, { words, today: null })}\n`,
  ].join('');
}

/** The page of one command. */
export function commandHelp(id: CommandId, page: Page): string {
  const { help, words } = page;
  const spec: CommandSpec = commands[id];
  const { name, aliases, summary, options = {} } = help.commands[id];
  const taken = spec.arguments.map((argument) => {
    const key = argument.slice(1, -1).replace('…', '') as ArgumentId;
    const text = help.arguments[key];
    return { shown: argument.replace(key, text.name), row: [text.name, sentence(text.summary, words)] as const };
  });
  const others = [...new Set([...aliases, id])].filter((each) => normalize(each) !== normalize(name));
  const also =
    others.length > 0 ? ` (${fill(help.notes.also, { names: others.join(', ') }, { words, today: null })})` : '';
  return [
    title(`czs ${name}`, summary + also, page),
    usage(['czs', name, ...taken.map(({ shown }) => shown)], page),
    sections(
      [
        { title: help.headings.arguments, rows: taken.map(({ row }) => row) },
        { title: help.headings.options, rows: optionRows(spec.options, { ...help.options, ...options }, page) },
        { title: help.headings.commonOptions, rows: optionRows(commonOptions, help.options, page) },
      ],
      page,
    ),
  ].join('');
}

type Row = readonly [name: string, says: string];

/** Names up to here stand beside their text; longer ones above it. */
const nameColumns = 24;
const indent = '  ';

function title(name: string, says: string, page: Page): string {
  const [first = '', ...rest] = wrap(`${name} – ${typeset(says, page.words)}`, widthFor(page));
  return `${[chalkFor(page).bold(name) + first.slice(name.length), ...rest].join('\n')}\n\n`;
}

function usage(line: readonly string[], { help, words }: Page): string {
  return `${help.headings.usage}${words.typography.colon}${[...line, `[${help.headings.options.toLowerCase()}]`].join(' ')}\n`;
}

/** Lists under their titles, all names in one column; a list without rows is left out. */
function sections(all: readonly { readonly title: string; readonly rows: readonly Row[] }[], page: Page): string {
  const chalk = chalkFor(page);
  const beside = all.flatMap(({ rows }) => rows.map(([name]) => name.length).filter((length) => length <= nameColumns));
  const column = indent.length + Math.max(...beside) + 2;
  const drawn = all.map(({ title, rows }) => {
    if (rows.length === 0) return '';
    const lines = rows.flatMap(([name, says]) => {
      const wrapped = wrap(says, widthFor(page) - column);
      const first = name.length > nameColumns ? '' : ' '.repeat(column - indent.length - name.length) + wrapped.shift();
      return [indent + chalk.cyan(name) + first, ...wrapped.map((line) => ' '.repeat(column) + line)];
    });
    return `\n${chalk.bold(typeset(title, page.words))}\n${lines.join('\n')}\n`;
  });
  return drawn.join('');
}

function optionRows(
  options: Readonly<Partial<Record<OptionId, OptionSpec>>>,
  texts: Readonly<Record<OptionId, string>>,
  { help, words }: Page,
): Row[] {
  return entriesOf(options).map(([id, spec]) => {
    const value = valueIdOf(spec);
    const takes = value === null ? '' : help.values[value];
    const name = spec.kind === 'unless' ? `--no-${id}` : spec.kind === 'switch' ? `--${id}, --no-${id}` : `--${id}`;
    const shown = value === null ? name : spec.kind === 'text' && spec.bare ? `${name}[=${takes}]` : `${name} ${takes}`;
    let says = sentence(texts[id], words);
    const own = ownName(id, words.language);
    if (own !== null) says += ` (--${own})`;
    if (spec.kind === 'choice' || spec.kind === 'list') {
      const args = { choices: spec.choices.join(', '), default: spec.default };
      says += ` ${fill(help.notes.choices, args, { words, today: null })}`;
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

/** Long lines are hard to read: no more than 100 columns. */
function widthFor({ width }: Page): number {
  return Math.min(width ?? 80, 100);
}

function sentence(text: string, words: Messages): string {
  return capitalised(typeset(text, words), words);
}

function chalkFor({ color }: Page): ChalkInstance {
  return new Chalk({ level: color });
}
