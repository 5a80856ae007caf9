import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { JSDOM, VirtualConsole } from 'jsdom';
import metascraper from 'metascraper';
import scrapeAuthor from 'metascraper-author';
import scrapeDate from 'metascraper-date';
import scrapePublisher from 'metascraper-publisher';
import scrapeTitle from 'metascraper-title';

type Read = (source: string, url: string) => Promise<Record<string, unknown>>;

const open = (source: string, url: string): Document =>
  new JSDOM(source, { url, virtualConsole: new VirtualConsole() }).window.document;

const scrape = metascraper([scrapeTitle(), scrapeAuthor(), scrapeDate(), scrapePublisher()]);

/** Other extractors of articles, each on a document of its own, under our field names. */
export const PEERS: Record<string, Read> = {
  defuddle: async (source, url) => {
    const found = new DefuddleClass(open(source, url), { url, useAsync: false }).parse();
    return {
      title: found.title,
      author: found.author,
      publishedAt: found.published,
      siteName: found.site,
      excerpt: found.description,
      language: found.language,
    };
  },
  readability: async (source, url) => {
    const found = new Readability(open(source, url)).parse();
    return {
      title: found?.title,
      author: found?.byline,
      publishedAt: found?.publishedTime,
      siteName: found?.siteName,
      excerpt: found?.excerpt,
      language: found?.lang,
    };
  },
  metascraper: async (html, url) => {
    const found = await scrape({ html, url, validateUrl: false });
    return {
      title: found.title,
      author: found.author,
      publishedAt: found.date,
      siteName: found.publisher,
    };
  },
};

/** The text of a saved page: UTF-8 whatever it declares, else the one-byte set of old pages. */
export function textOf(file: string): string {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What a peer reads on a page; a page that it cannot read gives nothing. */
export async function peerFields(
  peer: Read,
  source: string,
  url: string,
): Promise<Record<string, unknown> | undefined> {
  const { error } = console;
  // Some say on the console what they could not read; the figures are all that is wanted here.
  console.error = () => undefined;
  try {
    const fields = await peer(source, url);
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
  } catch {
    return undefined;
  } finally {
    console.error = error;
  }
}
