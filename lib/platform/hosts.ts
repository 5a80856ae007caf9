import { browser } from './webextension.ts';

/** The permission pattern of an address's host, any scheme it may redirect between. */
export function hostPattern(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  return parsed.hostname === '127.0.0.1' || parsed.hostname === 'localhost'
    ? `http://${parsed.hostname}/*`
    : `${parsed.protocol}//${parsed.hostname}/*`;
}

export async function hasHost(url: string): Promise<boolean> {
  const pattern = hostPattern(url);
  return pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }));
}

/** Must be the first call inside a click: the gesture does not survive an await. */
export function requestHost(url: string): Promise<boolean> {
  const pattern = hostPattern(url);
  return pattern === undefined ? Promise.resolve(false) : browser.permissions.request({ origins: [pattern] });
}

/** The same for several addresses, in one question; those that are no web address are left out. */
export function requestHosts(urls: readonly string[]): Promise<boolean> {
  const origins = [...new Set(urls.map(hostPattern).filter((pattern) => pattern !== undefined))];
  return origins.length === 0 ? Promise.resolve(false) : browser.permissions.request({ origins });
}

/** The sites the person has allowed, as patterns. */
export async function allowedHosts(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

export function revokeHost(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}
