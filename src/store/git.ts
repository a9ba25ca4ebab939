import { execFile } from 'node:child_process';
import { dirname, isAbsolute, resolve } from 'node:path';
import type { GitFailure, GitResult } from '../model/world.ts';

interface Said {
  /** The exit code; null where git did not run. */
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/**
 * Asks git which `*.md` below `root` differ from `base`; World's `Git.changedFiles` is this. `env` and `cwd` are those of this process: a hook
 * of git's own says in them which index it is about.
 */
export async function changedFiles(
  root: string,
  base: string,
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Promise<GitResult> {
  const git = (...args: string[]): Promise<Said> => run(root, args, env, cwd);

  const top = await git('rev-parse', '--is-inside-work-tree');
  if (top.code === null) return no('no-git', top.error);
  if (top.out.trim() !== 'true')
    return no(/not a git repository/i.test(top.error) ? 'no-repository' : 'other', top.error);

  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`);
  if (commit.code !== 0 && base === 'HEAD' && (await isUnborn(git))) return listed(await git(...everything));
  if (commit.code !== 0) return no('unknown-revision', commit.error);
  const parted = await git('merge-base', commit.out.trim(), 'HEAD');
  let from = parted.out.trim();
  if (from === '') {
    // Without a common commit the difference is to `base` itself, unless it is only this clone that does not reach it.
    const shallow = await git('rev-parse', '--is-shallow-repository');
    if (shallow.out.trim() === 'true') return no('shallow', parted.error);
    from = commit.out.trim();
  }

  const [changed, untracked] = await Promise.all([
    git(
      'diff',
      '--name-only',
      '-z',
      '--relative',
      '--diff-filter=ACMRT',
      '--no-ext-diff',
      '--no-textconv',
      from,
      '--',
      '*.md',
    ),
    git('ls-files', '-z', '--others', '--exclude-standard', '--', '*.md'),
  ]);
  if (changed.code !== 0) return no('other', changed.error);
  return listed(untracked, changed.out);
}

/** Before the first commit all is new: what is to be committed, and what may be. */
const everything = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '*.md'];

/** True where the branch has no commit yet. */
async function isUnborn(git: (...args: string[]) => Promise<Said>): Promise<boolean> {
  const branch = await git('symbolic-ref', '--quiet', 'HEAD');
  if (branch.code !== 0) return false;
  return (await git('show-ref', '--verify', '--quiet', branch.out.trim())).code !== 0;
}

/** The paths that git names, each once. */
function listed(said: Said, more = ''): GitResult {
  if (said.code !== 0) return no('other', said.error);
  const paths = new Set(`${more}\0${said.out}`.split('\0'));
  paths.delete('');
  return { ok: true, value: [...paths].sort() };
}

const no = (failure: GitFailure, detail: string): GitResult => ({
  ok: false,
  failure,
  detail: detail.trim().split('\n', 1)[0] ?? '',
});

function run(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Promise<Said> {
  const own: NodeJS.ProcessEnv = {
    ...env,
    LC_ALL: 'C',
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
    execFile(
      'git',
      all,
      { cwd: safe, env: own, encoding: 'utf8', maxBuffer: 2 ** 28, windowsHide: true },
      (error, out, errors) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
        done({ code, out, error: errors || (error?.message ?? '') });
      },
    );
  });
}
