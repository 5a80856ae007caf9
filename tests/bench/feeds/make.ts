import { chanceOf } from '../../faults/chance.ts';

const WORDS =
  'usine contrat marché groupe annonce recrute client plateforme logiciel énergie port atelier resultats croissance ' +
  'nouvelle site équipe projet ville région the company launches platform customers growth opens plant signs deal';

/** The same feeds at each run: short news with a summary, articles in full with markup, entries of Atom, many small ones. */
export const FEEDS: Record<string, string> = {
  'news, 50 items': rss(50, 60, false),
  'articles in full, 100 items': rss(100, 900, true),
  'Atom, 200 entries': atom(200, 120),
  'archive, 1500 items': rss(1500, 40, false),
};

function rss(count: number, words: number, markup: boolean): string {
  const next = chanceOf(count);
  const items = Array.from({ length: count }, (_, place) => {
    const body = markup
      ? `<![CDATA[<p>${text(next, words).replaceAll('. ', '.</p>\n<p class="t">')}</p>]]>`
      : text(next, words);
    return (
      `<item>\n<title>${place} ${text(next, 8)}</title>\n<link>https://gazette.example/${place}?utm_source=rss</link>\n` +
      `<guid isPermaLink="false">n-${place}</guid>\n<pubDate>Mon, 05 Oct 2026 09:30:00 +0200</pubDate>\n<dc:creator>Paul Estève</dc:creator>\n` +
      `<category>Emploi</category><description>${body}</description>\n</item>\n`
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gazette</title><link>https://gazette.example/</link>\n${items.join('')}</channel></rss>`;
}

function atom(count: number, words: number): string {
  const next = chanceOf(count);
  const entries = Array.from(
    { length: count },
    (_, place) =>
      `<entry><title>${place} ${text(next, 8)}</title><link rel="alternate" href="https://carnet.example/${place}"/><id>tag:carnet.example,2026:${place}</id>\n` +
      `<published>2026-10-05T09:30:00Z</published><updated>2026-10-05T09:30:00Z</updated><author><name>Ada</name></author>\n` +
      `<content type="html">&lt;p&gt;${text(next, words)}&lt;/p&gt;</content></entry>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Carnet</title><id>tag:carnet.example,2026:0</id><updated>2026-10-05T09:30:00Z</updated>\n${entries.join('')}</feed>`;
}

function text(next: () => number, count: number): string {
  const words = WORDS.split(' ');
  return Array.from(
    { length: count },
    (_, place) => `${words[Math.floor(next() * words.length)]}${place % 12 === 11 ? '.' : ''}`,
  ).join(' ');
}
