import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { isUnclaimed } from '../accounts/members.ts';
import type { Ctx, Env, Services } from '../http/context.ts';
import { type Html, moment, type Notice, page, words } from './layout.ts';
import { ownSignIn } from './own-sign-in.ts';
import { field, localPath, passCookies, visitHeaders, visitorOf } from './session.ts';
import { fill, type Texts } from './texts.ts';

/** Signing up, in and out. */
export function signInRoutes(app: Hono<Env>, services: Services): void {
  const { auth, attempts, database } = services;

  app.get('/sign-in', async (c) => {
    if (await visitorOf(c, services)) return c.redirect(localPath(c.req.query('next')), 303);
    const problem = oidcProblem(words(c).t, services, c.req.query('error'));
    return signInPage(c, services, localPath(c.req.query('next')), problem, problem ? 403 : 200);
  });

  app.post('/sign-in', async (c) => {
    const { t, lang } = words(c);
    const form = await c.req.parseBody();
    const next = localPath(field(form, 'next', 2_000));
    const email = field(form, 'email').toLowerCase();
    const blocked = await attempts.begin('sign-in', email);
    if (blocked) {
      c.header('retry-after', String(Math.max(1, Math.ceil((blocked.getTime() - Date.now()) / 1000))));
      return signInPage(
        c,
        services,
        next,
        { text: fill(t.blocked, { time: moment(blocked, lang) }), bad: true },
        429,
      );
    }
    const answer = await auth.api.signInEmail({
      body: { email, password: password(form) },
      headers: visitHeaders(c, services),
      asResponse: true,
    });
    if (!answer.ok) return signInPage(c, services, next, { text: t.wrongPassword, bad: true }, 403);
    await attempts.succeed('sign-in', email);
    passCookies(c, answer);
    const { twoFactorRedirect } = (await answer.json()) as { twoFactorRedirect?: boolean };
    return c.redirect(twoFactorRedirect ? `/two-factor?next=${encodeURIComponent(next)}` : next, 303);
  });

  app.post('/sign-out', async (c) => {
    passCookies(c, await auth.api.signOut({ headers: visitHeaders(c, services), asResponse: true }));
    return c.redirect('/sign-in', 303);
  });

  app.get('/sign-up', async (c) => signUpPage(c, await mayFound(services)));

  app.post('/sign-up', async (c) => {
    const { t } = words(c);
    const form = await c.req.parseBody();
    // One founder at a time, so that two cannot both be the first.
    const client = await database.pool.connect();
    try {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock(hashtext($1))', ['sign-up']);
      if (!(await mayFound(services))) return signUpPage(c, false);
      const answer = await signUp(c, services, field(form, 'email'), field(form, 'name'), password(form));
      if (!answer.ok) return signUpPage(c, true, { text: refusalText(t, answer), bad: true });
      await found(answer, services, field(form, 'workspace', 80) || field(form, 'name', 80));
      passCookies(c, answer);
      return c.redirect('/', 303);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
}

/** Opens an account and a session. The answer carries the session's cookie. */
export function signUp(
  c: Ctx,
  services: Services,
  email: string,
  name: string,
  secret: string,
): Promise<Response> {
  return services.auth.api.signUpEmail({
    body: { email: email.toLowerCase(), name: name || email, password: secret },
    headers: visitHeaders(c, services),
    asResponse: true,
  });
}

/** Why an account was not made, in words. */
export function refusalText(t: Texts, answer: Response): string {
  return answer.status === 422 ? t.taken : t.invalid;
}

export function password(form: Record<string, unknown>): string {
  const value = form.password;
  return typeof value === 'string' ? value : '';
}

/** The fields of an account to be opened. */
export function accountFields(t: Texts, email?: string): Html {
  return html`<label for="name">${t.yourName}</label>
<input id="name" name="name" required maxlength="80" autocomplete="name">
<label for="email">${t.email}</label>
${email ? html`<output id="email">${email}</output>` : html`<input id="email" name="email" type="email" required autocomplete="username">`}
<label for="password">${t.password} <span class="soft">${t.passwordRule}</span></label>
<input id="password" name="password" type="password" required minlength="10" maxlength="128" autocomplete="new-password">`;
}

async function mayFound(services: Services): Promise<boolean> {
  return services.signUp === 'open' || (await isUnclaimed(services.database.pool));
}

/** Makes the founder's workspace, with the session that their account was opened with. */
async function found(answer: Response, { auth }: Services, name: string): Promise<void> {
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  await auth.api.createOrganization({ body: { name, slug: randomUUID() }, headers: new Headers({ cookie }) });
}

/** Why the team's own provider brought nobody back. */
function oidcProblem(t: Texts, { oidcName }: Services, error: string | undefined): Notice | undefined {
  if (!error || !oidcName) return undefined;
  const unknown = /signup_disabled|account_not_linked/.test(error);
  return { text: fill(unknown ? t.oidcUnknown : t.oidcFailed, { name: oidcName }), bad: true };
}

async function signInPage(
  c: Ctx,
  services: Services,
  next: string,
  notice?: Notice,
  status: 200 | 403 | 429 = 200,
) {
  const { t } = words(c);
  const body = html`<form class="card" method="post" action="/sign-in">
<input type="hidden" name="next" value="${next}">
<label for="email">${t.email}</label>
<input id="email" name="email" type="email" required autocomplete="username">
<label for="password">${t.password}</label>
<input id="password" name="password" type="password" required autocomplete="current-password">
<div><button>${t.signInDo}</button></div>
</form>
${ownSignIn(services, t.signInWith, { next })}
${(await mayFound(services)) ? html`<p>${t.noAccount} <a href="/sign-up">${t.signUp}</a></p>` : ''}`;
  return page(c, { title: t.signIn, body, notice, status });
}

function signUpPage(c: Ctx, open: boolean, notice?: Notice) {
  const { t } = words(c);
  const body = open
    ? html`<p class="soft">${t.signUpIntro}</p>
<form class="card" method="post" action="/sign-up">
<label for="workspace">${t.workspaceName}</label>
<input id="workspace" name="workspace" required maxlength="80" autocomplete="organization">
${accountFields(t)}
<div><button>${t.signUpDo}</button></div>
</form>
<p>${t.haveAccount} <a href="/sign-in">${t.signIn}</a></p>`
    : html`<p>${t.signUpClosed}</p><p>${t.haveAccount} <a href="/sign-in">${t.signIn}</a></p>`;
  return page(c, { title: t.signUp, body, notice, status: open ? (notice ? 400 : 200) : 403 });
}
