import type { FetchFeedRequest } from '../../lib/sync/protocol.ts';
import { LIMITS } from '../../lib/sync/protocol.ts';
import { type Fetched, type GuardOptions, guardedFetch } from './guarded-fetch.ts';

export type FeedFetcher = (request: FetchFeedRequest) => Promise<Fetched>;

const DEADLINE_MS = 15_000;
/** Requests under way for one host. */
const PER_HOST = 2;

/**
 * Fetches feeds for devices: the same request is made once however many ask while it is under way, and two at most for
 * one host. @throws FetchRefused
 */
export function createFeedFetcher(guard: Partial<GuardOptions> = {}): FeedFetcher {
  const underWay = new Map<string, Promise<Fetched>>();
  const busy = new Map<string, Promise<unknown>[]>();
  const start = async ({ url, headers = {} }: FetchFeedRequest): Promise<Fetched> => {
    const host = URL.parse(url)?.host ?? '';
    const before = busy.get(host) ?? [];
    const turn = before.length < PER_HOST ? undefined : before[before.length - PER_HOST];
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
    const fetched = (turn ?? Promise.resolve())
      .catch(() => undefined)
      .then(() =>
        guardedFetch(url, { maxBytes: LIMITS.feedBytes, deadlineMs: DEADLINE_MS, ...guard, headers: sent }),
      );
    const done = fetched.then(
      () => undefined,
      () => undefined,
    );
    busy.set(host, [...before, done]);
    void done.then(() => {
      const left = (busy.get(host) ?? []).filter((one) => one !== done);
      if (left.length > 0) busy.set(host, left);
      else busy.delete(host);
    });
    return fetched;
  };
  return (request) => {
    const key = JSON.stringify(request);
    const running = underWay.get(key);
    if (running) return running;
    const fetched = start(request).finally(() => underWay.delete(key));
    underWay.set(key, fetched);
    return fetched;
  };
}
