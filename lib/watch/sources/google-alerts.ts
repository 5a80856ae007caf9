import { ok } from '../../fault/fault.ts';
import { readFeed } from '../feed.ts';
import { defineSource } from './source.ts';

/**
 * The Atom feed of a Google Alert, whose address a person gives. The feed reader unwraps its redirect links and
 * reads its HTML titles; what is left to do is the feed's own name.
 */
export default defineSource({
  type: 'google-alerts',
  owns: ({ hostname, pathname }) =>
    /^(?:www\.)?google\.[a-z.]+$/.test(hostname) && pathname.startsWith('/alerts/feeds/'),
  async read({ text, url, contentType, now }) {
    const read = await readFeed(text, { url, contentType, now });
    if (!read.ok) return read;
    const title = read.value.title.replace(/^(?:Google Alert|Alerte Google)\s*[-–:]\s*/i, '');
    return ok({ ...read.value, title: title || read.value.title });
  },
});
