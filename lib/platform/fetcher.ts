import { failed, ok } from '../fault/fault.ts';
import type { Fetcher } from '../watch/fetcher.ts';

/**
 * Fetches a public document: no credentials, a cap on decoded bytes, one deadline for the whole
 * exchange. The body is read as a stream, so that a huge or endless one is dropped at the cap.
 */
export const fetchCapped: Fetcher = async (url, { method = 'GET', headers, body, maxBytes, deadlineMs }) => {
  const host = URL.parse(url)?.host ?? url;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), deadlineMs);
  try {
    const response = await fetch(url, {
      method,
      headers: headers ?? {},
      ...(body !== undefined && { body }),
      credentials: 'omit',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: abort.signal,
    });
    const bytes = await readCapped(response, maxBytes);
    if (!bytes) {
      abort.abort();
      return failed('FEED_TOO_BIG', { host, limit: Math.round(maxBytes / 1_000_000) });
    }
    return ok({
      status: response.status,
      url: response.url || url,
      headers: Object.fromEntries(response.headers),
      bytes,
    });
  } catch (error) {
    if (abort.signal.aborted) return failed('FEED_TIMEOUT', { host, seconds: Math.round(deadlineMs / 1000) });
    if (await sendsOn(url)) return failed('FEED_ELSEWHERE', { host });
    return failed('FEED_UNREACHABLE', { host, detail: error instanceof Error ? error.message : '' });
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Whether the host answers, and only with the way to somewhere else: a site that may not be read, or itself again.
 * The browser gives no more than that, so people are told to follow the address themselves.
 */
async function sendsOn(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'HEAD',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(5_000),
    });
    return response.type === 'opaqueredirect';
  } catch {
    return false;
  }
}

/** The whole body, or undefined past the cap. */
async function readCapped(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(piece.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}
