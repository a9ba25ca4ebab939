import { posix } from 'node:path';
import { type Disk, failed, type Stat } from '../../src/store/disk.ts';

/** What stands at a path of a disk in memory, when it is not just a file's content. */
type Special =
  | { readonly is: 'folder'; readonly denied?: boolean }
  | { readonly is: 'link'; readonly to: string }
  /** A FIFO, a socket, a device. */
  | { readonly is: 'other' }
  | { readonly is: 'file'; readonly content: string | Uint8Array; readonly mode?: number; readonly denied?: boolean };

/** Paths (relative ones are below the first argument of `memoryDisk`) and what stands there; folders come by themselves. */
export type Content = Readonly<Record<string, string | Uint8Array | Special>>;

/** The calls of a Disk that change it, and `fsync`, at which a disk reports what went wrong before. */
export type Step =
  | 'openNew'
  | 'write'
  | 'chmod'
  | 'chown'
  | 'fsync'
  | 'close'
  | 'link'
  | 'rename'
  | 'unlink'
  | 'mkdir'
  | 'rmdir';

/** Called before each step; what it throws is what the step throws. */
export type Before = (step: Step, path: string) => void;

export interface MemoryDiskOptions {
  /** Without hard links, as FAT: `link` fails with this code. */
  readonly noLinks?: string;
  readonly readOnly?: boolean;
  /** Bytes that are left. */
  readonly room?: number;
  readonly pid?: number;
  readonly isRunning?: (pid: number) => boolean;
  readonly now?: () => number;
  readonly before?: Before;
}

export interface MemoryDisk extends Disk {
  /** Paths of all files, links and others, sorted, with their content (`-> target` for a link). */
  snapshot(): Record<string, string>;
  /** The content of a file, null where there is none. */
  text(path: string): string | null;
  /** Writes behind czs's back, as an editor would. */
  put(path: string, content: string | Uint8Array | Special): void;
  /** The same disk as another process sees it. */
  as(options: MemoryDiskOptions): MemoryDisk;
}

interface Node {
  kind: 'file' | 'folder' | 'link' | 'other';
  bytes: Uint8Array;
  to: string;
  children: Map<string, Node>;
  mode: number;
  uid: number;
  gid: number;
  ino: number;
  mtimeMs: number;
  denied: boolean;
}

