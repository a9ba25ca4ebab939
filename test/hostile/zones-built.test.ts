/** The same registers wherever the machine is. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { czs } from '../helpers/built.ts';

describe('the registers in every zone', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'czs-time-'));
    mkdirSync(join(folder, 'minutes'));
    writeFileSync(
      join(folder, 'minutes', '2020-03-28.md'),
      '---\ndate: 2020-03-28\n---\n## Divers\n- [ ] Action (pour le 29/03) : un\n- [ ] Action (pour le 25/10) : deux\n- [ ] Action (pour le 29 février 2024) : trois\n- [ ] Action (pour le 31 décembre) : quatre\n',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are the same bytes', () => {
    const zones = [
      'Etc/GMT+12',
      'America/New_York',
      'UTC',
      'Europe/Brussels',
      'Asia/Kolkata',
      'Pacific/Kiritimati',
      'Pacific/Chatham',
    ];
    const said = zones.map((TZ) =>
      execFileSync(process.execPath, [czs.bin, 'suivis', '--format', 'json', '--today', '2020-03-29'], {
        cwd: folder,
        env: { PATH: process.env.PATH ?? '', TZ },
        encoding: 'utf8',
      }),
    );
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toContain('"date": "2020-03-29"');
    expect(said[0]).toContain('"date": "2024-02-29"');
  });
});
