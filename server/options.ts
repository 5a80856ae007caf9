import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Log } from './log.ts';
import { StartupError } from './startup-error.ts';

/** `10m`, `5s`. */
export type Duration = `${number}${'s' | 'm'}`;

/** The team's own sign-in (OpenID Connect), besides passwords. */
export interface Oidc {
  /** Its discovery document lies under it (`/.well-known/openid-configuration`). */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it, for the button. */
  name: string;
}

export interface ServerOptions {
  /** 0 takes a free one. */
  port?: number;
  host?: string;
  /** The address that people and extensions use, where it is not `http://host:port`. */
  publicUrl?: string;
  /** Holds the embedded database, secrets and the lock. */
  dataDir?: string;
  /** A PostgreSQL of one's own instead of the embedded one; it may serve several processes. */
  databaseUrl?: string;
  /**
   * Signs cookies; made and kept in the data folder where it is not given. Processes that share a
   * database share it too.
   */
  authSecret?: string;
  /** Where backups and the list of what was erased since are kept; several processes share it. */
  backupDir?: string;
  oidc?: Oidc;
  /** Whether managers and admins must have a second factor: so by default where the environment decides. */
  twoFactor?: 'required' | 'optional';
  /** Bearer token that opens `/metrics`; without one it is answered to this machine alone. */
  metricsToken?: string;
  /** `first`: one workspace, whose founder signs up first and others by invitation; `open`: anybody founds one. */
  signUp?: 'first' | 'open';
  /** True behind a reverse proxy that sets X-Forwarded-For. */
  trustProxy?: boolean;
  /** Requests a member may send in one go, and a second afterwards. */
  rate?: { burst: number; perSecond: number };
  /** Time between heartbeats of the event stream, ms. */
  heartbeatMs?: number;
  /** How long a client may take to send a request's head, and all of it, ms. */
  patience?: { headMs: number; requestMs: number };
  /** How long a device's code lives and how often it may be asked for. */
  deviceCode?: { expiresIn: Duration; interval: Duration };
  /** The database comes from a backup: every device is to offer again what it has. */
  restored?: boolean;
  /** Fetches the team's feeds for its devices, public addresses only. */
  fetchFeeds?: boolean;
  log?: Log;
}

/**
 * The options in the environment; docs/server.md lists them. A secret `NAME` may be given as `NAME_FILE`
 * instead, the path of a file that holds it. @throws StartupError BAD_OPTION
 */
export function optionsFrom(env: NodeJS.ProcessEnv): ServerOptions {
  const authSecret = secretIn(env, 'AUTH_SECRET');
  return {
    port: portFrom(env.PORT),
    host: env.HOST || '127.0.0.1',
    publicUrl: env.PUBLIC_URL ? urlFrom(env.PUBLIC_URL) : undefined,
    dataDir: resolve(env.DATA_DIR || '.data'),
    backupDir: env.BACKUP_DIR ? resolve(env.BACKUP_DIR) : undefined,
    databaseUrl: secretIn(env, 'DATABASE_URL'),
    authSecret: authSecret && longEnough(authSecret),
    signUp: oneOf('SIGN_UP', env.SIGN_UP, ['first', 'open']),
    twoFactor: oneOf('TWO_FACTOR', env.TWO_FACTOR, ['required', 'optional']),
    trustProxy: env.TRUST_PROXY === '1',
    fetchFeeds: env.FETCH_FEEDS === '1',
    metricsToken: secretIn(env, 'METRICS_TOKEN'),
    oidc: oidcFrom(env),
  };
}

/** Beside the data where nothing else is said. */
export function backupDirOf({ backupDir, dataDir = '.data' }: ServerOptions): string {
  return backupDir ?? join(resolve(dataDir), 'backups');
}

function secretIn(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const path = env[`${name}_FILE`];
  if (!path) return env[name] || undefined;
  if (env[name]) throw new StartupError('BAD_OPTION', `${name} and ${name}_FILE are both given; give one.`);
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch (cause) {
    throw new StartupError('BAD_OPTION', `${name}_FILE is “${path}”, which cannot be read.`, { cause });
  }
}

function oidcFrom(env: NodeJS.ProcessEnv): Oidc | undefined {
  const issuer = env.OIDC_ISSUER;
  if (!issuer) return undefined;
  const clientSecret = secretIn(env, 'OIDC_CLIENT_SECRET');
  const { OIDC_CLIENT_ID: clientId, OIDC_NAME: name } = env;
  if (!URL.canParse(issuer) || !clientId || !clientSecret) {
    throw new StartupError(
      'BAD_OPTION',
      'OIDC_ISSUER needs to be an address, with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it.',
    );
  }
  return { issuer, clientId, clientSecret, name: name || new URL(issuer).hostname };
}

function portFrom(text = '4780'): number {
  const port = Number(text || '4780');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartupError('BAD_OPTION', `PORT is “${text}”; give a number from 0 to 65535.`);
  }
  return port;
}

function urlFrom(text: string): string {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new StartupError(
      'BAD_OPTION',
      `PUBLIC_URL is “${text}”; give an address such as https://vigie.example.com.`,
    );
  }
  return url.origin;
}

function longEnough(secret: string): string {
  if (secret.length < 32)
    throw new StartupError('BAD_OPTION', 'AUTH_SECRET is too short; give at least 32 random characters.');
  return secret;
}

/** One of the words that an option takes; the first where it is not given. */
function oneOf<const T extends string>(
  name: string,
  text: string | undefined,
  words: readonly [T, ...T[]],
): T {
  if (!text) return words[0];
  const word = words.find((one) => one === text);
  if (word) return word;
  throw new StartupError('BAD_OPTION', `${name} is “${text}”; give one of: ${words.join(', ')}.`);
}
