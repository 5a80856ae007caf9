import type { Pool, PoolClient } from 'pg';

/**
 * Runs `work` in one transaction that sees this workspace's rows only (row-level security), and rolls
 * back what it did when it throws.
 */
export async function inWorkspace<T>(
  pool: Pool,
  workspace: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query("select set_config('app.workspace_id', $1, true)", [workspace]);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    // A connection that cannot even roll back is not given to anybody else.
    client.release(broken);
  }
}
