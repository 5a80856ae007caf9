import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const here = (file: string) => fileURLToPath(new URL(`../../lib/platform/parser/${file}`, import.meta.url));

/**
 * How rss-parser is bundled for a worker: from its sources, with its Node modules replaced. Its own
 * browser build carries an XML writer that nobody calls, a third of its weight.
 */
export const PARSER_ALIAS = [
  { find: /^(http|https|url|stream|string_decoder|xmlbuilder)$/, replacement: here('nothing.ts') },
  { find: /^entities$/, replacement: here('entities.ts') },
  { find: /^timers$/, replacement: here('timers.ts') },
  { find: /^events$/, replacement: require.resolve('events/events.js') },
];
