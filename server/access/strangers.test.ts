import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addMember,
  api,
  foundTeam,
  observation,
  pushAs,
  startTestServer,
  type TestMember,
} from '../testing.ts';

/** Requests of one team about another's; more of them with REQUESTS=100000. */
const REQUESTS = Number(process.env.REQUESTS ?? 3_000);
/** In everything the other team holds. */
const MARKER = 'Zq7marker';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer({ rate: { burst: 1_000_000, perSecond: 1_000_000 } });
});
afterAll(() => server.stop());

it('gives no byte of another team away, whatever its members ask for, in answers or errors', async () => {
  const theirs = await foundTeam(server.url, MARKER);
  const mate = await addMember(theirs, `Mate${MARKER}`, 'ae');
  const rows = Array.from({ length: 30 }, (_, at) =>
    observation(theirs.id, {
      kind: ['person', 'account', 'subscription', 'cost'][at % 4] ?? 'person',
      set: { fullName: `${MARKER} ${at}`, name: MARKER, nps: 7, mrr: 1 },
      add: { email: [`${MARKER}@example.org`] },
    }),
  );
  await pushAs(theirs, rows);
  const erased = rows[0]?.subject ?? '';
  await api(server.url, theirs.token).post('/v1/sync/erase', { subjects: [erased], observations: [] });
  const cursor = (await api(server.url, theirs.token).get('/v1/sync/pull')).json.cursor as string;

  const ours = await foundTeam(server.url, 'Nora');
  const asking = [ours, await addMember(ours, 'Omar', 'sdr'), await addMember(ours, 'Max', 'manager')];
  const secrets = [
    ...rows.flatMap((one) => [one.id, one.subject]),
    theirs.id,
    mate.id,
    theirs.workspace,
    theirs.device,
    erased,
  ];
  const texts = [
    ...secrets,
    cursor,
    ours.id,
    ours.workspace,
    randomUUID(),
    `' or 1=1 --`,
    `%${MARKER}%`,
    '*',
    '../',
    '',
  ];
  const pick = <T>(from: readonly T[]): T => from[randomInt(from.length)] as T;
  const word = () => pick(texts);
  const row = (one: TestMember) =>
    observation(pick([one.id, theirs.id]), {
      id: pick([undefined, rows[randomInt(rows.length)]?.id]) ?? observation(one.id).id,
      subject: pick([randomUUID(), pick(rows).subject]),
      set: { owner: word(), account: word(), country: word() },
      ...pick([{}, { retracts: [pick(rows).id] }, { same: [pick(rows).subject] }, { over: [pick(rows).id] }]),
      ...({ workspace: theirs.workspace, member: theirs.id, holder: theirs.id } as object),
    });
  const sealed = (one: TestMember): Promise<{ text: string; headers: Headers }> => {
    const client = api(server.url, one.token);
    const query = () =>
      new URLSearchParams({ [pick(['cursor', 'view', 'limit', 'workspace', 'q'])]: word() });
    const form = {
      role: 'sdr',
      teams: word(),
      territories: word(),
      successor: pick([theirs.id, mate.id, one.id]),
    };
    const visit = async (path: string) => ({
      ...(await one.visitor.post(path, form)),
      headers: new Headers(),
    });
    return pick([
      () => client.get(`/v1/sync/pull?${query()}&${query()}`),
      () => client.get(`/v1/${pick(['me', 'hello', 'sync', 'records', word()])}?${query()}`),
      () =>
        client.post('/v1/sync/push', {
          device: pick([one.device, theirs.device]),
          observations: [row(one), row(one)],
          ...form,
        }),
      () => client.post('/v1/sync/erase', { subjects: [pick(rows).subject], observations: [pick(rows).id] }),
      () => client.post(`/v1/sync/${pick(['push', 'erase', 'pull'])}`, randomBytes(40).toString('latin1')),
      () => visit(`/members/${pick([theirs.id, mate.id])}/${pick(['reach', 'remove'])}`),
      () => visit(`/devices/${word() || 'x'}/revoke`),
    ])();
  };
  let asked = 0;
  let leaks: string[] = [];
  const ask = async () => {
    while (asked < REQUESTS) {
      asked += 1;
      const answer = await sealed(pick(asking));
      const bytes = `${answer.text} ${JSON.stringify([...answer.headers])}`;
      // What one sends may come back as what one sent; what they hold may not.
      const lost = [MARKER, theirs.email].filter((secret) => bytes.includes(secret));
      if (lost.length > 0 && !bytes.includes(`%${MARKER}%`)) leaks = [...leaks, bytes.slice(0, 300)];
    }
  };
  await Promise.all(Array.from({ length: 8 }, ask));
  expect(asked).toBeGreaterThanOrEqual(REQUESTS);
  expect(leaks).toEqual([]);
  // And nothing of theirs was changed by it.
  const kept = await api(server.url, theirs.token).get('/v1/sync/pull');
  expect(kept.json.observations).toEqual(rows.filter((one) => one.subject !== erased));
  expect((await api(server.url, mate.token).get('/v1/me')).json.role).toBe('ae');
});
