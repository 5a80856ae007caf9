import { COMMANDS, runCommand } from './commands.ts';
import { errorFields, logToStderr } from './log.ts';
import { optionsFrom } from './options.ts';
import { startServer } from './start.ts';
import { StartupError } from './startup-error.ts';

/**
 * `node server/main.ts`: runs until SIGTERM or SIGINT; a second signal does not wait. With `--restored`
 * once after the database was put back by other means. `backup`, `verify FILE`, `restore FILE` and
 * `audit` do one thing and end (docs/server.md).
 */
try {
  const [word, file] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
  const command = COMMANDS.find((one) => one === word);
  if (word !== undefined && !command)
    throw new StartupError('BAD_OPTION', `“${word}” is none of: ${COMMANDS.join(', ')}.`);
  if (command) {
    const say = (line: string) => process.stdout.write(`${line}\n`);
    process.exitCode = await runCommand(command, file, optionsFrom(process.env), say, logToStderr);
  } else await serve();
} catch (error) {
  if (error instanceof StartupError) process.stderr.write(`${error.code}: ${error.message}\n`);
  else logToStderr('error', 'server.failed', errorFields(error));
  process.exitCode = 1;
}

async function serve(): Promise<void> {
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
}
