import { type GoldenRecord, reader } from '../record/fold.ts';
import { text, texts } from '../record/kind.ts';
import { metaKey } from '../store/meta-key.ts';
import { type Alert, isSnoozed } from '../watch/alert.ts';
import { digestDue, isQuiet, lastSlot, localTime, readHours, readSpan } from '../watch/hours.ts';
import { notificationPlan } from '../watch/notify.ts';
import { type Reader, routeSignal } from '../watch/route.ts';
import type { Desk } from './desk.ts';
import { DEVICE } from './meta-keys.ts';
import { readSettings } from './settings.ts';
import { teamRow } from './team.ts';
import { alerts as alertViews, showBadge } from './watches.ts';

/** The id under which a digest is shown; a new digest takes the place of the last one. */
export const DIGEST = 'digest';
/** The last time a digest was planned and dealt with, as the clock on the wall said it. */
const SLOT = metaKey<string>('digest.slot');

/**
 * Hands pending alerts to the notification system, each at most once: they are marked before they are
 * shown, so that a worker dying in between shows one less, never one twice. Urgent ones go at once, the
 * others at the hours of the digest, none in quiet hours. The list in the panel and the badge hold every
 * one. Gives the number handed over.
 */
export async function announce(desk: Desk): Promise<number> {
  return (await desk.exclusively('announce', () => announceDue(desk), { wait: true })) ?? 0;
}

async function announceDue(desk: Desk): Promise<number> {
  const { store, env } = desk;
  const now = env.now();
  const [all, settings, held] = await Promise.all([store.alerts(), readSettings(store), store.meta(SLOT)]);
  const local = localTime(now, desk.zone());
  const hours = settings.notifications ? (readHours(settings.digestAt) ?? []) : [];
  const slot = lastSlot(hours, local);
  const span = readSpan(settings.quiet) ?? { from: 0, to: 0 };
  const quiet = settings.notifications && isQuiet({ ...span, weekend: settings.quietWeekend }, local);
  const digests = !slot || digestDue(slot, held, local.day);
  const waiting = all.filter((alert) => alert.state === 'pending' && !isSnoozed(alert, now));
  const routed = await withUrgency(desk, waiting);
  const due = quiet ? [] : routed.filter((alert) => alert.urgency === 'now' || digests);
  const known = new Set(waiting);
  const out = due.map(({ snoozedUntil: _over, ...alert }): Alert => ({ ...alert, state: 'announced' }));
  const outIds = new Set(out.map((alert) => alert.id));
  const rest = routed.filter((alert) => !outIds.has(alert.id) && !known.has(alert));
  // A slot is held on to before its digest is shown, and one of a wrong clock let go.
  const settled = slot !== held && !quiet && (digests || !held || held.slice(0, 10) > local.day);
  if (out.length + rest.length > 0 || settled) {
    await store.write({
      origin: 'local',
      alerts: [...out, ...rest],
      ...(settled && { meta: { [SLOT]: slot } }),
    });
  }
  if (out.length > 0) {
    if (settings.notifications) await show(desk, slot ? out : out.filter(({ urgency }) => urgency === 'now'));
    desk.browser.broadcast({ type: 'alerts' });
  }
  await showBadge(desk);
  return out.length;
}

/** The alerts with their urgency, those that had one as they are. One whose signal is gone waits for the digest. */
async function withUrgency(desk: Desk, alerts: readonly Alert[]): Promise<Alert[]> {
  if (alerts.every((alert) => alert.urgency)) return [...alerts];
  const team = await teamRow(desk);
  const device = await desk.store.meta(DEVICE);
  const me: Reader = {
    ids: [team?.memberId, device].filter((id) => id !== undefined),
    name: team?.member ?? '',
    alone: !team,
  };
  return Promise.all(
    alerts.map(async (alert): Promise<Alert> => {
      if (alert.urgency) return alert;
      const signal = await desk.store.record(alert.id);
      return { ...alert, urgency: signal ? await urgencyOf(desk, signal, me) : 'digest' };
    }),
  );
}

async function urgencyOf(desk: Desk, signal: GoldenRecord, me: Reader) {
  const read = reader(signal);
  const [accounts, watches] = await Promise.all([
    desk.store.records(texts(read, 'account')),
    desk.store.records(texts(read, 'watch')),
  ]);
  return routeSignal(signal, { accounts, watches }, me);
}

/** Urgent ones one by one up to three, what came for the digest in one. */
async function show(desk: Desk, alerts: readonly Alert[]): Promise<void> {
  const urgent = new Set(alerts.filter(({ urgency }) => urgency === 'now').map(({ id }) => id));
  const wanted = new Set(alerts.map(({ id }) => id));
  const views = (await alertViews(desk)).filter((view) => wanted.has(view.id));
  const plan = notificationPlan(views.filter((view) => urgent.has(view.id)));
  const digest = [...plan.digest, ...views.filter((view) => !urgent.has(view.id))];
  for (const view of plan.single) {
    const read = reader(view.signal);
    const about = view.accounts[0]?.title ?? view.watches[0]?.title ?? '';
    await desk.browser.notify(
      view.id,
      `Vigie · ${about}`,
      notice(text(read, 'title'), text(read, 'siteName')),
    );
  }
  if (digest.length > 0) {
    const names = [...new Set(digest.flatMap((view) => view.accounts.map((account) => account.title)))];
    const titles = names.length > 0 ? names : digest.map((view) => text(reader(view.signal), 'title'));
    await desk.browser.notify(DIGEST, `Vigie · ${digest.length}`, notice(titles.slice(0, 4).join(', '), ''));
  }
}

/** Our prefix and the source's host always show; what a page wrote is cut short. */
function notice(title: string, site: string): string {
  const cut = title.length > 120 ? `${title.slice(0, 119)}…` : title;
  return site ? `${cut}\n${site}` : cut;
}
