import { gzipSync } from 'node:zlib';
import { planSources } from '../../lib/watch/sources/registry.ts';
import type { PlannedSource, SourceAccount } from '../../lib/watch/sources/source.ts';
import type { Answer, Web } from './harness/web.ts';

/** An invented account, whose site announces a feed, a newsroom and its jobs. */
export const ACCOUNT: SourceAccount = {
  id: '',
  names: ['Orvane Logiciels'],
  domain: 'orvane.example',
  siren: '',
  country: 'FR',
  languages: ['fr', 'en'],
};
/** A fact that four sources report, each in its own form. */
export const NEWS = 'Orvane Logiciels lève huit millions d’euros';
const PAGE = 'https://gazette.example/entreprises/orvane-huit-millions';
export const RSS = 'https://gazette.example/rss.xml';
const ALERTS = 'https://www.google.com/alerts/feeds/0123/4567';
const JSON_FEED = 'https://carnet.example/feed.json';
const SITEMAP = 'https://depeche.example/news-sitemap.xml';
const MOVED = 'https://carnet.example/ancien.xml';
const NEW_HOME = 'https://depeche.example/nouveau.xml';
/** Only its part `main` is followed. */
export const JOBS = 'https://emplois.example/postes#watch:page=main';

/** Sources that answer as they should, once each type of feed. */
export const GOOD = [RSS, ALERTS, JSON_FEED, SITEMAP, MOVED, JOBS];

/** A site that the rep never allowed. */
const UNKNOWN = 'https://inconnu.example/rss';

/** Sources that do not, with what is said of each. */
export const BAD: Record<string, string> = {
  'https://parti.example/rss': 'FEED_GONE',
  'https://presse.example/rss': 'FEED_HTTP',
  'https://enorme.example/rss': 'FEED_TOO_BIG',
  'https://coupe.example/rss': 'FEED_UNREACHABLE',
  'https://boucle.example/rss': 'FEED_ELSEWHERE',
  'https://ailleurs.example/rss': 'FEED_ELSEWHERE',
  'https://muet.example/rss': 'FEED_TIMEOUT',
  'https://mur.example/rss': 'FEED_NOT_A_FEED',
  'https://robot.example/postes#watch:page': 'PAGE_WALL',
  'https://vide.example/postes#watch:page': 'PAGE_EMPTY',
};

/** Hosts that the rep is asked for, as permission patterns. */
export const HOSTS = [
  ...GOOD,
  ...Object.keys(BAD),
  NEW_HOME,
  ...plannedAddresses(),
  'https://orvane.example/',
].map((url) => `https://${new URL(url).hostname}/*`);

function plannedAddresses(): string[] {
  return planned().map(({ address }) => address);
}

function planned(): PlannedSource[] {
  return planSources(ACCOUNT);
}

