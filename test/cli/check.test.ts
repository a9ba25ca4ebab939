import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { escapeControls } from '../../src/text/controls.ts';
import '../helpers/loaded.ts';
import { type Content, type MemoryWorldOptions, memoryWorld } from '../helpers/memory-world.ts';
import { secondsOf } from '../helpers/own-time.ts';
import { sized } from '../helpers/thorough.ts';

const unowned = '---\ndate: 2020-03-05\n---\n\n## Divers\n\n**Action (pour le 30/04/2020) :** relire la charte.\n';
const clean = '---\ndate: 2020-02-06\n---\n\n## Divers\n\nRien.\n';
const only = ['--rule', 'action-without-owner', '--today', '2020-03-20'];

async function czs(files: Content, args: readonly string[], options: MemoryWorldOptions = {}) {
  const world = memoryWorld({ 'minutes/.keep': '', ...files }, options);
  const code = await main(args, world);
  return { code, out: world.stdout.text, err: world.stderr.text, world };
}

async function found(files: Content, args: readonly string[], options: MemoryWorldOptions = {}): Promise<string[]> {
  const { out } = await czs(files, ['check', '--format', 'json', ...args], options);
  return JSON.parse(out).findings.map((each: { file: string; rule: string }) => `${each.file} ${each.rule}`);
}

const files = {
  'minutes/2020-03-05.md': unowned,
  'minutes/2020/2020-03-12.md': unowned.replace('03-05', '03-12'),
  'minutes/2020-02-06.md': clean,
};
const [first, second] = [
  'minutes/2020-03-05.md action-without-owner',
  'minutes/2020/2020-03-12.md action-without-owner',
];

describe('czs check: paths', () => {
  it('reports on the whole archive, a folder, a file, a meeting', async () => {
    expect(await found(files, only)).toEqual([first, second]);
    expect(await found(files, ['minutes/', ...only])).toEqual([first, second]);
    expect(await found(files, ['minutes/2020', ...only])).toEqual([second]);
    expect(await found(files, ['2020/2020-03-12.md', ...only], { cwd: '/archive' }).catch(() => 'refused')).toBe(
      'refused',
    );
    expect(await found(files, ['minutes/2020-03-05.md', ...only])).toEqual([first]);
    expect(await found(files, ['2020-03-12', ...only])).toEqual([second]);
    expect(await found(files, ['2020-03', ...only])).toEqual([first, second]);
  });

  it('counts the files it looked at', async () => {
    expect(JSON.parse((await czs(files, ['check', 'minutes/2020', '--format', 'json', ...only])).out).files).toBe(1);
  });

  it('refuses what is not there, and what is elsewhere', async () => {
    const missing = await czs(files, ['check', 'minutes/none.md']);
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('minutes/none.md')]);
    const elsewhere = await czs({ ...files, '/elsewhere/a.md': clean }, ['check', '/elsewhere/a.md']);
    expect([elsewhere.code, elsewhere.err]).toEqual([2, expect.stringContaining('--dir')]);
  });

  it('finds the archive of a path, as hooks at the root of a repository need it', async () => {
    const world = memoryWorld(
      { '/repo/archive/minutes/2020-03-05.md': unowned, '/repo/README.md': 'x' },
      { cwd: '/repo' },
    );
    expect(await main(['check', 'archive/minutes/2020-03-05.md', '--format', 'github', ...only], world)).toBe(0);
    expect(world.stdout.text).toMatch(/^::warning file=archive\/minutes/);
    expect(await main(['check', 'README.md'], world)).toBe(2);
  });

  it('takes paths from the folder it is called in', async () => {
    const inside = memoryWorld(files);
    const code = await main(['check', '2020-03-05.md', '--format', 'json', ...only], {
      ...inside,
      cwd: '/archive/minutes',
    });
    expect(code).toBe(0);
    expect(JSON.parse(inside.stdout.text).findings).toHaveLength(1);
  });
});

