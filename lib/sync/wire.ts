import type { Result } from '../fault/fault.ts';
import type {
  EraseAnswer,
  EraseRequest,
  FetchFeedAnswer,
  FetchFeedRequest,
  Hello,
  LeaseAnswer,
  LeaseRequest,
  Me,
  PullAnswer,
  PushAnswer,
  PushRequest,
} from './protocol.ts';

/** The backend as the sync engine sees it. Nothing throws; every failure is a fault. */
export interface Wire {
  /** Whom it speaks to, for people. */
  readonly host: string;
  push(request: PushRequest): Promise<Result<PushAnswer>>;
  /** Without a cursor, from the beginning. */
  pull(cursor: string | undefined, limit: number): Promise<Result<PullAnswer>>;
  erase(request: EraseRequest): Promise<Result<EraseAnswer>>;
}

/** The backend as the polling of feeds sees it. */
export interface FeedWire {
  leaseFeeds(request: LeaseRequest): Promise<Result<LeaseAnswer>>;
  fetchFeed(request: FetchFeedRequest): Promise<Result<FetchFeedAnswer>>;
}

/** What the server said to one poll of the device flow (RFC 8628, 3.5). */
export type TokenAnswer = { token: string } | { error: string };

/** The backend as joining sees it. */
export interface JoinWire {
  hello(): Promise<Result<Hello>>;
  requestCode(
    deviceName: string,
  ): Promise<Result<{ deviceCode: string; userCode: string; expiresInMs: number; intervalMs: number }>>;
  requestToken(deviceCode: string): Promise<Result<TokenAnswer>>;
  me(token: string): Promise<Result<Me>>;
  /** Ends this device's session on the server. */
  signOut(): Promise<Result<void>>;
}
