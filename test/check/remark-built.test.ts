/** The plugin in the real remark-cli, as built. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { czs } from '../helpers/built.ts';
import { root } from '../helpers/root.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'czs-remark-'));
  mkdirSync(join(folder, 'minutes'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function remark(file: string, text: string, options: Record<string, string> = {}, ci = '') {
  writeFileSync(join(folder, 'minutes', file), text);
  const plugin = `${join(czs.home, 'dist/remark.js')}=${JSON.stringify(options).slice(1, -1)}`;
  const cli = join(root, 'node_modules/remark-cli/cli.js');
  const args = [cli, '--no-color', '--no-stdout', '--no-config', '--no-ignore', '--use', plugin, `minutes/${file}`];
  const { stderr, status } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: ci, GITHUB_ACTIONS: '', GITLAB_CI: '' },
  });
  return { stderr, status };
}

describe('czs/remark in remark-cli', () => {
  it('says what czs check says of one file, at the same places', () => {
    const text = '---\ndate: 2020-03-05\n---\n\n## Divers\n\nDécison : relire la charte.\n';
    const { stderr, status } = remark('2020-03-05.md', text, { language: 'en', today: '2020-03-10' });
    expect(stderr).toMatch(/7:1-7:\d+\s+warning .*Décison.*label-near-miss\s+czs/);
    expect(status).toBe(0);
  });

  it('counts no byte order mark, and takes exceptions', () => {
    const text =
      '\ufeff---\ndate: 2020-03-05\n---\n\n## Divers\n\n<!-- czs-ignore label-near-miss: plus tard -->\n\nDécison : relire la charte.\n\nDécisoin : relire le budget.\n';
    const { stderr } = remark('2020-03-05.md', text, { language: 'en', today: '2020-03-10' });
    expect(stderr).not.toContain('Décison');
    expect(stderr).toMatch(/11:1-11:\d+\s+warning .*Décisoin/);
  });

  it('tells of what is internal only the place and the rule, where others read it', () => {
    const text = '---\ndate: 2020-03-05\n---\n\n## Bail (huis clos)\n\nDécison : le partage, Action : non.\n';
    const options = { language: 'en', today: '2020-03-10' };
    expect(remark('2020-03-05.md', text, options).stderr).toContain('Décison');
    const { stderr } = remark('2020-03-05.md', text, options, 'true');
    expect(stderr).toMatch(/7:1-7:\d+\s+warning .*label-near-miss\s+czs/);
    expect(stderr).not.toMatch(/Décison|partage/);
  });

  it('says nothing of a file that is no meeting', () => {
    const { stderr, status } = remark('notes.md', '# Notes\n\n**Action :** rien.\n');
    expect(stderr).toMatch(/notes\.md: no issues found/);
    expect(status).toBe(0);
  });
});
