import type { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { limitBody } from '../http/body.ts';
import type { Env, Services } from '../http/context.ts';
import { deviceRoutes } from './device.ts';
import { homeRoutes } from './home.ts';
import { joinRoutes } from './join.ts';
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
  homeRoutes(app, services);
  signInRoutes(app, services);
  joinRoutes(app, services);
  deviceRoutes(app, services);
}
