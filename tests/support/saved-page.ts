import { JSDOM, VirtualConsole } from 'jsdom';

/** A page from its source, in a standards-true DOM: no script runs, nothing is fetched. */
export function savedPage(source: string, url: string, contentType = 'text/html'): JSDOM {
  return new JSDOM(source, { url, contentType, virtualConsole: new VirtualConsole() });
}

/** The document of a page whose body is given. */
export function documentOf(body: string, url = 'https://page.example/a'): Document {
  return savedPage(`<!doctype html><html lang="en"><body>${body}</body></html>`, url).window.document;
}
