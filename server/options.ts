import { resolve } from 'node:path';
import type { Log } from './log.ts';
import { StartupError } from './startup-error.ts';

/** `10m`, `5s`. */
export type Duration = `${number}${'s' | 'm'}`;

export interface ServerOptions {
  /** 0 takes a free one. */
  port?: number;
  host?: string;
  /** The address that people and extensions use, where it is not `http://host:port`. */
  publicUrl?: string;
  /** Holds the embedded database, secrets and the lock. */
  dataDir?: string;
  /** A PostgreSQL of one's own instead of the embedded one. */
  databaseUrl?: string;
  /** Signs cookies; made and kept in the data folder where it is not given. */
  authSecret?: string;
  /** `first`: one workspace, whose founder signs up first and others by invitation; `open`: anybody founds one. */
  signUp?: 'first' | 'open';
  /** True behind a reverse proxy that sets X-Forwarded-For. */
  trustProxy?: boolean;
  /** Requests a member may send in one go, and a second afterwards. */
  rate?: { burst: number; perSecond: number };
  /** Time between heartbeats of the event stream, ms. */
  heartbeatMs?: number;
  /** How long a device's code lives and how often it may be asked for. */
  deviceCode?: { expiresIn: Duration; interval: Duration };
  /** The database comes from a backup: every device is to offer again what it has. */
  restored?: boolean;
  /** Fetches the team's feeds for its devices, public addresses only. */
  fetchFeeds?: boolean;
  log?: Log;
}

/** The options in the environment: PORT, HOST, PUBLIC_URL, DATA_DIR, DATABASE_URL, AUTH_SECRET, SIGN_UP, TRUST_PROXY, FETCH_FEEDS. */
export function optionsFrom(env: NodeJS.ProcessEnv): ServerOptions {
  return {
    port: portFrom(env.PORT),
    host: env.HOST || '127.0.0.1',
    publicUrl: env.PUBLIC_URL ? urlFrom(env.PUBLIC_URL) : undefined,
    dataDir: resolve(env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    authSecret: env.AUTH_SECRET ? secretFrom(env.AUTH_SECRET) : undefined,
    signUp: signUpFrom(env.SIGN_UP),
    trustProxy: env.TRUST_PROXY === '1',
    fetchFeeds: env.FETCH_FEEDS === '1',
  };
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

function secretFrom(text: string): string {
  if (text.length < 32)
    throw new StartupError('BAD_OPTION', 'AUTH_SECRET is too short; give at least 32 random characters.');
  return text;
}

function signUpFrom(text = ''): 'first' | 'open' {
  if (text === '' || text === 'first') return 'first';
  if (text === 'open') return 'open';
  throw new StartupError('BAD_OPTION', `SIGN_UP is “${text}”; give “first” or “open”.`);
}
