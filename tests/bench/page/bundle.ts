import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { ROOT } from '../../../scripts/vite-import.ts';

/** A page that runs one module of ours, built as the extension is. */
export interface ServedPage {
  url: string;
  close(): void;
}

/** Builds `input` (a path from the root) and serves a page that loads it, on a free port of this machine. */
export async function servePage(input: string): Promise<ServedPage> {
  const { entry, scripts } = await bundle(input);
  const server = createServer((request, response) => {
    const script = scripts.get(request.url ?? '');
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? `<!doctype html><script type="module" src="${entry}"></script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** The page and its chunks, by the path they are asked at. */
async function bundle(input: string): Promise<{ entry: string; scripts: Map<string, string> }> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      rollupOptions: { input: join(ROOT, input) },
      modulePreload: false,
    },
  });
  const [output] = [result].flat() as Rolldown.RolldownOutput[];
  const chunks = output?.output.filter((one) => one.type === 'chunk') ?? [];
  const entry = chunks.find((one) => one.isEntry);
  if (!entry) throw new Error(`bench: ${input} was not built`);
  return {
    entry: `/${entry.fileName}`,
    scripts: new Map(chunks.map((one) => [`/${one.fileName}`, one.code])),
  };
}
