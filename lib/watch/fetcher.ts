import type { Result } from '../fault/fault.ts';

/** One HTTP answer with its body capped and decoded; see lib/platform/fetcher.ts. */
export interface FetchedText {
  status: number;
  /** The address after redirects. */
  url: string;
  headers: Record<string, string>;
  bytes: Uint8Array;
}

export interface FetchOptions {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Of the body, decoded. */
  maxBytes: number;
  /** For the whole exchange. */
  deadlineMs: number;
}

/** Fetches with a cap on decoded bytes and a deadline, credentials never sent. */
export type Fetcher = (url: string, options: FetchOptions) => Promise<Result<FetchedText>>;
