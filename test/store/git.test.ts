import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changedFiles } from '../../src/store/git.ts';

const root = mkdtempSync(join(tmpdir(), 'czs-git-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** As on a fresh machine, and also where these tests are run by a git hook. */
const env: Record<string, string | undefined> = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  HOME: root,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Anna',
  GIT_AUTHOR_EMAIL: 'anna@example.org',
  GIT_COMMITTER_NAME: 'Anna',
  GIT_COMMITTER_EMAIL: 'anna@example.org',
};

const archive = join(root, 'repository/archive');
const git = (...args: string[]): string => execFileSync('git', args, { cwd: archive, env, encoding: 'utf8' });
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(archive, path)), { recursive: true });
  writeFileSync(join(archive, path), text);
};
const changed = (base: string, at = archive, more: Record<string, string> = {}, cwd = archive) =>
  changedFiles(at, base, { ...env, ...more }, cwd);

describe('changedFiles', () => {
  beforeAll(() => {
    mkdirSync(archive, { recursive: true });
    execFileSync('git', ['init', '--quiet', '--initial-branch=main', join(root, 'repository')], { env });
    put('minutes/same.md', 'a');
    put('minutes/old name.md', 'long enough to be known again\n'.repeat(9));
    put('minutes/réunion.md', 'a');
    put('minutes/gone.md', 'a');
    put('../outside.md', 'a');
    put('.gitignore', '*.tmp.md\n');
    git('add', '--all', join(root, 'repository'));
    git('commit', '--quiet', '--message=first');
    git('tag', 'start');

    git('switch', '--quiet', '--create', 'work');
    renameSync(join(archive, 'minutes/old name.md'), join(archive, 'minutes/new\nname.md'));
    put('minutes/réunion.md', 'b');
    put('minutes/-rf.md', 'committed');
    put('minutes/notes.txt', 'no Markdown');
    put('../outside.md', 'b');
    rmSync(join(archive, 'minutes/gone.md'));
    git('add', '--all', join(root, 'repository'));
    git('commit', '--quiet', '--message=second');

    // What the other branch does meanwhile is not ours.
    git('switch', '--quiet', 'main');
    put('minutes/theirs.md', 'x');
    git('add', '--all', '.');
    git('commit', '--quiet', '--message=theirs');
    git('switch', '--quiet', 'work');

    put('minutes/staged "🎉".md', 'x');
    git('add', 'minutes');
    put('minutes/same.md', 'not staged');
    put('minutes/untracked\tété.md', 'x');
    put('minutes/ignored.tmp.md', 'x');
  });

  const uncommitted = ['minutes/same.md', 'minutes/staged "🎉".md', 'minutes/untracked\tété.md'];
  const all = ['minutes/-rf.md', 'minutes/new\nname.md', 'minutes/réunion.md', ...uncommitted].sort();

  it('since a revision: committed, staged, changed and untracked, not deleted, not ignored, from the archive', async () => {
    expect(await changed('start')).toEqual({ ok: true, value: all });
    expect(await changed('HEAD')).toEqual({ ok: true, value: uncommitted });
  });

  it('since another branch: since they parted', async () => {
    expect(await changed('main')).toEqual({ ok: true, value: all });
  });

  it('a revision is never an option', async () => {
    for (const base of ['--output=x', '-', '', 'none', 'HEAD:minutes', 'main main', 'a\nb', '..', '--all']) {
      expect(await changed(base), base).toMatchObject({ ok: false, failure: 'unknown-revision' });
    }
  });

  it('in a hook, where git says in the environment which repository and index', async () => {
    const top = join(root, 'repository');
    const more = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_WORK_TREE: '.' };
    expect(await changed('HEAD', archive, more, top)).toEqual({ ok: true, value: uncommitted });
  });

  it('runs nothing that the repository names', async () => {
    const trap = join(root, 'trapped');
    writeFileSync(join(root, 'trap.sh'), `#!/bin/sh\ntouch ${trap}\ncat "$1" 2>/dev/null\n`, { mode: 0o755 });
    put('.gitattributes', '*.md diff=trap filter=none\n');
    git('config', 'diff.external', join(root, 'trap.sh'));
    git('config', 'diff.trap.textconv', join(root, 'trap.sh'));
    git('config', 'core.fsmonitor', join(root, 'trap.sh'));
    try {
      expect(await changed('start')).toEqual({ ok: true, value: all });
      expect(() => execFileSync('test', ['-e', trap])).toThrow();
    } finally {
      for (const name of ['diff.external', 'diff.trap.textconv', 'core.fsmonitor']) git('config', '--unset', name);
    }
  });

  it('a clone that does not reach back says so', async () => {
    const clone = join(root, 'clone');
    const url = `file://${join(root, 'repository')}`;
    execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=work', url, clone], { env });
    execFileSync('git', ['fetch', '--quiet', '--depth=1', 'origin', 'main:main'], { cwd: clone, env });
    expect(await changed('main', join(clone, 'archive'))).toMatchObject({ ok: false, failure: 'shallow' });
    expect(await changed('HEAD', join(clone, 'archive'))).toEqual({ ok: true, value: [] });
  });

  it('without a common commit, the difference itself', async () => {
    git('switch', '--quiet', '--discard-changes', '--orphan', 'alone');
    put('minutes/alone.md', 'x');
    git('add', 'minutes/alone.md');
    git('commit', '--quiet', '--message=alone');
    const result = await changed('main');
    git('switch', '--quiet', '--force', 'work');
    expect(result.ok && result.value).toContain('minutes/alone.md');
  });

  it('before the first commit: all that is staged and all that is there, not what is ignored', async () => {
    const fresh = join(root, 'fresh');
    mkdirSync(join(fresh, 'archive/minutes'), { recursive: true });
    execFileSync('git', ['init', '--quiet', fresh], { env });
    const at = join(fresh, 'archive');
    expect(await changed('HEAD', at)).toEqual({ ok: true, value: [] });
    for (const name of ['staged.md', 'new é.md', 'ignored.tmp.md', 'notes.txt'])
      writeFileSync(join(at, 'minutes', name), 'x');
    writeFileSync(join(fresh, '.gitignore'), '*.tmp.md\n');
    writeFileSync(join(fresh, 'outside.md'), 'x');
    execFileSync('git', ['add', 'archive/minutes/staged.md'], { cwd: fresh, env });
    expect(await changed('HEAD', at)).toEqual({ ok: true, value: ['minutes/new é.md', 'minutes/staged.md'] });
  });

  it('no repository, no commit, no git', async () => {
    const plain = join(root, 'plain');
    mkdirSync(plain);
    expect(await changed('HEAD', plain)).toEqual({
      ok: false,
      failure: 'no-repository',
      detail: expect.stringContaining('not a git repository'),
    });
    execFileSync('git', ['init', '--quiet', plain], { env });
    expect(await changed('main', plain)).toMatchObject({ ok: false, failure: 'unknown-revision' });
    expect(await changed('HEAD', join(plain, '.git'))).toMatchObject({ ok: false, failure: 'other' });
    expect(await changed('HEAD', archive, { PATH: '/nowhere' })).toMatchObject({ ok: false, failure: 'no-git' });
  });
});
