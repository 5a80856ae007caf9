import { cohorts } from '../kpi/cohorts.ts';
import { gapsOf } from '../kpi/gaps.ts';
import type { Kpis, Ledger, MonthRow, Period } from '../kpi/kpi.ts';
import { standardKpis } from '../kpi/kpis.ts';
import { monthly, movementsBetween } from '../kpi/monthly.ts';
import { unitOf } from '../kpi/registry.ts';
import { customersAtRisk } from '../kpi/risk/customers.ts';
import { slicesOf } from '../kpi/slices.ts';
import { addMonths, dayOf, isoDay, monthStart } from '../record/day.ts';
import { reader } from '../record/fold.ts';
import { text } from '../record/kind.ts';
import type { Store } from '../store/port.ts';
import type { Dimension, Figures, FiguresAsk, TrendRow } from './figures-types.ts';
import { readLedger } from './money.ts';

/** A ledger with what is said of its accounts: read once, then every question is answered from it. */
export interface Ground {
  ledger: Ledger;
  groups: Readonly<Record<Dimension, ReadonlyMap<string, string>>>;
}

export async function readGround(store: Store): Promise<Ground> {
  const ledger = await readLedger(store);
  const groups = { owner: new Map(), industry: new Map(), country: new Map(), source: new Map() };
  for (const account of await store.records([...new Set(ledger.subscriptions.map((row) => row.account))])) {
    const read = reader(account);
    for (const field of ['owner', 'industry', 'country'] as const) {
      const value = text(read, field);
      if (value) groups[field].set(account.id, value);
    }
    // Where the account was first heard of: the place its oldest standing value comes from.
    const [first] = Object.values(account.fields).sort((a, b) => (a.from.at < b.from.at ? -1 : 1));
    if (first) groups.source.set(account.id, first.from.source.site ?? first.from.source.type);
  }
  return { ledger, groups };
}

/** Every figure of a page, from its ground alone. */
export function figuresOf({ ledger, groups }: Ground, ask: FiguresAsk): Figures {
  const { period, compare, definitions, by, chartFrom } = ask;
  const kpis = (of: Ledger, over: Period) =>
    standardKpis(of, over, definitions, { deep: ask.whole ?? false });
  const base = {
    currency: ledger.currency,
    kpis: kpis(ledger, period),
    before: kpis(ledger, compare),
    months: monthly(ledger, chartFrom, period.to, definitions),
    movements: movementsBetween(ledger, period.from, period.to),
  };
  if (!ask.whole) return base;
  return {
    ...base,
    whole: {
      units: Object.fromEntries(Object.keys(base.kpis).map((name) => [name, unitOf(name) ?? 'ratio'])),
      gaps: gapsOf((vendor) => standardKpis(ledger, period, vendor)),
      trend: trendOf(base.months, (month) => standardKpis(ledger, month, definitions)),
      cohorts: cohorts(ledger, dayOf(period.to) ?? 0, 18),
      risk: customersAtRisk(ledger, ask.today),
      slices: slicesOf(ledger, (account) => groups[by].get(account)).map((slice) => ({
        name: slice.name,
        kpis: standardKpis(slice.ledger, period, definitions),
      })),
    },
  };
}

/** Churn and what a customer costs, month by month. */
function trendOf(months: readonly MonthRow[], kpis: (month: Period) => Kpis): TrendRow[] {
  return months.map(({ month }) => {
    const first = monthStart(dayOf(`${month}-01`) ?? 0);
    const of = kpis({ from: isoDay(first), to: isoDay(addMonths(first, 1)) });
    const value = (name: string) => of[name]?.value ?? null;
    return { month, logoChurn: value('logoChurn'), grossMrrChurn: value('grossMrrChurn'), cac: value('cac') };
  });
}
