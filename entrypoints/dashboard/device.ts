import { openOptions } from '../../lib/platform/page.ts';

/** What the dashboard needs of the browser beside the use cases of App. */
export interface Device {
  /** Opens the settings on a section (`#data`). */
  openOptions(hash: string): Promise<void>;
}

/** The real one. */
export function createDevice(): Device {
  return { openOptions };
}
