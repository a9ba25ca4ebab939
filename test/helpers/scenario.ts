/**
 * Pages that are tests: Markdown with files, commands and their literal output. test/README.md says how they are written. The same page runs
 * in memory and on the built czs; a host is what differs.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ExpectStatic } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type MemoryWorld, memoryWorld } from './memory-world.ts';
import { renewing } from './renew.ts';
import { root } from './root.ts';

/** What holds from a `<!-- scenario: … -->` on. */
interface Settings {
  /** Given to every czs as `--today`, unless the command says another day. */
  readonly today: string;
  /** `LANG` of the user; null: not set. */
  readonly lang: string | null;
  /** `COLUMNS`; null: nothing is wrapped. */
  readonly columns: number | null;
}

type Step =
  | { readonly kind: 'file'; readonly path: string; readonly content: string }
  /** Forgets all files; `archive`: begins with those of a folder of this repository. */
  | { readonly kind: 'begin'; readonly archive: string | null }
  | {
      readonly kind: 'command';
      /** As it stands after `$ `. */
      readonly text: string;
      readonly settings: Settings;
      readonly expected: readonly string[];
      /** The lines of the page that hold the output: from, and to (not included). */
      readonly from: number;
      readonly to: number;
    };

export interface Page {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly lines: readonly string[];
  readonly steps: readonly Step[];
}

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** Where a page runs: a folder `/archive`, and czs. */
export interface Host {
  write(path: string, content: string): void;
  read(path: string): string | null;
  /** All files, relative to the folder, sorted. */
  list(): string[];
  /** Removes all files. */
  clear(): void;
  czs(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran>;
}

const settingsComment = /^<!-- scenario:(.*)-->\s*$/;
const fence = /^(`{3,}|~{3,})(.*)$/;

/** Reads a page. Throws where it is not written as test/README.md says. */
export function readPage(path: string, text: string): Page {
  const lines = text.split('\n');
  const steps: Step[] = [];
  let settings: Settings = { today: '2020-04-14', lang: null, columns: null };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const comment = settingsComment.exec(line);
    if (comment) {
      const words = (comment[1] as string).trim().split(/\s+/);
      settings = withSettings(settings, words, steps, `${path}:${at + 1}`);
      continue;
    }
    const open = fence.exec(line);
    if (!open) continue;
    const marks = open[1] as string;
    const info = (open[2] as string).trim();
    const first = at + 1;
    for (at = first; at < lines.length; at++) {
      const close = fence.exec(lines[at] as string);
      if (close?.[1]?.startsWith(marks) && close[2]?.trim() === '') break;
    }
    if (at === lines.length) throw new Error(`${path}:${first}: this block is not closed`);
    const body = lines.slice(first, at);
    const file = /\bfile: (\S+)$/.exec(info)?.[1];
    if (file !== undefined) steps.push({ kind: 'file', path: file, content: body.map((each) => `${each}\n`).join('') });
    else if (/^console\b/.test(info) && body[0]?.startsWith('$ ')) steps.push(...commandsOf(body, first, settings));
  }
  return { path, lines, steps };
}

function withSettings(before: Settings, words: readonly string[], steps: Step[], where: string): Settings {
  let { today, lang, columns } = before;
  for (const word of words) {
    const [name, value = ''] = word.split('=', 2) as [string, string?];
    if (name === 'today') today = value;
    else if (name === 'lang') lang = value || null;
    else if (name === 'columns') columns = value === '' ? null : Number(value);
    else if (name === 'archive') steps.push({ kind: 'begin', archive: value });
    else if (name === 'empty') steps.push({ kind: 'begin', archive: null });
    else throw new Error(`${where}: no such setting: ${word}`);
  }
  return { today, lang, columns };
}

function commandsOf(body: readonly string[], first: number, settings: Settings): Step[] {
  const starts = body.flatMap((line, index) => (line.startsWith('$ ') ? [index] : []));
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? body.length;
    const expected = body.slice(start + 1, end);
    return {
      kind: 'command',
      text: (body[start] as string).slice(2),
      settings,
      expected,
      from: first + start + 1,
      to: first + end,
    };
  });
}

/** Words of a command line: blanks part them, `'…'` and `"…"` hold them together. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [, word] of text.matchAll(/((?:'[^']*'|"[^"]*"|[^\s'"])+)/g)) {
    words.push(
      (word as string).replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''),
    );
  }
  return words;
}

/** Runs one command and gives what a page shows under it. */
async function shown(step: Extract<Step, { kind: 'command' }>, host: Host): Promise<string[]> {
  const words = wordsOf(step.text);
  const env: Record<string, string> = {};
  if (step.settings.lang !== null) env.LANG = `${step.settings.lang}_BE.UTF-8`;
  if (step.settings.columns !== null) env.COLUMNS = String(step.settings.columns);
  while (words[0] !== undefined && /^[A-Z_]+=/.test(words[0])) {
    const [name, value] = (words.shift() as string).split(/=(.*)/s) as [string, string];
    env[name] = value;
  }
  if (words[0] === 'npx') words.shift();
  const [program, ...args] = words;
  if (program === 'czs') {
    const pinned = args.some((arg) => arg === '--today' || arg.startsWith('--today='));
    const ran = await host.czs(pinned ? args : [`--today=${step.settings.today}`, ...args], env);
    return [
      ...linesOf(ran.stdout),
      ...linesOf(ran.stderr).map((line) => `[stderr] ${line}`.trimEnd()),
      ...(ran.code === 0 ? [] : [`[exit ${ran.code}]`]),
    ];
  }
  if (program === 'ls') return host.list();
  if (program === 'cat' && args.length === 1) {
    const text = host.read(args[0] as string);
    return text === null ? ['[no such file]'] : linesOf(text);
  }
  throw new Error(`a page can run czs, ls and cat FILE, not: ${step.text}`);
}

/** Lines as a page shows them: escapes visible, and a last line that does not end said so. */
function linesOf(text: string): string[] {
  if (text === '') return [];
  const lines = text.replaceAll('\u001b', '␛').replaceAll('\r', '␍').split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : [...lines, '[no end of line]'];
}

/**
 * Runs a page from its top to its end, and expects each command to say what stands under it. Where things are renewed (`vitest -u`), the page
 * is rewritten instead.
 */
export async function runPage(page: Page, host: Host, expect: ExpectStatic): Promise<void> {
  const found: { readonly from: number; readonly to: number; readonly lines: readonly string[] }[] = [];
  for (const step of page.steps) {
    if (step.kind === 'file') host.write(step.path, step.content);
    else if (step.kind === 'begin') {
      host.clear();
      if (step.archive !== null)
        for (const [path, content] of filesBelow(join(root, step.archive))) host.write(path, content);
    } else {
      const lines = await shown(step, host);
      found.push({ from: step.from, to: step.to, lines });
      if (!renewing()) {
        expect.soft(lines.join('\n'), `${page.path}:${step.from}: $ ${step.text}`).toBe(step.expected.join('\n'));
      }
    }
  }
  if (found.length === 0) throw new Error(`${page.path} runs no command`);
  if (renewing()) {
    const lines = [...page.lines];
    for (const { from, to, lines: output } of found.reverse()) lines.splice(from, to - from, ...output);
    const text = lines.join('\n');
    if (text !== page.lines.join('\n')) writeFileSync(join(root, page.path), text);
  }
}

/** The files of an archive of this repository that czs may look at, as paths relative to it. */
function* filesBelow(folder: string): Generator<[path: string, content: string]> {
  for (const name of ['czs.yaml', 'people.yaml', 'minutes', 'templates']) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isFile()) yield [name, readFileSync(path, 'utf8')];
    if (!stat?.isDirectory()) continue;
    for (const each of readdirSync(path, { recursive: true, withFileTypes: true })) {
      if (!each.isFile()) continue;
      const file = join(each.parentPath, each.name);
      yield [relative(folder, file).replaceAll(sep, '/'), readFileSync(file, 'utf8')];
    }
  }
}

/** The pages of the project: test/scenarios/, and every page beside a source or in docs/ that has a command in it. */
export function pages(): Page[] {
  const found: Page[] = [];
  const folders = ['test/scenarios', 'src', 'docs'];
  const paths = folders.flatMap((folder) => {
    if (!statSync(join(root, folder), { throwIfNoEntry: false })) return [];
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name.replaceAll(sep, '/')}`);
  });
  for (const path of [...paths.sort(), 'README.md']) {
    if (!statSync(join(root, path), { throwIfNoEntry: false })) continue;
    const page = readPage(path, readFileSync(join(root, path), 'utf8'));
    if (path.startsWith('test/') || page.steps.some(({ kind }) => kind === 'command')) found.push(page);
  }
  return found;
}

/** A host in memory: commands run in this process. */
export function memoryHost(): Host {
  let world: MemoryWorld = memoryWorld();
  const at = (path: string) => `/archive/${path}`;
  return {
    write: (path, content) => world.disk.put(at(path), content),
    read: (path) => world.file(at(path)),
    list: () => Object.keys(world.snapshot()).map((path) => path.slice('/archive/'.length)),
    clear: () => {
      world = memoryWorld();
    },
    async czs(args, env) {
      const { stdout, stderr } = memoryWorld();
      const code = await main(args, { ...world, stdout, stderr, env });
      return { stdout: stdout.text, stderr: stderr.text, code };
    },
  };
}
