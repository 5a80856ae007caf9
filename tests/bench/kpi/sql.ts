import type pg from 'pg';
import type { Ledger } from '../../../lib/kpi/kpi.ts';

/** One month as PostgreSQL counts it; money in cents (rounded), counts of accounts. */
export interface SqlMonth {
  month: string;
  mrr: number;
  new: number;
  expansion: number;
  contraction: number;
  churn: number;
  reactivation: number;
  customers: number;
  lost: number;
}

/** The subscriptions as an analyst would keep them: a table of them and one of their changes. */
export async function load(client: pg.Client, ledger: Ledger): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE subscription (id text PRIMARY KEY, account text, starts date, ends date, amount numeric, months int);
    CREATE TEMP TABLE change (id text, at date, amount numeric)`);
  for (let from = 0; from < ledger.subscriptions.length; from += 50_000) {
    const rows = ledger.subscriptions.slice(from, from + 50_000);
    await client.query(
      'INSERT INTO subscription SELECT * FROM unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::numeric[], $6::int[])',
      [
        rows.map((row) => row.id),
        rows.map((row) => row.account),
        rows.map((row) => row.start),
        rows.map((row) => row.end ?? null),
        rows.map((row) => row.amount),
        rows.map((row) => (row.interval === 'year' ? 12 : 1)),
      ],
    );
    const changes = rows.flatMap((row) => row.changes.map((change) => ({ id: row.id, ...change })));
    await client.query('INSERT INTO change SELECT * FROM unnest($1::text[], $2::date[], $3::numeric[])', [
      changes.map((change) => change.id),
      changes.map((change) => change.date),
      changes.map((change) => change.amount),
    ]);
  }
  await client.query('ANALYZE subscription; ANALYZE change');
}

/**
 * MRR, its five movements, customers and customers lost of every month, in one statement: the steps of each
 * subscription, added up per account and day, a running total, and what each change of it is.
 */
const MONTHS = `
  WITH held AS (
    SELECT id, account, starts AS at, amount / months AS mrr, ends, starts, 0 AS change FROM subscription
    UNION ALL
    SELECT s.id, s.account, greatest(c.at, s.starts), c.amount / s.months, s.ends, s.starts, 1
    FROM subscription s JOIN change c USING (id) WHERE s.ends IS NULL OR c.at < s.ends
  ), last AS (
    SELECT DISTINCT ON (id, at) id, account, at, mrr, ends FROM held ORDER BY id, at, change DESC, mrr
  ), steps AS (
    SELECT account, at, mrr - coalesce(lag(mrr) OVER w, 0) AS delta FROM last WINDOW w AS (PARTITION BY id ORDER BY at)
    UNION ALL
    SELECT account, ends, -mrr FROM (
      SELECT DISTINCT ON (id) id, account, ends, mrr FROM last WHERE ends IS NOT NULL ORDER BY id, at DESC) final
  ), days AS (
    SELECT account, at, sum(delta) AS delta FROM steps GROUP BY account, at
  ), sums AS (
    SELECT account, at, greatest(0, sum(delta) OVER (PARTITION BY account ORDER BY at)) AS after FROM days
  ), pairs AS (
    SELECT account, at, after, coalesce(lag(after) OVER w, 0) AS before,
      bool_or(after > 0) OVER (PARTITION BY account ORDER BY at ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS known
    FROM sums WINDOW w AS (PARTITION BY account ORDER BY at)
  ), moves AS (
    SELECT date_trunc('month', at)::date AS month, account, abs(after - before) AS amount, CASE
      WHEN round(before, 9) = 0 THEN CASE WHEN known THEN 'reactivation' ELSE 'new' END
      WHEN round(after, 9) = 0 THEN 'churn'
      WHEN after > before THEN 'expansion' ELSE 'contraction' END AS type
    FROM pairs WHERE round(after - before, 9) <> 0
  ), months AS (
    SELECT month,
      coalesce(sum(amount) FILTER (WHERE type = 'new'), 0) AS new,
      coalesce(sum(amount) FILTER (WHERE type = 'expansion'), 0) AS expansion,
      coalesce(sum(amount) FILTER (WHERE type = 'contraction'), 0) AS contraction,
      coalesce(sum(amount) FILTER (WHERE type = 'churn'), 0) AS churn,
      coalesce(sum(amount) FILTER (WHERE type = 'reactivation'), 0) AS reactivation,
      count(*) FILTER (WHERE type IN ('new', 'reactivation')) - count(*) FILTER (WHERE type = 'churn') AS net,
      count(DISTINCT account) FILTER (WHERE type = 'churn') AS lost
    FROM moves GROUP BY month
  )
  SELECT to_char(month, 'YYYY-MM') AS month, new, expansion, contraction, churn, reactivation, lost,
    sum(new + expansion + reactivation - contraction - churn) OVER (ORDER BY month) AS mrr,
    sum(net) OVER (ORDER BY month) AS customers
  FROM months ORDER BY month`;

/** The months as one statement of PostgreSQL gives them. */
export async function months(client: pg.Client): Promise<SqlMonth[]> {
  const { rows } = await client.query<Record<string, string>>(MONTHS);
  const cents = (text: string | undefined) => Math.round(Number(text) * 100);
  return rows.map((row) => ({
    month: row.month ?? '',
    mrr: cents(row.mrr),
    new: cents(row.new),
    expansion: cents(row.expansion),
    contraction: cents(row.contraction),
    churn: cents(row.churn),
    reactivation: cents(row.reactivation),
    customers: Number(row.customers),
    lost: Number(row.lost),
  }));
}
