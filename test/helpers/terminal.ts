/** czs on a pseudo-terminal, driven like somebody at a keyboard. Python has the terminal: Node has none of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { czs } from './built.ts';
import { thorough } from './thorough.ts';

/** What is waited for on the screen, and what is typed then. */
export type Key = readonly [wait: string, send: string];

export const keys = {
  enter: '\r',
  space: ' ',
  down: '\u001b[B',
  escape: '\u001b',
  interrupt: '\u0003',
  erase: '\u0015',
} as const;

/** Without Python, tests on a terminal are left out. */
export const hasTerminal: boolean =
  process.platform !== 'win32' && spawnSync('python3', ['-c', 'import pty, select, termios']).status === 0;

/**
 * Runs one after the other what comes as a line of JSON each: a program in a terminal of its own (`argv`), or a command line in the czs that goes on
 * in one (`server`), which ends at its second mark. Types each key once what it waits for has come since the last one.
 */
const driver = `
import fcntl, json, os, pty, re, select, socket, struct, sys, termios, time

def start(argv, cwd, env):
    pid, fd = pty.fork()
    if pid == 0:
        os.chdir(cwd)
        os.execve(argv[0], argv, env)
    return pid, fd

served = None
def serve(spec):
    global served
    if served is None:
        ours, theirs = socket.socketpair()
        theirs.set_inheritable(True)
        served = *start(spec['server'], '/', {**spec['env'], 'NODE_CHANNEL_FD': str(theirs.fileno())}), ours
        theirs.close()
    pid, fd, channel = served
    mark = os.urandom(16).hex()
    channel.sendall(json.dumps({**spec, 'mark': mark}).encode() + bytes([10]))
    return pid, fd, re.compile(mark.encode() + rb'(\\d+)\\s+')

def run(spec):
    global served
    if 'server' in spec: pid, fd, mark = serve(spec)
    else: pid, fd, mark = *start(spec['argv'], spec['cwd'], spec['env']), None
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', 40, spec['columns'], 0, 0))
    seen, since, steps, code = b'', 0, list(spec['keys']), None
    end = time.time() + 20
    while time.time() < end and code is None:
        ready, _, _ = select.select([fd], [], [], 0.1)
        if ready:
            try:
                data = os.read(fd, 65536)
            except OSError:
                data = b''
            if not data: break
            seen += data
        while steps and steps[0][0].encode() in seen[since:]:
            since = len(seen)
            time.sleep(0.05)
            os.write(fd, steps.pop(0)[1].encode())
        ends = mark.findall(seen) if mark else []
        if len(ends) == 2: code, seen = int(ends[0]), mark.sub(b'', seen)
    else:
        if code is None: os.kill(pid, 9)
    if code is None:
        if mark: served = None
        _, status = os.waitpid(pid, 0)
        os.close(fd)
        code = os.waitstatus_to_exitcode(status)
    return {'screen': seen.decode('utf8', 'replace'), 'code': code, 'left': len(steps)}

for line in sys.stdin: print(json.dumps(run(json.loads(line))), flush=True)
`;

export interface OnTerminal {
  /** All that came, escapes removed. */
  readonly screen: string;
  readonly code: number;
}

/** Runs a program on a terminal. Fails where something that is waited for never comes. */
export function onTerminal(
  argv: readonly string[],
  cwd: string,
  typed: readonly Key[],
  env: Readonly<Record<string, string>> = {},
  columns = 80,
): Promise<OnTerminal> {
  return drive({ argv, cwd, columns }, typed, env);
}

/** Runs czs on a terminal: in a process of its own in `npm run verify`, in `npm test` in one that goes on. */
export function czsOnTerminal(args: readonly string[], cwd: string, typed: readonly Key[]): Promise<OnTerminal> {
  if (thorough) return onTerminal([process.execPath, czs.bin, ...args], cwd, typed);
  return drive({ server: [process.execPath, ...czs.server], args, cwd, columns: 80 }, typed, {});
}

let before: Promise<unknown> = Promise.resolve();
let driving: ChildProcess | null = null;

function drive(spec: object, typed: readonly Key[], more: Readonly<Record<string, string>>): Promise<OnTerminal> {
  const env = { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', LANG: 'fr_BE.UTF-8', ...more };
  const ran = before.then(async () => {
    const { screen, code, left } = await answerTo(JSON.stringify({ ...spec, keys: typed, env }));
    const plain = stripVTControlCharacters(screen).replaceAll('\r', '');
    if (left > 0) throw new Error(`never came: ${typed[typed.length - left]?.[0]}\n${plain}`);
    return { screen: plain, code };
  });
  before = ran.catch(() => {});
  return ran;
}

/** What Python answers to a line, with one. */
function answerTo(line: string): Promise<OnTerminal & { readonly left: number }> {
  if (driving === null) {
    driving = spawn('python3', ['-c', driver], { stdio: ['pipe', 'pipe', 'inherit'] });
    // It ends with this process, and keeps it from no end.
    for (const each of [driving, driving.stdin, driving.stdout]) (each as { unref?(): void }).unref?.();
  }
  const { stdin, stdout } = driving as ChildProcess & { stdin: Writable; stdout: Readable };
  return new Promise((resolve) => {
    const out: Buffer[] = [];
    const add = (chunk: Buffer): void => {
      out.push(chunk);
      if (chunk.at(-1) !== 10) return;
      stdout.off('data', add);
      resolve(JSON.parse(Buffer.concat(out).toString()));
    };
    stdout.on('data', add);
    stdin.write(`${line}\n`);
  });
}

/** An editor that adds one line to what it is given. */
export function editorIn(folder: string): string {
  const script = join(folder, 'editor.cjs');
  writeFileSync(script, "require('node:fs').appendFileSync(process.argv.at(-1), '\\nseen\\n');\n");
  return `"${process.execPath}" ${script}`;
}
