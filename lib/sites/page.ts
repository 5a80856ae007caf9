import { all, attr, matches, one, raw, rootOf } from './dom.ts';
import { readJsonLd, type Thing, typesOf } from './json-ld.ts';
import { textOf } from './text.ts';
import { httpUrl, plainText } from './value.ts';

/** One page while it is read. Everything costly is read once, at the first asking. */
export interface Page {
  document: Document;
  /** The document element; every selector starts there. */
  root: Element;
  address: URL;
  /** All JSON-LD nodes; `things('NewsArticle', …)` those of these types. */
  things(...types: string[]): Thing[];
  /** The first meta of these names (`og:title`, `author` …), plain. */
  meta(...names: string[]): string;
  /** All metas of one name. */
  metas(name: string): string[];
  /** `link[rel=canonical]`, absolute; ''. */
  canonical: string;
  /** `<title>`, plain. */
  title: string;
  /** ISO 639-1 as declared; ''. */
  language: string;
  /** The reader's languages, the preferred first (`fr-FR`, `en`); for a page that has several versions in it. */
  languages: readonly string[];
  /** What a JSON file says, where the page is one as a browser shows it. */
  json: unknown;
  /** The object of that file which is being read. */
  record?: Thing;
}

/** What a template left unfilled. */
const PLACEHOLDER = /\{\{.*\}\}|\$\{.*\}|^(?:undefined|null|none|n\/a|\[object Object\]|%\w+%|#\w+#)$/i;

/** The metas by their names; what they say is made plain when somebody asks. */
function readMetas(root: Element): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const meta of all(root, 'meta'))
    for (const key of ['property', 'name', 'itemprop'])
      for (const name of attr(meta, key).toLowerCase().split(/\s+/)) {
        // A microdata meta belongs to its item; only the head's speaks for the page.
        if (!name || (key === 'itemprop' && !matches(meta, 'head > meta'))) continue;
        const list = found.get(name);
        if (list) list.push(meta);
        else found.set(name, [meta]);
      }
  return found;
}

function metaText(meta: Element): string {
  const value = plainText(attr(meta, 'content') || attr(meta, 'value'));
  return PLACEHOLDER.test(value) ? '' : value;
}

function declaredLanguage(root: Element, meta: (...names: string[]) => string): string {
  const declared =
    attr(root, 'lang') ||
    attr(root, 'xml:lang') ||
    meta('og:locale', 'language', 'dc.language', 'content-language', 'inlanguage');
  return /^([a-z]{2})(?:[-_].*)?$/i.exec(declared.trim())?.[1]?.toLowerCase() ?? '';
}

const MAX_JSON = 20_000_000;

/** Chromium shows a JSON file as one `pre` in an empty page, Firefox in the element `json` of its viewer. */
function readJson(root: Element): unknown {
  if (one(root, 'head > title')) return undefined;
  const shown = one(root, '#content > #json') ?? one(root, 'body > pre:first-child');
  const source = shown ? raw(shown).trim() : '';
  if (!/^[[{]/.test(source) || source.length > MAX_JSON) return undefined;
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function once<T>(read: () => T): () => T {
  let value: { is: T } | undefined;
  return () => {
    value ??= { is: read() };
    return value.is;
  };
}

/** undefined where the document has no element at all. */
export function openPage(
  document: Document,
  address: URL,
  languages: readonly string[] = [],
): Page | undefined {
  const root = rootOf(document);
  if (!root) return undefined;
  const things = once(() => readJsonLd(document));
  const found = once(() => readMetas(root));
  const said = new Map<string, string[]>();
  const metas = (asked: string): string[] => {
    const name = asked.toLowerCase();
    const known = said.get(name) ?? found().get(name)?.map(metaText).filter(Boolean) ?? [];
    said.set(name, known);
    return known;
  };
  const meta = (...names: string[]): string => {
    for (const name of names) {
      const value = metas(name)[0];
      if (value) return value;
    }
    return '';
  };
  const canonical = once(() =>
    httpUrl(attr(one(root, 'link[rel~="canonical" i][href]') ?? root, 'href'), address.href),
  );
  const title = once(() => {
    const element = one(root, 'head > title') ?? one(root, 'title');
    return element ? textOf(element) : '';
  });
  const language = once(() => declaredLanguage(root, meta));
  const json = once(() => readJson(root));
  return {
    document,
    root,
    address,
    languages,
    things: (...types) =>
      types.length
        ? things().filter((thing) => typesOf(thing).some((type) => types.includes(type)))
        : things(),
    meta,
    metas,
    get canonical() {
      return canonical();
    },
    get title() {
      return title();
    },
    get language() {
      return language();
    },
    get json() {
      return json();
    },
  };
}
