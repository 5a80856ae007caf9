import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { AccountIndex, type AccountName } from '../../lib/watch/accounts.ts';
import { canonicalUrl, effectiveUrl, readAddress } from '../../lib/watch/address.ts';
import { classify } from '../../lib/watch/classify.ts';
import { Events } from '../../lib/watch/events.ts';

interface ItemLine {
  id: string;
  title?: string;
  text?: string;
  url?: string;
  lang?: string;
  /** What kind of source it comes from, where that is known (lib/watch/publisher.ts). */
  source?: string;
  /** ISO 8601. */
  publishedAt?: string;
}

interface AccountLine {
  name: string;
  aliases?: string[];
  domain?: string;
  city?: string;
  industry?: string;
  products?: string[];
  people?: { name: string }[];
}

export interface ClassifyLine {
  id: string;
  types: string[];
  /** Names, as in the accounts' file. */
  accounts: string[];
  /** The id of the first item that reported the event. */
  event: string;
  /** The words that decided the types. */
  words: string[];
}

/**
 * `lab classify FILE.jsonl --accounts FILE`: an item per line, or a JSON list, in; a `ClassifyLine` each out, in
 * the same order. Events are told in the order of time. Nothing else of the lines is read.
 */
export default async function run(args: string[], print: (value: unknown) => void): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { accounts: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file || !values.accounts) throw new Error('usage: classify FILE.jsonl --accounts FILE');
  const accounts = new AccountIndex((await readRows<AccountLine>(values.accounts)).map(accountOf));
  for (const line of classifyAll(await readRows<ItemLine>(file), accounts)) print(line);
}

/** What each item reports, of whom, and which event it belongs to; in the order of the items. */
function classifyAll(items: readonly ItemLine[], accounts: AccountIndex): ClassifyLine[] {
  const events = new Events();
  const lines = new Map<ItemLine, ClassifyLine>();
  for (const item of items.toSorted((a, b) => momentOf(a) - momentOf(b))) {
    const { id, title = '', text = '', url = '', lang = '', source = '' } = item;
    const words = { title, text, url, lang };
    const found = classify(words, { source, ownSite: accounts.owner(words) !== undefined });
    const about = accounts.about(words, found.types).map((mention) => mention.id);
    const fact = { title, at: momentOf(item), accounts: about, types: found.types };
    const page = canonicalUrl(url);
    const host = readAddress(effectiveUrl(url))?.host ?? '';
    const event = events.find({ ...fact, page, host }) ?? id;
    events.add({ ...fact, id: event, pages: page ? [page] : [] });
    lines.set(item, { id, types: found.types, accounts: about, event, words: found.words });
  }
  return items.flatMap((item) => lines.get(item) ?? []);
}

function accountOf({
  name,
  aliases = [],
  domain = '',
  city,
  industry,
  products = [],
  people = [],
}: AccountLine): AccountName {
  return {
    id: name,
    names: [name, ...aliases],
    domain,
    others: [...products, ...people.map((person) => person.name)],
    context: [city ?? '', industry ?? ''].filter(Boolean),
  };
}

function momentOf({ publishedAt }: ItemLine): number {
  const moment = Date.parse(publishedAt ?? '');
  return Number.isNaN(moment) ? 0 : moment;
}

async function readRows<T>(file: string): Promise<T[]> {
  const text = await readFile(file, 'utf8');
  if (text.trimStart().startsWith('[')) return JSON.parse(text) as T[];
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
}
