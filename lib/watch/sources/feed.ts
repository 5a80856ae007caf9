import { readFeed } from '../feed.ts';
import { defineSource } from './source.ts';

/** RSS, RDF, Atom and JSON Feed: whatever no other type claims. */
export default defineSource({
  type: 'feed',
  owns: () => true,
  read: ({ text, url, contentType, now, again }) =>
    readFeed(text, { url, contentType, now, ...(again && { again }) }),
});
