/** Namespaces by what begins their address, lower case, under the prefix this folder writes for them. */
const SPACES: readonly (readonly [string, string])[] = [
  ['http://www.w3.org/2005/atom', ''],
  ['http://purl.org/atom/ns', ''],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://purl.org/rss/1.0/modules/syndication', 'sy'],
  ['http://purl.org/rss/1.0/modules', 'other'],
  ['http://purl.org/rss', ''],
  ['http://my.netscape.com', ''],
  ['http://channel.netscape.com', ''],
  ['http://my.userland.com', ''],
  ['http://backend.userland.com/rss', ''],
  ['http://blogs.law.harvard.edu', ''],
  ['http://cyber.law.harvard.edu', ''],
  ['http://www.rssboard.org', ''],
  ['http://purl.org/dc/elements', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.itunes.com', 'itunes'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://rssnamespace.org/feedburner', 'feedburner'],
];

/**
 * Gives elements one name each, whatever prefix a feed chose for their namespace. Elements without prefix keep
 * their bare name: too many feeds declare a default namespace that is not theirs.
 */
export class Names {
  private readonly prefixes = new Map<string, string>();

  /** Learns the namespaces that a tag declares. */
  learn(attributes: string): void {
    if (!attributes.includes('xmlns:')) return;
    for (const [, prefix = '', , address = ''] of attributes.slice(0, 20_000).matchAll(DECLARATION)) {
      if (this.prefixes.size > 200) return;
      const known = SPACES.find(([start]) => address.trim().toLowerCase().startsWith(start));
      this.prefixes.set(prefix.toLowerCase(), known?.[1] ?? prefix.toLowerCase());
    }
  }

  /** `title`, `dc:creator`, `content:encoded` …, lower case; elements of RSS and Atom have no prefix. */
  of(written: string): string {
    const name = written.toLowerCase();
    const colon = name.indexOf(':');
    if (colon < 0) return name;
    const given = name.slice(0, colon);
    const prefix = this.prefixes.get(given) ?? (/^(?:atom|rss)\d*$/.test(given) ? '' : given);
    return prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
  }
}

const DECLARATION = /\bxmlns:([\w.-]{1,100})\s{0,20}=\s{0,20}(["'])([^"']{0,500})\2/g;