/** Puts every source at its address; `later` says whether the news has come meanwhile. */
export function putSources(web: Web, later: () => boolean): void {
  const hourAgo = () => new Date(Date.now() - 3600_000);
  web.put(PAGE, page(NEWS, '<main><p>Un tour de table mené par trois fonds.</p></main>'));
  web.put(RSS, ({ 'if-none-match': known }): Answer => {
    const etag = later() ? '"2"' : '"1"';
    if (known === etag) return { status: 304, headers: { etag }, body: '' };
    const text = rss('La Gazette d’été', later() ? [{ title: NEWS, link: PAGE, at: hourAgo() }] : []);
    // Windows-1252, as the header says: one byte a letter, the apostrophe 0x92.
    const bytes = Uint8Array.from(text, (letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0)));
    return { headers: { etag, 'content-type': 'application/rss+xml; charset=windows-1252' }, body: bytes };
  });
  const wrapped = `https://www.google.com/url?rct=j&amp;sa=t&amp;url=${encodeURIComponent(PAGE)}&amp;ct=ga`;
  web.put(ALERTS, () => {
    const bold = NEWS.replace('Orvane', '&lt;b&gt;Orvane&lt;/b&gt;');
    const entry = `<entry><id>tag:google.com,2013:googlealerts/feed:1</id><title type="html">${bold}</title><link href="${wrapped}"/><published>${hourAgo().toISOString()}</published><content type="html">…</content></entry>`;
    return xml(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Google Alert - Orvane</title><id>tag:google.com,2005:reader/user/1</id>${later() ? entry : ''}</feed>`,
    );
  });
  web.put(JSON_FEED, () => ({
    headers: { 'content-type': 'application/feed+json' },
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Carnet',
      items: later()
        ? [
            {
              id: '1',
              url: 'https://carnet.example/1',
              title: NEWS,
              content_text: 'À lire.',
              date_published: hourAgo(),
            },
          ]
        : [],
    }),
  }));
  web.put(SITEMAP, () => {
    const page = `<url><loc>https://depeche.example/orvane-huit-millions</loc><news:news><news:publication><news:name>La Dépêche</news:name></news:publication><news:publication_date>${hourAgo().toISOString()}</news:publication_date><news:title>${NEWS}</news:title></news:news></url>`;
    return xml(`<urlset>${later() ? page : ''}</urlset>`);
  });
  web.put(MOVED, { status: 301, headers: { location: NEW_HOME }, body: '' });
  web.put(NEW_HOME, () => xml(rss('Le Nouveau', [])));
  web.put(JOBS, () => {
    const post = later() ? '<p>Directeur commercial grands comptes chez Orvane Logiciels, à Lyon</p>' : '';
    return page(
      'Nos postes',
      `<nav>Il est ${new Date().toISOString()}</nav><main><p>Comptable à Nantes</p>${post}</main>`,
    );
  });
  putMisbehaving(web);
  for (const { address, type } of planned()) web.put(askedAt(address), () => answerOf(type));
  web.put('https://orvane.example/', () =>
    page(
      'Orvane Logiciels',
      '<link rel="alternate" type="application/rss+xml" title="Actualités Orvane" href="/feed"><main><p>Des logiciels de gestion pour les ateliers.</p><a href="/presse">Presse</a> <a href="/carrieres">Nous rejoindre</a></main>',
    ),
  );
  web.put('https://orvane.example/robots.txt', {
    headers: { 'content-type': 'text/plain' },
    body: 'User-agent: *\n',
  });
  web.put('https://orvane.example/feed', () => xml(rss('Actualités Orvane', [])));
  for (const path of ['presse', 'carrieres'])
    web.put(`https://orvane.example/${path}`, () =>
      page(path, '<main><p>Rien de neuf cette semaine.</p></main>'),
    );
}

function putMisbehaving(web: Web): void {
  const [gone, busy, huge, cut, loop, elsewhere, silent, wall, robot, empty] = Object.keys(BAD) as [
    string,
    ...string[],
  ];
  const put = (url: string | undefined, answer: Answer) => web.put(url ?? '', answer);
  put(gone, { status: 410, body: '' });
  put(busy, { status: 429, headers: { 'retry-after': '7200' }, body: '' });
  put(huge, {
    headers: { 'content-type': 'application/rss+xml', 'content-encoding': 'gzip' },
    body: gzipSync(`<rss><channel><title>${'a'.repeat(6_000_000)}`),
  });
  put(cut, { headers: { 'content-length': '9000' }, body: '<rss><channel>', fails: 'cut' });
  put(loop, { status: 302, headers: { location: loop ?? '' }, body: '' });
  // Nobody allowed that other site.
  put(elsewhere, { status: 301, headers: { location: UNKNOWN }, body: '' });
  web.put(UNKNOWN, xml(rss('Inconnu', [])));
  put(silent, { body: '', fails: 'silent' });
  put(wall, page('Erreur', '<p>Le flux a changé de place.</p>'));
  put(robot, page('Just a moment...', '<p>Checking your browser</p>'));
  put(empty, { body: '<html><body><div id="app"></div><script src="/app.js"></script></body></html>' });
}

/** What an account's searches answer, by type: nothing yet. */
function answerOf(type: string): Answer {
  if (type === 'boamp' || type === 'bodacc') return json({ total_count: 0, results: [] });
  if (type === 'ted') return json({ notices: [], totalNoticeCount: 0 });
  return xml(rss(type, []));
}

/** TED is asked by POST at an address without the query. */
function askedAt(address: string): string {
  return address.includes('api.ted.europa.eu') ? address.replace(/\?.*$/, '') : address;
}

function rss(title: string, items: { title: string; link: string; at: Date }[]): string {
  const written = items.map(
    (item) =>
      `<item><title>${item.title}</title><link>${item.link}?utm_source=rss</link><pubDate>${item.at.toUTCString()}</pubDate></item>`,
  );
  return `<rss version="2.0"><channel><title>${title}</title>${written.join('')}</channel></rss>`;
}

function xml(body: string): Answer {
  return { headers: { 'content-type': 'application/xml; charset=utf-8' }, body };
}

function json(value: unknown): Answer {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

function page(title: string, body: string): Answer {
  return { body: `<!doctype html><html lang="fr"><title>${title}</title><body>${body}</body></html>` };
}
