import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { machineDisk } from '../../src/store/disk.ts';
import { filesOn } from '../../src/store/files.ts';
import { filesSince } from '../../src/store/git.ts';

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
const isPv = (path: string): boolean => path.endsWith('.md');
const since = (base: string, at = archive, more: Record<string, string> = {}, cwd = archive) =>
  filesSince({ files: filesOn(machineDisk(), '/'), env: { ...env, ...more }, cwd }, at, base, isPv);
/** What is changed and new, as far as git can say. */
const changed = async (...args: Parameters<typeof since>) => {
  const result = await since(...args);
  return result.ok ? { ok: true, value: result.value.changed } : result;
};
/** What stood there, as text. */
const past = async (...args: Parameters<typeof since>) => {
  const result = await since(...args);
  if (!result.ok) return result;
  const said = ([path, was]: [string, Uint8Array | string]) =>
    [path, typeof was === 'string' ? was : Buffer.from(was).toString('utf8')] as const;
  return Object.fromEntries([...result.value.files].map(said));
};

describe('filesSince', () => {
  beforeAll(() => {
    mkdirSync(archive, { recursive: true });
    execFileSync('git', ['init', '--quiet', '--initial-branch=main', join(root, 'repository')], { env });
    put('minutes/same.md', 'a');
    put('minutes/old name.md', 'long enough to be known again\n'.repeat(9));
    put('minutes/réunion.md', 'a');
    put('minutes/gone.md', 'gone');
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

  it('what stood there: the bytes of what is otherwise now, and that the rest is the same', async () => {
    put('minutes/crlf.md', 'a\r\nb\r\n');
    put('minutes/long.md', 'x'.repeat(2 ** 20 + 1));
    symlinkSync('crlf.md', join(archive, 'minutes/link.md'));
    git('-c', 'core.autocrlf=input', '-c', 'core.safecrlf=false', 'add', '--all', 'minutes');
    git('commit', '--quiet', '--message=more');
    try {
      expect(await past('HEAD')).toMatchObject({ 'minutes/crlf.md': 'same', 'minutes/notes.txt': 'unread' });
      expect(await past('HEAD')).not.toHaveProperty('minutes/link.md');
      put('minutes/crlf.md', 'a\r\nc\r\n');
      rmSync(join(archive, 'minutes/long.md'));
      expect(await past('HEAD')).toMatchObject({
        'minutes/crlf.md': 'a\nb\n',
        'minutes/long.md': 'unread',
        'minutes/same.md': 'same',
      });
      expect(await changed('HEAD')).toEqual({ ok: true, value: ['minutes/crlf.md'] });
      expect(await past('start')).toMatchObject({ 'minutes/gone.md': 'gone', 'minutes/réunion.md': 'a' });
    } finally {
      git('reset', '--quiet', '--mixed', 'HEAD~1');
      for (const name of ['crlf.md', 'long.md', 'link.md']) rmSync(join(archive, 'minutes', name), { force: true });
      git('add', 'minutes/staged "🎉".md');
    }
  });

  describe('runs nothing that the repository names', () => {
    const trap = join(root, 'trapped');
    const script = join(root, 'trap.sh');
    const isTrapped = (): boolean => {
      const found = existsSync(trap);
      rmSync(trap, { force: true });
      return found;
    };
    /** What git itself runs, so that a trap is one. */
    const falls = (...args: string[]): boolean => {
      spawnSync('git', args, { cwd: archive, env, timeout: 10_000 });
      return isTrapped();
    };
    beforeAll(() => writeFileSync(script, `#!/bin/sh\ntouch ${trap}\ncat "$1" 2>/dev/null\n`, { mode: 0o755 }));

    it.each([
      ['a filter', { 'filter.none.clean': script }, ['diff', 'start']],
      ['a filter whose name has an equals sign', { 'filter.a=b.clean': script }, ['diff', 'start']],
      ['a process', { 'filter.none.process': script, 'filter.none.required': 'true' }, ['diff', 'start']],
      ['a program for differences', { 'diff.external': script }, ['diff', 'start']],
      ['a program that makes texts', { 'diff.trap.textconv': script }, ['diff', 'start']],
      ['a watcher of files', { 'core.fsmonitor': script }, ['status']],
    ])('%s', async (_, settings, command) => {
      put('.gitattributes', `*.md diff=trap filter=${'filter.a=b.clean' in settings ? 'a=b' : 'none'}\n`);
      for (const [name, value] of Object.entries(settings)) git('config', name, value);
      try {
        isTrapped();
        expect(await changed('start')).toEqual({ ok: true, value: all });
        expect(isTrapped()).toBe(false);
        expect(falls(...command)).toBe(true);
      } finally {
        for (const name of Object.keys(settings)) git('config', '--unset', name);
        rmSync(join(archive, '.gitattributes'));
      }
    });

    it('a hook', async () => {
      const hooks = join(root, 'hooks');
      mkdirSync(hooks);
      for (const name of ['post-index-change', 'reference-transaction', 'pre-auto-gc'])
        writeFileSync(join(hooks, name), `#!/bin/sh\ntouch ${trap}\n`, { mode: 0o755 });
      git('config', 'core.hooksPath', hooks);
      try {
        expect(await changed('start')).toEqual({ ok: true, value: all });
        expect(isTrapped()).toBe(false);
        expect(falls('update-index', '--really-refresh')).toBe(true);
      } finally {
        git('config', '--unset', 'core.hooksPath');
      }
    });

    it.each([
      ['a program that a remote names', { 'remote.origin.uploadpack': script }],
      ['an address that is a command', { 'remote.origin.url': `ext::${script}`, 'protocol.ext.allow': 'always' }],
      ['a program that stands in for ssh', { 'remote.origin.url': 'ssh://x/y', 'core.sshCommand': script }],
    ])('what a partial clone lacks: %s', async (_, settings) => {
      const clone = mkdtempSync(join(root, 'partial-'));
      const inClone = { cwd: clone, env };
      execFileSync('git', ['config', 'uploadpack.allowFilter', 'true'], { cwd: archive, env });
      const url = `file://${join(root, 'repository')}`;
      execFileSync('git', ['clone', '--quiet', '--filter=blob:none', '--branch=work', url, '.'], inClone);
      for (const [name, value] of Object.entries(settings)) execFileSync('git', ['config', name, value], inClone);
      isTrapped();
      expect(await since('HEAD', join(clone, 'archive'))).toMatchObject({ ok: true, value: { changed: [] } });
      expect(await since('HEAD~1', join(clone, 'archive'))).toMatchObject({ ok: false, failure: 'partial' });
      expect(isTrapped()).toBe(false);
      spawnSync('git', ['diff', 'HEAD~1'], { ...inClone, timeout: 10_000 });
      expect(isTrapped()).toBe(true);
    });
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
