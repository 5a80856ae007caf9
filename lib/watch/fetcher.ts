import type { Result } from '../fault/fault.ts';

/** One HTTP answer with its body capped and decoded; see lib/platform/fetcher.ts. */
export interface FetchedText {
  status: number;
  /** The address after redirects. */
  url: string;
  headers: Record<string, string>;
  bytes: Uint8Array;
}

/** Fetches with a cap on decoded bytes and a deadline, credentials never sent. */
export type Fetcher = (
  url: string,
  options: { headers?: Record<string, string>; maxBytes: number; deadlineMs: number },
) => Promise<Result<FetchedText>>;
