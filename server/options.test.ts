import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { optionsFrom } from './options.ts';

it('runs on this machine alone, beside its data, where nothing is said', () => {
  expect(optionsFrom({})).toEqual({
    port: 4780,
    host: '127.0.0.1',
    publicUrl: undefined,
    dataDir: resolve('.data'),
    databaseUrl: undefined,
    authSecret: undefined,
    signUp: 'first',
    trustProxy: false,
    fetchFeeds: false,
  });
});

it('takes the environment’s word', () => {
  const secret = 'x'.repeat(32);
  expect(
    optionsFrom({
      PORT: '8080',
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://vigie.example.com/',
      DATA_DIR: '/data',
      DATABASE_URL: 'postgres://db/vigie',
      AUTH_SECRET: secret,
      SIGN_UP: 'open',
      TRUST_PROXY: '1',
      FETCH_FEEDS: '1',
    }),
  ).toEqual({
    port: 8080,
    host: '0.0.0.0',
    publicUrl: 'https://vigie.example.com',
    dataDir: '/data',
    databaseUrl: 'postgres://db/vigie',
    authSecret: secret,
    signUp: 'open',
    trustProxy: true,
    fetchFeeds: true,
  });
});

it.each([
  [{ PORT: 'many' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PUBLIC_URL: 'not an address' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'ftp://example.com' }, 'PUBLIC_URL'],
  [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET'],
  [{ SIGN_UP: 'maybe' }, 'SIGN_UP'],
])('says what is wrong with %j', (env, name) => {
  expect(() => optionsFrom(env)).toThrowError(
    expect.objectContaining({ code: 'BAD_OPTION', message: expect.stringMatching(new RegExp(`^${name} `)) }),
  );
});
