/** The parts of README.md, ARCHITECTURE.md and docs/ that are made from the sources. */
import { type CommandSpec, commands } from '../../src/cli/registry.ts';
import { help as en } from '../../src/language/en/help.ts';
import { help as fr } from '../../src/language/fr/help.ts';
import type { CommandGroup, CommandId } from '../../src/language/help.ts';
import { help as nl } from '../../src/language/nl/help.ts';
import { allImports, roomOf, targetOf } from './imports.ts';
import { type Room, roomNames, rooms } from './rooms.ts';

/** A Markdown table. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The commands that exist, with their names in French and Dutch. */
export function commandTable(exists: (id: CommandId) => boolean): string {
  const names = (help: typeof fr, id: CommandId): string =>
    [help.commands[id].name, ...help.commands[id].aliases].join(', ');
  const rows = (Object.keys(en.groups) as CommandGroup[]).flatMap((group) =>
    (Object.entries(commands) as [CommandId, CommandSpec][])
      .filter(([id, spec]) => spec.group === group && exists(id))
      .map(([id, spec]) => {
        const taken = spec.arguments.map((argument) =>
          argument.replace(/[a-z-]+/, (key) => en.arguments[key as keyof typeof en.arguments].name),
        );
        return [`\`${['czs', id, ...taken].join(' ')}\``, names(fr, id), names(nl, id), en.commands[id].summary];
      }),
  );
  return table(['command', 'French', 'Dutch', 'does'], rows);
}

/** The rooms: what each holds, may import, and must never do. */
export function roomTable(): string {
  const rows = roomNames.map((name) => {
    const { holds, uses, types, never }: Room = rooms[name];
    const may = [...uses, ...types.map((each) => `${each} (types)`)].join(', ');
    return [`\`${name}/\``, holds, uses.length === roomNames.length - 1 ? 'all' : may || '–', never];
  });
  return table(['room', 'holds', 'may import', 'must never'], rows);
}

/** Which room imports which, as Mermaid: a full arrow where code runs, a dotted one where only types are named. */
export function roomGraph(): string {
  const edges = new Map<string, boolean>();
  for (const each of allImports()) {
    const [from, path] = [roomOf(each.file), targetOf(each)];
    const to = path === null ? null : roomOf(path);
    if (from === null || to === null || from === to) continue;
    const key = `${from} ${to}`;
    edges.set(key, (edges.get(key) ?? false) || !each.typeOnly);
  }
  const lines = [...edges]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, runs]) => `  ${key.replace(' ', runs ? ' --> ' : ' -.-> ')}`);
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}
