import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createTransport, listen } from './transport.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const HELLO = { product: 'vigie', server: 's', protocol: 1, min: 1, max: 1 };
const json =
  (value: unknown, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };

it('sends the token and the protocol, and no cookie', async () => {
  let seen: Record<string, unknown> = {};
  const server = await serve((request, response) => {
    seen = request.headers;
    response.setHeader('set-cookie', 'a=b');
    json(HELLO)(request, response);
  });
  const transport = createTransport({ server, token: 't' });
  await transport.hello();
  expect(await transport.hello()).toEqual({ ok: true, value: HELLO });
  expect(seen).toMatchObject({ authorization: 'Bearer t', 'vigie-protocol': '1' });
  expect(seen.cookie).toBeUndefined();
});

it('follows no redirect: the token goes to the server alone', async () => {
  let reached = false;
  const elsewhere = await serve(() => {
    reached = true;
  });
  const server = await serve((_request, response) => response.writeHead(307, { location: elsewhere }).end());
  const answer = await createTransport({ server, token: 't' }).pull(undefined, 10);
  expect(answer).toMatchObject({ ok: false, fault: { code: 'SERVER_NOT_VIGIE' } });
  expect(reached).toBe(false);
});

it('lets go of an answer that never ends, and of one that never comes', async () => {
  let sent = 0;
  const flood = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = () => {
      sent += 65_536;
      if (!response.destroyed && sent < 500_000_000) response.write('x'.repeat(65_536), more);
    };
    more();
  });
  expect(await createTransport({ server: flood }).hello()).toMatchObject({
    fault: { code: 'SERVER_NOT_VIGIE' },
  });
  expect(sent).toBeLessThan(100_000_000);
  const silent = await serve(() => undefined);
  expect(await createTransport({ server: silent, deadlineMs: 100 }).hello()).toMatchObject({
    fault: { code: 'SERVER_UNREACHABLE' },
  });
});

it('says so when nobody is there, and when the caller gives up', async () => {
  expect(await createTransport({ server: 'http://127.0.0.1:1' }).hello()).toMatchObject({
    fault: { code: 'SERVER_UNREACHABLE', values: { host: '127.0.0.1:1' } },
  });
  const silent = await serve(() => undefined);
  const abort = new AbortController();
  const asked = createTransport({ server: silent, signal: abort.signal }).hello();
  abort.abort();
  expect(await asked).toMatchObject({ fault: { code: 'SERVER_UNREACHABLE' } });
});

it('tells the device flow’s answers from a server that is none', async () => {
  const answers: [number, unknown][] = [
    [400, { error: 'slow_down' }],
    [200, { access_token: 't', token_type: 'Bearer' }],
    [200, { token: 't' }],
    [400, { message: 'no' }],
  ];
  const server = await serve((request, response) => {
    const [status, body] = answers.shift() ?? [500, {}];
    json(body, status)(request, response);
  });
  const ask = () => createTransport({ server }).requestToken('code');
  expect(await ask()).toEqual({ ok: true, value: { error: 'slow_down' } });
  expect(await ask()).toEqual({ ok: true, value: { token: 't' } });
  expect(await ask()).toMatchObject({ fault: { code: 'SERVER_NOT_VIGIE' } });
  expect(await ask()).toMatchObject({ fault: { code: 'SERVER_NOT_VIGIE' } });
});

it('hears news until the stream ends, and says why it cannot hear', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('event: news\ndata: {}\n\nevent: beat\ndata: {}\n\nev');
    setTimeout(() => response.end('ent: news\ndata: {}\n\n'), 20);
  });
  let heard = 0;
  const onNews = () => {
    heard += 1;
  };
  expect(await listen({ server, token: 't' }, onNews)).toEqual({ ok: true, value: undefined });
  expect(heard).toBe(2);
  const refused = await serve(json({ error: { code: 'signed-out', message: '' } }, 401));
  expect(await listen({ server: refused }, onNews)).toMatchObject({ fault: { code: 'SIGNED_OUT' } });
  const page = await serve((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('x'),
  );
  expect(await listen({ server: page }, onNews)).toMatchObject({ fault: { code: 'SERVER_NOT_VIGIE' } });
  const other = await serve(json(HELLO));
  expect(await listen({ server: other }, onNews)).toMatchObject({ fault: { code: 'SERVER_NOT_VIGIE' } });
  expect(heard).toBe(2);
});

it('stops listening when the caller says so', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('event: news\ndata: {}\n\n');
  });
  const abort = new AbortController();
  const ended = listen({ server, token: 't', signal: abort.signal }, () => abort.abort());
  expect(await ended).toEqual({ ok: true, value: undefined });
});
