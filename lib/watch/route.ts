import { type GoldenRecord, reader } from '../record/fold.ts';
import { text, texts } from '../record/kind.ts';

/** At once, or with others at the hours set for digests. */
export type Urgency = 'now' | 'digest';

/** Whom alerts are routed for. */
export interface Reader {
  /** The ids under which this person writes. */
  ids: readonly string[];
  /** As accounts name their owner; '' where not known. */
  name: string;
  /** Works without a team: everything is theirs. */
  alone: boolean;
}

/**
 * How urgent an alert is for somebody. What the watch says goes first (`route`: now or digest; of several the most
 * urgent). Then an account that the item is about, not one named in passing: at once where it is a key account,
 * theirs, followed by them or watched at their word; where nobody owns it, or the item is about no known account, at once for whoever set
 * up the watch, if its words stand in the title or the account is meant. Everything else waits for the digest.
 */
export function routeSignal(
  signal: GoldenRecord,
  { accounts, watches }: { accounts: readonly GoldenRecord[]; watches: readonly GoldenRecord[] },
  me: Reader,
): Urgency {
  const asked = watches.map((watch) => text(reader(watch), 'route'));
  if (asked.includes('now')) return 'now';
  if (asked.length > 0 && asked.every((one) => one === 'digest')) return 'digest';
  const read = reader(signal);
  // Signals from before `about` was kept, and clipped ones, are about the accounts they hold.
  const meant = read('about') === undefined && texts(read, 'watch').length === 0 ? 'account' : 'about';
  const about = new Set(texts(read, meant));
  const named = accounts.filter((account) => account.members.some((id) => about.has(id)));
  if (named.some((account) => isMine(account, me))) return 'now';
  const own = watches.filter((watch) => me.ids.includes(watch.fields.query?.from.by ?? ''));
  // Whoever had the account watched follows it, for as long as that watch stands.
  const followed = new Set(own.map((watch) => text(reader(watch), 'account')));
  if (named.some((account) => account.members.some((id) => followed.has(id)))) return 'now';
  if (!me.alone && own.length === 0) return 'digest';
  if (named.length > 0) return named.some((account) => !text(reader(account), 'owner')) ? 'now' : 'digest';
  return inTitle(text(read, 'title'), texts(read, 'words')) ? 'now' : 'digest';
}

/** A key account, one of theirs, or one they follow. */
export function isMine(account: GoldenRecord, me: Reader): boolean {
  const read = reader(account);
  const owner = text(read, 'owner');
  return (
    me.alone ||
    read('key') === true ||
    texts(read, 'follower').some((id) => me.ids.includes(id)) ||
    (owner !== '' && (me.ids.includes(owner) || owner.toLowerCase() === me.name.trim().toLowerCase()))
  );
}

function inTitle(title: string, words: readonly string[]): boolean {
  const plain = title.toLowerCase();
  return words.some((word) => plain.includes(word.toLowerCase()));
}
