import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './vite-import.ts';

/** The names of the modules of a folder that a command dispatches to, without tests and helpers. */
export function areasOf(folder: string): string[] {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => /^[a-z-]+\.ts$/.test(name))
    .map((name) => name.slice(0, -3));
}

/** Takes `--name value` and `--flag` out of arguments; what is left are the others, in order. */
export function parseArgs(
  args: readonly string[],
  flags: readonly string[] = [],
): {
  rest: string[];
  options: Record<string, string | undefined>;
} {
  const rest: string[] = [];
  const options: Record<string, string | undefined> = {};
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) {
      rest.push(arg);
      continue;
    }
    const [name = '', inline] = arg.slice(2).split('=', 2);
    if (flags.includes(name)) options[name] = 'true';
    else if (inline !== undefined) options[name] = inline;
    else {
      at += 1;
      options[name] = args[at];
    }
  }
  return { rest, options };
}
