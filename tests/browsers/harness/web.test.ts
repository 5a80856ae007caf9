import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startWeb, type Web } from './web.ts';

let web: Web;
beforeEach(async () => {
  web = await startWeb();
});
afterEach(() => web.close());

const collect = (socket: Socket) =>
  new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });

/** Asks the proxy for a tunnel and gives its first answer line. */
function tunnel(host: string): Promise<{ line: string; socket: Socket }> {
  return new Promise((resolve, reject) => {
    const socket = connect(web.port, web.host, () => socket.write(`CONNECT ${host}:443 HTTP/1.1\r\n\r\n`));
    socket.once('data', (chunk) => resolve({ line: String(chunk).split('\r\n')[0] ?? '', socket }));
    socket.on('error', reject);
  });
}

/** GET over TLS through the proxy, as a browser does it. */
async function get(host: string, path: string): Promise<string> {
  const { socket } = await tunnel(host);
  const secure = connectTls({ socket, servername: host, rejectUnauthorized: false });
  secure.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  return collect(secure);
}

it('serves a page at its real address over TLS', async () => {
  web.put('https://www.example.org/a?b=1', '<title>A</title>');
  const answer = await get('www.example.org', '/a?b=1');
  expect(answer).toContain('200 OK');
  expect(answer).toContain('<title>A</title>');
  expect(web.unexpected()).toEqual([]);
});

it('serves over TLS what was put at an address without it, as browsers upgrade some', async () => {
  web.put('http://www.example.org/old', 'old');
  expect(await get('www.example.org', '/old')).toContain('200 OK');
});

it('answers 502 to any other address of a known host and writes it down', async () => {
  web.put('https://www.example.org/a', 'a');
  expect(await get('www.example.org', '/other')).toContain('502');
  expect(web.unexpected()).toEqual(['https://www.example.org/other']);
});

it('opens no tunnel to an unknown host and writes it down', async () => {
  const { line, socket } = await tunnel('tracker.example');
  socket.destroy();
  expect(line).toContain('502');
  expect(web.unexpected()).toEqual(['https://tracker.example/']);
});

it("leaves the browser's own housekeeping out of what it saw", async () => {
  const { line, socket } = await tunnel('update.googleapis.com');
  socket.destroy();
  expect(line).toContain('502');
  expect(web.seen()).toEqual([]);
});

it('asks a function at each request and counts them', async () => {
  let asked = 0;
  web.put('https://feeds.example.org/rss', () => {
    asked += 1;
    return { status: asked === 1 ? 200 : 304, headers: { etag: '"1"' }, body: '' };
  });
  expect(await get('feeds.example.org', '/rss')).toContain('200 OK');
  expect(await get('feeds.example.org', '/rss')).toContain('304 Not Modified');
  expect(web.count('https://feeds.example.org/rss')).toBe(2);
});
