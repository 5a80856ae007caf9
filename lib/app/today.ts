import { dueToInform } from '../dossier/inform.ts';
import { summarise } from '../dossier/summary.ts';
import { reader } from '../record/fold.ts';
import { text, texts } from '../record/kind.ts';
import type { AlertView, Today } from './app.ts';
import type { Desk } from './desk.ts';

/** What waits for the rep today. */
export async function today(desk: Desk, alerts: AlertView[]): Promise<Today> {
  const { store, env } = desk;
  const now = env.now();
  const [activities, people, counts] = await Promise.all([
    store.list({ kind: 'activity', limit: 2000 }),
    store.list({ kind: 'person', limit: 2000 }),
    Promise.all(['person', 'account', 'signal'].map((kind) => store.count(kind))),
  ]);
  const endOfDay = new Date(now).toISOString().slice(0, 10);
  const tasks = activities
    .filter((record) => {
      const due = text(reader(record), 'dueAt').slice(0, 10);
      return due !== '' && due <= endOfDay && !text(reader(record), 'doneAt');
    })
    .map((record) => {
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
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const clipped = people.filter((record) => record.firstSeenAt.slice(0, 10) === endOfDay);
  return {
    tasks,
    alerts: alerts.filter((alert) => alert.state !== 'read'),
    toInform: dueToInform(people, now, 10),
    counts: {
      people: counts[0] ?? 0,
      accounts: counts[1] ?? 0,
      signals: counts[2] ?? 0,
      clipsToday: clipped.length,
    },
  };
}
