import * as v from 'valibot';
import { type ErrorCode, failed, ok, type Result } from '../fault/fault.ts';
import { errorSchema } from './protocol.ts';

/** One HTTP answer, its body read and capped. */
export interface Answer {
  status: number;
  contentType: string;
  /** As sent: seconds or an HTTP date. */
  retryAfter?: string;
  /** Undefined where it was longer than the cap. */
  text: string | undefined;
}

/** The JSON of an answer that came from a Vigie server, or the fault that it stands for. */
export function readAnswer<T>(
  answer: Answer,
  schema: v.GenericSchema<unknown, T>,
  host: string,
  now: number,
): Result<T> {
  const json = jsonOf(answer);
  if (answer.status >= 200 && answer.status < 300) {
    const parsed = v.safeParse(schema, json);
    return parsed.success ? ok(parsed.output) : failed('SERVER_NOT_VIGIE', { host });
  }
  return failed(...faultOf(answer, json, host, now));
}

/** The fault behind a failed answer; gateways in front of a server may answer 5xx and 429 in HTML. */
function faultOf(
  answer: Answer,
  json: unknown,
  host: string,
  now: number,
): [ErrorCode, Record<string, string | number>, string?] {
  const { status } = answer;
  const error = v.safeParse(errorSchema, json);
  const said = error.success ? error.output.error : undefined;
  if (status === 429 || status >= 500) {
    return ['SERVER_BUSY', { host, status }, said?.retryAt ?? retryAt(answer.retryAfter, now)];
  }
  if (!said) return ['SERVER_NOT_VIGIE', { host, status }];
  if (status === 401) return ['SIGNED_OUT', { host }];
  if (status === 403 && said.code === 'removed') return ['REMOVED_FROM_TEAM', { host }];
  if (said.code === 'client-too-old') return ['SERVER_TOO_NEW', { host }];
  return ['SERVER_REFUSED', { host, status, reason: said.code }, said.retryAt];
}

/** The body as JSON where it says that it is JSON and is; a captive portal's page is not. */
export function jsonOf(answer: Answer): unknown {
  if (answer.text === undefined || !/^application\/([a-z.+-]+\+)?json\b/i.test(answer.contentType))
    return undefined;
  try {
    return JSON.parse(answer.text);
  } catch {
    return undefined;
  }
}

/** ISO 8601 of a Retry-After header (RFC 9110, 10.2.3), at most a day ahead. */
export function retryAt(header: string | undefined, now: number): string | undefined {
  if (!header) return undefined;
  const at = /^\d{1,9}$/.test(header.trim()) ? now + Number(header) * 1000 : Date.parse(header);
  if (Number.isNaN(at)) return undefined;
  return new Date(Math.min(Math.max(at, now), now + 86_400_000)).toISOString();
}
