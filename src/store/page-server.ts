import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Result, Served, ServedPage } from '../model/world.ts';
import { codeOf } from './disk.ts';

/** Only this machine reaches it. */
const address = '127.0.0.1';

/** See `World.serve`. Port 0: any that is free. */
export function servePages(port: number, pageAt: (path: string) => ServedPage): Promise<Result<Served>> {
  const listening = new Set<ServerResponse>();
  let hosts: readonly string[] = [];

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    // A page from elsewhere may have its own name lead here, and then reads what it gets: by that name it gets nothing.
    if (!hosts.includes(request.headers.host ?? '')) {
      response.writeHead(403).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathOf(request.url ?? '/');
    if (path === 'czs-reload') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': open\n\n');
      listening.add(response);
      response.on('close', () => listening.delete(response));
      return;
    }
    const { status, type, bytes } = pageAt(path);
    response.writeHead(status, {
      'content-type': type,
      'content-length': bytes.length,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };

  const server = createServer(answer);
  return new Promise((resolve) => {
    server.once('error', (error) => {
      const code = codeOf(error) ?? 'EIO';
      const failure = code === 'EADDRINUSE' ? 'busy' : code === 'EACCES' ? 'denied' : 'other';
      resolve({ ok: false, failure, detail: code });
    });
    server.listen(port, address, () => {
      const actual = (server.address() as AddressInfo).port;
      hosts = [`${address}:${actual}`, `localhost:${actual}`];
      resolve({
        ok: true,
        value: {
          url: `http://localhost:${actual}/`,
          changed: () => {
            for (const each of listening) each.write('data: changed\n\n');
          },
          close: () => {
            for (const each of listening) each.end();
            server.close();
          },
        },
      });
    });
  });
}

/** What is asked for, without what begins it; what cannot be read is no page. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] as string).slice(1);
  } catch {
    return '%';
  }
}
