import type { Hono } from 'hono';
import { html } from 'hono/html';
import { OIDC } from '../accounts/auth.ts';
import { invitationOf } from '../accounts/invitations.ts';
import type { Env, Services } from '../http/context.ts';
import type { Html } from './layout.ts';
import { localPath, passCookies, visitHeaders } from './session.ts';
import { fill } from './texts.ts';

/**
 * Signing in through the team's own provider (OpenID Connect, code flow with PKCE). An account is opened
 * only for somebody who comes by an invitation.
 */
export function ownSignInRoutes(app: Hono<Env>, services: Services): void {
  const { auth, database, publicUrl, oidcName } = services;

  // A link, not a form: the page's policy lets forms go to ourselves only, redirects included.
  app.get('/sign-in/own', async (c) => {
    if (!oidcName) return c.redirect('/sign-in', 303);
    const invitation = await invitationOf(database.pool, c.req.query('invitation') ?? '');
    const next = invitation ? `/join/${invitation.id}` : localPath(c.req.query('next'));
    const answer = await auth.api.signInSocial({
      body: {
        provider: OIDC,
        callbackURL: publicUrl + next,
        errorCallbackURL: `${publicUrl}/sign-in`,
        requestSignUp: invitation !== undefined,
        disableRedirect: true,
      },
      headers: visitHeaders(c, services),
      asResponse: true,
    });
    const to = answer.ok ? ((await answer.json()) as { url?: string }).url : undefined;
    if (!to) return c.redirect('/sign-in?error=provider', 303);
    passCookies(c, answer);
    return c.redirect(to, 303);
  });

  app.get(`/api/auth/callback/${OIDC}`, async (c) => {
    if (!oidcName) return c.redirect('/sign-in', 303);
    const url = publicUrl + c.req.path + new URL(c.req.url).search;
    const answer = await auth.handler(new Request(url, { headers: visitHeaders(c, services) }));
    passCookies(c, answer);
    const to = answer.headers.get('location') ?? '/sign-in?error=provider';
    return c.redirect(to.startsWith(`${publicUrl}/`) ? to.slice(publicUrl.length) : '/', 303);
  });
}

/** The button of the team's own provider; nothing where it has none. */
export function ownSignIn({ oidcName }: Services, text: string, query: Record<string, string>): Html | '' {
  if (!oidcName) return '';
  return html`<p><a class="button" href="/sign-in/own?${new URLSearchParams(query)}">${fill(text, { name: oidcName })}</a></p>`;
}
