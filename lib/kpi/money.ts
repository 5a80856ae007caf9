import type { Ledger } from './kpi.ts';
import { type Rational, rational } from './rational.ts';

/**
 * Money is counted in whole units of 1/120,000: a ten-thousandth of the currency, divided by the
 * twelve months of a yearly amount. Sums of units are exact, whatever their order.
 */
export const UNITS = 120_000;

/**
 * Units a month of an amount per interval (a yearly amount / 12: ChartMogul, "MRR", 201244842).
 * Undefined for an amount that is no number or too large to count exactly.
 */
export function unitsOf(amount: unknown, interval: 'month' | 'year', rate = 1): number | undefined {
  if (typeof amount !== 'number') return undefined;
  const units = Math.round(amount * rate * 10_000) * (interval === 'year' ? 1 : 12);
  return Number.isSafeInteger(units) ? units : undefined;
}

/** Units in the ledger's currency. */
export function moneyOf(units: number): number {
  return units / UNITS;
}

export function exactMoney(units: number): Rational {
  return rational(units, UNITS);
}

/** What one unit of `currency` is worth in the ledger's; undefined where no rate says. */
export function rateOf(ledger: Ledger, currency: string | undefined): number | undefined {
  const code = currency?.trim().toUpperCase();
  if (!code || code === ledger.currency.trim().toUpperCase()) return 1;
  const rate = ledger.rates && Object.hasOwn(ledger.rates, code) ? ledger.rates[code] : undefined;
  return rate !== undefined && Number.isFinite(rate) && rate > 0 ? rate : undefined;
}
