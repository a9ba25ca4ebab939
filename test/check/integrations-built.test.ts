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
  // In the place of npm, npx and git: say how they were called. What is cloned is the czs that was built.
  const said = (name: string, then = '') => `#!/bin/sh\nprintf '%s\\n' "${name} $*" >> "${folder}/called"\n${then}\n`;
  const programs = {
    npm: said('npm'),
    npx: said('npx', 'exit 1'),
    git: said('git', `ln -sfn "${czs.home}" "$HOME/czs"`),
  };
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, 'bin', name), script);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function shell(script: string, env: Record<string, string> = {}) {
  const path = `${join(folder, 'bin')}:${process.env.PATH}`;
  writeFileSync(join(folder, 'called'), '');
  const { stdout, stderr, status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    env: { PATH: path, HOME: folder, LANG: 'fr_BE.UTF-8', GITHUB_ACTION_PATH: czs.home, ...env },
    encoding: 'utf8',
  });
  return { stdout, stderr, status, called: readFileSync(join(folder, 'called'), 'utf8').split('\n').filter(Boolean) };
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
    expect(ran.called).toEqual([]);
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
      inputs({ paths: '$(touch ran)\n`touch ran`\n--fix', changed: '$(touch ran)', language: 'en; touch ran' }),
    );
    expect(existsSync(join(folder, 'ran'))).toBe(false);
    expect(hostile.status).toBe(2);
  });
});

describe.skipIf(process.platform === 'win32')('action.yml, where its copy is not built', () => {
  it('builds that copy, from its own lock file, and takes nothing from elsewhere', () => {
    const copy = join(folder, 'action');
    mkdirSync(copy);
    const { called, status } = shell(read('action.yml').runs.steps[0].run, {
      CZS_FAIL_ON: 'error',
      GITHUB_ACTION_PATH: copy,
    });
    expect(called).toEqual(['npm ci --no-audit --no-fund']);
    // Nothing was built here.
    expect(status).toBe(1);
  });
});

describe.skipIf(process.platform === 'win32')('integrations/gitlab-ci.yml', () => {
  it('leaves a Code Quality report', () => {
    const { czs: job } = read('integrations/gitlab-ci.yml');
    const from = { CZS_REPOSITORY: 'https://example.org/czs.git', CZS_COMMIT: 'a1b2' };
    for (const name of Object.keys(from))
      expect(shell(job.script.join('\n'), { ...from, [name]: '' }).stderr).toContain(name);
    const ran = shell(job.script.join('\n'), from);
    expect(ran.status).toBe(0);
    expect(ran.called).toEqual([
      `git clone --quiet --no-checkout https://example.org/czs.git ${folder}/czs`,
      `git -C ${folder}/czs checkout --quiet --detach a1b2`,
      'npm ci --no-audit --no-fund',
    ]);
    const report = JSON.parse(readFileSync(join(folder, job.artifacts.reports.codequality), 'utf8'));
    const near = report.find(({ check_name }: { check_name: string }) => check_name === 'label-near-miss');
    expect(near.location).toEqual({ path: 'minutes/2020-03-05.md', lines: { begin: 7, end: 7 } });
  });
});