describe('czs check: exit codes', () => {
  it.each([
    ['error', 0],
    ['warning', 1],
    ['info', 1],
    ['never', 0],
  ])('a warning under --fail-on %s: %i', async (failOn, code) => {
    expect((await czs(files, ['check', '--fail-on', failOn, ...only])).code).toBe(code);
  });

  it('are 1 for an error, which --fail-on never lets pass', async () => {
    const bad = { 'minutes/2020-03-05.md': unowned };
    expect((await czs(bad, ['check', ...only, '--rule', 'action-without-owner=error'])).code).toBe(1);
    const never = ['--fail-on', 'never'];
    expect((await czs(bad, ['check', ...never, ...only, '--rule', 'action-without-owner=error'])).code).toBe(0);
  });

  it('are 2 for a machine that finds nothing to check, whatever it was to report on', async () => {
    const none = { 'czs.yaml': 'format: 1\nlangage: fr\n', 'minutes/README.md': '# Les PV\n' };
    for (const args of [[], ['--format', 'sarif'], ['--changed'], ['minutes/README.md'], ['--fail-on', 'never']]) {
      const { code, out, err } = await czs(none, ['check', ...args], { env: { CI: 'true' }, past: none });
      expect([code, err]).toEqual([2, expect.stringMatching(/«\sminutes\s»/)]);
      expect(out).not.toBe('');
    }
    // Elsewhere as ever: 1 for the error in czs.yaml.
    expect((await czs(none, ['check'])).code).toBe(1);
    const some = { ...files, 'minutes/README.md': '# Les PV\n' };
    expect((await czs(some, ['check', 'minutes/README.md'], { env: { CI: 'true' } })).code).toBe(0);
    expect((await czs(some, ['check', '--changed'], { env: { CI: 'true' }, past: some })).code).toBe(0);
  });

  it('are 2 for a rule or a severity that does not exist, with what was meant', async () => {
    const rule = await czs(files, ['check', '--rule', 'action-without-owners']);
    expect([rule.code, rule.err]).toEqual([2, expect.stringContaining('action-without-owner')]);
    const severity = await czs(files, ['check', '--rule', 'action-without-owner=warnin']);
    expect([severity.code, severity.err]).toEqual([2, expect.stringContaining('warning')]);
  });
});

describe('czs check --rule', () => {
  it('runs one rule, or sets its severity', async () => {
    expect(new Set((await found(files, only)).map((each) => each.split(' ')[1]))).toEqual(
      new Set(['action-without-owner']),
    );
    expect(await found(files, ['--rule', 'action-without-owner=off'])).not.toContain(first);
    const { out } = await czs(files, [
      'check',
      '--format',
      'json',
      '--today',
      '2020-03-20',
      '--rule',
      'action-without-owner=info',
    ]);
    const of = JSON.parse(out).findings.filter(({ rule }: { rule: string }) => rule === 'action-without-owner');
    expect(of.map(({ severity }: { severity: string }) => severity)).toEqual(['info', 'info']);
  });
});

