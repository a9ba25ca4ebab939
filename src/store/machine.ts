import fs from 'node:fs';
import type { IsoDate } from '../model/iso-date.ts';
import type { Bounded, FileFailure, Output, World } from '../model/world.ts';
import { codeOf, machineDisk } from './disk.ts';
import { failureOf } from './failure.ts';
import { filesOn } from './files.ts';
import type { BoundedWorker, RemarkWork } from './worker.ts';

/** The real World, and what a program does with it at its end. */
export interface Machine extends World {
  /** Sets the exit code. A result that could not be written goes before: 0 and 1 become 2. Nothing is cut off. */
  finish(code: number): void;
  /** Stops the worker, if there is one. Only programs that go on need it: it keeps no process alive. */
  close(): Promise<void>;
}

export interface MachineOptions {
  /** Words for the person when stdout could not be written (a full disk behind `>`); called once. Without it, one line on stderr. */
  readonly outputFailed?: (failure: FileFailure, detail: string) => void;
  /** The script that remark runs in; else the built one. */
  readonly remarkScript?: string;
}

/** The machine that this process runs on. Cheap: streams, git and the worker are loaded when they are first used. */
export function machineWorld(options: MachineOptions = {}): Machine {
  const { env } = process;
  const cwd = currentFolder();
  let lost = false;
  let code = 0;
  const settle = (): void => {
    process.exitCode = lost && code < 2 ? 2 : code;
  };

  const stderr = output(
    2,
    () => process.stderr,
    () => {},
  );
  const outputFailed =
    options.outputFailed ?? ((_: FileFailure, detail: string) => stderr.write(`czs: stdout: ${detail}\n`));
  const stdout = output(
    1,
    () => process.stdout,
    (error) => {
      lost = true;
      settle();
      const { failure, detail } = failureOf(error);
      outputFailed(failure, detail);
    },
  );

  let remark: Promise<BoundedWorker<RemarkWork, unknown>> | null = null;
  const worker = (): Promise<BoundedWorker<RemarkWork, unknown>> => {
    remark ??= import('./worker.ts').then(({ boundedWorker, remarkScript }) =>
      boundedWorker(options.remarkScript ?? remarkScript()),
    );
    return remark;
  };

  const files = filesOn(machineDisk(), cwd, handleSignals);
  return {
    files,
    git: {
      since: async (root, base, wanted) =>
        (await import('./git.ts')).filesSince({ files, env, cwd }, root, base, wanted),
    },
    stdout,
    stderr,
    stdin: {
      get isTTY() {
        return isTerminal(0);
      },
    },
    env,
    cwd,
    today,
    timezone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    async *watch(folders, files) {
      yield* (await import('./watch.ts')).watchChanges(folders, files);
    },
    serve: async (port, pageAt) => (await import('./page-server.ts')).servePages(port, pageAt),
    readInWorker: async (text, from, budgetMs): Promise<Bounded<unknown>> =>
      (await worker()).run({ text, from }, budgetMs),
    typesetter: async () => (await import('./typst.ts')).loadTypesetter(),
    finish(wanted) {
      code = wanted;
      // A stream may still fail after this.
      settle();
    },
    close: async () => (await remark)?.close(),
  };
}

/** The date on the wall, in the time zone of this machine. */
function today(): IsoDate {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The current folder; where it was removed meanwhile, the name that the shell has for it, unless that is another. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    const name = process.env.PWD ?? '/';
    return fs.existsSync(name) ? '/' : name;
  }
}

/** Whether a descriptor is a terminal; `node:tty`, which costs 1.5 ms, is only asked where it could be one. */
function isTerminal(fd: number): boolean {
  return isDevice(fd) && process.getBuiltinModule('node:tty').isatty(fd);
}

/** Whether a descriptor is a file of the disk; one that is closed is none. */
function isRegularFile(fd: number): boolean {
  try {
    return fs.fstatSync(fd).isFile();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}

/** Whether a descriptor is a device that may wait or be a terminal: not what throws everything away. */
function isDevice(fd: number): boolean {
  try {
    const stat = fs.fstatSync(fd);
    return stat.isCharacterDevice() && stat.rdev !== fs.statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return false;
  }
}

/**
 * An output. Pipes and files are written to directly, which spares a start the 3 ms that `process.stdout` takes; a terminal gets its stream,
 * since on Windows bytes do not reach it whole. A reader that has gone (EPIPE) ends it quietly; `failed` hears of anything else, once.
 */
function output(fd: 1 | 2, open: () => NodeJS.WriteStream, failed: (error: unknown) => void): Output {
  let opened: NodeJS.WriteStream | null = null;
  let isOver = false;

  const end = (error: unknown): void => {
    if (isOver) return;
    isOver = true;
    const code = codeOf(error);
    // EOF is how Windows says it.
    if (code !== 'EPIPE' && code !== 'EOF') failed(error);
  };
  const stream = (): NodeJS.WriteStream => {
    if (!opened) {
      opened = open();
      opened.on('error', end);
    }
    return opened;
  };

  let device: boolean | null = null;
  const isStream = (): boolean => {
    device ??= isDevice(fd);
    return device || opened !== null;
  };

  return {
    get isTTY() {
      return isStream() && stream().isTTY;
    },
    get columns() {
      // A terminal that has not been told its width says 0.
      return isStream() && stream().isTTY ? stream().columns || null : null;
    },
    get isFile() {
      return isRegularFile(fd);
    },
    write(text) {
      if (isOver) return;
      if (isStream()) {
        stream().write(text);
        return;
      }
      const bytes = typeof text === 'string' ? bytesOf(text) : text;
      for (let at = 0; at < bytes.length; ) {
        try {
          at += fs.writeSync(fd, bytes, at);
        } catch (error) {
          const code = codeOf(error);
          if (code === 'EINTR') continue;
          // A pipe that somebody set not to wait: from now on its stream does the waiting.
          if (code === 'EAGAIN') stream().write(Buffer.from(bytes.subarray(at)));
          else end(error);
          return;
        }
      }
    },
  };
}

/** A longer text is not worth keeping the room for. */
const longestKept = 256 * 1024;

let room: Buffer | null = null;

/** A text as UTF-8. Long ones in a row, the pieces of a register, are written to one place: the bytes stand until the next are asked for. */
function bytesOf(text: string): Buffer {
  if (text.length < 4096 || text.length > longestKept) return Buffer.from(text, 'utf8');
  const most = 3 * text.length;
  if (room === null || room.length < most) room = Buffer.allocUnsafeSlow(most);
  return room.subarray(0, room.write(text, 'utf8'));
}

let isHandlingSignals = false;

/**
 * From the first write on, a signal waits until the write under way is done: writes are synchronous, and a handler runs after them. So a
 * signal leaves the old file or the new one, and no temporary file. Not before, since a long reading must be easy to stop.
 */
function handleSignals(): void {
  if (isHandlingSignals) return;
  isHandlingSignals = true;
  // biome-ignore lint/nursery/noProcessExit: who presses Ctrl-C wants no more output, and nothing is half written.
  process.on('SIGINT', () => process.exit(130));
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    // Dies of it, as without us.
    process.once(signal, () => process.kill(process.pid, signal));
  }
}
