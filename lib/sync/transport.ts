import type * as v from 'valibot';
import { safeParse } from 'valibot';
import { failed, ok, type Result } from '../fault/fault.ts';
import { hostOf } from './address.ts';
import { type Answer, jsonOf, readAnswer } from './http.ts';
import {
  CLIENT_ID,
  deviceCodeSchema,
  deviceTokenSchema,
  eraseAnswerSchema,
  fetchFeedAnswerSchema,
  helloSchema,
  LIMITS,
  leaseAnswerSchema,
  meSchema,
  oauthErrorSchema,
  PROTOCOL_VERSION,
  pullAnswerSchema,
  pushAnswerSchema,
  signOutSchema,
} from './protocol.ts';
import { eventReader } from './sse.ts';
import type { FeedWire, JoinWire, Wire } from './wire.ts';

/** One exchange, body included, takes no longer. */
const DEADLINE_MS = 30_000;
/** The server sends a heartbeat every 15 s; a stream silent for longer is dead. */
const SILENCE_MS = 45_000;

export interface TransportOptions {
  /** From serverOrigin(). */
  server: string;
  token?: string;
  /** Cancels what is under way (leaving the team, the worker shutting down). */
  signal?: AbortSignal;
  deadlineMs?: number;
  fetch?: typeof fetch;
}

interface Call {
  method?: 'GET' | 'POST';
  body?: unknown;
  token?: string;
}

/** The backend over HTTP: no cookies, no redirects, capped and checked answers, failures as faults. */
export function createTransport(options: TransportOptions): Wire & JoinWire & FeedWire {
  const host = hostOf(options.server);
  const call = async <T>(
    path: string,
    schema: v.GenericSchema<unknown, T>,
    init: Call = {},
  ): Promise<Result<T>> => {
    const answer = await exchange(options, path, init);
    return answer.ok ? readAnswer(answer.value, schema, host, Date.now()) : answer;
  };
  return {
    host,
    push: (request) => call('/v1/sync/push', pushAnswerSchema, { method: 'POST', body: request }),
    pull: (cursor, limit) =>
      call(
        `/v1/sync/pull?${new URLSearchParams({ limit: String(limit), ...(cursor && { cursor }) })}`,
        pullAnswerSchema,
      ),
    erase: (request) => call('/v1/sync/erase', eraseAnswerSchema, { method: 'POST', body: request }),
    leaseFeeds: (request) => call('/v1/feeds/lease', leaseAnswerSchema, { method: 'POST', body: request }),
    fetchFeed: (request) => call('/v1/feeds/fetch', fetchFeedAnswerSchema, { method: 'POST', body: request }),
    hello: () => call('/v1/hello', helloSchema),
    me: (token) => call('/v1/me', meSchema, { token }),
    async signOut() {
      const answer = await call('/v1/sign-out', signOutSchema, { method: 'POST', body: {} });
      return answer.ok ? ok(undefined) : answer;
    },
    async requestCode(deviceName) {
      const body = { client_id: CLIENT_ID, device_name: deviceName };
      const code = await call('/api/auth/device/code', deviceCodeSchema, { method: 'POST', body });
      if (!code.ok) return code;
      const { device_code, user_code, expires_in, interval } = code.value;
      return ok({
        deviceCode: device_code,
        userCode: user_code,
        expiresInMs: expires_in * 1000,
        intervalMs: interval * 1000,
      });
    },
    async requestToken(deviceCode) {
      const body = {
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        device_code: deviceCode,
        client_id: CLIENT_ID,
      };
      const answer = await exchange(options, '/api/auth/device/token', { method: 'POST', body });
      if (!answer.ok) return answer;
      const refusal =
        answer.value.status === 400 ? safeParse(oauthErrorSchema, jsonOf(answer.value)) : undefined;
      if (refusal?.success) return ok({ error: refusal.output.error });
      const token = readAnswer(answer.value, deviceTokenSchema, host, Date.now());
      return token.ok ? ok({ token: token.value.access_token }) : token;
    },
  };
}

/**
 * Listens to the workspace's news until the stream ends or `signal` aborts; `onNews` is called once at
 * the start (there may be news since the last pull) and at every change. Resolves with why it ended.
 */
export async function listen(options: TransportOptions, onNews: () => void): Promise<Result<void>> {
  const host = hostOf(options.server);
  const abort = new AbortController();
  const stop = () => abort.abort();
  options.signal?.addEventListener('abort', stop);
  let silence = setTimeout(stop, SILENCE_MS);
  try {
    const response = await open(options, '/v1/events', {}, abort.signal);
    if (!response.ok || !/^text\/event-stream\b/.test(response.headers.get('content-type') ?? '')) {
      const answer = await toAnswer(response);
      if (response.ok) return failed('SERVER_NOT_VIGIE', { host });
      const read = readAnswer(answer, helloSchema, host, Date.now());
      return read.ok ? failed('SERVER_NOT_VIGIE', { host }) : read;
    }
    const read = eventReader();
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) {
      clearTimeout(silence);
      silence = setTimeout(stop, SILENCE_MS);
      for (const one of read(decoder.decode(bytes, { stream: true }))) if (one.event === 'news') onNews();
    }
    return ok(undefined);
  } catch {
    return options.signal?.aborted ? ok(undefined) : failed('SERVER_UNREACHABLE', { host });
  } finally {
    clearTimeout(silence);
    options.signal?.removeEventListener('abort', stop);
    abort.abort();
  }
}

async function exchange(options: TransportOptions, path: string, init: Call): Promise<Result<Answer>> {
  const deadline = AbortSignal.timeout(options.deadlineMs ?? DEADLINE_MS);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  try {
    return ok(await toAnswer(await open(options, path, init, signal)));
  } catch {
    return failed('SERVER_UNREACHABLE', { host: hostOf(options.server) });
  }
}

function open(options: TransportOptions, path: string, init: Call, signal: AbortSignal): Promise<Response> {
  const token = init.token ?? options.token;
  return (options.fetch ?? fetch)(options.server + path, {
    method: init.method ?? 'GET',
    headers: {
      accept: 'application/json, text/event-stream',
      'vigie-protocol': String(PROTOCOL_VERSION),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(init.body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
    credentials: 'omit',
    cache: 'no-store',
    // A captive portal redirects; a Vigie server never does.
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    signal,
  });
}

/** Reads the body as it comes and lets go of it at the cap. */
async function toAnswer(response: Response): Promise<Answer> {
  const decoder = new TextDecoder();
  let text: string | undefined = '';
  let size = 0;
  for await (const bytes of response.body ?? []) {
    size += bytes.byteLength;
    if (size > LIMITS.answer) {
      text = undefined;
      break;
    }
    text += decoder.decode(bytes, { stream: true });
  }
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    retryAfter: response.headers.get('retry-after') ?? undefined,
    text,
  };
}
