/** czs on a pseudo-terminal, driven like somebody at a keyboard. Python has the terminal: Node has none of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

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

/** Runs in the child of a terminal of 80 columns: types each key once what it waits for has come since the last one. */
const driver = `
import fcntl, json, os, pty, select, struct, sys, termios, time
spec = json.loads(sys.stdin.read())
pid, fd = pty.fork()
if pid == 0:
    os.chdir(spec['cwd'])
    os.execve(spec['argv'][0], spec['argv'], spec['env'])
fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', 40, spec['columns'], 0, 0))
seen, since, steps = b'', 0, list(spec['keys'])
end = time.time() + 20
while time.time() < end:
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
else:
    os.kill(pid, 9)
_, status = os.waitpid(pid, 0)
json.dump({'screen': seen.decode('utf8', 'replace'), 'code': os.waitstatus_to_exitcode(status), 'left': len(steps)}, sys.stdout)
`;

export interface OnTerminal {
  /** All that came, escapes removed. */
  readonly screen: string;
  readonly code: number;
}

/** Runs a program on a terminal. Fails where something that is waited for never comes. */
export async function onTerminal(
  argv: readonly string[],
  cwd: string,
  typed: readonly Key[],
  env: Readonly<Record<string, string>> = {},
  columns = 80,
): Promise<OnTerminal> {
  const child = spawn('python3', ['-c', driver], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(
    JSON.stringify({
      argv,
      cwd,
      columns,
      keys: typed,
      env: { PATH: process.env.PATH ?? '', TERM: 'xterm-256color', LANG: 'fr_BE.UTF-8', ...env },
    }),
  );
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  await new Promise((resolve) => child.on('close', resolve));
  const { screen, code, left } = JSON.parse(Buffer.concat(out).toString()) as OnTerminal & { left: number };
  const plain = stripVTControlCharacters(screen).replaceAll('\r', '');
  if (left > 0) throw new Error(`never came: ${typed[typed.length - left]?.[0]}\n${plain}`);
  return { screen: plain, code };
}

/** An editor that adds one line to what it is given. */
export function editorIn(folder: string): string {
  const script = join(folder, 'editor.cjs');
  writeFileSync(script, "require('node:fs').appendFileSync(process.argv.at(-1), '\\nseen\\n');\n");
  return `"${process.execPath}" ${script}`;
}
