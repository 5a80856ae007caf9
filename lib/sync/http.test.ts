import { expect, it } from 'vitest';
import { type Answer, readAnswer, retryAt } from './http.ts';
import { helloSchema } from './protocol.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const HOST = 'vigie.example.com';
const hello = { product: 'vigie', server: 's', protocol: 1, min: 1, max: 1 };

function read(change: Partial<Answer>) {
  const answer = { status: 200, contentType: 'application/json', text: JSON.stringify(hello), ...change };
  return readAnswer(answer, helloSchema, HOST, NOW);
}

const error = (code: string, retry?: string) =>
  JSON.stringify({ error: { code, message: 'words', ...(retry && { retryAt: retry }) } });

it('reads what a Vigie server says', () => {
  expect(read({ contentType: 'application/json; charset=utf-8' })).toEqual({ ok: true, value: hello });
});

it.each([
  ['a captive portal’s page', { contentType: 'text/html', text: '<html>Log in to the Wi-Fi</html>' }],
  ['a page that says it is JSON', { text: '<html></html>' }],
  ['JSON of something else', { text: '{"product":"other"}' }],
  ['an answer past the cap', { text: undefined }],
  ['nothing', { status: 204, contentType: '', text: '' }],
  ['a redirect', { status: 302, contentType: '', text: '' }],
  ['what fetch gives for a redirect', { status: 0, contentType: '', text: '' }],
  ['a 404 of another site', { status: 404, contentType: 'text/html', text: 'not found' }],
  ['a 401 of a proxy', { status: 401, contentType: 'text/html', text: 'who are you' }],
])('takes %s for no Vigie server', (_what, change) => {
  expect(read(change)).toMatchObject({
    ok: false,
    fault: { code: 'SERVER_NOT_VIGIE', values: { host: HOST } },
  });
});

it.each([
  [401, 'signed-out', 'SIGNED_OUT'],
  [426, 'client-too-old', 'SERVER_TOO_NEW'],
  [400, 'bad-request', 'SERVER_REFUSED'],
  [403, 'forbidden', 'SERVER_REFUSED'],
  [413, 'too-big', 'SERVER_REFUSED'],
  [429, 'too-many', 'SERVER_BUSY'],
  [503, 'unavailable', 'SERVER_BUSY'],
])('reads the refusal %i %s as %s', (status, code, fault) => {
  expect(read({ status, text: error(code) })).toMatchObject({ ok: false, fault: { code: fault } });
});

it('takes a gateway’s page for a server that is busy', () => {
  const answer = read({
    status: 502,
    contentType: 'text/html',
    text: '<h1>Bad gateway</h1>',
    retryAfter: '120',
  });
  expect(answer).toMatchObject({
    ok: false,
    fault: { code: 'SERVER_BUSY', values: { status: 502 }, retryAt: '2026-11-23T12:02:00.000Z' },
  });
});

it('believes the server’s own time for the next try before the header', () => {
  const at = '2026-11-23T12:00:30.000Z';
  expect(read({ status: 429, text: error('too-many', at), retryAfter: '900' })).toMatchObject({
    fault: { retryAt: at },
  });
});

it.each([
  ['5', '2026-11-23T12:00:05.000Z'],
  ['Mon, 23 Nov 2026 12:01:00 GMT', '2026-11-23T12:01:00.000Z'],
  ['Mon, 23 Nov 2020 12:01:00 GMT', '2026-11-23T12:00:00.000Z'],
  ['999999999', '2026-11-24T12:00:00.000Z'],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads Retry-After “%s”', (header, at) => {
  expect(retryAt(header, NOW)).toBe(at);
});
