import { type GoldenRecord, reader } from '../record/fold.ts';
import { text } from '../record/kind.ts';
import { contactAt } from '../score/engagement.ts';
import type { TimelineEntry } from './dossier.ts';
import { activityEntry, entryOf } from './entries.ts';

/** Something still to do: a task, or anything with a due date, that nobody ticked off. */
export function isOpen(activity: GoldenRecord): boolean {
  const read = reader(activity);
  return !text(read, 'doneAt') && (text(read, 'type') === 'task' || text(read, 'dueAt') !== '');
}

/** Open tasks by due date, so overdue first; those without one last. */
export function openTasks(activities: GoldenRecord[]): TimelineEntry[] {
  const due = (activity: GoldenRecord) => text(reader(activity), 'dueAt');
  return activities
    .filter(isOpen)
    .map((one) => ({
      dated: due(one) !== '',
      entry: due(one) ? entryOf(one, 'task', due(one)) : { ...activityEntry(one), type: 'task' },
    }))
    .sort((a, b) => Number(b.dated) - Number(a.dated) || order(a.entry, b.entry))
    .map(({ entry }) => entry);
}

/** What happened, open tasks apart. */
export function pastActivities(activities: GoldenRecord[]): TimelineEntry[] {
  return activities.filter((one) => !isOpen(one)).map(activityEntry);
}

const CONTACTS = new Set(['call', 'meeting', 'email', 'message']);

/** Calls, meetings and messages that took place, newest first. */
export function contacts(activities: GoldenRecord[], now: number): TimelineEntry[] {
  return activities
    .filter((one) => CONTACTS.has(text(reader(one), 'type')))
    .filter((one) => !(isOpen(one) || Date.parse(text(reader(one), 'at')) > now))
    .map((one) => ({ ...activityEntry(one), at: contactAt(one, now) }))
    .map((entry) => ({ entry, ms: Date.parse(entry.at) }))
    .sort((a, b) => b.ms - a.ms || (b.entry.id < a.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
}

function order(a: TimelineEntry, b: TimelineEntry): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1);
}
