import pg from 'pg';
import {
  api,
  foundTeam,
  observation,
  pullAs,
  pushAs,
  startTestServer,
  type TestMember,
} from '../../server/testing.ts';
import { type Bench, median } from './bench.ts';

const OTHERS = 1_000;
const ROWS_EACH = 200;
const CLIENTS = 4;
const BATCHES = 10;
const BATCH = 500;

/**
 * The backend on its own PostgreSQL, over HTTP: what a push of many costs, what an observation weighs on disk, and what
 * a small push and a small pull cost beside one workspace and beside a thousand others. No peer: docs/scaling.md
 * reckons with these figures.
 */
const bench: Bench = async (report) => {
  const server = await startTestServer({ rate: { burst: 1e9, perSecond: 1e9 } });
  const client = new pg.Client({ connectionString: server.databaseUrl });
  try {
    await client.connect();
    const nora = await foundTeam(server.url);
    const before = await databaseBytes(client);
    const from = performance.now();
    await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        for (let n = 0; n < BATCHES; n++)
          await pushAs(
            nora,
            Array.from({ length: BATCH }, () => person(nora)),
          );
      }),
    );
    const seconds = (performance.now() - from) / 1000;
    const rows = CLIENTS * BATCHES * BATCH;
    const figure = (name: string, unit: string, ours: number) =>
      report({ case: name, unit, ours, peers: {} });
    figure(`push by ${CLIENTS} clients of one team, ${BATCH} a request`, 'observations/s', rows / seconds);
    await client.query('checkpoint').catch(() => undefined);
    figure('an observation with its indexes', 'bytes', ((await databaseBytes(client)) - before) / rows);
    const alone = await small(nora);
    figure('push of 1, one workspace', 'ms', alone.push);
    figure('pull of 1, one workspace', 'ms', alone.pull);
    await fill(client);
    const among = await small(nora);
    figure(`push of 1, ${OTHERS} workspaces`, 'ms', among.push);
    figure(`pull of 1, ${OTHERS} workspaces`, 'ms', among.pull);
  } finally {
    await client.end();
    await server.stop();
  }
};
export default bench;

function person(member: TestMember) {
  return observation(member.id, {
    set: {
      fullName: 'Ada Exemple',
      title: 'Directrice commerciale',
      company: 'Orvane',
      location: 'Lyon, France',
    },
    add: { email: ['ada.exemple@orvane.example'] },
    source: {
      type: 'page',
      url: 'https://example.org/in/ada-exemple',
      site: 'example.org',
      adapter: 'generic',
    },
  });
}

/** Medians of 60, in milliseconds. */
async function small(member: TestMember): Promise<{ push: number; pull: number }> {
  let { cursor, more } = await pullAs(member);
  while (more) ({ cursor, more } = await pullAs(member, cursor));
  const push: number[] = [];
  const pull: number[] = [];
  const client = api(member.visitor.url, member.token);
  for (let n = 0; n < 60; n++) {
    const start = performance.now();
    await pushAs(member, [person(member)]);
    push.push(performance.now() - start);
    const then = performance.now();
    const page = await client.get(`/v1/sync/pull?cursor=${cursor}`);
    pull.push(performance.now() - then);
    cursor = page.json.cursor;
  }
  return { push: median(push), pull: median(pull) };
}

/** Other teams with records of their own, written straight into the tables. */
async function fill(client: pg.Client): Promise<void> {
  for (let n = 0; n < OTHERS; n++) {
    await client.query('begin');
    const { rows } = await client.query<{ id: string }>(
      `insert into organization (name, slug, "createdAt") values ('W', gen_random_uuid()::text, now()) returning id`,
    );
    await client.query(
      `insert into entry (workspace, seq, type, key, subject, member, stamped_at, body, kind, holder)
       select $1, n, 'observation', gen_random_uuid()::text, gen_random_uuid(), $1, now(), repeat('x', 600), 'person', $1
         from generate_series(1, $2) n`,
      [rows[0]?.id, ROWS_EACH],
    );
    await client.query('commit');
  }
}

async function databaseBytes(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(
    'select pg_database_size(current_database()) as bytes',
  );
  return Number(rows[0]?.bytes);
}
