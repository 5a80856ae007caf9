import type { AlertView } from '../../lib/app/app.ts';
import { reader } from '../../lib/record/fold.ts';
import { text } from '../../lib/record/kind.ts';

/** What happened to one account, or what belongs to none. */
export interface ReviewGroup {
  title: string;
  alerts: AlertView[];
}

const DAY = 24 * 3600_000;

/**
 * The alerts of the last days by account, accounts by name and what names none last; within a group what is urgent
 * first, then the newest. What was called noise or put off is left out.
 */
export function reviewOf(
  alerts: readonly AlertView[],
  now: number,
  days: number,
  others: string,
): ReviewGroup[] {
  const wanted = alerts
    .filter((alert) => alert.at > now - days * DAY && !alert.snoozed)
    .filter((alert) => text(reader(alert.signal), 'verdict') !== 'noise')
    .sort((a, b) => Number(b.urgency === 'now') - Number(a.urgency === 'now') || b.at - a.at);
  const groups = Map.groupBy(wanted, (alert) => alert.accounts[0]?.title ?? '');
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b))
    .map(([title, list]) => ({ title: title || others, alerts: list }));
}

/** The review as plain text, to mail. */
export function mailText(
  groups: readonly ReviewGroup[],
  words: { type: (type: string) => string; ago: (at: string) => string },
): string {
  const line = ({ signal }: AlertView) => {
    const read = reader(signal);
    const facts = [
      words.type(text(read, 'type') || 'other'),
      text(read, 'siteName'),
      words.ago(text(read, 'publishedAt') || signal.firstSeenAt),
    ].filter(Boolean);
    return [`- ${text(read, 'title')}`, `  ${facts.join(' · ')}`, `  ${text(read, 'url')}`]
      .join('\n')
      .trimEnd();
  };
  return groups
    .map(({ title, alerts }) => `${title.toUpperCase()}\n${alerts.map(line).join('\n')}`)
    .join('\n\n');
}
