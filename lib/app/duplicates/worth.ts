import { DAY_MS } from '../../record/day.ts';
import { type GoldenRecord, reader } from '../../record/fold.ts';
import { text } from '../../record/kind.ts';
import type { Desk } from '../desk.ts';

/** What a stage is worth settling: money that is there, money that may come, then the rest. */
const STAGES: Record<string, number> = {
  customer: 8,
  opportunity: 8,
  engaged: 4,
  qualified: 4,
  contacted: 2,
  lost: 0.5,
};

/**
 * What settling a pair is worth: its probability, times what hangs on either record (stage, the revenue of its
 * account), and more where one was seen lately. A rule of ours, for the order of the queue alone.
 */
export async function worthOf(desk: Desk, a: GoldenRecord, b: GoldenRecord, score: number): Promise<number> {
  const weights = await Promise.all([a, b].map((record) => weightOf(desk, record)));
  const seen = Math.max(...[a, b].map((record) => Date.parse(record.lastSeenAt) || 0));
  const days = Math.max(0, desk.env.now() - seen) / DAY_MS;
  const recent = 1 + 1 / (1 + days / 30);
  return Math.round(score * (1 + Math.max(...weights)) * recent * 1000) / 1000;
}

async function weightOf(desk: Desk, record: GoldenRecord): Promise<number> {
  const read = reader(record);
  const account = record.kind === 'account' ? record.id : text(read, 'account');
  const paid = account ? await monthlyRevenue(desk, account) : 0;
  return (STAGES[text(read, 'stage')] ?? 1) + Math.log10(1 + paid);
}

/** Amounts a month that run today, as stated, whatever their currency: only their size matters here. */
async function monthlyRevenue(desk: Desk, account: string): Promise<number> {
  const today = new Date(desk.env.now()).toISOString().slice(0, 10);
  const rows = await desk.store.referring(account, 'subscription');
  return rows.reduce((sum, row) => {
    const read = reader(row);
    const end = text(read, 'end');
    const amount = read('amount');
    if (typeof amount !== 'number' || (end && end < today) || read('interval') === 'once') return sum;
    return sum + (read('interval') === 'year' ? amount / 12 : amount);
  }, 0);
}
