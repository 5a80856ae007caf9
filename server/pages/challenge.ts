import type { Hono } from 'hono';
import { html } from 'hono/html';
import { challengedUser } from '../accounts/second-factor.ts';
import type { Ctx, Env, Services } from '../http/context.ts';
import { moment, type Notice, page, words } from './layout.ts';
import { field, localPath, passCookies, visitHeaders } from './session.ts';
import { fill } from './texts.ts';

/** The second step of signing in: a code of the app, or a recovery code. Each is taken once. */
export function challengeRoutes(app: Hono<Env>, services: Services): void {
  const { auth, attempts, database } = services;

  app.get('/two-factor', (c) => challengePage(c, localPath(c.req.query('next'))));

  app.post('/two-factor', async (c) => {
    const { t, lang } = words(c);
    const form = await c.req.parseBody();
    const next = localPath(field(form, 'next', 2_000));
    const code = field(form, 'code').replace(/\s/g, '');
    const wrong = () => challengePage(c, next, { text: t.challengeWrong, bad: true }, 403);
    const user = await challengedUser(database.pool, c.req.header('cookie') ?? '');
    if (!user) return wrong();
    const blocked = await attempts.begin('second-factor', user);
    if (blocked) {
      c.header('retry-after', String(Math.max(1, Math.ceil((blocked.getTime() - Date.now()) / 1000))));
      return challengePage(
        c,
        next,
        { text: fill(t.blocked, { time: moment(blocked, lang) }), bad: true },
        429,
      );
    }
    if (!(await attempts.once('code', user + code))) return wrong();
    const verify = /^\d{6}$/.test(code) ? auth.api.verifyTOTP : auth.api.verifyBackupCode;
    const answer = await verify({ body: { code }, headers: visitHeaders(c, services), asResponse: true });
    if (!answer.ok) return wrong();
    await attempts.succeed('second-factor', user);
    passCookies(c, answer);
    return c.redirect(next, 303);
  });
}

function challengePage(c: Ctx, next: string, notice?: Notice, status: 200 | 403 | 429 = 200) {
  const { t } = words(c);
  const body = html`<form class="card" method="post" action="/two-factor">
<p class="soft">${t.challengeHow}</p>
<input type="hidden" name="next" value="${next}">
<label for="code">${t.code}</label>
<input id="code" name="code" required autocomplete="one-time-code" autocapitalize="off" spellcheck="false" maxlength="20">
<div><button>${t.codeDo}</button></div>
</form>
<p><a href="/sign-in?next=${encodeURIComponent(next)}">${t.challengeAgain}</a></p>`;
  return page(c, { title: t.challenge, body, notice, status });
}
