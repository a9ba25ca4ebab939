import { extname } from 'node:path';
import type { Served, ServedPage, World } from '../model/world.ts';
import { policy } from '../site/frame.ts';
import { UserError } from './user-error.ts';

/** Where a site is shown, unless one says otherwise. */
const usualPort = 8000;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};

/** What a page runs that is shown by czs, and nothing that is written. */
const reload = "new EventSource('/czs-reload').onmessage = () => location.reload();\n";
const reloadName = 'czs-reload.js';

/**
 * The port that was asked for; null where any may be taken.
 * @throws UserError where it is none
 */
export function portOf(typed: string): number | null {
  if (typed === '') return null;
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
  if (port < 1 || port > 65535) throw new UserError('site-port', { value: typed });
  return port;
}

/** A site shown on this machine, whose open pages are told when it is another. */
export class Preview {
  #files: ReadonlyMap<string, Uint8Array> = new Map();
  readonly #served: Served;

  private constructor(served: Served) {
    this.#served = served;
  }

  /** @throws UserError where the port that was asked for is not free */
  static async open(world: World, port: number | null): Promise<Preview> {
    let preview: Preview | null = null;
    const pageAt = (path: string): ServedPage => (preview as Preview).#pageAt(path);
    let served = await world.serve(port ?? usualPort, pageAt);
    // What is usual may be taken by another preview.
    if (!served.ok && port === null) served = await world.serve(0, pageAt);
    if (!served.ok)
      throw new UserError('site-port-taken', {
        port: String(port ?? usualPort),
        detail: served.detail,
        other: String((port ?? usualPort) + 1),
      });
    preview = new Preview(served.value);
    return preview;
  }

  get url(): string {
    return this.#served.url;
  }

  show(files: ReadonlyMap<string, Uint8Array>): void {
    this.#files = files;
    this.#served.changed();
  }

  close(): void {
    this.#served.close();
  }

  #pageAt(path: string): ServedPage {
    if (path === reloadName) return { status: 200, type: types['.js'] ?? '', bytes: new TextEncoder().encode(reload) };
    const name = path === '' ? 'index.html' : path;
    const bytes = this.#files.get(name) ?? this.#files.get('404.html') ?? new Uint8Array();
    const status = this.#files.has(name) ? 200 : 404;
    const ending = status === 200 ? extname(name) : '.html';
    return {
      status,
      type: types[ending] ?? 'application/octet-stream',
      bytes: ending === '.html' ? live(bytes) : bytes,
    };
  }
}

/** A page that is loaded anew when it is another; one that may run nothing stays as it is. */
function live(page: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(page);
  if (!text.includes(policy)) return page;
  const html = text
    .replace(policy, `${policy}; connect-src 'self'`)
    .replace(/<\/body>\n<\/html>\n$/, `<script src="/${reloadName}"></script>\n$&`);
  return new TextEncoder().encode(html);
}
