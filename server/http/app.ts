import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { matchedRoutes } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { authenticate } from '../api/authenticate.ts';
import { deviceFlowRoutes } from '../api/device-flow.ts';
import { eventRoutes } from '../api/events.ts';
import { feedRoutes } from '../api/feeds.ts';
import { syncRoutes } from '../api/sync.ts';
import { helloRoute, teamRoutes } from '../api/team.ts';
import { errorFields } from '../log.ts';
import { pageRoutes } from '../pages/routes.ts';
import { limitBody } from './body.ts';
import type { Ctx, Env, Services } from './context.ts';
import { ApiError, asApiError, errorAnswer } from './errors.ts';
import { healthRoutes } from './health.ts';

const EXTENSION = /^(chrome|moz)-extension:\/\/[a-z0-9-]{1,64}$/;

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']);

/** The whole HTTP surface. */
export function createApp(services: Services): Hono<Env> {
  const app = new Hono<Env>();
  app.onError((error, c) => {
    const known = asApiError(error);
    if (known.status >= 500)
      services.log('error', 'request.failed', { ...route(c as Ctx), ...errorFields(error) });
    return errorAnswer(c as Ctx, known);
  });
  app.notFound((c) =>
    errorAnswer(c as Ctx, new ApiError(404, 'not-found', 'There is nothing at this address.')),
  );
  app.use(async (c, next) => {
    const from = performance.now();
    await next();
    const ms = performance.now() - from;
    const { method, route: pattern } = route(c);
    services.metrics.count(method, pattern, c.res.status, ms / 1000);
    services.log('info', 'request', { method, route: pattern, status: c.res.status, ms: Math.round(ms) });
  });
  app.use(
    secureHeaders({
      // The extension asks from its own origin; CORS decides who may read.
      crossOriginResourcePolicy: false,
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: services.publicUrl.startsWith('https:') ? 'max-age=31536000' : false,
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  healthRoutes(app, services);
  for (const path of ['/v1/*', '/api/auth/device/*']) {
    app.use(
      path,
      cors({
        origin: (origin) => (EXTENSION.test(origin) ? origin : null),
        allowMethods: ['GET', 'POST'],
        allowHeaders: ['authorization', 'content-type', 'vigie-protocol'],
        exposeHeaders: ['retry-after'],
        maxAge: 600,
        credentials: false,
      }),
      async (c, next) => {
        await next();
        c.header('cache-control', 'no-store');
      },
    );
  }
  helloRoute(app, services);
  deviceFlowRoutes(app, services);
  app.use('/v1/*', limitBody(), authenticate(services));
  teamRoutes(app, services);
  syncRoutes(app, services);
  feedRoutes(app, services);
  eventRoutes(app, services);
  pageRoutes(app, services);
  return app;
}

/** The route's pattern, not the path: that may hold a code or an invitation. */
function route(c: Ctx): { method: string; route: string } {
  // A method that nobody knows is a client's word: it is not repeated.
  const method = METHODS.has(c.req.method) ? c.req.method : 'other';
  const handler = matchedRoutes(c).find((one) => one.method !== 'ALL');
  return { method, route: handler?.path ?? 'none' };
}