/** A disk in memory, with POSIX paths, on which the real code of store/ runs. */
export function memoryDisk(root: string, content: Content = {}, options: MemoryDiskOptions = {}): MemoryDisk {
  let inodes = 0;
  const make = (kind: Node['kind'], more: Partial<Node> = {}): Node => ({
    kind,
    bytes: new Uint8Array(),
    to: '',
    children: new Map(),
    mode: kind === 'folder' ? 0o755 : 0o644,
    uid: 1000,
    gid: 1000,
    ino: ++inodes,
    mtimeMs: 0,
    denied: false,
    ...more,
  });
  const top = make('folder');

  const special = (value: string | Uint8Array | Special): Node => {
    if (typeof value === 'string') return make('file', { bytes: Buffer.from(value, 'utf8') });
    if (value instanceof Uint8Array) return make('file', { bytes: value });
    if (value.is === 'link') return make('link', { to: value.to });
    if (value.is === 'file') {
      const bytes = typeof value.content === 'string' ? Buffer.from(value.content, 'utf8') : value.content;
      return make('file', { bytes, mode: value.mode ?? 0o644, denied: value.denied ?? false });
    }
    return make(value.is, { denied: value.is === 'folder' && value.denied === true });
  };

  const put = (path: string, value: string | Uint8Array | Special): void => {
    const parts = posix.resolve(root, path).split('/').slice(1);
    const name = parts.pop() as string;
    let folder = top;
    for (const part of parts.filter(Boolean)) {
      const child = folder.children.get(part) ?? make('folder');
      folder.children.set(part, child);
      folder = child;
    }
    folder.children.set(name, special(value));
  };
  put('.', { is: 'folder' });
  for (const [path, value] of Object.entries(content)) put(path, value);

  /** The node at a path and its real path; links are followed on the way and, if asked, at the end. */
  const walk = (path: string, follow: boolean): { node: Node; real: string } => {
    const way = [{ node: top, name: '' }];
    const todo = path.split('/').reverse();
    for (let links = 0; todo.length > 0; ) {
      const part = todo.pop() as string;
      const { node } = way.at(-1) as { node: Node };
      if (part === '') continue;
      if (node.kind !== 'folder') throw failed('ENOTDIR', 'not a directory');
      if (part === '..' && way.length > 1) way.pop();
      if (part === '.' || part === '..') continue;
      const child = node.children.get(part);
      if (!child) throw failed('ENOENT', 'no such file or directory');
      if (child.kind === 'link' && (follow || todo.length > 0)) {
        if (++links > 40) throw failed('ELOOP', 'too many symbolic links');
        if (child.to.startsWith('/')) way.length = 1;
        todo.push(...child.to.split('/').reverse());
      } else {
        way.push({ node: child, name: part });
      }
    }
    return { node: (way.at(-1) as { node: Node }).node, real: way.map(({ name }) => name).join('/') || '/' };
  };
  const find = (path: string, follow: boolean): Node => walk(path, follow).node;

  const kindOf = (node: Node) => ({
    isFile: () => node.kind === 'file',
    isDirectory: () => node.kind === 'folder',
    isSymbolicLink: () => node.kind === 'link',
  });
  const statOf = (node: Node): Stat => ({
    ...kindOf(node),
    size: node.bytes.length,
    mode: node.mode,
    uid: node.uid,
    gid: node.gid,
    dev: 1,
    ino: node.ino,
    mtimeMs: node.mtimeMs,
  });

  const view = ({
    noLinks,
    readOnly = false,
    room = Number.POSITIVE_INFINITY,
    pid = 100,
    isRunning = () => false,
    now = () => 0,
    before = () => {},
  }: MemoryDiskOptions): MemoryDisk => {
    const open = new Map<number, { node: Node; path: string; at: number }>();
    let count = 2;
    let left = room;
    const parent = (path: string): Node => {
      const folder = find(posix.dirname(path), true);
      if (folder.kind !== 'folder') throw failed('ENOTDIR', 'not a directory');
      return folder;
    };
    const writable = (path: string): Node => {
      if (readOnly) throw failed('EROFS', 'read-only file system');
      const folder = parent(path);
      if (folder.denied) throw failed('EACCES', 'permission denied');
      return folder;
    };
    const handle = (fd: number) => {
      const got = open.get(fd);
      if (!got) throw failed('EBADF', 'bad file descriptor');
      return got;
    };
    const opened = (node: Node, path: string): number => {
      open.set(++count, { node, path, at: 0 });
      return count;
    };
    const openToRead = (path: string): number => {
      const node = find(path, false);
      if (node.kind === 'link') throw failed('ELOOP', 'too many symbolic links encountered');
      if (node.denied) throw failed('EACCES', 'permission denied');
      return opened(node, path);
    };

    return {
      openToRead,
      openToChange(path) {
        const fd = openToRead(path);
        if (readOnly) throw failed('EROFS', 'read-only file system');
        if ((handle(fd).node.mode & 0o200) === 0) throw failed('EACCES', 'permission denied');
        return fd;
      },
      openNew(path, mode) {
        before('openNew', path);
        const folder = writable(path);
        if (folder.children.has(posix.basename(path))) throw failed('EEXIST', 'file already exists');
        const node = make('file', { mode: mode & ~0o022, mtimeMs: now() });
        folder.children.set(posix.basename(path), node);
        return opened(node, path);
      },
      openFolder: (path) => opened(find(path, true), path),
      close(fd) {
        const { path } = handle(fd);
        // As a system does, it closes even where it then says that something went wrong.
        open.delete(fd);
        before('close', path);
      },
      stat: (fd) => statOf(handle(fd).node),
      lstat: (path) => statOf(find(path, false)),
      target: (path) => statOf(find(path, true)),
      read(fd, into, at, length) {
        const got = handle(fd);
        if (got.node.kind === 'folder') throw failed('EISDIR', 'illegal operation on a directory');
        const part = got.node.bytes.subarray(got.at, got.at + length);
        into.set(part, at);
        got.at += part.length;
        return part.length;
      },
      write(fd, from, at, length) {
        const { node, path } = handle(fd);
        before('write', path);
        // In small portions, as a disk may.
        const part = from.subarray(at, at + Math.min(length, 1000, left));
        if (part.length === 0 && length > 0) throw failed('ENOSPC', 'no space left on device');
        left -= part.length;
        node.bytes = Buffer.concat([node.bytes, part]);
        node.mtimeMs = now();
        return part.length;
      },
      fsync: (fd) => before('fsync', handle(fd).path),
      chmod(fd, mode) {
        const { node, path } = handle(fd);
        before('chmod', path);
        node.mode = mode;
      },
      chown(fd, uid, gid) {
        const { node, path } = handle(fd);
        before('chown', path);
        Object.assign(node, { uid, gid });
      },
      link(from, to) {
        before('link', to);
        if (noLinks) throw failed(noLinks, 'operation not permitted');
        const folder = writable(to);
        if (folder.children.has(posix.basename(to))) throw failed('EEXIST', 'file already exists');
        folder.children.set(posix.basename(to), find(from, false));
      },
      rename(from, to) {
        before('rename', to);
        const node = find(from, false);
        const folder = writable(to);
        writable(from).children.delete(posix.basename(from));
        folder.children.set(posix.basename(to), node);
      },
      unlink(path) {
        before('unlink', path);
        if (find(path, false).kind === 'folder') throw failed('EISDIR', 'illegal operation on a directory');
        writable(path).children.delete(posix.basename(path));
      },
      mkdir(path) {
        before('mkdir', path);
        const folder = writable(path);
        if (folder.children.has(posix.basename(path))) throw failed('EEXIST', 'file already exists');
        folder.children.set(posix.basename(path), make('folder'));
      },
      rmdir(path) {
        before('rmdir', path);
        if (find(path, false).children.size > 0) throw failed('ENOTEMPTY', 'directory not empty');
        writable(path).children.delete(posix.basename(path));
      },
      entries(path) {
        const folder = find(path, true);
        if (folder.kind !== 'folder') throw failed('ENOTDIR', 'not a directory');
        if (folder.denied) throw failed('EACCES', 'permission denied');
        return [...folder.children].map(([name, node]) => ({ name, ...kindOf(node) }));
      },
      real: (path) => walk(path, true).real,
      pid,
      isRunning,
      now,
      snapshot() {
        const all: Record<string, string> = {};
        const enter = (folder: Node, path: string): void => {
          for (const [name, node] of [...folder.children].sort(([a], [b]) => (a < b ? -1 : 1))) {
            const here = posix.join(path, name);
            if (node.kind === 'folder') enter(node, here);
            else all[here] = node.kind === 'link' ? `-> ${node.to}` : Buffer.from(node.bytes).toString('utf8');
          }
        };
        enter(top, '/');
        return all;
      },
      text(path) {
        try {
          return Buffer.from(find(posix.resolve(root, path), true).bytes).toString('utf8');
        } catch {
          return null;
        }
      },
      put,
      as: view,
    };
  };
  return view(options);
}

