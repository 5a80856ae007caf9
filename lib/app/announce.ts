import { reader } from '../record/fold.ts';
import { text } from '../record/kind.ts';
import { notificationPlan } from '../watch/notify.ts';
import type { Desk } from './desk.ts';
import { readSettings } from './settings.ts';
import { alerts as alertViews, showBadge } from './watches.ts';

/** The id under which a digest is shown; a new digest takes the place of the last one. */
export const DIGEST = 'digest';

/**
 * Hands pending alerts to the notification system, each at most once: they are marked before they are
 * shown, so that a worker dying in between shows one less, never one twice. The list in the panel and
 * the badge hold every one.
 */
export async function announce(desk: Desk): Promise<number> {
  const pending = (await desk.store.alerts()).filter((alert) => alert.state === 'pending');
  if (pending.length > 0) {
    await desk.store.write({
      origin: 'local',
      alerts: pending.map((alert) => ({ ...alert, state: 'announced' })),
    });
    if ((await readSettings(desk.store)).notifications)
      await show(
        desk,
        pending.map((alert) => alert.id),
      );
    desk.browser.broadcast({ type: 'alerts' });
  }
  await showBadge(desk);
  return pending.length;
}

async function show(desk: Desk, ids: string[]): Promise<void> {
  const wanted = new Set(ids);
  const views = (await alertViews(desk)).filter((view) => wanted.has(view.id));
  const plan = notificationPlan(views);
  for (const view of plan.single) {
    const read = reader(view.signal);
    const about = view.accounts[0]?.title ?? view.watches[0]?.title ?? '';
    await desk.browser.notify(
      view.id,
      `Vigie · ${about}`,
      notice(text(read, 'title'), text(read, 'siteName')),
    );
  }
  if (plan.digest.length > 0) {
    const names = [...new Set(plan.digest.flatMap((view) => view.accounts.map((account) => account.title)))];
    const titles = names.length > 0 ? names : plan.digest.map((view) => text(reader(view.signal), 'title'));
    await desk.browser.notify(
      DIGEST,
      `Vigie · ${plan.digest.length}`,
      notice(titles.slice(0, 4).join(', '), ''),
    );
  }
}

/** Our prefix and the source's host always show; what a page wrote is cut short. */
function notice(title: string, site: string): string {
  const cut = title.length > 120 ? `${title.slice(0, 119)}…` : title;
  return site ? `${cut}\n${site}` : cut;
}
