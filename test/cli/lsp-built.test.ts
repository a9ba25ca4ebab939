/** The built server on a disk: by the protocol, from Neovim with the settings of docs/editor.md, and out of the extension of VS Code. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { czs } from '../helpers/built.ts';
import { EditorClient } from '../helpers/editor-client.ts';
import { root } from '../helpers/root.ts';

const file = 'minutes/2025-03-06.md';
const first = `---
date: 2025-02-06
présents:
  - Odile Marchand (Le Fil tendu)
---

**Décision D1 :** la fête aura lieu en juin.

- [ ] **Action A1 (Odile Marchand) :** réserver la salle
`;
const second = `---
date: 2025-03-06
début: 19h30
présents:
  - Odile Marchand (Le Fil tendu)
---

Voir 2025-02-06/D1.

- [ ] **Action (Inès Lambert) :** écrire à la fanfare
`;

let folder: string;
let child: ChildProcess | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'czs-lsp-'));
  mkdirSync(join(folder, 'minutes'));
  writeFileSync(join(folder, 'czs.yaml'), 'language: fr\n');
  writeFileSync(join(folder, 'minutes/2025-02-06.md'), first);
  writeFileSync(join(folder, file), second);
});
afterEach(() => {
  child?.kill();
  child = null;
  rmSync(folder, { recursive: true, force: true });
});

/** A server in a process of its own, and an editor that talks to it. */
function serverOf(script: string, args: readonly string[]): { client: EditorClient; code: Promise<number | null> } {
  const started = spawn(process.execPath, [script, ...args], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  child = started;
  const code = new Promise<number | null>((resolve) => started.on('close', resolve));
  return { client: new EditorClient(folder, started.stdout, started.stdin), code };
}

/** What every server must be able to do. */
async function tries(client: EditorClient): Promise<string> {
  await client.start();
  await client.open(file, second);
  const found = await client.until(file, (all) => all.some(({ code }) => code === 'owner-unresolved'));
  const hover = await client.ask<{ contents: { value: string } }>('hover', file, client.at(file, '2025-02-06/D1', 3));
  expect(hover.contents.value).toContain('la fête aura lieu en juin');
  // Read by remark, in its thread.
  await client.type(file, '\n> - **Décison :** rien\n');
  await client.type(file, '\n[a]: <x\n');
  await client.until(file, (all) => all.length > 0);
  const href = found.find(({ code }) => code === 'owner-unresolved')?.codeDescription?.href ?? '';
  return fileURLToPath(href);
}

it('serves an editor over stdio, and leaves nothing behind', async () => {
  const { client, code } = serverOf(czs.bin, ['lsp', '--stdio']);
  const page = await tries(client);
  expect(readFileSync(page, 'utf8')).toMatch(/^# owner-unresolved\n/);
  await client.stop();
  expect(await code).toBe(0);
  expect(existsSync(dirname(page))).toBe(false);
  expect(readFileSync(join(folder, file), 'utf8')).toBe(second);
});

it('stays up when the archive disappears, says so once, and goes on when it is back', async () => {
  const { client, code } = serverOf(czs.bin, ['lsp', '--stdio']);
  await client.start();
  await client.open(file, second);
  await client.until(file, (all) => all.some(({ code: rule }) => rule === 'owner-unresolved'));
  const away = `${folder}-away`;
  renameSync(folder, away);
  for (let at = 0; at < 3; at++) {
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await client.type(file, ' ');
    expect(await client.ask('hover', file, client.at(file, '2025-02-06/D1', 3))).toBeDefined();
  }
  renameSync(away, folder);
  await client.type(file, '\n**Décison :** rien\n');
  await client.until(file, (all) => all.some(({ code: rule }) => rule === 'label-near-miss'));
  expect(new Set(client.messages).size).toBe(client.messages.length);
  await client.stop();
  expect(await code).toBe(0);
});

it('ends when the editor is killed', async () => {
  const { client, code } = serverOf(czs.bin, ['lsp', '--stdio']);
  await client.start();
  child?.stdin?.destroy();
  expect(await code).toBe(1);
});

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;

it.skipIf(!hasNeovim || process.platform === 'win32')('works in Neovim with the settings of docs/editor.md', () => {
  const settings = /```lua\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/editor.md'), 'utf8'))?.[1] ?? '';
  writeFileSync(join(folder, 'settings.lua'), settings);
  const program = join(folder, 'czs');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${czs.bin}' "$@"\n`);
  chmodSync(program, 0o755);
  writeFileSync(
    join(folder, 'script.lua'),
    `
local out = {}
local function codes()
  return vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))
end
local function wait(what, code)
  if not vim.wait(15000, function() return vim.tbl_contains(codes(), code) end, 20) then error('never: ' .. what) end
end
local function ask(method, more)
  local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, 'utf-16'), more or {})
  local answers = vim.lsp.buf_request_sync(0, method, params, 10000)
  for _, answer in pairs(answers) do return answer.result or { failed = answer.err } end
end
local function cursor(words, into)
  local row, col = unpack(vim.fn.searchpos(words, 'nw'))
  vim.api.nvim_win_set_cursor(0, { row, col - 1 + (into or 0) })
end
vim.cmd('filetype on')
dofile('settings.lua')
vim.cmd('edit ${file}')
wait('the first findings', 'owner-unresolved')
vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', '**Décison :** rien 🎺, voir 2025-02' })
wait('a finding of what is typed', 'label-near-miss')
cursor('2025-02-06/D1', 3)
out.hover = ask('textDocument/hover').contents.value
out.definition = ask('textDocument/definition').uri
vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), 10000 })
vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), #vim.api.nvim_get_current_line() })
out.completion = vim.tbl_map(function(one) return one.label end, ask('textDocument/completion').items)
local range = vim.lsp.util.make_given_range_params({ 1, 0 }, { vim.api.nvim_buf_line_count(0), 0 }, 0, 'utf-16').range
local actions = ask('textDocument/codeAction', { range = range, context = { diagnostics = {}, only = { 'source.fixAll' } } })
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
cursor('2025-02-06/D1', 12)
vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', { newName = 'D7' }), 'utf-16')
out.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\\n')
out.other = table.concat(vim.api.nvim_buf_get_lines(vim.fn.bufnr('minutes/2025-02-06.md'), 0, -1, false), '\\n')
out.symbols = vim.tbl_map(function(one) return one.name end, ask('textDocument/documentSymbol'))
vim.fn.writefile({ vim.json.encode(out) }, 'out.json')
`,
  );
  const run = 'lua local ok, why = pcall(dofile, "script.lua"); if not ok then io.stderr:write(why) end';
  const { stderr } = spawnSync('nvim', ['--headless', '--clean', '-c', run, '-c', 'qa!'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 50_000,
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}`, HOME: folder, LANG: 'C.UTF-8' },
  });
  if (!existsSync(join(folder, 'out.json'))) throw new Error(stderr);
  const out = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
  expect(out.hover).toContain('la fête aura lieu en juin');
  expect(out.definition).toMatch(/2025-02-06\.md$/);
  expect(out.completion).toEqual(['2025-02-06/A1', '2025-02-06/D1']);
  expect(out.text).toContain('début: 19:30');
  expect(out.text).toContain('Voir 2025-02-06/D7.');
  expect(out.other).toContain('**Décision D7 :**');
  expect(out.symbols).toContain('A1 écrire à la fanfare');
});

const packages = join(root, 'integrations/vscode/node_modules/@vscode/vsce');

it.skipIf(!existsSync(packages))('is in the extension of VS Code', async () => {
  const packed = join(folder, 'czs.vsix');
  const built = spawnSync(process.execPath, [join(root, 'integrations/vscode/build.mjs'), packed], {
    encoding: 'utf8',
  });
  expect(built.status, built.stderr).toBe(0);
  const files = unzipSync(readFileSync(packed));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'vsix', name)), { recursive: true });
    writeFileSync(join(folder, 'vsix', name), bytes);
  }
  const extension = join(folder, 'vsix/extension');
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({
    main: './extension.cjs',
    capabilities: { untrustedWorkspaces: { supported: true } },
  });
  // Nothing is loaded that is not in it, but what VS Code gives.
  const client = readFileSync(join(extension, 'extension.cjs'), 'utf8');
  const needed = [...client.matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(([, name]) => name);
  expect(needed.filter((name) => name !== 'vscode' && !isBuiltin(name ?? ''))).toEqual([]);
  const grammar = JSON.parse(readFileSync(join(extension, manifest.contributes.grammars[0].path), 'utf8'));
  expect(grammar.scopeName).toBe(manifest.contributes.grammars[0].scopeName);
  const colours = (line: string): string[] =>
    Object.values(grammar.repository as Record<string, { match?: string; patterns?: { match: string }[] }>).flatMap(
      ({ match, patterns }) =>
        [...(match === undefined ? [] : [match]), ...(patterns ?? []).map((each) => each.match)].flatMap((each) => {
          const found = new RegExp(each.replace(/^\(\?i\)/, ''), each.startsWith('(?i)') ? 'i' : '').exec(line);
          return found === null ? [] : [found[0]];
        }),
    );
  expect(colours('- [ ] **Action A1 (Odile, pour le 30/04/2025)\u00a0:** réserver')).toEqual([
    '[ ]',
    '**Action A1 (Odile, pour le 30/04/2025)\u00a0:**',
  ]);
  expect(colours('Beslissing: ja')).toEqual(['Beslissing:']);
  expect(colours('voir 2025-02-06-bureau/D1.')).toEqual(['2025-02-06-bureau/D1']);
  expect(colours('Une décision est à prendre, plus tard : peut-être.')).toEqual([]);
  const { client: editor, code } = serverOf(join(extension, 'server/host.cjs'), ['--stdio']);
  await tries(editor);
  await editor.stop();
  expect(await code).toBe(0);
});
