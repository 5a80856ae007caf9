import pg from 'pg';
import { errorFields, type Log } from '../log.ts';

const CHANNEL = 'vigie_news';

/** Announces at commit that a workspace has news; reaches every process of the server. */
export async function announceNews(client: pg.PoolClient, workspace: string): Promise<void> {
  await client.query('select pg_notify($1, $2)', [CHANNEL, workspace]);
}

export interface News {
  subscribe(workspace: string, listener: () => void): () => void;
  close(): Promise<void>;
}

/** Hears PostgreSQL's notifications on a connection of its own, made again whenever it breaks. */
export async function listenToNews(url: string, log: Log): Promise<News> {
  const listeners = new Map<string, Set<() => void>>();
  let closed = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  const tell = (workspace: string) => {
    for (const listener of listeners.get(workspace) ?? []) listener();
  };
  const open = async (): Promise<void> => {
    const opened = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true });
    let lost = false;
    const again = (error?: Error) => {
      if (closed || lost) return;
      lost = true;
      if (error) log('warn', 'news.connection', errorFields(error));
      opened.end().catch(() => undefined);
      retry = setTimeout(() => void open().catch(() => undefined), 500);
    };
    opened.on('error', again);
    opened.on('end', again);
    opened.on('notification', (message) => tell(message.payload ?? ''));
    try {
      await opened.connect();
      await opened.query(`listen ${CHANNEL}`);
    } catch (error) {
      again(error instanceof Error ? error : undefined);
      return;
    }
    client = opened;
    // Whatever was announced while nobody listened.
    for (const workspace of listeners.keys()) tell(workspace);
  };
  await open();
  return {
    subscribe(workspace, listener) {
      const own = listeners.get(workspace) ?? new Set();
      listeners.set(workspace, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(workspace) === own) listeners.delete(workspace);
      };
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