describe('czs check --changed', () => {
  const { 'minutes/2020/2020-03-12.md': _, ...past } = files;

  it('reports on what git says has changed', async () => {
    expect(await found(files, ['--changed', ...only], { past })).toEqual([second]);
    expect(await found(files, ['--changed=main', 'minutes/2020-03-05.md', ...only], { past })).toEqual([]);
    const { out, err } = await czs(files, ['check', '--changed', '--format', 'json'], { past: files });
    expect(JSON.parse(out)).toMatchObject({ files: 0, findings: [] });
    expect(err).toContain('HEAD');
  });

  it('knows a name however its accents are composed', async () => {
    const named = { ['minutes/été/2020-03-05.md'.normalize('NFD')]: unowned };
    expect(await found(named, ['--changed', ...only], { past: {} })).toHaveLength(1);
  });

  it('says nothing that depends on today', async () => {
    const late = { 'minutes/2020-03-05.md': unowned.replace('(pour le', '(tous, pour le') };
    const today = ['--today', '2021-01-01'];
    expect(await found(late, today)).toContain('minutes/2020-03-05.md action-overdue');
    expect(await found(late, ['--changed', ...today], { past: {} })).not.toContain(
      'minutes/2020-03-05.md action-overdue',
    );
  });

  it.each(['no-git', 'no-repository', 'unknown-revision', 'shallow', 'partial', 'other'] as const)(
    '%s: exit 2, with what to do',
    async (failure) => {
      const { code, err } = await czs(files, ['check', '--changed=x'], {
        past: { ok: false, failure, detail: 'fatal' },
      });
      expect(code).toBe(2);
      expect(err).toMatch(/git/);
      expect(err).not.toMatch(/undefined|git-/);
    },
  );

  const cited = '---\ndate: 2020-02-06\n---\n\n## Divers\n\n**Décision D1 :** le four est réparé.\n';
  const citing = '---\ndate: 2020-03-05\n---\n\n## Divers\n\nVoir 2020-02-06/D1.\n\n## Fête\n';
  const two = { 'minutes/2020-02-06.md': cited, 'minutes/2020-03-05.md': citing };

  it('tells what a deletion or a move breaks in files that did not change, and nothing that was wrong before', async () => {
    const { 'minutes/2020-02-06.md': __, ...without } = two;
    const gone = ['minutes/2020-03-05.md ref-unknown'];
    expect(await found(without, ['--changed'], { past: two })).toEqual(gone);
    expect(await found(without, ['--changed'], { past: without })).toEqual([]);
    const moved = { 'minutes/2020/2020-02-06.md': cited, 'minutes/2020-03-05.md': citing };
    expect(await found(moved, ['--changed'], { past: two })).not.toContain(gone[0]);
    const renamed = { 'minutes/2020-02-07.md': cited, 'minutes/2020-03-05.md': citing };
    expect(await found(renamed, ['--changed'], { past: two })).toContain('minutes/2020-02-07.md file-name-mismatch');
  });

  const rules = ['action-without-owner', 'label-near-miss', 'place-missing', 'secretary-missing'];
  const silent = `format: 1\ninline-ignores: true\nrules:\n${rules.map((rule) => `  ${rule}: off\n`).join('')}`;

  it('by the rules of before, and says what is set otherwise now', async () => {
    const settings = 'format: 1\ninline-ignores: false\nrules:\n  place-missing: off\n';
    const past = { 'czs.yaml': settings, 'minutes/2020-02-06.md': clean };
    const ignored = unowned.replace('**Action', '<!-- czs-ignore action-without-owner: si -->\n\n**Action');
    const now = { 'czs.yaml': silent, 'minutes/2020-02-06.md': clean, 'minutes/2020-03-05.md': ignored };
    const changed = ['check', '--changed=main', '--lang', 'en', '--format', 'json'];
    const { out, err } = await czs(now, changed, { past });
    const told = JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);
    expect(told).toContain('action-without-owner');
    expect(told).toContain('secretary-missing');
    expect(told).not.toContain('place-missing');
    expect(err).toContain('czs.yaml is not that of main, whose rules count here: 4 are set otherwise, 3 of them off.');
    const same = await czs({ ...now, 'czs.yaml': settings }, changed, { past });
    expect(same.err).not.toContain('czs.yaml');
    // The first settings of an archive loosen nothing.
    const first = await czs(now, changed, { past: { 'README.md': 'x' } });
    expect(JSON.parse(first.out).findings.map(({ rule }: { rule: string }) => rule)).not.toContain('secretary-missing');
  });

  it('by the baseline of before', async () => {
    const { world } = await czs(files, ['check', '--write-baseline', '--today', '2020-03-20']);
    const known = { ...files, 'czs-baseline.txt': world.file('/archive/czs-baseline.txt') as string };
    const lines = known['czs-baseline.txt'].split('\n').length - 2;
    const args = ['--changed=main', ...only];
    expect(await found(known, args, { past })).toEqual([second]);
    expect(await found(known, args, { past: { ...past, 'czs-baseline.txt': known['czs-baseline.txt'] } })).toEqual([]);
    const { err } = await czs(known, ['check', '--lang', 'en', ...args], { past });
    expect(err).toContain(
      `czs-baseline.txt is not that of main, which counts here: ${lines} known findings more, 0 fewer.`,
    );
  });

  const approval = 'approuvé:\n  on: 2020-03-05\n  in: 2020-03-05\n  digest: sha256:1e\n';
  const approved = clean.replace('---\n\n', `statut: approuvé\n${approval}---\n\n`);
  const undone = ['--changed', '--rule', 'approval-undone'];
  const was = { 'minutes/2020-02-06.md': approved, 'minutes/2020-03-05.md': unowned };

  it.each([
    [
      'its status is taken back',
      { 'minutes/2020-02-06.md': approved.replace('approuvé\n', 'projet\n') },
      ['minutes/2020-02-06.md'],
    ],
    ['its file is gone', { 'minutes/2020-03-05.md': unowned }, ['minutes/2020-02-06.md']],
    ['its digest is another', { 'minutes/2020-02-06.md': approved.replace('1e', '2f') }, ['minutes/2020-02-06.md']],
    [
      'its digest is gone',
      { 'minutes/2020-02-06.md': approved.replace('  digest: sha256:1e\n', '') },
      ['minutes/2020-02-06.md'],
    ],
    ['it is moved', { 'minutes/2020/2020-02-06.md': approved }, []],
    ['it is as it was', was, []],
  ])('an approved PV: %s', async (_name, now, expected) => {
    const { out, code } = await czs(now, ['check', '--format', 'json', ...undone], { past: was });
    const { findings } = JSON.parse(out);
    expect(findings.map(({ file }: { file: string }) => file)).toEqual(expected);
    expect(code).toBe(expected.length);
    for (const lang of ['fr', 'nl', 'en']) {
      const { out: said } = await czs(now, ['check', '--lang', lang, ...undone], { past: was, env: { CI: '1' } });
      expect(said).not.toMatch(/approval-undone\/|undefined/);
    }
  });
});

