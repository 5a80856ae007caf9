import { errorFields, logToStderr } from './log.ts';
import { optionsFrom } from './options.ts';
import { startServer } from './start.ts';
import { StartupError } from './startup-error.ts';

/**
 * `node server/main.ts`: runs until SIGTERM or SIGINT; a second signal does not wait. With `--restored`
 * once after a backup was put back.
 */
try {
  const server = await startServer({
    ...optionsFrom(process.env),
    restored: process.argv.includes('--restored'),
  });
  process.stdout.write(`Vigie is at ${server.url}\n`);
  let asked = false;
  const stop = async () => {
    if (asked) process.exit(1);
    asked = true;
    await server.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  if (error instanceof StartupError) process.stderr.write(`${error.code}: ${error.message}\n`);
  else logToStderr('error', 'server.failed', errorFields(error));
  process.exitCode = 1;
}
