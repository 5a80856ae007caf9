import type { TimelineEntry } from '../dossier/dossier.ts';
import { dueToInform } from '../dossier/inform.ts';
import { summarise } from '../dossier/summary.ts';
import { DAY_MS, isoDay } from '../record/day.ts';
import { type GoldenRecord, reader } from '../record/fold.ts';
import { text, texts } from '../record/kind.ts';
import type { AlertView, Today } from './app.ts';
import type { Desk } from './desk.ts';

/** Days ahead that people still to be informed are shown. */
const INFORM_DAYS = 10;
/** What one can face in a day; the rest comes as these are done. */
const MOST_TASKS = 200;
/** Whoever was clipped today is among the people seen last. */
const SEEN_LAST = 300;

/** What waits for the rep today. Reads what is due from the index, however many records there are. */
export async function today(desk: Desk, alerts: AlertView[]): Promise<Today> {
  const { store, env } = desk;
  const now = env.now();
  const day = Math.floor(now / DAY_MS);
  const [tasks, informing, seenLast, people, accounts, signals] = await Promise.all([
    store.due({ kind: 'activity', until: isoDay(day), limit: MOST_TASKS }),
    store.due({ kind: 'person', until: isoDay(day + INFORM_DAYS), limit: MOST_TASKS }),
    store.list({ kind: 'person', limit: SEEN_LAST }),
    store.count('person'),
    store.count('account'),
    store.count('signal'),
  ]);
  return {
    tasks: tasks.map(taskEntry),
    alerts: alerts.filter((alert) => alert.state !== 'read' && !alert.snoozed),
    toInform: dueToInform(informing, now, INFORM_DAYS),
    counts: {
      people,
      accounts,
      signals,
      clipsToday: seenLast.filter((record) => record.firstSeenAt.slice(0, 10) === isoDay(day)).length,
    },
  };
}

function taskEntry(record: GoldenRecord): TimelineEntry {
  const read = reader(record);
  const about = texts(read, 'person')[0] ?? texts(read, 'account')[0];
  return {
    id: record.id,
    ...(about && { about }),
    at: text(read, 'dueAt'),
    kind: 'activity',
    type: 'task',
    title: summarise(record).title,
  };
}
