import { dirname, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { IsoDate } from '../../model/iso-date.ts';
import type { World } from '../../model/world.ts';
import { findArchive } from '../archive.ts';
import { Workspace } from '../workspace.ts';

/** Milliseconds after a key until the open file is read again: as many edits as come in that time are read once. */
const readAfter = 40;

/** Milliseconds without a key until the rules of the whole archive run. */
const idleAfter = 600;

/** A document that is open in the editor, in its archive. */
export interface OpenDocument {
  readonly uri: string;
  readonly workspace: Workspace;
  /** From the archive's root, with `/`. */
  readonly file: string;
  readonly document: TextDocument;
}

/** What the archives tell the editor. */
export interface Listener {
  /** A document was read again. */
  changed(open: OpenDocument): void;
  /** A document in a folder that is in no archive. */
  noArchive(folder: string): void;
  /** An archive cannot be read; it is tried again when something changes. */
  failed(error: unknown): void;
}

interface OpenArchive {
  readonly workspace: Workspace;
  /** Its files were read once. */
  readonly read: Promise<void>;
  /** The rules of the whole archive are under way; `again`: something changed meanwhile. */
  state: 'still' | 'waiting' | 'running' | 'again';
  /** Files may have changed on the disk, or settings: all are looked at again. */
  isStale: boolean;
  timer: NodeJS.Timeout | null;
}

/** The archives of the documents that are open: each is read once, and kept. */
export class Archives {
  readonly #world: World;
  readonly #today: () => IsoDate;
  readonly #listener: Listener;
  readonly #archives = new Map<string, Promise<OpenArchive>>();
  readonly #documents = new Map<string, TextDocument>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #isClosed = false;

  constructor(world: World, today: () => IsoDate, listener: Listener) {
    this.#world = world;
    this.#today = today;
    this.#listener = listener;
  }

  /** A document was opened or changed. */
  put(document: TextDocument): void {
    const { uri } = document;
    this.#documents.set(uri, document);
    if (this.#timers.has(uri)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(uri);
      void this.#tried(() => this.#readAgain(uri));
    }, readAfter);
    this.#timers.set(uri, timer);
  }

  /** A document was closed: its file counts again. */
  async drop(uri: string): Promise<void> {
    const open = await this.find(uri);
    this.#documents.delete(uri);
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    if (open === null) return;
    open.workspace.setText(open.file, null);
    this.filesChanged();
  }

  /** Something changed on the disk. */
  filesChanged(): void {
    for (const archive of this.#archives.values()) void this.#tried(async () => this.#settle(await archive, true));
  }

  /** The document in its archive, with its text as it is now; null where it is none that czs reads. */
  async find(uri: string): Promise<OpenDocument | null> {
    const document = this.#documents.get(uri);
    const path = pathOf(uri);
    if (document === undefined || path === null) return null;
    const root = findArchive({ ...this.#world, cwd: dirname(path) }, null);
    if (root === null) {
      this.#listener.noArchive(dirname(path));
      return null;
    }
    const { workspace } = await this.#open(root);
    const file = relative(root, path).split(sep).join('/');
    if (!workspace.isOurs(file)) return null;
    workspace.setText(file, document.getText());
    return { uri, workspace, file, document };
  }

  /** Waits until the files around a document were read once. */
  async read({ workspace }: OpenDocument): Promise<void> {
    const archive = await this.#open(workspace.root);
    await archive.read;
  }

  /** The archives that are open. */
  async workspaces(): Promise<readonly Workspace[]> {
    const all = await Promise.allSettled(this.#archives.values());
    return all.flatMap((one) => (one.status === 'fulfilled' ? [one.value.workspace] : []));
  }

  /** How the editor names a file: as it opened it, where it did. */
  uriOf({ root }: Workspace, file: string): string {
    const uri = pathToFileURL(`${root}/${file}`).href;
    for (const open of this.#documents.keys()) if (pathOf(open) === fileURLToPath(uri)) return open;
    return uri;
  }

  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const archive of this.#archives.values())
      archive.then(
        ({ timer }) => clearTimeout(timer ?? undefined),
        () => {},
      );
  }

  #open(root: string): Promise<OpenArchive> {
    const known = this.#archives.get(root);
    if (known !== undefined) return known;
    const opening = Workspace.open(this.#world, root, this.#today).then((workspace): OpenArchive => {
      const read = this.#tried(() => workspace.load());
      return { workspace, read, state: 'still', isStale: false, timer: null };
    });
    this.#archives.set(root, opening);
    // Once it can be read again, it is.
    opening.catch(() => this.#archives.delete(root));
    return opening;
  }

  async #readAgain(uri: string): Promise<void> {
    const open = await this.find(uri);
    if (open === null) return;
    const isMinutes = open.workspace.isMinutes(open.file);
    if (isMinutes) {
      await open.workspace.check(open.file);
      if (this.#documents.get(uri) === open.document) this.#listener.changed(open);
    }
    this.#settle(await this.#open(open.workspace.root), !isMinutes);
  }

  /** Has the rules of the whole archive run once nothing changes any more. */
  #settle(archive: OpenArchive, isStale: boolean): void {
    if (this.#isClosed) return;
    if (isStale) archive.isStale = true;
    if (archive.state === 'running' || archive.state === 'again') {
      archive.state = 'again';
      return;
    }
    clearTimeout(archive.timer ?? undefined);
    archive.state = 'waiting';
    archive.timer = setTimeout(() => void this.#tried(() => this.#checkWhole(archive)), idleAfter);
  }

  async #checkWhole(archive: OpenArchive): Promise<void> {
    archive.state = 'running';
    try {
      await archive.read;
      if (archive.isStale) {
        archive.isStale = false;
        await archive.workspace.load();
      }
      await archive.workspace.normalize('open');
      for (const uri of this.#documents.keys()) {
        const open = await this.find(uri);
        if (open?.workspace === archive.workspace) this.#listener.changed(open);
      }
    } finally {
      const isOutdated = (archive.state as OpenArchive['state']) === 'again';
      archive.state = 'still';
      if (isOutdated) this.#settle(archive, false);
    }
  }

  async #tried(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!this.#isClosed) this.#listener.failed(error);
    }
  }
}

/** The path of a document; null for one that is no file, or of another machine. */
function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}
