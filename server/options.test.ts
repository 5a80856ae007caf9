import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { optionsFrom } from './options.ts';
import { temporaryDir } from './testing.ts';

it('runs on this machine alone, beside its data, where nothing is said', () => {
  expect(optionsFrom({})).toEqual({
    port: 4780,
    host: '127.0.0.1',
    publicUrl: undefined,
    dataDir: resolve('.data'),
    backupDir: undefined,
    databaseUrl: undefined,
    authSecret: undefined,
    signUp: 'first',
    twoFactor: 'required',
    trustProxy: false,
    fetchFeeds: false,
    metricsToken: undefined,
    oidc: undefined,
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
      BACKUP_DIR: '/backups',
      DATABASE_URL: 'postgres://db/vigie',
      AUTH_SECRET: secret,
      SIGN_UP: 'open',
      TRUST_PROXY: '1',
      FETCH_FEEDS: '1',
      TWO_FACTOR: 'optional',
      METRICS_TOKEN: 'scrape',
      OIDC_ISSUER: 'https://login.example.com/team',
      OIDC_CLIENT_ID: 'vigie',
      OIDC_CLIENT_SECRET: 'shared',
      OIDC_NAME: 'Example',
    }),
  ).toEqual({
    port: 8080,
    host: '0.0.0.0',
    publicUrl: 'https://vigie.example.com',
    dataDir: '/data',
    backupDir: '/backups',
    databaseUrl: 'postgres://db/vigie',
    authSecret: secret,
    signUp: 'open',
    twoFactor: 'optional',
    trustProxy: true,
    fetchFeeds: true,
    metricsToken: 'scrape',
    oidc: {
      issuer: 'https://login.example.com/team',
      clientId: 'vigie',
      clientSecret: 'shared',
      name: 'Example',
    },
  });
});

it('reads a secret from a file, so that no process list or environment shows it', () => {
  const dir = temporaryDir();
  try {
    const file = (name: string, text: string) => {
      writeFileSync(join(dir.path, name), text);
      return join(dir.path, name);
    };
    const options = optionsFrom({
      AUTH_SECRET_FILE: file('auth', `${'s'.repeat(40)}\n`),
      DATABASE_URL_FILE: file('database', 'postgres://db/vigie\n'),
    });
    expect(options).toMatchObject({ authSecret: 's'.repeat(40), databaseUrl: 'postgres://db/vigie' });
  } finally {
    dir.remove();
  }
});

it.each([
  [{ PORT: 'many' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PUBLIC_URL: 'not an address' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'ftp://example.com' }, 'PUBLIC_URL'],
  [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET'],
  [{ SIGN_UP: 'maybe' }, 'SIGN_UP'],
  [{ TWO_FACTOR: 'no' }, 'TWO_FACTOR'],
  [{ OIDC_ISSUER: 'https://login.example.com' }, 'OIDC_ISSUER'],
  [{ AUTH_SECRET_FILE: '/nowhere/at/all' }, 'AUTH_SECRET_FILE'],
  [{ DATABASE_URL: 'postgres://db/vigie', DATABASE_URL_FILE: '/run/secrets/db' }, 'DATABASE_URL'],
])('says what is wrong with %j', (env, name) => {
  expect(() => optionsFrom(env)).toThrowError(
    expect.objectContaining({ code: 'BAD_OPTION', message: expect.stringMatching(new RegExp(`^${name} `)) }),
  );
});
