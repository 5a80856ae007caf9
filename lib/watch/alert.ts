import type { Id } from '../record/id.ts';

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
}
