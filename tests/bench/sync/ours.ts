import { openStore } from '../../../lib/store/store.ts';
import { createSync } from '../../../lib/sync/engine.ts';
import { createTransport, listen } from '../../../lib/sync/transport.ts';
import type { Open, Team } from './contest.ts';

/** The product's own store, engine and transport. */
export const ours: Open = async (team, name) => {
  const { store, run } = await open(team, name);
  return {
    pull: run,
    push: run,
    write: async (observations) => {
      for (let at = 0; at < observations.length; at += 500)
        await store.write({ origin: 'local', observations: observations.slice(at, at + 500) });
    },
    has: async ({ subject }) => (await store.record(subject))?.members.includes(subject) === true,
    count: () => store.count('person'),
    close: async () => store.close(),
  };
};

async function open(team: Team, name: string) {
  const store = await openStore({ now: Date.now, name });
  const sync = createSync({
    store,
    wire: createTransport({ server: team.server, token: team.token }),
    env: { now: Date.now, random: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    device: team.device,
    member: team.member,
    optOutMeta: async () => ({}),
  });
  const run = async () => {
    const done = await sync.run({ force: true });
    if (!done.ok) throw new Error(JSON.stringify(done.fault));
  };
  return { store, run };
}

/** A device that hears of news and takes them. @returns when each of these subjects was here, ms since 1970 */
export async function follow(team: Team, name: string): Promise<(subject: string) => Promise<number>> {
  const { store, run } = await open(team, name);
  await run();
  const heard = new EventTarget();
  void listen({ server: team.server, token: team.token }, () => {
    void run().then(() => heard.dispatchEvent(new Event('news')));
  });
  return async (subject) => {
    for (;;) {
      const next = new Promise((resolve) => heard.addEventListener('news', resolve, { once: true }));
      if (await store.record(subject)) return Date.now();
      await next;
    }
  };
}