describe.skipIf(process.platform === 'win32')('what publishes a site', () => {
  const expectSite = (site: string, base: string): void => {
    expect(readFileSync(join(folder, site, 'sitemap.xml'), 'utf8')).toContain(`<loc>${base}</loc>`);
    expect(readFileSync(join(folder, site, 'robots.txt'), 'utf8')).toContain('Disallow: /');
    rmSync(join(folder, site), { recursive: true });
  };

  it('is a job of GitLab that somebody starts by hand', () => {
    const { pages: job } = read('integrations/gitlab-pages.yml');
    expect(job.rules).toEqual([{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH', when: 'manual' }]);
    expect(job.artifacts.paths).toEqual(['public']);
    const from = { CZS_REPOSITORY: 'https://example.org/czs.git', CZS_COMMIT: 'a1b2' };
    const ran = shell(job.script.join('\n'), { ...from, CI_PAGES_URL: 'https://example.org/pv' });
    expect(ran.status, ran.stderr).toBe(0);
    expectSite('public', 'https://example.org/pv/');
  });

  it('is a job of GitLab, laid by init beside the check where the repository is kept there', async () => {
    for (const below of ['', 'pv']) {
      const remote = '[remote "origin"]\n\turl = git@gitlab.example.org:quai/pv.git\n';
      mkdirSync(join(folder, 'new/.git'), { recursive: true });
      writeFileSync(join(folder, 'new/.git/config'), remote);
      const args = ['init', '--organisation', 'Quai', '--git', '--dir', join('new', below)];
      const laid = await czs.run(args, folder, { LANG: 'fr_BE.UTF-8' });
      expect(laid.code, laid.stderr).toBe(0);
      expect(existsSync(join(folder, 'new', below, '.github'))).toBe(false);
      if (below !== '') expect(laid.stderr).toContain('new/pv/.gitlab-ci.yml');
      const text = readFileSync(join(folder, 'new', below, '.gitlab-ci.yml'), 'utf8');
      expect(text).toMatch(/^# Vérifie les PV à chaque envoi/);
      const { default: all, czs: check, pages } = parse(text);
      expect(all).toEqual({ image: 'node:24' });
      expect(pages.rules).toEqual([{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH', when: 'manual' }]);
      expect(pages.artifacts.paths).toEqual(['public']);
      expect(check.artifacts.reports.codequality).toBe(join(below, 'gl-code-quality-report.json'));
      const run = (script: readonly string[], env: Record<string, string> = {}) =>
        shell(`cd new\n${script.join('\n')}`.replace('npx --no -- czs', `node "${czs.bin}"`), env);
      const checked = run(check.script);
      expect(checked.status, checked.stderr).toBe(0);
      expect(existsSync(join(folder, 'new', check.artifacts.reports.codequality))).toBe(true);
      const made = run(pages.script, { CI_PROJECT_DIR: join(folder, 'new'), CI_PAGES_URL: 'https://example.org/quai' });
      expect(made.status, made.stderr).toBe(0);
      expect(made.called).toEqual(['npm ci']);
      expectSite('new/public', 'https://example.org/quai/');
      rmSync(join(folder, 'new'), { recursive: true });
    }
  });

  it('is a workflow of GitHub, laid by init, that somebody starts by hand', async () => {
    const args = ['init', '--organisation', 'Quai', '--git', '--dir', 'new'];
    expect((await czs.run(args, folder, { LANG: 'nl_BE.UTF-8' })).code).toBe(0);
    const workflow = parse(readFileSync(join(folder, 'new/.github/workflows/czs-site.yml'), 'utf8'));
    expect(workflow.on).toBe('workflow_dispatch');
    expect(workflow.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
    const steps = workflow.jobs.site.steps as { run?: string; env?: Record<string, string>; uses?: string }[];
    const make = steps.find(({ run }) => run?.includes('czs site'));
    expect(make?.run).not.toContain('${{');
    expect(make?.env?.SITE).toMatch(/^\$\{\{ steps\.pages\.outputs\.base_url \}\}$/);
    const script = (make?.run ?? '').replace('npx --no -- czs', `node "${czs.bin}"`);
    const ran = shell(script, { SITE: 'https://example.org/quai' });
    expect(ran.status, ran.stderr).toBe(0);
    expectSite('_site', 'https://example.org/quai/');
    rmSync(join(folder, 'new'), { recursive: true });
  });
});

describe('czs, which is not on npm', () => {
  it('is fetched by its name nowhere: what users copy runs what they have pinned', async () => {
    const { stdout } = await czs.run(['init', '--organisation', 'Quai', '--git', '--dry-run'], folder, { LANG: 'en' });
    expect(stdout).toMatch(/^\+ +- run: npm ci\n\+ +- run: npx --no -- czs check --format github$/m);
    const copied = [
      'README.md',
      'docs/check.md',
      'action.yml',
      'integrations/gitlab-ci.yml',
      'integrations/gitlab-pages.yml',
      '.pre-commit-hooks.yaml',
    ];
    for (const text of [stdout, ...copied.map((file) => readFileSync(join(root, file), 'utf8'))]) {
      expect(text).not.toMatch(/czs@(?!COMMIT)/);
      for (const [, after] of text.matchAll(/npx (.*)/g)) expect(after).toMatch(/^--no -- czs|^fetch/);
      for (const [, what] of text.matchAll(/npm (?:install|i) (?:-\S+ )*([^\s`]*)/g))
        expect(what).toMatch(/^(?:\.|\.\/czs-\S+|git\+https:\S+)$/);
    }
  });
});

describe('.pre-commit-hooks.yaml', () => {
  it('calls czs on the minutes of a commit', async () => {
    for (const hook of read('.pre-commit-hooks.yaml')) {
      expect(Object.keys(hook)).toEqual(expect.arrayContaining(['id', 'name', 'entry', 'language']));
      for (const file of [
        'minutes/2020/2020-03-05.md',
        'orga/minutes/2020-03-05.md',
        'pv/2020-03-05.md',
        'orga/pv/a.md',
      ])
        expect(new RegExp(hook.files).test(file), file).toBe(true);
      for (const file of ['docs/check.md', 'README.md', 'minutes/plan.odt', 'src/preminutes/a.md'])
        expect(new RegExp(hook.files).test(file), file).toBe(false);
      const [program, ...args] = hook.entry.split(' ');
      expect(program).toBe('czs');
      const ran = await czs.run([...args, 'minutes/2020-04-02.md'], folder, {});
      expect(ran.code).toBe(0);
    }
  });

  it.skipIf(process.platform === 'win32')('installs: npm pack says the name of the file and nothing else', () => {
    const copy = join(folder, 'pack');
    mkdirSync(copy);
    writeFileSync(join(copy, '.npmrc'), readFileSync(join(root, '.npmrc')));
    const prepare = 'node -e "console.log(\'built\')"';
    writeFileSync(join(copy, 'package.json'), JSON.stringify({ name: 'x', version: '1.0.0', scripts: { prepare } }));
    const { stdout } = spawnSync('npm', ['pack'], { cwd: copy, encoding: 'utf8' });
    expect(stdout).toBe('x-1.0.0.tgz\n');
  });
});
