import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RoomName, roomNames } from './rooms.ts';
import { root } from './root.ts';

/** One import of a source file. */
export interface Import {
  /** Relative to the repository, with `/`. */
  readonly file: string;
  /** As written. */
  readonly from: string;
  readonly typeOnly: boolean;
  /** `import()`, when it is needed. */
  readonly lazy: boolean;
}

/** Every import of a source, in any of its forms. */
export function importsOf(file: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  for (const [, type, names, from] of code.matchAll(/^(?:import|export)\s+(type\s)?([^'";]*?\sfrom\s+)?'([^']+)'/gm)) {
    const onlyTypes = /^\{(?:\s*type\s[^,}]+,?)+\s*\}\s+from\s+$/.test(names ?? '');
    found.push({ file, from: from as string, typeOnly: type !== undefined || onlyTypes, lazy: false });
  }
  for (const [, from] of code.matchAll(/\bimport\(\s*'([^']+)'/g)) {
    found.push({ file, from: from as string, typeOnly: false, lazy: true });
  }
  return found;
}

/** The file that an import names, relative to the repository; null where it is a package, or a page as text. */
export function targetOf({ file, from }: Import): string | null {
  return from.startsWith('.') && !from.endsWith('.md?raw') ? join(dirname(file), from).replaceAll('\\', '/') : null;
}

/** The room in which a file of src/ stands; null for those that stand in none. */
export function roomOf(file: string): RoomName | null {
  const name = /^src\/([a-z]+)\//.exec(file)?.[1] as RoomName | undefined;
  return name !== undefined && roomNames.includes(name) ? name : null;
}

/** The sources, relative to the repository, sorted. */
export const sources: readonly string[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts'))
  .sort();

/** Every import of every source. */
export function allImports(): Import[] {
  return sources.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));
}
