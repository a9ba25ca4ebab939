/** What users copy, tried as far as possible without the servers it is for. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { czs } from '../helpers/built.ts';
import { root } from '../helpers/root.ts';

const read = (file: string) => parse(readFileSync(join(root, file), 'utf8'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'czs-ci-'));
  mkdirSync(join(folder, 'minutes'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(
    join(folder, 'minutes/2020-03-05.md'),
    '---\ndate: 2020-03-05\n---\n\n## Divers\n\nDécison : relire.\n',
  );
  writeFileSync(join(folder, 'minutes/2020-04-02.md'), '---\ndate: 2020-04-02\n---\n\n## Divers\n\nRien.\n');
  // In the place of npx: says how it was called, then is czs.
  const npx = `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/called"\nshift 4\nexec "${process.execPath}" "${czs.bin}" "$@"\n`;
  writeFileSync(join(folder, 'bin/npx'), npx);
  chmodSync(join(folder, 'bin/npx'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

function shell(script: string, env: Record<string, string> = {}) {
  const path = `${join(folder, 'bin')}:${process.env.PATH}`;
  const { stdout, stderr, status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    env: { PATH: path, LANG: 'fr_BE.UTF-8', ...env },
    encoding: 'utf8',
  });
  return { stdout, stderr, status, called: readFileSync(join(folder, 'called'), 'utf8').trimEnd().split('\n') };
}

describe.skipIf(process.platform === 'win32')('action.yml', () => {
  const action = read('action.yml');
  const [step] = action.runs.steps;
  const inputs = (values: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(step.env as Record<string, string>).map(([name, expression]) => {
        const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)?.[1] as string;
        return [name, values[input] ?? action.inputs[input].default];
      }),
    );

  it('is a composite action whose script takes inputs as variables only', () => {
    expect(action.runs.using).toBe('composite');
    expect(step.run).not.toContain('${{');
  });

  it('annotates, writes the job summary, and fails as asked', () => {
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, '');
    const ran = shell(step.run, { ...inputs({}), GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: folder });
    const [yes, prefix, elsewhere, ...called] = ran.called;
    expect([yes, prefix]).toEqual(['--yes', '--prefix']);
    expect(elsewhere).not.toContain(folder);
    expect(called).toEqual(['czs@latest', 'check', '--format', 'github', '--fail-on', 'error']);
    expect(ran.stdout).toMatch(/^::warning file=minutes\/2020-03-05\.md,line=7,/m);
    expect(readFileSync(summary, 'utf8')).toContain('label-near-miss');
    expect(ran.status).toBe(0);
    expect(shell(step.run, inputs({ 'fail-on': 'warning' })).status).toBe(1);
  });

  it('takes paths, one a line, and runs nothing of what is typed', () => {
    const ran = shell(step.run, inputs({ paths: 'minutes/2020-04-02.md\n', language: 'en' }));
    expect(ran.stdout).not.toContain('2020-03-05');
    const hostile = shell(
      step.run,
      inputs({ paths: '$(touch ran)\n`touch ran`\n--fix', version: 'latest; touch ran' }),
    );
    expect(hostile.called.slice(-3)).toEqual(['$(touch ran)', '`touch ran`', '--fix']);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
    expect(hostile.status).toBe(2);
  });
});

describe.skipIf(process.platform === 'win32')('integrations/gitlab-ci.yml', () => {
  it('leaves a Code Quality report', () => {
    const { czs: job } = read('integrations/gitlab-ci.yml');
    const ran = shell(job.script.join('\n'), job.variables);
    expect(ran.status).toBe(0);
    const report = JSON.parse(readFileSync(join(folder, job.artifacts.reports.codequality), 'utf8'));
    const near = report.find(({ check_name }: { check_name: string }) => check_name === 'label-near-miss');
    expect(near.location).toEqual({ path: 'minutes/2020-03-05.md', lines: { begin: 7, end: 7 } });
  });
});

describe('.pre-commit-hooks.yaml', () => {
  it('calls czs on the minutes of a commit', async () => {
    for (const hook of read('.pre-commit-hooks.yaml')) {
      expect(Object.keys(hook)).toEqual(expect.arrayContaining(['id', 'name', 'entry', 'language']));
      expect(new RegExp(hook.files).test('minutes/2020/2020-03-05.md')).toBe(true);
      expect(new RegExp(hook.files).test('docs/check.md')).toBe(false);
      const [program, ...args] = hook.entry.split(' ');
      expect(program).toBe('czs');
      const ran = await czs.run([...args, 'minutes/2020-04-02.md'], folder, {});
      expect(ran.code).toBe(0);
    }
  });
});
