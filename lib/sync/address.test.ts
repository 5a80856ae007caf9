import { expect, it } from 'vitest';
import { serverOrigin } from './address.ts';

it.each([
  ['vigie.example.com', 'https://vigie.example.com'],
  ['  https://vigie.example.com/device?user_code=ABCD ', 'https://vigie.example.com'],
  ['localhost:4780', 'http://localhost:4780'],
  ['127.0.0.1:4780/', 'http://127.0.0.1:4780'],
  ['http://[::1]:4780', 'http://[::1]:4780'],
  ['vigie.example.com:8443', 'https://vigie.example.com:8443'],
])('reads %s as %s', (typed, origin) => {
  expect(serverOrigin(typed)).toEqual({ ok: true, value: origin });
});

it.each(['http://vigie.example.com', 'http://10.0.0.4:4780', 'http://127.0.0.1.example.com'])(
  'refuses clear text to %s',
  (typed) => {
    expect(serverOrigin(typed)).toMatchObject({ ok: false, fault: { code: 'SERVER_NEEDS_HTTPS' } });
  },
);

it.each(['', '   ', 'javascript:alert(1)', 'file:///etc/passwd', 'ftp://example.com', 'two words'])(
  'takes “%s” for no server',
  (typed) => {
    expect(serverOrigin(typed)).toMatchObject({ ok: false, fault: { code: 'SERVER_NOT_VIGIE' } });
  },
);

it('sends no name and password on to anybody', () => {
  expect(serverOrigin('https://ann:secret@vigie.example.com/')).toEqual({
    ok: true,
    value: 'https://vigie.example.com',
  });
});