/** Hands a disk on, calling `before` at each step: to fail or stop a real disk. */
export function watched(disk: Disk, before: Before): Disk {
  const paths = new Map<number, string>();
  return {
    ...disk,
    openNew(path, mode) {
      before('openNew', path);
      const fd = disk.openNew(path, mode);
      paths.set(fd, path);
      return fd;
    },
    openFolder(path) {
      const fd = disk.openFolder(path);
      paths.set(fd, path);
      return fd;
    },
    write(fd, from, at, length) {
      before('write', paths.get(fd) ?? '');
      return disk.write(fd, from, at, Math.min(length, 1000));
    },
    chmod(fd, mode) {
      before('chmod', paths.get(fd) ?? '');
      disk.chmod(fd, mode);
    },
    chown(fd, uid, gid) {
      before('chown', paths.get(fd) ?? '');
      disk.chown(fd, uid, gid);
    },
    fsync(fd) {
      before('fsync', paths.get(fd) ?? '');
      disk.fsync(fd);
    },
    close(fd) {
      disk.close(fd);
      before('close', paths.get(fd) ?? '');
    },
    link(from, to) {
      before('link', to);
      disk.link(from, to);
    },
    rename(from, to) {
      before('rename', to);
      disk.rename(from, to);
    },
    unlink(path) {
      before('unlink', path);
      disk.unlink(path);
    },
    mkdir(path) {
      before('mkdir', path);
      disk.mkdir(path);
    },
    rmdir(path) {
      before('rmdir', path);
      disk.rmdir(path);
    },
  };
}