describe('czs check --write-baseline', () => {
  it('leaves aside what is known, and only that', async () => {
    const { world, code, err } = await czs(files, ['check', '--write-baseline', '--today', '2020-03-20']);
    expect(code).toBe(0);
    expect(err).toContain('czs-baseline.txt');
    const baseline = world.file('/archive/czs-baseline.txt') as string;
    expect(baseline).toContain('action-without-owner 2020-03-05 ');
    const known = { ...files, 'czs-baseline.txt': baseline };
    expect(await found(known, ['--today', '2020-03-20'])).toEqual([]);
    const moved = { ...known, 'minutes/2020-03-05.md': unowned.replace('## Divers', 'Un mot de plus.\n\n## Divers') };
    expect(await found(moved, only)).toEqual([]);
    const more = {
      ...known,
      'minutes/2020-03-05.md': `${unowned}\n**Action (pour le 30/04/2020) :** relire le budget.\n`,
    };
    expect(await found(more, only)).toEqual([first]);
  });

  it('says which entries are of no use any more', async () => {
    const stale = {
      'minutes/2020-03-05.md': clean.replace('02-06', '03-05'),
      'czs-baseline.txt': '# x\naction-without-owner 2020-03-05 A9\n',
    };
    expect((await czs(stale, ['check'])).err).toContain('--write-baseline');
  });

  it('stands where czs.yaml says, replaces what is there, and is written for all or nothing', async () => {
    const configured = { ...files, 'czs.yaml': 'baseline: known.txt\n', 'known.txt': 'old\n' };
    const { world } = await czs(configured, ['check', '--write-baseline']);
    expect(world.file('/archive/known.txt')).not.toContain('old');
    expect((await czs(files, ['check', '--write-baseline', 'minutes/2020'])).code).toBe(2);
    const dry = await czs(files, ['check', '--write-baseline', '--dry-run']);
    expect(dry.world.file('/archive/czs-baseline.txt')).toBeNull();
    expect(dry.out).toContain('action-without-owner 2020-03-05');
  });
});

