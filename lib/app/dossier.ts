import { dossier as buildDossier } from '../dossier/build.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { failed, ok, type Result } from '../fault/fault.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import type { Id } from '../record/id.ts';
import { text } from '../record/kind.ts';
import type { Desk } from './desk.ts';
import { isOptedOut, readOptOuts } from './opt-out.ts';
import { closedTo, whoAmI } from './rights.ts';
import { scoreRules } from './score-rules.ts';
import { readSettings } from './settings.ts';

/** Gathers what a dossier is made of and folds it into one. */
export async function dossier(desk: Desk, id: Id): Promise<Result<Dossier>> {
  const { store, env } = desk;
  const record = await store.record(id);
  if (!record) return failed('RECORD_GONE');
  const accountId = record.kind === 'account' ? record.id : text(reader(record), 'account');
  const about = record.kind === 'person' ? 'person' : 'account';
  const [observations, account, settings, optOuts, rules] = await Promise.all([
    store.observations(record.id),
    accountId && accountId !== record.id ? store.record(accountId) : undefined,
    readSettings(store),
    readOptOuts(store, env),
    scoreRules(desk),
  ]);
  const hub = account ?? (record.kind === 'account' ? record : undefined);
  const ofAccount = async (kind: string): Promise<GoldenRecord[]> =>
    hub ? store.referring(hub.id, kind) : [];
  const [people, signals, articles, tenders, reviews, subscriptions, deals, own, accounts] =
    await Promise.all([
      ofAccount('person'),
      ofAccount('signal'),
      ofAccount('article'),
      ofAccount('tender'),
      ofAccount('review'),
      ofAccount('subscription'),
      record.kind === 'person' ? store.referring(record.id, 'opportunity') : ofAccount('opportunity'),
      about === 'person' ? store.referring(record.id, 'activity') : [],
      record.kind === 'account' ? ofAccount('activity') : [],
    ]);
  const dossierOf = buildDossier(
    {
      record,
      observations,
      ...(account && { account }),
      people,
      signals,
      activities: distinct([...own, ...accounts]),
      articles,
      tenders,
      reviews,
      subscriptions,
      opportunities: deals,
      rules,
      currency: settings.currency,
      optedOut: record.kind === 'person' && isOptedOut(reader(record), optOuts),
    },
    env.now(),
  );
  const closed = closedTo(await whoAmI(desk), record);
  return ok(closed ? { ...dossierOf, closed } : dossierOf);
}

function distinct(records: GoldenRecord[]): GoldenRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
