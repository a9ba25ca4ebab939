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

/** What remark-cli says of each of some files, and its exit code. */
function remark(texts: Readonly<Record<string, string>>, ci = '') {
  const files = Object.keys(texts).map((file) => join('minutes', file));
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, 'minutes', file), text);
  const options = JSON.stringify({ language: 'en', today: '2020-03-10' }).slice(1, -1);
  const plugin = `${join(czs.home, 'dist/remark.js')}=${options}`;
  const cli = join(root, 'node_modules/remark-cli/cli.js');
  const args = [cli, '--no-color', '--no-stdout', '--no-config', '--no-ignore', '--use', plugin, ...files];
  const { stderr, status } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: ci, GITHUB_ACTIONS: '', GITLAB_CI: '' },
  });
  // Those with warnings have them on the lines below.
  const said = (file: string): string => stderr.split(/^(?=minutes\/)/m).find((one) => one.includes(file)) ?? '';
  return { said, status };
}

const internal = '---\ndate: 2020-03-07\n---\n\n## Bail (huis clos)\n\nDécison : le partage, Action : non.\n';

describe('czs/remark in remark-cli', () => {
  let told: ReturnType<typeof remark>;
  beforeAll(() => {
    told = remark({
      '2020-03-05.md': '---\ndate: 2020-03-05\n---\n\n## Divers\n\nDécison : relire la charte.\n',
      '2020-03-06.md':
        '\ufeff---\ndate: 2020-03-06\n---\n\n## Divers\n\n<!-- czs-ignore label-near-miss: plus tard -->\n\nDécison : relire la charte.\n\nDécisoin : relire le budget.\n',
      '2020-03-07.md': internal,
      '2020-03-08.md': '---\ndate: 2020-03-07\n---\n',
      'notes.md': '# Notes\n\n**Action :** rien.\n',
    });
  });

  it('says what czs check says of one file, at the same places', () => {
    expect(told.said('2020-03-05.md')).toMatch(/7:1-7:\d+\s+warning .*Décison.*label-near-miss\s+czs/);
  });

  it('counts no byte order mark, and takes exceptions', () => {
    expect(told.said('2020-03-06.md')).not.toContain('Décison');
    expect(told.said('2020-03-06.md')).toMatch(/11:1-11:\d+\s+warning .*Décisoin/);
  });

  it('tells of what is internal only the place and the rule, where others read it', () => {
    expect(told.said('2020-03-07.md')).toContain('Décison');
    const { said, status } = remark({ '2020-03-07.md': internal }, 'true');
    expect(status).toBe(0);
    expect(said('2020-03-07.md')).toMatch(/7:1-7:\d+\s+warning .*label-near-miss\s+czs/);
    expect(said('2020-03-07.md')).not.toMatch(/Décison|partage/);
  });

  it('gives 1 where one of many files has an error, and says what all have', () => {
    expect(told.said('2020-03-08.md')).toMatch(/error .*file-name-mismatch/);
    expect(told.status).toBe(1);
  });

  it('says nothing of a file that is no meeting', () => {
    expect(told.said('notes.md')).toMatch(/notes\.md: no issues found/);
  });
});