describe('czs check --fix', () => {
  const glued = '---\ndate: 2020-03-05\n---\n\n## Divers\n\n**Action A1 (tous) :** un mot.\n**Décision D1 :** oui.\n';

  it('writes what is fixed and nothing else, and the second time nothing', async () => {
    const { world, err } = await czs({ 'minutes/2020-03-05.md': glued }, ['check', '--fix']);
    const after = world.file('/archive/minutes/2020-03-05.md') as string;
    expect(after).toBe(glued.replace('mot.\n**', 'mot.\n\n**'));
    expect(err).toMatch(/1 ligne changée dans 1 fichier/);
    const again = await czs({ 'minutes/2020-03-05.md': after }, ['check', '--fix']);
    expect(again.world.snapshot()).toEqual(
      memoryWorld({ 'minutes/.keep': '', 'minutes/2020-03-05.md': after }).snapshot(),
    );
  });

  it('says how many lines it changed, whatever number of findings that was', async () => {
    const without = glued.replace(' A1', '').replace(' D1', '').replace('un mot.', 'un mot.\n');
    const two = { 'minutes/2020-03-05.md': without, 'minutes/2020-04-05.md': without.replace('03-05', '04-05') };
    const { err, out } = await czs(two, ['check', '--fix', '--dry-run']);
    expect(err).toMatch(/^4 lignes changeraient dans 2 fichiers[\u00a0\u202f]; rien/m);
    expect(out.match(/^\+\*\*/gm)).toHaveLength(4);
    expect((await czs(two, ['check', '--fix', '--lang', 'en'])).err).toMatch(/^4 lines changed in 2 files\.$/m);
  });

  it('keeps a byte order mark and the line ends', async () => {
    const typed = `\ufeff${glued.replaceAll('\n', '\r\n')}`;
    const { world } = await czs({ 'minutes/2020-03-05.md': typed }, ['check', '--fix']);
    const after = world.file('/archive/minutes/2020-03-05.md') as string;
    expect(after.startsWith('\ufeff---\r\n')).toBe(true);
    expect(after.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('shows a diff with --dry-run, and writes nothing', async () => {
    const { world, out, err } = await czs({ 'minutes/2020-03-05.md': glued }, ['check', '--fix', '--dry-run']);
    expect(out).toBe(
      '--- a/minutes/2020-03-05.md\n+++ b/minutes/2020-03-05.md\n@@ -5,4 +5,5 @@\n ## Divers\n \n **Action A1 (tous) :** un mot.\n+\n **Décision D1 :** oui.\n',
    );
    expect(err).toContain('rien n’a été écrit');
    expect(world.file('/archive/minutes/2020-03-05.md')).toBe(glued);
  });

  it('leaves an approved PV as it is, and says so', async () => {
    // An hour is written otherwise in any front matter, approved or not.
    const typed = glued.replace('---\n\n', 'heure: 19h30\n---\n\n');
    const approved = typed.replace('---\n\n', 'status: approved\napproved:\n  on: 2020-04-01\n---\n\n');
    const alone = await czs({ 'minutes/2020-03-05.md': approved }, ['check', '--fix']);
    expect(alone.world.file('/archive/minutes/2020-03-05.md')).toBe(approved);
    expect(alone.err).toMatch(/^1 correction n’est pas faite[\u00a0\u202f]: un PV approuvé ne change plus\.$/m);
    const draft = typed.replace('03-05', '04-05');
    const both = await czs({ 'minutes/2020-03-05.md': approved, 'minutes/2020-04-05.md': draft }, ['check', '--fix']);
    expect(both.world.file('/archive/minutes/2020-03-05.md')).toBe(approved);
    expect(both.world.file('/archive/minutes/2020-04-05.md')).toContain('heure: 19:30');
    expect(both.err).toMatch(/^2 lignes changées dans 1 fichier\.\n1 correction n’est pas faite/m);
  });

  it('fixes only what is reported', async () => {
    const ignored = glued.replace('**Action', '<!-- czs-ignore entry-glued: voulu ainsi -->\n\n**Action');
    const { world } = await czs(
      { 'minutes/2020-03-05.md': ignored, 'minutes/2020-04-05.md': glued.replace('03-05', '04-05') },
      ['check', '--fix', 'minutes/2020-03-05.md'],
    );
    expect(world.file('/archive/minutes/2020-03-05.md')).toBe(ignored);
    expect(world.file('/archive/minutes/2020-04-05.md')).toContain('mot.\n**');
  });
});

describe('czs check: what cannot be read', () => {
  it('is a finding at its place, and the rest is checked', async () => {
    const latin = {
      ...files,
      'minutes/2020-01-01.md': Buffer.from('---\ndate: 2020-01-01\n---\n\nR\xe9union\n', 'latin1'),
    };
    const { out, code } = await czs(latin, ['check', '--format', 'json']);
    expect(code).toBe(1);
    const all = JSON.parse(out).findings;
    expect(all[0]).toMatchObject({
      rule: 'file-unreadable',
      severity: 'error',
      file: 'minutes/2020-01-01.md',
      line: 5,
      column: 2,
    });
    expect(all.map(({ file }: { file: string }) => file)).toContain('minutes/2020-03-05.md');
  });

  it('in a body leaves its front matter, and says why', async () => {
    // A footnote is what the fast reader leaves to remark, which here takes too long, or is not asked at all.
    const note = (text: string) => ({ 'minutes/2020-03-05.md': `---\ndate: 2020-03-05\n---\n[^1]: note\n\n${text}\n` });
    const options = { readInWorker: () => ({ ok: false, reason: 'timeout', detail: '' }) as const };
    for (const [text, line] of [
      ['mot', 4],
      ['> '.repeat(60), 6],
    ] as const) {
      const { out, code } = await czs(note(text), ['check', '--format', 'json', '--rule', 'body-unread'], options);
      expect(JSON.parse(out).findings).toMatchObject([{ rule: 'body-unread', severity: 'error', line }]);
      expect(code).toBe(1);
    }
  });

  it('is no reason to write control characters', async () => {
    const hostile = { 'minutes/2020-03-05.md': unowned.replace('relire', 'rel\u001b[31mire\u202e') };
    const { out } = await czs(hostile, ['check']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });

  it('in the settings is a finding too', async () => {
    const { out, code } = await czs({ ...files, 'czs.yaml': 'langage: fr\n' }, [
      'check',
      '--format',
      'json',
      'minutes/2020',
    ]);
    expect(JSON.parse(out).findings[0]).toMatchObject({ rule: 'config-invalid', file: 'czs.yaml', line: 1, column: 1 });
    expect([0, 1]).toContain(code);
  });
});

describe('czs check --format', () => {
  it('github: annotations from the root of the repository, and a job summary after what is there', async () => {
    const repository = { '/repo/archive/minutes/2020-03-05.md': unowned, '/tmp/summary.md': 'before\n' };
    const env = { GITHUB_WORKSPACE: '/repo', GITHUB_STEP_SUMMARY: '/tmp/summary.md' };
    const { out, world } = await czs(repository, ['check', '--format', 'github', ...only], {
      cwd: '/repo/archive',
      env,
    });
    expect(out).toMatch(/^::warning file=archive\/minutes\/2020-03-05\.md,line=7/);
    expect(world.file('/tmp/summary.md')).toMatch(/^before\n### czs\n/);
  });

  it('text: no job summary, although the runner has one', async () => {
    const env = { GITHUB_STEP_SUMMARY: '/archive/summary.md' };
    expect((await czs(files, ['check', ...only], { env })).world.file('/archive/summary.md')).toBeNull();
  });

  it('--output: the file, and nothing on stdout', async () => {
    const { out, world } = await czs(files, ['check', '--format', 'sarif', '--output', 'czs.sarif', ...only]);
    expect(out).toBe('');
    const { runs } = JSON.parse(world.file('/archive/czs.sarif') as string);
    expect(runs[0].results).toHaveLength(2);
    const [{ tool }] = runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['action-without-owner']);
    expect(tool.driver.rules[0].fullDescription.text).toMatch(/^\p{Lu}[^`*[\n]+\.$/u);
    expect(tool.driver).not.toHaveProperty('informationUri');
  });

  it('sarif names the repository of the action that runs it', async () => {
    const env = { GITHUB_SERVER_URL: 'https://github.example', GITHUB_ACTION_REPOSITORY: 'quai/czs' };
    const { out } = await czs(files, ['check', '--format', 'sarif'], { env });
    expect(JSON.parse(out).runs[0].tool.driver.informationUri).toBe('https://github.example/quai/czs');
  });

  it('text: where nobody reads it, each finding begins with its place as seen from here', async () => {
    const repository = { '/repo/archive/minutes/2020-03-05.md': unowned };
    const args = ['check', '--dir', 'archive', ...only];
    const { out } = await czs(repository, args, { cwd: '/repo' });
    expect(out).toMatch(/^archive\/minutes\/2020-03-05\.md:7:1 ▲/);
    const onTerminal = await czs(repository, args, { cwd: '/repo', columns: 80 });
    expect(onTerminal.out).toContain('minutes/2020-03-05.md\u001b[22m\n');
  });
});

describe('czs explain', () => {
  for (const [lang, said] of [
    ['fr', 'remarque « Décision du tribunal : » n’est pas lu'],
    ['nl', 'opmerking “Décision du tribunal:” wordt niet gelezen'],
    ['en', 'note “Décision du tribunal:” is not read'],
  ] as const)
    it(`says in ${lang} what is found in the examples`, async () => {
      const { out } = await czs({}, ['explain', 'looks-like', '--lang', lang]);
      expect(out.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')).toContain(`→ 3:3 ${said}`);
    });

  it('lists the rules, and prints a page', async () => {
    const list = await czs({}, ['explain', '--lang', 'en']);
    expect(list.out).toMatch(/^action-without-owner {2,}warning {2,}\S/m);
    const page = await czs({}, ['explain', 'ignore-unused', '--lang', 'en']);
    expect(page.out).toMatch(/^ignore-unused\nAn exception/);
    expect(page.out).not.toContain('```');
    expect([page.code, list.code]).toEqual([0, 0]);
  });

  it('writes out what could steer a terminal', async () => {
    const { out } = await czs({}, ['explain', 'control-character', '--lang', 'en']);
    expect(out).toContain('\\u202E');
    expect(out).toBe(escapeControls(out, true));
  });

  it('knows what was meant', async () => {
    const { code, err } = await czs({}, ['explain', 'ignor-unused']);
    expect([code, err]).toEqual([2, expect.stringContaining('ignore-unused')]);
  });
});

describe('settings that are not understood', () => {
  const settings = { ...files, 'czs.yaml': 'format: 1\nminutes: ../ailleurs\nquorum: beaucoup\n' };
  for (const args of [['décisions'], ['suivis'], ['réunions'], ['chercher', 'charte'], ['dump', '--to', 'json']])
    it(`are said in a line on stderr by ${args[0]}`, async () => {
      const { code, err } = await czs(settings, [...args, '--lang', 'fr']);
      expect(code).toBe(0);
      expect(err.replaceAll('\u00a0', ' ')).toBe(
        'Dans czs.yaml, 2 lignes ne sont pas comprises et ne comptent pas. Ce qui ne va pas : czs vérifier\n',
      );
    });

  it('are not, where they count all the same', async () => {
    const shared = 'people:\n  - name: Tom Baker\n    aliases: TB\n  - name: Tine Bos\n    aliases: TB\n';
    expect((await czs({ ...files, 'people.yaml': shared }, ['décisions'])).err).toBe('');
    expect((await czs({ ...files, 'people.yaml': shared }, ['check'])).out).toContain('alias dans deux fiches');
  });

  it('are not, where the rule is off', async () => {
    const off = { ...files, 'czs.yaml': 'format: 1\nquorum: beaucoup\nrules:\n  config-invalid: off\n' };
    expect((await czs(off, ['décisions'])).err).toBe('');
  });
});

describe('czs check: what is internal', () => {
  const secrets = `---
date: 2020-03-05
---

## 1. Fête

Décison : un bal <!-- zorglub -->.

- [ ] Action : écrire à lina@fil.example

## 2. Zorglub (huis clos)

Décison : zorglub s'en va.

- [ ] Action (Zorglub, pour juin) : rendre les clés[^1]

## 3. Zorglub et Cie (huis clos)

## 4. Bail

[^1]: Décison : zorglub au 02 345 67 89.
`;
  const known = { 'minutes/2020-03-05.md': secrets };
  const formats = ['text', 'json', 'github', 'gitlab', 'sarif', 'junit'];
  const told = async (files: Content, format: string, env: Record<string, string>, more: readonly string[] = []) => {
    const { out } = await czs(files, ['check', '--format', format, '--today', '2020-03-20', ...more], { env });
    // Without what the pages of rules say by way of example.
    return format === 'sarif' ? JSON.stringify(JSON.parse(out).runs[0].results) : out;
  };

  it('is told to who has the file', async () => {
    for (const CI of ['', 'false', '0']) {
      const env = { CI };
      expect(await told(known, 'text', env)).toMatch(/zorglub s[’']en va/);
      expect(await told(known, 'json', env)).toMatch(/lina@fil\.example[\s\S]*Zorglub/);
    }
  });

  it('is in no log that others read, nor are comments, notes and addresses', async () => {
    for (const format of formats) {
      const log = await told(known, format, { CI: 'true' });
      expect(log).not.toMatch(/zorglub|@fil|juin|02 345|rendre/i);
      expect(log).toContain('label-near-miss');
      expect(log).toContain('Décison');
    }
    for (const format of ['github', 'gitlab', 'sarif', 'junit'])
      expect(await told(known, format, {})).not.toMatch(/zorglub/i);
    for (const name of ['GITHUB_ACTIONS', 'TF_BUILD', 'JENKINS_URL'])
      expect(await told(known, 'text', { [name]: 'True' })).not.toMatch(/zorglub/i);
  });

  it('is in no number, day or ref that a message tells, nor in the fingerprint of its line', async () => {
    const closed = (vote: string, ref: string, day: string, address: string) => ({
      'minutes/2020-03-05.md': `---
date: 2020-03-05
présents:
  - Nora Piette <${address}>
  - Nora Piete <${address}>
---

## 1. Bail

Décision (${vote}, huis clos) : le bail tient.

Interne : on se voit ${day}/03/2020, voir ${ref}

- Contact : Zoé <${address}>, au 02 345 67 89
`,
    });
    const one = closed('5 pour, 2 contre', '2020-01-09/A3', 'lundi 10', 'nora@fil.example');
    const other = closed('9 pour, 7 contre', '2020-01-08/A4', 'jeudi 13', 'piet@toi.example');
    for (const format of ['text', 'github', 'gitlab', 'sarif', 'junit']) {
      const log = await told(one, format, { CI: '1' });
      for (const rule of ['vote-inconsistent', 'ref-unknown', 'weekday-mismatch', 'name-near-miss'])
        expect(log, format).toContain(rule);
      expect(await told(other, format, { CI: '1' }), format).toBe(log);
    }
  });

  it('is told by its place and its rule, and counts as before', async () => {
    const places = async (env: Record<string, string>) =>
      JSON.parse(await told(known, 'json', env)).findings.map(
        ({ rule, line, column, severity }: Record<string, unknown>) => [rule, line, column, severity],
      );
    expect(await places({ CI: '1' })).toEqual(await places({}));
    expect(await told(known, 'text', { CI: '1' })).toContain('Le passage est interne');
  });

  it('is in none either where a word is only nearly internal, but for that word', async () => {
    const near = {
      'minutes/2020-03-05.md': secrets.replaceAll('(huis clos)', '').replace('Décison : z', 'Intrene : z'),
    };
    const log = await told(near, 'text', { CI: '1' });
    expect(log).toMatch(/«\sIntrene\s:\s» n’est pas reconnu/);
    // Most of what is withheld there is not internal, and is not said to be.
    expect(log.replace(/\s+/g, ' ')).toContain('De ce PV, aucune copie ne peut être faite');
    expect(log).not.toContain('Le passage est interne');
    expect(log).not.toMatch(/zorglub|Décison/i);
    const settled = near['minutes/2020-03-05.md'].replace(
      'Intrene',
      '<!-- czs-ignore label-near-miss: un nom -->\n\nIntrene',
    );
    expect(await told({ 'minutes/2020-03-05.md': settled }, 'text', { CI: '1' })).toContain('Décison');
  });

  it('is in no message about another passage, or another PV', async () => {
    const next =
      '---\ndate: 2020-04-05\nstatut: convoquée\n---\n\n# Ordre du jour\n\n## 1. Bail\n\n## 2. Zorglub et Cie\n';
    const files = {
      ...known,
      'minutes/2020-03-05.md': `${secrets}\n## 5. Prochaine réunion\n\n- 05/04/2020\n    1. Bail\n    2. Zorglub au tribunal (huis clos)\n`,
      'minutes/2020-04-05.md': next,
    };
    for (const format of formats) expect(await told(files, format, { CI: '1' })).not.toMatch(/zorglub/i);
    const undated = secrets.replace('date: 2020-03-05', 'date: 2020-02-31');
    expect(await told({ 'minutes/2020-03-05.md': undated }, 'text', { CI: '1' })).not.toMatch(/zorglub/i);
  });

  it('is in no log of the settings, whose list of people nobody copies, nor are comments of theirs or of the front matter', async () => {
    const settings = {
      'czs.yaml': 'format: 1\nlangage: fr # zorglub\n',
      'people.yaml': [
        'people:',
        '  - name: Nora Piette',
        '    congé zorglub: mai',
        '    note: zorglub',
        '    from: zorglub',
        '  - name: Zoé Maes # zorglub',
        '    aliases: [Nora Piette, Zorglub]',
        '  - zorglub: oui',
        'organisations:',
        '  - name: Quai',
        '    kind: zorglub',
        'zorglub: vrai',
        '',
      ].join('\n'),
      'minutes/2020-03-05.md':
        '---\ndate: 2020-03-05 # zorglub\nprésents:\n  - Nora Piete (Quai) # zorglub\n  - Zoé Maes, hors zone # zorglub\n---\n\n## Divers\n\nRien.\n',
    };
    for (const format of formats) {
      const log = await told(settings, format, { CI: '1' });
      expect(log, format).not.toMatch(/zorglub/i);
      expect(log, format).toContain('people.yaml');
      expect(log, format).toContain('Nora Piete');
    }
    expect(await told(settings, 'text', { CI: '1' })).toMatch(/people\.yaml:3:5 .*aucune copie n’est faite/);
    expect(await told(settings, 'text', {})).toMatch(/zorglub/i);
  });

  it('is in no diff and no baseline that is only shown', async () => {
    const diff = await told(known, 'text', { CI: '1' }, ['--fix', '--dry-run']);
    expect(diff).toMatch(/^--- a\/minutes.*\n\+\+\+ b\/minutes.*\n@@ [^\n]*\n/);
    expect(diff).not.toMatch(/zorglub|Fête/i);
    expect(await told(known, 'text', {}, ['--fix', '--dry-run'])).toMatch(/Zorglub/);
    // Where nothing is closed, the lines are told, but for addresses.
    const open = {
      'minutes/2020-03-05.md': secrets.slice(0, secrets.indexOf('\n## 2.')).replace(' <!-- zorglub -->', ''),
    };
    expect(await told(open, 'text', { CI: '1' }, ['--fix', '--dry-run'])).toMatch(
      /^-- \[ \] Action : écrire à \[…\]\n\+- \[ \] Action A1 : écrire à \[…\]$/m,
    );
    const baseline = await told(known, 'text', { CI: '1' }, ['--write-baseline', '--dry-run']);
    expect(baseline).toMatch(/^label-near-miss 2020-03-05 …$/m);
    expect(baseline).not.toMatch(/zorglub/i);
  });

  it('takes linear time', async () => {
    const secondsFor = (length: number): Promise<number> => {
      const lines = Array.from({ length }, (_, at) => `- [ ] Action : tâche numéro ${at}x\n`).join('');
      const long = `---\ndate: 2020-03-05\n---\n\n## 1. Fête\n\n${lines}\n## 2. Bail (huis clos)\n\n${lines}`;
      return secondsOf(() => told({ 'minutes/2020-03-05.md': long }, 'json', { CI: '1' }));
    };
    // Four times as many lines: sixteen times as long where it is not linear, whatever the machine.
    const few = await secondsFor(sized(1000));
    const many = await secondsFor(sized(4000));
    expect(many).toBeLessThan(8 * few + 1);
    expect(many).toBeLessThan(5);
  }, 20_000);
});
