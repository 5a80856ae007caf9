import { fileURLToPath } from 'node:url';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Imports a module of the project through Vite, whose `import.meta.glob` the registries need. Vite stays at hand
 * for what the module imports later; it holds nothing that keeps the process alive.
 */
export async function viteImport<T>(path: string): Promise<T> {
  const config = await resolveConfig(
    {
      root: ROOT,
      configFile: false,
      envDir: false,
      logLevel: 'error',
      environments: {
        inline: {
          consumer: 'server',
          dev: { moduleRunnerTransform: true },
          resolve: { external: true, mainFields: [], conditions: ['node', 'module-sync'] },
        },
      },
    },
    'serve',
  );
  const environment = createRunnableDevEnvironment('inline', config, {
    runnerOptions: { hmr: { logger: false } },
    hot: false,
  });
  await environment.init();
  return environment.runner.import(new URL(`../${path}`, import.meta.url).pathname);
}
