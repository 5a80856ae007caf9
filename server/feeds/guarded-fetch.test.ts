import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublic } from './addresses.ts';
import { FetchRefused, type GuardOptions, guardedFetch } from './guarded-fetch.ts';
import { SPELLINGS } from './spellings.ts';

/** Stands for the public internet: nobody else's loopback address. */
const OUTSIDE = '127.77.0.1';
let canary: Server;
let outside: Server;
let port = 0;
let reached = 0;
let answer: RequestListener;

const listen = (server: Server, host: string, at: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at, host, () => resolve(server));
  });

beforeAll(async () => {
  outside = await listen(
    createServer((request, response) => answer(request, response)),
    OUTSIDE,
    0,
  );
  port = (outside.address() as AddressInfo).port;
  canary = createServer((_request, response) => {
    reached++;
    response.end('secret');
  });
  await listen(canary, '127.0.0.1', port);
});
afterAll(() => {
  canary.close();
  outside.close();
});

const guard = (more: Partial<GuardOptions> = {}): GuardOptions => ({
  maxBytes: 10_000,
  deadlineMs: 5_000,
  ports: [port],
  allow: (address) => address === OUTSIDE || isPublic(address),
  resolve: async () => [OUTSIDE],
  ...more,
});
const reasonOf = async (address: string, more: Partial<GuardOptions> = {}) => {
  try {
    const { status, bytes } = await guardedFetch(address, guard(more));
    return `${status} ${Buffer.from(bytes)}`;
  } catch (error) {
    return error instanceof FetchRefused ? error.reason : String(error);
  }
};

describe('addresses that must not be reached', () => {
  it('are listed in at least 150 spellings', () => {
    expect(SPELLINGS.length).toBeGreaterThanOrEqual(150);
  });

  it('are reached when nobody guards, so that the canary can sing', async () => {
    expect(await reasonOf(`http://127.0.0.1:${port}/`, { allow: () => true })).toBe('200 secret');
    expect(reached).toBe(1);
  });

  it('are not reached directly', async () => {
    const before = reached;
    const told = await Promise.all(
      SPELLINGS.map((host) => reasonOf(`http://${host}:${port}/`, { resolve: namesOf })),
    );
    expect(reached).toBe(before);
    expect(new Set(told)).toEqual(new Set(['forbidden']));
  });

  it('are not reached by a redirect', async () => {
    const before = reached;
    let hops = 0;
    answer = (request, response) => {
      hops++;
      const host = decodeURIComponent(request.url?.slice(2) ?? '');
      response.writeHead(302, { location: encodeURI(`http://${host}:${port}/`).replace(/%25/g, '%') }).end();
    };
    const told = [];
    for (const host of SPELLINGS)
      told.push(
        await reasonOf(`http://feeds.example:${port}/?${encodeURIComponent(host)}`, {
          resolve: async (name) => (name === 'feeds.example' ? [OUTSIDE] : namesOf()),
        }),
      );
    expect(hops).toBe(SPELLINGS.length);
    expect(reached).toBe(before);
    expect(new Set(told)).toEqual(new Set(['forbidden']));
  });

  it('are not reached by a name that changes its mind, or that has them among others', async () => {
    const before = reached;
    answer = (_request, response) => void response.end('outside');
    for (const spelled of SPELLINGS) {
      const host = URL.parse(`http://${spelled}/`)?.hostname.replace(/^\[|\]$/g, '') ?? '127.0.0.1';
      let asked = 0;
      // Public when asked first, private ever after: what was checked is what is connected to.
      expect(
        await reasonOf(`http://rebind.example:${port}/`, {
          resolve: async () => [asked++ === 0 ? OUTSIDE : host],
        }),
      ).toBe('200 outside');
      expect(asked).toBe(1);
      expect(await reasonOf(`http://mixed.example:${port}/`, { resolve: async () => [OUTSIDE, host] })).toBe(
        'forbidden',
      );
    }
    expect(reached).toBe(before);
  });
});

/** As a resolver would that knows everybody's inside. */
async function namesOf(): Promise<string[]> {
  return ['127.0.0.1'];
}

describe('a guarded fetch', () => {
  it('gives status, headers and the decoded body, after redirects', async () => {
    answer = (request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else response.writeHead(200, { etag: '"a"', 'content-encoding': 'gzip' }).end(gzipSync('voilà'));
    };
    const got = await guardedFetch(`http://feeds.example:${port}/old`, guard());
    expect([got.status, got.url, got.headers.etag]).toEqual([200, `http://feeds.example:${port}/new`, '"a"']);
    expect(Buffer.from(got.bytes).toString()).toBe('voilà');
  });

  it('gives 304 as it is and passes on what is known', async () => {
    answer = (request, response) =>
      void response.writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 200).end();
    expect(await reasonOf(`http://feeds.example:${port}/`, { headers: { 'if-none-match': '"a"' } })).toBe(
      '304 ',
    );
  });

  it('drops a body past the cap, however small it was packed', async () => {
    answer = (_request, response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('0'.repeat(5_000_000)));
    expect(await reasonOf(`http://feeds.example:${port}/`)).toBe('too-big');
  });

  it('ends loops, silence, other ports, other schemes and credentials', async () => {
    answer = (request, response) => {
      if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
    };
    expect(await reasonOf(`http://feeds.example:${port}/loop`)).toBe('too-many-redirects');
    expect(await reasonOf(`http://feeds.example:${port}/silent`, { deadlineMs: 200 })).toBe('timeout');
    expect(await reasonOf(`http://feeds.example:${port}/`, { ports: [80, 443] })).toBe('forbidden');
    expect(await reasonOf('file:///etc/passwd')).toBe('forbidden');
    expect(await reasonOf(`http://a:b@feeds.example:${port}/`)).toBe('forbidden');
  });
});
