import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, FEED, NOTICE, PROFILE, tourPage } from '../browsers/acts.ts';
import type { Answer } from '../browsers/harness/web.ts';
import { movedToNow } from './dates.ts';

/** One page of the tour: what is served where, and how the transcript names it. */
export interface TourPage {
  name: string;
  kind: 'person' | 'article' | 'tender';
  url: string;
  answer: Answer;
  /** What the panel must show of it. */
  shows: string;
}

/** What the tour plays on. `watch`: a query with a match among the new items of the feed. */
export interface TourScript {
  pages: TourPage[];
  feed: { url: string; before: Answer; after: Answer; query: string; shows: string };
}

const RSS = { 'content-type': 'application/rss+xml; charset=utf-8' };

/** The repository's own invented pages. */
export function inventedScript(): TourScript {
  const page = (
    name: string,
    kind: TourPage['kind'],
    url: string,
    file: string,
    shows: string,
  ): TourPage => ({
    name,
    kind,
    url,
    answer: { body: tourPage(file) },
    shows,
  });
  return {
    pages: [
      page('a LinkedIn profile', 'person', PROFILE, 'profile.html', 'Claire Vasseur'),
      page('a news article', 'article', ARTICLE, 'article.html', 'Solène Tardieu'),
      page('a BOAMP notice', 'tender', NOTICE, 'notice.html', 'Communauté de communes du Val de Brenne'),
    ],
    feed: {
      url: FEED,
      before: { headers: RSS, body: tourPage('feed.xml') },
      after: { headers: RSS, body: tourPage('feed-later.xml') },
      query: '"Orvane Logiciels"',
      shows: 'lève huit millions',
    },
  };
}

interface CorpusPage {
  file: string;
  url: string;
  kind: string;
  expected: Record<string, unknown>;
}

/** Saved profiles of each generation, with the signed-in and the guest form of one of them. */
const PROFILES = ['profile-p1-loggedin', 'profile-sdui', 'profile-p2-public'];

/**
 * Real saved pages of a corpus: a profile of each generation, articles, BOAMP notices and a real feed,
 * cut before its newest item and then whole, as a feed grows, with its
 * dates moved to today.
 */
export function corpusScript(corpus: string): TourScript {
  const lines = readFileSync(join(corpus, 'pages.jsonl'), 'utf8').split('\n').filter(Boolean);
  const all = lines.map((line) => JSON.parse(line) as CorpusPage);
  const profiles = PROFILES.flatMap((name) =>
    all.filter(({ file }) => file.startsWith(`linkedin/${name}`)).slice(0, 1),
  );
  const articles = all
    .filter(({ kind, expected }) => kind === 'article' && expected.author && expected.title)
    .slice(0, 3);
  const notices = all
    .filter(({ file, expected }) => file.startsWith('tenders/boamp-xml/') && expected.title)
    .slice(0, 2);
  const pages = [...profiles, ...articles, ...notices].map((page) => fromCorpus(corpus, page));
  return { pages, feed: corpusFeed(corpus) };
}

function fromCorpus(corpus: string, { file, url, kind, expected }: CorpusPage): TourPage {
  const shown = kind === 'person' ? expected.fullName : expected.title;
  return {
    name: file,
    kind: kind as TourPage['kind'],
    url,
    answer: {
      headers: {
        'content-type': `${file.endsWith('.xml') ? 'application/xml' : 'text/html'}; charset=utf-8`,
        // A saved page is what its scripts had made of it; run again without their servers they undo it.
        'content-security-policy': "script-src 'none'",
      },
      body: readFileSync(join(corpus, file)),
    },
    shows: String(shown).slice(0, 40),
  };
}

function corpusFeed(corpus: string): TourScript['feed'] {
  const folder = join(corpus, 'feeds', 'google');
  const file =
    readdirSync(folder).find((name) => name.startsWith('google_news') && name.includes('real')) ?? '';
  const whole = movedToNow(readFileSync(join(folder, file), 'utf8'));
  const first = /<item>[\s\S]*?<\/item>/.exec(whole)?.[0] ?? '';
  const title = /<title>(?:<!\[CDATA\[)?([^<\]]+)/.exec(first)?.[1]?.trim() ?? '';
  const words = title.match(/\p{L}{5,}/gu) ?? [];
  return {
    url: 'https://news.google.com/rss/search?q=tour',
    before: { headers: RSS, body: whole.replace(first, '') },
    after: { headers: RSS, body: whole },
    query: words.slice(0, 3).join(' '),
    shows: words[0] ?? title,
  };
}
