/**
 * `node test/bench/editor.mjs`: how long the built `czs lsp` takes, in an archive of 1,000 PVs, from a key to the findings of what is typed, in a PV
 * of 60 lines and in one of 600; and its memory once 10,000 keys were typed. Prints milliseconds (median, p95, the longest) and MiB;
 * nothing is asserted.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { makeArchive } from './archives.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const count = Number(process.argv[2] ?? 1000);
const edits = Number(process.argv[3] ?? 10_000);
const archive = join(tmpdir(), 'czs-bench', `varied-${count}`);
mkdirSync(join(tmpdir(), 'czs-bench'), { recursive: true });
makeArchive(archive, count, 'varied');

/** @param {readonly number[]} values */
const told = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`;
};

const server = spawn(process.execPath, [join(root, 'bin/czs.js'), 'lsp', '--stdio'], {
  cwd: archive,
  stdio: ['pipe', 'pipe', 'inherit'],
});
const memory = () => {
  try {
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
    return ['VmRSS', 'VmHWM'].map((name) =>
      Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024),
    );
  } catch {
    return [Number.NaN, Number.NaN];
  }
};
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
/** @type {(params: { uri: string, version?: number, diagnostics: readonly { code?: string }[] }) => void} */
let published = () => {};
connection.onNotification('textDocument/publishDiagnostics', (params) => published(params));
connection.listen();

const started = performance.now();
await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: pathToFileURL(archive).href,
  capabilities: {},
});
await connection.sendNotification('initialized', {});
console.log(`initialise: ${Math.round(performance.now() - started)} ms`);

/** A PV of so many lines. @param {number} lines */
const minutesOf = (lines) => {
  const out = [
    '---',
    'date: 2031-03-06',
    'statut: projet',
    'présents:',
    '  - Camille Renard (Organisation 1)',
    '---',
    '',
  ];
  for (let at = 1; out.length < lines - 6; at++)
    out.push(
      `## ${at}. Point ${at}`,
      '',
      'On en parle longuement, et chacun dit ce qu’il en pense.',
      '',
      `**Décision D${at} :** on continue.`,
      '',
      `- [ ] **Action A${at} (Camille Renard, pour le 30/04/2031) :** écrire`,
      '',
    );
  return `${out.join('\n')}\n`;
};

/** @param {string} file @param {string} text */
async function opened(file, text) {
  const uri = pathToFileURL(join(archive, 'minutes', file)).href;
  let version = 1;
  const lines = text.split('\n');
  let end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  /** Types a letter, and gives the time until its findings. @param {string} letter */
  const key = async (letter) => {
    const begun = performance.now();
    const wanted = ++version;
    const answered = new Promise((resolve) => {
      published = (params) => {
        if (params.uri === uri && (params.version ?? 0) >= wanted) resolve(performance.now() - begun);
      };
    });
    await send(letter);
    return /** @type {number} */ (await answered);
  };
  /** @param {string} letter */
  const send = async (letter) => {
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: end, end }, text: letter }],
    });
    end = letter === '\n' ? { line: end.line + 1, character: 0 } : { ...end, character: end.character + letter.length };
  };
  const first = new Promise((resolve) => {
    published = (params) => params.uri === uri && resolve(undefined);
  });
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version, text },
  });
  await first;
  return {
    uri,
    key,
    async plain(/** @type {string} */ letter) {
      version++;
      await send(letter);
    },
  };
}

const sentence = '\n**Décison :** il est décidé de louer un four avant fin mai.\n';
const opening = performance.now();
const pvs = [];
for (const lines of [60, 600])
  pvs.push({ lines, pv: await opened(`2031-03-0${lines === 60 ? 6 : 7}.md`, minutesOf(lines)) });
console.log(`first findings: ${Math.round(performance.now() - opening)} ms`);
await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: pvs[0]?.pv.uri } });
console.log(`${count} PVs read: ${Math.round(performance.now() - opening)} ms`);
await after(3000);
for (const { lines, pv } of pvs) {
  for (const [how, pause] of /** @type {const} */ ([
    ['a key every 150 ms', 150],
    ['after pauses, in which the whole archive is checked', 650],
  ])) {
    const times = [];
    for (let at = 0; at < (pause === 150 ? 120 : 40); at++) {
      times.push(await pv.key(sentence[at % sentence.length] ?? ' '));
      await after(pause);
    }
    console.log(`${lines} lines, ${how}: ${told(times)}`);
  }
}
const [before] = memory();
const [, long] = pvs;
for (let at = 0; at < edits; at++) {
  if (at % 20 === 0) await long?.pv.key(' ');
  else await long?.pv.plain(sentence[at % sentence.length] ?? ' ');
}
await after(2000);
const [now, peak] = memory();
console.log(`memory: ${before} MiB, after ${edits} edits ${now} MiB, at most ${peak} MiB`);
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
