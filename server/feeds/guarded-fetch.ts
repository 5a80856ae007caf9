import { lookup as systemLookup } from 'node:dns/promises';
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPublic } from './addresses.ts';

/** Why an address was not fetched. */
export type Refusal = 'forbidden' | 'unreachable' | 'too-big' | 'timeout' | 'too-many-redirects';

export class FetchRefused extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

export interface GuardOptions {
  headers?: Record<string, string>;
  /** Of the body, decoded. */
  maxBytes: number;
  /** For all hops together. */
  deadlineMs: number;
  /** For tests: who may be connected to, on which ports, and how names are resolved. */
  allow?: (address: string) => boolean;
  ports?: readonly number[];
  resolve?: (host: string) => Promise<string[]>;
}

export interface Fetched {
  status: number;
  url: string;
  headers: Record<string, string>;
  bytes: Uint8Array;
}

const MAX_HOPS = 3;
const PORTS = [80, 443];

/**
 * Fetches a public document for people who are not this machine's own. Each hop: http(s) on its usual port, no
 * credentials, the name resolved once, every address it has public, and the connection made to the address that was
 * checked, so that a second answer of the name changes nothing. Redirects are followed by hand, three at most, never
 * from https to http. @throws FetchRefused
 */
export async function guardedFetch(address: string, options: GuardOptions): Promise<Fetched> {
  const deadline = AbortSignal.timeout(options.deadlineMs);
  let url = webAddress(address);
  try {
    for (let hop = 0; hop <= MAX_HOPS; hop++) {
      const response = await open(url, options, deadline);
      const status = response.statusCode ?? 0;
      const { location } = response.headers;
      if (status < 300 || status > 399 || status === 304 || !location) {
        return {
          status,
          url: url.href,
          headers: headersOf(response),
          bytes: await read(response, options.maxBytes),
        };
      }
      response.destroy();
      const next = webAddress(location, url);
      if (url.protocol === 'https:' && next.protocol !== 'https:') throw new FetchRefused('forbidden');
      url = next;
    }
    throw new FetchRefused('too-many-redirects');
  } catch (cause) {
    if (cause instanceof FetchRefused) throw cause;
    throw new FetchRefused(deadline.aborted ? 'timeout' : 'unreachable', { cause });
  }
}

function webAddress(text: string, base?: URL): URL {
  const url = URL.parse(text, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new FetchRefused('forbidden');
  return url;
}

/** The answer's head. Connects to an address that was checked, and to no other. */
async function open(url: URL, options: GuardOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { allow = isPublic, ports = PORTS, resolve = resolveAll, headers } = options;
  const secure = url.protocol === 'https:';
  if (!ports.includes(Number(url.port || (secure ? 443 : 80)))) throw new FetchRefused('forbidden');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await resolve(host);
  const [first] = addresses;
  // One private address among public ones is an attempt, not a choice.
  if (first === undefined || !addresses.every(allow)) throw new FetchRefused('forbidden');
  return new Promise((done, failed) => {
    const request: ClientRequest = (secure ? requestHttps : requestHttp)(
      url,
      {
        signal,
        agent: false,
        headers: { ...headers, host: url.host, 'accept-encoding': 'gzip, deflate, br' },
        lookup: (_name, lookupOptions, answer) => {
          const family = isIP(first);
          if (lookupOptions.all) answer(null, [{ address: first, family }]);
          else answer(null, first, family);
        },
      },
      done,
    );
    // The last word: whom the socket is really speaking to.
    request.on('socket', (socket) =>
      socket.on('connect', () => {
        if (!allow(socket.remoteAddress ?? '')) request.destroy(new FetchRefused('forbidden'));
      }),
    );
    request.on('error', failed);
    request.end();
  });
}

async function resolveAll(host: string): Promise<string[]> {
  return (await systemLookup(host, { all: true })).map(({ address }) => address);
}

function headersOf(response: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(response.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** The decoded body, dropped at the cap however small it was on the wire. */
async function read(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const decoder = decoderOf(response.headers['content-encoding']);
  if (decoder) response.on('error', (error) => decoder.destroy(error));
  const body = decoder ? response.pipe(decoder) : response;
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > maxBytes) throw new FetchRefused('too-big');
      pieces.push(piece);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(pieces);
}

function decoderOf(encoding = '') {
  switch (encoding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}
