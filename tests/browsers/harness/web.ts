import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';

/** What an address of the pretend web answers. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body: string | Uint8Array;
  /** `cut`: the connection breaks in the middle of the body; `silent`: nothing is ever answered. */
  fails?: 'cut' | 'silent';
}

/** One request that reached the pretend web. */
export interface Seen {
  method: string;
  url: string;
  /** False where nothing was put at that address: it was answered 502. */
  served: boolean;
}

/** Hosts that browsers call on their own account, whatever the extension does. */
const HOUSEKEEPING =
  /(^|\.)(google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com|digicert\.com)$/;

/**
 * A pretend web behind a forward proxy: pages are served at their real addresses, over TLS with a
 * certificate of our own, and everything else is answered 502 and written down. Because it is a
 * proxy, requests of workers pass through it too.
 */
export interface Web {
  /** `127.0.0.1:port`, for the browser's proxy setting. */
  host: string;
  port: number;
  /** Puts an answer at an address; a function is asked at each request. */
  put(url: string, answer: Answer | string | ((asked: IncomingHttpHeaders) => Answer)): void;
  /** Requests so far, without the browser's own housekeeping. */
  seen(): Seen[];
  /** Addresses asked for that were never put, without favicons and the browser's own housekeeping. */
  unexpected(): string[];
  /** How many times an address was asked for. */
  count(url: string): number;
  close(): Promise<void>;
}

/** Starts a pretend web with nothing in it. */
export async function startWeb(): Promise<Web> {
  const answers = new Map<string, (asked: IncomingHttpHeaders) => Answer>();
  const log: Seen[] = [];
  const sockets = new Set<Socket>();

  const answer = (url: string, request: IncomingMessage, response: ServerResponse) => {
    // A browser asks for some addresses over TLS whatever the link says.
    const found = answers.get(plain(url)) ?? answers.get(plain(url.replace(/^https:/, 'http:')));
    log.push({ method: request.method ?? 'GET', url, served: found !== undefined });
    if (!found) {
      response.writeHead(502, { 'content-type': 'text/plain' }).end('nothing is served here');
      return;
    }
    const { status = 200, headers = {}, body, fails } = found(request.headers);
    if (fails === 'silent') return;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    if (fails !== 'cut') return void response.end(body);
    response.write(body, () => response.socket?.destroy());
  };

  const keys = await generate([{ name: 'commonName', value: 'pretend web' }], { keySize: 2048 });
  const tls = createTlsServer({ key: keys.private, cert: keys.cert }, (request, response) =>
    answer(`https://${request.headers.host}${request.url}`, request, response),
  );
  const proxy = createServer((request, response) => answer(request.url ?? '', request, response));
  proxy.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    const host = (request.url ?? '').replace(/:443$/, '');
    if (![...answers.keys()].some((url) => new URL(url).host === host)) {
      log.push({ method: 'CONNECT', url: `https://${host}/`, served: false });
      socket.end('HTTP/1.1 502 Nothing is served here\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connected\r\n\r\n');
    if (head.length) socket.unshift(head);
    tls.emit('connection', socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;

  const seen = () => log.filter(({ url }) => !HOUSEKEEPING.test(hostname(url)) || answers.has(plain(url)));
  return {
    host: '127.0.0.1',
    port,
    put(url, given) {
      const make =
        typeof given === 'function' ? given : () => (typeof given === 'string' ? { body: given } : given);
      answers.set(plain(url), make);
    },
    seen,
    unexpected: () =>
      seen()
        .filter(({ served, url }) => !served && !url.endsWith('/favicon.ico'))
        .map(({ url }) => url),
    count: (url) => log.filter((entry) => plain(entry.url) === plain(url)).length,
    async close() {
      for (const socket of sockets) socket.destroy();
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

/** An address as a server sees it: normalised, without its fragment. */
function plain(url: string): string {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

function hostname(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
