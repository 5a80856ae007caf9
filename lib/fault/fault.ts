/**
 * Every error a person can meet. Each has, in both languages, the five parts under `error.<CODE>.*`:
 * what happened, to what, what was kept, what to do, when it is tried again.
 */
export const ERROR_CODES = [
  'CAPTURE_WALL',
  'CAPTURE_ERROR_PAGE',
  'CAPTURE_SHELL',
  'CAPTURE_MOVED',
  'CAPTURE_NOTHING',
  'CAPTURE_INVALID',
  'CAPTURE_FORBIDDEN',
  'CAPTURE_CONSENT',
  'CAPTURE_OPTED_OUT',
  'CAPTURE_CRASHED',
  'CAPTURE_SWITCHED_OFF',
  'SWITCH_ADMIN_ONLY',
  'PASTE_NOTHING',
  'RECORD_GONE',
  'NOTHING_TO_UNDO',
  'MERGE_ONE_BY_ONE',
  'NOT_A_MEMBER',
  'NO_MOVE',
  'ALERT_TAKEN',
  'STAGE_NOT_READY',
  'HAND_OFF_MOVED',
  'BRIEF_INCOMPLETE',
  'STORE_QUOTA',
  'STORE_BLOCKED',
  'STORE_NOT_AVAILABLE',
  'STORE_CORRUPT',
  'STORE_NEWER',
  'FEED_NOT_A_FEED',
  'FEED_BAD_XML',
  'FEED_TOO_BIG',
  'FEED_TIMEOUT',
  'FEED_UNREACHABLE',
  'FEED_ELSEWHERE',
  'FEED_HTTP',
  'FEED_GONE',
  'FEED_FORBIDDEN',
  'FEED_BAD_ADDRESS',
  'FEED_BAD_ANSWER',
  'FEED_BARRED',
  'OPML_EMPTY',
  'ACCOUNT_NAMELESS',
  'PAGE_WALL',
  'PAGE_NO_PART',
  'PAGE_EMPTY',
  'QUERY_SYNTAX',
  'IMPORT_TRUNCATED',
  'IMPORT_DAMAGED',
  'IMPORT_NOT_OURS',
  'IMPORT_NEWER',
  'IMPORT_ROW',
  'IMPORT_ROW_BROKEN',
  'IMPORT_ROW_TWICE',
  'IMPORT_ERASED',
  'IMPORT_COLUMNS',
  'IMPORT_TOO_BIG',
  'IMPORT_TOO_WIDE',
  'IMPORT_CELL',
  'IMPORT_ROW_EMPTY',
  'IMPORT_ROW_OPTED_OUT',
  'EXTRACT_NOTHING',
  'EXTRACT_DENIED',
  'SERVER_UNREACHABLE',
  'SERVER_NOT_VIGIE',
  'SERVER_NEEDS_HTTPS',
  'SERVER_TOO_OLD',
  'SERVER_TOO_NEW',
  'SERVER_REFUSED',
  'SERVER_BUSY',
  'CODE_WRONG',
  'CODE_EXPIRED',
  'CODE_DENIED',
  'SIGNED_OUT',
  'REMOVED_FROM_TEAM',
  'NOT_YOURS',
  'PUSH_REFUSED',
  'UNKNOWN',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure as a value, so that it crosses any boundary. `values` fill the wording. */
export interface Fault {
  code: ErrorCode;
  values?: Record<string, string | number>;
  /** ISO 8601 of the next automatic try, where there is one. */
  retryAt?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; fault: Fault };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed<T = never>(code: ErrorCode, values?: Fault['values'], retryAt?: string): Result<T> {
  return { ok: false, fault: { code, ...(values && { values }), ...(retryAt && { retryAt }) } };
}

/** A fault thrown where a value cannot be returned (inside a transaction, across a library). */
export class FaultError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, options?: ErrorOptions) {
    super(fault.code, options);
    this.name = 'FaultError';
    this.fault = fault;
  }
}
