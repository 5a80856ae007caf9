import type { Capture, Draft } from '../capture/capture.ts';
import { summarise } from '../dossier/summary.ts';
import { readerOf, texts } from '../record/kind.ts';
import type { Store } from '../store/port.ts';
import type { MentionedAccount } from './app.ts';

const MAX_ACCOUNTS = 100_000;

/** The known accounts that a captured article names, with the sentence that shows each; [] for other kinds. */
export async function mentionsIn(
  store: Pick<Store, 'list'>,
  capture: Capture,
  draft: Draft,
): Promise<MentionedAccount[]> {
  if (draft.kind !== 'article') return [];
  const read = readerOf(draft.fields);
  const said = ['title', 'excerpt'].flatMap((field) => texts(read, field));
  const records = await store.list({ kind: 'account', limit: MAX_ACCOUNTS });
  const byId = new Map(records.map((record) => [record.id, record]));
  // Heavy, and only an article needs it: not part of what popup and panel open with.
  const [{ AccountIndex, accountName }, { mentionedAccounts }] = await Promise.all([
    import('../watch/accounts.ts'),
    import('../watch/mentions.ts'),
  ]);
  const index = new AccountIndex(records.map((record) => accountName(record)));
  return mentionedAccounts([...said, capture.text ?? ''].join('\n'), index).flatMap(({ id, evidence }) => {
    const record = byId.get(id);
    return record ? [{ account: summarise(record), sentence: evidence }] : [];
  });
}

/** The draft with the accounts it names as its own, the sentences as what shows them. */
export function withMentions(draft: Draft, mentions: readonly MentionedAccount[] = []): Draft {
  if (mentions.length === 0) return draft;
  return {
    ...draft,
    fields: { ...draft.fields, account: mentions.map(({ account }) => account.id) },
    evidence: { ...draft.evidence, account: mentions.map(({ sentence }) => sentence).join('\n') },
  };
}
