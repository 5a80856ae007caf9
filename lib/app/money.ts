import type { Kpis, Ledger, Period } from '../kpi/kpi.ts';
import { standardKpis } from '../kpi/kpis.ts';
import { ledgerOf } from '../kpi/ledger.ts';
import { readRates } from '../kpi/rates.ts';
import { reader } from '../record/fold.ts';
import { text } from '../record/kind.ts';
import type { Store } from '../store/port.ts';
import type { Desk } from './desk.ts';
import { readSettings } from './settings.ts';

/** Above this many rows the figures belong to the server; the local store reads no more. */
const MAX_ROWS = 200_000;

export async function readLedger(store: Store): Promise<Ledger> {
  const [settings, subscriptions, costs] = await Promise.all([
    readSettings(store),
    store.list({ kind: 'subscription', limit: MAX_ROWS }),
    store.list({ kind: 'cost', limit: MAX_ROWS }),
  ]);
  // Subscriptions may name any subject of an account that was joined from several.
  const named = [...new Set(subscriptions.map((record) => text(reader(record), 'account')).filter(Boolean))];
  const accounts = new Map(
    (await store.records(named)).flatMap((record) => record.members.map((id) => [id, record.id] as const)),
  );
  const rows = ledgerOf([...subscriptions, ...costs], settings.currency, (id) => accounts.get(id) ?? id);
  const { grossMargin } = settings;
  return {
    ...rows,
    rates: readRates(settings.rates).rates,
    ...(grossMargin > 0 && { grossMargin: grossMargin / 100 }),
  };
}

/** The KPIs of a period; the last whole month unless told. */
export async function kpis(
  desk: Desk,
  asked?: Period,
): Promise<{ kpis: Kpis; period: Period; currency: string }> {
  const period = asked ?? lastMonth(desk.env.now());
  const [rows, settings] = await Promise.all([readLedger(desk.store), readSettings(desk.store)]);
  return { kpis: standardKpis(rows, period, settings.definitions), period, currency: rows.currency };
}

/** The last whole calendar month before `now`. */
export function lastMonth(now: number): Period {
  const at = new Date(now);
  const first = (back: number) =>
    new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back, 1)).toISOString().slice(0, 10);
  return { from: first(1), to: first(0) };
}
