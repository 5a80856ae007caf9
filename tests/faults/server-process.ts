import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** The backend in a process of its own, which can be killed and started again on the same data and port. */
export interface ServerProcess {
  url: string;
  start(): Promise<void>;
  /** SIGKILL; true once the system says that it died of it. */
  kill(): Promise<boolean>;
  pid(): number | undefined;
  /** SIGTERM, as an administrator would. */
  stop(): Promise<void>;
}

export async function serverProcess(folder: string): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const end = (signal: NodeJS.Signals): Promise<NodeJS.Signals | null> => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null) return Promise.resolve(null);
    return new Promise((resolve) => {
      running.once('exit', (_code, by) => resolve(by));
      running.kill(signal);
    });
  };
  return {
    url,
    async start() {
      const started = spawn(process.execPath, [MAIN], {
        env: {
          ...process.env,
          PORT: String(port),
          HOST: '127.0.0.1',
          DATA_DIR: join(folder, 'data'),
          TWO_FACTOR: 'optional',
        },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      child = started;
      let said = '';
      started.stderr.on('data', (chunk: Buffer) => {
        said = `${said}${chunk}`.slice(-2000);
      });
      for (let left = 600; left > 0; left -= 1) {
        if (started.exitCode !== null) throw new Error(`the server did not start: ${said}`);
        const answer = await fetch(`${url}/v1/hello`).catch(() => undefined);
        await answer?.body?.cancel();
        if (answer?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`the server did not answer within 30 s: ${said}`);
    },
    pid: () => child?.pid,
    kill: async () => (await end('SIGKILL')) === 'SIGKILL',
    stop: async () => {
      await end('SIGTERM');
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
