import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** Bounds on the JavaScript of each part of the built extension, gzipped, in KB of 1,000 bytes. */
export const BOUNDS = [
  { part: 'popup', entry: 'popup.html', kb: 60 },
  { part: 'side panel', entry: 'sidepanel.html', kb: 60 },
  { part: 'worker', entry: 'background.js', kb: 150 },
  { part: 'capture', entry: 'capture.js', kb: 40 },
] as const;

export interface Size {
  part: string;
  /** What is loaded at once: the entry and every chunk it imports, directly or not. */
  kb: number;
  /** What may be loaded later, by `import()`. */
  laterKb: number;
  bound: number;
}

/** Reads a file of the build; undefined where there is none. */
export type ReadBuilt = (path: string) => string | undefined;

/** The size of each part against its bound. Throws when a part is not in the build. */
export function measure(read: ReadBuilt): Size[] {
  return BOUNDS.map(({ part, entry, kb }) => {
    const text = read(entry);
    if (text === undefined) throw new Error(`the build has no ${entry}`);
    const roots = entry.endsWith('.html') ? scriptsOf(entry, text) : [entry];
    const now = reachable(roots, read, false);
    const ever = reachable(roots, read, true);
    const weight = (paths: Iterable<string>) =>
      [...paths].reduce((sum, path) => sum + gzipSync(read(path) ?? '', { level: 9 }).length, 0) / 1000;
    const atOnce = weight(now);
    return { part, kb: atOnce, laterKb: weight(ever) - atOnce, bound: kb };
  });
}

/** Scripts that a page loads, as paths in the build. */
export function scriptsOf(page: string, html: string): string[] {
  const paths = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+\.js)"/g)].map(([, src = '']) => src);
  return paths.map((src) => inBuild(page, src));
}

function reachable(roots: string[], read: ReadBuilt, later: boolean): Set<string> {
  const found = new Set<string>();
  const queue = [...roots];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    const text = read(path);
    if (text === undefined) throw new Error(`the build has no ${path}`);
    found.add(path);
    const { module } = parseSync(path, text);
    for (const { moduleRequest } of module.staticImports) queue.push(inBuild(path, moduleRequest.value));
    for (const { entries } of module.staticExports) {
      for (const { moduleRequest } of entries)
        if (moduleRequest) queue.push(inBuild(path, moduleRequest.value));
    }
    if (!later) continue;
    for (const { moduleRequest } of module.dynamicImports) {
      const literal = /^["'`]([^"'`]+\.js)["'`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
      if (literal?.[1]) queue.push(inBuild(path, literal[1]));
    }
  }
  return found;
}

/** A reference of one file to another, as a path from the build's root. */
function inBuild(from: string, to: string): string {
  return to.startsWith('/') ? to.slice(1) : posix.normalize(posix.join(posix.dirname(from), to));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const build = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
  const sizes = measure((path) => {
    const file = join(build, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  });
  for (const { part, kb, laterKb, bound } of sizes) {
    const later = laterKb > 0.05 ? `, ${laterKb.toFixed(1)} KB more when asked for` : '';
    const verdict = kb <= bound ? 'ok' : 'TOO BIG';
    console.log(
      `${part.padEnd(11)} ${kb.toFixed(1).padStart(6)} KB of at most ${bound} KB gzipped${later}  ${verdict}`,
    );
  }
  if (sizes.some(({ kb, bound }) => kb > bound)) process.exitCode = 1;
}
