import type { Hono } from 'hono';
import { html } from 'hono/html';
import { ROLES } from '../../lib/access/roles.ts';
import { reachesOf, readNames, removeMember, setMember } from '../access/members.ts';
import { type Device, devicesFor, revokeDevice } from '../accounts/devices.ts';
import { isUnclaimed, type Member, membersOf } from '../accounts/members.ts';
import { audit } from '../audit/log.ts';
import type { Ctx, Env, Services } from '../http/context.ts';
import { day, type Html, type Notice, page, words } from './layout.ts';
import { memberTable, roleName } from './members.ts';
import { field, visitHeaders, visitorOf } from './session.ts';
import { fill, type Texts } from './texts.ts';

const MAY_INVITE = new Set(['admin', 'manager']);

/** The team's own page: who is signed in, members, invitations, devices. */
export function homeRoutes(app: Hono<Env>, services: Services): void {
  const { pool } = services.database;

  app.get('/', async (c) => {
    const visitor = await visitorOf(c, services);
    if (visitor?.member) return homePage(c, services, visitor.member);
    if (visitor) {
      const { t } = words(c);
      return page(c, {
        title: t.noWorkspace,
        body: html`<p>${t.signUpClosed}</p>`,
        signedIn: true,
        status: 403,
      });
    }
    return c.redirect((await isUnclaimed(pool)) ? '/sign-up' : '/sign-in', 303);
  });

  app.post('/invitations', async (c) => {
    const { t } = words(c);
    const member = await memberHere(c, services);
    if (!member) return c.redirect('/sign-in', 303);
    const form = await c.req.parseBody();
    const email = field(form, 'email').toLowerCase();
    const role = ROLES.find((one) => one === field(form, 'role')) ?? 'sdr';
    // Nobody gives a role above their own.
    const allowed = member.role === 'admin' || (member.role === 'manager' && role !== 'admin');
    const invitation = allowed
      ? await services.auth.api
          .createInvitation({
            body: { email, role, organizationId: member.workspace.id, resend: true },
            headers: visitHeaders(c, services),
          })
          .catch(() => undefined)
      : undefined;
    if (!invitation) return homePage(c, services, member, { text: t.inviteFailed, bad: true });
    await audit(pool, member, 'member.invited', { invitation: invitation.id, role });
    return homePage(c, services, member, undefined, {
      email,
      url: `${services.publicUrl}/join/${invitation.id}`,
    });
  });

  app.post('/devices/:id/revoke', async (c) => {
    const member = await memberHere(c, services);
    if (!member) return c.redirect('/sign-in', 303);
    const id = c.req.param('id');
    if (await revokeDevice(pool, member, id)) await audit(pool, member, 'device.revoked', { session: id });
    if (!(await memberHere(c, services))) return c.redirect('/sign-in', 303);
    return homePage(c, services, member, { text: words(c).t.revoked });
  });

  app.post('/members/:id/remove', async (c) => {
    const member = await memberHere(c, services);
    if (!member) return c.redirect('/sign-in', 303);
    const { t } = words(c);
    const form = await c.req.parseBody();
    // Where nobody is named, whoever takes them out follows them.
    const successor = field(form, 'successor') || member.id;
    const id = c.req.param('id');
    const done = id !== member.id && (await removeMember(pool, member.workspace.id, member, id, successor));
    return homePage(c, services, member, done ? { text: t.removed } : { text: t.notSet, bad: true });
  });

  app.post('/members/:id/reach', async (c) => {
    const member = await memberHere(c, services);
    if (!member) return c.redirect('/sign-in', 303);
    const { t } = words(c);
    const form = await c.req.parseBody();
    const done = await setMember(pool, member.workspace.id, member, c.req.param('id'), {
      role: field(form, 'role'),
      teams: readNames(field(form, 'teams')),
      territories: readNames(field(form, 'territories')),
    });
    const now = (await memberHere(c, services)) ?? member;
    return homePage(c, services, now, done ? { text: t.set } : { text: t.notSet, bad: true });
  });
}

async function memberHere(c: Ctx, services: Services): Promise<Member | undefined> {
  return (await visitorOf(c, services))?.member;
}

async function homePage(
  c: Ctx,
  services: Services,
  member: Member,
  notice?: Notice,
  invitation?: { email: string; url: string },
) {
  const { t, lang } = words(c);
  const [members, devices, reaches] = await Promise.all([
    membersOf(services.database.pool, member.workspace.id),
    devicesFor(services.database.pool, member),
    reachesOf(services.database.pool, member.workspace.id),
  ]);
  const body = html`<p class="soft">${fill(t.youAre, { name: member.name, email: member.email })} · ${roleName(t, member.role)}${member.role === 'admin' ? html` · <a href="/admin">${t.admin}</a>` : ''}</p>
<section><h2>${t.members}</h2>${memberTable(t, members, member, reaches)}
${MAY_INVITE.has(member.role) ? inviteForm(t, member, invitation) : ''}</section>
<section><h2>${t.connect}</h2><p class="soft">${fill(t.connectIntro, { url: services.publicUrl })}</p>
<form method="get" action="/device"><label for="user_code">${t.code}</label>
<input class="code" id="user_code" name="user_code" required autocomplete="off" maxlength="20">
<div><button>${t.codeDo}</button></div></form></section>
<section><h2>${t.devices}</h2><p class="soft">${t.devicesIntro}</p><div class="scroll"><table>
<thead><tr><th scope="col">${t.device}</th><th scope="col">${t.owner}</th><th scope="col">${t.since}</th><th scope="col">${t.lastUsed}</th><td></td></tr></thead>
<tbody>${devices.map((one) => deviceRow(t, lang, one))}</tbody></table></div></section>`;
  return page(c, {
    title: member.workspace.name,
    body,
    notice,
    signedIn: true,
    status: notice?.bad ? 400 : 200,
  });
}

function deviceRow(t: Texts, lang: string, one: Device): Html {
  const name = one.name ?? `${t.thisVisit} (${browserName(one.userAgent ?? '')})`;
  return html`<tr><td>${name}</td><td>${one.ownerIsYou ? t.you : one.owner}</td><td>${day(one.createdAt, lang)}</td><td>${day(one.usedAt, lang)}</td>
<td><form method="post" action="/devices/${one.id}/revoke"><button class="quiet" aria-label="${t.revoke} ${name}">${t.revoke}</button></form></td></tr>`;
}

/** The family of a browser, from what it says of itself. */
export function browserName(userAgent: string): string {
  const families = ['Firefox', 'Edg', 'OPR', 'Chrome', 'Safari'];
  const family = families.find((one) => userAgent.includes(`${one}/`));
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera' };
  return family ? (names[family] ?? family) : userAgent.slice(0, 40) || '?';
}

function inviteForm(t: Texts, member: Member, invitation: { email: string; url: string } | undefined): Html {
  const roles = ROLES.filter((role) => role !== 'admin' || member.role === 'admin');
  return html`${invitation ? html`<div class="note" role="status"><b>${fill(t.inviteReady, { email: invitation.email })}</b><br>${t.inviteHow}<output>${invitation.url}</output></div>` : ''}
<form method="post" action="/invitations"><h2>${t.invite}</h2>
<label for="invite-email">${t.email}</label><input id="invite-email" name="email" type="email" required>
<label for="invite-role">${t.role}</label><select id="invite-role" name="role">${roles.map((role) => html`<option value="${role}">${roleName(t, role)}</option>`)}</select>
<div><button>${t.inviteDo}</button></div></form>`;
}
