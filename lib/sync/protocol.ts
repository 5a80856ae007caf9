import * as v from 'valibot';
import { isId } from '../record/id.ts';
import type { Observation } from '../record/observation.ts';

/** What the extension and the backend say to each other over HTTP; docs/sync.md is the page on it. */
export const PRODUCT = 'vigie';
/** Raised when a client that does not know the change would lose or misread something. */
export const PROTOCOL_VERSION = 1;
/** The oldest version this side still speaks. */
export const MIN_PROTOCOL_VERSION = 1;
/** The client id of the device flow (RFC 8628). */
export const CLIENT_ID = 'vigie-extension';

/** Sizes that both sides hold to. */
export const LIMITS = {
  /** Bytes of a request's body. */
  body: 1024 * 1024,
  /** Observations in one push. */
  push: 500,
  /** Rows in one page of a pull. */
  page: 500,
  /** Bytes of observations in one page, past which it ends early (one row always fits). */
  pageBytes: 4 * 1024 * 1024,
  /** Bytes of any answer that a client reads. */
  answer: 8 * 1024 * 1024,
  /** Feeds asked for at once. */
  feeds: 500,
  /** Decoded bytes of a feed that the server fetches. */
  feedBytes: 4_000_000,
  /** Ids in one erasure. */
  erase: 10_000,
  /** Levels of nesting inside an observation. */
  depth: 32,
} as const;

const id = v.pipe(
  v.string(),
  v.check((text: string) => isId(text), 'not an id'),
);
const ids = v.pipe(v.array(id), v.maxLength(LIMITS.erase));
const hashes = v.array(v.pipe(v.string(), v.regex(/^[\x21-\x7e]{16,200}$/, 'not a keyed hash')));

export const helloSchema = v.object({
  product: v.literal(PRODUCT),
  /** The server's own id, made at its first start. */
  server: v.string(),
  protocol: v.pipe(v.number(), v.integer()),
  min: v.pipe(v.number(), v.integer()),
  max: v.pipe(v.number(), v.integer()),
});
export type Hello = v.InferOutput<typeof helloSchema>;

export const meSchema = v.object({
  workspace: v.object({ id: v.string(), name: v.string() }),
  member: v.object({ id: v.string(), name: v.string(), email: v.string() }),
  /** One of lib/access's ROLES today; a newer server may know more. */
  role: v.string(),
  /** Hex of 32 bytes: the key of the team's opt-out hashes. */
  optOutKey: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a key')),
  /** Changes when the server was restored from a backup. */
  epoch: v.string(),
});
export type Me = v.InferOutput<typeof meSchema>;

/** `observations` are read one by one, so that a bad one blocks nothing. */
export const pushSchema = v.object({
  /** The device that pushes; observations made before joining are signed with it. */
  device: id,
  observations: v.pipe(v.array(v.unknown()), v.maxLength(LIMITS.push)),
});
export interface PushRequest {
  device: string;
  observations: Observation[];
}

/**
 * Who of the team reads which feeds: a feed is named by `nameId` of its address, so that the server need not know it.
 * A lease lasts `forMs` from now and is taken again by whoever holds it.
 */
export const leaseSchema = v.object({
  device: id,
  feeds: v.pipe(v.array(id), v.maxLength(LIMITS.feeds)),
  forMs: v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(24 * 3600_000)),
});
export type LeaseRequest = v.InferOutput<typeof leaseSchema>;

export const leaseAnswerSchema = v.object({
  /** The feeds that are this device's to read. */
  granted: v.array(v.string()),
  /** The others: milliseconds until their lease ends. */
  held: v.record(v.string(), v.number()),
  /** The server fetches feeds for its devices (`/v1/feeds/fetch`). */
  fetches: v.boolean(),
});
export type LeaseAnswer = v.InferOutput<typeof leaseAnswerSchema>;

export const fetchFeedSchema = v.object({
  url: v.pipe(v.string(), v.maxLength(4000)),
  headers: v.optional(
    v.object({
      accept: v.optional(v.pipe(v.string(), v.maxLength(500))),
      'if-none-match': v.optional(v.pipe(v.string(), v.maxLength(500))),
      'if-modified-since': v.optional(v.pipe(v.string(), v.maxLength(100))),
    }),
  ),
});
export type FetchFeedRequest = v.InferOutput<typeof fetchFeedSchema>;

