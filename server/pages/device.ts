import { isIP } from 'node:net';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { type DeviceRequest, requestOf } from '../accounts/devices.ts';
import { audit } from '../audit/log.ts';
import type { Ctx, Env, Services } from '../http/context.ts';
import { moment, page, words } from './layout.ts';
import { field, type Visitor, visitHeaders, visitorOf } from './session.ts';
import { fill } from './texts.ts';

/** The page on which a member approves a device by its code (RFC 8628, 3.3 and 5.4). */
export function deviceRoutes(app: Hono<Env>, services: Services): void {
  const { auth, attempts, database } = services;

  app.get('/device', async (c) => {
    const code = normalCode(c.req.query('user_code') ?? '');
    const visitor = await visitorOf(c, services);
    const here = code ? `/device?user_code=${code}` : '/device';
    if (!visitor) return c.redirect(`/sign-in?next=${encodeURIComponent(here)}`, 303);
    if (!visitor.member) return c.redirect('/', 303);
    if (!code) return askPage(c, services);
    const blocked = await attempts.begin('code', visitor.userId);
    if (blocked) return blockedPage(c, services, blocked);
    const request = await requestOf(database.pool, code);
    // Binds the code to this visitor: nobody else can decide on it from now on.
    const claimed = request && (await claim(c, services, code));
    if (!claimed) return askPage(c, services, words(c).t.codeWrong);
    await attempts.succeed('code', visitor.userId);
    return approvePage(c, visitor, code, request);
  });

  app.post('/device', async (c) => {
    const { t } = words(c);
    const visitor = await visitorOf(c, services);
    if (!visitor?.member) return c.redirect('/sign-in', 303);
    const form = await c.req.parseBody();
    const code = normalCode(field(form, 'user_code'));
    const approve = field(form, 'decision') === 'approve';
    const decide = approve ? auth.api.deviceApprove : auth.api.deviceDeny;
    try {
      await decide({ body: { userCode: code }, headers: visitHeaders(c, services) });
    } catch {
      return askPage(c, services, t.codeWrong);
    }
    if (approve) await audit(database.pool, visitor.member, 'device.approved');
    services.log('info', approve ? 'device.approved' : 'device.denied');
    return page(c, {
      title: t.connect,
      body: html`<p><a href="/">${t.team}</a></p>`,
      notice: { text: approve ? t.approved : t.denied },
      signedIn: true,
    });
  });
}

/** As the code is stored: capitals and digits only. */
function normalCode(text: string): string {
  return text
    .replace(/[^a-z0-9]/gi, '')
    .toUpperCase()
    .slice(0, 40);
}

/** Two halves are easier to compare. */
function shown(code: string): string {
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}

async function claim(c: Ctx, services: Services, code: string): Promise<boolean> {
  try {
    const state = await services.auth.api.deviceVerify({
      query: { user_code: code },
      headers: visitHeaders(c, services),
    });
    // Its client id is told to the one who claimed the code alone.
    return state.status === 'pending' && 'client_id' in state;
  } catch {
    return false;
  }
}

function askPage(c: Ctx, services: Services, problem?: string) {
  const { t } = words(c);
  const body = html`<p class="soft">${fill(t.connectIntro, { url: services.publicUrl })}</p>
<form class="card" method="get" action="/device">
<label for="user_code">${t.code}</label>
<input class="code" id="user_code" name="user_code" required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20">
<div><button>${t.codeDo}</button></div>
</form>`;
  const notice = problem ? { text: problem, bad: true } : undefined;
  return page(c, { title: t.connect, body, notice, signedIn: true, status: problem ? 400 : 200 });
}

function blockedPage(c: Ctx, _services: Services, until: Date) {
  const { t, lang } = words(c);
  c.header('retry-after', String(Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000))));
  const text = fill(t.blocked, { time: moment(until, lang) });
  return page(c, {
    title: t.connect,
    body: html``,
    notice: { text, bad: true },
    signedIn: true,
    status: 429,
  });
}

function approvePage(c: Ctx, visitor: Visitor, code: string, request: DeviceRequest) {
  const { t, lang } = words(c);
  const place = isPrivate(request.address) ? fill(t.local, { address: request.address }) : request.address;
  const body = html`<p>${fill(t.approveIntro, { workspace: visitor.member?.workspace.name ?? '' })}</p>
<form class="card" method="post" action="/device">
<p class="big">${shown(code)}</p>
<p>${t.compare}</p>
<dl>
<dt>${t.device}</dt><dd>${request.name}</dd>
<dt>${t.from}</dt><dd>${place}</dd>
<dt>${t.askedAt}</dt><dd>${moment(request.requestedAt, lang)}</dd>
</dl>
<input type="hidden" name="user_code" value="${code}">
<div class="row"><button name="decision" value="approve">${t.approve}</button>
<button class="quiet" name="decision" value="deny">${t.deny}</button></div>
</form>`;
  return page(c, { title: t.approveTitle, body, signedIn: true });
}

/** Addresses that are no place on the map (RFC 1918, 4193, 6598 and loopback). */
function isPrivate(address: string): boolean {
  if (isIP(address) === 6) return /^(::1$|f[cd]|fe[89ab])/i.test(address);
  return /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.)/.test(
    address,
  );
}
