import { type ErrorCode, type Fault, FaultError } from '../fault/fault.ts';

/** What the browser's database says, as faults that a person can read. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'STORE_QUOTA',
  VersionError: 'STORE_NEWER',
  UnknownError: 'STORE_CORRUPT',
  NotReadableError: 'STORE_CORRUPT',
};

export function faultError(code: ErrorCode, detail?: string, cause?: unknown): FaultError {
  const fault: Fault = { code, ...(detail && { values: { detail } }) };
  return new FaultError(fault, { cause });
}

/** An error met while the database was in use. */
export function useFault(cause: unknown): FaultError {
  if (cause instanceof FaultError) return cause;
  return faultError(CODES[nameOf(cause)] ?? 'UNKNOWN', detailOf(cause), cause);
}

/** An error met while opening it: whatever is neither a full disk nor a newer version means "not here". */
export function openFault(cause: unknown): FaultError {
  if (cause instanceof FaultError) return cause;
  const code = CODES[nameOf(cause)];
  const known = code === 'STORE_QUOTA' || code === 'STORE_NEWER';
  return faultError(known ? code : 'STORE_NOT_AVAILABLE', detailOf(cause), cause);
}

/** True where the connection was closed under us, so that a new one may do. */
export function isClosed(cause: unknown): boolean {
  return nameOf(cause) === 'InvalidStateError';
}

function nameOf(cause: unknown): string {
  return cause instanceof Error || cause instanceof DOMException ? cause.name : '';
}

function detailOf(cause: unknown): string {
  return cause instanceof Error || cause instanceof DOMException
    ? `${cause.name}: ${cause.message}`
    : String(cause);
}
