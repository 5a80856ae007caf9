import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { LIMITS } from '../../lib/sync/protocol.ts';
import type { Ctx, Env } from './context.ts';
import { ApiError, errorAnswer } from './errors.ts';

/** Refuses a body past the limit before it is read. */
export function limitBody(bytes: number = LIMITS.body): MiddlewareHandler<Env> {
  return bodyLimit({
    maxSize: bytes,
    onError: (c) => {
      // What is still on its way is not waited for.
      c.header('connection', 'close');
      return errorAnswer(
        c as Ctx,
        new ApiError(413, 'too-big', `The request is longer than ${bytes} bytes. Send it in smaller parts.`),
      );
    },
  });
}

/** The JSON body, checked. @throws ApiError 415 or 400 */
export async function readJson<T>(c: Ctx, schema: v.GenericSchema<unknown, T>): Promise<T> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    throw new ApiError(415, 'not-json', 'Send JSON with the content type application/json.');
  }
  let input: unknown;
  try {
    input = await c.req.json();
  } catch {
    throw new ApiError(400, 'bad-json', 'The body is not JSON.');
  }
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new ApiError(400, 'bad-request', `${v.getDotPath(issue) ?? 'body'}: ${issue.type}`);
}
