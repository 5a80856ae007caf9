import type { Hono } from 'hono';
import { html } from 'hono/html';
import { type Invitation, invitationOf } from '../accounts/invitations.ts';
import { audit } from '../audit/log.ts';
import type { Ctx, Env, Services } from '../http/context.ts';
import { type Notice, page, words } from './layout.ts';
import { ownSignIn } from './own-sign-in.ts';
import { field, passCookies, type Visitor, visitHeaders, visitorOf } from './session.ts';
import { accountFields, password, refusalText, signUp } from './sign-in.ts';
import { fill, type Texts } from './texts.ts';

/** Joining a workspace by the link that its admin made. */
export function joinRoutes(app: Hono<Env>, services: Services): void {
  app.get('/join/:id', async (c) => {
    const invitation = await invitationOf(services.database.pool, c.req.param('id'));
    return joinPage(c, services, invitation, await visitorOf(c, services));
  });

  app.post('/join/:id', async (c) => {
    const { t } = words(c);
    const invitation = await invitationOf(services.database.pool, c.req.param('id'));
    const visitor = await visitorOf(c, services);
    if (!invitation || hindrance(t, invitation, visitor)) return joinPage(c, services, invitation, visitor);
    if (visitor) {
      await accept(services, invitation, visitHeaders(c, services));
      return c.redirect('/', 303);
    }
    const form = await c.req.parseBody();
    const answer = await signUp(c, services, invitation.email, field(form, 'name'), password(form));
    if (!answer.ok)
      return joinPage(c, services, invitation, undefined, { text: refusalText(t, answer), bad: true });
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    await accept(services, invitation, new Headers({ cookie }));
    passCookies(c, answer);
    return c.redirect('/', 303);
  });
}

async function accept({ auth, database }: Services, invitation: Invitation, headers: Headers): Promise<void> {
  const { member } = await auth.api.acceptInvitation({ body: { invitationId: invitation.id }, headers });
  const joined = { id: member.id, workspace: { id: member.organizationId } };
  await audit(database.pool, joined, 'member.joined', { invitation: invitation.id, role: invitation.role });
}

/** Why this visitor cannot take the invitation. */
function hindrance(t: Texts, invitation: Invitation, visitor: Visitor | undefined): string | undefined {
  if (!visitor) return undefined;
  if (visitor.email !== invitation.email)
    return fill(t.joinOther, { email: invitation.email, you: visitor.email });
  return visitor.member ? t.joinMember : undefined;
}

function joinPage(
  c: Ctx,
  services: Services,
  invitation: Invitation | undefined,
  visitor: Visitor | undefined,
  notice?: Notice,
) {
  const { t } = words(c);
  if (!invitation) return page(c, { title: t.team, body: html`<p>${t.joinGone}</p>`, status: 404 });
  const title = fill(t.joinTitle, { workspace: invitation.workspace });
  const hindered = hindrance(t, invitation, visitor);
  if (hindered) {
    return page(c, {
      title,
      body: html``,
      notice: { text: hindered, bad: true },
      signedIn: true,
      status: 409,
    });
  }
  const role = t.roles[invitation.role as keyof Texts['roles']] ?? invitation.role;
  const body = html`<p class="soft">${visitor ? fill(t.joinAs, { email: visitor.email }) : fill(t.joinIntro, { role })}</p>
<form class="card" method="post">
${visitor ? '' : accountFields(t, invitation.email)}
<div><button>${t.joinDo}</button></div>
</form>
${visitor ? '' : ownSignIn(services, t.joinWith, { invitation: invitation.id })}
${visitor ? '' : html`<p>${t.haveAccount} <a href="/sign-in?next=${encodeURIComponent(`/join/${invitation.id}`)}">${t.signIn}</a></p>`}`;
  return page(c, { title, body, notice, signedIn: Boolean(visitor), status: notice ? 400 : 200 });
}
