import { fold, type GoldenRecord } from '../../../lib/record/fold.ts';
import type { Id } from '../../../lib/record/id.ts';
import type { Json } from '../../../lib/record/json.ts';
import { kindOf } from '../../../lib/record/kinds/index.ts';
import { nameId } from '../../../lib/record/name-id.ts';
import type { ScoreInput } from '../../../lib/score/input.ts';
import { observationId } from '../../support/observations.ts';

const DAY = 24 * 3600_000;
const TYPES = ['hiring', 'tender', 'press-article', 'funding', 'social-post'];
const HEADCOUNTS = ['1-10', '11-50', '51-200', '201-500', '1 001-5 000', '10,001+'];

/** So many accounts with three signals and a call each: records and, for each account, its score's input. Always the same. */
export function scoredBase(accounts: number, now: number): { records: GoldenRecord[]; inputs: ScoreInput[] } {
  const inputs = Array.from({ length: accounts }, (_, index): ScoreInput => {
    const record = made('account', index, {
      name: `Société ${index}`,
      domain: `societe-${index}.example`,
      headcount: HEADCOUNTS[index % HEADCOUNTS.length] ?? '',
      industry: 'Logiciels',
      country: 'FR',
      stage: 'engaged',
    });
    const signal = (one: number) =>
      made('signal', index * 3 + one, {
        title: `Société ${index} annonce ${one}`,
        type: TYPES[(index + one) % TYPES.length] ?? '',
        publishedAt: new Date(now - ((index * 7 + one * 13) % 90) * DAY - index * 1000).toISOString(),
        account: [record.id],
      });
    const call = made('activity', index, {
      type: 'call',
      direction: 'out',
      at: new Date(now - (index % 60) * DAY - index * 1000).toISOString(),
      account: [record.id],
    });
    return { record, signals: [signal(0), signal(1), signal(2)], activities: [call], optedOut: false };
  });
  const records = inputs.flatMap((one) => [one.record, ...one.signals, ...one.activities]);
  return { records, inputs };
}

let count = 0;

/** A record of one observation, by its kind and number. */
export function made(kind: string, index: number, fields: Record<string, Json>): GoldenRecord {
  count += 1;
  const subject: Id = nameId('bench-score', kind, String(index));
  const entries = Object.entries(fields);
  const record = fold(
    [
      {
        id: observationId(count),
        subject,
        kind,
        kv: 1,
        set: Object.fromEntries(entries.filter(([, value]) => !Array.isArray(value))),
        add: Object.fromEntries(
          entries.filter((entry): entry is [string, Json[]] => Array.isArray(entry[1])),
        ),
        source: { type: 'page' },
        seenAt: '2026-10-01T08:00:00.000Z',
        by: 'bench',
      },
    ],
    kindOf(kind),
  );
  if (!record) throw new Error('nothing to fold');
  return record;
}
