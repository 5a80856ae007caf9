import {
  allowedHosts,
  keepsStorage,
  open,
  openDashboard,
  requestHost,
  requestHosts,
  revokeHost,
  version,
} from '../../lib/platform/page.ts';
import { saveFile } from '../shared/files.ts';
import { copy } from '../shared/start.tsx';

/** What the settings need of this browser and this device, beside the use cases of App. */
export interface Device {
  version: string;
  requestHost(url: string): Promise<boolean>;
  requestHosts(urls: readonly string[]): Promise<boolean>;
  allowedHosts(): Promise<string[]>;
  revokeHost(pattern: string): Promise<boolean>;
  open(url: string): Promise<void>;
  openDashboard(hash?: string): Promise<void>;
  copy(text: string): void;
  saveFile(name: string, content: Blob): void;
  storage(): Promise<Storage | undefined>;
}

/** Bytes used and granted; `persisted`: the browser does not clear them by itself. */
export interface Storage {
  used: number;
  quota: number;
  persisted: boolean;
}

/** The real one. */
export function createDevice(): Device {
  return {
    version: version(),
    requestHost,
    requestHosts,
    allowedHosts,
    revokeHost,
    open,
    openDashboard,
    copy,
    saveFile,
    storage,
  };
}

async function storage(): Promise<Storage | undefined> {
  const { usage, quota } = await navigator.storage.estimate();
  if (usage === undefined || quota === undefined) return undefined;
  return { used: usage, quota, persisted: await keepsStorage() };
}
