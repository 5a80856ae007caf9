import type { Capture } from '../capture/capture.ts';
import type { Hint } from '../capture/hint.ts';
import type { Result } from '../fault/fault.ts';

/** A tab; url undefined where the browser does not let us know it. */
export interface Tab {
  id: number;
  url?: string;
}

/** The browser, as far as use cases need it (lib/platform is the only implementation). */
export interface Browser {
  /** The tab in front of the person. */
  activeTab(): Promise<Tab | undefined>;
  tab(tabId: number): Promise<Tab>;
  /** Runs the capture script in the tab, with what people showed of its host; reads once, leaves nothing there. */
  readTab(tabId: number, hints: readonly Hint[]): Promise<Result<Capture>>;
  notify(id: string, title: string, message: string): Promise<void>;
  badge(text: string): Promise<void>;
  hasHost(url: string): Promise<boolean>;
  /** Must be called inside the click that asks for it. */
  requestHost(url: string): Promise<boolean>;
  openUrl(url: string): Promise<void>;
  /** Tells the extension's other pages and worker that something changed. */
  broadcast(change: Change): void;
  onBroadcast(listener: (change: Change) => void): () => void;
}

export type Change =
  | { type: 'records' }
  | { type: 'alerts' }
  | { type: 'feeds' }
  | { type: 'capture' }
  | { type: 'settings' }
  | { type: 'sync' };
