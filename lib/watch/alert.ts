import type { Id } from '../record/id.ts';
import type { Urgency } from './route.ts';

/** A feed item that was met, by its stable keys, so that it is never announced twice. */
export interface SeenItem {
  /** `feed address + item key`. */
  key: string;
  seenAt: number;
}

/**
 * One alert about one event. `pending` is not announced yet, `announced` was handed to the
 * notification system at most once, `read` was opened or dismissed in the panel.
 */
export interface Alert {
  /** The signal's subject. */
  id: Id;
  state: 'pending' | 'announced' | 'read';
  at: number;
  /** Absent until it was routed. */
  urgency?: Urgency;
  /** Put off until then, in milliseconds since 1970; it is pending meanwhile. */
  snoozedUntil?: number;
}

/** Nobody puts an alert off for longer; a time beyond was set by a wrong clock. */
export const MOST_SNOOZE = 60 * 24 * 3_600_000;

/** Whether an alert is put off. */
export function isSnoozed(alert: Alert, now: number): boolean {
  const until = alert.snoozedUntil ?? 0;
  return alert.state === 'pending' && until > now && until <= now + MOST_SNOOZE;
}
