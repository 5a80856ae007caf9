import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Member } from '../accounts/members.ts';
import { eraseOverdue, setRetention } from '../admin/retention.ts';
import { switchSite } from '../admin/sites.ts';
import { audit } from '../audit/log.ts';
import { backUp } from '../backup/write.ts';
import type { Ctx, Env, Services } from '../http/context.ts';
import { adminPage } from './admin-page.ts';
import { page, words } from './layout.ts';
import { field, visitorOf } from './session.ts';
import { fill } from './texts.ts';

/** The administrators' page: sites switched off, how long people are kept, backups, what was done. */
export function adminRoutes(app: Hono<Env>, services: Services): void {
  const { pool } = services.database;

  app.get('/admin', async (c) => {
    const member = await adminHere(c, services);
    if (!member) return turnedAway(c, services);
    return adminPage(c, services, member, undefined, Number(c.req.query('page')) || 0);
  });

  app.post('/admin/sites', async (c) => {
    const member = await adminHere(c, services);
    if (!member) return turnedAway(c, services);
    const { t } = words(c);
    const form = await c.req.parseBody();
    const done = await switchSite(pool, member, {
      site: field(form, 'site'),
      off: field(form, 'off') === '1',
      reason: field(form, 'reason'),
    });
    return adminPage(c, services, member, done ? { text: t.siteDone } : { text: t.siteWrong, bad: true });
  });

  app.post('/admin/retention', async (c) => {
    const member = await adminHere(c, services);
    if (!member) return turnedAway(c, services);
    const { t } = words(c);
    const done = await setRetention(pool, member, Number(field(await c.req.parseBody(), 'months')));
    const notice = done ? { text: t.retentionDone } : { text: t.retentionWrong, bad: true };
    return adminPage(c, services, member, notice);
  });

  app.post('/admin/retention/erase', async (c) => {
    const member = await adminHere(c, services);
    if (!member) return turnedAway(c, services);
    const { t } = words(c);
    const { subject = [] } = await c.req.parseBody({ all: true });
    const chosen = [subject].flat().filter((one) => typeof one === 'string');
    const count = await eraseOverdue(pool, member, chosen, services.backups, new Date());
    services.metrics.add('observations_erased', count);
    return adminPage(c, services, member, { text: fill(t.erasedSome, { count: String(count) }) });
  });

  app.post('/admin/backup', async (c) => {
    const member = await adminHere(c, services);
    if (!member || services.signUp !== 'first') return turnedAway(c, services);
    const { file, rows } = await backUp(pool, services.backups, new Date());
    await audit(pool, member, 'backup.made', { file, rows });
    services.log('info', 'backup.made', { rows });
    return adminPage(c, services, member, { text: fill(words(c).t.backupMade, { file }) });
  });
}

async function adminHere(c: Ctx, services: Services): Promise<Member | undefined> {
  const member = (await visitorOf(c, services))?.member;
  return member?.role === 'admin' ? member : undefined;
}

async function turnedAway(c: Ctx, services: Services) {
  const { t } = words(c);
  if (!(await visitorOf(c, services))) return c.redirect('/sign-in?next=%2Fadmin', 303);
  return page(c, { title: t.admin, body: html`<p>${t.adminOnly}</p>`, signedIn: true, status: 403 });
}
