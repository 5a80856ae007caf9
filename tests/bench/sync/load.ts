import { foundTeam, pushAs, type TestMember } from '../../../server/testing.ts';
import type { Bench } from '../bench.ts';
import { rowsOf } from './rows.ts';

const CLIENTS = 50;
const BATCHES = 4;
const BATCH = 500;

/** Observations a second that the backend stores for many clients at once, each in a workspace of its own of ten. */
export async function loadOnServer(server: string, report: Parameters<Bench>[0]): Promise<void> {
  const teams: TestMember[] = [];
  for (let at = 0; at < 10; at++) teams.push(await foundTeam(server, `Load${at}`));
  const clients = Array.from({ length: CLIENTS }, (_, index) => {
    const member = teams[index % teams.length];
    if (!member) throw new Error('bench sync: no team');
    const rows = rowsOf(member.id, BATCHES * BATCH);
    return { member, rows };
  });
  const start = performance.now();
  await Promise.all(
    clients.map(async ({ member, rows }) => {
      for (let at = 0; at < rows.length; at += BATCH) await pushAs(member, rows.slice(at, at + BATCH));
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  report({
    case: `server, ${CLIENTS} clients pushing at once`,
    unit: 'observations/s',
    ours: (CLIENTS * BATCHES * BATCH) / seconds,
    peers: {},
  });
}
