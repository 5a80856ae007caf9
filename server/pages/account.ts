import type { Hono } from 'hono';
import { html } from 'hono/html';
import { renderSVG } from 'uqr';
import { needsSecondFactor, type SecondFactor, secondFactorOf } from '../accounts/second-factor.ts';
import { audit } from '../audit/log.ts';
import type { Ctx, Env, Services } from '../http/context.ts';
import { type Html, type Notice, page, words } from './layout.ts';
import { field, passCookies, type Visitor, visitHeaders, visitorOf } from './session.ts';
import { password } from './sign-in.ts';
import type { Texts } from './texts.ts';

/** One's own account: the second factor and its recovery codes. */
export function accountRoutes(app: Hono<Env>, services: Services): void {
  const { auth, attempts, database, log } = services;

  app.get('/account', async (c) => {
    const visitor = await visitorOf(c, services);
    return visitor ? accountPage(c, services, visitor) : c.redirect('/sign-in?next=%2Faccount', 303);
  });

  app.post('/account/second-factor', async (c) => {
    const visitor = await visitorOf(c, services);
    if (!visitor) return c.redirect('/sign-in', 303);
    if (!(await isAllowed(visitor))) return refused(c, services, visitor);
    const form = await c.req.parseBody();
    const made = await auth.api
      .enableTwoFactor({ body: { password: password(form) }, headers: visitHeaders(c, services) })
      .catch(() => undefined);
    if (made?.method !== 'totp') return refused(c, services, visitor);
    await attempts.succeed('password', visitor.userId);
    return setUpPage(c, made.totpURI, made.backupCodes);
  });

  app.post('/account/second-factor/confirm', async (c) => {
    const visitor = await visitorOf(c, services);
    if (!visitor) return c.redirect('/sign-in', 303);
    const code = field(await c.req.parseBody(), 'code').replace(/\s/g, '');
    const fresh = (await isAllowed(visitor)) && (await attempts.once('code', visitor.userId + code));
    const answer = fresh
      ? await auth.api.verifyTOTP({ body: { code }, headers: visitHeaders(c, services), asResponse: true })
      : undefined;
    if (!answer?.ok) return refused(c, services, visitor);
    await attempts.succeed('password', visitor.userId);
    passCookies(c, answer);
    log('info', 'account.second-factor', { on: true });
    if (visitor.member) await audit(database.pool, visitor.member, 'factor.on');
    return accountPage(c, services, visitor, { text: words(c).t.factorIsOn });
  });

  app.post('/account/second-factor/stop', async (c) => {
    const visitor = await visitorOf(c, services);
    if (!visitor) return c.redirect('/sign-in', 303);
    const form = await c.req.parseBody();
    const free = services.twoFactor === 'optional' || !needsSecondFactor(visitor.member);
    const answer =
      free && (await isAllowed(visitor))
        ? await auth.api.disableTwoFactor({
            body: { password: password(form) },
            headers: visitHeaders(c, services),
            asResponse: true,
          })
        : undefined;
    if (!answer?.ok) return refused(c, services, visitor);
    await attempts.succeed('password', visitor.userId);
    passCookies(c, answer);
    log('info', 'account.second-factor', { on: false });
    if (visitor.member) await audit(database.pool, visitor.member, 'factor.off');
    return accountPage(c, services, visitor, { text: words(c).t.factorIsOff });
  });

  app.post('/account/recovery-codes', async (c) => {
    const visitor = await visitorOf(c, services);
    if (!visitor) return c.redirect('/sign-in', 303);
    if (!(await isAllowed(visitor))) return refused(c, services, visitor);
    const form = await c.req.parseBody();
    const made = await auth.api
      .generateBackupCodes({ body: { password: password(form) }, headers: visitHeaders(c, services) })
      .catch(() => undefined);
    if (!made) return refused(c, services, visitor);
    await attempts.succeed('password', visitor.userId);
    const { t } = words(c);
    return page(c, {
      title: t.account,
      body: html`${recoveryCodes(t, made.backupCodes)}<p><a href="/account">${t.account}</a></p>`,
      notice: { text: t.recoveryMade },
      signedIn: true,
    });
  });

  /** A session that somebody left open is no licence to guess its owner's password or codes. */
  async function isAllowed(visitor: Visitor): Promise<boolean> {
    return (await attempts.begin('password', visitor.userId)) === undefined;
  }

  async function refused(c: Ctx, from: Services, visitor: Visitor) {
    return accountPage(c, from, visitor, { text: words(c).t.factorWrong, bad: true });
  }

  async function accountPage(c: Ctx, from: Services, visitor: Visitor, notice?: Notice) {
    const { t } = words(c);
    const factor = await secondFactorOf(database.pool, visitor.userId);
    const required = from.twoFactor === 'required' && needsSecondFactor(visitor.member) && factor.hasPassword;
    const pressing = required && !factor.on ? { text: t.factorRequired, bad: true } : undefined;
    return page(c, {
      title: t.account,
      body: factorSection(t, factor, required),
      notice: notice ?? pressing,
      signedIn: true,
      status: notice?.bad ? 400 : 200,
    });
  }
}

function factorSection(t: Texts, { on, hasPassword }: SecondFactor, required: boolean): Html {
  const state = on ? t.factorOn : hasPassword ? t.factorOff : t.factorElsewhere;
  const ask = (path: string, id: string, label: string) => html`<form method="post" action="${path}">
${hasPassword ? html`<label for="${id}">${t.password}</label><input id="${id}" name="password" type="password" required autocomplete="current-password">` : ''}
<div><button>${label}</button></div></form>`;
  return html`<section><h2>${t.secondFactor}</h2><p>${state}</p>
${on ? '' : ask('/account/second-factor', 'set-up-password', t.factorSetUp)}
${on && !required ? ask('/account/second-factor/stop', 'stop-password', t.factorStop) : ''}</section>
${on ? html`<section><h2>${t.recovery}</h2><p class="soft">${t.recoveryHow}</p>${ask('/account/recovery-codes', 'codes-password', t.recoveryNew)}</section>` : ''}`;
}

function setUpPage(c: Ctx, uri: string, codes: string[]) {
  const { t } = words(c);
  const key = new URL(uri).searchParams.get('secret') ?? '';
  const picture = `data:image/svg+xml;base64,${Buffer.from(renderSVG(uri)).toString('base64')}`;
  const body = html`<section><h2>${t.factorSetUp}</h2><p>${t.factorScan}</p>
<img class="qr" src="${picture}" alt="${t.factorKey}: ${key}">
<p>${t.factorKey}<output>${key}</output></p><p><a href="${uri}">${t.factorLink}</a></p></section>
${recoveryCodes(t, codes)}
<form class="card" method="post" action="/account/second-factor/confirm">
<label for="code">${t.factorConfirm}</label>
<input class="code" id="code" name="code" required inputmode="numeric" autocomplete="one-time-code" maxlength="8">
<div><button>${t.factorConfirmDo}</button></div></form>`;
  return page(c, { title: t.account, body, signedIn: true });
}

function recoveryCodes(t: Texts, codes: string[]): Html {
  return html`<section><h2>${t.recovery}</h2><p>${t.recoveryHow}</p>
<ul class="codes">${codes.map((one) => html`<li>${one}</li>`)}</ul></section>`;
}