export const fetchFeedAnswerSchema = v.union([
  v.object({
    status: v.number(),
    url: v.string(),
    headers: v.record(v.string(), v.string()),
    /** The decoded body, in base64. */
    body: v.string(),
  }),
  v.object({ refused: v.picklist(['forbidden', 'unreachable', 'too-big', 'timeout', 'too-many-redirects']) }),
]);
export type FetchFeedAnswer = v.InferOutput<typeof fetchFeedAnswerSchema>;

/**
 * What became of an observation. `clamped`: stored as it is, but its stamp lies further ahead of the
 * server's clock than a clock may drift, so the server files it under its own time: the device's
 * clock is wrong. `refused` comes with a reason and is final until somebody changes something.
 */
export const VERDICTS = ['stored', 'already', 'clamped', 'refused'] as const;
/** Why an observation was refused. */
export const REASONS = [
  'not-an-observation',
  'too-big',
  'too-deep',
  'not-the-author',
  'erased',
  'device-of-another',
  // By the table of lib/access: never this kind, not this record, not these fields.
  'not-your-role',
  'not-your-record',
  'not-your-field',
] as const;
export type Reason = (typeof REASONS)[number];

export const pushAnswerSchema = v.object({
  /** In the order of the request. */
  verdicts: v.array(
    v.object({
      verdict: v.picklist(VERDICTS),
      reason: v.optional(v.string()),
      /** What exactly was wrong, for the log. */
      problem: v.optional(v.string()),
    }),
  ),
  epoch: v.string(),
  /** Milliseconds since 1970. */
  serverTime: v.number(),
});
export type PushAnswer = v.InferOutput<typeof pushAnswerSchema>;
export type Verdict = PushAnswer['verdicts'][number];

/** What the member may see, by the server's word, for lib/access on the device. */
export const accessSchema = v.object({
  /** Names the rules by which this stream was cut; under another one it is read from the beginning. */
  view: v.string(),
  role: v.string(),
  teammates: v.array(v.string()),
  territories: v.array(v.string()),
  /** Nothing of the team is hidden from this member. */
  all: v.optional(v.boolean()),
});
export type Access = v.InferOutput<typeof accessSchema>;

export const pullAnswerSchema = v.object({
  /** In the order in which the server stored them. */
  observations: v.array(v.unknown()),
  /** What was erased: nothing of it is left on the server. */
  tombstones: v.object({ subjects: v.array(v.string()), observations: v.array(v.string()) }),
  /** Keyed hashes added to the list of people who objected. */
  optOuts: v.array(v.string()),
  /** Observations that the device has to let go of; those given too, it takes as they are now. */
  revoked: v.optional(v.array(v.string())),
  /** Observations given without the fields that are not for this member's eyes. */
  cut: v.optional(v.array(v.string())),
  /** Absent from a server that does not tell roles apart. */
  access: v.optional(accessSchema),
  /** Where to go on; opaque. */
  cursor: v.string(),
  more: v.boolean(),
  /** Milliseconds since 1970. */
  serverTime: v.number(),
  epoch: v.string(),
});
export type PullAnswer = v.InferOutput<typeof pullAnswerSchema>;

export const eraseSchema = v.object({ subjects: ids, observations: ids, optOuts: v.optional(hashes, []) });
export type EraseRequest = v.InferOutput<typeof eraseSchema>;

export const eraseAnswerSchema = v.object({
  /** Observations deleted by this call. */
  erased: v.number(),
  epoch: v.string(),
  /** Subjects and observations left as they are, since this member may not erase them. */
  refused: v.optional(v.array(v.string())),
});
export type EraseAnswer = v.InferOutput<typeof eraseAnswerSchema>;

export const signOutSchema = v.object({ signedOut: v.literal(true) });

/** Every answer that is not a success. */
export const errorSchema = v.object({
  error: v.object({
    code: v.string(),
    message: v.string(),
    /** ISO 8601 UTC. */
    retryAt: v.optional(v.string()),
  }),
});
export type ErrorBody = v.InferOutput<typeof errorSchema>;

/** RFC 8628, 3.2. */
export const deviceCodeSchema = v.object({
  device_code: v.string(),
  user_code: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{4,40}$/, 'not a code')),
  /** Seconds. */
  expires_in: v.pipe(v.number(), v.minValue(1)),
  interval: v.optional(v.number(), 5),
});
/** RFC 6749, 5.1. */
export const deviceTokenSchema = v.object({
  access_token: v.pipe(v.string(), v.nonEmpty()),
  token_type: v.literal('Bearer'),
});
/** RFC 6749, 5.2 and RFC 8628, 3.5. */
export const oauthErrorSchema = v.object({ error: v.string(), error_description: v.optional(v.string()) });
