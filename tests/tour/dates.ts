const DATE = /<(pubDate|published|updated)>([^<]+)<\/\1>/g;
const HOUR = 3600_000;

/**
 * A saved feed with its dates moved, all by the same time, so that its newest item is an hour old at
 * `now` (ms): what is a month old raises no alert, and a saved feed only grows older.
 */
export function movedToNow(xml: string, now: number = Date.now()): string {
  const dates = [...xml.matchAll(DATE)]
    .map(([, , text = '']) => Date.parse(text))
    .filter((ms) => !Number.isNaN(ms));
  if (dates.length === 0) return xml;
  const by = now - HOUR - Math.max(...dates);
  return xml.replace(DATE, (whole, tag: string, text: string) => {
    const ms = Date.parse(text);
    if (Number.isNaN(ms)) return whole;
    const moved = new Date(ms + by);
    return `<${tag}>${tag === 'pubDate' ? moved.toUTCString() : moved.toISOString()}</${tag}>`;
  });
}
