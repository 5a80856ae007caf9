import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Imports a module of the project through Vite, whose `import.meta.glob` the registries need. */
export async function viteImport<T>(path: string): Promise<T> {
  const { module } = await runnerImport<T>(new URL(`../${path}`, import.meta.url).pathname, {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  });
  return module;
}
