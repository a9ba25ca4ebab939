import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Files, GitFailure, GitResult } from '../model/world.ts';

/** What git said, as bytes. */
interface Said {
  /** The exit code; null where git did not run. */
  readonly code: number | null;
  readonly out: Buffer;
  readonly error: string;
}

type Git = (args: readonly string[], input?: string) => Promise<Said>;

/** A larger file is no PV: it is not compared, nor read as it was. */
const largest = 1024 ** 2;

/** What of this process git is asked with: a hook of git's own says in `env` and `cwd` which index it is about. */
interface Asking {
  readonly files: Pick<Files, 'read' | 'kind'>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/**
 * Asks git what stood below `root` at `base`; World's `Git.since` is this. A repository may be a stranger's, and name programs in its settings:
 * git is only asked for names and for objects that it has. Which files changed we see ourselves, since git would compare them through filters.
 */
export async function filesSince(
  { files, env, cwd }: Asking,
  root: string,
  base: string,
  wanted: (path: string) => boolean,
): Promise<GitResult> {
  const git: Git = (args, input = '') => run(root, args, input, env, cwd);

  const top = await git(['rev-parse', '--is-inside-work-tree']);
  if (top.code === null) return no('no-git', top.error);
  if (lineOf(top) !== 'true') return no(/not a git repository/i.test(top.error) ? 'no-repository' : 'other', top.error);

  const now = await git(['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  if (now.code !== 0) return no('other', now.error);
  const there = [...new Set(parted(now))].filter((path) => wanted(path) && files.kind(join(root, path)) === 'file');

  const commit = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`]);
  if (commit.code !== 0) {
    if (base !== 'HEAD' || !(await isUnborn(git))) return no('unknown-revision', commit.error);
    // Before the first commit all is new.
    return { ok: true, value: { files: new Map(), changed: there.sort() } };
  }
  const parting = await git(['merge-base', lineOf(commit), 'HEAD']);
  let from = lineOf(parting);
  if (from === '') {
    // Without a common commit the difference is to `base` itself, unless it is only this clone that does not reach it.
    const shallow = await git(['rev-parse', '--is-shallow-repository']);
    if (lineOf(shallow) === 'true') return no('shallow', parting.error);
    from = lineOf(commit);
  }

  const tree = await git(['ls-tree', '-r', '-z', from]);
  if (tree.code !== 0) return no('other', tree.error);
  const past = new Map<string, Uint8Array | 'same' | 'unread'>();
  const asked = new Map<string, string[]>();
  for (const line of parted(tree)) {
    const [, mode, id = '', path = ''] = /^(\d+) \w+ ([\da-f]+)\t(.*)$/s.exec(line) ?? [];
    // Neither a link nor a repository within.
    if (mode !== '100644' && mode !== '100755') continue;
    past.set(path, 'unread');
    if (!wanted(path)) continue;
    const read = files.read(join(root, path), largest);
    if (read.ok && isObject(id, read.value)) past.set(path, 'same');
    else asked.set(id, [...(asked.get(id) ?? []), path]);
  }
  const objects = await readObjects(git, [...asked.keys()]);
  if (objects === null) return no('partial', '');
  for (const [id, bytes] of objects) for (const path of asked.get(id) ?? []) past.set(path, bytes);
  return { ok: true, value: { files: past, changed: there.filter((path) => past.get(path) !== 'same').sort() } };
}

const parted = ({ out }: Said): string[] => out.toString('utf8').split('\0').filter(Boolean);

const lineOf = ({ out }: Said): string => out.toString('utf8').trim();

/** Whether git would keep these bytes under this name, as they are or with the line ends that it gives texts. */
function isObject(id: string, bytes: Uint8Array): boolean {
  if (id === nameOf(id, bytes)) return true;
  if (!bytes.includes(13)) return false;
  return id === nameOf(id, Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1'));
}

/** What git calls a file with these bytes, where its names are as long as this one. */
function nameOf(id: string, bytes: Uint8Array): string {
  const hash = createHash(id.length === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The files with these names, without those that are too large; null where this clone has not all of them. */
async function readObjects(git: Git, ids: readonly string[]): Promise<Map<string, Uint8Array> | null> {
  const found = new Map<string, Uint8Array>();
  if (ids.length === 0) return found;
  const sizes = await git(['cat-file', '--batch-check'], lines(ids));
  const heads = sizes.out.toString('utf8').trim().split('\n');
  if (sizes.code !== 0 || heads.length !== ids.length || !heads.every((head) => / blob \d+$/.test(head))) return null;
  const small = ids.filter((_, at) => Number((heads[at] as string).split(' ')[2]) <= largest);
  const { out } = await git(['cat-file', '--batch'], lines(small));
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const [id = '', , size = ''] = out.toString('latin1', at, end).split(' ');
    at = end + 1 + Number(size);
    found.set(id, out.subarray(end + 1, at));
    at++;
  }
  return found.size === small.length ? found : null;
}

const lines = (ids: readonly string[]): string => ids.map((id) => `${id}\n`).join('');

/** True where the branch has no commit yet. */
async function isUnborn(git: Git): Promise<boolean> {
  const branch = await git(['symbolic-ref', '--quiet', 'HEAD']);
  if (branch.code !== 0) return false;
  return (await git(['show-ref', '--verify', '--quiet', lineOf(branch)])).code !== 0;
}

const no = (failure: GitFailure, detail: string): GitResult => ({
  ok: false,
  failure,
  detail: detail.trim().split('\n', 1)[0] ?? '',
});

function run(
  root: string,
  args: readonly string[],
  input: string,
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Promise<Said> {
  const own: NodeJS.ProcessEnv = {
    ...env,
    LC_ALL: 'C',
    // What a partial clone lacks stays lacking: to fetch it would start what the repository names (uploadpack, ssh, ext::).
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    NoDefaultCurrentDirectoryInExePath: '1',
  };
  // Hooks are given these from the folder that they run in, and `-C` changes the folder.
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE']) {
    const path = own[name];
    if (path && !isAbsolute(path)) own[name] = resolve(cwd, path);
  }
  // On Windows a program is looked for in the current folder first: never in an archive, which may hold a stranger's git.exe.
  const safe = dirname(process.execPath);
  const all = ['-C', root, '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args];
  return new Promise((done) => {
    const options = { cwd: safe, env: own, encoding: 'buffer', maxBuffer: 2 ** 30, windowsHide: true } as const;
    const child = execFile('git', all, options, (error, out, errors) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      done({ code, out, error: errors.toString('utf8') || (error?.message ?? '') });
    });
    // One that could not be started, or has ended already, is told of above.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
