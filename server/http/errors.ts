import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorBody } from '../../lib/sync/protocol.ts';
import type { Ctx } from './context.ts';

/** A refusal in the API's one shape. `code` is for programs, `message` for people. */
export class ApiError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly retryAfter: number | undefined;
  /** @param retryAfter seconds */
  constructor(status: ContentfulStatusCode, code: string, message: string, retryAfter?: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export function errorAnswer(c: Ctx, { status, code, message, retryAfter }: ApiError): Response {
  const body: ErrorBody = { error: { code, message } };
  if (retryAfter !== undefined) {
    c.header('retry-after', String(retryAfter));
    body.error.retryAt = new Date(Date.now() + retryAfter * 1000).toISOString();
  }
  return c.json(body, status);
}

const DATABASE_AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '53300',
]);

/** True where the database is away for a moment: started again, stopped, out of connections. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && DATABASE_AWAY.has(code)) return true;
  if (/timeout exceeded when trying to connect|Connection terminated|connection error/i.test(error.message))
    return true;
  return isDatabaseAway(error.cause);
}

/** What an unforeseen error becomes: nothing of it reaches the client. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof HTTPException && error.status === 403) {
    return new ApiError(
      403,
      'forbidden',
      'This form did not come from our own page. Go back and send it again.',
    );
  }
  if (error instanceof HTTPException && error.status < 500) {
    return new ApiError(400, 'bad-request', 'The request cannot be read.');
  }
  if (isDatabaseAway(error)) {
    return new ApiError(503, 'unavailable', 'The database is away for a moment. Try again in 5 seconds.', 5);
  }
  return new ApiError(500, 'internal', 'Something went wrong on the server. Nothing was stored.', 30);
}
