import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';

const plain = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : String(value ?? '');

/** The titles of a feed's items, as other readers give them. */
export const PEERS: Record<string, (text: string) => Promise<string[]>> = {
  'rss-parser': async (text) => (await new Parser().parseString(text)).items.map((item) => plain(item.title)),
  feedsmith: async (text) => {
    const { feed } = parseFeed(text) as unknown as {
      feed: { items?: { title: unknown }[]; entries?: { title: unknown }[] };
    };
    return (feed.items ?? feed.entries ?? []).map((item) => plain(item.title));
  },
};
