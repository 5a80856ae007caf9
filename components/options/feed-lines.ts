export interface FeedLines {
  /** Distinct addresses in the order written. */
  urls: string[];
  /** The first line (from 1) that is no web address. */
  bad?: { line: number; text: string };
}

/** Reads addresses written one a line; a host without its scheme is taken for https. */
export function readFeedLines(text: string): FeedLines {
  const urls: string[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (!line) continue;
    const url = webAddress(line);
    if (!url) return { urls, bad: { line: at + 1, text: line } };
    if (!urls.includes(url)) urls.push(url);
  }
  return { urls };
}

/** A web address as a person types it, `www.example.com` too; undefined for anything else. */
export function webAddress(text: string): string | undefined {
  const typed = text.trim();
  if (!typed || /\s/.test(typed)) return undefined;
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.parse(whole);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.hostname === 'localhost' || /[.:]/.test(url.hostname) ? url.href : undefined;
}

/** The host of an address, for people; the text itself where it has none. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}
