import type { Hono, MiddlewareHandler } from 'hono';
import { csrf } from 'hono/csrf';
import { needsSecondFactor, secondFactorOf } from '../accounts/second-factor.ts';
import { limitBody } from '../http/body.ts';
import type { Env, Services } from '../http/context.ts';
import { accountRoutes } from './account.ts';
import { adminRoutes } from './admin.ts';
import { challengeRoutes } from './challenge.ts';
import { deviceRoutes } from './device.ts';
import { homeRoutes } from './home.ts';
import { joinRoutes } from './join.ts';
import { ownSignInRoutes } from './own-sign-in.ts';
import { visitorOf } from './session.ts';
import { signInRoutes } from './sign-in.ts';
import { STYLE } from './style.ts';

/** The pages for people. Forms are taken from our own pages only; the session's cookie is SameSite=Lax too. */
export function pageRoutes(app: Hono<Env>, services: Services): void {
  app.get('/style.css', (c) => {
    c.header('cache-control', 'public, max-age=3600');
    return c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' });
  });
  app.use(
    limitBody(16_384),
    csrf({ origin: (origin, c) => origin === services.publicUrl || origin === new URL(c.req.url).origin }),
  );
  for (const path of ['/', '/invitations', '/devices/*', '/members/*', '/device', '/admin', '/admin/*'])
    app.use(path, requireSecondFactor(services));
  homeRoutes(app, services);
  adminRoutes(app, services);
  accountRoutes(app, services);
  challengeRoutes(app, services);
  ownSignInRoutes(app, services);
  signInRoutes(app, services);
  joinRoutes(app, services);
  deviceRoutes(app, services);
}

/** Sends whoever decides for others to set their second factor up before anything else. */
function requireSecondFactor(services: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (services.twoFactor === 'required') {
      const visitor = await visitorOf(c, services);
      if (visitor && needsSecondFactor(visitor.member)) {
        const factor = await secondFactorOf(services.database.pool, visitor.userId);
        if (factor.hasPassword && !factor.on) return c.redirect('/account', 303);
      }
    }
    await next();
  };
}
