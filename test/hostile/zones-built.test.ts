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
    // All in one process, which Node lets change its zone.
    const script = `
      const { writeSync } = require('node:fs');
      const [host, ...zones] = process.argv.slice(1);
      const { start } = require(host);
      (async () => {
        for (const zone of zones) {
          process.env.TZ = zone;
          writeSync(1, new Date(0).getHours() + '@');
          await start(['suivis', '--format', 'json', '--today', '2020-03-29']);
          writeSync(1, '\\0');
        }
      })();`;
    const host = join(czs.home, 'dist/cli/host.cjs');
    const out = execFileSync(process.execPath, ['-e', script, host, ...zones], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '' },
      encoding: 'utf8',
    });
    const said = out
      .split('\0')
      .slice(0, -1)
      .map((one) => one.split('@'));
    expect(said).toHaveLength(zones.length);
    expect(new Set(said.map(([hour]) => hour)).size, 'zones that differ').toBeGreaterThan(4);
    expect(new Set(said.map(([, registers]) => registers)).size).toBe(1);
    expect(out).toContain('"date": "2020-03-29"');
    expect(out).toContain('"date": "2024-02-29"');
  });
});
