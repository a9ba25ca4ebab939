/** A site shown while its minutes are written: `czs site --serve`, on this machine only. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { czs } from '../helpers/built.ts';
import { root } from '../helpers/root.ts';

let folder: string;
let child: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'czs-preview-'));
  cpSync(join(root, 'test/fixtures/year'), folder, { recursive: true });
});

afterEach(() => {
  child?.kill();
  child = null;
  rmSync(folder, { recursive: true, force: true });
});

/** Starts czs, and gives where it shows the site. */
async function serve(...args: readonly string[]): Promise<string> {
  const started = spawn(process.execPath, [czs.bin, 'site', '--today', '2025-12-05', ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', LANG: 'fr_BE.UTF-8' },
  });
  child = started;
  let said = '';
  return new Promise((resolve, reject) => {
    started.stderr.on('data', (text) => {
      said += String(text);
      const url = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (url !== undefined && said.includes('Ctrl-C')) resolve(url);
    });
    started.once('exit', () => reject(new Error(said)));
  });
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

function get(url: string, options: { readonly host?: string; readonly method?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { method: options.method ?? 'GET', headers: { ...(options.host && { host: options.host }) } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (piece: string) => (text += piece));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    asked.once('error', reject);
    asked.end();
  });
}

it('shows pages to this machine by its own name only, and nothing beside them', async () => {
  const url = await serve('--serve');
  const home = await get(url);
  expect(home.status).toBe(200);
  expect(home.text).toContain("connect-src 'self'");
  expect(home.text).toContain('<script src="/czs-reload.js"></script>');
  expect((await get(`${url}meetings/2025-11-20.html`)).text).toContain('Projet – non approuvé');
  expect((await get(url, { host: 'evil.example' })).status).toBe(403);
  expect((await get(url, { host: `evil.example:${new URL(url).port}` })).status).toBe(403);
  expect((await get(url, { method: 'POST' })).status).toBe(405);
  for (const path of ['nothing.html', '..%2fczs.yaml', '%2fetc%2fpasswd', '%ff', 'minutes/2025-11-20.md'])
    expect(await get(url + path), path).toMatchObject({ status: 404 });
  expect(existsSync(join(folder, 'site'))).toBe(false);
});

it('has pages load anew when a PV is saved, and writes what it shows where --output says', async () => {
  const url = await serve('--serve', '--output', 'site');
  const file = join(folder, 'minutes/2025-11-20.md');
  const told = new Promise<string>((resolve) => {
    request(`${url}czs-reload`, (answer) => {
      answer.setEncoding('utf8');
      answer.on('data', (text: string) => {
        if (text.includes('data:')) resolve(text);
        else
          writeFileSync(file, readFileSync(file, 'utf8').replace('Le budget de 2026 est adopté', 'Le budget est VOTÉ'));
      });
    }).end();
  });
  expect(await told).toContain('changed');
  expect((await get(`${url}decisions.html`)).text).toContain('Le budget est VOTÉ');
  const written = readFileSync(join(folder, 'site/decisions.html'), 'utf8');
  expect(written).toContain('Le budget est VOTÉ');
  // What only the preview needs is in no file.
  expect(written).not.toMatch(/czs-reload|connect-src/);
});

it('says that a port is taken, or none', async () => {
  const url = await serve('--serve');
  const run = (port: string) => czs.runAlone(['site', `--serve=${port}`], folder, { LANG: 'fr_BE.UTF-8' });
  const { port } = new URL(url);
  const taken = await run(port);
  expect(taken).toMatchObject({ code: 2 });
  expect(taken.stderr).toContain(`--serve=${Number(port) + 1}`);
  for (const none of ['0', '65536', 'x']) expect(await run(none)).toMatchObject({ code: 2 });
});
