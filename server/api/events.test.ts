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

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer({ heartbeatMs: 200 });
});
afterAll(() => server.stop());

/** The names of the events as they come. */
async function* listen(member: TestMember, signal?: AbortSignal): AsyncGenerator<string> {
  const answer = await fetch(`${server.url}/v1/events`, {
    headers: { authorization: `Bearer ${member.token}` },
    signal,
  });
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const decoder = new TextDecoder();
  for await (const bytes of answer.body ?? []) {
    for (const [, name = ''] of decoder.decode(bytes).matchAll(/^event: (\w+)$/gm)) yield name;
  }
}

async function next(events: AsyncGenerator<string>, wanted: string): Promise<number> {
  const from = performance.now();
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error('the stream ended');
    if (value === wanted) return performance.now() - from;
  }
}

it('tells a colleague of a push within a second, and beats in between', async () => {
  const nora = await foundTeam(server.url);
  const omar = await addMember(nora, 'Omar');
  const abort = new AbortController();
  const events = listen(omar, abort.signal);
  expect((await events.next()).value).toBe('news');
  await next(events, 'beat');
  const heard = next(events, 'news');
  await pushAs(nora, [observation(nora.id)]);
  expect(await heard).toBeLessThan(1_000);
  abort.abort();
});

it('says nothing of other workspaces, of repeats and of refusals', async () => {
  const nora = await foundTeam(server.url);
  const zoe = await foundTeam(server.url, 'Zoe');
  const known = observation(nora.id);
  await pushAs(nora, [known]);
  const abort = new AbortController();
  const events = listen(nora, abort.signal);
  expect((await events.next()).value).toBe('news');
  await pushAs(zoe, [observation(zoe.id)]);
  await pushAs(nora, [known, observation('somebody else')]);
  for (let n = 0; n < 3; n++) expect((await events.next()).value).toBe('beat');
  abort.abort();
});

it('ends when the session is ended', async () => {
  const nora = await foundTeam(server.url);
  const events = listen(nora);
  await events.next();
  expect((await api(server.url, nora.token).post('/v1/sign-out', {})).json).toEqual({ signedOut: true });
  const rest: string[] = [];
  for await (const event of events) rest.push(event);
  expect(rest.length).toBeLessThan(5);
  expect((await api(server.url, nora.token).get('/v1/me')).status).toBe(401);
});

it('lets a member open so many streams and no more', async () => {
  const nora = await foundTeam(server.url);
  const abort = new AbortController();
  const statuses = await Promise.all(
    Array.from({ length: 26 }, async () => {
      const answer = await fetch(`${server.url}/v1/events`, {
        headers: { authorization: `Bearer ${nora.token}` },
        signal: abort.signal,
      });
      return answer.status;
    }),
  );
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(1);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(20);
  abort.abort();
});
