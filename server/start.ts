import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { createAttempts } from './accounts/attempts.ts';
import { createAuth } from './accounts/auth.ts';
import { sweep } from './accounts/devices.ts';
import { makeDataDir, readSecrets, type Secrets } from './data/folder.ts';
import { lockDataDir } from './data/lock.ts';
import { connect } from './database/connect.ts';
import { startEmbedded } from './database/embedded.ts';
import { createFeedFetcher } from './feeds/feed-fetcher.ts';
import { createApp } from './http/app.ts';
import { createMetrics } from './http/metrics.ts';
import { createRateLimit } from './http/rate.ts';
import { errorFields, logToStderr } from './log.ts';
import { backupDirOf, type ServerOptions } from './options.ts';
import { StartupError } from './startup-error.ts';
import { listenToNews } from './sync/news.ts';
import { renewEpochs } from './sync/pull.ts';

export interface RunningServer {
  /** Where people and extensions reach it. */
  url: string;
  /** Finishes the requests under way, then stops the database. Can be called twice. */
  stop(): Promise<void>;
  /** Of the embedded database, for tests that kill it. */
  databasePid(): number | undefined;
  /** Connection string of the app's login, for tests of what it may see. */
  databaseUrl: string;
  /** Method and pattern of every route, for the test that each one has its guard. */
  routes: string[];
}

/** Requests under way get this long when the server stops. */
const DRAIN_MS = 5_000;
/** Whoever drips bytes slower than this is cut off (408). */
const PATIENCE = { headMs: 15_000, requestMs: 60_000 };
const SWEEP_MS = 3600_000;

/**
 * Starts the backend: folder and lock, database, migrations, HTTP. Undoes what it began when a later
 * step fails. @throws StartupError in words for whoever runs it.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { host = '127.0.0.1', log = logToStderr } = options;
  const dataDir = resolve(options.dataDir ?? '.data');
  const undo: (() => unknown)[] = [];
  const unwind = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const secrets = options.databaseUrl && options.authSecret ? undefined : openFolder(dataDir, undo);
    const authSecret = options.authSecret ?? secrets?.auth ?? '';
    const http = await listen(host, options.port ?? 4780, options.patience ?? PATIENCE);
    undo.push(() => close(http.server));
    const url = options.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${http.port}`;
    const embedded =
      options.databaseUrl || !secrets ? undefined : await startEmbedded(dataDir, secrets.database, log);
    if (embedded) undo.push(() => embedded.stop());
    const database = await connect(options.databaseUrl ?? embedded?.url ?? '', authSecret, log);
    undo.push(() => database.close());
    if (options.restored) log('info', 'epochs.renewed', { workspaces: await renewEpochs(database.pool) });
    const news = await listenToNews(database.url, log);
    undo.push(() => news.close());
    const { rows } = await database.pool.query<{ id: string }>('select id from server limit 1');
    const stopping = new AbortController();
    const app = createApp({
      database,
      auth: createAuth({
        pool: database.pool,
        publicUrl: url,
        secret: authSecret,
        deviceCode: options.deviceCode ?? { expiresIn: '10m', interval: '5s' },
        oidc: options.oidc,
        signUp: options.signUp ?? 'first',
        log,
      }),
      attempts: createAttempts(database.pool, authSecret),
      news,
      log,
      publicUrl: url,
      serverId: rows[0]?.id ?? '',
      signUp: options.signUp ?? 'first',
      twoFactor: options.twoFactor ?? 'optional',
      oidcName: options.oidc?.name,
      trustProxy: options.trustProxy ?? false,
      fetchFeed: options.fetchFeeds ? createFeedFetcher() : undefined,
      rate: createRateLimit(options.rate?.burst ?? 300, options.rate?.perSecond ?? 20),
      metrics: createMetrics(),
      metricsToken: options.metricsToken,
      backups: backupDirOf(options),
      heartbeatMs: options.heartbeatMs ?? 15_000,
      stopping: stopping.signal,
    });
    const sweeping = setInterval(
      () => sweep(database.pool).catch((error) => log('warn', 'sweep', errorFields(error))),
      SWEEP_MS,
    );
    undo.push(() => clearInterval(sweeping));
    undo.push(() => drain(http.server, stopping));
    http.answer = app.fetch;
    log('info', 'server.started', { embedded: embedded !== undefined });
    let stopped: Promise<void> | undefined;
    return {
      url,
      databasePid: () => embedded?.pid(),
      databaseUrl: database.url,
      routes: [
        ...new Set(
          app.routes.filter((one) => one.method !== 'ALL').map((one) => `${one.method} ${one.path}`),
        ),
      ],
      stop: () => (stopped ??= unwind().then(() => log('info', 'server.stopped'))),
    };
  } catch (error) {
    await unwind();
    throw error;
  }
}

/**
 * Takes the data folder for this process. Where database and secret are given nothing is kept there, and
 * any number of processes may run side by side.
 */
function openFolder(dataDir: string, undo: (() => unknown)[]): Secrets {
  makeDataDir(dataDir);
  const lock = lockDataDir(dataDir);
  undo.push(() => lock.release());
  return readSecrets(dataDir);
}

interface Listener {
  server: ServerType;
  port: number;
  /** Until it is set, everything is answered 503. */
  answer?: (request: Request, env: object) => Response | Promise<Response>;
}

/** Takes the port first, so that a taken one is known before the database starts. */
function listen(host: string, port: number, patience: typeof PATIENCE): Promise<Listener> {
  const starting = () =>
    Response.json(
      { error: { code: 'unavailable', message: 'The server is starting.' } },
      { status: 503, headers: { 'retry-after': '2' } },
    );
  const listener: Listener = {
    port,
    server: createAdaptorServer({
      fetch: (request, env) => listener.answer?.(request, env) ?? starting(),
      serverOptions: {
        requestTimeout: patience.requestMs,
        headersTimeout: patience.headMs,
        keepAliveTimeout: 10_000,
        connectionsCheckingInterval: Math.min(5_000, patience.headMs),
      },
    }),
  };
  return new Promise((resolve, reject) => {
    listener.server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new StartupError(
          'PORT_TAKEN',
          `Vigie cannot listen on ${host}:${port} (${cause.code}). Choose another port (PORT).`,
          {
            cause,
          },
        ),
      ),
    );
    listener.server.listen(port, host, () => {
      listener.port = (listener.server.address() as AddressInfo).port;
      resolve(listener);
    });
  });
}

/** Ends the event streams and lets the other requests finish. */
async function drain(server: ServerType, stopping: AbortController): Promise<void> {
  stopping.abort();
  const closed = close(server);
  const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(timer);
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
